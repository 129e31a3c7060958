"""listen as its clients meet it: every way in, every finding, faults, hostile senders, and nothing lost."""

from __future__ import annotations

import base64
import csv
import gzip
import io
import json
import os
import signal
import socket
import sqlite3
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from listening import DENIED, Listening, Start, track

BASIC = {"Authorization": "Basic " + base64.b64encode(b"storefront:").decode()}


def test_singles_and_batches_in_every_form_are_taken(listen: Start) -> None:
    at = listen()
    for number, path in enumerate(["v1/track", "v1/t"]):
        assert at.post(path, track(messageId=f"s{number}")) == 200
    batch = {"batch": [track(messageId="b1"), track(messageId="b2")], "sentAt": "2026-11-23T10:00:01.000Z"}
    assert at.post("v1/batch", batch, BASIC) == 200
    zipped = gzip.compress(json.dumps({"batch": [track(messageId="z1")]}).encode())
    assert (
        at.post("v1/batch", zipped, BASIC | {"Content-Encoding": "gzip", "Content-Type": "application/json"})
        == 200
    )
    assert (
        at.post(
            "v1/b",
            {"writeKey": "storefront", "batch": [track(messageId="t1")]},
            {"Content-Type": "text/plain"},
        )
        == 200
    )
    rows = at.get("api/events")
    assert [row["message_id"] for row in rows] == ["t1", "z1", "b2", "b1", "s1", "s0"]
    assert {(row["verdict"], row["source"]) for row in rows} == {("ok", "storefront")}


def test_cross_origin_requests_are_allowed(listen: Start) -> None:
    at = listen()
    request = urllib.request.Request(
        at.url + "v1/t", method="OPTIONS", headers={"Origin": "https://shop.test"}
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert {"authorization", "content-type", "x-retry-count"} <= set(
            answer.headers["Access-Control-Allow-Headers"].split(", ")
        )


def test_settings_point_back_here(listen: Start) -> None:
    at = listen()
    segment = at.get("v1/projects/KEY/settings")["integrations"]["Segment.io"]
    assert segment["apiKey"] == "KEY"
    assert f"{segment['protocol']}://{segment['apiHost']}" == at.url + "v1"


def without(message: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in message.items() if key not in keys}


def consent(**preferences: Any) -> dict[str, Any]:
    return {"consent": {"categoryPreferences": {"Analytics": True, "Advertising": True} | preferences}}


OFF = {"Facebook Conversions API (Actions)": False, "Klaviyo (Actions)": False}
FULL = track()["properties"]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (track(properties=FULL | {"price": "14.9"}), [("violation", "type", "/properties/price")]),
        (track(properties=without(FULL, "sku")), [("violation", "required", "/properties/sku")]),
        (
            track(properties=FULL | {"colour": "red"}),
            [("unplanned", "unplanned_property", "/properties/colour")],
        ),
        (track("Product Aded"), [("unplanned", "unplanned_event", "/event")]),
        (track("Order Shipped", properties={}), [("source", "wrong_source", "/event")]),
        (track(context={}), [("consent", "required", "/context/consent/categoryPreferences")]),
        (track(context=consent(Advertising=False), integrations=OFF), []),
        (
            track(context=consent(Advertising=False)),
            [("consent", "destination", f"/integrations/{name}") for name in OFF],
        ),
        (
            track(
                context=consent(Analytics=False, Advertising=False),
                integrations=OFF | {"Google Analytics 4 Cloud": False},
            ),
            [("consent", "consent_denied", "/type")],
        ),
        (
            track(context=consent(Advertising="yes"), integrations=OFF),
            [("consent", "type", "/context/consent/categoryPreferences/Advertising")],
        ),
        (track(userId="joe@example.com"), [("identity", "email_as_user_id", "/userId")]),
        (without(track(), "anonymousId"), [("identity", "no_user_anon_id", "/anonymousId")]),
        (track(anonymousId=5), [("identity", "type", "/anonymousId")]),
        (track(messageId="m" * 101), [("limit", "message_id", "/messageId")]),
        (track(properties=FULL | {"name": "mail joe@example.com"}), [("pii", "email", "/properties/name")]),
        (track(properties=FULL | {"name": "call +49 170 1234567"}), [("pii", "phone", "/properties/name")]),
        (track(properties=FULL | {"name": "4111 1111 1111 1111"}), [("pii", "card", "/properties/name")]),
        (track(), []),
    ],
)
def test_findings(shared: Listening, message: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    assert shared.post("v1/track", message) == 200
    newest = shared.get("api/events?limit=1")[0]
    assert shared.findings(newest["seq"]) == expected


def test_a_finding_names_the_plans_line(shared: Listening) -> None:
    shared.post("v1/track", track(properties=FULL | {"price": "14.9"}))
    (finding,) = shared.get(f"api/events/{shared.get('api/events?limit=1')[0]['seq']}")["findings"]
    file, _, line = finding["place"].partition(":")
    assert file == "types.yaml"
    assert int(line) > 1


def test_duplicates_are_told_and_counted_once(listen: Start) -> None:
    at = listen()
    for retry in range(3):
        assert at.post("v1/track", track(messageId="same"), {"X-Retry-Count": str(retry)}) == 200
    kinds = [(row["kinds"], row["retries"]) for row in reversed(at.get("api/events"))]
    assert kinds == [("", 0), ("duplicate", 1), ("duplicate", 2)]
    (delivery,) = at.get("api/overview")["delivery"]
    assert (delivery["messages"], delivery["duplicates"], delivery["retried"]) == (3, 2, 2)


def test_messages_without_an_id_are_no_duplicates(listen: Start) -> None:
    """Segment makes an id for each, however equal they are."""
    at = listen()
    assert at.post("v1/batch", {"batch": [track(), track()]}, BASIC) == 200
    assert at.post("v1/track", track()) == 200
    rows = at.get("api/events")
    assert len({row["message_id"] for row in rows}) == 3 and not any(row["duplicate"] for row in rows)


VERSIONS = """
plan: versions
version: "1.0.0"
namespace: 4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a35
sources:
  shop: {language: js}
  service: {language: python, package: versions}
events:
  Thing Happened:
    sources: [service]
    previous:
      1: {until: 2099-01-01, properties: {old: string}}
    properties: {new: string}
"""


def test_an_older_version_is_held_against_its_own_rules(listen: Start, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(VERSIONS)
    at = listen(plan=tmp_path / "plan.yaml")
    found = []
    for key, version, properties in [
        ("service", 1, {"old": "x"}),
        ("service", 2, {"old": "x"}),
        ("service", 2, {"new": "x"}),
        ("someone", None, {"new": 1}),
    ]:
        context = {"protocols": {"event_version": version}} if version else {}
        sent = {
            "writeKey": key,
            "event": "Thing Happened",
            "userId": "1",
            "properties": properties,
            "context": context,
        }
        assert at.post("v1/track", sent) == 200
        newest = at.get("api/events?limit=1")[0]["seq"]
        found.append([(kind, rule, path) for kind, rule, path in at.findings(newest)])
    assert found == [
        [],
        [
            ("violation", "required", "/properties/new"),
            ("unplanned", "unplanned_property", "/properties/old"),
        ],
        [],
        [("violation", "type", "/properties/new")],
    ]


@pytest.mark.parametrize("kind", ["identify", "page", "group", "alias", "screen"])
def test_a_call_of_a_type_that_the_plan_lacks_is_unplanned(listen: Start, tmp_path: Path, kind: str) -> None:
    (tmp_path / "plan.yaml").write_text(VERSIONS)
    at = listen(plan=tmp_path / "plan.yaml")
    sent = {"writeKey": "shop", "userId": "1", "previousId": "0", "groupId": "g", "name": "Home"}
    assert at.post(f"v1/{kind}", sent) == 200
    assert [finding for finding in at.findings(1) if finding[0] == "unplanned"] == [
        ("unplanned", "unplanned_event", "/type")
    ]


def test_a_recording_that_cannot_go_on_says_so_and_harms_nothing(listen: Start) -> None:
    at = listen("--record", "/dev/full")
    assert [at.post("v1/track", track(messageId=str(number))) for number in range(3)] == [200] * 3
    assert len(at.get("api/events")) == 3
    at.process.send_signal(signal.SIGTERM)
    assert at.process.wait(20) == 1
    assert any("the recording has ended" in line for line in at.log)


def test_alias_comes_before_the_user_id_is_used(listen: Start) -> None:
    at = listen()
    granted = {"writeKey": "storefront", "context": consent(), "timestamp": "2026-11-23T10:00:00.000Z"}
    at.post("v1/track", track())
    at.post("v1/alias", granted | {"previousId": "visitor-1", "userId": "c-1"})
    at.post("v1/alias", granted | {"previousId": "never-seen", "userId": "c-1"})
    assert [finding for finding in at.findings(2) if finding[0] == "identity"] == []
    assert [finding for finding in at.findings(3) if finding[0] == "identity"] == [
        ("identity", "alias_order", "/previousId"),
        ("identity", "alias_order", "/userId"),
    ]


def test_a_shoppers_timeline_spans_sources_and_ids(listen: Start) -> None:
    at = listen()
    at.post("v1/track", track(messageId="1"))
    at.post(
        "v1/identify",
        {
            "writeKey": "storefront",
            "anonymousId": "visitor-1",
            "userId": "c-1",
            "context": consent(),
            "messageId": "2",
        },
    )
    at.post(
        "v1/track",
        without(track("Order Shipped", writeKey="magento", userId="c-1", messageId="3"), "anonymousId"),
    )
    at.post("v1/track", track(anonymousId="visitor-2", messageId="4"))
    for path in ("api/shoppers/anonymous/visitor-1", "api/shoppers/user/c-1"):
        found = at.get(path)
        assert [row["message_id"] for row in found["events"]] == ["3", "2", "1"]
        assert sorted(map(tuple, found["ids"])) == [("anonymous", "visitor-1"), ("user", "c-1")]


def test_coverage_funnel_and_revenue(listen: Start) -> None:
    at = listen()
    at.post("v1/track", track())
    at.post("v1/track", track("Cart Viewed", properties={}))
    order = {
        "order_id": "1",
        "order_uid": "1-1",
        "total": 27.5,
        "revenue": 22.5,
        "currency": "EUR",
        "products": [],
    }
    for number in range(2):
        at.post(
            "v1/track",
            track("Order Completed", writeKey="magento", properties=order, messageId=f"order-{number}"),
        )
    found = at.get("api/overview")
    states = {one["name"]: one["state"] for one in found["coverage"]}
    assert (states["Product Added"], states["Cart Viewed"], states["Order Refunded"]) == (
        "seen",
        "invalid",
        "unseen",
    )
    assert {step["name"]: step["shoppers"] for step in found["funnel"]}["Order Completed"] == 1
    assert found["revenue"] == [
        {
            "name": "Order Completed",
            "currency": "EUR",
            "messages": 2,
            "orders": 1,
            "total": 55.0,
            "revenue": 45.0,
        }
    ]


def test_filters_search_and_exports(listen: Start) -> None:
    at = listen()
    at.post("v1/track", track(messageId="1"))
    at.post("v1/track", track("=cmd()", properties={"needle": "<script>"}, messageId="2"))
    for query, expected in [
        ("verdict=ok", ["1"]),
        ("kind=unplanned", ["2"]),
        ("q=NEEDLE", ["2"]),
        ("name=Product+Added", ["1"]),
        ("source=magento", []),
        ("shopper=anonymous:visitor-1", ["2", "1"]),
    ]:
        assert [row["message_id"] for row in at.get(f"api/events?{query}")] == expected, query
    with urllib.request.urlopen(at.url + "export.jsonl?verdict=ok") as answer:
        lines = answer.read().decode().splitlines()
    assert [json.loads(line)["message"]["messageId"] for line in lines] == ["1"]
    with urllib.request.urlopen(at.url + "export.csv") as answer:
        cells = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8")))
    assert [cell["name"] for cell in cells] == ["Product Added", "'=cmd()"]


def test_a_kill_loses_no_acknowledged_message(listen: Start) -> None:
    at = listen()
    acknowledged: list[str] = []

    def send(name: str) -> None:
        for number in range(10_000):
            try:
                if at.post("v1/track", track(messageId=f"{name}-{number}")) == 200:
                    acknowledged.append(f"{name}-{number}")
            except OSError:
                return

    threads = [threading.Thread(target=send, args=(f"t{index}",)) for index in range(4)]
    for thread in threads:
        thread.start()
    while len(acknowledged) < 200:
        time.sleep(0.01)
    os.kill(at.process.pid, signal.SIGKILL)
    for thread in threads:
        thread.join()
    with closing(sqlite3.connect(at.database)) as connection:
        stored = {row[0] for row in connection.execute("SELECT message_id FROM events")}
    assert len(acknowledged) >= 200
    assert set(acknowledged) <= stored
    again = listen(database=at.database)
    assert again.get("api/overview")["newest"] >= len(acknowledged)
    assert again.post("v1/track", track(messageId=acknowledged[0])) == 200
    assert again.get("api/events?limit=1")[0]["duplicate"] == 1


def test_faults_on_purpose(listen: Start) -> None:
    failing = listen("--fail", "100%:503")
    assert failing.post("v1/track", track()) == 503
    assert failing.get("api/overview")["newest"] == 0
    limited = listen("--rate-limit", "2", "--delay", "10")
    statuses = []
    for _ in range(8):
        try:
            request = urllib.request.Request(limited.url + "v1/track", json.dumps(track()).encode())
            with urllib.request.urlopen(request) as answer:
                statuses.append(answer.status)
        except urllib.error.HTTPError as error:
            statuses.append(error.code)
            assert error.headers["Retry-After"] == "1"
    assert {200, 429} == set(statuses)
    dropping = listen("--drop-connections", "100%")
    with pytest.raises(OSError):
        dropping.post("v1/track", track())


def test_accepted_requests_are_passed_on(listen: Start) -> None:
    upstream = listen()
    at = listen("--forward", upstream.url.rstrip("/"))
    at.post("v1/track", track(messageId="onward"), {"Content-Type": "text/plain"})
    deadline = time.monotonic() + 10
    while not upstream.get("api/events") and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [row["message_id"] for row in upstream.get("api/events")] == ["onward"]


def raw(at: Listening, sent: bytes, seconds: float = 15) -> bytes:
    """What comes back for bytes sent as they are."""
    host, _, port = at.url.removeprefix("http://").rstrip("/").rpartition(":")
    with socket.create_connection((host, int(port)), timeout=seconds) as connection:
        found = b""
        try:
            connection.sendall(sent)
            while chunk := connection.recv(65536):
                found += chunk
        except (ConnectionError, TimeoutError):
            pass
        return found


def test_hostile_senders_harm_nothing(listen: Start) -> None:
    at = listen()
    head = b"POST /v1/track HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    assert b" 400 " in raw(at, head + b"Content-Length: 104857600\r\n\r\n" + b"x" * 1_000_000)
    chunks = b"".join(b"10000\r\n" + b"x" * 65536 + b"\r\n" for _ in range(40))
    assert b" 400 " in raw(at, head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks)
    bomb = gzip.compress(b"0" * 100_000_000)
    assert at.post("v1/batch", bomb, BASIC | {"Content-Encoding": "gzip"}) == 400
    for body in (
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"a":' * 5000,
        b"\x00",
        b'{"writeKey":"k","event":"\\ud800","properties":{"\\udfff":"\\ud800"}}',
        b"",
    ):
        assert at.post("v1/track", body) in (200, 400)
    assert b" 400 " in raw(at, b"NONSENSE\r\n\r\n")
    script = track(
        "<script>alert(1)</script>",
        properties={"<img src=x onerror=alert(1)>": "</script>"},
        messageId="markup",
    )
    assert at.post("v1/track", script) == 200
    assert at.process.poll() is None
    assert at.get("api/events?limit=1")[0]["message_id"] == "markup"


def test_a_slow_sender_waits_alone(listen: Start) -> None:
    at = listen()
    host, _, port = at.url.removeprefix("http://").rstrip("/").rpartition(":")
    slow = [socket.create_connection((host, int(port))) for _ in range(50)]
    for connection in slow:
        connection.sendall(b"POST /v1/track HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
    start = time.monotonic()
    assert at.post("v1/track", track()) == 200
    assert time.monotonic() - start < 2
    assert b" 408 " in slow[0].recv(1000)
    for connection in slow:
        connection.close()


def test_the_page_is_for_this_machine_only(listen: Start) -> None:
    at = listen()
    for host, status in [("127.0.0.1", b" 200 "), ("localhost:1", b" 200 "), ("evil.test", b" 403 ")]:
        assert status in raw(
            at, f"GET /api/events HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()
        ), host


def test_beyond_loopback_a_token_and_known_write_keys_are_demanded(listen: Start) -> None:
    at = listen("--host", "0.0.0.0", "--write-key", "wk=magento")
    token = at.log[-1].rstrip().partition("?token=")[2]
    assert len(token) > 20
    at.url = at.url.replace("0.0.0.0", "127.0.0.1")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        at.get("api/events")
    assert at.get(f"api/events?token={token}") == []
    assert at.post("v1/track", track(writeKey="guess")) == 401
    assert at.post("v1/track", track(writeKey="storefront")) == 401, "a source's name is easily guessed"
    assert at.post("v1/track", track("Order Shipped", writeKey="wk")) == 200
    assert at.get(f"api/events?token={token}")[0]["source"] == "magento"


def test_a_token_of_ones_own_opens_the_page_and_stays_in_its_cookie(listen: Start) -> None:
    token = 'a b;c"é'
    at = listen("--token", token)
    jar = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with pytest.raises(urllib.error.HTTPError, match="403"):
        jar.open(at.url)
    jar.open(f"{at.url}?{urllib.parse.urlencode({'token': token})}").close()
    with jar.open(at.url + "api/events") as answer:
        assert json.load(answer) == []
    other = listen("--token", "other")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        jar.open(other.url + "api/events")
    jar.open(other.url + "?token=other").close()
    for one in (at, other):
        jar.open(one.url + "api/events").close()


def test_every_page_view_carries_a_strict_policy(listen: Start) -> None:
    at = listen()
    for path in ("", "page/page.js", "page/style.css", "page/icon.svg"):
        with urllib.request.urlopen(at.url + path) as answer:
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert at.post("page/..%2f__init__.py", b"") in (404, 405)


def test_denied_revenue_is_fine(listen: Start) -> None:
    at = listen()
    properties = {"entry": "order", "entry_id": "1-1", "order_id": "1", "amount": 32.72, "currency": "EUR"}
    off = OFF | {"Google Analytics 4 Cloud": False}
    at.post(
        "v1/track",
        track(
            "Revenue Recorded",
            writeKey="magento",
            properties=properties,
            context={"consent": {"categoryPreferences": DENIED}},
            integrations=off,
        ),
    )
    assert at.findings(1) == []
