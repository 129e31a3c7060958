# SPDX-License-Identifier: 0BSD
"""Where messages go: the protocol, and every transport but the durable ones' queues."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO, Any, Literal, Protocol

from .counters import Counters, Drop, Reason, log
from .courier import Courier
from .queues import MemoryQueue, Queue, QueueError, Waiting
from .sender import EVENT_BYTES, Sender

Drops = Callable[[Drop], None]
FullQueue = Literal["block", "drop", "spill"]


class Transport(Protocol):
    """Takes built messages; the answer is None, or why one was not taken. Never raises, never waits for a network.

    One whose threads use libraries that a fork could catch at work may have `before_fork`, too: it holds them still, and gives back what lets
    them go on.
    """

    def attach(self, counters: Counters, dropped: Drops) -> None: ...

    def send(self, outgoing: Waiting) -> Reason | None: ...

    def flush(self, timeout: float) -> bool: ...

    def close(self, timeout: float) -> None: ...

    def after_fork(self) -> None: ...

    def waiting(self) -> int: ...

    def oldest(self) -> float | None: ...


class Background:
    """The default transport: a queue, and a thread that sends batches from it.

    when_full: "block" waits up to `block` seconds for room (never in an asyncio event loop), "drop" counts and tells, "spill" puts what
    doesn't fit into `spill`, a durable queue that is sent from when the memory is empty.
    """

    def __init__(
        self,
        sender: Sender,
        queue: Queue | None = None,
        *,
        when_full: FullQueue = "drop",
        block: float = 1.0,
        spill: Queue | None = None,
        linger: float = 0.2,
        max_attempts: int = 10,
        autostart: bool = True,
    ) -> None:
        if when_full == "spill" and spill is None:
            raise ValueError('when_full="spill" needs a queue to spill to')
        self.queue: Queue = MemoryQueue() if queue is None else queue
        self.spill = spill
        self._sender = sender
        self._when_full = when_full
        self._block = block
        self._linger = linger
        self._max_attempts = max_attempts
        self._autostart = autostart
        self._closed = False
        self._couriers: list[Courier] = []

    def attach(self, counters: Counters, dropped: Drops) -> None:
        self._dropped = dropped
        queues = [self.queue] if self.spill is None else [self.queue, self.spill]
        self._couriers = []
        for index, queue in enumerate(queues):
            sender = self._sender_of(index)
            courier = Courier(queue, sender, counters, self._drop, linger=self._linger, max_attempts=self._max_attempts)
            self._couriers.append(courier)

    def _sender_of(self, index: int) -> Sender:
        clone = getattr(self._sender, "clone", None)
        return clone() if index and clone is not None else self._sender

    def _drop(self, item: Waiting, reason: Reason, status: int | None) -> None:
        self._dropped(Drop(item.event, reason, message_id=item.message_id, status=status, body=item.body))

    def send(self, outgoing: Waiting) -> Reason | None:
        if self._closed:
            return "shutdown"
        if len(outgoing.body) > EVENT_BYTES:
            return "too_large"
        wait = self._block if self._when_full == "block" and not _in_event_loop() else 0.0
        try:
            taken = self.queue.put(outgoing, wait)
            if not taken and self._when_full == "spill" and self.spill is not None:
                taken = self.spill.put(outgoing, 0.0)
        except QueueError as error:
            log.error("%s", error, extra={"event": outgoing.event})
            taken = False
        if not taken:
            return "queue_full"
        if self._autostart:
            for courier in self._couriers:
                if not courier.running:
                    courier.start()
        return None

    def flush(self, timeout: float) -> bool:
        try:
            left = [courier for courier in self._couriers if not courier.flush(timeout)]
        except QueueError as error:
            log.error("%s", error)
            return False
        return not left

    def close(self, timeout: float) -> None:
        if self._closed:
            return
        self._closed = True
        for courier in self._couriers:
            if self._autostart and self._left(courier):
                courier.start()
            courier.stop(timeout)
        if isinstance(self.queue, MemoryQueue):
            for item in self.queue.drain():
                self._keep_or_drop(item)
        self.queue.close()
        if self.spill is not None:
            self.spill.close()

    def _left(self, courier: Courier) -> bool:
        try:
            return courier.has_work()
        except QueueError:
            return False

    def _keep_or_drop(self, item: Waiting) -> None:
        try:
            if self.spill is not None and self.spill.put(item, 0.0):
                return
        except QueueError as error:
            log.error("%s", error)
        self._drop(item, "shutdown", None)

    def before_fork(self) -> Callable[[], None]:
        queues = [queue for queue in (self.queue, self.spill) if queue is not None]
        rests: list[Any] = [getattr(queue, "before_fork", None) for queue in queues]
        releases = [rest() for rest in rests if rest is not None]

        def go_on() -> None:
            for release in releases:
                release()

        return go_on

    def after_fork(self) -> None:
        self.queue.after_fork()
        if self.spill is not None:
            self.spill.after_fork()
        forget = getattr(self._sender, "forget", None)
        if forget is not None:
            forget()
        for courier in self._couriers:
            courier.after_fork()

    def waiting(self) -> int:
        return self.queue.size() + (0 if self.spill is None else self.spill.size())

    def oldest(self) -> float | None:
        found = [moment for queue in (self.queue, self.spill) if queue is not None and (moment := queue.oldest()) is not None]
        return min(found, default=None)


def _in_event_loop() -> bool:
    asyncio = sys.modules.get("asyncio")
    return asyncio is not None and asyncio._get_running_loop() is not None


@dataclass
class Memory:
    """Keeps messages, decoded, in a list. For tests."""

    messages: list[dict[str, Any]] = field(default_factory=list)

    def attach(self, counters: Counters, dropped: Drops) -> None:
        self._counters = counters

    def send(self, outgoing: Waiting) -> Reason | None:
        self.messages.append(json.loads(outgoing.body))
        self._counters.add("sent")
        return None

    def flush(self, timeout: float) -> bool:
        return True

    def close(self, timeout: float) -> None:
        pass

    def after_fork(self) -> None:
        self.messages.clear()

    def waiting(self) -> int:
        return 0

    def oldest(self) -> float | None:
        return None


class JsonLines:
    """Writes each message as one line of JSON, to standard output or another binary stream, for a collector that reads logs."""

    def __init__(self, stream: IO[bytes] | None = None) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def attach(self, counters: Counters, dropped: Drops) -> None:
        self._counters = counters

    def send(self, outgoing: Waiting) -> Reason | None:
        stream = self._stream or sys.stdout.buffer
        try:
            with self._lock:
                stream.write(outgoing.body + b"\n")
                stream.flush()
        except (OSError, ValueError) as error:
            log.error("writing a message failed: %s", error)
            return "queue_full"
        self._counters.add("sent")
        return None

    def flush(self, timeout: float) -> bool:
        return True

    def close(self, timeout: float) -> None:
        pass

    def after_fork(self) -> None:
        self._lock = threading.Lock()

    def waiting(self) -> int:
        return 0

    def oldest(self) -> float | None:
        return None


class SegmentLibrary:
    """Hands messages to a `segment.analytics.client.Client` that a team already runs. Delivery is that library's business."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def attach(self, counters: Counters, dropped: Drops) -> None:
        self._counters = counters

    def send(self, outgoing: Waiting) -> Reason | None:
        message = json.loads(outgoing.body)
        call = getattr(self._client, message["type"])
        try:
            taken, _ = call(**_arguments(message))
        except Exception as error:  # noqa: BLE001 - the library raises what it likes
            log.error("segment-analytics-python refused a message: %s", error)
            return "invalid"
        if not taken:
            return "queue_full"
        self._counters.add("sent")
        return None

    def flush(self, timeout: float) -> bool:
        self._client.flush()
        return True

    def close(self, timeout: float) -> None:
        self._client.flush()

    def after_fork(self) -> None:
        pass

    def waiting(self) -> int:
        return int(self._client.queue.qsize())

    def oldest(self) -> float | None:
        return None


def _arguments(message: dict[str, Any]) -> dict[str, Any]:
    names = {
        "event": "event",
        "name": "name",
        "category": "category",
        "properties": "properties",
        "traits": "traits",
        "userId": "user_id",
        "anonymousId": "anonymous_id",
        "groupId": "group_id",
        "previousId": "previous_id",
        "context": "context",
        "integrations": "integrations",
        "messageId": "message_id",
    }
    found = {names[key]: value for key, value in message.items() if key in names}
    return found | {"timestamp": datetime.fromisoformat(message["timestamp"])}
