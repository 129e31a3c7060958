"""The dbt project around the models: settings, profiles and what is said of models, small YAML that a serialiser prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from trackwright.languages.sql import plain
from trackwright.naming import join, words
from trackwright.target import Model, OutputRule, Rendered, Text
from trackwright.targets.warehouse_changes import Change
from trackwright.targets.warehouse_notes import Mart, model_notes
from trackwright.targets.warehouse_properties import property_files
from trackwright.targets.warehouse_readme import ReadmeView, readme
from trackwright.targets.warehouse_staging import Staged
from trackwright.warehouse import WarehouseSchema

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
    yield Text("dbt/.gitignore", "target/\nlogs/\ndbt_packages/\n*.duckdb\n")
    yield from property_files(found, tables)
    if marts:
        models = [model_notes(mart.name, mart.description, mart.columns) for mart in marts]
        yield _yaml("models/marts/marts.yml", {"version": 2, "models": models})
    if changed:
        models = [{"name": change.view, "description": plain(change.about)} for change in changed]
        yield _yaml("models/compatible/compatible.yml", {"version": 2, "models": models})
    view: ReadmeView = readme(model.plan, name, marts)
    yield Rendered("dbt/README.md", "warehouse/README.md.j2", view)


class _Dumper(yaml.SafeDumper):
    """Texts with apostrophes, as Jinja has them, stand in double quotes."""


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = '"' if "'" in value and '"' not in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def _yaml(path: str, value: dict[str, Any]) -> Text:
    text = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return Text(f"dbt/{path}", text)


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
        "clean-targets": ["target", "dbt_packages"],
        "flags": {"send_anonymous_usage_stats": False},
        "models": {name: layers},
        # What breaks the plan keeps the models from being built, unless it is only to be told.
        "data_tests": {name: {"staging": {"+severity": "{{ var('conformance', 'error') }}"}}},
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
                    "authenticator": env("SNOWFLAKE_AUTHENTICATOR", "externalbrowser"),
                    "private_key_path": env("SNOWFLAKE_PRIVATE_KEY_PATH", ""),
                    "role": env("SNOWFLAKE_ROLE", "transformer"),
                    "database": env("SNOWFLAKE_DATABASE", "analytics"),
                    "warehouse": env("SNOWFLAKE_WAREHOUSE", "transforming"),
                    "schema": "analytics",
                    "threads": 8,
                },
            },
        }
    }
