# ===- compilers.py - The compilers that the header tests run ---------------===#
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===------------------------------------------------------------------------===#
"""What the scripts of this folder share: options, compilers, counting.

The headers support clang 19, clang 22 and gcc 12. The compiler of the build
must be there; of the others, those not installed are skipped with a line.
With --own-compiler only that of the build runs, except where compilers are
compared: for those who test every build.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys

CANDIDATES = {
    "clang-22": ["/usr/lib/llvm-22/bin/clang++", "clang++-22"],
    "clang-19": ["/usr/lib/llvm-19/bin/clang++", "clang++-19"],
    "gcc": ["g++-12", "g++"],
}


class Compiler:
    def __init__(self, path):
        self.path = path
        macros = subprocess.run(
            [path, "-dM", "-E", "-x", "c++", "/dev/null"],
            capture_output=True, text=True, check=True).stdout
        value = dict(re.findall(r"#define (\w+) (.*)", macros))
        self.clang = "__clang__" in value
        self.major = int(value["__clang_major__" if self.clang else "__GNUC__"])
        self.name = f"{'clang' if self.clang else 'gcc'}-{self.major}"

    def takes(self, flag):
        return subprocess.run(
            [self.path, flag, "-fsyntax-only", "-x", "c++", "/dev/null"],
            capture_output=True).returncode == 0


class Test:
    """Parses the options, finds the compilers, counts the checks."""

    def __init__(self, doc):
        parser = argparse.ArgumentParser(description=doc)
        for option in ("source", "work", "cxx", "runtime"):
            parser.add_argument("--" + option, required=True)
        parser.add_argument("--own-compiler", action="store_true")
        self.options = parser.parse_args()
        self.source = self.options.source
        self.work = self.options.work
        os.makedirs(self.work, exist_ok=True)
        self.folder = os.path.join(self.source, "test", "Headers")
        self.include = "-I" + os.path.join(self.source, "include")
        self.passed = self.failed = 0
        found = {c.name: c for c in [Compiler(self.options.cxx)]}
        for name, paths in CANDIDATES.items():
            path = next(filter(None, map(shutil.which, paths)), None)
            if not path:
                print(f"skipped: {name} is not installed")
                continue
            compiler = Compiler(path)
            found.setdefault(compiler.name, compiler)
        #: Every compiler that is installed, for comparing them.
        self.installed = list(found.values())
        self.compilers = (self.installed[:1] if self.options.own_compiler
                          else self.installed)

    def path(self, name):
        return os.path.join(self.work, name)

    def check(self, good, what, detail=""):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {what}\n{detail}".rstrip(), flush=True)

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)
