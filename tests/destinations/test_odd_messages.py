"""Messages that the defaults of Segment's actions would have refused, and calls that aren't events."""

from __future__ import annotations

from typing import Any

import pytest
from trackwright.schema import Plan

from destinations.routing import ANONYMOUS, CONTEXT, Shop, documents, example_plan, routed
from destinations.test_bodies import FOLDERS
from destinations.test_consent import NAMES, ORDER


@pytest.fixture(scope="module")
def plan() -> Plan:
    return example_plan()


@pytest.fixture(scope="module")
def shop(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop.of(plan, tmp_path_factory.mktemp("client"))


@pytest.fixture(scope="module")
def generated(plan: Plan) -> dict[str, dict[str, Any]]:
    return documents(plan)


def sent(generated: dict[str, dict[str, Any]], name: str, message: Any) -> Any:
    (result,) = routed(generated[name], FOLDERS[name], [message])
    assert result["error"] is None, result
    (one,) = result["sent"]
    return one["body"]


def test_a_fraction_of_a_thing_is_rounded_up(shop: Shop, generated: dict[str, dict[str, Any]]) -> None:
    (message,) = shop.build([shop.request("Order Completed", payload=ORDER)])
    assert sent(generated, "ga4", message)["events"][0]["params"]["items"][0]["quantity"] == 3
    assert sent(generated, "meta", message)["data"][0]["custom_data"]["contents"][0]["quantity"] == 3
    assert (
        sent(generated, "klaviyo", message)["data"]["attributes"]["properties"]["products"][0]["quantity"]
        == 2.5
    )


def test_a_guest_is_known_by_address_and_visitor(shop: Shop, generated: dict[str, dict[str, Any]]) -> None:
    (message,) = shop.build([shop.request("Order Completed", identity={"anonymousId": ANONYMOUS})])
    profile = sent(generated, "klaviyo", message)["data"]["attributes"]["profile"]["data"]["attributes"]
    assert profile == {"anonymous_id": ANONYMOUS, "email": "ada@shop.example"}
    assert "user_id" not in sent(generated, "ga4", message)
    assert len(sent(generated, "meta", message)["data"][0]["user_data"]["external_id"]) == 1


def test_an_order_from_the_admin_has_no_browser(shop: Shop, generated: dict[str, dict[str, Any]]) -> None:
    """Meta refuses "website" without a user agent; gtag's ids are missing too."""
    (message,) = shop.build([shop.request("Order Completed", payload=ORDER, context={})])
    body = sent(generated, "meta", message)["data"][0]
    assert body["action_source"] == "system_generated"
    assert body["user_data"]["em"] == ORDER["email_sha256"]  # a hash is left as it is
    google = sent(generated, "ga4", message)
    assert google["client_id"] == ANONYMOUS and "session_id" not in google["events"][0]["params"]


def test_browser_and_server_are_one_order(shop: Shop, generated: dict[str, dict[str, Any]]) -> None:
    messages = shop.build([shop.request("Order Completed", newId=new) for new in ("a", "b")])
    for name, path in (("meta", ("data", 0, "event_id")), ("klaviyo", ("data", "attributes", "unique_id"))):
        ids = set()
        for message in messages:
            value = sent(generated, name, message)
            for step in path:
                value = value[step]
            ids.add(value)
        assert ids == {messages[0]["messageId"]}  # type: ignore[index]


def test_what_no_plan_says_isnt_passed_on(shop: Shop, generated: dict[str, dict[str, Any]]) -> None:
    (message,) = shop.build([shop.request("Order Completed", payload={**ORDER, "iban": "DE02"})])
    assert message is not None and message["properties"]["iban"] == "DE02"
    for name in NAMES:
        assert "DE02" not in str(sent(generated, name, message))


def test_pages_and_profiles(shop: Shop, generated: dict[str, dict[str, Any]]) -> None:
    page, profile = shop.build(
        [
            shop.request("Home", "page", {"url": "https://shop.example/"}),
            shop.request(
                "",
                "identify",
                {
                    "email": "ada@shop.example",
                    "firstName": "Ada",
                    "phone": "030 1",
                    "orderCount": 2,
                    "newsletter": True,
                },
            ),
        ]
    )
    google = sent(generated, "ga4", page)["events"][0]
    assert (google["name"], google["params"]["page_location"]) == ("page_view", "https://shop.example/")
    meta = sent(generated, "meta", page)["data"][0]
    assert (meta["event_name"], meta["event_source_url"]) == ("PageView", CONTEXT["page"]["url"])  # type: ignore[index]
    attributes = sent(generated, "klaviyo", profile)["data"]["attributes"]
    assert attributes["email"] == "ada@shop.example"
    assert attributes["external_id"] == "7734"
    assert attributes["properties"] == {"orderCount": 2, "newsletter": True}
    assert (
        "phone_number" not in attributes
    )  # the plan promises no E.164, and Klaviyo refuses a profile for it
    for name, message in (("klaviyo", page), ("ga4", profile), ("meta", profile)):
        assert routed(generated[name], FOLDERS[name], [message])[0]["sent"] == []
