"""What changed between versions of a plan, as the warehouse feels it: compatible views and a note on what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.markdown import span
from trackwright.languages.sql import (
    DIALECTS,
    Dialect,
    aliased,
    call,
    cast,
    comment,
    model_aliased,
    model_comment,
    word,
)
from trackwright.schema import Plan
from trackwright.target import Rendered
from trackwright.targets.warehouse_staging import Staged, model_of
from trackwright.warehouse import Column, SegmentType, Table, WarehouseSchema, table_name
from trackwright.warehouse_tables import version_columns

_TABLES = {
    "identify": "identifies"
}  # pages and groups of all names share one table, which no version is one of


class Part(NamedTuple):
    """A table that a view reads. `columns` are what readers expect, each with the type that the table has it with; None: it hasn't."""

    table: str
    columns: tuple[tuple[Column, SegmentType | None], ...]


class Change(NamedTuple):
    """A view named `view` keeps queries alive that were written before. `schemas` are those whose tables it reads."""

    view: str
    about: str
    schemas: tuple[str, ...]
    parts: tuple[Part, ...]
    old: str  # event that was renamed, or ""
    new: str  # the event it is now
    version: int | None
    gone: tuple[str, ...]
    added: tuple[str, ...]
    retyped: tuple[str, ...]  # as Segment's support wants them: <schema>.<table>.<column>.<old>.<new>
    until: str | None = None  # the last day on which the older version is accepted


def changes(plan: Plan, found: tuple[WarehouseSchema, ...]) -> tuple[Change, ...]:
    """Renamed events first, then older versions, in the order of the plan."""
    tables: dict[str, list[tuple[str, Table]]] = {}
    for schema in found:
        for table in schema.tables:
            tables.setdefault(table.name, []).append((schema.name, table))
    return (*_renamed(plan, tables), *_versions(plan, tables))


def _renamed(plan: Plan, tables: dict[str, list[tuple[str, Table]]]) -> Iterator[Change]:
    for one in plan.calls:
        if one.type != "track" or not one.replaced_by:
            continue
        old, new = table_name(one.name), table_name(one.replaced_by)
        if old not in tables or new not in tables or old == new:
            continue
        target, origin = tables[new][0][1], tables[old][0][1]
        there = {column.name: column.type for column in origin.columns}
        both = {schema for schema, _ in tables[old]} & {schema for schema, _ in tables[new]}
        yield Change(
            f"{new}_all",
            f"{one.replaced_by}, and what was called {one.name} before",
            tuple(schema for schema, _ in tables[new] if schema in both),
            (
                Part(new, tuple((column, column.type) for column in target.columns)),
                Part(old, tuple((column, there.get(column.name)) for column in target.columns)),
            ),
            one.name,
            one.replaced_by,
            None,
            tuple(
                column.name
                for column in origin.columns
                if column.name not in {c.name for c in target.columns}
            ),
            tuple(column.name for column in target.columns if column.name not in there),
            (),
        )


def _versions(plan: Plan, tables: dict[str, list[tuple[str, Table]]]) -> Iterator[Change]:
    for one in plan.calls:
        name = _TABLES.get(one.type) or table_name(one.name)
        if one.type not in ("track", "identify") or name not in tables:
            continue
        root = "traits" if one.type == "identify" else "properties"
        title = one.name or f"every {one.type}"
        for version in one.previous:
            table = tables[name][0][1]
            had = {column.name: column for column in version_columns(plan, version, root)}
            own = [column for column in table.columns if column.path[:1] != (root,)]
            kept = [
                (had.get(column.name, column), column.type)
                for column in table.columns
                if column in own or column.name in had
            ]
            current = {column.name for column in table.columns if not column.older and column not in own}
            yield Change(
                f"{name}_v{version.number}",
                f"{title} with the columns of version {version.number}",
                tuple(schema for schema, _ in tables[name]),
                (Part(name, tuple(kept)),),
                "",
                title,
                version.number,
                tuple(column for column in had if column not in current),
                tuple(
                    column.name
                    for column in table.columns
                    if column.name in current and column.name not in had
                ),
                tuple(
                    f"{schema}.{inner.name}.{column.name}.{had[column.name].type}.{column.type}"
                    for kept_in in ((name, "users") if one.type == "identify" else (name,))
                    for schema, inner in tables[kept_in]
                    for column in inner.columns
                    if column.name in had and had[column.name].type != column.type
                ),
                version.until,
            )


class ViewPart(NamedTuple):
    table: Code
    columns: tuple[Code, ...]


class CompatibleView(NamedTuple):
    """`schema` is made first where it isn't None."""

    name: Code
    schema: Code
    comment: Code
    parts: tuple[ViewPart, ...]


class CompatibleViews(NamedTuple):
    views: tuple[CompatibleView, ...]


class Noted(NamedTuple):
    view: Code
    about: Code
    gone: tuple[Code, ...]
    added: tuple[Code, ...]
    retyped: tuple[Code, ...]
    until: Code | None


class Notes(NamedTuple):
    changes: tuple[Noted, ...]


def compatible_files(changed: tuple[Change, ...], tables: dict[str, Staged]) -> Iterator[Rendered]:
    """Views for each warehouse, the same as dbt models, and the note."""
    if not changed:
        return
    for dialect in DIALECTS:
        views = tuple(_view(dialect, schema, change) for change in changed for schema in change.schemas)
        yield Rendered(
            f"ddl/compatible-{dialect.id}.sql", "warehouse/ddl/compatible.sql.j2", CompatibleViews(views)
        )
    for change in changed:
        yield Rendered(
            f"dbt/models/compatible/{change.view}.sql", "warehouse/models/compatible.sql.j2", _model(change)
        )
    notes = Notes(
        tuple(
            Noted(
                span(change.view),
                span(change.about),
                tuple(map(span, change.gone)),
                tuple(map(span, change.added)),
                tuple(map(span, change.retyped)),
                span(change.until) if change.until else None,
            )
            for change in changed
        )
    )
    yield Rendered("migrations.md", "warehouse/migrations.md.j2", notes)


def _view(dialect: Dialect, schema: str, change: Change) -> CompatibleView:
    def column(one: Column, there: SegmentType | None) -> Code:
        name = dialect.name(one.name)
        if there == one.type:
            return name
        return aliased(cast(name if there else Code("NULL"), dialect.type(one.type)), name)

    parts = tuple(
        ViewPart(dialect.name(schema, part.table), tuple(column(*one) for one in part.columns))
        for part in change.parts
    )
    own = f"{schema}_compatible"
    return CompatibleView(dialect.name(own, change.view), dialect.name(own), comment(change.about), parts)


class ModelView(NamedTuple):
    comment: Code
    parts: tuple[ViewPart, ...]


def _model(change: Change) -> ModelView:
    def column(one: Column, there: SegmentType | None) -> Code:
        name = word(one.name)
        if there == one.type:
            return name
        return model_aliased(call("typed_column" if there else "typed_null", one.name, one.type), name)

    return ModelView(
        model_comment(change.about),
        tuple(
            ViewPart(call("ref", model_of(part.table)), tuple(column(*one) for one in part.columns))
            for part in change.parts
        ),
    )
