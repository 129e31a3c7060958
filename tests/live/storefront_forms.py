"""What shoppers do by the storefront's forms."""

from __future__ import annotations

import re
import time

from http_session import Answer, Visitor
from shopping import CUSTOMER, PASSWORD


def log_in(visitor: Visitor, email: str = CUSTOMER, password: str = PASSWORD) -> Answer:
    answer = visitor.form(
        "/customer/account/loginPost/", {"login[username]": email, "login[password]": password, "send": ""}
    )
    assert "/customer/account" in answer.url and "login" not in answer.url, answer.url
    return answer


def register(visitor: Visitor, email: str, **more: str) -> Answer:
    fields = {"firstname": "New", "lastname": "Shopper", "email": email, "password": PASSWORD}
    return visitor.form(
        "/customer/account/createpost/", {**fields, "password_confirmation": PASSWORD, **more}
    )


def add_to_cart(visitor: Visitor, product: int, quantity: float = 1, **fields: str) -> Answer:
    return visitor.form(
        f"/checkout/cart/add/product/{product}/", {"product": product, "qty": quantity, **fields}, ajax=True
    )


def order_to_many(visitor: Visitor, count: int = 3) -> None:
    """Checks out a signed-in customer's cart, its items in turn to each of the customer's addresses."""
    text = visitor.page("/multishipping/checkout/addresses/").text
    items = list(dict.fromkeys(re.findall(r'name="ship\[(\d+)\]\[(\d+)\]\[qty\]"', text)))
    choices = re.findall(r"<option value=\"(\d+)\"", text)
    places = list(dict.fromkeys(choices))[:count]
    assert items and len(places) == count, (items, places)
    fields: dict[str, object] = {"continue": "1", "new_address": "0"}
    for position, item in items:
        fields[f"ship[{position}][{item}][qty]"] = 1
        fields[f"ship[{position}][{item}][address]"] = places[int(position) % count]
    text = visitor.form("/multishipping/checkout/addressesPost/", fields).text
    methods = dict.fromkeys(re.findall(r'name="shipping_method\[(\d+)\]"', text))
    text = visitor.form(
        "/multishipping/checkout/shippingPost/",
        {f"shipping_method[{one}]": "flatrate_flatrate" for one in methods},
    ).text
    visitor.form("/multishipping/checkout/overview/", {"payment[method]": "checkmo"})
    answer = visitor.form("/multishipping/checkout/overviewPost/", {"payment[method]": "checkmo"})
    assert "success" in answer.url, answer.url


def address_of_a_new_shopper(kind: str = "new") -> str:
    return f"{kind}-{time.time_ns()}@example.test"
