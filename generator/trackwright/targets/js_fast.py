"""Tests of objects that valid payloads pass without anything being put together: straight-line code, sufficient for an object's check and
never necessary. Where a test fails, the check says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple, Protocol

from trackwright.code import Code
from trackwright.languages.js import JS, is_inherited, member, regex
from trackwright.program import (
    Bound,
    Count,
    Each,
    Equals,
    Format,
    Length,
    Member,
    Op,
    Pattern,
    Plain,
    SafeInteger,
    Types,
    Use,
    When,
)
from trackwright.schema import Json, JsonType
from trackwright.values import number_text

FORMATS = {"date-time": "isDateTime", "date": "isDate", "email": "isEmail", "uri": "isUri", "uuid": "isUuid"}
_LONGEST = 10_000  # no pattern or format looks at more code points


class Module(Protocol):
    """What a test needs of the module that it stands in."""

    def constant(self, kind: str, value: Code) -> Code: ...

    def helper(self, name: str) -> Code: ...

    def body_of(self, key: str) -> tuple[Op, ...] | None:
        """The checks of a named type that is no object and needs no other function."""

    def test_of(self, use: Use) -> Code | None:
        """The test of another function's object."""


class Limit(NamedTuple):
    comparison: Code
    value: Code


class Inline(NamedTuple):
    """The test of a value `x`. One of the booleans, or `values`, `object` or `silent`, says the kind."""

    values: Code | None = None  # alone decides
    nullable: bool = False
    string: bool = False
    number: bool = False
    integer: bool = False
    boolean: bool = False
    array: bool = False
    object: Code | None = None  # a test of its own
    silent: Code | None = None  # a check that has to have nothing to say
    formed: bool = False  # a string that nothing else shows to be well-formed
    limits: tuple[Limit, ...] = ()  # of a number, of a string's or an array's length
    patterns: tuple[Code, ...] = ()
    tests: tuple[Code, ...] = ()
    item: Code | None = None  # the test of each item
    compound: bool = True  # more than one test


class FastMember(NamedTuple):
    read: Code
    required: bool
    kept: bool  # the value is needed more than once
    bare: bool  # the test is a call, which needs no parentheses
    test: Inline


class FastView(NamedTuple):
    """A function that tests an object with these members and no others."""

    name: Code
    size: Code
    members: tuple[FastMember, ...]
    kept: bool
    fast: bool = True


def fast_view(name: Code, members: Sequence[Member], tests: Sequence[Inline], module: Module) -> FastView:
    module.helper("isObject")
    if any(is_inherited(op.name) for op in members):
        module.helper("own")
    views = tuple(
        FastMember(
            member(op.name),
            op.required,
            not op.required or test.nullable or test.compound,
            not (test.nullable or test.compound or test.boolean),
            test,
        )
        for op, test in zip(members, tests, strict=True)
    )
    return FastView(name, Code(str(len(views))), views, any(view.kept for view in views))


def inline(body: tuple[Op, ...], module: Module) -> Inline | None:
    """The test for a body; None where it is of no frequent kind."""
    match body:
        case (Use() as use,):
            if use.shared and (inner := module.body_of(use.function)) is not None:
                return inline(inner, module)
            test = module.test_of(use)
            return None if test is None else Inline(object=test, compound=False)
        case (Plain(), Equals(values=values, scalars=True)) if all(map(_exact, values)):
            return Inline(values=module.constant("values", JS.literal(values)), compound=False)
        case (Types(types=("array",), deep=None), When(type="array", certain=True, body=inner)):
            return _array(inner, module)
        case (Types(types=types, deep=None), *rest):
            nullable = len(types) == 2 and "null" in types
            kinds = tuple(name for name in types if name != "null") if nullable else types
            return _scalar(kinds[0], nullable, rest, module) if len(kinds) == 1 else None
        case _:
            return None


def _array(ops: tuple[Op, ...], module: Module) -> Inline | None:
    limits: list[Limit] = []
    item: Code | None = None
    for op in ops:
        match op:
            case Count(comparison=comparison, limit=limit):
                limits.append(Limit(Code(comparison), Code(str(limit))))
            case Each(start=0, body=(Types(types=("string",), deep=None),)):
                item = module.helper("isString")
            case Each(start=0, body=(Use() as use,)):
                item = module.test_of(use)
            case _:
                return None
    if item is None:
        return None
    module.helper("every")
    return Inline(array=True, limits=tuple(limits), item=item)


def _scalar(type_: JsonType, nullable: bool, rest: list[Op], module: Module) -> Inline | None:
    ops = [op for op in _flat(rest) if not isinstance(op, SafeInteger)]
    if type_ in ("string", "boolean", "number", "integer") and len(ops) == 1 and isinstance(ops[0], Equals):
        values = ops[0].values
        if ops[0].scalars and all(_fits(value, type_, nullable) for value in values):
            return Inline(values=module.constant("values", JS.literal(values)), compound=False)
        return None
    if type_ == "boolean" and not ops:
        return Inline(boolean=True, nullable=nullable, compound=False)
    if type_ in ("number", "integer") and all(isinstance(op, Bound) for op in ops):
        limits = tuple(
            Limit(Code(op.comparison), Code(number_text(op.limit))) for op in ops if isinstance(op, Bound)
        )
        return Inline(
            number=type_ == "number",
            integer=type_ == "integer",
            nullable=nullable,
            limits=limits,
            compound=type_ == "number" or bool(limits),
        )
    if type_ == "string":
        return _string(nullable, ops, module)
    return None


def _flat(ops: list[Op]) -> list[Op]:
    out: list[Op] = []
    for op in ops:
        if isinstance(op, When) and op.type in ("number", "string"):
            out.extend(op.body)
        else:
            out.append(op)
    return out


def _string(nullable: bool, ops: Sequence[Op], module: Module) -> Inline | None:
    limits: list[Limit] = []
    patterns: list[Code] = []
    tests: list[Code] = []
    longest: float = inf
    for op in ops:
        match op:
            case Length(comparison=">=", limit=limit):
                limits.append(Limit(Code(">="), Code(str(2 * limit - 1))))
            case Length(comparison="<=", limit=limit):
                longest = min(longest, limit)
                limits.append(Limit(Code("<="), Code(str(limit))))
            case Pattern(regex=pattern):
                patterns.append(module.constant("pattern", regex(pattern.js)))
            case Format(name=name):
                tests.append(module.helper(FORMATS[name]))
            case _:
                return None
    if (patterns or tests) and longest > _LONGEST:
        limits.append(Limit(Code("<="), Code(str(_LONGEST))))
    formed = not tests  # the formats are of ASCII alone
    if formed:
        module.helper("wf")
    return Inline(
        string=True,
        nullable=nullable,
        formed=formed,
        limits=tuple(limits),
        patterns=tuple(patterns),
        tests=tuple(tests),
    )


def _fits(value: Json, type_: JsonType, nullable: bool) -> bool:
    if value is None:
        return nullable
    if type_ == "string":
        return isinstance(value, str)
    if type_ == "boolean":
        return isinstance(value, bool)
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return False
    return _exact(value) and (type_ == "number" or (float(value).is_integer() and abs(value) <= 2**53 - 1))


def _exact(value: Json) -> bool:
    """No other value is taken for it."""
    return not isinstance(value, int) or abs(value) <= 2**53 - 1
