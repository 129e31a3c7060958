"""Shapes to records and type expressions: the one reading of JSON Schema as types, which all languages print.

A type is never narrower than what validates, except that members without a stated type but with declared properties are taken for objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from trackwright.merge import followed, merged
from trackwright.naming import words
from trackwright.schema import Call, Json, JsonType, Notes, Property, Shape
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
    TypedCall,
)
from trackwright.values import is_scalar

FORMATS = frozenset({"date-time", "date", "email", "uri", "uuid"})
ANY = Primitive("any")
NULL = Primitive("null")
_STRING = Primitive("string")
_NUMBER = Primitive("number")
_INTEGER = Primitive("integer")
_KINDS: dict[JsonType, Primitive] = {
    "null": NULL,
    "boolean": Primitive("boolean"),
    "integer": _INTEGER,
    "number": _NUMBER,
    "string": _STRING,
}
_ACTUAL: dict[type, tuple[JsonType, ...]] = {
    bool: ("boolean",),
    int: ("integer", "number"),
    float: ("number",),
    str: ("string",),
    type(None): ("null",),
}


@dataclass(frozen=True, slots=True)
class TypedType:
    """The types of a named type: its record (None where it is no object) and the records nested in it, dependencies first."""

    record: Record | None
    nested: tuple[Record, ...]
    uses: tuple[str, ...]


def call_words(call: Call) -> tuple[str, ...]:
    """The words of a call's code name: "order", "completed"; pages and groups say so at the end; identify and alias are themselves."""
    if call.type in ("identify", "alias"):
        return words(call.code_name) if call.code_name else (call.type,)
    found = words(call.code_name or call.name)
    if call.type == "track" or call.code_name or found[-1] == call.type:
        return found
    return (*found, call.type)


@dataclass(frozen=True, slots=True)
class Known:
    """What has been read of a plan, by the identity of shapes and properties: calls without their names, fields that need no record."""

    calls: dict[tuple[int, int], tuple[Call, TypedCall]] = field(default_factory=dict)
    fields: dict[tuple[int, bool], tuple[Property, Field, frozenset[str]]] = field(default_factory=dict)


def typed_call(call: Call, named: Mapping[str, Shape], known: Known | None = None) -> TypedCall:
    """The records of a call's payload and context; `named` are the plan's types.

    `known` takes what has been read.
    """
    known = known or Known()
    key = (id(call.payload), id(call.context))
    found = known.calls.get(key)
    if found is None:
        reading = _Reading(named, (), known)
        payload = reading.whole("payload", (), call.payload)
        context = None if call.context is None else reading.whole("context", ("context",), call.context)
        found = (call, TypedCall(payload, context, tuple(reading.records), tuple(sorted(reading.uses))))
        known.calls[key] = found
    name, typed = call_words(call), found[1]
    return replace(typed, records=tuple([_called(record, name) for record in typed.records]))


def _called(record: Record, name: tuple[str, ...]) -> Record:
    """A record under its call's name."""
    words = (*name, *record.words)
    return Record(record.key, words, record.fields, record.open, record.rest, record.notes)


def typed_type(key: str, named: Mapping[str, Shape]) -> TypedType:
    """The record of a named type, under its own name."""
    name = words(key)
    reading = _Reading(named, name, Known())
    if not reading.is_record(key):
        return TypedType(None, (), ())
    own = reading.whole(key, name, named[key])
    nested = tuple(record for record in reading.records if record.key != own)
    return TypedType(reading.records[-1], nested, tuple(sorted(reading.uses - {key})))


@dataclass(slots=True)
class _Reading:
    """The records of one scope, as they come into being."""

    named: Mapping[str, Shape]
    scope: tuple[str, ...]
    known: Known
    records: list[Record] = field(default_factory=list)
    uses: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    taken: set[tuple[str, ...]] = field(default_factory=set)
    expanding: frozenset[str] = frozenset()

    def whole(self, key: str, name: tuple[str, ...], shape: Shape) -> str:
        """The key of a new record of an object shape."""
        shape, self.expanding = followed(shape, self.named)
        return self.record(key, name, shape)

    def record(self, key: str, name: tuple[str, ...], shape: Shape) -> str:
        """The key of a new record of an object shape without reference and allOf."""
        key, name = self._free(key, name)
        required = frozenset(shape.required)
        fields = [
            self.field(name, prop, prop.name in required) for prop in shape.properties if not prop.shape.never
        ]
        declared = {prop.name for prop in shape.properties}
        fields.extend(
            Field(wire, words(wire), ANY, True, True, False, (), Notes())
            for wire in shape.required
            if wire not in declared and not shape.closed
        )
        open_ = not shape.closed or bool(shape.pattern_properties)
        rest = None
        if shape.additional is not None and not shape.closed and not shape.pattern_properties:
            read = self.read((*name, "other"), shape.additional)
            rest = None if read == ANY else read
        self.records.append(Record(key, name, tuple(fields), open_, rest, shape.notes))
        return key

    def _free(self, key: str, name: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        base, base_name, number = key, name, 2
        while key in self.keys or name in self.taken:
            key, name = f"{base}.{number}", (*base_name, str(number))
            number += 1
        self.keys.add(key)
        self.taken.add(name)
        return key, name

    def field(self, owner: tuple[str, ...], prop: Property, required: bool) -> Field:
        found = self.known.fields.get((id(prop), required))
        if found is not None and not self.expanding:
            self.uses |= found[2]
            return found[1]
        before, records = self.uses, len(self.records)
        self.uses = set()
        made = self.own_field(owner, prop, required)
        if len(self.records) == records and not self.expanding:
            self.known.fields[id(prop), required] = (prop, made, frozenset(self.uses))
        self.uses |= before
        return made

    def own_field(self, owner: tuple[str, ...], prop: Property, required: bool) -> Field:
        parts = words(prop.code_name or prop.name)
        type_ = self.read((*owner, *parts), prop.shape)
        return Field(
            prop.name, parts, type_, required, _nullable(type_), prop.common, prop.consent, prop.notes
        )

    def is_record(self, key: str) -> bool:
        """A named type is a record of its own: an object that declares members or closes itself, and nothing else beside."""
        if self.named[key].variants:
            return False
        shape = merged(self.named[key], self.named, frozenset({key}))
        if shape.never or shape.const or shape.enum is not None or _branches(shape, self.named):
            return False
        return (shape.types == ("object",) and _declares(shape)) or (
            not shape.types and bool(shape.properties)
        )

    def read(self, name: tuple[str, ...], shape: Shape) -> Type:
        """The type of a shape; records that it needs get names beginning with `name`."""
        key = shape.ref or shape.name
        if key is not None and key in self.named:
            return self._named(name, key, shape)
        return self._inline(name, shape)

    def _named(self, name: tuple[str, ...], key: str, shape: Shape) -> Type:
        target = self.named[key]
        if shape.ref is None and target is not shape and target != shape:
            return self._inline(name, shape)
        if self.is_record(key):
            self.uses.add(key)
            return RecordOf(key, True)
        if key in self.expanding:
            return ANY
        outer = self.expanding
        self.expanding = outer | {key}
        try:
            return self.read(name, target) if target.ref is not None else self._inline(name, target)
        finally:
            self.expanding = outer

    def _inline(self, name: tuple[str, ...], shape: Shape) -> Type:
        if shape.variants:
            return union(self.read(name, Shape(ref=key)) for key in shape.variants)
        if shape.all_of:
            outer = self.expanding
            shape, self.expanding = followed(shape, self.named, outer)
            try:
                return self._inline(name, shape)
            finally:
                self.expanding = outer
        if shape.never:
            return ANY
        if shape.const and is_scalar(shape.const[0]):
            return _literals(shape.const, ())
        if shape.enum is not None and shape.enum and all(map(is_scalar, shape.enum)):
            return _literals(shape.enum, shape.types)
        branches = _branches(shape, self.named)
        if branches:
            return union(self.read(name, _narrowed(shape, branch)) for branch in branches)
        if not shape.types:
            return self._object(name, shape) if shape.properties else ANY
        if len(shape.types) == 1:
            return self._of_type(name, shape, shape.types[0])
        return union(self._of_type(name, shape, kind) for kind in shape.types)

    def _of_type(self, name: tuple[str, ...], shape: Shape, kind: JsonType) -> Type:
        if kind == "object":
            return self._object(name, shape)
        if kind == "array":
            return ArrayOf(self._item(name, shape))
        if kind == "string" and shape.format in FORMATS:
            return Primitive("string", shape.format)
        return _KINDS[kind]

    def _item(self, name: tuple[str, ...], shape: Shape) -> Type:
        if shape.tuple_items is None:
            return ANY if shape.items is None else self.read(name, shape.items)
        found = [self.read((*name, str(index)), inner) for index, inner in enumerate(shape.tuple_items)]
        if shape.additional_items is None or not shape.additional_items.never:
            found.append(
                ANY if shape.additional_items is None else self.read((*name, "item"), shape.additional_items)
            )
        return union(found) if found else ANY

    def _object(self, name: tuple[str, ...], shape: Shape) -> Type:
        if _declares(shape):
            path = name[len(self.scope) :] if name[: len(self.scope)] == self.scope else name
            return RecordOf(self.record(".".join(path), name, shape), False)
        inner = [pattern for _, pattern in shape.pattern_properties]
        if shape.additional is None or (not shape.closed and inner):
            return MapOf(ANY)
        if not shape.closed:
            return MapOf(self.read((*name, "other"), shape.additional))
        return MapOf(union(self.read((*name, "other"), one) for one in inner))


def _declares(shape: Shape) -> bool:
    return bool(shape.properties) or bool(shape.required) or (shape.closed and not shape.pattern_properties)


def _branches(shape: Shape, named: Mapping[str, Shape]) -> tuple[Shape, ...]:
    """The alternatives of a union, where each of them says something about types."""
    branches = shape.any_of or shape.one_of
    return branches if branches and all(_tells(branch, named) for branch in branches) else ()


def _tells(shape: Shape, named: Mapping[str, Shape], seen: frozenset[str] = frozenset()) -> bool:
    if shape.ref is not None:
        return shape.ref in seen or _tells(named[shape.ref], named, seen | {shape.ref})
    return bool(shape.types or shape.properties or shape.const or shape.enum or shape.variants) or any(
        _tells(inner, named, seen) for inner in (*shape.all_of, *shape.any_of, *shape.one_of)
    )


def _narrowed(shape: Shape, branch: Shape) -> Shape:
    """A branch of a union together with what its owner says."""
    bare = not (shape.properties or shape.required) and shape.items is None and shape.tuple_items is None
    if bare and (not shape.types or branch.ref or branch.name or branch.types):
        return branch
    owner = Shape(
        types=shape.types,
        format=shape.format,
        items=shape.items,
        tuple_items=shape.tuple_items,
        additional_items=shape.additional_items,
        properties=shape.properties,
        required=shape.required,
        pattern_properties=shape.pattern_properties,
        additional=shape.additional,
        notes=shape.notes,
    )
    return Shape(all_of=(owner, branch), notes=branch.notes)


def _literals(values: tuple[Json, ...], types: tuple[JsonType, ...]) -> Type:
    fitting = tuple(value for value in values if not types or not set(types).isdisjoint(_ACTUAL[type(value)]))
    rest = tuple(value for value in fitting if value is not None)
    members: list[Type] = [Literals(rest)] if rest else []
    if len(rest) < len(fitting):
        members.append(NULL)
    return union(members) if members else ANY


def _nullable(type_: Type) -> bool:
    return type_ in (NULL, ANY) or (isinstance(type_, OneOfTypes) and NULL in type_.members)


def union(parts: Iterable[Type]) -> Type:
    """The union of types: flat, without duplicates or members that another one covers, null last."""
    flat: dict[Type, None] = {}
    values: dict[tuple[type, Json], Json] = {}
    for part in parts:
        for member in part.members if isinstance(part, OneOfTypes) else (part,):
            if isinstance(member, Literals):
                values.update({(type(value), value): value for value in member.values})
                flat.setdefault(Literals(()))
            else:
                flat.setdefault(member)
    if ANY in flat:
        return ANY
    members = [_filled(member, values, flat) for member in flat if member != NULL]
    found = [member for member in members if member is not None]
    if NULL in flat:
        found.append(NULL)
    return found[0] if len(found) == 1 else OneOfTypes(tuple(found))


def _filled(member: Type, values: dict[tuple[type, Json], Json], flat: dict[Type, None]) -> Type | None:
    if isinstance(member, Literals):
        left = tuple(value for value in values.values() if not _covered(value, flat))
        return Literals(left) if left else None
    if member == _INTEGER and _NUMBER in flat:
        return None
    if isinstance(member, Primitive) and member.format and _STRING in flat:
        return None
    return member


def _covered(value: Json, flat: dict[Type, None]) -> bool:
    return any(_KINDS[kind] in flat for kind in _ACTUAL[type(value)])
