"""Where members with a consent of their own stand: functions that take them out, object by object."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

from trackwright.code import Code
from trackwright.gates import Edge, Every, Item, Items, Matching, Named, Others, Place, edges
from trackwright.languages.python import PYTHON
from trackwright.lower import same_value
from trackwright.program import Regex
from trackwright.schema import Shape
from trackwright.targets.python_checks import runtime


class GateView(NamedTuple):
    """`call` of the runtime with arguments of its own; see runtime/gates.py."""

    call: Code
    args: tuple[Code, ...]


class StripView(NamedTuple):
    """A function over one value."""

    name: Code
    gates: tuple[GateView, ...]


class Gated:
    """Which shapes hold a member with a consent of its own, at any depth."""

    def __init__(self, types: Mapping[str, Shape]) -> None:
        self.types = types
        self._reach: dict[str, bool] = {}
        for key, shape in types.items():
            self._reach[key] = self._search(shape, {key})

    def type(self, key: str) -> bool:
        return self._reach[key]

    def shape(self, shape: Shape) -> bool:
        key = self.key(shape)
        return self._search(shape, set()) if key is None else self._reach[key]

    def key(self, shape: Shape) -> str | None:
        """The named type that a shape is."""
        key = shape.ref or shape.name
        return key if key in self.types else None

    def edges(self, shape: Shape) -> tuple[Edge, ...]:
        return tuple(edges(same_value(shape, self.types)))

    def _search(self, shape: Shape, seen: set[str | int]) -> bool:
        """`seen` are shapes that this search goes into already."""
        for edge in self.edges(shape):
            if edge.categories:
                return True
            key = self.key(edge.shape)
            if key in self._reach:
                if self._reach[key]:
                    return True
                continue
            known = id(edge.shape) if key is None else key
            if known not in seen:
                seen.add(known)
                if self._search(edge.shape, seen):
                    return True
        return False


@dataclass(slots=True)
class Strips:
    """The functions of one module. `shared` gives the function of a named type that has one in a module of its own."""

    gated: Gated
    prefix: str
    shared: Callable[[str], Code | None]
    regex: Callable[[Regex], Code]
    own: str | None = None  # the named type whose module this is
    views: list[StripView] = field(default_factory=list)
    _making: dict[str | int, Code] = field(default_factory=dict)
    _kept: list[Shape] = field(default_factory=list)  # so that no id is used twice

    def function(self, shape: Shape) -> Code | None:
        """The function that strips a value of this shape; None where there is nothing to take out."""
        if not self.gated.shape(shape):
            return None
        key = self.gated.key(shape)
        if key is not None and key != self.own:
            shared = self.shared(key)
            if shared is not None:
                return shared
        known = id(shape) if key is None else key
        if known not in self._making:
            self._kept.append(shape)
            count = len(self._making) + 1
            own = key is not None and key == self.own
            self._making[known] = runtime("strip" if own else f"{self.prefix}_{count}")
            self._view(shape, self._making[known])
        return self._making[known]

    def _view(self, shape: Shape, name: Code) -> None:
        calls: dict[GateView, None] = {}
        for edge in self.gated.edges(shape):
            if edge.categories and isinstance(edge.place, Named):
                member = (PYTHON.literal(edge.place.name), PYTHON.literal(edge.categories))
                calls[GateView(runtime("remove"), member)] = None
            inner = self.function(edge.shape)
            if inner is not None:
                calls[self._within(edge.place, inner)] = None
        self.views.append(StripView(name, tuple(calls)))

    def _within(self, place: Place, inner: Code) -> GateView:
        match place:
            case Named(name):
                return GateView(runtime("within"), (PYTHON.literal(name), inner))
            case Matching(regex):
                return GateView(runtime("matching"), (self.regex(regex), inner))
            case Others(names, regexes):
                return GateView(runtime("others"), (PYTHON.literal(names), inner, *map(self.regex, regexes)))
            case Item(index):
                return GateView(runtime("item"), (PYTHON.literal(index), inner))
            case Items(start):
                return GateView(runtime("items"), (PYTHON.literal(start), inner))
            case Every():
                return GateView(runtime("every"), (inner,))
            case _:
                assert_never(place)
