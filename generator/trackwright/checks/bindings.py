"""How Magento's events are bound. What the catalogue offers is no matter here: only whether a binding fits its event."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.checks.check import Check, Finding, Subject, title
from trackwright.diagnostics import Severity
from trackwright.schema import Binding, Shape
from trackwright.suggest import did_you_mean


def _repeated(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        seen: dict[str, Binding] = {}
        for binding in call.magento:
            earlier = seen.setdefault(binding.trigger, binding)
            if earlier is not binding:
                yield Finding(
                    binding.span,
                    f"{title(call)} has the trigger {binding.trigger} twice: it would be sent twice",
                    "keep one of the two",
                    ((earlier.span, "the other is here"),),
                )


def _unplanned(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        for binding in call.magento:
            for path, _ in binding.values:
                missing = _missing(subject, call.payload, path)
                if missing is not None:
                    name, known = missing
                    yield Finding(
                        binding.span,
                        f'a value is given for "{path}", but {title(call)} has no such property',
                        did_you_mean(name, known),
                    )


def _missing(subject: Subject, shape: Shape, path: str) -> tuple[str, list[str]] | None:
    """The first name of a path (`products[].price`) that isn't planned, and what is planned there."""
    for segment in path.split("."):
        name = segment.removesuffix("[]")
        shape = subject.inside(shape)
        prop = next((prop for prop in shape.properties if prop.name == name), None)
        if prop is None:
            return None if _open(shape) else (name, [prop.name for prop in shape.properties])
        shape = subject.inside(prop.shape)
        if segment.endswith("[]"):
            if shape.items is None:
                return None if not shape.types or "array" in shape.types else (name, [])
            shape = shape.items
    return None


def _open(shape: Shape) -> bool:
    return bool(shape.any_of or shape.one_of or shape.all_of) or not shape.closed


CHECKS = (
    Check("trigger-repeated", "An event that names the same trigger twice.", Severity.ERROR, _repeated),
    Check(
        "value-unplanned",
        "A value bound to a property that the event doesn't have.",
        Severity.ERROR,
        _unplanned,
    ),
)
