"""Generated clients as callable things: one process per language answers any number of requests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Request = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Client:
    """A generated client, and the command that puts requests to it."""

    name: str
    command: tuple[str, ...]

    def answers(self, requests: Sequence[Request]) -> list[Any]:
        """One answer for each request: violations, or a result of build; {"thrown": text} where the client threw."""
        lines = "".join(json.dumps(request, ensure_ascii=True) + "\n" for request in requests)
        done = subprocess.run(
            self.command,
            input=lines.encode(),
            capture_output=True,
            check=False,
            env={**os.environ, "TZ": "Asia/Tokyo"},
        )
        replies = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
        if done.returncode or len(replies) != len(requests):
            raise AssertionError(
                f"{self.name} answered {len(replies)} of {len(requests)} and ended with {done.returncode}:\n"
                f"{done.stdout[-2000:].decode(errors='replace')}\n{done.stderr[-4000:].decode(errors='replace')}"
            )
        return [reply.get("answer", reply) for reply in replies]


def javascript(folder: Path) -> Client:
    return Client("JavaScript", ("node", str(HERE / "run.mjs"), str(folder)))


def classic(folder: Path) -> Client:
    """The classic script, which says what is wrong with a call when it is sent."""
    return Client("JavaScript (classic)", ("node", str(HERE / "run-classic.mjs"), str(folder)))


def php(folder: Path, namespace: str, precision: int = -1, form: str = "objects") -> Client:
    command = (
        "php",
        *("-d", f"serialize_precision={precision}", "-d", "error_reporting=-1", "-d", "zend.assertions=1"),
        *(str(HERE / "run.php"), str(folder), namespace, form),
    )
    return Client(f"PHP ({form}, serialize_precision {precision})", command)


def python(folder: Path, package: str) -> Client:
    return Client("Python", (sys.executable, "-X", "utf8", str(HERE / "run.py"), str(folder), package))


def together(clients: Iterable[Client], requests: Sequence[Request]) -> Iterator[tuple[Client, list[Any]]]:
    """Each client's answers to the same requests; the processes run side by side."""
    listed = tuple(clients)
    with ThreadPoolExecutor(max_workers=2) as pool:
        yield from zip(listed, pool.map(lambda client: client.answers(requests), listed), strict=True)


def plain(violations: Any) -> Any:
    """Violations as comparable tuples of path, rule, message and severity; anything else as it is."""
    if not isinstance(violations, list):
        return violations
    return [(item["path"], item["rule"], item["message"], item["severity"]) for item in violations]


def valid(violations: Any) -> bool:
    """The verdict: warnings are none."""
    assert isinstance(violations, list), violations
    return all(item["severity"] != "error" for item in violations)


def errors(violations: Any) -> Any:
    """Path and rule of each error; what is no list (a throw) as it is."""
    if not isinstance(violations, list):
        return violations
    return [[item["path"], item["rule"]] for item in violations if item["severity"] == "error"]
