"""Whether a value fits a property: its type, its null, its closed set of texts."""

from __future__ import annotations

from collections.abc import Mapping

from trackwright.evaluate import accepts
from trackwright.magento.functions import Flow
from trackwright.magento.records import Kind, ValueType
from trackwright.schema import Shape

_TYPES: dict[Kind, tuple[str, ...]] = {
    "string": ("string",),
    "datetime": ("string",),
    "number": ("number",),
    "integer": ("integer", "number"),
    "boolean": ("boolean",),
    "list": ("array",),
}
_NOUNS: dict[Kind, str] = {
    "string": "text",
    "datetime": "a time",
    "number": "a number that may have decimals",
    "integer": "a whole number",
    "boolean": "true or false",
    "list": "a list",
    "any": "anything",
}
_DEEPEST = 16


class Fitting:
    """Holds values against a plan's shapes. What it has found it keeps: the same shapes come again with every event."""

    def __init__(self, named: Mapping[str, Shape]) -> None:
        self.named = named
        self._misfits: dict[tuple[Flow, int], str | None] = {}
        self._null: dict[int, bool] = {}

    def inside(self, shape: Shape) -> Shape:
        """The shape that a reference leads to."""
        return _inside(shape, self.named)

    def takes_null(self, shape: Shape) -> bool:
        """Whether a property of this shape may be null."""
        key = id(shape)
        if key not in self._null:
            self._null[key] = accepts(shape, None, self.named)
        return self._null[key]

    def misfit(self, flow: Flow, shape: Shape) -> str | None:
        """Why such a value is never, or not always, what the shape demands: "is text"; None where it may fit."""
        key = (flow, id(shape))
        if key not in self._misfits:
            self._misfits[key] = _misfit(flow, shape, self.named)
        return self._misfits[key]


def _inside(shape: Shape, named: Mapping[str, Shape]) -> Shape:
    for _ in range(_DEEPEST):
        if shape.ref is None or shape.ref not in named:
            return shape
        shape = named[shape.ref]
    return shape


def _misfit(flow: Flow, shape: Shape, named: Mapping[str, Shape]) -> str | None:
    if flow.type.kind == "any":
        return None
    wanted = _wanted(shape, named, 0)
    if wanted is not None and not wanted & set(_TYPES[flow.type.kind]):
        return f"is {_NOUNS[flow.type.kind]}"
    shape = _inside(shape, named)
    if flow.type.kind == "datetime" and shape.format == "date":
        return "is a time, not a date"
    texts = _texts(shape, named)
    others = [text for text in flow.type.enum if texts is not None and text not in texts]
    if others:
        return f"can be {', '.join(others)}"
    if flow.type.kind == "list" and flow.type.item and shape.items is not None:
        inner = _misfit(Flow(ValueType(flow.type.item), False), shape.items, named)
        return inner and f"is a list of which each {inner}"
    return None


def _wanted(shape: Shape, named: Mapping[str, Shape], depth: int) -> set[str] | None:
    """The types that a shape takes beside null; None where it takes any."""
    shape = _inside(shape, named)
    if depth > _DEEPEST:
        return None
    if shape.never:
        return set()
    found: set[str] | None = {name for name in shape.types if name != "null"} if shape.types else None
    for alternatives in (shape.any_of, shape.one_of):
        parts = [_wanted(part, named, depth + 1) for part in alternatives]
        if parts and all(part is not None for part in parts):
            union = {name for part in parts if part for name in part}
            found = union if found is None else found & union
    for part in shape.all_of:
        inner = _wanted(part, named, depth + 1)
        if inner is not None:
            found = inner if found is None else found & inner
    if found is None and (values := shape.const or shape.enum):
        found = {_type_of(value) for value in values}
    return found


def _type_of(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "string"
    return "number" if isinstance(value, (int, float)) else "array" if isinstance(value, tuple) else "object"


def _texts(shape: Shape, named: Mapping[str, Shape]) -> set[str] | None:
    """The closed set of texts that a shape takes; None where it is open."""
    shape = _inside(shape, named)
    values = shape.const or shape.enum
    if values:
        return {value for value in values if isinstance(value, str)}
    parts = [_texts(part, named) for part in (*shape.any_of, *shape.one_of)]
    if parts and all(part is not None for part in parts):
        return {text for part in parts if part for text in part}
    return None
