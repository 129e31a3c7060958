"""What libyaml says of broken syntax, and what would mend it."""

from __future__ import annotations

from typing import Any

import yaml

from trackwright.diagnostics import Span

_CURES = (
    (
        "mapping values are not allowed",
        "a value that holds `: ` needs quotes; if it doesn't, check the indentation, and that the line above has its `:`",
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
    """Where the mistake is: where libyaml saw it, or where a quote opens that is closed nowhere."""
    problem, context = error.problem_mark, error.context_mark
    return _span(file, context if context and _unclosed_quote(error) else problem or context)


def opened(file: str, error: yaml.MarkedYAMLError, mark: Any) -> tuple[tuple[Span, str], ...]:
    """Where the innermost bracket or brace opens inside which libyaml met the mistake: as often as not it is the one that lacks its end."""
    return (
        ()
        if mark is None or _unclosed_quote(error)
        else ((_span(file, mark), "what opens here isn't closed"),)
    )


def _unclosed_quote(error: yaml.MarkedYAMLError) -> bool:
    return "unexpected end of stream" in str(error.problem) and "quoted" in str(error.context)


def _span(file: str, mark: Any) -> Span:
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
