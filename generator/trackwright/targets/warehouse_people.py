"""Models of people: who a visitor is, what they did, visits, how far they came, what they agreed to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.sql import call, model_aliased, quoted_word, word
from trackwright.schema import Plan
from trackwright.targets.warehouse_notes import Mart, mart, notes_of
from trackwright.targets.warehouse_staging import Staged
from trackwright.warehouse import identifier, snake

STEPS = ("product_viewed", "product_added", "checkout_started", "payment_info_entered", "order_completed")


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


def people(plan: Plan, tables: Mapping[str, Staged]) -> Iterator[Mart]:
    """What track calls are enough for."""
    ids = [(name, "anonymous_id") for name in ("tracks", "pages", "identifies", "groups", "aliases")]
    links = [
        Link(call("ref", tables[name].model), word(column), model_aliased(word(column), word("anonymous_id")))
        for name, column in (*ids, ("aliases", "previous_id"))
        if name in tables
    ]
    yield mart(
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
    yield mart(
        "events",
        EventsView(tuple(parts), tuple(map(word, consent)), call("ref", "identity")),
        "Every track and page call with the person behind it.",
        notes_of("events", [(name, tracked[name]) for name in consent]),
    )
    browsers = [quoted_word(identifier(source.name)) for source in plan.sources if source.language == "js"]
    yield mart(
        "sessions",
        SessionsView(call("ref", "events"), tuple(browsers)),
        "Visits: calls of one browser without a long pause.",
    )
    present = [name for name in STEPS if name in tables]
    if len(present) > 1:
        yield mart(
            "funnel",
            _funnel(present),
            "How many people came how far, by the day on which they began.",
        )
    if consent:
        labels = [quoted_word(snake(one.name)) for one in plan.consent.categories]
        categories = [Category(label, word(column)) for label, column in zip(labels, consent, strict=True)]
        yield mart(
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
