# SPDX-License-Identifier: 0BSD
"""Page call: Home."""

from __future__ import annotations

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime.calls import Call, Event
from ..runtime.values import ABSENT, Absent


def home_page(
    *,
    variant: str | None | Absent = ABSENT,
) -> Event:
    """Page call: Home."""
    _values: dict[str, object] = {}
    if variant is not ABSENT:
        _values["variant"] = variant
    return Event(CALL, _values)


_F1 = _on.Fail(
    "type",
    "must be an object",
)
_F2 = _on.Fail(
    "type",
    "must be a string or null",
)
_F3 = _on.Fail(
    "unplanned_property",
    "is not in the plan",
)
_N1 = frozenset(
    ("variant",),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string", "null"], _F2):
        return


def _check_payload(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.member(c, v, p, "variant", "/variant", _part_1)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F3,
        None,
        None,
    )


def _fast_payload(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 0
        if "variant" in o:
            n += 1
            v = o["variant"]
            t = type(v)
            if t is str:
                if not v.isascii() and not _fast.is_encodable(v):
                    return False
            elif v is None:
                pass
            else:
                return False
        if len(o) != n:
            return False
    return True


def _text_payload(o: _on.Value) -> str:
    t = ""
    if "variant" in o:
        t += ',"variant":' + _fast.anything(o["variant"])
    return "{" + t[1:] + "}"


CALL = Call(
    type="page",
    name="Home",
    made_by="home_page",
    check=_check_payload,
    fast=_fast_payload,
    text=_text_payload,
    consent=("analytics",),
)
