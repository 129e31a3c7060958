"""What becomes of orders on a running Magento: refunds, cancellations, invoices, by every way in."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from backend import Backend
from shop import Shop
from shopping import (
    Desk,
    money,
    order,
    shopper,
    stored,
)
from tracking import Tracking, context

Note = Callable[[str], None]


@pytest.mark.live(15)
def test_partial_refunds_and_one_of_money_alone(shop: Shop, tracking: Tracking, desk: Desk) -> None:
    number = order(shopper(shop), (("BAG-1", 2), ("SOX-1", 3)))
    desk.invoice(number)
    with tracking.watch() as seen:
        desk.refund(number, {"BAG-1": 1}, 0)
        desk.refund(number, {}, 0, adjustment_positive=4.0)
        desk.refund(number, None, None, adjustment_negative=4.0)
    refunds = [one["properties"] for one in seen.named("Order Refunded")]
    assert len(refunds) == 3
    assert sum(one["total"] for one in refunds) == pytest.approx(
        float(stored(shop, number)["total_refunded"])
    )
    assert [one["full"] for one in refunds] == [False, False, True]
    assert not refunds[1].get("products")
    assert len({one["refund_id"] for one in refunds}) == 3
    assert seen.faults == []


@pytest.mark.live(16)
def test_refunds_by_each_way_in(shop: Shop, tracking: Tracking, desk: Desk, note: Note) -> None:
    number = order(shopper(shop), (("BAG-1", 4),))
    invoice = desk.invoice(number)
    item = int(shop.one("select item_id from sales_order_item where order_id = ?", number))
    with tracking.watch() as seen:
        desk.refund(number, {"BAG-1": 1}, 0)
    seen.only("Order Refunded")
    with tracking.watch() as seen:
        Backend(shop).refund(number, {item: 1})
    seen.only("Order Refunded")
    body = {"items": [{"order_item_id": item, "qty": 1}], "isOnline": False, "notify": False}
    with tracking.watch() as seen:
        answer = desk.admin.rest("POST", f"invoice/{invoice}/refund", body, check=False)
    if answer.status >= 400:
        note("invoice/:id/refund is refused for check/money order by Magento itself")
        assert seen.named("Order Refunded") == []
    else:
        seen.only("Order Refunded")


@pytest.mark.live(17)
def test_each_way_of_cancelling(shop: Shop, tracking: Tracking, desk: Desk) -> None:
    for way in ("rest", "admin", "denied", "cron"):
        visitor = shopper(shop)
        number = order(visitor)
        with tracking.watch() as seen:
            if way == "rest":
                desk.cancel(number)
            elif way == "admin":
                backend = Backend(shop)
                backend.visitor.remember(context(anonymous="an-administrator"))
                backend.cancel(number)
            elif way == "denied":
                assert shop.php("deny-payment", order=number) == "canceled"
            else:
                clean_orders(shop, number)
        message = seen.only("Order Cancelled")
        assert visitor.context and message["anonymousId"] == visitor.context["a"], way
        assert message["properties"]["total"] == money(stored(shop, number)["grand_total"])


def clean_orders(shop: Shop, number: int) -> None:
    """Lets `sales_clean_orders` find one order."""
    pending = "update sales_order set state = 'new', status = 'pending_payment' where entity_id = ?"
    shop.sql(pending, number)
    shop.sql("update sales_order set updated_at = updated_at - interval 2 day where entity_id = ?", number)
    shop.php("cron-group", area="crontab", group="default", jobs=["sales_clean_orders"])


@pytest.mark.live(18)
def test_an_administrators_cookies_are_not_the_shoppers(shop: Shop, tracking: Tracking) -> None:
    visitor = shopper(shop)
    number = order(visitor)
    backend = Backend(shop)
    backend.visitor.remember(context(anonymous="an-administrator", g="9.9", fp="fb.1.2.3"))
    backend.visitor.context = context(anonymous="an-administrator-too")
    with tracking.watch() as seen:
        backend.invoice(number)
    told = json.dumps([one["message"] for one in seen.received])
    assert seen.named("Order Updated") and "an-administrator" not in told and "fb.1.2.3" not in told


@pytest.mark.live(20)
def test_saving_an_attribute_is_no_event(shop: Shop, tracking: Tracking) -> None:
    number = order(shopper(shop))
    with tracking.watch() as seen:
        shop.php("resave", order=number, attribute="email_sent")
        shop.php("resave", order=number)
    assert seen.rows == []
