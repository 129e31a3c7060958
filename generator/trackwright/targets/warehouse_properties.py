"""What dbt is told of sources and staging models: descriptions, personal data, and the tests that hold a table to the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.sql import plain
from trackwright.languages.yaml import scalar
from trackwright.target import Rendered
from trackwright.targets.warehouse_staging import Staged
from trackwright.warehouse import Column, WarehouseSchema


class ColumnNote(NamedTuple):
    """`description` and `pii` are None where there is nothing to say."""

    name: Code
    description: Code | None
    pii: Code | None
    not_null: bool = False
    unique: bool = False
    accepted: tuple[Code, ...] = ()

    @property
    def tested(self) -> bool:
        return self.not_null or self.unique or bool(self.accepted)


class TableNote(NamedTuple):
    """`fresh`: the table has a row of every call, so that its newest one tells whether anything arrives."""

    name: Code
    description: Code
    columns: tuple[ColumnNote, ...]
    fresh: bool = False


class SourceNote(NamedTuple):
    name: Code
    description: Code
    schema: Code
    tables: tuple[TableNote, ...]


class SourcesView(NamedTuple):
    sources: tuple[SourceNote, ...]


class StagingNotesView(NamedTuple):
    models: tuple[TableNote, ...]


def property_files(found: tuple[WarehouseSchema, ...], tables: dict[str, Staged]) -> Iterator[Rendered]:
    """One file for the sources, one for the staging models."""
    notes = _Notes()
    sources = SourcesView(tuple(notes.source(schema) for schema in found if schema.tables))
    yield Rendered("dbt/models/sources.yml", "warehouse/dbt/sources.yml.j2", sources)
    models = StagingNotesView(tuple(notes.model(table) for table in tables.values()))
    yield Rendered("dbt/models/staging/staging.yml", "warehouse/dbt/staging.yml.j2", models)


class _Notes:
    """Most columns stand in every table: each is worded once, by its identity, and so is the list of those that several sources have."""

    def __init__(self) -> None:
        self._worded: dict[int, ColumnNote] = {}
        self._lists: dict[int, tuple[ColumnNote, ...]] = {}

    def source(self, schema: WarehouseSchema) -> SourceNote:
        tables = []
        for table in schema.tables:
            columns = self._lists.get(id(table.columns))
            if columns is None:
                columns = self._lists[id(table.columns)] = tuple(map(self._column, table.columns))
            description = scalar(plain(table.description or table.name))
            tables.append(TableNote(scalar(table.name), description, columns, table.kind == "tracks"))
        return SourceNote(
            scalar(schema.name),
            scalar(plain(f"What source {schema.source.name} fills, as Segment stores it.")),
            scalar(f"{{{{ var('{schema.name}_schema') }}}}"),
            tuple(tables),
        )

    def model(self, table: Staged) -> TableNote:
        columns = (self._tested(table, column) for column in table.columns)
        return TableNote(
            scalar(table.model),
            scalar(plain(table.description or table.name)),
            tuple(note for note in columns if note.description or note.pii or note.tested),
        )

    def _column(self, column: Column) -> ColumnNote:
        note = self._worded.get(id(column))
        if note is None:
            description = scalar(plain(column.description)) if column.description else None
            pii = scalar(column.pii) if column.pii else None
            note = self._worded[id(column)] = ColumnNote(scalar(column.name), description, pii)
        return note

    def _tested(self, table: Staged, column: Column) -> ColumnNote:
        """A column with the tests that hold it to the plan. Of `tracks`, only ids are tested: the events' own tables are."""
        once = table.call.once if table.kind == "event" and table.call else ()
        key = column.name == "id" or (len(once) == 1 and column.path == ("properties", once[0]))
        note = self._column(column)
        if not (column.required or column.accepted or key) or (
            table.kind == "tracks" and column.name != "id"
        ):
            return note
        fit = not any(plain(value) != value or "'" in value for value in column.accepted)
        accepted = tuple(map(scalar, column.accepted)) if fit else ()
        return ColumnNote(note.name, note.description, note.pii, column.required, key, accepted)
