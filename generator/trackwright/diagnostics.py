"""Positioned messages: the one form in which anything wrong with a plan is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file. `line` and `column` count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is a stable kebab-case id; `related` are other places it speaks of; `pointer` is the JSON Pointer of its own."""

    span: Span
    code: str
    message: str
    severity: Severity = Severity.ERROR
    hint: str | None = None
    related: tuple[tuple[Span, str], ...] = ()
    pointer: str | None = None

    def __str__(self) -> str:
        return f"{self.span}: {self.code}: {self.message}"


@dataclass(slots=True)
class Diagnostics:
    """What one run found, in the order of files, lines and columns once sorted."""

    found: list[Diagnostic] = field(default_factory=list)

    def error(
        self,
        span: Span,
        code: str,
        message: str,
        hint: str | None = None,
        related: tuple[tuple[Span, str], ...] = (),
    ) -> None:
        self.found.append(Diagnostic(span, code, message, Severity.ERROR, hint, related))

    def warning(
        self,
        span: Span,
        code: str,
        message: str,
        hint: str | None = None,
        related: tuple[tuple[Span, str], ...] = (),
    ) -> None:
        self.found.append(Diagnostic(span, code, message, Severity.WARNING, hint, related))

    @property
    def failed(self) -> bool:
        return any(item.severity is Severity.ERROR for item in self.found)

    def sorted(self) -> list[Diagnostic]:
        """Every distinct finding once, by place."""
        return sorted(dict.fromkeys(self.found), key=lambda item: (item.span, item.code, item.message))


class PlanError(Exception):
    """Raised where work can't go on; carries every finding so far."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__("; ".join(map(str, diagnostics.sorted())))
        self.diagnostics = diagnostics
