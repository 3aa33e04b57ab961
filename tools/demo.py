#!/usr/bin/env python3
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""usage: demo.py BUILD FILE

Builds examples/pkgstat with the wrapper of BUILD, with --reify-off and without,
at -O2 and at -O2 -flto=thin, and compares the programs on FILE:

  indirect calls   call or invoke of a register in the optimized IR, of anybody
  boxing calls     calls of the runtime's boxing entries in the optimized IR
  boxes            what the runtime's heap counted (REIFY_HEAP_STATS)
  instructions     callgrind, on the first stanzas of FILE
  time             best of several runs on FILE many times over

Exits 1 if the outputs differ, or if at -O2 the passes did not leave fewer
indirect calls, at most half the boxes and fewer instructions.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

SOURCES = ["pkgstat", "print", "records"]
STANZAS = 300  # for callgrind
REPEAT = 40  # for the time
RUNS = 7
BOXING_KINDS = ["PureByValue", "PureByAddress", "PureString", "FreshAllocation"]

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXAMPLE = os.path.join(ROOT, "examples", "pkgstat")


def fail(message):
    print(f"demo: FAILED: {message}", file=sys.stderr)
    sys.exit(1)


def run(command, **keywords):
    result = subprocess.run(command, capture_output=True, **keywords)
    if result.returncode != 0:
        sys.stderr.buffer.write(result.stdout + result.stderr)
        fail(f"{' '.join(command)} exits with {result.returncode}")
    return result


class Program:
    """One way to build pkgstat, and what was measured."""

    def __init__(self, name, build, directory, flags):
        self.name = name
        self.build = os.path.abspath(build)
        self.directory = directory
        # Line tables, so that remarks name a line; they change no code.
        self.flags = ["-std=c++20", "-O2", "-gline-tables-only"] + flags
        self.lto = "-flto=thin" in flags
        os.makedirs(directory)
        self.executable = os.path.join(directory, "pkgstat")

    def compile(self):
        wrapper = os.path.join(self.build, "bin", "reify-clang++")
        objects = []
        for source in SOURCES:
            path = os.path.join(self.directory, source)
            command = [wrapper] + self.flags + [os.path.join(EXAMPLE, source + ".cpp")]
            run(command + [
                "-c", "-o", path + ".o", "-fsave-optimization-record=yaml",
                "-foptimization-record-passes=reify.*",
                f"-foptimization-record-file={path}.yaml"])
            objects.append(path + ".o")
            if not self.lto:
                run(command + ["-S", "-emit-llvm", "-o", path + ".ll"])
        # Valgrind 3.19 cannot read the line tables of LLVM 22.
        link = [wrapper] + self.flags + objects + [
            "-Wl,--strip-debug", "-o", self.executable]
        if self.lto:
            link.append("-Wl,--save-temps")
        run(link)

    def optimized_ir(self):
        """The text of all modules as the code generator gets them."""
        if not self.lto:
            for source in SOURCES:
                with open(os.path.join(self.directory, source + ".ll")) as file:
                    yield file.read()
            return
        with open(os.path.join(self.build, "bin", "reify-clang++")) as file:
            clang = re.search(r"^clang=(.*)$", file.read(), re.M).group(1)
        dis = os.path.join(os.path.dirname(clang), "llvm-dis")
        modules = [name for name in os.listdir(self.directory)
                   if name.endswith(".5.precodegen.bc")]
        if len(modules) != len(SOURCES):
            fail(f"{len(modules)} modules after ThinLTO, not {len(SOURCES)}")
        for name in modules:
            yield run([dis, "-o", "-", os.path.join(self.directory, name)]).stdout.decode()

    def count_calls(self, boxing):
        self.indirect = self.boxing = 0
        # The callee is the first name with an argument list behind it.
        callee = re.compile(r'\b(?:call|invoke)\b.*?([@%])("[^"]*"|[\w$.-]+)\(')
        for text in self.optimized_ir():
            for line in text.splitlines():
                match = callee.search(line)
                if not match or " asm " in line.split("(")[0]:
                    continue
                if match.group(1) == "%":
                    self.indirect += 1
                elif match.group(2) in boxing:
                    self.boxing += 1

    def execute(self, file):
        environment = dict(os.environ, REIFY_HEAP_STATS="1")
        result = run([self.executable, file], env=environment)
        self.output = result.stdout
        counted = re.search(rb"reify: boxes=(\d+) bytes=(\d+)", result.stderr)
        if not counted:
            fail("the runtime printed no count of boxes")
        self.boxes = int(counted.group(1))

    def count_instructions(self, file):
        result = run(["valgrind", "--tool=callgrind",
                      f"--callgrind-out-file={self.directory}/callgrind.out",
                      self.executable, file])
        self.instructions = int(
            re.search(rb"Collected : (\d+)", result.stderr).group(1))

    def measure(self, file):
        start = time.perf_counter()
        run([self.executable, file])
        self.time = min(getattr(self, "time", 1e9), time.perf_counter() - start)


def read_remarks(directory):
    """The optimization records as dictionaries: kind, Pass, Name, file, line, text."""
    for source in SOURCES:
        path = os.path.join(directory, source + ".yaml")
        if not os.path.exists(path):
            continue
        with open(path) as file:
            documents = file.read().split("\n...\n")
        for document in documents:
            head = re.match(r"--- !(\w+)", document.lstrip())
            if not head:
                continue
            remark = {"kind": head.group(1), "text": ""}
            for field in ("Pass", "Name"):
                remark[field] = re.search(rf"^{field}: +(\S+)", document, re.M).group(1)
            location = re.search(r"^DebugLoc: +\{ File: '?(.*?)'?, Line: (\d+)",
                                 document, re.M)
            if not location:
                continue
            remark["file"], remark["line"] = location.group(1), int(location.group(2))
            arguments = document.partition("\nArgs:")[2]
            for value in re.findall(r"^  - \w+: +(.*)$", arguments, re.M):
                if value[:1] in "'\"":
                    value = value[1:-1].replace("''", "'")
                remark["text"] += value
            yield remark


PLAIN_WORDS = {
    "CallDevirtualized":
        "This interface call can only reach known methods: it became direct calls.",
    "LookupFolded":
        "The itab that this assertion asks for is known: the look-up is gone.",
    "UnboxForwarded":
        "A value was boxed and taken out again: it now stays a value.",
    "BoxMadeConstant":
        "A constant is boxed here: its box is a constant of the program, nothing is allocated.",
    "SmallBoxFolded":
        "A small integer is boxed here: its box is a cell of a constant table.",
    "StringMadeConstant":
        "The characters are constant: the string is not copied.",
    "CallLeft": "This call stays indirect",
    "BoxLeft": "This value stays boxed",
}


def show_remarks(directory):
    """Five remarks, each of another kind, and one of a call that stayed."""
    own = [r for r in read_remarks(directory)
           if os.path.realpath(r["file"]).startswith(EXAMPLE)]
    chosen, lines = [], set()
    for name in PLAIN_WORDS:
        candidates = [r for r in own if r["Name"] == name and
                      (r["file"], r["line"]) not in lines]
        if candidates:
            chosen.append(candidates[0])
            lines.add((candidates[0]["file"], candidates[0]["line"]))
    left = [r for r in chosen if r["Name"] == "CallLeft"]
    if not left:
        fail("no remark about a call that stayed indirect")
    others = [r for r in chosen if r["Name"] != "CallLeft"][:4]
    if len(others) < 4:
        fail(f"only {len(others)} kinds of remarks besides the calls that stayed")
    print("\nFive of the remarks that say what was done and what was not"
          " (-Rpass=reify -Rpass-missed=reify):\n")
    for remark in others + left[:1]:
        path = os.path.realpath(remark["file"])
        with open(path) as file:
            line = file.read().splitlines()[remark["line"] - 1].strip()
        words = PLAIN_WORDS[remark["Name"]]
        if remark["kind"] == "Missed":
            words += " because " + remark["text"].partition(": ")[2] + "."
        print(f"  {os.path.relpath(path, ROOT)}:{remark['line']}  [{remark['Name']}]")
        print(f"      {line}\n      {words}")


def show_table(programs):
    def ratio(new, old):
        return f"{new / old:.2f}" if old else "-"

    rows = [("indirect calls in the IR", "indirect", "{:d}"),
            ("boxing calls in the IR", "boxing", "{:d}"),
            ("boxes allocated", "boxes", "{:,d}"),
            ("instructions (callgrind)", "instructions", "{:,d}"),
            ("time, seconds", "time", "{:.3f}")]
    print(f"\n{'':26}" + "".join(f"{p.name:>16}" for p in programs[:2]) + f"{'ratio':>8}" +
          "".join(f"{p.name:>16}" for p in programs[2:]) + f"{'ratio':>8}")
    for title, attribute, form in rows:
        line = f"{title:26}"
        for plain, reify in (programs[:2], programs[2:]):
            values = [getattr(p, attribute) for p in (plain, reify)]
            line += "".join(f"{form.format(v):>16}" for v in values)
            line += f"{ratio(values[1], values[0]):>8}"
        print(line)


def main():
    build, status_file = sys.argv[1:3]
    dump = os.path.join(build, "bin", "reify-abi-dump")
    boxing = set(run([dump, "--symbols"] + BOXING_KINDS).stdout.decode().split())
    with open(status_file, "rb") as file:
        text = file.read()
    stanzas = [s for s in re.split(rb"\n\n+", text) if s.strip()]

    with tempfile.TemporaryDirectory(prefix="reify-demo-") as work:
        bounded, large = os.path.join(work, "bounded"), os.path.join(work, "large")
        with open(bounded, "wb") as file:
            file.write(b"\n\n".join(stanzas[:STANZAS]) + b"\n")
        with open(large, "wb") as file:
            file.write((b"\n\n".join(stanzas) + b"\n\n") * REPEAT)
        programs = [
            Program(name, build, os.path.join(work, str(number)), flags)
            for number, (name, flags) in enumerate([
                ("plain -O2", ["--reify-off"]),
                ("Reify -O2", []),
                ("plain ThinLTO", ["--reify-off", "-flto=thin"]),
                ("Reify ThinLTO", ["-flto=thin"])])]
        print("building and running examples/pkgstat... ", end="", flush=True)
        def prepare(program):
            program.compile()
            program.count_calls(boxing)
            program.execute(status_file)
            program.count_instructions(bounded)

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(prepare, programs))
        # One at a time, in turns: whatever else runs meets all of them.
        for _ in range(RUNS):
            for program in programs:
                program.measure(large)
        print("done")

        print(f"\npkgstat {status_file}: {len(stanzas)} packages; it prints:\n")
        for line in programs[0].output.decode(errors="replace").splitlines()[:8]:
            print("    " + line)
        print("    ...")
        for program in programs[1:]:
            if program.output != programs[0].output:
                fail(f"the output of '{program.name}' differs from '{programs[0].name}'")
        print(f"\nThe output of all {len(programs)} programs is the same,"
              f" {len(programs[0].output)} bytes.")
        show_table(programs)
        print(f"\nInstructions: the first {min(STANZAS, len(stanzas))} packages. Time: the file"
              f" {REPEAT} times over, best of {RUNS}.")
        plain, reify = programs[:2]
        if not reify.indirect < plain.indirect:
            fail(f"{reify.indirect} indirect calls left, plain has {plain.indirect}")
        if not reify.boxes * 2 <= plain.boxes:
            fail(f"{reify.boxes} boxes, more than half of {plain.boxes}")
        if not reify.instructions < plain.instructions:
            fail(f"{reify.instructions} instructions, plain has {plain.instructions}")
        show_remarks(reify.directory)
    print("\nYour own program: "
          f"{os.path.join(build, 'bin', 'reify-clang++')} -std=c++20 -O2 my.cpp -o my")


main()
