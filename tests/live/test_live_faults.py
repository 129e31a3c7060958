"""Orders on a running Magento where something fails, dies, was refused or came before: exactly one event, or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from faults import Faults
from shop import TABLES, Shop
from shopping import (
    guest_cart,
    order,
    shopper,
    stored,
)
from tracking import DENIED, DROPPED, Tracking

Note = Callable[[str], None]


@pytest.mark.live(2)
def test_a_declined_payment_leaves_nothing(shop: Shop, tracking: Tracking, faults: Faults) -> None:
    visitor = shopper(shop)
    cart = guest_cart(visitor)
    cart.add("BAG-1")
    cart.ship()
    orders = shop.one("select count(*) from sales_order")
    with tracking.watch() as seen, faults.happening("decline"):
        answer = cart.place(check=False)
    assert answer.status == 400
    assert shop.one("select count(*) from sales_order") == orders
    assert seen.named("Order Completed") == [] and seen.rows_of("Order Completed") == []
    with tracking.watch() as seen:
        cart.place()
    seen.only("Order Completed")


@pytest.mark.live(3)
def test_an_exception_of_another_module_after_the_order(
    shop: Shop, tracking: Tracking, faults: Faults
) -> None:
    visitor = shopper(shop)
    cart = guest_cart(visitor)
    cart.add("BAG-1")
    cart.ship()
    with tracking.watch() as seen:
        with faults.happening("submitted"):
            answer = cart.place(check=False)
        assert answer.status >= 400
        again = cart.place(check=False)
    ids = [message["messageId"] for message in seen.named("Order Completed")]
    assert len(ids) == len(set(ids)) == (2 if again.status < 400 else 1)


@pytest.mark.live(4)
def test_our_own_failure_does_not_stop_an_order(
    shop: Shop, tracking: Tracking, faults: Faults, note: Note
) -> None:
    visitor = shopper(shop)
    with tracking.watch() as seen, faults.happening("writer"):
        number = order(visitor)
    assert seen.rows_of("Order Completed") == []
    assert shop.one(f"select coalesce(sum(count), 0) from {TABLES}_counter where outcome like '%fail%'") != 0
    tracking.age(number)
    with tracking.watch() as seen:
        tracking.sweep()
    assert seen.only("Order Completed")["properties"]["order_id"] == stored(shop, number)["increment_id"]
    shop.sql(f"rename table {TABLES}_outbox to {TABLES}_outbox_away")
    try:
        number = order(shopper(shop))
    finally:
        shop.sql(f"rename table {TABLES}_outbox_away to {TABLES}_outbox")
    tracking.age(number)
    with tracking.watch() as seen:
        tracking.sweep()
    seen.only("Order Completed")
    note("an error in the writer, and the outbox's table missing")


@pytest.mark.live(5)
def test_a_process_killed_between_commit_and_insert(shop: Shop, tracking: Tracking, faults: Faults) -> None:
    visitor = shopper(shop)
    cart = guest_cart(visitor)
    cart.add("BAG-1")
    cart.ship()
    last = int(shop.one("select max(entity_id) from sales_order"))
    with tracking.watch() as seen, faults.happening("kill"):
        answer = cart.place(check=False)
    assert answer.status in (0, 502)
    number = int(shop.one("select max(entity_id) from sales_order"))
    assert number > last and seen.rows_of("Order Completed") == []
    tracking.age(number)
    with tracking.watch() as seen:
        tracking.sweep()
    swept = seen.only("Order Completed")
    shop.sql(f"delete from {TABLES}_outbox where message_id = ?", swept["messageId"])
    with tracking.watch() as seen:
        tracking.sweep()
    assert seen.only("Order Completed")["messageId"] == swept["messageId"]


@pytest.mark.live(6)
def test_orders_from_before_the_module_are_left_alone(shop: Shop, tracking: Tracking, note: Note) -> None:
    old = shop.one(
        "select count(*) from sales_order where increment_id in ('000000001', '000000002') and store_id = 1"
    )
    shop.sql(f"update {TABLES}_watermark set since = unix_timestamp() * 1000")
    tracking.clear()
    with tracking.watch() as seen:
        tracking.sweep()
    assert seen.rows == []
    note(f"{old} orders from before, and {shop.one('select count(*) from sales_order')} before the watermark")


@pytest.mark.live(8)
def test_an_order_without_consent_stays_unsent(shop: Shop, tracking: Tracking) -> None:
    visitor = shopper(shop, preferences=DENIED)
    with tracking.watch() as seen:
        number = order(visitor)
        tracking.age(number)
        tracking.sweep()
        shop.php("resave", order=number)
    assert seen.named("Order Completed") == []
    rows = seen.rows_of("Order Completed")
    assert [(int(row["status"]), row["reason"]) for row in rows] == [(DROPPED, "consent_denied")]
    assert rows[0]["payload"] is None and rows[0]["body"] is None
    revenue = seen.only("Revenue Recorded")
    assert revenue["context"]["consent"]["categoryPreferences"] == {"Analytics": False, "Advertising": False}


@pytest.mark.live(19)
def test_an_invoice_in_the_placing_request(shop: Shop, tracking: Tracking, faults: Faults) -> None:
    with tracking.watch() as seen, faults.happening("invoice"):
        order(shopper(shop))
    seen.only("Order Completed")
    assert seen.only("Order Updated")["properties"]["status"] == "processing"
