"""Whether one shape only narrows another: what it accepts, the other accepts too, as far as can be told from the keywords."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trackwright.schema import Json, JsonObject, JsonType, Shape
from trackwright.unions import DEFAULTS

_AT_LEAST = ("minimum", "exclusive_minimum", "min_length", "min_items", "min_properties")
_AT_MOST = ("maximum", "exclusive_maximum", "max_length", "max_items", "max_properties")
_KEYWORDS = {
    "minimum": "minimum",
    "exclusive_minimum": "exclusiveMinimum",
    "min_length": "minLength",
    "min_items": "minItems",
    "min_properties": "minProperties",
    "maximum": "maximum",
    "exclusive_maximum": "exclusiveMaximum",
    "max_length": "maxLength",
    "max_items": "maxItems",
    "max_properties": "maxProperties",
    "multiple_of": "multipleOf",
    "unique_items": "uniqueItems",
    "additional": "additionalProperties",
    "not_": "not",
}
_OTHERS = """
    types const enum never items properties required additional multiple_of unique_items
    ref name notes span discriminator variants
"""
_COMPARED = frozenset((*_AT_LEAST, *_AT_MOST, *_OTHERS.split()))


def widens(base: Shape, new: Shape, named: Mapping[str, Shape]) -> str | None:
    """Why `new` may accept a value that `base` refuses, in words; None where it only narrows.

    Keywords that can't be compared (patterns, unions, conditions) must be the same in both. `named` are the types that refs point at.
    """
    if new is base or new == base or new.never or base == Shape():
        return None
    if base.ref is not None or new.ref is not None:
        if base.ref == new.ref:
            return None
        if base.ref is not None and new.name == base.ref:
            return None
        return f"it is no longer `{base.ref or base.name or 'what it was'}`"
    values = new.const or new.enum
    if values is not None and values != ():
        return _values_widen(base, values)
    if base.const or base.enum is not None:
        return "it accepts more than the listed values"
    if base.types and not (new.types and all(_covered(kind, base.types) for kind in new.types)):
        return f"it accepts more than {' or '.join(base.types)}"
    return _bounds_widen(base, new) or _parts_widen(base, new, named)


def _covered(kind: JsonType, types: tuple[JsonType, ...]) -> bool:
    return kind in types or (kind == "integer" and "number" in types)


def _values_widen(base: Shape, values: tuple[Json, ...]) -> str | None:
    allowed = base.const or base.enum
    for value in values:
        if allowed and not any(_equal(value, other) for other in allowed):
            return f"it accepts {_shown(value)}, which is not among the listed values"
        kind = _type_of(value)
        if base.types and not _covered(kind, base.types):
            return f"it accepts {_shown(value)}, which is no {' or '.join(base.types)}"
    return None


def _bounds_widen(base: Shape, new: Shape) -> str | None:
    for name in _AT_LEAST:
        limit, other = getattr(base, name), getattr(new, name)
        if limit is not None and (other is None or other < limit):
            if other is None and name == "minimum" and _above(new.exclusive_minimum, limit):
                continue
            return f"its `{_KEYWORDS[name]}` is gone or below {limit}"
    for name in _AT_MOST:
        limit, other = getattr(base, name), getattr(new, name)
        if limit is not None and (other is None or other > limit):
            if other is None and name == "maximum" and _above(limit, new.exclusive_maximum):
                continue
            return f"its `{_KEYWORDS[name]}` is gone or above {limit}"
    if base.multiple_of is not None and (new.multiple_of is None or new.multiple_of % base.multiple_of):
        return f"it is no longer a multiple of {base.multiple_of}"
    if base.unique_items and not new.unique_items:
        return "its items may repeat"
    return None


def _above(number: Any, limit: Any) -> bool:
    return number is not None and limit is not None and bool(number >= limit)


def _parts_widen(base: Shape, new: Shape, named: Mapping[str, Shape]) -> str | None:
    if base.items is not None and (new.types == () or "array" in new.types):
        why = widens(base.items, new.items or Shape(), named)
        if why is not None:
            return f"of its items, {why}"
    missing = [name for name in base.required if name not in new.required]
    if missing:
        return f"its member `{missing[0]}` is no longer required"
    mine = {prop.name: prop.shape for prop in new.properties}
    for prop in base.properties:
        if prop.name not in mine:
            if new.closed:
                continue
            return f"its member `{prop.name}` is no longer declared"
        why = widens(prop.shape, mine[prop.name], named)
        if why is not None:
            return f"of its member `{prop.name}`, {why}"
    if base.closed:
        theirs = {prop.name for prop in base.properties}
        extra = next((name for name in mine if name not in theirs and not mine[name].never), None)
        if extra is not None:
            return f"it has a member `{extra}` that wasn't there"
        if not new.closed and (not new.types or "object" in new.types):
            return "it is open to members that are not declared"
    elif (
        base.additional is not None
        and base.additional != Shape()
        and new.additional != base.additional
        and not new.closed
    ):
        return "other members are no longer held to the same type"
    for name, default in DEFAULTS.items():
        if (
            name not in _COMPARED
            and getattr(base, name) != default
            and getattr(new, name) != getattr(base, name)
        ):
            return f"its `{_KEYWORDS.get(name, name.strip('_'))}` is not the same"
    return None


def _type_of(value: Json) -> JsonType:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "integer" if value == int(value) else "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, tuple) else "object"


def _equal(left: Json, right: Json) -> bool:
    return left == right and isinstance(left, bool) == isinstance(right, bool)


def _shown(value: Json) -> str:
    return "a value" if isinstance(value, tuple | JsonObject) else f"`{value}`"
