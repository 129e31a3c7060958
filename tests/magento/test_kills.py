"""Workers are killed wherever they are, and Segment answers as it likes: what was accepted arrives, once by its id."""

from __future__ import annotations

import json
import os
import random
import subprocess
import time
from pathlib import Path

from collector.listening import listening_in

from .conftest import HERE, Php

KILLS = int(os.environ.get("TRACKWRIGHT_KILLS", "12"))
WORKERS = 3
SECONDS = 240 + KILLS
TABLE = "trackwright_module_outbox"
FAULTS = (
    "--fail",
    "8%:500",
    "--fail",
    "4%:429",
    "--fail",
    "4%:408",
    "--drop-connections",
    "8%",
    "--delay",
    "3",
)


def test_kills(php: Php, tmp_path: Path) -> None:
    php.database.create("kills")
    record = tmp_path / "record.jsonl"
    chance = random.Random(2026)
    accepted: set[str] = set()

    def append(count: int) -> None:
        accepted.update(php.run("append.php", {"from": len(accepted), "count": count}, "kills").split())

    def number(query: str) -> int:
        return int(php.database.sql(query, "kills"))

    with listening_in(tmp_path) as listen:
        plan = HERE / "plans/outbox.yaml"
        url = listen("--record", str(record), "--seed", "11", *FAULTS, plan=plan).url.rstrip("/")
        settings = {"trackwright_module/delivery/batch_size": "10"}
        arguments: dict[str, object] = {
            "endpoint": url, "lease": 1_500, "margin": 300, "wait": 20, "loop": True, "settings": settings
        }  # fmt: skip
        workers: list[subprocess.Popen[str]] = []
        end = time.monotonic() + SECONDS
        kills = 0
        try:
            append(400)
            while kills < KILLS:
                assert time.monotonic() < end, f"only {kills} workers could be killed at work"
                while len(workers) < WORKERS:
                    workers.append(php.start("send.php", arguments, "kills"))
                if number(f"SELECT COUNT(*) FROM {TABLE} WHERE status < 2") < 200:
                    append(300)
                if number(f"SELECT COUNT(*) FROM {TABLE} WHERE lease_until > UNIX_TIMESTAMP(NOW(3)) * 1000"):
                    time.sleep(chance.uniform(0, 0.08))
                    victim = workers.pop(chance.randrange(len(workers)))
                    victim.kill()
                    victim.wait()
                    kills += 1
            while number(f"SELECT COUNT(*) FROM {TABLE} WHERE status < 2"):
                assert time.monotonic() < end, php.database.sql(
                    f"SELECT * FROM {TABLE} WHERE status < 2 LIMIT 5\\G", "kills"
                )
                while len(workers) < WORKERS:
                    workers.append(php.start("send.php", arguments, "kills"))
                time.sleep(0.05)
        finally:
            for worker in workers:
                worker.kill()
                worker.wait()
    received = [json.loads(line) for line in record.read_text().splitlines()]
    assert {line["message"]["messageId"] for line in received} == accepted
    assert not [
        finding for line in received for finding in line["findings"] if finding["severity"] == "error"
    ]
    assert number(f"SELECT COUNT(*) FROM {TABLE} WHERE status = 2") == len(accepted)
    counts = php.database.sql(
        "SELECT outcome, SUM(count) FROM trackwright_module_counter GROUP BY outcome", "kills"
    )
    counted = dict(line.split("\t") for line in counts.splitlines())
    assert counted["accepted"] == counted["sent"] == str(len(accepted))
