# SPDX-License-Identifier: 0BSD
"""The thread that carries messages from a queue to a sender."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import Final

from .counters import Counters, Reason
from .queues import Queue, QueueError, Waiting
from .sender import Sender, Verdict, backoff

log = logging.getLogger("trackwright")

_HELD_SAFELY: Final = 30.0  # seconds; an outbox lends for twice that, then another process may have the same messages
Dropped = Callable[[Waiting, Reason, "int | None"], None]


class Courier:
    """Delivers batch after batch. A message is tried at least `max_attempts` times; a durable queue's for `max_age` seconds, too."""

    def __init__(
        self,
        queue: Queue,
        sender: Sender,
        counters: Counters,
        dropped: Dropped,
        *,
        linger: float = 0.2,
        max_attempts: int = 10,
        max_age: float = 14 * 86_400.0,
    ) -> None:
        self._queue = queue
        self._sender = sender
        self._counters = counters
        self._dropped = dropped
        self._linger = linger
        self._max_attempts = max_attempts
        self._max_age = max_age
        self.after_fork()

    def after_fork(self) -> None:
        self._thread: threading.Thread | None = None
        self.running = False
        self._start_lock = threading.Lock()
        self._stop = threading.Event()
        self._urgent = threading.Event()
        self._deadline: float | None = None
        self._failures = 0
        self._taken = 0.0

    def start(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            with self._start_lock:
                if (self._thread is None or not self._thread.is_alive()) and not self._stop.is_set():
                    self._thread = threading.Thread(target=self._run, name="trackwright-courier", daemon=True)
                    self.running = True
                    self._thread.start()

    def _run(self) -> None:
        try:
            self._steps()
        finally:
            self.running = False

    def _steps(self) -> None:
        while True:
            try:
                urgent = self._urgent.is_set()
                if not self.step(0.0 if urgent else self._linger):
                    if self._stop.is_set():
                        return
                    if urgent:
                        time.sleep(0.005)
            except QueueError as error:
                log.error("%s", error)
                if self._stop.is_set():
                    return
                self._pause(backoff(min(self._failures + 1, 6)))
            except Exception:
                log.exception("delivery failed unexpectedly")
                self._pause(5.0)
            if self._deadline is not None and time.monotonic() >= self._deadline:
                return

    def step(self, linger: float) -> bool:
        """Takes one batch and sends it. False where there was none."""
        batch = self._queue.take(linger)
        if not batch:
            return False
        self._taken = time.monotonic()
        self._deliver(batch)
        return True

    def _deliver(self, batch: list[Waiting]) -> None:
        limit = None if self._deadline is None else max(0.1, self._deadline - time.monotonic())
        tries = max(item.attempts for item in batch)
        verdict = self._sender.post([item.body for item in batch], tries, limit)
        if verdict.kind == "sent":
            self._failures = 0
            self._queue.done(batch)
            self._counters.add("sent", amount=len(batch))
        elif verdict.kind == "retry" or (self._queue.durable and verdict.status in (401, 403)):
            self._retry(batch, verdict)
        elif len(batch) > 1 and verdict.status in (400, 413):
            middle = len(batch) // 2
            for half in (batch[:middle], batch[middle:]):
                if self._queue.durable and time.monotonic() - self._taken > _HELD_SAFELY:
                    self._queue.give_back(half, 0.0, verdict.error)
                else:
                    self._deliver(half)
        else:
            self._bury(batch, "http_4xx", verdict.status)

    def _retry(self, batch: list[Waiting], verdict: Verdict) -> None:
        self._failures += 1
        now = time.time()
        keeps = [item for item in batch if self._keeps(item, now)]
        spent = [item for item in batch if not self._keeps(item, now)]
        if spent:
            self._bury(spent, "retries_exhausted", verdict.status)
        wait = verdict.wait if verdict.wait is not None else backoff(self._failures)
        if keeps:
            self._counters.add("retried", amount=len(keeps))
            log.warning(
                "%d messages wait %.1f s more: %s",
                len(keeps),
                wait,
                verdict.error,
                extra={"status": verdict.status, "events": len(keeps), "wait": wait},
            )
            self._queue.give_back(keeps, wait if self._deadline is None else 0.0, verdict.error)
        self._pause(wait)

    def _keeps(self, item: Waiting, now: float) -> bool:
        """A durable message goes when it is old and has been tried: its age alone may be a clock that was set forward."""
        tried = item.attempts + 1 >= self._max_attempts
        return not tried or (self._queue.durable and now - item.added < self._max_age)

    def _bury(self, items: Sequence[Waiting], reason: Reason, status: int | None) -> None:
        self._queue.bury(items, reason, status)
        for item in items:
            self._dropped(item, reason, status)

    def _pause(self, seconds: float) -> None:
        """Waits; a stop ends it at once, except that retries while stopping keep a distance."""
        if self._deadline is not None:
            time.sleep(max(0.0, min(seconds, 1.0, self._deadline - time.monotonic())))
        else:
            self._stop.wait(seconds)

    def has_work(self) -> bool:
        """Whether messages wait."""
        return self._queue.oldest() is not None

    def flush(self, timeout: float) -> bool:
        """Sends what waits; True when nothing does any more."""
        self.start()
        end = time.monotonic() + timeout
        self._urgent.set()
        try:
            while True:
                self._queue.wake()
                if self._queue.oldest() is None:
                    return True
                left = end - time.monotonic()
                if left <= 0 or self._thread is None or not self._thread.is_alive():
                    return False
                time.sleep(min(0.01, left))
        finally:
            self._urgent.clear()

    def stop(self, timeout: float) -> None:
        """Sends what can be sent within `timeout` seconds and ends the thread."""
        self._deadline = time.monotonic() + timeout
        self._urgent.set()
        self._stop.set()
        self._queue.wake()
        thread = self._thread
        if thread is not None and thread.is_alive() and thread is not threading.current_thread():
            thread.join(timeout + 0.5)
        self._sender.close()
