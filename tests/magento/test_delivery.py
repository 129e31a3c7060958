"""Delivery over real connections: what goes over the wire, and what each kind of answer leads to."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from email.utils import formatdate
from time import time

import pytest

from .conftest import Php
from .segment import Answer, Segment, running_segment

DATABASE = "delivery"
TABLE = "trackwright_module_outbox"


@pytest.fixture
def segment(php: Php) -> Iterator[Segment]:
    php.database.create(DATABASE)
    with running_segment() as server:
        yield server


def append(php: Php, count: int) -> list[str]:
    return php.run("append.php", {"from": 1, "count": count}, DATABASE).split()


def send(php: Php, segment: Segment, **settings: str) -> int:
    """How many messages a run until nothing is due has sent."""
    given = {f"trackwright_module/delivery/{name}": value for name, value in settings.items()}
    arguments: dict[str, object] = {"endpoint": segment.endpoint, "settings": given, "wait": 600_000}
    return int(php.run("send.php", arguments, DATABASE))


def rows(php: Php, columns: str) -> list[list[str]]:
    printed = php.database.sql(f"SELECT {columns} FROM {TABLE} ORDER BY id", DATABASE)
    return [line.split("\t") for line in printed.splitlines()]


def test_a_batch_on_the_wire(php: Php, segment: Segment) -> None:
    ids = append(php, 250)
    assert send(php, segment) == 250
    assert [message["messageId"] for message in segment.messages] == ids
    assert len(segment.requests) == 3
    request = segment.requests[0]
    assert request.path == "/v1/batch"
    assert request.headers["Authorization"] == "Basic " + base64.b64encode(b"WK:").decode()
    assert request.headers["Content-Encoding"] == "gzip"
    assert "X-Retry-Count" not in request.headers
    assert len({request.port for request in segment.requests}) == 1, "the connection is not kept"


def test_batches_keep_segments_limits(php: Php, segment: Segment) -> None:
    php.run("append.php", {"from": 1, "count": 40, "note": 30_000}, DATABASE)
    php.run("append.php", {"from": 41, "count": 1, "note": 33_000}, DATABASE)
    assert send(php, segment) == 40
    assert all(request.size <= 500_000 for request in segment.requests)
    assert len(segment.requests) == 3
    assert rows(php, "status, COALESCE(reason, '')")[-1] == ["4", "too_large"]


def test_what_each_answer_means(php: Php, segment: Segment) -> None:
    expected = {
        "sent": [200, 201, 204],
        "retry": [408, 410, 429, 460, 500, 502, 503, 504, 599],
        "refused": [301, 400, 401, 403, 404, 413, 422, 501, 505, 511],
    }
    statuses = [status for group in expected.values() for status in group]
    segment.answers = [Answer(status) for status in statuses]
    printed = php.run("post.php", {"endpoint": segment.endpoint, "count": len(statuses)})
    verdicts = [json.loads(line) for line in printed.splitlines()]
    found: dict[str, list[int]] = {}
    for verdict in verdicts:
        found.setdefault(verdict["kind"], []).append(verdict["status"])
    assert found == expected
    assert len(segment.requests) == len(statuses)


@pytest.mark.parametrize("fault", ["reset", "hang", "drip"])
def test_a_broken_connection_is_tried_again(php: Php, segment: Segment, fault: str) -> None:
    ids = append(php, 3)
    segment.usual = Answer(fault=fault)
    assert send(php, segment, timeout="1") == 0
    assert {row[0] for row in rows(php, "status")} == {"1"}
    segment.usual = Answer()
    segment.messages.clear()
    php.database.sql(f"UPDATE {TABLE} SET due_at = 0", DATABASE)
    assert send(php, segment) == 3
    assert [message["messageId"] for message in segment.messages] == ids
    assert segment.requests[-1].headers["X-Retry-Count"] == "1"


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [("120", 115, 120), ("9999", 295, 300), (lambda: formatdate(time() + 100, usegmt=True), 90, 100)],
    ids=["seconds", "too long", "date"],
)
def test_the_server_says_when(php: Php, segment: Segment, header: object, least: int, most: int) -> None:
    append(php, 1)
    before = time()
    segment.usual = Answer(429, {"Retry-After": header() if callable(header) else str(header)})
    send(php, segment)
    ((due,),) = rows(php, "due_at")
    assert least <= int(due) / 1000 - before <= most + time() - before


def test_one_bad_message_does_not_kill_its_batch(php: Php, segment: Segment) -> None:
    ids = append(php, 100)
    segment.refused = ids[37]
    assert send(php, segment) == 99
    assert {message["messageId"] for message in segment.messages} == {*ids} - {ids[37]}
    assert [row[1] for row in rows(php, "status, message_id") if row[0] == "3"] == [ids[37]]


def test_a_batch_that_is_too_large_for_a_proxy_is_divided(php: Php, segment: Segment) -> None:
    ids = append(php, 100)
    segment.most = 30
    assert send(php, segment) == 100
    assert {message["messageId"] for message in segment.messages} == {*ids}
