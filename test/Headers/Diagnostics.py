# ===- Diagnostics.py - What a mistake is told ------------------------------===#
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===------------------------------------------------------------------------===#
"""Compiles each mistake of Mistakes.cpp and looks for its sentence.

A mistake is a part of that file behind `#if MISTAKE == name`, with
  // expect: the sentence
  // first            it is in the first error, or that error's own notes
clang 19 shows a sentence in pieces of 30 characters as template arguments;
they are joined before matching. Spellings of types differ by compiler, so
blanks are left out on both sides.
"""

import os
import re

from compilers import Test, run


def joined(text):
    """Joins pieces; a piece is padded at the end of the last one only."""
    return re.sub(r'"\}, (?:[\w:]*Piece)?\{"', "", text)


def first_error(text):
    """The first error and the notes that belong to it."""
    parts = re.split(r"(?m)^(?=[^\n]*\b(?:fatal )?error: )", text)
    return parts[1] if len(parts) > 1 else ""


def main():
    test = Test(__doc__)
    path = os.path.join(test.folder, "Mistakes.cpp")
    with open(path) as file:
        text = file.read()
    cases = re.findall(r"#(?:el)?if MISTAKE == (\w+)\n((?:// .*\n)+)", text)
    for compiler in test.compilers:
        base = [compiler.path, "-std=c++20", "-fsyntax-only", test.include]
        good = run(base + ["-Wall", "-Wextra", "-DMISTAKE=-1", path])
        test.check(good.returncode == 0 and not good.stderr,
                   f"{compiler.name}: no mistake", good.stderr)
        for number, (name, comments) in enumerate(cases, 1):
            what = f"{compiler.name}: {name}"
            result = run(base + [f"-D{name}={number}", f"-DMISTAKE={number}",
                                 path])
            test.check(result.returncode == 1, what + ": is an error",
                       result.stderr[:2000])
            output = result.stderr
            if "// first\n" in comments:
                output = first_error(output)
            output = re.sub(r"\s+", "", joined(output))
            for want in re.findall(r"// expect: (.*)", comments):
                test.check(re.sub(r"\s+", "", want) in output,
                           f"{what}: {want}", result.stderr[:6000])
            if "// first\n" in comments:
                errors = len(re.findall(r"\berror: ", result.stderr))
                test.check(errors == 1, f"{what}: {errors} errors",
                           result.stderr[:4000])
    test.finish()


if __name__ == "__main__":
    main()
