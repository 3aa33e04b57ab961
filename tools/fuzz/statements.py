# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random statements. "@" is the number of the statement in what it prints."""

from . import boxes, callers, facts, keys, owners, places, values
from .nodes import Node


def block(scope, size, depth):
    return [statement(scope, depth) for _ in range(size)]


def statement(scope, depth):
    kinds = SIMPLE + (COMPOUND if depth else [])
    make = scope.rng.choices([k for k, _ in kinds], [w for _, w in kinds])[0]
    node = make(scope, depth) if make in NESTED else make(scope)
    return node or call_method(scope) or show_any(scope)


def guarded(scope, lines, often=0.85):
    """Most of what may throw is caught at once; the rest flies on."""
    if scope.rng.random() > often:
        return Node(lines if len(lines) == 1 else ["{"] + lines + ["}"])
    return Node(["try {"] + ["  " + line for line in lines] + ["} CATCH(@)"])


def some_handle(scope):
    """A random lvalue and its interface."""
    known = [i for i in scope.program.interfaces if scope.handles.get(i.name)]
    if not known:
        return None, None
    interface = scope.rng.choice(known)
    return scope.rng.choice(scope.handles[interface.name]), interface


def call_lines(scope, handle, interface, number=None):
    """A call through an interface, and its result printed."""
    method = scope.rng.choice(interface.methods)
    arguments = ", ".join(scope.argument(p) for p in method.params)
    call = f"{handle}({arguments})"
    if method.name != "operator()":
        call = f"{handle}.{method.name}({arguments})"
    if method.result == "void":
        return [call + ";"]
    if method.result == "any":
        return [f"trace(@, describe({call}));"]
    if method.result == "I0":
        return [f"I0 t = {call};", "trace(@, t ? t.get() : 77);"]
    if method.noexcept:  # The call itself is: nil would end the program.
        return [f"if ({handle}) trace(@, digest({call}));"]
    return [f"trace(@, digest({call}));"]


# --- One line or a few --------------------------------------------------------


def assign_handle(scope):
    handle, interface = some_handle(scope)
    if handle:
        return guarded(scope, [f"{handle} = {scope.handle_call(interface)};"])


def assign_plain(scope):
    handle, interface = some_handle(scope)
    if handle:
        return Node([f"{handle} = {scope.handle(interface)};"])


def assign_any(scope):
    if scope.anys:
        return Node([f"{scope.rng.choice(scope.anys)} = {scope.any()};"])


def assign_number(scope):
    own = [n for n in scope.ints if n.startswith("v")]
    if own:
        return Node([f"{scope.rng.choice(own)} = {scope.number()};"])


def assign_object(scope):
    if scope.objects:
        name, type_ = scope.rng.choice(scope.objects)
        return Node([f"{name}.load({scope.number()});"])


def call_method(scope):
    handle, interface = some_handle(scope)
    if not handle:
        return None
    lines = call_lines(scope, handle, interface)
    if scope.rng.random() < 0.3:
        return guarded(scope, [f"if ({handle}) {{"] + lines + ["}"])
    return guarded(scope, lines)


def call_fresh(scope):
    """A handle made for one call."""
    interface = scope.rng.choice(scope.program.interfaces)
    return guarded(
        scope,
        [f"{interface.name} h = {scope.handle_call(interface)};"]
        + call_lines(scope, "h", interface),
        1,
    )


def box_and_change(scope):
    """A box does not follow the object it was made from."""
    values = [(n, t) for n, t in scope.objects]
    if not values:
        return None
    name, type_ = scope.rng.choice(values)
    lines = ["{", f"  any b = {name};"]
    if scope.rng.random() < 0.5:
        lines.append(f"  any c = b;")
    lines.append(f"  {name}.load({scope.number()});")
    lines.append(f"  trace(@, reify::as<{type_.name}>(b).state() + {name}.state());")
    if type_.layout.equal and scope.rng.random() < 0.4:
        lines.append(f"  try {{ trace(@, b == any({name})); }} CATCH(@)")
    return Node(lines + ["}"])


def show_any(scope):
    return Node([f"trace(@, describe({scope.any()}));"])


def ask_any(scope):
    wanted, digest = scope.queried()
    source = scope.rng.choice(scope.anys + scope.handle_names() or ["any(1)"])
    pick = scope.rng.random()
    if pick < 0.35:
        value = digest.replace("VALUE", "t")
        return guarded(
            scope, [f"auto t = reify::as<{wanted}>({source});", f"trace(@, {value});"]
        )
    if pick < 0.75 and source != "any(1)":
        value = digest.replace("VALUE", "(*t)")
        lines = [f"if (auto *t = reify::try_as<{wanted}>({source})) {{"]
        # The box outlives the handle; not so a pointer, which is in the handle.
        if not wanted.endswith("*") and source in scope.anys and pick < 0.5:
            lines.append(f"  {source} = {scope.any()};")
        return Node(lines + [f"  trace(@, {value});", "} else {", "  trace(@, 1);", "}"])
    if pick < 0.9:
        return Node([f"trace(@, reify::is<{wanted}>({source}));"])
    interface = scope.rng.choice(scope.program.interfaces)
    return Node([f"trace(@, reify::is<{interface.name}>({source}));"])


def ask_computed(scope):
    """An assertion on a value that is boxed for it."""
    wanted, digest = scope.queried()
    value = digest.replace("VALUE", "t")
    return guarded(
        scope,
        [f"any x = {scope.any()};", f"auto t = reify::as<{wanted}>(x);", f"trace(@, {value});"],
        1,
    )


def compare(scope):
    a, b = scope.any(1), scope.any(1)
    if scope.rng.random() < 0.4 and scope.handle_names():
        a, b = scope.rng.choice(scope.handle_names()), scope.rng.choice(scope.handle_names())
    return guarded(scope, [f"trace(@, {a} == {b});"], 0.97)


def name_type(scope):
    source = scope.rng.choice(scope.anys + scope.handle_names() or ["any(1)"])
    return Node([f"traceText(@, reify::type_of({source}).name());"])


def swap(scope):
    handle, interface = some_handle(scope)
    if handle:
        other = scope.rng.choice(scope.handles[interface.name])
        if scope.rng.random() < 0.6:
            return Node([f"{{ {interface.name} t = {handle}; {handle} = {other}; {other} = t; }}"])
        return Node([f"{{ {interface.name} t = {handle}; "
                     f"__builtin_memcpy(&{other}, &t, sizeof t); }}"])


def alias(scope):
    """Two ways to one handle, then a store through one of them."""
    handle, interface = some_handle(scope)
    if not handle:
        return None
    other = scope.rng.choice(scope.handles[interface.name])
    kind = scope.rng.random()
    i = interface.name
    if kind < 0.5:
        head = [f"{i} &r = {scope.condition()} ? {handle} : {other};",
                f"r = {scope.handle(interface)};"]
        name = "r"
    else:
        head = [f"{i} *p = &{handle};", f"if ({scope.condition()}) p = &{other};",
                f"*p = {scope.handle(interface)};"]
        name = "(*p)"
    return guarded(scope, head + call_lines(scope, handle, interface)
                   + ["{"] + call_lines(scope, name, interface) + ["}"], 1)


def call_function(scope):
    functions = scope.program.callable(scope, None)
    if not functions:
        return None
    function = scope.rng.choice(functions)
    call = function.call(scope)
    if function.returns == "u64":
        call = f"trace(@, {call})"
    elif function.returns == "any":
        call = f"trace(@, describe({call}))"
    return guarded(scope, [call + ";"])


def capture(scope):
    handle, interface = some_handle(scope)
    if not handle:
        return None
    how = scope.rng.choice(["&", "="])
    lines = [f"auto f = [{how}](u64 w) mutable {{"]
    inner = scope.fork()
    inner.ints += ["w"]
    inner.returns = "void"
    if how == "&":
        lines.append(f"  if (w & 1) {handle} = {scope.handle(interface)};")
    lines += ["  " + line for line in call_lines(inner, handle, interface)]
    lines += ["};", f"f({scope.number(1)});", f"f({scope.number(1)});"]
    return guarded(scope, lines, 1)


def throw(scope):
    return guarded(scope, [f"if ({scope.condition()}) throw Boom{{{scope.number(1)}}};"], 0.5)


def match_any(scope):
    source = scope.rng.choice(scope.anys + scope.handle_names() or ["any(1)"])
    rng = scope.rng
    lines = [f"trace(@, reify::match({source},"]
    cases = []
    for kind in rng.sample(["int", "u64", "double", "reify::string", "Color", "u8"], 3):
        cases.append(f"  [&]({kind} m) -> u64 {{ return digest(m); }},")
    for type_ in rng.sample(scope.program.types, 2):
        cases.append(f"  [&](const {type_.name} &m) -> u64 {{ return m.state(); }},")
        if rng.random() < 0.5:
            cases.append(f"  [&]({type_.name} *m) -> u64 {{ return stateOf(m) + 1; }},")
    interface = scope.program.interfaces[0]
    if rng.random() < 0.5:
        cases.append("  [&](I0 m) -> u64 { return m.get(); },")
    if rng.random() < 0.5:
        cases.append("  [&](std::nullptr_t) -> u64 { return 3; },")
    rng.shuffle(cases)
    return Node(lines + cases + ["  [&](any m) -> u64 { return describe(m); }));"])


def leave(scope):
    if scope.loops and scope.rng.random() < 0.7:
        return Node([f"if ({scope.condition()}) {scope.rng.choice(['break', 'continue'])};"])
    return None


# --- With statements inside ---------------------------------------------------


def branch(scope, depth):
    rng = scope.rng
    parts = [(f"if ({scope.condition()}) {{", block(scope, rng.randrange(1, 4), depth - 1))]
    if rng.random() < 0.6:
        parts.append(("} else {", block(scope, rng.randrange(1, 4), depth - 1)))
    return Node(parts=parts)


def loop(scope, depth):
    rng = scope.rng
    if scope.loops >= 2:
        return branch(scope, depth)
    inner = scope.fork()
    inner.loops += 1
    name = f"i{inner.loops}"
    inner.ints += [name, name]
    bound = rng.choice(["3", "4", "8", f"({scope.number(1)} & 7)"])
    return Node(parts=[(
        f"for (u64 {name} = 0, e{name} = {bound}; {name} < e{name}; ++{name}) {{",
        block(inner, rng.randrange(2, 5), depth - 1))])


def choose(scope, depth):
    rng = scope.rng
    parts = [(f"switch ({scope.number(1)} & 3) {{ {{", [])]
    for case in range(3):
        head = f"}} {'break;' if rng.random() < 0.7 else ''} case {case}: {{"
        parts.append((head, block(scope, rng.randrange(1, 3), depth - 1)))
    return Node(parts=parts, end="} }")


def protect(scope, depth):
    rng = scope.rng
    parts = [("try {", block(scope, rng.randrange(2, 5), depth - 1))]
    parts.append(("} catch (const Boom &b) { trace(@, b.code);",
                  block(scope, rng.randrange(0, 3), depth - 1)))
    return Node(parts=parts, end="} CATCH(@)")


SIMPLE = [
    (assign_handle, 12), (assign_plain, 10), (assign_any, 8), (assign_number, 5),
    (assign_object, 5), (call_method, 18), (call_fresh, 6), (box_and_change, 3),
    (show_any, 5), (ask_any, 9), (ask_computed, 5), (compare, 5), (name_type, 2), (swap, 3),
    (alias, 5), (call_function, 9), (capture, 3), (throw, 2), (match_any, 3), (leave, 3),
    *boxes.SIMPLE,
    *callers.SIMPLE,
    *keys.SIMPLE,
    *places.SIMPLE,
    *owners.SIMPLE,
    *values.SIMPLE,
    *facts.SIMPLE,
]  # fmt: skip
NESTED = [branch, loop, choose, protect]
COMPOUND = [(branch, 12), (loop, 12), (choose, 4), (protect, 6)]
