# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements whose result is known when the program is made: what all builds get
wrong in one way is no difference, but it is wrong. A program with a wrong one
ends with a status that is not 0."""

from .nodes import Node


def listed(type_, interface):
    """Whether all of an interface's methods that `type_` has are known at run time.
    What is listed in another file may not be in the program."""
    found = type_.methods if type_.kind == "free" else []
    found = found + (type_.members() if type_.listed and not type_.listed_apart else [])
    return all(m in found for m in interface.methods)


def assertion(scope):
    """Go's method sets: of a value the const methods, of a pointer all."""
    rng, program = scope.rng, scope.program
    local = rng.random() < 0.25  # An interface of the block, like I0.
    type_, interface = rng.choice(program.types), rng.choice(program.interfaces)
    interface = program.interfaces[0] if local else interface
    if not listed(type_, interface) and type_.implements(interface, True):
        return None
    objects = [n for n, t in scope.objects if t is type_]
    pointer = objects and rng.random() < 0.5
    value = f"any(&{rng.choice(objects)})" if pointer else f"any({type_.name}::make({scope.number(1)}))"
    lines = [f"any x = {value};"]
    if rng.random() < 0.3:
        lines.append(f"if (opaque(1) == 2) x = {scope.any(1)};")
    name = interface.name
    if local:
        lines.append("REIFY_LOCAL_INTERFACE(LocalFact, (get, u64() const));")
        name = "LocalFact"
    call = rng.choice([f"bool(reify::try_as<{name}>(x))", f"reify::is<{name}>(x)"])
    return Node(["{", *lines, f"expect(@, {call}, {int(type_.implements(interface, pointer))});", "}"])


def boxed(scope):
    """A box holds what was put in, and nothing else."""
    rng = scope.rng
    type_ = rng.choice(scope.program.types)
    t = type_.name
    number = scope.number(1)
    lines = [f"{t} o = {t}::make({number});", "any x = o;",
             f"const u64 before = {t}::make({number}).state();",
             f"if ({scope.condition()}) o.load({scope.number(1)});"]
    for _ in range(rng.randrange(1, 4)):
        pick = rng.random()
        if pick < 0.3:
            lines.append(f"expect(@, reify::is<{t}>(x) + reify::is<{t} *>(x) * 2, 1);")
        elif pick < 0.6 and "mutable" not in type_.layout.members:
            lines.append(f"if (auto *p = reify::try_as<{t}>(x)) expect(@, p->state(), before);")
        elif pick < 0.8 and type_.equal:
            lines.append(f"expect(@, x == any({t}::make({number})), 1);")
        elif type_.hashed:
            lines.append(f"expect(@, hashOf(x) == hashOf(any({t}::make({number}))), 1);")
    return Node(["{", *lines, "}"])


def called(scope):
    """The method of the type that is in the handle, on the value in the box."""
    rng = scope.rng
    interface = scope.program.interfaces[0]
    types = [t for t in scope.program.types if t.implements(interface, False)
             and "mutable" not in t.layout.members and t.layout.members != "I0 in; u64 k0;"]
    if not types:
        return None
    one, two = rng.choice(types), rng.choice(types)
    n = scope.number(1)
    lines = [f"const u64 n = {n};", f"I0 h = {one.name}::make(n);",
             f"u64 wanted = {one.name}::make(n).state() * 3 + {one.K};",
             f"if ({scope.condition()}) {{", f"  h = {two.name}::make(n);",
             f"  wanted = {two.name}::make(n).state() * 3 + {two.K};", "}"]
    other = [i for i in scope.program.interfaces if interface.wider_than(i)]
    if other and rng.random() < 0.3:
        lines.append(f"{rng.choice(other).name} w = h; any x = w;")
        lines.append("h = reify::as<I0>(x);")
    elif rng.random() < 0.3:
        lines.append("any x = h; I0 again = h; h = nullptr; h = again;")
    return Node(["{", *lines, "expect(@, h.get(), wanted);", "}"])


SIMPLE = [(assertion, 5), (boxed, 3), (called, 4)]
