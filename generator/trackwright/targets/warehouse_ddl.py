"""DDL of the tables that Segment makes, in each warehouse's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackwright.code import Code
from trackwright.languages.sql import DIALECTS, Dialect, comment
from trackwright.target import Rendered
from trackwright.warehouse import Column, Table, WarehouseSchema

_TEMPLATES = {"bigquery": "bigquery", "snowflake": "snowflake", "postgres": "standard", "duckdb": "standard"}
_LONGEST = 1024  # characters that BigQuery takes as a column's description
_LOADED_AT = Column(
    "loaded_at", "timestamp", (), description="When the row was loaded; of duplicates the newest counts"
)


@dataclass(frozen=True, slots=True)
class ColumnView:
    """`pii` and `description` are literals, or None where there is nothing to say."""

    name: Code
    path: Code
    type: Code
    pii: Code | None
    description: Code | None


@dataclass(frozen=True, slots=True)
class TableView:
    name: Code
    description: Code
    columns: tuple[ColumnView, ...]
    personal: bool


@dataclass(frozen=True, slots=True)
class SchemaView:
    name: Code
    comment: Code
    tag: Code
    tables: tuple[TableView, ...]


@dataclass(frozen=True, slots=True)
class DdlView:
    schemas: tuple[SchemaView, ...]


def ddl_files(found: tuple[WarehouseSchema, ...]) -> Iterator[Rendered]:
    """One file a warehouse."""
    for dialect in DIALECTS:
        view = DdlView(tuple(_schema(dialect, schema) for schema in found if schema.tables))
        yield Rendered(f"ddl/{dialect.id}.sql", f"warehouse/ddl/{_TEMPLATES[dialect.id]}.sql.j2", view)


def _schema(dialect: Dialect, schema: WarehouseSchema) -> SchemaView:
    return SchemaView(
        dialect.name(schema.name),
        comment(f"What source {schema.source.name} fills"),
        dialect.name(schema.name, "pii"),
        tuple(_table(dialect, schema.name, table) for table in schema.tables),
    )


def _table(dialect: Dialect, schema: str, table: Table) -> TableView:
    columns = (*table.columns, _LOADED_AT) if dialect.id == "bigquery" else table.columns
    return TableView(
        dialect.name(schema, table.name),
        dialect.described((table.description or table.name)[:_LONGEST]),
        tuple(_column(dialect, schema, table.name, column) for column in columns),
        any(column.pii for column in table.columns),
    )


def _column(dialect: Dialect, schema: str, table: str, column: Column) -> ColumnView:
    text = column.description
    if column.older:
        text = f"{text} Only older versions of the event have it.".lstrip()
    if column.json:
        text = f"{text} JSON text.".lstrip()
    if column.pii and dialect.id != "snowflake":
        text = f"[pii: {column.pii}] {text}".rstrip()
    return ColumnView(
        dialect.name(column.name),
        dialect.name(schema, table, column.name),
        dialect.type(column.type),
        dialect.text(column.pii) if column.pii else None,
        dialect.described(text[:_LONGEST]) if text else None,
    )
