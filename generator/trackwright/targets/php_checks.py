"""Check programs as PHP prints them: one class per program, one method per function, one step per operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.php import PHP, number, pattern, string
from trackwright.program import (
    AnyOf,
    At,
    Bound,
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
from trackwright.targets.php_simple import FAILS_WHEN, Bodies, is_listing, refuses_alone, simple_step
from trackwright.targets.php_steps import (
    FUNCTION_PATH,
    NO_REPORT,
    PATH,
    VALUE,
    Gate,
    Missing,
    Path,
    Report,
    Step,
    Value,
    deeper,
    expression,
    report_at,
    variable,
)

_PUBLIC = Code("public")
_PRIVATE = Code("private")


class Method(NamedTuple):
    name: Code
    test: bool
    visibility: Code
    value: Value


class Constant(NamedTuple):
    """`known`: names of members; otherwise a pattern."""

    name: Code
    pattern: Code | None
    known: tuple[Code, ...]


class Checks(NamedTuple):
    """Everything that a check class holds besides its head."""

    constants: tuple[Constant, ...]
    methods: tuple[Method, ...]
    uses_types: bool


def checks_of(
    program: Program, own_key: str | None, bodies: Bodies, class_of: Callable[[str], Code]
) -> Checks:
    """The printing of a program. `own_key`: the named type that it checks; `class_of` gives a named type's class."""
    return _Printing(program, own_key, bodies, class_of).checks()


@dataclass(slots=True)
class _Printing:
    program: Program
    own_key: str | None
    bodies: Bodies
    class_of: Callable[[str], Code]
    methods: list[Method] = field(default_factory=list)
    names: dict[str, Code] = field(default_factory=dict)
    taken: set[str] = field(default_factory=lambda: {"check", "checkcontext"})
    constants: dict[tuple[str, object], Constant] = field(default_factory=dict)
    uses_types: bool = False

    def checks(self) -> Checks:
        program = self.program
        self.names[program.entry] = Code("check")
        if program.context is not None:
            self.names[program.context] = Code("checkContext")
        for function in program.functions:
            public = function.label in (program.entry, program.context)
            self.add(function, test=False, public=public)
        ordered = sorted(self.methods, key=lambda method: method.visibility is not _PUBLIC)
        return Checks(tuple(self.constants.values()), tuple(ordered), self.uses_types)

    def add(self, function: Function, *, test: bool, public: bool = False) -> Code:
        name = self.method(function.label)
        value = _Body(self).value(VALUE, (PATH,) if test else FUNCTION_PATH, function.body)
        self.methods.append(Method(name, test, _PUBLIC if public else _PRIVATE, value))
        return name

    def method(self, label: str) -> Code:
        if label not in self.names:
            text = base = PHP.name_of("method", tuple(part for part in label.split("_") if part))
            number = 2
            while text.lower() in self.taken:
                text = f"{base}{number}"
                number += 1
            self.taken.add(text.lower())
            self.names[label] = Code(text)
        return self.names[label]

    def pattern(self, source: str) -> Code:
        return self.constant(("pattern", source), "pattern", lambda name: Constant(name, pattern(source), ()))

    def known(self, names: tuple[str, ...]) -> Code:
        return self.constant(
            ("known", names), "known", lambda name: Constant(name, None, tuple(map(string, names)))
        )

    def constant(self, key: tuple[str, object], word: str, make: Callable[[Code], Constant]) -> Code:
        if key not in self.constants:
            count = sum(1 for kind, _ in self.constants if kind == word)
            self.constants[key] = make(PHP.name("constant", (word, str(count + 1))))
        return self.constants[key].name


@dataclass(slots=True)
class _Body:
    """The steps of one method; its variables are numbered."""

    printing: _Printing
    count: int = 0

    def fresh(self, word: str) -> Code:
        self.count += 1
        return variable(word, self.count)

    def value(self, var: Code, path: Path, ops: tuple[Op, ...]) -> Value:
        ops = self.inlined(ops)
        if not ops or not isinstance(ops[0], (Types, Plain, Never)):
            return Value(var, None, self.steps(var, path, ops))
        head, rest = ops[0], ops[1:]
        report = report_at(path, head.fail)
        if isinstance(head, Plain) and is_listing(rest):
            return Value(var, None, (self.untyped(var, path, rest[0], head),))
        if isinstance(head, Plain):
            return Value(var, Gate(("plain",), report, False), self.steps(var, path, rest))
        if isinstance(head, Never):
            return Value(var, Gate(("never",), report, False), ())
        trusting = head.types == ("string",) and refuses_alone(rest)
        types = tuple(name for name in head.types if name != "integer" or "number" not in head.types)
        if trusting:
            steps = self.steps(var, path, rest, string(head.fail.message))
        else:
            steps = self.steps(var, path, rest)
        if head.deep is not None:
            steps = (Step("walk", var, report_at(path, head.deep), steps=steps),)
        return Value(var, Gate(types, report, trusting), steps)

    def untyped(self, var: Code, path: Path, op: Op, plain: Plain) -> Step:
        """A listing without a type: what is listed needs no look at whether JSON can carry it."""
        step = self.step(var, path, op, None)
        return step._replace(at=string(plain.fail.message), types=("plain",))

    def inlined(self, ops: tuple[Op, ...]) -> tuple[Op, ...]:
        if len(ops) == 1 and isinstance(ops[0], Use) and ops[0].shared:
            return self.printing.bodies.get(ops[0].function, ops)
        return ops

    def steps(
        self, var: Code, path: Path, ops: tuple[Op, ...], refused: Code | None = None
    ) -> tuple[Step, ...]:
        """Steps of operations on a value; `refused`: what is said of strings that turn out to be no UTF-8."""
        found: list[Step] = []
        for op in ops:
            if isinstance(op, When) and op.certain and op.type in ("number", "string", "array"):
                found.extend(self.steps(var, path, op.body, refused))
            elif isinstance(op, When):
                if op.type == "object":
                    members = self.fresh("members")
                    inner = self.object(members, var, path, op.body)
                else:
                    members, inner = var, self.steps(var, path, op.body)
                found.append(Step("when", var, types=(op.type,), name=members, steps=inner, flag=op.certain))
            else:
                found.append(self.step(var, path, op, refused))
        return tuple(found)

    def step(self, var: Code, path: Path, op: Op, refused: Code | None) -> Step:
        """One operation that doesn't ask for an object."""
        if isinstance(op, Use):
            return self.use(var, path, op)
        if isinstance(op, Each):
            return self.each(var, path, op)
        if isinstance(op, At):
            item = self.fresh("item")
            value = self.value(item, deeper(path, f"/{op.index}"), op.body)
            return Step("at", var, operand=number(op.index), value=value)
        if isinstance(op, If):
            test = self.printing.add(op.test, test=True)
            then, else_ = self.steps(var, path, op.then), self.steps(var, path, op.else_)
            return Step("if", var, methods=(test,), steps=then, others=else_)
        if isinstance(op, (Contains, AnyOf, OneOf, Not)):
            return self.tests(var, report_at(path, op.fail), op)
        if isinstance(op, (Pattern, Format)):
            return self.text(var, report_at(path, op.fail), op, refused)
        if isinstance(op, (Equals, Bound, MultipleOf, Length, Count, SafeInteger, Unique, Plain)):
            return simple_step(var, report_at(path, op.fail), op, refused)
        raise AssertionError(f"{type(op).__name__} has no place here")

    def text(self, var: Code, report: Report, op: Pattern | Format, refused: Code | None) -> Step:
        if isinstance(op, Pattern):
            at = refused or string("must be a string")
            return Step("pattern", var, report, name=self.printing.pattern(op.regex.php), at=at)
        name = PHP.name("method", tuple(op.name.split("-")))
        if op.name == "uri":
            return Step("uri", var, report, at=refused or VALUE, flag=refused is not None)
        return Step("format", var, report, name=name, at=refused or VALUE, flag=refused is not None)

    def tests(self, var: Code, report: Report, op: Contains | AnyOf | OneOf | Not) -> Step:
        if isinstance(op, Contains):
            test = self.printing.add(op.test, test=True)
            found, item = self.fresh("contains"), self.fresh("item")
            return Step("contains", var, report, name=found, methods=(test,), at=item)
        if isinstance(op, Not):
            return Step("not", var, report, methods=(self.printing.add(op.test, test=True),))
        tests = tuple(self.printing.add(test, test=True) for test in op.tests)
        return Step("any" if isinstance(op, AnyOf) else "one", var, report, methods=tests)

    def each(self, var: Code, path: Path, op: Each) -> Step:
        index, item = self.fresh("index"), self.fresh("item")
        path = deeper(path, "/")
        ops = self.inlined(op.body)
        if op.start or len(ops) > 1 or not isinstance(ops[0], Use):
            value = self.value(item, (*path, index), ops)
            return Step("each", var, name=index, operand=number(op.start), flag=op.start > 0, value=value)
        called = self.use(item, path, ops[0])
        check = self.fresh("check") if called.kind == "use_type" else None
        inner = Value(item, None, ())
        prefix = self.fresh("prefix")
        return Step(
            "each_use",
            var,
            name=index,
            at=prefix,
            value=inner,
            counted=check,
            methods=(called.name, called.at),
        )

    def use(self, var: Code, path: Path, op: Use) -> Step:
        if not op.shared:
            return Step("use", var, at=expression(path), name=self.printing.method(op.function))
        if op.function == self.printing.own_key:
            return Step("use", var, at=expression(path), name=Code("check"))
        self.printing.uses_types = True
        return Step("use_type", var, at=expression(path), name=self.printing.class_of(op.function))

    def object(self, members: Code, var: Code, path: Path, ops: tuple[Op, ...]) -> tuple[Step, ...]:
        """Steps on an object whose members stand in the array `members`."""
        declared = {op.name for op in ops if isinstance(op, Member)}
        unplanned = next((op for op in ops if isinstance(op, Unplanned)), None)
        absent = self.fresh("absent") if unplanned and unplanned.known else None
        counted = declared & set(unplanned.known) if unplanned else set()
        read: dict[str, Code] = {}
        missing: list[Missing] = []
        found: list[Step] = [Step("absent", name=absent)] if absent else []
        for op in ops:
            if isinstance(op, Required):
                if op.name in declared:
                    read[op.name] = self.fresh("value")
                report = report_at(deeper(path, op.pointer), op.fail)
                missing.append(Missing(string(op.name), read.get(op.name), report))
                continue
            if missing:
                found.append(Step("required", members, members=tuple(missing)))
                missing = []
            if isinstance(op, Member):
                found.append(
                    self.member(members, path, op, read.get(op.name), absent if op.name in counted else None)
                )
            elif isinstance(op, Unplanned):
                found.append(self.unplanned(members, path, op, absent, counted))
            else:
                found.append(self.object_step(members, var, path, op))
        if missing:
            found.append(Step("required", members, members=tuple(missing)))
        return tuple(found)

    def member(self, members: Code, path: Path, op: Member, read: Code | None, counted: Code | None) -> Step:
        value = self.value(read or self.fresh("value"), deeper(path, op.pointer), op.body)
        gate = value.gate
        inverted = gate is not None and not {"null", "plain", "never"} & set(gate.types)
        kind = "member_typed" if inverted else "member"
        return Step(kind, members, name=string(op.name), flag=read is not None, value=value, counted=counted)

    def unplanned(
        self, members: Code, path: Path, op: Unplanned, absent: Code | None, counted: set[str]
    ) -> Step:
        at, item = self.fresh("name"), self.fresh("item")
        inner = (*path, at)
        report = report_at(inner, op.fail) if op.fail else None
        value = self.value(item, inner, op.body)
        if op.fail and op.fail.severity == "warning":
            value = Value(item, Gate(("plain",), report_at(inner, op.plain), False), value.steps)
        return Step(
            "unplanned",
            members,
            report,
            name=self.printing.known(op.known) if op.known else VALUE,
            at=at,
            operand=number(len(op.known)),
            methods=tuple(self.printing.pattern(regex.php) for regex in op.patterns),
            members=tuple(Missing(string(name), None, NO_REPORT) for name in op.known if name not in counted),
            value=value if value.gate or value.steps else None,
            counted=absent,
        )

    def object_step(self, members: Code, var: Code, path: Path, op: Op) -> Step:
        if isinstance(op, Count):
            report, operator = report_at(path, op.fail), FAILS_WHEN[op.comparison]
            return Step("count", members, report, operator=operator, operand=number(op.limit))
        if isinstance(op, PatternMembers):
            at, item = self.fresh("name"), self.fresh("item")
            value = self.value(item, (*path, at), op.body)
            return Step("matching", members, name=self.printing.pattern(op.regex.php), at=at, value=value)
        if isinstance(op, Names):
            test = self.printing.add(op.test, test=True)
            return Step("names", members, report_at(path, op.fail), name=self.fresh("name"), methods=(test,))
        if isinstance(op, Needs):
            needed = tuple(Missing(string(name), None, NO_REPORT) for name in op.needs)
            return Step("needs", members, report_at(path, op.fail), name=string(op.name), members=needed)
        if isinstance(op, WhenPresent):
            return Step("present", members, name=string(op.name), steps=self.steps(var, path, op.body))
        return self.step(var, path, op, None)
