#===- verdict.py - What optimized IR has left of the calls ---------------===//
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===----------------------------------------------------------------------===//
"""Reads textual IR. A function belongs to the case whose namespace is in its
mangled name; a method of a case is what Case.h says that methods are called.

    inlined   no indirect call, no call of a method
    scalar    the same, but a loop is not vectorized that is by hand
    direct    no indirect call
    guarded   an indirect call is left, but only where no test for a known
              target succeeded
    indirect  one is left

Calls of the manager of a std::function (copying, destroying) do not count."""

import re

ORDER = ("inlined", "scalar", "direct", "guarded", "indirect")
METHODS = ("area", "less", "swap", "length", "name")

DEFINE = re.compile(r'^define .*?@("[^"]+"|[\w.$-]+)\(')
CALL = re.compile(r"\b(?:call|invoke)\b([^@%]*?)"
                  r'(@|%)("[^"]+"|[\w.$-]+)\((.*)')
METHOD = re.compile("|".join(rf"(?<!\d){len(m)}{m}(?!\w*Base)" for m in METHODS))
BLOCK = re.compile(r"^([\w.$-]+):")
BRANCH = re.compile(r"br i1 (%[\w.$-]+), label %([\w.$-]+), label %([\w.$-]+)")
TEST = re.compile(r"(%[\w.$-]+) = icmp (?:eq|ne) ptr .*@")
VECTOR = re.compile(r"= (?:add|sub|mul|shl|xor|and|or)\b[^,]*<\d+ x i64>")
MANAGER = re.compile(r"i1 $")


class Found:
    """What the functions of one case have."""

    def __init__(self):
        self.indirect = self.guarded = self.methods = 0
        self.vector = False

    def verdict(self, by_hand):
        if self.indirect:
            return "indirect"
        if self.guarded:
            return "guarded"
        if self.methods:
            return "direct"
        return "scalar" if by_hand and by_hand.vector and not self.vector \
            else "inlined"


def is_manager(types, arguments):
    return types.strip().endswith("i1") and arguments.count("ptr") == 2 and \
        arguments.count("i32") == 1


def read_function(lines, found):
    tests, successors, indirect = set(), {}, []
    block = ""
    for line in lines:
        if m := BLOCK.match(line):
            block = m.group(1)
        elif m := TEST.search(line):
            tests.add(m.group(1))
        elif m := BRANCH.search(line):
            for label in m.groups()[1:]:
                successors.setdefault(label, []).append(m.group(1))
        elif VECTOR.search(line):
            found.vector = True
        if not (m := CALL.search(line)) or " asm " in line:
            continue
        types, sigil, name, arguments = m.groups()
        if sigil == "@":
            found.methods += bool(METHOD.search(name))
        elif not is_manager(types, arguments):
            indirect.append(block)
    for block in indirect:
        conditions = successors.get(block, [])
        if conditions and all(c in tests for c in conditions):
            found.guarded += 1
        else:
            found.indirect += 1


def read(paths, names):
    """{case: Found} of the files of textual IR together."""
    # The name of a namespace as it is mangled, and never within a longer one.
    patterns = {name: f"{len(name)}{name.lower()}" for name in names}
    result = {name: Found() for name in names}
    for path in paths:
        with open(path) as f:
            lines = f.read().splitlines()
        start = None
        for i, line in enumerate(lines):
            if m := DEFINE.match(line):
                start, function = i, m.group(1)
            elif line == "}" and start is not None:
                for name, pattern in patterns.items():
                    if re.search(rf"(?<!\d){pattern}", function):
                        read_function(lines[start + 1:i], result[name])
                start = None
    return result
