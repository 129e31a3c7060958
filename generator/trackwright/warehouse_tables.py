"""The tables and columns of a plan's sources, as Segment's warehouse destination will make them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from trackwright.schema import Call, Plan, Property, Shape, SourceUse, Version
from trackwright.warehouse import (
    Column,
    SegmentType,
    Table,
    WarehouseSchema,
    discarded,
    identifier,
    kinds_of,
    segment_type,
    snake,
    table_name,
)

DEPTH = 8  # of objects, and of references to types


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
        replace(column("context_ip", "varchar", "context.ip", ""), pii="ip"),
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
        self,
        shape: Shape,
        path: tuple[str, ...],
        prefix: str,
        required: bool,
        depth: int = 0,
        pii: str | None = None,
    ) -> Iterator[Column]:
        """The columns below an object, parts of personal data being personal data."""
        for member in self.members(shape):
            inner = self.resolved(member.shape)
            name = f"{prefix}_{snake(member.name)}" if prefix else snake(member.name)
            below = (*path, member.name)
            must = required and member.required
            kinds = kinds_of(inner)
            personal = member.notes.pii or inner.notes.pii or pii
            is_object = "object" in kinds and "array" not in kinds
            if is_object and depth < DEPTH and any(True for _ in self.members(inner)):
                yield from self.columns(inner, below, name, must, depth + 1, personal)
                continue
            if not name or (not prefix and discarded(name)):
                continue
            values = inner.enum or inner.const
            yield Column(
                f"_{name}" if name[0].isdigit() else name,
                segment_type(inner),
                below,
                required=must and "null" not in inner.types,
                json="array" in kinds or is_object or not kinds,
                description=member.notes.description or inner.notes.description,
                pii=personal,
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
    of_events: dict[tuple[str, tuple[str, ...], tuple[str, ...]], tuple[Column, ...]] = {}
    for source in plan.sources:
        calls = [(call, use) for call in plan.calls if (use := call.use(source.name))]
        tables = []
        for call, use in calls:
            if call.type == "track" and (name := table_name(call.name)):
                key = (call.name, use.omit, use.require)
                if key not in of_events:  # sources that send the same have the very same columns
                    of_events[key] = _distinct(event, _context(call, flat), _of_event(call, use, flat))
                tables.append(Table(name, "event", of_events[key], call.notes.description, call))
        if tables:
            contexts = (_context(call, flat) for call, _ in calls if call.type == "track")
            columns = _distinct(
                event, *(tuple(replace(one, required=False) for one in context) for context in contexts)
            )
            tables.insert(0, Table("tracks", "tracks", columns, "Every track call, without its properties"))
        tables += _people(calls, flat, plain)
        found.append(WarehouseSchema(identifier(source.name), source, tuple(tables)))
    return tuple(found)


def version_columns(plan: Plan, version: Version, root: str = "properties") -> tuple[Column, ...]:
    """The columns that the properties or traits of an older version of a call have."""
    return tuple(_Flattening(plan).columns(version.payload, (root,), "", True))


def item_columns(plan: Plan, call: Call, name: str) -> tuple[Column, ...]:
    """The columns that the items of an array property would have, were they a table. Empty where the items are no objects."""
    flat = _Flattening(plan)
    member = next((one for one in flat.members(call.payload) if one.name == name), None)
    items = flat.resolved(member.shape).items if member else None
    return tuple(flat.columns(items, (), "item", True)) if items else ()


def _context(call: Call, flat: _Flattening) -> tuple[Column, ...]:
    return tuple(flat.columns(call.context, ("context",), "context", False)) if call.context else ()


def _of_event(call: Call, use: SourceUse, flat: _Flattening, root: str = "properties") -> tuple[Column, ...]:
    """The columns of a call's properties or traits as one source sends them, those of older versions after them.

    A column is required where every version that is still accepted requires it.
    """
    current: dict[str, Column] = {}
    for column in flat.columns(call.payload, (root,), "", True):
        if column.path[1] not in use.omit:
            must = column.required or (len(column.path) == 2 and column.path[1] in use.require)
            current.setdefault(column.name, column if column.required else replace(column, required=must))
    for version in sorted(call.previous, key=lambda version: -version.number):
        older = {column.name: column for column in flat.columns(version.payload, (root,), "", True)}
        for name, column in current.items():
            had = older.get(name)
            current[name] = replace(
                column,
                required=column.required and had is not None and had.required,
                accepted=(
                    column.accepted if had is None or had.accepted == column.accepted else _both(column, had)
                ),
                was=(
                    column.was
                    if had is None or had.type == column.type
                    else (*column.was, (version.number, had.type))
                ),
            )
        for name, column in older.items():
            if column.path[1] not in use.omit:
                current.setdefault(name, replace(column, required=False, older=True))
    return tuple(current.values())


def _both(one: Column, other: Column) -> tuple[str, ...]:
    """What either accepts; nothing is said where one of them accepts anything."""
    if not one.accepted or not other.accepted:
        return ()
    return tuple(dict.fromkeys((*one.accepted, *other.accepted)))


def _people(
    calls: list[tuple[Call, SourceUse]], flat: _Flattening, plain: tuple[Column, ...]
) -> Iterator[Table]:
    """The tables of the calls that aren't track calls."""
    by_type: Mapping[str, list[tuple[Call, SourceUse]]] = {
        kind: [(call, use) for call, use in calls if call.type == kind]
        for kind in ("identify", "group", "page", "alias")
    }

    def merged(kind: str, root: str) -> tuple[Column, ...]:
        """Columns of calls that share a table: one that isn't in all of them is in none for sure; values are those of any."""
        each = [
            _distinct(
                tuple(replace(column, required=False) for column in _context(call, flat)),
                _of_event(call, use, flat, root),
            )
            for call, use in by_type[kind]
        ]
        found = _distinct(*each)
        accepted = {
            column.name: [other.accepted for one in each for other in one if other.name == column.name]
            for column in found
        }
        return tuple(
            replace(
                column,
                required=all(
                    any(other.name == column.name and other.required for other in one) for one in each
                ),
                older=all(other.older for one in each for other in one if other.name == column.name),
                accepted=(
                    tuple(dict.fromkeys(value for values in accepted[column.name] for value in values))
                    if all(accepted[column.name])
                    else ()
                ),
            )
            for column in found
        )

    if by_type["identify"]:
        traits = merged("identify", "traits")
        yield Table(
            "identifies",
            "identifies",
            _distinct(plain, traits),
            "Every identify call",
            by_type["identify"][0][0],
        )
        own = (
            Column("id", "varchar", ("userId",), True, description="userId"),
            *(
                one
                for one in plain
                if one.name in ("received_at", "uuid_ts") or one.name.startswith("context_")
            ),
        )
        newest = tuple(replace(column, required=False) for column in traits)
        yield Table(
            "users",
            "users",
            _distinct(own, newest),
            "The newest traits of each user",
            by_type["identify"][0][0],
        )
    if by_type["group"]:
        group = (Column("group_id", "varchar", ("groupId",), True, description="groupId"),)
        columns = _distinct(plain, group, merged("group", "traits"))
        yield Table("groups", "groups", columns, "Every group call", by_type["group"][0][0])
    if by_type["page"]:
        named = (
            Column("name", "varchar", ("name",), description="The page's name in the plan"),
            Column("category", "varchar", ("category",), description="The page's category in the plan"),
        )
        yield Table(
            "pages", "pages", _distinct(plain, named, merged("page", "properties")), "Every page call"
        )
    if by_type["alias"]:
        previous = (
            Column("previous_id", "varchar", ("previousId",), True, description="The id that became userId"),
        )
        yield Table(
            "aliases", "aliases", _distinct(plain, previous), "Every alias call", by_type["alias"][0][0]
        )
