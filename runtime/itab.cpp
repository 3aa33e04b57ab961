//===- itab.cpp - Interface tables made at run time -----------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Go's itab table (runtime/iface.go): open addressing over a power of two,
/// triangular probing, at most three quarters full. A hit is a hash, a load and
/// two compares, without a lock; in front of it lies a small table of pairs at
/// a fixed address, which answers nearly every question. Writers hold
/// RegistryLock, publish an itab whole, and grow by publishing a copy; what
/// readers may still look at is never freed. A type that does not satisfy an
/// interface has an entry too, with fun[0] == null. Nobody outside has seen
/// such an itab, so that records which arrive later may complete it in place.
///
/// Ruled out: a cache at each assertion as in Go 1.22. In the user's function
/// it would be loads, stores and branches around what the plugin sees as one
/// call without effects, and folds or moves (docs/Benchmarks.md has the
/// numbers).
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <atomic>
#include <cstdlib>
#include <cstring>

/// For a test, which includes this file to count.
#ifndef REIFY_COUNT_PROBE
#define REIFY_COUNT_PROBE()
#endif

REIFY_BEGIN_NAMESPACE
namespace runtime {

namespace {

using Slot = std::atomic<ITab *>;

struct Table {
  std::size_t Size; ///< A power of two.
  Slot *Slots;
  const Table *Previous; ///< Smaller, with the same itabs; may be in use.
};

/// A pair and its answer; the itab only where it is a hit.
struct alignas(32) Pair {
  std::atomic<const Type *> Dynamic; ///< Written last; null: none yet.
  const InterfaceType *Inter;
  std::atomic<const ITab *> Tab;
};

} // namespace

constexpr std::size_t FirstSize = 512;
static constinit Slot FirstSlots[FirstSize]{};
static constinit Table FirstTable{FirstSize, FirstSlots, nullptr};
static constinit std::atomic<const Table *> Current{&FirstTable};

/// The first pair with each value of the hash. Never replaced: no reader sees
/// parts of two pairs, and none writes, whatever the program asks for.
constexpr std::size_t FrontSize = 1024;
static constinit Pair Front[FrontSize]{};

// Of the current table; under RegistryLock.
static constinit std::size_t Used = 0;
static constinit std::size_t Misses = 0;

static std::uint32_t hashOf(const InterfaceType *Inter, const Type *Dynamic) {
  return Inter->type.hash ^ Dynamic->hash;
}

/// Descriptors of several shared objects are decided by their names.
static bool isFor(const ITab *Tab, const InterfaceType *Inter,
                  const Type *Dynamic) {
  return (Tab->type == Dynamic || abi::reify_typeequal(Tab->type, Dynamic)) &&
         (Tab->inter == Inter ||
          abi::reify_typeequal(&Tab->inter->type, &Inter->type));
}

static const ITab *find(const Table &T, const InterfaceType *Inter,
                        const Type *Dynamic) {
  std::size_t Mask = T.Size - 1;
  std::size_t H = hashOf(Inter, Dynamic) & Mask;
  for (std::size_t Step = 1;; H = (H + Step++) & Mask) {
    REIFY_COUNT_PROBE();
    const ITab *Tab = T.Slots[H].load(std::memory_order_acquire);
    if (!Tab || isFor(Tab, Inter, Dynamic))
      return Tab;
  }
}

/// fun[0] is written last: what is seen behind it is whole.
static const ITab *hit(const ITab *Tab) {
  return __atomic_load_n(&Tab->fun[0], __ATOMIC_ACQUIRE) ? Tab : nullptr;
}

// --- Writing, under RegistryLock --------------------------------------------

static Pair &frontOf(const InterfaceType *Inter, const Type *Dynamic) {
  return Front[hashOf(Inter, Dynamic) % FrontSize];
}

static void enterFront(const ITab *Tab) {
  Pair &P = frontOf(Tab->inter, Tab->type);
  if (P.Dynamic.load(std::memory_order_relaxed))
    return;
  P.Inter = Tab->inter;
  P.Tab.store(hit(Tab), std::memory_order_relaxed);
  P.Dynamic.store(Tab->type, std::memory_order_release);
}

static void insert(const Table &T, ITab *Tab) {
  std::size_t Mask = T.Size - 1;
  std::size_t H = hashOf(Tab->inter, Tab->type) & Mask;
  for (std::size_t Step = 1; T.Slots[H].load(std::memory_order_relaxed);
       H = (H + Step++) & Mask)
    ;
  T.Slots[H].store(Tab, std::memory_order_release);
}

/// Publishes a copy of twice the size. The old one stays: a reader may be in
/// it. All old tables together are smaller than the new one.
static const Table &grow(const Table &Old) {
  std::size_t Size = Old.Size * 2;
  Table *New =
      static_cast<Table *>(allocateTable(sizeof(Table) + Size * sizeof(Slot)));
  *New = {Size, reinterpret_cast<Slot *>(New + 1), &Old};
  for (std::size_t I = 0; I != Old.Size; ++I)
    if (ITab *Tab = Old.Slots[I].load(std::memory_order_relaxed))
      insert(*New, Tab);
  Current.store(New, std::memory_order_release);
  return *New;
}

/// What fills fun[0] of the itab of an interface without methods.
static void emptyInterface() {}

/// Fills the slots if the records satisfy the interface.
static void complete(ITab *Tab) {
  const InterfaceType *Inter = Tab->inter;
  Function First = emptyInterface;
  if (Inter->count) {
    Function *Slots =
        static_cast<Function *>(allocateTable(Inter->count * sizeof(Function)));
    bool Satisfied = matchMethods(Inter, Tab->type, Slots) == Inter->count;
    if (Satisfied)
      std::memcpy(Tab->fun + 1, Slots + 1,
                  (Inter->count - 1) * sizeof(Function));
    First = Satisfied ? Slots[0] : nullptr;
    std::free(Slots);
  }
  if (First) {
    __atomic_store_n(&Tab->fun[0], First, __ATOMIC_RELEASE);
    --Misses;
    Pair &P = frontOf(Inter, Tab->type);
    if (P.Dynamic.load(std::memory_order_relaxed) == Tab->type &&
        P.Inter == Inter)
      P.Tab.store(Tab, std::memory_order_release);
  }
}

void completeMisses() noexcept {
  const Table &T = *Current.load(std::memory_order_relaxed);
  for (std::size_t I = 0; Misses && I != T.Size; ++I) {
    ITab *Tab = T.Slots[I].load(std::memory_order_relaxed);
    if (Tab && !Tab->fun[0])
      complete(Tab);
  }
}

/// A new itab of the table; a miss until it is complete.
static ITab *newITab(const InterfaceType *Inter, const Type *Dynamic) {
  std::uint64_t Extra = Inter->count > 1 ? Inter->count - 1 : 0;
  ITab *Tab = static_cast<ITab *>(
      allocateTable(sizeof(ITab) + Extra * sizeof(Function)));
  Tab->inter = Inter;
  Tab->type = Dynamic;
  Tab->hash = Dynamic->hash;
  ++Misses;
  return Tab;
}

[[gnu::noinline]] static const ITab *addITab(const InterfaceType *Inter,
                                             const Type *Dynamic) {
  KeepErrno Keep;
  // The itab and the table point into the libraries of both from now on.
  // Before the lock: this may call the loader.
  pinOwner(Inter);
  pinOwner(Dynamic);
  ensureForkHandlers();
  std::lock_guard<Mutex> Guard(RegistryLock);
  const Table *T = Current.load(std::memory_order_relaxed);
  if (const ITab *Tab = find(*T, Inter, Dynamic))
    return hit(Tab);
  ITab *Tab = newITab(Inter, Dynamic);
  complete(Tab);
  if (++Used * 4 > T->Size * 3)
    T = &grow(*T);
  insert(*T, Tab);
  enterFront(Tab);
  return hit(Tab);
}

/// By name, then by making it.
[[gnu::noinline]] static const ITab *findOrAdd(const InterfaceType *Inter,
                                               const Type *Dynamic) noexcept {
  const Table &T = *Current.load(std::memory_order_acquire);
  if (const ITab *Tab = find(T, Inter, Dynamic))
    return hit(Tab);
  return addITab(Inter, Dynamic);
}

/// In the table, by addresses. A pair has one itab: found is found, and what is
/// not may still be there under the descriptors of another shared object.
[[gnu::noinline]] static const ITab *
findByAddress(const InterfaceType *Inter, const Type *Dynamic) noexcept {
  const Table &T = *Current.load(std::memory_order_acquire);
  std::size_t Mask = T.Size - 1;
  std::size_t H = hashOf(Inter, Dynamic) & Mask;
  for (std::size_t Step = 1;; H = (H + Step++) & Mask) {
    REIFY_COUNT_PROBE();
    const ITab *Tab = T.Slots[H].load(std::memory_order_acquire);
    if (REIFY_UNLIKELY(!Tab))
      return findOrAdd(Inter, Dynamic);
    if (REIFY_LIKELY(Tab->type == Dynamic && Tab->inter == Inter))
      return hit(Tab);
  }
}

const char *missingMethod(const InterfaceType *Inter,
                          const Type *Dynamic) noexcept {
  Function *Slots = static_cast<Function *>(
      allocateTable((Inter->count + 1) * sizeof(Function)));
  std::uint64_t Missing;
  {
    std::lock_guard<Mutex> Guard(RegistryLock);
    Missing = matchMethods(Inter, Dynamic, Slots);
  }
  std::free(Slots);
  return Missing == Inter->count ? nullptr : Inter->methods[Missing].name;
}

} // namespace runtime

using namespace runtime;

// Without a call and without a frame.
const ITab *abi::reify_getitab(const InterfaceType *Inter,
                               const Type *Dynamic) noexcept {
  REIFY_COUNT_PROBE();
  const Pair &P = frontOf(Inter, Dynamic);
  if (REIFY_UNLIKELY(P.Dynamic.load(std::memory_order_acquire) != Dynamic))
    return findByAddress(Inter, Dynamic);
  if (REIFY_UNLIKELY(P.Inter != Inter))
    return findByAddress(Inter, Dynamic);
  return P.Tab.load(std::memory_order_acquire);
}

// The headers define these inline; a front end that only declares them calls
// these copies where the plugin did not lower the call.
Function abi::reify_itab_method(const ITab *Tab, const InterfaceType *Inter,
                                std::uint32_t SlotNumber, std::uint32_t Flags) {
  if (REIFY_UNLIKELY(!Tab))
    reify_panicnilcall(Inter, SlotNumber, Flags);
  return Tab->fun[SlotNumber];
}

void *abi::reify_owned(void *Object) noexcept { return Object; }

void *abi::reify_purebox(void *Box, std::uint32_t, std::uint32_t) noexcept {
  return Box;
}

REIFY_END_NAMESPACE
