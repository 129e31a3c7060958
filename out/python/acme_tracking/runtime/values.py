# SPDX-License-Identifier: 0BSD
"""Python values as JSON: what is converted, what can't be carried, and when two are equal."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, final
from uuid import UUID

from .violations import Fail

DEPTH: Final = 512
_ROUNDING: Final[float] = 4 * 2.0**-52
SAFE: Final = 9007199254740991
LARGEST: Final = 1.7976931348623157e308
_ROOM: Final = DEPTH + 64  # the walks count from where they start; this ends the copying of what has no end


@final
class Absent:
    """The type of `ABSENT`: leaves out an optional property that may also be null."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "ABSENT"

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent()


@final
class Unfit:
    """Stands in a normalised value for what JSON can't carry. `fail` overrides the check's own; `sent` is what a message has instead."""

    __slots__ = ("fail", "sent")

    def __init__(self, fail: Fail | None = None, sent: object = ABSENT) -> None:
        self.fail = fail
        self.sent = sent


UNFIT: Final = Unfit()
NAIVE: Final = Fail("format", "must have the format date-time")


def normalised(value: Any, depth: int = 0, inside: frozenset[int] = frozenset()) -> Any:
    """A fresh copy out of dict (text keys), list, str, int, finite float, bool and None; `Unfit` where JSON has nothing.

    Integers beyond 2^53-1 are the nearest double. Never raises, whatever the value.
    """
    kind = type(value)
    if kind is str:
        return value if value.isascii() or is_encodable(value) else UNFIT
    if kind is bool or value is None:
        return value
    if kind is int:
        return value if -SAFE <= value <= SAFE else _double(value)
    if kind is float:
        return value if -LARGEST <= value <= LARGEST else UNFIT
    if kind is dict or kind is list or kind is tuple or isinstance(value, (Mapping, list, tuple)):
        if depth > _ROOM or id(value) in inside:
            return UNFIT
        try:
            return _container(value, depth + 1, inside | {id(value)})
        except RecursionError:
            raise
        except Exception:  # noqa: BLE001 - a Mapping of someone's own making may fail in any way
            return UNFIT
    return _converted(value, depth, inside)


def _container(value: Any, depth: int, inside: frozenset[int]) -> Any:
    if not isinstance(value, Mapping):
        return [UNFIT if item is ABSENT else normalised(item, depth, inside) for item in value]
    out: dict[str, Any] = {}
    for key, member in value.items():
        if member is ABSENT:
            continue
        name = key.value if isinstance(key, Enum) else key
        if isinstance(name, str):
            text = str.__str__(name)
            fit = text.isascii() or is_encodable(text)
            out[text] = normalised(member, depth, inside) if fit else UNFIT
        else:
            out.setdefault(str(name), UNFIT)
    return out


def _converted(value: Any, depth: int, inside: frozenset[int]) -> Any:
    if isinstance(value, Enum):
        return UNFIT if isinstance(value.value, Enum) else normalised(value.value, depth, inside)
    if isinstance(value, str):
        return normalised(str.__str__(value))
    if isinstance(value, int):
        return normalised(int(value))
    if isinstance(value, (float, Decimal)):
        return _double(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            return Unfit(NAIVE, value.isoformat())
        try:
            return instant(value)
        except OverflowError:
            return UNFIT
    if isinstance(value, date):
        return value.isoformat()
    return UNFIT


def _double(value: float | Decimal) -> Any:
    try:
        number = float(value)
    except (OverflowError, ValueError):
        return UNFIT
    return number if -LARGEST <= number <= LARGEST else UNFIT


def is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def instant(value: datetime) -> str:
    """An aware datetime as `YYYY-MM-DDTHH:mm:ss.SSSZ` in UTC, truncated to milliseconds."""
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def sendable(value: Any) -> Any:
    """A normalised value as a message carries it: unfit members are left out, unfit items are null."""
    kind = type(value)
    if kind is dict:
        members = ((key, sendable(member)) for key, member in value.items())
        return {key: member for key, member in members if member is not ABSENT}
    if kind is list:
        items = map(sendable, value)
        return [None if item is ABSENT else item for item in items]
    return value.sent if kind is Unfit else value


def is_plain(value: Any, depth: int = 0) -> bool:
    """Whether a value, as the caller gave it, is JSON already, of the exact types that `json` makes."""
    kind = type(value)
    if kind is str:
        return value.isascii() or is_encodable(value)
    if kind is int or kind is float:
        return bool(-LARGEST <= value <= LARGEST)
    if kind is dict:
        if depth > 64:
            return False
        for key, member in value.items():
            if not (type(key) is str and is_plain(key) and is_plain(member, depth + 1)):
                return False
        return True
    if kind is list:
        return depth <= 64 and all(is_plain(item, depth + 1) for item in value)
    return kind is bool or value is None


def token(value: Any) -> Any:
    """A hashable stand-in: two tokens are equal where the normalised values are equal as JSON."""
    kind = type(value)
    if kind is bool:
        return ("boolean", value)
    if kind is int and not -SAFE <= value <= SAFE:
        return float(value)
    if kind is list:
        return ("array", *map(token, value))
    if kind is dict:
        return ("object", frozenset((key, token(member)) for key, member in value.items()))
    return value


def tokens(text: str) -> frozenset[Any]:
    """The tokens of the items of a JSON array."""
    return frozenset(map(token, json.loads(text)))


def is_multiple(value: float, divisor: float) -> bool:
    """multipleOf, as every client counts it: q = value/divisor as doubles, within 4 * 2^-52 * |q| of a whole number."""
    quotient: float = float(value) / float(divisor)
    return math.isfinite(quotient) and abs(quotient - round(quotient)) <= abs(quotient) * _ROUNDING


def segment(name: str) -> str:
    """A member's name as one segment of a JSON Pointer, with its slash."""
    return "/" + name.replace("~", "~0").replace("/", "~1")
