"""How Magento's events are bound. What the catalogue offers is no matter here: only whether a binding fits its event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackwright.checks.check import Check, Finding, Subject, title
from trackwright.diagnostics import Severity, Span
from trackwright.evaluate import accepts
from trackwright.schema import Binding, Call, Json, JsonObject, Shape
from trackwright.suggest import did_you_mean
from trackwright.values import json_text


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
            for path, _, span in _values(binding):
                found = _planned(subject, call, path)
                if isinstance(found, _Missing):
                    yield Finding(
                        span,
                        f'a value is given for "{path}", but {title(call)} has no such property',
                        did_you_mean(found.name, found.planned),
                    )


def _constants(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        for binding in call.magento:
            for path, value, span in _values(binding):
                if not isinstance(value, JsonObject) or [key for key, _ in value.members] != ["const"]:
                    continue
                found, constant = _planned(subject, call, path), value.members[0][1]
                if isinstance(found, Shape) and not accepts(found, constant, subject.named):
                    yield Finding(
                        span,
                        f'"{path}" of {title(call)} is always {json_text(constant)} here, which the plan refuses',
                        "correct the constant or the property",
                    )


@dataclass(frozen=True, slots=True)
class _Missing:
    """A name of a path that isn't planned, and the names that are there."""

    name: str
    planned: tuple[str, ...] = ()


def _values(binding: Binding) -> Iterator[tuple[str, Json, Span]]:
    """Path, value and place of each of a binding's values."""
    spans = binding.value_spans or (binding.span,) * len(binding.values)
    for (path, value), span in zip(binding.values, spans, strict=True):
        yield path, value, span


def _planned(subject: Subject, call: Call, path: str) -> Shape | _Missing | None:
    """The shape of a property, of a member of the typed context, or of a group's id."""
    if call.type == "group" and path == "groupId":
        return None
    found = _shape_at(subject, call.payload, path)
    if isinstance(found, _Missing) and call.context is not None and path.startswith("context."):
        return _shape_at(subject, call.context, path.removeprefix("context."))
    return found


def _shape_at(subject: Subject, shape: Shape, path: str) -> Shape | _Missing | None:
    """The shape that a path (`products[].price`) leads to; None where the plan leaves it open."""
    for segment in path.split("."):
        name = segment.removesuffix("[]")
        shape = subject.inside(shape)
        prop = next((prop for prop in shape.properties if prop.name == name), None)
        if prop is None:
            return None if _open(shape) else _Missing(name, tuple(prop.name for prop in shape.properties))
        shape = prop.shape
        if segment.endswith("[]"):
            shape = subject.inside(shape)
            if shape.items is None:
                return None if not shape.types or "array" in shape.types else _Missing(name)
            shape = shape.items
    return shape


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
    Check(
        "constant-refused",
        "A constant bound to a property that refuses it.",
        Severity.ERROR,
        _constants,
    ),
)
