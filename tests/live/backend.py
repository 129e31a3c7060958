"""An administrator at the back end's forms, with the cookies of a browser."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from http_session import Answer, Visitor
from shop import Shop, setting
from shopping import address

METHODS = {"order[shipping_method]": "flatrate_flatrate", "payment[method]": "checkmo"}


class Backend:
    """Signs in when made. Needs `admin/security/use_form_key` off (secret keys in URLs), which the seeding sees to."""

    def __init__(self, shop: Shop) -> None:
        self.visitor = Visitor(shop.url)
        self.base = "/" + setting("ADMIN_PATH", "admin")
        page = self.visitor.page(self.base)
        name, password = shop.admin
        self._key = _form_key(page.text)
        answer = self._post_to(self.base, {"login[username]": name, "login[password]": password})
        self._key = _form_key(answer.text)

    def _post_to(self, path: str, fields: Mapping[str, Any]) -> Answer:
        self.visitor.set_cookie("form_key", self._key)
        return self.visitor.form(path, fields)

    def post(self, path: str, fields: Mapping[str, Any]) -> Answer:
        """Posts to a controller below the back end's path."""
        return self._post_to(f"{self.base}/{path}", fields)

    def get(self, path: str) -> Answer:
        return self.visitor.page(f"{self.base}/{path}")

    def order(self, customer: int, email: str, products: Sequence[tuple[int, float]]) -> int:
        """Types in an order for a customer. Its id."""
        self.get("sales/order_create/start")
        step = f"sales/order_create/loadBlock/customer_id/{customer}/store_id/1/block/message?isAjax=1&json=1"
        place = {name: value for name, value in address(email).items() if isinstance(value, str | int)}
        account = {f"order[billing_address][{name}]": value for name, value in place.items()}
        account |= {"order[billing_address][street][0]": "1 Test Street", "order[account][email]": email}
        account |= {"shipping_as_billing": 1}
        self.post(step, {"customer_id": customer, "store_id": 1})
        self.post(step, {f"item[{product}][qty]": quantity for product, quantity in products})
        self.post(step, account)
        self.post(step, {"collect_shipping_rates": 1})
        self.post(step, METHODS)
        return self._saved("sales/order_create/save", account)

    def edit(self, order: int) -> int:
        """Edits an order, which cancels it and places another. The new one's id."""
        self.get(f"sales/order_edit/start/order_id/{order}")
        self.post(
            "sales/order_edit/loadBlock/block/message?isAjax=1&json=1",
            {"collect_shipping_rates": 1, **METHODS},
        )
        return self._saved("sales/order_edit/save", {})

    def _saved(self, path: str, fields: Mapping[str, Any]) -> int:
        answer = self.post(path, {**fields, **METHODS})
        found = re.search(r"/order_id/(\d+)", answer.url)
        said = re.findall(r'data-ui-id="messages-message-[^"]*"[^>]*>(.*?)</div>', answer.text, re.DOTALL)
        assert found, (answer.url, said)
        return int(found.group(1))

    def invoice(self, order: int) -> Answer:
        return self.post(f"sales/order_invoice/save/order_id/{order}", {"invoice[capture_case]": "offline"})

    def refund(self, order: int, items: Mapping[int, float], **amounts: float) -> Answer:
        fields = {f"creditmemo[items][{item}][qty]": quantity for item, quantity in items.items()}
        whole = {"shipping_amount": 0, "adjustment_positive": 0, "adjustment_negative": 0, **amounts}
        fields |= {f"creditmemo[{name}]": value for name, value in whole.items()}
        return self.post(
            f"sales/order_creditmemo/save/order_id/{order}", {**fields, "creditmemo[do_offline]": 1}
        )

    def cancel(self, order: int) -> Answer:
        return self.post(f"sales/order/cancel/order_id/{order}", {})


def _form_key(text: str) -> str:
    found = re.search(r"FORM_KEY\s*=\s*'([^']+)'", text) or re.search(
        r'name="form_key"[^>]*value="([^"]+)"', text
    )
    assert found, "no form key: not signed in?"
    return found.group(1)
