"""`load` fills tables as Segment would."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner
from trackwright.cli import group
from trackwright.diagnostics import PlanError
from trackwright.loading import Loaded, load
from trackwright.schema import Plan
from trackwright.warehouse import table_name
from trackwright.warehouse_tables import schemas

from warehouse.projects import ACME, LoadedWeek
from warehouse.traffic import lines_of

TABLES = {"identify": "identifies", "page": "pages", "alias": "aliases"}


class Warehouse:
    """A database file that is loaded from lists of messages."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan = plan
        self.folder = folder
        self.path = folder / "test.duckdb"

    def load(self, *lines: Any, **options: Any) -> Loaded:
        events = self.folder / "events.jsonl"
        text = "".join(
            (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n" for line in lines
        )
        events.write_text(text, encoding="utf-8")
        return load(events, self.path, self.plan, **{"source": "magento", **options})

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(self.path), read_only=True) as connection:
            return connection.execute(query).fetchall()

    def types(self, table: str) -> dict[str, str]:
        return {row[0]: row[1] for row in self.ask(f"DESCRIBE {table}")}


@pytest.fixture
def warehouse(acme: Plan, tmp_path: Path) -> Warehouse:
    return Warehouse(acme, tmp_path)


def track(event: str, number: int = 1, /, **properties: Any) -> dict[str, Any]:
    return {
        "type": "track",
        "event": event,
        "messageId": f"m{number}",
        "anonymousId": "a",
        "timestamp": "2026-11-23T10:00:00.123Z",
        "receivedAt": "2026-11-23T10:00:05Z",
        "properties": properties,
    }


def test_a_week_row_by_row(week: LoadedWeek) -> None:
    """Against a reading of the same file that shares nothing with the loader but the names of tables."""
    expected: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    for line in lines_of(week.events):
        message = line["message"]
        name = TABLES.get(message["type"]) or table_name(message["event"])
        expected[f"{line['source']}.{name}"] += 1
        if message["type"] == "track":
            expected[f"{line['source']}.tracks"] += 1
        if isinstance(total := message.get("properties", {}).get("total"), int | float):
            totals[f"{line['source']}.{name}"] += round(total * 100)
    rows = {name: count for name, count in week.done.rows.items() if not name.endswith(".users")}
    assert rows == expected
    assert (week.done.nulled, week.done.rounded, week.done.discarded) == ({}, {}, [])
    with duckdb.connect(str(week.database), read_only=True) as connection:
        for name, count in expected.items():
            assert connection.execute(f"SELECT count(*) FROM {name}").fetchall() == [(count,)]
        for name, cents in totals.items():
            assert connection.execute(f"SELECT sum(round(total * 100)) FROM {name}").fetchall() == [(cents,)]
        (users,) = connection.execute("SELECT count(*) FROM storefront.users").fetchall()[0]
        assert users == len(week.ledger.customers)


def test_planned_tables_exist_before_their_first_event(warehouse: Warehouse, acme: Plan) -> None:
    warehouse.load(track("Signed Out"))
    rows = warehouse.ask(
        "SELECT table_schema, table_name, list(column_name) FROM information_schema.columns GROUP BY ALL"
    )
    found = {(schema, table): set(columns) for schema, table, columns in rows}
    for schema in schemas(acme):
        for table in schema.tables:
            assert found[schema.name, table.name] >= {column.name for column in table.columns}


def test_flattening(warehouse: Warehouse) -> None:
    properties = {
        "productID": "p",
        "nested": {"deep": {"er": 1, "list": [1, {"a": None}]}, "nothing": {}},
        "tags": ["a", "ü"],
        "null": None,
        "2nd": True,
        "価格": 3,
        "user_id": "not a column",
        "context_ip": "nor this",
        'it\'s "quoted"': "x",
    }
    message = {
        **track("Größe gemessen!", **properties),
        "context": {"app": {"version": "1"}, "consent": {"categoryPreferences": {"Analytics": True}}},
    }
    done = warehouse.load(message)
    assert sorted(done.discarded) == [
        "gr_e_gemessen.context_ip",
        "gr_e_gemessen.user_id",
        "gr_e_gemessen.価格",
    ]
    table = "magento.gr_e_gemessen"
    columns = warehouse.types(table)
    assert {
        name: columns[name]
        for name in columns
        if name in ("product_id", "nested_deep_er", "nested_deep_list", "tags", "_2nd", "it_s_quoted")
    } == {
        "product_id": "VARCHAR",
        "nested_deep_er": "BIGINT",
        "nested_deep_list": "VARCHAR",
        "tags": "VARCHAR",
        "_2nd": "BOOLEAN",
        "it_s_quoted": "VARCHAR",
    }
    assert not {"null", "nested", "nested_nothing"} & set(columns)
    row = warehouse.ask(
        f"SELECT event, event_text, product_id, nested_deep_er, nested_deep_list, tags, _2nd, it_s_quoted, context_app_version, "
        f"context_consent_category_preferences_analytics, user_id FROM {table}"
    )
    assert row == [
        (
            "gr_e_gemessen",
            "Größe gemessen!",
            "p",
            1,
            '[1,{"a":null}]',
            '["a","ü"]',
            True,
            "x",
            "1",
            True,
            None,
        )
    ]
    assert warehouse.ask("SELECT event_text, context_app_version FROM magento.tracks") == [
        ("Größe gemessen!", "1")
    ]


def test_names_that_differ_by_case_alone(warehouse: Warehouse) -> None:
    warehouse.load(track("Odd", 1, productId="a"), track("Odd", 2, productID="b", productid="c"))
    assert warehouse.ask("SELECT product_id, productid FROM magento.odd ORDER BY id") == [
        ("a", None),
        ("b", "c"),
    ]


def test_types_are_those_of_first_values_unless_planned(warehouse: Warehouse) -> None:
    done = warehouse.load(
        track("New", 1, late=None, amount=1, text="abc", day="2026-11-23", mixed="x"),
        track(
            "New",
            2,
            late="2026-11-23T10:00:00+01:00",
            amount=19.99,
            text="2026-01-01",
            day="no date",
            mixed=5,
        ),
        track("New", 3, amount="many", mixed={"a": 1}),
        track("Order Completed", 4, total=20, currency="EUR"),
        track("Order Completed", 5, total=19.99),
    )
    types = warehouse.types("magento.new")
    assert [types[name] for name in ("late", "amount", "text", "day", "mixed")] == [
        "TIMESTAMP",
        "BIGINT",
        "VARCHAR",
        "TIMESTAMP",
        "VARCHAR",
    ]
    rows = warehouse.ask("SELECT amount, day, mixed FROM magento.new ORDER BY id")
    assert rows == [(1, datetime(2026, 11, 23), "x"), (19, None, "5"), (None, None, '{"a":1}')]
    assert warehouse.ask("SELECT late FROM magento.new WHERE late IS NOT NULL") == [
        (datetime(2026, 11, 23, 9),)
    ]
    assert done.rounded == {"magento.new.amount": 1}
    assert done.nulled == {"magento.new.amount": 1, "magento.new.day": 1}
    assert warehouse.ask("SELECT total FROM magento.order_completed ORDER BY id") == [(20.0,), (19.99,)]


def test_a_type_stays_what_it_was_in_an_earlier_load(warehouse: Warehouse) -> None:
    warehouse.load(track("New", 1, amount=1))
    done = warehouse.load(track("New", 2, amount=2.5, more=1))
    assert warehouse.types("magento.new")["amount"] == "BIGINT"
    assert (done.rounded, done.added) == ({"magento.new.amount": 1}, ["magento.new.more"])


def test_times(warehouse: Warehouse) -> None:
    """`timestamp` is corrected by the difference between the client's clock and Segment's, as far as the client tells when it sent."""
    plain = track("A", 1)
    skewed = {**track("A", 2), "sentAt": "2026-11-23T10:00:04.123Z"}
    exported = {**track("A", 3), "originalTimestamp": "2026-11-23T09:00:00Z"}
    recorded = {
        "receivedAt": 1795428005.5,
        "source": "magento",
        "message": {**track("A", 4), "receivedAt": None},
    }
    warehouse.load(plain, skewed, exported, recorded)
    rows = warehouse.ask("SELECT timestamp, original_timestamp, received_at FROM magento.a ORDER BY id")
    at, second = datetime(2026, 11, 23, 10, 0, 0, 123000), datetime(2026, 11, 23, 10, 0, 1)
    received = datetime(2026, 11, 23, 10, 0, 5)
    assert rows[:3] == [(at, at, received), (second, at, received), (at, datetime(2026, 11, 23, 9), received)]
    assert rows[3][2] == datetime(2026, 11, 23, 10, 0, 5, 500000)


def test_every_kind_of_call(warehouse: Warehouse) -> None:
    def call(kind: str, number: int, **more: Any) -> dict[str, Any]:
        return {
            "type": kind,
            "messageId": f"m{number}",
            "receivedAt": f"2026-11-23T10:00:0{number}Z",
            "userId": "u",
            **more,
        }

    done = warehouse.load(
        call("identify", 1, traits={"firstName": "Ada", "address": {"city": "Berlin"}}),
        call("identify", 2, traits={"address": {"city": "Bonn"}, "orderCount": 3}),
        call("page", 3, name="Home", properties={"path": "/"}),
        call("screen", 4, name="Start"),
        call("group", 5, groupId="g", traits={"name": "Acme"}),
        call("alias", 6, previousId="before"),
    )
    assert done.rows["magento.users"] == 1
    assert warehouse.ask("SELECT id, first_name, address_city, order_count FROM magento.users") == [
        ("u", "Ada", "Bonn", 3)
    ]
    assert warehouse.ask("SELECT name, path FROM magento.pages") == [("Home", "/")]
    assert warehouse.ask("SELECT name FROM magento.screens") == [("Start",)]
    assert warehouse.ask("SELECT group_id, name FROM magento.groups") == [("g", "Acme")]
    assert warehouse.ask("SELECT previous_id, user_id FROM magento.aliases") == [("before", "u")]


def test_a_message_is_loaded_once(warehouse: Warehouse) -> None:
    lines = [track("A", 1, n=1), track("A", 1, n=1), track("A", 2, n=2), {**track("A", 0), "messageId": ""}]
    done = warehouse.load(*lines)
    assert (done.messages, done.duplicates, done.rows["magento.a"]) == (4, 1, 3)
    again = warehouse.load(*lines, track("A", 3, n=3))
    assert again.rows["magento.a"] == 1
    kept = warehouse.load(*lines, keep_duplicates=True)
    assert kept.rows["magento.a"] == 4


def test_events_named_like_segments_tables(warehouse: Warehouse) -> None:
    done = warehouse.load(track("Users", 1), track("価格", 2), track("2FA Enabled", 3))
    assert done.nameless == 1
    assert (
        warehouse.ask("SELECT count(*) FROM magento._users")
        == warehouse.ask("SELECT count(*) FROM magento._2fa_enabled")
        == [(1,)]
    )


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("{broken", "bad-json", "is no JSON line"),
        ("[1]", "bad-line", "is no JSON object"),
        ('{"message": "text"}', "bad-line", "`message` is no JSON object"),
        ('{"type": "order"}', "bad-line", "has no `type`"),
        ('{"type": "track", "properties": {}}', "bad-line", "without an event's name"),
        ('{"message": {}}', "bad-line", "has no `type`"),
    ],
)
def test_bad_lines_are_told_and_change_nothing(warehouse: Warehouse, line: str, code: str, told: str) -> None:
    with pytest.raises(PlanError) as first:
        warehouse.load(track("A"), "", line)
    assert not warehouse.path.exists()
    warehouse.load(track("A"))
    with pytest.raises(PlanError) as second:
        warehouse.load(track("B", 2), "", line)
    for caught in (first, second):
        (found,) = caught.value.diagnostics.found
        assert (found.span.line, found.code) == (3, code)
        assert told in found.message
    assert warehouse.ask("SELECT count(*) FROM magento.tracks") == [(1,)]
    assert warehouse.ask("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'b'") == [(0,)]


def test_a_line_needs_a_source(warehouse: Warehouse) -> None:
    with pytest.raises(PlanError, match="names no source"):
        warehouse.load(track("A"), source=None)


def test_the_command(tmp_path: Path) -> None:
    events = tmp_path / "odd [name]*.jsonl"
    events.write_text(
        json.dumps({"source": "magento", "message": track("Signed In", 1, method="password")}) + "\n"
    )
    database = tmp_path / "x.duckdb"
    arguments = ["load", str(events), "--duckdb", str(database), "--plan", str(ACME)]
    done = CliRunner().invoke(group, arguments, standalone_mode=False)
    assert (done.return_value, done.exception) == (0, None)
    assert done.output.startswith("1 messages, 1 new rows")
    events.write_text("{\n")
    failed = CliRunner().invoke(group, arguments, standalone_mode=False)
    assert failed.return_value == 1
    assert ":1:1: " in failed.output
    database.write_text("this is no database at all " * 1000)
    refused = CliRunner().invoke(group, arguments, standalone_mode=False)
    assert refused.return_value == 1
    assert database.exists()
