"""Examples and defaults that break the rules they illustrate."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject, title
from trackwright.diagnostics import Severity, Span
from trackwright.evaluate import Failure, failures
from trackwright.schema import Notes, Property, Shape


def _examples(subject: Subject) -> Iterator[Finding]:
    for shape, notes, prop in _said(subject):
        if notes is shape.notes or notes.examples is not shape.notes.examples:
            for index, value in enumerate(notes.examples):
                what = f"example {index + 1}" if len(notes.examples) > 1 else "the example"
                for failure in failures(shape, value, subject.named):
                    at = _at(subject, shape, prop, "examples", index)
                    yield Finding(at, f"{what} {_told(failure)}", "correct the example or the rule")
                    break
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
    for shape, notes, prop in _said(subject):
        if notes is shape.notes or notes.default is not shape.notes.default:
            for value in notes.default:
                for failure in failures(shape, value, subject.named):
                    at = _at(subject, shape, prop, "default")
                    yield Finding(at, f"the default {_told(failure)}", "correct the default or the rule")
                    break


def _said(subject: Subject) -> Iterator[tuple[Shape, Notes, Property | None]]:
    """What is said of each shape, and of each property beyond what it takes over from its shape."""
    for shape in subject.shapes:
        yield shape, shape.notes, None
    for prop in subject.properties:
        if prop.notes is not prop.shape.notes:
            yield prop.shape, prop.notes, prop


def _at(subject: Subject, shape: Shape, prop: Property | None, *keys: str | int) -> Span:
    return subject.at(shape, *keys) if prop is None else subject.said_of(prop, *keys)


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
