"""Where members with a consent of their own stand: functions that take them out, object by object."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.python import PYTHON
from trackwright.schema import Property, Shape
from trackwright.targets.python_checks import runtime


class GateView(NamedTuple):
    """`name` goes unless all categories are on (`consent`), or is looked into by another function (`inner`)."""

    name: Code
    consent: Code | None
    inner: Code | None


class StripView(NamedTuple):
    """A function over one value. `also` are functions for the same value, `rest` those for items and for members that aren't declared."""

    name: Code
    also: tuple[Code, ...]
    gates: tuple[GateView, ...]
    rest: tuple[Code, ...]
    known: Code


class Gated:
    """Which named types hold a member with a consent of its own, at any depth."""

    def __init__(self, types: Mapping[str, Shape]) -> None:
        self.types = types
        self._reach: dict[str, bool] = {}
        for key in types:
            self._reach[key] = self._search(types[key], {key})

    def type(self, key: str) -> bool:
        return self._reach[key]

    def shape(self, shape: Shape) -> bool:
        return self._search(shape, set())

    def _search(self, shape: Shape, seen: set[str]) -> bool:
        for same in same_value(shape):
            if same.ref is not None and self._named(same.ref, seen):
                return True
            for inner in _inner(same):
                if isinstance(inner, Property):
                    if inner.consent:
                        return True
                    inner = inner.shape
                key = inner.ref or inner.name
                if (
                    self._search(inner, seen)
                    if key is None or key not in self.types
                    else self._named(key, seen)
                ):
                    return True
        return False

    def _named(self, key: str, seen: set[str]) -> bool:
        found = self._reach.get(key)
        if found is None:
            found = key not in seen and self._search(self.types[key], {*seen, key})
        return found


def same_value(shape: Shape) -> tuple[Shape, ...]:
    """A shape and all that apply to the same value; references as they are."""
    if shape.ref is not None:
        return (shape,)
    branches = (*shape.all_of, *shape.any_of, *shape.one_of, shape.if_, shape.then, shape.else_)
    needs = (needs for _, needs in shape.dependencies if isinstance(needs, Shape))
    found = [shape]
    for inner in (*branches, *needs):
        if inner is not None:
            found.extend(same_value(inner))
    return tuple(found)


def _inner(shape: Shape) -> tuple[Property | Shape, ...]:
    shapes = (shape.items, *(shape.tuple_items or ()), shape.additional_items, shape.additional)
    return (
        *shape.properties,
        *(inner for _, inner in shape.pattern_properties),
        *(inner for inner in shapes if inner is not None),
    )


@dataclass(slots=True)
class Strips:
    """The functions of one module. `shared` gives the function of a named type that has one in a module of its own."""

    gated: Gated
    prefix: str
    shared: Callable[[str], Code | None]
    own: str | None = None  # the named type whose module this is
    views: list[StripView] = field(default_factory=list)
    _making: dict[str, Code] = field(default_factory=dict)
    _count: int = 0

    def function(self, shape: Shape) -> Code | None:
        """The function that strips a value of this shape; None where there is nothing to take out."""
        key = shape.ref or shape.name
        if key is not None and key in self.gated.types:
            if not self.gated.type(key):
                return None
            if key != self.own:
                shared = self.shared(key)
                if shared is not None:
                    return shared
            if key in self._making:
                return self._making[key]
            return self._view(self.gated.types[key], key)
        return self._view(shape, None) if self.gated.shape(shape) else None

    def _view(self, shape: Shape, key: str | None) -> Code:
        self._count += 1
        name = runtime(f"{self.prefix}_{self._count}")
        if key is not None and key == self.own:
            name = runtime("strip")
        if key is not None:
            self._making[key] = name
        gates: dict[GateView, None] = {}
        rest: dict[Code, None] = {}
        known: dict[str, None] = {}
        also: dict[Code, None] = {}
        for same in same_value(shape):
            if same.ref is not None or (same is not shape and same.name in self.gated.types):
                found = self.function(same)
                if found is not None:
                    also[found] = None
                continue
            for prop in same.properties:
                known[prop.name] = None
                consent = PYTHON.literal(prop.consent) if prop.consent else None
                inner = self.function(prop.shape)
                if consent is not None or inner is not None:
                    gates[GateView(PYTHON.literal(prop.name), consent, inner)] = None
            others = (*(pattern for _, pattern in same.pattern_properties), same.additional)
            items = (same.items, *(same.tuple_items or ()), same.additional_items)
            for other in (*others, *items):
                found = None if other is None else self.function(other)
                if found is not None:
                    rest[found] = None
        self.views.append(
            StripView(name, tuple(also), tuple(gates), tuple(rest), PYTHON.literal(tuple(known)))
        )
        return name
