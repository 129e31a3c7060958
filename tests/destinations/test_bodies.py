"""What leaves for each destination, body by body, against bodies written by hand."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
import yaml
from trackwright.destinations.definitions import definition_of
from trackwright.destinations.subscriptions import mapped
from trackwright.schema import Destination, Plan

from destinations.routing import HERE, Shop, documents, example_plan, routed

FOLDERS = {
    "ga4": "google-analytics-4",
    "meta": "facebook-conversions-api",
    "klaviyo": "klaviyo",
    "tiktok": "tiktok-conversions",
}
TIKTOK = Destination(
    "tiktok",
    "Tiktok Conversions",
    ("marketing",),
    (
        *(
            (name, True)
            for name in (
                "Products Searched",
                "Product Clicked",
                "Product Viewed",
                "Product Added",
                "Product Added to Wishlist",
                "Checkout Started",
                "Payment Info Entered",
                "Order Completed",
                "Signed Up",
                "Newsletter Subscribed",
            )
        ),
        ("Cart Viewed", "ViewCart"),
        ("Product Removed", "RemoveFromCart"),
        ("Order Refunded", "Refund"),
    ),
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = example_plan()
    return replace(found, destinations=(*found.destinations, TIKTOK))


@pytest.fixture(scope="module")
def shop(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop.of(plan, tmp_path_factory.mktemp("client"))


def _expected(name: str) -> dict[str, Any]:
    found = yaml.safe_load((HERE / "expected" / f"{name}.yaml").read_text())
    assert isinstance(found, dict)
    return found


def _hashed(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"sha256"}:
            return sha256(value["sha256"].encode()).hexdigest()
        return {key: _hashed(member) for key, member in value.items()}
    return [_hashed(item) for item in value] if isinstance(value, list) else value


def _ga4(told: dict[str, Any], event: Any, message: dict[str, Any]) -> Any:
    name, parameters = event
    return {**told["common"], "events": [{"name": name, "params": {**told["parameters"], **parameters}}]}


def _meta(told: dict[str, Any], event: Any, message: dict[str, Any]) -> Any:
    name, custom = event
    user = {**told["user_data"], **(told["contact"] if "traits" in message["context"] else {})}
    own = {"event_name": name, "event_id": message["messageId"], "user_data": user, "custom_data": custom}
    return {"data": [{**told["common"], **own}]}


def _klaviyo(told: dict[str, Any], event: Any, message: dict[str, Any]) -> Any:
    metric, value, properties = event
    profile = {**told["profile"], **(told["contact"] if "traits" in message["context"] else {})}
    attributes = {
        "properties": properties,
        "time": told["time"],
        "unique_id": message["messageId"],
        "metric": {"data": {"type": "metric", "attributes": {"name": metric}}},
        "profile": {"data": {"type": "profile", "attributes": profile}},
        **({} if value is None else {"value": value}),
    }
    return {"data": {"type": "event", "attributes": attributes}}


def _tiktok(told: dict[str, Any], event: Any, message: dict[str, Any]) -> Any:
    name, properties = event
    user = {**told["user"], **(told["contact"] if "traits" in message["context"] else {})}
    own = {"event": name, "event_id": message["messageId"], "user": user}
    return {
        **told["outside"],
        "data": [{**told["common"], **own, "properties": {**told["properties"], **properties}}],
    }


BODIES = {"ga4": _ga4, "meta": _meta, "klaviyo": _klaviyo, "tiktok": _tiktok}


@pytest.mark.parametrize("name", FOLDERS)
def test_every_event_is_accepted_and_bodies_are_the_ones_expected(name: str, plan: Plan, shop: Shop) -> None:
    events = shop.events(name)
    messages = shop.build([shop.request(event) for event in events])
    assert all(messages), "with everything granted, every event is sent"
    told = _expected(name)
    assert set(told["events"]) <= set(events)
    seen = set()
    for event, message, result in zip(
        events, messages, routed(documents(plan)[name], FOLDERS[name], messages), strict=True
    ):
        assert message is not None
        assert (result["error"], result["stopped"]) == (None, None), event
        assert len(result["sent"]) == 1, f"{event} counts once"
        if event in told["events"]:
            seen.add(event)
            assert result["sent"][0] == {
                "url": told["url"],
                "body": _hashed(BODIES[name](told, told["events"][event], message)),
            }, event
    assert seen == set(told["events"])


def test_at_least_twelve_bodies_are_written_by_hand() -> None:
    assert all(len(_expected(name)["events"]) >= 12 for name in FOLDERS)


@pytest.mark.parametrize("name", FOLDERS)
def test_every_event_that_a_destination_knows_by_name_is_mapped_there(name: str, plan: Plan) -> None:
    (destination,) = (found for found in plan.destinations if found.name == name)
    definition = definition_of(destination)
    assert definition is not None
    known = {call.name for call in plan.calls if call.type == "track"} & set(definition.events)
    assert known and known <= {event for event, _ in destination.events}


@pytest.mark.parametrize("name", FOLDERS)
def test_every_other_event_is_taken_under_a_name_of_its_own(name: str, plan: Plan, shop: Shop) -> None:
    """Events that the plan doesn't send there, if it did: no finding says that it would be refused, and each is accepted once."""
    (destination,) = (found for found in plan.destinations if found.name == name)
    sent = {event for event, _ in destination.events}
    others = [
        call.name
        for call in plan.calls
        if call.type == "track" and call.name not in sent and call.consent != ("necessary",)
    ]
    wider = replace(
        destination,
        events=tuple((event, f"own_{event.lower().replace(' ', '_')}"[:40]) for event in others),
        event_spans=(),
    )
    widened = replace(
        plan, destinations=tuple(wider if each is destination else each for each in plan.destinations)
    )
    (found,) = (each for each in mapped(widened) if each.destination.name == name)
    assert others and {problem.gravity for problem in found.problems} <= {"lost"}
    messages = shop.build([shop.request(event) for event in others])
    results = routed(documents(widened)[name], FOLDERS[name], messages)
    told = {
        event: (result["error"], len(result["sent"])) for event, result in zip(others, results, strict=True)
    }
    assert told == dict.fromkeys(others, (None, 1))
