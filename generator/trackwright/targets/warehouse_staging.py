"""Staging models: each table once, whichever sources fill it, typed and without duplicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.sql import model_comment, quoted_word, word
from trackwright.schema import Call
from trackwright.target import Rendered
from trackwright.warehouse import Column, Table, TableKind, WarehouseSchema

_LONGEST = 127  # characters of an event's table, in the strictest of the warehouses


class Staged(NamedTuple):
    """A table of one name in every schema that has it. `lacks`: what a schema's table doesn't have of `columns`, by schema."""

    name: str
    kind: TableKind
    columns: tuple[Column, ...]
    lacks: tuple[tuple[str, tuple[str, ...]], ...]
    description: str
    call: Call | None

    @property
    def model(self) -> str:
        return model_of(self.name)

    def has(self, *names: str) -> bool:
        mine = {column.name for column in self.columns}
        return all(name in mine for name in names)


def model_of(table: str) -> str:
    """The model of a table, which names a file. A name that is too long for one keeps what it begins with."""
    if len(table) > _LONGEST:
        table = f"{table[:_LONGEST]}_{sha256(table.encode()).hexdigest()[:8]}"
    return f"stg_{table}"


class StagedColumn(NamedTuple):
    name: Code
    word: Code
    kind: Code


class StagedSource(NamedTuple):
    schema: Code
    table: Code
    lacks: tuple[Code, ...]


class StagingView(NamedTuple):
    comment: Code
    columns: tuple[StagedColumn, ...]
    sources: tuple[StagedSource, ...]
    newest: bool


def staged(found: tuple[WarehouseSchema, ...]) -> dict[str, Staged]:
    """All tables by name, in the order of the plan."""
    tables: dict[str, list[tuple[str, Table]]] = {}
    for schema in found:
        for table in schema.tables:
            tables.setdefault(table.name, []).append((schema.name, table))
    return {name: _staged(name, each) for name, each in tables.items()}


def _staged(name: str, tables: list[tuple[str, Table]]) -> Staged:
    """`tables` with the schema of each. A column is required where every table has and requires it."""
    first = tables[0][1]
    columns = {column.name: column for column in first.columns}
    others = [table for _, table in tables if table.columns is not first.columns]
    for table in others:
        own = {column.name: column for column in table.columns}
        for column_name, column in columns.items():
            if column.required and not (column_name in own and own[column_name].required):
                columns[column_name] = replace(column, required=False)
        for column_name in own.keys() - columns.keys():
            own[column_name] = replace(own[column_name], required=False)
        columns = {**columns, **{key: column for key, column in own.items() if key not in columns}}
    lacks = tuple((schema, _lacking(columns, table) if others else ()) for schema, table in tables)
    return Staged(name, first.kind, tuple(columns.values()), lacks, first.description, first.call)


def _lacking(columns: Iterable[str], table: Table) -> tuple[str, ...]:
    own = {column.name for column in table.columns}
    return tuple(name for name in columns if name not in own)


def staging_files(tables: dict[str, Staged]) -> Iterator[Rendered]:
    """One model a table."""
    worded: dict[tuple[str, str], StagedColumn] = {}
    for table in tables.values():
        for column in table.columns:
            if (column.name, column.type) not in worded:
                worded[column.name, column.type] = StagedColumn(
                    word(column.name), quoted_word(column.name), quoted_word(column.type)
                )
        view = StagingView(
            model_comment(table.description or table.name),
            tuple(worded[column.name, column.type] for column in table.columns),
            tuple(
                StagedSource(quoted_word(schema), quoted_word(table.name), tuple(map(quoted_word, lacks)))
                for schema, lacks in table.lacks
            ),
            table.kind == "users",
        )
        yield Rendered(f"dbt/models/staging/{table.model}.sql", "warehouse/models/staging.sql.j2", view)
