#!/usr/bin/env python3
# ===- coverage.py - Prints the line coverage of an lcov file --------------=== #
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------=== #
"""usage: coverage.py <lcov file> <least percent> [--missing]

One line a file and one for all of them; exits 1 below the least percentage, or
where there is nothing to count. A file that several programs contain is counted
once: a line has run where any of them ran it.
"""

import os
import sys


def read(path):
    """The lines of each source file: {file: {line: count}}."""
    files, lines = {}, None
    with open(path) as text:
        for record in text:
            if record.startswith("SF:"):
                lines = files.setdefault(os.path.relpath(record[3:].strip()), {})
            elif record.startswith("DA:"):
                line, count = record[3:].split(",")[:2]
                lines[int(line)] = max(lines.get(int(line), 0), int(count))
    return {file: lines for file, lines in files.items() if lines}


def ranges(numbers):
    """12 13 14 20 as "12-14 20"."""
    result = []
    for number in numbers:
        if result and result[-1][1] == number - 1:
            result[-1][1] = number
        else:
            result.append([number, number])
    return " ".join(f"{a}-{b}" if a != b else str(a) for a, b in result)


def main():
    files, least = read(sys.argv[1]), float(sys.argv[2])
    all_lines = all_run = 0
    for file, lines in sorted(files.items()):
        missing = sorted(line for line, count in lines.items() if not count)
        run = len(lines) - len(missing)
        all_lines += len(lines)
        all_run += run
        print(f"{file:28} {run:5} of {len(lines):5} {100 * run / len(lines):6.1f} %")
        if missing and "--missing" in sys.argv[3:]:
            print("    " + ranges(missing))
    if not all_lines:
        print("coverage: no lines")
        return 1
    percent = 100 * all_run / all_lines
    print(f"{'all':28} {all_run:5} of {all_lines:5} {percent:6.1f} %")
    return percent < least


if __name__ == "__main__":
    sys.exit(main())
