# SPDX-License-Identifier: 0BSD
"""Where accepted messages wait: the protocol, and the queue in memory."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

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


class Room:
    """How many messages a table that others use, too, still has room for: asked once a thousand messages, and once a second while it is full.

    Counting a large table takes long; `at_most` is quick and never less than `exactly`.
    """

    def __init__(self, limit: int, at_most: Callable[[], int], exactly: Callable[[], int]) -> None:
        self._limit = limit
        self._at_most = at_most
        self._exactly = exactly
        self.reset()

    def reset(self) -> None:
        """Messages have gone."""
        self._left = 0
        self._full_until = 0.0

    def take(self) -> bool:
        """Whether one more may come; counts it."""
        if self._left <= 0 and not self._look():
            return False
        self._left -= 1
        return True

    def _look(self) -> bool:
        if time.monotonic() < self._full_until:
            return False
        left = self._limit - self._at_most()
        if left <= 0:
            left = self._limit - self._exactly()
        self._left = min(left, 1_000)
        self._full_until = 0.0 if left > 0 else time.monotonic() + 1.0
        return left > 0


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


_TAKEN: Final = 1


class MemoryQueue:
    """A bounded queue. `max_events` and `max_bytes` count what waits and what is on its way."""

    durable = False

    def __init__(self, max_events: int = 10_000, max_bytes: int = 32_000_000) -> None:
        self._max_events = max_events
        self._max_bytes = max_bytes
        self.after_fork()

    def after_fork(self) -> None:
        self._items: deque[Waiting] = deque()
        self._taken: list[Waiting] = []
        self._events = 0
        self._bytes = 0
        self._lock = threading.Lock()
        self._ready = threading.Condition(self._lock)
        self._room = threading.Condition(self._lock)
        self._wanted = 0  # how many messages end the wait of a `take`; 0: nobody waits
        self._woken = False

    def put(self, item: Waiting, wait: float) -> bool:
        size = len(item.body)
        with self._lock:
            full = self._events >= self._max_events or self._bytes + size > self._max_bytes
            if full and not (wait and self._room.wait_for(lambda: self._fits(size), wait)):
                return False
            item.added = time.time()
            self._items.append(item)
            self._events += 1
            self._bytes += size
            if self._wanted and (len(self._items) >= self._wanted or self._bytes >= BATCH_BYTES):
                self._ready.notify()
        return True

    def _fits(self, size: int) -> bool:
        return self._events < self._max_events and self._bytes + size <= self._max_bytes

    def take(self, linger: float) -> list[Waiting]:
        with self._lock:
            if not self._items and linger:
                self._wait(1, 3600.0)
            if linger:
                self._wait(BATCH_EVENTS, linger)
            self._woken = False
            batch: list[Waiting] = []
            size = 0
            items = self._items
            while items and len(batch) < BATCH_EVENTS:
                item = items[0]
                size += len(item.body) + 1
                if size > BATCH_BYTES and batch:
                    break
                item.key = _TAKEN
                batch.append(items.popleft())
            self._taken += batch
            return batch

    def _wait(self, wanted: int, seconds: float) -> None:
        self._wanted = wanted
        try:
            self._ready.wait_for(lambda: self._woken or self._enough(wanted), seconds)
        finally:
            self._wanted = 0

    def _enough(self, wanted: int) -> bool:
        return len(self._items) >= wanted or (self._bytes >= BATCH_BYTES and bool(self._items))

    def done(self, items: Sequence[Waiting]) -> None:
        with self._lock:
            for item in items:
                if item.key == _TAKEN:
                    item.key = 0
                    self._events -= 1
                    self._bytes -= len(item.body)
            self._taken = [item for item in self._taken if item.key == _TAKEN]
            self._room.notify_all()

    def give_back(self, items: Sequence[Waiting], wait: float, error: str) -> None:
        with self._lock:
            for item in reversed(items):
                if item.key == _TAKEN:
                    item.key = 0
                    item.attempts += 1
                    self._items.appendleft(item)
            self._taken = [item for item in self._taken if item.key == _TAKEN]

    def bury(self, items: Sequence[Waiting], reason: str, status: int | None) -> None:
        self.done(items)

    def drain(self) -> list[Waiting]:
        """Everything that waits or is on its way without an answer, taken out."""
        with self._lock:
            items = [*self._taken, *self._items]
            for item in items:
                item.key = 0
            self._taken = []
            self._items.clear()
            self._events = self._bytes = 0
        return items

    def size(self) -> int:
        return self._events

    def oldest(self) -> float | None:
        with self._lock:
            first = self._taken or self._items
            return first[0].added if first else None

    def wake(self) -> None:
        with self._lock:
            self._woken = True
            self._ready.notify_all()

    def close(self) -> None:
        self.wake()
