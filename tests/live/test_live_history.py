"""What happened before the module came, on a running Magento: left alone by the sweeper, told by a backfill; and plans that change."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from shop import TABLES, Shop, sweep
from shopping import Desk, order, shopper
from tracking import SENT, Tracking
from variants import changed

Note = Callable[[str], None]
OLD = "increment_id like 'OLD%'"
DAY = "2025-03-01"
AT = f"{DAY} 10:20:30"


@pytest.fixture
def old_orders(shop: Shop, tracking: Tracking) -> Iterator[Callable[[int], None]]:
    """Puts orders of an earlier day into the shop; takes them out again."""
    tracking.send()
    number = order(shopper(shop))
    tracking.send()

    def make(count: int) -> None:
        shop.php("history", order=number, count=count, at=AT)

    yield make
    shop.sql(f"delete from sales_order where {OLD}")


@pytest.mark.live(6)
def test_ten_thousand_orders_from_before(
    shop: Shop, tracking: Tracking, old_orders: Callable[[int], None], note: Note
) -> None:
    old_orders(10_000)
    # Fresh ones too, but from before the first sweep, which sets the moment from which on orders are told of.
    shop.sql(f"update sales_order set created_at = utc_timestamp() - interval 1 hour where {OLD} limit 200")
    shop.sql(f"delete from {TABLES}_watermark")
    tracking.clear()
    begun = time.monotonic()
    for _ in range(2):
        tracking.sweep()
    assert shop.rows() == []
    note(f"10,000 orders, 200 of them an hour old; two sweeps took {time.monotonic() - begun:.0f} s")


@pytest.mark.live(62)
def test_a_backfill_interrupted_and_resumed(
    shop: Shop, tracking: Tracking, old_orders: Callable[[int], None], note: Note
) -> None:
    old_orders(1_000)
    shop.sql(f"delete from {TABLES}_outbox")
    start = len(tracking.received())
    arguments = ("--from", DAY, "--to", DAY, "--events", "Order Completed,Revenue Recorded", "--rate", "1000")
    first = shop.start("acme:tracking:backfill", *arguments, "--again")
    deadline = time.monotonic() + 60
    while not (before := shop.last_row()) and time.monotonic() < deadline:
        time.sleep(0.05)
    first.kill()
    first.wait()
    interrupted = len(shop.rows())
    for _ in range(2):
        shop.command("backfill", *arguments)
    rows = shop.rows("name = 'Revenue Recorded'")
    assert len({one["message_id"] for one in rows}) == len(rows) == 1_000
    while shop.rows(f"status < {SENT}"):
        tracking.send()
    sent = [one["message"] for one in tracking.received(start)]
    assert len({one["messageId"] for one in sent}) == len(sent) == 1_000
    assert {one["event"] for one in sent} == {
        "Revenue Recorded"
    }, "orders without consent are the warehouse's alone"
    assert {one["timestamp"] for one in sent} == {f"{DAY}T10:20:30.000Z"}
    switched_off = sent[0]["integrations"]
    assert switched_off and not any(switched_off.values())
    refused = shop.rows("name = 'Order Completed' and status < 4")
    assert refused == [] and before
    note(
        f"1,000 orders, killed after {interrupted} rows, resumed, run once more; {', '.join(switched_off)} off"
    )


def renamed(event: str, name: str) -> Callable[[Path], None]:
    """Renames an event wherever the plan names it."""

    def change(plan: Path) -> None:
        for file in plan.rglob("*.yaml"):
            file.write_text(file.read_text().replace(event, name))

    return change


@pytest.mark.live(7)
def test_an_event_that_the_plan_gets_later(
    shop: Shop, tracking: Tracking, desk: Desk, generated: Path, tmp_path: Path, note: Note
) -> None:
    shop.install(changed(tmp_path, renamed("Order Refunded", "Order Repaid")), ("flush",))
    try:
        sweep(shop)
        number = order(shopper(shop), (("BAG-1", 2),))
        desk.invoice(number)
        with tracking.watch() as seen:
            desk.refund(number, {"BAG-1": 1}, 0)
        seen.only("Order Repaid")
    finally:
        shop.sql(f"delete from {TABLES}_watermark where name = 'Order Refunded'")
        shop.install(generated, ("flush",))
    tracking.age(number)
    with tracking.watch() as seen:
        tracking.sweep()
        tracking.sweep()
    assert seen.rows_of("Order Refunded") == []
    assert shop.pending_schema() == []
    status = shop.magento("setup:db:status", check=False)
    note(f"setup:db:status: {status.output.strip().splitlines()[0]}")
    with tracking.watch() as seen:
        desk.refund(number, {"BAG-1": 1}, 0)
    seen.only("Order Refunded")


@pytest.mark.live(56)
def test_a_hundred_rows_of_an_event_that_was_renamed(
    shop: Shop, tracking: Tracking, generated: Path, tmp_path: Path, note: Note
) -> None:
    tracking.send()
    tracking.clear()
    order(shopper(shop))
    columns = "store_id, `call`, version, subject_type, subject_id, subject_key, customer_id, channel, payload, occurred_at, created_at, due_at, fingerprint, plan_digest, status"
    one = "name = 'Order Completed' order by id limit 1"
    shop.sql(f"delete from {TABLES}_outbox where name <> 'Order Completed'")
    for _ in range(99):
        shop.sql(
            f"insert into {TABLES}_outbox (message_id, name, {columns}) select uuid(), name, {columns} from {TABLES}_outbox where {one}"
        )
    waiting = {row["message_id"] for row in shop.rows("name = 'Order Completed'")}
    assert len(waiting) == 100
    start = len(tracking.received())
    shop.install(changed(tmp_path, renamed("Order Completed", "Order Done")), ("flush",))
    try:
        tracking.send()
        new = order(shopper(shop))
        tracking.send()
    finally:
        shop.install(generated, ("flush",))
    sent = [one["message"] for one in tracking.received(start)]
    old = [one["messageId"] for one in sent if one.get("event") == "Order Completed"]
    outcomes = {(row["status"], row["reason"]) for row in shop.rows("name = 'Order Completed'")}
    note(
        f"100 rows waited when Order Completed became Order Done; {len(old)} were sent as they were; order {new} is an Order Done"
    )
    assert set(old) == waiting and len(old) == 100, outcomes
    assert len([one for one in sent if one.get("event") == "Order Done"]) == 1
