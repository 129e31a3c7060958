"""A small Segment for the client's tests: keeps what arrives, answers as it is told."""

from __future__ import annotations

import gzip
import json
import socket
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(slots=True)
class Answer:
    """`fault`: reset (before an answer), reset_body (in the middle of it), drip (a byte now and then), hang."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b'{"success": true}'
    fault: str = ""


class StandIn(ThreadingHTTPServer):
    """`answers` are given once each, then `usual`. Messages count as stored only with a 2xx answer."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: deque[Answer] = deque()
        self.usual = Answer()
        self.messages: list[dict[str, Any]] = []
        self.arrivals: list[float] = []  # the monotonic clock, by message
        self.requests: list[dict[str, str]] = []
        self.sizes: list[int] = []
        self.lock = threading.Lock()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass

    def wait(self, count: int, seconds: float = 10.0) -> None:
        end = time.monotonic() + seconds
        while len(self.messages) < count and time.monotonic() < end:
            time.sleep(0.005)
        assert len(self.messages) >= count, f"{len(self.messages)} of {count} messages arrived"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: StandIn

    def log_message(self, *_: Any) -> None:
        pass

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        size = len(content)
        if self.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        with self.server.lock:
            answer = self.server.answers.popleft() if self.server.answers else self.server.usual
            self.server.requests.append(
                {**dict(self.headers), "path": self.path, "at": str(time.monotonic())}
            )
            self.server.sizes.append(size)
            if 200 <= answer.status < 300 and answer.fault in ("", "reset_body", "drip_body"):
                batch = json.loads(content)["batch"]
                self.server.messages.extend(batch)
                self.server.arrivals.extend([time.monotonic()] * len(batch))
        if answer.fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
            self.connection.close()
            return
        if answer.fault == "hang":
            time.sleep(3.0)
            return
        if answer.fault == "drip":
            for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok":
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(0.2)
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header(
            "Content-Length", str(len(answer.body) + (100 if answer.fault == "reset_body" else 0))
        )
        self.end_headers()
        self.wfile.write(answer.body)
        if answer.fault == "reset_body":
            self.wfile.flush()
            self.connection.close()


@contextmanager
def stand_in() -> Iterator[StandIn]:
    server = StandIn()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
