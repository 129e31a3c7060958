"""What type checkers say of calls: right ones pass `mypy --strict` and pyright, and each wrong one is found on its line."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

SERVICE = """
import asyncio
from datetime import UTC, date, datetime
from decimal import Decimal
from service_calls import (
    ABSENT, Client, Consent, Outcome, alias, company_group, identify, order_completed, recording, returns_portal_page, thing_happened,
)
from service_calls.types.line import Line

client = Client(write_key="WK", on_violation="drop")
consent = Consent({"analytics": "granted"})
line: Line = {"sku": "a", "price": Decimal("1.20")}
order = order_completed(order_id="1", total=3, coupon=None, lines=[line, {"sku": "b", "price": 2}], at=datetime.now(UTC), day=date.today())
sent: Outcome = client.send(order, user_id="1", consent=consent)
client.send(order, anonymous_id="a")
client.send(order, user_id="1", anonymous_id="a", message_id="x")
client.send(order_completed(order_id="1", total=3, coupon=ABSENT), user_id="1")
client.group(company_group(name="x"), group_id="g", anonymous_id="a")
client.alias(alias(), user_id="1", previous_id="a")
customer = client.customer(user_id="1", consent=consent)
customer.send(identify(plan="gold"))
customer.group(company_group(name="x"), group_id="g")
customer.send(returns_portal_page(step="lines"))


async def handler() -> bool:
    return bool(await client.send_async(thing_happened(number=1), anonymous_id="a"))


with recording() as events:
    asyncio.run(handler())
number: int = len(events.of(thing_happened))

client.send(order)  # wrong
client.send(order, user_id=None)  # wrong
client.send("Order Completed", user_id="1")  # wrong
client.send(order, "1")  # wrong
client.group(company_group(name="x"), group_id="g")  # wrong
client.group(company_group(name="x"), user_id="1")  # wrong
client.group(order, group_id="g", user_id="1")  # wrong
client.alias(alias(), user_id="1")  # wrong
client.customer(consent=consent)  # wrong
order_completed(order_id="1")  # wrong
order_completed("1", 3)  # wrong
order_completed(order_id=1, total=3)  # wrong
order_completed(order_id="1", total="3")  # wrong
order_completed(order_id="1", total=3, colour="red")  # wrong
order_completed(order_id="1", total=3, lines=[{"sku": "a"}])  # wrong
order_completed(order_id="1", total=3, lines=[{"sku": "a", "price": 1, "qty": 2}])  # wrong
returns_portal_page(step="paying")  # wrong
thing_happened(number=1.5)  # wrong
Client(write_key="WK", on_violation="explode")  # wrong


async def wrong() -> None:
    await client.send_async(thing_happened(number=1))  # wrong
"""
WRONG = {number for number, line in enumerate(SERVICE.splitlines(), 1) if line.endswith("# wrong")}


@pytest.fixture(scope="module")
def service(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("types") / "service.py"
    path.write_text(SERVICE)
    return path


def test_mypy_finds_each_wrong_line_and_no_other(service: Path, folder: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--no-incremental",
            "--cache-dir",
            str(service.parent / "cache"),
            str(service),
        ],
        env={"MYPYPATH": str(folder), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    found = {int(line) for line in re.findall(r"^[^\n]*service\.py:(\d+): error", done.stdout, re.MULTILINE)}
    assert found == WRONG, done.stdout + done.stderr


def test_pyright_finds_each_wrong_line_and_no_other(service: Path, folder: Path) -> None:
    (service.parent / "pyrightconfig.json").write_text(
        json.dumps({"extraPaths": [str(folder)], "typeCheckingMode": "strict"})
    )
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pyright",
            "--outputjson",
            "-p",
            str(service.parent),
            "--pythonpath",
            sys.executable,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    found = {item["range"]["start"]["line"] + 1 for item in json.loads(done.stdout)["generalDiagnostics"]}
    assert found == WRONG, done.stdout
