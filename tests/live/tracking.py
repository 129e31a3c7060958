"""What the module recorded and delivered: the outbox's rows and the messages that a `trackwright listen` received."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shop import TABLES, Shop, sweep

NEW, READY, SENT, DEAD, DROPPED = range(5)
GRANTED = {"analytics": True, "marketing": True}
DENIED = {"analytics": False, "marketing": False}
_visitors = iter(range(1, 1_000_000))


def context(
    preferences: Mapping[str, bool] | None = None, anonymous: str | None = None, **ids: str
) -> dict[str, Any]:
    """The browser's context as cookie and header carry it; without preferences a shopper who agreed to all."""
    chosen = GRANTED if preferences is None else preferences
    now = int(time.time() * 1000)
    return {
        "a": anonymous or f"live-{now}-{next(_visitors)}",
        "c": ",".join(f"{name}:{int(on)}" for name, on in chosen.items()),
        "v": 1,
        "t": now,
        "m": "opt-in",
        "s": "cmp",
        **ids,
    }


@dataclass
class Seen:
    """Rows inserted and messages received while something was done. Filled when the `with` block ends."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    received: list[dict[str, Any]] = field(default_factory=list)
    output: str = ""

    def named(self, name: str) -> list[dict[str, Any]]:
        """Messages of an event, in order of arrival."""
        return [one["message"] for one in self.received if one["message"].get("event") == name]

    def only(self, name: str) -> dict[str, Any]:
        """The one message of an event."""
        found = self.named(name)
        assert len(found) == 1, f"{len(found)} {name}, among {self.events}; rows {self.outcomes}"
        return found[0]

    @property
    def events(self) -> list[str]:
        return [one["message"].get("event") or one["message"]["type"] for one in self.received]

    @property
    def outcomes(self) -> list[tuple[str, int, str | None]]:
        """Name, status and reason of each row."""
        return [(row["name"], int(row["status"]), row["reason"]) for row in self.rows]

    def rows_of(self, name: str) -> list[dict[str, Any]]:
        return [row for row in self.rows if row["name"] == name]

    @property
    def faults(self) -> list[dict[str, Any]]:
        """What listen has against the messages."""
        return [finding for one in self.received for finding in one["findings"]]


class Tracking:
    """The module in the shop and the listen that it sends to."""

    def __init__(self, shop: Shop, record: Path) -> None:
        self.shop = shop
        self._record = record

    def received(self, start: int = 0) -> list[dict[str, Any]]:
        """Records of listen from a position on; an unfinished last line is left for later."""
        if not self._record.exists():
            return []
        lines = self._record.read_text(encoding="utf-8").split("\n")[:-1]
        return [json.loads(line) for line in lines[start:]]

    def send(self) -> str:
        """Delivers what is due."""
        return self.shop.command("send").output

    @contextmanager
    def watch(self, send: bool = True) -> Iterator[Seen]:
        """Sees what a block causes; what waited before is delivered first."""
        self.send()
        last, start = self.shop.last_row(), len(self.received())
        seen = Seen()
        yield seen
        if send:
            seen.output = self.send()
        seen.rows = self.shop.rows("id > ?", last)
        expected = sum(1 for row in seen.rows if int(row["status"]) == SENT)
        deadline = time.monotonic() + 20
        while True:
            seen.received = self.received(start)
            if len(seen.received) >= expected or time.monotonic() > deadline:
                return
            time.sleep(0.05)

    def age(self, order: int) -> None:
        """Makes an order old enough for the sweeper, all others too old for it, and the watermarks older still."""
        for table in ("sales_order", "sales_creditmemo", "sales_shipment", "sales_invoice"):
            others = f"update {table} set created_at = created_at - interval 4 day where created_at > utc_timestamp() - interval 3 day"
            self.shop.sql(others)
        old = "update sales_order set created_at = utc_timestamp() - interval 30 minute, updated_at = created_at where entity_id = ?"
        self.shop.sql(old, order)
        now = int(time.time() * 1000)
        earlier = f"update {TABLES}_watermark set since = ? where since > ?"
        self.shop.sql(earlier, now - 86_400_000, now - 80_000_000)

    def sweep(self) -> None:
        """One run of the cron group that looks for what was missed."""
        sweep(self.shop)

    def clear(self) -> None:
        """Empties the module's tables but for the watermarks."""
        for table in ("outbox", "context", "counter"):
            self.shop.sql(f"delete from {TABLES}_{table}")
