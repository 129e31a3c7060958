"""A Segment for the module's tests: keeps what arrives, answers as it is told, and refuses what a test calls bad."""

from __future__ import annotations

import gzip
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Answer:
    """`fault`: reset (before an answer), hang, or drip (a byte now and then)."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    fault: str = ""


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict[str, str]
    port: int  # of the client
    size: int  # in bytes, once unpacked


class Segment(ThreadingHTTPServer):
    """`answers` are given once each, then `usual`. `refused` is a messageId for which a batch gets 400; a batch of more than `most` messages gets 413."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: list[Answer] = []
        self.usual = Answer()
        self.refused = ""
        self.most = 2_500
        self.messages: list[dict[str, Any]] = []
        self.requests: list[Request] = []
        self.lock = threading.Lock()
        self.closed = threading.Event()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def answer(self, batch: list[dict[str, Any]]) -> Answer:
        if len(batch) > self.most:
            return Answer(413)
        if self.refused in {message["messageId"] for message in batch}:
            return Answer(400)
        return self.answers.pop(0) if self.answers else self.usual

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Segment

    def log_message(self, *_: Any) -> None:
        pass

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        batch = json.loads(content)["batch"]
        answer = self.server.answer(batch)
        with self.server.lock:
            self.server.requests.append(
                Request(self.path, dict(self.headers), self.client_address[1], len(content))
            )
            if answer == Answer():
                self.server.messages.extend(batch)
        if answer.fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
            self.connection.close()
        elif answer.fault == "hang":
            self.server.closed.wait(30)
            self.close_connection = True
        elif answer.fault == "drip":
            for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok":
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(0.2)
        else:
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            body = b"" if answer.status == 204 else b"{}"
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)


@contextmanager
def running_segment() -> Iterator[Segment]:
    server = Segment()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closed.set()
        server.shutdown()
        server.server_close()
