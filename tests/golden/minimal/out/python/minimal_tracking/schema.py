# SPDX-License-Identifier: 0BSD
"""The plan as a whole: every call by type and name, checked and built without its typed function."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

from .runtime import consent as _consent
from .runtime import messages as _messages
from .runtime.calls import Call
from .runtime.violations import Violation

_CATEGORIES: list[_consent.Category] = []
_CATEGORIES.append(_consent.Category("analytics", "Analytics", None))

_DESTINATIONS: list[_consent.Destination] = []

PLAN = _messages.Plan(
    id="minimal",
    version="1.0.0",
    digest="b67142f739d90fff532977a75b4ff179b2e6e55d1b7e380604f56f9077b3ce72",
    namespace="0c2e3d6e-8a63-4c43-9a55-2f4f9f1f7f10",
    model="opt-in",
    holds=True,
    stamp=False,
    categories=tuple(_CATEGORIES),
    destinations=tuple(_DESTINATIONS),
)
"""What the plan says beyond its single calls: id, version, digest, consent, destinations."""

_CALLS: dict[tuple[str, str], tuple[str, str]] = {}
_CALLS["identify", ""] = "identify", "plan.yaml:17:1"
_CALLS["page", "Home"] = "home_page", "plan.yaml:21:3"
_CALLS["track", "Order Completed"] = "order_completed", "plan.yaml:25:3"

_FOREIGN: set[tuple[str, str]] = set()

_FOUND: dict[tuple[str, str], Call] = {}
_NAMELESS = ("identify", "alias")
_PATHS = {"track": "/event", "page": "/name", "group": "/groupId"}


def names() -> list[tuple[str, str]]:
    """Type and wire name of every call that this package may send, in the plan's order."""
    return list(_CALLS)


def find(call: str, name: str) -> Call | None:
    """The record of a call; None where this package doesn't send it."""
    name = "" if call in _NAMELESS else name
    record = _FOUND.get((call, name))
    if record is None and (call, name) in _CALLS:
        module = importlib.import_module(f"{__package__}.events.{_CALLS[call, name][0]}")
        record = _FOUND[call, name] = module.CALL
    return record


def place(call: str, name: str) -> str:
    """Where the plan says it: file:line:column, or nothing."""
    found = _CALLS.get((call, name))
    return "" if found is None else found[1]


def validate(call: str, name: str, payload: object, context: object = None) -> list[Violation]:
    """What the plan doesn't allow in a call's payload, in the plan's order. Never raises."""
    record = _FOUND.get((call, name)) or find(call, name)
    if record is not None:
        return record.validate(payload, context)
    path = _PATHS.get(call, "/type")
    if (call, name) in _FOREIGN:
        return [Violation(call, name, path, "wrong_source", "is not sent by this source", "error")]
    return [Violation(call, name, path, "unplanned_event", "is not in the plan", "error")]


def build(request: Mapping[str, Any]) -> dict[str, Any]:
    """{decision, reason?, message?} for a request {call, name, payload, identity, consent, channel, now, newId, environment, ...}.

    Pure: time, ids and consent come with the request. A call that this package doesn't send is dropped as invalid.
    """
    record = find(request["call"], request.get("name") or "")
    if record is None:
        return {"decision": "drop", "reason": "invalid"}
    return _messages.build(PLAN, record, request).as_dict()
