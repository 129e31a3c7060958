"""Check programs as views of JavaScript modules: checks made of smaller ones (see `templates/js/runtime/check.js`), one for each function of a
program, and a test beside each object's check that valid values pass at once (see `js_fast`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

from trackwright import messages
from trackwright.code import Code
from trackwright.languages.js import (
    JS,
    called,
    check_of,
    deferred,
    local,
    quoted,
    regex,
)
from trackwright.languages.js import (
    test_of as test_name,
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
from trackwright.targets.js_fast import FORMATS, FastView, Inline, fast_view, inline
from trackwright.values import json_text, number_text

BITS: dict[JsonType, int] = {
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
    "number": "number",
    "string": "string",
    "array": "array",
    "object": "record",
}
_BOUNDS = {">=": "min", ">": "above", "<=": "max", "<": "below"}
# Runtime functions by the module that exports them.
_MODULES = {
    "check": """all types nothing boolean number integer safe string array record later fast silent every each list members required rest
    unplanned told closed open json never own wf isObject isString kind""",
    "rules": """min above max below multiple shortest longest pattern fitting format among exactly equal unique minItems maxItems minMembers
    maxMembers item matching also when either present contains nameCheck together anyOf oneOf not""",
    "formats": "isDate isDateTime isEmail isUri isUuid",
}
MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}


class Row(NamedTuple):
    """A member of a table: its name with "/" or "?" before it, and its check."""

    key: Code
    check: Code


class Definition(NamedTuple):
    """`const name = value;`, or with a maker `const name = maker({rows});`."""

    name: Code
    value: Code | None = None
    maker: Code | None = None
    rows: tuple[Row, ...] = ()
    fast: bool = False


@dataclass(slots=True)
class Checks:
    """The definitions of one module, as they come into being. Several programs may share it. `quick`: with tests beside the checks."""

    shared: Mapping[str, Program]  # programs of the named types
    quick: bool = True
    own: str | None = None  # the named type whose module this is
    prefix: tuple[str, ...] = ()
    definitions: list[Definition | FastView] = field(default_factory=list)
    constants: dict[Code, Code] = field(default_factory=dict)
    known: dict[str, Code] = field(default_factory=dict)  # checks by label, as they may be used
    tests: dict[str, Code] = field(default_factory=dict)  # quick tests by label
    labels: set[str] = field(default_factory=set)
    helpers: set[str] = field(default_factory=set)
    types: dict[str, set[Code]] = field(default_factory=dict)  # what is imported of named types

    def add(self, program: Program, prefix: tuple[str, ...] = ()) -> None:
        """Adds all functions of a program. Their names start with `prefix`."""
        self.prefix = prefix
        self.known = {}
        self.tests = {}
        self.labels.update(function.label for function in program.functions)
        for function in program.functions:
            self.function(function)

    def entry(self, label: str) -> Code:
        return self.known[label]

    def function(self, function: Function) -> None:
        label = function.label
        check = self.body(label, function.body)
        name = self.label(label)
        if check != name:  # an object's table has the name already
            self.definitions.append(Definition(name, check))
        if label in self.tests:
            quick = self.beside("quick", label)
            self.definitions.append(Definition(quick, self.call("fast", self.tests[label], name)))
            name = quick
        self.known[label] = name

    def beside(self, what: str, label: str) -> Code:
        """The name of something beside a function's check. No label starts with these words."""
        return local(JS.name_of("label", (what, *self.prefix, label)))

    def label(self, label: str) -> Code:
        return local(JS.name_of("label", (*self.prefix, label)))

    def part(self, label: str) -> Code:
        """The name of a part of a function's check."""
        number = 1
        while (name := f"{label}_part{number}") in self.labels:
            number += 1
        self.labels.add(name)
        return self.label(name)

    def call(self, name: str, *values: Code) -> Code:
        return called(self.helper(name), *values)

    def helper(self, name: str) -> Code:
        self.helpers.add(name)
        return Code(name)

    def constant(self, kind: str, value: Code) -> Code:
        found = self.constants.get(value)
        if found is None:
            found = self.constants[value] = local(f"{kind}{len(self.constants) + 1}")
            self.definitions.append(Definition(found, value))
        return found

    def regex(self, pattern: Regex) -> Code:
        return self.constant("pattern", regex(pattern.js))

    def use(self, use: Use) -> Code:
        if not use.shared:
            return self.known.get(use.function) or self.call("later", deferred(self.label(use.function)))
        if use.function == self.own:
            return self.call("later", deferred(self.label(self.shared[use.function].entry)))
        name = self.of_type(use.function, check_of(words(use.function)))
        return self.call("later", deferred(name)) if self.is_round(use.function) else name

    def of_type(self, key: str, name: Code) -> Code:
        self.types.setdefault(key, set()).add(name)
        return name

    def is_round(self, key: str) -> bool:
        """The named type leads back to this module's own, so that one of the two modules is there before the other."""
        seen: set[str] = set()
        todo = [key]
        while todo:
            for used in self.shared[todo.pop()].uses:
                if used not in seen:
                    seen.add(used)
                    todo.append(used)
        return self.own in seen

    # Bodies

    def body(self, label: str, body: Iterable[Op]) -> Code:
        """The check that runs operations in order."""
        return self.together(self.chain(label, body))

    def together(self, checks: tuple[Code, ...]) -> Code:
        return checks[0] if len(checks) == 1 else self.call("all", *checks)

    def chain(self, label: str, body: Iterable[Op]) -> tuple[Code, ...]:
        ops = list(body)
        out: list[Code] = []
        index = 0
        while index < len(ops):
            match ops[index : index + 2]:
                case [Types(types=("object",), deep=None), When(type="object", certain=True, body=inner)]:
                    out.extend(self.object(label, inner, gated=True, whole=len(ops) == 2))
                    index += 2
                case [Types(types=("integer",), deep=None), SafeInteger()]:
                    out.append(self.helper("integer"))
                    index += 2
                case [
                    Types(types=("array",), deep=None),
                    When(type="array", certain=True, body=(Each(start=0, body=b),)),
                ]:
                    out.append(self.call("list", self.body(label, b)))
                    index += 2
                case [Use() as use, _]:
                    out.append(self.call("also", self.use(use)))
                    index += 1
                case _:
                    out.extend(self.element(label, ops[index]))
                    index += 1
        return tuple(out)

    def element(self, label: str, op: Op) -> tuple[Code, ...]:
        match op:
            case Never():
                return (self.helper("never"),)
            case Plain():
                return (self.helper("json"),)
            case Types():
                return self.gate(op)
            case SafeInteger():
                return (self.helper("safe"),)
            case Equals():
                return (self.equals(op),)
            case MultipleOf(divisor=divisor):
                return (self.call("multiple", _number(divisor)),)
            case Bound(comparison=comparison, limit=limit):
                return (self.call(_BOUNDS[comparison], _number(limit)),)
            case Length(comparison=comparison, limit=limit):
                return (self.call("shortest" if comparison == ">=" else "longest", _number(limit)),)
            case Pattern(regex=pattern, fail=fail):
                told = _told(fail, pattern.js == pattern.source and _is_source(pattern.source))
                return (self.call("pattern", self.regex(pattern), *told),)
            case Format(name=name):
                return (self.call("format", self.helper(FORMATS[name]), quoted(name)),)
            case Count(comparison=comparison, limit=limit):
                return (self.call("minItems" if comparison == ">=" else "maxItems", _number(limit)),)
            case Unique():
                return (self.helper("unique"),)
            case Contains(test=test):
                return (self.call("contains", self.test(test)),)
            case Each(start=start, body=body):
                return (self.call("each", _number(start), self.body(label, body)),)
            case At(index=index, body=body):
                return (self.call("item", _number(index), self.body(label, body)),)
            case When(type=type_, certain=certain, body=body):
                return self.when(label, type_, certain, body)
            case Use():
                return (self.use(op),)
            case AnyOf(tests=tests):
                return (self.call("anyOf", *map(self.test, tests)),)
            case OneOf(tests=tests):
                return (self.call("oneOf", *map(self.test, tests)),)
            case Not(test=test):
                return (self.call("not", self.test(test)),)
            case If(test=test, then=then, else_=else_):
                branches = [
                    self.body(label, branch) if branch else Code("undefined") for branch in (then, else_)
                ]
                return (self.call("either", self.test(test), *branches),)
            case Required() | Member() | PatternMembers() | Names() | Needs() | WhenPresent() | Unplanned():
                raise AssertionError(f"{op} outside of an object")
            case _:
                assert_never(op)

    def test(self, function: Function) -> Code:
        self.labels.add(function.label)
        return self.body(function.label, function.body)

    def gate(self, op: Types) -> tuple[Code, ...]:
        if len(op.types) == 1 and op.types[0] in _GATES:
            first = self.helper(_GATES[op.types[0]])
        else:
            mask = sum(BITS[name] for name in op.types)
            first = self.call("types", _number(mask), quoted(op.fail.message.removeprefix("must be ")))
        return (first,) if op.deep is None else (first, self.helper("json"))

    def equals(self, op: Equals) -> Code:
        if not op.scalars:
            values = self.constant("values", JS.literal(op.values))
            return self.call("equal", values, quoted(op.fail.rule), quoted(op.fail.message))
        if op.fail.rule == "const":
            return self.call("exactly", JS.literal(op.values[0]), *_told(op.fail, _is_telling(op.values)))
        told = _told(op.fail, _is_telling(op.values) and op.fail == messages.enum(op.values))
        return self.call("among", self.constant("values", JS.literal(op.values)), *told)

    def when(self, label: str, type_: JsonType, certain: bool, body: tuple[Op, ...]) -> tuple[Code, ...]:
        inner = self.object(label, body, gated=False) if type_ == "object" else self.chain(label, body)
        if certain:
            return inner
        return (self.call("when", _number(BITS[type_]), self.together(inner)),)

    # Objects

    def object(
        self, label: str, body: tuple[Op, ...], *, gated: bool, whole: bool = False
    ) -> tuple[Code, ...]:
        """The checks of an object, whose members' checks stand in a table. `whole`: they are all that the label's function does."""
        required = tuple(op.name for op in body if isinstance(op, Required))
        listed = [op for op in body if isinstance(op, Member)]
        # Missing members are reported in the order of `required`, which a table does when its own order agrees.
        agreed = _agrees(body)
        simple = _simple(body, listed) if agreed else None
        tests: list[Inline] = []
        rows: list[Row] = []
        for op in listed:
            test = inline(op.body, self) if simple and whole and self.quick else None
            check = self.body(label, op.body)
            if simple and whole and self.quick:
                if test is None:
                    self.helper("silent")
                    part = self.part(label)
                    self.definitions.append(Definition(part, check))
                    check, test = part, Inline(silent=part, compound=False)
                tests.append(test)
            rows.append(Row(quoted(("/" if op.required and agreed else "?") + op.name), check))
        if simple:
            name = self.label(label) if whole else self.part(label)
            self.definitions.append(Definition(name, maker=self.helper(simple), rows=tuple(rows)))
            if whole and self.quick:
                self.tests[label] = fits = self.beside("fits", label)
                self.definitions.append(fast_view(fits, listed, tests, self))
            return (name,)
        out = [self.helper("record")] if gated else []
        counts = [op for op in body if isinstance(op, Count)]
        out += [
            self.call("minMembers" if op.comparison == ">=" else "maxMembers", _number(op.limit))
            for op in counts
        ]
        if required and not agreed:
            out.append(self.call("required", *map(quoted, required)))
        if rows:
            part = self.part(label)
            self.definitions.append(Definition(part, maker=self.helper("members"), rows=tuple(rows)))
            out.append(part)
        out += [check for op in body for check in self.further(label, op)]
        return tuple(out)

    def further(self, label: str, op: Op) -> tuple[Code, ...]:
        """What an object's other operations check."""
        match op:
            case PatternMembers(regex=pattern, body=inner):
                return (
                    self.call("matching", self.call("fitting", self.regex(pattern)), self.body(label, inner)),
                )
            case Names(test=test):
                return (self.call("nameCheck", self.test(test)),)
            case Needs(name=name, needs=needs, fail=fail):
                return (self.call("together", quoted(name), JS.literal(needs), quoted(fail.message)),)
            case WhenPresent(name=name, body=inner):
                return (self.call("present", quoted(name), self.body(label, inner)),)
            case Unplanned(known=known, patterns=patterns, fail=fail, body=inner):
                if fail is None:
                    other = self.body(label, inner)
                else:
                    other = self.helper("told" if fail.severity == "warning" else "unplanned")
                tried = Code(
                    f"[{', '.join(self.call('fitting', self.regex(pattern)) for pattern in patterns)}]"
                )
                return (self.call("rest", self.constant("names", JS.literal(known)), tried, other),)
            case _:
                return ()

    # What tests need of the module

    def body_of(self, key: str) -> tuple[Op, ...] | None:
        functions = self.shared[key].functions
        is_object = any(isinstance(op, When) and op.type == "object" for op in functions[0].body)
        return functions[0].body if len(functions) == 1 and not is_object else None

    def test_of(self, use: Use) -> Code | None:
        if not use.shared:
            return self.tests.get(use.function)
        if use.function == self.own or self.is_round(use.function) or not tested(self.shared[use.function]):
            return None
        return self.of_type(use.function, test_name(words(use.function)))


def tested(program: Program) -> bool:
    """A named type's module has a test beside its check."""
    entry = next(function for function in program.functions if function.label == program.entry)
    match entry.body:
        case (Types(types=("object",), deep=None), When(type="object", certain=True, body=body)):
            listed = [op for op in body if isinstance(op, Member)]
            return bool(_simple(body, listed)) and _agrees(body)
        case _:
            return False


def _agrees(body: tuple[Op, ...]) -> bool:
    required = [op.name for op in body if isinstance(op, Required)]
    return [op.name for op in body if isinstance(op, Member) and op.required] == required


def _simple(body: tuple[Op, ...], listed: list[Member]) -> str | None:
    """The maker of an object that has members and nothing else to check: closed, or open."""
    last = body[-1] if body else None
    if not all(isinstance(op, Required | Member) for op in body[:-1]):
        return None
    match last:
        case Unplanned(known=known, patterns=(), fail=Fail(severity=severity)) if known == tuple(
            op.name for op in listed
        ):
            return "closed" if severity == "error" else "open"
        case _:
            return None


def _number(value: int | float) -> Code:
    return Code(number_text(value))


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
