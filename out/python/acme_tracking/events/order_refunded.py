# SPDX-License-Identifier: 0BSD
"""Track call: Order Refunded."""

from __future__ import annotations

import re as _re
from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime import gates as _gates
from ..runtime.calls import Call, Event
from ..runtime.kinds import Number
from ..types import contact as _contact_
from ..types import currency as _currency_
from ..types import money as _money_
from ..types import refund_line as _refund_line_
from ..types.contact import Contact
from ..types.refund_line import RefundLine


class OrderRefundedContext(TypedDict):
    """An object of the plan."""

    traits: NotRequired[Contact]


def order_refunded(
    *,
    order_id: str,
    refund_id: str,
    total: Number,
    currency: str,
    tax: Number | None = None,
    shipping: Number | None = None,
    full: bool | None = None,
    products: Sequence[RefundLine] | None = None,
    store_view: str | None = None,
    market: Literal["de", "us"] | None = None,
    context: OrderRefundedContext | None = None,
) -> Event:
    """Track call: Order Refunded.

    Money was given back. Once a credit memo, whole or in part.
    Examples: {'order_id':'000000123','refund_id':'1-000000017','total':14.9,'tax':2.38,'currency':'EUR','full':false,'products':[{'product_id':'1842','sku':'ACM-MUG','name':'Enamel mug','variant':'ACM-MUG-BLUE','price':12.52,'quantity':1}]}

    Args:
        order_id: Examples: '000000123'
        refund_id: Store id and number of the credit memo
            Examples: '1-000000017'
        total: What is given back with this credit memo, tax and shipping included. Order currency, positive.
            Examples: 19.99
        tax: The taxes in it. Order currency.
            Examples: 19.99
        shipping: The shipping costs in it, without tax. Order currency.
            Examples: 19.99
        currency: An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
            Examples: 'EUR', 'USD'
        full: Whether nothing of the order is left to refund
        products: The lines given back; absent when money alone is, without goods.
        store_view: Code of the Magento store view
            Examples: 'de_de', 'us_en'
        market: The plan's market, which decides the consent model
    """
    _values: dict[str, object] = {
        "order_id": order_id,
        "refund_id": refund_id,
        "total": total,
        "currency": currency,
    }
    if tax is not None:
        _values["tax"] = tax
    if shipping is not None:
        _values["shipping"] = shipping
    if full is not None:
        _values["full"] = full
    if products is not None:
        _values["products"] = products
    if store_view is not None:
        _values["store_view"] = store_view
    if market is not None:
        _values["market"] = market
    return Event(CALL, _values, context)


_F1 = _on.Fail(
    "type",
    "must be an object",
)
_F2 = _on.Fail(
    "required",
    "is required",
)
_F3 = _on.Fail(
    "type",
    "must be a string",
)
_F4 = _on.Fail(
    "minLength",
    "must have 1 or more characters",
)
_F5 = _on.Fail(
    "maxLength",
    "must have 32 or fewer characters",
)
_F6 = _on.Fail(
    "maxLength",
    "must have 40 or fewer characters",
)
_F7 = _on.Fail(
    "type",
    "must be a boolean",
)
_F8 = _on.Fail(
    "type",
    "must be an array",
)
_F9 = _on.Fail(
    "maxLength",
    "must have 64 or fewer characters",
)
_F10 = _on.Fail(
    "type",
    "must be a JSON value",
)
_F11 = _on.Fail(
    "enum",
    'must be one of ["de","us"]',
)
_F12 = _on.Fail(
    "unplanned_property",
    "is not in the plan",
)
_R1 = _re.compile(
    "\\A[A-Z]{3}\\Z",
)
_V1 = _on.tokens(
    '["de","us"]',
)
_N1 = frozenset(
    (
        "order_id",
        "refund_id",
        "total",
        "tax",
        "shipping",
        "currency",
        "full",
        "products",
        "store_view",
        "market",
    ),
)
_N2 = frozenset(
    ("traits",),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.size_at_least(c, v, p, 1, _F4)
    _on.size_at_most(c, v, p, 32, _F5)


def _part_2(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.size_at_least(c, v, p, 1, _F4)
    _on.size_at_most(c, v, p, 40, _F6)


def _part_3(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["boolean"], _F7):
        return


def _part_4(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["array"], _F8):
        return
    _on.each(c, v, p, 0, _refund_line_.check)


def _part_5(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.size_at_most(c, v, p, 64, _F9)


def _part_6(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.plain(c, v, p, _F10):
        return
    _on.one_of_values(c, v, p, _V1, _F11)


def _check_payload(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.required(c, v, p, "order_id", "/order_id", _F2)
    _on.required(c, v, p, "refund_id", "/refund_id", _F2)
    _on.required(c, v, p, "total", "/total", _F2)
    _on.required(c, v, p, "currency", "/currency", _F2)
    _on.member(c, v, p, "order_id", "/order_id", _part_1)
    _on.member(c, v, p, "refund_id", "/refund_id", _part_2)
    _on.member(c, v, p, "total", "/total", _money_.check)
    _on.member(c, v, p, "tax", "/tax", _money_.check)
    _on.member(c, v, p, "shipping", "/shipping", _money_.check)
    _on.member(c, v, p, "currency", "/currency", _currency_.check)
    _on.member(c, v, p, "full", "/full", _part_3)
    _on.member(c, v, p, "products", "/products", _part_4)
    _on.member(c, v, p, "store_view", "/store_view", _part_5)
    _on.member(c, v, p, "market", "/market", _part_6)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F12,
        None,
        None,
    )


def _part_7(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.plain(c, v, p, _F10):
        return


def _check_context(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.member(c, v, p, "traits", "/traits", _contact_.check)
    _on.unplanned(
        c,
        v,
        p,
        _N2,
        None,
        None,
        _part_7,
    )


def _fast_payload(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 4
        v = o["order_id"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not 1 <= len(v) <= 32:
            return False
        v = o["refund_id"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not 1 <= len(v) <= 40:
            return False
        v = o["total"]
        t = type(v)
        if t is float:
            if not 0.0 <= v <= 1.7976931348623157e308:
                return False
        elif t is int:
            if not 0 <= v <= 9007199254740991:
                return False
        else:
            return False
        v = o["currency"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if len(v) > 10000 or _R1.search(v) is None:
            return False
        if "tax" in o:
            n += 1
            v = o["tax"]
            t = type(v)
            if t is float:
                if not 0.0 <= v <= 1.7976931348623157e308:
                    return False
            elif t is int:
                if not 0 <= v <= 9007199254740991:
                    return False
            else:
                return False
        if "shipping" in o:
            n += 1
            v = o["shipping"]
            t = type(v)
            if t is float:
                if not 0.0 <= v <= 1.7976931348623157e308:
                    return False
            elif t is int:
                if not 0 <= v <= 9007199254740991:
                    return False
            else:
                return False
        if "full" in o:
            n += 1
            v = o["full"]
            if type(v) is not bool:
                return False
        if "products" in o:
            n += 1
            v = o["products"]
            if type(v) is not list:
                return False
            if not _refund_line_.fast(v):
                return False
        if "store_view" in o:
            n += 1
            v = o["store_view"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if len(v) > 64:
                return False
        if "market" in o:
            n += 1
            v = o["market"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if v not in _V1:
                return False
        if len(o) != n:
            return False
    return True


def _text_payload(o: _on.Value) -> str:
    t = "".join(
        (
            ',"order_id":',
            _fast.text(o["order_id"]),
            ',"refund_id":',
            _fast.text(o["refund_id"]),
            ',"total":',
            _fast.number[o["total"]],
            ',"currency":',
            _fast.text(o["currency"]),
        )
    )
    if "tax" in o:
        t += ',"tax":' + _fast.number[o["tax"]]
    if "shipping" in o:
        t += ',"shipping":' + _fast.number[o["shipping"]]
    if "full" in o:
        t += ',"full":' + _fast.constant[o["full"]]
    if "products" in o:
        t += ',"products":' + _fast.listed(_refund_line_.text, o["products"])
    if "store_view" in o:
        t += ',"store_view":' + _fast.text(o["store_view"])
    if "market" in o:
        t += ',"market":' + _fast.text(o["market"])
    return "{" + t[1:] + "}"


def _strip_1(v: _on.Value, off: _gates.Off) -> None:
    _gates.within(v, off, "traits", _contact_.strip)


CALL = Call(
    type="track",
    name="Order Refunded",
    made_by="order_refunded",
    check=_check_payload,
    fast=_fast_payload,
    text=_text_payload,
    consent=("analytics",),
    once=("refund_id",),
    common=(
        "store_view",
        "market",
    ),
    check_context=_check_context,
    strip_context=_strip_1,
)
