"""The words of the plan language: built-in types, keys, and what authors write in their place."""

from __future__ import annotations

from collections.abc import Mapping as Table
from typing import Any, Protocol

from trackwright.expressions import ExpressionError, parse
from trackwright.keywords import ANNOTATIONS, KEYWORDS, Reader
from trackwright.schema import Notes, Shape
from trackwright.source import Mapping, Node, Scalar

ANYTHING = Shape()
NOTHING = Shape(never=True)
NO_NOTES = Notes()

BUILT_IN: dict[str, dict[str, Any]] = {
    "string": {"types": ("string",)},
    "number": {"types": ("number",)},
    "integer": {"types": ("integer",)},
    "boolean": {"types": ("boolean",)},
    "null": {"types": ("null",)},
    "object": {"types": ("object",), "additional": ANYTHING},
    "array": {"types": ("array",)},
    "any": {},
    "datetime": {"types": ("string",), "format": "date-time"},
    "date": {"types": ("string",), "format": "date"},
    "email": {"types": ("string",), "format": "email"},
    "uri": {"types": ("string",), "format": "uri"},
    "uuid": {"types": ("string",), "format": "uuid"},
}

_DECIDING = "type enum const $ref allOf anyOf oneOf not if properties of discriminator"
DECIDING = frozenset((*_DECIDING.split(), *(name for name in KEYWORDS if name != name.lower())))
"""Keys that make a mapping one of keywords."""

PROPERTY_KEYS = frozenset({"required", "consent", "code_name"})
_OTHER_KEYS = frozenset({"extends", "of", "discriminator", "definitions", "$ref", *PROPERTY_KEYS})
SCHEMA_KEYS = frozenset({*KEYWORDS, *ANNOTATIONS, *_OTHER_KEYS})
SLIPS = {
    "String": "string",
    "str": "string",
    "text": "string",
    "int": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "bool": "boolean",
    "timestamp": "datetime",
    "url": "uri",
    "list": "T[]",
    "dict": "object",
    "map": "object",
    "undefined": "null",
    "None": "null",
}


class Forms(Reader, Protocol):
    """What the parts of the type reader ask of the whole: the plan's names, known so far."""

    categories: Table[str, object]  # consent categories
    declared: dict[str, tuple[Scalar, Node]]  # named types as written
    types: dict[str, Shape]  # named types that have been read
    reading: dict[str, int]  # those being read

    def named(self, name: str, at: Node) -> Shape:
        """The shape of a named type; an unknown one is reported at `at`, and is any value."""

    def unknown_keyword(self, key: Scalar, node: Mapping) -> None:
        """Report a key that is no keyword."""


def is_keywords(node: Mapping) -> bool:
    """Whether a mapping is one of keywords rather than one of members."""
    return any(key.text in DECIDING for key, _ in node.pairs)


def reads_as_type(text: str) -> bool:
    """Whether text is a type expression, of known names or not."""
    try:
        parse(text)
    except ExpressionError:
        return False
    return True


def is_word(text: str) -> bool:
    """Whether text can name a type."""
    return text.isascii() and text.replace("_", "a").isalnum() and not text[:1].isdigit()


def types_of(values: list[Any]) -> tuple[Any, ...]:
    """The JSON types of some scalars."""
    found: dict[str, None] = {}
    for value in values:
        if value is None:
            found["null"] = None
        elif isinstance(value, bool):
            found["boolean"] = None
        elif isinstance(value, str):
            found["string"] = None
        else:
            found["integer" if isinstance(value, int) else "number"] = None
    if "number" in found:
        found.pop("integer", None)
    return tuple(found)
