"""From a received request to stored, inspected rows: what stands between HTTP and the store."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import Any

from trackwright.collector.inspection import Finding, Inspector
from trackwright.collector.messages import Received
from trackwright.collector.shoppers import Shoppers
from trackwright.collector.store import Row, Store


class Intake:
    """Takes messages in. Call from one thread only (the server's event loop)."""

    def __init__(self, inspector: Inspector, store: Store) -> None:
        self.inspector, self.store = inspector, store
        self.shoppers = Shoppers()
        for message in store.identities():
            self.shoppers.see(message)

    def take(self, received: Sequence[Received], retries: int) -> tuple[list[Row], Future[None]]:
        """Inspect and store; the future is done when all rows are on disk."""
        now = time.time()
        rows = [self._row(one, retries, now) for one in received]
        return rows, self.store.put(rows)

    def _row(self, one: Received, retries: int, now: float) -> Row:
        message = one.message
        text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
        source = self.inspector.source_of(one)
        identifier = message.get("messageId")
        if not isinstance(identifier, str) or not identifier:
            identifier = f"none-{uuid.uuid4().hex}"  # as Segment makes one where there is none
        duplicate = self.store.seen(identifier)
        found = self.inspector.inspect(one, source, self.shoppers)
        if duplicate:
            found.append(
                Finding("duplicate", "message_id", "/messageId", "was received before", "", "warning")
            )
        merge = self.shoppers.see(message)
        if merge and merge.shared:
            found.append(
                Finding(
                    "identity",
                    "shared_anonymous_id",
                    "/anonymousId",
                    "belonged to another user: reset on sign-out",
                    "",
                    "warning",
                )
            )
        context = message.get("context")
        library = context.get("library") if isinstance(context, dict) else None
        kind = message.get("type")
        name = message.get("event") if kind == "track" else message.get("name") if kind == "page" else ""
        return Row(
            message_id=_text(identifier),
            duplicate=duplicate,
            type=_text(kind),
            name=_text(name),
            source=source,
            user_id=_text(message.get("userId")),
            anonymous_id=_text(message.get("anonymousId")),
            received_at=now,
            latency=_latency(message.get("timestamp"), now),
            retries=retries,
            verdict=verdict_of(found),
            kinds=" ".join(dict.fromkeys(finding.kind for finding in found)),
            library=_text(library.get("name")) if isinstance(library, dict) else "",
            size=one.size,
            findings=_text(json.dumps([finding.as_dict() for finding in found], ensure_ascii=False)),
            message=_text(text),
        )


def verdict_of(found: Sequence[Finding]) -> str:
    """ok, warning or invalid."""
    if not found:
        return "ok"
    return "invalid" if any(finding.severity == "error" for finding in found) else "warning"


def _text(value: Any) -> str:
    """The text with lone surrogates replaced, which neither SQLite nor a page can hold; "" for anything else."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _latency(timestamp: Any, now: float) -> float | None:
    if not isinstance(timestamp, str):
        return None
    try:
        moment = datetime.fromisoformat(timestamp)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return round(now - moment.timestamp(), 3)
