# SPDX-License-Identifier: 0BSD
"""Identify call."""

from __future__ import annotations

from typing import Literal

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime.calls import Call, Event


def identify(
    *,
    plan: Literal["free", "paid"] | None = None,
) -> Event:
    """Identify call."""
    _values: dict[str, object] = {}
    if plan is not None:
        _values["plan"] = plan
    return Event(CALL, _values)


_F1 = _on.Fail(
    "type",
    "must be an object",
)
_F2 = _on.Fail(
    "type",
    "must be a string",
)
_F3 = _on.Fail(
    "enum",
    'must be one of ["free","paid"]',
)
_F4 = _on.Fail(
    "unplanned_property",
    "is not in the plan",
)
_V1 = _on.tokens(
    '["free","paid"]',
)
_N1 = frozenset(
    ("plan",),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return
    _on.one_of_values(c, v, p, _V1, _F3)


def _check_payload(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.member(c, v, p, "plan", "/plan", _part_1)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F4,
        None,
        None,
    )


def _fast_payload(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 0
        if "plan" in o:
            n += 1
            v = o["plan"]
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
    t = ""
    if "plan" in o:
        t += ',"plan":' + _fast.text(o["plan"])
    return "{" + t[1:] + "}"


CALL = Call(
    type="identify",
    name="",
    made_by="identify",
    check=_check_payload,
    fast=_fast_payload,
    text=_text_payload,
    consent=("analytics",),
)
