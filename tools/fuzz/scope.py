# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random expressions over what a place in the program can name.

Expressions have no side effect, so that the order of evaluation does not matter;
what throws or calls stands alone on the right of an assignment (`handle_call`).
"""

from . import values

LITERALS = [
    "42", "0", "-1", "255", "256", "7u", "3ull", "70000l", "2.5", "-0.0", "0.5f",
    "'c'", "true", "u8(9)", "i16(-3)", "u16(40000)", '"text"', '""', "Color(2)",
    "nan()", "1e300", "i64(1) << 40", 'std::string("heap string of some length")',
    'std::string_view("view")', "nullptr", "(const u64 *)&cells[3]", "&cells[1]",
    "u64(0)", "u32(300)", "(void *)nullptr",
]  # fmt: skip
# Types to ask for. A std::string is asked for as such, and try_as has no such.
BASIC = ["int", "u32", "u64", "i64", "double", "float", "bool", "u8", "i16", "u16",
         "reify::string", "Color", "u64 *", "const u64 *", "char"]  # fmt: skip


class Scope:
    def __init__(self, rng, program):
        self.rng, self.program = rng, program
        self.ints = []
        self.handles = {}  # by the name of the interface: lvalues
        self.anys = []
        self.objects = []  # (lvalue, Type)
        self.variables = []  # (name, declaration) to be put in front
        self.level = 0  # of functions that may be called: only lower ones
        self.loops = 0
        self.returns = None  # the type of the function

    def fork(self):
        other = Scope(self.rng, self.program)
        other.__dict__.update(self.__dict__)
        other.ints, other.anys = list(self.ints), list(self.anys)
        other.handles = {i: list(h) for i, h in self.handles.items()}
        return other

    # --- Numbers ---------------------------------------------------------------

    def number(self, depth=2):
        rng = self.rng
        pick = rng.random()
        if depth == 0 or pick < 0.45:
            return rng.choice(
                self.ints * 2 + [f"{rng.choice([0, 1, 2, 3, 5, 7, 64, 255, 256, 1000])}ull",
                f"opaque({rng.randrange(9)})"]
            )
        a, b = self.number(depth - 1), self.number(depth - 1)
        if pick < 0.8:
            return f"({a} {rng.choice(['+', '-', '*', '^', '&', '|'])} {b})"
        if pick < 0.9:
            return f"({self.condition(depth - 1)} ? {a} : {b})"
        return f"({a} >> {rng.randrange(1, 9)})"

    def condition(self, depth=1):
        rng = self.rng
        pick = rng.random()
        if pick < 0.12 and self.handle_names():
            return f"bool({rng.choice(self.handle_names())})"
        if pick < 0.2 and self.anys:
            return f"({rng.choice(self.anys)} != nullptr)"
        if pick < 0.6:
            return f"({self.number(depth)} & {rng.choice([1, 2, 3])})"
        return f"({self.number(depth)} {rng.choice(['<', '==', '!=', '>'])} {self.number(depth)})"

    def argument(self, kind):
        rng = self.rng
        if kind == "double":
            return rng.choice(["2.0", "0.5", "16.0", f"double({self.number(1)} & 255)"])
        if kind == "u32":
            return f"u32({self.number(1)})"
        if kind == "const I0 &":
            return self.handle(self.program.interfaces[0], 1)
        if kind == "any":
            return self.any(1)
        if kind == "Quad":
            return f"Quad{{{{{self.number(1)}, 2, {self.number(1)}}}}}"
        return self.number(1)

    # --- Interfaces ------------------------------------------------------------

    def handle_names(self):
        return [h for list_ in self.handles.values() for h in list_]

    def sources(self, interface):
        """Expressions that an interface can be made from in one step."""
        sources = [(h, 3) for h in self.handles.get(interface.name, [])]
        for wide in self.program.interfaces:
            if wide.wider_than(interface):
                sources += [(h, 2) for h in self.handles.get(wide.name, [])]
        for name, type_ in self.objects:
            if type_.implements(interface, True):
                sources.append((f"&{name}", 4))
            if type_.implements(interface, False):
                sources.append((name, 2))
                sources.append((f"(const {type_.name} *)&{name}", 1))
        if interface.name == "I0":
            sources.append((values.built_in(self), 1))
        for type_ in self.program.types:
            if type_.implements(interface, False):
                argument = self.rng.choice([str(self.rng.randrange(40)), self.number(1)])
                sources.append((f"{type_.name}::make({argument})", 1))
        return sources

    def handle(self, interface, depth=2):
        rng = self.rng
        sources = self.sources(interface)
        if not sources or rng.random() < 0.06:
            return rng.choice([f"{interface.name}()", f"{interface.name}(nullptr)"])
        if depth and rng.random() < 0.25:
            a, b = self.handle(interface, depth - 1), self.handle(interface, depth - 1)
            return f"({self.condition()} ? {a} : {b})"
        choice = rng.choices([s for s, _ in sources], [w for _, w in sources])[0]
        return f"{interface.name}({choice})"

    def handle_call(self, interface):
        """A handle by something that may throw or has effects."""
        rng = self.rng
        if self.anys and rng.random() < 0.3:
            cast = rng.choice(["as", "try_as", "try_as"])
            return f"reify::{cast}<{interface.name}>({rng.choice(self.anys)})"
        others = self.handle_names()
        if others and rng.random() < 0.25:
            cast = rng.choice(["as", "try_as", "try_as"])
            return f"reify::{cast}<{interface.name}>({rng.choice(others)})"
        functions = self.program.callable(self, interface.name)
        if functions and rng.random() < 0.6:
            return rng.choice(functions).call(self)
        return self.handle(interface)

    # --- any -------------------------------------------------------------------

    def any(self, depth=2):
        rng = self.rng
        pick = rng.random()
        if depth and pick < 0.15:
            return f"({self.condition()} ? {self.any(depth - 1)} : {self.any(depth - 1)})"
        if pick < 0.4:
            return f"any({rng.choice(LITERALS)})"
        if pick < 0.6:
            cast = rng.choice(["u64", "u32", "u8", "int", "i16", "double", "u16", "bool", "Color"])
            # The range of an int or a double is not left.
            return f"any({cast}({self.number(1)} & {rng.choice([127, 255, 1023])}))"
        if pick < 0.75 and self.anys:
            return rng.choice(self.anys)
        if pick < 0.85 and self.handle_names():
            return f"any({rng.choice(self.handle_names())})"
        if pick < 0.93 and self.objects:
            name, _ = rng.choice(self.objects)
            return f"any({rng.choice(['', '&'])}{name})"
        type_ = rng.choice(self.program.types)
        # Nothing may be called on it: only where no assertion makes it an interface.
        if not type_.registered() and rng.random() < 0.3:
            return f"any(({rng.choice(['', 'const '])}{type_.name} *)nullptr)"
        return f"any({type_.name}::make({self.number(1)}))"

    def queried(self):
        """A type to ask an `any` for, and how a value of it becomes a number."""
        rng = self.rng
        pick = rng.random()
        if pick < 0.5:
            return rng.choice(BASIC), "digest(VALUE)"
        type_ = rng.choice(self.program.types)
        if pick < 0.8:
            return type_.name, "VALUE.state()"
        return rng.choice([f"{type_.name} *", f"const {type_.name} *"]), "stateOf(VALUE)"
