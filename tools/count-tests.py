#!/usr/bin/env python3
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""usage: count-tests.py CTEST.xml [LIT.xml]

Prints "<passed> <failed> <skipped>" from CTest's and lit's JUnit files. CTest
runs all of lit as one test, which is replaced by lit's own cases where lit wrote
its file; where it did not, it counts as it went for CTest. Names the failed ones
on stderr.
"""

import os
import sys
import xml.etree.ElementTree as ElementTree


def cases(path):
    """Yields (name, outcome) of each test case."""
    for case in ElementTree.parse(path).getroot().iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            outcome = "failed"
        elif case.find("skipped") is not None or case.get("status") in (
                "notrun", "disabled"):
            outcome = "skipped"
        else:
            outcome = "passed"
        yield case.get("name"), outcome


def main():
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    lit_file = sys.argv[2] if len(sys.argv) > 2 else ""
    lit_cases = list(cases(lit_file)) if os.path.exists(lit_file) else []
    for name, outcome in cases(sys.argv[1]):
        if name == "lit" and lit_cases:
            # A lit that failed for another reason than a test still failed.
            if outcome == "failed" and all(o != "failed" for _, o in lit_cases):
                counts["failed"] += 1
            continue
        counts[outcome] += 1
    for _, outcome in lit_cases:
        counts[outcome] += 1
    for name, outcome in list(cases(sys.argv[1])) + lit_cases:
        if outcome == "failed" and not (name == "lit" and lit_cases):
            print("  failed:", name, file=sys.stderr)
    print(counts["passed"], counts["failed"], counts["skipped"])


main()
