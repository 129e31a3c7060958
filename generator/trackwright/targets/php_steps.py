"""What PHP checks are printed from: reports, values and steps, and the paths that they name.

A large plan has a hundred thousand steps: what there is many of is a named tuple, made in a third of a frozen dataclass's time.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.php import concatenation, listing, string
from trackwright.program import Fail

WIDE = 72
PATH = Code("$path")
FUNCTION_PATH = (PATH, Code("$at"))  # an item's path and its index, joined only where something is wrong
VALUE = Code("$value")
Path = tuple[str, ...]  # expressions (Code) and texts of a JSON Pointer between them


class Report(NamedTuple):
    """A violation at a place; `severity` where it is no error."""

    path: Code
    rule: Code
    message: Code
    severity: Code | None
    arguments: Code | None  # all of it on one line, where that isn't too long


class Gate(NamedTuple):
    """What a value must be before anything else is asked of it. `types` are JSON types or `plain` (walked) or `never`."""

    types: tuple[str, ...]
    report: Report
    trusting: bool  # a string needs no look at its encoding: its one step refuses what is no UTF-8

    @property
    def single(self) -> str | None:
        return self.types[0] if len(self.types) == 1 else None


class Value(NamedTuple):
    """The checks of one value in a variable."""

    var: Code
    gate: Gate | None
    steps: tuple[Step, ...]

    @property
    def unread(self) -> bool:
        return self.gate is not None and self.gate.types == ("never",)


class Step(NamedTuple):
    """One operation. Which fields count is told by `kind`; see templates/php/steps.j2."""

    kind: str
    var: Code = VALUE
    report: Report | None = None
    operator: Code = VALUE
    operand: Code = VALUE
    at: Code = VALUE  # path of a nested value, or the type's message where a string is refused
    name: Code = VALUE
    types: tuple[str, ...] = ()
    methods: tuple[Code, ...] = ()
    steps: tuple[Step, ...] = ()
    others: tuple[Step, ...] = ()
    value: Value | None = None
    members: tuple[Missing, ...] = ()
    counted: Code | None = None
    flag: bool = False


class Missing(NamedTuple):
    """A required member; `read` is the variable that holds it, None where nothing more is asked of it."""

    name: Code
    read: Code | None
    report: Report


NO_REPORT = Report(PATH, PATH, PATH, None, None)


@cache
def variable(word: str, count: int) -> Code:
    return Code(f"${word}{count}")


@cache
def report_at(path: Path, fail: Fail) -> Report:
    severity = None if fail.severity == "error" else string(fail.severity)
    at, rule, message = expression(path), string(fail.rule), string(fail.message)
    wide = len(at) + len(rule) + len(message) > WIDE
    arguments = (at, rule, message) if severity is None else (at, rule, message, severity)
    return Report(at, rule, message, severity, None if wide else listing(arguments))


def deeper(path: Path, pointer: str) -> Path:
    """A path with a text added; texts that meet become one."""
    if type(path[-1]) is Code:
        return (*path, pointer)
    return (*path[:-1], path[-1] + pointer)


@cache
def expression(path: Path) -> Code:
    return concatenation(*(part if isinstance(part, Code) else string(part) for part in path))
