"""The store: an acknowledged message is on disk, whatever happens to the process."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from trackwright.collector.store import Row, Store, StoreError, connect

WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from test_store import row
from trackwright.collector.store import Store
store = Store(Path(sys.argv[1]))
for number in range(1_000_000):
    store.put([row(str(number))]).result()
    print(number, flush=True)
"""


def row(identifier: str, **other: object) -> Row:
    values: dict[str, object] = {
        "message_id": identifier,
        "duplicate": False,
        "type": "track",
        "name": "A",
        "source": "s",
        "user_id": "",
        "anonymous_id": "a",
        "received_at": 1.0,
        "latency": None,
        "retries": 0,
        "verdict": "ok",
        "kinds": "",
        "library": "",
        "size": 2,
        "findings": "[]",
        "message": "{}",
    }
    return Row(**(values | other))  # type: ignore[arg-type]


def ids(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [one[0] for one in connection.execute("SELECT message_id FROM events ORDER BY seq")]


def test_a_restart_loses_nothing_and_still_knows_what_it_saw(tmp_path: Path) -> None:
    store = Store(tmp_path / "listen.db")
    assert not store.seen("one")
    store.put([row("one"), row("two")]).result()
    store.close()
    again = Store(tmp_path / "listen.db")
    assert again.seen("one")
    assert not again.seen("three")
    again.put([row("three")]).result()
    again.close()
    assert ids(tmp_path / "listen.db") == ["one", "two", "three"]


def test_a_killed_process_has_kept_what_it_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "listen.db"
    for _ in range(3):
        before = len(ids(path)) if path.exists() else 0
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(Path(__file__).parent)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout
        acknowledged = 0
        for acknowledged, _line in enumerate(process.stdout, 1):
            if acknowledged == 40:
                os.kill(process.pid, signal.SIGKILL)
                break
        acknowledged += len(process.stdout.readlines())
        process.wait()
        assert len(ids(path)) - before >= acknowledged


def test_old_messages_are_removed_and_may_come_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "listen.db", keep=100)
    for start in range(0, 2000, 50):
        rows = [row(str(number)) for number in range(start, start + 50)]
        for one in rows:
            store.seen(one.message_id)
        store.put(rows).result()
    store.close()
    kept = ids(tmp_path / "listen.db")
    assert 100 <= len(kept) <= 1100
    assert kept[-1] == "1999"
    assert not store.seen("0")


def test_a_write_that_fails_is_told_and_stores_nothing(tmp_path: Path) -> None:
    path = tmp_path / "listen.db"
    store = Store(path)
    store._connection.execute("PRAGMA max_page_count=1")
    failed = store.put([row(str(number), message="x" * 5000) for number in range(100)])
    with pytest.raises(sqlite3.Error, match="full"):
        failed.result()
    store._connection.execute("PRAGMA max_page_count=1000000")
    store.put([row("after")]).result()
    store.close()
    assert ids(path) == ["after"]


def test_a_file_of_another_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "listen.db"
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")
    with pytest.raises(StoreError, match="schema 99"):
        connect(path)
    (tmp_path / "text").write_text("no database, only text " * 100)
    with pytest.raises(StoreError, match="not a database"):
        connect(tmp_path / "text")
