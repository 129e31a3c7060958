"""Orders on a running Magento: however one comes about, one event with the right amounts, person and channel."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from backend import Backend
from http_session import Visitor
from shop import TABLES, Shop
from shopping import (
    CUSTOMER,
    address,
    customer_cart,
    customer_order,
    guest_cart,
    money,
    order,
    shopper,
    stored,
)
from storefront_forms import log_in, order_to_many
from tracking import DROPPED, SENT, Tracking, context

Note = Callable[[str], None]


@pytest.mark.live(1)
def test_a_guests_order_is_one_event_with_the_books_amounts(shop: Shop, tracking: Tracking) -> None:
    visitor = shopper(shop)
    with tracking.watch() as seen:
        number = order(visitor, coupon="LIVE10")
    row, message = stored(shop, number), seen.only("Order Completed")
    told = message["properties"]
    assert told["order_id"] == row["increment_id"]
    assert told["order_uid"] == f"1-{row['increment_id']}"
    assert told["total"] == money(row["grand_total"])
    assert told["shipping"] == money(row["shipping_amount"])
    assert told["discount"] == -money(row["discount_amount"])
    assert told["coupon"] == "LIVE10"
    assert told["currency"] == row["order_currency_code"]
    lines = shop.sql("select sku, qty_ordered, price from sales_order_item where order_id = ?", number)
    assert [(one["sku"], one["quantity"], one["price"]) for one in told["products"]] == [
        (one["sku"], float(one["qty_ordered"]), money(one["price"])) for one in lines
    ]
    assert visitor.context and message["anonymousId"] == visitor.context["a"]
    assert message["context"]["consent"]["categoryPreferences"] == {"Analytics": True, "Advertising": True}
    assert seen.faults == []


@pytest.mark.live(9)
def test_an_undecided_guest_leaves_no_id(shop: Shop, tracking: Tracking) -> None:
    visitor = Visitor(shop.url)
    with tracking.watch() as seen:
        number = order(visitor)
    assert seen.named("Order Completed") == []
    quote = stored(shop, number)["quote_id"]
    found = shop.sql(
        f"select * from {TABLES}_context where (subject_type, subject_id) in (('quote', ?), ('order', ?))",
        quote,
        number,
    )
    assert [one for one in found if one["anonymous_id"]] == []


@pytest.mark.live(10)
def test_equal_numbers_of_two_stores(shop: Shop, tracking: Tracking) -> None:
    first = shop.one(
        "select max(entity_id) from sales_order where store_id = 1 and relation_parent_id is null"
    )
    number = stored(shop, int(first))["increment_id"]
    table = shop.one(
        "select sequence_table from sales_sequence_meta m join store s using (store_id) where s.code = 'live_de' and entity_type = 'order'"
    )
    shop.sql(f"delete from {table} where sequence_value >= ?", int(number))
    shop.sql(f"alter table {table} auto_increment = {int(number) + 1}")
    with tracking.watch() as seen:
        one = stored(shop, order(shopper(shop)))
        shop.sql(f"delete from {table}")
        shop.sql(f"alter table {table} auto_increment = {int(one['increment_id'])}")
        other = stored(shop, order(shopper(shop, "live_de")))
    assert one["increment_id"] == other["increment_id"]
    messages = seen.named("Order Completed")
    assert len({message["messageId"] for message in messages}) == 2
    assert len({message["properties"]["order_uid"] for message in messages}) == 2


@pytest.mark.live(21)
def test_an_order_to_three_addresses(shop: Shop, tracking: Tracking) -> None:
    cart = customer_cart(Visitor(shop.url))
    for sku in ("BAG-1", "SOX-1", "MAT-1"):
        cart.add(sku)
    visitor = Visitor(shop.url)
    known = context()
    visitor.remember(known)
    log_in(visitor)
    with tracking.watch() as seen:
        order_to_many(visitor)
    messages = seen.named("Order Completed")
    assert len(messages) == 3
    assert {message["anonymousId"] for message in messages} == {known["a"]}
    assert len({message["messageId"] for message in messages}) == 3


@pytest.mark.live(24)
def test_graphql_with_and_without_the_header(shop: Shop, tracking: Tracking) -> None:
    for known in (context(), None):
        visitor = Visitor(shop.url, context=known)
        with tracking.watch() as seen:
            placed = graphql_order(visitor)
        rows = seen.rows_of("Order Completed")
        assert [row["channel"] for row in rows] == ["graphql"]
        if known:
            message = seen.only("Order Completed")
            assert message["anonymousId"] == known["a"]
            assert message["properties"]["order_id"] == placed
        else:
            assert seen.named("Order Completed") == []
            assert [int(row["status"]) for row in rows] == [DROPPED]


def graphql_order(visitor: Visitor) -> str:
    """A guest's order through GraphQL. Its public number."""
    cart = visitor.graphql("mutation { createEmptyCart }")["createEmptyCart"]
    visitor.graphql(
        'mutation($cart: String!) { addProductsToCart(cartId: $cart, cartItems: [{sku: "BAG-1", quantity: 1}]) { cart { id } user_errors { message } } }',
        cart=cart,
    )
    visitor.graphql(
        'mutation($cart: String!) { setGuestEmailOnCart(input: {cart_id: $cart, email: "graph@example.test"}) { cart { id } } }',
        cart=cart,
    )
    place = '{firstname: "Live", lastname: "Graph", street: ["1 Test"], city: "Austin", region: "TX", region_id: 57, postcode: "78701", country_code: "US", telephone: "5125550100"}'
    for step in (
        f"setShippingAddressesOnCart(input: {{cart_id: $cart, shipping_addresses: [{{address: {place}}}]}}) {{ cart {{ id }} }}",
        f"setBillingAddressOnCart(input: {{cart_id: $cart, billing_address: {{address: {place}}}}}) {{ cart {{ id }} }}",
        'setShippingMethodsOnCart(input: {cart_id: $cart, shipping_methods: [{carrier_code: "flatrate", method_code: "flatrate"}]}) { cart { id } }',
        'setPaymentMethodOnCart(input: {cart_id: $cart, payment_method: {code: "checkmo"}}) { cart { id } }',
    ):
        visitor.graphql(f"mutation($cart: String!) {{ {step} }}", cart=cart)
    placed = visitor.graphql(
        "mutation($cart: String!) { placeOrder(input: {cart_id: $cart}) { order { order_number } errors { message } } }",
        cart=cart,
    )
    return str(placed["placeOrder"]["order"]["order_number"])


@pytest.mark.live(25)
def test_an_order_by_an_integrations_token(shop: Shop, tracking: Tracking) -> None:
    machine = Visitor(shop.url, context=context(anonymous="an-integration"))
    machine.token = shop.php("integration")
    machine.agent = "erp/1.0"
    with tracking.watch() as seen:
        number = integration_order(machine)
    rows = seen.rows_of("Order Completed")
    assert [row["channel"] for row in rows] == ["rest"]
    kept = shop.sql(f"select * from {TABLES}_context where anonymous_id = 'an-integration'")
    assert kept == [] and "an-integration" not in json.dumps(seen.rows) and number


def integration_order(machine: Visitor) -> int:
    """An order for a customer's cart, placed by an integration."""
    customer = machine.rest(
        "GET",
        "customers/search?searchCriteria[filter_groups][0][filters][0][field]=email&searchCriteria[filter_groups][0][filters][0][value]="
        + CUSTOMER,
    )["items"][0]["id"]
    quote = machine.rest("POST", f"customers/{customer}/carts")
    for item in machine.rest("GET", f"carts/{quote}/items"):
        machine.rest("DELETE", f"carts/{quote}/items/{item['item_id']}")
    machine.rest("POST", f"carts/{quote}/items", {"cartItem": {"quote_id": quote, "sku": "BAG-1", "qty": 1}})
    place = address(CUSTOMER)
    body = {
        "shipping_address": place,
        "billing_address": place,
        "shipping_carrier_code": "flatrate",
        "shipping_method_code": "flatrate",
    }
    machine.rest("POST", f"carts/{quote}/shipping-information", {"addressInformation": body})
    return int(machine.rest("PUT", f"carts/{quote}/order", {"paymentMethod": {"method": "checkmo"}}))


@pytest.mark.live(26)
def test_a_payment_providers_callback_places_the_order(shop: Shop, tracking: Tracking) -> None:
    visitor = shopper(shop)
    cart = guest_cart(visitor)
    cart.add("BAG-1")
    cart.ship()
    quote = int(shop.one("select quote_id from quote_id_mask where masked_id = ?", cart.quote))
    with tracking.watch() as seen:
        shop.php("callback", area="frontend", quote=quote)
    assert visitor.context and seen.only("Order Completed")["anonymousId"] == visitor.context["a"]


@pytest.mark.live(24)
def test_a_customers_order_has_the_customers_id(shop: Shop, tracking: Tracking) -> None:
    visitor = shopper(shop)
    with tracking.watch() as seen:
        number = customer_order(visitor)
    message = seen.only("Order Completed")
    assert message["userId"] == str(stored(shop, number)["customer_id"])
    assert [int(row["status"]) for row in seen.rows_of("Order Completed")] == [SENT]


@pytest.mark.live(59)
def test_a_store_view_switched_off(shop: Shop, tracking: Tracking) -> None:
    shop.configure({"acme_tracking/general/enabled": 0}, "stores", "live_de")
    try:
        with tracking.watch() as seen:
            order(shopper(shop, "live_de"))
            order(shopper(shop))
        assert {row["store_id"] for row in seen.rows} == {1}
        seen.only("Order Completed")
    finally:
        shop.configure({"acme_tracking/general/enabled": None}, "stores", "live_de")


@pytest.mark.live(22)
def test_an_order_typed_in_by_an_administrator(shop: Shop, tracking: Tracking, note: Note) -> None:
    customer = int(shop.one("select entity_id from customer_entity where email = ?", CUSTOMER))
    product = int(shop.one("select entity_id from catalog_product_entity where sku = 'BAG-1'"))
    backend = Backend(shop)
    with tracking.watch() as seen:
        number = backend.order(customer, CUSTOMER, [(product, 2)])
    rows = seen.rows_of("Order Completed")
    assert [row["channel"] for row in rows] == ["admin"]
    with tracking.watch() as seen:
        replacement = backend.edit(number)
    assert {row["name"] for row in seen.rows} >= {"Order Cancelled"}
    note(f"edit {number} -> {replacement}: {sorted({(row['name'], row['channel']) for row in seen.rows})}")
