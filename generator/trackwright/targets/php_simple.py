"""Operations that are one condition on a scalar, and bodies made of nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trackwright.code import Code
from trackwright.languages.php import literal, number
from trackwright.program import (
    Bound,
    Count,
    Equals,
    Format,
    Length,
    MultipleOf,
    Op,
    Pattern,
    Plain,
    Program,
    SafeInteger,
    Types,
    Unique,
    When,
)
from trackwright.schema import Json
from trackwright.targets.php_steps import VALUE, Report, Step

FAILS_WHEN = {">=": Code("<"), ">": Code("<="), "<=": Code(">"), "<": Code(">=")}
_LARGEST = 2**53 - 1  # beyond it, other integers are the same double
Bodies = Mapping[str, tuple[Op, ...]]


def simple_step(
    var: Code,
    report: Report,
    op: Equals | Bound | MultipleOf | Length | Count | SafeInteger | Unique | Plain,
    refused: Code | None,
) -> Step:
    """An operation that is one condition."""
    if isinstance(op, Equals):
        return _equals(var, report, op, refused)
    if isinstance(op, Bound):
        # Beyond 2^53 numbers are doubles; PHP compares an integer with a double as doubles, with an integer exactly.
        limit = float(op.limit) if abs(op.limit) >= _LARGEST else op.limit
        return Step("bound", var, report, operator=FAILS_WHEN[op.comparison], operand=number(limit))
    if isinstance(op, MultipleOf):
        return Step("multiple", var, report, operand=number(op.divisor))
    if isinstance(op, Length):
        return _length(var, report, op)
    if isinstance(op, Count):
        return Step("count", var, report, operator=FAILS_WHEN[op.comparison], operand=number(op.limit))
    return Step({SafeInteger: "safe", Unique: "unique", Plain: "walk"}[type(op)], var, report)


def _equals(var: Code, report: Report, op: Equals, refused: Code | None) -> Step:
    options = tuple(option for value in op.values for option in _same(value))
    if not op.scalars or any(_is_large(value) for value in op.values):
        return Step("equals", var, report, operand=literal(op.values))
    if len(options) == 1:
        operand = literal(options[0])
        return Step("identical", var, report, operand=operand, at=refused or VALUE, flag=refused is not None)
    return Step(
        "listed", var, report, operand=literal(options), at=refused or VALUE, flag=refused is not None
    )


def _length(var: Code, report: Report, op: Length) -> Step:
    """Bytes settle most cases: a code point has one to four of them."""
    if op.comparison == ">=" and op.limit == 1:
        return Step("empty", var, report)
    bytes_ = op.limit * 4 if op.comparison == ">=" else op.limit
    operator = FAILS_WHEN[op.comparison]
    return Step("length", var, report, operator=operator, operand=number(op.limit), at=number(bytes_))


def inline_bodies(programs: Iterable[tuple[str, Program]]) -> dict[str, tuple[Op, ...]]:
    """Bodies of named types that are small enough to stand where they are used: scalars without alternatives."""
    bodies: dict[str, tuple[Op, ...]] = {}
    for key, program in programs:
        body = program.functions[-1].body if len(program.functions) == 1 else ()
        if body and all(map(_is_scalar_check, body)):
            bodies[key] = body
    return bodies


def _is_scalar_check(op: Op) -> bool:
    if isinstance(op, When):
        return op.type in ("number", "string") and all(map(_is_scalar_check, op.body))
    if isinstance(op, Types):
        return op.deep is None and not {"array", "object"} & set(op.types)
    return isinstance(op, (SafeInteger, MultipleOf, Bound, Length, Pattern, Format)) or (
        isinstance(op, Equals) and op.scalars
    )


def refuses_alone(ops: tuple[Op, ...]) -> bool:
    """The only operation passes nothing but valid UTF-8, so that encoding is looked at only where it fails."""
    if len(ops) != 1:
        return False
    op = ops[0]
    if isinstance(op, When):
        return len(op.body) == 1 and isinstance(op.body[0], (Pattern, Format))
    return is_listing(ops)


def is_listing(ops: tuple[Op, ...]) -> bool:
    op = ops[0] if len(ops) == 1 else None
    return isinstance(op, Equals) and op.scalars and not any(map(_is_large, op.values))


def _is_large(value: Json) -> bool:
    return isinstance(value, (int, float)) and abs(value) > _LARGEST


def _same(value: Json) -> tuple[Json, ...]:
    """Every PHP value that equals a scalar: a number without fraction may be an int or a float."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return (value,)
    return (int(value), float(value)) if value == int(value) else (value,)
