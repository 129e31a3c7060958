"""Which members need consent of their own, as states: [[place, next state, categories], ...], see runtime/gate.js.

State 0 is the message's. Named types that nest in themselves lead back to their own state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple, assert_never

from trackwright.code import Code
from trackwright.gates import Every, Item, Items, Matching, Named, Others, Place, edges
from trackwright.languages.js import JS, called, literal, regex
from trackwright.lower import same_value
from trackwright.schema import Json, Shape

_Edge = tuple[Place, int, tuple[str, ...]]


class Gates(NamedTuple):
    """A call's states, and the functions of the runtime that they use."""

    states: Code
    uses: tuple[Code, ...]


def gates(parts: Iterable[tuple[str, Shape]], named: Mapping[str, Shape]) -> Gates | None:
    """The states for a message whose parts ("properties", "context") have shapes; None where nothing in it needs consent."""
    builder = _States(named)
    builder.edges.append([])
    builder.edges[0].extend([(Named(name), builder.into(shape), ()) for name, shape in parts])
    return builder.finished()


class _States:
    def __init__(self, named: Mapping[str, Shape]) -> None:
        self.named = named
        self.edges: list[list[_Edge]] = []
        self.known: dict[str | int, int] = {}
        self.kept: list[Shape] = []  # so that no id is used twice
        self.uses: set[str] = set()

    def into(self, shape: Shape) -> int:
        """The number of a shape's state."""
        key = shape.ref or (shape.name if shape.name in self.named else None) or id(shape)
        if key in self.known:
            return self.known[key]
        number = self.known[key] = len(self.edges)
        self.kept.append(shape)
        self.edges.append([])
        for edge in edges(same_value(shape, self.named)):
            self.edges[number].append((edge.place, self.into(edge.shape), edge.categories))
        return number

    def finished(self) -> Gates | None:
        """The states that lead to a gate, numbered anew from 0."""
        useful = {number for number, edges in enumerate(self.edges) if any(edge[2] for edge in edges)}
        while True:
            more = {
                n for n, edges in enumerate(self.edges) if any(edge[1] in useful for edge in edges)
            } - useful
            if not more:
                break
            useful |= more
        if 0 not in useful:
            return None
        order = sorted(useful)
        number = {old: new for new, old in enumerate(order)}
        states = tuple(tuple(self.rows(self.edges[old], number)) for old in order)
        return Gates(literal(states), tuple(map(Code, sorted(self.uses))))

    def rows(self, edges: Iterable[_Edge], number: Mapping[int, int]) -> Iterator[Json]:
        """A state's rows. Names that stand side by side and are treated alike share one."""
        useful = dict.fromkeys(edge for edge in edges if edge[2] or edge[1] in number)

        def kind(edge: _Edge) -> object:
            place, target, categories = edge
            return (isinstance(place, Named) or place, number.get(target, 0), categories)

        for _, group in groupby(useful, kind):
            alike = list(group)
            place, target, categories = alike[0]
            names = tuple(one.name for one, _, _ in alike if isinstance(one, Named))
            row: tuple[Json, ...] = (names or self.place(place), number.get(target, 0))
            yield (*row, categories) if categories else row

    def place(self, place: Place) -> Json:
        match place:
            case Named(name):
                return (name,)
            case Every():
                return 0
            case Matching(pattern):
                return self.call("matching", regex(pattern.js))
            case Others(names, patterns):
                return self.call("others", JS.literal(names), *(regex(pattern.js) for pattern in patterns))
            case Item(index):
                return self.call("item", JS.literal(index))
            case Items(start):
                return self.call("items", JS.literal(start))
            case _:
                assert_never(place)

    def call(self, name: str, *values: Code) -> Code:
        self.uses.add(name)
        return called(name, *values)
