#===- expected.py - What the cases are expected to cost ------------------===//
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===----------------------------------------------------------------------===//
"""Reads, compares and rewrites the file `expected`. A line of it:

    case  allocations  bound  Go  state: reason

allocations  of the program with Reify, an operation: exactly these
bound        at most so many instructions for one of the program by hand; `-`
             where the programs are not comparable
Go           allocations of Go 1.23 as recorded; with `~`, of the Go that was
             here at the last --accept (peers/); `-` where it was not asked
state        ok         as many allocations as by hand or fewer, and the bound is
                        the goal
             exception  more, or slower, and that stays so: the reason
             slow       as few allocations, but more instructions than the goal
             missed     allocations that ought not to be there: the reason
"""

import os
import re

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "expected")
GOAL = 1.10
# What a change of the runtime or of the compiler may do to what is above the
# goal.
MARGIN = 1.15
STATES = ("ok", "exception", "slow", "missed")


class Line:
    def __init__(self, name, boxes=0.0, bound=None, go="", state="", reason=""):
        self.name, self.boxes, self.bound = name, boxes, bound
        self.go, self.state, self.reason = go, state, reason

    def go_boxes(self):
        return float(self.go.rstrip("~")) if self.go else None

    def text(self):
        bound = "-" if self.bound is None else f"{self.bound:.2f}"
        reason = f": {self.reason}" if self.reason else ""
        return (f"{self.name:30} {self.boxes:7g} {bound:>6} {self.go or '-':>4}  "
                f"{self.state}{reason}")


def read():
    lines = {}
    with open(PATH) as f:
        for text in f:
            if text.startswith("#") or not text.strip():
                continue
            name, boxes, bound, go, state, reason = re.fullmatch(
                r"(\S+) +(\S+) +(\S+) +(\S+) +(\w+)(?:: (.*))?\n", text).groups()
            assert state in STATES, text
            lines[name] = Line(name, float(boxes),
                               None if bound == "-" else float(bound),
                               "" if go == "-" else go, state, reason or "")
    return lines


def differences(results, lines, only):
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
        boxes, cost = results["reify"][name][1:]
        by_hand = results["hand"][name][2]
        if boxes > line.boxes + 1e-9:
            problems.append(f"{name}: {boxes:g} allocations an operation, "
                            f"expected {line.boxes:g}")
        elif boxes < line.boxes - 1e-9:
            problems.append(f"{name}: only {boxes:g} allocations an operation, "
                            f"`expected` still says {line.boxes:g}: improve its "
                            "line (--accept)")
        if line.bound and cost is not None and cost > line.bound * by_hand:
            problems.append(
                f"{name}: {cost:.1f} instructions an operation, {by_hand:.1f} by "
                f"hand: {cost / by_hand:.2f}, expected at most {line.bound:.2f}")
    return problems


def accept(results, lines, go):
    """What was measured becomes what is expected. Reasons are for people."""
    for name, boxes in go.items():
        if name in lines and (not lines[name].go or lines[name].go.endswith("~")):
            lines[name].go = boxes + "~"
    for name, (_, boxes, cost) in results["reify"].items():
        line = lines.setdefault(name, Line(name))
        allowed, by_hand = results["hand"][name][1:]
        line.boxes = boxes
        if cost is not None:
            measured = cost / by_hand
            line.bound = max(GOAL, round(measured * MARGIN + 0.005, 2)) \
                if measured > GOAL else GOAL
        fine = boxes <= allowed + 1e-9
        if fine and (line.bound or 0) <= GOAL:
            line.state, line.reason = "ok", ""
        elif line.state != "exception":
            state = "slow" if fine else "missed"
            if line.state != state:
                line.state, line.reason = state, "not explained yet"
    with open(PATH) as f:
        head = [text for text in f if text.startswith("#")]
    with open(PATH, "w") as f:
        f.writelines(head)
        f.writelines(lines[name].text() + "\n" for name in sorted(lines))
