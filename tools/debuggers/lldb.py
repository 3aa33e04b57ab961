#===- lldb.py - Formatters for LLDB ------------------------------------------===//
#
# `any`, interface values, unique, strings and type_ref: a summary,
# `Shape(*Circle)`, and as children those of the dynamic value. To load them:
# command script import <prefix>/share/reify/reify_lldb.py
#
#===----------------------------------------------------------------------===//

import lldb


def reader(valobj):
    def read(address, size):
        error = lldb.SBError()
        data = valobj.GetProcess().ReadMemory(address, size, error)
        if error.Fail() or data is None or len(data) != size:
            raise Corrupt
        return data

    return read


def words_of(valobj):
    """(first word, data word, whether it is an `any`), or None."""
    raw = valobj.GetNonSyntheticValue()
    type_ = raw.GetType()
    if type_.IsReferenceType():
        raw = raw.Dereference()
        type_ = raw.GetType()
    is_any = our_name(plain_name(type_)) == "any"
    holder = raw if is_any else words_base(raw)
    if not holder:
        return None
    result = []
    for name in ("reify_type" if is_any else "reify_tab", "reify_data"):
        child = holder.GetChildMemberWithName(name)
        if not child.IsValid() or child.GetError().Fail():
            return None
        result.append(child.GetValueAsUnsigned())
    return result[0], result[1], is_any


def words_base(value, depth=5):
    if our_name(plain_name(value.GetType())) == "interface_words":
        return value
    for i in range(value.GetType().GetNumberOfDirectBaseClasses() if depth else 0):
        base = value.GetType().GetDirectBaseClassAtIndex(i)
        # Empty bases are no children.
        for j in range(value.GetNumChildren()):
            child = value.GetChildAtIndex(j)
            if child.GetType() == base.GetType():
                found = words_base(child, depth - 1)
                if found:
                    return found
    return None


def plain_name(type_):
    return type_.GetCanonicalType().GetUnqualifiedType().GetName()


def has_words(type_, depth=5):
    type_ = type_.GetCanonicalType()
    if our_name(plain_name(type_)) == "interface_words":
        return True
    return depth > 0 and any(
        has_words(type_.GetDirectBaseClassAtIndex(i).GetType(), depth - 1)
        for i in range(type_.GetNumberOfDirectBaseClasses()))


def is_value(type_, _dict):
    if type_.IsPointerType():
        return False
    if type_.IsReferenceType():
        type_ = type_.GetDereferencedType()
    name = our_name(plain_name(type_))
    return name == "any" or (name != "interface_words" and has_words(type_))


FUNDAMENTAL = {
    "Bool": "bool", "Int8": "signed char", "Uint8": "unsigned char",
    "Int16": "short", "Uint16": "unsigned short", "Int32": "int",
    "Uint32": "unsigned int", "Int64": "long", "Uint64": "unsigned long",
    "Float32": "float", "Float64": "double",
}


def candidates(target, descriptor):
    address = target.ResolveLoadAddress(descriptor.address)
    match = re.search(r"detail::type_v<(.*?) ?>$", address.GetSymbol().GetName() or "")
    if match:
        yield match.group(1)
    name = descriptor.name
    stars = len(name) - len(name.lstrip("*")) if descriptor.direct else 0
    yield name[stars:] + "*" * stars
    if descriptor.kind in FUNDAMENTAL:
        yield FUNDAMENTAL[descriptor.kind]


def find_type(target, name):
    found = target.FindFirstType(name)
    if not found.IsValid() and "(anonymous namespace)::" in name and "<" not in name:
        # LLDB 19 knows such a type by its last name only.
        same = [t for t in target.FindTypes(name.rsplit("::", 1)[-1]) if t.GetName() == name]
        if len(same) == 1:
            return same[0]
    return found


def type_of(target, descriptor):
    for name in candidates(target, descriptor):
        base, depth = split_pointer(name)
        found = find_type(target, base)
        if not found.IsValid():
            continue
        for _ in range(depth):
            found = found.GetPointerType()
        if found.GetByteSize() == descriptor.size:
            return found
    return None


def dynamic_value(valobj):
    """(descriptor or None, data word, the value or None). Raises Corrupt."""
    words = words_of(valobj)
    if words is None:
        raise Corrupt
    word, data, is_any = words
    descriptor = dynamic_type(reader(valobj), word, is_any)
    if descriptor is None or not data:
        if data or (descriptor and not descriptor.direct):
            raise Corrupt
        return descriptor, data, None
    target = valobj.GetTarget()
    found = type_of(target, descriptor)
    if found is not None and descriptor.direct:
        found = found.GetPointeeType()
    if found is None or not found.GetByteSize():
        return descriptor, data, None
    value = target.CreateValueFromAddress(
        "value", lldb.SBAddress(data, target), found)
    return descriptor, data, value if value.GetError().Success() else None


def value_summary(valobj, _dict):
    name = plain_name(valobj.GetType().GetDereferencedType()
                      if valobj.GetType().IsReferenceType() else valobj.GetType())
    name = our_name(name) or name
    words = words_of(valobj)
    if words is None:
        return "<optimized out>"
    try:
        descriptor, data, value = dynamic_value(valobj)
        if descriptor is None:
            return "%s(nil)" % name
        head = "%s(%s)" % (name, descriptor.name)
        if not data:
            return head + " nil"
        if descriptor.kind == "String" and not descriptor.direct:
            read = reader(valobj)
            return head + " " + quoted(read, *boxed_words(read, data, 2))
        if value is None:
            return "%s 0x%x" % (head, data)
        if value.GetNumChildren() and not value.GetType().IsPointerType():
            return head
        return "%s %s" % (head, value.GetValue() or value.GetSummary() or "0x%x" % data)
    except Corrupt:
        return raw_text(name, words[0], words[1])


class ValueChildren:
    """The members of the dynamic value."""

    def __init__(self, valobj, _dict):
        self.valobj = valobj
        self.value = None

    def update(self):
        self.value = None
        try:
            descriptor, _, value = dynamic_value(self.valobj)
            if value is not None and descriptor.kind != "String":
                if not value.GetType().IsPointerType():
                    self.value = value
        except Corrupt:
            pass
        return False

    def num_children(self):
        return self.value.GetNumChildren() if self.value is not None else 0

    def has_children(self):
        return self.num_children() > 0

    def get_child_at_index(self, index):
        return self.value.GetChildAtIndex(index) if self.value is not None else None

    def get_child_index(self, name):
        return self.value.GetIndexOfChildWithName(name) if self.value is not None else -1


def string_summary(valobj, _dict):
    raw = valobj.GetNonSyntheticValue()
    words = [raw.GetChildMemberWithName(n).GetValueAsUnsigned() for n in ("chars", "length")]
    try:
        return quoted(reader(valobj), *words)
    except Corrupt:
        return raw_text("string", *words)


def type_summary(valobj, _dict):
    word = valobj.GetNonSyntheticValue().GetChildMemberWithName("reify_type").GetValueAsUnsigned()
    try:
        return "type_ref(%s)" % (Descriptor(reader(valobj), word).name if word else "nil")
    except Corrupt:
        return "type_ref{0x%x}" % word


def __lldb_init_module(debugger, _dict):
    module = __name__
    for command in (
        "summary add -w reify -e -F %s.value_summary --recognizer-function %s.is_value",
        "synthetic add -w reify -l %s.ValueChildren --recognizer-function %s.is_value",
        "summary add -w reify -F %s.string_summary -x ^reify::(abi[0-9]+::)?string$",
        "summary add -w reify -F %s.type_summary -x ^reify::(abi[0-9]+::)?type_ref$",
    ):
        debugger.HandleCommand("type " + command.replace("%s", module))
    debugger.HandleCommand("type category enable reify")
