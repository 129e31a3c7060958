"""What a check is, and what it sees of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from trackwright.destinations.subscriptions import Mapped, mapped
from trackwright.diagnostics import Severity, Span
from trackwright.key_places import KeyPlaces
from trackwright.lower import children
from trackwright.magento.binding import NONE, Bindings
from trackwright.schema import Call, Plan, Property, Shape

Related = tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a plan, at its place. The check that found it says how grave it is."""

    span: Span
    message: str
    hint: str | None = None
    related: Related = ()


@dataclass(frozen=True)
class Subject:
    """A plan under examination, with what several checks ask of it worked out once."""

    plan: Plan
    bindings: Bindings = NONE
    places: KeyPlaces | None = None

    def at(self, shape: Shape, *keys: str | int) -> Span:
        """Where a keyword of a type stands, or an item of what it holds: ("enum", 1)."""
        return shape.span if self.places is None else self.places.inside(shape.span, *keys)

    def said_of(self, prop: Property, *keys: str | int) -> Span:
        """Where a keyword stands that a property says of itself."""
        return prop.span if self.places is None else self.places.under(prop.span, *keys)

    @cached_property
    def named(self) -> Mapping[str, Shape]:
        return dict(self.plan.types)

    @cached_property
    def calls(self) -> Mapping[str, Call]:
        """The plan's track events by wire name."""
        return {call.name: call for call in self.plan.calls if call.type == "track"}

    @cached_property
    def received(self) -> tuple[Mapped, ...]:
        """What each destination makes of the plan."""
        return mapped(self.plan)

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """Every shape of the plan, each once, however many properties share it."""
        found: dict[int, Shape] = {}
        todo = [shape for _, shape in reversed(self.plan.types)]
        todo.extend(payload for call in reversed(self.plan.calls) for payload in payloads(call))
        while todo:
            shape = todo.pop()
            if id(shape) not in found:
                found[id(shape)] = shape
                todo.extend(children(shape))
        return tuple(found.values())

    @cached_property
    def properties(self) -> tuple[Property, ...]:
        """Every declared property of the plan, each once, however many calls have it."""
        return tuple({id(prop): prop for shape in self.shapes for prop in shape.properties}.values())

    def inside(self, shape: Shape) -> Shape:
        """The shape that a reference leads to."""
        seen: set[str] = set()
        while shape.ref is not None and shape.ref in self.named and shape.ref not in seen:
            seen.add(shape.ref)
            shape = self.named[shape.ref]
        return shape


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is looked for. `id` is the code of its diagnostics.

    `tolerated` findings are warnings in a plan imported from another tool, whatever the severity: its schemas are taken as they come.
    """

    id: str
    purpose: str
    severity: Severity
    find: Callable[[Subject], Iterable[Finding]]
    tolerated: bool = False


def title(call: Call) -> str:
    """How messages name a call: event "Order Completed", identify."""
    if not call.name:
        return call.type
    return f'{"event" if call.type == "track" else call.type} "{call.name}"'


def payloads(call: Call) -> Iterator[Shape]:
    """Every object that a call can carry: payload, context, those of older versions."""
    yield call.payload
    if call.context is not None:
        yield call.context
    for version in call.previous:
        yield version.payload
        if version.context is not None:
            yield version.context


def listed(texts: Iterable[str]) -> str:
    """`a, b and c`."""
    items = list(texts)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def quoted(names: Iterable[str]) -> str:
    """`"a", "b" and "c"`."""
    return listed(f'"{name}"' for name in names)
