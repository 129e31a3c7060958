"""What shoppers who deny keep from each destination, three times over: by the client, by filters, by triggers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest
from trackwright.loading import load as load_events
from trackwright.schema import Plan, Property, Shape

from destinations.routing import CONTEXT, Shop, documents, example_plan, routed
from destinations.test_bodies import FOLDERS, TIKTOK

NAMES = ("ga4", "meta", "klaviyo")
SECRETS = ("973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b", "ada@shop.example", "fb.1.2.3")
ORDER = {
    "order_id": "000000123",
    "order_uid": "1-000000123",
    "total": 32.72,
    "revenue": 22.54,
    "currency": "EUR",
    "email_sha256": SECRETS[0],
    "fbp": SECRETS[2],
    "products": [
        {"product_id": "1842", "sku": "ACM-MUG", "name": "Enamel mug", "price": 12.52, "quantity": 2.5}
    ],
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return example_plan()


@pytest.fixture(scope="module")
def shop(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop.of(plan, tmp_path_factory.mktemp("client"))


@pytest.fixture(scope="module")
def generated(plan: Plan) -> dict[str, dict[str, Any]]:
    return documents(plan)


def consent(analytics: str, marketing: str) -> dict[str, Any]:
    return {"model": "opt-in", "preferences": {"analytics": analytics, "marketing": marketing}}


def test_who_denies_everything_is_sent_nothing_of_but_the_books(plan: Plan, shop: Shop) -> None:
    events = [call.name for call in plan.calls if call.type == "track"]
    messages = shop.build([shop.request(event, consent=consent("denied", "denied")) for event in events])
    assert [event for event, message in zip(events, messages, strict=True) if message] == ["Revenue Recorded"]


def test_recorded_revenue_reaches_the_warehouse_alone(
    plan: Plan, shop: Shop, generated: dict[str, dict[str, Any]]
) -> None:
    """Whatever the choice, the message goes out, and no destination gets anything of it, were every switch but the mapping lost."""
    choices = [("denied", "denied"), ("granted", "denied"), ("granted", "granted"), ("unknown", "unknown")]
    built = shop.build([shop.request("Revenue Recorded", consent=consent(*choice)) for choice in choices])
    sent = [message for message in built if message is not None]
    assert len(sent) == len(choices)
    segment = {found.segment_name for found in plan.destinations if found.segment_name}
    off = [segment, segment - {"Google Analytics 4 Cloud"}, set(), segment]
    assert [set(message.get("integrations", {})) for message in sent] == off
    open_ = {"consent": {"categoryPreferences": {"Analytics": True, "Advertising": True}}}
    bare = [
        {
            **{key: value for key, value in message.items() if key != "integrations"},
            "context": {**message["context"], **open_},
        }
        for message in sent
    ]
    for name in NAMES:
        for result in routed(generated[name], FOLDERS[name], [*sent, *bare], filters=False):
            assert result["sent"] == [] and result["error"] is None
    warehouse = next(found for found in plan.destinations if found.segment_name is None)
    assert warehouse.consent == ("necessary",) and "warehouse" not in generated


def test_recorded_revenue_is_in_the_warehouse_whatever_was_agreed_to(
    plan: Plan, shop: Shop, tmp_path: Path
) -> None:
    """Orders of shoppers who deny everything and of one who agrees: the books have all of them, the rest of the warehouse that one alone."""
    choices = [consent("denied", "denied"), consent("unknown", "unknown"), consent("granted", "granted")]
    requests = []
    for number, choice in enumerate(choices):
        booked = {
            "entry": "order",
            "entry_id": f"1-{number}",
            "order_id": str(number),
            "amount": 10.1,
            "currency": "EUR",
        }
        placed = {**ORDER, "order_id": str(number), "order_uid": f"1-{number}", "total": 10.1}
        requests += [
            shop.request("Revenue Recorded", payload=booked, consent=choice),
            shop.request("Order Completed", payload=placed, consent=choice),
        ]
    messages = [message for message in shop.build(requests) if message]
    events = tmp_path / "events.jsonl"
    events.write_text("".join(json.dumps(message) + "\n" for message in messages))
    load_events(events, tmp_path / "shop.duckdb", plan, source="magento")
    with duckdb.connect(str(tmp_path / "shop.duckdb"), read_only=True) as connection:
        tables = ("revenue_recorded", "order_completed", "tracks")
        counts = [
            connection.execute(f"SELECT count(*) FROM magento.{name}").fetchall()[0][0] for name in tables
        ]
        (total,) = connection.execute("SELECT sum(amount) FROM magento.revenue_recorded").fetchall()[0]
    assert (counts, round(total, 2)) == ([3, 1, 4], 30.3)


@pytest.mark.parametrize("name", ["meta", "klaviyo"])
def test_denied_advertising_is_stopped_by_each_of_three_switches(
    name: str, shop: Shop, generated: dict[str, dict[str, Any]]
) -> None:
    events = shop.events(name)
    built = shop.build([shop.request(event, consent=consent("granted", "denied")) for event in events])
    messages = [message for message in built if message is not None]
    assert len(messages) == len(events) - ("Newsletter Subscribed" in events)
    by_client = routed(generated[name], FOLDERS[name], messages)
    assert all(result["stopped"] == "integrations" and not result["sent"] for result in by_client)
    bare = [{key: value for key, value in message.items() if key != "integrations"} for message in messages]
    by_filter = routed(generated[name], FOLDERS[name], bare)
    assert all(result["stopped"] == "filter" and not result["sent"] for result in by_filter)
    by_trigger = routed(generated[name], FOLDERS[name], bare, filters=False)
    assert all(
        result["stopped"] is None and not result["sent"] and not result["error"] for result in by_trigger
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_call_that_a_destination_gets_is_stopped_where_its_stamp_denies(
    name: str, shop: Shop, generated: dict[str, dict[str, Any]]
) -> None:
    """Events, pages and profiles, as if the client had let them through: stopped by the filter, and without it by the trigger."""
    requests = [shop.request(event) for event in shop.events(name)]
    if name == "klaviyo":
        requests.append(shop.request("", "identify", {"email": "ada@shop.example"}))
    else:
        requests.append(shop.request("Home", "page", {}))
    granted = shop.build(requests)
    assert all(len(result["sent"]) == 1 for result in routed(generated[name], FOLDERS[name], granted))
    denied = [
        {
            **(message or {}),
            "context": {
                **(message or {})["context"],
                "consent": {"categoryPreferences": {"Analytics": False, "Advertising": False}},
            },
        }
        for message in granted
    ]
    for result in routed(generated[name], FOLDERS[name], denied):
        assert (result["stopped"], result["sent"]) == ("filter", [])
    for result in routed(generated[name], FOLDERS[name], denied, filters=False):
        assert (result["stopped"], result["sent"], result["error"]) == (None, [], None)


def test_a_destination_of_data_alone_is_kept_away_alike(plan: Plan, tmp_path: Path) -> None:
    """TikTok, which the example plan hasn't: by the client, the filter and the triggers."""
    wider = replace(plan, destinations=(*plan.destinations, TIKTOK))
    client = Shop.of(wider, tmp_path)
    document, folder = documents(wider)["tiktok"], FOLDERS["tiktok"]
    events = [name for name, _ in TIKTOK.events]
    granted = client.build([client.request(event) for event in events])
    assert all(len(result["sent"]) == 1 for result in routed(document, folder, granted))
    built = client.build([client.request(event, consent=consent("granted", "denied")) for event in events])
    denied = [message for message in built if message is not None]
    assert len(denied) == len(events) - 1  # the newsletter is a matter of advertising itself
    by_client = routed(document, folder, denied)
    assert {(result["stopped"], len(result["sent"])) for result in by_client} == {("integrations", 0)}
    bare = [{key: value for key, value in message.items() if key != "integrations"} for message in denied]
    by_filter = routed(document, folder, bare)
    assert {(result["stopped"], len(result["sent"])) for result in by_filter} == {("filter", 0)}
    by_trigger = routed(document, folder, bare, filters=False)
    assert {(result["stopped"], len(result["sent"]), result["error"]) for result in by_trigger} == {
        (None, 0, None)
    }


@pytest.mark.parametrize("name", ["meta", "klaviyo"])
def test_an_event_needs_its_own_consent_beside_the_destinations(
    name: str, shop: Shop, generated: dict[str, dict[str, Any]]
) -> None:
    """Advertising without analytics: the client sends none of these events, and their triggers would stop them all the same."""
    events = shop.events(name)
    choice = consent("denied", "granted")
    assert shop.build([shop.request(event, consent=choice) for event in events]) == [None] * len(events)
    granted = shop.build([shop.request(event) for event in events])
    stamp = {"consent": {"categoryPreferences": {"Analytics": False, "Advertising": True}}}
    slipped = [
        {**message, "context": {**message["context"], **stamp}} for message in granted if message is not None
    ]
    for result in routed(generated[name], FOLDERS[name], slipped):
        assert (result["stopped"], result["sent"], result["error"]) == (None, [], None)


def test_pages_that_need_another_consent_have_a_trigger_of_their_own(plan: Plan, shop: Shop) -> None:
    pages = [call for call in plan.calls if call.type == "page"]
    hidden = Property("title", Shape(types=("string",)), False, consent=("marketing",))
    payload = replace(pages[1].payload, properties=(hidden,), required=())
    changed = {
        pages[0].name: replace(pages[0], consent=("analytics", "marketing")),
        pages[1].name: replace(pages[1], payload=payload),
    }
    calls = tuple(changed.get(call.name, call) if call.type == "page" else call for call in plan.calls)
    document = documents(replace(plan, calls=calls))["ga4"]
    triggers = [each["trigger"] for each in document["subscriptions"] if 'type = "page"' in each["trigger"]]
    assert len(triggers) == 2 and pages[0].name in triggers[0] and pages[1].name in triggers[1]
    built = shop.build([shop.request(page.name, "page", {"title": "Secret"}) for page in pages])
    messages = [message for message in built if message is not None]
    denied = [
        {
            **message,
            "context": {
                **message["context"],
                "consent": {"categoryPreferences": {"Analytics": True, "Advertising": False}},
            },
        }
        for message in messages
    ]
    for filters in (True, False):
        agreed = routed(document, FOLDERS["ga4"], messages, filters=filters)
        assert [len(result["sent"]) for result in agreed] == [1] * len(pages)
        assert "Secret" not in json.dumps(agreed[1])  # one page gates what the others call so, too
        stopped = routed(document, FOLDERS["ga4"], denied, filters=filters)
        assert [len(result["sent"]) for result in stopped] == [0] + [1] * (len(pages) - 1)


def test_what_is_gated_inside_an_object_stays_away_as_well(plan: Plan, shop: Shop) -> None:
    """Members of objects and of lists: nothing maps them, and filters take out what they can reach."""
    text = Shape(types=("string",))
    members = (Property("open", text, False), Property("secret", text, False, consent=("marketing",)))
    inner = Shape(types=("object",), properties=members)
    listed = Shape(types=("array",), items=inner)
    deep = Shape(types=("object",), properties=(Property("deeper", inner, False),))
    own = (Property("one", inner, False), Property("many", listed, False), Property("deep", deep, False))
    call = next(call for call in plan.calls if call.name == "Signed In")
    wider = replace(call, payload=replace(call.payload, properties=(*call.payload.properties, *own)))
    klaviyo = next(found for found in plan.destinations if found.name == "klaviyo")
    analytics = replace(
        klaviyo, consent=("analytics",), events=(("Signed In", "Came Back"),), event_spans=(), options=()
    )
    changed = replace(
        plan,
        calls=tuple(wider if each is call else each for each in plan.calls),
        destinations=tuple(analytics if each is klaviyo else each for each in plan.destinations),
    )
    value = {"open": "yes", "secret": "mark@shop.example"}
    payload = {"method": "password", "one": value, "many": [value, value], "deep": {"deeper": value}}
    (message,) = shop.build([shop.request("Signed In", payload=payload)])
    document = documents(changed)["klaviyo"]
    for filters in (True, False):
        (result,) = routed(document, FOLDERS["klaviyo"], [message], filters=filters)
        properties = result["sent"][0]["body"]["data"]["attributes"]["properties"]
        seen = {"open": "yes"}
        expected = {"method": "password", "one": seen, "many": [seen, seen], "deep": {"deeper": seen}}
        assert properties == expected
    by_hand = {
        "trigger": 'type = "track"',
        "settings": {
            "metric_name": "All",
            "profile": {"external_id": {"@path": "$.userId"}},
            "properties": {
                "one": {"@path": "$.properties.one"},
                "deep": {"@path": "$.properties.deep.deeper"},
            },
        },
    }
    subscription = {"name": "All", "enabled": True, "actionSlug": "trackEvent", **by_hand}
    (result,) = routed({**document, "subscriptions": [subscription]}, FOLDERS["klaviyo"], [message])
    properties = result["sent"][0]["body"]["data"]["attributes"]["properties"]
    assert properties == {"one": {"open": "yes"}, "deep": {"open": "yes"}}


def test_a_message_without_a_choice_goes_nowhere(shop: Shop, generated: dict[str, dict[str, Any]]) -> None:
    (message,) = shop.build([shop.request("Order Completed")])
    assert message is not None
    stamps: list[dict[str, Any]] = [{}, {"consent": {}}, {"consent": {"categoryPreferences": {}}}]
    bare = [{**message, "context": {**CONTEXT, **stamp}} for stamp in stamps]
    for name in NAMES:
        for filters in (True, False):
            results = routed(generated[name], FOLDERS[name], bare, filters=filters)
            assert all(result["sent"] == [] for result in results)


def test_analytics_alone_tells_google_so_and_nothing_of_the_person(
    shop: Shop, generated: dict[str, dict[str, Any]]
) -> None:
    requests = [
        shop.request("Order Completed", payload=ORDER, consent=consent("granted", marketing))
        for marketing in ("denied", "granted")
    ]
    messages = shop.build(requests)
    for filters in (True, False):
        denied, granted = routed(generated["ga4"], FOLDERS["ga4"], messages, filters=filters)
        assert denied["sent"][0]["body"]["consent"] == {
            "ad_user_data": "DENIED",
            "ad_personalization": "DENIED",
        }
        assert granted["sent"][0]["body"]["consent"] == {
            "ad_user_data": "GRANTED",
            "ad_personalization": "GRANTED",
        }
        # Even where the shopper agreed to advertising, Google stands under analytics alone.
        assert not any(secret in json.dumps([denied, granted]) for secret in SECRETS)


def test_google_sees_nothing_gated_in_any_event(
    plan: Plan, shop: Shop, generated: dict[str, dict[str, Any]]
) -> None:
    """Every gated property of every event filled with a mark, which leaves in no body."""
    requests = []
    for event in shop.events("ga4"):
        request = shop.request(event)
        call = next(call for call in plan.calls if call.type == "track" and call.name == event)
        gated = {prop.name: "mark@shop.example" for prop in call.payload.properties if prop.consent}
        request["request"]["payload"] = {**request["request"]["payload"], **gated}
        requests.append(request)
    messages = shop.build(requests)
    assert sum("mark@shop.example" in json.dumps(message) for message in messages) >= 4
    for result in routed(generated["ga4"], FOLDERS["ga4"], messages, filters=False):
        assert "mark@shop.example" not in json.dumps(result)
