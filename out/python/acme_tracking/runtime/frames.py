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
    """The bytes around a payload, for one call and one set of choices."""

    __slots__ = ("_after", "_before", "_call", "_choices", "_context", "_plan", "holds_payload", "off", "verdict")

    def __init__(self, plan: Plan, call: Call, choices: Choices) -> None:
        self._plan = plan
        self._call = call
        self._choices = choices
        self.off = call.off(choices)
        self.verdict = choices.verdict(call.consent)
        self.holds_payload = call.type in _KEYS
        message = assembled(plan, call, {"newId": "x"}, choices, {})
        head = {name: message[name] for name in ("type", "event", "name", "category") if name in message}
        self._before = encode(head)[:-1] + (f',"{_KEYS[call.type]}":'.encode() if self.holds_payload else b"")
        self._context = encode(message["context"])
        refused = message.get("integrations")
        self._after = b"}" if refused is None else b',"integrations":' + encode(refused) + b"}"

    def body(
        self,
        payload: dict[str, Any],
        identity: bytes,
        moment: str,
        message_id: str,
        context: Mapping[str, object] | None,
    ) -> bytes:
        """The message. `identity` is what `identity_bytes` makes; `payload` is plain JSON with nothing in it that has to go."""
        ids = f',"timestamp":"{moment}","messageId":{encode_basestring(message_id)},"context":'.encode()
        around = self._context
        if context is not None:
            around = encode(context_of(self._plan, self._call, {"context": context}, self._choices, self.off))
        content = encode(payload) if self.holds_payload else b""
        return b"".join((self._before, content, identity, ids, around, self._after))


def identity_bytes(call_type: str, identity: Mapping[str, str]) -> bytes:
    """The ids that a call of this type carries, those that are not empty."""
    given = ((name, identity.get(name)) for name in IDENTITIES[call_type])
    return "".join(f',"{name}":{encode_basestring(text)}' for name, text in given if text).encode()


class Ids:
    """messageIds of one plan in one environment."""

    __slots__ = ("_base",)

    def __init__(self, plan: Plan, environment: str) -> None:
        namespace = UUID(plan.namespace)
        if environment != PRODUCTION:
            namespace = uuid5(namespace, environment)
        self._base = hashlib.sha1(namespace.bytes, usedforsecurity=False)

    def of(self, call: Call, payload: Mapping[str, Any]) -> str:
        """The id that is derived from what happened, where the call says how; else a new one."""
        if not call.once:
            return _text(os.urandom(16).hex(), "4")
        listed = encode_basestring(call.name)
        for name in call.once:
            text = once_text(payload.get(name))
            if text is None:
                return _text(os.urandom(16).hex(), "4")
            listed += "," + encode_basestring(text)
        digest = self._base.copy()
        digest.update(f"[{listed}]".encode())
        return _text(digest.hexdigest(), "5")


def _text(digits: str, version: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-{version}{digits[13:16]}-{_VARIANTS[digits[16]]}{digits[17:20]}-{digits[20:32]}"


class Clock:
    """`timestamp` with the last second's text kept."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last: tuple[int, str] = (-1, "")

    def text(self, now: int) -> str:
        second, rest = divmod(now, 1000)
        last = self._last
        if last[0] != second:
            last = self._last = (second, timestamp(second * 1000)[:-4])
        return f"{last[1]}{rest:03d}Z"
