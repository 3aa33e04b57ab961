# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds a program in many ways, runs each, and compares what they print."""

import os
import subprocess
import threading

STANDARD = ["-std=c++20", "-w"]
COMPILE_SECONDS, RUN_SECONDS = 300, 20

# How each row of the matrix is compiled by the wrapper.
MODES = {
    "off-O0": ["-O0", "--reify-off"],
    "off-O2": ["-O2", "--reify-off"],
    "O0": ["-O0"],
    "O1": ["-O1"],
    "O2": ["-O2"],
    "O3": ["-O3"],
    "Os": ["-Os"],
    "thin": ["-O2", "-flto=thin"],
    "full": ["-O2", "-flto"],
    "thin-closed": ["-O2", "-flto=thin", "--reify-closed-world"],
    "full-closed": ["-O2", "-flto", "--reify-closed-world"],
    # Functions that LLVM would inline stay apart, and the other way round.
    "no-inline": ["-O2", "-fno-inline"],
    "inline-less": ["-O2", "-mllvm", "-inline-threshold=5"],
    "inline-more": ["-O3", "-mllvm", "-inline-threshold=3000"],
    "full-no-inline": ["-O2", "-flto", "-fno-inline"],
    # Facts are checked at run time (lib/Transforms/CheckFacts.h).
    "trap": ["-O2", "--reify-check=trap"],
    "fallback": ["-O2", "--reify-check=fallback"],
    "full-trap": ["-O2", "-flto", "--reify-check=trap"],
    "closed-trap": ["-O2", "-flto", "--reify-closed-world", "--reify-check=trap"],
    # The other files as libraries; hidden, so that each has types of its own, or
    # one type for all.
    "shared": ["-O2", "-fvisibility=hidden"],
    "shared-visible": ["-O2"],
    "stress": ["-O2"],
    "no-rtti": ["-O2", "-fno-rtti"],
    "asan": ["-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"],
}

# What a row is run with: collecting at every turn; boxes that own something are
# not destroyed where nothing is collected.
ENVIRONMENT = {"stress": {"REIFY_HEAP_STRESS": "1"}, "asan": {"ASAN_OPTIONS": "detect_leaks=0"}}


def is_shared(row):
    return row.split(":")[-1].startswith("shared")


class Result:
    """What became of one build: how far it came, and what it printed."""

    def __init__(self, stage, code, output, error):
        self.stage, self.code, self.output, self.error = stage, code, output, error

    def same(self, other):
        return (self.stage, self.code, self.output) == (other.stage, other.code, other.output)

    def short(self):
        return f"{self.stage} {self.code}"


class Matrix:
    """Rows are "gcc" and "<build>:<mode>"; a build is a directory of ours."""

    def __init__(self, builds, modes, extra=(), plant=None):
        self.builds = builds  # {name: directory}
        self.extra, self.plant = list(extra), plant
        self.rows = [f"{b}:{m}" for b in builds for m in modes]
        self.headers, self.precompiled, self.lock = None, {}, threading.Lock()

    def precompile(self, text, directory):
        """From now on the headers that `text` includes are precompiled, once for
        each way to compile: they are a third of the time of a build."""
        os.makedirs(directory, exist_ok=True)
        self.headers = os.path.join(directory, "headers.h")
        with open(self.headers, "w") as out:
            out.write(text)

    def ready(self, compiler):
        """`compiler`, a command without sources, and where the headers are."""
        if not self.headers:
            return compiler
        with self.lock:
            key = tuple(compiler)
            if key not in self.precompiled:
                self.precompiled[key] = self.header_flags(compiler, len(self.precompiled))
        return compiler + self.precompiled[key]

    def header_flags(self, compiler, number):
        if compiler[0] == "g++":
            output, flags = self.headers + ".gch", ["-include", self.headers]
        else:
            output = f"{self.headers}.{number}.pch"
            flags = ["-include-pch", output]
        done = subprocess.run([*compiler, "-x", "c++-header", self.headers, "-o", output],
                              capture_output=True, timeout=COMPILE_SECONDS)
        # If it cannot be done, the build of the program says why.
        return [] if done.returncode else flags

    def command(self, row, sources, output, *flags):
        if row == "gcc":
            build = next(iter(self.builds.values()))
            compiler = self.ready(["g++", *STANDARD, "-O1", f"-I{build}/include"])
            return [*compiler, *sources, f"{build}/lib/libreify.a", "-pthread", "-ldl",
                    "-o", output]  # fmt: skip
        name, mode = row.split(":")
        wrapper = os.path.join(self.builds[name], "bin", "reify-clang++")
        compiler = [wrapper, *STANDARD, *MODES[mode], *self.extra, *flags]
        if all(source.endswith(".cpp") for source in sources):
            compiler = self.ready(compiler)
        return [*compiler, *self.planted(name, mode), *sources, "-o", output]

    def planted(self, name, mode):
        """The flags for a planted bug, in the compile and in the link."""
        if not self.plant:
            return []
        flags = ["-Xclang", "-mllvm", "-Xclang", f"-reify-plant={self.plant}"]
        if any(flag.startswith("-flto") for flag in MODES[mode]):
            # The linker knows our options once it has loaded us.
            plugin = os.path.join(self.builds[name], "lib", "ReifyPlugin.so")
            for word in [f"-load={plugin}", f"-reify-plant={self.plant}"]:
                flags += ["-Xlinker", "-mllvm", "-Xlinker", word]
        return flags

    def front(self, row, directory, sources):
        """What the front end makes of the sources, to be built several times."""
        outputs = []
        for file in sources:
            output = os.path.join(directory, row.replace(":", "-") + os.path.basename(file) + ".bc")
            command = self.command(row, [file], output, *(["-fPIC"] if is_shared(row) else []))
            command += ["-c", "-emit-llvm", "-Xclang", "-disable-llvm-passes"]
            subprocess.run(command, check=True, timeout=COMPILE_SECONDS)
            outputs.append(output)
        return outputs

    def commands(self, row, sources, output):
        if not is_shared(row) or len(sources) == 1:
            return [self.command(row, sources, output)]
        main, *rest = sources
        libraries = self.libraries(rest, output)
        return [self.command(row, [source], library, "-fPIC") + ["-shared"]
                for source, library in zip(rest, libraries)] + [
                    self.command(row, [main], output) + libraries]

    def libraries(self, sources, output):
        return [f"{output}-{i}.so" for i, _ in enumerate(sources)]

    def run(self, row, directory, sources):
        output = os.path.join(directory, "program-" + row.replace(":", "-"))
        for command in self.commands(row, sources, output):
            try:
                done = subprocess.run(
                    command, capture_output=True, text=True, errors="replace",
                    timeout=COMPILE_SECONDS)  # fmt: skip
            except subprocess.TimeoutExpired:
                return Result("compile", "timeout", "", "")
            if done.returncode:
                return Result("compile", done.returncode, "", done.stderr)
        try:
            environment = {**os.environ, **ENVIRONMENT.get(row.split(":")[-1], {})}
            ran = subprocess.run([output], capture_output=True, text=True, errors="replace",
                                 timeout=RUN_SECONDS, env=environment)
            return Result("run", ran.returncode, ran.stdout, ran.stderr)
        except subprocess.TimeoutExpired:
            return Result("run", "timeout", "", "")
        finally:
            for file in [output, *self.libraries(sources, output)]:
                if os.path.exists(file):
                    os.unlink(file)


def put(files, directory):
    """Writes the files of a program; the sources among them."""
    os.makedirs(directory, exist_ok=True)
    for name, text in files.items():
        with open(os.path.join(directory, name), "w") as out:
            out.write(text)
    return [os.path.join(directory, n) for n in sorted(files) if n.endswith(".cpp")]


def first_difference(a, b):
    for number, (x, y) in enumerate(zip(a.splitlines(), b.splitlines()), 1):
        if x != y:
            return f"line {number}: {x!r} and {y!r}"
    return "one output is the beginning of the other"
