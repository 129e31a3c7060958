"""Random shapes with gated members, and values of any kind: what leaves is what a reading of the contract says, in all three clients.

pytest tests/test_random_gates.py --random 2000 --seed 7
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conformance.canonical import canonical
from conformance.clients import together
from conformance.plans import assembled, clients_of, value_call
from trackwright.schema import Category, JsonType, Property, Shape

ALWAYS = 60  # plans' events of every run
VALUES = 6  # for each
AT_ONCE = 200
NAMES = ("a", "ab", "b", "x", "0", "1", "constructor", "__proto__", "")
PATTERNS = ("^a", "b$", "^[0-9]$")
CATEGORIES = ("marketing", "personal")
Types = dict[str, Shape]


class Shapes:
    """Shapes that mix everything a gate can stand in; named types hold earlier ones and themselves."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.prefix = f"T{seed}x"
        keys = [f"{self.prefix}{number}" for number in range(4)]
        self.keys: list[str] = []
        self.types: Types = {}
        for number, key in enumerate(keys):  # at the same value a type refers to earlier ones only
            self.types[key] = self.shape(2, keys[: number + 1])
            self.keys.append(key)

    def maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def shape(self, depth: int, inside: list[str]) -> Shape:
        if self.keys and self.maybe(0.25):
            return Shape(ref=self.random.choice(self.keys))
        kind = self.random.random()
        types: tuple[JsonType, ...] = ("object",)
        if kind > 0.5:
            types = ("array",) if kind < 0.75 else ("array", "object") if kind < 0.85 else ()
        found = Shape(types=types, **({} if depth else {"additional": Shape(types=("string",))}))
        if depth and types != ("array",):
            found = self.members(found, depth, inside)
        if depth and types != ("object",):
            found = self.listed(found, depth, inside)
        if depth and self.maybe(0.35):
            several = tuple(self.shape(depth - 1, inside) for _ in range(2))
            where = self.random.choice(("all_of", "any_of", "one_of"))
            found = replace(found, **{where: several})
        if depth and self.maybe(0.1):
            found = replace(found, if_=self.shape(0, inside), then=self.shape(depth - 1, inside))
        if depth and self.maybe(0.1):
            found = replace(found, dependencies=(("x", self.shape(depth - 1, inside)),))
        return found

    def nested(self, depth: int, inside: list[str]) -> Shape:
        if self.maybe(0.3):
            return Shape(ref=self.random.choice(inside))
        return Shape(types=("string",)) if self.maybe(0.2) else self.shape(depth - 1, inside)

    def members(self, shape: Shape, depth: int, inside: list[str]) -> Shape:
        names = self.random.sample(NAMES, self.random.randint(0, 3))
        properties = []
        for name in names:
            consent = tuple(category for category in CATEGORIES if self.maybe(0.3))
            properties.append(Property(name, self.nested(depth, inside), required=False, consent=consent))
        chosen = self.random.sample(PATTERNS, self.random.choice((0, 0, 1, 2)))
        patterns = tuple((source, self.nested(depth, inside)) for source in chosen)
        additional = None
        if self.maybe(0.5):
            additional = Shape(never=True) if self.maybe(0.3) else self.nested(depth, inside)
        return replace(
            shape, properties=tuple(properties), pattern_properties=patterns, additional=additional
        )

    def listed(self, shape: Shape, depth: int, inside: list[str]) -> Shape:
        if self.maybe(0.4):
            tuple_items = tuple(self.nested(depth, inside) for _ in range(self.random.randint(1, 2)))
            rest = self.nested(depth, inside) if self.maybe(0.5) else None
            return replace(shape, tuple_items=tuple_items, additional_items=rest)
        contains = self.nested(depth, inside) if self.maybe(0.1) else None
        items = self.nested(depth, inside) if self.maybe(0.8) else None
        return replace(shape, items=items, contains=contains)

    def value(self, depth: int = 4) -> Any:
        kind = self.random.random()
        if not depth or kind < 0.1:
            return self.random.choice(("s", 5, None, True))
        if kind < 0.35:
            return [self.value(depth - 1) for _ in range(self.random.randint(1, 3))]
        names = self.random.sample(NAMES, self.random.randint(1, 4))
        return {name: self.value(depth - 1) for name in names}


def applying(shapes: Iterable[Shape], types: Types, seen: frozenset[str] = frozenset()) -> Iterator[Shape]:
    for shape in shapes:
        if shape.ref is not None:
            if shape.ref not in seen:
                yield from applying((types[shape.ref],), types, seen | {shape.ref})
            continue
        yield shape
        further = [shape.if_, shape.then, shape.else_, *(needs for _, needs in shape.dependencies)]
        inner = [*shape.all_of, *shape.any_of, *shape.one_of, *further]
        yield from applying((one for one in inner if isinstance(one, Shape)), types, seen)


def left(value: Any, shapes: Iterable[Shape], types: Types, off: set[str]) -> Any:
    """A value without what the categories that are off take out of it: the contract, value by value."""
    if not isinstance(value, (dict, list)):
        return value
    found = [one for shape in shapes for one in told(value, list(applying((shape,), types)))]
    if isinstance(value, list):
        return [
            left(item, [one for shape, stray in found for one in at(shape, index, stray)], types, off)
            for index, item in enumerate(value)
        ]
    kept = {}
    for name, member in value.items():
        named = (prop for shape, _ in found for prop in shape.properties if prop.name == name)
        if not off.intersection(category for prop in named for category in prop.consent):
            inner = [one for shape, stray in found for one in of(shape, name, stray)]
            kept[name] = left(member, inner, types, off)
    return kept


def told(value: Any, found: list[Shape]) -> Iterator[tuple[Shape, bool]]:
    """Shapes that apply by one of them, and whether the value is a list in an object's place or the other way round."""
    typed = {name for shape in found for name in shape.types}
    untyped = [shape for shape in found if not shape.types]
    lists = "array" in typed or any(shape.items or shape.tuple_items or shape.contains for shape in untyped)
    objects = "object" in typed or any(
        shape.properties or shape.pattern_properties or shape.additional for shape in untyped
    )
    wanted, planned = ("object", lists) if isinstance(value, list) else ("array", objects)
    stray = wanted in typed and not planned
    return ((shape, stray) for shape in found)


def at(shape: Shape, index: int, stray: bool) -> Iterator[Shape]:
    """What one shape says of the item at an index; with `stray`, of a list in the place of an object."""
    if stray:
        yield from (inner for _, inner in shape.pattern_properties)
        yield from filter(None, (shape.additional,))
        return
    yield from filter(None, (shape.contains,))
    if shape.tuple_items is None:
        yield from filter(None, (shape.items,))
    elif index < len(shape.tuple_items):
        yield shape.tuple_items[index]
    else:
        yield from filter(None, (shape.additional_items,))


def of(shape: Shape, name: str, stray: bool) -> Iterator[Shape]:
    """What one shape says of the member with a name; with `stray`, of an object in the place of a list."""
    if stray:
        yield from filter(None, (shape.contains, shape.items, shape.additional_items))
        yield from shape.tuple_items or ()
        return
    own = [prop.shape for prop in shape.properties if prop.name == name]
    own += [inner for source, inner in shape.pattern_properties if re.search(source, name)]
    yield from own or filter(None, (shape.additional,))


def test_random_gates(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    first, count = request.config.getoption("--seed"), request.config.getoption("--random")
    seeds = range(first, first + max(count, ALWAYS))
    wrong: list[str] = []
    for place in range(0, len(seeds), AT_ONCE):
        wrong += trial(seeds[place : place + AT_ONCE], tmp_path / str(place))
    assert not wrong, f"{len(wrong)} disagreements:\n" + "\n".join(wrong[:10])


def trial(seeds: Iterable[int], folder: Path) -> list[str]:
    made = {f"seed {seed}": Shapes(seed) for seed in seeds}
    shapes = {name: one.shape(3, one.keys) for name, one in made.items()}
    categories = tuple(Category(name, name) for name in CATEGORIES)
    types = {key: shape for one in made.values() for key, shape in one.types.items()}
    plan = assembled((value_call(name, shape) for name, shape in shapes.items()), types.items())
    plan = replace(plan, consent=replace(plan.consent, categories=categories))
    clients = clients_of(plan, folder)
    asked = []
    for name, one in made.items():
        for _ in range(VALUES):
            off = {category for category in CATEGORIES if one.maybe(0.7)}
            asked.append((name, one.value(), off))
    requests = [
        {
            "op": "build",
            "request": {
                "call": "track",
                "name": name,
                "payload": {"value": value},
                "identity": {},
                "channel": "server",
                "now": 0,
                "newId": "n",
                "consent": {
                    "model": "opt-in",
                    "preferences": {one: "denied" if one in off else "granted" for one in CATEGORIES},
                },
            },
        }
        for name, value, off in asked
    ]
    said = dict(together((clients.javascript, clients.python, clients.php[0]), requests))
    wrong: list[str] = []
    for index, (name, value, off) in enumerate(asked):
        expected = canonical({"value": left(value, (shapes[name],), types, off)})
        for client, answers in said.items():
            sent = answers[index].get("message", {}).get("properties", answers[index])
            if canonical(sent) != expected:
                wrong.append(f"{name}, off {sorted(off)}: {value}\n  {expected}\n  {client.name}: {sent}")
    return wrong
