# SPDX-License-Identifier: 0BSD
"""Where accepted messages wait: the protocol, and the queue in memory."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from .sender import BATCH_BYTES, BATCH_EVENTS


@dataclass(slots=True)
class Waiting:
    """An accepted message. `key` is the queue's own; `attempts` are those that failed; `added` is Unix time."""

    message_id: str
    event: str
    body: bytes
    key: int = 0
    attempts: int = 0
    added: float = 0.0


class QueueError(Exception):
    """A message couldn't be stored; the text says why and what to do."""


class Queue(Protocol):
    """Holds messages until they are done. Safe between threads; a durable one also between processes."""

    durable: bool

    def put(self, item: Waiting, wait: float) -> bool:
        """Accepts a message. False when there is no room within `wait` seconds. QueueError where it can't be stored."""
        ...

    def take(self, linger: float) -> list[Waiting]:
        """The next batch, after waiting for it up to `linger` seconds; nothing else gets these until they are done or returned."""
        ...

    def done(self, items: Sequence[Waiting]) -> None:
        """Sent: forget them."""
        ...

    def give_back(self, items: Sequence[Waiting], wait: float, error: str) -> None:
        """Not sent: keep them for later, one attempt on."""
        ...

    def bury(self, items: Sequence[Waiting], reason: str, status: int | None) -> None:
        """Never to be sent: keep as dead letters, where there is room for those."""
        ...

    def size(self) -> int:
        """How many wait."""
        ...

    def oldest(self) -> float | None:
        """Unix time at which the one that waits longest was accepted."""
        ...

    def wake(self) -> None:
        """Ends a `take` that waits."""
        ...

    def close(self) -> None:
        """Gives back what was taken and lets go of files."""
        ...

    def after_fork(self) -> None:
        """In a child process: nothing of the parent's is touched."""
        ...


class MemoryQueue:
    """A bounded queue. `max_events` and `max_bytes` count what waits and what is on its way."""

    durable = False

    def __init__(self, max_events: int = 10_000, max_bytes: int = 32_000_000) -> None:
        self._max_events = max_events
        self._max_bytes = max_bytes
        self.after_fork()

    def after_fork(self) -> None:
        self._items: deque[Waiting] = deque()
        self._taken: dict[int, Waiting] = {}
        self._events = 0
        self._bytes = 0
        lock = threading.Lock()
        self._ready = threading.Condition(lock)
        self._room = threading.Condition(lock)
        self._woken = False

    def put(self, item: Waiting, wait: float) -> bool:
        size = len(item.body)
        with self._ready:
            if not self._fits(size) and not self._room.wait_for(lambda: self._fits(size), wait or 0.0):
                return False
            item.added = time.time()
            self._items.append(item)
            self._events += 1
            self._bytes += size
            if len(self._items) == 1 or len(self._items) >= BATCH_EVENTS or self._bytes >= BATCH_BYTES:
                self._ready.notify()
        return True

    def _fits(self, size: int) -> bool:
        return self._events < self._max_events and self._bytes + size <= self._max_bytes

    def take(self, linger: float) -> list[Waiting]:
        with self._ready:
            if not self._items:
                self._ready.wait_for(lambda: bool(self._items) or self._woken, 3600.0 if linger else 0.0)
            if linger and not self._woken:
                self._ready.wait_for(lambda: self._enough() or self._woken, linger)
            self._woken = False
            batch: list[Waiting] = []
            size = 0
            items, taken = self._items, self._taken
            while items and len(batch) < BATCH_EVENTS:
                item = items[0]
                size += len(item.body) + 1
                if size > BATCH_BYTES:
                    break
                taken[id(item)] = item
                batch.append(items.popleft())
            return batch

    def _enough(self) -> bool:
        return len(self._items) >= BATCH_EVENTS or self._bytes >= BATCH_BYTES

    def done(self, items: Sequence[Waiting]) -> None:
        with self._ready:
            for item in items:
                if self._taken.pop(id(item), None) is not None:
                    self._events -= 1
                    self._bytes -= len(item.body)
            self._room.notify_all()

    def give_back(self, items: Sequence[Waiting], wait: float, error: str) -> None:
        with self._ready:
            for item in reversed(items):
                if self._taken.pop(id(item), None) is not None:
                    item.attempts += 1
                    self._items.appendleft(item)

    def bury(self, items: Sequence[Waiting], reason: str, status: int | None) -> None:
        self.done(items)

    def drain(self) -> list[Waiting]:
        """Everything that waits or is on its way without an answer, taken out."""
        with self._ready:
            items = [*self._taken.values(), *self._items]
            self._taken.clear()
            self._items.clear()
            self._events = self._bytes = 0
        return items

    def size(self) -> int:
        return self._events

    def oldest(self) -> float | None:
        with self._ready:
            return self._items[0].added if self._items else None

    def wake(self) -> None:
        with self._ready:
            self._woken = True
            self._ready.notify_all()

    def close(self) -> None:
        self.wake()
