"""The dbt project around the models: settings, profiles, sources, tests and descriptions, all YAML that a serialiser prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from trackwright.languages.sql import plain
from trackwright.naming import join, words
from trackwright.target import Model, OutputRule, Rendered, Text
from trackwright.targets.warehouse_changes import Change
from trackwright.targets.warehouse_marts import Mart
from trackwright.targets.warehouse_readme import ReadmeView, readme
from trackwright.targets.warehouse_staging import Staged
from trackwright.warehouse import Column, WarehouseSchema

_DBT = [">=1.10.5", "<2.0.0"]


def project_files(
    model: Model,
    found: tuple[WarehouseSchema, ...],
    tables: dict[str, Staged],
    marts: list[Mart],
    changed: tuple[Change, ...],
) -> Iterator[OutputRule]:
    """Everything of the project but its SQL."""
    name = join(words(model.plan.id), "snake")
    name = f"_{name}" if name[:1].isdigit() else name
    yield _yaml("dbt_project.yml", _project(name, found, bool(changed)))
    yield _yaml("profiles.yml", _profiles(name))
    yield _yaml(
        "models/sources.yml",
        {"version": 2, "sources": [_source(schema) for schema in found if schema.tables]},
    )
    yield _yaml(
        "models/staging/staging.yml", {"version": 2, "models": [_staged(table) for table in tables.values()]}
    )
    if marts:
        yield _yaml("models/marts/marts.yml", {"version": 2, "models": [_mart(mart) for mart in marts]})
    if changed:
        models = [{"name": change.view, "description": plain(change.about)} for change in changed]
        yield _yaml("models/compatible/compatible.yml", {"version": 2, "models": models})
    view: ReadmeView = readme(model.plan, name, marts)
    yield Rendered("dbt/README.md", "warehouse/README.md.j2", view)


def _yaml(path: str, value: dict[str, Any]) -> Text:
    return Text(f"dbt/{path}", yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=110))


def _project(name: str, found: tuple[WarehouseSchema, ...], compatible: bool) -> dict[str, Any]:
    layers: dict[str, Any] = {"staging": {"+materialized": "view"}, "marts": {"+materialized": "table"}}
    if compatible:
        layers["compatible"] = {"+materialized": "view"}
    return {
        "name": name,
        "version": "1.0.0",
        "config-version": 2,
        "profile": name,
        "require-dbt-version": _DBT,
        "model-paths": ["models"],
        "macro-paths": ["macros"],
        "flags": {"send_anonymous_usage_stats": False},
        "models": {name: layers},
        "vars": {
            "introspect": True,
            "session_minutes": 30,
            "funnel_days": 7,
            **{f"{schema.name}_schema": schema.name for schema in found if schema.tables},
        },
    }


def _profiles(name: str) -> dict[str, Any]:
    def env(key: str, default: str | None = None) -> str:
        return (
            f"{{{{ env_var('{key}') }}}}" if default is None else f"{{{{ env_var('{key}', '{default}') }}}}"
        )

    return {
        name: {
            "target": env("DBT_TARGET", "duckdb"),
            "outputs": {
                "duckdb": {
                    "type": "duckdb",
                    "path": env("DUCKDB_PATH", f"{name}.duckdb"),
                    "schema": "analytics",
                    "threads": 2,
                },
                "bigquery": {
                    "type": "bigquery",
                    "method": "oauth",
                    "project": env("BIGQUERY_PROJECT", "project"),
                    "dataset": env("BIGQUERY_DATASET", "analytics"),
                    "location": env("BIGQUERY_LOCATION", "EU"),
                    "threads": 8,
                },
                "snowflake": {
                    "type": "snowflake",
                    "account": env("SNOWFLAKE_ACCOUNT", "account"),
                    "user": env("SNOWFLAKE_USER", "user"),
                    "password": env("SNOWFLAKE_PASSWORD", ""),
                    "role": env("SNOWFLAKE_ROLE", "transformer"),
                    "database": env("SNOWFLAKE_DATABASE", "analytics"),
                    "warehouse": env("SNOWFLAKE_WAREHOUSE", "transforming"),
                    "schema": "analytics",
                    "threads": 8,
                },
            },
        }
    }


def _source(schema: WarehouseSchema) -> dict[str, Any]:
    return {
        "name": schema.name,
        "description": plain(f"What source {schema.source.name} fills, as Segment stores it."),
        "schema": f"{{{{ var('{schema.name}_schema') }}}}",
        "tables": [
            {
                "name": table.name,
                "description": plain(table.description or table.name),
                "columns": [_column(column) for column in table.columns],
            }
            for table in schema.tables
        ],
    }


def _column(column: Column, tests: list[Any] | None = None) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name}
    if column.description:
        found["description"] = plain(column.description)
    if column.pii:
        found["config"] = {"meta": {"pii": column.pii}}
    if tests:
        found["data_tests"] = tests
    return found


def _staged(table: Staged) -> dict[str, Any]:
    columns = [_column(column, _tests(table, column)) for column in table.columns]
    return {
        "name": table.model,
        "description": plain(table.description or table.name),
        "columns": [column for column in columns if len(column) > 1],
    }


def _tests(table: Staged, column: Column) -> list[Any]:
    """Tests that hold the table to the plan."""
    if table.kind == "tracks" and column.name != "id":
        return []  # the events' own tables are tested
    tests: list[Any] = ["not_null"] if column.required else []
    once = table.call.once if table.kind == "event" and table.call else ()
    if column.name == "id" or (len(once) == 1 and column.path == ("properties", once[0])):
        tests.append("unique")
    if column.accepted and not any(plain(value) != value or "'" in value for value in column.accepted):
        tests.append({"accepted_values": {"arguments": {"values": list(column.accepted)}}})
    return tests


def _mart(mart: Mart) -> dict[str, Any]:
    columns = []
    for name, (description, tests) in mart.columns.items():
        column: dict[str, Any] = {"name": name, "description": description}
        if tests:
            column["data_tests"] = list(tests)
        columns.append(column)
    return {"name": mart.name, "description": mart.description, "columns": columns}
