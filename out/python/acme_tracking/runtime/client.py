# SPDX-License-Identifier: 0BSD
"""The client: checks an event, asks consent, builds its message and hands it to a transport. Never raises unless asked to."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar, Literal, Self, overload

from . import recording as _recording
from .calls import AliasEvent, Call, Event, GroupEvent
from .consent import Choices, Consent
from .counters import Counters, Drop, Reason, Tell
from .customer import Customer, InvalidEvent, Outcome
from .frames import Clock, Frames, Ids
from .identity import Identity
from .jsontext import encode
from .lifetime import process
from .messages import EPOCH, Plan, assembled, whole_milliseconds
from .outbox import SqliteOutbox
from .queues import Waiting
from .sender import HttpSender
from .stack import afresh
from .transports import Background, Transport
from .values import normalised, sendable
from .violations import Violation

OnViolation = Literal["report", "raise", "drop", "off"]
UNKNOWN = Consent()
log = logging.getLogger("trackwright")


class BaseClient:
    """A client of one plan; the package's `Client` knows which.

    `transport`: where messages go; without one, `write_key` makes a background transport to Segment, and `outbox` (a file) a durable one.
    `common`: values of properties that all calls share, as the plan names them. `environment`: any but "production" keeps its messageIds
    apart from production's. `on_violation`: "report" sends and tells `on_report`, "raise" raises InvalidEvent, "drop" doesn't send,
    "off" doesn't check. `on_drop` hears of every event that isn't sent, `on_count` of every count.
    """

    plan: ClassVar[Plan]

    @staticmethod
    def place(call: str, name: str) -> str:
        """Where the plan has a call; the package's client knows."""
        return ""

    def __init__(
        self,
        transport: Transport | None = None,
        *,
        write_key: str | None = None,
        endpoint: str = "https://api.segment.io",
        outbox: str | os.PathLike[str] | None = None,
        common: Mapping[str, object] | None = None,
        environment: str = "production",
        on_violation: OnViolation = "report",
        on_report: Callable[[Event, list[Violation]], None] | None = None,
        on_drop: Callable[[Drop], None] | None = None,
        on_count: Tell | None = None,
        shutdown_timeout: float = 5.0,
        enabled: bool = True,
    ) -> None:
        if on_violation not in ("report", "raise", "drop", "off"):
            raise ValueError(f"on_violation is report, raise, drop or off, not {on_violation!r}")
        if transport is None and enabled:
            if not write_key:
                raise ValueError("a client needs a transport or a write_key")
            queue = None if outbox is None else SqliteOutbox(outbox)
            transport = Background(HttpSender(write_key, endpoint), queue)
        encode.fastest()  # imported now: a fork while a thread imports would leave the child waiting for that thread
        self._transport = transport
        self._counters = Counters(on_count)
        self._common = sendable(normalised(dict(common or {})))
        self._mode = on_violation
        self._on_report = on_report
        self._on_drop = on_drop
        self._shutdown_timeout = shutdown_timeout
        self._frames: dict[tuple[Any, ...], Frames] = {}
        self._ids = Ids(self.plan, environment)
        self._clock = Clock()
        if transport is not None:
            transport.attach(self._counters, self._dropped)
            process.add(self)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, **options: Any) -> Self:
        """A client from SEGMENT_WRITE_KEY, SEGMENT_ENDPOINT, TRACKING_OUTBOX, TRACKING_ENVIRONMENT, TRACKING_ON_VIOLATION and
        TRACKING_DISABLED; `options` win. Without a write key (or when disabled) it counts and drops."""
        env = os.environ if environ is None else environ
        found: dict[str, Any] = {
            "write_key": env.get("SEGMENT_WRITE_KEY"),
            "endpoint": env.get("SEGMENT_ENDPOINT"),
            "outbox": env.get("TRACKING_OUTBOX"),
            "environment": env.get("TRACKING_ENVIRONMENT"),
            "on_violation": env.get("TRACKING_ON_VIOLATION"),
        }
        chosen = {name: value for name, value in found.items() if value} | options
        disabled = env.get("TRACKING_DISABLED", "").lower() in ("1", "true", "yes")
        if disabled or not (chosen.get("write_key") or chosen.get("transport")):
            if not disabled:
                log.warning("SEGMENT_WRITE_KEY is not set: events are checked and dropped")
            chosen["enabled"] = False
        return cls(**chosen)

    @overload
    def send(
        self,
        event: Event,
        *,
        user_id: str,
        anonymous_id: str | None = None,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
        message_id: str | None = None,
    ) -> Outcome: ...

    @overload
    def send(
        self,
        event: Event,
        *,
        user_id: None = None,
        anonymous_id: str,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
        message_id: str | None = None,
    ) -> Outcome: ...

    def send(
        self,
        event: Event,
        *,
        user_id: str | None = None,
        anonymous_id: str | None = None,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
        message_id: str | None = None,
    ) -> Outcome:
        """Checks, decides, builds and hands over. Doesn't wait for a network."""
        identity = Identity(user_id or "", anonymous_id or "")
        return self.hand_over(event, identity, self._frames_of(consent), context, timestamp, message_id)

    @overload
    def group(
        self,
        event: GroupEvent,
        *,
        group_id: str,
        user_id: str,
        anonymous_id: str | None = None,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
    ) -> Outcome: ...

    @overload
    def group(
        self,
        event: GroupEvent,
        *,
        group_id: str,
        user_id: None = None,
        anonymous_id: str,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
    ) -> Outcome: ...

    def group(
        self,
        event: GroupEvent,
        *,
        group_id: str,
        user_id: str | None = None,
        anonymous_id: str | None = None,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
    ) -> Outcome:
        """Sends a group call: the user belongs to the group."""
        identity = Identity(user_id or "", anonymous_id or "", group_id)
        return self.hand_over(event, identity, self._frames_of(consent), context, timestamp, None)

    def alias(
        self,
        event: AliasEvent,
        *,
        user_id: str,
        previous_id: str,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
    ) -> Outcome:
        """Sends an alias call: the user was known as `previous_id` before."""
        identity = Identity(user_id, "", "", previous_id)
        return self.hand_over(event, identity, self._frames_of(consent), context, timestamp, None)

    @overload
    async def send_async(
        self,
        event: Event,
        *,
        user_id: str,
        anonymous_id: str | None = None,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
        message_id: str | None = None,
    ) -> Outcome: ...

    @overload
    async def send_async(
        self,
        event: Event,
        *,
        user_id: None = None,
        anonymous_id: str,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
        message_id: str | None = None,
    ) -> Outcome: ...

    async def send_async(
        self,
        event: Event,
        *,
        user_id: str | None = None,
        anonymous_id: str | None = None,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
        timestamp: datetime | None = None,
        message_id: str | None = None,
    ) -> Outcome:
        """As `send`, in a worker thread: for an outbox on a slow disk, or a queue that blocks when it is full."""
        identity = Identity(user_id or "", anonymous_id or "")
        frames = self._frames_of(consent)
        return await asyncio.to_thread(self.hand_over, event, identity, frames, context, timestamp, message_id)

    @overload
    def customer(
        self,
        *,
        user_id: str,
        anonymous_id: str | None = None,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Customer: ...

    @overload
    def customer(
        self,
        *,
        user_id: None = None,
        anonymous_id: str,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Customer: ...

    def customer(
        self,
        *,
        user_id: str | None = None,
        anonymous_id: str | None = None,
        consent: Consent | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Customer:
        """Binds who it is and what they allow, once a request."""
        return Customer(self, Identity(user_id or "", anonymous_id or ""), self._frames_of(consent), context)

    def hand_over(
        self,
        event: Event,
        identity: Identity,
        frames: Frames,
        context: Mapping[str, object] | None,
        moment: datetime | None,
        message_id: str | None,
    ) -> Outcome:
        """What all of the above come to."""
        try:
            try:
                return self._attempt(event, identity, frames, context, moment, message_id)
            except RecursionError:
                return afresh(lambda: self._attempt(event, identity, frames, context, moment, message_id))
        except InvalidEvent:
            raise
        except Exception:
            log.exception("an event could not be sent", extra={"event": event.call.name})
            return self._refuse(event.call, "invalid")

    def _attempt(
        self,
        event: Event,
        identity: Identity,
        frames: Frames,
        context: Mapping[str, object] | None,
        moment: datetime | None,
        message_id: str | None,
    ) -> Outcome:
        call = event.call
        payload: Mapping[str, Any] = event.payload
        if self._common and call.common:
            payload = {**{name: self._common[name] for name in call.common if name in self._common}, **payload}
        given = event.context if context is None else context if event.context is None else {**context, **event.context}
        plain = call.is_plain(payload)
        found: tuple[Violation, ...] = ()
        if self._mode != "off" and not (plain and (given is None or call.check_context is None)):
            found = tuple(call.validate(payload, given))
        ids = identity.encoded(call.type)
        if not ids:
            found = (*found, *identity.lacks(call.type, call.name))
        if found:
            self._tell(event, found)
            if any(violation.severity == "error" for violation in found):
                if self._mode == "raise":
                    raise InvalidEvent(found)
                if self._mode == "drop" or not ids:
                    return self._refuse(call, "invalid", found)
        frame = frames.of(call)
        if frame.verdict != "send":
            return self._refuse(call, "consent_denied" if frame.verdict == "denied" else "consent_undecided", found)
        recorder = _recording.current()
        transport = self._transport
        if transport is None and recorder is None:
            return self._refuse(call, "disabled", found)
        if not plain:
            payload = sendable(normalised(payload))
        made = message_id or self._ids.of(call, payload)
        now = time.time_ns() // 1_000_000 if moment is None else _milliseconds(moment)
        if frame.strips and call.strip is not None:
            kept: dict[str, Any] = sendable(normalised(payload)) if plain else dict(payload)
            call.strip(kept, frame.off)
            payload, plain = kept, False
        if recorder is not None:
            request = {"context": given, "identity": identity.wire(), "now": now, "messageId": made}
            copied: dict[str, Any] = sendable(normalised(payload))
            recorder.add(event, assembled(self.plan, call, request, frames.choices, copied))
            return Outcome(True, None, made, found)
        assert transport is not None
        body = frame.body(payload, ids, self._clock.text(now), made, given, plain)
        reason = transport.send(Waiting(made, frame.name, body))
        if reason is not None:
            return self._refuse(call, reason, found, made)
        self._counters.count(frame.accepted)
        return Outcome(True, None, made, found)

    def _frames_of(self, given: Consent | None) -> Frames:
        consent = UNKNOWN if given is None else given
        key = (consent.model, consent.gpc, *consent.preferences.items())
        found = self._frames.get(key)
        if found is None:
            if len(self._frames) > 1_000:
                self._frames.clear()
            found = self._frames[key] = Frames(self.plan, Choices(self.plan.categories, consent))
        return found

    def _tell(self, event: Event, found: Sequence[Violation]) -> None:
        name = event.call.name or event.call.type
        self._counters.add("invalid", name)
        if self._on_report is not None:
            try:
                self._on_report(event, list(found))
            except Exception:
                log.exception("on_report failed")
        else:
            log.warning("%s", "; ".join(map(str, found)), extra={"event": name, "violations": len(found)})

    def _refuse(
        self,
        call: Call,
        reason: Reason,
        found: tuple[Violation, ...] = (),
        message_id: str = "",
    ) -> Outcome:
        self._dropped(Drop(call.name or call.type, reason, type(self).place(call.type, call.name), message_id))
        return Outcome(False, reason, message_id, found)

    def _dropped(self, drop: Drop) -> None:
        self._counters.add("dropped", drop.event, drop.reason)
        if self._on_drop is not None:
            try:
                self._on_drop(drop)
            except Exception:
                log.exception("on_drop failed")
        elif drop.reason not in ("consent_denied", "consent_undecided", "disabled"):
            log.warning("an event is not sent: %s", drop.reason, extra={"event": drop.event, "reason": drop.reason})

    def counters(self) -> dict[str, Any]:
        """Counts since the start, what waits now, and for how many seconds the oldest has waited."""
        out = self._counters.as_dict()
        transport = self._transport
        oldest = None if transport is None else transport.oldest()
        out["waiting"] = 0 if transport is None else transport.waiting()
        out["oldest_seconds"] = None if oldest is None else max(0.0, time.time() - oldest)
        return out

    def flush(self, timeout: float = 10.0) -> bool:
        """Sends what waits now. True when all of it is through. For scripts, and for the end of a Lambda handler."""
        return True if self._transport is None else self._transport.flush(timeout)

    def close(self, timeout: float | None = None) -> None:
        """Sends for at most `timeout` seconds. What is left stays in a durable queue, or is counted as dropped."""
        process.remove(self)
        if self._transport is not None:
            self._transport.close(self._shutdown_timeout if timeout is None else timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def before_fork(self) -> Callable[[], None]:
        """Brings the transport to rest while the process is copied. What it gives back ends that, in the parent."""
        rest: Callable[[], Callable[[], None]] | None = getattr(self._transport, "before_fork", None)
        return _nothing if rest is None else rest()

    def after_fork(self) -> None:
        """In the child."""
        self._counters.reset_lock()
        if self._transport is not None:
            self._transport.after_fork()


def _nothing() -> None:
    pass


def _milliseconds(moment: datetime) -> int:
    if moment.utcoffset() is None:
        log.warning("a timestamp without a time zone is ignored")
        return time.time_ns() // 1_000_000
    return whole_milliseconds((moment - EPOCH) // timedelta(milliseconds=1))
