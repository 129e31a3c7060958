"""What is on its way in or out: versions, deprecation, types that nothing uses."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from trackwright.asserted import has_format
from trackwright.checks.check import Check, Finding, Subject, payloads, title
from trackwright.diagnostics import Severity, Span
from trackwright.lower import children
from trackwright.schema import Shape
from trackwright.suggest import did_you_mean


def _replaced_by(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        name = call.replaced_by
        if name is None:
            continue
        successor = next(
            (other for other in subject.plan.calls if other.name == name and other.type == call.type), None
        )
        if successor is None:
            hint = did_you_mean(name, [other.name for other in subject.plan.calls if other.type == call.type])
            yield Finding(
                call.place("replaced_by"),
                f'{title(call)} is replaced by "{name}", which the plan doesn\'t have',
                hint,
            )
        elif successor is call or successor.status == "deprecated":
            yield Finding(
                call.place("replaced_by"),
                f'{title(call)} is replaced by "{name}", which is deprecated itself',
                None,
                ((successor.span, f'"{name}" is here'),),
            )


def _unexplained(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        if call.status == "deprecated" and not call.replaced_by and not call.notes.deprecated:
            yield Finding(
                call.place("deprecated", "status"),
                f"{title(call)} is deprecated, and nothing says why or what to use",
                "say `replaced_by:` or `deprecated: <reason>`",
            )


def _versions(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        for version in call.previous:
            if version.number >= call.version:
                yield Finding(
                    version.span,
                    f"version {version.number} of {title(call)} is no older than its current version {call.version}",
                )
            if version.until is not None and not has_format("date", version.until):
                yield Finding(
                    version.span,
                    f'version {version.number} of {title(call)} is accepted until "{version.until}", which is no date',
                    "write it as 2027-03-31",
                )


def _unused(subject: Subject) -> Iterator[Finding]:
    if subject.plan.imported or not subject.plan.types:
        return
    uses = {key: _uses(shape, key) for key, shape in subject.plan.types}
    todo: list[str | Span] = [
        use for call in subject.plan.calls for payload in payloads(call) for use in _uses(payload, None)
    ]
    declared = sorted((shape.span, key) for key, shape in subject.plan.types)
    members = {prop.span for _, shape in subject.plan.types for prop in shape.properties}
    seen: set[str] = set()
    while todo:
        use = todo.pop()
        key = use if isinstance(use, str) else _home(use, declared) if use in members else None
        if key is not None and key not in seen:
            seen.add(key)
            todo.extend(uses.get(key, ()))
    for key, shape in subject.plan.types:
        if key not in seen:
            yield Finding(shape.span, f'type "{key}" is used nowhere', "use it or take it out")


def _home(span: Span, declared: list[tuple[Span, str]]) -> str | None:
    """The named type that a member was written in: the last one that begins before it, in its file."""
    index = bisect(declared, span, key=lambda entry: entry[0]) - 1
    return declared[index][1] if index >= 0 and declared[index][0].file == span.file else None


def _uses(shape: Shape, own: str | None) -> set[str | Span]:
    """Named types that a shape mentions, and the places of its properties: what a type was extended by has that type's."""
    found: set[str | Span] = set()
    todo = [shape]
    seen: set[int] = set()
    while todo:
        inner = todo.pop()
        if id(inner) in seen:
            continue
        seen.add(id(inner))
        key = inner.ref or inner.name
        if key is not None and key != own:
            found.add(key)
        found.update(inner.variants)
        if own is None or inner is shape:
            found.update(prop.span for prop in inner.properties)
        todo.extend(children(inner))
    return found


CHECKS = (
    Check(
        "replaced-by",
        "An event replaced by one that the plan doesn't have, or that is deprecated itself.",
        Severity.ERROR,
        _replaced_by,
    ),
    Check(
        "deprecated-without-reason",
        "A deprecated event that says neither why nor what to use.",
        Severity.WARNING,
        _unexplained,
    ),
    Check(
        "version-order",
        "An older version that isn't older, or is accepted until something that is no date. Whether that day has come is never asked.",
        Severity.ERROR,
        _versions,
    ),
    Check("unused-type", "A named type that no call uses.", Severity.WARNING, _unused),
)
