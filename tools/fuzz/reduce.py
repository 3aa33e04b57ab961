# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes a failing program small by leaving out choices: scenarios first, then
statements, in ever smaller runs (the idea is delta debugging). Every candidate is
a valid program, so nothing has to be checked but the difference."""

from . import source


class Reducer:
    def __init__(self, program, fails, progress=lambda text: None):
        """`fails(files)` says whether the files still show the difference."""
        self.program, self.fails, self.progress = program, fails, progress
        self.left_out, self.dropped = frozenset(), frozenset()

    def files(self, dropped=None, left_out=None):
        return source.write(
            self.program,
            self.dropped if dropped is None else dropped,
            self.left_out if left_out is None else left_out)  # fmt: skip

    def run(self):
        for scenario in self.program.scenarios:
            others = frozenset(s.name for s in self.program.scenarios if s is not scenario)
            if self.fails(self.files(left_out=others)):
                self.left_out = others
                break
        numbers = self.alive()
        size = max(1, len(numbers) // 2)
        while True:
            shrunk = self.sweep(size)
            self.progress(f"{len(self.alive())} statements left")
            if size == 1 and not shrunk:
                return self.files()
            size = max(1, size // 2)

    def sweep(self, size):
        """Tries to drop every run of `size` statements, from the last."""
        shrunk = False
        numbers = self.alive()
        end = len(numbers)
        while end > 0:
            run = set(numbers[max(0, end - size) : end]) & set(self.alive())
            if run and self.fails(self.files(dropped=self.dropped | run)):
                self.dropped |= run
                shrunk = True
            end -= size
        return shrunk

    def alive(self):
        """What is still written: not inside of something dropped, and in a function
        that something calls."""
        text = "".join(self.files().values())
        numbers = []

        def visit(nodes):
            for node in nodes:
                if node.number not in self.dropped:
                    numbers.append(node.number)
                    for _, children in node.parts or []:
                        visit(children)

        for function in self.program.scenarios + self.program.functions:
            written = f"{function.head} {{" in text
            if written:
                visit(function.body)
        return numbers
