# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Would tools/reify-fuzz notice? A program that the clang builds get wrong (a
macro, see boxes.py), and one that they cannot build; the reducer on a difference
that one kind of statement makes. That a right program is not called wrong is what
every other run shows."""

import os
import re
import shutil

from . import matrix, plants, source
from .program import Program
from .reduce import Reducer

BUG = re.compile(r"trace\(\d+, sumOf\(")


def find_seed():
    """The first program whose first scenario has the statement that goes wrong."""
    return next(s for s in range(1, 1000) if BUG.search(scenarios(Program(s, 1))))


def scenarios(program, *left):
    """Without the functions, which need not be called."""
    text = source.write(program, *left)["main.cpp"]
    return text[text.index("static void scenario"):] if "static void scenario" in text else ""


def reduces(seed):
    program = Program(seed, 3)
    reducer = Reducer(program, lambda files: BUG.search(
        files["main.cpp"].partition("static void scenario")[2]) is not None)
    reducer.run()
    return len(reducer.alive()) < 8 and BUG.search(
        scenarios(program, reducer.dropped, reducer.left_out))


def run(options, make_hunt, root):
    """0 if all is noticed, else 1."""
    options.scenarios, options.no_reduce, options.programs = 1, True, 1
    options.minutes = None
    options.seed = find_seed()
    name = next(iter(options.matrix.builds))
    bad = []

    def expect(what, flag):
        options.matrix = matrix.Matrix({name: options.matrix.builds[name]}, ["off-O0"], [flag])
        hunt = make_hunt(options)
        hunt.run()
        if not hunt.failed:
            bad.append(what)

    expect("wrong output is not noticed", "-DREIFY_FUZZ_WRONG=1")
    expect("a failed build is not noticed", "-DREIFY_FUZZ_WRONG=syntax error")
    if not reduces(options.seed):
        bad.append("the reducer leaves too much, or not the difference")
    if plants.names(root) != sorted(plants.PLANTS):
        bad.append("tools/fuzz/plants.py does not list the REIFY_PLANT of lib/")
    build = next(iter(options.matrix.builds.values()))
    with open(os.path.join(build, "CMakeCache.txt")) as cache:
        if ("REIFY_PLANT_BUGS:BOOL=ON" in cache.read()) != plants.has_plants(build):
            bad.append("the plugin has planted bugs in it, or none in a build for them")
    shutil.rmtree(options.keep, ignore_errors=True)
    for what in bad:
        print(f"reify-fuzz --self-test: {what}")
    return int(bool(bad))
