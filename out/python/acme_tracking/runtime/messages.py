# SPDX-License-Identifier: 0BSD
"""Deciding whether a call may be sent, and building its message: pure, the same in every client of a plan."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid5

from .calls import Call
from .consent import Category, Choices, Consent, Destination
from .stack import roomy
from .values import normalised, sendable

PRODUCTION: Final = "production"
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST: Final = -62_135_596_800_000  # 0001-01-01T00:00:00.000Z
_LAST: Final = 253_402_300_799_999  # 9999-12-31T23:59:59.999Z
_PAYLOADS: Final = {"track": "properties", "page": "properties", "identify": "traits", "group": "traits"}
IDENTITIES: Final = {
    "track": ("userId", "anonymousId"),
    "page": ("userId", "anonymousId"),
    "identify": ("userId", "anonymousId"),
    "group": ("groupId", "userId", "anonymousId"),
    "alias": ("previousId", "userId"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a plan says beyond its single calls."""

    id: str
    version: str
    digest: str
    namespace: str
    model: str
    holds: bool
    stamp: bool
    categories: tuple[Category, ...]
    destinations: tuple[Destination, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """send (with the message), hold, or drop (with the reason)."""

    decision: str
    reason: str | None = None
    message: dict[str, Any] | None = None

    def as_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {"decision": self.decision}
        if self.reason is not None:
            out["reason"] = self.reason
        if self.message is not None:
            out["message"] = self.message
        return out


def build(plan: Plan, call: Call, request: Mapping[str, Any]) -> Decision:
    """The decision for a request {payload, common?, context?, version?, identity, consent, channel, now, newId, environment, messageId?}."""
    given = request.get("consent") or {}
    consent = Consent(given.get("preferences") or {}, given.get("model") or plan.model, given.get("gpc") is True)
    choices = Choices(plan.categories, consent)
    browser = request.get("channel") == "browser"
    verdict = choices.verdict(call.consent)
    if verdict == "denied":
        return Decision("drop", "consent_denied")
    if verdict == "undecided":
        return Decision("hold") if browser and plan.holds else Decision("drop", "consent_undecided")
    return Decision("send", None, roomy(lambda: _message(plan, call, request, choices, browser)))


def _message(
    plan: Plan,
    call: Call,
    request: Mapping[str, Any],
    choices: Choices,
    browser: bool,
) -> dict[str, Any]:
    payload = _object(request.get("common")) | _object(request.get("payload"))
    return assembled(plan, call, request, choices, payload, browser)


def assembled(
    plan: Plan,
    call: Call,
    request: Mapping[str, Any],
    choices: Choices,
    payload: dict[str, Any],
    browser: bool = False,
) -> dict[str, Any]:
    """The message of a request whose payload is ours to change: plain JSON, `common` merged."""
    off = call.off(choices)
    message_id = request.get("messageId") or (None if browser else derived_id(plan, call, payload, request))
    message: dict[str, Any] = {"type": call.type}
    if call.type == "track":
        message["event"] = call.name
    elif call.type == "page":
        message["name"] = call.name
        if call.category:
            message["category"] = call.category
    key = _PAYLOADS.get(call.type)
    if key is not None:
        if call.strip is not None:
            call.strip(payload, off)
        message[key] = payload
    identity = request.get("identity") or {}
    for name in IDENTITIES[call.type]:
        value = identity.get(name)
        if isinstance(value, str) and value:
            message[name] = value
    message["timestamp"] = timestamp(whole_milliseconds(request.get("now")))
    message_id = message_id or request.get("newId")
    if message_id:
        message["messageId"] = message_id
    message["context"] = context_of(plan, call, request, choices, off)
    refused = [item.segment_name for item in plan.destinations if not choices.allow(item.consent)]
    integrations = dict.fromkeys(refused, False)
    if integrations:
        message["integrations"] = integrations
    return message


def _object(value: object) -> dict[str, Any]:
    out = sendable(normalised(value))
    return out if type(out) is dict else {}


def context_of(
    plan: Plan,
    call: Call,
    request: Mapping[str, Any],
    choices: Choices,
    off: frozenset[str],
) -> dict[str, Any]:
    context = _object(request.get("context"))
    if call.strip_context is not None:
        call.strip_context(context, off)
    preferences = {item.segment_id: choices.effects[item.name] == "granted" for item in plan.categories}
    context["consent"] = _members(context, "consent") | {"categoryPreferences": preferences}
    protocols: dict[str, Any] = {}
    if plan.stamp:
        protocols |= {"plan_version": plan.version, "plan_digest": plan.digest}
    if call.versions:
        protocols["event_version"] = whole(request.get("version"), call.version)
    if protocols:
        context["protocols"] = _members(context, "protocols") | protocols
    return context


def whole(value: object, otherwise: int) -> int:
    """An integer, also one that is written as 2.0; what is said instead, for anything else."""
    if type(value) is int or (type(value) is float and value.is_integer()):
        return int(value)
    return otherwise


def _members(context: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = context.get(name)
    return found if type(found) is dict else {}


def derived_id(plan: Plan, call: Call, payload: Mapping[str, Any], request: Mapping[str, Any]) -> str | None:
    """The messageId of an event that happens once, out of its values before any of them is gated; None where it has none."""
    if not call.once:
        return None
    parts = [call.name]
    for name in call.once:
        text = once_text(payload.get(name))
        if text is None:
            return None
        parts.append(text)
    namespace = UUID(plan.namespace)
    environment = request.get("environment") or PRODUCTION
    if isinstance(environment, str) and environment != PRODUCTION:
        namespace = uuid5(namespace, environment)
    return str(uuid5(namespace, json.dumps(parts, ensure_ascii=False, separators=(",", ":"))))


def once_text(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if (type(value) is int or (type(value) is float and value.is_integer())) and abs(value) <= 9007199254740991:
        return str(int(value))
    return None


def whole_milliseconds(now: object) -> int:
    """A time in milliseconds since 1970, cut to whole ones of the years 1 to 9999; 0 where it is no finite number."""
    if type(now) is not int and not (type(now) is float and math.isfinite(now)):
        return 0
    return min(max(math.floor(now), _FIRST), _LAST)


def timestamp(now: int) -> str:
    """Milliseconds since 1970 as `YYYY-MM-DDTHH:mm:ss.SSSZ`."""
    moment = EPOCH + timedelta(milliseconds=now)
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
