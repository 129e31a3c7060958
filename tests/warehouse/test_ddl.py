"""The DDL is read by a parser of each dialect, and executed where the database is at hand."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import duckdb
import pytest
import sqlglot
from trackwright.schema import Plan
from trackwright.warehouse import WarehouseSchema
from trackwright.warehouse_tables import schemas

from warehouse.cluster import Cluster
from warehouse.projects import emit, plan_of

DIALECTS = ("bigquery", "snowflake", "postgres", "duckdb")
HAZARDS = Path(__file__).parent / "hazards.yaml"


@pytest.fixture(scope="module")
def hazards() -> Plan:
    return plan_of(HAZARDS)


@pytest.fixture(scope="module")
def hazardous(hazards: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return emit(hazards, tmp_path_factory.mktemp("hazards"))


@pytest.fixture(params=["acme", "hazards"])
def generated(request: pytest.FixtureRequest) -> tuple[Plan, Path]:
    name = request.param
    plan = request.getfixturevalue(name)
    return plan, request.getfixturevalue({"acme": "emitted", "hazards": "hazardous"}[name])


def ddl(folder: Path, dialect: str) -> tuple[str, str]:
    return tuple((folder / f"ddl/{name}.sql").read_text() for name in (dialect, f"compatible-{dialect}"))  # type: ignore[return-value]


def planned(plan: Plan) -> dict[tuple[str, str], list[str]]:
    """Columns by schema and table."""
    found: tuple[WarehouseSchema, ...] = schemas(plan)
    return {
        (schema.name, table.name): [c.name for c in table.columns]
        for schema in found
        for table in schema.tables
    }


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_statement_is_understood(
    generated: tuple[Plan, Path], dialect: str, caplog: pytest.LogCaptureFixture
) -> None:
    plan, folder = generated
    with caplog.at_level(logging.WARNING, "sqlglot"):
        statements = [
            statement
            for text in ddl(folder, dialect)
            for statement in sqlglot.parse(text, dialect=dialect, error_level=sqlglot.ErrorLevel.RAISE)
        ]
    assert not caplog.records  # a statement that sqlglot gives up on is kept as a command, with a warning
    created = [one for one in statements if isinstance(one, sqlglot.exp.Create) and one.kind == "TABLE"]
    columns = {
        (table.db.lower(), table.name.lower()): [column.name.lower() for column in one.this.expressions]
        for one in created
        if (table := one.this.this)
    }
    expected = planned(plan)
    if dialect == "bigquery":
        expected = {table: [*names, "loaded_at"] for table, names in expected.items()}
    assert columns == expected


def test_snowflake_tags_what_is_personal(acme: Plan, emitted: Path) -> None:
    statements = sqlglot.parse((emitted / "ddl/snowflake.sql").read_text(), dialect="snowflake")
    tagged = {
        (one.this.this.db.lower(), one.this.this.name.lower(), column.name.lower()): column.find(
            sqlglot.exp.Tags
        )
        for one in statements
        if isinstance(one, sqlglot.exp.Create) and one.kind == "TABLE"
        for column in one.this.expressions
    }
    found = {key: tag.expressions[0].args["value"].name for key, tag in tagged.items() if tag}
    expected = {
        (schema.name, table.name, column.name): column.pii
        for schema in schemas(acme)
        for table in schema.tables
        for column in table.columns
        if column.pii
    }
    assert found == expected
    assert found["magento", "identifies", "address_city"] == "address"


def test_it_runs_on_duckdb(generated: tuple[Plan, Path]) -> None:
    plan, folder = generated
    connection = duckdb.connect()
    for text in ddl(folder, "duckdb"):
        connection.execute(text)
    rows = connection.execute(
        "SELECT schema_name, table_name, list(column_name ORDER BY column_index) FROM duckdb_columns() "
        "JOIN duckdb_tables() USING (schema_name, table_name) GROUP BY ALL"
    ).fetchall()
    assert {(schema, table): columns for schema, table, columns in rows} == planned(plan)
    views = connection.execute(
        "SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal"
    ).fetchall()
    assert views
    for schema, view in views:
        connection.execute(f'SELECT * FROM "{schema}"."{view}"')


def test_it_runs_on_postgres_and_says_what_the_plan_says(
    generated: tuple[Plan, Path], postgres: Cluster
) -> None:
    plan, folder = generated
    tables, views = ddl(folder, "postgres")
    postgres.psql(tables + views)
    rows = postgres.psql(
        "SELECT table_schema || '|' || table_name || '|' || string_agg(column_name, ',' ORDER BY ordinal_position) "
        "FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name) "
        "WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') GROUP BY table_schema, table_name;"
    )
    found = {
        (row.split("|")[0], row.split("|")[1]): row.split("|")[2].split(",") for row in rows.splitlines()
    }
    expected = planned(plan)
    assert {key: found[key] for key in expected} == expected
    schema, table = next(
        (schema, table)
        for schema in schemas(plan)
        for table in schema.tables
        if table.name == "order_completed"
    )
    comment = postgres.psql(f"SELECT obj_description('\"{schema.name}\".order_completed'::regclass);")
    assert comment.rstrip("\n") == " ".join(table.description.split())


def test_old_queries_stay_alive(acme: Plan, emitted: Path) -> None:
    connection = duckdb.connect()
    for text in ddl(emitted, "duckdb"):
        connection.execute(text)
    connection.execute(
        "INSERT INTO magento.order_shipped (id, order_id, carrier, parcels) VALUES ('a', '1', 'dhl', NULL), ('b', '2', NULL, '[]')"
    )
    connection.execute("INSERT INTO magento.signed_up (id, customer_id, type) VALUES ('c', '7', 'api')")
    connection.execute("INSERT INTO magento.account_created (id, customer_id) VALUES ('d', '8')")
    old = connection.execute(
        "SELECT id, carrier FROM magento_compatible.order_shipped_v1 ORDER BY id"
    ).fetchall()
    assert old == [("a", "dhl"), ("b", None)]
    with pytest.raises(duckdb.BinderException):
        connection.execute("SELECT parcels FROM magento_compatible.order_shipped_v1")
    everyone = connection.execute(
        "SELECT id, customer_id, type FROM magento_compatible.signed_up_all ORDER BY id"
    ).fetchall()
    assert everyone == [("c", "7", "api"), ("d", "8", None)]


def test_a_column_of_another_type_keeps_its_type_for_old_queries(hazardous: Path) -> None:
    connection = duckdb.connect()
    for text in ddl(hazardous, "duckdb"):
        connection.execute(text)
    connection.execute("INSERT INTO _2web.measured (id, value) VALUES ('a', 1.5)")
    rows = connection.execute("SELECT value, unit FROM _2web_compatible.measured_v1").fetchall()
    assert rows == [("1.5", None)]
    connection.execute("INSERT INTO _2web.identifies (id, age, title) VALUES ('b', 36, 'Countess')")
    rows = connection.execute("SELECT age, title FROM _2web_compatible.identifies_v1").fetchall()
    assert rows == [("36", "Countess")]
    note = (hazardous / "migrations.md").read_text()
    assert {
        name for name in re.findall(r"`(_2web\.[a-z_.]+)`", note) if name.endswith((".float", ".integer"))
    } == {
        "_2web.measured.value.varchar.float",
        "_2web.identifies.age.varchar.integer",
        "_2web.users.age.varchar.integer",
    }
