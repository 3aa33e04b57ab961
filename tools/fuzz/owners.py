# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements about unique owners: made, moved, replaced, given away, left by an
exception. Each is a block of its own, so that everything is destroyed in it;
objects of Dying say when."""

import re

from .nodes import Node


def own(scope):
    rng = scope.rng
    program = scope.program
    interface = rng.choice(program.interfaces)
    types = [t for t in program.types if t.implements(interface, True)]
    if not types:
        return None
    i = interface.name

    def made():
        if rng.random() < 0.08:
            return f"reify::unique<{i}>()"
        type_ = rng.choice(types)
        name = type_.name
        if rng.random() < 0.5 or not type_.inherited():
            return f"reify::make_unique<{i}>({name}::make({scope.number(1)}))"
        return (
            f"reify::make_unique<{i}, Dying<{name}>>({name}::make({scope.number(1)}), @)"
        )

    def call(name):
        from .statements import call_lines

        lines = call_lines(scope, name, interface)
        if name != "s":  # `u.get()` might also be the owner's.
            lines = [re.sub(rf"\b{name}\.", f"{name}->", line) for line in lines]
        return ["{"] + ["  " + line for line in lines] + ["}"]

    start, first = rng.random(), None
    if start < 0.5:
        first = made()
        lines = [f"auto u = {first};"]
    elif start < 0.75:
        lines = [f"reify::unique<{i}> u = {scope.condition()} ? {made()} : {made()};"]
    else:
        lines = [f"reify::unique<{i}> u;", f"if ({scope.condition()}) u = {made()};"]
    for _ in range(rng.randrange(1, 5)):
        pick = rng.random()
        if pick < 0.35:
            lines += call("u")
        elif pick < 0.45:
            lines += [f"if ({scope.condition()}) {{"] + call("u") + ["}"]
        elif pick < 0.55:
            lines += [f"for (u64 n = 0; n < {rng.choice(['2', '5'])}; ++n) {{"]
            if rng.random() < 0.5:
                lines += call("u")
            else:  # Of the type it has had, so that its destructor is known.
                other = made()
                lines += [f"u = {first or other};"] + call("u")
            lines += ["}"]
        elif pick < 0.62:
            lines += [f"u = {made()};"]
        elif pick < 0.69:
            lines += [f"if ({scope.condition()}) u.reset();"]
        elif pick < 0.76:
            lines += [f"if ({scope.condition()}) throw Boom{{{scope.number(1)}}};"]
        elif pick < 0.84:
            lines += ["{", f"{i} s = u;"] + call("s") + ["}"]
        elif pick < 0.92:
            lines += ["{", f"auto v = static_cast<reify::unique<{i}> &&>(u);"]
            lines += call("v")
            lines += ["u = static_cast<decltype(v) &&>(v);"] if rng.random() < 0.5 else []
            lines += ["}"]
        else:
            lines += ["[&](auto &w) NOINLINE {"] + call("w") + ["}(u);"]
    if rng.random() < 0.15:
        name = rng.choice(types).name
        lines += [
            "{", f"auto r = reify::make_unique<{i}>({name}::make({scope.number(1)}));",
            f"if ({scope.condition()}) {{ {i} s = r.release();",
        ] + call("s") + [f"delete reify::as<{name} *>(s);", "} else {"] + call("r") + ["}", "}"]
    lines += ["trace(@, bool(u));"]
    return Node(["try {"] + ["  " + line for line in lines] + ["} CATCH(@)"])


def handed_on(scope):
    """Loops whose owner gets the object of another one that is alive as well: as
    often as nobody knows, and of one type, with methods that are inlined."""
    rng, program = scope.rng, scope.program
    interface = rng.choice([program.interfaces[0]] * 3 + program.interfaces)
    types = [t for t in program.types if t.implements(interface, True)]
    near = [t for t in types if not any(m in interface.methods and a == "NOINLINE "
                                        for m, a in zip(t.methods, t.attributes))]
    if not types:
        return None
    type_ = rng.choice(near or types)
    i, t = interface.name, type_.name
    dying = f", Dying<{t}>" if rng.random() < 0.4 and type_.inherited() else ""
    inner = scope.fork()
    inner.ints += ["n", "n"]

    def made():
        value = f"{t}::make(n * {inner.number(1)})"
        return f"reify::make_unique<{i}{dying}>({value}{', @' if dying else ''})"

    def call(name):
        from .statements import call_lines

        lines = call_lines(inner, name, interface)
        return ["{"] + ["  " + re.sub(rf"\b{name}\.", f"{name}->", l) for l in lines] + ["}"]

    give = ["u = static_cast<decltype(u) &&>(v);"]
    swap = [f"if ({inner.condition()}) swap(u, v);"]
    body = rng.choice([
        [f"auto v = {made()};", *call("u"), *call("v"), *give],
        [f"auto v = {made()};", "if (u) {", *call("u"), "}", *give],
        [f"auto v = {made()};", *swap, *call("u"), *call("v")],
        [f"auto v = {made()};", *swap, *call("v"), *give, *call("u")],
        [f"u = {made()};", *call("u")],
    ])
    first = rng.choice([f"auto u = {made()};", f"reify::unique<{i}> u;"])
    loop = f"for (u64 e = opaque({rng.choice(['2', '3', '5'])}); n < e; ++n) {{"
    return Node(["try {", "  u64 n = 0;", f"  {first}", f"  {loop}",
                 *("    " + line for line in body), "  }", "  trace(@, bool(u));", "} CATCH(@)"])


SIMPLE = [(own, 6), (handed_on, 3)]
