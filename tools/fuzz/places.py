# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements about types that only a function has, other threads, copies that are
counted, and collections in between."""

from .nodes import Node

# What the statements use: members that make a class copy by more than its bytes,
# or destroy something. Whoever reads a destroyed one sees another mark.
MEMBERS = """\
#pragma GCC visibility push(default)
extern u64 copies;
#pragma GCC visibility pop
inline void countCopy() { __atomic_fetch_add(&copies, 1, __ATOMIC_RELAXED); }
struct Copied {
  u64 n = 1;
  Copied() = default;
  Copied(const Copied &other) : n(other.n) { countCopy(); }
  Copied &operator=(const Copied &other) = default;
  bool operator==(const Copied &) const = default;
};
// Says so where it is destroyed twice, before it is made, or read afterwards.
struct Alive {
  u64 mark = 23130;
  Alive() = default;
  Alive(const Alive &other) : mark(other.mark) { countCopy(); check(); }
  Alive &operator=(const Alive &other) { other.check(); mark = other.mark; return *this; }
  ~Alive() { check(); mark = 57005; }
  bool operator==(const Alive &other) const { check(); other.check(); return true; }
  void check() const { if (mark != 23130) { std::puts("a dead object"); std::abort(); } }
};
struct Owning {
  u64 *p = new u64(41);
  Alive n;
  Owning() = default;
  Owning(const Owning &other) : p(new u64(*other.p)), n(other.n) {}
  Owning &operator=(const Owning &other) { n = other.n; *p = *other.p; return *this; }
  ~Owning() { n.check(); *p = 57005; delete p; p = nullptr; }
  bool operator==(const Owning &other) const { return *p == *other.p; }
};
"""
HELPERS = """\
template <class T> NOINLINE static u64 localOf(any &x, u64 n) {
  struct LocalOf {
    u64 a, b;
  };
  if (auto *l = reify::try_as<LocalOf>(x)) return l->a * 3 + l->b;
  x = LocalOf{T::make(n).state(), n};
  return n;
}
"""
DEFINITIONS = "u64 copies = 0;\n"


def a_type(scope):
    return scope.rng.choice(scope.program.types)


def quiet(program, name):
    """Whether interfaces ask that the method keeps nothing: of a local class
    nobody can say so."""
    return any(name in i.noescape for i in program.interfaces)


def local_type(scope):
    """A class of a block; another block's of the same name is another type."""
    from .statements import guarded

    rng = scope.rng
    members = rng.choice(["u64 v;", "u64 v; u32 w[3] = {};", "u64 v; mutable u64 n = 0;"])
    lines = ["struct Local {", f"  {members}", "  u64 get() const { return v * 3; }",
             "  u64 state() const { return v + 1; }", "};",
             f"any x = Local{{{scope.number(1)}}};"]
    for _ in range(rng.randrange(1, 5)):
        pick = rng.random()
        if pick < 0.2:
            lines.append(f"x = Local{{{scope.number(1)}}};")
        elif pick < 0.4:
            lines += [f"if ({scope.condition()}) ring[{scope.number(1)} & 7] = x;"]
        elif pick < 0.6:
            lines.append(f"if (auto *l = reify::try_as<Local>(ring[{scope.number(1)} & 7])) "
                         "trace(@, l->v);")
        elif pick < 0.8 and not quiet(scope.program, "get"):
            lines += [f"I0 h = {scope.condition()} ? I0(Local{{{scope.number(1)}}}) : "
                      f"{scope.handle(scope.program.interfaces[0], 1)};",
                      "trace(@, h.get());"]
            break
        else:
            lines.append(f"trace(@, reify::as<Local>({rng.choice(['x', scope.any(1)])}).state());")
    return guarded(scope, lines + ["trace(@, peek<Local>(x, 1));"], 1)


def local_of_template(scope):
    """Each instance of a function has a type of its own."""
    lines = ["any x;"]
    for _ in range(scope.rng.randrange(2, 4)):
        lines.append(f"trace(@, localOf<{a_type(scope).name}>(x, {scope.number(1)}));")
    return Node(["{", *lines, "trace(@, describe(x));", "}"])


def local_interface(scope):
    from .statements import guarded

    rng = scope.rng
    types = [t for t in scope.program.types if t.implements(scope.program.interfaces[0], False)]
    lines = ["REIFY_LOCAL_INTERFACE(LocalNook, (get, u64() const));",
             "struct Local {", "  u64 v;", "  u64 get() const { return v ^ 5; }", "};",
             f"LocalNook h = Local{{{scope.number(1)}}};"]
    for _ in range(rng.randrange(1, 4)):
        value = f"reify::try_as<LocalNook>({rng.choice(scope.anys)})" if scope.anys else "nullptr"
        if types and rng.random() < 0.6:
            value = f"{rng.choice(types).name}::make({scope.number(1)})"
        lines += [f"if ({scope.condition()}) h = {value};", "trace(@, h.get());"]
    return guarded(scope, lines, 1)


def thread(scope):
    """One at a time, but for the last kind, where each has what is its own."""
    from .statements import call_lines, guarded, some_handle

    rng, type_ = scope.rng, a_type(scope).name
    pick = rng.random()
    handle, interface = some_handle(scope)
    if pick < 0.2:
        lines = [f"any x = {scope.any(1)};", "u64 r = 0;", "std::thread([&r, x] { r = describe(x); }).join();",
                 "trace(@, r);"]
    elif pick < 0.4:
        lines = ["any x;", f"std::thread([&] {{ x = {rng.choice([type_ + '::make(k)', scope.any(1)])}; "
                 "keep(&x, 1); }).join();", "trace(@, describe(x) + describe(ring[(rung - 1) & 7]));"]
    elif pick < 0.6 and handle:
        lines = ["std::thread([&] {", "  try {"] + call_lines(scope, handle, interface) + [
                 "  } CATCH(@)", "}).join();"]
    elif pick < 0.75:
        lines = [f"any x = {scope.any(1)};", "std::thread([x] {", "  auto f = [=] { trace(@, describe(x)); };",
                 f"  any y = {type_}::make(7);", "  f();", "  ring[3] = y;", "}).join();",
                 "trace(@, describe(ring[3]));"]
    else:
        lines = ["any x[2];", "u64 r[2];", "auto f = [&](u64 n) {",
                 f"  for (u64 i = 0; i < 9; ++i) x[n] = {type_}::make(n + i);",
                 f"  r[n] = peek<{type_}>(x[n], n);", "};",
                 "std::thread one(f, 0), two(f, 1);", "one.join(), two.join();",
                 "trace(@, r[0] + r[1] * 3 + describe(x[0]) + describe(x[1]));"]
    return guarded(scope, lines, 1)


def counted(scope):
    """A box is one copy, and a copy of the handle is none."""
    objects = [n for n, t in scope.objects if t.layout.counted]
    if not objects:
        return None
    name = scope.rng.choice(objects)
    lines = ["u64 before = copies;", f"any b = {name};"]
    if scope.rng.random() < 0.6:
        lines.append("any c = b; ring[2] = c;")
    if scope.rng.random() < 0.4:
        lines += [f"if ({scope.condition()}) b = {name};"]
    return Node(["{", *lines, "trace(@, copies - before);", "trace(@, describe(b));", "}"])


def collected(scope):
    """What is alive stays, however it is held."""
    rng, type_ = scope.rng, a_type(scope).name
    pick = rng.random()
    if pick < 0.4:
        lines = [f"any x = {scope.any(1)};", f"any y = {type_}::make({scope.number(1)});",
                 "reify::heap::collect();", "trace(@, describe(x) + describe(y));"]
    elif pick < 0.7:
        lines = [f"any x[4] = {{{scope.any(1)}, {scope.any(1)}}};",
                 "for (u64 i = 0; i < 4; ++i) {", f"  x[i] = {type_}::make(i + {scope.number(1)});",
                 f"  if (i == ({scope.number(1)} & 3)) reify::heap::collect();", "}",
                 "for (const any &y : x) trace(@, describe(y));"]
    else:
        lines = [f"any x = {type_}::make({scope.number(1)});",
                 f"if (auto *t = reify::try_as<{type_}>(x)) {{", "  x = nullptr;",
                 "  reify::heap::collect();", "  trace(@, t->state());", "}"]
    return Node(["{", *lines, "}"])


SIMPLE = [(local_type, 3), (local_of_template, 2), (local_interface, 2), (thread, 2),
          (counted, 3), (collected, 3)]  # fmt: skip
