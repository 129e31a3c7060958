# SPDX-License-Identifier: 0BSD
"""One batch to Segment over HTTP, and what its answer means."""

from __future__ import annotations

import base64
import email.utils
import gzip
import http.client
import io
import random
import socket
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final, Literal, NamedTuple, Protocol, cast
from urllib.parse import urlsplit

from .release import GENERATOR

EVENT_BYTES: Final = 32 * 1024
BATCH_BYTES: Final = 475_000
BATCH_EVENTS: Final = 1_000
_ANSWER_BYTES: Final = 65_536
_RETRIED_4XX: Final = frozenset({408, 410, 429, 460})
_REFUSED_5XX: Final = frozenset({501, 505, 511})


class Verdict(NamedTuple):
    """What became of a batch. `wait` is what the server asks for, in seconds."""

    kind: Literal["sent", "retry", "refused"]
    status: int | None = None
    wait: float | None = None
    error: str = ""


class Sender(Protocol):
    """Sends encoded messages as one batch; never raises. `timeout` is in seconds, for all of it."""

    def post(self, bodies: Sequence[bytes], retries: int, timeout: float | None = None) -> Verdict: ...

    def close(self) -> None: ...


def backoff(attempt: int, *, base: float = 0.5, cap: float = 60.0) -> float:
    """Seconds to wait before a retry, the first being attempt 1: exponential, with jitter over the upper half."""
    full = min(cap, base * 2.0 ** min(attempt - 1, 30))
    return full * random.uniform(0.5, 1.0)


def retry_after(text: str | None, *, cap: float = 300.0) -> float | None:
    """A Retry-After header (seconds or an HTTP date) as seconds, at most `cap`."""
    if not text:
        return None
    if text.strip().isdigit():
        return min(cap, float(text.strip()[:9]))
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return min(cap, max(0.0, (aware - datetime.now(UTC)).total_seconds()))


class HttpSender:
    """Segment's batch endpoint over one kept connection.

    `endpoint` is scheme and host, with a path in front of `/v1/batch` where there is one.
    """

    def __init__(
        self,
        write_key: str,
        endpoint: str = "https://api.segment.io",
        *,
        timeout: float = 10.0,
        compress: bool = False,
    ) -> None:
        parts = urlsplit(endpoint if "//" in endpoint else f"https://{endpoint}")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"{endpoint!r} is no http or https address")
        self._made_with = (write_key, endpoint, timeout, compress)
        self._secure = parts.scheme == "https"
        self._host = parts.hostname
        self._port = parts.port
        self._path = f"{parts.path.rstrip('/').removesuffix('/v1')}/v1/batch"
        self._timeout = timeout
        self._compress = compress
        self._connection: http.client.HTTPConnection | None = None
        self._headers = {
            "Content-Type": "application/json",
            "Authorization": "Basic " + base64.b64encode(f"{write_key}:".encode()).decode("ascii"),
            "User-Agent": f"trackwright-python/{GENERATOR}",
        }

    def post(self, bodies: Sequence[bytes], retries: int, timeout: float | None = None) -> Verdict:
        content = _batch(bodies, datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds"))
        headers = dict(self._headers)
        if self._compress:
            content = gzip.compress(content, 3)
            headers["Content-Encoding"] = "gzip"
        if retries:
            headers["X-Retry-Count"] = str(retries)
        limit = self._timeout if timeout is None else max(0.05, min(timeout, self._timeout))
        deadline = time.monotonic() + limit
        kept = self._connection is not None
        try:
            return self._exchange(content, headers, deadline)
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.close()
            stale = kept and isinstance(error, (ConnectionError, http.client.BadStatusLine))
            if not stale:
                return Verdict("retry", None, None, _told(error))
        try:  # the server had closed the kept connection; a new one isn't a retry
            return self._exchange(content, headers, deadline)
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.close()
            return Verdict("retry", None, None, _told(error))

    def _exchange(self, content: bytes, headers: dict[str, str], deadline: float) -> Verdict:
        connection = self._connection or self._connect(deadline)
        found: Any = connection.sock
        connection.sock = cast(Any, _Timed(found.inner if isinstance(found, _Timed) else found, deadline))
        connection.putrequest("POST", self._path)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.putheader("Content-Length", str(len(content)))
        connection.endheaders()
        connection.send(content)  # by itself: http.client would copy it behind the headers
        response = connection.getresponse()
        verdict = _judged(response)
        try:  # the status has decided; the rest only matters to the connection
            response.read(_ANSWER_BYTES)
            if not response.isclosed() or response.will_close:
                self.close()
        except (OSError, http.client.HTTPException, ValueError):
            self.close()
        return verdict

    def _connect(self, deadline: float) -> http.client.HTTPConnection:
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        connection = kind(self._host, self._port, timeout=max(0.05, deadline - time.monotonic()))
        connection.connect()
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connection = connection
        return connection

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.close()
            except OSError:
                pass

    def clone(self) -> HttpSender:
        """Another sender to the same place, with a connection of its own."""
        write_key, endpoint, timeout, compress = self._made_with
        return HttpSender(write_key, endpoint, timeout=timeout, compress=compress)

    def forget(self) -> None:
        """After a fork: the connection is the parent's."""
        self._connection = None


def _batch(bodies: Sequence[bytes], now: str) -> bytes:
    """The body of a request, put together at once: batches are large."""
    head, end = f'{{"sentAt":"{now}Z","batch":['.encode(), b"]}"
    if len(bodies) < 2:
        return b"".join((head, *bodies, end))
    return b",".join((head + bodies[0], *bodies[1:-1], bodies[-1] + end))


def _judged(response: http.client.HTTPResponse) -> Verdict:
    status = response.status
    if 200 <= status < 300:
        return Verdict("sent", status)
    if status in _RETRIED_4XX or (status >= 500 and status not in _REFUSED_5XX):
        return Verdict("retry", status, retry_after(response.getheader("Retry-After")), f"HTTP {status}")
    return Verdict("refused", status, None, f"HTTP {status}")


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:200]


class _Timed:
    """Stands before a connected socket; everything on it together ends at a deadline, however slowly bytes drip."""

    def __init__(self, inner: socket.socket, deadline: float) -> None:
        self.inner = inner
        self.deadline = deadline

    def left(self) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time for this request is over")
        return left

    def sendall(self, content: bytes) -> None:
        self.inner.settimeout(self.left())
        self.inner.sendall(content)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_TimedReader(self))

    def close(self) -> None:
        self.inner.close()


class _TimedReader(io.RawIOBase):
    def __init__(self, timed: _Timed) -> None:
        self._timed = timed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._timed.inner.settimeout(self._timed.left())
        return self._timed.inner.recv_into(buffer)
