"""Findings about a plan. A check is a record in the tuple `CHECKS`; to add one, write its function and its record."""

from __future__ import annotations

from trackwright.checks import (
    bindings,
    constraints,
    destinations,
    gates,
    lifecycle,
    magento,
    names,
    patterns,
    receiving,
    sending,
    values,
)
from trackwright.checks.check import Check, Finding, Subject
from trackwright.diagnostics import Diagnostic, Diagnostics, Severity
from trackwright.key_places import KeyPlaces
from trackwright.magento.binding import Bindings, bind
from trackwright.schema import Plan
from trackwright.sharing import shared

__all__ = ["CHECKS", "Check", "Finding", "Subject", "run"]

CHECKS: tuple[Check, ...] = (
    *patterns.CHECKS,
    *constraints.CHECKS,
    *values.CHECKS,
    *names.CHECKS,
    *sending.CHECKS,
    *gates.CHECKS,
    *destinations.CHECKS,
    *receiving.CHECKS,
    *lifecycle.CHECKS,
    *bindings.CHECKS,
    *magento.CHECKS,
)


def run(
    plan: Plan,
    checks: tuple[Check, ...] = CHECKS,
    bindings: Bindings | None = None,
    condensed: Plan | None = None,
    places: KeyPlaces | None = None,
) -> Diagnostics:
    """Everything that the checks find in a plan. Never raises for what a plan holds.

    `bindings` are the plan's to what Magento offers; without them, those to the catalogue that ships. `condensed` is `shared(plan)`.
    Without `places`, what is found about a keyword stands where its type begins.
    """
    bindings = bind(plan) if bindings is None else bindings
    # Where nothing is wrong with equal shapes taken as one, nothing is wrong with any. Where something is, each of them has its own place.
    found = _found(Subject(condensed or shared(plan), bindings), checks)
    return _found(Subject(plan, bindings, places), checks) if found.found else found


def _found(subject: Subject, checks: tuple[Check, ...]) -> Diagnostics:
    plan, found = subject.plan, Diagnostics()
    for check in checks:
        severity = Severity.WARNING if plan.imported and check.tolerated else check.severity
        for finding in check.find(subject):
            found.found.append(
                Diagnostic(finding.span, check.id, finding.message, severity, finding.hint, finding.related)
            )
    return found
