"""What Segment's warehouse destination makes of a plan: schemas, tables, columns and their types.

Facts: Segment's warehouse schema page (tables, common columns, flattening, types) and segmentio/go-snakecase (names), whose published test
vectors `snake` passes. Segment creates and alters these tables itself; the plan tells what they will look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from trackwright.schema import Call, Plan, Property, Shape, Source

SegmentType = Literal["varchar", "timestamp", "integer", "float", "boolean"]
TableKind = Literal["tracks", "event", "identifies", "users", "groups", "accounts", "pages", "aliases"]

_PLAIN = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_WORD = re.compile(rb"[A-Z0-9]+[a-z0-9]*|[a-z][a-z0-9]*")
# Segment discards a property whose column has one of these names.
RESERVED = frozenset(
    "id user_id anonymous_id event event_text received_at sent_at timestamp original_timestamp uuid_ts uuid loaded_at".split()
)
DEPTH = 8


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


def _common(plan: Plan, *, event: bool) -> tuple[Column, ...]:
    def column(name: str, kind: SegmentType, path: str, text: str, required: bool = False) -> Column:
        return Column(name, kind, tuple(path.split(".")), required, description=text)

    columns = [
        column("id", "varchar", "messageId", "messageId: one for each message", True),
        column("anonymous_id", "varchar", "anonymousId", "The browser's id for the visitor"),
        column("user_id", "varchar", "userId", "The shop's id for the customer"),
    ]
    if event:
        columns += [
            column("event", "varchar", "event", "The event's name in snake case", True),
            column("event_text", "varchar", "event", "The event's name in the plan", True),
        ]
    columns += [
        column("received_at", "timestamp", "receivedAt", "When Segment received it", True),
        column("sent_at", "timestamp", "sentAt", "When the client sent it"),
        column(
            "timestamp", "timestamp", "timestamp", "When it happened, corrected for the client's clock", True
        ),
        column(
            "original_timestamp", "timestamp", "originalTimestamp", "When it happened by the client's clock"
        ),
        column("uuid_ts", "timestamp", "", "When the connector last wrote the row"),
        column("context_library_name", "varchar", "context.library.name", "The client that sent it"),
        column("context_library_version", "varchar", "context.library.version", ""),
        column("context_page_url", "varchar", "context.page.url", "The page of the call"),
        column("context_page_path", "varchar", "context.page.path", ""),
        column("context_page_referrer", "varchar", "context.page.referrer", ""),
        column("context_campaign_name", "varchar", "context.campaign.name", ""),
        column("context_campaign_source", "varchar", "context.campaign.source", ""),
        column("context_campaign_medium", "varchar", "context.campaign.medium", ""),
        column("context_user_agent", "varchar", "context.userAgent", ""),
        column("context_ip", "varchar", "context.ip", ""),
        column("context_locale", "varchar", "context.locale", ""),
        column(
            "context_protocols_event_version",
            "integer",
            "context.protocols.event_version",
            "The event's version",
        ),
    ]
    for category in plan.consent.categories:
        columns.append(
            Column(
                f"context_consent_category_preferences_{snake(category.segment_id)}",
                "boolean",
                ("context", "consent", "categoryPreferences", category.segment_id),
                description=f"Consent: {category.description or category.name}",
            )
        )
    return tuple(columns)


def segment_type(shape: Shape) -> SegmentType:
    """The type that Segment infers from a value of this shape. Money is a number, so it is a float even where it is whole."""
    kinds = [kind for kind in shape.types if kind != "null"]
    if kinds == ["boolean"]:
        return "boolean"
    if kinds == ["integer"]:
        return "integer"
    if kinds and set(kinds) <= {"integer", "number"}:
        return "float"
    if kinds == ["string"] and shape.format in ("date-time", "date"):
        return "timestamp"
    return "varchar"


class _Flattening:
    def __init__(self, plan: Plan) -> None:
        self.types = dict(plan.types)

    def resolved(self, shape: Shape) -> Shape:
        for _ in range(DEPTH):
            if shape.ref is None:
                return shape
            shape = self.types[shape.ref]
        return shape

    def members(self, shape: Shape) -> Iterator[Property]:
        """Declared members, those of parts (allOf, anyOf, oneOf) included, each name once."""
        shape = self.resolved(shape)
        seen: dict[str, Property] = {}
        parts: list[Shape] = [shape]
        for part in parts[:64]:
            for member in part.properties:
                seen.setdefault(member.name, member)
            parts += [self.resolved(one) for one in (*part.all_of, *part.any_of, *part.one_of)]
        return iter(seen.values())

    def columns(
        self, shape: Shape, path: tuple[str, ...], prefix: str, required: bool, depth: int = 0
    ) -> Iterator[Column]:
        for member in self.members(shape):
            inner = self.resolved(member.shape)
            name = f"{prefix}_{snake(member.name)}" if prefix else snake(member.name)
            below = (*path, member.name)
            must = required and member.required
            is_object = "object" in inner.types and "array" not in inner.types
            if is_object and depth < DEPTH and any(True for _ in self.members(inner)):
                yield from self.columns(inner, below, name, must, depth + 1)
                continue
            if not name or (not prefix and name in RESERVED):
                continue
            values = inner.enum or inner.const
            yield Column(
                f"_{name}" if name[0].isdigit() else name,
                segment_type(inner),
                below,
                required=must and "null" not in inner.types,
                json="array" in inner.types or is_object or not inner.types,
                description=member.notes.description or inner.notes.description,
                pii=member.notes.pii or inner.notes.pii,
                accepted=(
                    tuple(value for value in values if isinstance(value, str))
                    if values and all(isinstance(value, str) for value in values)
                    else ()
                ),
            )


def _distinct(*groups: tuple[Column, ...]) -> tuple[Column, ...]:
    found: dict[str, Column] = {}
    for group in groups:
        for column in group:
            found.setdefault(column.name, column)
    return tuple(found.values())


def schemas(plan: Plan) -> tuple[WarehouseSchema, ...]:
    """One schema a source, tables in plan order."""
    flat = _Flattening(plan)
    plain, event = _common(plan, event=False), _common(plan, event=True)
    found = []
    for source in plan.sources:
        tables: list[Table] = []
        calls = [call for call in plan.calls if call.use(source.name)]
        tracks = [call for call in calls if call.type == "track"]
        if tracks:
            tables.append(Table("tracks", "tracks", event, "Every track call, without its properties"))
        for call in tracks:
            own = tuple(flat.columns(call.payload, ("properties",), "", True))
            context = (
                tuple(flat.columns(call.context, ("context",), "context", False)) if call.context else ()
            )
            tables.append(
                Table(
                    identifier(call.name),
                    "event",
                    _distinct(event, context, own),
                    call.notes.description,
                    call,
                )
            )
        tables += _people(calls, flat, plain)
        found.append(WarehouseSchema(snake(source.name), source, tuple(tables)))
    return tuple(found)


def _people(calls: list[Call], flat: _Flattening, plain: tuple[Column, ...]) -> Iterator[Table]:
    by_type: Mapping[str, list[Call]] = {
        kind: [call for call in calls if call.type == kind] for kind in ("identify", "group", "page", "alias")
    }
    if by_type["identify"]:
        traits = _distinct(
            *(tuple(flat.columns(call.payload, ("traits",), "", False)) for call in by_type["identify"])
        )
        yield Table(
            "identifies",
            "identifies",
            _distinct(plain, traits),
            "Every identify call",
            by_type["identify"][0],
        )
        own = (
            Column("id", "varchar", ("userId",), True, description="userId"),
            *(
                column
                for column in plain
                if column.name in ("received_at", "uuid_ts") or column.name.startswith("context_")
            ),
        )
        yield Table(
            "users", "users", _distinct(own, traits), "The newest traits of each user", by_type["identify"][0]
        )
    if by_type["group"]:
        traits = _distinct(
            *(tuple(flat.columns(call.payload, ("traits",), "", False)) for call in by_type["group"])
        )
        group = (Column("group_id", "varchar", ("groupId",), True, description="groupId"),)
        yield Table(
            "groups", "groups", _distinct(plain, group, traits), "Every group call", by_type["group"][0]
        )
    if by_type["page"]:
        own = (
            Column("name", "varchar", ("name",), description="The page's name in the plan"),
            Column("category", "varchar", ("category",)),
        )
        properties = _distinct(
            *(tuple(flat.columns(call.payload, ("properties",), "", False)) for call in by_type["page"])
        )
        yield Table("pages", "pages", _distinct(plain, own, properties), "Every page call")
    if by_type["alias"]:
        previous = (Column("previous_id", "varchar", ("previousId",), True),)
        yield Table("aliases", "aliases", _distinct(plain, previous), "Every alias call", by_type["alias"][0])
