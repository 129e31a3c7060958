"""Patterns outside the subset that all clients share, and patterns that may take for ever."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject
from trackwright.diagnostics import Severity
from trackwright.patterns import PatternError, nested_quantifier, translate
from trackwright.schema import Shape


def _sources(shape: Shape) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each pattern, with the keywords that lead to it."""
    if shape.pattern is not None:
        yield shape.pattern, ("pattern",)
    for source, _ in shape.pattern_properties:
        yield source, ("patternProperties", source)


def _unreadable(subject: Subject) -> Iterator[Finding]:
    for shape in subject.shapes:
        for source, keys in _sources(shape):
            try:
                translate(source)
            except PatternError as error:
                yield Finding(
                    subject.at(shape, *keys),
                    f"pattern {source!r}: {error}",
                    "patterns are a subset of ECMA-262 that means the same in every client; see the plan reference",
                )


def _slow(subject: Subject) -> Iterator[Finding]:
    for shape in subject.shapes:
        for source, keys in _sources(shape):
            try:
                nested = nested_quantifier(source)
            except PatternError:
                continue
            if nested:
                yield Finding(
                    subject.at(shape, *keys),
                    f"pattern {source!r} repeats what repeats: some texts take for ever",
                    "let each repetition begin with a character that the inner one can't match",
                )


CHECKS: tuple[Check, ...] = (
    Check(
        "pattern-unsupported",
        "A pattern outside the subset of ECMA-262 that means the same in every client.",
        Severity.ERROR,
        _unreadable,
    ),
    Check(
        "nested-quantifier",
        "A pattern that repeats a repetition, so that some texts take for ever.",
        Severity.WARNING,
        _slow,
    ),
)
