"""Lines of captured events: what one must have to be loaded. Read line by line only where a load has failed, to say which lines are to blame."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from trackwright.diagnostics import Diagnostic, Span
from trackwright.warehouse import snake

# Call types with the one table that each fills; a track call's table is its event's.
TABLES = {
    "identify": "identifies",
    "page": "pages",
    "screen": "screens",
    "group": "groups",
    "alias": "aliases",
}
SHOWN = 20
_UNKNOWN = "has no `type` of track, identify, page, screen, group, alias"


def faults(path: Path, source: str | None) -> Iterator[Diagnostic]:
    """The first findings about a file's lines."""
    yield from islice(_faults(path, source), SHOWN)


def _faults(path: Path, source: str | None) -> Iterator[Diagnostic]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            place = Span(str(path), number, 1)
            try:
                value = json.loads(line)
            except ValueError as error:
                yield Diagnostic(place, "bad-json", f"is no JSON line: {error}")
                continue
            reason = _reason(value, source)
            if reason:
                yield Diagnostic(place, "bad-line", reason)


def _reason(value: Any, source: str | None) -> str | None:
    if not isinstance(value, dict):
        return "is no JSON object"
    message = value.get("message", value)
    if not isinstance(message, dict):
        return "`message` is no JSON object"
    kind = message.get("type")
    if kind != "track" and kind not in TABLES:
        return _UNKNOWN
    if kind == "track" and not (isinstance(message.get("event"), str) and message["event"]):
        return "is a track call without an event's name"
    if not snake(str(value.get("source") or source or "")):
        return "names no source, and none was given with --source"
    return None
