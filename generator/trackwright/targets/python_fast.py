"""The short cut through a check program: one pass over a payload that says whether it is surely valid.

Nothing is decided here. Where an operation isn't of the simple kind that the pass can tell, there is no short cut, and the checks run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from trackwright import program as ops
from trackwright.code import Code
from trackwright.languages.python import PYTHON, dotted
from trackwright.schema import Json
from trackwright.targets.python_checks import Scope, runtime
from trackwright.targets.python_text import TextView, text_view

_SAFE = 2**53 - 1
_LARGEST = 1.7976931348623157e308
_KINDS: Mapping[str, tuple[str, ...]] = {
    "string": ("string",),
    "boolean": ("boolean",),
    "null": ("null",),
    "array": ("array",),
    "object": ("object",),
    "integer": ("int",),
    "number": ("int", "float"),
}
_OF_GROUP: Mapping[str, tuple[str, ...]] = {
    "number": ("int", "float"),
    "string": ("string",),
    "array": ("array",),
    "object": ("object",),
}
_ORDER = ("string", "float", "int", "null", "boolean", "array", "object")


class Test(NamedTuple):
    """What must hold of a value beside its type. `kind` names the template's form."""

    kind: str
    args: tuple[Code, ...] = ()


Facts = Mapping[str, tuple[Test, ...]]  # exact type (string, int, float, ...) -> what must hold of its values


class BranchView(NamedTuple):
    """Values of one exact type: `kind` is string, float, int, null, boolean, array or object."""

    kind: str
    tests: tuple[Test, ...]


class MemberView(NamedTuple):
    """A declared member. `free`: whatever it holds is fine, so long as everything in the object is JSON.

    `own`: it asks something of its module; any other is the same in all of them.
    """

    wire: Code
    required: bool
    free: bool
    branches: tuple[BranchView, ...]
    own: bool


class FastView(NamedTuple):
    """A function that is true of valid objects only. `walk` looks at everything inside; `size` is how many members are required.

    Required members come first. One that is missing is a KeyError, which costs nothing where there is none.
    `text` is the function that writes such an object, where there is one.
    """

    name: Code
    walk: bool
    closed: bool
    size: Code
    members: tuple[MemberView, ...]
    text: TextView | None
    item: bool = False

    @property
    def branches(self) -> tuple[BranchView, ...]:
        return tuple(branch for member in self.members for branch in member.branches)


class ItemView(NamedTuple):
    """A function that is true of valid values only."""

    name: Code
    branches: tuple[BranchView, ...]
    item: bool = True
    walk: bool = False
    text: None = None


class _NoShortcut(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Known:
    """What is the same in all modules of a package: facts of bodies that need nothing of their module, by identity, and members of these facts."""

    facts: dict[int, tuple[tuple[ops.Op, ...], Facts]] = field(default_factory=dict)
    members: dict[tuple[str, bool, bool, int], MemberView] = field(default_factory=dict)


@dataclass(slots=True)
class Fast:
    """The short cuts of one program. `types` are the programs of named types, `recursive` those that reach themselves."""

    scope: Scope
    prefix: str
    program: ops.Program
    types: Mapping[str, ops.Program]
    recursive: frozenset[str]
    has_fast: Callable[[str], bool]
    has_text: Callable[[str], bool]
    known: Known
    asked: int = 0  # how often something was wanted that the module must hold
    views: list[FastView | ItemView] = field(default_factory=list)
    made: dict[object, Code] = field(default_factory=dict)
    texts: dict[Code, Code] = field(default_factory=dict)  # by the short cut they belong to

    def entry(self) -> Code | None:
        """The name of the short cut of the whole program; None where there is none."""
        names, values = dict(self.scope.names), dict(self.scope.values)
        regexes, used = dict(self.scope.regexes), set(self.scope.used)
        try:
            return self.object_function(self.program.entry)
        except _NoShortcut:
            self.scope.names, self.scope.values, self.scope.regexes, self.scope.used = (
                names,
                values,
                regexes,
                used,
            )
            self.views.clear()
            return None

    def body_of(self, label: str) -> tuple[ops.Op, ...]:
        return next(function.body for function in self.program.functions if function.label == label)

    def object_function(self, label: str) -> Code:
        key = (self.prefix, label)
        found = self.made.get(key)
        if found is None:
            self.made[key] = runtime("")
            view = self.object_view(label, self.body_of(label))
            self.views.append(view)
            found = self.made[key] = view.name
        elif not found:
            raise _NoShortcut  # recursive
        return found

    def object_view(self, label: str, body: tuple[ops.Op, ...]) -> FastView:
        match body:
            case (ops.Types(("object",), _, deep), *rest):
                pass
            case _:
                raise _NoShortcut
        required: list[str] = []
        members: dict[str, Facts] = {}
        bodies: dict[str, object] = {}
        unplanned: ops.Unplanned | None = None
        for op in (inner for outer in rest for inner in _opened(outer)):
            match op:
                case ops.Required(wire):
                    required.append(wire)
                case ops.Member(wire, _, _, inner) if wire not in members:
                    members[wire] = self.facts(inner)
                    bodies[wire] = inner
                case ops.Unplanned(_, (), fail, ()) if fail is not None:
                    unplanned = op
                case _:
                    raise _NoShortcut
        if unplanned is not None:
            for wire in unplanned.known:
                if wire not in members:
                    if deep is None:
                        raise _NoShortcut
                    members[wire] = {kind: () for kinds in _KINDS.values() for kind in kinds}
        for wire in required:
            if wire not in members:
                if deep is None:
                    raise _NoShortcut
                members[wire] = {kind: () for kinds in _KINDS.values() for kind in kinds}
        if unplanned is not None and not members.keys() <= set(unplanned.known):
            raise _NoShortcut
        views = [
            self.member(wire, wire in required, deep is not None, facts, bodies.get(wire))
            for wire, facts in members.items()
        ]
        views.sort(key=lambda view: not view.required)
        name = runtime(f"{self.prefix}{label}")
        text = None
        if unplanned is not None and deep is None:
            writer = runtime(f"_text{self.prefix.removeprefix('_fast')}{label}")
            text = text_view(writer, members, required, self.texts)
            self.texts[name] = writer
        count = PYTHON.literal(len(set(required)))
        return FastView(name, deep is not None, unplanned is not None, count, tuple(views), text)

    def facts(self, body: tuple[ops.Op, ...]) -> Facts:
        match body:
            case (ops.Use(key, True),):
                return self.shared(key)
            case (ops.Use(label, False),):
                return {"object": (Test("call", (self.object_function(label),)),)}
        known = self.known.facts.get(id(body))
        if known is not None:
            return known[1]
        before = self.asked
        found = self.gated(body)
        if self.asked == before:
            self.known.facts[id(body)] = (body, found)
        return found

    def member(self, wire: str, required: bool, walked: bool, facts: Facts, body: object) -> MemberView:
        """A member's view. `body` is what its facts were made of."""
        known = self.known.facts.get(id(body))
        if known is None or known[1] is not facts:
            return _member(wire, required, walked, facts, True)
        key = (wire, required, walked, id(facts))
        found = self.known.members.get(key)
        if found is None:
            found = self.known.members[key] = _member(wire, required, walked, facts, False)
        return found

    def shared(self, key: str) -> Facts:
        if key in self.recursive:
            raise _NoShortcut
        program = self.types[key]
        entry = next(function.body for function in program.functions if function.label == program.entry)
        match entry:
            case (ops.Types(("object",)), *_):
                if not self.has_fast(key):
                    raise _NoShortcut
                name = self.scope.shared(key, "fast")
                if self.has_text(key):
                    self.texts[name] = self.scope.shared(key, "text")
                return {"object": (Test("call", (name,)),)}
            case (ops.Types(types), *_) if "object" in types:
                raise _NoShortcut
        inner = replace(self, program=program, prefix=f"{self.prefix}{key}_")
        return inner.facts(entry)

    def gated(self, body: tuple[ops.Op, ...]) -> Facts:
        """The facts of a value whose checks start with a type gate, or with none."""
        match body:
            case (ops.Types(allowed, _, deep), *rest):
                types, walked = tuple[str, ...](allowed), deep is not None
            case (ops.Plain(), *rest):
                types, walked = tuple(_KINDS), True
            case _:
                raise _NoShortcut
        facts: dict[str, list[Test]] = {kind: [] for name in types for kind in _KINDS[name]}
        for kind in facts:
            if kind in ("array", "object") and walked:
                facts[kind].append(Test("plain"))
            elif kind == "object":
                raise _NoShortcut
        ranges: list[ops.Op] = []
        for op in rest:
            match op:
                case ops.SafeInteger():
                    ranges.append(op)
                case ops.Equals(values, True):
                    self.equals(values, facts)
                case ops.When(group, _, inner):
                    if group == "number":
                        ranges.extend(inner)
                    else:
                        for kind in _OF_GROUP[group]:
                            if kind in facts:
                                facts[kind].extend(self.test(one) for one in inner)
                case _:
                    raise _NoShortcut
        for kind in ("int", "float"):
            if kind in facts:
                facts[kind].extend(_ranged(kind, ranges))
        return {kind: _sized(tests) for kind, tests in facts.items()}

    def equals(self, values: tuple[Json, ...], facts: dict[str, list[Test]]) -> None:
        """Keeps of each type what is listed; types without a listed value go."""
        for kind, tests in tuple(facts.items()):
            fitting = tuple(value for value in values if _FITS.get(kind) == _kind_of(value))
            if not fitting:
                del facts[kind]
            elif kind in ("string", "int", "float"):
                self.asked += 1
                tests.append(Test("one_of", (self.scope.tokens(fitting),)))
            elif kind == "boolean" and len(fitting) == 1:
                tests.append(Test("is", (PYTHON.literal(fitting[0]),)))

    def test(self, op: ops.Op) -> Test:
        match op:
            case ops.Length(">=", limit) | ops.Count(">=", limit):
                return Test("size_from", (PYTHON.literal(limit),))
            case ops.Length("<=", limit) | ops.Count("<=", limit):
                return Test("size_to", (PYTHON.literal(limit),))
            case ops.Pattern(regex):
                self.asked += 1
                return Test("pattern", (self.scope.regex(regex),))
            case ops.Format(name):
                return Test("format", (dotted(runtime("_fast"), runtime(f"is_{name.replace('-', '_')}")),))
            case ops.Each(0, body):
                self.asked += 1
                facts = self.facts(body)
                match facts:
                    case {"object": (Test("call", (name,)),)} if len(facts) == 1:
                        return Test("each", (name,))
                return Test("each", (self.item_function(body, facts),))
        raise _NoShortcut

    def item_function(self, body: tuple[ops.Op, ...], facts: Facts) -> Code:
        key = (self.prefix, body)
        found = self.made.get(key)
        if found is None:
            found = self.made[key] = runtime(f"{self.prefix}item_{len(self.made)}")
            branches = _branches(facts)
            self.views.append(ItemView(found, branches))
        return found


_FITS: Mapping[str, str] = {
    "string": "string",
    "int": "number",
    "float": "number",
    "boolean": "boolean",
    "null": "null",
}


def _kind_of(value: Json) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    return "null" if value is None else "string"


def _branches(facts: Facts) -> tuple[BranchView, ...]:
    return tuple(BranchView(kind, facts[kind]) for kind in _ORDER if kind in facts)


def _member(wire: str, required: bool, walked: bool, facts: Facts, own: bool) -> MemberView:
    free = walked and len(facts) == len(_ORDER) and not any(facts.values())
    return MemberView(PYTHON.literal(wire), required, free, () if free else _branches(facts), own)


def _opened(op: ops.Op) -> Iterable[ops.Op]:
    return op.body if isinstance(op, ops.When) and op.type == "object" else (op,)


def _ranged(kind: str, found: Iterable[ops.Op]) -> tuple[Test, ...]:
    """Every demand on a number, its range first. What isn't finite, or beyond the integers that are safe, is for the checks.

    Limits are of the value's own type, which compares fastest, where that changes nothing.
    """
    low, high = (-_LARGEST, _LARGEST) if kind == "float" else (-_SAFE, _SAFE)
    tests: list[Test] = []
    above: list[int | float] = []
    for op in found:
        match op:
            case ops.SafeInteger():
                low, high = max(low, -_SAFE), min(high, _SAFE)
            case ops.Bound(">=", limit):
                low = max(low, limit)
            case ops.Bound("<=", limit):
                high = min(high, limit)
            case ops.Bound(">", limit):
                above.append(limit)
                tests.append(Test("above", (_limit(kind, limit),)))
            case ops.Bound("<", limit):
                tests.append(Test("below", (_limit(kind, limit),)))
            case ops.MultipleOf(divisor):
                tests.append(Test("multiple", (PYTHON.literal(divisor),)))
            case _:
                raise _NoShortcut
    if tests and tests[0].kind == "above" and low < 0 <= above[0]:
        return (Test("beyond", (tests[0].args[0], _limit(kind, high))), *tests[1:])
    return (Test("range", (_limit(kind, low), _limit(kind, high))), *tests)


def _limit(kind: str, limit: int | float) -> Code:
    if kind == "float" and abs(limit) <= _SAFE:
        limit = float(limit)
    elif kind == "int" and isinstance(limit, float) and limit.is_integer():
        limit = int(limit)
    return PYTHON.literal(limit)


def _sized(tests: list[Test]) -> tuple[Test, ...]:
    """Tests of a size joined to one, first of all."""
    low = next((test for test in tests if test.kind == "size_from"), None)
    high = next((test for test in tests if test.kind == "size_to"), None)
    rest = tuple(test for test in tests if test not in (low, high))
    if high is not None:
        return (high if low is None else Test("size", (low.args[0], high.args[0])), *rest)
    if low is not None:
        return (Test("filled") if low.args[0] == "1" else low, *rest)
    return rest
