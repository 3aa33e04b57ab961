# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements about values as keys: hashes, maps, and handles that hold a null
pointer, which is a value like any other until something is called on it."""

from .nodes import Node
from .scope import LITERALS

# What the statements call. A map is ordered by what describe() sees of a key, but
# for types that count how often they were asked: an order must not change.
HELPERS = """\
struct Less {
  bool operator()(const any &a, const any &b) const { return orderOf(a) < orderOf(b); }
};
template <class M> NOINLINE static u64 sumMap(const M &map) {
  u64 sum = map.size();
  for (const auto &[key, value] : map) sum += describe(key) * (value + 1);
  return sum;
}
template <class M, class K> inline u64 look(const M &map, const K &key) {
  auto at = map.find(key);
  return at == map.end() ? 9 : at->second;
}
inline u64 hashOf(const any &x) { return std::hash<any>{}(x); }
"""


def a_key(scope):
    """Often one that may be there, or is like one that is there."""
    pick = scope.rng.random()
    if pick < 0.3:
        return scope.rng.choice(["any(u64(i))", "any(i & 1)", "any(int(i))", "any(double(i))"])
    if pick < 0.4:
        return "any(i & 1 ? 0.0 : -0.0)"
    if pick < 0.55:
        return f"any({scope.rng.choice(scope.program.types).name}::make(i & 1))"
    return scope.any(1)


def map_of_any(scope):
    from .statements import guarded

    rng = scope.rng
    kind = rng.choice(["std::unordered_map<any, u64>", "std::map<any, u64, Less>"])
    lines = [f"{kind} m;", f"for (u64 i = 0; i < {rng.choice(['2', '5'])}; ++i) {{"]
    for _ in range(rng.randrange(1, 4)):
        pick, key = rng.random(), a_key(scope)
        if pick < 0.4:
            lines.append(f"  m[{key}] += i + {scope.number(1)};")
        elif pick < 0.6:
            lines.append(f"  m.emplace({key}, i);")
        elif pick < 0.7:
            lines.append(f"  m.erase({key});")
        elif pick < 0.8:
            lines.append(f"  try {{ m[{key}] ^= 5; }} CATCH(@)")
        else:
            lines.append(f"  trace(@, look(m, {key}));")
    lines += ["}", "u64 i = 1;", f"trace(@, look(m, {a_key(scope)}) + i);", "trace(@, sumMap(m));"]
    return guarded(scope, lines, 1)


def map_of_handles(scope):
    from .statements import guarded

    interface = scope.rng.choice(scope.program.interfaces)
    lines = [f"std::unordered_map<{interface.name}, u64> m;"]
    for _ in range(scope.rng.randrange(1, 4)):
        lines.append(f"m[{scope.handle(interface, 1)}] += {scope.number(1)};")
    return guarded(scope, [*lines, f"trace(@, look(m, {scope.handle(interface, 1)}));",
                           "trace(@, sumMap(m));"], 1)


def hashes(scope):
    """Of addresses only whether they are equal."""
    from .statements import guarded

    rng = scope.rng
    if rng.random() < 0.4:
        plain = [l for l in LITERALS if "cells" not in l]
        return Node([f"trace(@, hashOf(any({rng.choice(plain)})));"])
    a, b = scope.any(1), scope.any(1)
    if rng.random() < 0.6:
        return guarded(scope, [f"any a = {a}, b = {rng.choice([a, a, b])};",
                               "trace(@, (hashOf(a) == hashOf(b)) * 2 + (a == b));"], 1)
    interface = rng.choice(scope.program.interfaces)
    return guarded(scope, [f"{interface.name} h = {scope.handle(interface, 1)};",
                           f"trace(@, std::hash<{interface.name}>{{}}(h) == hashOf(any(h)));"], 1)


def null_pointer(scope):
    """A handle that holds a null pointer, on some of the ways."""
    from .statements import call_lines, guarded

    rng, program = scope.rng, scope.program
    interface = rng.choice(program.interfaces)
    types = [t for t in program.types if t.implements(interface, True)]
    if not types:
        return None
    type_ = rng.choice(types).name
    objects = [n for n, t in scope.objects if t.name == type_]
    real = f"&{rng.choice(objects)}" if objects else "nullptr"
    lines = [f"{type_} *p = {scope.condition()} ? nullptr : {real};", f"{interface.name} h = p;",
             "any x = h;", "trace(@, describe(x) + bool(h) * 3);"]
    narrow = [i for i in program.interfaces if interface.wider_than(i)]
    for _ in range(rng.randrange(1, 5)):
        pick = rng.random()
        if pick < 0.15:
            lines.append("trace(@, (h == nullptr) + (x == nullptr) * 2);")
        elif pick < 0.3:
            lines.append(f"trace(@, x == any(({type_} *)nullptr));")
        elif pick < 0.45:
            lines.append(f"if (auto *q = reify::try_as<{type_} *>(h)) trace(@, *q == nullptr);")
        elif pick < 0.55:
            lines.append(f"trace(@, stateOf(reify::as<const {type_} *>(x)));")
        elif pick < 0.65:
            other = rng.choice(program.interfaces).name
            lines.append(f"trace(@, bool(reify::try_as<{other}>(x)));")
        elif pick < 0.75 and narrow:
            lines.append(f"{{ {rng.choice(narrow).name} n = h; trace(@, any(n) == x); }}")
        elif pick < 0.85:
            lines.append(f"if (reify::is<{type_} *>(x)) trace(@, hashOf(x) == hashOf(any(p)));")
        else:
            lines += ["if (p) {"] + call_lines(scope, "h", interface) + ["}"]
    return guarded(scope, lines, 1)


SIMPLE = [(map_of_any, 2), (map_of_handles, 1), (hashes, 3), (null_pointer, 4)]
