# SPDX-License-Identifier: 0BSD
"""The plan's type Contact."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from ..runtime import checks as _on
from ..runtime import gates as _gates


class Contact(TypedDict):
    """An object of the plan."""

    email: NotRequired[str]
    """Examples: 'ada@shop.example'"""
    phone: NotRequired[str]


_F1 = _on.Fail(
    "type",
    "must be an object",
)
_F2 = _on.Fail(
    "type",
    "must be a string",
)
_F3 = _on.Fail(
    "format",
    "must have the format email",
)
_F4 = _on.Fail(
    "maxLength",
    "must have 64 or fewer characters",
)
_F5 = _on.Fail(
    "type",
    "must be a JSON value",
)
_N1 = frozenset(
    (
        "email",
        "phone",
    ),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return
    _on.format_(c, v, p, "email", _F3)


def _part_2(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return
    _on.size_at_most(c, v, p, 64, _F4)


def _part_3(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.plain(c, v, p, _F5):
        return


def _check_value(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.member(c, v, p, "email", "/email", _part_1)
    _on.member(c, v, p, "phone", "/phone", _part_2)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        None,
        None,
        _part_3,
    )


def strip(v: _on.Value, off: _gates.Off) -> None:
    _gates.remove(v, off, "email", ["marketing"])
    _gates.remove(v, off, "phone", ["marketing"])


check = _check_value
