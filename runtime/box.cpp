//===- box.cpp - Values into interface data words -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The entry points that box. Go's rules (runtime/iface.go, Go 1.22): small
/// integers and zero values have static boxes, everything else gets memory of
/// the box heap. A box by value is about ten instructions and no call.
///
/// These functions must reach the compiler as native code only: a body that
/// LLVM sees would be inlined under memory(none) and put two live boxes into
/// one cell (docs/ABI.md, kind PureByValue).
///
//===----------------------------------------------------------------------===//

#include "cache.h"

#include <bit>
#include <cstring>

REIFY_BEGIN_NAMESPACE
namespace runtime {

// The slow path takes the value along as a tail call: the fast path then has
// no frame, as nothing must survive a call in it.
template <typename T, Contents Holds>
[[gnu::noinline, gnu::cold]] static void *boxSlowly(T V) {
  void *Block = allocateSlowly(classOf(sizeof(T)), Holds);
  std::memcpy(Block, &V, sizeof(T));
  return Block;
}

template <Contents Holds, typename T> static inline void *box(T V) {
  void *Block = tryAllocate(classOf(sizeof(T)), Holds);
  if (REIFY_UNLIKELY(!Block))
    return boxSlowly<T, Holds>(V);
  std::memcpy(Block, &V, sizeof(T));
  return Block;
}

/// The static box of V < 256 as an integer of Size bytes.
static inline void *smallBox(std::uint64_t V, std::size_t Size) {
  const char *Element =
      reinterpret_cast<const char *>(&abi::reify_staticuint64s[V]);
  if constexpr (std::endian::native == std::endian::big)
    Element += 8 - Size;
  return const_cast<char *>(Element);
}

static inline void *zeroBox() {
  return const_cast<unsigned char *>(abi::reify_zeroVal);
}

namespace {
struct TwoWords {
  std::uint64_t Words[2];
};
struct ThreeWords {
  std::uint64_t Words[3];
};
} // namespace

} // namespace runtime

using namespace runtime;

void *abi::reify_convT16(Word16 V) noexcept {
  return V.bits < 256 ? smallBox(V.bits, 2) : box<Contents::Nothing>(V.bits);
}

void *abi::reify_convT32(Word32 V) noexcept {
  return V.bits < 256 ? smallBox(V.bits, 4) : box<Contents::Nothing>(V.bits);
}

void *abi::reify_convT64(Word64 V) noexcept {
  return V.bits < 256 ? smallBox(V.bits, 8) : box<Contents::Words>(V.bits);
}

void *abi::reify_convT128(Word64 Lo, Word64 Hi) noexcept {
  if ((Lo.bits | Hi.bits) == 0)
    return zeroBox();
  return box<Contents::Words>(TwoWords{{Lo.bits, Hi.bits}});
}

void *abi::reify_convTstring(const char *Data, std::size_t Len) noexcept {
  if (Len == 0)
    return zeroBox();
  return box<Contents::Words>(
      TwoWords{{reinterpret_cast<std::uintptr_t>(Data), Len}});
}

void *abi::reify_convTslice(const void *Data, std::size_t Len,
                            std::size_t Cap) noexcept {
  if (!Data)
    return zeroBox();
  return box<Contents::Words>(
      ThreeWords{{reinterpret_cast<std::uintptr_t>(Data), Len, Cap}});
}

/// Whether all bytes are zero. Most values say no with their first word.
static bool isZero(const void *Value, std::size_t Size) {
  const char *P = static_cast<const char *>(Value);
  for (; Size >= 8; P += 8, Size -= 8) {
    std::uint64_t Word;
    std::memcpy(&Word, P, 8);
    if (Word)
      return false;
  }
  for (; Size; ++P, --Size)
    if (*P)
      return false;
  return true;
}

static inline void *boxByAddress(const Type *T, const void *Value,
                                 Contents Holds) {
  std::size_t Size = T->size;
  // A type may want more alignment than the zeros have.
  if (Size <= sizeof(abi::reify_zeroVal) && isZero(Value, Size) &&
      (reinterpret_cast<std::uintptr_t>(abi::reify_zeroVal) &
       (T->align - 1u)) == 0)
    return zeroBox();
  void *Block = allocate(Size, T->align, Holds);
  std::memcpy(Block, Value, Size);
  return Block;
}

void *abi::reify_convT(const Type *T, const void *Value) noexcept {
  return boxByAddress(T, Value, contentsOf(*T));
}

// Where the type is not a packed one, the collector does not look into it.
void *abi::reify_convTnoptr(const Type *T, const void *Value) noexcept {
  return boxByAddress(T, Value, contentsOf(*T));
}

void *abi::reify_newobject(const Type *T, std::size_t Size) noexcept {
  return allocate(Size, T->align, contentsOf(*T));
}

const char *abi::reify_newstring(const char *Data, std::size_t Len) noexcept {
  if (Len == 0)
    return reinterpret_cast<const char *>(abi::reify_zeroVal);
  if (isImmortalText(Data, Len))
    return Data;
  void *Copy = allocate(Len, 1, Contents::Nothing);
  std::memcpy(Copy, Data, Len);
  return static_cast<const char *>(Copy);
}

alignas(64) const unsigned char abi::reify_zeroVal[1024] = {};

#define REIFY_ROW4(N) N, N + 1, N + 2, N + 3
#define REIFY_ROW16(N)                                                         \
  REIFY_ROW4(N), REIFY_ROW4(N + 4), REIFY_ROW4(N + 8), REIFY_ROW4(N + 12)
#define REIFY_ROW64(N)                                                         \
  REIFY_ROW16(N), REIFY_ROW16(N + 16), REIFY_ROW16(N + 32), REIFY_ROW16(N + 48)
alignas(64) const std::uint64_t abi::reify_staticuint64s[256] = {
    REIFY_ROW64(0), REIFY_ROW64(64), REIFY_ROW64(128), REIFY_ROW64(192)};
#undef REIFY_ROW4
#undef REIFY_ROW16
#undef REIFY_ROW64

REIFY_END_NAMESPACE
