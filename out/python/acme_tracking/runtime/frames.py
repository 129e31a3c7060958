# SPDX-License-Identifier: 0BSD
"""Messages as bytes without a message in between: what is the same for a call under the same consent is encoded once.

`messages.assembled` says what a message is; this only says it faster, and the tests hold the two to each other.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any, Final
from uuid import UUID, uuid5

from .calls import Call
from .consent import Choices
from .jsontext import encode
from .messages import IDENTITIES, PRODUCTION, Plan, assembled, context_of, once_text, timestamp

_VARIANTS: Final = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))
_KEYS: Final = {"track": "properties", "page": "properties", "identify": "traits", "group": "traits"}


class Frame:
    """The bytes around a payload, for one call and one set of choices. `accepted` is the key that its messages are counted under."""

    __slots__ = ("_after", "_before", "_call", "_choices", "_encode", "_plain", "_plan", "accepted", "holds_payload", "name", "off", "strips", "verdict", "writes")

    def __init__(self, plan: Plan, call: Call, choices: Choices) -> None:
        self._plan = plan
        self._call = call
        self._choices = choices
        self.name = call.name or call.type
        self.accepted = ("accepted", self.name, "")
        self.off = call.off(choices)
        self.strips = call.strip is not None and bool(self.off)
        self.verdict = choices.verdict(call.consent)
        self.holds_payload = call.type in _KEYS
        message = assembled(plan, call, {"newId": "x"}, choices, {})
        head = {name: message[name] for name in ("type", "event", "name", "category") if name in message}
        self._before = encode(head)[:-1] + (f',"{_KEYS[call.type]}":'.encode() if self.holds_payload else b"")
        refused = message.get("integrations")
        self._after = b"}" if refused is None else b',"integrations":' + encode(refused) + b"}"
        self._encode = encode.fastest()
        self.writes = None if encode.compiled else call.text
        self._plain = b',"context":' + encode(message["context"]) + self._after

    def body(
        self,
        payload: Mapping[str, Any],
        identity: bytes,
        moment: str,
        message_id: str,
        context: Mapping[str, object] | None,
        valid: bool = False,
    ) -> bytes:
        """The message. `identity` is what `identity_bytes` makes; `payload` is plain JSON with nothing in it that has to go.

        valid: the call's short cut has found the payload so.
        """
        ids = f',"timestamp":"{moment}","messageId":{encode_basestring(message_id)}'.encode()
        after = self._plain
        if context is not None:
            around = context_of(self._plan, self._call, {"context": context}, self._choices, self.off)
            after = b',"context":' + encode(around) + self._after
        if not self.holds_payload:
            return b"".join((self._before, identity, ids, after))
        if valid and self.writes is not None:
            content = self.writes(payload).encode()
        else:
            try:
                content = self._encode(payload)
            except (TypeError, OverflowError):
                content = encode(payload)
        return b"".join((self._before, content, identity, ids, after))


class Frames:
    """The frames of one set of choices, each made when its call is first sent."""

    __slots__ = ("_made", "_plan", "choices")

    def __init__(self, plan: Plan, choices: Choices) -> None:
        self._plan = plan
        self._made: dict[int, Frame] = {}
        self.choices = choices

    def of(self, call: Call) -> Frame:
        found = self._made.get(id(call))  # a frame keeps its call, so the id stays the call's
        if found is None:
            found = self._made[id(call)] = Frame(self._plan, call, self.choices)
        return found


def identity_bytes(call_type: str, identity: Mapping[str, str]) -> bytes:
    """The ids that a call of this type carries, those that are not empty."""
    given = ((name, identity.get(name)) for name in IDENTITIES[call_type])
    return "".join(f',"{name}":{encode_basestring(text)}' for name, text in given if text).encode()


class Ids:
    """messageIds of one plan in one environment."""

    __slots__ = ("_base", "_named")

    def __init__(self, plan: Plan, environment: str) -> None:
        namespace = UUID(plan.namespace)
        if environment != PRODUCTION:
            namespace = uuid5(namespace, environment)
        self._base = hashlib.sha1(namespace.bytes, usedforsecurity=False)
        self._named: dict[str, Any] = {}

    def of(self, call: Call, payload: Mapping[str, Any]) -> str:
        """The id that is derived from what happened, where the call says how; else a new one."""
        if not call.once:
            return _text(os.urandom(16).hex(), "4")
        listed = ""
        for name in call.once:
            value = payload.get(name)
            text = value if type(value) is str else once_text(value)
            if text is None:
                return _text(os.urandom(16).hex(), "4")
            listed += "," + encode_basestring(text)
        digest = (self._named.get(call.name) or self._hash(call.name)).copy()
        digest.update((listed + "]").encode())
        return _text(digest.hexdigest(), "5")

    def _hash(self, name: str) -> Any:
        """The hash of what all ids of an event begin with."""
        found = self._named[name] = self._base.copy()
        found.update(f"[{encode_basestring(name)}".encode())
        return found


def _text(digits: str, version: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-{version}{digits[13:16]}-{_VARIANTS[digits[16]]}{digits[17:20]}-{digits[20:32]}"


class Clock:
    """`timestamp` with the last texts kept: of the second, and of the millisecond."""

    __slots__ = ("_last", "_second")

    def __init__(self) -> None:
        self._second: tuple[int, str] = (-1, "")
        self._last: tuple[int, str] = (-1, "")

    def text(self, now: int) -> str:
        last = self._last
        if last[0] == now:
            return last[1]
        second, rest = divmod(now, 1000)
        known = self._second
        if known[0] != second:
            known = self._second = (second, timestamp(second * 1000)[:-4])
        text = f"{known[1]}{rest:03d}Z"
        self._last = (now, text)
        return text
