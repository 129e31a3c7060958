"""Tests that stand in place: what valid values of the frequent kinds pass without a call. Sufficient for a body, never necessary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Protocol

from trackwright.code import Code
from trackwright.languages.js import JS, regex
from trackwright.program import (
    Bound,
    Equals,
    Format,
    Length,
    Op,
    Pattern,
    Plain,
    Program,
    SafeInteger,
    Types,
    Use,
    When,
)
from trackwright.schema import Json, JsonType
from trackwright.values import number_text

_TESTS = {"date-time": "isDateTime", "date": "isDate", "email": "isEmail", "uri": "isUri", "uuid": "isUuid"}
_LONGEST = 10_000  # no pattern or format looks at more code points


class Constants(Protocol):
    def constant(self, kind: str, value: Code) -> Code: ...


@dataclass(frozen=True, slots=True)
class Limit:
    comparison: Code
    value: Code


@dataclass(frozen=True, slots=True)
class Inline:
    """One of the booleans says the kind. `values` alone decides where it is set."""

    values: Code | None = None
    nullable: bool = False
    string: bool = False
    number: bool = False
    integer: bool = False
    boolean: bool = False
    formed: bool = False  # a string that nothing else shows to be well-formed
    limits: tuple[Limit, ...] = ()  # of a number
    lengths: tuple[Limit, ...] = ()  # of a string
    patterns: tuple[Code, ...] = ()
    tests: tuple[Code, ...] = ()
    helpers: tuple[str, ...] = ()
    compound: bool = True  # more than one test
    text: bool = False  # any well-formed string, the most frequent of all


def inline(body: tuple[Op, ...], shared: Mapping[str, Program], constants: Constants) -> Inline | None:
    """The test for a body; None where it is of no frequent kind."""
    match body:
        case (Use(function=key, shared=True),):
            program = shared[key]
            return (
                inline(program.functions[0].body, shared, constants) if len(program.functions) == 1 else None
            )
        case (Plain(), Equals(values=values, scalars=True)) if all(map(_exact, values)):
            return Inline(values=constants.constant("values", JS.literal(values)))
        case (Types(types=types, deep=None), *rest):
            nullable = len(types) == 2 and "null" in types
            kinds = tuple(name for name in types if name != "null") if nullable else types
            return _scalar(kinds[0], nullable, rest, constants) if len(kinds) == 1 else None
        case _:
            return None


def _scalar(type_: JsonType, nullable: bool, rest: list[Op], constants: Constants) -> Inline | None:
    ops = [op for op in _flat(rest) if not isinstance(op, SafeInteger)]
    if type_ in ("string", "boolean", "number", "integer") and len(ops) == 1 and isinstance(ops[0], Equals):
        values = ops[0].values
        if ops[0].scalars and all(_fits(value, type_, nullable) for value in values):
            return Inline(values=constants.constant("values", JS.literal(values)))
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
        return _string(nullable, ops, constants)
    return None


def _flat(ops: list[Op]) -> list[Op]:
    out: list[Op] = []
    for op in ops:
        if isinstance(op, When) and op.type in ("number", "string"):
            out.extend(op.body)
        else:
            out.append(op)
    return out


def _string(nullable: bool, ops: Sequence[Op], constants: Constants) -> Inline | None:
    lengths: list[Limit] = []
    patterns: list[Code] = []
    tests: list[str] = []
    longest: float = inf
    for op in ops:
        match op:
            case Length(comparison=">=", limit=limit):
                lengths.append(Limit(Code(">="), Code(str(2 * limit - 1))))
            case Length(comparison="<=", limit=limit):
                longest = min(longest, limit)
                lengths.append(Limit(Code("<="), Code(str(limit))))
            case Pattern(regex=pattern):
                patterns.append(constants.constant("pattern", regex(pattern.js)))
            case Format(name=name):
                tests.append(_TESTS[name])
            case _:
                return None
    if (patterns or tests) and longest > _LONGEST:
        lengths.append(Limit(Code("<="), Code(str(_LONGEST))))
    if not ops and not nullable:
        return Inline(text=True, helpers=("wf",))
    formed = not tests  # the formats are of ASCII alone
    return Inline(
        string=True,
        nullable=nullable,
        formed=formed,
        lengths=tuple(lengths),
        patterns=tuple(patterns),
        tests=tuple(Code(name) for name in tests),
        helpers=("wf", *tests) if formed else tuple(tests),
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
