"""The client of a generated package: checks, consent, identity, messages."""

from __future__ import annotations

import asyncio
import json
import sys
import uuid
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from service_calls import (
    ABSENT,
    Client,
    Consent,
    InvalidEvent,
    Violation,
    company_group,
    health_checked,
    identify,
    order_completed,
    recording,
    returns_portal_page,
    schema,
    thing_happened,
)
from service_calls.runtime import jsontext
from service_calls.runtime.counters import Drop
from service_calls.runtime.transports import JsonLines, Memory

GRANTED = Consent({"analytics": "granted", "marketing": "granted"})
ANALYTICS = Consent({"analytics": "granted", "marketing": "denied"})


def client(**options: Any) -> tuple[Client, list[dict[str, Any]]]:
    memory = Memory()
    return Client(memory, **options), memory.messages


def test_times_at_the_ends_of_the_calendar_and_exact_milliseconds() -> None:
    sender, messages = client()
    west, east = timezone(timedelta(hours=-12)), timezone(timedelta(hours=14))
    moments = (
        datetime.max.replace(tzinfo=west),
        datetime.min.replace(tzinfo=east),
        datetime(1969, 12, 31, 23, 59, 59, 999_500, UTC),
        datetime(2286, 11, 20, 17, 46, 39, 123_000, UTC),
    )
    for moment in moments:
        assert sender.send(
            order_completed(order_id="7", total=1, lines=[]),
            user_id="42",
            consent=ANALYTICS,
            timestamp=moment,
        )
    assert [message["timestamp"] for message in messages] == [
        "9999-12-31T23:59:59.999Z",
        "0001-01-01T00:00:00.000Z",
        "1969-12-31T23:59:59.999Z",
        "2286-11-20T17:46:39.123Z",
    ]


def test_a_message_has_everything_the_contract_asks_for() -> None:
    sender, messages = client(common={"store_view": "de", "unheard_of": 1})
    event = order_completed(
        order_id="7", total=Decimal("14.90"), lines=[{"sku": "a", "price": 1, "note": "n"}], email_sha256="x"
    )
    outcome = sender.send(
        event, user_id="42", consent=ANALYTICS, timestamp=datetime(2026, 1, 2, 3, 4, 5, 678999, UTC)
    )
    assert outcome and outcome.reason is None
    assert messages == [
        {
            "type": "track",
            "event": "Order Completed",
            "properties": {
                "order_id": "7",
                "total": 14.9,
                "lines": [{"sku": "a", "price": 1}],
                "store_view": "de",
            },
            "userId": "42",
            "timestamp": "2026-01-02T03:04:05.678Z",
            "messageId": str(
                uuid.uuid5(uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), '["Order Completed","7"]')
            ),
            "context": {"consent": {"categoryPreferences": {"Analytics": True, "Advertising": False}}},
            "integrations": {"Ads": False},
        }
    ]


def test_an_environment_keeps_ids_apart() -> None:
    first, _ = client()
    second, _ = client(environment="staging")
    event = order_completed(order_id="7", total=1)
    ids = [one.send(event, user_id="1", consent=GRANTED).message_id for one in (first, second)]
    assert ids[0] != ids[1]


@pytest.mark.parametrize(
    ("consent", "reason"),
    [
        (None, "consent_denied"),
        (Consent({"analytics": "denied"}), "consent_denied"),
        (Consent({"analytics": "undecided"}), "consent_undecided"),
        (Consent({"analytics": "undecided"}, model="opt-out"), None),
        (Consent({"analytics": "granted"}, gpc=True), None),
    ],
)
def test_consent_decides(consent: Consent | None, reason: str | None) -> None:
    drops: list[Drop] = []
    sender, messages = client(on_drop=drops.append)
    outcome = sender.send(thing_happened(number=1), user_id="1", consent=consent)
    assert outcome.reason == reason
    assert bool(messages) is (reason is None)
    assert [drop.reason for drop in drops] == ([reason] if reason else [])
    assert all(drop.place.startswith("service.yaml:") for drop in drops)
    assert sender.counters()["dropped"] == ({reason: 1} if reason else {})


def test_necessary_events_need_no_consent_and_still_tell_it() -> None:
    sender, messages = client()
    assert sender.send(health_checked(), anonymous_id="a")
    assert messages[0]["context"]["consent"]["categoryPreferences"] == {
        "Analytics": False,
        "Advertising": False,
    }
    assert messages[0]["properties"] == {}


def test_modes() -> None:
    wrong = thing_happened(number="1")  # type: ignore[arg-type]
    found: list[Violation] = []
    sender, messages = client(on_report=lambda _, violations: found.extend(violations))
    assert sender.send(wrong, user_id="1", consent=GRANTED)
    assert (
        len(messages) == 1
        and found[0].path == "/properties/number"
        and sender.counters()["invalid"] == {"Thing Happened": 1}
    )
    sender, messages = client(on_violation="drop")
    assert sender.send(wrong, user_id="1", consent=GRANTED).reason == "invalid" and not messages
    sender, messages = client(on_violation="raise")
    with pytest.raises(InvalidEvent):
        sender.send(wrong, user_id="1", consent=GRANTED)
    sender, messages = client(on_violation="off")
    assert sender.send(wrong, user_id="1", consent=GRANTED) and messages and not sender.counters()["invalid"]


def test_values_are_those_of_the_call() -> None:
    sender, messages = client()
    lines: list[Any] = [{"sku": "a", "price": 1}]
    event = order_completed(order_id="7", total=1, lines=lines)
    sender.send(event, user_id="1", consent=GRANTED)
    lines.clear()
    assert len(messages[0]["properties"]["lines"]) == 1


def test_python_values_are_converted() -> None:
    sender, messages = client()
    zone = timezone(timedelta(hours=2))
    event = order_completed(
        order_id="7", total=Decimal(3), at=datetime(2026, 5, 6, 7, 8, 9, 10_999, zone), day=date(2026, 5, 6)
    )
    assert event.violations() == []
    sender.send(event, user_id="1", consent=GRANTED)
    assert messages[0]["properties"] == {
        "order_id": "7",
        "total": 3,
        "at": "2026-05-06T05:08:09.010Z",
        "day": "2026-05-06",
    }
    naive = order_completed(order_id="7", total=3, at=datetime(2026, 5, 6))
    assert [(v.path, v.rule) for v in naive.violations()] == [("/properties/at", "format")]


def test_absent_and_null_differ_where_the_plan_says_so() -> None:
    assert "coupon" not in order_completed(order_id="1", total=1).payload
    assert "coupon" not in order_completed(order_id="1", total=1, coupon=ABSENT).payload
    assert order_completed(order_id="1", total=1, coupon=None).payload["coupon"] is None


def test_unfit_values_are_left_out_and_nothing_raises() -> None:
    sender, messages = client()
    cycle: dict[str, Any] = {}
    cycle["self"] = cycle
    for value in (float("nan"), b"x", "\ud800", cycle, object(), 10**400, {1, 2}):
        event = thing_happened(number=1, text=value)  # type: ignore[arg-type]
        assert [v.rule for v in event.violations()] == ["type"]
        assert sender.send(event, user_id="1", consent=GRANTED)
    empty = {"number": 1}
    assert [message["properties"] for message in messages] == [
        *[empty] * 3,
        {**empty, "text": {}},
        *[empty] * 3,
    ]


def test_depth() -> None:
    deep: Any = "x"
    for _ in range(100_000):
        deep = [deep]
    event = thing_happened(number=1, text=deep)
    assert [v.rule for v in event.violations()] == ["type"]
    sender, messages = client()
    sender.send(event, user_id="1", consent=GRANTED)
    assert len(messages) == 1
    while isinstance(deep, list):  # taken apart slowly: the interpreter frees nested lists by recursion
        deep = deep[0]


def test_group_alias_identify_and_customers() -> None:
    sender, messages = client()
    customer = sender.customer(user_id="42", anonymous_id="a", consent=ANALYTICS, context={"ip": "192.0.2.1"})
    assert customer.send(identify(email="a@b.example", plan="gold"))
    assert customer.group(company_group(name="Example"), group_id="g1")
    from service_calls import alias

    assert sender.alias(alias(), user_id="42", previous_id="a", consent=ANALYTICS)
    assert messages[0]["traits"] == {"plan": "gold"} and messages[0]["context"]["ip"] == "192.0.2.1"
    assert (
        messages[1]["groupId"] == "g1"
        and messages[1]["traits"] == {"name": "Example"}
        and "name" not in messages[1]
    )
    assert (
        messages[2]["previousId"] == "a" and "traits" not in messages[2] and "properties" not in messages[2]
    )


def test_pages() -> None:
    sender, messages = client()
    customer = sender.customer(
        anonymous_id="a", consent=ANALYTICS, context={"page": {"url": "https://a.example/"}}
    )
    assert customer.send(returns_portal_page(step="lines"))
    (message,) = messages
    assert {key: message[key] for key in ("type", "name", "category", "properties", "anonymousId")} == {
        "type": "page",
        "name": "Returns Portal",
        "category": "Service",
        "properties": {"step": "lines"},
        "anonymousId": "a",
    }
    assert message["context"]["page"] == {"url": "https://a.example/"} and "userId" not in message


@pytest.mark.parametrize("mode", ["report", "drop", "off", "raise"])
def test_a_message_without_its_ids_is_refused_in_every_mode(mode: Any) -> None:
    """Types forbid it; a caller without a type checker still hears of it, for Segment would answer 200 and forget the event."""
    from service_calls import alias

    sender, messages = client(on_violation=mode)
    group = {"event": company_group(name="Example"), "consent": GRANTED}
    sends: list[tuple[str, Any]] = [
        ("/userId", lambda: sender.send(thing_happened(number=1), user_id="", consent=GRANTED)),
        ("/userId", lambda: sender.customer(user_id=None, consent=GRANTED).send(identify(plan="x"))),  # type: ignore[call-overload]
        ("/groupId", lambda: sender.group(**group, group_id="", user_id="1")),
        ("/userId", lambda: sender.group(**group, group_id="g")),
        ("/previousId", lambda: sender.alias(alias(), user_id="1", previous_id="", consent=GRANTED)),
        ("/userId", lambda: sender.alias(alias(), user_id="", previous_id="1", consent=GRANTED)),
    ]
    for path, send in sends:
        if mode == "raise":
            with pytest.raises(InvalidEvent) as raised:
                send()
            found = raised.value.violations
        else:
            outcome = send()
            assert outcome.reason == "invalid"
            found = outcome.violations
        assert [(violation.path, violation.rule) for violation in found] == [(path, "required")]
    assert not messages


def test_recording() -> None:
    sender, messages = client()
    with recording() as events:
        sender.send(thing_happened(number=3), user_id="1", consent=GRANTED)
    assert not messages and len(events) == 1
    assert events.of(thing_happened)[0].properties == {"number": 3} and events.of(identify) == []


def test_from_env_without_a_key_checks_and_drops() -> None:
    sender = Client.from_env({"TRACKING_ON_VIOLATION": "raise"})
    assert sender.send(thing_happened(number=1), user_id="1", consent=GRANTED).reason == "disabled"
    with pytest.raises(InvalidEvent):
        sender.send(thing_happened(number=1.5), user_id="1", consent=GRANTED)  # type: ignore[arg-type]


def test_json_lines(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    sender = Client(JsonLines(open(1, "wb", closefd=False)))  # noqa: SIM115
    sender.send(thing_happened(number=1), user_id="1", consent=GRANTED)
    assert json.loads(capfdbinary.readouterr().out)["event"] == "Thing Happened"


def test_async() -> None:
    sender, messages = client()
    outcome = asyncio.run(sender.send_async(thing_happened(number=1), user_id="1", consent=GRANTED))
    assert outcome and len(messages) == 1


def test_unknown_calls() -> None:
    assert [v.rule for v in schema.validate("track", "Nothing", {})] == ["unplanned_event"]
    assert [v.path for v in schema.validate("page", "Nothing", {})] == ["/name"]


def test_a_failing_transport_or_callback_is_not_the_callers_trouble() -> None:
    class Broken(Memory):
        def send(self, outgoing: Any) -> Any:
            raise RuntimeError("no")

    sender = Client(Broken(), on_drop=lambda _: 1 / 0, on_count=lambda *_: 1 / 0)  # type: ignore[arg-type, return-value]
    assert not sender.send(thing_happened(number=1), user_id="1", consent=GRANTED)


@pytest.fixture(params=["orjson", "msgspec", "json"])
def encoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The client with what this one encodes."""
    hidden = {"orjson": [], "msgspec": ["orjson"], "json": ["orjson", "msgspec", "msgspec.json"]}[
        request.param
    ]
    if request.param != "json":
        pytest.importorskip(request.param)
    for name in hidden:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(jsontext.encode, "_found", None)
    return str(request.param)


def test_any_encoder_carries_any_value(encoder: str) -> None:
    sender, messages = client()
    context = {"big": 2**70, "nested": {"é\u2028": [None, True, -0.0, 1e300, 2**53]}, "tag": Colour.RED}
    assert sender.send(
        thing_happened(number=2**53 - 1, text='"\\\n\u2028é😀'), user_id="é", consent=GRANTED, context=context
    )
    assert jsontext.encode.compiled is (encoder != "json")
    (message,) = messages
    assert (
        message["properties"] == {"number": 2**53 - 1, "text": '"\\\n\u2028é😀'} and message["userId"] == "é"
    )
    assert message["context"]["nested"] == {"é\u2028": [None, True, 0, 1e300, 2**53]}
    assert message["context"]["tag"] == "red" and message["context"]["big"] == 2**70


class Colour(StrEnum):
    RED = "red"


def test_bytes_are_made_as_build_makes_messages(encoder: str) -> None:
    """The client encodes without a message in between; `build` is the contract's."""
    sender, messages = client(common={"store_view": "de"})
    moment = datetime(2026, 1, 2, 3, 4, 5, 678000, UTC)
    events = [
        (order_completed(order_id='7é/"\u2028\n', total=1.5, lines=[{"sku": "ü", "price": 2}]), "track"),
        (thing_happened(number=3), "track"),
        (identify(email="a@b.example", plan="x"), "identify"),
        (health_checked(), "track"),
    ]
    for consent in (
        GRANTED,
        ANALYTICS,
        Consent({"analytics": "granted", "marketing": "undecided"}, gpc=True),
    ):
        for context in (
            None,
            {"ip": "192.0.2.1", "consent": {"x": 1}, "page": {"url": "https://a.example/é"}},
        ):
            for event, kind in events:
                messages.clear()
                sender.send(
                    event,
                    user_id="42",
                    anonymous_id='a"é',
                    consent=consent,
                    context=context,
                    timestamp=moment,
                    message_id=None,
                )
                request = {
                    "call": kind,
                    "name": event.call.name,
                    "payload": event.payload,
                    "common": {"store_view": "de"} if event.call.common else None,
                    "context": context,
                    "identity": {"userId": "42", "anonymousId": 'a"é'},
                    "consent": {
                        "model": consent.model,
                        "gpc": consent.gpc,
                        "preferences": dict(consent.preferences),
                    },
                    "channel": "server",
                    "now": int(moment.timestamp() * 1000),
                    "newId": messages[0]["messageId"],
                }
                assert schema.build(request) == {"decision": "send", "message": messages[0]}
