//===- tracer.h - Marks what words refer to ---------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The tracing half of a collection. Every word that could be an address inside
/// a block keeps the block: compilers keep pointers into the middle of an
/// object only. One past the end does too, when the word is in the process's
/// memory; from box to box it does not, or every dead neighbour would be kept,
/// and its neighbour after it.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_TRACER_H
#define REIFY_RUNTIME_TRACER_H

#include "chunk.h"

REIFY_BEGIN_NAMESPACE
namespace runtime {

class Tracer {
public:
  struct Entry {
    const char *Block;
    const Chunk *In;
  };

  /// With Capacity > 0 entries of Stack for what is marked and not yet looked
  /// into.
  Tracer(Entry *Stack, std::size_t Capacity)
      : Stack(Stack), Capacity(Capacity), Low(HeapLow),
        Span(HeapHigh - HeapLow) {}

  /// A word of the process's memory.
  void root(std::uintptr_t Word) {
    // One past the end of the heap's last block is still inside.
    if (REIFY_UNLIKELY(Word - Low <= Span))
      visitRoot(Word);
  }
  /// The words of [Begin, End), both multiples of 8, and what they refer to,
  /// but for an overflow of the stack.
  void roots(const void *Begin, const void *End);
  /// The block that Word points into, and what it refers to, but for an
  /// overflow.
  void box(std::uintptr_t Word) {
    visit(Word);
    drain();
  }
  /// What the block that Word points into refers to; the block itself only
  /// where that leads back.
  void contents(std::uintptr_t Word);
  /// Marks what is marked and was dropped because the stack was full. ForEach
  /// calls its argument with every chunk of blocks.
  template <typename F> void finish(F ForEach) {
    drain();
    while (Overflow) {
      Overflow = false;
      ForEach([this](const Chunk &C) { rescan(C); });
    }
  }
  /// Bytes of the blocks marked so far.
  std::uint64_t live() const { return Live; }

private:
  void visitRoot(std::uintptr_t Word);
  void visit(std::uintptr_t Word) {
    if (REIFY_UNLIKELY(Word - Low < Span))
      visitInside(Word);
  }
  void visitInside(std::uintptr_t Word);
  void mark(Chunk &C, unsigned Block);
  void scan(const Entry &E);
  void drain();
  void rescan(const Chunk &C);

  Entry *Stack;
  std::size_t Capacity, Depth = 0;
  bool Overflow = false;
  std::uintptr_t Low, Span;
  std::uint64_t Live = 0;
};

} // namespace runtime
REIFY_END_NAMESPACE

#endif // REIFY_RUNTIME_TRACER_H
