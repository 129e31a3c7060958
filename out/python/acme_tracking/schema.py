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
_CATEGORIES.append(_consent.Category("marketing", "Advertising", "deny"))

_DESTINATIONS: list[_consent.Destination] = []
_DESTINATIONS.append(_consent.Destination("Google Analytics 4 Cloud", ["analytics"]))
_DESTINATIONS.append(_consent.Destination("Facebook Conversions API (Actions)", ["marketing"]))
_DESTINATIONS.append(_consent.Destination("Klaviyo (Actions)", ["marketing"]))

PLAN = _messages.Plan(
    id="acme-store",
    version="3.2.0",
    digest="cb8972beb6e8e175be25f2c4ff5d186be367185c268a5ecb9b1e69cbe225db04",
    namespace="4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34",
    model="opt-in",
    holds=True,
    stamp=False,
    categories=tuple(_CATEGORIES),
    destinations=tuple(_DESTINATIONS),
)
"""What the plan says beyond its single calls: id, version, digest, consent, destinations."""

_CALLS: dict[tuple[str, str], tuple[str, str]] = {}
_CALLS["identify", ""] = "identify", "identity.yaml:11:1"
_CALLS["track", "Order Refunded"] = "order_refunded", "events/orders.yaml:188:3"
_CALLS["track", "Return Requested"] = "return_requested", "events/returns.yaml:5:3"
_CALLS["track", "Return Received"] = "return_received", "events/returns.yaml:24:3"

_FOREIGN: set[tuple[str, str]] = set()
_FOREIGN.add(("page", "Home"))
_FOREIGN.add(("page", "Category"))
_FOREIGN.add(("page", "Product"))
_FOREIGN.add(("page", "Search Results"))
_FOREIGN.add(("page", "Cart"))
_FOREIGN.add(("page", "Checkout"))
_FOREIGN.add(("page", "Order Confirmation"))
_FOREIGN.add(("page", "Account"))
_FOREIGN.add(("page", "Content"))
_FOREIGN.add(("group", "Company"))
_FOREIGN.add(("alias", ""))
_FOREIGN.add(("track", "Signed Up"))
_FOREIGN.add(("track", "Account Created"))
_FOREIGN.add(("track", "Signed In"))
_FOREIGN.add(("track", "Signed Out"))
_FOREIGN.add(("track", "Password Reset Requested"))
_FOREIGN.add(("track", "Newsletter Subscribed"))
_FOREIGN.add(("track", "Newsletter Unsubscribed"))
_FOREIGN.add(("track", "Products Searched"))
_FOREIGN.add(("track", "Product List Viewed"))
_FOREIGN.add(("track", "Product List Filtered"))
_FOREIGN.add(("track", "Promotion Viewed"))
_FOREIGN.add(("track", "Promotion Clicked"))
_FOREIGN.add(("track", "Product Clicked"))
_FOREIGN.add(("track", "Product Viewed"))
_FOREIGN.add(("track", "Product Shared"))
_FOREIGN.add(("track", "Product Reviewed"))
_FOREIGN.add(("track", "Product Added"))
_FOREIGN.add(("track", "Product Removed"))
_FOREIGN.add(("track", "Cart Viewed"))
_FOREIGN.add(("track", "Coupon Entered"))
_FOREIGN.add(("track", "Coupon Applied"))
_FOREIGN.add(("track", "Coupon Denied"))
_FOREIGN.add(("track", "Coupon Removed"))
_FOREIGN.add(("track", "Checkout Started"))
_FOREIGN.add(("track", "Checkout Step Viewed"))
_FOREIGN.add(("track", "Checkout Step Completed"))
_FOREIGN.add(("track", "Payment Info Entered"))
_FOREIGN.add(("track", "Order Completed"))
_FOREIGN.add(("track", "Order Updated"))
_FOREIGN.add(("track", "Order Cancelled"))
_FOREIGN.add(("track", "Order Shipped"))
_FOREIGN.add(("track", "Payment Failed"))
_FOREIGN.add(("track", "Revenue Recorded"))
_FOREIGN.add(("track", "Product Added to Wishlist"))
_FOREIGN.add(("track", "Product Removed from Wishlist"))
_FOREIGN.add(("track", "Wishlist Product Added to Cart"))

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
