"""Events a second of one worker of the Magento module, from the row to the server's answer, beside segmentio/analytics-php.

    ANALYTICS_PHP=<its folder> python bench/magento/delivery.py [events]

Order Completed of the example plan with five products. The worker claims, validates, builds, freezes, sends and settles against MariaDB with its
default of a flush a commit; analytics-php keeps calls in memory and validates nothing; the third row does as much, and validates. Both talk to a server that answers 200 at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from setting import environment, php, server, write_schema

from magento.database import running  # isort: skip


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
        told("without the database", php("memory.php", env, f"http://{address}", "100", str(count)))
        peer = os.environ.get("ANALYTICS_PHP")
        if peer:
            told("analytics-php", php("peer.php", env, peer, address, "100", str(count)))


def told(title: str, process: subprocess.Popen[str]) -> None:
    found = json.loads(process.communicate()[0])
    rate, cpu = found["sent"] / found["seconds"], found["cpu"] / found["sent"] * 1e6
    print(
        f"{title:28} {rate:8.0f} events/s {cpu:6.0f} us CPU an event {found['peak'] >> 20:5} MB", flush=True
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
