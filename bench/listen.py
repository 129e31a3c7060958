"""How fast `listen` takes messages in, validated and on disk: singles on 16 connections, then batches of 100.

    python bench/listen.py [--seconds 10]

Starts `trackwright listen` on the example plan as a process of its own and sends from this one.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

from aiohttp import ClientSession, TCPConnector

PLAN = Path(__file__).parents[1] / "plans" / "acme-store" / "plan.yaml"
MESSAGE = {
    "type": "track",
    "event": "Product Added",
    "anonymousId": "a",
    "properties": {
        "cart_id": "c1",
        "product_id": "1",
        "sku": "s",
        "name": "Bag",
        "price": 19.99,
        "quantity": 1,
        "currency": "EUR",
    },
    "context": {
        "consent": {"categoryPreferences": {"Analytics": True, "Advertising": False}},
        "library": {"name": "analytics.js"},
    },
    "integrations": {},
}


def message() -> dict[str, object]:
    return MESSAGE | {
        "messageId": str(uuid.uuid4()),
        "timestamp": time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime()),
    }


async def send(
    url: str, batch: int, connections: int, seconds: float, rate: float | None
) -> tuple[int, list[float]]:
    """Send for a while; returns acknowledged messages and the latency of each request in seconds."""
    done, took = 0, list[float]()
    end = time.monotonic() + seconds
    async with ClientSession(connector=TCPConnector(limit=connections)) as session:

        async def worker(offset: float) -> None:
            nonlocal done
            due = time.monotonic() + offset
            while time.monotonic() < end:
                if rate:
                    await asyncio.sleep(max(0, due - time.monotonic()))
                    due += connections * batch / rate
                body = json.dumps(
                    {
                        "writeKey": "storefront",
                        **(message() if batch == 1 else {"batch": [message() for _ in range(batch)]}),
                    }
                )
                start = time.perf_counter()
                async with session.post(
                    url + ("v1/track" if batch == 1 else "v1/batch"), data=body
                ) as answer:
                    assert answer.status == 200, await answer.text()
                took.append(time.perf_counter() - start)
                done += batch

        await asyncio.gather(*(worker(index * batch / rate if rate else 0) for index in range(connections)))
    return done, took


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=10)
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, WAL, synchronous=FULL")
    print("| sent | messages/s | p50 ms | p99 ms | stored |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, batch, connections, rate in [
        ("singles at 500/s", 1, 16, 500.0),
        ("batches of 100 at 2,000/s", 100, 4, 2000.0),
        ("singles, as fast as it goes", 1, 16, None),
        ("batches of 100, as fast as it goes", 100, 4, None),
    ]:
        with tempfile.TemporaryDirectory() as folder:
            database = Path(folder, "listen.db")
            command = [
                sys.executable,
                "-m",
                "trackwright",
                "listen",
                str(PLAN),
                "--port",
                "0",
                "--database",
                str(database),
            ]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            assert process.stdout
            url = next(word for line in process.stdout for word in line.split() if word.startswith("http://"))
            start = time.monotonic()
            done, took = asyncio.run(send(url, batch, connections, options.seconds, rate))
            elapsed = time.monotonic() - start
            process.terminate()
            process.wait()
            stored = sqlite3.connect(database).execute("SELECT count(*) FROM events").fetchone()[0]
            took.sort()
            p50, p99 = took[len(took) // 2] * 1000, took[int(len(took) * 0.99)] * 1000
            print(f"| {name} | {done / elapsed:,.0f} | {p50:.1f} | {p99:.1f} | {stored:,} of {done:,} |")


if __name__ == "__main__":
    main()
