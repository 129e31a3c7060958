# SPDX-License-Identifier: 0BSD
"""Identify call."""

from __future__ import annotations

import re as _re
from typing import NotRequired, TypedDict

from ..runtime import checks as _on
from ..runtime import fast as _fast
from ..runtime import gates as _gates
from ..runtime.calls import Call, Event
from ..runtime.kinds import DateTimeText


class IdentifyAddress(TypedDict):
    """Where most of the orders go; no street, nobody downstream needs it."""

    city: NotRequired[str]
    """Examples: 'Berlin'"""
    postalCode: NotRequired[str]
    """Examples: '10115'"""
    country: NotRequired[str]
    """ISO 3166-1 alpha-2
    Examples: 'DE', 'US'"""


def identify(
    *,
    email: str | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    phone: str | None = None,
    address: IdentifyAddress | None = None,
    created_at: DateTimeText | None = None,
    customer_group: str | None = None,
    newsletter: bool | None = None,
    order_count: int | None = None,
) -> Event:
    """Identify call.

    What is known of a customer. The browser sends it on sign-in, the server on orders and changes of the profile.

    Args:
        email: Examples: 'ada@shop.example'
        first_name: Examples: 'Ada'
        last_name: Examples: 'Lovelace'
        phone: With country code
            Examples: '+49 30 1234567'
        address: Where most of the orders go; no street, nobody downstream needs it.
        created_at: When the account was opened
            Examples: '2026-03-01T09:30:00Z'
        customer_group: Magento's customer group
            Examples: 'General', 'Wholesale'
        newsletter: Whether the newsletter is subscribed to and confirmed
        order_count: Orders placed and not cancelled
    """
    _values: dict[str, object] = {}
    if email is not None:
        _values["email"] = email
    if first_name is not None:
        _values["firstName"] = first_name
    if last_name is not None:
        _values["lastName"] = last_name
    if phone is not None:
        _values["phone"] = phone
    if address is not None:
        _values["address"] = address
    if created_at is not None:
        _values["createdAt"] = created_at
    if customer_group is not None:
        _values["customerGroup"] = customer_group
    if newsletter is not None:
        _values["newsletter"] = newsletter
    if order_count is not None:
        _values["orderCount"] = order_count
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
    "pattern",
    "must match ^[A-Z]{2}$",
)
_F4 = _on.Fail(
    "unplanned_property",
    "is not in the plan",
)
_F5 = _on.Fail(
    "format",
    "must have the format email",
)
_F6 = _on.Fail(
    "maxLength",
    "must have 255 or fewer characters",
)
_F7 = _on.Fail(
    "maxLength",
    "must have 64 or fewer characters",
)
_F8 = _on.Fail(
    "format",
    "must have the format date-time",
)
_F9 = _on.Fail(
    "type",
    "must be a boolean",
)
_F10 = _on.Fail(
    "type",
    "must be an integer",
)
_F11 = _on.Fail(
    "safe_integer",
    "must be a safe integer",
)
_F12 = _on.Fail(
    "minimum",
    "must be at least 0",
)
_R1 = _re.compile(
    "\\A[A-Z]{2}\\Z",
)
_N1 = frozenset(
    (
        "city",
        "postalCode",
        "country",
    ),
)
_N2 = frozenset(
    (
        "email",
        "firstName",
        "lastName",
        "phone",
        "address",
        "createdAt",
        "customerGroup",
        "newsletter",
        "orderCount",
    ),
)


def _part_1(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return


def _part_2(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return
    _on.pattern(c, v, p, _R1, _F3)


def _check_payload_address(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.member(c, v, p, "city", "/city", _part_1)
    _on.member(c, v, p, "postalCode", "/postalCode", _part_1)
    _on.member(c, v, p, "country", "/country", _part_2)
    _on.unplanned(
        c,
        v,
        p,
        _N1,
        _F4,
        None,
        None,
    )


def _part_3(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return
    _on.format_(c, v, p, "email", _F5)


def _part_4(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return
    _on.size_at_most(c, v, p, 255, _F6)


def _part_5(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return
    _on.size_at_most(c, v, p, 64, _F7)


def _part_6(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["string"], _F2):
        return
    _on.format_(c, v, p, "date-time", _F8)


def _part_7(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["boolean"], _F9):
        return


def _part_8(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["integer"], _F10):
        return
    _on.safe_integer(c, v, p, _F11)
    _on.at_least(c, v, p, 0, _F12)


def _check_payload(c: _on.Collector, v: _on.Value, p: str) -> None:
    if not _on.fits(c, v, p, ["object"], _F1):
        return
    _on.member(c, v, p, "email", "/email", _part_3)
    _on.member(c, v, p, "firstName", "/firstName", _part_4)
    _on.member(c, v, p, "lastName", "/lastName", _part_4)
    _on.member(c, v, p, "phone", "/phone", _part_5)
    _on.member(c, v, p, "address", "/address", _check_payload_address)
    _on.member(c, v, p, "createdAt", "/createdAt", _part_6)
    _on.member(c, v, p, "customerGroup", "/customerGroup", _part_1)
    _on.member(c, v, p, "newsletter", "/newsletter", _part_7)
    _on.member(c, v, p, "orderCount", "/orderCount", _part_8)
    _on.unplanned(
        c,
        v,
        p,
        _N2,
        _F4,
        None,
        None,
    )


def _fast_payload_address(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 0
        if "city" in o:
            n += 1
            v = o["city"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
        if "postalCode" in o:
            n += 1
            v = o["postalCode"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
        if "country" in o:
            n += 1
            v = o["country"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if len(v) > 10000 or _R1.search(v) is None:
                return False
        if len(o) != n:
            return False
    return True


def _text_payload_address(o: _on.Value) -> str:
    t = ""
    if "city" in o:
        t += ',"city":' + _fast.text(o["city"])
    if "postalCode" in o:
        t += ',"postalCode":' + _fast.text(o["postalCode"])
    if "country" in o:
        t += ',"country":' + _fast.text(o["country"])
    return "{" + t[1:] + "}"


def _fast_payload(given: _on.Values) -> bool:
    for o in given:
        if type(o) is not dict:
            return False
        n = 0
        if "email" in o:
            n += 1
            v = o["email"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if not _fast.is_email(v):
                return False
        if "firstName" in o:
            n += 1
            v = o["firstName"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if len(v) > 255:
                return False
        if "lastName" in o:
            n += 1
            v = o["lastName"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if len(v) > 255:
                return False
        if "phone" in o:
            n += 1
            v = o["phone"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if len(v) > 64:
                return False
        if "address" in o:
            n += 1
            v = o["address"]
            if type(v) is not dict:
                return False
            if not _fast_payload_address((v,)):
                return False
        if "createdAt" in o:
            n += 1
            v = o["createdAt"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
            if not _fast.is_date_time(v):
                return False
        if "customerGroup" in o:
            n += 1
            v = o["customerGroup"]
            if type(v) is not str:
                return False
            if not v.isascii() and not _fast.is_encodable(v):
                return False
        if "newsletter" in o:
            n += 1
            v = o["newsletter"]
            if type(v) is not bool:
                return False
        if "orderCount" in o:
            n += 1
            v = o["orderCount"]
            if type(v) is not int:
                return False
            if not 0 <= v <= 9007199254740991:
                return False
        if len(o) != n:
            return False
    return True


def _text_payload(o: _on.Value) -> str:
    t = ""
    if "email" in o:
        t += ',"email":' + _fast.text(o["email"])
    if "firstName" in o:
        t += ',"firstName":' + _fast.text(o["firstName"])
    if "lastName" in o:
        t += ',"lastName":' + _fast.text(o["lastName"])
    if "phone" in o:
        t += ',"phone":' + _fast.text(o["phone"])
    if "address" in o:
        t += ',"address":' + _text_payload_address(o["address"])
    if "createdAt" in o:
        t += ',"createdAt":' + _fast.text(o["createdAt"])
    if "customerGroup" in o:
        t += ',"customerGroup":' + _fast.text(o["customerGroup"])
    if "newsletter" in o:
        t += ',"newsletter":' + _fast.constant[o["newsletter"]]
    if "orderCount" in o:
        t += ',"orderCount":' + repr(o["orderCount"])
    return "{" + t[1:] + "}"


def _strip_1(v: _on.Value, off: _gates.Off) -> None:
    _gates.remove(v, off, "email", ["marketing"])
    _gates.remove(v, off, "firstName", ["marketing"])
    _gates.remove(v, off, "lastName", ["marketing"])
    _gates.remove(v, off, "phone", ["marketing"])
    _gates.remove(v, off, "address", ["marketing"])


CALL = Call(
    type="identify",
    name="",
    made_by="identify",
    check=_check_payload,
    fast=_fast_payload,
    text=_text_payload,
    consent=("analytics",),
    strip=_strip_1,
)
