# ===- Guide.py - The snippets of the guide work --------------------------===#
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===------------------------------------------------------------------------===#
"""Compiles and runs every C++ block of docs/Guide.md with every compiler.

A block is a program of its own, after `#include <reify/reify.h>` and the other
includes here; one with `int main` runs, and prints what its `// prints: text`
comments say, line by line. A block after `<!-- flags: ... -->` is compiled with
these flags; one after `<!-- does not compile -->` must not compile. And every
test that docs/Testing.md names is in its file.
"""

import os
import re

from compilers import Test, run

PREFIX = """#include <reify/reify.h>
#include <cstdio>
#include <string>
#include <vector>
using reify::any;
"""


def blocks(text):
    """(line, flags, must fail, code) of each C++ block."""
    for match in re.finditer(
            r"(?:<!-- ([^\n]*) -->\n)?```cpp\n(.*?)```", text, re.S):
        note, code = match.group(1) or "", match.group(2)
        line = text.count("\n", 0, match.start(2)) + 1
        flags = note[len("flags: "):].split() if "flags: " in note else []
        yield line, flags, note == "does not compile", code


def check_index(test):
    """The table of rules and tests."""
    with open(os.path.join(test.source, "docs", "Testing.md")) as file:
        rows = re.findall(r"^\| [^|]* \| ((?:headers|runtime)/[^|]*) \|$",
                          file.read(), re.M)
    test.check(len(rows) >= 20, f"the index has {len(rows)} rules")
    for part in (part for row in rows for part in row.split("; ")):
        path, names = part.split(": ")
        folder, name = path.split("/")
        with open(os.path.join(test.source, "test", folder.title(),
                               name)) as file:
            text = file.read()
        for case in names.split():
            wanted = (r"TEST\(" + case.replace(".", r",\s*") + r"\)"
                      if "." in case else "MISTAKE == " + case + r"\n")
            test.check(re.search(wanted, text), f"{path}: {case}")


def main():
    test = Test(__doc__)
    check_index(test)
    with open(os.path.join(test.source, "docs", "Guide.md")) as file:
        found = list(blocks(file.read()))
    test.check(len(found) >= 10, f"the guide has {len(found)} blocks")
    for compiler in test.compilers:
        for line, flags, must_fail, code in found:
            what = f"{compiler.name}: docs/Guide.md:{line}"
            source, program = test.path("block.cpp"), test.path("block")
            with open(source, "w") as file:
                file.write(PREFIX + f'#line {line} "docs/Guide.md"\n' + code)
            runs = "int main" in code
            result = run(
                [compiler.path, "-std=c++20", "-O1", "-Wall", "-Wextra",
                 "-Wno-unused", *flags, test.include, source, "-o", program]
                + ([test.options.runtime] if runs else ["-c"]))
            if must_fail:
                test.check(result.returncode == 1, what + " compiles")
                continue
            test.check(result.returncode == 0 and not result.stderr, what,
                       result.stderr[:3000])
            if runs and result.returncode == 0:
                wanted = re.findall(r"// prints: (.*)", code)
                got = run([program])
                test.check(got.returncode == 0
                           and [line.rstrip() for line in
                               got.stdout.splitlines()] == wanted, what,
                           f"got {got.stdout!r}{got.stderr}, want {wanted}")
    test.finish()


if __name__ == "__main__":
    main()
