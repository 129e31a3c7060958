"""What libyaml says of broken syntax, and what would mend it."""

from __future__ import annotations

from typing import Any

import yaml

from trackwright.diagnostics import Span

_CURES = (
    (
        "mapping values are not allowed",
        "a value that holds `: ` needs quotes; if it doesn't, check the indentation",
    ),
    (
        "cannot start any token",
        "a value that begins with `@`, `` ` `` or `%` needs quotes; indent with spaces, not tabs",
    ),
    (
        "expected ',' or '}'",
        'inside braces, a value that holds `[`, `]`, `{`, `}` or `,` needs quotes: "string[]"',
    ),
    ("expected ',' or ']'", "inside brackets, a value that holds `[`, `]`, `{`, `}` or `,` needs quotes"),
    (
        "unknown escape character",
        "in double quotes a backslash is written twice; single quotes keep it as it is",
    ),
    ("scanning an alias", "a value that begins with `*` needs quotes"),
    ("scanning an anchor", "a value that begins with `&` needs quotes"),
    ("scanning a tag", "a value that begins with `!` needs quotes"),
    ("did not find expected node content", "a `,` too many, or a value that needs quotes"),
    ("unexpected end of stream", "the quote that opens here is never closed"),
    ("document start", "a value that begins with `%` needs quotes"),
    (
        "did not find expected key",
        "check the indentation; a value that begins with a quote or a bracket is quoted as a whole",
    ),
    (
        "could not find expected ':'",
        "a key needs `: ` after it; text over several lines needs quotes or `>-`",
    ),
    ("expected <block end>", "check the indentation; a value that begins with a quote ends with it"),
    ("block sequence entries are not allowed", "a list begins on a line of its own, below its key"),
    ("invalid leading UTF-8", "save the file as UTF-8"),
    ("control characters are not allowed", "remove the character, or write it as an escape in double quotes"),
)


def place(file: str, error: yaml.MarkedYAMLError) -> Span:
    """Where libyaml saw the mistake."""
    mark: Any = error.problem_mark or error.context_mark
    return Span(file, mark.line + 1, mark.column + 1) if mark else Span(file)


def problem(error: yaml.MarkedYAMLError) -> str:
    """What libyaml says of it."""
    return ", ".join(part for part in (error.problem, error.context) if part)


def cure(error: yaml.MarkedYAMLError) -> str | None:
    """What would mend it, as far as the message tells."""
    return cure_of(f"{error.problem} {error.context}")


def cure_of(problem: str) -> str | None:
    """As `cure`, from the message alone."""
    return next((cure for sign, cure in _CURES if sign in problem), None)
