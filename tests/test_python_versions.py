"""The Python client on the Pythons that it is for: their interpreters, compiled for Node, against the vectors and as a client.

They have neither threads nor sockets, so delivery runs on the Python of the tests alone.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conformance.clients import Client, python
from test_conformance import keyword_cases, plan_of, text_cases, validate, write
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.targets.python import TARGET

HERE = Path(__file__).parent
VERSIONS = ("3.12", "3.13", "3.14")
RUN = HERE / "js" / "python" / "run.mjs"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of the plan of the vectors, and of the plan of the client's tests."""
    out = tmp_path_factory.mktemp("versions")
    for plan in (HERE / "conformance/hand/plan.yaml", HERE / "python/plans/service.yaml"):
        reading = read_plan(plan)
        assert reading.plan is not None
        model = next(model for model in build_models(reading.plan) if model.source.language == "python")
        for file in files_of(TARGET, model):
            path = out / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
    return out


def on(version: str, *arguments: str) -> Client:
    return Client(f"Python {version}", ("node", str(RUN), f"pyodide-{version}", *arguments))


def compared(version: str, folder: Path, package: str, requests: list[dict[str, Any]]) -> None:
    """Another Python answers as this one does."""
    runner = str(HERE / "conformance" / "run.py")
    here = python(folder, package).answers(requests)
    there = on(version, runner, str(folder), package).answers(requests)
    wrong = [
        f"{request}: {expected} here, {found} there"
        for request, expected, found in zip(requests, here, there, strict=True)
        if expected != found
    ]
    assert not wrong, "\n".join(wrong[:10])


@pytest.mark.parametrize("version", VERSIONS)
def test_vectors(version: str, folder: Path) -> None:
    rows: list[dict[str, Any]] = [{"op": "load"}]
    for table in ("validate", "build", "values"):
        for row in json.loads((HERE / f"conformance/hand/{table}.json").read_text()):
            if "Python" in row.get("only", ["Python"]) and "$nested" not in json.dumps(
                row
            ):  # that needs threads
                rows.append(row)
    assert len(rows) > 150
    compared(version, folder, "hand_vectors", rows)


@pytest.mark.parametrize("version", VERSIONS)
def test_keywords_patterns_and_formats(version: str, tmp_path: Path) -> None:
    cases = [*keyword_cases(), *text_cases("pattern"), *text_cases("format")]
    write(plan_of({case.event: case.schema for case in cases}), tmp_path, ("python",))
    requests = [validate(case.event, {"value": case.value}) for case in cases]
    (package,) = (tmp_path / "python").glob("*/schema.py")
    compared(version, tmp_path / "python", package.parent.name, requests)


CLIENT = r"""
import asyncio, json, sys
from datetime import UTC, date, datetime
from decimal import Decimal
sys.path.insert(0, sys.argv[1])
import service_calls
from service_calls import ABSENT, Client, Consent, InvalidEvent, company_group, identify, order_completed, recording, thing_happened
from service_calls.runtime.courier import Courier
from service_calls.runtime.queues import MemoryQueue
from service_calls.runtime.sender import Verdict
from service_calls.runtime.transports import Background, Memory

moment = datetime(2026, 1, 2, 3, 4, 5, 678999, UTC)
consent = Consent({"analytics": "granted", "marketing": "denied"})
memory = Memory()
client = Client(memory, common={"store_view": "de"})
customer = client.customer(user_id="42", anonymous_id="a", consent=consent, context={"ip": "192.0.2.1"})
order = order_completed(order_id="7\u2028é", total=Decimal("14.90"), coupon=None, lines=[{"sku": "a", "price": 1.1, "note": "n"}], day=date(2026, 1, 2), at=moment)
assert customer.send(order, timestamp=moment)
customer.send(order_completed(order_id="8", total=12.52, coupon=ABSENT, lines=[{"sku": "a", "price": 1.1}]), timestamp=moment)
customer.send(identify(email="a@b.example", plan="gold"), timestamp=moment, message_id="1")
customer.group(company_group(name="Example"), group_id="g", timestamp=moment)
refused = customer.send(thing_happened(number="x"), timestamp=moment, message_id="2")
with recording() as events:
    customer.send(thing_happened(number=3), timestamp=moment)
try:
    Client(memory, on_violation="raise").send(thing_happened(number=1.5), user_id="1", consent=consent)
    raised = ""
except InvalidEvent as error:
    raised = str(error)

class Sender:
    posted = []
    def post(self, bodies, retries, timeout=None):
        self.posted.append([json.loads(body)["messageId"] for body in bodies])
        return Verdict("sent", 200) if len(self.posted) > 1 else Verdict("retry", 500, 0.0, "HTTP 500")
    def close(self): pass

sender, queue = Sender(), MemoryQueue(max_events=2)
background = Client(Background(sender, queue, autostart=False), on_drop=lambda drop: None)
outcomes = [background.send(thing_happened(number=n), user_id="1", consent=consent, message_id=str(n)).reason for n in range(3)]
courier = background._transport._couriers[0]
while courier.step(0.0): pass
for message in memory.messages:
    if message["type"] == "group":
        del message["messageId"]
print(json.dumps([memory.messages, [str(v) for v in refused.violations], raised, [r.properties for r in events], sender.posted, outcomes, background.counters()["sent"]]))
"""


def test_the_client(folder: Path, tmp_path: Path) -> None:
    script = tmp_path / "client.py"
    script.write_text(CLIENT)
    here = subprocess.run(
        [sys.executable, "-W", "error", str(script), str(folder)], capture_output=True, text=True, check=True
    )
    expected = json.loads(here.stdout)
    assert len(expected[0]) == 5 and expected[4:] == [[["0", "1"], ["0", "1"]], [None, None, "queue_full"], 2]
    for version in VERSIONS:
        there = subprocess.run(
            on(version, str(script), str(folder)).command,
            input="",
            capture_output=True,
            text=True,
            check=False,
        )
        assert there.returncode == 0, there.stderr[-3000:]
        assert json.loads(there.stdout.splitlines()[-1]) == expected, version
