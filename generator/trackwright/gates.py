"""What stands inside a value and needs consent of its own: places, shapes and categories, decided here for every target.

A member or item is held against each shape of the value apart, as JSON Schema reads it: what one shape calls by its name is none of that shape's
others, whatever other shapes say; what stands in several places is held against all of them.

A list in the place of an object, or an object in a list's, breaks the plan, and may be sent all the same: everything in it is held against the
gates of all members that aren't planned by name, or of all items. Whose place it is, each shape says with those that apply by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trackwright.patterns import translate
from trackwright.program import Regex
from trackwright.schema import Property, Shape


@dataclass(frozen=True, slots=True)
class Named:
    """The member of an object that is called so."""

    name: str


@dataclass(frozen=True, slots=True)
class Matching:
    """Members whose names match."""

    regex: Regex


@dataclass(frozen=True, slots=True)
class Others:
    """Members that are neither called by one of the names nor match one of the patterns."""

    names: tuple[str, ...] = ()
    regexes: tuple[Regex, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """The item of a list at an index from 0."""

    index: int


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a list from an index on."""

    start: int = 0


@dataclass(frozen=True, slots=True)
class Every:
    """Every item of a list, every member of an object."""


Place = Named | Matching | Others | Item | Items | Every


@dataclass(frozen=True, slots=True)
class Edge:
    """What stands in a place has a shape, and leaves unless all categories are on."""

    place: Place
    shape: Shape
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Astray:
    """Whether a list, or an object, has no business in the place of a value."""

    lists: bool
    objects: bool


def astray(shapes: Iterable[Shape]) -> Astray:
    """By shapes that apply to one value, none of them a reference."""
    shapes = tuple(shapes)
    types = {name for shape in shapes for name in shape.types}
    lists = "array" in types or any(not shape.types and _speaks_of_items(shape) for shape in shapes)
    objects = "object" in types or any(not shape.types and _speaks_of_members(shape) for shape in shapes)
    return Astray("object" in types and not lists, "array" in types and not objects)


def edges(shapes: Iterable[Shape], stray: Astray | None = None) -> Iterator[Edge]:
    """What is inside a value, by a shape with those that apply to the same value by it, none of them a reference; see `same_value`.

    `stray` where they aren't all of them.
    """
    shapes = tuple(shapes)
    stray = astray(shapes) if stray is None else stray
    for shape in shapes:
        yield from _members(shape, astray=stray.lists)
        yield from _items(shape, astray=stray.objects)


def _members(shape: Shape, *, astray: bool) -> Iterator[Edge]:
    """`astray`: a list has no business here."""
    for prop in shape.properties:
        yield Edge(Named(prop.name), prop.shape, _categories(prop))
    regexes = tuple(translate(source) for source, _ in shape.pattern_properties)
    for regex, (_, inner) in zip(regexes, shape.pattern_properties, strict=True):
        yield Edge(Matching(regex), inner)
        if astray:
            yield Edge(Items(), inner)
    if shape.additional is not None and not shape.additional.never:
        others = Others(tuple(prop.name for prop in shape.properties), regexes)
        if astray and others == Others():
            yield Edge(Every(), shape.additional)
            return
        yield Edge(others, shape.additional)
        if astray:
            yield Edge(Items(), shape.additional)


def _items(shape: Shape, *, astray: bool) -> Iterator[Edge]:
    """`astray`: an object has no business here."""
    found: list[tuple[Item | Items, Shape | None]] = [(Items(), shape.contains)]
    if shape.tuple_items is None:
        found.append((Items(), shape.items))
    else:
        found.extend((Item(index), inner) for index, inner in enumerate(shape.tuple_items))
        found.append((Items(len(shape.tuple_items)), shape.additional_items))
    for place, inner in found:
        if inner is None or inner.never:
            continue
        if astray and place == Items():
            yield Edge(Every(), inner)
            continue
        yield Edge(place, inner)
        if astray:
            yield Edge(Others(), inner)


def _speaks_of_items(shape: Shape) -> bool:
    return shape.items is not None or shape.tuple_items is not None or shape.contains is not None


def _speaks_of_members(shape: Shape) -> bool:
    return bool(shape.properties or shape.pattern_properties) or shape.additional is not None


def _categories(prop: Property) -> tuple[str, ...]:
    return tuple(name for name in prop.consent if name != "necessary")
