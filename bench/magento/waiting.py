"""How long the outbox's INSERT takes while a million rows wait, with nobody and with four workers at them, and what the workers do meanwhile.

    python bench/magento/waiting.py [rows] [inserts]

Inserts are made as a shop's requests make them: REPEATABLE READ, one statement, a flush a commit. Workers claim, prepare, send and settle as fast
as they can; the server answers after 50 ms, as one across a continent, or at once, which makes them and the database fight for every core.
`SELECT 1` tells how long the machine alone lets a request wait.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from setting import environment, php, server, write_schema

from magento.database import Database, running  # isort: skip

TABLE = "trackwright_module_outbox"
COLUMNS = (
    "store_id, `call`, name, version, subject_type, subject_id, subject_key, customer_id, channel, payload, occurred_at, created_at, due_at,"
    " fingerprint, plan_digest"
)


def fill(database: Database, rows: int) -> None:
    """Copies of what one thousand orders have inserted, under ids of their own, due in the order of their ids as in a shop."""
    while (count := int(database.sql(f"SELECT COUNT(*) FROM {TABLE}", "shop"))) < rows:
        database.sql(
            f"INSERT INTO {TABLE} (message_id, {COLUMNS}) SELECT UUID(), {COLUMNS} FROM {TABLE} ORDER BY id LIMIT {min(count, rows - count)}",
            "shop",
        )
    database.sql(f"UPDATE {TABLE} SET due_at = due_at - {rows} + id", "shop")


def main(rows: int, inserts: int) -> None:
    options = ("--innodb-buffer-pool-size=4G", "--innodb-log-file-size=512M")
    with (
        tempfile.TemporaryDirectory() as folder,
        running(*options) as database,
        server() as near,
        server(0.05) as far,
    ):
        database.create()
        env = environment(write_schema(Path(folder)), database)
        for lines in (1, 50):
            told(
                f"empty outbox, {lines} lines",
                php("insert.php", env, str(10**8 + lines * 10**6), str(inserts), str(lines)).communicate()[0],
            )
        database.sql(f"TRUNCATE {TABLE}", "shop")
        php("fill.php", env, "1", "1000").wait()
        fill(database, rows)
        told("nobody", php("insert.php", env, str(2 * 10**8), str(inserts), "5").communicate()[0])
        for number, (title, port) in enumerate(
            (("4 workers, 50 ms away", far), ("4 workers, at once", near)), 3
        ):
            workers = [
                php("send.php", env, f"http://127.0.0.1:{port}", "100", str(rows), "loop") for _ in range(4)
            ]
            time.sleep(2)
            before, begun = sent(database), time.monotonic()
            told(title, php("insert.php", env, str(number * 10**8), str(inserts), "5").communicate()[0])
            print(
                f"  meanwhile {(sent(database) - before) / (time.monotonic() - begun):.0f} events/s were sent"
            )
            for worker in workers:
                worker.kill()
                worker.wait()
        print(database.sql("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'"), end="")


def sent(database: Database) -> int:
    return int(
        database.sql(
            "SELECT COALESCE(SUM(count), 0) FROM trackwright_module_counter WHERE outcome = 'sent'", "shop"
        )
    )


def told(title: str, printed: str) -> None:
    for what, times in json.loads(printed).items():
        figures = "  ".join(f"{name} {value:7.2f}" for name, value in times.items())
        print(f"{title:24} {'INSERT' if what == 'insert' else 'SELECT 1':9} {figures}  ms", flush=True)


if __name__ == "__main__":
    main(*(int(each) for each in (*sys.argv[1:], "1000000", "2000")[:2]))
