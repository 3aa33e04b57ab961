#===- gdb.py - Pretty printers for GDB ---------------------------------------===//
#
# Interface values, `any`, unique, strings, slices and type_ref. In the command
# line a value is one text, `Shape(*Circle) {r = 2}`: with children GDB would
# print ` = {`. An IDE, which starts GDB with its machine interface, gets the
# children. `$reify(x)` is the dynamic value as a GDB value in both.
#
#===----------------------------------------------------------------------===//

import gdb
import gdb.printing

# Values that are being printed, innermost last: objects may refer to each
# other in a circle.
_active = []
MAX_DEPTH = 8
MAX_ELEMENTS = 200


def read(address, size):
    return gdb.selected_inferior().read_memory(address, size).tobytes()


def is_machine_interface():
    try:
        with open("/proc/self/cmdline", "rb") as file:
            arguments = file.read().split(b"\0")
    except OSError:
        return False
    for i, argument in enumerate(arguments):
        option, _, value = argument.lstrip(b"-").partition(b"=")
        if argument.startswith(b"-") and option in (b"i", b"interpreter"):
            value = value or arguments[i + 1]
            if value.startswith((b"mi", b"dap")):
                return True
    return False


def lookup(name, size):
    base, depth = split_pointer(name)
    try:
        found = gdb.lookup_type(base)
        for _ in range(depth):
            found = found.pointer()
        return found if found.sizeof == size else None
    except (gdb.error, RuntimeError):
        return None


def candidates(descriptor):
    """Names that the debug information may have for the type, best first."""
    try:
        mangled = descriptor.rtti_name()
        if mangled and re.match(r"^[\w.$]+$", mangled):
            text = gdb.execute("demangle -l gnu-v3 -- _ZTS" + mangled, to_string=True)
            yield text.strip().replace("typeinfo name for ", "", 1)
    except (Corrupt, gdb.error):
        pass
    # Without RTTI: the descriptor is a variable template of the type.
    try:
        symbol = gdb.execute("info symbol 0x%x" % descriptor.address, to_string=True)
        match = re.search(r"detail::type_v<(.*?) ?>(?: \+ \d+)? in section", symbol)
        if match:
            yield match.group(1)
    except gdb.error:
        pass
    name = descriptor.name
    if not descriptor.direct:
        yield name
    else:
        stars = len(name) - len(name.lstrip("*"))
        yield name[stars:] + "*" * stars


# What a type without debug information is shown as.
FUNDAMENTAL = {
    "Bool": "bool", "Int8": "signed char", "Uint8": "unsigned char",
    "Int16": "short", "Uint16": "unsigned short", "Int32": "int",
    "Uint32": "unsigned int", "Int64": "long", "Uint64": "unsigned long",
    "Float32": "float", "Float64": "double",
}


def type_of(descriptor):
    for name in candidates(descriptor):
        found = lookup(name, descriptor.size)
        if found is not None:
            return found
    name = FUNDAMENTAL.get(descriptor.kind)
    return lookup(name, descriptor.size) if name else None


def dynamic_value(descriptor, data):
    """What the data word stands for; a pointer is followed where it points to
    an object. None where the debug information does not know the type."""
    found = type_of(descriptor)
    if found is None:
        return None
    if not descriptor.direct:
        return gdb.Value(data).cast(found.pointer()).dereference()
    pointer = gdb.Value(data).cast(found)
    target = found.target().strip_typedefs()
    if target.code in (gdb.TYPE_CODE_VOID, gdb.TYPE_CODE_FUNC) or not target.sizeof:
        return pointer
    return pointer.dereference()


def value_text(descriptor, data):
    """The value behind a data word that is not a null pointer."""
    if descriptor.kind == "String" and not descriptor.direct:
        return quoted(read, *boxed_words(read, data, 2))
    if (descriptor.address, data) in _active or len(_active) >= MAX_DEPTH:
        return "0x%x" % data
    _active.append((descriptor.address, data))
    try:
        value = dynamic_value(descriptor, data)
        if value is None:
            return "0x%x" % data
        value.fetch_lazy()
        return value.format_string(max_elements=MAX_ELEMENTS)
    except (gdb.error, RuntimeError):
        return "0x%x <unreadable>" % data
    finally:
        _active.pop()


class InterfacePrinter:
    """Any handle of two words."""

    def __init__(self, value, name, word):
        self.value, self.name, self.word = value, name, word

    def words(self):
        return int(self.value[self.word]), int(self.value["reify_data"])

    def descriptor(self):
        return dynamic_type(read, self.words()[0], self.word == "reify_type")

    def dynamic(self):
        descriptor = self.descriptor()
        data = self.words()[1]
        return dynamic_value(descriptor, data) if descriptor and data else None

    def to_string(self):
        try:
            word, data = self.words()
        except (gdb.error, RuntimeError):
            return "<optimized out>"
        try:
            descriptor = self.descriptor()
            if descriptor is None:
                if data:
                    raise Corrupt
                return "%s(nil)" % self.name
            head = "%s(%s) " % (self.name, descriptor.name)
            if not data:
                if descriptor.direct:
                    return head + "nil"
                raise Corrupt
            return head + value_text(descriptor, data)
        except Corrupt:
            return raw_text(self.name, word, data)


class ExpandablePrinter(InterfacePrinter):
    """The same for an IDE, which shows the members by itself."""

    def children(self):
        try:
            value = self.dynamic()
            if value is not None:
                type_ = value.type.strip_typedefs()
                if type_.code in (gdb.TYPE_CODE_STRUCT, gdb.TYPE_CODE_UNION):
                    for field in type_.fields():
                        if hasattr(field, "bitpos"):
                            yield field.name or "<anonymous>", value[field]
        except (Corrupt, gdb.error, RuntimeError):
            pass


class StringPrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        try:
            chars, length = int(self.value["chars"]), int(self.value["length"])
        except (gdb.error, RuntimeError):
            return "<optimized out>"
        try:
            return quoted(read, chars, length)
        except Corrupt:
            return raw_text("string", chars, length)


class SlicePrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        try:
            first, length = self.value["first"], int(self.value["length"])
            limit = int(self.value["limit"])
        except (gdb.error, RuntimeError):
            return "<optimized out>"
        if not int(first):
            return "{}" if length else "nil"
        try:
            if length > limit or limit >= 1 << 40:
                raise Corrupt
            shown = min(length, MAX_ELEMENTS)
            parts = [(first + i).dereference().format_string() for i in range(shown)]
        except (Corrupt, gdb.error, RuntimeError):
            return "slice{0x%x, %d, %d}" % (int(first), length, limit)
        return "{%s%s}" % (", ".join(parts), "..." if length > shown else "")


class TypePrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        try:
            word = int(self.value["reify_type"])
        except (gdb.error, RuntimeError):
            return "<optimized out>"
        try:
            return "type_ref(%s)" % (Descriptor(read, word).name if word else "nil")
        except Corrupt:
            return "type_ref{0x%x}" % word


def has_words(type_, depth=4):
    """Whether reify's interface_words are among the bases."""
    if our_name(type_.name) == "interface_words":
        return True
    return depth > 0 and any(
        has_words(field.type.strip_typedefs(), depth - 1)
        for field in type_.fields() if field.is_base_class)


class Printers(gdb.printing.PrettyPrinter):
    def __init__(self):
        super().__init__("reify")
        self.interface = ExpandablePrinter if is_machine_interface() else InterfacePrinter

    def __call__(self, value):
        try:
            type_ = value.type.strip_typedefs().unqualified()
            if type_.code != gdb.TYPE_CODE_STRUCT or not type_.name:
                return None
            name = our_name(type_.name)
            if name == "any":
                return self.interface(value, "any", "reify_type")
            if name == "string":
                return StringPrinter(value)
            if name == "type_ref":
                return TypePrinter(value)
            if name and name.startswith("slice<"):
                return SlicePrinter(value)
            if has_words(type_):
                return self.interface(value, name or type_.name, "reify_tab")
        except (gdb.error, RuntimeError):
            pass
        return None


class Reify(gdb.Function):
    """$reify(x): the value behind an interface value, a pointer followed."""

    def __init__(self):
        super().__init__("reify")

    def invoke(self, value):
        printer = printers(value)
        if not isinstance(printer, InterfacePrinter):
            raise gdb.GdbError("$reify: not an interface value")
        try:
            result = printer.dynamic()
        except Corrupt:
            result = None
        if result is None:
            raise gdb.GdbError("$reify: nil, or of a type without debug information")
        return result


printers = Printers()
gdb.printing.register_pretty_printer(None, printers, replace=True)
Reify()
