# SPDX-License-Identifier: 0BSD
"""The plan's type ShippedLine."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime.kinds import Number
from ..types import quantity as _quantity_


class ShippedLine(TypedDict):
    """An object of the plan."""

    product_id: str
    sku: str
    name: NotRequired[str]
    quantity: Number
    """How many. Cable is sold by the metre, so 2.5 is possible.
    Examples: 1, 2.5"""


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
    "unplanned_property",
    "is not in the plan",
)
_N1 = frozenset(
    (
        "product_id",
        "sku",
        "name",
        "quantity",
    ),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.size_at_least(c, v, p, 1, _F4)


def _part_2(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return


def _check_value(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.required(c, v, p, "product_id", "/product_id", _F2)
    _on.required(c, v, p, "sku", "/sku", _F2)
    _on.required(c, v, p, "quantity", "/quantity", _F2)
    _on.member(c, v, p, "product_id", "/product_id", _part_1)
    _on.member(c, v, p, "sku", "/sku", _part_1)
    _on.member(c, v, p, "name", "/name", _part_2)
    _on.member(c, v, p, "quantity", "/quantity", _quantity_.check)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F5,
        None,
        None,
    )


def _fast_value(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 3
        v = o["product_id"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not v:
            return False
        v = o["sku"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if not v:
            return False
        v = o["quantity"]
        t = type(v)
        if t is float:
            if not 0.0 < v <= 1.7976931348623157e308:
                return False
        elif t is int:
            if not 0 < v <= 9007199254740991:
                return False
        else:
            return False
        if "name" in o:
            n += 1
            v = o["name"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
        if len(o) != n:
            return False
    return True


def _text_value(o: _on.Value) -> str:
    t = "".join(
        (
            ',"product_id":',
            _fast.text(o["product_id"]),
            ',"sku":',
            _fast.text(o["sku"]),
            ',"quantity":',
            _fast.number[o["quantity"]],
        )
    )
    if "name" in o:
        t += ',"name":' + _fast.text(o["name"])
    return "{" + t[1:] + "}"


check = _check_value
fast = _fast_value
text = _text_value
