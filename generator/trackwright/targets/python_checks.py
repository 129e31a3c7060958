"""Check programs as Python prints them: functions of calls into the runtime, one call for each operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from trackwright import program as ops
from trackwright.code import Code
from trackwright.languages.python import PYTHON, dotted, listed
from trackwright.schema import Json
from trackwright.values import json_text

_BOUNDS: Mapping[str, str] = {">=": "at_least", ">": "more_than", "<=": "at_most", "<": "less_than"}
_KINDS: Mapping[str, str] = {
    "number": "is_number",
    "string": "is_string",
    "array": "is_array",
    "object": "is_object",
}
NONE = PYTHON.literal(None)


@cache
def runtime(name: str) -> Code:
    """The name of something in the runtime or in the module that is printed."""
    return PYTHON.name("runtime", (name,))


class OpView(NamedTuple):
    """`on.<call>(c, v, p, *args)`.

    stops: the function ends where it answers no. wide: one argument a line. direct: `<call>` is no function of the runtime.
    guard: run only where `on.<guard>(v)`.
    """

    call: Code
    args: tuple[Code, ...] = ()
    stops: bool = False
    wide: bool = False
    direct: bool = False
    guard: Code | None = None

    @property
    def listed(self) -> Code:
        return listed(self.args)


class CheckView(NamedTuple):
    name: Code
    ops: tuple[OpView, ...]


class FailView(NamedTuple):
    name: Code
    rule: Code
    message: Code
    severity: Code | None


class ConstantView(NamedTuple):
    """A module constant of one value: a regular expression's source, or a JSON array's text."""

    name: Code
    value: Code


class NamesView(NamedTuple):
    """A module constant of names, one a line."""

    name: Code
    items: tuple[Code, ...]
    single: bool

    @classmethod
    def of(cls, name: Code, names: tuple[str, ...]) -> NamesView:
        return cls(name, tuple(map(PYTHON.literal, names)), len(names) == 1)


@dataclass(slots=True)
class Scope:
    """The constants and functions of one module, as they come into being. Equal ones are made once."""

    type_module: Callable[[str], Code]  # key of a named type -> the name its module is imported under
    own: str | None = None  # the named type whose module this is
    fails: dict[ops.Fail, FailView] = field(default_factory=dict)
    regexes: dict[str, ConstantView] = field(default_factory=dict)
    values: dict[str, ConstantView] = field(default_factory=dict)
    names: dict[tuple[str, ...], NamesView] = field(default_factory=dict)
    checks: list[CheckView] = field(default_factory=list)
    bodies: dict[tuple[ops.Op, ...], Code] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def fail(self, fail: ops.Fail) -> Code:
        found = self.fails.get(fail)
        if found is None:
            severity = None if fail.severity == "error" else PYTHON.literal(fail.severity)
            found = FailView(
                runtime(f"_F{len(self.fails) + 1}"),
                PYTHON.literal(fail.rule),
                PYTHON.literal(fail.message),
                severity,
            )
            self.fails[fail] = found
        return found.name

    def regex(self, regex: ops.Regex) -> Code:
        found = self.regexes.get(regex.python)
        if found is None:
            name = runtime(f"_R{len(self.regexes) + 1}")
            found = self.regexes[regex.python] = ConstantView(name, PYTHON.literal(regex.python))
        return found.name

    def tokens(self, values: tuple[Json, ...]) -> Code:
        text = json_text(values)
        found = self.values.get(text)
        if found is None:
            name = runtime(f"_V{len(self.values) + 1}")
            found = self.values[text] = ConstantView(name, PYTHON.literal(text))
        return found.name

    def name_set(self, names: tuple[str, ...]) -> Code:
        found = self.names.get(names)
        if found is None:
            name = runtime(f"_N{len(self.names) + 1}")
            found = self.names[names] = NamesView.of(name, names)
        return found.name

    def shared(self, key: str, part: str) -> Code:
        """A function of a named type's module."""
        if key == self.own:
            return runtime(part)
        self.used.add(key)
        return dotted(self.type_module(key), runtime(part))


@dataclass(slots=True)
class Checks:
    """The functions of one program, printed into a scope under a prefix."""

    scope: Scope
    prefix: str

    def add(self, program: ops.Program) -> None:
        for function in program.functions:
            self.scope.checks.append(CheckView(self.label(function.label), self.views(function.body)))

    def label(self, label: str) -> Code:
        return runtime(f"{self.prefix}{label}")

    def function(self, body: tuple[ops.Op, ...]) -> Code:
        """A check of a body: the function that it uses, or one of its own."""
        match body:
            case (ops.Use(label, shared),):
                return self.scope.shared(label, "check") if shared else self.label(label)
        found = self.scope.bodies.get(body)
        if found is None:
            views = self.views(body)
            found = self.scope.bodies[body] = runtime(f"_part_{len(self.scope.bodies) + 1}")
            self.scope.checks.append(CheckView(found, views))
        return found

    def test(self, function: ops.Function) -> Code:
        return self.function(function.body)

    def views(self, body: tuple[ops.Op, ...]) -> tuple[OpView, ...]:
        return tuple(view for op in body for view in self.op(op))

    def op(self, op: ops.Op) -> tuple[OpView, ...]:
        match op:
            case ops.When(kind, certain, body):
                if certain:
                    return self.views(body)
                return (OpView(self.function(body), direct=True, guard=runtime(_KINDS[kind])),)
            case ops.Use():
                return (OpView(self.function((op,)), direct=True),)
            case ops.If(test, then, else_):
                arms = tuple(self.function(arm) if arm else NONE for arm in (then, else_))
                return (OpView(runtime("branch"), (self.test(test), *arms)),)
        return (self.call(op),)

    def call(self, op: ops.Op) -> OpView:
        literal, scope = PYTHON.literal, self.scope
        match op:
            case ops.Never(fail):
                return OpView(runtime("never"), (scope.fail(fail),), stops=True)
            case ops.Plain(fail):
                return OpView(runtime("plain"), (scope.fail(fail),), stops=True)
            case ops.Types(types, fail, deep):
                if deep is None:
                    return OpView(runtime("fits"), (literal(types), scope.fail(fail)), stops=True)
                args = (literal(types), scope.fail(fail), scope.fail(deep))
                return OpView(runtime("fits_deep"), args, stops=True)
            case ops.SafeInteger(fail):
                return OpView(runtime("safe_integer"), (scope.fail(fail),))
            case ops.Equals(values, _, fail):
                return OpView(runtime("one_of_values"), (scope.tokens(values), scope.fail(fail)))
            case ops.MultipleOf(divisor, fail):
                return OpView(runtime("multiple_of"), (literal(divisor), scope.fail(fail)))
            case ops.Bound(comparison, limit, fail):
                return OpView(runtime(_BOUNDS[comparison]), (literal(limit), scope.fail(fail)))
            case ops.Length(comparison, limit, fail) | ops.Count(comparison, limit, fail):
                return OpView(runtime(f"size_{_BOUNDS[comparison]}"), (literal(limit), scope.fail(fail)))
            case ops.Pattern(regex, fail):
                return OpView(runtime("pattern"), (scope.regex(regex), scope.fail(fail)))
            case ops.Format(name, fail):
                return OpView(runtime("format_"), (literal(name), scope.fail(fail)))
            case ops.Unique(fail):
                return OpView(runtime("unique"), (scope.fail(fail),))
            case ops.Contains(test, fail):
                return OpView(runtime("contains"), (self.test(test), scope.fail(fail)))
            case ops.Each(start, body):
                return OpView(runtime("each"), (literal(start), self.function(body)))
            case ops.At(index, body):
                return OpView(runtime("at"), (literal(index), self.function(body)))
            case ops.Not(test, fail):
                return OpView(runtime("not_"), (self.test(test), scope.fail(fail)))
            case ops.AnyOf(tests, fail):
                return OpView(runtime("any_of"), (scope.fail(fail), *map(self.test, tests)), wide=True)
            case ops.OneOf(tests, fail):
                return OpView(runtime("one_of"), (scope.fail(fail), *map(self.test, tests)), wide=True)
        return self.of_object(op)

    def of_object(self, op: ops.Op) -> OpView:
        literal, scope = PYTHON.literal, self.scope
        match op:
            case ops.Required(name, pointer, fail):
                return _required(name, pointer, scope.fail(fail))
            case ops.Member(name, pointer, _, body):
                return _member(name, pointer, self.function(body))
            case ops.PatternMembers(regex, body):
                return OpView(runtime("pattern_members"), (scope.regex(regex), self.function(body)))
            case ops.Names(test, fail):
                return OpView(runtime("names"), (self.test(test), scope.fail(fail)))
            case ops.Needs(name, needs, fail):
                return OpView(runtime("needs"), (literal(name), scope.name_set(needs), scope.fail(fail)))
            case ops.WhenPresent(name, body):
                return OpView(runtime("when_present"), (literal(name), self.function(body)))
            case ops.Unplanned(known, patterns, fail, body, plain):
                deep = scope.fail(plain) if fail is not None and fail.severity == "warning" else NONE
                reported = NONE if fail is None else scope.fail(fail)
                check = self.function(body) if body else NONE
                args = (scope.name_set(known), reported, deep, check, *map(scope.regex, patterns))
                return OpView(runtime("unplanned"), args, wide=True)
        raise AssertionError(op)


@cache
def _required(name: str, pointer: str, fail: Code) -> OpView:
    return OpView(runtime("required"), (PYTHON.literal(name), PYTHON.literal(pointer), fail))


@cache
def _member(name: str, pointer: str, check: Code) -> OpView:
    return OpView(runtime("member"), (PYTHON.literal(name), PYTHON.literal(pointer), check))
