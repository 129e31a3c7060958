"""Whose doings are not told on a running Magento: an administrator's in a customer's place."""

from __future__ import annotations

import urllib.parse
from collections.abc import Callable

import pytest
from http_session import Visitor
from shop import Shop
from shopping import CUSTOMER, Cart
from storefront_forms import add_to_cart
from tracking import DROPPED, Tracking, context

Note = Callable[[str], None]


@pytest.mark.live(23)
def test_an_administrator_signed_in_as_a_customer(shop: Shop, tracking: Tracking, note: Note) -> None:
    customer = int(shop.one("select entity_id from customer_entity where email = ?", CUSTOMER))
    product = int(shop.one("select entity_id from catalog_product_entity where sku = 'BAG-1'"))
    enabled = {"login_as_customer/general/enabled": 1}
    shop.configure(enabled)
    shop.magento("cache:flush")
    try:
        visitor = Visitor(shop.url)
        visitor.remember(context(anonymous="an-administrator"))
        with tracking.watch() as seen:
            secret = urllib.parse.quote(shop.php("login-as-customer", customer=customer), safe="")
            visitor.page(f"/loginascustomer/login/index?secret={secret}")
            assert visitor.page("/customer/account/").url.endswith("/customer/account/")
            visitor.page("/joust-duffle-bag.html")
            add_to_cart(visitor, product)
            cart = Cart(visitor, "carts/mine", str(visitor.rest("POST", "carts/mine")), CUSTOMER)
            cart.ship()
            cart.place()
    finally:
        shop.configure(dict.fromkeys(enabled))
        shop.magento("cache:flush")
    note("signed in by the administrator's secret, browsed, added, ordered; " + str(seen.outcomes))
    assert seen.events == []
    assert {(int(row["status"]), row["reason"]) for row in seen.rows} == {(DROPPED, "login_as_customer")}
    assert "Order Completed" in {row["name"] for row in seen.rows}
