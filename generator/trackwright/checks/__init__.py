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
from trackwright.magento.binding import Bindings, bind
from trackwright.schema import Plan

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


def run(plan: Plan, checks: tuple[Check, ...] = CHECKS, bindings: Bindings | None = None) -> Diagnostics:
    """Everything that the checks find in a plan. Never raises for what a plan holds.

    `bindings` are the plan's to what Magento offers; without them, those to the catalogue that ships.
    """
    subject = Subject(plan, bind(plan) if bindings is None else bindings)
    found = Diagnostics()
    for check in checks:
        severity = Severity.WARNING if plan.imported and check.tolerated else check.severity
        for finding in check.find(subject):
            found.found.append(
                Diagnostic(finding.span, check.id, finding.message, severity, finding.hint, finding.related)
            )
    return found
