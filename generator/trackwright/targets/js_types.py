"""Records as TypeScript interfaces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, assert_never

from trackwright.code import Code
from trackwright.languages.js import JS, is_plain, quoted
from trackwright.schema import Notes
from trackwright.typed import (
    ArrayOf,
    Field,
    Literals,
    MapOf,
    OneOfTypes,
    Primitive,
    Record,
    RecordOf,
    Type,
)
from trackwright.values import json_text

_WORDS = {
    "any": Code("unknown"),
    "null": Code("null"),
    "boolean": Code("boolean"),
    "integer": Code("number"),
    "number": Code("number"),
    "string": Code("string"),
}


class TypeView(NamedTuple):
    """A type expression: one of a word, an item's type, a map's value type, alternatives."""

    word: Code | None = None
    item: TypeView | None = None
    value: TypeView | None = None
    members: tuple[TypeView, ...] = ()
    grouped: bool = False  # needs parentheses before []


class DocView(NamedTuple):
    """A doc comment: its lines as one text; None where there is nothing to say."""

    text: Code


class FieldView(NamedTuple):
    name: Code
    optional: bool
    type: TypeView
    doc: DocView | None
    own: bool  # names a record of the module's own; what doesn't is the same wherever it stands


class RecordView(NamedTuple):
    name: Code
    fields: tuple[FieldView, ...]
    open: bool
    doc: DocView | None


Fields = dict[int, tuple[Field, FieldView]]


class Names(NamedTuple):
    """The type names of a module: of its own records by key, of shared ones by key.

    `fields` are views of fields that name no record of a module's own, by the identity of the field.
    """

    own: Mapping[str, Code]
    shared: Mapping[str, Code]
    fields: Fields

    def of(self, type_: RecordOf) -> Code:
        return (self.shared if type_.shared else self.own)[type_.key]


def names_of(records: Iterable[Record], shared: Mapping[str, Code], fields: Fields) -> Names:
    return Names({record.key: JS.name("type", record.words) for record in records}, shared, fields)


def record_view(record: Record, names: Names) -> RecordView:
    fields = tuple(field_view(field, names) for field in record.fields)
    return RecordView(
        JS.name("type", record.words), fields, record.open, doc_of(record.notes, "", record.notes.description)
    )


def field_view(field: Field, names: Names) -> FieldView:
    known = names.fields.get(id(field))
    if known is not None:
        return known[1]
    view = _field_view(field, names)
    if not view.own:
        names.fields[id(field)] = (field, view)
    return view


def _field_view(field: Field, names: Names) -> FieldView:
    name = Code(field.wire) if is_plain(field.wire) else quoted(field.wire)
    view = type_view(field.type, names)
    extra = [f"Needs consent: {', '.join(field.consent)}."] if field.consent else []
    doc = doc_of(field.notes, "  ", field.notes.description, extra)
    return FieldView(name, not field.required or field.common, view, doc, _names_own(field.type))


def _names_own(type_: Type) -> bool:
    match type_:
        case RecordOf(shared=shared):
            return not shared
        case ArrayOf(item=inner) | MapOf(value=inner):
            return _names_own(inner)
        case OneOfTypes(members=members):
            return any(map(_names_own, members))
        case _:
            return False


def type_view(type_: Type, names: Names) -> TypeView:
    match type_:
        case Primitive(kind=kind):
            return TypeView(_WORDS[kind])
        case Literals(values=values):
            members = tuple(TypeView(JS.literal(value)) for value in values)
            return members[0] if len(members) == 1 else TypeView(members=members, grouped=True)
        case ArrayOf(item=item):
            return TypeView(item=type_view(item, names))
        case MapOf(value=value):
            return TypeView(value=type_view(value, names))
        case RecordOf():
            return TypeView(names.of(type_))
        case OneOfTypes(members=alternatives):
            views = [type_view(member, names) for member in alternatives]
            flat = [inner for view in views for inner in (view.members or (view,))]
            return TypeView(members=tuple(dict.fromkeys(flat)), grouped=True)
        case _:
            assert_never(type_)


def shared_in(types: Iterable[Type]) -> set[str]:
    """Keys of the shared records that types speak of."""
    found: set[str] = set()
    for type_ in types:
        match type_:
            case RecordOf(key=key, shared=True):
                found.add(key)
            case ArrayOf(item=inner) | MapOf(value=inner):
                found |= shared_in((inner,))
            case OneOfTypes(members=members):
                found |= shared_in(members)
            case _:
                pass
    return found


def shared_of(records: Iterable[Record]) -> set[str]:
    return shared_in(field.type for record in records for field in record.fields)


def doc_of(notes: Notes, indent: str, text: str, extra: Iterable[str] = ()) -> DocView | None:
    """What is said of something: description, examples, deprecation."""
    lines = [text] if text else []
    lines.extend(extra)
    if notes.examples:
        shown = ", ".join(json_text(example) for example in notes.examples)
        lines.append(f"{'Examples' if len(notes.examples) > 1 else 'Example'}: {shown}")
    parts = [JS.doc("\n".join(lines), indent)] if lines else []
    if notes.deprecated is not None:
        reason = JS.doc(" ".join(notes.deprecated.split()), indent)
        parts.append(Code(f"@deprecated {reason}" if notes.deprecated.strip() else "@deprecated"))
    return DocView(Code(f"\n{indent} * ".join(parts))) if parts else None
