"""Programs with one thing wrong: what a printer that misprints one operation would print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, get_args

from trackwright import program as ops
from trackwright.patterns import translate

_OTHER_TYPE: dict[str, Any] = {
    "string": "number",
    "number": "string",
    "integer": "string",
    "boolean": "null",
    "null": "boolean",
    "array": "object",
    "object": "array",
}
_OTHER_COMPARISON: dict[str, Any] = {">=": ">", ">": ">=", "<=": "<", "<": "<="}
_OTHER_FORMAT = {"date": "date-time", "date-time": "date", "email": "uri", "uri": "email", "uuid": "uri"}
_NOTHING = ops.Function("mutant_nothing", ())
_FAILS = ops.Function("mutant_fails", (ops.Never(ops.Fail("not", "is not allowed")),))


def mutants(program: ops.Program) -> Iterator[tuple[str, str, ops.Program]]:
    """(kind of operation, what was done to it, the program) for everything that can be done to one operation of a program."""
    for index, function in enumerate(program.functions):
        for kind, done, body in _of_body(function.body):
            changed = replace(function, body=body)
            yield kind, done, replace(program, functions=_with(program.functions, index, changed))


def _of_body(body: tuple[ops.Op, ...], test: bool = False) -> Iterator[tuple[str, str, tuple[ops.Op, ...]]]:
    """`test`: the body is run for its verdict alone, so that it doesn't matter what it reports."""
    for index, op in enumerate(body):
        kind = type(op).__name__
        # What follows a gate relies on it: a printer may refuse a program without one.
        gate = isinstance(op, ops.Types) and any(_relies(other) for other in body[index + 1 :])
        if not gate:
            yield kind, "removed", (*body[:index], *body[index + 1 :])
        if not test:
            for done, changed in _reported(op):
                yield kind, done, _with(body, index, changed)
        for done, changed in _changed(op):
            if not (gate and done == "other types"):
                yield kind, done, _with(body, index, changed)
        for deeper, done, changed in _inside(op, test):
            yield deeper, done, _with(body, index, changed)


def _inside(op: Any, test: bool) -> Iterator[tuple[str, str, Any]]:
    """The operation with something changed in the operations that it holds."""
    for field in fields(op):
        value = getattr(op, field.name)
        if isinstance(value, ops.Function):
            for kind, done, body in _of_body(value.body, True):
                yield kind, done, replace(op, **{field.name: replace(value, body=body)})
        elif isinstance(value, tuple) and value and isinstance(value[0], ops.Function):
            for place, function in enumerate(value):
                for kind, done, body in _of_body(function.body, True):
                    tests = _with(value, place, replace(function, body=body))
                    yield kind, done, replace(op, **{field.name: tests})
        elif isinstance(value, tuple) and value and isinstance(value[0], get_args(ops.Op)):
            for kind, done, body in _of_body(value, test):
                if body:  # no printer is ever given an empty one
                    yield kind, done, replace(op, **{field.name: body})


def _relies(op: ops.Op) -> bool:
    return isinstance(op, ops.When) and op.certain


def _reported(op: Any) -> Iterator[tuple[str, Any]]:
    """The operation with another report."""
    fail = getattr(op, "fail", None)
    if fail is not None:
        yield "another rule", replace(op, fail=replace(fail, rule="mutant"))
        yield "another message", replace(op, fail=replace(fail, message=f"{fail.message}!"))
        severity = "warning" if fail.severity == "error" else "error"
        yield "another severity", replace(op, fail=replace(fail, severity=severity))


def _changed(op: Any) -> Iterator[tuple[str, Any]]:
    """What a slip in an operation's printer could make of it."""
    match op:
        case ops.Types(types):
            yield "other types", replace(op, types=tuple(dict.fromkeys(_OTHER_TYPE[name] for name in types)))
            more: Any = next(name for name in _OTHER_TYPE if name not in types)
            yield "a type more", replace(op, types=(*types, more))
            if op.deep is not None:
                yield "not deep", replace(op, deep=None)
        case ops.Equals(values):
            fewer = values[1:] or ("mutant",)
            yield "a value less", replace(op, values=fewer, scalars=len(values) > 1 and op.scalars)
        case ops.MultipleOf(divisor):
            yield "another divisor", replace(op, divisor=divisor * 7)
        case ops.Bound(comparison, limit) | ops.Length(comparison, limit) | ops.Count(comparison, limit):
            if isinstance(op, ops.Bound):
                yield "another comparison", replace(op, comparison=_OTHER_COMPARISON[comparison])
            yield "one more", replace(op, limit=limit + 1)
            yield "one less", replace(op, limit=limit - 1)
        case ops.Pattern() | ops.PatternMembers():
            yield "another pattern", replace(op, regex=translate("^mutant$"))
        case ops.Format(name):
            yield "another format", replace(op, name=_OTHER_FORMAT[name])
        case ops.Each(start):
            yield "a later start", replace(op, start=start + 1)
        case ops.At(index):
            yield "another index", replace(op, index=index + 1)
        case ops.Required():
            yield "another name", replace(op, name="mutant")
            yield "another pointer", replace(op, pointer="/mutant")
        case ops.Member():
            yield "another name", replace(op, name="mutant", required=False)
            yield "another pointer", replace(op, pointer="/mutant")
        case ops.Names() | ops.Contains() | ops.Not():
            yield "a test that passes", replace(op, test=_NOTHING)
            yield "a test that fails", replace(op, test=_FAILS)
        case ops.Needs():
            yield "another name", replace(op, name="mutant")
            yield "other needs", replace(op, needs=("mutant",))
        case ops.WhenPresent():
            yield "another name", replace(op, name="mutant")
        case ops.Unplanned(known, patterns):
            yield "nothing known", replace(op, known=(), patterns=())
            if known:
                yield "one known less", replace(op, known=known[1:])
            if patterns:
                yield "one pattern less", replace(op, patterns=patterns[1:])
        case ops.When(type_):
            if type_ in ("string", "number"):
                yield "another type", replace(op, type=_OTHER_TYPE[type_], certain=False)
        case ops.AnyOf(tests) | ops.OneOf(tests):
            yield "one test passes", replace(op, tests=(_NOTHING, *tests[1:]))
            yield "one test less", replace(op, tests=tests[1:] or (_FAILS,))
        case ops.If():
            yield "the other branch", replace(op, then=op.else_, else_=op.then)


def _with(items: tuple[Any, ...], index: int, item: Any) -> tuple[Any, ...]:
    return (*items[:index], item, *items[index + 1 :])
