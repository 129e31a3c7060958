"""`A | B` as one shape: merged where the members' JSON types don't meet, `anyOf` otherwise."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from trackwright.diagnostics import Span
from trackwright.schema import JsonType, Shape

_NUMBER = ("multiple_of", "minimum", "exclusive_minimum", "maximum", "exclusive_maximum")
_STRING = ("min_length", "max_length", "pattern", "format")
_ARRAY = ("items", "tuple_items", "additional_items", "min_items", "max_items", "unique_items", "contains")
_OBJECT = (
    "properties",
    "required",
    "pattern_properties",
    "property_names",
    "dependencies",
    "min_properties",
    "max_properties",
    "additional",
)
_OF_TYPE: dict[JsonType, tuple[str, ...]] = {
    "null": (),
    "boolean": (),
    "integer": _NUMBER,
    "number": _NUMBER,
    "string": _STRING,
    "array": _ARRAY,
    "object": _OBJECT,
}
_ASIDE = frozenset({"types", "name", "notes", "span", "enum"})
DEFAULTS: dict[str, Any] = {field.name: getattr(Shape(), field.name) for field in fields(Shape)}
"""What each field of a shape holds when no keyword was given."""


def union(members: list[Shape], span: Span) -> Shape:
    """The shape that accepts what any member accepts.

    Members whose types are disjoint become one shape, so that a violation is told at its own place and not as a failed `anyOf`. An enum
    takes null in as one more value.
    """
    if any(not member.types and member == Shape() for member in members):
        return Shape(span=span)
    types: list[JsonType] = []
    merged: dict[str, Any] = {}
    enums = [member for member in members if member.enum is not None]
    for member in members:
        said = _said(member)
        if said is None or not _disjoint(types, member.types):
            return Shape(any_of=_distinct(members), span=span)
        merged.update(said)
        types.extend(kind for kind in member.types if kind not in types)
    if enums:
        if len(enums) > 1 or any(member.types != ("null",) for member in members if member.enum is None):
            return Shape(any_of=_distinct(members), span=span)
        values = enums[0].enum or ()
        merged["enum"] = values if None in values or len(members) == 1 else (*values, None)
    if "number" in types and "integer" in types:
        types.remove("integer")
    return Shape(types=tuple(types), span=span, **merged)


def _said(shape: Shape) -> dict[str, Any] | None:
    """The keywords of a shape, or None where one speaks of other types than the shape's own, or of all."""
    if not shape.types:
        return None
    own = {name for kind in shape.types for name in _OF_TYPE[kind]}
    said: dict[str, Any] = {}
    for name, default in DEFAULTS.items():
        value = getattr(shape, name)
        if name in _ASIDE or value == default:
            continue
        if name not in own:
            return None
        said[name] = value
    return said


def _disjoint(types: list[JsonType], more: tuple[JsonType, ...]) -> bool:
    """A type that says nothing but itself may stand twice; `_said` has been merged for the first."""
    numeric = {"integer", "number"}
    taken = set(types) | (numeric if numeric & set(types) else set())
    return not taken & set(more)


def _distinct(members: list[Shape]) -> tuple[Shape, ...]:
    return tuple({id(member): member for member in members}.values())
