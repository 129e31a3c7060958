"""A reference reading of draft-07 over shapes, for values that stand in a plan: examples, defaults, enumerations.

It is written for being plainly right, not for speed, and shares nothing with `lower`: what the printed validators say can be held
against it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from trackwright.asserted import LONGEST, has_format
from trackwright.patterns import translate
from trackwright.schema import Json, JsonObject, JsonType, Shape

SAFE = 2**53 - 1
_DEEPEST = 512


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that a value breaks. `path` is a JSON Pointer from the value."""

    path: str
    rule: str


def failures(shape: Shape, value: Json, named: Mapping[str, Shape]) -> Iterator[Failure]:
    """Every rule that `value` breaks, in the contract's order; undeclared members of merely open objects are none."""
    return _Evaluation(named).check(shape, value, "", 0)


def accepts(shape: Shape, value: Json, named: Mapping[str, Shape]) -> bool:
    """Whether a value is valid."""
    return next(failures(shape, value, named), None) is None


def types_of(value: Json) -> tuple[JsonType, ...]:
    """The JSON types a value has; 2.0 is an integer, true is no number."""
    if value is None:
        return ("null",)
    if isinstance(value, bool):
        return ("boolean",)
    if isinstance(value, (int, float)):
        return ("integer", "number") if value == math.floor(value) else ("number",)
    if isinstance(value, str):
        return ("string",)
    return ("object",) if isinstance(value, JsonObject) else ("array",)


def equal(left: Json, right: Json) -> bool:
    """JSON equality: 1 and 1.0 are one value, 1 and true are two; the order of members doesn't count."""
    if isinstance(left, JsonObject) and isinstance(right, JsonObject):
        ours, theirs = dict(left.members), dict(right.members)
        return ours.keys() == theirs.keys() and all(equal(ours[key], theirs[key]) for key in ours)
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    return (type(left) is type(right) and left == right) or (
        _number(left) and _number(right) and left == right
    )


def divides(divisor: int | float, value: int | float) -> bool:
    """multipleOf as the contract has it: the quotient of doubles is whole but for four units in its last place."""
    try:
        quotient = float(value) / float(divisor)
    except (OverflowError, ZeroDivisionError):
        return False
    return math.isfinite(quotient) and abs(quotient - round(quotient)) <= 4 * 2.0**-52 * abs(quotient)


def _number(value: Json) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _unsafe(value: Json) -> bool:
    return isinstance(value, (int, float)) and abs(value) > SAFE


@dataclass(frozen=True, slots=True)
class _Evaluation:
    named: Mapping[str, Shape]

    def check(self, shape: Shape, value: Json, path: str, depth: int) -> Iterator[Failure]:
        seen: set[str] = set()
        while shape.ref is not None:
            if shape.ref in seen or shape.ref not in self.named:
                return
            seen.add(shape.ref)
            shape = self.named[shape.ref]
        if shape.never:
            yield Failure(path, "not")
            return
        if depth > _DEEPEST or (shape.types and not set(shape.types) & set(types_of(value))):
            yield Failure(path, "type")
            return
        if "integer" in shape.types and "number" not in shape.types and _unsafe(value):
            yield Failure(path, "safe_integer")
        if shape.const and not equal(shape.const[0], value):
            yield Failure(path, "const")
        if shape.enum is not None and not any(equal(member, value) for member in shape.enum):
            yield Failure(path, "enum")
        if isinstance(value, str):
            yield from self.string(shape, value, path)
        elif isinstance(value, tuple):
            yield from self.array(shape, value, path, depth)
        elif isinstance(value, JsonObject):
            yield from self.object(shape, value, path, depth)
        elif value is not None and not isinstance(value, bool):
            yield from self.number(shape, value, path)
        yield from self.combined(shape, value, path, depth)

    def passes(self, shape: Shape, value: Json, depth: int) -> bool:
        return next(self.check(shape, value, "", depth), None) is None

    def number(self, shape: Shape, value: int | float, path: str) -> Iterator[Failure]:
        if shape.multiple_of is not None and not divides(shape.multiple_of, value):
            yield Failure(path, "multipleOf")
        if shape.minimum is not None and value < shape.minimum:
            yield Failure(path, "minimum")
        if shape.exclusive_minimum is not None and value <= shape.exclusive_minimum:
            yield Failure(path, "exclusiveMinimum")
        if shape.maximum is not None and value > shape.maximum:
            yield Failure(path, "maximum")
        if shape.exclusive_maximum is not None and value >= shape.exclusive_maximum:
            yield Failure(path, "exclusiveMaximum")

    def string(self, shape: Shape, value: str, path: str) -> Iterator[Failure]:
        if shape.min_length is not None and len(value) < shape.min_length:
            yield Failure(path, "minLength")
        if shape.max_length is not None and len(value) > shape.max_length:
            yield Failure(path, "maxLength")
        if shape.pattern is not None and not matches(shape.pattern, value):
            yield Failure(path, "pattern")
        if shape.format is not None and not has_format(shape.format, value):
            yield Failure(path, "format")

    def array(self, shape: Shape, value: tuple[Json, ...], path: str, depth: int) -> Iterator[Failure]:
        if shape.min_items is not None and len(value) < shape.min_items:
            yield Failure(path, "minItems")
        if shape.max_items is not None and len(value) > shape.max_items:
            yield Failure(path, "maxItems")
        if shape.unique_items and any(
            equal(value[first], value[second]) for second in range(len(value)) for first in range(second)
        ):
            yield Failure(path, "uniqueItems")
        contains = shape.contains
        if contains is not None and not any(self.passes(contains, item, depth + 1) for item in value):
            yield Failure(path, "contains")
        listed = shape.tuple_items
        for index, item in enumerate(value):
            inner = shape.items
            if listed is not None:
                inner = listed[index] if index < len(listed) else shape.additional_items
            if inner is not None:
                yield from self.check(inner, item, f"{path}/{index}", depth + 1)

    def object(self, shape: Shape, value: JsonObject, path: str, depth: int) -> Iterator[Failure]:
        members = dict(value.members)
        if shape.min_properties is not None and len(members) < shape.min_properties:
            yield Failure(path, "minProperties")
        if shape.max_properties is not None and len(members) > shape.max_properties:
            yield Failure(path, "maxProperties")
        for name in shape.required:
            if name not in members:
                yield Failure(_below(path, name), "required")
        known = {prop.name for prop in shape.properties}
        for prop in shape.properties:
            if prop.name in members:
                yield from self.check(prop.shape, members[prop.name], _below(path, prop.name), depth + 1)
        for source, inner in shape.pattern_properties:
            for name in sorted(members):
                if matches(source, name):
                    known.add(name)
                    yield from self.check(inner, members[name], _below(path, name), depth + 1)
        names = shape.property_names
        if names is not None and not all(self.passes(names, name, depth + 1) for name in members):
            yield Failure(path, "propertyNames")
        for name, needs in shape.dependencies:
            if name not in members:
                continue
            if isinstance(needs, Shape):
                yield from self.check(needs, value, path, depth)
            elif any(needed not in members for needed in needs):
                yield Failure(path, "dependencies")
        additional = shape.additional
        for name in sorted(members.keys() - known) if additional is not None else ():
            if additional is not None and additional.never:
                yield Failure(_below(path, name), "unplanned_property")
            elif additional is not None:
                yield from self.check(additional, members[name], _below(path, name), depth + 1)

    def combined(self, shape: Shape, value: Json, path: str, depth: int) -> Iterator[Failure]:
        for inner in shape.all_of:
            yield from self.check(inner, value, path, depth + 1)
        if shape.any_of and not any(self.passes(inner, value, depth + 1) for inner in shape.any_of):
            yield Failure(path, "anyOf")
        if shape.one_of and sum(self.passes(inner, value, depth + 1) for inner in shape.one_of) != 1:
            yield Failure(path, "oneOf")
        if shape.not_ is not None and self.passes(shape.not_, value, depth + 1):
            yield Failure(path, "not")
        if shape.if_ is not None:
            branch = shape.then if self.passes(shape.if_, value, depth + 1) else shape.else_
            if branch is not None:
                yield from self.check(branch, value, path, depth + 1)


def _below(path: str, name: str) -> str:
    return f"{path}/{name.replace('~', '~0').replace('/', '~1')}"


def matches(source: str, text: str) -> bool:
    """Whether a pattern is found in a text. A pattern that can't be read, which is told elsewhere, is found in every one."""
    if len(text) > LONGEST:
        return False
    compiled = _compiled(source)
    return compiled is None or compiled.search(text) is not None


@cache
def _compiled(source: str) -> re.Pattern[str] | None:
    try:
        return re.compile(translate(source).python)
    except (ValueError, re.error):
        return None
