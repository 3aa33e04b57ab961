# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements about calls through handles whose types are known to some extent:
functions that are given a handle of a known type, a handle that is one known type
on some ways, interfaces that only one file has."""

from .nodes import Node

# What the statements call: behind the interfaces, of which I0 is always there.
# Each file has an interface Near of its own, that nobody asserts to.
HELPERS = """\
namespace {
REIFY_INTERFACE(Near, (get, u64() const), (state, u64() const));
}
REIFY_INTERFACE(Far, (get, u64() const));
NOINLINE static u64 far(Far h, u64 n) { return h ? h.get() + n : n; }
NOINLINE static u64 rounds(I0 h, u64 n) {
  u64 s = n;
  for (u64 i = 0, e = (n & 7) + 3; i < e; ++i) s = s * 5 + h.get();
  return s;
}
NOINLINE static u64 turns(I0 h, I0 other, u64 n) {
  u64 s = n;
  for (u64 i = 0; i < 5; ++i) {
    s = s * 3 + h.get();
    if (s & 2) { I0 t = h; h = other; other = t; }
  }
  return s;
}
static u64 deep(I0 h, u64 n) { return n & 7 ? h.get() + deep(h, n - 1) * 3 : n; }
static u64 deepTurns(I0 h, I0 other, u64 n) {
  return n & 7 ? h.get() + deepTurns(other, h, n - 1) * 3 : n;
}
NOINLINE static u64 near(Near h, u64 n) { return h.get() + n; }
NOINLINE static u64 nearSum(const Near *h, u64 count) {
  u64 s = 0;
  for (u64 i = 0; i < count; ++i) s = s * 7 + (h[i] ? h[i].get() : 5);
  return s;
}
"""


def known(scope):
    """Something with get(), and the type of which is plain to see."""
    rng = scope.rng
    types = [t for t in scope.program.types if t.implements(scope.program.interfaces[0], False)]
    places = [n for n, t in scope.objects if t in types]
    if places and rng.random() < 0.6:
        name = rng.choice(places)
        return rng.choice([f"&{name}", f"&{name}", name])
    return f"{rng.choice(types).name}::make({scope.number(1)})" if types else "nullptr"


def given(scope):
    """Functions that are given handles of known types."""
    from .statements import guarded

    call = scope.rng.choice(["rounds", "rounds", "turns", "deep", "deepTurns"])
    handles = [f"I0({known(scope)})"]
    if call.lower().endswith("turns"):
        handles.append(scope.rng.choice([f"I0({known(scope)})", scope.handle(
            scope.program.interfaces[0], 1)]))
    return guarded(scope, [f"trace(@, {call}({', '.join(handles)}, {scope.number(1)}));"])


def likely(scope):
    """A handle that is one type on some of the ways to its call."""
    from .statements import guarded

    first = scope.program.interfaces[0]
    lines = [f"I0 h = {known(scope)};"]
    if scope.rng.random() < 0.5:
        lines.append(f"if ({scope.condition()}) h = {scope.handle(first, 1)};")
        lines.append("trace(@, h.get());")
    else:
        lines = [f"I0 h = {scope.handle(first, 1)};",
                 f"for (u64 i = 0; i < {scope.rng.choice(['2', '4'])}; ++i) {{",
                 f"  if ({scope.condition()}) h = {known(scope)};",
                 "  trace(@, h.get());", "}"]
    return guarded(scope, lines, 1)


def near(scope):
    """An interface that only this file has."""
    from .statements import guarded

    if scope.rng.random() < 0.5:
        return guarded(scope, [f"trace(@, near({known(scope)}, {scope.number(1)}));"])
    values = [scope.rng.choice([known(scope), known(scope), "nullptr"]) for _ in range(3)]
    lines = [f"Near n[] = {{{', '.join(f'Near({v})' for v in values)}}};",
             f"if ({scope.condition()}) n[1] = {known(scope)};",
             "trace(@, nearSum(n, 3));",
             f"Near one = n[{scope.number(1)} % 3];",
             "trace(@, one.get());"]
    return guarded(scope, lines, 1)


def far(scope):
    """An interface that few types are made into, and others are asserted to."""
    program, rng = scope.program, scope.rng
    few = [t for t in program.types if t.implements(program.interfaces[0], False)][:2]
    value = rng.choice([f"any({rng.choice(program.types).name}::make({scope.number(1)}))",
                        scope.any(1)])
    # Through memory that anybody may write, so that the type is lost.
    lines = ["{", f"Far h;", f"any x = {value};", "keep(&x, 1);", "x = ring[(rung - 1) & 7];",
             "if (reify::is<Far>(x)) h = reify::as<Far>(x);"]
    if few and rng.random() < 0.7:
        lines.append(f"if ({scope.condition()}) "
                     f"h = {rng.choice(few).name}::make({scope.number(1)});")
    return Node([*lines, f"trace(@, far(h, {scope.number(1)}));", "}"])


SIMPLE = [(given, 5), (likely, 3), (near, 4), (far, 4)]
