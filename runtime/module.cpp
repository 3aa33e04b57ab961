//===- module.cpp - Registration of executables and libraries -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Runs once for each module, from a constructor at start-up or inside dlopen:
/// refuses another ABI version, pins a library, joins its method records.
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <cstdlib>
#include <cstring>

REIFY_BEGIN_NAMESPACE
namespace runtime {

/// The addresses of what is registered; under RegistryLock.
static constinit const void **Registered = nullptr;
static constinit std::size_t NumRegistered = 0;

/// False where Key was there already.
static bool addModuleKey(const void *Key) {
  for (std::size_t I = 0; I != NumRegistered; ++I)
    if (Registered[I] == Key)
      return false;
  // Full at each power of two from 8 on.
  if (NumRegistered == 0 ||
      (NumRegistered >= 8 && (NumRegistered & (NumRegistered - 1)) == 0)) {
    std::size_t Capacity = NumRegistered ? NumRegistered * 2 : 8;
    const void **New =
        static_cast<const void **>(allocateTable(Capacity * sizeof(void *)));
    if (NumRegistered)
      std::memcpy(New, Registered, NumRegistered * sizeof(void *));
    std::free(Registered);
    Registered = New;
  }
  Registered[NumRegistered++] = Key;
  return true;
}

/// Calls Visit for each record in [Begin, End). Compilers may align a record to
/// more than a word (gcc: 32 bytes), so zero words between records are skipped;
/// a record begins with a pointer that is never null.
template <typename Fn>
static void forEachRecord(const MethodRecord *Begin, const MethodRecord *End,
                          Fn Visit) {
  const char *P = reinterpret_cast<const char *>(Begin);
  const char *Stop = reinterpret_cast<const char *>(End);
  while (static_cast<std::size_t>(Stop - P) >= sizeof(MethodRecord)) {
    const MethodRecord *Record = reinterpret_cast<const MethodRecord *>(P);
    if (!Record->type) {
      P += alignof(MethodRecord);
      continue;
    }
    Visit(Record);
    P += sizeof(MethodRecord);
  }
}

} // namespace runtime

using namespace runtime;

void abi::reify_register(const Module *M) noexcept {
  // The version comes first in every version's Module; nothing else is looked
  // at before it is known to be ours.
  if (M->abi_version != AbiVersion) {
    char Path[1024];
    fatal({"reify: ", ownerPath(M, Path, sizeof(Path)),
           " was built for ABI version ", Decimal(M->abi_version).text(),
           ", this runtime is version ", Decimal(AbiVersion).text()});
  }
  bool HasRecords = M->begin != M->end;
  // The bounds of an empty section may be anywhere; the structure is not.
  const void *Key = HasRecords ? static_cast<const void *>(M->begin) : M;
  pinOwner(Key);
  ensureForkHandlers();
  readHeapOptions();
  std::lock_guard<Mutex> Guard(RegistryLock);
  if (!addModuleKey(Key) || !HasRecords)
    return;
  forEachRecord(M->begin, M->end, addRecord);
  completeMisses();
}

REIFY_END_NAMESPACE
