"""What `listen` has received, in SQLite.

Durability: WAL journal with `synchronous=FULL`; a message is acknowledged only after the transaction that holds it has been committed and
flushed, so neither a killed process nor a lost machine forgets one. One thread writes; messages that arrive while it commits share the
next transaction.
"""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEMA = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS events (
  seq INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL,
  duplicate INTEGER NOT NULL DEFAULT 0,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  user_id TEXT NOT NULL,
  anonymous_id TEXT NOT NULL,
  received_at REAL NOT NULL,
  latency REAL,
  retries INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  kinds TEXT NOT NULL,
  library TEXT NOT NULL,
  size INTEGER NOT NULL,
  findings TEXT NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS events_message_id ON events (message_id);
CREATE INDEX IF NOT EXISTS events_user ON events (user_id) WHERE user_id <> '';
CREATE INDEX IF NOT EXISTS events_anonymous ON events (anonymous_id) WHERE anonymous_id <> '';
CREATE INDEX IF NOT EXISTS events_name ON events (type, name);
CREATE INDEX IF NOT EXISTS events_verdict ON events (verdict, seq);
"""
COLUMNS = (
    "message_id",
    "duplicate",
    "type",
    "name",
    "source",
    "user_id",
    "anonymous_id",
    "received_at",
    "latency",
    "retries",
    "verdict",
    "kinds",
    "library",
    "size",
    "findings",
    "message",
)


@dataclass(slots=True)
class Row:
    """One received message. Times are seconds since 1970, latency is seconds between the call and its arrival; findings is JSON."""

    message_id: str
    duplicate: bool
    type: str
    name: str
    source: str
    user_id: str
    anonymous_id: str
    received_at: float
    latency: float | None
    retries: int
    verdict: str
    kinds: str
    library: str
    size: int
    findings: str
    message: str
    seq: int = 0

    def values(self) -> tuple[Any, ...]:
        return (
            self.message_id,
            int(self.duplicate),
            self.type,
            self.name,
            self.source,
            self.user_id,
            self.anonymous_id,
            self.received_at,
            self.latency,
            self.retries,
            self.verdict,
            self.kinds,
            self.library,
            self.size,
            self.findings,
            self.message,
        )


class StoreError(Exception):
    """The database can't be used; the text says why and what to do."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection with the durability that this module promises. Raises StoreError."""
    try:
        connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=10)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, SCHEMA):
            raise StoreError(
                f"{path}: written by another release (schema {version}, this one has {SCHEMA}); choose another file"
            )
        connection.executescript(_TABLES)
        connection.execute(f"PRAGMA user_version={SCHEMA}")
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from None
    return connection


class Store:
    """Writes on one thread, reads on short-lived connections. `keep` is how many messages are kept; older ones are removed."""

    def __init__(
        self, path: Path, keep: int = 1_000_000, on_stored: Callable[[Sequence[Row]], None] | None = None
    ) -> None:
        self.path, self.keep, self.on_stored = path, keep, on_stored
        self._connection = connect(path)
        self._queue: queue.SimpleQueue[tuple[Sequence[Row], Future[None]] | None] = queue.SimpleQueue()
        self._seq = self._connection.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()[0]
        self._first = self._connection.execute("SELECT coalesce(min(seq), 0) FROM events").fetchone()[0]
        self._seen = {
            row[0] for row in self._connection.execute("SELECT message_id FROM events WHERE NOT duplicate")
        }
        self._thread = threading.Thread(target=self._write, name="listen-store", daemon=True)
        self._thread.start()

    def seen(self, message_id: str) -> bool:
        """Whether a message with this id came before, as Segment's deduplication sees it; from now on it did."""
        if message_id in self._seen:
            return True
        self._seen.add(message_id)
        return False

    def forget(self, message_ids: Iterable[str]) -> None:
        """Take back `seen` for messages that were not stored after all."""
        self._seen.difference_update(message_ids)

    def put(self, rows: Sequence[Row]) -> Future[None]:
        """Store rows; the future is done when they are on disk, or holds what kept them off it."""
        done: Future[None] = Future()
        self._queue.put((rows, done))
        return done

    def _write(self) -> None:
        statement = f"INSERT INTO events (seq, {', '.join(COLUMNS)}) VALUES (?{', ?' * len(COLUMNS)})"
        while (first := self._queue.get()) is not None:
            work, stop = [first], False
            while not self._queue.empty() and len(work) < 1000:
                more = self._queue.get()
                if more is None:
                    stop = True
                    break
                work.append(more)
            self._commit(statement, work)
            if stop:
                return

    def _commit(self, statement: str, work: list[tuple[Sequence[Row], Future[None]]]) -> None:
        rows = [row for batch, _ in work for row in batch]
        seq = self._seq
        for row in rows:
            seq += 1
            row.seq = seq
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(statement, ((row.seq, *row.values()) for row in rows))
            if self._seq - self._first > self.keep + 1000:
                self._first = seq - self.keep
                gone = self._connection.execute(
                    "DELETE FROM events WHERE seq < ? RETURNING message_id", (self._first,)
                )
                self.forget(row[0] for row in gone.fetchall())
            self._connection.execute("COMMIT")
        except Exception as error:  # whatever it is, the thread lives on and the senders are told
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            for _, done in work:
                done.set_exception(error)
            return
        self._seq = seq
        try:
            if self.on_stored:
                self.on_stored(rows)
        finally:
            for _, done in work:
                done.set_result(None)

    def reader(self) -> sqlite3.Connection:
        """A read-only connection of the caller's own."""
        address = f"{self.path.resolve().as_uri()}?mode=ro"
        connection = sqlite3.connect(address, uri=True, timeout=10, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        return connection

    def identities(self) -> Iterator[dict[str, Any]]:
        """The ids of every stored message, oldest first, as message keys: what identity is rebuilt from after a restart."""
        with closing(self.reader()) as connection:
            for row in connection.execute(
                "SELECT type, user_id, anonymous_id, iif(type = 'alias', message ->> '$.previousId', NULL) AS previous"
                " FROM events ORDER BY seq"
            ):
                yield {
                    "type": row["type"],
                    "userId": row["user_id"],
                    "anonymousId": row["anonymous_id"],
                    "previousId": row["previous"],
                }

    def close(self) -> None:
        """Write what is queued, then stop."""
        self._queue.put(None)
        self._thread.join()
        self._connection.close()
