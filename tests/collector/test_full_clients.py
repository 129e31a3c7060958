"""The three generated clients as they come, their own senders included, tell one shopper's story to one listen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from listening import PLAN, ROOT, Start
from magento.conftest import Php
from magento.database import Database, running
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.schema import Plan
from trackwright.targets import js, php, python

CUSTOMER, VISITOR = "c-42", "visitor-9001"
ORDER = {
    "order_id": "000000123",
    "order_uid": "1-000000123",
    "total": 40.41,
    "revenue": 29.8,
    "tax": 5.66,
    "shipping": 4.95,
    "currency": "EUR",
    "products": [
        {"product_id": "1842", "sku": "ACM-MUG", "name": "Enamel mug", "price": 14.9, "quantity": 2},
    ],
}
SERVICE = """
import sys
from decimal import Decimal
from acme_tracking import Client, Consent, order_refunded
from acme_tracking.runtime.outbox import SqliteOutbox
from acme_tracking.runtime.sender import HttpSender
from acme_tracking.runtime.transports import Background

endpoint, outbox, customer = sys.argv[1:]
client = Client(Background(HttpSender("returns", endpoint, compress=True), SqliteOutbox(outbox)), on_violation="raise")
shopper = client.customer(user_id=customer, consent=Consent({"analytics": "granted", "marketing": "denied"}))
outcome = shopper.send(order_refunded(order_id="000000123", refund_id="1-17", total=Decimal("14.90"), currency="EUR", full=False))
client.close(20)
print(outcome.message_id, client.counters()["sent"])
"""
JOURNEY = """
steps:
  - {page: Home, source: storefront}
  - {event: Product Viewed, source: storefront}
  - {event: Product Added, source: storefront, where: {properties.sku: ACM-MUG, properties.quantity: 2}, count: 1}
  - {identify: true, source: storefront, where: {userId: c-42, traits.customerGroup: General}}
  - {event: Order Completed, source: magento, where: {userId: c-42, properties.order_id: "000000123"}, count: 1}
  - {event: Order Refunded, source: returns, where: {properties.refund_id: 1-17}, count: 1}
never:
  - {event: Order Completed, where: {properties.total: 0}}
sums:
  - of: Order Completed
    sum: properties.revenue
    equals: {of: Order Completed, sum: "properties.products[].price", times: "properties.products[].quantity"}
  - {of: Product Added, sum: properties.price, times: properties.quantity, equals: {of: Order Completed, sum: properties.revenue}}
"""


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = read_plan(PLAN).plan
    assert found
    return found


@pytest.fixture(scope="module")
def clients(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders `js` and `python`, and `php` under the name that the module's files have before they are copied."""
    out = tmp_path_factory.mktemp("clients")
    for target in (js.TARGET, php.TARGET, python.TARGET):
        model = next(model for model in build_models(plan) if model.source.language == target.name)
        for file in files_of(target, model):
            path = out / target.name / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content.replace(b"Acme\\Tracking", b"Trackwright\\Module"))
    return out


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    with running("--innodb-flush-log-at-trx-commit=2", "--innodb-buffer-pool-size=64M") as server:
        server.create("story")
        yield server


def browse(address: str, clients: Path) -> Any:
    command = [
        "node",
        str(ROOT / "tests/js/collector/full-client.mjs"),
        address,
        VISITOR,
        CUSTOMER,
    ]
    environment = {**os.environ, "PACKAGE": str(clients / "js")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=150, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_one_shopper_over_browser_magento_and_python(
    listen: Start, clients: Path, database: Database, tmp_path: Path
) -> None:
    at = listen("--record", str(tmp_path / "events.jsonl"))
    endpoint = at.url.rstrip("/")

    told = browse(at.url, clients)
    assert told["errors"] == []
    assert {status for _, status in told["posted"]} == {200}

    given = {
        "endpoint": endpoint,
        "writeKey": "magento",
        "customer": CUSTOMER,
        "visitor": VISITOR,
        "payload": ORDER,
    }
    assert Php(database, clients / "php").run("story.php", given, "story") == "1"

    done = subprocess.run(
        [sys.executable, "-c", SERVICE, endpoint, str(tmp_path / "outbox"), CUSTOMER],
        env={**os.environ, "PYTHONPATH": str(clients / "python")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0 and done.stdout.split()[1] == "1", done.stdout + done.stderr

    rows = at.get("api/events")
    assert [
        (row["name"] or row["type"], at.findings(row["seq"])) for row in rows if row["verdict"] != "ok"
    ] == []
    assert {row["source"]: row["library"] for row in rows} == {
        "storefront": "analytics.js",
        "magento": "",
        "returns": "",
    }
    shopper = at.get(f"api/shoppers/user/{CUSTOMER}")
    assert sorted(map(tuple, shopper["ids"])) == [("anonymous", VISITOR), ("user", CUSTOMER)]
    assert len(shopper["events"]) == len(rows) >= 7

    at.process.send_signal(signal.SIGTERM)
    assert at.process.wait(20) == 0
    (tmp_path / "journey.yaml").write_text(JOURNEY)
    command = ["-m", "trackwright", "verify", "events.jsonl", "--expect", "journey.yaml", "--fail-on"]
    kinds = "violation,unplanned,consent,identity,duplicate,limit,source,pii"
    gate = subprocess.run(
        [sys.executable, *command, kinds], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert gate.returncode == 0, gate.stdout + gate.stderr
