"""What a message's snapshot must know of values that PHP alone can't tell: where objects stand, and members with a consent of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from trackwright.code import Code
from trackwright.gates import Astray, Every, Item, Items, Matching, Named, Others, Place, astray, edges
from trackwright.languages.php import array_of, boolean, number, pattern, sequence, string
from trackwright.lower import same_value
from trackwright.schema import Shape

Types = Mapping[str, Shape]


@dataclass(frozen=True, slots=True)
class Use:
    """The form of a named type. `stray` where, beside other shapes, it doesn't say the same of lists and objects as alone."""

    key: str
    stray: Astray | None = None


@dataclass(slots=True)
class Form:
    """A form in the making; see Snapshot in templates/php/runtime."""

    object: bool = False  # an object, and nothing else that PHP's `[]` could be
    gates: dict[str, tuple[str, ...]] = field(default_factory=dict)
    inside: dict[Place, Form] = field(default_factory=dict)
    use: tuple[Use, ...] = ()

    @property
    def looks_inside(self) -> bool:
        """Tells more than that the value is an object."""
        return bool(self.gates or self.inside or self.use)


def form_of(
    shapes: Iterable[Shape],
    types: Types,
    around: frozenset[str] = frozenset(),
    stray: Astray | None = None,
) -> Form:
    """What shapes of one value say, with those that apply to the same value. Named types inside stay references.

    `around` are the named types that have been written out on the way here. `stray` where there are other shapes beside.
    """
    form = Form()
    uses: dict[Use, None] = {}
    refs: set[str] = set()
    inside: dict[Place, list[Shape]] = {}
    found: list[Shape] = []
    for shape in shapes:
        group = list(_applying(shape, types, around))
        own = [one for one in group if one.ref is None]
        found.extend(own)
        again = [one.ref for one in group if one.ref is not None and one.ref in around]
        refs.update(one.ref for one in group if one.ref is not None)
        alone = {ref: tuple(same_value(types[ref], types)) for ref in again}
        whose = stray or astray((*own, *(one for several in alone.values() for one in several)))
        uses.update((Use(ref, None if astray(alone[ref]) == whose else whose), None) for ref in again)
        for edge in edges(own, whose):
            if edge.categories and isinstance(edge.place, Named):
                others = form.gates.get(edge.place.name, ())
                form.gates[edge.place.name] = tuple(dict.fromkeys((*others, *edge.categories)))
            inside.setdefault(edge.place, []).append(edge.shape)
    form.use = tuple(uses)
    form.object = any("object" in one.types or one.properties for one in found) and not any(
        "array" in one.types for one in found
    )
    if stray is not None:
        form.object = form.object and stray.lists
    for place, several in inside.items():
        nested = _nested(several, types, around | refs)
        if nested is not None:
            form.inside[place] = nested
    return form


def beside(forms: Iterable[Form], types: Types) -> dict[Use, Form]:
    """The forms that a class must have beside its own: those of named types that stand beside other shapes."""
    made: dict[Use, Form] = {}
    todo = list(forms)
    while todo:
        form = todo.pop(0)
        todo.extend(form.inside.values())
        for use in form.use:
            if use.stray is not None and use not in made:
                made[use] = form_of((types[use.key],), types, stray=use.stray)
                todo.append(made[use])
    return made


def _nested(shapes: Iterable[Shape], types: Types, around: frozenset[str]) -> Form | None:
    """The form of a value inside; None where nothing is to be known of it."""
    told: dict[str | int, Shape] = {}
    for shape in shapes:
        key = _key(shape, types)
        if _tells(shape if key is None else types[key]):
            told[id(shape) if key is None else key] = shape
    if len(told) == 1 and isinstance(known := next(iter(told)), str):
        return Form(use=(Use(known),))
    form = form_of(told.values(), types, around)
    return form if form.object or form.looks_inside else None


def _tells(shape: Shape) -> bool:
    """Quick no for scalars."""
    return not shape.types or "object" in shape.types or "array" in shape.types


def _key(shape: Shape, types: Types) -> str | None:
    if shape.ref is not None:
        return shape.ref
    return shape.name if shape.name is not None and types.get(shape.name) == shape else None


def _applying(shape: Shape, types: Types, seen: frozenset[str]) -> Iterator[Shape]:
    """The shape and those that apply to the same value; a reference comes before what it refers to."""
    yield shape
    if shape.ref is not None:
        if shape.ref not in seen:
            yield from _applying(types[shape.ref], types, seen | {shape.ref})
        return
    for inner in (*shape.all_of, *shape.any_of, *shape.one_of, shape.if_, shape.then, shape.else_):
        if inner is not None:
            yield from _applying(inner, types, seen)
    for _, needs in shape.dependencies:
        if isinstance(needs, Shape):
            yield from _applying(needs, types, seen)


def printed(form: Form, named: Callable[[Use], Code], indent: str) -> Code:
    """A form as a constant array. `named` says where the form of a named type is."""
    deeper = indent + "    "
    pairs: list[tuple[Code, Code]] = []
    if form.use:
        used = [named(use) for use in form.use]
        pairs.append((string("use"), used[0] if len(used) == 1 else sequence(used)))
    if form.object:
        pairs.append((string("object"), boolean(True)))
    if form.gates:
        gates = [(string(name), sequence(map(string, consent))) for name, consent in form.gates.items()]
        pairs.append((string("gates"), array_of(gates, deeper)))
    members: list[tuple[Code, Code]] = []
    places: dict[str, list[Code]] = {}
    items: tuple[Code, Code] | None = None
    for place, inner in form.inside.items():
        match place:
            case Named(name):
                members.append((string(name), printed(inner, named, deeper + "    ")))
            case Every():
                items = (string("items"), printed(inner, named, deeper))
            case _:
                word, args = _place(place)
                places.setdefault(word, []).append(sequence((*args, printed(inner, named, deeper))))
    if members:
        pairs.append((string("members"), array_of(members, deeper)))
    pairs.extend((string(word), sequence(entries)) for word, entries in places.items())
    if items:
        pairs.append(items)
    return array_of(pairs, indent)


def _place(place: Matching | Others | Item | Items) -> tuple[str, tuple[Code, ...]]:
    """Under which word a form stands, and what stands before it there."""
    match place:
        case Matching(regex):
            return "patterns", (pattern(regex.php),)
        case Others(names, regexes):
            patterns = sequence(pattern(regex.php) for regex in regexes)
            return "others", (sequence(map(string, names)), patterns)
        case Item(index):
            return "at", (number(index),)
        case Items(start):
            return "from", (number(start),)
        case _:
            assert_never(place)
