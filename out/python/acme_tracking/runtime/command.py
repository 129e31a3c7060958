# SPDX-License-Identifier: 0BSD
"""`python -m <package> status|send|replay|purge`: looking after an outbox."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence

from .counters import Counters
from .courier import Courier
from .outbox import SqliteOutbox
from .queues import Queue, QueueError
from .sender import HttpSender


def main(package: str, arguments: Sequence[str] | None = None) -> int:
    """0: fine; 1: something is left or dead; 2: wrong use or an outbox that can't be used."""
    parser = argparse.ArgumentParser(prog=f"python -m {package}", description="Looks after an outbox of events.")
    parser.add_argument("command", choices=("status", "send", "replay", "purge"))
    parser.add_argument("--outbox", default=os.environ.get("TRACKING_OUTBOX"), help="file, or postgresql:// address (TRACKING_OUTBOX)")
    parser.add_argument("--write-key", default=os.environ.get("SEGMENT_WRITE_KEY"), help="for send (SEGMENT_WRITE_KEY)")
    parser.add_argument("--endpoint", default=os.environ.get("SEGMENT_ENDPOINT") or "https://api.segment.io")
    parser.add_argument("--timeout", type=float, default=60.0, help="seconds, for send")
    parser.add_argument("--reason", help="for replay: dead letters of this reason only")
    parser.add_argument("--all", action="store_true", help="for purge: what waits, too")
    chosen = parser.parse_args(arguments)
    if not chosen.outbox:
        parser.error("say which outbox: --outbox or TRACKING_OUTBOX")
    if chosen.command == "send" and not chosen.write_key:
        parser.error("say the write key: --write-key or SEGMENT_WRITE_KEY")
    try:
        return _run(chosen)
    except QueueError as error:
        print(error, file=sys.stderr)
        return 2


def opened(outbox: str) -> SqliteOutbox:
    """The outbox of a file name, or of a PostgreSQL address."""
    if outbox.startswith(("postgres://", "postgresql://")):
        from .postgres import PostgresOutbox

        return PostgresOutbox(outbox)  # type: ignore[return-value]
    if not os.path.exists(outbox):
        raise QueueError(f"there is no outbox {outbox}")
    return SqliteOutbox(outbox)


def _run(chosen: argparse.Namespace) -> int:
    outbox = opened(chosen.outbox)
    try:
        if chosen.command == "replay":
            print(f"{outbox.replay(chosen.reason)} back to be sent")
        elif chosen.command == "purge":
            print(f"{outbox.purge(waiting=chosen.all)} deleted")
        elif chosen.command == "send":
            left = send(outbox, HttpSender(chosen.write_key, chosen.endpoint), chosen.timeout)
            print(f"{left} left")
            return 1 if left else 0
        else:
            status = outbox.status()
            print(json.dumps(status, indent=2))
            return 1 if status["dead"] else 0
        return 0
    finally:
        outbox.close()


def send(outbox: Queue, sender: HttpSender, timeout: float) -> int:
    """Sends what waits, for at most `timeout` seconds; how much is left."""
    courier = Courier(outbox, sender, Counters(), lambda *_: None)
    end = time.monotonic() + timeout
    while time.monotonic() < end and outbox.size():
        if not courier.step(0.0):
            time.sleep(0.1)
    return outbox.size()
