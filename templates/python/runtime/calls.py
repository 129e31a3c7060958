# SPDX-License-Identifier: 0BSD
"""A call of the plan: how it is checked, what consent it needs, and the events that are made of it."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from .consent import Choices
from .stack import roomy
from .values import normalised
from .violations import Check, Collector, Fast, Violation

Strip = Callable[[dict[str, Any], Container[str]], None]
"""Takes out of an object, in place, the members that need a category which is off (those named)."""

_ROOTS = {"track": "/properties", "page": "/properties", "identify": "/traits", "group": "/traits"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One planned call as this package may send it.

    `made_by` is the name of its typed function. `check` and `fast` take the payload; `text` writes one for which `fast` is True; `versions` are the
    checks of older versions that are still accepted.
    `common` are the names of its properties that all calls share.
    """

    type: str
    name: str
    made_by: str
    check: Check
    fast: Fast | None = None
    text: Callable[[Any], str] | None = None
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
        fast = self.fast
        if fast is not None and (context is None or self.check_context is None):
            try:
                if fast((payload,)):
                    return []
            except (KeyError, TypeError, ValueError):
                pass
        return self._closely(payload, context, self.check)

    def is_plain(self, payload: object) -> bool:
        """Whether a payload is surely valid, and JSON as it stands: nothing in it needs to be converted."""
        if self.fast is None:
            return False
        try:
            return self.fast((payload,))
        except (KeyError, TypeError, ValueError):
            return False

    def validate_version(self, version: int, payload: object, context: object = None) -> list[Violation]:
        """As `validate`, by the rules of an older version."""
        return self._closely(payload, context, self.versions.get(version, self.check))

    def _closely(self, payload: object, context: object, check: Check) -> list[Violation]:
        def look() -> list[Violation]:
            found = Collector()
            if self.type in _ROOTS:
                check(found, normalised(payload), _ROOTS[self.type])
            if context is not None and self.check_context is not None:
                self.check_context(found, normalised(context), "/context")
            return found.violations(self.type, self.name)

        return roomy(look)

    def off(self, choices: Choices) -> frozenset[str]:
        """The categories that are not on."""
        return frozenset(name for name, effect in choices.effects.items() if effect != "granted")


@dataclass(slots=True)  # not frozen: that would double what making one costs
class Event:
    """A call with its values, made by a typed function of this package. Sending is a client's matter."""

    call: Call
    payload: Mapping[str, Any]
    context: Mapping[str, Any] | None = None

    def violations(self) -> list[Violation]:
        """What the plan doesn't allow in it."""
        return self.call.validate(self.payload, self.context)


class GroupEvent(Event):
    """A group call; `client.group` sends it."""

    __slots__ = ()


class AliasEvent(Event):
    """An alias call; `client.alias` sends it."""

    __slots__ = ()
