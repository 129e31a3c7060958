# SPDX-License-Identifier: 0BSD
"""Track call: Return Received."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime.calls import Call, Event
from ..runtime.kinds import DateText
from ..types import shipped_line as _shipped_line_
from ..types.shipped_line import ShippedLine


def return_received(
    *,
    order_id: str,
    return_id: str,
    condition: Literal["as new", "used", "damaged", "incomplete"],
    received_on: DateText,
    products: Sequence[ShippedLine],
    store_view: str | None = None,
    market: Literal["de", "us"] | None = None,
) -> Event:
    """Track call: Return Received.

    The goods came in and were looked at. Once a return.
    Examples: {'order_id':'000000123','return_id':'R-2026-00417','condition':'damaged','received_on':'2026-11-30','products':[{'product_id':'1842','sku':'ACM-MUG','quantity':1}]}

    Args:
        order_id: Examples: '000000123'
        return_id: Examples: 'R-2026-00417'
        condition: What the desk found
        received_on: Examples: '2026-11-30'
        store_view: Code of the Magento store view
            Examples: 'de_de', 'us_en'
        market: The plan's market, which decides the consent model
    """
    _values: dict[str, object] = {
        "order_id": order_id,
        "return_id": return_id,
        "condition": condition,
        "received_on": received_on,
        "products": products,
    }
    if store_view is not None:
        _values["store_view"] = store_view
    if market is not None:
        _values["market"] = market
    return Event(CALL, _values)


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
    "must be a JSON value",
)
_F8 = _on.Fail(
    "enum",
    'must be one of ["as new","used","damaged","incomplete"]',
)
_F9 = _on.Fail(
    "format",
    "must have the format date",
)
_F10 = _on.Fail(
    "type",
    "must be an array",
)
_F11 = _on.Fail(
    "minItems",
    "must have 1 or more items",
)
_F12 = _on.Fail(
    "maxLength",
    "must have 64 or fewer characters",
)
_F13 = _on.Fail(
    "enum",
    'must be one of ["de","us"]',
)
_F14 = _on.Fail(
    "unplanned_property",
    "is not in the plan",
)
_V1 = _on.tokens(
    '["as new","used","damaged","incomplete"]',
)
_V2 = _on.tokens(
    '["de","us"]',
)
_N1 = frozenset(
    (
        "order_id",
        "return_id",
        "condition",
        "received_on",
        "products",
        "store_view",
        "market",
    ),
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
    if not _on.plain(c, v, p, _F7):
        return
    _on.one_of_values(c, v, p, _V1, _F8)


def _part_4(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.format_(c, v, p, "date", _F9)


def _part_5(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["array"], _F10):
        return
    _on.size_at_least(c, v, p, 1, _F11)
    _on.each(c, v, p, 0, _shipped_line_.check)


def _part_6(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.size_at_most(c, v, p, 64, _F12)


def _part_7(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.plain(c, v, p, _F7):
        return
    _on.one_of_values(c, v, p, _V2, _F13)


def _check_payload(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.required(c, v, p, "order_id", "/order_id", _F2)
    _on.required(c, v, p, "return_id", "/return_id", _F2)
    _on.required(c, v, p, "condition", "/condition", _F2)
    _on.required(c, v, p, "received_on", "/received_on", _F2)
    _on.required(c, v, p, "products", "/products", _F2)
    _on.member(c, v, p, "order_id", "/order_id", _part_1)
    _on.member(c, v, p, "return_id", "/return_id", _part_2)
    _on.member(c, v, p, "condition", "/condition", _part_3)
    _on.member(c, v, p, "received_on", "/received_on", _part_4)
    _on.member(c, v, p, "products", "/products", _part_5)
    _on.member(c, v, p, "store_view", "/store_view", _part_6)
    _on.member(c, v, p, "market", "/market", _part_7)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F14,
        None,
        None,
    )


def _fast_payload(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 5
        v = o["order_id"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not 1 <= len(v) <= 32:
            return False
        v = o["return_id"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not 1 <= len(v) <= 40:
            return False
        v = o["condition"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if v not in _V1:
            return False
        v = o["received_on"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not _fast.is_date(v):
            return False
        v = o["products"]
        if type(v) is not list:
            return False
        if not v:
            return False
        if not _shipped_line_.fast(v):
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
            if v not in _V2:
                return False
        if len(o) != n:
            return False
    return True


def _text_payload(o: _on.Value) -> str:
    t = "".join(
        (
            ',"order_id":',
            _fast.text(o["order_id"]),
            ',"return_id":',
            _fast.text(o["return_id"]),
            ',"condition":',
            _fast.text(o["condition"]),
            ',"received_on":',
            _fast.text(o["received_on"]),
            ',"products":',
            _fast.listed(_shipped_line_.text, o["products"]),
        )
    )
    if "store_view" in o:
        t += ',"store_view":' + _fast.text(o["store_view"])
    if "market" in o:
        t += ',"market":' + _fast.text(o["market"])
    return "{" + t[1:] + "}"


CALL = Call(
    type="track",
    name="Return Received",
    made_by="return_received",
    check=_check_payload,
    fast=_fast_payload,
    text=_text_payload,
    consent=("analytics",),
    once=("return_id",),
    common=(
        "store_view",
        "market",
    ),
)
