"""Events that a destination would refuse, and mappings that mean nothing."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject
from trackwright.destinations.refusals import Gravity
from trackwright.diagnostics import Severity


def _of(subject: Subject, gravity: Gravity) -> Iterator[Finding]:
    for destination in subject.received:
        for problem in destination.problems:
            if problem.gravity == gravity:
                yield Finding(problem.span, problem.message, problem.hint, problem.related)


def _refused(subject: Subject) -> Iterator[Finding]:
    return _of(subject, "refused")


def _at_risk(subject: Subject) -> Iterator[Finding]:
    return _of(subject, "at risk")


def _lost(subject: Subject) -> Iterator[Finding]:
    return _of(subject, "lost")


def _unclear(subject: Subject) -> Iterator[Finding]:
    return _of(subject, "unclear")


CHECKS = (
    Check(
        "destination-refuses",
        "An event that a destination would refuse: a field it must have, a name it doesn't take, a limit.",
        Severity.ERROR,
        _refused,
    ),
    Check(
        "destination-may-refuse",
        "An event that a destination refuses when an optional property is missing.",
        Severity.WARNING,
        _at_risk,
    ),
    Check(
        "destination-loses",
        "An event that arrives without its amount or search term, or with an amount that counts for nothing there.",
        Severity.WARNING,
        _lost,
    ),
    Check(
        "destination-mapping",
        "A mapping or an option that a destination doesn't have, or that would hand it what it must not see.",
        Severity.ERROR,
        _unclear,
    ),
)
