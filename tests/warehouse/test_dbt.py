"""The dbt project over a generated week of traffic: it builds, its tests pass, and its sums are those of the shop's books."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
import sqlglot
import yaml
from sqlglot.optimizer.qualify import qualify

from warehouse.projects import LoadedWeek, emit, once_a_run, plan_of
from warehouse.traffic import lines_of

SMALL = """
plan: small
name: Small
version: "1.0.0"
namespace: 6ba7b811-9dad-11d1-80b4-00c04fd430c8
sources:
  web: {language: js, package: small}
consent:
  default: analytics
  categories:
    analytics: {segment_id: Analytics}
events:
"""
ORDERS = """
  Order Completed:
    sources: [web]
    properties: {order_id: string, total: number, currency: string}
  Order Refunded:
    sources: [web]
    properties: {order_id: string, total: number, currency: string}
  Order Cancelled:
    sources: [web]
    properties: {order_id: string, total: number}
"""


def run(dbt: str, project: Path, *arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [dbt, "--no-use-colors", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "DO_NOT_TRACK": "1", **environment},
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    return done.stdout


def copied(emitted: Path, folder: Path) -> Path:
    return Path(shutil.copytree(emitted / "dbt", folder / "dbt"))


@dataclass(frozen=True)
class BuiltWeek:
    database: Path
    results: list[dict[str, Any]]


@pytest.fixture(scope="session")
def built(
    dbt: str, emitted: Path, week: LoadedWeek, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> BuiltWeek:
    def build(folder: Path) -> BuiltWeek:
        database = Path(shutil.copy(week.database, folder / "week.duckdb"))
        project = copied(emitted, folder)
        run(dbt, project, "build", "--profiles-dir", ".", DUCKDB_PATH=str(database))
        return BuiltWeek(database, results_of(project))

    return once_a_run(tmp_path_factory, worker_id, "build", build)


def results_of(project: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((project / "target/run_results.json").read_text())["results"]
    return found


@pytest.fixture
def ask(built: BuiltWeek) -> Iterator[Any]:
    with duckdb.connect(str(built.database), read_only=True) as connection:
        connection.execute("SET schema = 'analytics'")
        yield lambda query: connection.execute(query).fetchall()


def cents(amount: Decimal | None) -> int:
    assert amount is not None and amount * 100 == int(amount * 100), amount
    return int(amount * 100)


def test_everything_is_built_and_every_test_passes(built: BuiltWeek) -> None:
    statuses = Counter(result["status"] for result in built.results)
    assert set(statuses) == {"success", "pass"}
    assert statuses["pass"] > 300


def test_revenue_is_the_ledgers_to_the_cent(ask: Any, week: LoadedWeek) -> None:
    ledger = week.ledger
    rows = ask(
        "SELECT day, currency, orders, gross, cancelled, refunded, net, tracked_orders, tracked_gross, tax, shipping FROM revenue_by_day"
    )
    found = {(day.isoformat(), currency): row for day, currency, *row in rows}
    assert {key: cents(row[4]) for key, row in found.items()} == ledger.net()
    for column, counter in (
        (1, ledger.gross),
        (2, ledger.cancelled),
        (3, ledger.refunded),
        (6, ledger.tracked),
        (7, ledger.tax),
        (8, ledger.shipping),
    ):
        assert Counter({key: value for key, row in found.items() if (value := cents(row[column]))}) == counter
    assert sum(row[0] for row in found.values()) == ledger.orders == 10_000
    assert sum(row[5] for row in found.values()) == ledger.tracked_orders < ledger.orders


def test_every_column_of_a_model_is_told(ask: Any, emitted: Path) -> None:
    """What dbt's docs say of the models: every column that is there, in its place, in words."""
    told = yaml.safe_load((emitted / "dbt/models/marts/marts.yml").read_text())["models"]
    assert len(told) == len(list((emitted / "dbt/models/marts").glob("*.sql")))
    for model in told:
        found = [name for (name,) in ask(f"SELECT column_name FROM (DESCRIBE {model['name']})")]
        assert sorted(column["name"] for column in model["columns"]) == sorted(found)
        assert all(column["description"].strip() for column in model["columns"]), model["name"]


def test_orders_and_their_lines(ask: Any, week: LoadedWeek) -> None:
    ledger = week.ledger
    ((count, total, refunded),) = ask("SELECT count(*), sum(total), sum(refunded) FROM orders")
    assert (count, cents(total)) == (ledger.tracked_orders, sum(ledger.tracked.values()))
    assert cents(refunded) == ledger.tracked_refunds
    ((lines, amount, unnamed),) = ask(
        "SELECT count(*), sum(amount), count(*) FILTER (name NOT LIKE 'Möbel \"%\" 🪑') FROM order_lines"
    )
    assert (lines, cents(amount), unnamed) == (ledger.tracked_lines, ledger.tracked_line_cents, 0)
    assert ask(
        "SELECT count(*) FROM orders WHERE kept <> CASE WHEN cancelled_at IS NULL THEN total - refunded ELSE 0 END"
    ) == [(0,)]
    assert ask("SELECT count(*) > 0 FROM orders WHERE cancelled_at IS NOT NULL AND kept = 0") == [(True,)]
    assert ask("SELECT count(DISTINCT order_id) < count(*) FROM orders") == [
        (True,)
    ]  # numbers that two store views use


def test_duplicates_are_in_the_tables_and_not_in_the_models(ask: Any, week: LoadedWeek) -> None:
    ((rows, messages),) = ask("SELECT count(*), count(DISTINCT id) FROM magento.revenue_recorded")
    assert rows > messages
    assert ask("SELECT count(*) FROM stg_revenue_recorded") == [(messages,)]
    ((both,),) = ask("SELECT count(*) FROM returns.order_refunded JOIN magento.order_refunded USING (id)")
    assert both > 0
    assert ask("SELECT count(*) = count(DISTINCT id) FROM stg_order_refunded") == [(True,)]


def test_people_sessions_and_funnel(ask: Any, week: LoadedWeek) -> None:
    users: dict[str, str] = {}
    visitors: set[str] = set()
    steps: dict[str, set[str]] = {}
    for line in lines_of(week.events):
        message = line["message"]
        if message.get("userId") and message.get("anonymousId"):
            users[message["anonymousId"]] = message["userId"]
        if line["source"] == "storefront" and message["type"] in ("track", "page"):
            visitors.add(message["anonymousId"])
        steps.setdefault(message.get("event", ""), set()).add(message["anonymousId"])
    assert (
        dict(
            ask(
                "SELECT anonymous_id, user_id FROM identity WHERE anonymous_id NOT IN (SELECT previous_id FROM stg_aliases)"
            )
        ).items()
        <= users.items()
    )
    assert ask("SELECT count(DISTINCT anonymous_id) FROM sessions") == [(len(visitors),)]
    people = {users.get(visitor, visitor) for visitor in steps["Product Viewed"]}
    assert ask("SELECT sum(people) FROM funnel WHERE step = 1") == [(len(people),)]
    rows = ask("SELECT day, list(people ORDER BY step) FROM funnel GROUP BY day")
    assert len(rows) == 7
    assert all(counts == sorted(counts, reverse=True) and 0 < counts[-1] < counts[0] for _, counts in rows)


def test_consent_coverage_counts_every_call_once(ask: Any, week: LoadedWeek) -> None:
    expected: Counter[tuple[str, bool]] = Counter()
    seen: set[str] = set()
    for line in lines_of(week.events):
        message = line["message"]
        if message["type"] in ("track", "page") and message["messageId"] not in seen:
            seen.add(message["messageId"])
            for name, choice in message["context"]["consent"]["categoryPreferences"].items():
                category = {"Analytics": "analytics", "Advertising": "marketing"}[name]
                expected[category, choice] += 1
    rows = ask(
        "SELECT category, sum(granted), sum(denied), sum(unstamped) FROM consent_coverage GROUP BY category"
    )
    assert {category for category, *_ in rows} == {"analytics", "marketing"}
    for category, granted, denied, unstamped in rows:
        assert (granted, denied, unstamped) == (expected[category, True], expected[category, False], 0)


def test_what_breaks_the_plan_fails_the_build_or_is_only_told(
    dbt: str, emitted: Path, week: LoadedWeek, tmp_path: Path
) -> None:
    database = tmp_path / "broken.duckdb"
    shutil.copy(week.database, database)
    with duckdb.connect(str(database)) as connection:
        connection.execute(
            "UPDATE magento.revenue_recorded SET entry = 'gift' WHERE id = (SELECT min(id) FROM magento.revenue_recorded)"
        )
        connection.execute(
            "UPDATE magento.order_completed SET total = NULL WHERE id = (SELECT min(id) FROM magento.order_completed)"
        )
        connection.execute("DELETE FROM storefront.order_completed")
    project = copied(emitted, tmp_path)
    chosen = ("-s", "stg_revenue_recorded", "stg_order_completed")

    def built(*options: str) -> tuple[int, dict[str, str]]:
        done = subprocess.run(
            [dbt, "--no-use-colors", "build", "--profiles-dir", ".", *chosen, *options],
            cwd=project,
            env={**os.environ, "DUCKDB_PATH": str(database), "DO_NOT_TRACK": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        told = {result["unique_id"].split(".")[2]: result["status"] for result in results_of(project)}
        odd = {
            name.split("__")[0]: status for name, status in told.items() if status not in ("pass", "success")
        }
        return done.returncode, odd

    broken = ("accepted_values_stg_revenue_recorded_entry", "not_null_stg_order_completed_total")
    assert built() == (1, dict.fromkeys(broken, "fail"))
    assert built("--vars", "conformance: warn") == (0, dict.fromkeys(broken, "warn"))


def test_an_amount_in_a_column_of_integers_is_told(
    dbt: str, emitted: Path, week: LoadedWeek, tmp_path: Path
) -> None:
    """As Segment makes one of a first value that is whole."""
    database = tmp_path / "whole.duckdb"
    with duckdb.connect(str(database)) as connection:
        connection.execute(f"ATTACH '{week.database}' AS week (READ_ONLY)")
        connection.execute("CREATE SCHEMA magento")
        connection.execute(
            "CREATE TABLE magento.order_refunded AS SELECT * REPLACE (CAST(total AS BIGINT) AS total) FROM week.magento.order_refunded"
        )
    project = copied(emitted, tmp_path)
    told = run(
        dbt, project, "run", "--profiles-dir", ".", "-s", "stg_order_refunded", DUCKDB_PATH=str(database)
    )
    (warning,) = re.findall(r"\.(\w+) is (\w+) and loses fractions", told)
    assert warning == ("total", "BIGINT")


@pytest.mark.parametrize("dialect", ["bigquery", "snowflake"])
def test_models_compile_for_the_others(dbt: str, emitted: Path, dialect: str, tmp_path: Path) -> None:
    """Compiled without a connection, by dbt's own adapters; parsed, and every column found in the models below."""
    project = copied(emitted, tmp_path)
    for tests in ("staging/staging.yml", "marts/marts.yml", "compatible/compatible.yml"):
        (
            project / "models" / tests
        ).unlink()  # nothing but tests and descriptions, which take dbt a while to read
    profiles = yaml.safe_load((project / "profiles.yml").read_text())
    # BigQuery's client looks for credentials of the machine before anything else, and there are none.
    profiles["acme_store"]["outputs"]["bigquery"] |= {"method": "oauth-secrets", "token": "none"}
    (tmp_path / "profiles.yml").write_text(yaml.safe_dump(profiles))
    offline = (
        "--no-introspect",
        "--no-populate-cache",
        "--vars",
        "introspect: false",
        "-s",
        "resource_type:model",
    )
    run(dbt, project, "compile", "--profiles-dir", str(tmp_path), *offline, DBT_TARGET=dialect)
    manifest = json.loads((project / "target/manifest.json").read_text())
    nodes = {node["name"]: node for node in manifest["nodes"].values() if node["resource_type"] == "model"}
    assert len(nodes) == len(list((emitted / "dbt/models").rglob("*.sql")))
    schema: dict[str, dict[str, str]] = {}
    for source in manifest["sources"].values():
        columns = {name.upper() if dialect == "snowflake" else name: "text" for name in source["columns"]}
        nest(schema, source["database"], source["schema"], source["identifier"], columns)
    for name in in_order(nodes):
        path = project / "target/compiled" / "acme_store" / nodes[name]["original_file_path"]
        (statement,) = sqlglot.parse(path.read_text(), dialect=dialect, error_level=sqlglot.ErrorLevel.RAISE)
        assert isinstance(statement, sqlglot.exp.Query), name
        logging.getLogger("sqlglot").setLevel(logging.ERROR)
        qualified = qualify(
            statement,
            dialect=dialect,
            schema=schema,
            validate_qualify_columns="lateral" not in path.read_text(),
        )
        columns = dict.fromkeys(qualified.named_selects, "text")
        nest(schema, nodes[name]["database"], nodes[name]["schema"], nodes[name]["alias"], columns)


def nest(schema: dict[str, Any], database: str, name: str, table: str, columns: dict[str, str]) -> None:
    schema.setdefault(database, {}).setdefault(name, {})[table] = columns


def in_order(nodes: dict[str, Any]) -> list[str]:
    """Names of models, each after those that it reads."""
    done: dict[str, None] = {}

    def visit(name: str) -> None:
        for other in nodes[name]["depends_on"]["nodes"]:
            if other.startswith("model."):
                visit(other.rsplit(".", 1)[1])
        done.setdefault(name)

    for name in nodes:
        visit(name)
    return list(done)


def test_a_plan_has_the_models_that_its_events_can_fill(tmp_path: Path) -> None:
    def models(events: str) -> set[str]:
        path = tmp_path / "plan.yaml"
        path.write_text(SMALL + events)
        folder = emit(plan_of(path), tmp_path / str(len(events)))
        return {file.stem for file in (folder / "dbt/models/marts").glob("*.sql")}

    people = {"identity", "events", "sessions", "consent_coverage"}
    assert models("  Ping:\n    sources: [web]\n") == people
    assert models(ORDERS) == {*people, "orders", "revenue_by_day"}
    funnel = "  Product Viewed:\n    sources: [web]\n  Product Added:\n    sources: [web]\n"
    assert models(funnel) == {*people, "funnel"}


def test_nothing_was_ever_sent(dbt: str, tmp_path: Path) -> None:
    """Neither tables nor columns are there yet: models are empty, and where refunds and cancellations are the only books, they are summed."""
    path = tmp_path / "plan.yaml"
    path.write_text(SMALL + ORDERS)
    project = emit(plan_of(path), tmp_path / "out") / "dbt"
    database = tmp_path / "empty.duckdb"
    run(dbt, project, "build", "--profiles-dir", ".", DUCKDB_PATH=str(database))
    with duckdb.connect(str(database)) as connection:
        assert connection.execute("SELECT count(*) FROM analytics.revenue_by_day").fetchall() == [(0,)]
        connection.execute("CREATE SCHEMA web")
        for table, rows in {
            "order_completed": "('a', '1', 100.1, 'EUR'), ('b', '2', 50.0, 'EUR'), ('c', '3', 7.0, 'EUR')",
            "order_refunded": "('d', '1', 10.05, 'EUR'), ('e', '3', 2.0, 'EUR')",
            "order_cancelled": "('f', '2', 50.0, NULL), ('g', '3', 7.0, NULL)",
        }.items():
            connection.execute(
                f"CREATE TABLE web.{table} AS SELECT id, order_id, total, currency, TIMESTAMP '2026-11-23 10:00:00' AS timestamp, "
                f"TIMESTAMP '2026-11-23 10:00:01' AS received_at FROM (VALUES {rows}) AS t (id, order_id, total, currency)"
            )
    run(dbt, project, "run", "--profiles-dir", ".", DUCKDB_PATH=str(database))
    with duckdb.connect(str(database), read_only=True) as connection:
        row = connection.execute(
            "SELECT orders, gross, cancelled, refunded, net FROM analytics.revenue_by_day"
        ).fetchall()
    assert [tuple(map(float, one)) for one in row] == [(3, 157.1, 55.0, 12.05, 90.05)]
