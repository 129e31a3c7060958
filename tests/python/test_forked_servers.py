"""Servers that load an application and then fork: one client, made before, serves them all, and a worker that ends has sent what it was given."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from stand_in import StandIn

TRACKING = """
import os
from service_calls import Client, Consent, thing_happened

client = Client(write_key="WK", endpoint=os.environ["ENDPOINT"], outbox=os.environ.get("OUTBOX"))
consent = Consent({"analytics": "granted"})


def happened(number):
    return bool(client.send(thing_happened(number=number), user_id="1", consent=consent))


happened(-1)
"""
WSGI = """
import tracking


def app(environ, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return [str(tracking.happened(int(environ["PATH_INFO"][1:]))).encode()]
"""
TASKS = """
import os
import tracking
from celery import Celery

app = Celery("tasks", broker="filesystem://")
folder = os.environ["BROKER"]
app.conf.broker_transport_options = {"data_folder_in": folder, "data_folder_out": folder}
app.conf.worker_max_tasks_per_child = 5


@app.task
def happen(number):
    return tracking.happened(number)
"""


@pytest.fixture(params=[False, True], ids=["memory", "outbox"])
def environment(
    request: pytest.FixtureRequest, segment: StandIn, folder: Path, tmp_path: Path
) -> dict[str, str]:
    (tmp_path / "tracking.py").write_text(TRACKING)
    (tmp_path / "wsgi.py").write_text(WSGI)
    (tmp_path / "tasks.py").write_text(TASKS)
    (tmp_path / "broker").mkdir()
    path = os.pathsep.join((str(folder), str(tmp_path)))
    more = {"PYTHONPATH": path, "ENDPOINT": segment.endpoint, "BROKER": str(tmp_path / "broker")}
    return {**os.environ, **more, "C_FORCE_ROOT": "1"} | (
        {"OUTBOX": str(tmp_path / "outbox")} if request.param else {}
    )


def until(so: Callable[[], bool], seconds: float = 60.0) -> bool:
    end = time.monotonic() + seconds
    while not so() and time.monotonic() < end:
        time.sleep(0.05)
    return so()


def numbers(segment: StandIn) -> list[int]:
    return sorted(message["properties"]["number"] for message in segment.messages)


def test_gunicorn_preloads(environment: dict[str, str], segment: StandIn, tmp_path: Path) -> None:
    pytest.importorskip("gunicorn")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        "-m",
        "gunicorn",
        "--preload",
        "-w",
        "2",
        "-b",
        f"127.0.0.1:{port}",
        "--max-requests",
        "10",
        "wsgi:app",
    ]
    server = subprocess.Popen(
        [sys.executable, *command], env=environment, cwd=tmp_path, stderr=subprocess.DEVNULL
    )

    def answers(number: int) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{number}", timeout=20) as answer:
                return bool(answer.read() == b"True")
        except OSError:
            return False

    try:
        assert until(lambda: answers(0))
        assert all(until(lambda number=number: answers(number), 20) for number in range(1, 40))
        server.send_signal(signal.SIGTERM)
        assert server.wait(40) == 0
        assert until(lambda: len(set(numbers(segment))) == 41)
    finally:
        server.kill()
        server.wait()
    assert sorted(set(numbers(segment))) == list(range(-1, 40))


def test_celery_forks(environment: dict[str, str], segment: StandIn, tmp_path: Path) -> None:
    pytest.importorskip("celery")
    asked = "import tasks\nfor number in range(30): tasks.happen.delay(number)"
    subprocess.run([sys.executable, "-c", asked], env=environment, cwd=tmp_path, check=True)
    assert until(lambda: numbers(segment) == [-1])
    quiet = ("-l", "ERROR", "--without-mingle", "--without-gossip", "--without-heartbeat")
    worker = subprocess.Popen(
        [sys.executable, "-m", "celery", "-A", "tasks", "worker", "-c", "2", *quiet],
        env=environment,
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert until(lambda: len(set(numbers(segment))) == 31), numbers(segment)
        worker.send_signal(signal.SIGTERM)
        worker.wait(40)
    finally:
        worker.kill()
        worker.wait()
    assert numbers(segment) == [-1, *range(-1, 30)], "the master's, of both processes, and each task's once"
