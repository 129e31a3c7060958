# SPDX-License-Identifier: 0BSD
"""The five formats that are asserted, each by one grammar that all clients share (docs/formats.md of the generator)."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 10_000

_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_OFFSET: Final = r"[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9])"
_TIME: Final = re.compile(rf"[Tt]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.[0-9]+)?(?:{_OFFSET})")
_UUID: Final = re.compile(r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}")
_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL: Final = rf"{_ATOM}(?:\.{_ATOM})*" + r'|"(?:[ !#-\[\]-~]|\\[ -~])*"'
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL: Final = re.compile(rf"({_LOCAL})@(?:({_LABEL}(?:\.{_LABEL})*)|\[([^\]]*)\])")
_PCHAR: Final = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_URI: Final = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:"
    r"(?://(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?"
    r"(?:\[([0-9A-Fa-f:.]+|[Vv][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+)\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)"
    rf"(?::[0-9]*)?(?:/{_PCHAR}*)*"
    rf"|/(?:{_PCHAR}+(?:/{_PCHAR}*)*)?|{_PCHAR}+(?:/{_PCHAR}*)*|)"
    rf"(?:\?(?:{_PCHAR}|[/?])*)?(?:#(?:{_PCHAR}|[/?])*)?"
)
_BYTE: Final = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_IPV4: Final = re.compile(rf"{_BYTE}(?:\.{_BYTE}){{3}}")
_GROUP: Final = re.compile(r"[0-9A-Fa-f]{1,4}")
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    year, month, day = map(int, match.groups())
    if not 1 <= month <= 12:
        return False
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= day <= _DAYS[month - 1] + leap


def is_date_time(text: str) -> bool:
    match = _TIME.fullmatch(text, 10) if len(text) <= LONGEST else None
    if match is None or not is_date(text[:10]):
        return False
    hour, minute, second, sign, offset_hour, offset_minute = match.groups()
    if second != "60":
        return True
    offset = int(offset_hour or 0) * 60 + int(offset_minute or 0)
    total = int(hour) * 60 + int(minute) + (offset if sign == "-" else -offset)
    return total % 1440 == 1439


def is_email(text: str) -> bool:
    match = _EMAIL.fullmatch(text) if len(text) <= LONGEST else None
    if match is None or len(match[1]) > 64:
        return False
    name, literal = match[2], match[3]
    if name is not None:
        return len(name) <= 253
    if literal[:5].lower() == "ipv6:":
        return is_ipv6(literal[5:])
    return _IPV4.fullmatch(literal) is not None


def is_uri(text: str) -> bool:
    match = _URI.fullmatch(text) if len(text) <= LONGEST else None
    return match is not None and (match[1] is None or match[1][0] in "Vv" or is_ipv6(match[1]))


def is_uuid(text: str) -> bool:
    return _UUID.fullmatch(text) is not None


def is_ipv6(text: str) -> bool:
    left, mark, right = text.partition("::")
    if not mark:
        return _groups(left, last=True) == 8
    before, after = _groups(left, last=False), _groups(right, last=True)
    return before is not None and after is not None and before + after <= 7


def _groups(text: str, *, last: bool) -> int | None:
    """How many 16-bit groups a list has; None where it is none. An IPv4 address may end the last list."""
    if not text:
        return 0
    *parts, end = text.split(":")
    count = len(parts) + 1
    if last and "." in end:
        if not _IPV4.fullmatch(end):
            return None
        count += 1
    elif not _GROUP.fullmatch(end):
        return None
    return count if all(map(_GROUP.fullmatch, parts)) else None
