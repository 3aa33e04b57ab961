# ===- Modes.py - The headers in every mode -------------------------------===#
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===------------------------------------------------------------------------===#
"""Builds TypeZoo.cpp with every compiler in the modes the headers support.

-O0 and -O2, C++20 and C++23, with sanitizers, without exceptions and RTTI, with
libc++; no warning with -Wall -Wextra -Wpedantic. Without exceptions a panic
prints Go's message and aborts. The hashes of types (TypeHashes.cpp) are the
same in all. StdZoo.cpp, which includes every public header, says the same with
both C++ libraries, and has std::format where the library has it.
"""

import os
import signal
import subprocess

from compilers import Test, run

# Static: Debian 12 has the headers of LLVM 22 with the shared library of 19.
LIBCXX = ["-stdlib=libc++", "-static-libstdc++",
          "-Wno-unused-command-line-argument"]
MODES = {
    "O0": ["-O0"],
    "O2": ["-O2"],
    "cxx23": ["-O1", "-std=c++23"],
    "no-exceptions": ["-O1", "-fno-exceptions"],
    "no-rtti": ["-O1", "-fno-rtti"],
    "neither": ["-O2", "-fno-rtti", "-fno-exceptions"],
    "libc++": ["-O1", *LIBCXX],
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
    for compiler in test.installed:
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


def has_libcxx(compiler):
    """Whether there is a libc++ that supports the compiler."""
    if not compiler.clang:
        return False
    result = subprocess.run(
        [compiler.path, "-std=c++20", *LIBCXX, "-x", "c++", "-", "-o",
         "/dev/null"], input="#include <version>\nint main() {}",
        capture_output=True, text=True)
    # libc++ warns where it does not.
    return result.returncode == 0 and not result.stderr


def compare_libraries(test):
    """What StdZoo.cpp prints, and that it compiles in every language mode."""
    source = os.path.join(test.folder, "StdZoo.cpp")
    with open(source) as file:
        text = file.read()
    for name in os.listdir(os.path.join(test.source, "include", "reify")):
        if name.endswith(".h") and name != "ABI.h":
            test.check(f'#include "reify/{name}"' in text, f"StdZoo.cpp: {name}")
    program = test.path("std-zoo")
    first = None
    for compiler in test.compilers:
        libraries = [[]] + [LIBCXX] * has_libcxx(compiler)
        for library in libraries:
            for language in ("c++20", "c++23"):
                what = " ".join([compiler.name, "StdZoo", language] + library)
                if not compiler.takes("-std=" + language):
                    continue
                base = [compiler.path, "-std=" + language, *library, "-Wall",
                        "-Wextra", "-Wpedantic", test.include, source]
                neither = run(base + ["-fsyntax-only", "-fno-exceptions",
                                      "-fno-rtti"])
                test.check(neither.returncode == 0 and not neither.stderr,
                           what + " without exceptions and RTTI",
                           neither.stderr[:3000])
                # One language is enough to link and run.
                run_it = language == "c++20"
                result = run(base + (["-O0", test.options.runtime, "-o",
                                      program] if run_it
                                     else ["-fsyntax-only"]))
                test.check(result.returncode == 0 and not result.stderr, what,
                           result.stderr[:3000])
                if result.returncode or not run_it:
                    continue
                lines = run([program]).stdout.splitlines()
                test.check(len(lines) > 20, what + " runs")
                first = first or lines[:-1]
                test.check(lines[:-1] == first, what,
                           "\n".join(sorted(set(lines) ^ set(first))))
                if library:
                    test.check(lines[-1:] == ["format <42> < text> <(1 2)> <x> "
                                "<int>"],
                               what + ": std::format", str(lines[-1:]))


def main():
    test = Test(__doc__)
    compare_libraries(test)
    compare_hashes(test)
    source = os.path.join(test.folder, "TypeZoo.cpp")
    for compiler in test.compilers:
        for mode, flags in MODES.items():
            what = f"{compiler.name} {mode}"
            if mode == "libc++" and not has_libcxx(compiler):
                print(f"skipped: {what}: no libc++ of this compiler")
                continue
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
