"""What Segment's warehouse destination makes of names and values: tables, columns and their types.

Facts: Segment's warehouse schema page (tables, common columns, flattening, types) and segmentio/go-snakecase (names), whose published test
vectors `snake` passes. Segment creates and alters these tables itself; the plan tells what they will look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from trackwright.schema import Call, Json, Shape, Source

SegmentType = Literal["varchar", "timestamp", "integer", "float", "boolean"]
TableKind = Literal["tracks", "event", "identifies", "users", "groups", "pages", "aliases"]

_PLAIN = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_WORD = re.compile(rb"[A-Z0-9]+[a-z0-9]*|[a-z][a-z0-9]*")
# Segment discards a property whose column has one of these names.
RESERVED = frozenset(
    [
        "id",
        "user_id",
        "anonymous_id",
        "event",
        "event_text",
        "received_at",
        "sent_at",
        "timestamp",
        "original_timestamp",
        "uuid_ts",
        "uuid",
        "loaded_at",
    ]
)
# Tables that Segment has of its own; an event of such a name gets an underscore before it.
TABLES = frozenset(["tracks", "identifies", "users", "groups", "accounts", "pages", "screens", "aliases"])


def table_name(event: str) -> str:
    """The table of a track event. May be empty, as `snake` may."""
    name = identifier(event)
    return f"_{name}" if name in TABLES else name


def discarded(name: str) -> bool:
    """Whether Segment leaves out a property that would become a column of this name, since the column is its own."""
    return name in RESERVED or name.startswith("context_")


def snake(name: str) -> str:
    """A table's or column's name as go-snakecase makes it: ASCII only, byte by byte, acronyms run into the next word.

    May be empty: "価格" -> "".
    """
    if _PLAIN.fullmatch(name):
        return name
    return b"_".join(_WORD.findall(name.encode("utf-8", "surrogatepass"))).decode().lower()


def identifier(name: str) -> str:
    """`snake`, fit for a column: a leading digit gets an underscore before it."""
    text = snake(name)
    return f"_{text}" if text[:1].isdigit() else text


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `path` leads from the message to the value (`properties`, `total`); `json`: an array, stored as JSON text."""

    name: str
    type: SegmentType
    path: tuple[str, ...]
    required: bool = False
    json: bool = False
    description: str = ""
    pii: str | None = None
    accepted: tuple[str, ...] = ()  # the strings of an enum
    older: bool = False  # only older versions of the event have it
    was: tuple[tuple[int, SegmentType], ...] = ()  # older versions that had it with another type


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one source. `call` is the plan's entry where the table has one of its own."""

    name: str
    kind: TableKind
    columns: tuple[Column, ...]
    description: str = ""
    call: Call | None = None


@dataclass(frozen=True, slots=True)
class WarehouseSchema:
    """Everything that one source fills."""

    name: str
    source: Source
    tables: tuple[Table, ...]


def kinds_of(shape: Shape) -> tuple[str, ...]:
    """The JSON types of a shape's values but null; where only values are listed, those of the values."""
    kinds: Iterable[str] = shape.types
    listed = shape.const or shape.enum
    if not kinds and listed:
        kinds = dict.fromkeys(_kind_of(value) for value in listed)
    return tuple(kind for kind in kinds if kind != "null")


def _kind_of(value: Json) -> str:
    for kind, types in (
        ("null", type(None)),
        ("boolean", bool),
        ("integer", int),
        ("number", float),
        ("string", str),
    ):
        if isinstance(value, types):
            return kind
    return "array" if isinstance(value, tuple) else "object"


def segment_type(shape: Shape) -> SegmentType:
    """The type that Segment infers from a value of this shape. `number` is a float even where the first value is whole."""
    kinds = kinds_of(shape)
    if kinds == ("boolean",):
        return "boolean"
    if kinds == ("integer",):
        return "integer"
    if kinds and set(kinds) <= {"integer", "number"}:
        return "float"
    if kinds == ("string",) and shape.format in ("date-time", "date"):
        return "timestamp"
    return "varchar"
