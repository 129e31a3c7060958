"""The outbox of a running Magento: what arrives, when Segment is slow, refuses or breaks off, and when a worker dies."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import PLAN, WRITE_KEY, settings
from listening import Listening, listening_in
from shop import TABLES, Shop
from shopping import order, shopper
from tracking import DEAD, READY, SENT, Tracking

TIMEOUT = f"{TABLES}/delivery/timeout"
DUE = f"update {TABLES}_outbox set due_at = 0, lease_until = 0 where status < {SENT}"


@pytest.fixture
def troubled(shop: Shop, listen: tuple[Listening, Path], tmp_path: Path) -> Iterator[tuple[object, Path]]:
    """Starts a listen with faults and points the shop at it; the shop is pointed back at the end."""
    with listening_in(tmp_path) as start:

        def to(*faults: str) -> Listening:
            record = tmp_path / "troubled.jsonl"
            one = start(*faults, "--record", str(record), "--write-key", f"{WRITE_KEY}=magento", plan=PLAN)
            shop.configure(settings(one.url))
            return one

        yield to, tmp_path / "troubled.jsonl"
    shop.configure(settings(listen[0].url))
    shop.sql(DUE)


def enqueue(shop: Shop, tracking: Tracking) -> dict[str, object]:
    """An order's row that waits."""
    tracking.send()
    before = shop.last_row()
    order(shopper(shop))
    rows = shop.rows("id > ? and name = 'Order Completed'", before)
    assert len(rows) == 1
    return rows[0]


def until_claimed(shop: Shop, waiting: dict[str, object]) -> None:
    """Waits until a worker has a row. On a machine that others fill, a worker takes its time to start."""
    deadline = time.monotonic() + 120
    while not int(str(row(shop, waiting)["lease_token"])):
        assert time.monotonic() < deadline, "nobody claims the row"
        time.sleep(0.2)


def row(shop: Shop, one: dict[str, object]) -> dict[str, object]:
    return shop.rows("id = ?", one["id"])[0]


@pytest.mark.live(29)
@pytest.mark.parametrize("fault", ["100%:500", "100%:429", "dropped", "slow"])
def test_what_may_pass_is_tried_again(
    shop: Shop, tracking: Tracking, troubled: tuple[object, Path], fault: str
) -> None:
    waiting = enqueue(shop, tracking)
    options = {"dropped": ("--drop-connections", "100%"), "slow": ("--delay", "60000")}
    to, record = troubled
    to(*options.get(fault, ("--fail", fault)))  # type: ignore[operator]
    tracking.send()
    tried = row(shop, waiting)
    assert int(str(tried["status"])) == READY and int(str(tried["attempts"])) == 1
    assert int(str(tried["due_at"])) > time.time() * 1000
    assert tried["reason"]
    body = tried["body"]
    to()  # type: ignore[operator]
    shop.sql(DUE)
    tracking.send()
    sent = row(shop, waiting)
    assert int(str(sent["status"])) == SENT
    received = [json.loads(line)["message"] for line in record.read_text().splitlines()]
    assert [one["messageId"] for one in received if one["messageId"] == waiting["message_id"]]
    assert sent["body"] in (None, body)


@pytest.mark.live(29)
@pytest.mark.parametrize("status", [400, 413])
def test_what_is_refused_is_a_dead_letter(
    shop: Shop, tracking: Tracking, troubled: tuple[object, Path], status: int
) -> None:
    waiting = enqueue(shop, tracking)
    to, record = troubled
    to("--fail", f"100%:{status}")  # type: ignore[operator]
    tracking.send()
    dead = row(shop, waiting)
    assert int(str(dead["status"])) == DEAD and str(status) in str(dead["reason"])
    to()  # type: ignore[operator]
    shop.command("replay")
    tracking.send()
    assert int(str(row(shop, waiting)["status"])) == SENT
    assert waiting["message_id"] in record.read_text()


@pytest.mark.live(28)
def test_a_worker_killed_in_the_middle_of_a_request(
    shop: Shop, tracking: Tracking, troubled: tuple[object, Path]
) -> None:
    waiting = enqueue(shop, tracking)
    to, record = troubled
    to("--delay", "30000")  # type: ignore[operator]
    worker = shop.start("acme:tracking:send")
    until_claimed(shop, waiting)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    left = row(shop, waiting)
    assert int(str(left["lease_token"])) and int(str(left["status"])) < SENT
    to()  # type: ignore[operator]
    tracking.send()
    assert int(str(row(shop, waiting)["status"])) < SENT, "the lease still holds"
    shop.sql(f"update {TABLES}_outbox set lease_until = 1, due_at = 1 where id = ?", waiting["id"])
    tracking.send()
    assert int(str(row(shop, waiting)["status"])) == SENT
    assert str(waiting["message_id"]) in record.read_text()


@pytest.mark.live(11)
def test_a_copied_database_stays_silent(shop: Shop, tracking: Tracking) -> None:
    waiting = enqueue(shop, tracking)
    old = shop.one(
        "select value from core_config_data where path = 'web/unsecure/base_url' and scope = 'default'"
    )
    start = len(tracking.received())
    for path in ("web/unsecure/base_url", "web/secure/base_url"):
        shop.configure({path: "http://staging.example.test/"})
    try:
        shop.magento("cache:flush")
        tracking.send()
        assert tracking.received()[start:] == []
        status = shop.command("status").output
        assert int(str(row(shop, waiting)["status"])) < SENT
    finally:
        for path in ("web/unsecure/base_url", "web/secure/base_url"):
            shop.configure({path: old})
        shop.magento("cache:flush")
    assert "fingerprint" in status.lower() or "installation" in status.lower()
    tracking.send()
    assert int(str(row(shop, waiting)["status"])) == SENT


@pytest.mark.live(57)
def test_a_busy_sender_does_not_hold_up_the_sweeper(
    shop: Shop, tracking: Tracking, troubled: tuple[object, Path]
) -> None:
    waiting = enqueue(shop, tracking)
    to, _ = troubled
    to("--delay", "120000")  # type: ignore[operator]
    shop.configure({TIMEOUT: 120})
    worker = shop.start("acme:tracking:send")
    try:
        until_claimed(shop, waiting)
        number = order(shopper(shop))
        mine = "name = 'Order Completed' and subject_id = ?"
        assert shop.sql(f"delete from {TABLES}_outbox where {mine}", number) == [{"changed": 1}]
        before = shop.last_row()
        tracking.age(number)
        tracking.sweep()
        assert len(shop.rows(f"{mine} and id > ?", number, before)) == 1
        shop.command("purge")
        assert worker.poll() is None and int(
            str(row(shop, waiting)["lease_token"])
        ), "it was busy all the time"
    finally:
        worker.kill()
        worker.wait()
        shop.configure({TIMEOUT: None})


@pytest.mark.live(56)
def test_rows_of_an_older_plan_are_delivered_as_they_are(shop: Shop, tracking: Tracking) -> None:
    waiting = enqueue(shop, tracking)
    shop.sql(f"update {TABLES}_outbox set plan_digest = 'of-an-older-plan' where id = ?", waiting["id"])
    tracking.send()
    assert int(str(row(shop, waiting)["status"])) == SENT


@pytest.mark.live(7)
def test_an_event_that_comes_later_brings_no_history(shop: Shop, tracking: Tracking) -> None:
    shop.sql(f"delete from {TABLES}_watermark where name = 'Order Refunded'")
    shop.sql(f"delete from {TABLES}_outbox where name = 'Order Refunded'")
    with tracking.watch() as seen:
        tracking.sweep()
    assert seen.rows_of("Order Refunded") == []
    assert shop.pending_schema() == []
