//===- record.cpp - What types can do at run time -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The index of the registered method records, and the one place where a
/// record is matched with an interface. The answer is a function of the
/// interface, the type and the records: static itabs play no role, because
/// which of them survive depends on the optimization level.
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <cstdlib>
#include <cstring>

REIFY_BEGIN_NAMESPACE
namespace runtime {

namespace {

/// A type that a record speaks of.
struct IndexEntry {
  const Type *Subject;
  const MethodRecord *Record;
  bool GrantsAll;        ///< Subject is a pointer to non-const: all methods.
  IndexEntry *NextEntry; ///< In the same bucket, in the order of registration.
};

/// A hash table from type to records; chains in order, so that of two records
/// that disagree the first one wins for ever: a hit never changes.
struct RecordIndex {
  IndexEntry **Buckets;
  std::size_t NumBuckets; ///< A power of two, or 0.
  std::size_t NumEntries;
};

} // namespace

constinit Mutex RegistryLock;
static constinit RecordIndex Index{};

static void append(IndexEntry *Entry) {
  IndexEntry **Link =
      &Index.Buckets[Entry->Subject->hash & (Index.NumBuckets - 1)];
  while (*Link)
    Link = &(*Link)->NextEntry;
  Entry->NextEntry = nullptr;
  *Link = Entry;
}

static void growIndex() {
  RecordIndex Old = Index;
  Index.NumBuckets = Old.NumBuckets ? Old.NumBuckets * 2 : 64;
  Index.Buckets = static_cast<IndexEntry **>(
      allocateTable(Index.NumBuckets * sizeof(IndexEntry *)));
  for (std::size_t I = 0; I != Old.NumBuckets; ++I)
    for (IndexEntry *Entry = Old.Buckets[I]; Entry;) {
      IndexEntry *NextEntry = Entry->NextEntry;
      append(Entry);
      Entry = NextEntry;
    }
  std::free(Old.Buckets);
}

static void addSubject(const Type *Subject, const MethodRecord *Record,
                       bool GrantsAll) {
  if (!Subject)
    return;
  if (Index.NumEntries == Index.NumBuckets)
    growIndex();
  IndexEntry *Entry =
      static_cast<IndexEntry *>(allocateTable(sizeof(IndexEntry)));
  *Entry = {Subject, Record, GrantsAll, nullptr};
  append(Entry);
  ++Index.NumEntries;
}

void addRecord(const MethodRecord *Record) noexcept {
  addSubject(Record->type, Record, false);
  addSubject(Record->ptr_type, Record, true);
  addSubject(Record->const_ptr_type, Record, false);
}

// --- Matching ---------------------------------------------------------------

/// The order of both lists: name, then hash of the function type.
static int compare(const MethodEntry &Entry, const Imethod &Wanted) {
  if (Entry.name != Wanted.name)
    if (int Order = std::strcmp(Entry.name, Wanted.name))
      return Order;
  std::uint32_t A = Entry.type->hash, B = Wanted.type->hash;
  return A < B ? -1 : A > B;
}

/// Whether calling Entry is what Wanted promises its callers.
static bool satisfies(const MethodEntry &Entry, const Imethod &Wanted,
                      bool GrantsAll) {
  if (!GrantsAll && !(Entry.flags & abi::MethodConst))
    return false;
  constexpr std::uint32_t Promises =
      abi::MethodConst | abi::MethodNoexcept | abi::MethodNoescape;
  return (Wanted.flags & Promises & ~Entry.flags) == 0 &&
         abi::reify_typeequal(Entry.type, Wanted.type);
}

/// The method among the entries from First on that are equal in the order.
/// Overloads by const differ in nothing else: as in C++, a call that is not
/// through const prefers the method that is not const.
static Function choose(const MethodEntry *First, const MethodEntry *End,
                       const Imethod &Wanted, bool GrantsAll) {
  Function Const = nullptr;
  for (; First != End && compare(*First, Wanted) == 0; ++First) {
    if (!satisfies(*First, Wanted, GrantsAll))
      continue;
    if ((First->flags & abi::MethodConst) == (Wanted.flags & abi::MethodConst))
      return First->fn;
    if (!Const)
      Const = First->fn;
  }
  return Const;
}

/// One scan over both sorted lists. The cursor stays at the first entry of a
/// group, because two methods of the interface may ask for the same group.
static void fillFrom(const MethodRecord &Record, bool GrantsAll,
                     const InterfaceType &Inter, Function *Slots) {
  const MethodEntry *Entry = Record.methods, *End = Entry + Record.count;
  for (std::uint64_t I = 0; I != Inter.count && Entry != End; ++I) {
    const Imethod &Wanted = Inter.methods[I];
    while (Entry != End && compare(*Entry, Wanted) < 0)
      ++Entry;
    if (!Slots[I])
      Slots[I] = choose(Entry, End, Wanted, GrantsAll);
  }
}

std::uint64_t matchMethods(const InterfaceType *Inter, const Type *Dynamic,
                           Function *Slots) noexcept {
  if (Index.NumBuckets)
    for (IndexEntry *Entry =
             Index.Buckets[Dynamic->hash & (Index.NumBuckets - 1)];
         Entry; Entry = Entry->NextEntry)
      if (abi::reify_typeequal(Entry->Subject, Dynamic))
        fillFrom(*Entry->Record, Entry->GrantsAll, *Inter, Slots);
  std::uint64_t Missing = 0;
  while (Missing != Inter->count && Slots[Missing])
    ++Missing;
  return Missing;
}

} // namespace runtime
REIFY_END_NAMESPACE
