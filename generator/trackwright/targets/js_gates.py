"""Which members need consent of their own, as states: [[name, next state, categories], ...], a name of 0 for every item or member.

State 0 is the message's. Named types that nest in themselves lead back to their own state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from trackwright.lower import same_value
from trackwright.schema import Json, Property, Shape


def gates(parts: Iterable[tuple[str, Shape]], named: Mapping[str, Shape]) -> Json:
    """The states for a message whose parts ("properties", "context") have shapes; None where nothing in it needs consent."""
    builder = _States(named)
    builder.edges.append([])
    builder.edges[0].extend([(name, builder.into(shape), ()) for name, shape in parts])
    return builder.finished()


class _States:
    def __init__(self, named: Mapping[str, Shape]) -> None:
        self.named = named
        self.edges: list[list[tuple[str | int, int, tuple[str, ...]]]] = []
        self.known: dict[str | int, int] = {}
        self.kept: list[Shape] = []  # so that no id is used twice

    def into(self, shape: Shape) -> int:
        """The number of a shape's state."""
        key = shape.ref or (shape.name if shape.name in self.named else None) or id(shape)
        if key in self.known:
            return self.known[key]
        number = self.known[key] = len(self.edges)
        self.kept.append(shape)
        self.edges.append([])
        for inner in same_value(shape, self.named):
            for prop in inner.properties:
                self.edges[number].append((prop.name, self.into(prop.shape), _categories(prop)))
            for every in self.every(inner):
                self.edges[number].append((0, self.into(every), ()))
        return number

    def every(self, shape: Shape) -> Iterator[Shape]:
        yield from shape.tuple_items or ()
        yield from (inner for _, inner in shape.pattern_properties)
        for inner in (shape.items, shape.additional_items, shape.additional):
            if inner is not None and not inner.never:
                yield inner

    def finished(self) -> Json:
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
        return tuple(
            tuple(self.edge(edge, number) for edge in self.edges[old] if edge[2] or edge[1] in number)
            for old in order
        )

    @staticmethod
    def edge(edge: tuple[str | int, int, tuple[str, ...]], number: Mapping[int, int]) -> Json:
        name, target, categories = edge
        next_ = number.get(target, 0)
        return (name, next_, categories) if categories else (name, next_)


def _categories(prop: Property) -> tuple[str, ...]:
    return tuple(name for name in prop.consent if name != "necessary")
