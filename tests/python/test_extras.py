"""What optional packages bring: PostgreSQL, metrics, web frameworks, Segment's own library. Each needs its package."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from service_calls import Client, Consent, thing_happened
from service_calls.runtime.metrics import PrometheusCollector, observe
from service_calls.runtime.queues import QueueError
from service_calls.runtime.sender import HttpSender
from service_calls.runtime.transports import Background, Memory, SegmentLibrary
from stand_in import Answer, StandIn

GRANTED = Consent({"analytics": "granted"})


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """A PostgreSQL server of our own, or the one that TRACKWRIGHT_POSTGRES names."""
    pytest.importorskip("psycopg")
    given = os.environ.get("TRACKWRIGHT_POSTGRES")
    if given:
        yield given
        return
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        pytest.skip("no PostgreSQL server: install postgresql, or set TRACKWRIGHT_POSTGRES")
    folder = tempfile.mkdtemp(prefix="trackwright-pg-")
    as_user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")
    binaries = found[-1]

    def run(*command: str) -> None:
        subprocess.run(
            [*as_user, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
        )

    run(str(binaries / "initdb"), "-D", f"{folder}/data", "-A", "trust", "-U", "postgres", "-N")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    run(str(binaries / "pg_ctl"), "-D", f"{folder}/data", "-o", options, "-w", "-l", f"{folder}/log", "start")
    try:
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        run(str(binaries / "pg_ctl"), "-D", f"{folder}/data", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def test_postgres_with_several_workers(database: str, segment: StandIn, folder: Path) -> None:
    from service_calls.runtime.postgres import PostgresOutbox

    segment.answers.extend([Answer(500), Answer(fault="reset")])
    script = (
        "import sys\n"
        "from service_calls import Client, Consent, thing_happened\n"
        "from service_calls.runtime.postgres import PostgresOutbox\n"
        "from service_calls.runtime.sender import HttpSender\n"
        "from service_calls.runtime.transports import Background\n"
        "client = Client(Background(HttpSender('WK', sys.argv[1]), PostgresOutbox(sys.argv[2]), linger=0.01))\n"
        "start = int(sys.argv[3])\n"
        "for number in range(start, start + 300):\n"
        "    assert client.send(thing_happened(number=number), user_id='1', consent=Consent({'analytics': 'granted'}))\n"
        "client.flush(20)\n"
        "client.close(20)\n"
    )
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", script, segment.endpoint, database, str(1_000 * number)],
            env={**os.environ, "PYTHONPATH": str(folder)},
        )
        for number in range(3)
    ]
    assert [worker.wait(60) for worker in workers] == [0, 0, 0]
    numbers = sorted(message["properties"]["number"] for message in segment.messages)
    assert numbers == sorted(1_000 * worker + each for worker in range(3) for each in range(300))
    outbox = PostgresOutbox(database)
    assert outbox.status()["waiting"] == 0
    outbox.close()


def test_postgres_buries_replays_purges_and_outlives_a_lost_connection(
    database: str, segment: StandIn
) -> None:
    from service_calls.runtime.postgres import PostgresOutbox

    outbox = PostgresOutbox(database)
    client = Client(Background(HttpSender("WK", segment.endpoint), outbox, autostart=False))
    for number in range(3):
        assert client.send(thing_happened(number=number), user_id="1", consent=GRANTED)
    items = outbox.take(0.0)
    assert len(items) == 3 and outbox.take(0.0) == []
    outbox.bury(items[:1], "http_4xx", 400)
    outbox.give_back(items[1:], 0.0, "HTTP 500")
    assert outbox.status() | {"oldest_seconds": 0} == {
        "waiting": 2,
        "oldest_seconds": 0,
        "held": 0,
        "dead": 1,
        "dead_by_reason": {"http_4xx": 1},
        "last_error": "HTTP 500",
    }
    outbox._connection.execute("SELECT 1")
    other = PostgresOutbox(database)
    other._run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    with pytest.raises(QueueError):
        outbox.size()
    assert outbox.replay("http_4xx") == 1 and outbox.size() == 3
    assert outbox.purge(waiting=True) == 3
    other.close()
    client.close(0.1)


def test_prometheus() -> None:
    prometheus = pytest.importorskip("prometheus_client")
    client = Client(Memory())
    client.send(thing_happened(number=1), user_id="1", consent=GRANTED)
    client.send(thing_happened(number=1), user_id="1")
    registry = prometheus.CollectorRegistry()
    registry.register(PrometheusCollector(client))
    text = prometheus.generate_latest(registry).decode()
    assert "tracking_accepted_total 1.0" in text
    assert 'tracking_dropped_total{event="Thing Happened",reason="consent_denied"} 1.0' in text


def test_opentelemetry() -> None:
    pytest.importorskip("opentelemetry.sdk")
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import InMemoryMetricReader

    client = Client(Memory())
    client.send(thing_happened(number=1), user_id="1", consent=GRANTED)
    reader = InMemoryMetricReader()
    observe(client, MeterProvider([reader]).get_meter("test"))
    found: Any = reader.get_metrics_data()
    metrics = found.resource_metrics[0].scope_metrics[0].metrics
    values = {metric.name: [point.value for point in metric.data.data_points] for metric in metrics}
    assert values["tracking_accepted"] == [1.0] and values["tracking_waiting"] == [0.0]


def test_fastapi(segment: StandIn) -> None:
    fastapi = pytest.importorskip("fastapi")
    pytest.importorskip("httpx")
    from fastapi.testclient import TestClient

    @asynccontextmanager
    async def lifespan(app: Any) -> Any:
        app.state.tracking = Client(write_key="WK", endpoint=segment.endpoint)
        yield
        await asyncio.to_thread(app.state.tracking.close)

    app = fastapi.FastAPI(lifespan=lifespan)

    @app.get("/{number}")
    async def happened(number: int) -> dict[str, bool]:
        customer = app.state.tracking.customer(user_id="42", consent=GRANTED)
        return {"accepted": bool(customer.send(thing_happened(number=number)))}

    with TestClient(app) as web:
        assert all(web.get(f"/{number}").json() == {"accepted": True} for number in range(20))
    assert sorted(message["properties"]["number"] for message in segment.messages) == list(range(20))


def test_django(segment: StandIn) -> None:
    django = pytest.importorskip("django")
    from django.conf import settings

    if not settings.configured:
        settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"], SECRET_KEY="x", DATABASES={})
        django.setup()
    from django.http import HttpRequest, JsonResponse
    from django.test import Client as Browser
    from django.urls import path

    client = Client(write_key="WK", endpoint=segment.endpoint)

    def view(request: HttpRequest, number: int) -> JsonResponse:
        outcome = client.send(thing_happened(number=number), user_id="42", consent=GRANTED)
        return JsonResponse({"accepted": bool(outcome)})

    urlpatterns.append(path("<int:number>", view))
    assert Browser().get("/7").json() == {"accepted": True}
    client.close(5)
    assert [message["properties"]["number"] for message in segment.messages] == [7]


urlpatterns: list[Any] = []


def test_segments_own_library(segment: StandIn) -> None:
    library = pytest.importorskip("segment.analytics.client")
    client = Client(SegmentLibrary(library.Client("WK", host=segment.endpoint)))
    outcome = client.send(thing_happened(number=5), user_id="42", consent=GRANTED)
    client.close(5)
    segment.wait(1)
    message = segment.messages[0]
    assert outcome.message_id == message["messageId"] and message["properties"] == {"number": 5}
    assert message["context"]["consent"]["categoryPreferences"] == {"Analytics": True, "Advertising": False}
    assert message["timestamp"].endswith("+00:00") or message["timestamp"].endswith("Z")


def test_a_closed_thread_pool_leaves_no_threads(segment: StandIn) -> None:
    before = set(threading.enumerate())

    def appeared() -> list[threading.Thread]:
        return [
            thread
            for thread in threading.enumerate()
            if thread not in before and thread.name == "trackwright-courier"
        ]

    for _ in range(5):
        client = Client(write_key="WK", endpoint=segment.endpoint)
        client.send(thing_happened(number=1), user_id="1", consent=GRANTED)
        client.close(5)
    end = time.monotonic() + 3
    while appeared() and time.monotonic() < end:
        time.sleep(0.05)
    assert not appeared()
