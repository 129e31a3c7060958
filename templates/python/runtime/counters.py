# SPDX-License-Identifier: 0BSD
"""What became of events, counted."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

log = logging.getLogger("trackwright")

Reason = Literal[
    "consent_denied",
    "consent_undecided",
    "invalid",
    "too_large",
    "queue_full",
    "http_4xx",
    "retries_exhausted",
    "shutdown",
    "disabled",
]


@dataclass(frozen=True, slots=True)
class Drop:
    """An event that isn't sent. `place` is the plan's file, line and column; `body` the message where one had been made."""

    event: str
    reason: Reason
    place: str = ""
    message_id: str = ""
    status: int | None = None
    body: bytes | None = None


Tell = Callable[[str, str, str, int], None]
"""Takes a count as it happens: name (accepted, sent, retried, dropped, invalid), event, reason, amount."""


Key = tuple[str, str, str]


class Counters:
    """Counts by event and reason. Safe between threads."""

    def __init__(self, tell: Tell | None = None) -> None:
        self._lock = threading.Lock()
        self._counts: dict[Key, int] = {}
        self._tell = tell

    def reset_lock(self) -> None:
        """After a fork: another thread may have held the lock."""
        self._lock = threading.Lock()

    def add(self, name: str, event: str = "", reason: str = "", amount: int = 1) -> None:
        self.count((name, event, reason), amount)

    def count(self, key: Key, amount: int = 1) -> None:
        """As `add`, with a key of name, event and reason that was made before."""
        with self._lock:
            self._counts[key] = self._counts.get(key, 0) + amount
        if self._tell is not None:
            try:
                self._tell(*key, amount)
            except Exception:
                log.exception("counting failed")

    def total(self, name: str) -> int:
        with self._lock:
            return sum(amount for (found, _, _), amount in self._counts.items() if found == name)

    def as_dict(self) -> dict[str, Any]:
        """{accepted, sent, retried, dropped: {reason: n}, invalid: {event: n}, dropped_by_event: {event: {reason: n}}}."""
        with self._lock:
            counts = dict(self._counts)
        out: dict[str, Any] = {"accepted": 0, "sent": 0, "retried": 0, "dropped": {}, "invalid": {}, "dropped_by_event": {}}
        for (name, event, reason), amount in counts.items():
            if name == "dropped":
                out["dropped"][reason] = out["dropped"].get(reason, 0) + amount
                by_reason = out["dropped_by_event"].setdefault(event, {})
                by_reason[reason] = by_reason.get(reason, 0) + amount
            elif name == "invalid":
                out["invalid"][event] = out["invalid"].get(event, 0) + amount
            else:
                out[name] += amount
        return out
