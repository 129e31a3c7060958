"""The keywords of JSON Schema draft-07: which field of a shape each fills, and what it may hold.

Both ways of writing a schema go through this table: the mapping form of the plan language, and imported JSON Schemas. They differ in how
a schema inside a keyword is read, which is the `Reader`'s part.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeGuard

from trackwright.diagnostics import Diagnostics
from trackwright.schema import Property, Shape
from trackwright.source import Mapping, Node, Scalar, Sequence, frozen, kind_of
from trackwright.suggest import did_you_mean

JSON_TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
ASSERTED_FORMATS = ("date-time", "date", "email", "uri", "uuid")
_ANNOTATED_FORMATS = """
    time idn-email hostname idn-hostname ipv4 ipv6 uri-reference iri iri-reference uri-template
    json-pointer relative-json-pointer regex
"""
KNOWN_FORMATS = frozenset((*ASSERTED_FORMATS, *_ANNOTATED_FORMATS.split()))
PII_KINDS = ("email", "phone", "name", "address", "ip", "id", "other")


class Reader(Protocol):
    """What the readers of keywords ask of the form that they stand in. Every method reports what is wrong and goes on."""

    diagnostics: Diagnostics
    as_written: bool
    """Whether an unquoted scalar stands for its text, as YAML's authors mean it: a number, or the type `null`."""

    def inner(self, node: Node) -> Shape:
        """A schema for a part of the value: an item, a member, a name."""

    def in_place(self, node: Node) -> Shape:
        """A schema that applies to the same value."""

    def test(self, node: Node) -> Shape:
        """A schema that items are only tried against."""

    def members(self, node: Mapping) -> tuple[Property, ...]:
        """The declared members."""


Fields = dict[str, Any]
_Read = Callable[[Reader, Scalar, Node], Any]


def read_keyword(reader: Reader, key: Scalar, node: Node, fields: Fields) -> bool:
    """Put a validation keyword's value into `fields`, keyed as `Shape`'s. False where `key` is no such keyword."""
    entry = KEYWORDS.get(key.text)
    if entry is None:
        return False
    field, read = entry
    value = read(reader, key, node)
    if value is not None:
        fields[field] = value
    return True


def wrong(reader: Reader, key: Scalar, node: Node, expected: str, hint: str | None = None) -> None:
    reader.diagnostics.error(
        node.span, "wrong-value", f"`{key.text}` takes {expected}, not {kind_of(node)}", hint
    )


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _number(reader: Reader, key: Scalar, node: Node) -> int | float | None:
    if isinstance(node, Scalar) and _is_number(node.value):
        return node.value
    hint = "numbers are written in decimal and without quotes" if isinstance(node, Scalar) else None
    wrong(reader, key, node, "a number", hint)
    return None


def _positive(reader: Reader, key: Scalar, node: Node) -> int | float | None:
    number = _number(reader, key, node)
    if number is not None and number <= 0:
        reader.diagnostics.error(node.span, "wrong-value", f"`{key.text}` takes a number above 0")
        return None
    return number


def _count(reader: Reader, key: Scalar, node: Node) -> int | None:
    if isinstance(node, Scalar) and _is_number(node.value):
        if node.value >= 0 and node.value == int(node.value):
            return int(node.value)
        reader.diagnostics.error(node.span, "wrong-value", f"`{key.text}` takes a whole number from 0 up")
        return None
    wrong(reader, key, node, "a whole number from 0 up")
    return None


def _flag(reader: Reader, key: Scalar, node: Node) -> bool | None:
    if isinstance(node, Scalar) and isinstance(node.value, bool):
        return node.value
    hint = "write true or false, in lower case and without quotes" if isinstance(node, Scalar) else None
    wrong(reader, key, node, "true or false", hint)
    return None


def text_of(reader: Reader, key: Scalar, node: Node) -> str | None:
    if isinstance(node, Scalar) and (
        isinstance(node.value, str) or (reader.as_written and _is_number(node.value))
    ):
        return node.text
    wrong(reader, key, node, "text")
    return None


def _format(reader: Reader, key: Scalar, node: Node) -> str | None:
    text = text_of(reader, key, node)
    if text is not None and text not in ASSERTED_FORMATS:
        known = text in KNOWN_FORMATS
        reader.diagnostics.warning(
            node.span,
            "format-not-asserted",
            f"values are not held to the format `{text}`; it is an annotation",
            "a `pattern` is" if known else did_you_mean(text, KNOWN_FORMATS, "a `pattern` is"),
        )
    return text


def _types(reader: Reader, key: Scalar, node: Node) -> tuple[str, ...] | None:
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        wrong(reader, key, node, "a type or a list of at least one")
    found: list[str] = []
    for item in items:
        text = item.text if isinstance(item, Scalar) else ""
        if text not in JSON_TYPES or (
            isinstance(item, Scalar) and not (isinstance(item.value, str) or reader.as_written)
        ):
            hint = did_you_mean(text, JSON_TYPES, f"one of {', '.join(JSON_TYPES)}") if text else None
            reader.diagnostics.error(
                item.span, "unknown-type", f"JSON has no type `{text or kind_of(item)}`", hint
            )
        elif text not in found:
            found.append(text)
    return tuple(found) or None


def _const(_reader: Reader, _key: Scalar, node: Node) -> tuple[Any, ...]:
    return (frozen(node),)


def _enum(reader: Reader, key: Scalar, node: Node) -> tuple[Any, ...] | None:
    if not isinstance(node, Sequence):
        wrong(reader, key, node, "a list of values")
        return None
    if not node.items:
        reader.diagnostics.error(
            node.span, "wrong-value", f"`{key.text}` lists no value, so nothing would be accepted"
        )
        return None
    return tuple([frozen(item) for item in node.items])


def _names(reader: Reader, key: Scalar, node: Node) -> tuple[str, ...] | None:
    if not isinstance(node, Sequence):
        wrong(reader, key, node, "a list of names")
        return None
    found: dict[str, None] = {}
    for item in node.items:
        text = text_of(reader, key, item)
        if text is not None:
            found[text] = None
    return tuple(found)


def _inner(reader: Reader, _key: Scalar, node: Node) -> Shape:
    return reader.inner(node)


def _in_place(reader: Reader, _key: Scalar, node: Node) -> Shape:
    return reader.in_place(node)


def _test(reader: Reader, _key: Scalar, node: Node) -> Shape:
    return reader.test(node)


def _several(reader: Reader, key: Scalar, node: Node) -> tuple[Shape, ...] | None:
    if not isinstance(node, Sequence) or not node.items:
        wrong(reader, key, node, "a list of at least one type")
        return None
    return tuple([reader.in_place(item) for item in node.items])


def _tuple_items(reader: Reader, _key: Scalar, node: Node) -> tuple[Shape, ...]:
    assert isinstance(node, Sequence)
    return tuple([reader.inner(item) for item in node.items])


def _members(reader: Reader, key: Scalar, node: Node) -> tuple[Property, ...] | None:
    if not isinstance(node, Mapping):
        wrong(reader, key, node, "a mapping of names and types")
        return None
    return reader.members(node)


def _patterns(reader: Reader, key: Scalar, node: Node) -> tuple[tuple[str, Shape], ...] | None:
    if not isinstance(node, Mapping):
        wrong(reader, key, node, "a mapping of patterns and types")
        return None
    return tuple([(name.text, reader.inner(value)) for name, value in node.pairs])


def _dependencies(
    reader: Reader, key: Scalar, node: Node
) -> tuple[tuple[str, tuple[str, ...] | Shape], ...] | None:
    if not isinstance(node, Mapping):
        wrong(reader, key, node, "a mapping of names and what they need")
        return None
    found: list[tuple[str, tuple[str, ...] | Shape]] = []
    for name, value in node.pairs:
        if isinstance(value, Sequence):
            found.append((name.text, _names(reader, name, value) or ()))
        else:
            found.append((name.text, reader.in_place(value)))
    return tuple(found)


KEYWORDS: dict[str, tuple[str, _Read]] = {
    "type": ("types", _types),
    "const": ("const", _const),
    "enum": ("enum", _enum),
    "multipleOf": ("multiple_of", _positive),
    "minimum": ("minimum", _number),
    "exclusiveMinimum": ("exclusive_minimum", _number),
    "maximum": ("maximum", _number),
    "exclusiveMaximum": ("exclusive_maximum", _number),
    "minLength": ("min_length", _count),
    "maxLength": ("max_length", _count),
    "pattern": ("pattern", text_of),
    "format": ("format", _format),
    "items": ("items", _inner),
    "additionalItems": ("additional_items", _inner),
    "minItems": ("min_items", _count),
    "maxItems": ("max_items", _count),
    "uniqueItems": ("unique_items", _flag),
    "contains": ("contains", _test),
    "properties": ("properties", _members),
    "required": ("required", _names),
    "patternProperties": ("pattern_properties", _patterns),
    "propertyNames": ("property_names", _test),
    "dependencies": ("dependencies", _dependencies),
    "minProperties": ("min_properties", _count),
    "maxProperties": ("max_properties", _count),
    "additionalProperties": ("additional", _inner),
    "allOf": ("all_of", _several),
    "anyOf": ("any_of", _several),
    "oneOf": ("one_of", _several),
    "not": ("not_", _in_place),
    "if": ("if_", _in_place),
    "then": ("then", _in_place),
    "else": ("else_", _in_place),
}
"""Keyword -> field of `Shape` and how its value is read. `items` as a list goes to `tuple_items` instead (`read_items`)."""


def read_items(reader: Reader, key: Scalar, node: Node, fields: Fields) -> None:
    """`items`, which draft-07 lets be a schema for all items or a list of schemas by index."""
    if isinstance(node, Sequence):
        fields["tuple_items"] = _tuple_items(reader, key, node)
    else:
        fields["items"] = reader.inner(node)


ANNOTATIONS = frozenset({"description", "examples", "default", "deprecated", "pii"})


def read_notes(reader: Reader, node: Mapping) -> dict[str, Any]:
    """The annotations of a schema as the fields of `Notes`."""
    found: dict[str, Any] = {}
    for key, value in node.pairs:
        match key.text:
            case "description":
                found["description"] = text_of(reader, key, value) or ""
            case "examples":
                if isinstance(value, Sequence):
                    found["examples"] = tuple([frozen(item) for item in value.items])
                else:
                    wrong(reader, key, value, "a list of values")
            case "default":
                found["default"] = (frozen(value),)
            case "deprecated":
                found["deprecated"] = _deprecated(reader, key, value)
            case "pii":
                found["pii"] = _pii(reader, key, value)
            case _:
                pass
    return found


def _deprecated(reader: Reader, key: Scalar, node: Node) -> str | None:
    if isinstance(node, Scalar) and isinstance(node.value, bool):
        return "" if node.value else None
    return text_of(reader, key, node)


def _pii(reader: Reader, key: Scalar, node: Node) -> str | None:
    text = text_of(reader, key, node)
    if text is not None and text not in PII_KINDS:
        reader.diagnostics.error(
            node.span,
            "wrong-value",
            f"`pii` names a kind of personal data, and `{text}` is none of them",
            did_you_mean(text, PII_KINDS, f"one of {', '.join(PII_KINDS)}"),
        )
        return None
    return text
