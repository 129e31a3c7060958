"""What a message's snapshot must know of values that PHP alone can't tell: where objects stand, and members with a consent of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trackwright.code import Code
from trackwright.languages.php import array_of, boolean, pattern, sequence, string
from trackwright.schema import Shape

Types = Mapping[str, Shape]


@dataclass(slots=True)
class Form:
    """A form in the making; see Snapshot in templates/php/runtime."""

    object: bool = False
    array: bool = False
    members: dict[str, Form] | None = None
    gates: dict[str, tuple[str, ...]] | None = None
    patterns: tuple[tuple[str, Form], ...] = ()
    rest: Form | None = None
    items: Form | None = None
    tuple_items: tuple[Form, ...] = ()
    use: str | None = None


def form_of(shape: Shape, types: Types, around: frozenset[str] = frozenset()) -> Form:
    """What the shape and the shapes that apply to the same value say. Named types inside stay references.

    `around` are the named types that have been written out on the way here.
    """
    form = Form()
    written = set(around)
    for one in _applying(shape, types, around):
        if one.ref is not None:
            if one.ref in around:
                form.use = one.ref
            written.add(one.ref)
            continue
        form.object |= "object" in one.types or bool(one.properties)
        form.array |= "array" in one.types
        for prop in one.properties:
            if prop.consent:
                form.gates = form.gates or {}
                form.gates[prop.name] = prop.consent
            _add(form, prop.name, _nested(prop.shape, types, frozenset(written)))
        form.patterns += tuple(
            (source, inner)
            for source, inner in (
                (source, _nested(inner, types, frozenset(written)))
                for source, inner in one.pattern_properties
            )
            if inner
        )
        if one.additional is not None:
            form.rest = form.rest or _nested(one.additional, types, frozenset(written))
        if one.items is not None:
            form.items = form.items or _nested(one.items, types, frozenset(written))
        if one.tuple_items is not None:
            form.tuple_items = tuple(
                _nested(inner, types, frozenset(written)) or Form() for inner in one.tuple_items
            )
            if one.additional_items is not None:
                form.items = form.items or _nested(one.additional_items, types, frozenset(written))
    return form


def _add(form: Form, name: str, inner: Form | None) -> None:
    if inner is not None:
        form.members = form.members or {}
        form.members.setdefault(name, inner)


def _nested(shape: Shape, types: Types, around: frozenset[str]) -> Form | None:
    """The form of a value inside; None where nothing is to be known of it."""
    if not _tells(shape):
        return None
    key = _key(shape, types)
    if key is not None:
        return Form(use=key) if _tells(types[key]) else None
    form = form_of(shape, types, around)
    return form if _is_worth(form) else None


def _tells(shape: Shape) -> bool:
    """Quick no for scalars."""
    return (
        not shape.types
        or shape.types in (("object",), ("array",))
        or bool({"object", "array"} & set(shape.types))
    )


def _key(shape: Shape, types: Types) -> str | None:
    if shape.ref is not None:
        return shape.ref
    return shape.name if shape.name is not None and types.get(shape.name) == shape else None


def _is_worth(form: Form) -> bool:
    return bool(
        (form.object and not form.array)
        or form.members
        or form.gates
        or form.patterns
        or form.rest
        or form.items
        or any(map(_is_worth, form.tuple_items))
        or form.use
    )


def _applying(shape: Shape, types: Types, seen: frozenset[str]) -> Iterator[Shape]:
    """The shape and those that apply to the same value; a reference comes before what it refers to."""
    yield shape
    if shape.ref is not None:
        if shape.ref not in seen:
            yield from _applying(types[shape.ref], types, seen | {shape.ref})
        return
    for inner in (*shape.all_of, *shape.any_of, *shape.one_of, shape.then, shape.else_):
        if inner is not None:
            yield from _applying(inner, types, seen)
    for _, needs in shape.dependencies:
        if isinstance(needs, Shape):
            yield from _applying(needs, types, seen)


def printed(form: Form, class_of: Mapping[str, Code], indent: str) -> Code:
    """A form as a constant array."""
    deeper = indent + "    "
    pairs: list[tuple[Code, Code]] = []
    if form.use is not None:
        pairs.append((string("use"), class_of[form.use]))
    if form.object and not form.array:
        pairs.append((string("object"), boolean(True)))
    if form.gates:
        gates = [(string(name), sequence(map(string, consent))) for name, consent in form.gates.items()]
        pairs.append((string("gates"), array_of(gates, deeper)))
    if form.members:
        inner = deeper + "    "
        members = [(string(name), printed(member, class_of, inner)) for name, member in form.members.items()]
        pairs.append((string("members"), array_of(members, deeper)))
    if form.patterns:
        matching = [
            sequence((pattern(source), printed(one, class_of, deeper))) for source, one in form.patterns
        ]
        pairs.append((string("patterns"), sequence(matching)))
    if form.rest:
        pairs.append((string("rest"), printed(form.rest, class_of, deeper)))
    if form.items:
        pairs.append((string("items"), printed(form.items, class_of, deeper)))
    if form.tuple_items:
        pairs.append((string("tuple"), sequence(printed(one, class_of, deeper) for one in form.tuple_items)))
    return array_of(pairs, indent)
