"""What a plan says of an event at a destination wins over the definition; and what nobody may see stays away from what is subscribed by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from trackwright.destinations.subscriptions import mapped
from trackwright.schema import Destination, Json, Plan
from trackwright.values import freeze

from destinations.routing import Shop, documents, example_plan, routed
from destinations.test_bodies import FOLDERS


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop.of(example_plan(), tmp_path_factory.mktemp("client"))


def with_events(name: str, **events: Json) -> Plan:
    """The example plan, where one destination gets nothing but these events; `_` stands for a space."""
    plan = example_plan()

    def changed(found: Destination) -> Destination:
        if found.name != name:
            return found
        listed = tuple((event.replace("_", " "), freeze(value)) for event, value in events.items())
        return replace(found, events=listed, event_spans=())

    return replace(plan, destinations=tuple(map(changed, plan.destinations)))


def sent(plan: Plan, name: str, message: Any) -> Any:
    (result,) = routed(documents(plan)[name], FOLDERS[name], [message])
    assert result["error"] is None, result
    (one,) = result["sent"]
    return one["body"]


def test_a_name_and_fields_of_the_plans_own(shop: Shop) -> None:
    (message,) = shop.build([shop.request("Order Completed")])
    assert message is not None
    mapping = {
        "value": {"@path": "$.properties.revenue"},
        "coupon": None,
        "affiliation": "Acme",
        "params": {"method": {"@path": "$.properties.payment_method"}},
    }
    plan = with_events("ga4", Order_Completed={"name": "purchase", "mapping": mapping})
    usual = sent(example_plan(), "ga4", message)["events"][0]
    own = sent(plan, "ga4", message)["events"][0]
    assert own["name"] == usual["name"] == "purchase"
    changed = {
        key: (usual["params"].get(key), own["params"].get(key))
        for key in {*usual["params"], *own["params"]}
        if usual["params"].get(key) != own["params"].get(key)
    }
    properties = message["properties"]
    assert changed == {
        "value": (properties["total"], properties["revenue"]),
        "coupon": (properties["coupon"], None),
        "affiliation": (None, "Acme"),
        "method": (None, properties["payment_method"]),
        "session_id": ("333", None),  # `params` are replaced as a whole
    }


def test_another_name_is_a_custom_event_and_true_is_the_usual_one(shop: Shop) -> None:
    (message,) = shop.build([shop.request("Signed In")])
    assert message is not None
    named = sent(with_events("meta", Signed_In="CameBack"), "meta", message)["data"][0]
    assert (named["event_name"], named["custom_data"]) == ("CameBack", message["properties"])
    (added,) = shop.build([shop.request("Product Added")])
    assert added is not None
    usual = sent(with_events("meta", Product_Added=True), "meta", added)["data"][0]
    assert usual == sent(example_plan(), "meta", added)["data"][0] and usual["event_name"] == "AddToCart"


def test_another_action_of_the_destination(shop: Shop) -> None:
    (message,) = shop.build([shop.request("Order Completed")])
    assert message is not None
    plan = with_events("klaviyo", Order_Completed={"name": "Placed Order", "action": "orderCompleted"})
    (result,) = routed(documents(plan)["klaviyo"], FOLDERS["klaviyo"], [message])
    assert result["error"] is None
    names = [
        one["body"]["data"]["attributes"]["metric"]["data"]["attributes"]["name"] for one in result["sent"]
    ]
    assert names == ["Placed Order", *["Ordered Product"] * len(message["properties"]["products"])]


def test_a_subscription_to_mail_is_told_as_one(shop: Shop) -> None:
    """Klaviyo has actions of its own for it, which want an address."""
    plan = with_events(
        "klaviyo",
        Newsletter_Subscribed={"name": "Subscribed to Email Marketing", "mapping": {"list_id": "Xy12"}},
        Newsletter_Unsubscribed="Unsubscribed from Email Marketing",
    )
    (found,) = (each for each in mapped(plan) if each.destination.name == "klaviyo")
    assert [problem.gravity for problem in found.problems] == ["at risk", "at risk"]
    address = "ada@shop.example"
    subscribed, unsubscribed = shop.build(
        [
            shop.request(
                "Newsletter Subscribed", payload={"email": address, "subscription_source": "footer"}
            ),
            shop.request("Newsletter Unsubscribed", payload={"email": address}),
        ]
    )
    own = {"email": address, "subscriptions": {"email": {"marketing": {"consent": "SUBSCRIBED"}}}}
    assert sent(plan, "klaviyo", subscribed)["data"] == {
        "type": "profile-subscription-bulk-create-job",
        "attributes": {
            "custom_source": "footer",
            "historical_import": False,
            "profiles": {"data": [{"type": "profile", "attributes": own}]},
        },
        "relationships": {"list": {"data": {"type": "list", "id": "Xy12"}}},
    }
    own = {"email": address, "subscriptions": {"email": {"marketing": {"consent": "UNSUBSCRIBED"}}}}
    assert sent(plan, "klaviyo", unsubscribed)["data"] == {
        "type": "profile-subscription-bulk-delete-job",
        "attributes": {"profiles": {"data": [{"type": "profile", "attributes": own}]}},
    }


def test_what_is_subscribed_by_hand_gets_no_more_than_the_plan_lets_it(shop: Shop) -> None:
    """Somebody maps all properties in Segment's own pages: filters take out those that need another consent."""
    name, plan = "ga4", example_plan()
    requests = []
    gated: set[str] = set()
    for event in shop.events(name):
        request = shop.request(event)
        call = next(call for call in plan.calls if call.type == "track" and call.name == event)
        marked = {
            prop.name: "mark@shop.example"
            for prop in call.payload.properties
            if prop.consent and not set(prop.consent) <= {*call.consent, "analytics"}
        }
        if marked:
            gated |= set(marked)
            request["request"]["payload"] = {**request["request"]["payload"], **marked}
            requests.append(request)
    assert {"email", "email_sha256"} & gated
    document = documents(plan)[name]
    everything = {
        "name": "All of it",
        "enabled": True,
        "actionSlug": "customEvent",
        "trigger": 'type = "track"',
        "settings": {
            "clientId": {"@path": "$.anonymousId"},
            "name": "all",
            "params": {key: {"@path": f"$.properties.{key}"} for key in sorted(gated)},
        },
    }
    messages = shop.build(requests)
    document = {**document, "subscriptions": [everything]}
    leaking = routed(document, FOLDERS[name], messages, filters=False)
    assert all("mark@shop.example" in str(result["sent"]) for result in leaking)
    for result in routed(document, FOLDERS[name], messages):
        assert result["sent"] and "mark@shop.example" not in str(result["sent"])
