"""Shapes to check programs: order, messages and the lowering of every draft-07 keyword are decided here and nowhere else.

Order at a value: type (stop), safe_integer, const, enum; then what belongs to a number, a string, an array, an object; then allOf, anyOf,
oneOf, not, if. Keywords that apply to the value itself are inlined where no type gate of theirs could stop what follows them, and become
a function of their own otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from trackwright import messages
from trackwright.naming import words
from trackwright.patterns import translate
from trackwright.program import (
    AnyOf,
    At,
    Bound,
    Comparison,
    Contains,
    Count,
    Each,
    Equals,
    Format,
    Function,
    If,
    Length,
    Member,
    MultipleOf,
    Names,
    Needs,
    Never,
    Not,
    OneOf,
    Op,
    Pattern,
    PatternMembers,
    Plain,
    Program,
    Required,
    SafeInteger,
    Types,
    Unique,
    Unplanned,
    Use,
    When,
    WhenPresent,
)
from trackwright.schema import Call, CallType, JsonType, Plan, Property, Shape, Version
from trackwright.values import is_scalar, pointer

FORMATS = ("date-time", "date", "email", "uri", "uuid")
_NUMERIC: frozenset[JsonType] = frozenset({"integer", "number"})


def lower_call(plan: Plan, call: Call, known: Named | None = None) -> Program:
    """The checks of a call's current version. `known` saves looking through the plan's types again for each call."""
    return _lower(known or Named.of(plan), call.type, call.name, call.version, call.payload, call.context)


def lower_version(plan: Plan, call: Call, version: Version, known: Named | None = None) -> Program:
    """The checks of an older version that is still accepted."""
    return _lower(
        known or Named.of(plan), call.type, call.name, version.number, version.payload, version.context
    )


def lower_type(plan: Plan, key: str, known: Named | None = None) -> Program:
    """The checks of one value of a named type."""
    return _type(known or Named.of(plan), key)


def lower_types(types: Mapping[str, Shape]) -> dict[str, Program]:
    """The checks of named types that stand without a plan."""
    named = Named.from_types(types)
    return {key: _type(named, key) for key in types}


def lower_shape(shape: Shape, types: Mapping[str, Shape] | None = None) -> Program:
    """The checks of a shape that stands alone, as those of a named type without a name."""
    lowering = _Lowering(Named.from_types(types or {}))
    return lowering.program(None, "", 1, lowering.function(("value",), shape), None)


def _type(named: Named, key: str) -> Program:
    lowering = _Lowering(named, inside=key)
    entry = lowering.function(("value",), named.shapes[key], walked=key in named.recursive, own=True)
    return lowering.program(None, key, 1, entry, None)


def _lower(
    named: Named, call: CallType, name: str, version: int, payload: Shape, context: Shape | None
) -> Program:
    key = (id(payload), id(context))
    known = named.programs.get(key)
    if known is None:
        lowering = _Lowering(named)
        entry = lowering.function(("payload",), payload)
        second = None if context is None else lowering.function(("context",), context)
        known = (payload, context, lowering.program(call, name, version, entry, second))
        named.programs[key] = known
    return replace(known[2], call=call, name=name, version=version)


@dataclass(frozen=True, slots=True)
class Named:
    """The plan's named types, and which of them can reach themselves (their values may nest without end)."""

    shapes: Mapping[str, Shape]
    recursive: frozenset[str]
    # What has been lowered already, by the identity of shapes.
    leaves: dict[int, tuple[Shape, tuple[Op, ...]]] = field(default_factory=dict, compare=False)
    members: dict[tuple[int, bool], tuple[Property, Member]] = field(default_factory=dict, compare=False)
    functions: dict[tuple[object, ...], tuple[Shape, str, _Lowering]] = field(
        default_factory=dict, compare=False
    )
    programs: dict[tuple[int, int], tuple[Shape, Shape | None, Program]] = field(
        default_factory=dict, compare=False
    )

    @classmethod
    def of(cls, plan: Plan) -> Named:
        return cls.from_types(dict(plan.types))

    @classmethod
    def from_types(cls, shapes: Mapping[str, Shape]) -> Named:
        direct = {key: frozenset(targets(shape, shapes, key)) for key, shape in shapes.items()}
        recursive = frozenset(key for key in shapes if key in _reach(key, direct))
        return cls(shapes, recursive)

    def key_of(self, shape: Shape) -> str | None:
        """The named type that checks exactly this shape."""
        if shape.ref is not None:
            return shape.ref
        if shape.name is None:
            return None
        target = self.shapes.get(shape.name)
        return shape.name if target is not None and (target is shape or target == shape) else None


def children(shape: Shape) -> Iterator[Shape]:
    """Every shape directly inside a shape."""
    yield from (prop.shape for prop in shape.properties)
    yield from (inner for _, inner in shape.pattern_properties)
    yield from (inner for _, inner in shape.dependencies if isinstance(inner, Shape))
    yield from shape.tuple_items or ()
    yield from (*shape.all_of, *shape.any_of, *shape.one_of)
    for inner in (
        shape.items,
        shape.additional_items,
        shape.contains,
        shape.property_names,
        shape.additional,
        shape.not_,
        shape.if_,
        shape.then,
        shape.else_,
    ):
        if inner is not None:
            yield inner


def is_leaf(shape: Shape) -> bool:
    """A shape of scalars that no other shape is part of."""
    return (
        bool(shape.types)
        and "array" not in shape.types
        and "object" not in shape.types
        and not (shape.all_of or shape.any_of or shape.one_of)
        and shape.not_ is None
        and shape.if_ is None
    )


def is_flat(shape: Shape) -> bool:
    """A leaf, or an array of nothing but leaves: its checks need no function of their own, wherever it stands."""
    if shape.types != ("array",):
        return is_leaf(shape)
    return (
        shape.items is not None
        and shape.items.ref is None
        and shape.items.name is None
        and is_flat(shape.items)
        and shape.tuple_items is None
        and shape.contains is None
        and not (shape.const or shape.enum or shape.unique_items)
        and not (shape.all_of or shape.any_of or shape.one_of or shape.dependencies)
        and shape.not_ is None
        and shape.if_ is None
    )


def same_value(
    shape: Shape, named: Mapping[str, Shape], seen: frozenset[str] = frozenset()
) -> Iterator[Shape]:
    """The shape and all shapes that apply to the same value. `named` are the plan's types."""
    if shape.ref is not None:
        if shape.ref not in seen:
            yield from same_value(named[shape.ref], named, seen | {shape.ref})
        return
    yield shape
    for inner in (*shape.all_of, *shape.any_of, *shape.one_of, shape.if_, shape.then, shape.else_):
        if inner is not None:
            yield from same_value(inner, named, seen)
    for _, needs in shape.dependencies:
        if isinstance(needs, Shape):
            yield from same_value(needs, named, seen)


def targets(shape: Shape, shapes: Mapping[str, Shape], own: str | None = None) -> Iterator[str]:
    """The named types that a shape speaks of, without those that they speak of. `own` is what the shape itself is called."""
    if shape.ref is not None:
        yield shape.ref
        return
    if shape.name is not None and shape.name != own and shape.name in shapes:
        yield shape.name
        return
    for inner in children(shape):
        yield from targets(inner, shapes)


def _reach(start: str, direct: Mapping[str, frozenset[str]]) -> set[str]:
    seen: set[str] = set()
    todo = list(direct[start])
    while todo:
        key = todo.pop()
        if key not in seen:
            seen.add(key)
            todo.extend(direct.get(key, ()))
    return seen


@dataclass(slots=True)
class _Lowering:
    """The functions of one program, as they come into being.

    `walked` says, all through: an enclosing operation has seen that the value is representable at any depth.
    `warn` says: an open object's undeclared members are reported here (not by a shape that applies to the same value from around).
    """

    named: Named
    inside: str | None = None
    functions: list[Function] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    uses: set[str] = field(default_factory=set)

    def program(
        self, call: CallType | None, name: str, version: int, entry: str, context: str | None
    ) -> Program:
        self.uses.discard(self.inside or "")
        return Program(call, name, version, tuple(self.functions), entry, context, tuple(sorted(self.uses)))

    def function(
        self, path: tuple[str, ...], shape: Shape, walked: bool = False, *, own: bool = False
    ) -> str:
        """The label of a new function that checks the shape."""
        key = (path, id(shape), walked, own, self.inside)
        known = self.named.functions.get(key)
        if known is None:
            alone = _Lowering(self.named, self.inside)
            known = self.named.functions[key] = (shape, alone.own_function(path, shape, walked, own), alone)
        _, label, alone = known
        if not self.labels.isdisjoint(alone.labels):
            return self.own_function(path, shape, walked, own)
        self.functions.extend(alone.functions)
        self.labels |= alone.labels
        self.uses |= alone.uses
        return label

    def own_function(self, path: tuple[str, ...], shape: Shape, walked: bool, own: bool) -> str:
        """As `function`, with labels that depend on those that there are."""
        label = self.label(path)
        body = self.own_body(path, shape, walked, True) if own else self.body(path, shape, walked)
        self.functions.append(Function(label, body))
        return label

    def test(self, path: tuple[str, ...], shape: Shape) -> Function:
        """A function to be run as a test; its value has been walked."""
        label = self.label(path)
        return Function(label, self.body(path, shape, True, warn=False))

    def label(self, path: tuple[str, ...]) -> str:
        base = label = "_".join(path)
        number = 2
        while label in self.labels:
            label = f"{base}_{number}"
            number += 1
        self.labels.add(label)
        return label

    def body(self, path: tuple[str, ...], shape: Shape, walked: bool, *, warn: bool = True) -> tuple[Op, ...]:
        """Operations that check a value: a use of its named type, or its own."""
        key = self.named.key_of(shape)
        if key is None and is_flat(shape):
            found = self.named.leaves.get(id(shape))
            if found is None:
                found = self.named.leaves[id(shape)] = (shape, self.own_body(path, shape, walked, warn))
            return found[1]
        if key is None or (not warn and self.warns(key)):
            return self.own_body(path, shape if key is None else self.named.shapes[key], walked, warn)
        self.uses.add(key)
        if key in self.named.recursive and not walked:
            return (Plain(messages.PLAIN), Use(key, True))
        return (Use(key, True),)

    def warns(self, key: str) -> bool:
        """The named type, checked alone, would report members that the shape around it may declare."""
        return key not in self.named.recursive and any(
            self.undeclared_of(shape) is not None
            for shape in same_value(self.named.shapes[key], self.named.shapes)
        )

    def member_body(self, path: tuple[str, ...], shape: Shape, walked: bool) -> tuple[Op, ...]:
        """As `body`, with an object's checks in a function of their own."""
        if "object" in shape.types and self.named.key_of(shape) is None:
            return (Use(self.function(path, shape, walked), False),)
        return self.body(path, shape, walked)

    def own_body(self, path: tuple[str, ...], shape: Shape, walked: bool, warn: bool) -> tuple[Op, ...]:
        if shape.ref is not None:
            return self.body(path, shape, walked, warn=warn)
        if shape.never:
            return (Never(messages.NEVER),)
        if not shape.types:
            rest = self.checks(path, shape, True, warn)
            return rest if walked else (Plain(messages.PLAIN), *rest)
        deep = not walked and self.needs_walk(shape, warn)
        gate = Types(shape.types, messages.types(shape.types), messages.PLAIN if deep else None)
        return (gate, *self.checks(path, shape, walked or deep, warn))

    def in_place(self, path: tuple[str, ...], shape: Shape, settled: tuple[JsonType, ...]) -> tuple[Op, ...]:
        """Checks of a further shape on a value that is walked and whose type is one of `settled`; nothing in them stops what follows."""
        key = self.named.key_of(shape)
        if key is not None:
            if not self.warns(key):
                self.uses.add(key)
                return (Use(key, True),)
            shape = self.named.shapes[key]
        if not shape.never and (not shape.types or (settled and set(settled) <= _accepted(shape.types))):
            return self.checks(path, shape, True, False, settled)
        label = self.label(path)
        self.functions.append(Function(label, self.own_body(path, shape, True, False)))
        return (Use(label, False),)

    def needs_walk(self, shape: Shape, warn: bool) -> bool:
        """Something inside the value is not reached by the shape's own checks, or is compared or tested as a whole."""
        array, object_ = "array" in shape.types, "object" in shape.types
        if not array and not object_:
            return False
        if array and shape.items is None and (shape.tuple_items is None or shape.additional_items is None):
            return True
        if object_ and shape.additional is None and not (warn and self.undeclared_of(shape)):
            return True
        listed = (*shape.const, *(shape.enum or ()))
        return bool(
            shape.unique_items
            or shape.contains is not None
            or shape.all_of
            or shape.any_of
            or shape.one_of
            or shape.not_ is not None
            or shape.if_ is not None
            or any(isinstance(needs, Shape) for _, needs in shape.dependencies)
            or not all(map(is_scalar, listed))
        )

    def checks(
        self,
        path: tuple[str, ...],
        shape: Shape,
        walked: bool,
        warn: bool,
        settled: tuple[JsonType, ...] = (),
    ) -> tuple[Op, ...]:
        """Everything after the type gate."""
        types = settled or shape.types
        ops: list[Op] = []
        if "integer" in shape.types and "number" not in shape.types:
            safe = SafeInteger(messages.SAFE_INTEGER)
            ops.append(safe if set(types) == {"integer"} else When("number", False, (safe,)))
        if shape.const:
            ops.append(Equals(shape.const, is_scalar(shape.const[0]), messages.const(shape.const[0])))
        if shape.enum is not None:
            ops.append(Equals(shape.enum, all(map(is_scalar, shape.enum)), messages.enum(shape.enum)))
        if not types or not _NUMERIC.isdisjoint(types):
            _when(ops, "number", types and set(types) <= _NUMERIC, _number(shape))
        if not types or "string" in types:
            _when(ops, "string", types == ("string",), _string(shape))
        if not types or "array" in types:
            _when(ops, "array", types == ("array",), self.array(path, shape, walked))
        if not types or "object" in types:
            _when(ops, "object", types == ("object",), self.object(path, shape, walked, warn, types))
        if shape.all_of or shape.any_of or shape.one_of or shape.not_ is not None or shape.if_ is not None:
            self.combine(path, shape, types, ops)
        return tuple(ops)

    def combine(
        self, path: tuple[str, ...], shape: Shape, types: tuple[JsonType, ...], ops: list[Op]
    ) -> None:
        for index, inner in enumerate(shape.all_of):
            ops.extend(self.in_place((*path, f"all{index}"), inner, types))
        if shape.any_of:
            ops.append(AnyOf(self.tests(path, "any", shape.any_of), messages.ANY_OF))
        if shape.one_of:
            ops.append(OneOf(self.tests(path, "one", shape.one_of), messages.ONE_OF))
        if shape.not_ is not None:
            ops.append(Not(self.test((*path, "not"), shape.not_), messages.NOT))
        if shape.if_ is not None and (shape.then is not None or shape.else_ is not None):
            test = self.test((*path, "if"), shape.if_)
            then = self.in_place((*path, "then"), shape.then, types) if shape.then else ()
            else_ = self.in_place((*path, "else"), shape.else_, types) if shape.else_ else ()
            if then or else_:
                ops.append(If(test, then, else_))

    def tests(self, path: tuple[str, ...], word: str, shapes: tuple[Shape, ...]) -> tuple[Function, ...]:
        return tuple(self.test((*path, f"{word}{index}"), inner) for index, inner in enumerate(shapes))

    def array(self, path: tuple[str, ...], shape: Shape, walked: bool) -> tuple[Op, ...]:
        ops = _counts(shape.min_items, shape.max_items, "items")
        if shape.unique_items:
            ops.append(Unique(messages.UNIQUE))
        if shape.contains is not None:
            ops.append(Contains(self.test((*path, "contains"), shape.contains), messages.CONTAINS))
        start, rest = 0, shape.items
        if shape.tuple_items is not None:
            for index, inner in enumerate(shape.tuple_items):
                body = self.member_body((*path, str(index)), inner, walked)
                if body:
                    ops.append(At(index, body))
            start, rest = len(shape.tuple_items), shape.additional_items
        if rest is not None:
            body = self.member_body((*path, "item"), rest, walked)
            if body:
                ops.append(Each(start, body))
        return tuple(ops)

    def object(
        self, path: tuple[str, ...], shape: Shape, walked: bool, warn: bool, types: tuple[JsonType, ...]
    ) -> tuple[Op, ...]:
        ops = _counts(shape.min_properties, shape.max_properties, "properties")
        ops.extend(map(_required, shape.required))
        required = frozenset(shape.required)
        for prop in shape.properties:
            known = self.named.members.get((id(prop), prop.name in required))
            if known is not None:
                ops.append(known[1])
                continue
            body = self.member_body(_deeper(path, prop), prop.shape, walked)
            if body:
                member = Member(prop.name, pointer(prop.name), prop.name in required, body)
                if is_flat(prop.shape) and prop.shape.name is None:
                    self.named.members[id(prop), member.required] = (prop, member)
                ops.append(member)
        for index, (source, inner) in enumerate(shape.pattern_properties):
            body = self.member_body((*path, f"pattern{index}"), inner, walked)
            if body:
                ops.append(PatternMembers(translate(source), body))
        if shape.property_names is not None:
            ops.append(Names(self.test((*path, "name"), shape.property_names), messages.PROPERTY_NAMES))
        for index, (name, needs) in enumerate(shape.dependencies):
            if isinstance(needs, Shape):
                body = self.in_place((*path, f"with{index}"), needs, ("object",))
                if body:
                    ops.append(WhenPresent(name, body))
            elif needs:
                ops.append(Needs(name, needs, messages.needs(name, needs)))
        ops.extend(self.unplanned(path, shape, walked, warn))
        return tuple(ops)

    def unplanned(self, path: tuple[str, ...], shape: Shape, walked: bool, warn: bool) -> tuple[Op, ...]:
        known = tuple(prop.name for prop in shape.properties)
        patterns = tuple(translate(source) for source, _ in shape.pattern_properties)
        if shape.additional is None:
            declared = self.undeclared_of(shape) if warn else None
            if declared is None:
                return ()
            names, sources = declared
            return (
                Unplanned(names, tuple(map(translate, sources)), messages.UNPLANNED_OPEN, (), messages.PLAIN),
            )
        if shape.additional.never:
            return (Unplanned(known, patterns, messages.UNPLANNED, (), messages.PLAIN),)
        body = self.member_body((*path, "other"), shape.additional, walked)
        return (Unplanned(known, patterns, None, body, messages.PLAIN),) if body else ()

    def undeclared_of(self, shape: Shape) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Names and patterns that an open object declares, by itself or through shapes that apply to the same value.

        None where it declares no name, or where some shape says what becomes of all others: nothing is undeclared then.
        """
        names: dict[str, None] = {}
        sources: dict[str, None] = {}
        for inner in same_value(shape, self.named.shapes):
            if inner.additional is not None:
                return None
            names.update(dict.fromkeys(prop.name for prop in inner.properties))
            sources.update(dict.fromkeys(source for source, _ in inner.pattern_properties))
        return (tuple(names), tuple(sources)) if names else None


@cache
def _required(name: str) -> Required:
    return Required(name, pointer(name), messages.REQUIRED)


def _accepted(types: tuple[JsonType, ...]) -> set[JsonType]:
    return {*types, "integer"} if "number" in types else set(types)


def _deeper(path: tuple[str, ...], prop: Property) -> tuple[str, ...]:
    return (*path, *words(prop.name)) if prop.shape.types != ("string",) else path


def _when(
    ops: list[Op], kind: str, certain: bool | tuple[JsonType, ...], body: tuple[Op, ...] | list[Op]
) -> None:
    if body:
        ops.append(When(kind, bool(certain), tuple(body)))  # type: ignore[arg-type]


def _counts(low: int | None, high: int | None, what: str) -> list[Op]:
    ops: list[Op] = []
    if low:
        ops.append(Count(">=", low, messages.at_least(low, what)))
    if high is not None:
        ops.append(Count("<=", high, messages.at_most(high, what)))
    return ops


def _number(shape: Shape) -> list[Op]:
    ops: list[Op] = []
    if shape.multiple_of is not None:
        ops.append(MultipleOf(shape.multiple_of, messages.multiple_of(shape.multiple_of)))
    bounds: tuple[tuple[Comparison, int | float | None], ...] = (
        (">=", shape.minimum),
        (">", shape.exclusive_minimum),
        ("<=", shape.maximum),
        ("<", shape.exclusive_maximum),
    )
    for comparison, limit in bounds:
        if limit is not None:
            limit = _double(limit)
            ops.append(Bound(comparison, limit, messages.bound(comparison, limit)))
    return ops


def _double(limit: int | float) -> int | float:
    """The number that every client means: an integer that a double can't hold is the nearest one."""
    return int(float(limit)) if isinstance(limit, int) else limit


def _string(shape: Shape) -> list[Op]:
    ops: list[Op] = []
    if shape.min_length:
        ops.append(Length(">=", shape.min_length, messages.at_least(shape.min_length, "characters")))
    if shape.max_length is not None:
        ops.append(Length("<=", shape.max_length, messages.at_most(shape.max_length, "characters")))
    if shape.pattern is not None:
        ops.append(Pattern(translate(shape.pattern), messages.pattern(shape.pattern)))
    if shape.format in FORMATS:
        ops.append(Format(shape.format, messages.format_(shape.format)))
    return ops
