# SPDX-License-Identifier: 0BSD
"""Track call: Order Completed."""

from __future__ import annotations

import re as _re
from collections.abc import Sequence

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime import gates as _gates
from ..runtime.calls import Call, Event
from ..types import line as _line_
from ..types.line import Line


def order_completed(
    *,
    order_id: str,
    products: Sequence[Line],
    email: str | None = None,
) -> Event:
    """Track call: Order Completed.

    An order was placed.

    Args:
        order_id: Examples: '1001'
    """
    _values: dict[str, object] = {
        "order_id": order_id,
        "products": products,
    }
    if email is not None:
        _values["email"] = email
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
    "pattern",
    "must match ^[0-9]+$",
)
_F5 = _on.Fail(
    "type",
    "must be an array",
)
_F6 = _on.Fail(
    "format",
    "must have the format email",
)
_F7 = _on.Fail(
    "unplanned_property",
    "is not in the plan",
)
_R1 = _re.compile(
    "\\A[0-9]+\\Z",
)
_N1 = frozenset(
    (
        "order_id",
        "products",
        "email",
    ),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.pattern(c, v, p, _R1, _F4)


def _part_2(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["array"], _F5):
        return
    _on.each(c, v, p, 0, _line_.check)


def _part_3(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F3):
        return
    _on.format_(c, v, p, "email", _F6)


def _check_payload(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.required(c, v, p, "order_id", "/order_id", _F2)
    _on.required(c, v, p, "products", "/products", _F2)
    _on.member(c, v, p, "order_id", "/order_id", _part_1)
    _on.member(c, v, p, "products", "/products", _part_2)
    _on.member(c, v, p, "email", "/email", _part_3)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F7,
        None,
        None,
    )


def _fast_payload(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 2
        v = o["order_id"]
        if type(v) is not str:
            return False
        if not v.isascii() and not _fast.is_encodable(v):
            return False
        if len(v) > 10000 or _R1.search(v) is None:
            return False
        v = o["products"]
        if type(v) is not list:
            return False
        if not _line_.fast(v):
            return False
        if "email" in o:
            n += 1
            v = o["email"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if not _fast.is_email(v):
                return False
        if len(o) != n:
            return False
    return True


def _text_payload(o: _on.Value) -> str:
    t = "".join(
        (
            ',"order_id":',
            _fast.text(o["order_id"]),
            ',"products":',
            _fast.listed(_line_.text, o["products"]),
        )
    )
    if "email" in o:
        t += ',"email":' + _fast.text(o["email"])
    return "{" + t[1:] + "}"


def _strip_1(v: _on.Value, off: _gates.Off) -> None:
    _gates.remove(v, off, "email", ["analytics"])


CALL = Call(
    type="track",
    name="Order Completed",
    made_by="order_completed",
    check=_check_payload,
    fast=_fast_payload,
    text=_text_payload,
    consent=("analytics",),
    once=("order_id",),
    strip=_strip_1,
)
