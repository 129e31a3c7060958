"""Check programs as views of JavaScript functions, one operation after another.

Every check is `(v, r, d, k) => 0 | 1` (see `templates/js/runtime/check.js`). An object's checks are statements, everything else is a chain
of calls. What stands inline before a chain is a test that valid values pass without a call; the chain behind it decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import assert_never

from trackwright import messages
from trackwright.code import Code
from trackwright.languages.js import (
    JS,
    arguments,
    check_of,
    is_inherited,
    local,
    member,
    quoted,
    regex,
)
from trackwright.naming import words
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
    Regex,
    Required,
    SafeInteger,
    Types,
    Unique,
    Unplanned,
    Use,
    When,
    WhenPresent,
)
from trackwright.schema import Json, JsonType
from trackwright.targets.js_inline import Inline, inline
from trackwright.values import json_text, number_text

_BITS: dict[JsonType, int] = {
    "null": 1,
    "boolean": 2,
    "integer": 4,
    "number": 8,
    "string": 16,
    "array": 32,
    "object": 64,
}
_GATES: dict[JsonType, str] = {
    "null": "nothing",
    "boolean": "boolean",
    "integer": "integer",
    "number": "number",
    "string": "string",
    "array": "array",
    "object": "record",
}
_BOUNDS = {">=": "min", ">": "above", "<=": "max", "<": "below"}
_TESTS = {"date-time": "isDateTime", "date": "isDate", "email": "isEmail", "uri": "isUri", "uuid": "isUuid"}
# Runtime functions by the module that exports them.
_MODULES = {
    "check": """own string number integer safe boolean nothing kinds record array list each item object enter members leave close open
    rest closeMatching matching need given json never wf isObject fail""",
    "rules": """also min above max below multiple shortest longest pattern format among exactly equal unique minItems maxItems minMembers
    maxMembers contains nameCheck together anyOf oneOf not passes""",
    "formats": "isDate isDateTime isEmail isUri isUuid",
}
MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class Invoke:
    """`check(value<before>, r, d, k<after>)`: further arguments come with their commas."""

    check: Code
    before: Code
    after: Code
    branch: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """`test ? then : else`; an empty branch is 1. One of the booleans says which test."""

    then: tuple[Invoke, ...]
    else_: tuple[Invoke, ...]
    number: bool = False
    string: bool = False
    array: bool = False
    object: bool = False
    check: Code | None = None
    branch: bool = True


Element = Invoke | Branch


@dataclass(frozen=True, slots=True)
class MemberView:
    read: Code
    step: Code  # the member's step of the path, "/sku" or "?sku"
    chain: tuple[Element, ...]
    inline: Inline | None
    kept: bool  # the value is needed more than once


@dataclass(frozen=True, slots=True)
class Present:
    """What an object must hold, or have checked, when a member is there."""

    read: Code
    needs: tuple[Code, ...]
    message: Code | None  # with needs
    chain: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class ObjectView:
    """A function that checks an object, member by member."""

    name: Code
    gated: bool  # tests itself whether the value is an object
    counts: tuple[Invoke, ...]
    needs: tuple[MemberView, ...]  # required members, where they can't be reported together with their checks
    members: tuple[MemberView, ...]
    kept: bool  # some member's value is kept in `x`
    counted: bool  # members are counted on the way
    matching: tuple[tuple[Code, Code], ...]
    names: tuple[Code, ...]
    present: tuple[Present, ...]
    close: Code | None = None  # the constant that holds the declared names: nothing else may be there
    open: Code | None = None  # the same: anything else is told of
    closed_matching: Code | None = None  # the same: nothing else may be there but what matches
    rest: Code | None = None  # the same: anything else passes `other`
    patterns: Code | None = None
    other: Code | None = None
    inner: bool = True  # something is checked below the object
    object: bool = True


@dataclass(frozen=True, slots=True)
class ChainView:
    """A function that is one chain."""

    name: Code
    chain: tuple[Element, ...]
    object: bool = False


@dataclass(frozen=True, slots=True)
class Constant:
    """`const name = value;`; a value that is a list of checks names them."""

    name: Code
    value: Code | None
    checks: tuple[Code, ...] = ()


@dataclass(slots=True)
class Checks:
    """The functions of one module, as they come into being. Several programs may share it."""

    shared: Mapping[str, Program]  # programs of the named types
    own: str | None = None  # the named type whose module this is
    prefix: tuple[str, ...] = ()
    fast: bool = True
    constants: dict[object, Constant] = field(default_factory=dict)
    functions: list[ObjectView | ChainView] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    helpers: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)

    def add(self, program: Program, prefix: tuple[str, ...] = ()) -> None:
        """Adds all functions of a program. Their names start with `prefix`."""
        self.prefix = prefix
        self.labels.update(function.label for function in program.functions)
        for function in program.functions:
            self.function(function.label, function.body)

    def entry(self, label: str) -> Code:
        return self.label(label)

    def label(self, label: str) -> Code:
        return local(JS.name_of("label", (*self.prefix, label)))

    # Functions

    def function(self, label: str, body: tuple[Op, ...]) -> None:
        match body:
            case (Types(types=("object",), deep=None), When(type="object", certain=True, body=inner)):
                self.functions.append(self.object(label, inner, gated=True))
            case _:
                self.functions.append(
                    ChainView(self.label(label), self.given(body) + self.chain(label, body))
                )

    def given(self, body: tuple[Op, ...]) -> tuple[Element, ...]:
        """A test whether the value is there, for a body that has no gate of its own."""
        if body and (
            isinstance(body[0], Types | Plain | Never) or (isinstance(body[0], Use) and len(body) == 1)
        ):
            return ()
        return (self.call("given"),)

    def hoist(self, label: str, body: tuple[Op, ...], *, members: bool = False) -> Code:
        """A function of its own for a part of another one. With `members`: of a value that is known to be an object."""
        name = self.part(label)
        if members:
            self.functions.append(self.object(name, body, gated=False))
        else:
            self.function(name, body)
        return self.label(name)

    def part(self, label: str) -> str:
        """A label that is free."""
        number = 1
        while (name := f"{label}_part{number}") in self.labels:
            number += 1
        self.labels.add(name)
        return name

    def test(self, function: Function) -> Code:
        self.labels.add(function.label)
        self.function(function.label, function.body)
        return self.label(function.label)

    def ref(self, label: str, body: tuple[Op, ...]) -> Code:
        """The check that does a body."""
        match body:
            case (Use() as use,):
                return self.use(use)
            case (Types(types=(type_,), deep=None),) if type_ != "integer":
                return self.helper(_GATES[type_])
            case _:
                return self.hoist(label, body)

    def use(self, use: Use) -> Code:
        if not use.shared:
            return self.label(use.function)
        if use.function == self.own:
            return self.label(self.shared[use.function].entry)
        self.types.add(use.function)
        return check_of(words(use.function))

    def helper(self, name: str) -> Code:
        self.helpers.add(name)
        return _helper(name)

    def call(self, name: str, before: tuple[Code, ...] = (), after: tuple[Code, ...] = ()) -> Invoke:
        check = self.helper(name)
        return Invoke(check, arguments(before), arguments(after)) if before or after else _plain(check)

    # Constants

    def constant(self, kind: str, value: Code) -> Code:
        found = self.constants.get(value)
        if found is None:
            found = Constant(local(f"{kind}{len(self.constants) + 1}"), value)
            self.constants[value] = found
        return found.name

    def regex(self, pattern: Regex) -> Code:
        return self.constant("pattern", regex(pattern.js))

    def checks(self, refs: tuple[Code, ...]) -> Code:
        found = Constant(local(f"checks{len(self.constants) + 1}"), None, refs)
        self.constants[refs] = found
        return found.name

    # Chains

    def chain(self, label: str, body: Iterable[Op], *, stops: bool = True) -> tuple[Element, ...]:
        """Operations as calls, each answering 1 unless it stops the body; without `stops`, a last function's answer is 1 as well."""
        ops = list(body)
        out: list[Element] = []
        index = 0
        while index < len(ops):
            match ops[index : index + 2]:
                case [Types(types=("object",), deep=None), When(type="object", certain=True, body=inner)]:
                    gate = Types(("object",), messages.types(("object",)))
                    out.append(_plain(self.hoist(label, (gate, When("object", True, inner)))))
                    index += 2
                case [Types(types=("integer",), deep=None), SafeInteger()]:
                    out.append(self.call("integer"))
                    index += 2
                case [
                    Types(types=("array",), deep=None),
                    When(type="array", certain=True, body=(Each(start=0, body=b),)),
                ]:
                    out.append(self.call("list", after=(self.ref(label, b),)))
                    index += 2
                case [Use() as use, *following] if following or not stops:
                    out.append(self.call("also", (self.use(use),)))
                    index += 1
                case _:
                    out.extend(self.element(label, ops[index]))
                    index += 1
        return tuple(out)

    def element(self, label: str, op: Op) -> tuple[Element, ...]:
        match op:
            case Never():
                return (self.call("never"),)
            case Plain():
                return (self.call("json"),)
            case Types():
                return self.gate(op)
            case SafeInteger():
                return (self.call("safe"),)
            case Equals():
                return (self.equals(op),)
            case MultipleOf(divisor=divisor):
                return (self.call("multiple", (_number(divisor),)),)
            case Bound(comparison=comparison, limit=limit):
                return (self.call(_BOUNDS[comparison], (_number(limit),)),)
            case Length(comparison=comparison, limit=limit):
                return (self.call("shortest" if comparison == ">=" else "longest", (_number(limit),)),)
            case Pattern(regex=pattern, fail=fail):
                told = _told(fail, pattern.js == pattern.source and _is_source(pattern.source))
                return (self.call("pattern", (self.regex(pattern),), told),)
            case Format(name=name):
                test = _TESTS[name]
                return (self.call("format", (self.helper(test), quoted(name))),)
            case Count(comparison=comparison, limit=limit):
                return (self.call("minItems" if comparison == ">=" else "maxItems", (_number(limit),)),)
            case Unique():
                return (self.call("unique"),)
            case Contains(test=test_):
                return (self.call("contains", (self.test(test_),)),)
            case Each(start=start, body=body):
                return (self.call("each", (_number(start), self.ref(label, body))),)
            case At(index=index, body=body):
                return (self.call("item", (_number(index), self.ref(label, body))),)
            case When(type=type_, certain=certain, body=body):
                return self.when(label, type_, certain, body)
            case Use():
                return (_plain(self.use(op)),)
            case AnyOf(tests=tests):
                return (self.call("anyOf", (self.alternatives(tests),)),)
            case OneOf(tests=tests):
                return (self.call("oneOf", (self.alternatives(tests),)),)
            case Not(test=test_):
                return (self.call("not", (self.test(test_),)),)
            case If(test=test_, then=then, else_=else_):
                self.helpers.add("passes")
                return (Branch(self.branch(label, then), self.branch(label, else_), check=self.test(test_)),)
            case Required() | Member() | PatternMembers() | Names() | Needs() | WhenPresent() | Unplanned():
                raise AssertionError(f"{op} outside of an object")
            case _:
                assert_never(op)

    def gate(self, op: Types) -> tuple[Element, ...]:
        if len(op.types) == 1:
            name = _GATES[op.types[0]]
            first = (
                self.call("kinds", after=(Code("4"), quoted(op.fail.message)))
                if name == "integer"
                else self.call(name)
            )
        else:
            mask = sum(_BITS[name] for name in op.types)
            ordered = messages.types(tuple(name for name in _BITS if name in op.types))
            first = self.call("kinds", after=(_number(mask), *_told(op.fail, ordered == op.fail)))
        return (first,) if op.deep is None else (first, self.call("json"))

    def equals(self, op: Equals) -> Invoke:
        if not op.scalars:
            values = self.constant("values", JS.literal(op.values))
            return self.call("equal", (values, quoted(op.fail.rule)), (quoted(op.fail.message),))
        if op.fail.rule == "const":
            told = _told(op.fail, _is_telling(op.values))
            return self.call("exactly", (JS.literal(op.values[0]),), told)
        told = _told(op.fail, _is_telling(op.values) and op.fail == messages.enum(op.values))
        values = self.constant("values", JS.literal(op.values))
        return self.call("among", (values,), told)

    def alternatives(self, tests: tuple[Function, ...]) -> Code:
        return self.checks(tuple(map(self.test, tests)))

    def when(self, label: str, type_: str, certain: bool, body: tuple[Op, ...]) -> tuple[Element, ...]:
        if type_ == "object":
            inner: tuple[Element, ...] = (_plain(self.hoist(label, body, members=True)),)
        else:
            inner = self.chain(label, body)
        if certain:
            return inner
        if type_ == "object":
            self.helpers.add("isObject")
        return (
            Branch(
                self.flat_elements(label, inner),
                (),
                number=type_ == "number",
                string=type_ == "string",
                array=type_ == "array",
                object=type_ == "object",
            ),
        )

    def branch(self, label: str, body: tuple[Op, ...]) -> tuple[Invoke, ...]:
        """What a branch does; a type that is wrong in there stops nothing that follows it."""
        return self.flat_elements(label, self.chain(label, body, stops=False))

    def flat_elements(self, label: str, elements: tuple[Element, ...]) -> tuple[Invoke, ...]:
        """A chain without branches: one that has some becomes a function."""
        calls = tuple(element for element in elements if isinstance(element, Invoke))
        if len(calls) == len(elements):
            return calls
        name = self.part(label)
        self.functions.append(ChainView(self.label(name), elements))
        return (_plain(self.label(name)),)

    # Objects

    def object(self, label: str, body: tuple[Op, ...], *, gated: bool) -> ObjectView:
        self.helpers.add("object" if gated else "enter")
        required = [op for op in body if isinstance(op, Required)]
        members = [op for op in body if isinstance(op, Member)]
        # Missing members are reported in the order of `required`; a member's own check does that when the two orders agree.
        merged = [op.name for op in members if op.required] == [op.name for op in required]
        counts: list[Invoke] = []
        matching: list[tuple[Code, Code]] = []
        names: list[Code] = []
        present: list[Present] = []
        views: list[MemberView] = []
        end: Unplanned | None = None
        for op in body:
            match op:
                case Count(comparison=comparison, limit=limit):
                    counts.append(
                        self.call("minMembers" if comparison == ">=" else "maxMembers", (_number(limit),))
                    )
                case Required():
                    pass
                case Member():
                    views.append(self.member(label, op, merged))
                case PatternMembers(regex=pattern, body=inner):
                    self.helpers.add("matching")
                    matching.append((self.regex(pattern), self.ref(label, inner)))
                case Names(test=test):
                    self.helpers.add("nameCheck")
                    names.append(self.test(test))
                case Needs(name=name, needs=needs, fail=fail):
                    self.helpers.add("together")
                    present.append(
                        Present(self.read(name), tuple(map(self.read, needs)), quoted(fail.message), ())
                    )
                case WhenPresent(name=name, body=inner):
                    present.append(Present(self.read(name), (), None, self.chain(label, inner)))
                case Unplanned():
                    end = op
                case _:
                    raise AssertionError(f"{op} in an object")
        if counts:
            self.helpers.add("members")
        view = ObjectView(
            self.label(label),
            gated,
            tuple(counts),
            () if merged else tuple(self.need(op) for op in required),
            tuple(views),
            any(view.kept for view in views),
            False,
            tuple(matching),
            tuple(names),
            tuple(present),
            inner=bool(members or matching or end or (required and not merged)),
        )
        if end is not None:
            view = self.ended(view, label, end)
        if not view.counted:
            self.helpers.add("leave")
        return view

    def ended(self, view: ObjectView, label: str, op: Unplanned) -> ObjectView:
        """The view with what happens to members that are not declared."""
        known = self.constant("names", JS.literal(op.known))
        patterns = None
        if op.patterns:
            patterns = self.constant("patterns", Code(f"[{', '.join(regex(p.js) for p in op.patterns)}]"))
        if op.fail is None:
            self.helpers.add("rest")
            return replace(view, rest=known, patterns=patterns, other=self.ref(label, op.body))
        if op.fail.severity == "warning":
            self.helpers.add("open")
            return replace(view, open=known, patterns=patterns, counted=True)
        if patterns:
            self.helpers.add("closeMatching")
            return replace(view, closed_matching=known, patterns=patterns)
        self.helpers.add("close")
        return replace(view, close=known, counted=True)

    def member(self, label: str, op: Member, merged: bool) -> MemberView:
        fast = inline(op.body, self.shared, self) if self.fast else None
        chain = self.given(op.body) + self.chain(label, op.body)
        if fast is not None:
            self.helpers.update(fast.helpers)
        return MemberView(
            self.read(op.name),
            _step(op.pointer, op.required and merged),
            chain,
            fast,
            kept=fast is not None or len(chain) > 1 or any(element.branch for element in chain),
        )

    def need(self, op: Required) -> MemberView:
        self.helpers.add("need")
        return MemberView(self.read(op.name), _step(op.pointer, True), (), None, False)

    def read(self, name: str) -> Code:
        if is_inherited(name):
            self.helpers.add("own")
        return member(name)


_NOTHING = Code("")


@cache
def _plain(check: Code) -> Invoke:
    return Invoke(check, _NOTHING, _NOTHING)


@cache
def _helper(name: str) -> Code:
    return Code(name)


def _number(value: int | float) -> Code:
    return Code(number_text(value))


def _step(pointer: str, required: bool) -> Code:
    return quoted(pointer if required else "?" + pointer[1:])


def _told(fail: Fail, by_runtime: bool) -> tuple[Code, ...]:
    """The message, unless the runtime makes the very same."""
    return () if by_runtime else (quoted(fail.message),)


def _is_source(source: str) -> bool:
    """`RegExp.prototype.source` gives the text back."""
    return (
        bool(source) and source.isprintable() and source.isascii() and "/" not in source and "<" not in source
    )


def _is_telling(values: tuple[Json, ...]) -> bool:
    """JSON.stringify gives the values the text that messages have."""
    return json_text(values).isprintable() and all(
        not isinstance(value, float) and not (isinstance(value, int) and abs(value) > 2**53)
        for value in values
    )
