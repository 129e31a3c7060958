# SPDX-License-Identifier: 0BSD
"""The operations that generated checks are made of. Each takes the collector, a normalised value and its path.

Those that answer say whether the checks after them make sense. The rest report and go on.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any

from . import formats
from .values import DEPTH, SAFE, Unfit, is_multiple, segment, token, tokens
from .violations import Check, Collector, Fail, Probe

__all__ = ["Collector", "Fail", "Value", "Values", "tokens"]

Value = Any
Values = Iterable[Any]

_KINDS = {str: "string", bool: "boolean", type(None): "null", list: "array", dict: "object", int: "integer"}
_FORMATS = {
    "date-time": formats.is_date_time,
    "date": formats.is_date,
    "email": formats.is_email,
    "uri": formats.is_uri,
    "uuid": formats.is_uuid,
}


def passes(test: Check, value: Any) -> bool:
    """Whether a check reports no error."""
    probe = Probe()
    test(probe, value, "")
    return not probe.failed


def never(c: Collector, v: Any, p: str, fail: Fail) -> bool:
    c.report(p, v.fail if type(v) is Unfit and v.fail else fail)
    return False


def fits(c: Collector, v: Any, p: str, types: Collection[str], fail: Fail) -> bool:
    kind = type(v)
    if kind is float:
        found = "integer" if v.is_integer() else "number"
    else:
        found = _KINDS.get(kind, "")
    if found in types or (found == "integer" and "number" in types):
        return True
    c.report(p, v.fail if kind is Unfit and v.fail else fail)
    return False


def fits_deep(c: Collector, v: Any, p: str, types: Collection[str], fail: Fail, deep: Fail) -> bool:
    return fits(c, v, p, types, fail) and plain(c, v, p, deep)


def plain(c: Collector, v: Any, p: str, fail: Fail, depth: int = 0) -> bool:
    """Reports whatever JSON can't carry inside a value, each at its own path."""
    kind = type(v)
    if kind is Unfit:
        c.report(p, v.fail or fail)
        return False
    if kind is not dict and kind is not list:
        return True
    if depth > DEPTH:
        c.report(p, fail)
        return False
    members = v.items() if kind is dict else enumerate(v)
    fine = True
    for key, member in members:
        inner = type(member)
        if inner is dict or inner is list or inner is Unfit:
            fine &= plain(c, member, p + segment(str(key)), fail, depth + 1)
    return fine


def is_number(v: Any) -> bool:
    return type(v) is int or type(v) is float


def is_string(v: Any) -> bool:
    return type(v) is str


def is_array(v: Any) -> bool:
    return type(v) is list


def is_object(v: Any) -> bool:
    return type(v) is dict


def safe_integer(c: Collector, v: Any, p: str, fail: Fail) -> None:
    if not -SAFE <= v <= SAFE:
        c.report(p, fail)


def one_of_values(c: Collector, v: Any, p: str, allowed: frozenset[Any], fail: Fail) -> None:
    if token(v) not in allowed:
        c.report(p, fail)


def multiple_of(c: Collector, v: Any, p: str, divisor: float, fail: Fail) -> None:
    if not is_multiple(v, divisor):
        c.report(p, fail)


def at_least(c: Collector, v: Any, p: str, limit: float, fail: Fail) -> None:
    if not v >= limit:
        c.report(p, fail)


def more_than(c: Collector, v: Any, p: str, limit: float, fail: Fail) -> None:
    if not v > limit:
        c.report(p, fail)


def at_most(c: Collector, v: Any, p: str, limit: float, fail: Fail) -> None:
    if not v <= limit:
        c.report(p, fail)


def less_than(c: Collector, v: Any, p: str, limit: float, fail: Fail) -> None:
    if not v < limit:
        c.report(p, fail)


def size_at_least(c: Collector, v: Any, p: str, limit: int, fail: Fail) -> None:
    if len(v) < limit:
        c.report(p, fail)


def size_more_than(c: Collector, v: Any, p: str, limit: int, fail: Fail) -> None:
    if len(v) <= limit:
        c.report(p, fail)


def size_at_most(c: Collector, v: Any, p: str, limit: int, fail: Fail) -> None:
    if len(v) > limit:
        c.report(p, fail)


def size_less_than(c: Collector, v: Any, p: str, limit: int, fail: Fail) -> None:
    if len(v) >= limit:
        c.report(p, fail)


def pattern(c: Collector, v: Any, p: str, regex: re.Pattern[str], fail: Fail) -> None:
    if len(v) > formats.LONGEST or regex.search(v) is None:
        c.report(p, fail)


def format_(c: Collector, v: Any, p: str, name: str, fail: Fail) -> None:
    if not _FORMATS[name](v):
        c.report(p, fail)


def unique(c: Collector, v: Any, p: str, fail: Fail) -> None:
    if len(set(map(token, v))) != len(v):
        c.report(p, fail)


def contains(c: Collector, v: Any, p: str, test: Check, fail: Fail) -> None:
    if not any(passes(test, item) for item in v):
        c.report(p, fail)


def each(c: Collector, v: Any, p: str, start: int, check: Check) -> None:
    for index in range(start, len(v)):
        check(c, v[index], f"{p}/{index}")


def at(c: Collector, v: Any, p: str, index: int, check: Check) -> None:
    if index < len(v):
        check(c, v[index], f"{p}/{index}")


def required(c: Collector, v: Any, p: str, name: str, pointer: str, fail: Fail) -> None:
    if name not in v:
        c.report(p + pointer, fail)


def member(c: Collector, v: Any, p: str, name: str, pointer: str, check: Check) -> None:
    if name in v:
        check(c, v[name], p + pointer)


def pattern_members(c: Collector, v: Any, p: str, regex: re.Pattern[str], check: Check) -> None:
    for name in sorted(v):
        if matches(regex, name):
            check(c, v[name], p + segment(name))


def names(c: Collector, v: Any, p: str, test: Check, fail: Fail) -> None:
    if not all(passes(test, name) for name in v):
        c.report(p, fail)


def needs(c: Collector, v: Any, p: str, name: str, needed: Collection[str], fail: Fail) -> None:
    if name in v and not all(other in v for other in needed):
        c.report(p, fail)


def when_present(c: Collector, v: Any, p: str, name: str, check: Check) -> None:
    if name in v:
        check(c, v, p)


def unplanned(
    c: Collector,
    v: Any,
    p: str,
    known: Collection[str],
    fail: Fail | None,
    deep: Fail | None,
    check: Check | None,
    *patterns: re.Pattern[str],
) -> None:
    """Members that are not declared: reported (`fail`), walked as plain JSON (`deep`) or checked (`check`)."""
    if len(v) <= len(known) and all(name in known for name in v):
        return
    for name in sorted(v):
        if name in known or any(matches(regex, name) for regex in patterns):
            continue
        path = p + segment(name)
        if fail is not None:
            c.report(path, fail)
        if deep is not None:
            plain(c, v[name], path, deep)
        if check is not None:
            check(c, v[name], path)


def any_of(c: Collector, v: Any, p: str, fail: Fail, *tests: Check) -> None:
    if not any(passes(test, v) for test in tests):
        c.report(p, fail)


def one_of(c: Collector, v: Any, p: str, fail: Fail, *tests: Check) -> None:
    if sum(passes(test, v) for test in tests) != 1:
        c.report(p, fail)


def not_(c: Collector, v: Any, p: str, test: Check, fail: Fail) -> None:
    if passes(test, v):
        c.report(p, fail)


def branch(c: Collector, v: Any, p: str, test: Check, then: Check | None, else_: Check | None) -> None:
    chosen = then if passes(test, v) else else_
    if chosen is not None:
        chosen(c, v, p)


def matches(regex: re.Pattern[str], name: str) -> bool:
    return len(name) <= formats.LONGEST and regex.search(name) is not None
