//===- narrow.cpp - From an interface to one with fewer methods -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// `Area a = shape;`: the static types say that it succeeds, so the slots come
/// from the itab at hand and no method table is asked. (Go has a method table
/// for every type and uses getitab.) Made once for each pair and kept: a chain
/// for each of a fixed number of buckets, read and extended without a lock.
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <atomic>
#include <cstdlib>

REIFY_BEGIN_NAMESPACE
namespace runtime {

namespace {

struct Narrowed {
  const Narrowed *Next;
  const InterfaceType *Inter;
  const ITab *From;
  ITab Tab; ///< The last member: its slots follow.
};

} // namespace

constexpr std::size_t NumBuckets = 1024;
static constinit std::atomic<const Narrowed *> Buckets[NumBuckets]{};

static const Narrowed *findNarrowed(const Narrowed *Head, const Narrowed *Last,
                                    const InterfaceType *Inter,
                                    const ITab *From) {
  for (; Head != Last; Head = Head->Next)
    if (Head->Inter == Inter && Head->From == From)
      return Head;
  return nullptr;
}

/// Both lists are sorted, so that one scan finds every method. The caller's
/// types say that it cannot miss; a front end may be wrong.
static void copySlots(const InterfaceType *Inter, const ITab *From,
                      Function *Slots) {
  const InterfaceType *Wide = From->inter;
  std::uint64_t K = 0;
  for (std::uint64_t I = 0; I != Inter->count; ++I) {
    const Imethod &Wanted = Inter->methods[I];
    // Signatures that share a hash are in the order of their declaration, which
    // may be another one in the other interface.
    if (I && __builtin_strcmp(Inter->methods[I - 1].name, Wanted.name) == 0)
      K = 0;
    while (K != Wide->count &&
           (__builtin_strcmp(Wide->methods[K].name, Wanted.name) != 0 ||
            !abi::reify_typeequal(Wide->methods[K].type, Wanted.type)))
      ++K;
    if (K == Wide->count)
      fatal({"reify: narrowing to an interface that has more methods"});
    Slots[I] = From->fun[K];
  }
}

} // namespace runtime

using namespace runtime;

const ITab *abi::reify_narrowitab(const InterfaceType *Inter,
                                  const ITab *From) noexcept {
  std::size_t Bucket =
      (Inter->type.hash ^ (reinterpret_cast<std::uintptr_t>(From) >> 4)) %
      NumBuckets;
  std::atomic<const Narrowed *> &Head = Buckets[Bucket];
  const Narrowed *Seen = Head.load(std::memory_order_acquire);
  if (const Narrowed *Hit = findNarrowed(Seen, nullptr, Inter, From))
    return &Hit->Tab;

  KeepErrno Keep;
  std::uint64_t Extra = Inter->count > 1 ? Inter->count - 1 : 0;
  auto *New = static_cast<Narrowed *>(
      allocateTable(sizeof(Narrowed) + Extra * sizeof(Function)));
  New->Inter = Inter;
  New->From = From;
  New->Tab.inter = Inter;
  New->Tab.type = From->type;
  New->Tab.hash = From->hash;
  New->Tab.fun[0] = From->fun[0];
  copySlots(Inter, From, New->Tab.fun);
  pinOwner(Inter);
  pinOwner(From);
  const Narrowed *Old = Seen;
  do {
    // Another thread may have been faster: look at what it has put in front.
    if (const Narrowed *Hit = findNarrowed(Old, Seen, Inter, From)) {
      std::free(New);
      return &Hit->Tab;
    }
    Seen = Old;
    New->Next = Old;
  } while (!Head.compare_exchange_weak(Old, New, std::memory_order_release,
                                       std::memory_order_acquire));
  return &New->Tab;
}

REIFY_END_NAMESPACE
