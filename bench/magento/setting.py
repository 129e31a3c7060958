"""What the benchmarks of the Magento module need: a MariaDB, the schema of the example plan, a server that answers at once."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from magento.database import Database  # noqa: E402
from trackwright.models import build_models  # noqa: E402
from trackwright.rendering import files_of  # noqa: E402
from trackwright.resolve import read_plan  # noqa: E402
from trackwright.targets.php import TARGET  # noqa: E402

PLAN = ROOT / "plans/acme-store/plan.yaml"
ANSWER = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{"success": true}'


def write_schema(folder: Path) -> Path:
    """The example plan's PHP, under the name that the module's files have before they are copied."""
    plan = read_plan(PLAN).plan
    assert plan is not None
    model = next(model for model in build_models(plan) if model.source.language == "php")
    for file in files_of(TARGET, model):
        if file.path.startswith("Schema/"):
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content.replace(b"Acme\\Tracking", b"Trackwright\\Module"))
    return folder


def environment(schema: Path, database: Database, name: str = "shop") -> dict[str, str]:
    return {
        **os.environ,
        "TRACKWRIGHT_SCHEMA": str(schema),
        "TRACKWRIGHT_DSN": database.dsn(name),
        "TRACKWRIGHT_DB_USER": database.user,
    }


def php(script: str, env: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    # serialize_precision is what Magento sets, under which printing amounts exactly takes more than json_encode()
    options = ["opcache.enable_cli=1", "opcache.jit=off", "memory_limit=1G", "serialize_precision=14"]
    command = [
        "php",
        *(word for option in options for word in ("-d", option)),
        str(Path(__file__).parent / script),
        *arguments,
    ]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)


@contextmanager
def server(delay: float = 0.0) -> Iterator[int]:
    """A port that reads requests and answers 200 to each after `delay` seconds, without looking at them."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    threading.Thread(target=_accept, args=(listener, delay), daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()


def _accept(listener: socket.socket, delay: float) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_answer, args=(connection, delay), daemon=True).start()


def _answer(connection: socket.socket, delay: float) -> None:
    received = b""
    while True:
        while b"\r\n\r\n" not in received:
            chunk = connection.recv(65_536)
            if not chunk:
                return
            received += chunk
        head, _, received = received.partition(b"\r\n\r\n")
        left = int(head.lower().partition(b"content-length:")[2].split()[0]) - len(received)
        while left > 0:
            left -= len(connection.recv(min(left, 1 << 20)))
        received = b""
        time.sleep(delay)
        connection.sendall(ANSWER)
