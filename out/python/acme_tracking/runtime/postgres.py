# SPDX-License-Identifier: 0BSD
"""The outbox in PostgreSQL, for a service that runs on several machines. Needs psycopg 3 (the package's extra `postgres`).

The same protocol as the file; any number of workers take from one table, each its own rows (SKIP LOCKED).
"""

from __future__ import annotations

import importlib
import os
import threading
import time
from collections.abc import Sequence
from typing import Any, Final

from .queues import QueueError, Room, Waiting
from .sender import BATCH_BYTES, BATCH_EVENTS

LEASE: Final = 60.0
_UPGRADES: Final = (
    """
    CREATE TABLE trackwright_waiting (
        id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id TEXT NOT NULL,
        event TEXT NOT NULL,
        body BYTEA NOT NULL,
        added TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
        due TIMESTAMPTZ NOT NULL DEFAULT '-infinity',
        holder TEXT NOT NULL DEFAULT '',
        attempts INTEGER NOT NULL DEFAULT 0,
        error TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX trackwright_waiting_due ON trackwright_waiting (due, id);
    CREATE TABLE trackwright_dead (
        id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id TEXT NOT NULL,
        event TEXT NOT NULL,
        body BYTEA NOT NULL,
        added TIMESTAMPTZ NOT NULL,
        buried TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
        attempts INTEGER NOT NULL,
        reason TEXT NOT NULL,
        status INTEGER
    )
    """,
)
_CLAIM: Final = """
    WITH chosen AS (
        SELECT id FROM (
            SELECT id, sum(length(body) + 1) OVER (ORDER BY id) AS total, row_number() OVER (ORDER BY id) AS number
            FROM (
                SELECT id, body FROM trackwright_waiting
                WHERE due <= clock_timestamp() OR due > clock_timestamp() + interval '10 minutes'  -- before the clock was set back
                ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED
            ) AS free
        ) AS counted
        WHERE total <= %s OR number = 1
    )
    UPDATE trackwright_waiting AS w SET due = clock_timestamp() + make_interval(secs => %s), holder = %s
    FROM chosen WHERE w.id = chosen.id
    RETURNING w.id, w.message_id, w.event, w.body, w.attempts, extract(epoch FROM w.added)::float8
"""

_AT_MOST: Final = "SELECT coalesce((SELECT max(id) FROM trackwright_waiting) - (SELECT min(id) FROM trackwright_waiting) + 1, 0)"
_PUT: Final = "INSERT INTO trackwright_waiting (message_id, event, body) VALUES (%s, %s, %s)"
_GIVE_BACK: Final = """
    UPDATE trackwright_waiting
    SET due = clock_timestamp() + make_interval(secs => %s), holder = '', attempts = attempts + 1, error = %s
    WHERE holder = %s AND id = ANY(%s)
"""
_BURY: Final = """
    WITH gone AS (DELETE FROM trackwright_waiting WHERE id = ANY(%s) RETURNING *)
    INSERT INTO trackwright_dead (message_id, event, body, added, attempts, reason, status)
    SELECT message_id, event, body, added, attempts + 1, %s, %s FROM gone
"""
_REPLAY: Final = """
    WITH back AS (DELETE FROM trackwright_dead WHERE %s::text IS NULL OR reason = %s RETURNING *)
    INSERT INTO trackwright_waiting (message_id, event, body, added)
    SELECT message_id, event, body, added FROM back RETURNING id
"""
_RELEASE: Final = "UPDATE trackwright_waiting SET due = '-infinity', holder = '' WHERE holder = %s"
_HELD: Final = "SELECT count(*) FROM trackwright_waiting WHERE holder <> '' AND due > clock_timestamp()"


class PostgresOutbox:
    """The queue in the database at `address` (a postgresql:// address). The server's clock counts, not the workers'."""

    durable = True

    def __init__(self, address: str, *, max_events: int = 10_000_000) -> None:
        try:
            self._connect = importlib.import_module("psycopg").connect
        except ImportError as error:
            raise QueueError("an outbox in PostgreSQL needs psycopg: install the extra `postgres`") from error
        self._address = address
        self._max_events = max_events
        self._abandoned: list[Any] = []
        self._connection: Any = None
        self.after_fork()

    def after_fork(self) -> None:
        if self._connection is not None:
            self._abandoned.append(self._connection)
        self._connection = None
        self._lock = threading.RLock()
        self._ready = threading.Condition(threading.Lock())
        self._woken = False
        self._room = Room(self._max_events, self._at_most, self.size)
        self._holder = f"{os.uname().nodename}-{os.getpid()}-{os.urandom(4).hex()}"

    def _open(self) -> Any:
        if self._connection is None or self._connection.closed:
            connection = self._connect(self._address, autocommit=True, connect_timeout=10)
            _upgrade(connection)
            self._connection = connection
        return self._connection

    def _run(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        with self._lock:
            try:
                cursor = self._open().execute(statement, values)
                return cursor.fetchall() if cursor.description is not None else []
            except QueueError:
                raise
            except Exception as error:
                connection, self._connection = self._connection, None
                if connection is not None:
                    connection.close()
                raise QueueError(f"the outbox in PostgreSQL can't be used: {error}") from error

    def put(self, item: Waiting, wait: float) -> bool:
        with self._lock:
            if not self._room.take():
                return False
        self._run(_PUT, (item.message_id, item.event, item.body))
        if self._ready.acquire(blocking=False):
            try:
                self._ready.notify()
            finally:
                self._ready.release()
        return True

    def _at_most(self) -> int:
        return int(self._run(_AT_MOST)[0][0])

    def take(self, linger: float) -> list[Waiting]:
        with self._ready:
            if linger and not self._woken:
                self._ready.wait(linger)
            self._woken = False
        rows = self._run(_CLAIM, (BATCH_EVENTS, BATCH_BYTES, LEASE, self._holder))
        rows.sort()
        return [Waiting(name, event, bytes(body), key, tries, added) for key, name, event, body, tries, added in rows]

    def done(self, items: Sequence[Waiting]) -> None:
        self._run("DELETE FROM trackwright_waiting WHERE id = ANY(%s)", (_keys(items),))
        self._room.reset()

    def give_back(self, items: Sequence[Waiting], wait: float, error: str) -> None:
        self._run(_GIVE_BACK, (wait, error, self._holder, _keys(items)))

    def bury(self, items: Sequence[Waiting], reason: str, status: int | None) -> None:
        self._run(_BURY, (_keys(items), reason, status))

    def size(self) -> int:
        return int(self._run("SELECT count(*) FROM trackwright_waiting")[0][0])

    def oldest(self) -> float | None:
        found = self._run("SELECT extract(epoch FROM min(added))::float8 FROM trackwright_waiting")
        return None if found[0][0] is None else float(found[0][0])

    def wake(self) -> None:
        with self._ready:
            self._woken = True
            self._ready.notify_all()

    def close(self) -> None:
        self.wake()
        with self._lock:
            if self._connection is None:
                return
            try:
                self._run(_RELEASE, (self._holder,))
            except QueueError:
                return  # the lease ends by itself
            connection, self._connection = self._connection, None
            connection.close()

    def status(self) -> dict[str, Any]:
        """{waiting, oldest_seconds, held, dead, dead_by_reason: {reason: n}, last_error}."""
        oldest = self.oldest()
        reasons = self._run("SELECT reason, count(*) FROM trackwright_dead GROUP BY reason ORDER BY reason")
        held = self._run(_HELD)
        error = self._run("SELECT error FROM trackwright_waiting WHERE error <> '' ORDER BY id LIMIT 1")
        return {
            "waiting": self.size(),
            "oldest_seconds": None if oldest is None else round(max(0.0, time.time() - oldest), 3),
            "held": held[0][0],
            "dead": sum(count for _, count in reasons),
            "dead_by_reason": dict(reasons),
            "last_error": error[0][0] if error else "",
        }

    def replay(self, reason: str | None = None) -> int:
        """Puts dead letters back to be sent, under their old messageIds. How many there were."""
        moved = self._run(_REPLAY, (reason, reason))
        return len(moved)

    def purge(self, *, waiting: bool = False) -> int:
        """Deletes all dead letters, and with `waiting` everything else. How many there were."""
        gone = len(self._run("DELETE FROM trackwright_dead RETURNING id"))
        if waiting:
            gone += len(self._run("DELETE FROM trackwright_waiting RETURNING id"))
            self._room.reset()
        return gone


def _keys(items: Sequence[Waiting]) -> list[int]:
    return [item.key for item in items]


def _upgrade(connection: Any) -> None:
    """Brings the database to this version's layout; one worker does it, the others wait."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(7423981)")
        connection.execute("CREATE TABLE IF NOT EXISTS trackwright_layout (version INTEGER NOT NULL)")
        found = connection.execute("SELECT version FROM trackwright_layout").fetchone()
        version = 0 if found is None else found[0]
        if version > len(_UPGRADES):
            raise QueueError(f"the outbox was made by a later version of this client (layout {version})")
        for script in _UPGRADES[version:]:
            connection.execute(script)
        if found is None:
            connection.execute("INSERT INTO trackwright_layout VALUES (%s)", (len(_UPGRADES),))
        else:
            connection.execute("UPDATE trackwright_layout SET version = %s", (len(_UPGRADES),))
