"""Models with what dbt is told of them: each column in words, and the tests that hold it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from trackwright.languages.sql import plain
from trackwright.target import Rendered
from trackwright.warehouse import Column

Tests = tuple[object, ...]
Notes = Mapping[str, tuple[str, Tests]]  # by column

KEY: Tests = ("not_null", "unique")
THERE: Tests = ("not_null",)
FREE: Tests = ()
PLANNED = "*"  # where the plan's own columns stand


def _of(model: str, field: str) -> Tests:
    return ({"relationships": {"arguments": {"to": f"ref('{model}')", "field": field}}},)


_PERSON = "The customer where one is known, else the visitor"
_VISITOR = "The browser's id for the visitor"
_CUSTOMER = "The shop's id for the customer, as the call told it"
_SOURCE = "The source that sent it"
_DAY = "Day, UTC"

COLUMNS: Mapping[str, Notes] = {
    "identity": {
        "anonymous_id": ("The visitor's id", KEY),
        "user_id": ("The customer who was last seen with it", THERE),
        "first_seen_at": ("When a customer was first seen with it", THERE),
        "last_seen_at": ("When a customer was last seen with it", THERE),
    },
    "events": {
        "id": ("The message's id", KEY),
        "event": ("The event's name in snake case; `page` for every page call", THERE),
        "happened_at": ("When it happened, corrected for the client's clock", THERE),
        "anonymous_id": (_VISITOR, FREE),
        "user_id": (_CUSTOMER, FREE),
        "context_page_url": ("The page of the call", FREE),
        "context_page_path": ("The path of that page", FREE),
        "context_page_referrer": ("The page before it", FREE),
        "context_campaign_name": ("utm_campaign of the page", FREE),
        "context_campaign_source": ("utm_source of the page", FREE),
        "context_campaign_medium": ("utm_medium of the page", FREE),
        PLANNED: ("", FREE),
        "source_name": (_SOURCE, THERE),
        "person_id": (_PERSON, FREE),
    },
    "sessions": {
        "session_id": ("The message id of the first call", KEY),
        "anonymous_id": (_VISITOR, THERE),
        "visit": ("Number of the visit among the visitor's", THERE),
        "person_id": (_PERSON, THERE),
        "started_at": ("When the first call happened", THERE),
        "ended_at": ("When the last call happened", THERE),
        "seconds": ("From the first call to the last", THERE),
        "events": ("How many track and page calls", THERE),
        "source_name": (_SOURCE, THERE),
        "landing_page_path": ("The path of the first call's page", FREE),
        "referrer": ("The page before the first call's", FREE),
        "campaign_source": ("utm_source of the first call's page", FREE),
        "campaign_medium": ("utm_medium of the first call's page", FREE),
        "campaign_name": ("utm_campaign of the first call's page", FREE),
    },
    "funnel": {
        "day": ("Day of the first step, UTC", THERE),
        "step": ("Number of the step", THERE),
        "event": ("The step's event, in snake case", THERE),
        "people": ("How many people who began on that day came to this step", THERE),
        "started": ("How many people began on that day", THERE),
        "share_of_started": ("`people` in parts of `started`, 0 to 1", THERE),
    },
    "consent_coverage": {
        "day": (_DAY, THERE),
        "source_name": (_SOURCE, THERE),
        "category": ("The plan's consent category", THERE),
        "events": ("How many track and page calls", THERE),
        "granted": ("Calls stamped with consent to it", THERE),
        "denied": ("Calls stamped without", THERE),
        "unstamped": ("Calls that carry no choice", THERE),
        "granted_share": ("`granted` in parts of `events`, 0 to 1", THERE),
    },
    "orders": {
        "order_key": ("What identifies the order", KEY),
        "message_id": ("The id of the message that told it first", ("unique", *_of("events", "id"))),
        "ordered_at": ("When it was placed", THERE),
        "anonymous_id": (_VISITOR, FREE),
        "user_id": (_CUSTOMER + "; none of a guest", FREE),
        "person_id": (_PERSON, FREE),
        "guest": ("1 where the order told no customer, else 0", THERE),
        PLANNED: ("", FREE),
        "total": ("What the shopper pays in all", THERE),
        "refunds": ("How many refunds", THERE),
        "refunded": ("What was given back in all", THERE),
        "refunded_at": ("When the last refund was made", FREE),
        "cancelled_at": ("When it was cancelled", FREE),
        "kept": ("`total` less what was refunded; 0 of a cancelled order", THERE),
        "source_name": ("The source whose message told it first", THERE),
    },
    "order_lines": {
        "order_key": ("The order", (*THERE, *_of("orders", "order_key"))),
        "line": ("Number of the line in its order", THERE),
        "ordered_at": ("When the order was placed", THERE),
        "currency": ("The order's currency", FREE),
        PLANNED: ("", FREE),
        "amount": ("`price` times `quantity`", FREE),
        "product": ("The whole line as JSON text", THERE),
    },
    "revenue_by_day": {
        "day": (_DAY, THERE),
        "currency": ("Currency of the amounts", THERE),
        "orders": ("How many orders were placed", THERE),
        "gross": ("What was ordered", THERE),
        "cancelled": ("What was cancelled on that day, of whichever day's orders", THERE),
        "refunded": ("What was refunded on that day, of whichever day's orders", THERE),
        "net": ("`gross` less `cancelled` and `refunded`; taxes and shipping are in it", THERE),
        "tax": ("The taxes in `net`", THERE),
        "shipping": ("The shipping costs in `net`, without tax", THERE),
        "tracked_orders": (
            "How many of `orders` are in the model orders, their shoppers having agreed",
            THERE,
        ),
        "tracked_gross": ("What of `gross` those orders make up", THERE),
    },
}
# Columns of which no two rows have the same values.
TOGETHER: Mapping[str, tuple[str, ...]] = {
    "sessions": ("anonymous_id", "visit"),
    "funnel": ("day", "step"),
    "consent_coverage": ("day", "source_name", "category"),
    "order_lines": ("order_key", "line"),
    "revenue_by_day": ("day", "currency"),
}


@dataclass(frozen=True, slots=True)
class Mart:
    """A model and what its YAML says of it."""

    name: str
    file: Rendered
    description: str
    columns: Notes


def mart(name: str, view: object, description: str, columns: Notes | None = None, template: str = "") -> Mart:
    """A model, by its template's name; `columns` where the plan decides some of them."""
    file = Rendered(f"dbt/models/marts/{name}.sql", f"warehouse/models/{template or name}.sql.j2", view)
    return Mart(name, file, description, notes_of(name) if columns is None else columns)


def notes_of(model: str, planned: Iterable[tuple[str, Column]] = (), without: Collection[str] = ()) -> Notes:
    """The columns of a model in their order. `planned`: those that the plan decides, by their names there."""
    own = {
        name: (
            plain(column.description or f"`{'.'.join(column.path)}` as it was sent"),
            THERE if column.required else FREE,
        )
        for name, column in planned
    }
    found: dict[str, tuple[str, Tests]] = {}
    for name, note in COLUMNS[model].items():
        if name == PLANNED:
            found |= {other: own[other] for other in own if other not in COLUMNS[model]}
        elif name not in without:
            found[name] = note
    return found


def model_notes(name: str, description: str, columns: Notes) -> dict[str, Any]:
    """The model as dbt's YAML has it."""
    listed: list[dict[str, Any]] = []
    for column, (text, tests) in columns.items():
        one: dict[str, Any] = {"name": column, "description": text}
        if tests:
            one["data_tests"] = list(tests)
        listed.append(one)
    made: dict[str, Any] = {"name": name, "description": description}
    if name in TOGETHER:
        made["data_tests"] = [{"unique_together": {"arguments": {"columns": list(TOGETHER[name])}}}]
    return {**made, "columns": listed}
