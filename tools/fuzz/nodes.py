# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The tree of statements. Every statement may be dropped, and the rest is still
a program: variables are declared apart, in front, and only where something is
left that names them. So a reducer needs nothing but the numbers of what to drop.
"""

import re


class Node:
    """A statement: lines, or parts with a header and statements each."""

    count = 0

    def __init__(self, lines=None, parts=None, end="}"):
        Node.count += 1
        self.number = Node.count
        self.lines, self.parts, self.end = lines, parts, end

    def emit(self, dropped, indent, out):
        if self.number in dropped:
            return
        pad = "  " * indent
        if self.lines is not None:
            out.extend(pad + line.replace("@", str(self.number)) for line in self.lines)
            return
        for header, children in self.parts:
            out.append(pad + header.replace("@", str(self.number)))
            for child in children:
                child.emit(dropped, indent + 1, out)
        out.append(pad + self.end.replace("@", str(self.number)))


class Function:
    """A function or a scenario: a head, variables, statements, a result."""

    def __init__(self, name, head, variables, body, result, file=0):
        self.name, self.head, self.result = name, head, result
        self.variables, self.body, self.file = variables, body, file

    def emit(self, dropped):
        lines = []
        for node in self.body:
            node.emit(dropped, 1, lines)
        text = "\n".join(lines) + (self.result or "")
        # A variable may name earlier ones: so from the last to the first.
        declarations = []
        for name, declaration in reversed(self.variables):
            if names(name, text):
                declarations.insert(0, "  " + declaration)
                text = declaration + text
        return "\n".join(
            [self.head + " {"] + declarations + lines
            + ([f"  {self.result}"] if self.result else []) + ["}"]
        )


def names(name, text):
    """Whether an identifier occurs in text."""
    return re.search(rf"\b{re.escape(name)}\b", text) is not None
