"""Messages as a generated client builds them, and what Segment's own code of a destination makes of them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from conformance.clients import Client, python
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.schema import Plan, SourceUse
from trackwright.targets import load
from trackwright.values import thaw

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NOW = 1_795_428_000_000  # 2026-11-23T10:00:00Z
ANONYMOUS = "0b0c8b1e-1c1d-4e0e-8a4e-6a3c7f1d2b90"
NEW_ID = "5d0f2c3a-8a64-4a0e-9d55-0f9f3f0c7b11"
SETTINGS = {
    "google-analytics-4": {"measurementId": "G-TEST", "apiSecret": "secret"},
    "facebook-conversions-api": {"pixelId": "123"},
    "klaviyo": {"api_key": "key"},
    "tiktok-conversions": {"accessToken": "token", "pixelCode": "code"},
}
CONTEXT = {
    "page": {
        "url": "https://shop.example/cart",
        "referrer": "https://shop.example/",
        "title": "Cart",
        "path": "/cart",
    },
    "ip": "203.0.113.7",
    "userAgent": "Mozilla/5.0",
    "locale": "de-DE",
    "ga": {"client_id": "111.222", "session_id": "333"},
}
TRAITS = {"email": "ada@shop.example", "phone": "+49 30 1234567"}
GRANTED = {"analytics": "granted", "marketing": "granted"}


def example_plan() -> Plan:
    plan = read_plan(ROOT / "plans" / "acme-store" / "plan.yaml").plan
    assert plan is not None
    return plan


@dataclass(frozen=True)
class Shop:
    """A client of the plan that may send every call of it, whoever does in truth."""

    plan: Plan
    client: Client

    @staticmethod
    def of(plan: Plan, folder: Path) -> Shop:
        sender = next(source for source in plan.sources if source.language == "python")
        calls = tuple(replace(call, sources=(SourceUse(sender.name),), primary=None) for call in plan.calls)
        sending = replace(plan, sources=(sender,), calls=calls)
        for file in files_of(load("python"), build_models(sending)[0]):
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        return Shop(plan, python(folder, sender.option("package", "")))

    def request(
        self, event: str, call: str = "track", payload: Mapping[str, Any] | None = None, **other: Any
    ) -> dict[str, Any]:
        """A request of `build`, by default with the plan's example of the event and everything granted."""
        planned = next(each for each in self.plan.calls if each.type == call and each.name == event)
        given = payload if payload is not None else thaw(planned.notes.examples[0])
        traits = TRAITS if planned.context is not None else None
        context = {**CONTEXT, **({"traits": traits} if traits else {})}
        request = {
            "call": call,
            "name": event,
            "payload": given,
            "context": context,
            "common": {},
            "identity": {"userId": "7734", "anonymousId": ANONYMOUS},
            "consent": {"model": "opt-in", "preferences": GRANTED},
            "channel": "server",
            "now": NOW,
            "newId": NEW_ID,
            "environment": "production",
        }
        return {"op": "build", "request": {**request, **other}}

    def build(self, requests: Sequence[dict[str, Any]]) -> list[dict[str, Any] | None]:
        """Messages, None for what the client doesn't send."""
        return [answer.get("message") for answer in self.client.answers(requests)]

    def events(self, destination: str) -> list[str]:
        """The events that the plan maps at a destination."""
        return [
            name for found in self.plan.destinations if found.name == destination for name, _ in found.events
        ]


def documents(plan: Plan) -> dict[str, dict[str, Any]]:
    """subscriptions.json of each destination."""
    found: dict[str, dict[str, Any]] = {}
    for file in files_of(load("destinations"), build_models(plan)[0]):
        if file.path.endswith("/subscriptions.json"):
            found[file.path.partition("/")[0]] = json.loads(file.content)
    return found


def routed(
    document: Mapping[str, Any], folder: str, messages: Sequence[Any], *, filters: bool = True
) -> list[dict[str, Any]]:
    """What leaves for a destination, message by message: {sent: [{url, body}], error, stopped}."""
    route = {
        "subscriptions": document["subscriptions"],
        "filters": document["filters"] if filters else [],
    }
    return routed_each(
        document["metadata"]["name"], folder, [route], [{"route": 0, "message": each} for each in messages]
    )


def routed_each(
    segment_name: str, folder: str, routes: Sequence[Any], messages: Sequence[Any]
) -> list[dict[str, Any]]:
    """The same for messages {route, message}, each under the subscriptions and filters of its own route."""
    if not (HERE / "node_modules").is_dir():
        raise AssertionError(
            "Segment's destinations aren't installed: run `npm install --no-package-lock --omit=optional` in tests/destinations"
        )
    given = {
        "destination": folder,
        "segmentName": segment_name,
        "settings": SETTINGS[folder],
        "routes": list(routes),
        "messages": list(messages),
    }
    done = subprocess.run(
        ["node", "route.cjs"], cwd=HERE, input=json.dumps(given).encode(), capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()
    answer = json.loads(done.stdout)
    assert isinstance(answer, list)
    return answer
