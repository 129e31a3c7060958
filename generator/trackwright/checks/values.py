"""Examples and defaults that break the rules they illustrate."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject, title
from trackwright.diagnostics import Severity, Span
from trackwright.evaluate import Failure, failures
from trackwright.schema import Json, Notes, Shape


def _examples(subject: Subject) -> Iterator[Finding]:
    for shape, notes, span in _said(subject):
        if notes is shape.notes or notes.examples is not shape.notes.examples:
            yield from _broken(subject, shape, notes.examples, span, "example")
    for call in subject.plan.calls:
        common = {f"/{prop.name}" for prop in call.payload.properties if prop.common}
        for number, example in enumerate(call.notes.examples, 1):
            for failure in failures(call.payload, example, subject.named):
                if failure.rule == "required" and failure.path in common:
                    continue  # an example shows what the call itself is given
                yield Finding(
                    call.place(f"examples/{number - 1}"),
                    f"example {number} of {title(call)} {_told(failure)}",
                    "correct the example or the rule",
                )


def _defaults(subject: Subject) -> Iterator[Finding]:
    for shape, notes, span in _said(subject):
        if notes is shape.notes or notes.default is not shape.notes.default:
            yield from _broken(subject, shape, notes.default, span, "default")


def _said(subject: Subject) -> Iterator[tuple[Shape, Notes, Span]]:
    """What is said of each shape, and of each property beyond what it takes over from its shape."""
    for shape in subject.shapes:
        yield shape, shape.notes, shape.span
    for prop in subject.properties:
        if prop.notes is not prop.shape.notes:
            yield prop.shape, prop.notes, prop.span


def _broken(
    subject: Subject, shape: Shape, values: tuple[Json, ...], span: Span, what: str
) -> Iterator[Finding]:
    for number, value in enumerate(values, 1):
        failure = next(failures(shape, value, subject.named), None)
        if failure is not None:
            counted = f"{what} {number}" if len(values) > 1 else f"the {what}"
            yield Finding(span, f"{counted} {_told(failure)}", f"correct the {what} or the rule")


def _told(failure: Failure) -> str:
    where = f" at {failure.path}" if failure.path else ""
    return f'breaks the rule "{failure.rule}"{where}'


CHECKS = (
    Check(
        "example-invalid",
        "An example that the plan itself would report. An event's example is a whole payload.",
        Severity.ERROR,
        _examples,
        tolerated=True,
    ),
    Check(
        "default-invalid",
        "A default that the plan itself would report.",
        Severity.ERROR,
        _defaults,
        tolerated=True,
    ),
)
