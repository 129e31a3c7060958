"""Models for people who ask questions: orders, revenue, sessions, funnel, identity, consent. Each is made where the plan has its events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.sql import (
    both,
    call,
    member,
    model_aliased,
    model_comment,
    quoted_word,
    same,
    same_or_unknown,
    word,
)
from trackwright.schema import Plan
from trackwright.target import Rendered
from trackwright.targets.warehouse_notes import COLUMNS, Notes, notes_of
from trackwright.targets.warehouse_staging import Staged
from trackwright.warehouse import Column, identifier, snake
from trackwright.warehouse_tables import item_columns

STEPS = ("product_viewed", "product_added", "checkout_started", "payment_info_entered", "order_completed")
AMOUNTS = ("revenue", "subtotal", "shipping", "tax", "discount")
SCOPES = ("store_view", "store_id", "store", "shop")  # what tells orders of one number apart


@dataclass(frozen=True, slots=True)
class Mart:
    """A model and what its YAML says of it."""

    name: str
    file: Rendered
    description: str
    columns: Notes


class Amount(NamedTuple):
    name: Code
    value: Code


class Given(NamedTuple):
    """Refunds or cancellations: their model, how one finds its order, and what it takes away."""

    table: Code
    join: Code
    amount: Code


class OrdersView(NamedTuple):
    key: Code
    placed: Code
    identity: Code
    columns: tuple[Code, ...]
    amounts: tuple[Amount, ...]
    total: Code
    refunds: Given | None
    cancellations: Given | None


class LinesView(NamedTuple):
    key: Code
    placed: Code
    currency: bool
    fields: tuple[Amount, ...]
    amount: Code | None


class BookedView(NamedTuple):
    event: Code
    booked: Code
    orders: Code | None
    parts: tuple[Amount, ...]  # of the amount
    counted: tuple[Code, ...]  # columns of a day


class TrackedView(NamedTuple):
    orders: Code
    refunds: Code | None
    refunded: Code | None
    cancellations: bool


class Link(NamedTuple):
    """Calls that tell who a visitor is. `selected`: the visitor's id under its name in the model."""

    table: Code
    anonymous: Code
    selected: Code


class IdentityView(NamedTuple):
    parts: tuple[Link, ...]


class Calls(NamedTuple):
    table: Code
    event: Code


class EventsView(NamedTuple):
    parts: tuple[Calls, ...]
    consent: tuple[Code, ...]
    identity: Code


class SessionsView(NamedTuple):
    events: Code
    sources: tuple[Code, ...]


class Step(NamedTuple):
    number: Code
    previous: Code
    earlier: tuple[Code, ...]
    event: Code


class FunnelView(NamedTuple):
    events: Code
    first: Step
    steps: tuple[Step, ...]
    all: tuple[Step, ...]
    last: Code


class Category(NamedTuple):
    label: Code
    column: Code


class ConsentView(NamedTuple):
    events: Code
    categories: tuple[Category, ...]


def mart_files(plan: Plan, tables: Mapping[str, Staged]) -> list[Mart]:
    """The models that this plan's events can fill."""
    marts: list[Mart] = []
    if "tracks" in tables:
        marts += _people(plan, tables)
        if "order_completed" in tables:
            marts += _orders(plan, tables)
    orders = any(mart.name == "orders" for mart in marts)
    marts += _revenue(tables, orders)
    return marts


def _mart(
    name: str, view: object, description: str, columns: Notes | None = None, template: str = ""
) -> Mart:
    file = Rendered(f"dbt/models/marts/{name}.sql", f"warehouse/models/{template or name}.sql.j2", view)
    return Mart(name, file, description, notes_of(name) if columns is None else columns)


def _people(plan: Plan, tables: Mapping[str, Staged]) -> Iterator[Mart]:
    ids = [(name, "anonymous_id") for name in ("tracks", "pages", "identifies", "groups", "aliases")]
    links = [
        Link(call("ref", tables[name].model), word(column), model_aliased(word(column), word("anonymous_id")))
        for name, column in (*ids, ("aliases", "previous_id"))
        if name in tables
    ]
    yield _mart(
        "identity",
        IdentityView(tuple(links)),
        "For each anonymous id the customer who was last seen with it.",
    )
    parts = [Calls(call("ref", tables["tracks"].model), word("event"))]
    if "pages" in tables:
        page = model_aliased(quoted_word("page"), word("event"))
        parts.append(Calls(call("ref", tables["pages"].model), page))
    consent = [
        f"context_consent_category_preferences_{snake(one.segment_id)}" for one in plan.consent.categories
    ]
    tracked = {column.name: column for column in tables["tracks"].columns}
    yield _mart(
        "events",
        EventsView(tuple(parts), tuple(map(word, consent)), call("ref", "identity")),
        "Every track and page call with the person behind it.",
        notes_of("events", [(name, tracked[name]) for name in consent]),
    )
    browsers = [quoted_word(identifier(source.name)) for source in plan.sources if source.language == "js"]
    yield _mart(
        "sessions",
        SessionsView(call("ref", "events"), tuple(browsers)),
        "Visits: calls of one browser without a long pause.",
    )
    present = [name for name in STEPS if name in tables]
    if len(present) > 1:
        yield _mart(
            "funnel",
            _funnel(present),
            "How many people came how far, by the day on which they began.",
        )
    if consent:
        labels = [quoted_word(snake(one.name)) for one in plan.consent.categories]
        categories = [Category(label, word(column)) for label, column in zip(labels, consent, strict=True)]
        yield _mart(
            "consent_coverage",
            ConsentView(call("ref", "events"), tuple(categories)),
            "By day, source and category, how many calls came with and without consent.",
        )


def _funnel(present: list[str]) -> FunnelView:
    numbers = [Code(str(number)) for number in range(1, len(present) + 1)]
    steps = tuple(
        Step(number, numbers[max(index - 1, 0)], tuple(numbers[:index]), quoted_word(name))
        for index, (number, name) in enumerate(zip(numbers, present, strict=True))
    )
    return FunnelView(call("ref", "events"), steps[0], steps[1:], steps, numbers[-1])


def _key(placed: Staged) -> str:
    """What identifies an order: the event's `once` property where it is one, else the order's number."""
    once = placed.call.once if placed.call else ()
    return snake(once[0]) if len(once) == 1 and placed.has(snake(once[0])) else "order_id"


def _total(table: Staged) -> str | None:
    return next((name for name in ("total", "revenue", "value") if table.has(name)), None)


def _orders(plan: Plan, tables: Mapping[str, Staged]) -> Iterator[Mart]:
    placed = tables["order_completed"]
    total = _total(placed)
    if not placed.has("order_id", "currency") or total is None:
        return
    key = _key(placed)
    refunds = _given(tables, placed, "order_refunded")
    cancellations = _given(tables, placed, "order_cancelled")
    parts = [column for column in placed.columns if column.name in AMOUNTS and column.name != total]
    others = [
        column
        for column in placed.columns
        if _plain(column) and column.name not in (*AMOUNTS, *COLUMNS["orders"], total)
    ]
    amounts = [Amount(Code("total"), call("money", f"placed.{total}"))]
    amounts += [Amount(word(column.name), call("money", f"placed.{column.name}")) for column in parts]
    view = OrdersView(
        word(key),
        call("ref", placed.model),
        call("ref", "identity"),
        tuple(word(column.name) for column in others),
        tuple(amounts),
        call("money", f"placed.{total}"),
        refunds,
        cancellations,
    )
    missing = [] if refunds else ["refunds", "refunded", "refunded_at"]
    missing += [] if cancellations else ["cancelled_at"]
    yield _mart(
        "orders",
        view,
        "One row for each order of shoppers who agreed, with what came back of it.",
        notes_of("orders", [(column.name, column) for column in (*others, *parts)], missing),
    )
    products = next((column for column in placed.columns if column.name == "products" and column.json), None)
    items = (
        _line_columns(item_columns(plan, placed.call, products.path[1])) if products and placed.call else {}
    )
    if items:
        lines = _lines(placed, key, items)
        missing = [] if lines.currency else ["currency"]
        missing += [] if lines.amount else ["amount"]
        yield _mart(
            "order_lines",
            lines,
            "One row for each line of each order.",
            notes_of("order_lines", items.items(), missing),
        )


def _plain(column: Column) -> bool:
    """A property that says something about the order as a whole and nothing about a person."""
    return column.path[:1] == ("properties",) and not column.json and column.pii is None and not column.older


def _given(tables: Mapping[str, Staged], placed: Staged, name: str) -> Given | None:
    table = tables.get(name)
    total = _total(table) if table else None
    if table is None or total is None or not table.has("order_id"):
        return None
    alias = "refund" if name == "order_refunded" else "cancellation"
    key = _key(placed)
    on = [key] if table.has(key) else ["order_id"]
    conditions = [same(member(alias, word(column)), member("placed", word(column))) for column in on]
    scope = next((one for one in SCOPES if table.has(one) and placed.has(one)), None)
    if on == ["order_id"] and scope:
        conditions.append(same_or_unknown(member(alias, word(scope)), member("placed", word(scope))))
    return Given(call("ref", table.model), both(conditions), call("money", f"{alias}.{total}"))


def _line_columns(items: tuple[Column, ...]) -> dict[str, Column]:
    """Single values of a line, by their columns' names; paths to them are plain words, which macros take."""
    found: dict[str, Column] = {}
    for item in items:
        name = item.name.removeprefix("item_")
        plain_path = len(item.path) == 1 and re.fullmatch(r"[A-Za-z0-9_]+", item.path[0])
        if plain_path and not item.json and name not in COLUMNS["order_lines"]:
            found.setdefault(name, item)
    return found


def _lines(placed: Staged, key: str, items: Mapping[str, Column]) -> LinesView:
    fields: list[Amount] = []
    for name, item in items.items():
        macro = {"float": "line_money", "integer": "line_number_of"}.get(item.type, "line_text")
        if name in ("quantity", "position"):
            macro = "line_float"
        fields.append(Amount(word(name), call(macro, "line", item.path[0])))
    amount = call("line_amount", "line", "price", "quantity") if {"price", "quantity"} <= {*items} else None
    return LinesView(word(key), call("ref", placed.model), placed.has("currency"), tuple(fields), amount)


def _revenue(tables: Mapping[str, Staged], orders: bool) -> Iterator[Mart]:
    booked = tables.get("revenue_recorded")
    if booked and booked.has("entry", "entry_id", "amount", "currency"):
        event = model_comment(booked.call.name if booked.call else booked.name)
        parts = [name for name in ("tax", "shipping") if booked.has(name)]
        view = BookedView(
            event,
            call("ref", booked.model),
            call("ref", "orders") if orders else None,
            tuple(Amount(word(name), call("money", name)) for name in parts),
            tuple(map(word, ("orders", "gross", "cancelled", "refunded", "net", *parts))),
        )
        missing = [name for name in ("tax", "shipping") if name not in parts]
        missing += [] if orders else ["tracked_orders", "tracked_gross"]
        text = "Revenue by day and currency, of all orders, whatever their shoppers agreed to."
        notes = notes_of("revenue_by_day", without=missing)
        yield _mart("revenue_by_day", view, text, notes, "revenue_booked")
    elif orders:
        refunded = tables.get("order_refunded")
        total = _total(refunded) if refunded and refunded.has("order_id", "currency") else None
        cancelled = tables.get("order_cancelled")
        tracked = TrackedView(
            call("ref", "orders"),
            call("money", total) if total else None,
            call("ref", refunded.model) if refunded and total else None,
            bool(cancelled and _total(cancelled) and cancelled.has("order_id")),
        )
        text = "Revenue by day and currency, of the orders of shoppers who agreed."
        notes = notes_of("revenue_by_day", without=("tax", "shipping", "tracked_orders", "tracked_gross"))
        yield _mart("revenue_by_day", tracked, text, notes, "revenue_tracked")
