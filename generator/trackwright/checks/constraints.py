"""Shapes that no value can satisfy, and keywords that never come to bear."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache

from trackwright.checks.check import Check, Finding, Subject, quoted
from trackwright.diagnostics import Severity
from trackwright.evaluate import accepts, equal, matches
from trackwright.schema import Json, JsonType, Shape
from trackwright.values import json_text, number_text

_NUMERIC = frozenset({"integer", "number"})

# Keyword, the shape's attribute, the types it speaks of.
_APPLIES: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("multipleOf", "multiple_of", _NUMERIC),
    ("minimum", "minimum", _NUMERIC),
    ("exclusiveMinimum", "exclusive_minimum", _NUMERIC),
    ("maximum", "maximum", _NUMERIC),
    ("exclusiveMaximum", "exclusive_maximum", _NUMERIC),
    ("minLength", "min_length", frozenset({"string"})),
    ("maxLength", "max_length", frozenset({"string"})),
    ("pattern", "pattern", frozenset({"string"})),
    ("format", "format", frozenset({"string"})),
    ("items", "items", frozenset({"array"})),
    ("items", "tuple_items", frozenset({"array"})),
    ("additionalItems", "additional_items", frozenset({"array"})),
    ("minItems", "min_items", frozenset({"array"})),
    ("maxItems", "max_items", frozenset({"array"})),
    ("uniqueItems", "unique_items", frozenset({"array"})),
    ("contains", "contains", frozenset({"array"})),
    ("properties", "properties", frozenset({"object"})),
    ("required", "required", frozenset({"object"})),
    ("patternProperties", "pattern_properties", frozenset({"object"})),
    ("propertyNames", "property_names", frozenset({"object"})),
    ("dependencies", "dependencies", frozenset({"object"})),
    ("minProperties", "min_properties", frozenset({"object"})),
    ("maxProperties", "max_properties", frozenset({"object"})),
)


def _unsatisfiable(subject: Subject) -> Iterator[Finding]:
    for shape in subject.shapes:
        if shape.ref is None:
            for keyword, message in _contradictions(shape, subject):
                hint = "loosen one of the two, or nothing is ever valid here"
                yield Finding(subject.at(shape, keyword), message, hint)

    finite = _finite(subject)
    for key, shape in subject.plan.types:
        if key not in finite:
            message = f'a value of "{key}" holds another one without end'
            yield Finding(
                shape.span, message, "let the member by which it leads back to itself be optional, or null"
            )


def _finite(subject: Subject) -> set[str]:
    """The named types that some value without an end could have, as far as what is required can tell."""
    found: set[str] = set()

    def ends(shape: Shape, own: str | None = None) -> bool:
        key = shape.ref or shape.name
        if key is not None and key != own and key in subject.named:
            return key in found
        if not all(map(ends, shape.all_of)):
            return False
        for branches in (shape.any_of, shape.one_of):
            if branches and not any(map(ends, branches)):
                return False
        if shape.types == ("object",):
            return all(ends(prop.shape) for prop in shape.properties if prop.required)
        if shape.types == ("array",) and shape.min_items and shape.items is not None:
            return ends(shape.items)
        return True

    todo = list(subject.plan.types)
    while True:
        left = []
        # And back the next time: a long chain takes two rounds, whichever way it is written.
        for key, shape in reversed(todo):
            if ends(shape, key):
                found.add(key)
            else:
                left.append((key, shape))
        if len(left) == len(todo):
            return found
        todo = left


def _contradictions(shape: Shape, subject: Subject) -> Iterator[tuple[str, str]]:
    """Each with the keyword at which it is told."""
    yield from _empty_range(shape)
    for low, high, names in (
        (shape.min_length, shape.max_length, ("minLength", "maxLength")),
        (shape.min_items, shape.max_items, ("minItems", "maxItems")),
        (shape.min_properties, shape.max_properties, ("minProperties", "maxProperties")),
    ):
        if low is not None and high is not None and low > high:
            yield names[0], f"{names[0]} {low} is more than {names[1]} {high}"
    yield from _impossible_members(shape)
    choices = shape.items.enum if shape.unique_items and shape.items is not None else None
    if choices is not None and (shape.min_items or 0) > len(choices):
        yield "minItems", f"minItems {shape.min_items} of {len(choices)} different values can't be unique"
    closed_tuple = shape.additional_items is not None and shape.additional_items.never
    if shape.tuple_items is not None and closed_tuple and (shape.min_items or 0) > len(shape.tuple_items):
        message = (
            f"minItems {shape.min_items} is more than the {len(shape.tuple_items)} items that are allowed"
        )
        yield "minItems", message
    if shape.all_of:
        yield from _disjoint(shape, subject)


def _empty_range(shape: Shape) -> Iterator[tuple[str, str]]:
    lows = [
        (limit, name)
        for limit, name in ((shape.minimum, "minimum"), (shape.exclusive_minimum, "exclusiveMinimum"))
        if limit is not None
    ]
    highs = [
        (limit, name)
        for limit, name in ((shape.maximum, "maximum"), (shape.exclusive_maximum, "exclusiveMaximum"))
        if limit is not None
    ]
    for low, low_name in lows:
        for high, high_name in highs:
            strict = low_name != "minimum" or high_name != "maximum"
            if low > high or (low == high and strict):
                limits = f"{low_name} {number_text(low)} and {high_name} {number_text(high)}"
                yield low_name, f"no number lies between {limits}"
                return
    step = _step(shape)
    if not lows or not highs or step is None:
        return
    first = max(_first(_exact(low), step, name != "minimum") for low, name in lows)
    last = min(_last(_exact(high), step, name != "maximum") for high, name in highs)
    if first > last:
        what = "integer" if step == 1 else f"multiple of {number_text(shape.multiple_of or 1)}"
        yield lows[0][1], f"no {what} lies between {number_text(lows[0][0])} and {number_text(highs[0][0])}"


def _step(shape: Shape) -> Fraction | None:
    """What valid numbers are multiples of."""
    whole = "integer" in shape.types and "number" not in shape.types
    if shape.multiple_of is None:
        return Fraction(1) if whole else None
    step = _exact(shape.multiple_of)
    if step <= 0:
        return None
    return Fraction(math.lcm(step.numerator, step.denominator), step.denominator) if whole else step


def _exact(value: int | float) -> Fraction:
    return Fraction(repr(value))


def _first(low: Fraction, step: Fraction, strict: bool) -> int:
    return math.floor(low / step) + 1 if strict else math.ceil(low / step)


def _last(high: Fraction, step: Fraction, strict: bool) -> int:
    return math.ceil(high / step) - 1 if strict else math.floor(high / step)


def _impossible_members(shape: Shape) -> Iterator[tuple[str, str]]:
    declared = {prop.name: prop for prop in shape.properties}
    if shape.closed:
        patterns = [source for source, _ in shape.pattern_properties]
        missing = [
            name
            for name in shape.required
            if name not in declared and not any(matches(source, name) for source in patterns)
        ]
        if missing:
            are = "is" if len(missing) == 1 else "are"
            yield "required", f"{quoted(missing)} {are} required but not declared in a closed object"
        if not patterns and (shape.min_properties or 0) > len(declared):
            message = (
                f"minProperties {shape.min_properties} is more than the {len(declared)} that are declared"
            )
            yield "minProperties", message
    if shape.max_properties is not None and shape.max_properties < len(shape.required):
        message = (
            f"maxProperties {shape.max_properties} is less than the {len(shape.required)} that are required"
        )
        yield "maxProperties", message
    for name in shape.required:
        if name in declared and declared[name].shape.never:
            yield "required", f'"{name}" is required, and no value of it is allowed'


def _disjoint(shape: Shape, subject: Subject) -> Iterator[tuple[str, str]]:
    common: set[JsonType] | None = _kinds(shape)
    for inner in shape.all_of:
        kinds = _kinds(subject.inside(inner))
        common = kinds if common is None else common if kinds is None else common & kinds
    if common is not None and not common:
        yield "allOf", "the parts of allOf have no type in common"


def _kinds(shape: Shape) -> set[JsonType] | None:
    if not shape.types:
        return None
    return {*shape.types, "integer"} if "number" in shape.types else set(shape.types)


def _without_effect(subject: Subject) -> Iterator[Finding]:
    for shape in subject.shapes:
        if shape.ref is not None:
            continue
        if shape.types:
            for keyword, attribute in _foreign(shape.types):
                value = getattr(shape, attribute)
                if value is None or value is False or value == ():
                    continue
                yield Finding(
                    subject.at(shape, keyword),
                    f"{keyword} says nothing about {_listed(shape.types)}",
                    "take it out, or correct the type",
                )
        if (
            shape.additional_items is not None
            and shape.tuple_items is None
            and not shape.additional_items.never
        ):
            at = subject.at(shape, "additionalItems")
            yield Finding(at, "additionalItems says nothing unless items is a list")
        if shape.if_ is None and (shape.then is not None or shape.else_ is not None):
            at = subject.at(shape, "else" if shape.then is None else "then")
            yield Finding(at, "then and else say nothing without if")
        if shape.if_ is not None and shape.then is None and shape.else_ is None:
            yield Finding(subject.at(shape, "if"), "if says nothing without then or else")


@cache
def _foreign(types: tuple[JsonType, ...]) -> tuple[tuple[str, str], ...]:
    """Keywords, with their attributes, that say nothing about values of these types."""
    return tuple((keyword, attribute) for keyword, attribute, kinds in _APPLIES if kinds.isdisjoint(types))


def _listed(types: tuple[JsonType, ...]) -> str:
    return " or ".join(
        f"{'an' if name[0] in 'aio' else 'a'} {name}" if name != "null" else name for name in types
    )


def _dead_values(subject: Subject) -> Iterator[Finding]:
    for shape in subject.shapes:
        if shape.ref is not None:
            continue
        yield from _of_enum(shape, subject)
        if shape.const:
            value = shape.const[0]
            if not accepts(replace(shape, const=()), value, subject.named):
                yield Finding(subject.at(shape, "const"), f"const {_shown(value)} breaks the rules beside it")


def _of_enum(shape: Shape, subject: Subject) -> Iterator[Finding]:
    members = shape.enum
    if members is None:
        return
    bare = replace(shape, enum=None, const=())
    for index, member in enumerate(members):
        if not accepts(bare, member, subject.named):
            at = subject.at(shape, "enum", index)
            yield Finding(at, f"the enum's {_shown(member)} breaks the rules beside it")
        if any(equal(member, earlier) for earlier in members[:index]):
            at = subject.at(shape, "enum", index)
            yield Finding(at, f"the enum has {_shown(member)} twice")


def _shown(value: Json) -> str:
    text = json_text(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


CHECKS = (
    Check(
        "unsatisfiable",
        "Constraints that contradict each other, so that no value is valid: minimum over maximum, an undeclared required property of a closed object.",
        Severity.ERROR,
        _unsatisfiable,
        tolerated=True,
    ),
    Check(
        "no-effect",
        "A keyword that says nothing about values of the declared types, such as a pattern on a number.",
        Severity.ERROR,
        _without_effect,
        tolerated=True,
    ),
    Check(
        "dead-value",
        "A const or an enum's member that its own type or another constraint refuses, or that is listed twice.",
        Severity.ERROR,
        _dead_values,
        tolerated=True,
    ),
)
