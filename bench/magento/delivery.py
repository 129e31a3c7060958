"""Events a second of one worker of the Magento module, from the row to the server's answer, beside segmentio/analytics-php.

    ANALYTICS_PHP=<its folder> python bench/magento/delivery.py [events]

Order Completed of the example plan with five products. The worker claims, validates, builds, freezes, sends and settles against MariaDB with its
default of a flush a commit; analytics-php keeps calls in memory and validates nothing; the third row does as much, and validates. Both talk to a server that answers 200 at once.
Those two run by turns: what others on the machine take, they take of both. analytics-php is as it comes: it connects for each batch and compresses nothing,
where the module keeps its connection and compresses. The server's share of the processors is told apart.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from setting import environment, php, server, write_schema

from magento.database import running  # isort: skip

ROUNDS = 7


def main(count: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        running("--innodb-buffer-pool-size=512M") as database,
        server() as port,
    ):
        database.create()
        env = environment(write_schema(Path(folder)), database)
        address = f"127.0.0.1:{port}"
        for title, *how in (("worker, new rows",), ("worker, frozen rows", "frozen")):
            database.sql("TRUNCATE trackwright_module_outbox", "shop")
            php("fill.php", env, "1", str(count), *how).wait()
            before = database.cpu()
            told(title, php("send.php", env, f"http://{address}", "100", str(count)))
            print(
                f"{'':28} {(database.cpu() - before) / count * 1e6:24.0f} us CPU of the database", flush=True
            )
        ours, theirs = [], []
        peer = os.environ.get("ANALYTICS_PHP")
        for _ in range(ROUNDS if peer else 1):
            ours.append(
                told("without the database", php("memory.php", env, f"http://{address}", "100", str(count)))
            )
            if peer:
                theirs.append(told("analytics-php", php("peer.php", env, peer, address, "100", str(count))))
        if peer:
            for name, unit, which in (("by the processor", "us CPU", 1), ("by the clock", "us", 0)):
                compared(name, unit, [one[which] for one in ours], [one[which] for one in theirs])


def told(title: str, process: subprocess.Popen[str]) -> tuple[float, float]:
    """Prints what a run took; microseconds an event by the clock and of a processor."""
    before = served()
    found = json.loads(process.communicate()[0])
    rate, cpu = found["sent"] / found["seconds"], found["cpu"] / found["sent"] * 1e6
    print(
        f"{title:28} {rate:8.0f} events/s {cpu:6.1f} us CPU an event {found['peak'] >> 20:5} MB,"
        f" {(served() - before) / found['sent'] * 1e6:4.1f} us CPU of the server",
        flush=True,
    )
    return 1e6 / rate, cpu


def served() -> float:
    """Seconds of a processor that the server has had: it is a thread of this process, which only waits meanwhile."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def compared(name: str, unit: str, ours: list[float], theirs: list[float]) -> None:
    """Medians, and the ratio of each pair of rounds that followed each other."""
    ratios = sorted(their / our for our, their in zip(ours, theirs, strict=True))
    print(
        f"{name:28} {statistics.median(ours):.1f} beside {statistics.median(theirs):.1f} {unit} an event:"
        f" {statistics.median(ratios):.2f}x, {ratios[0]:.2f}x to {ratios[-1]:.2f}x in {len(ratios)} rounds",
        flush=True,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
