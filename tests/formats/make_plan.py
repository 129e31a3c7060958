"""Writes fixtures/company/plan.json: a Segment plan as a company of some age has it, several hundred events by several teams.

Names and habits are those of public conventions: Segment's specs, GA4, PostHog, Amplitude, Mixpanel, and what people make up.

    python tests/formats/make_plan.py
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "fixtures/company/plan.json"
Schema = dict[str, Any]

ECOMMERCE = """Products Searched;Product List Viewed;Product List Filtered;Promotion Viewed;Promotion Clicked;Product Clicked;Product Viewed
Product Added;Product Removed;Cart Viewed;Checkout Started;Checkout Step Viewed;Checkout Step Completed;Payment Info Entered;Order Completed
Order Updated;Order Refunded;Order Cancelled;Coupon Entered;Coupon Applied;Coupon Denied;Coupon Removed;Product Added to Wishlist
Product Removed from Wishlist;Wishlist Product Added to Cart;Product Shared;Cart Shared;Product Reviewed"""
SAAS = """Account Created;Account Deleted;Signed Up;Signed In;Signed Out;Invite Sent;Account Added User;Account Removed User;Trial Started
Trial Ended;Subscription Started;Subscription Cancelled;Subscription Plan Changed;Feature Used;Report Exported;Integration Connected"""
OTHERS = """Application Installed;Application Opened;Application Backgrounded;Application Updated;Application Crashed;Push Notification Received
Push Notification Tapped;Deep Link Opened;Install Attributed;Video Playback Started;Video Playback Paused;Video Playback Completed
Video Content Started;Video Ad Started;Email Delivered;Email Opened;Email Link Clicked;Email Bounced;Email Marked as Spam;Unsubscribed
Experiment Viewed;Live Chat Conversation Started;Live Chat Message Sent;Ticket Created;NPS Survey Submitted"""
ODD = """$pageview;$autocapture;$feature_flag_called;[Amplitude] Page Viewed;[Amplitude] Start Session;add_to_cart;view_item;begin_checkout
purchase;generate_lead;select_item;buttonClicked;formSubmitted;modalOpened;PDP_View;PLP_View;CTA Click;order/completed;order/returned
checkout:step_2;checkout:step_3;web.search.performed;api.error;Größe gewählt;Añadido al carrito;注文完了;Заказ оформлен;🎉 Celebration Shown
Clicked "Buy now";It's a Match!;50% Off Banner Viewed;3D Viewer Opened;A/B Test Assigned;Sign-Up Started;Terms & Conditions Accepted
Trailing dots...;Backslash \\ Used;</script> Seen;${variable} Left In;{{ name }} Left In;100%;class;function;default;import;None;list;self"""
SAME_LETTERS = [
    "Order completed",
    "order completed",
    "orderCompleted",
    "Add To Cart",
    "Signed up",
    "API.Error",
]
LONG = (
    "User Clicked The Button On The Landing Page Of The Summer Campaign For Returning Customers Who Had Not Bought Anything "
    "Within The Last Ninety Days And Came By Way Of The Newsletter Or The Partner Site But Not From A Paid Search Ad As Agreed "
    "In The Meeting With Marketing On Tuesday And Confirmed By Mail Afterwards (Version 2)"
)
AREAS = [
    "Onboarding",
    "Billing",
    "Dashboard",
    "Settings",
    "Search",
    "Help",
    "Loyalty",
    "Store Locator",
    "Gift Card",
    "Returns",
]
OBJECTS = ["Banner", "Modal", "Form", "Tab", "Tooltip", "List", "Card", "Menu", "Wizard Step"]
ACTIONS = ["Viewed", "Clicked", "Dismissed"]


def text(**more: Any) -> Schema:
    return {"type": "string", **more}


PRODUCT: Schema = {
    "type": "object",
    "properties": {
        "product_id": text(description="Id in the shop's catalogue"),
        "sku": text(),
        "name": text(),
        "price": {"type": "number", "description": "One unit, tax included"},
        "quantity": {"type": "integer"},
        "category": {"type": ["string", "null"]},
        "tags": {"type": "array", "items": text()},
    },
    "required": ["product_id"],
}
PROPERTIES: list[tuple[str, Schema]] = [
    ("order_id", text(description="Public number of the order")),
    ("total", {"type": "number"}),
    ("revenue", {"type": ["number", "null"]}),
    ("currency", text(pattern="^(EUR|USD|GBP)$")),
    ("coupon", {"type": ["string", "null"], "description": 'The code, e.g. "SUMMER"'}),
    ("products", {"type": "array", "items": PRODUCT}),
    ("position", {"type": "integer"}),
    ("list_id", text()),
    ("query", text(description="What was typed; no personal data, please")),
    ("is_logged_in", {"type": "boolean"}),
    (
        "experiment",
        {"type": "object", "properties": {"id": text(), "variant": text(enum=["control", "a", "b"])}},
    ),
    ("url", text(pattern="^https?://")),
    ("timestamp_client", text(format="date-time")),
    ("email", text(format="email")),
    ("Product ID", text()),
    ("utm_source", text()),
    ("$browser", text()),
    ("page.title", text()),
    ("items[0]", text()),
    ("größe", {"type": ["string", "number"]}),
    ("class", text()),
    ("self", text()),
    ("from", text(pattern="^(header|footer|sidebar)$")),
    ("value", {}),
    ("duration_ms", {"type": "integer"}),
    ("rating", {"type": "number", "enum": [1, 2, 3, 4, 5]}),
    ("metadata", {"type": "object"}),
    ("plan", text(description="Don't send */ or ?> here\nSecond line: ''' and \"\"\"")),
    (
        "errors",
        {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"code": {"type": ["string", "integer"]}, "message": text()},
            },
        },
    ),
    (
        "address",
        {
            "type": "object",
            "properties": {
                "city": text(),
                "zip": text(),
                "geo": {
                    "type": "object",
                    "properties": {"lat": {"type": "number"}, "lng": {"type": "number"}},
                    "required": ["lat", "lng"],
                },
            },
        },
    ),
    ("not_internal", text(**{"not": {"pattern": "@company\\.example$"}})),
]
TWINS = [
    ("productId", text()),
    ("product_id", text()),
    ("userID", text()),
    ("user_id", text()),
    ("URL", text()),
]
DATES = {"createdAt": "2023-04-01T09:00:00.000Z", "updatedAt": "2026-09-30T15:12:45.000Z"}
UNSET = "0001-01-01T00:00:00.000Z"


def names() -> Iterator[str]:
    for block in (ECOMMERCE, SAAS, OTHERS, ODD):
        yield from (name for line in block.splitlines() for name in line.split(";"))
    yield from SAME_LETTERS
    yield LONG
    for area in AREAS:
        for thing in OBJECTS:
            for action in ACTIONS:
                yield f"{area} {thing} {action}"


def payload(dice: random.Random, properties: list[tuple[str, Schema]]) -> Schema:
    found: Schema = {"type": "object", "properties": dict(properties)}
    required = [name for name, _ in properties if dice.random() < 0.3]
    if required or dice.random() < 0.5:
        found["required"] = required
    return found


def rule(type_: str, key: str | None, version: int, part: str, schema: Schema, **more: Any) -> Schema:
    body: Schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": {"context": {}, "traits": {}, "properties": {}, part: schema},
    }
    if part == "properties":
        body["required"] = ["properties"]
    body |= {name: more.pop(name) for name in ("description", "labels") if name in more}
    named = {} if key is None else {"key": key}
    return {
        "type": type_,
        **named,
        "version": version,
        **DATES,
        "deprecatedAt": UNSET,
        **more,
        "jsonSchema": body,
    }


def rules() -> Iterator[Schema]:
    dice = random.Random(20261123)
    yield rule(
        "COMMON",
        None,
        1,
        "properties",
        {"type": "object", "properties": {"site": text(pattern="^(de|us|uk)$")}},
    )
    traits = {
        "email": text(format="email"),
        "firstName": text(),
        "plan": {"type": ["string", "null"]},
        "createdAt": text(format="date-time"),
    }
    yield rule("IDENTIFY", None, 1, "traits", {"type": "object", "properties": traits, "required": []})
    yield rule(
        "GROUP",
        None,
        1,
        "traits",
        {
            "type": "object",
            "properties": {"name": text(), "employees": {"type": "integer"}},
            "required": ["name"],
        },
    )
    for page in ("Home", "Product", "Checkout", "404"):
        yield rule("PAGE", page, 1, "properties", payload(dice, dice.sample(PROPERTIES, 3)))
    yield rule("SCREEN", "Home", 1, "properties", {"type": "object", "properties": {}})
    for name in dict.fromkeys(names()):
        chosen = dice.sample(PROPERTIES, dice.randint(0, 12))
        if dice.random() < 0.1:
            chosen += [twin for twin in dice.sample(TWINS, 3) if twin[0] not in dict(chosen)]
        more: Schema = {}
        if dice.random() < 0.7:
            more["description"] = f"{name}: when it happens. Team {dice.choice('ABC')} <team@company.example>"
        if dice.random() < 0.4:
            more["labels"] = {
                "owner": dice.choice(["web", "growth", "apps"]),
                "tier": dice.choice(["1", "2"]),
            }
        if dice.random() < 0.05:
            more["deprecatedAt"] = "2025-12-31T23:59:59.000Z"
        versions = 3 if dice.random() < 0.03 else 2 if dice.random() < 0.06 else 1
        for version in range(1, versions + 1):
            part = payload(dice, chosen[: max(1, len(chosen) - (versions - version))])
            yield rule("TRACK", name, version, "properties", part, **more)


def main() -> None:
    plan = {
        "id": "tp_2mXkQ9",
        "name": "Company – Web & Server",
        "slug": "company-web",
        "description": "All teams.",
        "type": "LIVE",
    }
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in rules())
    FILE.parent.mkdir(parents=True, exist_ok=True)
    head = json.dumps(plan, ensure_ascii=False)
    FILE.write_text(f'{{"trackingPlan": {head},\n"rules": [\n{lines}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
