#===- harness.py - Builds and measures programs of cases -----------------===//
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===----------------------------------------------------------------------===//
"""What the commands of benchmarks/boxes and benchmarks/calls share: a program is
Main.cpp of this directory, files beside the command, and cases (Case.h)."""

import concurrent.futures
import glob
import os
import re
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MAIN = os.path.join(HERE, "Main.cpp")


def compile_all(command, sources, directory, jobs, suffix=".o"):
    """What the command makes of each source, in a new directory."""
    os.mkdir(directory)

    def compile_one(source):
        output = os.path.join(
            directory, os.path.splitext(os.path.basename(source))[0] + suffix)
        subprocess.run([*command, source, "-o", output], check=True)
        return output
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(compile_one, sources))


def measure(program, instructions):
    """{case: (sums, allocations an operation, instructions an operation)}.
    Each is the difference of 2N and N operations, so that it is exact and what
    comes before and after cancels."""
    directory = program + ".out"
    os.mkdir(directory)
    command = [program]
    if instructions:
        command = ["valgrind", "--tool=callgrind", "-q",
                   "--callgrind-out-file=" + os.path.join(directory, "out"),
                   program]
    output = subprocess.run(command, check=True, text=True,
                            stdout=subprocess.PIPE).stdout
    dumps = {}
    for path in glob.glob(os.path.join(directory, "out.*")):
        with open(path) as f:
            text = f.read()
        trigger = re.search(r"^desc: Trigger: Client Request: (\S+)$", text, re.M)
        total = re.search(r"^(?:summary|totals): (\d+)", text, re.M)
        if trigger and total:
            dumps[trigger.group(1)] = int(total.group(1))
    shutil.rmtree(directory)
    result = {}
    for line in output.splitlines():
        name, n, *numbers = line.split()
        once, twice, boxes_once, boxes_twice = map(int, numbers)
        cost = None
        if instructions:
            cost = (dumps[name + ":2"] - dumps[name + ":1"]) / int(n)
        result[name] = ((once, twice), (boxes_twice - boxes_once) / int(n), cost)
    return result


def time_ratios(programs, cases, rounds):
    """{variant: {case: ratio}} of the time for one of the first variant: the
    best of each program's rounds, because what disturbs a round on a shared
    machine only makes it longer. The programs take turns, in an order that
    turns from round to round."""
    best = {variant: {} for variant in programs}
    for i in range(rounds):
        order = list(programs)
        for variant in order if i % 2 else order[::-1]:
            text = subprocess.run([programs[variant], "--time", *cases], check=True,
                                  text=True, stdout=subprocess.PIPE).stdout
            for name, ns in map(str.split, text.splitlines()):
                best[variant][name] = min(float(ns),
                                          best[variant].get(name, float("inf")))
    first = best[next(iter(programs))]
    return {variant: {name: ns / first[name] for name, ns in names.items()}
            for variant, names in best.items()}


def wrong_sums(results, right):
    """A variant that computes something else measures nothing, or is wrong.
    Variants need not have all cases."""
    return [f"{name}: {variant} computes {results[variant][name][0]}, "
            f"{right} computes {results[right][name][0]}"
            for variant in results for name in results[right]
            if name in results[variant]
            and results[variant][name][0] != results[right][name][0]]


def write_section(section, text):
    """Replaces what docs/Benchmarks.md has between two comments."""
    begin, end = f"<!-- {section}: begin -->", f"<!-- {section}: end -->"
    path = os.path.join(ROOT, "docs", "Benchmarks.md")
    with open(path) as f:
        before, rest = f.read().split(begin)
    with open(path, "w") as f:
        f.write(f"{before}{begin}\n{text}\n{end}{rest.split(end)[1]}")


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def ratio(a, b):
    return None if a is None or not b else a / b
