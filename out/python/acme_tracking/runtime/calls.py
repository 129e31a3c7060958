# SPDX-License-Identifier: 0BSD
"""A call of the plan: how it is checked, what consent it needs, and the events that are made of it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from .consent import Choices
from .values import normalised
from .violations import Check, Collector, Fast, Violation

Strip = Callable[[dict[str, Any], Container[str]], None]
"""Takes out of an object, in place, the members that need a category which is off (those named)."""

_ROOTS = {"track": "/properties", "page": "/properties", "identify": "/traits", "group": "/traits"}
_STACK = 5000
_deep = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One planned call as this package may send it.

    `check` and `fast` take the payload; `versions` are the checks of older versions that are still accepted.
    `common` are the names of its properties that all calls share.
    """

    type: str
    name: str
    check: Check
    fast: Fast | None = None
    category: str | None = None
    version: int = 1
    versions: Mapping[int, Check] = field(default_factory=dict)
    consent: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    check_context: Check | None = None
    strip: Strip | None = None
    strip_context: Strip | None = None

    def validate(self, payload: object, context: object = None) -> list[Violation]:
        """What the plan doesn't allow in a payload, and in a context where one is given. Never raises."""
        if self.fast is not None and (context is None or self.check_context is None):
            try:
                if self.fast(payload):
                    return []
            except (KeyError, TypeError, ValueError):
                pass
        return self._closely(payload, context, self.check)

    def validate_version(self, version: int, payload: object, context: object = None) -> list[Violation]:
        """As `validate`, by the rules of an older version."""
        return self._closely(payload, context, self.versions.get(version, self.check))

    def _closely(self, payload: object, context: object, check: Check) -> list[Violation]:
        found = Collector()

        def look() -> None:
            root = _ROOTS.get(self.type, "")
            check(found, normalised(payload), root)
            if context is not None and self.check_context is not None:
                self.check_context(found, normalised(context), "/context")

        try:
            look()
        except RecursionError:
            found = Collector()
            _on_a_large_stack(look)
        return found.violations(self.type, self.name)

    def off(self, choices: Choices) -> frozenset[str]:
        """The categories that are not on."""
        return frozenset(name for name, effect in choices.effects.items() if effect != "granted")


def _on_a_large_stack(work: Callable[[], None]) -> None:
    """Runs something that nests deeper than the caller's stack allows."""
    with _deep:
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(max(before, _STACK))
        try:
            thread = threading.Thread(target=work, name="deep-check")
            thread.start()
            thread.join()
        finally:
            sys.setrecursionlimit(before)


@dataclass(frozen=True, slots=True)
class Event:
    """A call with its values, made by a typed function of this package. Sending is a client's matter."""

    call: Call
    payload: Mapping[str, Any]
    context: Mapping[str, Any] | None = None

    def violations(self) -> list[Violation]:
        return self.call.validate(self.payload, self.context)
