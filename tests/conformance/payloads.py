"""Payloads made from shapes: one that is valid, and many that break one thing each."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from trackwright.evaluate import accepts
from trackwright.schema import Shape
from trackwright.values import freeze, thaw

# Tried in this order where a string has a pattern and the plan no example.
_TEXTS = (
    "x",
    "abc",
    "EUR",
    "DE",
    "de",
    "header",
    "https://x.example/",
    "a" * 64,
    "0123456789",
    "a@b.example",
    "de_DE",
    "2026-11-23",
    "1-1",
    "",
)
_FORMATS = {
    "date-time": "2026-11-23T10:00:00Z",
    "date": "2026-11-23",
    "email": "a@b.example",
    "uri": "https://shop.example/",
    "uuid": "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
}
_WRONG: tuple[Any, ...] = (1.5, "\n", True, None, [], {}, [None], {"?": 1}, -1e9, "")


class Payloads:
    """Payloads for the shapes of one plan."""

    def __init__(self, named: Mapping[str, Shape]) -> None:
        self.named = named

    def followed(self, shape: Shape) -> Shape:
        while shape.ref is not None:
            shape = self.named[shape.ref]
        return shape

    def valid(self, shape: Shape, depth: int = 0) -> Any:
        """A value that the shape accepts, with every optional member that can be made. AssertionError where none is found."""
        shape = self.followed(shape)
        for value in self.candidates(shape, depth):
            if accepts(shape, freeze(value), self.named):
                return value
        raise AssertionError(f"no value found for {shape}")

    def candidates(self, shape: Shape, depth: int) -> Iterator[Any]:
        yield from (thaw(value) for value in (*shape.notes.examples, *shape.const, *(shape.enum or ())))
        types = shape.types or ("string",)
        if "object" in types or shape.properties:
            yield self.object(shape, depth)
        if "array" in types:
            count = max(shape.min_items or 0, 1)
            if shape.items is not None and depth < 6:
                item = self.valid(shape.items, depth + 1)
                yield [copy.deepcopy(item) for _ in range(count)]
            yield ["x"] * count
            yield []
        if "string" in types:
            if shape.format in _FORMATS:
                yield _FORMATS[shape.format]
            yield from _TEXTS
            yield "x" * (shape.min_length or 1)
        for number in (shape.minimum, shape.maximum, 1, 0, 2.5, 10, -1, shape.multiple_of):
            if number is not None and not {"integer", "number"}.isdisjoint(types):
                yield number
        yield from (True, None)
        for inner in (*shape.any_of, *shape.one_of, *shape.all_of):
            yield self.valid(inner, depth + 1)

    def object(self, shape: Shape, depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for prop in shape.properties:
            if prop.required or depth < 4:
                examples = [thaw(example) for example in prop.notes.examples]
                fitting = [one for one in examples if accepts(prop.shape, freeze(one), self.named)]
                value[prop.name] = fitting[0] if fitting else self.valid(prop.shape, depth + 1)
        return value

    def broken(self, shape: Shape, value: Any) -> Iterator[Any]:
        """Copies of a valid value, each with a member removed, added or of another type, at any depth."""
        shape = self.followed(shape)
        for wrong in _WRONG:
            if not accepts(shape, freeze(wrong), self.named):
                yield copy.deepcopy(wrong)
        if isinstance(value, dict):
            for prop in shape.properties:
                if prop.name in value:
                    yield {key: member for key, member in value.items() if key != prop.name}
                    for inner in self.broken(prop.shape, value[prop.name]):
                        yield {**value, prop.name: inner}
            yield {"zz unplanned": 1, **value, "Unplanned": [1]}
            yield dict(reversed(value.items()))
        if isinstance(value, list) and value and shape.items is not None:
            for inner in self.broken(shape.items, value[0]):
                yield [*value, inner]
