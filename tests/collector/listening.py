"""A `trackwright listen` of the test's own, as a process."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plans" / "acme-store" / "plan.yaml"
DENIED = {"Analytics": False, "Advertising": False}


@dataclass
class Listening:
    """A running listen. `url` ends with "/"; `log` is what it printed."""

    process: subprocess.Popen[str]
    url: str
    database: Path
    log: list[str] = field(default_factory=list)

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(self.url + path, timeout=20) as answer:
            return json.load(answer)

    def post(self, path: str, body: bytes | dict[str, Any], headers: dict[str, str] | None = None) -> int:
        """The status of a POST; HTTP errors are statuses too."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, sent, headers or {}, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code

    def findings(self, seq: int) -> list[tuple[str, str, str]]:
        return [(one["kind"], one["rule"], one["path"]) for one in self.get(f"api/events/{seq}")["findings"]]


Start = Callable[..., Listening]


@contextmanager
def listening_in(folder: Path) -> Iterator[Start]:
    """Starts listen with more arguments; all are stopped at the end."""
    running: list[Listening] = []

    def start(*arguments: str, database: Path | None = None, plan: Path = PLAN) -> Listening:
        place = database or folder / f"listen-{len(running)}.db"
        command = [
            sys.executable,
            "-m",
            "trackwright",
            "listen",
            str(plan),
            "--port",
            "0",
            "--database",
            str(place),
            *arguments,
        ]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder
        )
        assert process.stdout
        log: list[str] = []
        for line in process.stdout:
            log.append(line)
            if "http://" in line:
                break
        else:
            raise AssertionError("listen did not start:\n" + "".join(log))
        url = next(word for word in log[-1].split() if word.startswith("http://")).partition("?")[0]
        found = Listening(process, url, place, log)
        running.append(found)
        threading.Thread(target=lambda: log.extend(process.stdout or ()), daemon=True).start()
        return found

    try:
        yield start
    finally:
        for one in running:
            one.process.kill()
            one.process.wait()


def track(event: str = "Product Added", **other: Any) -> dict[str, Any]:
    """A message as the storefront would send it, and as the plan wants it."""
    properties = {
        "cart_id": "55213",
        "product_id": "1842",
        "sku": "ACM-MUG",
        "name": "Enamel mug",
        "price": 14.9,
        "quantity": 1,
        "currency": "EUR",
    }
    message: dict[str, Any] = {
        "writeKey": "storefront",
        "type": "track",
        "event": event,
        "anonymousId": "visitor-1",
        "properties": properties,
        "context": {"consent": {"categoryPreferences": {"Analytics": True, "Advertising": True}}},
        "timestamp": "2026-11-23T10:00:00.000Z",
    }
    return message | other
