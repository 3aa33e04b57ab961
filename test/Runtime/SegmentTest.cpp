//===- SegmentTest.cpp - Which text needs no copy -------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify_newstring: literals stay where they are, everything else is copied.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"
#include "internal.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <string>

using namespace reify_test;

static const char ConstantArray[] = "a constant array";
static char MutableArray[] = "a mutable array";
// Relocated at load time: in a segment that was writable (PT_GNU_RELRO).
static const char *const Relocated[] = {ConstantArray, MutableArray};

namespace {

bool isCopied(const char *Text, std::size_t Size) {
  const char *Result = reify_newstring(Text, Size);
  EXPECT_EQ(std::memcmp(Result, Text, Size), 0);
  return Result != Text;
}

} // namespace

TEST(Segment, LiteralIsNotCopied) {
  EXPECT_FALSE(isCopied("a literal", 9));
  EXPECT_FALSE(isCopied("a literal with its end", 23));
  EXPECT_FALSE(isCopied(&"part of a literal"[5], 4));
}

TEST(Segment, ConstantStaticArrayIsNotCopied) {
  EXPECT_FALSE(isCopied(ConstantArray, sizeof(ConstantArray)));
}

TEST(Segment, MutableStaticArrayIsCopied) {
  const char *Copy = reify_newstring(MutableArray, 9);
  EXPECT_NE(Copy, MutableArray);
  MutableArray[2] = 'M';
  EXPECT_EQ(std::string(Copy, 9), "a mutable");
  MutableArray[2] = 'm';
}

TEST(Segment, StackArrayIsCopied) {
  const char Local[] = {'s', 't', 'a', 'c', 'k'};
  EXPECT_TRUE(isCopied(Local, sizeof(Local)));
}

TEST(Segment, HeapTextIsCopied) {
  std::string Long(5000, 'x'), Short("short");
  EXPECT_TRUE(isCopied(Long.data(), Long.size()));
  EXPECT_TRUE(isCopied(Short.data(), Short.size()));
  char *Buffer = static_cast<char *>(std::malloc(100));
  std::memset(Buffer, 'y', 100);
  const char *Copy = reify_newstring(Buffer, 100);
  std::free(Buffer);
  EXPECT_EQ(std::string(Copy, 100), std::string(100, 'y'));
}

TEST(Segment, RelroIsCopied) {
  EXPECT_TRUE(isCopied(reinterpret_cast<const char *>(Relocated), 8));
}

TEST(Segment, TextOfALibraryThatMayGoIsCopied) {
  // gtest and libstdc++ never register; this text is in libc's constants.
  const char *Foreign = std::strerror(0);
  EXPECT_TRUE(isCopied(Foreign, std::strlen(Foreign)));
}

TEST(Segment, RangeThatLeavesItsSegmentIsNotImmortal) {
  EXPECT_TRUE(runtime::isImmortalText(ConstantArray, sizeof(ConstantArray)));
  EXPECT_FALSE(runtime::isImmortalText(ConstantArray, std::size_t(1) << 40));
  EXPECT_FALSE(runtime::isImmortalText(ConstantArray, ~std::size_t(0)));
  EXPECT_FALSE(runtime::isImmortalText(nullptr, 1));
}

TEST(Segment, EmptyTextIsSomePointer) {
  const char *Empty = reify_newstring(nullptr, 0);
  ASSERT_NE(Empty, nullptr);
  EXPECT_EQ(*Empty, '\0');
  EXPECT_NE(reify_newstring(MutableArray, 0), nullptr);
}
