# SPDX-License-Identifier: 0BSD
"""What breaks the plan's rules, and the collector that checks report to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

LIMIT = 100


class Fail(NamedTuple):
    """The fixed part of a violation: a rule (a JSON Schema keyword or one of ours), its text, and "error" or "warning"."""

    rule: str
    message: str
    severity: str = "error"


@dataclass(frozen=True, slots=True)
class Violation:
    """Something in a payload that the plan doesn't allow. `path` is a JSON Pointer from the message's root."""

    call: str
    name: str
    path: str
    rule: str
    message: str
    severity: str

    def as_dict(self) -> dict[str, str]:
        return {
            "call": self.call,
            "name": self.name,
            "path": self.path,
            "rule": self.rule,
            "message": self.message,
            "severity": self.severity,
        }

    def __str__(self) -> str:
        return f"{self.call} {self.name!r} {self.path}: {self.rule}: {self.message}"


TOO_MANY = Fail("too_many", "has more than 100 violations")


class Collector:
    """Takes reports in the order of the checks: each path and rule once, at most 100, then one `too_many`."""

    __slots__ = ("_seen", "found")

    def __init__(self) -> None:
        self.found: list[tuple[str, Fail]] = []
        self._seen: set[tuple[str, str]] = set()

    def report(self, path: str, fail: Fail) -> None:
        key = (path, fail.rule)
        if key in self._seen or len(self.found) > LIMIT:
            return
        self._seen.add(key)
        self.found.append(("", TOO_MANY) if len(self.found) == LIMIT else (path, fail))

    def violations(self, call: str, name: str) -> list[Violation]:
        return [Violation(call, name, path, *fail) for path, fail in self.found]


class Probe(Collector):
    """A collector that only remembers whether an error was reported."""

    __slots__ = ("failed",)

    def __init__(self) -> None:
        super().__init__()
        self.failed = False

    def report(self, path: str, fail: Fail) -> None:
        if fail.severity == "error":
            self.failed = True


Check = Callable[[Collector, Any, str], None]
"""Reports whatever is wrong with a normalised value at a path."""

Fast = Callable[[Iterable[Any]], bool]
"""True only where nothing at all is to be reported of any value given; False, KeyError, TypeError and ValueError say "look closer"."""
