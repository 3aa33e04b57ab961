//===- tracer.cpp - Marks what words refer to -----------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Marking with a stack of limited size: what does not fit stays marked, and is
/// found again by going through the marks.
///
//===----------------------------------------------------------------------===//

#include "tracer.h"

#include <cstring>

REIFY_BEGIN_NAMESPACE
namespace runtime {

void Tracer::mark(Chunk &C, unsigned Block) {
  std::uint64_t &Word = C.Marks[Block / 64];
  std::uint64_t Bit = std::uint64_t(1) << (Block % 64);
  if (Word & Bit)
    return;
  Word |= Bit;
  Live += C.ByteSize;
  if (C.Holds == Contents::Nothing)
    return;
  if (REIFY_UNLIKELY(Depth == Capacity)) {
    Overflow = true;
    return;
  }
  Stack[Depth++] = {C.block(Block), &C};
}

void Tracer::visitRoot(std::uintptr_t Word) {
  Chunk *C = chunkOf(Word);
  if (!C || C->Use < Chunk::Small)
    return;
  std::size_t Offset = Word - reinterpret_cast<std::uintptr_t>(C->Start);
  if (C->Use == Chunk::Large) {
    if (Offset <= C->ByteSize)
      mark(*C, 0);
    return;
  }
  unsigned Block = C->blockAt(Offset);
  if (Block <= C->Blocks && Block && Block * C->ByteSize == Offset)
    mark(*C, Block - 1);
  if (Block < C->Blocks)
    mark(*C, Block);
}

void Tracer::visitInside(std::uintptr_t Word) {
  Chunk *C = chunkOf(Word);
  if (!C || C->Use < Chunk::Small)
    return;
  std::size_t Offset = Word - reinterpret_cast<std::uintptr_t>(C->Start);
  if (C->Use == Chunk::Large) {
    if (Offset < C->ByteSize)
      mark(*C, 0);
    return;
  }
  unsigned Block = C->blockAt(Offset);
  if (Block < C->Blocks)
    mark(*C, Block);
}

void Tracer::scan(const Entry &E) {
  const char *P = E.Block;
  const char *End = P + E.In->ByteSize;
  // A value of 16 bytes travels to its box in registers, without its type: it
  // may be a packed struct, too.
  const std::size_t Step =
      E.In->Holds == Contents::Bytes || E.In->ByteSize == 16 ? 1 : 8;
  for (; P + 8 <= End; P += Step) {
    std::uintptr_t Word;
    std::memcpy(&Word, P, 8);
    visit(Word);
  }
}

void Tracer::drain() {
  while (Depth) {
    Entry E = Stack[--Depth];
    scan(E);
  }
}

void Tracer::rescan(const Chunk &C) {
  if (C.Holds == Contents::Nothing)
    return;
  for (unsigned Block = 0; Block != C.Blocks; ++Block)
    if (C.isMarked(Block)) {
      scan({C.block(Block), &C});
      drain();
    }
}

void Tracer::contents(std::uintptr_t Word) {
  const Chunk *C = chunkOf(Word);
  if (!C || C->Use < Chunk::Small || C->Holds == Contents::Nothing)
    return;
  std::size_t Offset = Word - reinterpret_cast<std::uintptr_t>(C->Start);
  unsigned Block = C->Use == Chunk::Large ? 0 : C->blockAt(Offset);
  if (Block < C->Blocks) {
    scan({C->block(Block), C});
    drain();
  }
}

// The words may be anything, and other sanitized memory: never instrumented
// (a process with a sanitizer does not collect).
void Tracer::roots(const void *Begin, const void *End) {
  const std::uintptr_t *P = static_cast<const std::uintptr_t *>(Begin);
  const std::uintptr_t *Last = static_cast<const std::uintptr_t *>(End);
  for (; P < Last; ++P) {
    std::uintptr_t Word;
    std::memcpy(&Word, P, sizeof(Word));
    if (REIFY_UNLIKELY(Word - Low <= Span)) {
      visitRoot(Word);
      drain();
    }
  }
}

} // namespace runtime
REIFY_END_NAMESPACE
