# SPDX-License-Identifier: 0BSD
"""Events in tests: caught instead of sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from .calls import Event


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event that would have been sent, and its message."""

    event: Event
    message: dict[str, Any]

    @property
    def name(self) -> str:
        return self.event.call.name

    @property
    def properties(self) -> dict[str, Any]:
        found: dict[str, Any] = self.message.get("properties") or self.message.get("traits") or {}
        return found


@dataclass(slots=True)
class Recording:
    """What was recorded, in order."""

    events: list[Recorded] = field(default_factory=list)

    def add(self, event: Event, message: dict[str, Any]) -> None:
        self.events.append(Recorded(event, message))

    def of(self, made_by: Callable[..., Event]) -> list[Recorded]:
        """Those that a typed function of the package made: `events.of(order_refunded)`."""
        return [item for item in self.events if item.event.call.made_by == made_by.__name__]

    def names(self) -> list[str]:
        return [item.name for item in self.events]

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Recorded]:
        return iter(self.events)

    def __getitem__(self, index: int) -> Recorded:
        return self.events[index]


_current: ContextVar[Recording | None] = ContextVar("trackwright_recording", default=None)
_everywhere: list[Recording] = []


def current() -> Recording | None:
    return _everywhere[-1] if _everywhere else _current.get()


@contextmanager
def recording(*, all_threads: bool = True) -> Iterator[Recording]:
    """Catches what all clients of this package would send: of the whole process, or of this thread and task only."""
    caught = Recording()
    if all_threads:
        _everywhere.append(caught)
        try:
            yield caught
        finally:
            _everywhere.remove(caught)
        return
    token = _current.set(caught)
    try:
        yield caught
    finally:
        _current.reset(token)
