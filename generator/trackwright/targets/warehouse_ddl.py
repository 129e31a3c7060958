"""DDL of the tables that Segment makes, in each warehouse's words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.sql import DIALECTS, Dialect, comment
from trackwright.target import Rendered
from trackwright.warehouse import Column, Table, WarehouseSchema

_TEMPLATES = {"bigquery": "bigquery", "snowflake": "snowflake", "postgres": "standard", "duckdb": "standard"}
_LONGEST = 1024  # characters that BigQuery takes as a column's description
_LOADED_AT = Column(
    "loaded_at", "timestamp", (), description="When the row was loaded; of duplicates the newest counts"
)


class ColumnView(NamedTuple):
    """`pii` and `description` are literals, or None where there is nothing to say."""

    name: Code
    type: Code
    pii: Code | None
    description: Code | None


class TableView(NamedTuple):
    name: Code
    description: Code
    columns: tuple[ColumnView, ...]
    personal: bool


class SchemaView(NamedTuple):
    name: Code
    comment: Code
    tag: Code
    tables: tuple[TableView, ...]


class DdlView(NamedTuple):
    schemas: tuple[SchemaView, ...]


def ddl_files(found: tuple[WarehouseSchema, ...]) -> Iterator[Rendered]:
    """One file a warehouse."""
    for dialect in DIALECTS:
        views = _Views(dialect)
        view = DdlView(tuple(views.schema(schema) for schema in found if schema.tables))
        yield Rendered(f"ddl/{dialect.id}.sql", f"warehouse/ddl/{_TEMPLATES[dialect.id]}.sql.j2", view)


class _Views:
    """Views in one dialect. Tables of several sources have the same columns, most of them those of every table: each is worded once."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self._worded: dict[int, ColumnView] = {}  # by the identity of the column, which outlives this
        self._lists: dict[int, tuple[ColumnView, ...]] = {}  # by the identity of a table's columns

    def schema(self, schema: WarehouseSchema) -> SchemaView:
        name = self.dialect.name(schema.name)
        return SchemaView(
            name,
            comment(f"What source {schema.source.name} fills"),
            self.dialect.name(schema.name, "pii"),
            tuple(self._table(schema.name, table) for table in schema.tables),
        )

    def _table(self, schema: str, table: Table) -> TableView:
        columns = self._lists.get(id(table.columns))
        if columns is None:
            columns = self._lists[id(table.columns)] = self._columns(table.columns)
        return TableView(
            self.dialect.name(schema, table.name),
            self.dialect.described((table.description or table.name)[:_LONGEST]),
            columns,
            any(column.pii for column in columns),
        )

    def _columns(self, columns: tuple[Column, ...]) -> tuple[ColumnView, ...]:
        worded = self._worded
        every = (*columns, _LOADED_AT) if self.dialect.id == "bigquery" else columns
        return tuple(
            worded.get(id(column)) or worded.setdefault(id(column), self._column(column)) for column in every
        )

    def _column(self, column: Column) -> ColumnView:
        dialect, text = self.dialect, column.description
        if column.older:
            text = f"{text} Only older versions of the event have it.".lstrip()
        if column.json:
            text = f"{text} JSON text.".lstrip()
        if column.pii and dialect.id != "snowflake":
            text = f"[pii: {column.pii}] {text}".rstrip()
        return ColumnView(
            dialect.name(column.name),
            dialect.type(column.type),
            dialect.text(column.pii) if column.pii else None,
            dialect.described(text[:_LONGEST]) if text else None,
        )
