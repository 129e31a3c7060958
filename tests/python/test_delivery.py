"""Delivery against a Segment with faults: nothing lost, nothing twice after its acknowledgement, bounded memory, bounded waiting."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from service_calls import Client, Consent, thing_happened
from service_calls.runtime import courier as courier_module
from service_calls.runtime.counters import Drop
from service_calls.runtime.outbox import RESERVE, SqliteOutbox
from service_calls.runtime.queues import MemoryQueue, QueueError, Waiting
from service_calls.runtime.sender import HttpSender, retry_after
from service_calls.runtime.transports import Background
from stand_in import Answer, StandIn

GRANTED = Consent({"analytics": "granted", "marketing": "granted"})


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backs off a hundredth of the time."""
    real = courier_module.backoff
    monkeypatch.setattr(courier_module, "backoff", lambda attempt: real(attempt) / 100)


def made(segment: StandIn, queue: Any = None, **options: Any) -> tuple[Client, list[Drop]]:
    drops: list[Drop] = []
    sender = HttpSender(
        "WK", segment.endpoint, timeout=options.pop("timeout", 1.0), compress=options.pop("compress", False)
    )
    transport = Background(sender, queue, linger=0.02, **options)
    return Client(transport, on_drop=drops.append), drops


def numbers(segment: StandIn) -> list[int]:
    return [message["properties"]["number"] for message in segment.messages]


def fill(client: Client, count: int, start: int = 0) -> None:
    for number in range(start, start + count):
        assert client.send(thing_happened(number=number), user_id="1", consent=GRANTED)


@pytest.mark.parametrize("compress", [False, True])
def test_batches_arrive_in_order(segment: StandIn, compress: bool) -> None:
    client, drops = made(segment, compress=compress)
    fill(client, 2_500)
    client.close(5)
    assert numbers(segment) == list(range(2_500)) and not drops
    assert len(segment.requests) < 30 and {request["path"] for request in segment.requests} == {"/v1/batch"}
    assert segment.requests[0]["Authorization"] == "Basic V0s6"
    assert client.counters()["sent"] == 2_500 == client.counters()["accepted"]


@pytest.mark.parametrize(
    "answers",
    [
        [Answer(429)],
        [Answer(500), Answer(503), Answer(408)],
        [Answer(fault="reset"), Answer(fault="reset")],
        [Answer(fault="hang")],
        [Answer(fault="drip")],
    ],
    ids=["429", "5xx", "reset", "hang", "drip"],
)
@pytest.mark.parametrize("durable", [False, True])
def test_faults_are_retried_under_one_id(
    segment: StandIn, tmp_path: Path, answers: list[Answer], durable: bool
) -> None:
    segment.answers.extend(answers)
    client, drops = made(segment, SqliteOutbox(tmp_path / "outbox") if durable else None, timeout=0.5)
    fill(client, 5)
    segment.wait(5)
    client.close(3)
    assert sorted(numbers(segment)) == list(range(5)) and not drops
    assert client.counters()["retried"] >= 1
    assert any("X-Retry-Count" in request for request in segment.requests)


@pytest.mark.parametrize(
    "answer", [Answer(body=b"<html>"), Answer(fault="reset_body"), Answer(204, body=b"")]
)
def test_a_2xx_is_an_acknowledgement_whatever_follows(segment: StandIn, answer: Answer) -> None:
    segment.usual = answer
    client, drops = made(segment)
    fill(client, 3)
    segment.wait(3)
    fill(client, 3, 3)
    client.close(3)
    assert sorted(numbers(segment)) == list(range(6)) and not drops and client.counters()["retried"] == 0


def test_retry_after_is_kept(segment: StandIn) -> None:
    segment.answers.append(Answer(429, {"Retry-After": "1"}))
    client, _ = made(segment)
    fill(client, 1)
    segment.wait(1)
    client.close(3)
    first, second = (float(request["at"]) for request in segment.requests)
    assert second - first >= 0.95
    assert (
        retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0
        and retry_after("900") == 300
        and retry_after("soon") is None
    )


def test_a_refused_batch_loses_only_the_message_at_fault(segment: StandIn, tmp_path: Path) -> None:
    outbox = SqliteOutbox(tmp_path / "outbox")
    segment.answers.extend([Answer(400), Answer(), Answer(400), Answer(400), Answer()])
    client, drops = made(segment, outbox, autostart=False)
    fill(client, 4)
    transport: Any = client._transport
    transport._couriers[0].step(0.0)
    assert sorted(numbers(segment)) == [0, 1, 3]
    assert [(drop.reason, drop.status) for drop in drops] == [("http_4xx", 400)]
    status = outbox.status()
    assert (status["waiting"], status["dead_by_reason"]) == (0, {"http_4xx": 1})
    assert outbox.replay() == 1 and outbox.size() == 1
    transport._couriers[0].step(0.0)
    assert sorted(numbers(segment)) == [0, 1, 2, 3]
    client.close(1)


def test_memory_gives_up_after_its_attempts_and_tells(segment: StandIn) -> None:
    segment.usual = Answer(500)
    client, drops = made(segment, max_attempts=3)
    fill(client, 2)
    end = time.monotonic() + 5
    while len(drops) < 2 and time.monotonic() < end:
        time.sleep(0.01)
    client.close(1)
    assert {drop.reason for drop in drops} == {"retries_exhausted"} and len(segment.requests) == 3
    assert client.counters()["dropped"] == {"retries_exhausted": 2}


def test_a_wrong_key_buries_nothing_durable(segment: StandIn, tmp_path: Path) -> None:
    segment.usual = Answer(401)
    client, drops = made(segment, SqliteOutbox(tmp_path / "outbox"))
    fill(client, 2)
    time.sleep(0.2)
    segment.usual = Answer()
    segment.wait(2)
    client.close(1)
    assert not drops


def test_a_full_queue_drops_with_a_count_or_blocks_or_spills(segment: StandIn, tmp_path: Path) -> None:
    client, drops = made(segment, MemoryQueue(max_events=10), autostart=False)
    outcomes = [client.send(thing_happened(number=n), user_id="1", consent=GRANTED) for n in range(12)]
    assert [outcome.reason for outcome in outcomes[9:]] == [None, "queue_full", "queue_full"] and len(
        drops
    ) == 2
    blocking, _ = made(segment, MemoryQueue(max_events=10), autostart=False, when_full="block", block=0.2)
    fill(blocking, 10)
    started = time.monotonic()
    assert blocking.send(thing_happened(number=1), user_id="1", consent=GRANTED).reason == "queue_full"
    assert 0.15 < time.monotonic() - started < 1

    async def inside() -> float:
        began = time.monotonic()
        blocking.send(thing_happened(number=1), user_id="1", consent=GRANTED)
        return time.monotonic() - began

    assert asyncio.run(inside()) < 0.1, "an event loop is never blocked"
    outbox = SqliteOutbox(tmp_path / "spilled")
    spilling, spilled = made(
        segment, MemoryQueue(max_events=10), autostart=False, when_full="spill", spill=outbox
    )
    fill(spilling, 15)
    assert outbox.size() == 5 and not spilled
    for one in (client, blocking, spilling):
        one.close(0.1)
    reopened = SqliteOutbox(tmp_path / "spilled")
    assert reopened.size() == 15, "what memory held at the end is in the file"
    reopened.close()


def test_shutdown_is_bounded_and_leaves_the_rest_in_the_outbox(segment: StandIn, tmp_path: Path) -> None:
    segment.usual = Answer(fault="hang")
    outbox = SqliteOutbox(tmp_path / "outbox")
    client, drops = made(segment, outbox, timeout=10.0)
    fill(client, 20)
    memory, lost = made(segment, timeout=10.0)
    fill(memory, 3)
    started = time.monotonic()
    client.close(0.3)
    memory.close(0.3)
    assert time.monotonic() - started < 2.5
    assert not drops and {drop.reason for drop in lost} == {"shutdown"}
    again = SqliteOutbox(tmp_path / "outbox")
    assert again.size() == 20
    again.close()
    assert client.send(thing_happened(number=1), user_id="1", consent=GRANTED).reason == "shutdown"


def test_32_kb_and_500_kb(segment: StandIn) -> None:
    client, drops = made(segment, autostart=False)
    assert (
        client.send(thing_happened(number=1, text="x" * 33_000), user_id="1", consent=GRANTED).reason
        == "too_large"
    )
    for number in range(40):
        assert client.send(thing_happened(number=number, text="é" * 15_000), user_id="1", consent=GRANTED)
    client._transport._autostart = True  # type: ignore[union-attr]
    client.close(5)
    assert len(segment.messages) == 40 and max(segment.sizes) <= 500_000 and len(segment.sizes) == 3
    assert [drop.reason for drop in drops] == ["too_large"]


def test_many_threads(segment: StandIn, tmp_path: Path) -> None:
    for queue in (None, SqliteOutbox(tmp_path / "outbox")):
        segment.messages.clear()
        client, drops = made(segment, queue)
        threads = [threading.Thread(target=fill, args=(client, 250, start)) for start in range(0, 2_000, 250)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        client.close(10)
        assert sorted(numbers(segment)) == list(range(2_000)) and not drops


@pytest.mark.parametrize("durable", [False, True])
def test_forked_workers_send_their_own_and_nobody_elses(
    segment: StandIn, tmp_path: Path, durable: bool
) -> None:
    client, _ = made(segment, SqliteOutbox(tmp_path / "outbox") if durable else None)
    fill(client, 10)
    children = []
    for worker in range(3):
        child = os.fork()
        if child == 0:
            try:
                fill(client, 10, 100 * (worker + 1))
                client.close(5)
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    client.close(5)
    segment.wait(40)
    assert sorted(numbers(segment)) == sorted(
        [*range(10), *range(100, 110), *range(200, 210), *range(300, 310)]
    )


def test_forks_while_threads_send(segment: StandIn, tmp_path: Path) -> None:
    """A fork in the midst of work on the file: neither side hangs, loses or repeats."""
    client, drops = made(segment, SqliteOutbox(tmp_path / "outbox"))
    stop = threading.Event()
    sent = 0

    def busy() -> None:
        nonlocal sent
        while not stop.is_set():
            fill(client, 1, sent)
            sent += 1

    thread = threading.Thread(target=busy)
    thread.start()
    context = multiprocessing.get_context("fork")
    children = [
        context.Process(target=fill, args=(client, 5, 1_000_000 + 10 * number)) for number in range(25)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join(30)
    stuck = [child for child in children if child.exitcode is None]
    for child in stuck:
        child.kill()
    stop.set()
    thread.join()
    assert not stuck
    assert [child.exitcode for child in children] == [0] * len(children)
    client.flush(20)
    client.close(20)
    expected = [*range(sent), *(1_000_000 + 10 * number + each for number in range(25) for each in range(5))]
    assert sorted(set(numbers(segment))) == expected and not drops


def test_a_child_of_multiprocessing_sends_before_it_ends(segment: StandIn) -> None:
    """Such a child ends without atexit: what it holds in memory is sent all the same."""
    client, _ = made(segment)
    child = multiprocessing.get_context("fork").Process(target=fill, args=(client, 3))
    child.start()
    child.join(30)
    client.close(1)
    assert child.exitcode == 0 and sorted(numbers(segment)) == [0, 1, 2]


def test_an_event_loop_stays_free(segment: StandIn, tmp_path: Path) -> None:
    """Nobody answers, the queue is full, and another process holds the file: the loop goes on."""
    segment.usual = Answer(fault="hang")
    waiting, _ = made(segment, MemoryQueue(max_events=50), when_full="block", block=5.0)
    outbox = SqliteOutbox(tmp_path / "outbox")
    durable, _ = made(segment, outbox, autostart=False)
    fill(durable, 1)
    other = sqlite3.connect(tmp_path / "outbox", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    async def work() -> float:
        longest, ended = 0.0, False

        async def watch() -> None:
            nonlocal longest
            while not ended:
                before = time.monotonic()
                await asyncio.sleep(0.01)
                longest = max(longest, time.monotonic() - before)

        watching = asyncio.create_task(watch())
        held = asyncio.create_task(durable.send_async(thing_happened(number=1), user_id="1", consent=GRANTED))
        for number in range(100):
            waiting.send(thing_happened(number=number), user_id="1", consent=GRANTED)
            await asyncio.sleep(0)
        await asyncio.sleep(1.5)
        assert not held.done()
        other.execute("COMMIT")
        assert await held
        ended = True
        await watching
        return longest

    assert asyncio.run(work()) < 1.0
    assert outbox.size() == 2
    other.close()
    waiting.close(0.1)
    durable.close(0.1)


def test_two_processes_on_one_file(segment: StandIn, tmp_path: Path, folder: Path) -> None:
    script = PROGRAM.format(count=500)
    running = [started(script, folder, segment, tmp_path / "outbox", number * 1_000) for number in range(3)]
    for process in running:
        assert process.wait(60) == 0
    found = numbers(segment)
    assert sorted(found) == sorted(number * 1_000 + each for number in range(3) for each in range(500))


PROGRAM = """
import os, sys, time
from service_calls import Client, Consent, thing_happened
from service_calls.runtime.outbox import RESERVE, SqliteOutbox
from service_calls.runtime.sender import HttpSender
from service_calls.runtime.transports import Background
endpoint, path, start = sys.argv[1], sys.argv[2], int(sys.argv[3])
told = os.open(path + ".done", os.O_WRONLY | os.O_APPEND | os.O_CREAT)

class Outbox(SqliteOutbox):
    def done(self, items):
        super().done(items)
        lines = "".join(f"{{item.message_id}} {{time.monotonic()}}\\n" for item in items)
        os.write(told, lines.encode())

client = Client(Background(HttpSender("WK", endpoint, timeout=2), Outbox(path), linger=0.01))
consent = Consent({{"analytics": "granted"}})
out = sys.stdout
for number in range(start, start + {count}):
    if client.send(thing_happened(number=number), user_id="1", consent=consent):
        out.write(f"{{number}}\\n")
        out.flush()
client.close(20)
"""


def started(script: str, folder: Path, segment: StandIn, outbox: Path, start: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", script, segment.endpoint, str(outbox), str(start)],
        env={**os.environ, "PYTHONPATH": str(folder)},
        stdout=subprocess.PIPE,
    )


def test_kill_9_loses_nothing_that_was_accepted(segment: StandIn, tmp_path: Path, folder: Path) -> None:
    """Whatever was accepted arrives, under one id; what a process has noted as acknowledged is never sent again."""
    total = int(os.environ.get("TRACKWRIGHT_KILL_EVENTS", "6000"))
    accepted: list[int] = []
    start = kills = 0
    while len(accepted) < total or kills < 5:
        process = started(PROGRAM.format(count=total), folder, segment, tmp_path / "outbox", start)
        assert process.stdout is not None
        share = max(1, total // 6)
        lines = [process.stdout.readline() for _ in range(share)]
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().splitlines(keepends=True)
        process.wait()
        kills += 1
        accepted.extend(int(line) for line in (*lines, *rest) if line.endswith(b"\n"))
        start = accepted[-1] + 10_000
    final = SqliteOutbox(tmp_path / "outbox")
    left = final.size()
    final._run("UPDATE waiting SET due = 0")  # as if the dead holders' leases were over
    client, drops = made(segment, final)
    client.flush(20)
    client.close(20)
    ids: dict[int, set[str]] = {}
    last: dict[str, float] = {}
    for message, at in zip(segment.messages, segment.arrivals, strict=True):
        ids.setdefault(message["properties"]["number"], set()).add(message["messageId"])
        last[message["messageId"]] = at
    assert kills >= 5 and not drops
    assert set(accepted) <= set(ids), "an accepted event is missing"
    assert all(len(found) == 1 for found in ids.values()), "an event has two ids"
    acknowledged = [line.split() for line in (tmp_path / "outbox.done").read_text().splitlines()]
    assert acknowledged and left < len(accepted), "nothing was sent while processes were killed"
    again = [name for name, at in acknowledged if last[name] > float(at)]
    assert not again, "sent again after its acknowledgement was stored"
    remaining = SqliteOutbox(tmp_path / "outbox")
    assert remaining.size() == 0
    remaining.close()


def test_a_file_of_an_earlier_layout_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "outbox"
    old = sqlite3.connect(path)
    from service_calls.runtime import outbox as module

    old.executescript(module._UPGRADES[0])
    old.execute("INSERT INTO waiting (message_id, event, body, added) VALUES ('m', 'E', x'7b7d', 1)")
    old.execute("PRAGMA user_version = 1")
    old.commit()
    old.close()
    outbox = SqliteOutbox(path)
    (item,) = outbox.take(0.0)
    assert item.message_id == "m"
    outbox.bury([item], "http_4xx", 400)
    assert outbox.status()["dead"] == 1
    outbox.close()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(QueueError, match="later version"):
        SqliteOutbox(path).size()


def test_a_full_disk_is_told_and_survived(
    segment: StandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    outbox = SqliteOutbox(tmp_path / "outbox")
    client, drops = made(segment, outbox, autostart=False)
    fill(client, 1)
    pages = outbox._run("PRAGMA page_count")[0][0]
    outbox._run(f"PRAGMA max_page_count = {pages}")
    outcomes = [
        client.send(thing_happened(number=n, text="x" * 3_000), user_id="1", consent=GRANTED)
        for n in range(5)
    ]
    assert outcomes[-1].reason == "queue_full" and drops[-1].reason == "queue_full"
    assert "database or disk is full" in caplog.text
    outbox._run("PRAGMA max_page_count = 1000000")
    fill(client, 1, 100)
    client.close(0.1)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 12 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("mounting a small disk is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


def test_what_waits_on_a_disk_that_is_full_is_sent_all_the_same(segment: StandIn, small_disk: Path) -> None:
    outbox = SqliteOutbox(small_disk / "outbox")
    client, drops = made(segment, outbox, autostart=False)
    accepted = 0
    while client.send(thing_happened(number=accepted, text="x" * 20_000), user_id="1", consent=GRANTED):
        accepted += 1
    assert accepted > 100 and drops[-1].reason == "queue_full"
    with pytest.raises(OSError, match="No space left"):
        (small_disk / "more").write_bytes(bytes(RESERVE))
    (small_disk / "more").unlink()
    transport: Any = client._transport
    transport._autostart = True
    assert client.flush(20)
    assert sorted(set(numbers(segment))) == list(range(accepted)) and outbox.size() == 0
    end = time.monotonic() + 10
    while not client.send(thing_happened(number=-1), user_id="1", consent=GRANTED) and time.monotonic() < end:
        time.sleep(0.2)
    client.close(5)
    assert numbers(segment)[-1] == -1, "and then it goes on"


def test_a_clock_set_back_or_forward_delays_nothing_for_long(tmp_path: Path) -> None:
    outbox = SqliteOutbox(tmp_path / "outbox")
    for _ in range(2):
        outbox.put(Waiting("m", "E", b"{}"), 0.0)
    outbox._run("UPDATE waiting SET due = ?", (time.time() + 86_400 * 365,))
    assert len(outbox.take(0.0)) == 2, "written before the clock was set back by a year"
    assert outbox.take(0.0) == [], "held under a lease"
    outbox.close()


def test_a_clock_set_forward_buries_nothing(segment: StandIn, tmp_path: Path) -> None:
    """Accepted in 1970, before the clock was set: no reason to give up at the first failure."""
    outbox = SqliteOutbox(tmp_path / "outbox")
    client, drops = made(segment, outbox, autostart=False)
    fill(client, 2)
    outbox._run("UPDATE waiting SET added = 0")
    segment.answers.extend([Answer(500), Answer(500)])
    client._transport._autostart = True  # type: ignore[union-attr]
    client.close(5)
    assert sorted(numbers(segment)) == [0, 1] and not drops and outbox.status()["dead"] == 0
    outbox.close()


def test_a_large_outbox_takes_more_without_counting_itself(tmp_path: Path) -> None:
    outbox = SqliteOutbox(tmp_path / "outbox", max_events=20_000)
    assert outbox.put(Waiting("m", "E", b"{}"), 0.0)
    outbox._run(
        "INSERT INTO waiting (message_id, event, body, added) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 18999)"
        " SELECT 'm', 'E', x'7b7d', 1 FROM n"
    )
    asked: list[str] = []
    connection = outbox._connection
    assert connection is not None
    connection.set_trace_callback(asked.append)
    taken = [outbox.put(Waiting("m", "E", b"{}"), 0.0) for _ in range(3_000)]
    assert taken.index(False) == 1_000 and not any(taken[1_000:])
    counts = [statement for statement in asked if "count(*)" in statement]
    assert len(counts) <= 3, "a full outbox counts its messages once a second, not once a message"
    outbox.done(outbox.take(0.0))
    assert outbox.put(Waiting("m", "E", b"{}"), 0.0)
    outbox.close()


@pytest.mark.parametrize(("max_events", "max_bytes"), [(10_000, 32_000_000), (100_000, 2_000_000)])
def test_a_dead_network_for_an_hour_stays_within_bounds(max_events: int, max_bytes: int) -> None:
    """An hour at eleven events a second: memory is what the queue may hold, by number or by bytes, and no more at its end than before."""
    queue = MemoryQueue(max_events, max_bytes)
    client = Client(
        Background(HttpSender("WK", "http://127.0.0.1:9"), queue, linger=0.01, max_attempts=10**9),
        on_drop=lambda _: None,
    )
    client.send(thing_happened(number=0), user_id="1", consent=GRANTED)
    tracemalloc.start()
    for number in range(40_000):
        client.send(thing_happened(number=number, text="x" * 300), user_id="1", consent=GRANTED)
        if number == 15_000:
            full = tracemalloc.get_traced_memory()[0]
    end, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    counters = client.counters()
    assert counters["waiting"] <= max_events and queue._bytes <= max_bytes
    assert peak < 1.5 * min(max_bytes, 900 * max_events) + 3_000_000
    assert end - full < 500_000, "it grows"
    assert counters["accepted"] + counters["dropped"]["queue_full"] == 40_001
    client.close(0.1)


def test_the_command(segment: StandIn, tmp_path: Path, folder: Path) -> None:
    outbox = SqliteOutbox(tmp_path / "outbox")
    client, _ = made(segment, outbox, autostart=False)
    fill(client, 3)
    item = outbox.take(0.0)[0]
    outbox.bury([item], "http_4xx", 400)
    client.close(0.0)

    def command(*arguments: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "service_calls", *arguments, "--outbox", str(tmp_path / "outbox")],
            env={
                **os.environ,
                "PYTHONPATH": str(folder),
                "SEGMENT_WRITE_KEY": "WK",
                "SEGMENT_ENDPOINT": segment.endpoint,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    code, text = command("status")
    assert code == 1 and json.loads(text)["waiting"] == 2 and json.loads(text)["dead"] == 1
    assert command("send") == (0, "0 left\n") and len(segment.messages) == 2
    assert command("replay") == (0, "1 back to be sent\n")
    assert command("send")[0] == 0 and len(segment.messages) == 3
    assert command("purge", "--all") == (0, "0 deleted\n")
    assert command("status")[0] == 0


def test_a_short_script_needs_no_goodbye(segment: StandIn, folder: Path) -> None:
    script = textwrap.dedent("""
        import sys
        from service_calls import Client, Consent, thing_happened
        client = Client(write_key="WK", endpoint=sys.argv[1])
        client.send(thing_happened(number=1), user_id="1", consent=Consent({"analytics": "granted"}))
        """)
    done = subprocess.run(
        [sys.executable, "-c", script, segment.endpoint],
        env={**os.environ, "PYTHONPATH": str(folder)},
        check=False,
    )
    assert done.returncode == 0 and numbers(segment) == [1]


def test_a_lambda_like_handler_flushes(segment: StandIn) -> None:
    client, _ = made(segment)
    for number in range(3):
        fill(client, 1, number)
        assert client.flush(5)
        assert len(segment.messages) == number + 1
    client.close(1)
