"""What the page asks of the store: lists, one message, a shopper's timeline, coverage, funnel, revenue, delivery, exports."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trackwright.collector.shoppers import Id
from trackwright.collector.store import Row
from trackwright.schema import Plan, Shape

PAGE = 200
SUMMARY = "seq, message_id, duplicate, type, name, source, user_id, anonymous_id, received_at, latency, retries, verdict, kinds, library, size"
_EXPORT = (
    "received_at",
    "source",
    "type",
    "name",
    "user_id",
    "anonymous_id",
    "message_id",
    "verdict",
    "kinds",
    "duplicate",
    "retries",
)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which messages. Empty text means all; `text` is looked for in the whole message; `ids` are of one shopper."""

    source: str = ""
    name: str = ""
    verdict: str = ""
    kind: str = ""
    text: str = ""
    ids: tuple[Id, ...] = ()

    def where(self) -> tuple[str, list[Any]]:
        terms, values = ["1"], []
        for column, value in (("source", self.source), ("name", self.name), ("verdict", self.verdict)):
            if value:
                terms.append(f"{column} = ?")
                values.append("" if value == "-" else value)
        if self.kind:
            terms.append("instr(' ' || kinds || ' ', ?) > 0")
            values.append(f" {self.kind} ")
        if self.text:
            terms.append("instr(lower(message), lower(?)) > 0")
            values.append(self.text)
        if self.ids:
            marks: list[str] = []
            for column, kind in (("user_id", "user"), ("anonymous_id", "anonymous")):
                named = [value for which, value in self.ids if which == kind]
                if named:
                    marks.append(f"{column} IN ({', '.join('?' * len(named))})")
                    values += named
            terms.append(f"({' OR '.join(marks)})")
        return " AND ".join(terms), values


def summary(row: Row) -> dict[str, Any]:
    """A message as the live list shows it."""
    return {name: getattr(row, name) for name in SUMMARY.split(", ")}


def events(
    connection: sqlite3.Connection, chosen: Filter, *, before: int = 0, after: int = 0, limit: int = PAGE
) -> list[dict[str, Any]]:
    """Summaries, newest first; `before` and `after` are sequence numbers, exclusive."""
    where, values = chosen.where()
    if before:
        where, values = f"{where} AND seq < ?", [*values, before]
    if after:
        where, values = f"{where} AND seq > ?", [*values, after]
    rows = connection.execute(
        f"SELECT {SUMMARY} FROM events WHERE {where} ORDER BY seq DESC LIMIT ?", [*values, limit]
    )
    return [dict(row) for row in rows]


def event(connection: sqlite3.Connection, seq: int) -> dict[str, Any] | None:
    """One message whole, with its findings."""
    row = connection.execute("SELECT * FROM events WHERE seq = ?", (seq,)).fetchone()
    if row is None:
        return None
    whole = dict(row)
    whole["findings"], whole["message"] = json.loads(whole["findings"]), json.loads(whole["message"])
    return whole


def coverage(connection: sqlite3.Connection, plan: Plan) -> list[dict[str, Any]]:
    """Each planned call with counts by source: seen, and of these invalid. state is seen, invalid (only so), unseen."""
    counts: dict[tuple[str, str], dict[str, list[int]]] = {}
    for row in connection.execute(
        "SELECT type, name, source, count(*) AS seen, sum(verdict = 'invalid') AS bad FROM events WHERE NOT duplicate"
        " GROUP BY type, name, source"
    ):
        counts.setdefault((row["type"], row["name"]), {})[row["source"]] = [row["seen"], row["bad"]]
    found = []
    for call in plan.calls:
        by_source = counts.pop((call.type, call.name if call.type in ("track", "page") else ""), {})
        seen, bad = sum(one[0] for one in by_source.values()), sum(one[1] for one in by_source.values())
        found.append(
            {
                "type": call.type,
                "name": call.name,
                "sources": [use.source for use in call.sources],
                "primary": call.primary,
                "counts": by_source,
                "state": "unseen" if not seen else "invalid" if bad == seen else "seen",
                "place": f"{call.span.file}:{call.span.line}",
            }
        )
    for (kind, name), by_source in sorted(counts.items()):
        found.append(
            {
                "type": kind,
                "name": name,
                "sources": [],
                "primary": None,
                "counts": by_source,
                "state": "unplanned",
                "place": "",
            }
        )
    return found


FUNNEL = ("Product Viewed", "Product Added", "Checkout Started", "Payment Info Entered", "Order Completed")


def funnel(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Distinct shoppers (by user id, else anonymous id) at each step of Segment's e-commerce spec."""
    return [
        {
            "name": name,
            "shoppers": connection.execute(
                "SELECT count(DISTINCT iif(user_id <> '', user_id, anonymous_id)) FROM events WHERE type = 'track' AND name = ?",
                (name,),
            ).fetchone()[0],
        }
        for name in FUNNEL
    ]


def revenue(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """By event and currency: messages, the orders that they are about, sums of total and revenue. Each messageId counts once.

    An order that has more than one Order Completed is counted twice by whoever adds them up; the two numbers show it.
    """
    rows = connection.execute(
        "SELECT name, currency, count(*) AS messages, count(DISTINCT order_id) AS orders,"
        " round(sum(total), 2) AS total, round(sum(revenue), 2) AS revenue FROM ("
        " SELECT name, coalesce(message ->> '$.properties.currency', '') AS currency, message ->> '$.properties.total' AS total,"
        "  message ->> '$.properties.revenue' AS revenue, message ->> '$.properties.order_id' AS order_id FROM events"
        "  WHERE type = 'track' AND name IN ('Order Completed', 'Order Refunded', 'Order Cancelled', 'Order Recorded') AND NOT duplicate"
        ") WHERE typeof(total) IN ('integer', 'real') GROUP BY name, currency ORDER BY name, currency"
    )
    return [dict(row) for row in rows]


def delivery(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """By source: messages, those that came on a retry, duplicates, and latency in seconds (mean, maximum)."""
    rows = connection.execute(
        "SELECT source, count(*) AS messages, sum(retries > 0) AS retried, sum(duplicate) AS duplicates,"
        " avg(latency) AS latency_mean, max(latency) AS latency_max FROM events GROUP BY source ORDER BY source"
    )
    return [dict(row) for row in rows]


def totals(connection: sqlite3.Connection) -> dict[str, Any]:
    """Counts by verdict, and the newest sequence number: quick, for a page that asks each second."""
    verdicts = dict(connection.execute("SELECT verdict, count(*) FROM events GROUP BY verdict").fetchall())
    newest = connection.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()[0]
    return {"verdicts": verdicts, "newest": newest}


def kinds(connection: sqlite3.Connection) -> dict[str, int]:
    """Messages by kind of finding."""
    found: dict[str, int] = {}
    for row in connection.execute("SELECT kinds, count(*) FROM events WHERE kinds <> '' GROUP BY kinds"):
        for kind in row[0].split():
            found[kind] = found.get(kind, 0) + row[1]
    return found


RECORDED = ("received_at", "source", "verdict", "duplicate", "retries", "findings", "message")


def record(row: Mapping[str, Any]) -> dict[str, Any]:
    """A stored message as a line of an export and of `--record`."""
    return {
        "receivedAt": row["received_at"],
        "source": row["source"],
        "verdict": row["verdict"],
        "duplicate": bool(row["duplicate"]),
        "retries": row["retries"],
        "findings": json.loads(row["findings"]),
        "message": json.loads(row["message"]),
    }


def export_lines(connection: sqlite3.Connection, chosen: Filter) -> Iterator[str]:
    """JSON lines, oldest first."""
    where, values = chosen.where()
    for row in connection.execute(f"SELECT * FROM events WHERE {where} ORDER BY seq", values):
        yield json.dumps(record(row), ensure_ascii=False, separators=(",", ":")) + "\n"


def export_csv(connection: sqlite3.Connection, chosen: Filter) -> Iterator[str]:
    """CSV with a head line, oldest first. A cell that a spreadsheet would take for a formula gets a leading apostrophe."""
    where, values = chosen.where()
    yield _csv_line(_EXPORT)
    for row in connection.execute(
        f"SELECT {', '.join(_EXPORT)} FROM events WHERE {where} ORDER BY seq", values
    ):
        yield _csv_line(
            [
                f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell else cell
                for cell in row
            ]
        )


def _csv_line(cells: Sequence[Any]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def entry(plan: Plan, kind: str, name: str) -> dict[str, Any] | None:
    """The plan's entry for a call, as the page shows it beside a message."""
    call = next(
        (
            one
            for one in plan.calls
            if one.type == kind and (one.name == name or kind in ("identify", "group", "alias"))
        ),
        None,
    )
    if call is None:
        return None
    shapes = dict(plan.types)

    def members(shape: Shape | None, depth: int) -> list[dict[str, Any]]:
        while shape is not None and shape.ref is not None:
            shape = shapes.get(shape.ref)
        if shape is None or depth > 6:
            return []
        if shape.items is not None and not shape.properties:
            return members(shape.items, depth)
        return [
            {
                "name": member.name,
                "type": " | ".join(member.shape.types) or (member.shape.name or member.shape.ref or "any"),
                "required": member.required,
                "consent": list(member.consent),
                "pii": member.notes.pii or member.shape.notes.pii,
                "description": member.notes.description or member.shape.notes.description,
                "place": f"{member.span.file}:{member.span.line}",
                "members": members(member.shape, depth + 1),
            }
            for member in shape.properties
        ]

    return {
        "type": call.type,
        "name": call.name,
        "description": call.notes.description,
        "sources": [use.source for use in call.sources],
        "primary": call.primary,
        "consent": list(call.consent),
        "once": list(call.once),
        "owner": call.owner,
        "place": f"{call.span.file}:{call.span.line}",
        "members": members(call.payload, 0),
    }
