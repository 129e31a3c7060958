"""Events that a destination would refuse, and mappings that mean nothing."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject
from trackwright.destinations.subscriptions import Gravity, mapped
from trackwright.diagnostics import Severity


def _of(subject: Subject, gravity: Gravity) -> Iterator[Finding]:
    for destination in mapped(subject.plan):
        for problem in destination.problems:
            if problem.gravity == gravity:
                yield Finding(problem.span, problem.message, problem.hint, problem.related)


def _refused(subject: Subject) -> Iterator[Finding]:
    return _of(subject, "refused")


def _at_risk(subject: Subject) -> Iterator[Finding]:
    return _of(subject, "at risk")


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
        "destination-mapping",
        "A mapping or an option that a destination doesn't have, or that would hand it what it must not see.",
        Severity.ERROR,
        _unclear,
    ),
)
