# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random statements about where boxes live: kept for later, kept across the
iterations of a loop, in arrays, vectors and optionals, read or stored by callees,
made by functions. "@" is the number of the statement in what it prints."""

from .nodes import Node

# What the statements call. The ring is what an escaping box ends in.
HELPERS = """\
#ifndef REIFY_FUZZ_WRONG // By reify-fuzz --self-test.
#define REIFY_FUZZ_WRONG 0
#endif
#pragma GCC visibility push(default)
extern any ring[8];
extern u64 rung;
NOINLINE void keep(const any *args, u64 count);
NOINLINE u64 readOnly(any x);
NOINLINE u64 readOrder(const any &x, any y);
#pragma GCC visibility pop
template <class... A> inline void logIf(bool on, const A &...values) {
  const any args[] = {values...};
  if (on) keep(args, sizeof...(values));
}
template <class... A> NOINLINE static u64 sumOf(const A &...values) {
  const any args[] = {values...};
  u64 sum = REIFY_FUZZ_WRONG;
  for (const any &x : args) sum = sum * 3 + describe(x);
  return sum;
}
struct Carry { any box; };
struct Parted {
  u64 n, a;
  u64 state() const { return a; }
  static Parted make(u64 k) { return {7, k}; }
};
template <class A> NOINLINE static void throwIf(bool on, const A &value) {
  any x = value;
  if (on) throw Carry{x};
}
template <class T> NOINLINE static u64 peek(any x, u64 n) {
  if (auto *t = reify::try_as<T>(x)) return t->state() + n;
  return n;
}
template <class T> NOINLINE static u64 peekOnly(any x) { return peek<T>(x, 1); }
template <class T> NOINLINE static u64 peekByReference(const any &x, any &y) {
  u64 before = describe(y);
  if (reify::is<T>(x)) y = x;
  return before + (reify::is<T>(y) ? 1 : 0);
}
template <class T> NOINLINE static u64 peekAndKeep(any x, u64 n) {
  if (n & 1) ring[n & 7] = x;
  return peek<T>(x, n);
}
template <class T> NOINLINE static any makeOne(u64 n) { return T::make(n); }
template <class T, class U> NOINLINE static any makeTwo(u64 n) {
  if (n & 1) return T::make(n);
  return U::make(n);
}
template <class T> NOINLINE static any makeOrNil(u64 n) {
  if (n & 4) return T::make(n);
  return nullptr;
}
template <class T> NOINLINE inline u64 peekAnywhere(any x, u64 n) {
  if (auto *t = reify::try_as<T>(x)) return t->state() + n;
  return peek<T>(x, n) + n;
}
template <class T> NOINLINE inline u64 peekOften(const any &x, u64 n) {
  return n & 3 ? peekOften<T>(x, n - 1) + peekAnywhere<T>(x, n) : peek<T>(x, n);
}
template <class T> NOINLINE inline u64 peekOrKeep(any x, u64 n) {
  if (n & 1) ring[n & 7] = x;
  return peekAnywhere<T>(x, n);
}
template <class T> inline any again(const any &x) {
  if (reify::is<T>(x)) {
    T c = reify::as<T>(x);
    any b = c;
    ring[rung++ & 7] = b;
    if (rung & 1) return c;
    c.load(rung);
    any d = c;
    ring[rung++ & 7] = d;
    T e = c;
    if (rung & 2) e.load(rung + 7);
    ring[rung++ & 7] = e;
    return d;
  }
  return reify::match(
      x, [](u64 v) { return any(v); }, [](double v) { return any(v); },
      [](reify::string v) { return any(v); }, [](bool v) { return any(v); },
      [](u64 *v) { return any(v); }, [](T v) { return any(v); },
      [](any v) { return v; });
}
template <class T> NOINLINE static any againApart(any x) { return again<T>(x); }
template <class T> inline any partAgain(const any &x) {
  if (reify::is<T>(x)) return any(reify::as<T>(x).state());
  return x;
}
template <class T> NOINLINE static u64 againHere(any x, u64 n) {
  any y = again<T>(x);
  if (n & 1) ring[n & 7] = y;
  return describe(y);
}
template <class T> static inline any makeNested(u64 n) {
  return n & 2 ? makeOne<T>(n) : any(T::make(n + 1));
}
"""
DEFINITIONS = """\
any ring[8];
u64 rung = 0;
NOINLINE void keep(const any *args, u64 count) {
  for (u64 i = 0; i != count; ++i) ring[rung++ & 7] = args[i];
}
// Of another file's callers unknown, and here not given what is in the box.
NOINLINE u64 readOnly(any x) {
  if (auto *n = reify::try_as<u64>(x)) return *n;
  if (auto *q = reify::try_as<Quad>(x)) return digest(*q);
  auto *d = reify::try_as<double>(x);
  return d ? digest(*d) : 5;
}
NOINLINE u64 readOrder(const any &x, any y) { return readOnly(x) * 3 + readOnly(y); }
"""


def a_type(scope):
    return scope.rng.choice(scope.program.types).name


def a_value(scope):
    """Something to box: often an object, which may change afterwards."""
    rng = scope.rng
    if scope.objects and rng.random() < 0.4:
        return rng.choice(scope.objects)[0]
    if rng.random() < 0.4:
        return f"{a_type(scope)}::make({scope.number(1)})"
    return scope.any(1)


def log(scope):
    """Arguments of any type behind a flag that only the run knows."""
    values = [a_value(scope) for _ in range(scope.rng.randrange(1, 5))]
    if len(values) == 4:  # As in a line of counters: boxes of one kind in a row.
        values = [f"u64({v} + {i}000)" for i, v in enumerate((scope.ints * 4)[:4])]
    lines = [f"logIf({scope.condition()}, {', '.join(values)});"]
    if scope.objects and scope.rng.random() < 0.5:
        lines.append(f"{scope.rng.choice(scope.objects)[0]}.load({scope.number(1)});")
    return Node(["{", *lines, f"trace(@, describe(ring[{scope.number(1)} & 7]));", "}"])


def sum_of(scope):
    values = ", ".join(a_value(scope) for _ in range(scope.rng.randrange(1, 5)))
    return Node([f"trace(@, sumOf({values}));"])


def read_in_callee(scope):
    type_, pick = a_type(scope), scope.rng.random()
    value = scope.rng.choice([f"any({type_}::make({scope.number(1)}))", scope.any(1)])
    if pick < 0.4:
        return Node([f"trace(@, peek<{type_}>({value}, {scope.number(1)}));"])
    if pick < 0.7:
        return Node([f"trace(@, peekAndKeep<{type_}>({value}, {scope.number(1)}));",
                     f"trace(@, describe(ring[{scope.number(1)} & 7]));"])
    return Node(["{", f"any x = {value}, y = {scope.any(1)};",
                 f"trace(@, peekByReference<{type_}>(x, y));",
                 f"trace(@, describe(y) + describe(x));", "}"])


def read_in_inline_callee(scope):
    """By functions of which each file has its own copy."""
    type_ = a_type(scope)
    value = scope.rng.choice([f"any({type_}::make({scope.number(1)}))", scope.any(1)])
    call = scope.rng.choice(["peekAnywhere", "peekAnywhere", "peekOften", "peekOrKeep"])
    return Node([f"trace(@, {call}<{type_}>({value}, {scope.number(1)}));",
                 f"trace(@, describe(ring[{scope.number(1)} & 7]));"])


def boxed_again(scope):
    """What came out of a box, in a box again, after the first handle is gone."""
    type_ = a_type(scope)
    value = scope.rng.choice([f"any({type_}::make({scope.number(1)}))", scope.any(1),
                              f"any(u64({scope.number(1)}))", "any(ring[1])"])
    pick = scope.rng.random()
    if pick < 0.4:
        return Node([f"trace(@, againHere<{type_}>({value}, {scope.number(1)}));",
                     f"trace(@, describe(ring[{scope.number(1)} & 7]));"])
    call = scope.rng.choice(["again", "againApart", "partAgain"])
    return Node(["{", f"any x = {value};", f"any y = {call}<{type_}>(x);",
                 f"x = {scope.any(1)};", f"ring[{scope.number(1)} & 7] = y;",
                 "trace(@, describe(y) + describe(x));", "}"])


def read_and_logged(scope):
    """One value, boxed for a reader, and on some ways for somebody who may keep it."""
    rng, type_ = scope.rng, a_type(scope)
    value, read = rng.choice([(scope.number(2), "readOnly"),
                              (f"double({scope.number(1)} & 4095)", "readOnly"),
                              (f"Quad{{{{{scope.number(1)}, 7, {scope.number(1)}}}}}", "readOnly"),
                              (f"{type_}::make({scope.number(1)})", f"peekOnly<{type_}>")])
    read = rng.choice([f"{read}(any(w))", f"{read}(any(w))", "sumOf(any(w))",
                       "readOrder(any(w), any(w))"])
    ways = [f"logIf({scope.condition()}, any(w));",
            f"if ({scope.condition()}) ring[4] = any(w);",
            f"if ({scope.condition()}) ring[4] = any(w); else logIf({scope.condition()}, any(w));"]
    lines = [f"auto w = {value};", f"trace(@, {read});", rng.choice(ways)]
    return Node(["{", *lines, f"trace(@, describe(ring[{scope.number(1)} & 7]));", "}"])


def boxed_early(scope):
    """Boxes of an object that changes afterwards, and is perhaps boxed again."""
    rng = scope.rng
    if not scope.objects:
        return None
    name, type_ = rng.choice(scope.objects)
    lines = ["{", f"any b = {name};", f"{name}.load({scope.number(1)});"]
    if rng.random() < 0.5:
        lines += [f"if ({scope.condition()}) ring[1] = b;"]
    else:
        lines += ["ring[1] = b;", f"ring[2] = {name};"]
        lines += [f"{name}.load({scope.number(1)});", f"ring[3] = any({name});"]
    return Node([*lines, "for (u64 i = 1; i < 4; ++i) trace(@, describe(ring[i]));", "}"])


def part_boxed(scope):
    """A part of what was in a box, where that is not all of it."""
    parts = [t for t in scope.program.types if t.layout.part]
    type_ = scope.rng.choice(parts).name if parts else "Parted"
    return Node([f"ring[1] = partAgain<{type_}>(any({type_}::make({scope.number(1)})));",
                 "trace(@, describe(ring[1]));"])


def read_in_loop(scope):
    """Boxes of a loop, lent and read in each round."""
    type_, inner = a_type(scope), scope.fork()
    inner.ints += ["i", "i"]
    if scope.rng.random() < 0.3:  # At a place that the loop does not change, nor know.
        head = f"for (u64 i = 0, w = opaque({scope.number(1)}) & 3, e = opaque(3); i < e; ++i) {{"
        return Node(["{", "u64 s = 0;", head,
                     f"  any x = Quad{{{{i, {scope.number(1)}, i * 3, {inner.number(1)}}}}};",
                     "  s += reify::try_as<Quad>(x)->a[w];", "}", "trace(@, s);", "}"])
    lines = ["for (u64 i = 0; i < 3; ++i) {", f"  any x = {type_}::make(i * {scope.number(1)} + i);",
             f"  trace(@, peek<{type_}>(x, {inner.number(1)}));"]
    if scope.rng.random() < 0.5:
        lines.append(f"  if ({inner.condition()}) trace(@, sumOf(x));")
    return Node([*lines, f"  if (auto *t = reify::try_as<{type_}>(x)) trace(@, t->state());", "}"])


def made(scope):
    """What a function returns, read at once or later."""
    type_, other = a_type(scope), a_type(scope)
    call = scope.rng.choice([f"makeOne<{type_}>", f"makeTwo<{type_}, {other}>",
                             f"makeOrNil<{type_}>", f"makeNested<{type_}>"])
    call = f"{call}({scope.number(1)})"
    if scope.anys and scope.rng.random() < 0.3:
        name = scope.rng.choice(scope.anys)
        return Node([f"{name} = {call};", f"trace(@, describe({name}));"])
    return Node(["{", f"any x = {call};",
                 f"if (auto *t = reify::try_as<{type_}>(x)) trace(@, t->state());",
                 f"else trace(@, describe(x));", "}"])


def kept_in_loop(scope):
    """Boxes of one place of which several are alive."""
    rng = scope.rng
    inner = scope.fork()
    inner.ints += ["i", "i"]
    value = rng.choice([f"{a_type(scope)}::make(i + {scope.number(1)})",
                        f"u64(i * {scope.number(1)} + 999)", inner.any(1)])
    lines = [f"for (u64 i = 0, e = {rng.choice(['3', 'opaque(6)', 'opaque(9)'])}; i < e; ++i) {{",
             f"  any x = any({value});"]
    pick = rng.random()
    if pick < 0.35:
        lines = ["any best;"] + lines + [
            f"  if ({inner.condition()}) best = x;", "}", "trace(@, describe(best));"]
    elif pick < 0.65:
        lines = [f"any last = {scope.any(1)};"] + lines + [
            "  trace(@, describe(last));", "  last = x;", "}", "trace(@, describe(last));"]
    elif pick < 0.85:
        lines = [f"any kept[4] = {{{scope.any(1)}}};"] + lines + [
            f"  kept[({inner.number(1)}) & 3] = x;", "}",
            f"for (const any &k : kept) trace(@, describe(k));"]
    else:
        lines += ["  auto f = [=] { return describe(x); };", "  trace(@, f());", "}"]
    return Node(["{"] + lines + ["}"])


def contained(scope):
    rng = scope.rng
    values = [a_value(scope) for _ in range(rng.randrange(1, 4))]
    if rng.random() < 0.5:
        lines = ["std::vector<any> held;"]
        lines += [f"held.push_back({v});" for v in values]
        if scope.objects:
            lines.append(f"{rng.choice(scope.objects)[0]}.load({scope.number(1)});")
        lines.append(f"trace(@, describe(held[{scope.number(1)} % held.size()]));")
        lines.append("for (const any &h : held) trace(@, describe(h));")
    else:
        lines = ["std::optional<any> held;", f"if ({scope.condition()}) held = {values[0]};",
                 "trace(@, held ? describe(*held) : 5);"]
    return Node(["{"] + lines + ["}"])


def thrown(scope):
    """A box that leaves its function in an exception."""
    lines = ["try {", f"  throwIf({scope.condition()}, {a_value(scope)});", "} catch (const Carry &c) {"]
    if scope.rng.random() < 0.5:  # Another frame lies where that one was.
        lines.append(f"  trace(@, sumOf({a_value(scope)}));")
    return Node([*lines, "  trace(@, describe(c.box));", "}"])


SIMPLE = [(thrown, 3), (log, 6), (sum_of, 3), (read_in_callee, 6),
          (read_in_inline_callee, 5), (boxed_again, 5), (read_and_logged, 7),
          (boxed_early, 3), (part_boxed, 2), (read_in_loop, 3), (made, 5), (kept_in_loop, 6),
          (contained, 3)]  # fmt: skip
