# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hunts the planted bugs of a build with REIFY_PLANT_BUGS: how many programs does
it take until each shows? Each program is built with the bug and without, by the
same plugin in the same mode, so that what differs is the bug's doing."""

import os
import re
import shutil
import time

from . import matrix, source
from .program import Program

# What a bug breaks, and the rows of the matrix that can show it: one where any
# optimizing one can.
ANYWHERE = ["O2"]
PLANTS = {
    "box_reads_nothing": ("a box made by address reads its source", ANYWHERE),
    "copy_for_other_type": ("a copy made for one type is called with that type", ANYWHERE),
    "destroyed_twice": ("a box on the stack is destroyed once", ANYWHERE),
    "destroyed_unmade": ("a box on the stack is destroyed where it was made", ANYWHERE),
    "dropped_nil_check": ("nil fails at the same call", ANYWHERE),
    "escape_by_callee": ("a callee may keep a box", ANYWHERE),
    "escape_by_exception": ("an exception may take a box out", ANYWHERE),
    "escape_by_memory": ("memory that is not ours may keep a box", ANYWHERE),
    "escape_by_phi": ("a box goes on in a phi", ANYWHERE),
    "identity_by_address": ("pointer inequality proves nothing across libraries", ["shared"]),
    "invariant_box": ("no invariant load from a slot that is filled again", ANYWHERE),
    "mutable_pure": ("fresh boxes are not merged", ANYWHERE),
    "reuse_other_part": ("a value from the middle of a box is not that box", ANYWHERE),
    "shared_owner": ("one slot for a loop's objects only if no two live at once", ANYWHERE),
    "shared_slot": ("one slot for a loop's boxes only if no two live at once", ANYWHERE),
    "sink_past_write": ("a box made by address does not move over a write", ANYWHERE),
    "small_world": ("an assertion makes itabs that no file has", ["full-closed"]),
    "stale_tab": ("a tab in memory may be reassigned", ANYWHERE),
    "swapped_arms": ("a choice of calls tests for the right one", ANYWHERE),
    "swapped_guard": ("a guard tests for the right type", ANYWHERE),
    "uncopied_box": ("a box is a copy", ANYWHERE),
    "visible_body": ("a pure entry point has no body that LLVM sees", ANYWHERE),
    "wrong_slot": ("the target comes from the slot", ANYWHERE),
}  # fmt: skip


def names(root):
    """All planted bugs, by the macro."""
    found = set()
    for folder, _, files in os.walk(os.path.join(root, "lib")):
        for file in files:
            with open(os.path.join(folder, file)) as text:
                found |= set(re.findall(r"REIFY_PLANT\((\w+)\)", text.read()))
    return sorted(found)


def has_plants(build):
    """Whether a build can plant bugs, by what is in the plugin."""
    with open(os.path.join(build, "lib", "ReifyPlugin.so"), "rb") as plugin:
        return b"reify-plant" in plugin.read()


class PlantHunt:
    def __init__(self, options, wanted, scratch, say):
        self.options, self.scratch, self.say = options, scratch, say
        self.left = {name: [0, 0.0] for name in wanted}  # Builds and seconds.
        self.found = {}
        self.builds = options.matrix.builds

    def rows(self, name):
        modes = self.options.modes_given or PLANTS[name][1]
        return [f"{b}:{m}" for b in self.builds for m in modes]

    def one(self, seed, tried):
        program = Program(seed, self.options.scenarios)
        directory = os.path.join(self.scratch, str(seed))
        sources = matrix.put(source.write(program), directory)
        right, fronts = {}, {}
        for name in list(self.left):
            for row in self.rows(name):
                if matrix.is_shared(row) and len(sources) == 1:
                    continue
                if row not in fronts:
                    honest = matrix.Matrix(self.builds, [], self.options.flag)
                    fronts[row] = honest.front(row, directory, sources)
                    right[row] = honest.run(row, directory, fronts[row])
                    if (right[row].stage, right[row].code) != ("run", 0):
                        self.say(f"seed {seed}: {row}: INVALID: {right[row].short()}: "
                                 f"{right[row].error[:300]}")
                if (right[row].stage, right[row].code) != ("run", 0):
                    continue
                started = time.time()
                planted = matrix.Matrix(self.builds, [], self.options.flag, plant=name)
                result = planted.run(row, directory, fronts[row])
                self.left[name][0] += 1
                self.left[name][1] += time.time() - started
                if result.stage == "compile":  # Of the hunter, not of the bug.
                    self.say(f"seed {seed}: {row}: {name}: {result.error[:300]}")
                elif not result.same(right[row]):
                    self.note(name, tried, seed, row, result)
                    break
        shutil.rmtree(directory)

    def note(self, name, tried, seed, row, result):
        builds, seconds = self.left.pop(name)
        how = result.short() if result.code else "other output"
        self.found[name] = f"| `{name}` | {PLANTS[name][0]} | {tried} | {builds} | " \
                           f"{seconds / 60:.1f} | {row}, seed {seed} | {how} |"
        self.say(self.found[name])

    def run(self):
        o, seed, started = self.options, self.options.seed, time.time()
        while self.left and (o.programs is None or seed < o.seed + o.programs) and (
            o.minutes is None or time.time() - started < o.minutes * 60):
            self.one(seed, seed - o.seed + 1)
            seed += 1
        self.say("\n| bug | rule | programs | builds | minutes | found in | as |\n"
                 "|---|---|---|---|---|---|---|")
        for name in sorted(self.found):
            self.say(self.found[name])
        for name, (builds, seconds) in self.left.items():
            self.say(f"| `{name}` | {PLANTS[name][0]} | not in {seed - o.seed} | {builds} | "
                     f"{seconds / 60:.1f} | | |")
        return bool(self.left)
