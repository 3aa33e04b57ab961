#===- expected.py - What is expected of the calls ------------------------===//
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===----------------------------------------------------------------------===//
"""Reads, compares and rewrites the file `expected`. A line of it:

    case  verdicts  allocations  bounds  plain  Go  state: reason

verdicts     (verdict.py) with Reify at -O2, in ThinLTO and in full LTO, both of
             a closed world: exactly these
allocations  an operation, at -O2: exactly these
bounds       at most so many instructions for one by hand, for the same three
plain        instructions of plain -O2 for one by hand, as measured; Reify at -O2
             takes at most 1.03 of it, or of those by hand, but in an exception
Go           yes: Go 1.23 makes it direct; 1.26: that one does; no: none; `-`: not
             asked (this project's record of Go's own tests)
state        ok         as good as by hand in all three
             exception  not, and that stays so: the reason
             missed     not, and it ought to be: the reason
"""

import os

from verdict import ORDER

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "expected")
MODES = ("reify", "thin", "closed")
GOAL = 1.10
# What a change of the compiler may do to what is above the goal.
MARGIN = 1.15
# How much slower than plain -O2 a case may be.
SLOWER = 1.03
STATES = ("ok", "exception", "missed")


class Line:
    def __init__(self, name):
        self.name, self.verdicts = name, ["indirect"] * 3
        self.boxes, self.bounds, self.plain = 0.0, [None] * 3, None
        self.go, self.state, self.reason = "", "", ""

    def text(self):
        numbers = " ".join("    -" if b is None else f"{b:5.2f}"
                           for b in [*self.bounds, self.plain])
        reason = f": {self.reason}" if self.reason else ""
        words = " ".join(f"{v:8}" for v in self.verdicts)
        return (f"{self.name:18} {words} {self.boxes:4g} {numbers} "
                f"{self.go or '-':>4}  {self.state}{reason}")


def read():
    lines = {}
    with open(PATH) as f:
        for text in f:
            if text.startswith("#") or not text.strip():
                continue
            name, *rest = text.split(None, 10)
            state, _, reason = rest.pop().strip().partition(": ")
            line = lines[name] = Line(name)
            line.verdicts = rest[:3]
            line.boxes = float(rest[3])
            *line.bounds, line.plain = [None if b == "-" else float(b)
                                        for b in rest[4:8]]
            line.go = "" if rest[8] == "-" else rest[8]
            line.state, line.reason = state, reason
            assert state in STATES and all(v in ORDER for v in line.verdicts), text
    return lines


def reference(mode):
    return "hand" if mode in ("plain", "reify") else "hand-lto"


def differences(results, verdicts, lines, only):
    problems = []
    for name in sorted(set(lines) | set(results["reify"])):
        if name not in results["reify"]:
            if only in name:
                problems.append(f"{name}: is expected and does not exist")
            continue
        if name not in lines:
            problems.append(f"{name}: `expected` has no line for it")
            continue
        line = lines[name]
        boxes = results["reify"][name][1]
        if abs(boxes - line.boxes) > 1e-9:
            problems.append(f"{name}: {boxes:g} allocations an operation, "
                            f"expected {line.boxes:g}")
        for mode, want, bound in zip(MODES, line.verdicts, line.bounds):
            if name not in results[mode]:
                continue
            have = verdicts[mode][name]
            if have != want:
                better = ORDER.index(have) < ORDER.index(want)
                problems.append(
                    f"{name}, {mode}: {have}, `expected` "
                    + (f"still says {want}: improve its line (--accept)" if better
                       else f"says {want}"))
            cost, by_hand = (results[v][name][2] for v in (mode, reference(mode)))
            if bound and cost is not None and cost > bound * by_hand:
                problems.append(
                    f"{name}, {mode}: {cost:.1f} instructions an operation, "
                    f"{by_hand:.1f} by hand: {cost / by_hand:.2f}, expected at "
                    f"most {bound:.2f}")
        cost, by_hand = (results[v][name][2] for v in ("reify", "hand"))
        if line.plain and line.state != "exception" and cost is not None and \
                cost / by_hand > SLOWER * max(line.plain, 1) + 0.005:
            problems.append(f"{name}: {cost / by_hand:.2f} of the instructions by "
                            f"hand, plain -O2 takes {line.plain:.2f}")
    return problems


def accept(results, verdicts, lines):
    """What was measured becomes what is expected. Reasons are for people."""
    for name in results["reify"]:
        line = lines.setdefault(name, Line(name))
        line.boxes = results["reify"][name][1]
        line.verdicts = [verdicts[mode][name] for mode in MODES]
        fine = line.boxes <= results["hand"][name][1] + 1e-9
        for i, mode in enumerate(MODES):
            cost, by_hand = (results[v][name][2] for v in (mode, reference(mode)))
            best = verdicts[reference(mode)][name]
            fine &= ORDER.index(line.verdicts[i]) <= ORDER.index(best)
            if cost is None:
                continue
            measured = cost / by_hand
            line.bounds[i] = GOAL if measured <= GOAL else \
                round(measured * MARGIN + 0.005, 2)
            fine &= measured <= GOAL
        if "plain" in results and results["plain"][name][2] is not None:
            line.plain = round(results["plain"][name][2] /
                               results["hand"][name][2], 2)
        if fine:
            line.state, line.reason = "ok", ""
        elif line.state not in ("exception", "missed"):
            line.state, line.reason = "missed", "not explained yet"
    head = []
    if os.path.exists(PATH):
        with open(PATH) as f:
            head = [text for text in f if text.startswith("#")]
    with open(PATH, "w") as f:
        f.writelines(head)
        f.writelines(lines[name].text().rstrip() + "\n" for name in sorted(lines))
