"""Staging models: each table once, whichever sources fill it, typed and without duplicates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trackwright.code import Code
from trackwright.languages.sql import model_comment, quoted_word, word
from trackwright.schema import Call
from trackwright.target import Rendered
from trackwright.warehouse import Column, TableKind, WarehouseSchema


@dataclass(frozen=True, slots=True)
class Staged:
    """A table of one name in every schema that has it. `lacks`: what a schema's table doesn't have of `columns`, by schema."""

    name: str
    kind: TableKind
    columns: tuple[Column, ...]
    lacks: tuple[tuple[str, tuple[str, ...]], ...]
    description: str
    call: Call | None

    @property
    def model(self) -> str:
        return f"stg_{self.name}"

    def has(self, *names: str) -> bool:
        mine = {column.name for column in self.columns}
        return all(name in mine for name in names)


@dataclass(frozen=True, slots=True)
class StagedColumn:
    name: Code
    word: Code
    kind: Code


@dataclass(frozen=True, slots=True)
class StagedSource:
    schema: Code
    table: Code
    lacks: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class StagingView:
    comment: Code
    columns: tuple[StagedColumn, ...]
    sources: tuple[StagedSource, ...]
    newest: bool


def staged(found: tuple[WarehouseSchema, ...]) -> dict[str, Staged]:
    """All tables by name, in the order of the plan."""
    names = dict.fromkeys(table.name for schema in found for table in schema.tables)
    return {name: _staged(name, found) for name in names}


def _staged(name: str, found: tuple[WarehouseSchema, ...]) -> Staged:
    tables = [(schema.name, table) for schema in found for table in schema.tables if table.name == name]
    columns: dict[str, Column] = {}
    for _, table in tables:
        for column in table.columns:
            columns.setdefault(column.name, column)
    for column_name, column in columns.items():
        there = [one for _, table in tables for one in table.columns if one.name == column_name]
        required = len(there) == len(tables) and all(one.required for one in there)
        columns[column_name] = replace(column, required=required)
    lacks = tuple(
        (schema, tuple(one for one in columns if one not in {column.name for column in table.columns}))
        for schema, table in tables
    )
    first = tables[0][1]
    return Staged(name, first.kind, tuple(columns.values()), lacks, first.description, first.call)


def staging_files(tables: dict[str, Staged]) -> Iterator[Rendered]:
    """One model a table."""
    for table in tables.values():
        view = StagingView(
            model_comment(table.description or table.name),
            tuple(
                StagedColumn(word(column.name), quoted_word(column.name), quoted_word(column.type))
                for column in table.columns
            ),
            tuple(
                StagedSource(quoted_word(schema), quoted_word(table.name), tuple(map(quoted_word, lacks)))
                for schema, lacks in table.lacks
            ),
            table.kind == "users",
        )
        yield Rendered(f"dbt/models/staging/{table.model}.sql", "warehouse/models/staging.sql.j2", view)
