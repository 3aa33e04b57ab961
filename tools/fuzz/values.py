# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements about values of the library's own kinds: slices, values as text, and
built-in types that have methods by REIFY_FREE_METHODS."""

from .nodes import Node

# What the statements call: behind the interfaces, of which I0 is always there.
HELPERS = """\
inline u64 getOf(const u64 &n) { return n * 3 + 1; }
inline u64 getOfDouble(double d) { return d != d ? 7 : digest(d) >> 44; }
inline u64 getOfText(const reify::string &text) { return digest(text) ^ 5; }
template <> inline constexpr reify::method_names reify::noescape_methods<u64> = {"get"};
template <> inline constexpr reify::method_names reify::noescape_methods<double> = {"get"};
template <> inline constexpr reify::method_names reify::noescape_methods<reify::string> = {"get"};
REIFY_FREE_METHODS(u64, (get, getOf))
REIFY_FREE_METHODS(double, (get, getOfDouble))
REIFY_FREE_METHODS(reify::string, (get, getOfText))
using Words = reify::slice<u64>; using Bytes = reify::slice<u8>; using Twos = reify::slice<Two>;
template <class T> NOINLINE u64 total(const reify::slice<T> &s) {
  u64 sum = s.size();
  for (const T &element : s) sum = sum * 3 + digest(element);
  return sum;
}
// An address is another one in each build.
inline std::string textOf(const any &x) {
  switch (reify::type_of(x).kind()) {
  case reify::Kind::Pointer:
  case reify::Kind::UnsafePointer:
  case reify::Kind::Func:
    return x == nullptr ? "nil" : "an address";
  default:
    return reify::to_string(x);
  }
}
inline std::string writtenOf(const any &x) {
  std::ostringstream out;
  if (textOf(x) != "an address") out << x << ';' << reify::type_of(x);
  return out.str();
}
"""
BUILT_IN = ["u64", "double", "reify::string"]  # What has get().


def built_in(scope):
    """A value that is an I0 although it is no class."""
    rng = scope.rng
    return rng.choice([f"u64({scope.number(1)})", f"u64({scope.number(1)} & 255)", "u64(7)",
                       f"double({scope.number(1)} & 1023)", "reify::string(\"seven\")"])


def slices(scope):
    """What a slice was made of may change; the slice does not."""
    from .statements import guarded

    rng = scope.rng
    name, element, make = rng.choice([
        ("Words", "u64", "{}"), ("Words", "u64", "{}"), ("Bytes", "u8", "u8({})"),
        ("Twos", "Two", "Two{{double({} & 63), 3}}")])  # fmt: skip
    parts = [make.format(scope.number(1)) for _ in range(rng.randrange(1, 5))]
    count = rng.choice([str(len(parts)), f"({scope.number(1)}) % {len(parts) + 1}"])
    lines = [f"{element} w[] = {{{', '.join(parts)}}};", f"{name} s(w, {count});", "any x = s;"]
    for _ in range(rng.randrange(2, 6)):
        pick = rng.random()
        if pick < 0.2:
            lines.append(f"w[0] = {make.format(scope.number(1))};")
        elif pick < 0.35:
            lines.append(f"if (auto *p = reify::try_as<{name}>(x)) trace(@, total(*p));")
        elif pick < 0.5:
            lines.append(f"trace(@, total(reify::as<{name}>(x)));")
        elif pick < 0.6:
            lines.append(f"s = {name}(w); x = s;")
        elif pick < 0.7:
            lines.append(f"if ({scope.condition()}) ring[{scope.number(1)} & 7] = x;")
        elif pick < 0.8:
            lines.append(f"if (auto *p = reify::try_as<{name}>(ring[{scope.number(1)} & 7])) "
                         "trace(@, total(*p));")
        elif pick < 0.9:
            other = rng.choice([f"any({name}(w, 1))", scope.any(1)])
            lines.append(f"trace(@, x == {other});")  # Throws for two of a type.
        else:
            lines.append(f"if ({scope.condition()}) x = {scope.any(1)};")
    return guarded(scope, [*lines, "trace(@, total(s));"], 1)


def text(scope):
    """A value as text, of types that have an operator<< and others."""
    from .statements import guarded

    value = scope.any(1)
    if scope.rng.random() < 0.3:
        value = f"any({scope.rng.choice(scope.program.types).name}::make({scope.number(1)}))"
    call = scope.rng.choice(["textOf", "textOf", "writtenOf"])
    return guarded(scope, [f"traceText(@, {call}({value}).c_str());"], 0.3)


def numbers_with_methods(scope):
    """Built-in types as interfaces, and asked for again."""
    from .statements import guarded

    rng = scope.rng
    lines = [f"I0 h = {built_in(scope)};", "any x = h;"]
    for _ in range(rng.randrange(2, 5)):
        pick, type_ = rng.random(), rng.choice(BUILT_IN)
        if pick < 0.3:
            lines.append(f"if ({scope.condition()}) h = {built_in(scope)};")
        elif pick < 0.5:
            lines.append(f"if ({scope.condition()}) x = {rng.choice([built_in(scope), scope.any(1)])};")
        elif pick < 0.7:
            lines.append(f"if (auto *p = reify::try_as<{type_}>(h)) trace(@, digest(*p));")
        elif pick < 0.85:
            lines.append("if (auto i = reify::try_as<I0>(x)) trace(@, i.get());")
        else:
            lines.append("trace(@, rounds(h, 3));")
    return guarded(scope, [*lines, "trace(@, h.get());"], 1)


def pointers_to_numbers(scope):
    """A pointer to a number has the number's methods, as Go says."""
    from .statements import guarded

    number = scope.number(1)
    return guarded(scope, [f"static u64 n; n = {number};", "I0 h = &n;", "++n;",
                           f"if ({scope.condition()}) h = n;", "n += 4;", "trace(@, h.get());"], 1)


SIMPLE = [(slices, 3), (text, 3), (numbers_with_methods, 3), (pointers_to_numbers, 1)]
