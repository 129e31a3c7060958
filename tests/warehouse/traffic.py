"""A week of a shop's traffic for the example plan, the same every time, and the ledger that the shop's own books would hold.

Visitors browse, some buy; some are guests, some sign in; some deny tracking and some withdraw their consent on the way; orders are cancelled
and refunded in whole or in part; messages come twice, from one source and from two. Money is counted in cents throughout.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

SPACE = UUID("4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34")
START = datetime(2026, 11, 16, tzinfo=UTC)
DAYS = 7
MARKETS = {"de": ("EUR", "de_de", 1), "us": ("USD", "us_en", 2)}
PRODUCTS = [
    {
        "product_id": str(1800 + number),
        "sku": f"ACM-{number}",
        "name": f'Möbel "{number}" 🪑',
        "cents": 490 + 137 * number,
    }
    for number in range(40)
]


@dataclass
class Ledger:
    """What is to come out, in cents by (day, currency), and counts."""

    gross: Counter[tuple[str, str]] = field(default_factory=Counter)
    refunded: Counter[tuple[str, str]] = field(default_factory=Counter)
    cancelled: Counter[tuple[str, str]] = field(default_factory=Counter)
    tax: Counter[tuple[str, str]] = field(
        default_factory=Counter
    )  # what of all these is tax, and what shipping
    shipping: Counter[tuple[str, str]] = field(default_factory=Counter)
    tracked: Counter[tuple[str, str]] = field(default_factory=Counter)  # orders of shoppers who agreed
    orders: int = 0
    tracked_orders: int = 0
    tracked_lines: int = 0
    tracked_line_cents: int = 0
    tracked_refunds: int = 0  # cents
    customers: set[str] = field(default_factory=set)

    def net(self) -> dict[tuple[str, str], int]:
        keys = {*self.gross, *self.refunded, *self.cancelled}
        return {key: self.gross[key] - self.refunded[key] - self.cancelled[key] for key in keys}


class Week:
    """Makes the lines of a recording, in the order of their arrival, and fills the ledger."""

    def __init__(self, orders: int = 10_000, seed: int = 8) -> None:
        self.wanted = orders
        self.random = random.Random(seed)
        self.ledger = Ledger()
        self.lines: list[tuple[datetime, str]] = []
        self.number = 0
        self.numbers: Counter[str] = Counter()

    def write(self, path: Path) -> Ledger:
        for number in range(self.wanted + self.wanted // 2):
            self._visit(number, orders=number < self.wanted)
        self.lines.sort(key=lambda line: line[0])
        with path.open("w", encoding="utf-8") as file:
            file.writelines(line for _, line in self.lines)
        return self.ledger

    def _visit(self, number: int, *, orders: bool) -> None:
        visit = _Visit(self, number, self.random.choice(["de", "us"]))
        visit.browse(orders)
        if orders:
            visit.buy()

    def send(self, source: str, message: dict[str, Any], at: datetime) -> None:
        """One message, sometimes twice, as a network would have it."""
        received = at + timedelta(milliseconds=self.random.randrange(30, 4000))
        if "messageId" not in message:
            self.number += 1
            message = {**message, "messageId": str(uuid5(SPACE, f"message {self.number}"))}
        times = [received]
        if self.random.random() < 0.02:
            times.append(received + timedelta(seconds=self.random.randrange(1, 90)))
        for time in times:
            line = {"receivedAt": time.timestamp(), "source": source, "duplicate": False, "message": message}
            self.lines.append((time, json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"))


def once(*values: str) -> str:
    """The messageId of a `once` event: any function of its values will do here."""
    return str(uuid5(SPACE, json.dumps(values)))


def money(cents: int) -> float | int:
    """An amount as a message has it: whole ones without decimals, as JavaScript writes them."""
    return cents // 100 if cents % 100 == 0 else cents / 100


class _Visit:
    def __init__(self, week: Week, number: int, market: str) -> None:
        self.week = week
        self.random = week.random
        self.number = number
        self.market = market
        self.currency, self.store_view, self.store_id = MARKETS[market]
        self.at = START + timedelta(seconds=self.random.randrange(DAYS * 86_400 - 7200))
        self.anonymous = str(uuid5(SPACE, f"visitor {number}"))
        self.user: str | None = None
        choice = self.random.random()
        self.analytics, self.advertising = choice < 0.75, choice < 0.45
        self.basket = [
            (self.random.choice(PRODUCTS), self.random.choice([1, 1, 1, 2, 3]))
            for _ in range(self.random.choice([1, 1, 2, 4]))
        ]

    def send(self, source: str, kind: str, name: str | None, properties: dict[str, Any], **more: Any) -> None:
        common = {"store_view": self.store_view, "market": self.market}
        message: dict[str, Any] = {"type": kind, "anonymousId": self.anonymous, **more}
        if self.user and "userId" not in more:
            message["userId"] = self.user
        if name is not None:
            message["event" if kind == "track" else "name"] = name
        body = properties if kind in ("identify", "alias") else {**properties, **common}
        message["traits" if kind == "identify" else "properties"] = body
        message["timestamp"] = _iso(self.at)
        context: dict[str, Any] = {
            "consent": {
                "categoryPreferences": {"Analytics": self.analytics, "Advertising": self.advertising}
            },
            "library": {"name": "analytics.js" if source == "storefront" else source, "version": "1.0.0"},
        }
        if source == "storefront":
            context["page"] = {
                "path": f"/p{self.number % 50}",
                "url": f"https://shop.example/p{self.number % 50}",
            }
            if self.number % 5 == 0:
                context["campaign"] = {"source": "newsletter", "medium": "email", "name": "advent"}
        message["context"] = {**context, **more.pop("context", {})}
        self.week.send(source, message, self.at)

    def later(self, low: int, high: int) -> None:
        self.at += timedelta(
            seconds=self.random.randrange(low, high), milliseconds=self.random.randrange(1000)
        )

    def product(self, product: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {
            **{key: product[key] for key in ("product_id", "sku", "name")},
            "price": money(product["cents"]),
            **more,
        }

    def browse(self, orders: bool) -> None:
        if not self.analytics:
            return
        self.send("storefront", "page", "Home", {"path": "/", "title": "Acme"})
        if self.random.random() < 0.4:
            self._sign_in()
        for product, _ in self.basket:
            self.later(5, 60)
            self.send("storefront", "track", "Product Viewed", self.product(product, currency=self.currency))
        if orders or self.random.random() < 0.5:
            for product, quantity in self.basket:
                self.later(5, 40)
                added = self.product(product, quantity=quantity, currency=self.currency)
                self.send("storefront", "track", "Product Added", added)
        if orders or self.random.random() < 0.3:
            self._check_out()
        if self.random.random() < 0.06:  # withdrawn before the order
            self.later(1, 9)
            self.analytics = self.advertising = False
            self.send("storefront", "track", "Segment Consent Preference Updated", {})

    def _sign_in(self) -> None:
        self.later(1, 5)
        customer = str(7000 + self.random.randrange(3000))
        if self.random.random() < 0.1:
            self.send("storefront", "alias", None, {}, userId=customer, previousId=self.anonymous)
        self.user = customer
        self.week.ledger.customers.add(customer)
        traits = {
            "customerGroup": "General",
            "orderCount": self.random.randrange(5),
            "address": {"city": "Berlin", "country": "DE"},
        }
        if self.advertising:
            traits["email"] = f"user{customer}@shop.example"
        self.send("storefront", "identify", None, traits)

    def _check_out(self) -> None:
        self.later(10, 300)
        value = money(sum(product["cents"] * quantity for product, quantity in self.basket))
        lines = [self.product(product, quantity=quantity) for product, quantity in self.basket]
        started = {
            "checkout_id": str(50_000 + self.number),
            "value": value,
            "currency": self.currency,
            "products": lines,
        }
        self.send("storefront", "track", "Checkout Started", started)
        if self.random.random() < 0.9:
            self.later(10, 90)
            self.send(
                "storefront", "track", "Payment Info Entered", {**started, "payment_method": "banktransfer"}
            )

    def buy(self) -> None:
        self.later(5, 60)
        ledger = self.week.ledger
        self.week.numbers[self.store_view] += 1
        order_id = f"{self.week.numbers[self.store_view]:09d}"  # store views count for themselves
        uid = f"{self.store_id}-{order_id}"
        revenue = sum(product["cents"] * quantity for product, quantity in self.basket)
        shipping = self.random.choice([0, 495])
        tax = (revenue + shipping) * 19 // 100
        total = revenue + shipping + tax
        key = (self.at.date().isoformat(), self.currency)
        ledger.orders += 1
        ledger.gross[key] += total
        self._book("order", uid, order_id, total, tax, shipping)
        if self.analytics:
            ledger.tracked[key] += total
            ledger.tracked_orders += 1
            ledger.tracked_lines += len(self.basket)
            ledger.tracked_line_cents += revenue
            completed = {
                "order_id": order_id,
                "order_uid": uid,
                "checkout_id": str(50_000 + self.number),
                "total": money(total),
                "revenue": money(revenue),
                "subtotal": money(revenue),
                "shipping": money(shipping),
                "tax": money(tax),
                "currency": self.currency,
                "payment_method": "banktransfer",
                "products": [self.product(product, quantity=quantity) for product, quantity in self.basket],
            }
            self.send(
                "magento", "track", "Order Completed", completed, messageId=once("Order Completed", uid)
            )
            if self.random.random() < 0.3:  # the success page repeats it under the same id
                self.send(
                    "storefront",
                    "track",
                    "Order Completed",
                    completed,
                    messageId=once("Order Completed", uid),
                )
        fate = self.random.random()
        if fate < 0.03:
            self.later(60, 3000)
            self._cancel(uid, order_id, total, tax, shipping)
        elif fate < 0.11:
            self._refund(uid, order_id, total, tax)

    def _cancel(self, uid: str, order_id: str, total: int, tax: int, shipping: int) -> None:
        self.week.ledger.cancelled[self.at.date().isoformat(), self.currency] += total
        self._book("cancellation", uid, order_id, -total, -tax, -shipping)
        if self.analytics:
            cancelled = {
                "order_id": order_id,
                "order_uid": uid,
                "total": money(total),
                "currency": self.currency,
            }
            self.send(
                "magento", "track", "Order Cancelled", cancelled, messageId=once("Order Cancelled", uid)
            )

    def _refund(self, uid: str, order_id: str, total: int, tax: int) -> None:
        parts = [total] if self.random.random() < 0.5 else [total // 3, total // 5]
        for number, cents in enumerate(parts):
            self.later(600, 7000)
            refund = f"{uid}-{number}"
            self.week.ledger.refunded[self.at.date().isoformat(), self.currency] += cents
            self._book("refund", refund, order_id, -cents, -(tax * cents // total))
            if self.analytics:
                self.week.ledger.tracked_refunds += cents
                given = {
                    "order_id": order_id,
                    "refund_id": refund,
                    "total": money(cents),
                    "currency": self.currency,
                    "full": len(parts) == 1,
                }
                for source in ("magento", "returns") if self.random.random() < 0.5 else ("magento",):
                    self.send(
                        source, "track", "Order Refunded", given, messageId=once("Order Refunded", refund)
                    )

    def _book(
        self,
        entry: str,
        entry_id: str,
        order_id: str,
        amount: int,
        tax: int | None = None,
        shipping: int | None = None,
    ) -> None:
        """`Revenue Recorded`: whatever the shopper agreed to, and without a trace of who it was."""
        key = (self.at.date().isoformat(), self.currency)
        self.week.ledger.tax[key] += tax or 0
        self.week.ledger.shipping[key] += shipping or 0
        visitor, user = self.anonymous, self.user
        self.anonymous, self.user = str(uuid5(SPACE, f"{entry} {entry_id}")), None
        booked: dict[str, Any] = {
            "entry": entry,
            "entry_id": entry_id,
            "order_id": order_id,
            "amount": money(amount),
            "currency": self.currency,
        }
        booked |= {
            name: money(cents) for name, cents in (("tax", tax), ("shipping", shipping)) if cents is not None
        }
        self.send(
            "magento",
            "track",
            "Revenue Recorded",
            booked,
            messageId=once("Revenue Recorded", entry, entry_id),
        )
        self.anonymous, self.user = visitor, user


def _iso(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a recording."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
