"""allOf taken together, as far as types go: one shape that accepts at least every value that all of them accept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from trackwright.schema import Json, JsonType, Property, Shape


def merged(shape: Shape, named: Mapping[str, Shape], seen: frozenset[str] = frozenset()) -> Shape:
    """The shape with its reference followed and its allOf folded in. Checks that don't shape a type may be lost.

    References to `seen` types say nothing any more: this ends what holds itself.
    """
    return followed(shape, named, seen)[0]


def followed(
    shape: Shape, named: Mapping[str, Shape], seen: frozenset[str] = frozenset()
) -> tuple[Shape, frozenset[str]]:
    """As `merged`, with `seen` and all references that were followed."""
    if shape.ref is not None:
        if shape.ref in seen:
            return Shape(), seen
        return followed(named[shape.ref], named, seen | {shape.ref})
    if not shape.all_of:
        return shape, seen
    result, trail = replace(shape, all_of=()), seen
    for inner in shape.all_of:
        part, more = followed(inner, named, seen)
        result, trail = _both(result, part), trail | more
    return result, trail


def _both(left: Shape, right: Shape) -> Shape:
    closed = next((item.additional for item in (left, right) if item.closed), None)
    return replace(
        left,
        never=left.never or right.never,
        types=_types(left.types, right.types),
        const=left.const or right.const,
        enum=_enum(left, right),
        format=left.format or right.format,
        items=_pair(left.items, right.items),
        tuple_items=left.tuple_items or right.tuple_items,
        additional_items=left.additional_items if left.tuple_items is not None else right.additional_items,
        properties=_properties(left.properties, right.properties),
        required=tuple(dict.fromkeys((*left.required, *right.required))),
        pattern_properties=(*left.pattern_properties, *right.pattern_properties),
        additional=closed or _pair(left.additional, right.additional),
        any_of=left.any_of or right.any_of,
        one_of=left.one_of or right.one_of,
        discriminator=left.discriminator or right.discriminator,
        variants=left.variants or right.variants,
    )


def _types(left: tuple[JsonType, ...], right: tuple[JsonType, ...]) -> tuple[JsonType, ...]:
    if not left or not right:
        return left or right
    return tuple(
        "integer" if name == "number" and "number" not in right else name
        for name in left
        if name in right
        or (name == "integer" and "number" in right)
        or (name == "number" and "integer" in right)
    )


def _enum(left: Shape, right: Shape) -> tuple[Json, ...] | None:
    if left.enum is None or right.enum is None:
        return left.enum if right.enum is None else right.enum
    return tuple(value for value in left.enum if value in right.enum)


def _pair(left: Shape | None, right: Shape | None) -> Shape | None:
    if left is None or right is None:
        return left or right
    return left if left == right else Shape(all_of=(left, right))


def _properties(left: tuple[Property, ...], right: tuple[Property, ...]) -> tuple[Property, ...]:
    found = {prop.name: prop for prop in left}
    for prop in right:
        known = found.get(prop.name)
        if known is None:
            found[prop.name] = prop
        elif known.shape != prop.shape:
            found[prop.name] = replace(known, shape=Shape(all_of=(known.shape, prop.shape)))
    return tuple(found.values())
