"""Records as PHP prints them: immutable objects with named arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.php import PHP, doc, string
from trackwright.schema import Json, Notes
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

_NATIVE = {"boolean": ("bool",), "integer": ("int",), "number": ("int", "float"), "string": ("string",)}
_DOCUMENTED = {
    "any": "mixed",
    "null": "null",
    "boolean": "bool",
    "integer": "int",
    "number": "int|float",
    "string": "string",
}
_ORDER = ("bool", "int", "float", "string", "array", "\\stdClass", "null")
_INDENT = "    "


class Argument(NamedTuple):
    """One named argument and property of a typed object."""

    name: Code
    wire: Code
    type: Code
    documented: Code
    notes: Code | None
    default: Code | None  # of an optional argument
    absent: Code | None  # the value that stands for nothing; None for required arguments
    plain: bool  # holds no typed objects


class TypedObject(NamedTuple):
    """The constructor and the payload of a record."""

    arguments: tuple[Argument, ...]  # required ones first
    members: tuple[Argument, ...]  # in the author's order
    more: Code | None  # name of the argument for members that the plan doesn't declare
    as_object: bool  # a name such as "0" would make a list of the payload
    uses_types: bool


Arguments = dict[int, tuple[Field, Argument]]


def typed_object(
    record: Record, nested: Mapping[str, Record], class_of: Callable[[str], Code], known: Arguments
) -> TypedObject:
    """`nested` are the records of the same scope; `class_of` gives a named type's class as printed here.

    `known` has the arguments of fields that name no record, by the identity of the field.
    """
    reading = _Reading(nested, class_of)
    members = tuple(_argument(field, reading, known) for field in record.fields)
    ordered = sorted(members, key=lambda argument: argument.absent is not None)
    more = None
    if record.open:
        taken = {argument.name.lower() for argument in members}
        text = PHP.name_of("property", ("additional", "properties"))
        while text.lower() in taken:
            text += "_"
        more = Code(text)
    as_object = any(field.wire == "0" for field in record.fields)
    return TypedObject(tuple(ordered), members, more, as_object, reading.uses_types)


def _argument(field: Field, reading: _Reading, known: Arguments) -> Argument:
    found = known.get(id(field))
    if found is not None:
        return found[1]
    made = reading.argument(field)
    if not _names_record(field.type):
        known[id(field)] = (field, made)
    return made


def _names_record(type_: Type) -> bool:
    if isinstance(type_, ArrayOf):
        return _names_record(type_.item)
    if isinstance(type_, MapOf):
        return _names_record(type_.value)
    if isinstance(type_, OneOfTypes):
        return any(map(_names_record, type_.members))
    return isinstance(type_, RecordOf)


class _Reading:
    """Types of one record's fields, and whether they need a named type's class."""

    def __init__(self, nested: Mapping[str, Record], class_of: Callable[[str], Code]) -> None:
        self.nested = nested
        self.class_of = class_of
        self.uses_types = False
        self.expanding: tuple[str, ...] = ()

    def argument(self, field: Field) -> Argument:
        native = self.native(field.type)
        default = absent = None
        documented = self.documented(field.type)
        if not field.required:
            absent = Code("Runtime\\Absent::Value") if field.nullable else Code("null")
            default = absent
            if field.nullable and native != ("mixed",):
                native = (*native, "Runtime\\Absent")
            elif not field.nullable:
                native, documented = (*native, "null"), f"{documented}|null"
        return Argument(
            _property(field.words),
            string(field.wire),
            Code(_union(native)),
            Code(documented),
            _notes(field.notes),
            default,
            absent,
            _is_plain(field.type),
        )

    def native(self, type_: Type) -> tuple[str, ...]:
        """The parts of a parameter's type, without duplicates; `mixed` stands alone."""
        if isinstance(type_, Primitive):
            return ("null",) if type_.kind == "null" else _NATIVE.get(type_.kind, ("mixed",))
        if isinstance(type_, Literals):
            return tuple(dict.fromkeys(part for value in type_.values for part in _native_of(value)))
        if isinstance(type_, ArrayOf):
            return ("array",)
        if isinstance(type_, MapOf):
            return ("array", "\\stdClass")
        if isinstance(type_, RecordOf):
            if not type_.shared:
                return ("array", "\\stdClass")
            self.uses_types = True
            return (self.class_of(type_.key), "array", "\\stdClass")
        parts = tuple(dict.fromkeys(part for member in type_.members for part in self.native(member)))
        return ("mixed",) if "mixed" in parts else parts

    def documented(self, type_: Type) -> str:
        """A type as phpstan reads it."""
        if isinstance(type_, Primitive):
            return _DOCUMENTED[type_.kind]
        if isinstance(type_, Literals):
            return "|".join(dict.fromkeys(_documented_of(value) for value in type_.values))
        if isinstance(type_, ArrayOf):
            return f"list<{self.documented(type_.item)}>"
        if isinstance(type_, MapOf):
            return f"array<string,{self.documented(type_.value)}>|\\stdClass"
        if isinstance(type_, OneOfTypes):
            return "|".join(dict.fromkeys(self.documented(member) for member in type_.members))
        if type_.shared:
            self.uses_types = True
            return f"{self.class_of(type_.key)}|array<string,mixed>|\\stdClass"
        return self.shape(type_.key)

    def shape(self, key: str) -> str:
        """A record without a name of its own, as an array shape."""
        record = self.nested.get(key)
        keys = [_shape_key(field.wire) for field in record.fields] if record else []
        if record is None or key in self.expanding or record.open or None in keys:
            return "array<string,mixed>|\\stdClass"
        outer = self.expanding
        self.expanding = (*outer, key)
        members = ",".join(
            f"{name}{'' if field.required else '?'}:{self.documented(field.type)}"
            for name, field in zip(keys, record.fields, strict=True)
        )
        self.expanding = outer
        return f"array{{{members}}}|\\stdClass"


@cache
def _property(words: tuple[str, ...]) -> Code:
    return PHP.name("property", words)


def _is_plain(type_: Type) -> bool:
    return (
        isinstance(type_, Literals)
        or (isinstance(type_, Primitive) and type_.kind != "any")
        or (isinstance(type_, OneOfTypes) and all(map(_is_plain, type_.members)))
    )


def _union(parts: tuple[str, ...]) -> str:
    unique = tuple(dict.fromkeys(parts))
    if "mixed" in unique or unique == ("null",):
        return "mixed"
    named = tuple(part for part in unique if part not in _ORDER)
    ordered = (*named, *(part for part in _ORDER if part in unique))
    if len(ordered) == 2 and ordered[-1] == "null":
        return f"?{ordered[0]}"
    return "|".join(ordered)


def _native_of(value: Json) -> tuple[str, ...]:
    if value is None:
        return ("null",)
    if isinstance(value, bool):
        return ("bool",)
    if isinstance(value, (int, float)):
        return ("int", "float")
    return ("string",)


def _documented_of(value: Json) -> str:
    """A literal type where it is one that can be written in a comment, in one word; else the scalar's type."""
    if isinstance(value, str):
        plain = (
            value.isascii() and value.isprintable() and not {" ", "*", "'", "\\", "@", "{", "}"} & set(value)
        )
        return f"'{value}'" if plain else "string"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    return str(value) if isinstance(value, int) else "float"


def _shape_key(wire: str) -> str | None:
    if wire.isascii() and wire.isidentifier():
        return wire
    documented = _documented_of(wire)
    return None if documented == "string" else documented


def _notes(notes: Notes) -> Code | None:
    text = told(notes)
    return doc(text, _INDENT) if text else None


def told(notes: Notes) -> str:
    """What a comment says of a member: description, examples, deprecation, personal data."""
    parts = [notes.description.strip()] if notes.description.strip() else []
    if notes.examples:
        examples = ", ".join(map(json_text, notes.examples))
        parts.append(f"Example{'s' if len(notes.examples) > 1 else ''}: {examples}")
    if notes.default:
        parts.append(f"Default: {json_text(notes.default[0])}")
    if notes.deprecated is not None:
        parts.append(f"Deprecated{': ' + notes.deprecated if notes.deprecated else ''}")
    if notes.pii:
        parts.append(f"Personal data ({notes.pii})")
    return ". ".join(part.rstrip(".") for part in parts)
