"""The functions that a plan may put after a value: a closed list, typed, with one implementation in each language.

A function gets what the one before gave. Null goes through all of them but `default`, which ends it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from trackwright.magento.getters import BadGetters, parse_arguments
from trackwright.magento.records import Kind, ValueType
from trackwright.schema import Json, JsonObject
from trackwright.suggest import did_you_mean

_CALL = re.compile(r"([a-z_][a-z0-9_]*)(\()?")


@dataclass(frozen=True, slots=True)
class Flow:
    """What is known of a value between two functions."""

    type: ValueType
    nullable: bool


@dataclass(frozen=True, slots=True)
class Call:
    """A function and its arguments; a table is a tuple of pairs."""

    name: str
    arguments: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Function:
    """`takes` are the kinds it accepts, `gives` what it makes of a value, `arguments` the types its arguments have."""

    name: str
    purpose: str
    takes: frozenset[Kind]
    gives: Callable[[Flow, tuple[Json, ...]], Flow]
    arguments: tuple[type | tuple[type, ...], ...] = ()


class BadFunction(ValueError):
    """No function of that name, with those arguments, or for such a value. The message says which; `hint` what there is."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


_SCALARS: frozenset[Kind] = frozenset(["string", "number", "integer", "boolean", "datetime", "any"])
_TEXT: frozenset[Kind] = frozenset(["string", "any"])
_NUMBERS: frozenset[Kind] = frozenset(["number", "integer", "any"])
_LISTS: frozenset[Kind] = frozenset(["list", "any"])


def _as(kind: Kind, *, nullable: bool | None = None) -> Callable[[Flow, tuple[Json, ...]], Flow]:
    return lambda flow, _: Flow(ValueType(kind), flow.nullable if nullable is None else nullable)


def _same(flow: Flow, _: tuple[Json, ...]) -> Flow:
    return replace(flow, type=replace(flow.type, enum=()))


def _first(flow: Flow, _: tuple[Json, ...]) -> Flow:
    return Flow(ValueType(flow.type.item or "any"), True)


def _default(flow: Flow, arguments: tuple[Json, ...]) -> Flow:
    enum = flow.type.enum and tuple(dict.fromkeys((*flow.type.enum, str(arguments[0]))))
    return Flow(replace(flow.type, enum=enum), False)


def _table(flow: Flow, arguments: tuple[Json, ...]) -> Flow:
    table = arguments[0]
    assert isinstance(table, JsonObject)
    values = [value for _, value in table.members]
    kinds = {_kind(value) for value in values}
    kind = kinds.pop() if len(kinds) == 1 else "any"
    enum = tuple(str(value) for value in values) if kind == "string" else ()
    known = [key for key, _ in table.members]
    if flow.type.kind == "boolean":
        whole = {"true", "false"} <= set(known)
    else:
        whole = bool(flow.type.enum) and set(flow.type.enum) <= set(known)
    return Flow(ValueType(kind, enum=enum), flow.nullable or not whole)


def _kind(value: Json) -> Kind:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    return "number" if isinstance(value, float) else "string" if isinstance(value, str) else "any"


_ALL = (
    Function(
        "trim", "without white space around it; empty text is null", _TEXT, _as("string", nullable=True)
    ),
    Function("lower", "in lower case", _TEXT, _as("string")),
    Function("upper", "in upper case", _TEXT, _as("string")),
    Function(
        "digits",
        "its digits alone; null where there are none",
        _TEXT | _NUMBERS,
        _as("string", nullable=True),
    ),
    Function("sha256", "SHA-256 of its UTF-8, in lower-case hex", _TEXT, _as("string")),
    Function("truncate", "at most so many characters", _TEXT, _as("string"), (int,)),
    Function(
        "date", "the day of a time, such as 2026-12-31, in UTC", frozenset(["datetime", "any"]), _as("string")
    ),
    Function("string", "as text: 5 for 5.0, true for true", _SCALARS, _as("string")),
    Function(
        "number", "as a number; null where it is none", _SCALARS - {"datetime"}, _as("number", nullable=True)
    ),
    Function(
        "integer",
        "as a whole number, halves away from zero; null where it is no number",
        _SCALARS - {"datetime"},
        _as("integer"),
    ),
    Function("boolean", 'whether it is anything but false, 0, "0" and empty', _SCALARS, _as("boolean")),
    Function("round", "to so many decimals, halves away from zero", _NUMBERS, _as("number"), (int,)),
    Function("negate", "with the other sign", _NUMBERS, _same),
    Function("first", "the first of a list", _LISTS, _first),
    Function("join", "a list as one text, with this in between", _LISTS, _as("string"), (str,)),
    Function("count", "how many a list has", _LISTS, _as("integer")),
    Function(
        "default", "this where there is none", _SCALARS | {"list"}, _default, ((str, int, float, bool),)
    ),
    Function(
        "map", "what a table has for it; null where the table hasn't it", _SCALARS, _table, (JsonObject,)
    ),
)
FUNCTIONS = {function.name: function for function in _ALL}


def parse_call(item: Json) -> Call:
    """A function as a plan names it: `trim`, `round(2)`, `{default: x}`, `{map: {a: b}}`. BadFunction where there is none such."""
    if isinstance(item, JsonObject):
        if len(item.members) != 1:
            raise BadFunction("a function with its argument is one pair, such as {default: none}")
        name, argument = item.members[0]
        call = Call(name, (argument,))
    elif isinstance(item, str):
        match = _CALL.match(item)
        if match is None:
            raise BadFunction(f"`{item}` is no function")
        arguments: tuple[Json, ...] = ()
        end = match.end()
        if match[2]:
            try:
                arguments, end = parse_arguments(item, end)
            except BadGetters as error:
                raise BadFunction(str(error)) from None
        if end != len(item):
            raise BadFunction(f"`{item}` is no function")
        call = Call(match[1], arguments)
    else:
        raise BadFunction("a function is a name, such as `trim`, or `{default: none}`")
    function = FUNCTIONS.get(call.name)
    if function is None:
        raise BadFunction(
            f"there is no function `{call.name}`",
            did_you_mean(call.name, FUNCTIONS, f"there are {', '.join(FUNCTIONS)}"),
        )
    fits = len(call.arguments) == len(function.arguments) and all(
        isinstance(value, kind) and not (kind is int and isinstance(value, bool))
        for value, kind in zip(call.arguments, function.arguments, strict=True)
    )
    if not fits:
        raise BadFunction(f"`{call.name}` takes {_told(function.arguments)}")
    return call


def flow_through(call: Call, flow: Flow) -> Flow:
    """What a function makes of a value of which this is known. BadFunction where it doesn't take such a value."""
    function = FUNCTIONS[call.name]
    if flow.type.kind not in function.takes:
        raise BadFunction(f"`{call.name}` takes no {flow.type}")
    return function.gives(flow, call.arguments)


def _told(arguments: tuple[type | tuple[type, ...], ...]) -> str:
    if not arguments:
        return "no argument"
    first = arguments[0]
    if first is JsonObject:
        return "a table, such as {map: {a: b}}"
    return "one argument: " + (
        "a whole number" if first is int else "text" if first is str else "text, a number, true or false"
    )
