"""What a message's snapshot must know of values that PHP alone can't tell: where objects stand, and members with a consent of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from trackwright.code import Code
from trackwright.gates import Edge, Every, Item, Items, Matching, Named, Others, Place, edges
from trackwright.languages.php import array_of, boolean, number, pattern, sequence, string
from trackwright.lower import same_value
from trackwright.schema import Shape

Types = Mapping[str, Shape]


@dataclass(slots=True)
class Form:
    """A form in the making; see Snapshot in templates/php/runtime."""

    object: bool = False  # an object, and nothing else that PHP's `[]` could be
    gates: dict[str, tuple[str, ...]] = field(default_factory=dict)
    inside: dict[Place, Form] = field(default_factory=dict)
    use: tuple[str, ...] = ()

    @property
    def looks_inside(self) -> bool:
        """Tells more than that the value is an object."""
        return bool(self.gates or self.inside or self.use)


def form_of(shapes: Iterable[Shape], types: Types, around: frozenset[str] = frozenset()) -> Form:
    """What shapes of one value say, with those that apply to the same value. Named types inside stay references.

    `around` are the named types that have been written out on the way here.
    """
    form = Form()
    groups = [list(_applying(shape, types, around)) for shape in shapes]
    found = [one for group in groups for one in group]
    refs = dict.fromkeys(one.ref for one in found if one.ref is not None)
    form.use = tuple(ref for ref in refs if ref in around)
    written = around | refs.keys()
    own = [one for one in found if one.ref is None]
    form.object = any("object" in one.types or one.properties for one in own) and not any(
        "array" in one.types for one in own
    )
    inside: dict[Place, list[Shape]] = {}
    for edge in (edge for group in groups for edge in _edges(group, types, around)):
        if edge.categories and isinstance(edge.place, Named):
            others = form.gates.get(edge.place.name, ())
            form.gates[edge.place.name] = tuple(dict.fromkeys((*others, *edge.categories)))
        inside.setdefault(edge.place, []).append(edge.shape)
    for place, several in inside.items():
        nested = _nested(several, types, written)
        if nested is not None:
            form.inside[place] = nested
    return form


def _edges(group: Iterable[Shape], types: Types, around: frozenset[str]) -> Iterator[Edge]:
    """What is inside a value, by shapes and references that apply to it; what a reference to a type `around` says, its own form does."""
    own: list[Shape] = []
    among: list[Shape] = []
    for one in group:
        if one.ref is None:
            own.append(one)
        elif one.ref in around:
            among.extend(same_value(types[one.ref], types))
    return edges(own, among)


def _nested(shapes: Iterable[Shape], types: Types, around: frozenset[str]) -> Form | None:
    """The form of a value inside; None where nothing is to be known of it."""
    told: dict[str | int, Shape] = {}
    for shape in shapes:
        key = _key(shape, types)
        if _tells(shape if key is None else types[key]):
            told[id(shape) if key is None else key] = shape
    if len(told) == 1 and isinstance(known := next(iter(told)), str):
        return Form(use=(known,))
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


def printed(form: Form, class_of: Mapping[str, Code], indent: str) -> Code:
    """A form as a constant array."""
    deeper = indent + "    "
    pairs: list[tuple[Code, Code]] = []
    if form.use:
        classes = [class_of[key] for key in form.use]
        pairs.append((string("use"), classes[0] if len(classes) == 1 else sequence(classes)))
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
                members.append((string(name), printed(inner, class_of, deeper + "    ")))
            case Every():
                items = (string("items"), printed(inner, class_of, deeper))
            case _:
                word, args = _place(place)
                places.setdefault(word, []).append(sequence((*args, printed(inner, class_of, deeper))))
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
