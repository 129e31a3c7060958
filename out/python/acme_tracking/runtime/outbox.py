# SPDX-License-Identifier: 0BSD
"""A durable queue in one SQLite file, for any number of threads and processes of one machine.

A message that `put` has accepted is on disk. It is deleted when the server's answer has been read, so it is sent at least once.
Whoever takes messages holds them for a lease; when the holder dies, others get them after that.

To take messages and to delete them needs a little room, too. A file beside the outbox keeps that much of the disk: on a full one it is given
up, so that what waits can still be sent, and nothing new is accepted before it could be made again.
"""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from .queues import QueueError, Room, Waiting
from .sender import BATCH_BYTES, BATCH_EVENTS

log = logging.getLogger("trackwright")
LEASE: Final = 60.0
RESERVE: Final = 4 * 1024 * 1024  # bytes: what a few batches write to the journal
_LONGEST_WAIT: Final = 600.0  # longer than any wait that a server can ask for

# What brings a file from one version of its layout to the next. Never edited, only added to.
_UPGRADES: Final = (
    """
    CREATE TABLE waiting (
        id INTEGER PRIMARY KEY,
        message_id TEXT NOT NULL,
        event TEXT NOT NULL,
        body BLOB NOT NULL,
        added REAL NOT NULL,
        due REAL NOT NULL DEFAULT 0,
        holder TEXT NOT NULL DEFAULT '',
        attempts INTEGER NOT NULL DEFAULT 0,
        error TEXT NOT NULL DEFAULT ''
    );
    """,
    """
    CREATE TABLE dead (
        id INTEGER PRIMARY KEY,
        message_id TEXT NOT NULL,
        event TEXT NOT NULL,
        body BLOB NOT NULL,
        added REAL NOT NULL,
        buried REAL NOT NULL,
        attempts INTEGER NOT NULL,
        reason TEXT NOT NULL,
        status INTEGER
    );
    """,
)

_PUT: Final = "INSERT INTO waiting (message_id, event, body, added) VALUES (?, ?, ?, ?)"
_FREE: Final = "SELECT id, length(body) FROM waiting WHERE due <= ?1 OR due > ?2 ORDER BY id LIMIT ?3"
_HOLD: Final = """
    UPDATE waiting SET due = ?4, holder = ?5
    WHERE id IN (SELECT value FROM json_each(?3)) AND (due <= ?1 OR due > ?2)
    RETURNING id, message_id, event, body, attempts, added
"""
_AT_MOST: Final = "SELECT coalesce((SELECT max(id) FROM waiting) - (SELECT min(id) FROM waiting) + 1, 0)"
_DONE: Final = "DELETE FROM waiting WHERE id IN (SELECT value FROM json_each(?))"
_GIVE_BACK: Final = """
    UPDATE waiting SET due = ?, holder = '', attempts = attempts + 1, error = ?
    WHERE holder = ? AND id IN (SELECT value FROM json_each(?))
"""
_BURY: Final = """
    INSERT INTO dead (message_id, event, body, added, buried, attempts, reason, status)
    SELECT message_id, event, body, added, ?, attempts + 1, ?, ?
    FROM waiting WHERE id IN (SELECT value FROM json_each(?))
"""
_REPLAY: Final = """
    INSERT INTO waiting (message_id, event, body, added)
    SELECT message_id, event, body, added FROM dead WHERE ?1 IS NULL OR reason = ?1
    RETURNING id
"""


class SqliteOutbox:
    """The queue in the file `path`. `max_events` bounds what waits; `synced` makes each message survive a power cut, not only a crash."""

    durable = True

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        max_events: int = 1_000_000,
        synced: bool = False,
    ) -> None:
        self.path = Path(path)
        self._max_events = max_events
        self._synced = synced
        self._reserve = Path(f"{self.path}.reserve")
        self._given_up = False
        self._next_try = 0.0
        self._abandoned: list[sqlite3.Connection] = []
        self._connection: sqlite3.Connection | None = None
        self.after_fork()

    def after_fork(self) -> None:
        if self._connection is not None:
            self._abandoned.append(self._connection)  # the parent's: closing it here could harm the file
        self._connection = None
        self._lock = threading.RLock()
        self._ready = threading.Condition(threading.Lock())
        self._woken = False
        self._room = Room(self._max_events, self._at_most, self.size)
        self._holder = f"{os.getpid()}-{os.urandom(4).hex()}"

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self.path, timeout=30.0, isolation_level=None, check_same_thread=False)
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute(f"PRAGMA synchronous = {'FULL' if self._synced else 'NORMAL'}")
                _upgrade(connection)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
            self._given_up = not self._keep_room()
        return self._connection

    def _run(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        with self._lock:
            try:
                return self._open().execute(statement, values).fetchall()
            except sqlite3.OperationalError as error:
                if "full" in str(error) and statement is not _PUT and self._give_up():
                    return self._run(statement, values)
                raise QueueError(f"the outbox {self.path} can't be used: {error}") from error
            except (sqlite3.Error, OSError) as error:
                raise QueueError(f"the outbox {self.path} can't be used: {error}") from error

    def _keep_room(self) -> bool:
        """Makes the reserve where there is none; whether there is one."""
        if self._reserve.exists():
            return True
        try:
            with self._reserve.open("xb") as file:
                file.write(bytes(RESERVE))
        except FileExistsError:
            pass
        except OSError:
            self._reserve.unlink(missing_ok=True)
            return False
        return True

    def _room_again(self) -> bool:
        """Tries to make the reserve again, once a second: the journal's room is enough where what waited has gone."""
        if time.monotonic() < self._next_try:
            return False
        self._next_try = time.monotonic() + 1.0
        if self._keep_room():
            return True
        try:
            self._open().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.Error:
            return False
        return self._keep_room()

    def _give_up(self) -> bool:
        """Gives the reserve's room to whoever has to write; whether there was any."""
        self._given_up = True
        try:
            self._reserve.unlink()
        except OSError:
            return False
        log.warning("the disk of the outbox %s is full: what waits is sent, nothing new is accepted", self.path)
        return True

    def put(self, item: Waiting, wait: float) -> bool:
        with self._lock:
            if self._given_up and not self._room_again():
                raise QueueError(f"the outbox {self.path} can't be used: its disk is full")
            self._given_up = False
            if not self._room.take():
                return False
            self._run(_PUT, (item.message_id, item.event, item.body, time.time()))
        if self._ready.acquire(blocking=False):  # a busy taker will look again by itself
            try:
                self._ready.notify()
            finally:
                self._ready.release()
        return True

    def _at_most(self) -> int:
        return int(self._run(_AT_MOST)[0][0])

    def before_fork(self) -> Callable[[], None]:
        """Holds this process's other threads out of SQLite, whose own locks a child would inherit as they are."""
        lock = self._lock
        return lock.release if lock.acquire(timeout=10.0) else lambda: None

    def take(self, linger: float) -> list[Waiting]:
        """As the protocol says; looks once a `linger` for what other processes have added, or left behind."""
        with self._ready:
            if linger and not self._woken:
                self._ready.wait(linger)
            self._woken = False
        return self._claim()

    def _claim(self) -> list[Waiting]:
        now = time.time()
        with self._lock:
            # A moment too far ahead was written before the clock was set back.
            free = self._run(_FREE, (now, now + _LONGEST_WAIT, BATCH_EVENTS))
            ids: list[int] = []
            total = 0
            for key, size in free:
                total += size + 1
                if total > BATCH_BYTES and ids:
                    break
                ids.append(key)
            if not ids:
                return []
            rows = self._run(
                _HOLD,
                (now, now + _LONGEST_WAIT, json.dumps(ids), now + LEASE, self._holder),
            )
        rows.sort()
        return [Waiting(name, event, body, key, tries, added) for key, name, event, body, tries, added in rows]

    def done(self, items: Sequence[Waiting]) -> None:
        self._run(_DONE, (_keys(items),))
        self._room.reset()

    def give_back(self, items: Sequence[Waiting], wait: float, error: str) -> None:
        due = time.time() + min(wait, _LONGEST_WAIT)
        self._run(_GIVE_BACK, (due, error, self._holder, _keys(items)))

    def bury(self, items: Sequence[Waiting], reason: str, status: int | None) -> None:
        with self._lock:
            self._run("BEGIN IMMEDIATE")
            try:
                self._run(_BURY, (time.time(), reason, status, _keys(items)))
                self._run(_DONE, (_keys(items),))
                self._run("COMMIT")
            except QueueError:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        if self._connection is not None and self._connection.in_transaction:
            self._connection.rollback()

    def size(self) -> int:
        return int(self._run("SELECT count(*) FROM waiting")[0][0])

    def oldest(self) -> float | None:
        found = self._run("SELECT added FROM waiting ORDER BY id LIMIT 1")
        return float(found[0][0]) if found else None

    def wake(self) -> None:
        with self._ready:
            self._woken = True
            self._ready.notify_all()

    def close(self) -> None:
        self.wake()
        with self._lock:
            connection, self._connection = self._connection, None
            if connection is not None:
                try:
                    connection.execute("UPDATE waiting SET due = 0, holder = '' WHERE holder = ?", (self._holder,))
                except sqlite3.Error:
                    pass  # the lease ends by itself
                connection.close()

    def status(self) -> dict[str, Any]:
        """{waiting, oldest_seconds, held, dead, dead_by_reason: {reason: n}, last_error}."""
        now = time.time()
        oldest = self.oldest()
        reasons = self._run("SELECT reason, count(*) FROM dead GROUP BY reason ORDER BY reason")
        held = self._run("SELECT count(*) FROM waiting WHERE holder <> '' AND due > ?", (now,))
        error = self._run("SELECT error FROM waiting WHERE error <> '' ORDER BY id LIMIT 1")
        return {
            "waiting": self.size(),
            "oldest_seconds": None if oldest is None else round(max(0.0, now - oldest), 3),
            "held": held[0][0],
            "dead": sum(count for _, count in reasons),
            "dead_by_reason": dict(reasons),
            "last_error": error[0][0] if error else "",
        }

    def replay(self, reason: str | None = None) -> int:
        """Puts dead letters (of one reason, or all) back to be sent, under their old messageIds. How many there were."""
        with self._lock:
            self._run("BEGIN IMMEDIATE")
            try:
                moved = self._run(_REPLAY, (reason,))
                self._run("DELETE FROM dead WHERE ?1 IS NULL OR reason = ?1", (reason,))
                self._run("COMMIT")
            except QueueError:
                self._roll_back()
                raise
        return len(moved)

    def purge(self, *, waiting: bool = False) -> int:
        """Deletes all dead letters, and with `waiting` everything else. How many there were."""
        gone = len(self._run("DELETE FROM dead RETURNING id"))
        if waiting:
            gone += len(self._run("DELETE FROM waiting RETURNING id"))
            self._room.reset()
        return gone


def _keys(items: Sequence[Waiting]) -> str:
    return json.dumps([item.key for item in items])


def _upgrade(connection: sqlite3.Connection) -> None:
    """Brings a file to this version's layout, whatever process comes first."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == len(_UPGRADES):
        return
    if version > len(_UPGRADES):
        raise sqlite3.DatabaseError(f"its layout {version} is a later version's; this one knows {len(_UPGRADES)}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for script in _UPGRADES[version:]:
            for statement in filter(str.strip, script.split(";")):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(_UPGRADES)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
