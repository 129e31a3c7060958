"""Events a second and CPU an event, from the typed call to the server's answer: this client beside segment-analytics-python.

    python bench/python/delivery.py [events]

Each client runs in a process of its own against the same local server, which answers 200 at once and keeps nothing; its CPU isn't counted.
Order Completed with five products, checked by this client (the other one doesn't check). What a caller does to come by the values isn't counted.
Without `--inner` it runs all rows.
"""

from __future__ import annotations

import gc
import json
import platform
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PLAN = Path(__file__).parents[2] / "plans/acme-store/plan.yaml"
ROWS = (
    "segment-analytics-python",
    "trackwright",
    "trackwright, orjson",
    "trackwright, SQLite outbox",
    "trackwright, SQLite outbox, orjson",
)


def lines(number: int) -> list[dict[str, Any]]:
    """Five products of a catalogue of 400, at prices of their own."""
    found = []
    for step in range(5):
        product = (number * 7 + step * 83) % 400
        line = {
            "product_id": str(1_000 + product),
            "sku": f"ACM-{product}",
            "name": "Enamel mug",
            "variant": f"ACM-{product}-BLUE",
            "price": (995 + product * 37) / 100,
            "quantity": 1 + product % 3,
            "discount": product % 10 / 4,
        }
        found.append(line)
    return found


def properties(number: int) -> dict[str, Any]:
    products = lines(number)
    subtotal = round(sum(line["price"] * line["quantity"] - line["discount"] for line in products), 2)
    tax = round(subtotal * 0.19, 2)
    return {
        "order_id": f"{number:09d}",
        "order_uid": f"1-{number:09d}",
        "checkout_id": "55213",
        "affiliation": "Acme Germany",
        "subtotal": subtotal,
        "total": round(subtotal + tax + 4.95, 2),
        "revenue": subtotal,
        "shipping": 4.95,
        "tax": tax,
        "discount": round(sum(line["discount"] for line in products), 2),
        "coupon": "WELCOME10",
        "currency": "EUR",
        "products": products,
        "payment_method": "banktransfer",
        "shipping_method": "flatrate_flatrate",
    }


class Sink(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        pass

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n"
            b'{"success":true}'
        )


def serve() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Sink)
    print(server.server_address[1], flush=True)
    server.serve_forever()


def emit(folder: Path) -> None:
    """A package that may send Order Completed."""
    from trackwright.models import build_models
    from trackwright.rendering import Job, rendered
    from trackwright.resolve import read_plan
    from trackwright.schema import Source, SourceUse
    from trackwright.targets.python import TARGET

    plan = read_plan(PLAN).plan
    assert plan is not None
    source = Source("bench", "python", (("package", "acme_bench"),))
    calls = tuple(
        replace(call, sources=(SourceUse("bench"),)) for call in plan.calls if call.name == "Order Completed"
    )
    (model,) = build_models(replace(plan, sources=(source,), calls=calls))
    for file in rendered([Job(TARGET, model, ".")]):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)


def inner(row: str, folder: str, port: str, count: int) -> None:
    address = f"http://127.0.0.1:{port}"
    send, finish = theirs(address) if row == ROWS[0] else ours(row, folder, address)
    given = [properties(number) for number in range(count + 1)]  # the caller's work, not a client's
    send(given[0])
    gc.collect()
    gc.freeze()
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    for values in given[1:]:
        send(values)
    finish()
    taken, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"rate": count / taken, "cpu": cpu / count * 1e6}))


Send = Callable[[dict[str, Any]], object]


def theirs(address: str) -> tuple[Send, Callable[[], object]]:
    from segment.analytics.client import Client

    client = Client("WK", host=address, max_queue_size=10_000_000, upload_size=1_000, gzip=False)
    context = {"consent": {"categoryPreferences": {"Analytics": True, "Advertising": True}}}

    def send(values: dict[str, Any]) -> None:
        client.track("42", "Order Completed", values, context=context)

    return send, client.flush


def ours(row: str, folder: str, address: str) -> tuple[Send, Callable[[], object]]:
    if "orjson" not in row:
        for name in ("orjson", "msgspec", "msgspec.json"):
            sys.modules[name] = None  # type: ignore[assignment]
    sys.path.insert(0, folder)
    import acme_bench
    from acme_bench.runtime.outbox import SqliteOutbox
    from acme_bench.runtime.queues import MemoryQueue
    from acme_bench.runtime.sender import HttpSender
    from acme_bench.runtime.transports import Background

    path = Path(folder) / f"outbox-{row.count('o')}"
    queue = SqliteOutbox(path) if "SQLite" in row else MemoryQueue(10_000_000, 10**10)
    client = acme_bench.Client(Background(HttpSender("WK", address), queue), on_violation="raise")
    order_completed = acme_bench.order_completed
    consent = acme_bench.Consent({"analytics": "granted", "marketing": "granted"})
    customer = client.customer(user_id="42", consent=consent)

    def send(values: dict[str, Any]) -> None:
        assert customer.send(order_completed(**values))

    return send, lambda: client.flush(600)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    server = subprocess.Popen([sys.executable, __file__, "--serve"], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    port = server.stdout.readline().strip()
    try:
        print(f"Python {platform.python_version()}; {count} events; best of 5\n")
        print("| | events/s | times theirs | CPU µs an event | of theirs |\n|---|---|---|---|---|")
        base: dict[str, float] = {}
        best: dict[str, dict[str, float]] = {}
        for _ in range(5):
            for row in ROWS:
                with tempfile.TemporaryDirectory() as folder:
                    emit(Path(folder))
                    command = [sys.executable, __file__, "--inner", row, folder, port, str(count)]
                    done = subprocess.run(command, capture_output=True, text=True, check=False)
                    if done.returncode:
                        raise SystemExit(done.stderr)
                    found = json.loads(done.stdout)
                    kept = best.setdefault(row, found)
                    best[row] = {
                        "rate": max(kept["rate"], found["rate"]),
                        "cpu": min(kept["cpu"], found["cpu"]),
                    }
        for row in ROWS:
            found = best[row]
            base = base or found
            print(
                f"| {row} | {found['rate']:.0f} | {found['rate'] / base['rate']:.2f} "
                f"| {found['cpu']:.1f} | {found['cpu'] / base['cpu']:.3f} |"
            )
    finally:
        server.kill()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        threading.stack_size(1 << 19)
        serve()
    elif sys.argv[1:2] == ["--inner"]:
        inner(sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]))
    else:
        main()
