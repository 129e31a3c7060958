"""Carts, coupons and checkout steps on a running Magento, with a plan that lets the server tell of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from http_session import Visitor
from shop import Shop
from shopping import LINES, Cart, customer_cart, guest_cart, shopper
from storefront_forms import add_to_cart, log_in
from tracking import Tracking, context
from variants import changed

SERVER_KNOWS = {
    *("Product Added", "Product Removed", "Checkout Step Completed", "Payment Info Entered"),
    *("Coupon Entered", "Coupon Applied", "Coupon Denied", "Coupon Removed"),
}


ONCE = {
    "Checkout Step Completed": "[checkout_id, step]",
    "Payment Info Entered": "[checkout_id, payment_method]",
}


@pytest.fixture(scope="module", autouse=True)
def told_by_the_server(
    shop: Shop, generated: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """The module of the example plan, but that the server sends what happens to carts; then the plan's own again."""
    module = changed(tmp_path_factory.mktemp("server-carts"), told_by_whom)
    shop.install(module, ("flush",))
    yield
    shop.install(generated, ("flush",))


def told_by_whom(plan: Path) -> None:
    for name in ("cart", "checkout"):
        file = plan / "events" / f"{name}.yaml"
        events = re.split(r"(?m)^(?=  [A-Z])", file.read_text())
        file.write_text("".join(map(by_the_server, events)))


def by_the_server(event: str) -> str:
    """An event of a plan's file, sent by the server if its trigger is one that the server knows."""
    name = event.partition(":")[0].strip()
    if name not in SERVER_KNOWS:
        return event
    once = f"\n    once: {ONCE[name]}" if name in ONCE else ""
    return event.replace("sources: [storefront]", "sources: [magento]" + once)


def product(shop: Shop, sku: str = "BAG-1") -> int:
    return int(shop.one("select entity_id from catalog_product_entity where sku = ?", sku))


def browser(shop: Shop, store: str = "default") -> Visitor:
    visitor = Visitor(shop.url, store)
    visitor.remember(context())
    if store != "default":
        visitor.set_cookie("store", store)
    return visitor


@pytest.mark.live(14)
def test_cart_events_are_in_the_carts_currency(shop: Shop, tracking: Tracking) -> None:
    with tracking.watch() as seen:
        guest_cart(shopper(shop, "live_de")).add("BAG-1", 1)
    told = seen.only("Product Added")["properties"]
    assert told["currency"] == "EUR"
    assert told["price"] == pytest.approx(34 * 0.9)
    assert told["product_id"] == str(product(shop))


@pytest.mark.live(37)
def test_adding(shop: Shop, tracking: Tracking) -> None:
    visitor = browser(shop)
    for sku, count in (("BAG-1", 1), ("LIVE-EMPTY", 0), ("TEE-1", 0)):
        with tracking.watch() as seen:
            add_to_cart(visitor, product(shop, sku))
        assert len(seen.named("Product Added")) == count, sku
    assert seen.faults == []


@pytest.mark.live(38)
def test_adding_several_at_once(shop: Shop, tracking: Tracking) -> None:
    visitor = browser(shop)
    parts = {f"super_group[{product(shop, sku)}]": "1" for sku in ("BAG-2", "BTL-1", "MAT-1")}
    with tracking.watch() as seen:
        add_to_cart(visitor, product(shop, "LIVE-GROUP"), **parts)
    assert len(seen.named("Product Added")) == 3


def set_quantity(cart: Cart, item: int, quantity: float) -> None:
    body = {"cartItem": {"quote_id": cart.quote, "qty": quantity}}
    cart.visitor.rest("PUT", f"{cart.path}/items/{item}", body)


@pytest.mark.live(39)
def test_quantities_are_told_as_what_changed(shop: Shop, tracking: Tracking) -> None:
    cart = guest_cart(shopper(shop))
    item = int(cart.add("BAG-1", 2)["item_id"])
    with tracking.watch() as seen:
        set_quantity(cart, item, 5)
    assert seen.only("Product Added")["properties"]["quantity"] == 3
    with tracking.watch() as seen:
        set_quantity(cart, item, 1)
    assert seen.only("Product Removed")["properties"]["quantity"] == 4
    with tracking.watch() as seen:
        cart.visitor.rest("DELETE", f"{cart.path}/items/{item}")
    assert seen.only("Product Removed")["properties"]["quantity"] == 1

    visitor = browser(shop)
    add_to_cart(visitor, product(shop), 2)
    add_to_cart(visitor, product(shop, "SOX-1"), 1)
    with tracking.watch() as seen:
        visitor.form("/checkout/cart/updatePost/", {"update_cart_action": "empty_cart"})
    assert sorted(one["properties"]["quantity"] for one in seen.named("Product Removed")) == [1, 2]


@pytest.mark.live(40)
def test_a_failed_add_of_what_is_in_the_cart(shop: Shop, tracking: Tracking) -> None:
    visitor = browser(shop)
    add_to_cart(visitor, product(shop), 1)
    with tracking.watch() as seen:
        add_to_cart(visitor, product(shop), 9_000_000)
    assert [one for one in seen.events if one.startswith("Product ")] == []


@pytest.mark.live(41)
def test_coupons_by_the_carts_form(shop: Shop, tracking: Tracking) -> None:
    visitor, empty = browser(shop), browser(shop)
    empty.page("/checkout/cart/")
    with tracking.watch() as seen:
        empty.form("/checkout/cart/couponPost/", {"coupon_code": "LIVE10", "remove": 0})
    assert seen.named("Coupon Applied") == []
    add_to_cart(visitor, product(shop))
    expected = (("LIVE10", 0, "Coupon Applied"), ("", 1, "Coupon Removed"), ("WRONG", 0, "Coupon Denied"))
    for code, remove, event in expected:
        with tracking.watch() as seen:
            visitor.form("/checkout/cart/couponPost/", {"coupon_code": code, "remove": remove})
        told = [one for one in seen.events if re.fullmatch("Coupon (Applied|Removed|Denied)", one)]
        assert told == [event], (code, told, seen.outcomes)


@pytest.mark.live(41)
def test_coupons_by_rest(shop: Shop, tracking: Tracking) -> None:
    cart = guest_cart(shopper(shop))
    cart.add("BAG-1")
    with tracking.watch() as seen:
        cart.coupon("LIVE10")
    seen.only("Coupon Applied")
    with tracking.watch() as seen:
        assert cart.coupon("WRONG", check=False).status == 404
    seen.only("Coupon Denied")
    assert seen.named("Coupon Applied") == []


@pytest.mark.live(41)
def test_a_cart_that_is_merged_at_sign_in(shop: Shop, tracking: Tracking) -> None:
    customer_cart(Visitor(shop.url))
    visitor = browser(shop)
    add_to_cart(visitor, product(shop))
    visitor.form("/checkout/cart/couponPost/", {"coupon_code": "LIVE10", "remove": 0})
    with tracking.watch() as seen:
        log_in(visitor)
    told = [one for one in seen.events if one.startswith(("Product ", "Coupon "))]
    assert told == []


@pytest.mark.live(42)
def test_steps_of_the_checkout_once(shop: Shop, tracking: Tracking) -> None:
    cart = guest_cart(shopper(shop))
    for sku, quantity in LINES:
        cart.add(sku, quantity)
    with tracking.watch() as seen:
        cart.ship()
        cart.ship()
    assert len(seen.named("Checkout Step Completed")) == 1
    method = {"method": {"method": "checkmo"}}
    with tracking.watch() as seen:
        for _ in range(3):
            cart.visitor.rest("PUT", f"{cart.path}/selected-payment-method", method)
    assert len(seen.named("Payment Info Entered")) == 1
