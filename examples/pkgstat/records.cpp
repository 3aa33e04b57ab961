//===- records.cpp - Package records from a status file -------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "records.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <system_error>

std::size_t FileReader::read(char *buffer, std::size_t size) {
  std::size_t got = std::fread(buffer, 1, size, file);
  if (got == 0 && std::ferror(file))
    throw std::system_error(errno, std::generic_category(), "reading");
  return got;
}

std::size_t CountingReader::read(char *buffer, std::size_t size) {
  std::size_t got = inner.read(buffer, size);
  count += got;
  return got;
}

namespace {

/// Cuts what a reader delivers into lines.
class Lines {
public:
  explicit Lines(Reader input) : input(input) {}

  /// Puts the next line into `line`, without its end; false after the last.
  bool next(std::string &line) {
    line.clear();
    for (;;) {
      if (position == filled) {
        filled = input.read(buffer, sizeof(buffer));
        position = 0;
        if (filled == 0)
          return !line.empty();
      }
      const char *begin = buffer + position, *end = buffer + filled;
      const char *newline = std::find(begin, end, '\n');
      line.append(begin, newline);
      position = static_cast<std::size_t>(newline - buffer);
      if (newline != end) {
        ++position;
        return true;
      }
    }
  }

private:
  Reader input;
  char buffer[16384];
  std::size_t position = 0, filled = 0;
};

/// The entries of a dependency list: commas separate them.
long countEntries(std::string_view list) {
  return list.empty() ? 0 : 1 + std::count(list.begin(), list.end(), ',');
}

void addField(Record &record, std::string_view name, std::string_view value) {
  if (name == "Installed-Size") {
    long number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    record.set(name, number);
  } else if (name == "Depends") {
    record.set(name, countEntries(value));
  } else if (name == "Essential") {
    record.set(name, value == "yes");
  } else if (name == "Status") {
    record.set("Installed", value == "install ok installed");
  } else if (name == "Package" || name == "Section" || name == "Priority") {
    record.set(name, value);
  }
}

} // namespace

std::vector<Record> readRecords(Reader input) {
  std::vector<Record> records;
  Record record;
  Lines lines(input);
  std::string line;
  while (lines.next(line)) {
    if (line.empty()) {
      if (!record.empty())
        records.push_back(std::move(record));
      record = Record();
      continue;
    }
    // A line that starts with a blank continues the field before it; the fields
    // of interest have one line.
    std::size_t colon = line.find(':');
    if (line[0] == ' ' || line[0] == '\t' || colon == line.npos)
      continue;
    std::string_view value = std::string_view(line).substr(colon + 1);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    addField(record, std::string_view(line).substr(0, colon), value);
  }
  if (!record.empty())
    records.push_back(std::move(record));
  return records;
}
