//===- BoxTest.cpp - Boxing entry points ----------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Values, static boxes, alignment and identity of what box.cpp returns.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include "reify/heap.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <thread>

using namespace reify_test;

namespace {

std::uintptr_t address(const void *P) {
  return reinterpret_cast<std::uintptr_t>(P);
}

bool inSmallArray(const void *P) {
  return address(P) - address(reify_staticuint64s) < 2048;
}

bool inZeroVal(const void *P) {
  return address(P) - address(reify_zeroVal) < 1024;
}

std::uint64_t boxes() { return heap::stats().boxes; }

template <typename T> T load(const void *P) {
  T V;
  std::memcpy(&V, P, sizeof(T));
  return V;
}

} // namespace

TEST(Box, SmallIntegersAreStatic) {
  std::uint64_t Before = boxes();
  for (unsigned V = 0; V != 256; ++V) {
    void *B16 = reify_convT16({static_cast<std::uint16_t>(V)});
    void *B32 = reify_convT32({V});
    void *B64 = reify_convT64({V});
    EXPECT_TRUE(inSmallArray(B16) && inSmallArray(B32) && inSmallArray(B64));
    EXPECT_EQ(load<std::uint16_t>(B16), V);
    EXPECT_EQ(load<std::uint32_t>(B32), V);
    EXPECT_EQ(load<std::uint64_t>(B64), V);
  }
  EXPECT_EQ(boxes(), Before);
}

TEST(Box, OtherIntegersAreOnTheHeap) {
  std::uint64_t Before = boxes();
  for (std::uint64_t V : {std::uint64_t(256), std::uint64_t(0xffff)}) {
    void *B = reify_convT16({static_cast<std::uint16_t>(V)});
    EXPECT_FALSE(inSmallArray(B));
    EXPECT_EQ(load<std::uint16_t>(B), V);
  }
  for (std::uint64_t V : {std::uint64_t(256), std::uint64_t(0xffffffff)}) {
    void *B = reify_convT32({static_cast<std::uint32_t>(V)});
    EXPECT_FALSE(inSmallArray(B));
    EXPECT_EQ(load<std::uint32_t>(B), V);
  }
  for (std::uint64_t V :
       {std::uint64_t(256), std::uint64_t(1) << 32, ~std::uint64_t(0)}) {
    void *B = reify_convT64({V});
    EXPECT_FALSE(inSmallArray(B));
    EXPECT_EQ(load<std::uint64_t>(B), V);
    EXPECT_EQ(address(B) % 8, 0u);
  }
  EXPECT_EQ(boxes(), Before + 7);
}

// Two live boxes of different values never share memory.
TEST(Box, ManyBoxesAreDistinctAndKeepTheirValues) {
  constexpr std::uint64_t Count = 20000;
  std::vector<void *> Boxes;
  for (std::uint64_t I = 0; I != Count; ++I)
    Boxes.push_back(reify_convT64({I + 256}));
  EXPECT_EQ(std::set<void *>(Boxes.begin(), Boxes.end()).size(), Count);
  for (std::uint64_t I = 0; I != Count; ++I)
    ASSERT_EQ(load<std::uint64_t>(Boxes[I]), I + 256);
}

TEST(Box, Pair) {
  EXPECT_TRUE(inZeroVal(reify_convT128({0}, {0})));
  for (auto [Lo, Hi] :
       {std::pair<std::uint64_t, std::uint64_t>{1, 2}, {0, 1}, {1, 0}}) {
    void *B = reify_convT128({Lo}, {Hi});
    EXPECT_FALSE(inZeroVal(B));
    EXPECT_EQ(address(B) % 16, 0u);
    EXPECT_EQ(load<std::uint64_t>(B), Lo);
    EXPECT_EQ(load<std::uint64_t>(static_cast<char *>(B) + 8), Hi);
  }
}

TEST(Box, String) {
  static const char Text[] = "text";
  EXPECT_TRUE(inZeroVal(reify_convTstring(Text, 0)));
  void *B = reify_convTstring(Text, 4);
  EXPECT_EQ(load<const char *>(B), Text);
  EXPECT_EQ(load<std::size_t>(static_cast<char *>(B) + 8), 4u);
}

TEST(Box, Slice) {
  static int Elements[3];
  EXPECT_TRUE(inZeroVal(reify_convTslice(nullptr, 0, 0)));
  // Empty, but not nil.
  void *Empty = reify_convTslice(Elements, 0, 3);
  EXPECT_FALSE(inZeroVal(Empty));
  void *B = reify_convTslice(Elements, 2, 3);
  std::uint64_t Words[3];
  std::memcpy(Words, B, sizeof(Words));
  EXPECT_EQ(Words[0], address(Elements));
  EXPECT_EQ(Words[1], 2u);
  EXPECT_EQ(Words[2], 3u);
}

TEST(Box, ByAddressCopies) {
  using Convert = void *(*)(const Type *, const void *) noexcept;
  for (Convert Conv : {Convert(reify_convT), Convert(reify_convTnoptr)}) {
    for (std::size_t Size : {1, 3, 8, 12, 16, 17, 100, 1000, 4096, 5000}) {
      Type T = makeType("bytes", nullptr, Size, 1);
      std::vector<unsigned char> Value(Size);
      for (std::size_t I = 0; I != Size; ++I)
        Value[I] = static_cast<unsigned char>(I * 7 + 1);
      std::vector<unsigned char> Copy = Value;
      void *B = Conv(&T, Value.data());
      // A box is a copy.
      std::fill(Value.begin(), Value.end(), 0);
      EXPECT_EQ(std::memcmp(B, Copy.data(), Size), 0) << Size;
    }
  }
}

TEST(Box, ZerosByAddressAreZeros) {
  static const unsigned char Zeros[2048] = {};
  for (std::size_t Size : {0, 1, 7, 8, 24, 1024, 1025, 2048}) {
    Type T = makeType("bytes", nullptr, Size, 1);
    void *B = reify_convT(&T, Zeros);
    EXPECT_EQ(inZeroVal(B), Size <= 1024) << Size;
    EXPECT_EQ(std::memcmp(B, Zeros, Size), 0);
  }
}

TEST(Box, AlmostZeroIsNotZero) {
  for (std::size_t Size = 1; Size != 40; ++Size) {
    Type T = makeType("bytes", nullptr, Size, 1);
    std::vector<unsigned char> Value(Size);
    Value.back() = 1;
    void *B = reify_convT(&T, Value.data());
    EXPECT_FALSE(inZeroVal(B));
    EXPECT_EQ(std::memcmp(B, Value.data(), Size), 0);
  }
}

TEST(Box, HonoursAlignment) {
  static const unsigned char Zeros[1024] = {};
  std::vector<unsigned char> Ones(8192, 1);
  for (std::size_t Align : {1, 2, 4, 8, 16, 32, 64, 128})
    for (std::size_t Size : {1, 8, 9, 24, 40, 96, 144, 320, 1000, 3000, 5000}) {
      Type T = makeType("aligned", nullptr, Size, Align);
      // Odd blocks of the same class first, so that luck does not help.
      for (int I = 0; I != 3; ++I) {
        EXPECT_EQ(address(reify_newobject(&T, Size)) % Align, 0u)
            << Size << " " << Align;
        EXPECT_EQ(address(reify_convT(&T, Ones.data())) % Align, 0u);
        if (Size <= sizeof(Zeros)) {
          EXPECT_EQ(address(reify_convT(&T, Zeros)) % Align, 0u);
        }
      }
    }
}

TEST(Box, FreshObjectsAreNeverShared) {
  Type T = makeType("object", nullptr, 24);
  std::set<void *> Seen;
  for (int I = 0; I != 5000; ++I)
    EXPECT_TRUE(Seen.insert(reify_newobject(&T, 24)).second);
}

TEST(Box, NewObjectMayBeWrittenWhole) {
  for (std::size_t Size : {1, 8, 16, 17, 129, 4096, 4097, 100000}) {
    Type T = makeType("object", nullptr, Size);
    void *A = reify_newobject(&T, Size), *B = reify_newobject(&T, Size);
    std::memset(A, 0xaa, Size);
    std::memset(B, 0xbb, Size);
    EXPECT_EQ(*static_cast<unsigned char *>(A), 0xaa);
    EXPECT_EQ(static_cast<unsigned char *>(A)[Size - 1], 0xaa);
  }
}

TEST(Box, ThreadsDoNotShareBlocks) {
  constexpr unsigned Threads = 4;
  constexpr std::uint64_t Count = 30000;
  std::vector<std::vector<void *>> Boxes(Threads);
  {
    std::vector<std::thread> Workers;
    for (unsigned T = 0; T != Threads; ++T)
      Workers.emplace_back([&, T] {
        for (std::uint64_t I = 0; I != Count; ++I)
          Boxes[T].push_back(reify_convT64({(I + 256) * Threads + T}));
      });
    for (std::thread &W : Workers)
      W.join();
  }
  std::set<void *> All;
  for (unsigned T = 0; T != Threads; ++T)
    for (std::uint64_t I = 0; I != Count; ++I) {
      ASSERT_EQ(load<std::uint64_t>(Boxes[T][I]), (I + 256) * Threads + T);
      All.insert(Boxes[T][I]);
    }
  EXPECT_EQ(All.size(), Threads * Count);
}
