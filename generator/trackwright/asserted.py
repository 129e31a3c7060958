"""The five formats that clients assert, by the grammars of docs/formats.md."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from types import MappingProxyType

LONGEST = 10_000  # code points; what is longer has no format

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(
    r"[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))",
)
_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_BYTE = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_IPV4 = re.compile(rf"{_BYTE}(?:\.{_BYTE}){{3}}")
_GROUP = re.compile(r"[0-9A-Fa-f]{1,4}")

_ATOM = r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+"
_LOCAL = re.compile(rf'{_ATOM}(?:\.{_ATOM})*|"(?:[ !#-\[\]-~]|\\[ -~])*"')
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_TEXT = r"[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2}"
_PCHARS = rf"(?:{_TEXT}|[:@])*"
_QUERY = re.compile(rf"(?:{_TEXT}|[:@/?])*")
_AUTHORITY = re.compile(
    rf"(?:(?:{_TEXT}|:)*@)?(?:\[(?P<literal>[^\[\]]*)\]|(?:{_TEXT})*)(?::[0-9]*)?",
)
_FUTURE = re.compile(r"[vV][0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+")
_SEGMENTS = re.compile(rf"(?:/{_PCHARS})*")
_PATH = re.compile(rf"(?:/(?:(?:{_TEXT}|[:@])+(?:/{_PCHARS})*)?|(?:{_TEXT}|[:@])+(?:/{_PCHARS})*)?")


def has_format(name: str, text: str) -> bool:
    """Whether a string has a format. A name that isn't asserted holds for everything."""
    grammar = ASSERTED.get(name)
    return grammar is None or (len(text) <= LONGEST and grammar(text))


def _date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    year, month, day = map(int, match.groups())
    # The calendar repeats every 400 years; `calendar` knows no year 0.
    return 1 <= month <= 12 and 1 <= day <= monthrange(year % 400 + 400, month)[1]


def _date_time(text: str) -> bool:
    match = _TIME.fullmatch(text, 10)
    if match is None or not _date(text[:10]):
        return False
    hour, minute, second = (int(match[index]) for index in (1, 2, 3))
    ahead_hour, ahead_minute = int(match[5] or 0), int(match[6] or 0)
    if hour > 23 or minute > 59 or second > 60 or ahead_hour > 23 or ahead_minute > 59:
        return False
    ahead = (ahead_hour * 60 + ahead_minute) * (-1 if match[4] == "-" else 1)
    return second < 60 or (hour * 60 + minute - ahead) % 1440 == 1439


def _email(text: str) -> bool:
    local, at, domain = text.rpartition("@")
    if not at or len(local) > 64 or _LOCAL.fullmatch(local) is None:
        return False
    if domain[:1] == "[" and domain[-1:] == "]":
        inner = domain[1:-1]
        return _ipv6(inner[5:]) if inner[:5].lower() == "ipv6:" else _IPV4.fullmatch(inner) is not None
    return len(domain) <= 253 and _DOMAIN.fullmatch(domain) is not None


def _uri(text: str) -> bool:
    scheme, colon, rest = text.partition(":")
    if not colon or _SCHEME.fullmatch(scheme) is None:
        return False
    rest, _, fragment = rest.partition("#")
    rest, _, query = rest.partition("?")
    if _QUERY.fullmatch(fragment) is None or _QUERY.fullmatch(query) is None:
        return False
    if not rest.startswith("//"):
        return _PATH.fullmatch(rest) is not None
    authority, slash, path = rest[2:].partition("/")
    match = _AUTHORITY.fullmatch(authority)
    if match is None or _SEGMENTS.fullmatch(slash + path) is None:
        return False
    literal = match["literal"]
    return literal is None or _ipv6(literal) or _FUTURE.fullmatch(literal) is not None


def _uuid(text: str) -> bool:
    return _UUID.fullmatch(text) is not None


def _ipv6(text: str) -> bool:
    head, double, tail = text.partition("::")
    if not double:
        return _groups(head, last=True) == 8
    front, back = _groups(head, last=False), _groups(tail, last=True)
    return front is not None and back is not None and front + back <= 7


def _groups(text: str, *, last: bool) -> int | None:
    """How many groups a list of them comes to, or None. An IPv4 address may end the `last` list and counts twice."""
    if not text:
        return 0
    *front, end = text.split(":")
    if any(_GROUP.fullmatch(group) is None for group in front):
        return None
    if last and _IPV4.fullmatch(end):
        return len(front) + 2
    return len(front) + 1 if _GROUP.fullmatch(end) else None


ASSERTED: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {"date-time": _date_time, "date": _date, "email": _email, "uri": _uri, "uuid": _uuid}
)
