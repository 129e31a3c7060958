"""Triggers and values that the example plan has no use for, on a running Magento: payment of orders, what was chosen for a wishlist."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from faults import Faults
from http_session import Visitor
from shop import Shop
from shopping import Desk, guest_cart, order, shopper, stored
from storefront_forms import log_in
from test_live_amounts import zero_order
from tracking import Tracking, context
from variants import changed

Note = Callable[[str], None]
EVENTS = """
types:
  Choice: {label: string, value: {type: string, pii: other}}

events:
  Order Paid:
    description: Nothing of an order is left to pay.
    sources: [magento]
    owner: checkout-team
    once: [order_uid]
    properties:
      order_uid: {type: string, minLength: 1}
      total: number
    magento:
      - trigger: order.paid
        values: {total: order.total}
    examples:
      - {order_uid: 1-000000123, total: 0}

  Wish Made:
    description: What was chosen for an entry of a wishlist, and what that costs.
    sources: [magento]
    owner: crm-team
    properties:
      sku: {type: string, minLength: 1}
      variant?: string
      price: number
      quantity: number
      options: Choice[]
    magento:
      - trigger: wishlist.added
        values:
          sku: wishlist_item.sku
          variant: wishlist_item.variant_sku
          price: wishlist_item.price
          quantity: wishlist_item.quantity
          options: wishlist_item.options
    examples:
      - {sku: ACM-MUG, price: 14.9, quantity: 1, options: [{label: Engraving, value: Ada}]}
"""


@pytest.fixture(scope="module", autouse=True)
def with_more_events(shop: Shop, generated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The module of the example plan with these events; then the plan's own again."""
    folder = tmp_path_factory.mktemp("more-events")
    module = changed(folder, lambda plan: write(plan / "events" / "more.yaml"))
    shop.install(module, ("flush",))
    yield
    shop.install(generated, ("flush",))


def write(file: Path) -> None:
    file.write_text(EVENTS, encoding="utf-8")


def free_order(shop: Shop) -> int:
    """A guest's order that costs nothing, goods and shipping. Its entity id."""
    shop.configure({"carriers/freeshipping/active": 1, "payment/free/active": 1})
    cart = guest_cart(shopper(shop))
    cart.add("LIVE-FREE")
    return zero_order(cart)


def uid(shop: Shop, number: int) -> str:
    return f"1-{stored(shop, number)['increment_id']}"


def paid(seen: Any) -> list[str]:
    """Orders that were told as paid."""
    return [one["properties"]["order_uid"] for one in seen.named("Order Paid")]


@pytest.mark.live(65)
def test_an_order_that_costs_nothing_is_paid_when_it_is_placed(
    shop: Shop, tracking: Tracking, desk: Desk
) -> None:
    tracking.sweep()  # the moment from which on the event is told of
    with tracking.watch() as seen:
        number = free_order(shop)
    assert paid(seen) == [uid(shop, number)]
    assert seen.only("Order Paid")["properties"]["total"] == 0
    assert shop.one("select count(*) from sales_invoice where order_id = ?", number) == 0
    tracking.age(number)
    with tracking.watch() as seen:
        tracking.sweep()
    assert seen.rows == [], "the sweep repeats what was told"
    with tracking.watch() as seen:
        unpaid = order(shopper(shop))
    assert paid(seen) == []
    with tracking.watch() as seen:
        desk.invoice(unpaid)
    assert paid(seen) == [uid(shop, unpaid)]


@pytest.mark.live(65)
@pytest.mark.parametrize("fault", ["writer", "kill"])
def test_the_sweep_finds_a_free_order_whose_event_was_lost(
    shop: Shop, tracking: Tracking, faults: Faults, note: Note, fault: str
) -> None:
    tracking.sweep()
    last = int(shop.one("select max(entity_id) from sales_order"))
    shop.configure({"carriers/freeshipping/active": 1, "payment/free/active": 1})
    visitor = shopper(shop)
    cart = guest_cart(visitor)
    cart.add("LIVE-FREE")
    with tracking.watch() as seen, faults.happening(fault):
        try:
            zero_order(cart)
        except AssertionError:
            assert fault == "kill"
    number = int(shop.one("select max(entity_id) from sales_order"))
    assert number > last
    assert seen.rows_of("Order Paid") == [] == seen.named("Order Paid")
    unpaid = order(shopper(shop))
    shop.sql("delete from acme_tracking_outbox where subject_type = 'order' and subject_id = ?", unpaid)
    for one in (unpaid, number):
        tracking.age(one)
    shop.sql(
        "update sales_order set created_at = utc_timestamp() - interval 30 minute where entity_id = ?", unpaid
    )
    with tracking.watch() as seen:
        tracking.sweep()
    assert paid(seen) == [uid(shop, number)], "not of the one that is still to be paid"
    message = seen.only("Order Paid")
    assert visitor.context and message["anonymousId"] == visitor.context["a"]
    assert message["timestamp"].startswith(str(stored(shop, number)["created_at"]).replace(" ", "T"))
    for _ in range(2):
        with tracking.watch() as seen:
            tracking.sweep()
        assert seen.rows == []
    shop.sql("delete from acme_tracking_outbox where message_id = ?", message["messageId"])
    with tracking.watch() as seen:
        tracking.sweep()
    assert seen.only("Order Paid")["messageId"] == message["messageId"]
    note(f"{fault}: a free order without an invoice, made up for once, under one messageId")


def product(shop: Shop, sku: str) -> int:
    return int(shop.one("select entity_id from catalog_product_entity where sku = ?", sku))


@pytest.fixture
def wisher(shop: Shop) -> Visitor:
    """A customer who is signed in, with an empty wishlist."""
    visitor = Visitor(shop.url)
    visitor.remember(context())
    log_in(visitor)
    shop.sql("delete from wishlist_item")
    return visitor


def least(shop: Shop, sku: str) -> float:
    """The least price of a configurable's children."""
    price = (
        "select min(d.value) from catalog_product_super_link l join catalog_product_entity_decimal d on d.entity_id = l.product_id"
        " join eav_attribute a using (attribute_id) where l.parent_id = ? and a.attribute_code = 'price' and d.store_id = 0"
    )
    return float(shop.one(price, product(shop, sku)))


@pytest.mark.live(66)
def test_what_was_chosen_for_a_wishlist(shop: Shop, tracking: Tracking, wisher: Visitor, note: Note) -> None:
    tee = shop.php("options", sku="TEE-1")
    engraving = shop.php("options", sku="LIVE-OPTION")["custom"][0]
    size = {f"super_attribute[{one['option_id']}]": one["option_value"] for one in tee["configurable"]}

    def wish(sku: str, **fields: Any) -> dict[str, Any]:
        """What is told of an entry, which is the only one of its wishlist, and the amounts that the wishlist's page shows."""
        shop.sql("delete from wishlist_item")
        with tracking.watch() as seen:
            wisher.form("/wishlist/index/add/", {"product": product(shop, sku), **fields})
        page = wisher.page("/wishlist/").text
        amounts = sorted({float(one) for one in re.findall(r'data-price-amount="([\d.]+)"', page)})
        told: dict[str, Any] = seen.only("Wish Made")["properties"]
        return {name: told.get(name) for name in ("sku", "variant", "price", "quantity", "options")} | {
            "shown": amounts
        }

    engraved = [{"label": "Engraving", "value": "Ada"}]
    red = [{"label": "Color", "value": "Red"}]
    before = shop.php("price", sku=tee["child"], price=33.5)
    try:
        for sku, fields, variant, price, quantity, options in (
            ("BAG-1", {"qty": 2}, None, 34, 2, []),
            ("LIVE-OPTION", {f"options[{engraving}]": "Ada"}, None, 22.5, 1, engraved),
            ("LIVE-OPTION", {}, None, 20, 1, []),
            ("TEE-1", size, tee["child"], 33.5, 1, red),
            ("TEE-1", {}, None, least(shop, "TEE-1"), 1, []),
        ):
            assert wish(sku, **fields) == {
                "sku": sku,
                "variant": variant,
                "price": price,
                "quantity": quantity,
                "options": options,
                "shown": [price],
            }
    finally:
        shop.php("price", sku=tee["child"], price=before)
    for sku in ("LIVE-BUNDLE-FIXED", "LIVE-BUNDLE-DYNAMIC", "LIVE-GROUP"):
        told = wish(sku)
        assert told["shown"] == [told["price"]]
    note(
        "each price as the wishlist's page shows it: a simple product, 20.00 and 2.50 for an engraving, without it 20.00;"
        " a configurable's child for 33.50, with none the least of its children's, no variant and no options; bundles and a group, too"
    )
