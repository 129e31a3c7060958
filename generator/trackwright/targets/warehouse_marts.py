"""Models for people who ask questions: orders, revenue, sessions, funnel, identity, consent. Each is made where the plan has its events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trackwright.code import Code
from trackwright.languages.sql import (
    both,
    call,
    member,
    model_comment,
    quoted_word,
    same,
    same_or_unknown,
    word,
)
from trackwright.schema import Plan
from trackwright.target import Rendered
from trackwright.targets.warehouse_staging import Staged
from trackwright.warehouse import Column, identifier, item_columns, snake

STEPS = ("product_viewed", "product_added", "checkout_started", "payment_info_entered", "order_completed")
AMOUNTS = ("revenue", "subtotal", "shipping", "tax", "discount")
SCOPES = ("store_view", "store_id", "store", "shop")  # what tells orders of one number apart


@dataclass(frozen=True, slots=True)
class Mart:
    """A model and what its YAML says: `columns` by name, with description and tests."""

    name: str
    file: Rendered
    description: str
    columns: Mapping[str, tuple[str, tuple[object, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Amount:
    name: Code
    value: Code


@dataclass(frozen=True, slots=True)
class Given:
    """Refunds or cancellations: their model, how one finds its order, and what it takes away."""

    table: Code
    join: Code
    amount: Code


@dataclass(frozen=True, slots=True)
class OrdersView:
    key: Code
    placed: Code
    identity: Code
    columns: tuple[Code, ...]
    amounts: tuple[Amount, ...]
    total: Code
    refunds: Given | None
    cancellations: Given | None


@dataclass(frozen=True, slots=True)
class LinesView:
    key: Code
    placed: Code
    currency: bool
    fields: tuple[Amount, ...]
    amount: Code | None


@dataclass(frozen=True, slots=True)
class BookedView:
    event: Code
    booked: Code
    orders: Code | None


@dataclass(frozen=True, slots=True)
class TrackedView:
    orders: Code
    refunds: Code | None
    refunded: Code | None
    cancellations: bool


@dataclass(frozen=True, slots=True)
class Link:
    table: Code
    anonymous: Code


@dataclass(frozen=True, slots=True)
class IdentityView:
    parts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Calls:
    table: Code
    event: Code


@dataclass(frozen=True, slots=True)
class EventsView:
    parts: tuple[Calls, ...]
    consent: tuple[Code, ...]
    identity: Code


@dataclass(frozen=True, slots=True)
class SessionsView:
    events: Code
    sources: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Step:
    number: Code
    previous: Code
    earlier: tuple[Code, ...]
    event: Code


@dataclass(frozen=True, slots=True)
class FunnelView:
    events: Code
    first: Step
    steps: tuple[Step, ...]
    all: tuple[Step, ...]
    last: Code


@dataclass(frozen=True, slots=True)
class Category:
    label: Code
    column: Code


@dataclass(frozen=True, slots=True)
class ConsentView:
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
    name: str, view: object, description: str, template: str = "", **columns: tuple[str, tuple[object, ...]]
) -> Mart:
    file = Rendered(f"dbt/models/marts/{name}.sql", f"warehouse/models/{template or name}.sql.j2", view)
    return Mart(name, file, description, columns)


KEY: tuple[object, ...] = ("not_null", "unique")
THERE: tuple[object, ...] = ("not_null",)


def _people(plan: Plan, tables: Mapping[str, Staged]) -> Iterator[Mart]:
    links = [
        Link(call("ref", tables[name].model), word("previous_id" if name == "aliases" else "anonymous_id"))
        for name in ("tracks", "pages", "identifies", "groups", "aliases")
        if name in tables
    ]
    links += [
        Link(call("ref", tables[name].model), word("anonymous_id")) for name in ("aliases",) if name in tables
    ]
    yield _mart(
        "identity",
        IdentityView(tuple(links)),
        "For each anonymous id the customer who was last seen with it.",
        anonymous_id=("The visitor's id", KEY),
        user_id=("The customer's id", THERE),
    )
    parts = [Calls(call("ref", tables["tracks"].model), word("event"))]
    if "pages" in tables:
        parts.append(Calls(call("ref", tables["pages"].model), quoted_word("page")))
    consent = [
        f"context_consent_category_preferences_{snake(one.segment_id)}" for one in plan.consent.categories
    ]
    yield _mart(
        "events",
        EventsView(tuple(parts), tuple(map(word, consent)), call("ref", "identity")),
        "Every track and page call with the person behind it.",
        id=("The message's id", KEY),
        person_id=("The customer where one is known, else the visitor", ()),
    )
    browsers = [quoted_word(identifier(source.name)) for source in plan.sources if source.language == "js"]
    yield _mart(
        "sessions",
        SessionsView(call("ref", "events"), tuple(browsers)),
        "Visits: calls of one browser without a long pause.",
        session_id=("The id of the first call", KEY),
        started_at=("When the first call happened", THERE),
    )
    present = [name for name in STEPS if name in tables]
    if len(present) > 1:
        yield _mart(
            "funnel",
            _funnel(present),
            "How many people came how far, by the day on which they began.",
            day=("Day of the first step, UTC", THERE),
            step=("Number of the step", THERE),
            people=("How many people came to this step", THERE),
        )
    if consent:
        labels = [quoted_word(snake(one.name)) for one in plan.consent.categories]
        categories = [Category(label, word(column)) for label, column in zip(labels, consent, strict=True)]
        yield _mart(
            "consent_coverage",
            ConsentView(call("ref", "events"), tuple(categories)),
            "By day, source and category, how many calls came with and without consent.",
            day=("Day, UTC", THERE),
            category=("The plan's category", THERE),
            unstamped=("Calls that carry no choice", THERE),
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
    refunds, cancellations = _given(tables, placed, "order_refunded"), _given(
        tables, placed, "order_cancelled"
    )
    amounts = [Amount(Code("total"), call("money", f"placed.{total}"))]
    amounts += [
        Amount(word(name), call("money", f"placed.{name}"))
        for name in AMOUNTS
        if placed.has(name) and name != total
    ]
    others = [column for column in placed.columns if _plain(column) and column.name not in (*AMOUNTS, total)]
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
    yield _mart(
        "orders",
        view,
        "One row for each order of shoppers who agreed, with what came back of it.",
        order_key=("What identifies the order", KEY),
        total=("What the shopper pays in all", THERE),
        kept=("What is left of it after refunds and cancellation", THERE),
        currency=("The order's currency", THERE),
    )
    products = next((column for column in placed.columns if column.name == "products" and column.json), None)
    items = item_columns(plan, placed.call, products.path[1]) if products and placed.call else ()
    if items:
        yield _mart(
            "order_lines",
            _lines(placed, key, items),
            "One row for each line of each order.",
            order_key=(
                "The order",
                (*THERE, {"relationships": {"arguments": {"to": "ref('orders')", "field": "order_key"}}}),
            ),
            line=("Number of the line", THERE),
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


def _lines(placed: Staged, key: str, items: tuple[Column, ...]) -> LinesView:
    fields: list[Amount] = []
    names: set[str] = set()
    for item in items:
        name = item.name.removeprefix("item_")
        if (
            item.json
            or len(item.path) > 1
            or name in names
            or not item.path[0].replace("_", "a").isalnum()
            or not item.path[0].isascii()
        ):
            continue
        names.add(name)
        macro = {"float": "line_money", "integer": "line_number_of"}.get(item.type, "line_text")
        if name in ("quantity", "position"):
            macro = "line_float"
        fields.append(Amount(word(name), call(macro, "line", item.path[0])))
    amount = call("line_amount", "line", "price", "quantity") if {"price", "quantity"} <= names else None
    return LinesView(word(key), call("ref", placed.model), placed.has("currency"), tuple(fields), amount)


def _revenue(tables: Mapping[str, Staged], orders: bool) -> Iterator[Mart]:
    booked = tables.get("revenue_recorded")
    columns = {
        "day": ("Day, UTC", THERE),
        "currency": ("Currency of the amounts", THERE),
        "gross": ("What was ordered", THERE),
        "net": ("What is left of it", THERE),
    }
    if booked and booked.has("entry", "entry_id", "amount", "currency"):
        event = model_comment(booked.call.name if booked.call else booked.name)
        view = BookedView(event, call("ref", booked.model), call("ref", "orders") if orders else None)
        text = "Net revenue by day and currency, of all orders, whatever their shoppers agreed to."
        yield _mart("revenue_by_day", view, text, "revenue_booked", **columns)
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
        text = "Net revenue by day and currency, of the orders of shoppers who agreed."
        yield _mart("revenue_by_day", tracked, text, "revenue_tracked", **columns)
