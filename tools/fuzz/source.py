# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The text of a program, with only what is left of it and what that needs."""

from . import callers, values
from .nodes import names
from .program import COSTLY, HEAD, PRELUDE, SUPPORT


def describe(types):
    """A number for any value that there may be; nothing of an address."""
    text = "NOINLINE u64 describe(const any &x) {\n"
    for i, t in enumerate(
        ["int", "u32", "u64", "i64", "double", "float", "bool", "u8", "i16", "u16", "char", "Color",
         "reify::string", "u64 *", "const u64 *"], 1):  # fmt: skip
        text += f"  if (auto *p = reify::try_as<{t}>(x)) return digest(*p) + {i}000;\n"
    for i, t in enumerate(types, 1):
        text += f"  if (auto *p = reify::try_as<{t.name}>(x)) return p->state() + {i};\n"
        text += f"  if (auto *p = reify::try_as<const {t.name} *>(x)) return stateOf(*p) + {i}00;\n"
    for i, name in enumerate(["Words", "Bytes", "Twos"], 1):
        text += f"  if (auto *p = reify::try_as<{name}>(x)) return total(*p) + {i}000000;\n"
    text += "  return x == nullptr ? 1 : 2;\n}\nu64 orderOf(const any &x) {\n"
    for i, t in enumerate(types, 5):
        if "mutable" in t.layout.members:
            text += f"  if (reify::is<{t.name}>(x) || reify::is<const {t.name} *>(x)) return {i};\n"
    return text + "  return describe(x);\n}\n"


def main_function(scenarios, globals_):
    text = "static void reset() {\n"
    text += "".join(f"  {name} = nullptr;\n" for name in globals_)
    text += "  for (any &x : ring) x = nullptr;\n  rung = 0;\n"
    text += "}\nint main() {\n"
    for scenario in scenarios:
        text += "  for (u64 k = 0; k < 4; ++k) {\n    reset();\n    traceText(0, "
        text += f'"{scenario.name}");\n'
        text += f"    try {{ {scenario.name}(k + volatile_zero); }} CATCH(0)\n  }}\n"
    return text + '  printf("%lu traced, checksum %lx\\n", printed, checksum);\n  return wrong;\n}\n'


def write(program, dropped=frozenset(), left_out=frozenset()):
    """The files of the program: {name: text}. `dropped` are numbers of statements,
    `left_out` names of scenarios."""
    scenarios = [s for s in program.scenarios if s.name not in left_out]
    bodies = "".join(s.emit(dropped) + "\n\n" for s in scenarios)
    # Of the functions, those that are called, from the last to the first.
    needed, text = [], bodies
    for function in reversed(program.functions):
        if names(function.name, text):
            emitted = function.emit(dropped)
            needed.insert(0, (function, emitted))
            text += emitted
    types = []
    for type_ in reversed(program.types):
        if names(type_.name, text):
            types.insert(0, type_)
            text += f" {type_.like.name}" if type_.like else ""
    used = text + "".join(t.declare() for t in types)
    interfaces = []
    for interface in reversed(program.interfaces):
        name = interface.name
        if name == "I0" or names(name, used) or names(f"g{name}", used):
            interfaces.insert(0, interface)
            used += interface.declare()
    common = HEAD % program.seed
    common += "".join(f"#include <{name}>\n" for name, use in COSTLY if use in text)
    common += PRELUDE
    common += "".join(i.declare() for i in interfaces)
    common += callers.HELPERS + values.HELPERS
    common += "".join(t.declare() for t in types)
    globals_ = [f"g{i.name}" for i in program.interfaces[:3] if names(f"g{i.name}", text)]
    globals_ += ["gAny"] if names("gAny", text) else []
    other_file = any(f.file for f, _ in needed)
    apart = [t for t in types if t.listed_apart and other_file]
    common += "".join(t.register() for t in types if t not in apart)
    if other_file:  # As a library (matrix.py), it hides all but what comes now.
        common += "#pragma GCC visibility push(default)\n"
    definitions = ""
    for name in globals_:
        type_ = "any" if name == "gAny" else name[1:]
        storage = "" if other_file else "static "
        definitions += f"{storage}{type_} {name};\n"
        if other_file:
            common += f"extern {type_} {name};\n"
    main = SUPPORT + describe(types) + definitions
    if other_file:
        # A function of another file may call one of this file only if it is
        # declared for both: static ones are written into each.
        for function, emitted in needed:
            if function.head.startswith("static"):
                common += emitted + "\n"
            else:
                common += function.head + ";\n"
        common += "#pragma GCC visibility pop\n"
        main += "".join(e + "\n" for f, e in needed if not f.file and not f.head.startswith("static"))
        files = {
            "common.h": "#pragma once\n" + common,
            "main.cpp": '#include "common.h"\n' + main + bodies + main_function(scenarios, globals_),
        }
        for number in sorted({f.file for f, _ in needed if f.file}):
            other = '#include "common.h"\n'
            other += "".join(t.register() for t in apart[number - 1 :: 2])
            other += "".join(e + "\n" for f, e in needed if f.file == number)
            files[f"other{number}.cpp"] = other
        return files
    main += "".join(e + "\n" for _, e in needed)
    return {"main.cpp": common + main + bodies + main_function(scenarios, globals_)}
