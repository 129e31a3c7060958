# SPDX-License-Identifier: 0BSD
"""A client bound to one person, and what comes back from sending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from .calls import Event, GroupEvent
from .counters import Reason
from .frames import Frames
from .identity import Identity
from .violations import Violation

if TYPE_CHECKING:
    from .client import BaseClient


class InvalidEvent(ValueError):
    """An event breaks the plan, and the client was told to raise."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        super().__init__("; ".join(map(str, violations)))
        self.violations = tuple(violations)


@dataclass(slots=True)
class Outcome:
    """What became of a call: `accepted` by the transport, or the `reason` why not. True where it was accepted."""

    accepted: bool
    reason: Reason | None = None
    message_id: str = ""
    violations: tuple[Violation, ...] = ()

    def __bool__(self) -> bool:
        return self.accepted


@dataclass(frozen=True, slots=True)
class Customer:
    """A client bound to one person and their consent."""

    client: BaseClient
    identity: Identity
    frames: Frames
    context: Mapping[str, object] | None = None

    def send(self, event: Event, *, timestamp: datetime | None = None, message_id: str | None = None) -> Outcome:
        return self.client.hand_over(event, self.identity, self.frames, self.context, timestamp, message_id)

    def group(self, event: GroupEvent, *, group_id: str, timestamp: datetime | None = None) -> Outcome:
        identity = Identity(self.identity.user_id, self.identity.anonymous_id, group_id)
        return self.client.hand_over(event, identity, self.frames, self.context, timestamp, None)
