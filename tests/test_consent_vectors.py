"""The whole product of model, state and signal, put to all three clients: events, properties, traits, destinations."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest
from conformance import plans
from conformance.clients import Client, together
from trackwright.resolve import read_plan

HAND = Path(__file__).parent / "conformance/hand"
VECTORS: list[Any] = json.loads((HAND / "consent.json").read_text())
NOW = 1_795_428_000_123
ID = "0a0b0c0d-0000-4000-8000-00000000000f"
PAYLOAD = dict.fromkeys(("plain", "preset", "closed", "both", "all"), "x")
SENT: dict[str, Any] = {"timestamp": "2026-11-23T10:00:00.123Z", "messageId": ID, "anonymousId": "a"}


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> tuple[Client, ...]:
    folder = tmp_path_factory.mktemp("consent")
    plan = read_plan(HAND / "consent-plan.yaml").plan
    assert plan is not None
    plans.write(plan, folder)
    made = plans.clients_in(folder, "Acme\\Consent\\Schema", "consent_vectors")
    return made.javascript, made.python, made.php[0]


def request(vector: Any, call: str, name: str, payload: Any) -> dict[str, Any]:
    asked = {"call": call, "name": name, "payload": payload, "consent": vector["consent"], "now": NOW}
    asked |= {"channel": vector["channel"], "identity": {"anonymousId": "a"}, "newId": ID}
    return {"op": "build", "request": asked | {"environment": "production"}}


def message(vector: Any, call: str, name: str, payload: Any) -> dict[str, Any]:
    expect = vector["expect"]
    made = SENT | {
        "type": call,
        "context": {"consent": {"categoryPreferences": expect["categoryPreferences"]}},
    }
    made |= {"event": name, "properties": payload} if call == "track" else {"traits": payload}
    return made | ({"integrations": expect["integrations"]} if expect["integrations"] else {})


def cases(vector: Any) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Requests and what is to come of them."""
    expect = vector["expect"]
    kept = dict.fromkeys(expect["kept"], "x")
    found = []
    for name, outcome in expect["events"].items():
        decision, _, reason = outcome.partition(" ")
        result = {"decision": decision, "reason": reason} if reason else {"decision": decision}
        if decision == "send":
            result["message"] = message(vector, "track", name, {})
        found.append((request(vector, "track", name, {}), result))
    for call, name in (("track", "Always"), ("identify", "")):
        result = {"decision": "send", "message": message(vector, call, name, kept)}
        found.append((request(vector, call, name, PAYLOAD), result))
    return found


def test_every_client_decides_as_the_contract_does(clients: tuple[Client, ...]) -> None:
    put = [case for vector in VECTORS for case in cases(vector)]
    for client, answers in together(clients, [asked for asked, _ in put]):
        for (asked, expected), answer in zip(put, answers, strict=True):
            assert answer == expected, (client.name, asked)


def test_the_file_holds_the_whole_product() -> None:
    """Each combination once, and as the tables beside the file have it."""
    assert runpy.run_path(str(HAND / "consent.py"))["vectors"]() == VECTORS
    seen = {json.dumps([vector["channel"], vector["consent"]], sort_keys=True) for vector in VECTORS}
    assert len(seen) == len(VECTORS) == 2 * 2 * 2 * 5 * 5
