# ===- Includes.py - The headers stay cheap to include --------------------===#
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===------------------------------------------------------------------------===#
"""Asks each compiler which files reify/reify.h pulls in.

Design section 3: the core headers do without <string>, <atomic>, <algorithm>,
<functional>, <tuple> and <memory>, which cost more than ours do.
"""

import os
import re

from compilers import Test, run

FORBIDDEN = {"string", "string_view", "atomic", "algorithm", "functional",
             "tuple", "memory", "stdexcept", "iostream", "ostream", "vector",
             "format"}


def main():
    test = Test(__doc__)
    for compiler in test.compilers:
        result = run([compiler.path, "-std=c++20", test.include, "-M", "-x",
                      "c++", "-include", "reify/reify.h", "/dev/null"])
        test.check(result.returncode == 0, compiler.name, result.stderr)
        files = result.stdout.replace("\\\n", " ").split()[1:]
        standard = {os.path.basename(f) for f in files
                    if re.search(r"/c\+\+/(v1|\d+)/[a-z_]+$", f)}
        print(f"{compiler.name}: {len(files)} files;", *sorted(standard))
        test.check("type_traits" in standard, "the list is of real headers")
        found = sorted(standard & FORBIDDEN)
        test.check(not found, f"{compiler.name}: reify.h includes {found}")
        # Each header stands alone.
        folder = os.path.join(test.source, "include", "reify")
        for name in sorted(os.listdir(folder)):
            if name.endswith(".h"):
                result = run([compiler.path, "-std=c++20", "-Wall", "-Wextra",
                              "-fsyntax-only", test.include, "-x", "c++",
                              "-include", "reify/" + name, "/dev/null"])
                test.check(result.returncode == 0 and not result.stderr,
                           f"{compiler.name}: {name} alone", result.stderr)
    test.finish()


if __name__ == "__main__":
    main()
