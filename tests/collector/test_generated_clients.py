"""The three generated clients and listen: every example of the plan, built by the client that may send it, arrives as planned."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from listening import PLAN, ROOT, Start
from trackwright.config import Config
from trackwright.pipeline import generate
from trackwright.resolve import read_plan
from trackwright.schema import Plan
from trackwright.values import thaw

sys.path.insert(0, str(ROOT / "tests" / "conformance"))
from clients import Client, javascript, php, python


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = read_plan(PLAN).plan
    assert found
    return found


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Client]:
    out = tmp_path_factory.mktemp("out")
    generate(Config(out=out), PLAN)
    return {
        "storefront": javascript(out / "js"),
        "magento": php(out / "php", "Acme\\Tracking\\Schema"),
        "returns": python(out / "python", "acme_tracking"),
    }


def requests(plan: Plan, source: str, granted: str) -> list[dict[str, Any]]:
    """One for every example of a call that the source may send."""
    return [
        {
            "op": "build",
            "request": {
                "call": call.type,
                "name": call.name,
                "payload": thaw(example),
                "identity": {"anonymousId": f"{source}-visitor", "userId": "c-1"},
                "consent": {
                    "model": "opt-in",
                    "preferences": {one.name: granted for one in plan.consent.categories},
                },
                "channel": "browser" if source == "storefront" else "server",
                "now": 1795428000123,
                "newId": "",
                "messageId": f"{source}-{granted}-{call.name}-{index}",
                "environment": "production",
            },
        }
        for call in plan.calls
        if call.type == "track" and call.use(source)
        for index, example in enumerate(call.notes.examples)
    ]


@pytest.mark.parametrize("source", ["storefront", "magento", "returns"])
@pytest.mark.parametrize("granted", ["granted", "denied"])
def test_what_a_client_builds_is_what_listen_wants(
    listen: Start, clients: dict[str, Client], plan: Plan, source: str, granted: str
) -> None:
    asked = requests(plan, source, granted)
    assert asked
    results = clients[source].answers(asked)
    at = listen()
    sent = [result["message"] for result in results if result["decision"] == "send"]
    assert (
        len(sent) == len(asked)
        if granted == "granted"
        else all(message["event"] == "Revenue Recorded" for message in sent)
    )
    if source == "magento":
        assert sent
    for message in sent:
        assert at.post("v1/track", message | {"writeKey": source}) == 200
    rows = at.get("api/events?limit=1000")
    assert len(rows) == len(sent)
    assert [(row["name"], at.findings(row["seq"])) for row in rows if row["kinds"]] == []
