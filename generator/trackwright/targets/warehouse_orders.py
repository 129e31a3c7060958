"""Models of money: orders with what came back of them, their lines, revenue by day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.sql import both, call, member, model_comment, same, same_or_unknown, word
from trackwright.schema import Plan
from trackwright.targets.warehouse_notes import COLUMNS, Mart, mart, notes_of
from trackwright.targets.warehouse_staging import Staged
from trackwright.warehouse import Column, snake
from trackwright.warehouse_tables import item_columns

AMOUNTS = ("revenue", "subtotal", "shipping", "tax", "discount")
SCOPES = ("store_view", "store_id", "store", "shop")  # what tells orders of one number apart


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


def _key(placed: Staged) -> str:
    """What identifies an order: the event's `once` property where it is one, else the order's number."""
    once = placed.call.once if placed.call else ()
    return snake(once[0]) if len(once) == 1 and placed.has(snake(once[0])) else "order_id"


def _total(table: Staged) -> str | None:
    return next((name for name in ("total", "revenue", "value") if table.has(name)), None)


def orders(plan: Plan, tables: Mapping[str, Staged]) -> Iterator[Mart]:
    """Orders and their lines, where there are orders with a number, a currency and an amount."""
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
    yield mart(
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
        yield mart(
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


def revenue(tables: Mapping[str, Staged], tracked_orders: bool) -> Iterator[Mart]:
    """Of what the shop books, else of the orders that were tracked."""
    booked = tables.get("revenue_recorded")
    if booked and booked.has("entry", "entry_id", "amount", "currency"):
        event = model_comment(booked.call.name if booked.call else booked.name)
        parts = [name for name in ("tax", "shipping") if booked.has(name)]
        view = BookedView(
            event,
            call("ref", booked.model),
            call("ref", "orders") if tracked_orders else None,
            tuple(Amount(word(name), call("money", name)) for name in parts),
            tuple(map(word, ("orders", "gross", "cancelled", "refunded", "net", *parts))),
        )
        missing = [name for name in ("tax", "shipping") if name not in parts]
        missing += [] if tracked_orders else ["tracked_orders", "tracked_gross"]
        text = "Revenue by day and currency, of all orders, whatever their shoppers agreed to."
        notes = notes_of("revenue_by_day", without=missing)
        yield mart("revenue_by_day", view, text, notes, "revenue_booked")
    elif tracked_orders:
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
        yield mart("revenue_by_day", tracked, text, notes, "revenue_tracked")
