"""Destinations and markets."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject
from trackwright.destinations.definitions import definition_of
from trackwright.destinations.rules import MOST, rules
from trackwright.diagnostics import Severity
from trackwright.evaluate import accepts
from trackwright.suggest import did_you_mean


def _events(subject: Subject) -> Iterator[Finding]:
    for destination in subject.plan.destinations:
        for number, (name, _) in enumerate(destination.events):
            if name not in subject.calls:
                yield Finding(
                    destination.event_spans[number] if destination.event_spans else destination.span,
                    f'destination "{destination.name}" maps "{name}", which is no event of this plan',
                    did_you_mean(name, subject.calls),
                )


def _segment_names(subject: Subject) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for destination in subject.plan.destinations:
        name = destination.segment_name
        if name is None:
            continue
        other = seen.setdefault(name, destination.name)
        if other != destination.name:
            yield Finding(
                destination.span,
                f'destinations "{other}" and "{destination.name}" are both "{name}" in Segment: switching one off switches off both',
                "plan them as one",
            )


def _currencies(subject: Subject) -> Iterator[Finding]:
    shapes = {
        id(prop.shape): prop
        for call in subject.plan.calls
        for prop in call.payload.properties
        if prop.name == "currency"
    }
    for market in subject.plan.markets:
        if market.currency is None:
            continue
        refusing = [
            prop for prop in shapes.values() if not accepts(prop.shape, market.currency, subject.named)
        ]
        if refusing:
            yield Finding(
                market.span,
                f'market "{market.name}" sells in "{market.currency}", which `currency` doesn\'t accept',
                None,
                tuple((prop.span, "this one") for prop in refusing[:3]),
            )


def _rules(subject: Subject) -> Iterator[Finding]:
    plan = subject.plan
    if not any(definition_of(destination) for destination in plan.destinations):
        return
    count = len(rules(plan))
    if count > MOST:
        yield Finding(
            plan.span,
            f"{count} rules of events, and Segment takes {MOST} at once: Terraform makes the tracking plan without any",
            "write those of `destinations/tracking_plan/` by Segment's Public API, the first file by PUT and the others by PATCH",
        )


CHECKS = (
    Check(
        "unknown-event", "A destination that maps an event the plan doesn't have.", Severity.ERROR, _events
    ),
    Check(
        "destination-repeated",
        "Two destinations with one name in Segment, which no message can tell apart.",
        Severity.WARNING,
        _segment_names,
    ),
    Check(
        "market-currency",
        "A market's currency that the events' `currency` refuses.",
        Severity.ERROR,
        _currencies,
    ),
    Check(
        "too-many-rules",
        "More events than Segment's tracking plan takes at once, so that Terraform can't write their rules.",
        Severity.WARNING,
        _rules,
    ),
)
