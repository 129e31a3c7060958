"""Findings as text for people, as JSON for programs, as annotations for CI. Makes text; prints nothing."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from trackwright.diagnostics import Diagnostic, Severity, Span

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_text(found: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """`file:line:column: code: message` with the line of the source, a caret and the hint, one finding after another."""
    lines_of = _Files()
    return "".join(_block(item, lines_of, colour) for item in found)


def summary(found: Sequence[Diagnostic]) -> str:
    """ "2 errors, 1 warning"; empty where nothing was found."""
    counts = [(severity, sum(item.severity is severity for item in found)) for severity in Severity]
    return ", ".join(
        f"{count} {severity.value}{'s' if count > 1 else ''}" for severity, count in counts if count
    )


def as_json(found: Sequence[Diagnostic]) -> list[dict[str, object]]:
    """Findings as JSON values: file, line, column, severity, code, message, hint, related; pointer where the plan is JSON."""
    return [
        {
            **_place(item.span),
            "severity": item.severity.value,
            "code": item.code,
            "message": item.message,
            "hint": item.hint,
            "related": [{**_place(span), "message": message} for span, message in item.related],
            **({} if item.pointer is None else {"pointer": item.pointer}),
        }
        for item in found
    ]


def json_text(found: Sequence[Diagnostic], **more: object) -> str:
    """One JSON document: `findings` and whatever else the command has to say."""
    return json.dumps({"findings": as_json(found), **more}, ensure_ascii=False, indent=2) + "\n"


def as_github(found: Sequence[Diagnostic]) -> str:
    """Workflow commands that put each finding at its line of the change under review."""
    return "".join(_annotation(item) for item in found)


def visible(text: str) -> str:
    """Text that can't steer a terminal: control, bidirectional and invisible characters are spelt out."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char in "\u200c\u200d" else f"\\u{ord(char):04x}" for char in text
    )


def _block(item: Diagnostic, lines_of: _Files, colour: bool) -> str:
    def paint(code: str) -> Callable[[str], str]:
        return lambda text: f"\033[{code}m{text}\033[0m" if colour else text

    strong, dim = paint("1"), paint("2")
    tint = paint(_COLOURS[item.severity])
    kind = "" if item.severity is Severity.ERROR else f"{item.severity.value}: "
    parts = [f"{strong(visible(str(item.span)))}: {tint(kind + item.code)}: {visible(item.message)}"]
    parts += _excerpt(item.span, lines_of, tint, dim)
    if item.pointer:
        parts.append(f"  {dim('at')} {visible(item.pointer)}")
    for span, message in item.related:
        parts.append(f"  {visible(str(span))}: {visible(message)}")
    if item.hint:
        parts.append(f"  {dim('hint:')} {visible(item.hint)}")
    return "\n".join(parts) + "\n"


def _excerpt(
    span: Span, lines_of: _Files, tint: Callable[[str], str], dim: Callable[[str], str]
) -> list[str]:
    line = lines_of.line(span)
    if line is None:
        return []
    before = visible(line[: span.column - 1].replace("\t", " "))
    shown = before + visible(line[span.column - 1 :].replace("\t", " "))
    gutter = f"{span.line:>6} | "
    width = sum(
        2 if unicodedata.east_asian_width(char) in "WF" else not unicodedata.combining(char)
        for char in before
    )
    if len(shown) > 160:
        shown = shown[:159] + "…"
    marks = [f"{dim(gutter)}{shown}"]
    if width < 160:
        marks.append(f"{dim(' ' * 7 + '| ')}{' ' * width}{tint('^')}")
    return marks


class _Files:
    """Lines of source files, each read once."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}

    def line(self, span: Span) -> str | None:
        if not span.line:
            return None
        if span.file not in self._lines:
            try:
                text = Path(span.file).read_text(encoding="utf-8-sig", errors="replace")
            except OSError:
                text = ""
            self._lines[span.file] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        lines = self._lines[span.file]
        return lines[span.line - 1].rstrip() if span.line <= len(lines) else None


def _place(span: Span) -> dict[str, object]:
    return {"file": span.file, "line": span.line, "column": span.column}


def _annotation(item: Diagnostic) -> str:
    fields = {"file": item.span.file, "line": item.span.line, "col": item.span.column, "title": item.code}
    attributes = ",".join(f"{key}={_attribute(str(value))}" for key, value in fields.items() if value)
    message = f"{item.message} ({item.hint})" if item.hint else item.message
    if item.pointer:
        message = f"{message} at {item.pointer}"
    return f"::{_LEVELS[item.severity]} {attributes}::{_escaped(message)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _attribute(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
