# SPDX-License-Identifier: 0BSD
"""Who it is: the ids of a message."""

from __future__ import annotations

from dataclasses import dataclass, field

from .frames import identity_bytes
from .violations import Violation


@dataclass(slots=True)  # not frozen: that would double what making one costs
class Identity:
    """The ids that are known. Which a message needs depends on its type: groupId and previousId where it has one, and userId or anonymousId."""

    user_id: str = ""
    anonymous_id: str = ""
    group_id: str = ""
    previous_id: str = ""
    _usual: bytes | None = field(default=None, init=False, repr=False, compare=False)

    def wire(self) -> dict[str, str]:
        return {
            "userId": self.user_id,
            "anonymousId": self.anonymous_id,
            "groupId": self.group_id,
            "previousId": self.previous_id,
        }

    def encoded(self, call_type: str) -> bytes:
        """The ids that a call of this type carries, as they stand in its message; nothing where one that it needs is missing."""
        if call_type == "group" or call_type == "alias":
            return b"" if self.missing(call_type) else identity_bytes(call_type, self.wire())
        found = self._usual
        if found is None:
            found = self._usual = identity_bytes(call_type, self.wire())
        return found

    def missing(self, call_type: str) -> str:
        """The first id that a call of this type lacks, as a path in the message; "" where it lacks none."""
        if call_type == "group" and not self.group_id:
            return "/groupId"
        if call_type == "alias":
            return "" if self.previous_id and self.user_id else "/userId" if self.previous_id else "/previousId"
        return "" if self.user_id or self.anonymous_id else "/userId"

    def lacks(self, call_type: str, name: str) -> tuple[Violation, ...]:
        """What is wrong with a message without the ids that it needs: Segment would answer 200 and forget it."""
        return (Violation(call_type, name, self.missing(call_type), "required", "is required", "error"),)
