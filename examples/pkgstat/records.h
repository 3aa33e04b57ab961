//===- records.h - Package records from a status file -----------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What pkgstat reads: bytes from any Reader, lines from bytes, and records of
/// named fields from lines.
///
//===----------------------------------------------------------------------===//

#ifndef PKGSTAT_RECORDS_H
#define PKGSTAT_RECORDS_H

#include <cstdio>
#include <reify/reify.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A source of bytes. read() fills at most `size` bytes of `buffer` and returns
/// how many; 0 at the end. Throws std::system_error where reading fails.
REIFY_INTERFACE(Reader, (read, std::size_t(char *, std::size_t)));

/// Reads a file of the C library, which it does not close.
class FileReader {
public:
  explicit FileReader(std::FILE *file) : file(file) {}
  std::size_t read(char *buffer, std::size_t size);

private:
  std::FILE *file;
};

/// Passes on what another reader reads, and counts it.
class CountingReader {
public:
  explicit CountingReader(Reader inner) : inner(inner) {}
  std::size_t read(char *buffer, std::size_t size);
  std::size_t bytes() const { return count; }

private:
  Reader inner;
  std::size_t count = 0;
};

/// One package: named fields of any type, in the order of the file.
class Record {
public:
  void set(std::string_view name, reify::any value) {
    fields.emplace_back(name, value);
  }
  /// The field, or `fallback` where the stanza has none.
  reify::any get(std::string_view name, reify::any fallback = nullptr) const {
    for (const auto &[known, value] : fields)
      if (known == name)
        return value;
    return fallback;
  }
  bool empty() const { return fields.empty(); }

private:
  std::vector<std::pair<std::string, reify::any>> fields;
};

/// Reads stanzas until the end.
std::vector<Record> readRecords(Reader input);

#endif // PKGSTAT_RECORDS_H
