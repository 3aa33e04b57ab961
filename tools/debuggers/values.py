#===- values.py - Interface values as a debugger reads them ------------------===//
#
# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===----------------------------------------------------------------------===//
#
# What gdb.py and lldb.py share: reads the words of an interface value and the
# descriptor behind them from the memory of the debugged program. CMake puts
# this file in front of either, below the tables LAYOUT, CONSTANTS and KINDS,
# which it makes from ABI.def and ABI.h.
#
# What is debugged may be uninitialized or overwritten: nothing is believed
# before it is checked, and `Corrupt` is the only exception that leaves.
#
#===----------------------------------------------------------------------===//

import re


class Corrupt(Exception):
    """The words are not those of an interface value."""


class Descriptor:
    """A checked Type of the program. `read(address, size)` returns bytes or
    raises anything."""

    def __init__(self, read, address):
        self.read = read
        self.address = address
        self.size = self.field("size", 8)
        self.hash = self.field("hash", 4)
        self.tflag = self.field("tflag", 1)
        align = self.field("align", 1)
        kind = self.field("kind", 1)
        self.kind = KINDS.get(kind & CONSTANTS["KindMask"])
        self.direct = bool(kind & CONSTANTS["KindDirectIface"])
        if not self.kind or not align or align & (align - 1):
            raise Corrupt
        if self.size >= 1 << 40 or self.size % align:
            raise Corrupt
        self.name = c_string(read, self.field("name", 8))
        if not self.name:
            raise Corrupt

    def field(self, name, size):
        return number(self.read, self.address + LAYOUT["Type." + name], size)

    def rtti_name(self):
        """The mangled name of the type, or None."""
        rtti = self.field("rtti", 8)
        if not rtti:
            return None
        # The Itanium C++ ABI: {vtable, name}; a star says "by address".
        return c_string(self.read, number(self.read, rtti + 8, 8)).lstrip("*")


def number(read, address, size):
    if size == 8 and address & 7:
        raise Corrupt
    try:
        return int.from_bytes(bytes(read(address, size)), "little")
    except Corrupt:
        raise
    except Exception:
        raise Corrupt


def c_string(read, address, limit=4096):
    """A name: printable, terminated, not too long. Read in pieces that do not
    cross a page, because what is behind the name may be absent."""
    text = b""
    while len(text) < limit:
        size = min(256, 4096 - (address + len(text)) % 4096)
        try:
            piece = bytes(read(address + len(text), size))
        except Exception:
            raise Corrupt
        end = piece.find(b"\0")
        text += piece if end < 0 else piece[:end]
        if end >= 0:
            break
    else:
        raise Corrupt
    try:
        result = text.decode("utf-8")
    except UnicodeDecodeError:
        raise Corrupt
    if not result.isprintable():
        raise Corrupt
    return result


def dynamic_type(read, word, is_any):
    """The descriptor behind the first word of a value; None of nil."""
    if not word:
        return None
    if is_any:
        return Descriptor(read, word)
    type_ = Descriptor(read, number(read, word + LAYOUT["ITab.type"], 8))
    if number(read, word + LAYOUT["ITab.hash"], 4) != type_.hash:
        raise Corrupt
    return type_


def quoted(read, address, length, limit=200):
    """A reify::string as a C++ literal, cut after `limit` bytes."""
    if length >= 1 << 47:
        raise Corrupt
    try:
        data = bytes(read(address, min(length, limit))) if length else b""
    except Exception:
        raise Corrupt
    text = data.decode("utf-8", "backslashreplace")
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    text = "".join(c if c.isprintable() else escaped(c) for c in text)
    return '"%s"%s' % (text, "..." if length > limit else "")


def escaped(c):
    known = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\000"}
    return known.get(c) or "".join("\\%03o" % b for b in c.encode("utf-8"))


def boxed_words(read, address, count):
    return [number(read, address + 8 * i, 8) for i in range(count)]


def split_pointer(name):
    """("T", 1) of "T*" or "T const*": what a debugger can look up, and how
    many pointers to it."""
    depth = 0
    while True:
        name = name.strip()
        if name.endswith("*"):
            name, depth = name[:-1], depth + 1
        elif name.endswith(" const"):
            name = name[: -len(" const")]
        elif name.startswith("const "):
            name = name[len("const ") :]
        else:
            return name, depth


def raw_text(name, word, data):
    return "%s{0x%x, 0x%x}" % (name, word, data)


# "reify::abi1::any", "reify::any"; group 1 is the rest.
OURS = re.compile(r"^reify::(?:abi\d+::)?(.*)$")


def our_name(name):
    match = OURS.match(name or "")
    return match.group(1) if match else None
