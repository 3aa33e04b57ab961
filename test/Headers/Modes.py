# ===- Modes.py - The headers in every mode -------------------------------===#
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===------------------------------------------------------------------------===#
"""Builds TypeZoo.cpp with every compiler in the modes the headers support.

-O0 and -O2, C++20 and C++23, with sanitizers, without exceptions and RTTI; no
warning with -Wall -Wextra -Wpedantic. Without exceptions a panic prints Go's
message and aborts. The hashes of types (TypeHashes.cpp) are the same in all.
"""

import os
import signal

from compilers import Test, run

MODES = {
    "O0": ["-O0"],
    "O2": ["-O2"],
    "cxx23": ["-O1", "-std=c++23"],
    "no-exceptions": ["-O1", "-fno-exceptions"],
    "no-rtti": ["-O1", "-fno-rtti"],
    "neither": ["-O2", "-fno-rtti", "-fno-exceptions"],
    "sanitized-O0": ["-O0", "-g", "-fsanitize=address,undefined",
                     "-fno-sanitize-recover=all"],
    "sanitized-O2": ["-O2", "-g", "-fsanitize=address,undefined",
                     "-fno-sanitize-recover=all"],
}
PANICS = {
    "dottype": "panic: interface conversion: any is int, not bool",
    "dotinter": "panic: interface conversion: int is not Get: "
                "missing method get",
    "nilcall": "panic: nil interface call: Get.get",
    "uncomparable": "panic: runtime error: comparing uncomparable type Three",
}


def compare_hashes(test):
    """What TypeHashes.cpp prints, with each compiler and language."""
    source = os.path.join(test.folder, "TypeHashes.cpp")
    program = test.path("hashes")
    first = None
    for compiler in test.compilers:
        for language in ("c++20", "c++23"):
            if not compiler.takes("-std=" + language):
                continue
            what = f"{compiler.name} {language}: hashes"
            result = run([compiler.path, "-std=" + language, "-Wall", "-Wextra",
                          test.include, source, test.options.runtime, "-o",
                          program])
            test.check(result.returncode == 0 and not result.stderr, what,
                       result.stderr[:3000])
            if result.returncode:
                continue
            lines = run([program]).stdout.splitlines()
            first = first or lines
            test.check(len(lines) > 60 and lines == first, what,
                       "\n".join(sorted(set(lines) ^ set(first))))


def main():
    test = Test(__doc__)
    compare_hashes(test)
    source = os.path.join(test.folder, "TypeZoo.cpp")
    for compiler in test.compilers:
        for mode, flags in MODES.items():
            what = f"{compiler.name} {mode}"
            if mode == "cxx23" and not compiler.takes("-std=c++23"):
                print(f"skipped: {what}: no such language mode")
                continue
            program = test.path(f"zoo-{compiler.name}-{mode}")
            result = run([compiler.path, "-std=c++20", *flags, "-Wall",
                          "-Wextra", "-Wpedantic", test.include, source,
                          test.options.runtime, "-o", program])
            test.check(result.returncode == 0 and not result.stderr,
                       what + ": builds without warnings", result.stderr[:3000])
            if result.returncode:
                continue
            result = run([program])
            test.check(result.returncode == 0 and result.stdout == "ok\n",
                       what + ": runs", result.stdout + result.stderr[:3000])
            if "-fno-exceptions" not in flags:
                continue
            for panic, message in PANICS.items():
                result = run([program, panic])
                test.check(result.returncode == -signal.SIGABRT,
                           f"{what}: {panic} aborts", str(result))
                test.check(result.stderr.startswith(message),
                           f"{what}: {panic}", result.stderr)
    test.finish()


if __name__ == "__main__":
    main()
