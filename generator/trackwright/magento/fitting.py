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


def inside(shape: Shape, named: Mapping[str, Shape]) -> Shape:
    """The shape that a reference leads to."""
    for _ in range(_DEEPEST):
        if shape.ref is None or shape.ref not in named:
            return shape
        shape = named[shape.ref]
    return shape


def takes_null(shape: Shape, named: Mapping[str, Shape]) -> bool:
    """Whether a property of this shape may be null."""
    return accepts(shape, None, named)


def misfit(flow: Flow, shape: Shape, named: Mapping[str, Shape]) -> str | None:
    """Why such a value is never, or not always, what the shape demands: "is text, and ... takes a number"; None where it may fit."""
    if flow.type.kind == "any":
        return None
    wanted = _wanted(shape, named, 0)
    if wanted is not None and not wanted & set(_TYPES[flow.type.kind]):
        return f"is {_NOUNS[flow.type.kind]}"
    shape = inside(shape, named)
    if flow.type.kind == "datetime" and shape.format == "date":
        return "is a time, not a date"
    texts = _texts(shape, named)
    others = [text for text in flow.type.enum if texts is not None and text not in texts]
    if others:
        return f"can be {', '.join(others)}"
    if flow.type.kind == "list" and flow.type.item and shape.items is not None:
        inner = misfit(Flow(ValueType(flow.type.item), False), shape.items, named)
        return inner and f"is a list of which each {inner}"
    return None


def _wanted(shape: Shape, named: Mapping[str, Shape], depth: int) -> set[str] | None:
    """The types that a shape takes beside null; None where it takes any."""
    shape = inside(shape, named)
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
    shape = inside(shape, named)
    values = shape.const or shape.enum
    if values:
        return {value for value in values if isinstance(value, str)}
    parts = [_texts(part, named) for part in (*shape.any_of, *shape.one_of)]
    if parts and all(part is not None for part in parts):
        return {text for part in parts if part for text in part}
    return None
