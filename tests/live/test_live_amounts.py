"""Amounts and lines on a running Magento: every product type, taxes, discounts, two currencies, and orders that are odd."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from http_session import Refused
from shop import Shop
from shopping import (
    Cart,
    address,
    guest_cart,
    money,
    order,
    shopper,
    stored,
)
from tracking import SENT, Tracking

Note = Callable[[str], None]


@pytest.mark.live(12)
def test_the_equation_of_amounts(shop: Shop, tracking: Tracking, note: Note) -> None:
    tax = {
        "tax/calculation/price_includes_tax": 1,
        "tax/calculation/apply_after_discount": 1,
        "tax/calculation/discount_tax": 1,
        "tax/weee/enable": 1,
    }
    shop.php("tax", rate=8.25)
    shop.configure(tax)
    try:
        with tracking.watch() as seen:
            number = order(shopper(shop, "live_de"), coupon="LIVE10")
    finally:
        shop.php("tax", rate=0)
        shop.configure(dict.fromkeys(tax))
    row, told = stored(shop, number), seen.only("Order Completed")["properties"]
    assert told["currency"] == "EUR" and row["base_currency_code"] == "USD"
    assert told["total"] == money(row["grand_total"])
    assert told["revenue"] + told["shipping"] + told["tax"] == pytest.approx(told["total"], abs=0.011)
    lines = sum(one["price"] * one["quantity"] for one in told["products"])
    discounts = sum(one.get("discount", 0) for one in told["products"])
    shipping = float(row["shipping_discount_amount"])
    assert shipping > 0
    assert lines - discounts - shipping == pytest.approx(told["revenue"], abs=0.021)
    note("prices with tax in them, 8.25 %, coupon on lines and shipping, EUR over USD")


@pytest.mark.live(12)
@pytest.mark.parametrize("in_subtotal", [0, 1])
def test_the_equation_with_a_fixed_product_tax(
    shop: Shop, tracking: Tracking, note: Note, in_subtotal: int
) -> None:
    shop.php("fixed-tax", amount=2.5)
    shop.php("tax", rate=8.25)
    settings = {"tax/weee/enable": 1, "tax/weee/apply_vat": 0, "tax/weee/include_in_subtotal": in_subtotal}
    shop.configure(settings)
    shop.magento("cache:flush")
    try:
        with tracking.watch() as seen:
            number = order(shopper(shop), (("LIVE-FPT", 2), ("BAG-1", 1)), coupon="LIVE10")
    finally:
        shop.php("tax", rate=0)
        shop.configure(dict.fromkeys(settings))
        shop.magento("cache:flush")
    row, told = stored(shop, number), seen.only("Order Completed")["properties"]
    fixed = float(
        shop.one("select sum(weee_tax_applied_row_amount) from sales_order_item where order_id = ?", number)
    )
    assert fixed == 5.0
    assert told["total"] == money(row["grand_total"])
    parts = told["revenue"] + told["shipping"] + told["tax"]
    assert told["total"] - parts == pytest.approx(0 if in_subtotal else fixed, abs=0.011)
    note(
        f"FPT of {fixed:.2f}, {'in' if in_subtotal else 'beside'} the subtotal: {told['total']} = {parts:.2f} + {told['total'] - parts:.2f}"
    )


@pytest.mark.live(13)
def test_every_product_type_is_one_line(shop: Shop, tracking: Tracking) -> None:
    visitor = shopper(shop)
    cart = guest_cart(visitor)
    configurable = shop.php("options", sku="TEE-1")
    cart.add("TEE-1", 2, {"configurable_item_options": configurable["configurable"]})
    for sku in ("LIVE-BUNDLE-DYNAMIC", "LIVE-BUNDLE-FIXED"):
        cart.add(sku, 1, {"bundle_options": shop.php("options", sku=sku)["bundle"]})
    cart.add("LIVE-VIRTUAL")
    link = shop.php("options", sku="LIVE-DOWNLOAD")["links"]
    cart.add("LIVE-DOWNLOAD", 1, {"downloadable_option": {"downloadable_links": link}})
    option = shop.php("options", sku="LIVE-OPTION")["custom"]
    cart.add("LIVE-OPTION", 1, {"custom_options": [{"option_id": option[0], "option_value": "Ada"}]})
    cart.add("BTL-1", 3)
    cart.ship()
    with tracking.watch() as seen:
        number = int(cart.place())
    told, row = seen.only("Order Completed")["properties"], stored(shop, number)
    lines = told["products"]
    assert len(lines) == 7
    by_sku = {one["sku"]: one for one in lines}
    assert by_sku["TEE-1"]["variant"] == configurable["child"]
    assert by_sku["TEE-1"]["quantity"] == 2
    total = sum(one["price"] * one["quantity"] for one in lines)
    assert total == pytest.approx(float(row["subtotal"]), abs=0.01)
    assert seen.faults == []


@pytest.mark.live(64)
def test_odd_orders_are_events_too(shop: Shop, tracking: Tracking, note: Note) -> None:
    with tracking.watch(send=False) as seen:
        number = order(shopper(shop), (("LIVE-CABLE", 2.5), ("LIVE-GONE", 1)))
        shop.php("delete", what="product", id="LIVE-GONE")
    shop.php("seed")
    with tracking.watch():
        pass
    messages = [
        one["message"] for one in tracking.received() if one["message"].get("event") == "Order Completed"
    ]
    told = next(
        one["properties"]
        for one in messages
        if one["properties"]["order_uid"] == f"1-{stored(shop, number)['increment_id']}"
    )
    assert [(one["sku"], one["quantity"]) for one in told["products"]] == [
        ("LIVE-CABLE", 2.5),
        ("LIVE-GONE", 1),
    ]
    assert seen.rows
    free = shopper(shop)
    cart = guest_cart(free)
    cart.add("LIVE-FREE")
    shop.configure({"carriers/freeshipping/active": 1, "payment/free/active": 1})
    with tracking.watch() as seen:
        try:
            zero_order(cart)
        except Refused as refused:
            note(str(refused)[:120])
            raise
    assert seen.only("Order Completed")["properties"]["total"] == 0
    note("a deleted product, 2.5 m, and a total of 0")


@pytest.mark.live(64)
def test_an_order_of_a_store_view_that_is_gone(shop: Shop, tracking: Tracking, note: Note) -> None:
    shop.php("store", do="make", code="live_gone")
    shop.magento("cache:flush")
    start = len(tracking.received())
    with tracking.watch(send=False) as seen:
        order(shopper(shop, "live_gone"))
    shop.php("store", do="delete", code="live_gone")
    shop.magento("cache:flush")
    (waiting,) = seen.rows_of("Order Completed")
    tracking.send()
    (row,) = shop.rows("id = ?", waiting["id"])
    ids = [one["message"]["messageId"] for one in tracking.received(start)]
    note("a store view deleted while its order waited")
    assert (int(row["status"]), waiting["message_id"] in ids) == (SENT, True), (row["status"], row["reason"])


def zero_order(cart: Cart) -> int:
    place = address(cart.email)
    body = {
        "shipping_address": place,
        "billing_address": place,
        "shipping_carrier_code": "freeshipping",
        "shipping_method_code": "freeshipping",
    }
    cart.visitor.rest("POST", f"{cart.path}/shipping-information", {"addressInformation": body})
    return int(cart.place("free"))
