# SPDX-License-Identifier: 0BSD
"""The plan's type Line."""

from __future__ import annotations

from typing import TypedDict

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime.kinds import Number


class Line(TypedDict):
    """An object of the plan."""

    sku: str
    price: Number


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
    "type",
    "must be a number",
)
_F5 = _on.Fail(
    "minimum",
    "must be at least 0",
)
_F6 = _on.Fail(
    "unplanned_property",
    "is not in the plan",
)
_N1 = frozenset(
    (
        "sku",
        "price",
    ),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return


def _part_2(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["number"], _F4):
        return
    _on.at_least(c, v, p, 0, _F5)


def _check_value(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.required(c, v, p, "sku", "/sku", _F2)
    _on.required(c, v, p, "price", "/price", _F2)
    _on.member(c, v, p, "sku", "/sku", _part_1)
    _on.member(c, v, p, "price", "/price", _part_2)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F6,
        None,
        None,
    )


def _fast_value(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 2
        v = o["sku"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        v = o["price"]
        t = type(v)
        if t is float:
            if not 0.0 <= v <= 1.7976931348623157e308:
                return False
        elif t is int:
            if not 0 <= v <= 9007199254740991:
                return False
        else:
            return False
        if len(o) != n:
            return False
    return True


def _text_value(o: _on.Value) -> str:
    t = "".join(
        (
            ',"sku":',
            _fast.text(o["sku"]),
            ',"price":',
            _fast.number[o["price"]],
        )
    )
    return "{" + t[1:] + "}"


check = _check_value
fast = _fast_value
text = _text_value
