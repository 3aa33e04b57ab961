//===- pkgstat.cpp - Statistics of a Debian package status file -----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// usage: pkgstat [-n COUNT] [-s SECTION] [-m KILOBYTES] [-r] [FILE]
//
// Reads /var/lib/dpkg/status, FILE or, for "-", the standard input. Prints the
// totals, the largest packages, and the sections. -n: how many packages (20),
// -s: of this section only, -m: of this size at least, -r: also the required.
//
//===----------------------------------------------------------------------===//

#include "print.h"
#include "query.h"

#include <cstdlib>
#include <cstring>
#include <exception>

using reify::any;
using reify::as;

namespace {

// --- Filters
// ----------------------------------------------------------------------

struct Installed {
  bool keep(const Record &record) const {
    return as<bool>(record.get("Installed", false));
  }
};

/// Leaves out what every system has.
struct NotRequired {
  bool keep(const Record &record) const {
    any priority = record.get("Priority", "optional");
    return priority != "required" && priority != "important" &&
           !as<bool>(record.get("Essential", false));
  }
};

struct InSection {
  any section;
  bool keep(const Record &record) const {
    return record.get("Section", "unknown") == section;
  }
};

struct AtLeast {
  long kilobytes;
  bool keep(const Record &record) const {
    return as<long>(record.get("Installed-Size", 0L)) >= kilobytes;
  }
};

// --- Aggregators
// ------------------------------------------------------------------

struct Count {
  long count = 0;
  void add(any) { ++count; }
  any result() const { return count; }
};

struct Sum {
  long sum = 0;
  void add(any value) { sum += as<long>(value); }
  any result() const { return sum; }
};

struct Largest {
  long largest = 0;
  void add(any value) {
    if (long number = as<long>(value); number > largest)
      largest = number;
  }
  any result() const { return largest; }
};

struct Average {
  double sum = 0;
  long count = 0;
  void add(any value) {
    sum += static_cast<double>(as<long>(value));
    ++count;
  }
  any result() const { return count ? sum / static_cast<double>(count) : 0.0; }
};

// --- Sorting
// ----------------------------------------------------------------------

/// Sinks element `root` of the heap data[0, end).
void siftDown(Sorter data, int root, int end) {
  for (;;) {
    int child = 2 * root + 1;
    if (child >= end)
      return;
    if (child + 1 < end && data.Less(child, child + 1))
      ++child;
    if (!data.Less(root, child))
      return;
    data.Swap(root, child);
    root = child;
  }
}

void sort(Sorter data) {
  int length = data.Len();
  for (int i = length / 2 - 1; i >= 0; --i)
    siftDown(data, i, length);
  for (int i = length - 1; i > 0; --i) {
    data.Swap(0, i);
    siftDown(data, 0, i);
  }
}

/// The order of two fields of one type.
int compare(any a, any b) {
  if (reify::is<long>(a)) {
    long x = as<long>(a), y = as<long>(b);
    return x < y ? -1 : x > y;
  }
  std::string_view x = as<std::string_view>(a), y = as<std::string_view>(b);
  return x.compare(y);
}

/// The largest first, and those of one size by name.
struct BySize {
  std::vector<Record> &records;
  int Len() const { return static_cast<int>(records.size()); }
  bool Less(int i, int j) const {
    int order = compare(records[j].get("Installed-Size", 0L),
                        records[i].get("Installed-Size", 0L));
    if (order == 0)
      order = compare(records[i].get("Package", "?"),
                      records[j].get("Package", "?"));
    return order < 0;
  }
  void Swap(int i, int j) { std::swap(records[i], records[j]); }
};

struct BySection {
  std::vector<Record> &records;
  int Len() const { return static_cast<int>(records.size()); }
  bool Less(int i, int j) const {
    return compare(records[i].get("Section", "unknown"),
                   records[j].get("Section", "unknown")) < 0;
  }
  void Swap(int i, int j) { std::swap(records[i], records[j]); }
};

// --- Reports
// ----------------------------------------------------------------------

struct Options {
  long count = 20;
  const char *section = nullptr;
  long kilobytes = 0;
  bool required = false;
  const char *path = "/var/lib/dpkg/status";
};

std::vector<Record> select(const std::vector<Record> &all,
                           const std::vector<Filter> &filters) {
  std::vector<Record> selected;
  for (const Record &record : all) {
    bool keep = true;
    for (const Filter &filter : filters)
      keep = keep && filter.keep(record);
    if (keep)
      selected.push_back(record);
  }
  return selected;
}

/// What size class a package is in.
any sizeClass(const Record &record) {
  long size = as<long>(record.get("Installed-Size", 0L));
  if (size >= 10000)
    return "large";
  if (size >= 1000)
    return "medium";
  return "small";
}

void printTotals(const std::vector<Record> &records) {
  Count count;
  Sum total;
  Largest largest;
  Average average, dependencies;
  Aggregator ofSize[] = {&count, &total, &largest, &average};
  long large = 0;
  for (const Record &record : records) {
    long kilobytes = as<long>(record.get("Installed-Size", 0L));
    for (Aggregator &aggregator : ofSize)
      aggregator.add(kilobytes * 1024);
    Aggregator(&dependencies).add(record.get("Depends", 0L));
    if (sizeClass(record) == "large")
      ++large;
  }
  println("packages:", count.result(), "of them large:", large);
  println("installed bytes:", total.result(), "largest:", largest.result(),
          "average:", average.result());
  println("dependencies of a package:", dependencies.result());
}

void printLargest(std::vector<Record> &records, long count) {
  BySize bySize{records};
  sort(&bySize);
  long left = count;
  for (const Record &record : records) {
    if (left-- == 0)
      break;
    println(" ", record.get("Installed-Size", 0L), "kB",
            record.get("Package", "?"), "in", record.get("Section", "unknown"),
            sizeClass(record));
  }
}

void printSections(std::vector<Record> &records) {
  BySection bySection{records};
  sort(&bySection);
  for (std::size_t i = 0; i < records.size();) {
    any section = records[i].get("Section", "unknown");
    Sum size;
    Count packages;
    Aggregator sum = &size, counter = &packages;
    for (;
         i < records.size() && records[i].get("Section", "unknown") == section;
         ++i) {
      any kilobytes = records[i].get("Installed-Size", 0L);
      sum.add(kilobytes);
      counter.add(kilobytes);
    }
    println(" ", section, "packages:", counter.result(), "kB:", sum.result());
  }
}

Options parseOptions(int argc, char **argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    bool hasValue = i + 1 < argc;
    if (!std::strcmp(argv[i], "-n") && hasValue)
      options.count = std::atol(argv[++i]);
    else if (!std::strcmp(argv[i], "-s") && hasValue)
      options.section = argv[++i];
    else if (!std::strcmp(argv[i], "-m") && hasValue)
      options.kilobytes = std::atol(argv[++i]);
    else if (!std::strcmp(argv[i], "-r"))
      options.required = true;
    else if (argv[i][0] != '-' || !argv[i][1])
      options.path = argv[i];
    else {
      std::fputs("usage: pkgstat [-n COUNT] [-s SECTION] [-m KILOBYTES] [-r] "
                 "[FILE]\n",
                 stderr);
      std::exit(2);
    }
  }
  return options;
}

int run(const Options &options) {
  bool standardInput = !std::strcmp(options.path, "-");
  std::FILE *file = standardInput ? stdin : std::fopen(options.path, "r");
  if (!file) {
    std::perror(options.path);
    return 1;
  }
  FileReader reader(file);
  CountingReader counting(&reader);
  std::vector<Record> all = readRecords(&counting);
  if (!standardInput)
    std::fclose(file);

  Installed installed;
  NotRequired notRequired;
  InSection inSection{options.section ? any(options.section) : any()};
  AtLeast atLeast{options.kilobytes};
  std::vector<Filter> filters{&installed};
  if (!options.required)
    filters.push_back(&notRequired);
  if (options.section)
    filters.push_back(&inSection);
  if (options.kilobytes > 0)
    filters.push_back(&atLeast);

  std::vector<Record> selected = select(all, filters);
  println("read:", static_cast<long>(counting.bytes()),
          "bytes, records:", static_cast<long>(all.size()),
          "selected:", static_cast<long>(selected.size()));
  printTotals(selected);
  println("the largest:");
  printLargest(selected, options.count);
  println("by section:");
  printSections(selected);
  return 0;
}

} // namespace

int main(int argc, char **argv) {
  try {
    return run(parseOptions(argc, argv));
  } catch (const std::exception &error) {
    std::fprintf(stderr, "pkgstat: %s\n", error.what());
    return 1;
  }
}
