"""Equal shapes become one object, so that whatever is made of a shape is made once, however many calls say the same.

A plan's calls repeat one another: the same product, the same currency, often the same payload. Everything below (lowering, types, views)
remembers what it has made by identity, which costs nothing, instead of by value, which costs about as much as making it again.

Places are lost on the way: of equal shapes, one stands for all. So this comes after the checks, which speak of places.
"""

from __future__ import annotations

from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from trackwright.schema import Call, Notes, Plan, Property, Shape, Version

_SINGLE = (
    "items",
    "additional_items",
    "contains",
    "property_names",
    "additional",
    "not_",
    "if_",
    "then",
    "else_",
)
_LISTS = ("tuple_items", "all_of", "any_of", "one_of")
_KEYED = ("pattern_properties", "dependencies")
_SHAPED = (*_SINGLE, *_LISTS, *_KEYED, "properties")
_VALUES = ("const", "enum")
_NUMBERS = ("multiple_of", "minimum", "exclusive_minimum", "maximum", "exclusive_maximum")
_KEPT = (*_SHAPED, *_VALUES, *_NUMBERS, "span", "notes")
_PLAIN = (*_VALUES, *_NUMBERS, *(item.name for item in fields(Shape) if item.name not in _KEPT))
_LISTED = slice(0, len(_VALUES))
_LIMITS = slice(len(_VALUES), len(_VALUES) + len(_NUMBERS))
_of_plain = attrgetter(*_PLAIN)
_of_shaped = attrgetter(*_SHAPED)
_NOTHING_INSIDE = _of_shaped(Shape())
_NOT_LISTED = _of_plain(Shape())[_LISTED]
_NO_LIMITS = _of_plain(Shape())[_LIMITS]


def shared(plan: Plan) -> Plan:
    """The plan, with equal shapes and properties as the same object. Named types stand for themselves."""
    sharing = _Sharing()
    types = tuple((key, sharing.shape(shape)) for key, shape in plan.types)
    return replace(plan, types=types, calls=tuple(map(sharing.call, plan.calls)))


class _Sharing:
    """What there is already: by value, and by the identity of what was asked for (kept, so that no id is used twice)."""

    def __init__(self) -> None:
        self.shapes: dict[object, Shape] = {}
        self.properties: dict[object, Property] = {}
        self.seen: dict[int, tuple[Shape, Shape]] = {}
        self.lists: dict[object, tuple[Property, ...]] = {}

    def call(self, call: Call) -> Call:
        payload = self.shape(call.payload)
        context = None if call.context is None else self.shape(call.context)
        previous = tuple(map(self.version, call.previous))
        if payload is call.payload and context is call.context and not previous:
            return call
        return replace(call, payload=payload, context=context, previous=previous)

    def version(self, version: Version) -> Version:
        context = None if version.context is None else self.shape(version.context)
        return replace(version, payload=self.shape(version.payload), context=context)

    def shape(self, shape: Shape) -> Shape:
        known = self.seen.get(id(shape))
        if known is not None:
            return known[1]
        values: tuple[Any, ...] = _of_shaped(shape)
        changed: dict[str, Any] = {}
        if values == _NOTHING_INSIDE:
            inside: object = None
        else:
            inside = tuple(
                self.inside(name, value, changed) for name, value in zip(_SHAPED, values, strict=True)
            )
        plain, notes = _of_plain(shape), shape.notes
        key = (plain, _written(plain), inside, notes, _told(notes))
        found = self.shapes.get(key)
        if found is None:
            found = self.shapes[key] = replace(shape, **changed) if changed else shape
            self.seen[id(found)] = (found, found)
        self.seen[id(shape)] = (shape, found)
        return found

    def inside(self, name: str, value: Any, changed: dict[str, Any]) -> object:
        """What stands for a member in a key; `changed` takes it, where it has become another object."""
        if value is None or value == ():
            return value
        new: Any
        if name in _SINGLE:
            new = self.shape(value)
            told: object = id(new)
        elif name == "properties":
            new = self.members(value)
            told = id(new)
        elif name in _LISTS:
            new = tuple(map(self.shape, value))
            told = tuple(map(id, new))
        else:
            new = tuple((key, self.shape(one) if isinstance(one, Shape) else one) for key, one in value)
            told = tuple((key, id(one) if isinstance(one, Shape) else one) for key, one in new)
        if new is not value:
            changed[name] = new
        return told

    def members(self, properties: tuple[Property, ...]) -> tuple[Property, ...]:
        """The properties, as the one tuple that stands for all like it."""
        new = tuple(map(self.property, properties))
        return self.lists.setdefault(tuple(map(id, new)), new)

    def property(self, prop: Property) -> Property:
        shape, notes = self.shape(prop.shape), prop.notes
        key = (
            prop.name,
            id(shape),
            prop.required,
            prop.consent,
            prop.code_name,
            prop.common,
            notes,
            _told(notes),
        )
        found = self.properties.get(key)
        if found is None:
            found = self.properties[key] = prop if shape is prop.shape else replace(prop, shape=shape)
        return found


def _written(plain: tuple[Any, ...]) -> object:
    """What tells values apart that are equal for Python: 1, 1.0 and True."""
    listed = plain[_LISTED]
    limits = plain[_LIMITS]
    return (repr(listed) if listed != _NOT_LISTED else None, None if limits == _NO_LIMITS else repr(limits))


def _told(notes: Notes) -> str | None:
    return repr((notes.examples, notes.default)) if notes.examples or notes.default else None
