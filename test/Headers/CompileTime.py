# ===- CompileTime.py - What the headers cost to compile ------------------===#
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===------------------------------------------------------------------------===#
"""Measures the compile time of the headers and of an interface.

The budget (design-review.md B12): reify/reify.h 0.15 s over <utility>, an
interface of 4 methods with a type and a use 20 ms over the same program
without interfaces. User time, the least of several runs taken in turn. The
machine may be busy, so that only four times the budget fails, scaled by how long
<string> takes here (0.35 s with clang 22 where the budget was set).
"""

import resource

from compilers import Test, run

COUNT = 20
ROUNDS = 5
HEADER_BUDGET = 0.15
INTERFACE_BUDGET = 0.020
STRING_SECONDS = 0.35


def program(interfaces):
    text = ["#include <reify/reify.h>"]
    for i in range(COUNT):
        text.append(
            f"struct T{i} {{ double a; double area{i}() const; "
            f"void scale{i}(double); const char *name{i}() const noexcept; "
            f"int put{i}(int, long); }};")
        receiver = f"T{i} &x"
        if interfaces:
            receiver = f"I{i} x"
            text.append(
                f"REIFY_INTERFACE(I{i}, (area{i}, double() const), "
                f"(scale{i}, void(double)), "
                f"(name{i}, const char *() const noexcept), "
                f"(put{i}, int(int, long)));")
        text.append(f"double use{i}({receiver}) {{ x.scale{i}(2); "
                    f"x.put{i}(1, 2); return x.area{i}() + x.name{i}()[0]; }}")
        text.append(f"double make{i}(T{i} *p) {{ return use{i}("
                    + ("p" if interfaces else "*p") + "); }")
    return "\n".join(text) + "\n"


SOURCES = {
    "utility": "#include <utility>\n",
    "string": "#include <string>\n",
    "header": "#include <reify/reify.h>\n",
    "direct": program(False),
    "interfaces": program(True),
}


def user_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    result = run(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    return after - before, result


def main():
    test = Test(__doc__)
    for name, text in SOURCES.items():
        with open(test.path(name + ".cpp"), "w") as file:
            file.write(text)
    for compiler in test.compilers:
        least = {}
        for _ in range(ROUNDS):
            for name in SOURCES:
                seconds, result = user_seconds(
                    [compiler.path, "-std=c++20", "-O2", test.include, "-c",
                     test.path(name + ".cpp"), "-o", test.path("out.o")])
                test.check(result.returncode == 0, name, result.stderr[:2000])
                least[name] = min(seconds, least.get(name, seconds))
        header = least["header"] - least["utility"]
        interface = (least["interfaces"] - least["direct"]) / COUNT
        scale = max(1, least["string"] / STRING_SECONDS)
        print(f"{compiler.name}: header {header:.3f} s over <utility>, "
              f"interface of 4 methods {interface * 1e3:.1f} ms, "
              f"<string> {least['string']:.3f} s", flush=True)
        test.check(header <= 4 * scale * HEADER_BUDGET,
                   f"{compiler.name}: the header costs {header:.3f} s")
        test.check(interface <= 4 * scale * INTERFACE_BUDGET,
                   f"{compiler.name}: an interface costs {interface:.4f} s")
    test.finish()


if __name__ == "__main__":
    main()
