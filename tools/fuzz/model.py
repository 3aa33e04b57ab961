# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The types and interfaces of a random program.

Every type has `state()`, a number that says all about its value, and `load(k)`,
which makes it anew from a number. Methods are written in terms of these two, so
that a layout and a set of methods combine freely. All but two keep nothing of what
they are given: types say so, and the interfaces of a program ask it of some.
"""

import re
import zlib


class Method:
    """A method that types may have and interfaces may ask for. `body` sees K, a
    number of the type. Overloads of one name are had by a type all or none:
    otherwise a conversion of the argument decides what satisfies what."""

    def __init__(self, name, result, params, const, body, noexcept=False):
        self.name, self.result, self.params = name, result, params
        self.const, self.noexcept, self.body = const, noexcept, body

    def signature(self):
        return (
            f"{self.result}({', '.join(self.params)})"
            + (" const" if self.const else "")
            + (" noexcept" if self.noexcept else "")
        )

    def free(self, type_, attribute):
        """As a function, for REIFY_FREE_METHODS."""
        params = [f"{'const ' if self.const else ''}{type_.name} &self"]
        params += [f"{p} {n}" for p, n in zip(self.params, "kl")]
        body = self.body.replace("K", str(type_.K)).replace("*this", "self")
        body = re.sub(r"\b(state|load)\(", r"self.\1(", body)
        noexcept = " noexcept" if self.noexcept else ""
        kind = attribute if attribute in ("inline ", "INLINE ") else attribute + "inline "
        return f"{kind}{self.result} {type_.name}_{self.name}({', '.join(params)}){noexcept} {{ {body} }}"

    def define(self, K, attribute):
        params = ", ".join(f"{p} {n}" for p, n in zip(self.params, "kl"))
        tail = (" const" if self.const else "") + (
            " noexcept" if self.noexcept else ""
        )
        body = self.body.replace("K", str(K))
        return f"{attribute}{self.result} {self.name}({params}){tail} {{ {body} }}"


METHODS = [
    Method("get", "u64", [], True, "return state() * 3 + K;"),
    Method("peek", "u32", [], True, "return u32(state() ^ K);", noexcept=True),
    Method("area", "double", [], True, "return double(state() & 1023) * 0.5 + K;"),
    Method("mix", "u64", ["u64"], True, "return (state() + k) * 7 ^ K;"),
    Method(
        "at",
        "u64",
        ["u64"],
        True,
        "u64 s = state(); if (((s + k) & 7) == K % 8) throw Boom{s}; return s ^ k;",
    ),
    Method("key", "u64", ["u32"], True, "return state() + k + K;"),
    Method("key", "u64", ["double"], True, "return state() + u64(k) * 5 + K;"),
    Method("visit", "u64", ["const I0 &"], True, "return k ? k.get() + state() : K;"),
    # Keeps a value, by a box that may be the one of the argument.
    Method(
        "take",
        "u64",
        ["any"],
        True,
        "if (auto *n = reify::try_as<u64>(k)) ring[*n & 7] = *n; return describe(k) + state() * K;",
    ),
    Method("self", "I0", [], True, "return convert<I0>(*this);"),
    Method("keep", "any", [], True, "return K & 1 ? any(*this) : any(state());"),
    Method("operator()", "u64", ["u64"], True, "return state() - k;"),
    Method("add", "void", ["u64"], False, "load(state() + k * K);"),
    Method("scale", "void", ["double"], False, "load(state() + u64(k) + K);"),
    Method("bump", "int", [], False, "load(state() + K); return int(state() & 4095);"),
    Method("put", "void", ["u32"], False, "load(state() * 5 + k);"),
    Method("put", "void", ["double"], False, "load(state() ^ u64(k));"),
    Method(
        "risk",
        "u64",
        ["u64"],
        False,
        "load(state() + 1); if ((k & 3) == K % 4) throw Boom{K}; return k + state();",
    ),
    # Of 16 to 64 bytes, in registers of two kinds and in memory.
    Method("two", "Two", ["double"], True, "return {k + K, state()};"),
    Method(
        "wide",
        "Wide",
        [],
        True,
        "u64 s = state(); if ((s & 15) == K % 16) throw Boom{s}; return {{s, s * K, 1}};",
    ),
    Method("four", "Quad", ["u64"], True, "return {{state(), k, state() ^ k, K}};"),
    Method("many", "Eight", ["Quad"], True, "return {{k.a[3] + state(), 0, K, k.a[0]}};"),
    Method("put4", "Quad", ["Quad"], False, "Quad q{{state(), K}}; load(k.a[1]); return q;"),
    Method("text", "std::string", [], True, "return std::string(state() % 40, char(64 + K));"),
]
NAMES = sorted({m.name for m in METHODS})
KEEPING = {"self", "keep"}  # Their results hold what a receiver holds.


class Layout:
    """`counted`: copies are counted; `destroyed`: has a destructor that matters."""

    def __init__(self, members, state, load, cls=False, equal=True, part=False,
                 counted=False, destroyed=False):  # fmt: skip
        self.members, self.state, self.load = members, state, load
        self.cls, self.equal, self.part = cls, equal, part
        self.counted, self.destroyed = counted, destroyed


LAYOUTS = [
    Layout("u8 v;", "v", "v = u8(k);"),
    Layout("u16 v;", "v", "v = u16(k);"),
    Layout("u32 v;", "v", "v = u32(k);"),
    Layout("u64 v;", "v", "v = k;"),
    Layout("u32 x, y;", "x + u64(y) * 9", "x = u32(k); y = u32(k >> 3) & 255;"),
    Layout("u64 a, b;", "a + b * 5", "a = k; b = k & 15;"),
    Layout("u8 a; u64 b;", "a + b * 5", "a = u8(k); b = k >> 1;"),
    Layout("u32 a, b, c;", "a + b * 5 + c", "a = u32(k); b = 3; c = a & 31;"),
    Layout("u64 a, b, c;", "a + b * 5 + c", "a = k; b = 3; c = k & 31;"),
    Layout("u64 a[5];", "a[0] + a[4] * 3", "a[0] = a[1] = k; a[4] = k & 7;"),
    Layout("u8 a[3];", "a[0] + a[2] * 3u", "a[0] = a[1] = u8(k); a[2] = 1;"),
    Layout("double d;", "u64(d)", "d = double(k & 65535);"),
    Layout("float f; u16 g;", "u64(f) + g", "f = float(k & 4095); g = u16(k);"),
    Layout("u64 *p;", "*p", "p = &cells[k & 15];"),
    Layout("u64 *p; u64 q;", "*p + q", "p = &cells[k & 15]; q = k;"),
    Layout("u64 a; mutable u64 n;", "a + ++n", "a = k; n = 0;", equal=False),
    Layout("u64 a;", "a", "a = k;", cls=True),
    Layout("u64 a[3]; u32 b;", "a[1] + b", "a[1] = k; b = u32(k & 3);", cls=True),
    Layout("u64 a[50];", "a[0] + a[49]", "a[0] = k; a[49] = k >> 2;"),
    Layout("any in; u64 k0;", "describe(in) + k0", "in = k & 1 ? any(k) : any(u32(k)); k0 = 2;"),
    Layout("I0 in; u64 k0;", "(in ? in.get() : 5) + k0", "k0 = k;", equal=False),
    Layout("reify::slice<u64> in; u64 a;", "a + in.size() + (in.empty() ? 3 : in[in.size() - 1])",
           "u64 e[3] = {k, k >> 1, 2}; in = reify::slice<u64>(e, k % 4); a = k;", equal=False),
    Layout("", "11", "(void)k;"),
    Layout("u32 v[4];", "v[0] + v[3]", "v[0] = v[3] = u32(k);"),
    # Of which the middle is a value of its own.
    Layout("u64 n; u64 a;", "a", "n = 7; a = k;", part=True),
    Layout("u32 n; u32 a; u64 b[3];", "b[1]", "n = a = 5; b[1] = k;", part=True),
    # With copy constructors, and with destructors: boxed by reify::boxable.
    Layout("Copied c; u64 a;", "a + c.n", "a = k; c.n = k & 3;", counted=True),
    Layout("u32 a; Copied c;", "a + c.n", "a = u32(k); c.n = 2;", cls=True, counted=True),
    Layout("Alive n; u64 a;", "a + n.mark", "a = k;", counted=True, destroyed=True),
    Layout("u64 a[3]; Alive n;", "a[2] + n.mark", "a[2] = k;", counted=True, destroyed=True),
    Layout("Alive n; u64 a;", "a ^ n.mark", "a = k;", cls=True, counted=True, destroyed=True),
    Layout("Owning o; u32 a;", "a + *o.p + o.n.mark", "a = u32(k); *o.p = k & 63;",
           counted=True, destroyed=True),
    Layout("std::string s; u64 a;", "digest(s) + a",
           "s.assign(k & 31, char(97 + k % 26)); a = k;", destroyed=True),
    Layout("std::vector<any> in;", "in.empty() ? 3 : describe(in[0]) + in.size()",
           "in.assign(k % 3 + 1, k & 1 ? any(k) : any(u32(k)));", destroyed=True),
]  # fmt: skip


class Type:
    """A class, `like` another one if both are of one template."""

    def __init__(self, name, layout, methods, rng, like=None):
        self.name, self.layout, self.methods = name, layout, methods
        self.like = like
        self.K = rng.randrange(1, 60)
        self.equal = layout.equal and rng.random() < 0.7
        self.hashed = self.equal and rng.random() < 0.6
        # A class, one without linkage, one of a template, or one that has its
        # methods by functions.
        self.kind = rng.choice(["plain"] * 5 + ["anonymous", "template", "template", "free"])
        if like:
            self.kind, self.equal = "template", like.equal
            self.hashed = self.equal and self.hashed
            self.K = like.K + rng.randrange(1, 60)
        self.listed = rng.random() < 0.7
        self.listed_apart = rng.random() < 0.5  # in the other file, if there is one
        self.printed = rng.random() < 0.3  # By an operator<<.
        self.attributes = [
            rng.choice(["", "", "", "NOINLINE ", "inline ", "INLINE "]) for _ in methods
        ]

    def members(self):
        """The methods that are member functions; an operator can be nothing else."""
        if self.kind != "free":
            return self.methods
        return [m for m in self.methods if m.name == "operator()"]

    def inherited(self):
        """Whether a class derived from it has its methods."""
        return self.kind != "free"

    def has(self, method, pointer):
        return method in self.methods and (pointer or method.const)

    def implements(self, interface, pointer):
        return all(self.has(m, pointer) for m in interface.methods)

    def declare(self):
        key = "class" if self.layout.cls else "struct"
        own, K = self.name, self.K  # What it is called within itself.
        if self.kind == "template":
            own, K = "Of" + (self.like or self).name, "N"
            text = f"template <int N> {key} {own};\nusing {self.name} = {own}<{self.K}>;\n"
        elif self.kind == "anonymous":
            text = f"namespace {{ {key} {own}; }}\n"
        else:
            text = f"{key} {own};\n"
        quiet = sorted({m.name for m in self.methods} - KEEPING)
        text += "template <> inline constexpr reify::method_names "
        text += f"reify::noescape_methods<{self.name}> = {{"
        text += ", ".join(f'"{name}"' for name in quiet) + "};\n"
        if self.layout.destroyed:
            text += f"template <> inline constexpr bool reify::boxable<{self.name}> = true;\n"
        return text + ("" if self.like else self.define(key, own, K)) + self.hash()

    def define(self, key, own, K):
        text = f"{key} {own} {{\n"
        if self.kind == "template":
            text = f"template <int N> {text}"
        elif self.kind == "anonymous":
            text = f"namespace {{\n{text}"
        text += f"  {self.layout.members}\npublic:\n"
        text += f"  u64 state() const {{ return {self.layout.state}; }}\n"
        text += f"  void load(u64 k) {{ {self.layout.load} }}\n"
        text += f"  static {own} make(u64 k) {{ {own} t{{}}; t.load(k); return t; }}\n"
        if self.equal:
            text += f"  bool operator==(const {own} &) const = default;\n"
        for method, attribute in zip(self.methods, self.attributes):
            if method in self.members():
                text += "  " + method.define(K, attribute) + "\n"
        text += "};\n"
        printed = self.printed and self.kind != "template"
        if printed:
            text += f"inline std::ostream &operator<<(std::ostream &to, const {self.name} &t) "
            text += "{ return to << t.state() << '!'; }\n"
        text += "}\n" if self.kind == "anonymous" else ""
        text += f"REIFY_PRINTABLE({self.name})\n" if printed else ""
        return text + self.functions()

    def functions(self):
        """The methods that are not member functions."""
        free = [(m, a) for m, a in zip(self.methods, self.attributes) if m not in self.members()]
        if not free:
            return ""
        text = "".join(m.free(self, a) + "\n" for m, a in free)
        names = [m.name for m, _ in free]
        entries = ", ".join(
            f"({m.name}, {self.name}_{m.name}"
            + (f", {m.signature()})" if names.count(m.name) > 1 else ")")
            for m, _ in free
        )
        return f"{text}REIFY_FREE_METHODS({self.name}, {entries})\n"

    def hash(self):
        if not self.hashed:
            return ""
        return (
            f"template <> struct std::hash<{self.name}> {{\n"
            f"  size_t operator()(const {self.name} &t) const {{ return t.state() * 31; }}\n"
            f"}};\nREIFY_HASHABLE({self.name})\n"
        )

    def registered(self):
        """Whether an assertion to an interface may hit."""
        return bool(self.methods) and (self.listed or self.kind == "free")

    def register(self):
        if not (self.listed and self.members()):
            return ""
        return f"REIFY_METHODS({self.name}, {', '.join(self.listing())})\n"

    def listing(self):
        for name in dict.fromkeys(m.name for m in self.members()):
            overloads = [m for m in self.members() if m.name == name]
            if len(overloads) == 1 and name != "operator()":
                yield name
            else:
                yield f"({name}, {', '.join(m.signature() for m in overloads)})"


class Interface:
    def __init__(self, name, own, embedded):
        self.name, self.own, self.embedded = name, own, embedded
        self.noescape = set()  # Names; the same in all interfaces of a program.
        methods = list(own)
        for e in embedded:
            methods += [m for m in e.methods if m not in methods]
        self.methods = methods

    def wider_than(self, other):
        return self is not other and set(other.methods) <= set(self.methods)

    def declare(self):
        own = ", ".join(
            f"({m.name}, reify::noescape<{m.signature()}>)"
            if m.name in self.noescape
            else f"({m.name}, {m.signature()})"
            for m in self.own
        )
        if self.embedded:
            names = ", ".join(e.name for e in self.embedded)
            return f"REIFY_INTERFACE_EMBED({self.name}, ({names}), {own});\n"
        return f"REIFY_INTERFACE({self.name}, {own});\n"


def make_interfaces(rng):
    first = Interface("I0", [METHODS[0]], [])
    interfaces = [first]
    for i in range(1, rng.randrange(4, 7)):
        embedded = rng.sample(interfaces, rng.choice([0, 0, 1, 1, min(2, i)]))
        # Half of the interfaces are satisfied by values.
        pool = [m for m in METHODS if m.const] if rng.random() < 0.5 else METHODS
        own = rng.sample(pool, rng.randrange(1, 4))
        inherited = {m for e in embedded for m in e.methods}
        own = [m for m in own if m not in inherited] or [
            rng.choice([m for m in pool if m not in inherited])
        ]
        # An overload set would be one parenthesis; it comes about by embedding.
        own = [m for i, m in enumerate(own) if m.name not in {o.name for o in own[:i]}]
        interfaces.append(Interface(f"I{i}", own, embedded))
    # Not by rng: a seed stays the program it was.
    salt = " ".join(m.name for i in interfaces for m in i.own)
    for name in NAMES:
        if name not in KEEPING and zlib.crc32((salt + name).encode()) % 2:
            for interface in interfaces:
                interface.noescape.add(name)
    return interfaces


def make_types(rng, interfaces):
    types = []
    for i in range(rng.randrange(5, 9)):
        # All methods of two or three interfaces, so that there is a choice of types
        # for each, and something more.
        chosen = rng.sample(interfaces, min(len(interfaces), rng.randrange(2, 5)))
        names = {m.name for c in chosen for m in c.methods}
        names |= set(rng.sample(NAMES, 2))
        if rng.random() < 0.8:
            names.add("get")
        methods = [m for m in METHODS if m.name in names]
        types.append(Type(f"T{i}", rng.choice(LAYOUTS), methods, rng))
    templates = [t for t in types if t.kind == "template"]
    if templates:
        first = rng.choice(templates)
        types.append(Type(f"T{len(types)}", first.layout, first.methods, rng, like=first))
    return types
