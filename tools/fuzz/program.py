# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A whole random program, as one file or two, from a seed and what to drop."""

import random

from . import boxes, keys, model, places
from .nodes import Function, Node
from .scope import Scope
from .statements import block

INCLUDES = """\
#include <reify/heap.h>
#include <reify/reify.h>
#include <reify/std.h>
#include <cstdio>
#include <cstring>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>
"""

PRELUDE = INCLUDES + """\
using u8 = unsigned char; using u16 = unsigned short; using u32 = unsigned;
using u64 = unsigned long; using i16 = short; using i64 = long;
using reify::any;
#define NOINLINE __attribute__((noinline))
#define INLINE __attribute__((always_inline)) inline
enum class Color : int { Red };
struct Boom { u64 code; };
#pragma GCC visibility push(default)
extern u64 cells[16];
extern volatile u64 volatile_zero;
void trace(int where, u64 value);
void traceText(int where, const char *text);
void expect(int where, u64 value, u64 wanted);
double nan();
u64 describe(const any &x);
u64 orderOf(const any &x);
#pragma GCC visibility pop
struct Two { double d; u64 n; };
struct Wide { u64 a[3]; };
struct Quad { u64 a[4]; };
struct Eight { u64 a[8]; };
inline u64 opaque(u64 n) { return n + volatile_zero; }
inline u64 digest(double v) { u64 w; memcpy(&w, &v, 8); return v != v ? 99 : w; }
inline u64 digest(float v) { return digest(double(v)); }
inline u64 digest(reify::string v) { u64 h = v.size(); for (char c : v) h = h * 31 + u8(c); return h; }
inline u64 digest(u64 *p) { return p ? *p : 5; }
inline u64 digest(const u64 *p) { return p ? *p : 5; }
inline u64 digest(const std::string &v) { return digest(reify::string(v)); }
inline u64 digest(const Two &v) { return digest(v.d) + v.n * 3; }
inline u64 digest(const Wide &v) { return v.a[0] + v.a[1] * 3 + v.a[2]; }
inline u64 digest(const Quad &v) { return v.a[0] + v.a[1] * 3 + v.a[2] * 5 + v.a[3]; }
inline u64 digest(const Eight &v) { return v.a[0] + v.a[3] * 3 + v.a[7]; }
template <class T> requires(__is_enum(T)) u64 digest(T v) { return u64(int(v)); }
template <class T> requires(std::is_integral_v<T>) u64 digest(T v) { return u64(v); }
template <class T> u64 stateOf(const T *t) { return t ? t->state() : 3; }
template <class I, class T> I convert(const T &v) {
  if constexpr (reify::implements<T, I>) return I(v); else return I();
}
template <class T> struct Dying : T {
  int where;
  Dying(T t, int where) : T(t), where(where) {}
  Dying(Dying &&d) : T(d), where(d.where) {}
  ~Dying() { trace(where, this->state()); }
};
template <class T> inline constexpr reify::method_names reify::noescape_methods<Dying<T>> = reify::noescape_methods<T>;
#define CATCH(N) catch (const Boom &boom) { trace(N, boom.code + 1000); } \\
  catch (const std::exception &error) { traceText(N, error.what()); }
""" + boxes.HELPERS + keys.HELPERS + places.MEMBERS + places.HELPERS

SUPPORT = """\
u64 cells[16] = {3, 14, 15, 92, 65, 35, 89, 79, 32, 38, 46, 26, 43, 38, 32, 79};
volatile u64 volatile_zero = 0;
static u64 checksum = 1469598103934665603ull, printed = 0;
NOINLINE void trace(int where, u64 value) {
  checksum = (checksum ^ value ^ u64(where) << 40) * 1099511628211ull;
  if (++printed < 3000) printf("%d: %lu\\n", where, value);
}
static int wrong = 0;
void expect(int where, u64 value, u64 wanted) {
  trace(where, value);
  if (value == wanted) return;
  fprintf(stderr, "%d: %lu is wrong, it should be %lu\\n", where, value, wanted);
  wrong = 3;
}
NOINLINE void traceText(int where, const char *text) {
  // Each compiler says it in its own way.
  if (strstr(text, "anonymous") || strstr(text, "Local")) text = "nobody else's";
  u64 h = 0;
  for (const char *c = text; *c; ++c) h = h * 31 + u8(*c);
  if (printed < 3000) printf("%d: %s\\n", where, text);
  trace(where, h);
}
double nan() { return __builtin_nan(""); }
""" + boxes.DEFINITIONS + places.DEFINITIONS

# Headers that cost more than a program without the use of them should pay.
COSTLY = [("map", "std::map<"), ("unordered_map", "std::unordered_map<"),
          ("thread", "std::thread")]  # fmt: skip

HEAD = """\
// reify-fuzz, seed %d
"""


def headers():
    """All that a program may include, to be precompiled."""
    return "".join(f"#include <{name}>\n" for name, _ in COSTLY) + INCLUDES


class Callable:
    """A function that statements may call."""

    def __init__(self, name, returns, parameters, level, attribute, file):
        self.name, self.returns, self.parameters = name, returns, parameters
        self.level, self.attribute, self.file = level, attribute, file

    def head(self):
        parameters = ", ".join(f"{t} {n}" for t, n in self.parameters)
        return f"{self.attribute}{self.returns} {self.name}({parameters})"

    def call(self, scope):
        arguments = []
        for type_, _ in self.parameters:
            base = type_.replace("const ", "").rstrip(" &*")
            if base == "u64":
                arguments.append(scope.number(1))
            elif base == "any":
                byref = "&" in type_ and "const" not in type_
                arguments.append(
                    scope.rng.choice(scope.anys) if byref else scope.any(1))
            else:
                interface = scope.program.interface(base)
                lvalues = scope.handles.get(base)
                if type_.endswith("*"):
                    arguments.append(f"&{scope.rng.choice(lvalues)}")
                elif "&" in type_ and "const" not in type_:
                    arguments.append(scope.rng.choice(lvalues))
                else:
                    arguments.append(scope.handle(interface, 1))
        return f"{self.name}({', '.join(arguments)})"

    def fits(self, scope):
        for type_, _ in self.parameters:
            base = type_.replace("const ", "").rstrip(" &*")
            if base == "any" and not scope.anys:
                return False
            if base not in ("u64", "any") and not scope.handles.get(base):
                return False
        return True


class Program:
    def __init__(self, seed, scenarios=8, two_files=None):
        self.seed = seed
        self.rng = rng = random.Random(seed)
        Node.count = 0
        self.two_files = rng.random() < 0.3 if two_files is None else two_files
        self.interfaces = model.make_interfaces(rng)
        self.types = model.make_types(rng, self.interfaces)
        self.callables, self.functions = [], []
        for i in range(rng.randrange(6, 14)):
            self.add_function(f"f{i}", i)
        self.scenarios = [self.make_scenario(f"scenario{i}") for i in range(scenarios)]

    def interface(self, name):
        return next(i for i in self.interfaces if i.name == name)

    def callable(self, scope, returns):
        return [c for c in self.callables
                if c.level < scope.level and not (scope.loops and c.level > 1)
                and (returns is None or c.returns == returns) and c.fits(scope)]

    # --- Functions -------------------------------------------------------------

    def globals_of(self, scope):
        for interface in self.interfaces[:3]:
            scope.handles.setdefault(interface.name, []).append(f"g{interface.name}")
        scope.anys.append("gAny")

    def locals_of(self, scope, objects):
        """Declares variables of every kind; unused ones are not written."""
        rng, variables = self.rng, scope.variables
        for i in range(3):
            variables.append((f"v{i}", f"u64 v{i} = {rng.randrange(9)} + k;"))
            scope.ints.append(f"v{i}")
        for i in range(objects):
            type_ = rng.choice(self.types)
            make = rng.choice([f"{type_.name}::make({rng.randrange(50)})",
                               f"{type_.name}::make(k * {rng.randrange(9)} + 1)"])
            # What outlives the call may get to know the address.
            static = "static " if scope.level < 9 else rng.choice(["", "", "", "static "])
            variables.append((f"o{i}", f"{static}{type_.name} o{i} = {make};"
                              + (f" o{i} = {make};" if static else "")))
            scope.objects.append((f"o{i}", type_))
        for interface in self.interfaces:
            name, list_ = interface.name, scope.handles.setdefault(interface.name, [])
            for i in range(2):
                init = f" = {scope.handle(interface, 1)}" if rng.random() < 0.6 else ""
                variables.append((f"h{name}_{i}", f"{name} h{name}_{i}{init};"))
                list_.append(f"h{name}_{i}")
            if rng.random() < 0.5:
                values = [scope.handle(interface, 1) for _ in range(rng.randrange(1, 5))]
                variables.append((f"a{name}", f"{name} a{name}[4] = {{{', '.join(values)}}};"))
                list_ += [f"a{name}[{scope.number(1)} & 3]", f"a{name}[1]"]
            if rng.random() < 0.3:
                variables.append((f"s{name}", f"struct {{ u64 n; {name} h; any a; }} s{name} = "
                                  f"{{3, {scope.handle(interface, 1)}, {scope.any(1)}}};"))
                list_.append(f"s{name}.h")
                scope.anys.append(f"s{name}.a")
        for i in range(2):
            variables.append((f"x{i}", f"any x{i} = {scope.any(1)};"))
            scope.anys.append(f"x{i}")
        variables.append(("ax", f"any ax[4] = {{{scope.any(1)}, {scope.any(1)}}};"))
        scope.anys += [f"ax[{scope.number(1)} & 3]", "ax[0]"]

    def add_function(self, name, level):
        rng = self.rng
        scope = Scope(rng, self)
        scope.level, scope.variables = min(level, 3), []
        scope.ints = ["k"]
        parameters = [("u64", "k")]
        for i in range(rng.randrange(1, 4)):
            if rng.random() < 0.75:
                interface = rng.choice(self.interfaces)
                form = rng.choice(["T", "T", "T &", "const T &", "T *"])
                lvalue = f"p{i}"
                parameters.append((form.replace("T", interface.name), lvalue))
                if not form.startswith("const"):
                    lvalue = f"(*p{i})" if "*" in form else lvalue
                    scope.handles.setdefault(interface.name, []).extend([lvalue] * 3)
            else:
                form = rng.choice(["any", "any &"])
                parameters.append((form, f"p{i}"))
                scope.anys += [f"p{i}"] * 2
        returns = rng.choice(["u64", "void", "any"] + [i.name for i in self.interfaces])
        file = rng.choice([1, 1, 2]) if self.two_files and rng.random() < 0.6 else 0
        attribute = rng.choice(["", "NOINLINE "])
        if not file:
            attribute = rng.choice(["static ", "static ", "static NOINLINE ",
                                    "static INLINE ", "", "NOINLINE "])
        self.globals_of(scope)
        self.locals_of(scope, rng.randrange(0, 2))
        scope.returns = returns
        body = block(scope, rng.randrange(2, 7), 2)
        if returns == "void":
            result = None
        elif returns == "u64":
            result = f"return {scope.number()};"
        elif returns == "any":
            result = f"return {scope.any()};"
        else:
            result = f"return {scope.handle(self.interface(returns))};"
        function = Callable(name, returns, parameters, min(level, 3), attribute, file)
        self.callables.append(function)
        self.functions.append(Function(name, function.head(), scope.variables, body, result, file))

    def make_scenario(self, name):
        scope = Scope(self.rng, self)
        scope.level, scope.variables, scope.ints = 9, [], ["k"]
        self.globals_of(scope)
        self.locals_of(scope, self.rng.randrange(2, 6))
        body = block(scope, self.rng.randrange(8, 22), 3)
        return Function(name, f"NOINLINE static void {name}(u64 k)", scope.variables, body, None)
