"""Ways to an order: REST as Luma's checkout calls it, as guest and as customer, and what an administrator does with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from http_session import Visitor
from shop import Shop
from tracking import context

PASSWORD = "Passw0rd!x"
CUSTOMER = "live@example.test"
LINES: tuple[tuple[str, float], ...] = (("BAG-1", 2), ("SOX-1", 1))


def address(email: str) -> dict[str, Any]:
    return {
        "firstname": "Live",
        "lastname": "Guest",
        "street": ["1 Test Street"],
        "city": "Austin",
        "region_id": 57,
        "region": "Texas",
        "country_id": "US",
        "postcode": "78701",
        "telephone": "5125550100",
        "email": email,
    }


class Cart:
    """A cart over REST. `path` is where its resources lie; `quote` is its id in items' bodies."""

    def __init__(self, visitor: Visitor, path: str, quote: str, email: str) -> None:
        self.visitor, self.path, self.quote, self.email = visitor, path, quote, email

    def add(self, sku: str, quantity: float = 1, options: Mapping[str, Any] | None = None) -> dict[str, Any]:
        item: dict[str, Any] = {"quote_id": self.quote, "sku": sku, "qty": quantity}
        if options:
            item["product_option"] = {"extension_attributes": options}
        added: dict[str, Any] = self.visitor.rest("POST", f"{self.path}/items", {"cartItem": item})
        return added

    def coupon(self, code: str, check: bool = True) -> Any:
        return self.visitor.rest("PUT", f"{self.path}/coupons/{code}", check=check)

    def ship(self) -> Any:
        """Sets addresses and shipping method; gives the totals."""
        place = address(self.email)
        body = {
            "shipping_address": place,
            "billing_address": place,
            "shipping_carrier_code": "flatrate",
            "shipping_method_code": "flatrate",
        }
        answer = self.visitor.rest("POST", f"{self.path}/shipping-information", {"addressInformation": body})
        return answer["totals"]

    def place(self, method: str = "checkmo", check: bool = True) -> Any:
        """The order's id; with check=False the `Answer`."""
        body: dict[str, Any] = {"paymentMethod": {"method": method}, "billing_address": address(self.email)}
        if self.path.startswith("guest-carts"):
            body["email"] = self.email
        return self.visitor.rest("POST", f"{self.path}/payment-information", body, check)


def guest_cart(visitor: Visitor, email: str = "guest@example.test") -> Cart:
    masked = visitor.rest("POST", "guest-carts")
    return Cart(visitor, f"guest-carts/{masked}", masked, email)


def customer_cart(visitor: Visitor, email: str = CUSTOMER) -> Cart:
    """Signs the visitor in, where needed, and gives the customer's cart, emptied."""
    sign_in(visitor, email)
    quote = str(visitor.rest("POST", "carts/mine"))
    cart = Cart(visitor, "carts/mine", quote, email)
    for item in visitor.rest("GET", "carts/mine/items"):
        visitor.rest("DELETE", f"carts/mine/items/{item['item_id']}")
    return cart


def sign_in(visitor: Visitor, email: str = CUSTOMER, password: str = PASSWORD) -> None:
    if not visitor.token:
        visitor.token = visitor.rest(
            "POST", "integration/customer/token", {"username": email, "password": password}
        )


def order(
    visitor: Visitor,
    lines: Sequence[tuple[str, float]] = LINES,
    coupon: str | None = None,
    email: str = "guest@example.test",
) -> int:
    """A guest's order, placed as Luma's checkout places it. Its entity id."""
    cart = guest_cart(visitor, email)
    for sku, quantity in lines:
        cart.add(sku, quantity)
    if coupon:
        cart.coupon(coupon)
    cart.ship()
    return int(cart.place())


def customer_order(visitor: Visitor, lines: Sequence[tuple[str, float]] = LINES) -> int:
    cart = customer_cart(visitor)
    for sku, quantity in lines:
        cart.add(sku, quantity)
    cart.ship()
    return int(cart.place())


class Desk:
    """What the shop's people do with an order, through REST."""

    def __init__(self, admin: Visitor) -> None:
        self.admin = admin

    def order(self, number: int) -> dict[str, Any]:
        found: dict[str, Any] = self.admin.rest("GET", f"orders/{number}")
        return found

    def invoice(self, number: int) -> int:
        return int(self.admin.rest("POST", f"order/{number}/invoice", {"capture": True, "notify": False}))

    def ship(self, number: int, tracks: Sequence[Mapping[str, str]] = ()) -> int:
        return int(
            self.admin.rest("POST", f"order/{number}/ship", {"tracks": list(tracks)} if tracks else {})
        )

    def cancel(self, number: int) -> bool:
        return bool(self.admin.rest("POST", f"orders/{number}/cancel"))

    def refund(
        self,
        number: int,
        items: Mapping[str, float] | None = None,
        shipping: float | None = None,
        **adjust: float,
    ) -> int:
        """A credit memo over items by SKU; all that is left without them. `{}` refunds no items."""
        body: dict[str, Any] = {"notify": False}
        if items is not None:
            by_sku = {one["sku"]: one["item_id"] for one in self.order(number)["items"]}
            chosen = {by_sku[sku]: quantity for sku, quantity in items.items()} or dict.fromkeys(
                by_sku.values(), 0
            )
            body["items"] = [{"order_item_id": one, "qty": quantity} for one, quantity in chosen.items()]
        arguments: dict[str, Any] = dict(adjust)
        if shipping is not None:
            arguments["shipping_amount"] = shipping
        if arguments:
            body["arguments"] = arguments
        return int(self.admin.rest("POST", f"order/{number}/refund", body))


def stored(shop: Shop, number: int) -> dict[str, Any]:
    """The order as its table has it."""
    return shop.sql("select * from sales_order where entity_id = ?", number)[0]


def shopper(shop: Shop, store: str = "default", **known: Any) -> Visitor:
    """A visitor who agreed to everything, unless `known` says otherwise; the header tells."""
    return Visitor(shop.url, store, context(**known))


def money(value: object) -> float:
    """An amount of the database as the events have it."""
    return round(float(str(value or 0)), 2)
