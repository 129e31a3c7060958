"""Programs run as `program.py` says they run: an oracle for `lower`, written for reading and not for speed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from trackwright.asserted import has_format
from trackwright.program import (
    AnyOf,
    At,
    Bound,
    Contains,
    Count,
    Each,
    Equals,
    Fail,
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
from trackwright.values import pointer, thaw

Violation = tuple[str, str, str]  # path, rule, severity
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    ">=": lambda left, right: left >= right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    "<": lambda left, right: left < right,
}
_TYPES: dict[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _number(value) and value == int(value),
    "number": lambda value: _number(value),
    "string": lambda value: isinstance(value, str)
    and not any("\ud800" <= char <= "\udfff" for char in value),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
_ABSENT = object()


def _number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def equal(left: Any, right: Any) -> bool:
    """JSON equality."""
    if isinstance(left, bool) or isinstance(right, bool) or type(left) is not type(right):
        return left is right or (_number(left) and _number(right) and left == right)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(equal(left[key], right[key]) for key in left)
    return bool(left == right)


def run(program: Program, value: Any, shared: Mapping[str, Program], path: str = "") -> list[Violation]:
    """Every violation once, in order."""
    found: list[Violation] = []
    _Run(program, shared, found).function(program.entry, value, path)
    first: dict[tuple[str, str], Violation] = {}
    for item in found:
        first.setdefault(item[:2], item)
    return list(first.values())


class _Run:
    def __init__(self, program: Program, shared: Mapping[str, Program], found: list[Violation]) -> None:
        self.program, self.shared, self.found = program, shared, found

    def function(self, label: str, value: Any, path: str) -> None:
        body = next(one.body for one in self.program.functions if one.label == label)
        self.body(body, value, path)

    def passes(self, test: Function, value: Any) -> bool:
        found: list[Violation] = []
        _Run(self.program, self.shared, found).body(test.body, value, "")
        return not any(severity == "error" for _, _, severity in found)

    def fail(self, fail: Fail, path: str) -> None:
        self.found.append((path, fail.rule, fail.severity))

    def walk(self, fail: Fail, value: Any, path: str) -> bool:
        """Whether the value is representable at every depth."""
        if isinstance(value, dict | list):
            inner = value.items() if isinstance(value, dict) else enumerate(value)
            told = [self.walk(fail, one, path + pointer(str(key))) for key, one in inner]  # all of them
            return all(told)
        if any(known(value) for known in _TYPES.values()):
            return True
        self.fail(fail, path)
        return False

    def body(self, body: tuple[Op, ...], value: Any, path: str) -> None:
        for op in body:
            if not self.op(op, value, path):
                return

    def op(self, op: Op, value: Any, path: str) -> bool:
        """Whether the body goes on."""
        match op:
            case Never():
                self.fail(op.fail, path)
                return False
            case Plain():
                return self.walk(op.fail, value, path)
            case Types():
                if not any(_TYPES[name](value) for name in op.types):
                    self.fail(op.fail, path)
                    return False
                return op.deep is None or self.walk(op.deep, value, path)
            case When():
                assert not op.certain or _TYPES[op.type](
                    value
                ), f"{value!r} at {path} is not certainly {op.type}"
                if _TYPES[op.type](value):
                    self.body(op.body, value, path)
            case Use():
                program = self.shared[op.function] if op.shared else self.program
                label = program.entry if op.shared else op.function
                _Run(program, self.shared, self.found).function(label, value, path)
            case If():
                self.body(op.then if self.passes(op.test, value) else op.else_, value, path)
            case Each():
                for index in range(op.start, len(value)):
                    self.body(op.body, value[index], f"{path}/{index}")
            case At():
                if op.index < len(value):
                    self.body(op.body, value[op.index], f"{path}/{op.index}")
            case Member():
                if op.name in value:
                    self.body(op.body, value[op.name], path + op.pointer)
            case PatternMembers():
                for name in sorted(value):
                    if re.search(op.regex.python, name):
                        self.body(op.body, value[name], path + pointer(name))
            case WhenPresent():
                if op.name in value:
                    self.body(op.body, value, path)
            case Unplanned():
                self.unplanned(op, value, path)
            case Required():
                if op.name not in value:
                    self.fail(op.fail, path + op.pointer)
            case _:
                if not self.holds(op, value):
                    self.fail(op.fail, path)
        return True

    def unplanned(self, op: Unplanned, value: dict[str, Any], path: str) -> None:
        for name in sorted(value):
            if name in op.known or any(re.search(regex.python, name) for regex in op.patterns):
                continue
            if op.fail is None:
                self.body(op.body, value[name], path + pointer(name))
                continue
            self.fail(op.fail, path + pointer(name))
            if op.fail.severity == "warning":
                self.walk(op.plain, value[name], path + pointer(name))

    def holds(self, op: Op, value: Any) -> bool:
        match op:
            case SafeInteger():
                return abs(value) < 2**53
            case Equals():
                return any(equal(value, thaw(one)) for one in op.values)
            case MultipleOf():
                quotient = value / op.divisor
                return math.isfinite(quotient) and abs(quotient - round(quotient)) <= 4 * 2**-52 * abs(
                    quotient
                )
            case Bound():
                return _COMPARE[op.comparison](value, op.limit)
            case Length() | Count():
                return _COMPARE[op.comparison](len(value), op.limit)
            case Pattern():
                return re.search(op.regex.python, value) is not None
            case Format():
                return has_format(op.name, value)
            case Unique():
                return not any(equal(one, two) for index, one in enumerate(value) for two in value[:index])
            case Contains():
                return any(self.passes(op.test, item) for item in value)
            case Names():
                return all(self.passes(op.test, name) for name in value)
            case Needs():
                return op.name not in value or all(name in value for name in op.needs)
            case AnyOf():
                return any(self.passes(test, value) for test in op.tests)
            case OneOf():
                return sum(self.passes(test, value) for test in op.tests) == 1
            case Not():
                return not self.passes(op.test, value)
        raise AssertionError(op)


def bodies(program: Program) -> Iterator[tuple[Op, ...]]:
    """Every body of a program, at any depth."""
    todo = [function.body for function in program.functions]
    while todo:
        body = todo.pop()
        yield body
        for op in body:
            match op:
                case When() | Each() | At() | Member() | PatternMembers() | WhenPresent() | Unplanned():
                    todo.append(op.body)
                case If():
                    todo += [op.test.body, op.then, op.else_]
                case Contains() | Names() | Not():
                    todo.append(op.test.body)
                case AnyOf() | OneOf():
                    todo += [test.body for test in op.tests]
