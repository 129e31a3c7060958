"""Captured events into DuckDB tables, as Segment would fill a warehouse: names, flattening, types, one row for each message.

All rows go through DuckDB together: one statement reads the file, one finds what each table holds, a few fill each table. One transaction:
a failed load leaves the database as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trackwright.captured import TABLES, faults
from trackwright.diagnostics import Diagnostic, Diagnostics, PlanError, Span
from trackwright.flattening import Flat, Leaf, cast, expression, first_type, flatten, loses
from trackwright.languages.sql import DUCKDB
from trackwright.loading_sql import EVERY, KINDS, OWN, calls_statement, lines_statement
from trackwright.schema import Plan
from trackwright.warehouse import SegmentType, identifier, snake, table_name
from trackwright.warehouse_tables import schemas

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(slots=True)
class Loaded:
    """What a load did. `nulled` and `rounded` count, by column, values that the column's type couldn't hold or couldn't hold whole."""

    messages: int = 0
    duplicates: int = 0  # messages whose id the same file has in an earlier line
    rows: dict[str, int] = field(default_factory=dict)  # new rows by table
    added: list[str] = field(default_factory=list)  # columns that were not there before
    nulled: dict[str, int] = field(default_factory=dict)
    rounded: dict[str, int] = field(default_factory=dict)
    discarded: list[str] = field(default_factory=list)  # properties for which there can be no column
    nameless: int = 0  # track calls whose event has no table name


def load(
    events: Path, database: Path, plan: Plan, *, source: str | None = None, keep_duplicates: bool = False
) -> Loaded:
    """Load a file of JSON lines into a database, which is made where it is missing.

    `source` is meant where a line names none. With `keep_duplicates`, a message that comes twice has two rows, as in BigQuery.
    PlanError tells the bad lines, or why the database can't be used.
    """
    import duckdb

    if not events.is_file():
        raise _refused(Span(str(events)), "unreadable", "there is no such file")
    fresh = not database.exists()
    try:
        with closing(duckdb.connect(str(database))) as connection:
            connection.execute("SET TimeZone = 'UTC'")
            connection.execute("BEGIN")
            try:
                done = _Load(connection, plan, source, keep_duplicates).run(events)
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
            return done
    except BaseException as error:
        if fresh:
            database.unlink(missing_ok=True)
        if isinstance(error, duckdb.IOException):
            raise _refused(Span(str(database)), "database", str(error).splitlines()[0]) from None
        raise


def _refused(span: Span, code: str, message: str) -> PlanError:
    return PlanError(Diagnostics([Diagnostic(span, code, message)]))


@dataclass(frozen=True, slots=True)
class _Part:
    """The calls that fill one table."""

    number: int
    schema: str
    kind: str
    table: str

    @property
    def document(self) -> str:
        return "traits" if self.kind in ("identify", "group") else "properties"


class _Load:
    def __init__(
        self, connection: DuckDBPyConnection, plan: Plan, source: str | None, keep_duplicates: bool
    ) -> None:
        self.connection = connection
        self.plan = plan
        self.source = source or ""
        self.keep_duplicates = keep_duplicates
        self.done = Loaded()
        self.tables: dict[tuple[str, str], dict[str, SegmentType]] = {}

    def run(self, events: Path) -> Loaded:
        self._read(events)
        self._planned_tables()
        for part, context, body in self._found():
            self._fill(part, flatten(context, "context"), flatten(body, ""))
        for schema, name in list(self.tables):
            if name == "users":
                self._users(schema)
        return self.done

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        return self.connection.execute(statement, list(values) or None).fetchall()

    # What the file holds

    def _read(self, events: Path) -> None:
        """The file as the temporary table `calls`: one row for each message, `place` being its place in the file."""
        import duckdb

        try:
            self.connection.execute(lines_statement(events))
        except duckdb.InvalidInputException as error:
            raise self._bad(events, str(error)) from None
        self._names()
        self.connection.execute(calls_statement(self.source))
        bad = self._rows("SELECT count(*) FROM calls WHERE part IS NULL OR envelope <> 'OBJECT'")[0][0]
        if bad:
            raise self._bad(events, f"{bad} lines can't be loaded")
        self.connection.execute("DROP TABLE lines")
        self.connection.execute(
            "CREATE TEMP TABLE repeats AS SELECT place FROM (SELECT place, row_number() OVER "
            "(PARTITION BY schema_number, kind, id ORDER BY place) AS turn FROM calls) WHERE turn > 1"
        )
        counted = "SELECT (SELECT count(*) FROM calls), (SELECT count(*) FROM repeats), (SELECT count(*) FROM calls WHERE tbl = '')"
        self.done.messages, self.done.duplicates, self.done.nameless = self._rows(counted)[0]

    def _bad(self, events: Path, message: str) -> PlanError:
        found = list(faults(events, self.source))
        return PlanError(
            Diagnostics(found or [Diagnostic(Span(str(events)), "bad-line", message.splitlines()[0])])
        )

    def _names(self) -> None:
        """Schemas by source and tables by event: names are made here, once for each."""
        sources = {
            str(row[0])
            for row in self._rows("SELECT DISTINCT line.source FROM lines WHERE line.source <> ''")
        }
        places = sorted((name, identifier(name)) for name in {*sources, self.source} if identifier(name))
        numbers = {schema: number for number, schema in enumerate(sorted({schema for _, schema in places}))}
        self._table(
            "places (source VARCHAR, schema_number INTEGER, schema VARCHAR)",
            [(name, numbers[schema], schema) for name, schema in places],
        )
        events = self._rows(
            "SELECT DISTINCT coalesce(line.message.event, line.event) AS event FROM lines "
            "WHERE coalesce(line.message.type, line.type) = 'track' AND event <> '' ORDER BY event"
        )
        keyed: dict[tuple[str, str], int] = {}
        names: list[tuple[Any, ...]] = [
            (kind, None, None, keyed.setdefault((kind, table), len(keyed)), table)
            for kind, table in TABLES.items()
        ]
        for (event,) in events:
            table = table_name(event)
            names.append(
                ("track", event, snake(event), keyed.setdefault(("track", table), len(keyed)), table)
            )
        self._table(
            "names (kind VARCHAR, event VARCHAR, event_key VARCHAR, number INTEGER, tbl VARCHAR)", names
        )

    def _table(self, definition: str, rows: list[tuple[Any, ...]]) -> None:
        self.connection.execute(f"CREATE TEMP TABLE {definition}")
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self.connection.executemany(f"INSERT INTO {definition.split(' ', 1)[0]} VALUES ({marks})", rows)

    def _found(self) -> Iterator[tuple[_Part, str | None, str | None]]:
        rows = self._rows(
            "SELECT part, any_value(schema), any_value(kind), any_value(tbl), json_group_structure(context), "
            "json_group_structure(properties), json_group_structure(traits) FROM calls WHERE tbl <> '' GROUP BY part ORDER BY part"
        )
        for number, schema, kind, table, context, properties, traits in rows:
            part = _Part(number, schema, kind, table)
            yield part, context, traits if part.document == "traits" else properties

    # What the database holds

    def _planned_tables(self) -> None:
        planned = schemas(self.plan)
        names = {schema.name for schema in planned} | {
            row[0] for row in self._rows("SELECT DISTINCT schema FROM calls")
        }
        for schema, table, column, kind in self._rows(
            "SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() "
            "WHERE NOT internal AND database_name = current_database() ORDER BY schema_name, table_name, column_index"
        ):
            if schema in names:
                self.tables.setdefault((schema, table), {})[column] = KINDS.get(kind, "varchar")
        for name in sorted(names):
            self.connection.execute(f"CREATE SCHEMA IF NOT EXISTS {DUCKDB.name(name)}")
        for one in planned:
            for table in one.tables:
                self._columns(one.name, table.name, {column.name: column.type for column in table.columns})

    def _columns(self, schema: str, table: str, wanted: dict[str, SegmentType]) -> list[str]:
        """Make a table or add what it lacks; the columns added to it or made with it."""
        there = self.tables.get((schema, table))
        path = DUCKDB.name(schema, table)
        missing = [name for name in wanted if there is None or name not in there]
        if there is None:
            inner = ", ".join(f"{DUCKDB.name(name)} {DUCKDB.type(kind)}" for name, kind in wanted.items())
            self.connection.execute(f"CREATE TABLE {path} ({inner})")
        else:
            for name in missing:
                self.connection.execute(
                    f"ALTER TABLE {path} ADD COLUMN {DUCKDB.name(name)} {DUCKDB.type(wanted[name])}"
                )
        self.tables.setdefault((schema, table), {}).update({name: wanted[name] for name in missing})
        return missing

    # From one to the other

    def _fill(self, part: _Part, context: Flat, body: Flat) -> None:
        self.done.discarded += [
            f"{part.table}.{path}"
            for path in body.discarded
            if f"{part.table}.{path}" not in self.done.discarded
        ]
        leaves = [
            *((leaf, "context", "outer_") for leaf in context.leaves),
            *((leaf, part.document, "inner_") for leaf in body.leaves),
        ]
        own = {**EVERY, **OWN[part.kind]}
        read = [f"{source} AS {DUCKDB.name(f'own_{name}')}" for name, (_, source) in own.items()]
        read += [
            f"{expression(leaf, document, struct)} AS f{number}"
            for number, (leaf, document, struct) in enumerate(leaves)
        ]
        structs = "".join(
            f", from_json({document}, {DUCKDB.text(flat.structure)}) AS {struct}"
            for flat, document, struct in ((context, "context", "outer_"), (body, part.document, "inner_"))
            if flat.structure != "{}"
        )
        kept = "" if self.keep_duplicates else " AND place NOT IN (SELECT place FROM repeats)"
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE flat AS SELECT place, {', '.join(read)} "
            f"FROM (SELECT *{structs} FROM calls WHERE part = {part.number}{kept})"
        )
        values: dict[str, list[int]] = {}
        for number, (leaf, _, _) in enumerate(leaves):
            if leaf.column not in own:
                values.setdefault(leaf.column, []).append(number)
        outer = {leaf.column for leaf in context.leaves}
        self._insert(part, part.table, own, values, leaves)
        if part.kind == "track":
            self._insert(
                part,
                "tracks",
                own,
                {name: numbers for name, numbers in values.items() if name in outer},
                leaves,
            )

    def _insert(
        self,
        part: _Part,
        table: str,
        own: dict[str, tuple[SegmentType, str]],
        values: dict[str, list[int]],
        leaves: list[tuple[Leaf, str, str]],
    ) -> None:
        """Put `flat` into a table; `values` are the numbers of the leaves that make each column, the first one that has a value winning."""
        there = self.tables.get((part.schema, table), {})
        types = self._first_types({name: values[name] for name in values if name not in there}, leaves)
        known = bool(there)
        added = self._columns(
            part.schema, table, {**{name: kind for name, (kind, _) in own.items()}, **types}
        )
        if known:
            self.done.added += [f"{part.schema}.{table}.{name}" for name in added]
        kinds = self.tables[part.schema, table]
        texts = {
            name: (
                f"coalesce({', '.join(f'f{number}' for number in numbers)})"
                if len(numbers) > 1
                else f"f{numbers[0]}"
            )
            for name, numbers in values.items()
            if name in kinds
        }
        path = DUCKDB.name(part.schema, table)
        new = (
            ""
            if self.keep_duplicates
            else f" WHERE own_id NOT IN (SELECT id FROM {path} WHERE id IS NOT NULL)"
        )
        names = ", ".join(DUCKDB.name(name) for name in (*own, *texts))
        read = ", ".join(
            [
                *(DUCKDB.name(f"own_{name}") for name in own),
                *(cast(text, kinds[name]) for name, text in texts.items()),
            ]
        )
        if table != "tracks":
            self._count_losses(
                f"{part.schema}.{table}",
                {name: text for name, text in texts.items() if kinds[name] != "varchar"},
                kinds,
                new,
            )
        count = self._rows(f"INSERT INTO {path} ({names}) SELECT {read} FROM flat{new} ORDER BY place")[0][0]
        label = f"{part.schema}.{table}"
        self.done.rows[label] = self.done.rows.get(label, 0) + count

    def _first_types(
        self, wanted: dict[str, list[int]], leaves: list[tuple[Leaf, str, str]]
    ) -> dict[str, SegmentType]:
        """Types of columns that aren't there yet, by the first value received. A column without any value isn't made."""
        if not wanted:
            return {}
        firsts = ", ".join(
            f"arg_min(f{number}, place), min(place) FILTER (f{number} IS NOT NULL)"
            for numbers in wanted.values()
            for number in numbers
        )
        row = self._rows(f"SELECT {firsts} FROM flat")[0]
        pairs = iter(zip(row[::2], row[1::2], strict=True))
        found: dict[str, SegmentType] = {}
        for name, numbers in wanted.items():
            firsts_of = [
                (place, number, text)
                for number, (text, place) in zip(numbers, pairs, strict=False)
                if place is not None
            ]
            if firsts_of:
                place, number, text = min(firsts_of)
                leaf, document, _ = leaves[number]
                found[name] = first_type(
                    leaf.kind if leaf.kind != "JSON" else self._kind_at(place, leaf, document), text
                )
        return found

    def _kind_at(self, place: int, leaf: Leaf, document: str) -> str:
        path = DUCKDB.text("$" + "".join("." + json.dumps(part, ensure_ascii=False) for part in leaf.path))
        return str(self._rows(f"SELECT json_type({document}, {path}) FROM calls WHERE place = {place}")[0][0])

    def _count_losses(
        self, label: str, texts: dict[str, str], kinds: dict[str, SegmentType], new: str
    ) -> None:
        if not texts:
            return
        counts = ", ".join(
            f"count(*) FILTER ({text} IS NOT NULL AND {cast(text, kinds[name])} IS NULL), count(*) FILTER ({loses(text, kinds[name])})"
            for name, text in texts.items()
        )
        row = self._rows(f"SELECT {counts} FROM flat{new}")[0]
        for number, name in enumerate(texts):
            for counter, count in (
                (self.done.nulled, row[2 * number]),
                (self.done.rounded, row[2 * number + 1]),
            ):
                if count:
                    counter[f"{label}.{name}"] = counter.get(f"{label}.{name}", 0) + count

    def _users(self, schema: str) -> None:
        """The newest traits of every user, out of all identify calls that the database has."""
        if (schema, "identifies") not in self.tables:
            return
        identifies = self.tables[schema, "identifies"]
        own = {*EVERY} - {"received_at", "uuid_ts"}
        columns = {name: kind for name, kind in identifies.items() if name not in own}
        self._columns(schema, "users", {"id": "varchar", **columns})
        newest = ", ".join(
            f"arg_max({DUCKDB.name(name)}, received_at) AS {DUCKDB.name(name)}" for name in columns
        )
        names = ", ".join(DUCKDB.name(name) for name in columns)
        path = DUCKDB.name(schema, "users")
        self.connection.execute(f"DELETE FROM {path}")
        count = self._rows(
            f"INSERT INTO {path} (id, {names}) SELECT user_id, {newest} FROM {DUCKDB.name(schema, 'identifies')} "
            "WHERE user_id IS NOT NULL GROUP BY user_id ORDER BY user_id"
        )[0][0]
        if count:
            self.done.rows[f"{schema}.users"] = count


def summary(done: Loaded) -> Iterable[str]:
    """What a load did, line by line."""
    new = sum(count for label, count in done.rows.items() if not label.endswith((".tracks", ".users")))
    yield f"{done.messages} messages, {new} new rows in {len(done.rows)} tables"
    if done.duplicates:
        yield f"{done.duplicates} messages came more than once"
    if done.nameless:
        yield f"{done.nameless} events have a name of which no table's name is left"
    for what, counts in (
        ("became null, its type being another", done.nulled),
        ("lost its fraction in an integer column", done.rounded),
    ):
        yield from (f"{label}: {count} x a value {what}" for label, count in sorted(counts.items()))
    yield from (f"{label}: not in the plan, added" for label in done.added)
    yield from (
        f"{label}: left out, for the column is Segment's own or would have no name"
        for label in done.discarded
    )
