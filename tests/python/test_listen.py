"""The client and `trackwright listen`, with faults: everything arrives, and nothing is against the plan."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from service_calls import Client, Consent, company_group, identify, order_completed, thing_happened
from service_calls.runtime.outbox import SqliteOutbox
from service_calls.runtime.sender import HttpSender
from service_calls.runtime.transports import Background

PLAN = Path(__file__).parent / "plans/service.yaml"
GENERATOR = Path(__file__).parents[2] / "generator"


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    record = tmp_path / "record.jsonl"
    options = (
        "--port",
        "0",
        "--database",
        str(tmp_path / "listen.db"),
        "--record",
        str(record),
        "--seed",
        "7",
    )
    faults = ("--fail", "25%:500", "--drop-connections", "10%", "--delay", "5")
    process = subprocess.Popen(
        [sys.executable, "-m", "trackwright", "listen", str(PLAN), *options, *faults],
        env={**os.environ, "PYTHONPATH": str(GENERATOR), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    printed = ""
    for line in process.stdout:
        printed += line
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if found:
            break
    else:
        raise AssertionError(printed)
    try:
        yield found[0], record
    finally:
        process.terminate()
        process.wait(10)


def test_with_faults(listening: tuple[str, Path], tmp_path: Path) -> None:
    endpoint, record = listening
    consent = Consent({"analytics": "granted", "marketing": "denied"})
    client = Client(
        Background(HttpSender("WK", endpoint), SqliteOutbox(tmp_path / "outbox"), linger=0.01),
        on_violation="raise",
    )
    customer = client.customer(user_id="42", consent=consent)
    sent = {
        customer.send(identify(plan="gold")).message_id,
        customer.group(company_group(name="Example"), group_id="g").message_id,
    }
    for number in range(60):
        sent.add(customer.send(thing_happened(number=number, text="é" * 9_000)).message_id)
        sent.add(customer.send(order_completed(order_id=str(number), total=Decimal("1.10"))).message_id)
    assert client.flush(60)
    client.close(5)
    lines = [json.loads(line) for line in record.read_text().splitlines()]
    messages = [line.get("message", line) for line in lines]
    assert {message["messageId"] for message in messages} == sent
    assert not [
        finding
        for line in lines
        for finding in line.get("findings", [])
        if finding.get("severity") == "error"
    ]
