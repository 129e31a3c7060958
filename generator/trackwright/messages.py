"""The fixed texts of violations, the same in every language. A message is made from the plan, never from the offending value."""

from __future__ import annotations

from functools import cache

from trackwright.program import Comparison, Fail
from trackwright.schema import Json, JsonType
from trackwright.values import json_text, number_text

_TYPES: dict[JsonType, str] = {
    "null": "null",
    "boolean": "a boolean",
    "integer": "an integer",
    "number": "a number",
    "string": "a string",
    "array": "an array",
    "object": "an object",
}
_BOUNDS: dict[Comparison, tuple[str, str]] = {
    ">=": ("minimum", "at least"),
    ">": ("exclusiveMinimum", "more than"),
    "<=": ("maximum", "at most"),
    "<": ("exclusiveMaximum", "less than"),
}
_COUNTS = {
    "characters": ("minLength", "maxLength"),
    "items": ("minItems", "maxItems"),
    "properties": ("minProperties", "maxProperties"),
}

PLAIN = Fail("type", "must be a JSON value")
NEVER = Fail("not", "is not allowed")
SAFE_INTEGER = Fail("safe_integer", "must be a safe integer")
UNIQUE = Fail("uniqueItems", "must not repeat items")
CONTAINS = Fail("contains", "must contain a matching item")
REQUIRED = Fail("required", "is required")
PROPERTY_NAMES = Fail("propertyNames", "must not have such property names")
ANY_OF = Fail("anyOf", "must match at least one alternative")
ONE_OF = Fail("oneOf", "must match exactly one alternative")
NOT = Fail("not", "must not match what is excluded")
UNPLANNED = Fail("unplanned_property", "is not in the plan")
UNPLANNED_OPEN = Fail("unplanned_property", "is not in the plan", "warning")

# What clients report beside the programs.
UNPLANNED_EVENT = Fail("unplanned_event", "is not in the plan")
WRONG_SOURCE = Fail("wrong_source", "is not sent by this source")
TOO_LARGE = Fail("too_large", "is too large for Segment")
TOO_MANY = Fail("too_many", "has more than 100 violations")


@cache
def types(allowed: tuple[JsonType, ...]) -> Fail:
    """`must be a string, a number or null`."""
    texts = [_TYPES[name] for name in allowed]
    listed = texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} or {texts[-1]}"
    return Fail("type", f"must be {listed}")


def const(value: Json) -> Fail:
    return Fail("const", f"must be {json_text(value)}")


def enum(values: tuple[Json, ...]) -> Fail:
    return Fail("enum", f"must be one of {json_text(values)}")


def multiple_of(divisor: int | float) -> Fail:
    return Fail("multipleOf", f"must be a multiple of {number_text(divisor)}")


def bound(comparison: Comparison, limit: int | float) -> Fail:
    rule, text = _BOUNDS[comparison]
    return Fail(rule, f"must be {text} {number_text(limit)}")


def at_least(limit: int, what: str) -> Fail:
    return Fail(_COUNTS[what][0], f"must have {limit} or more {what}")


def at_most(limit: int, what: str) -> Fail:
    return Fail(_COUNTS[what][1], f"must have {limit} or fewer {what}")


def pattern(source: str) -> Fail:
    return Fail("pattern", f"must match {source}")


def format_(name: str) -> Fail:
    return Fail("format", f"must have the format {name}")


def needs(name: str, needed: tuple[str, ...]) -> Fail:
    return Fail("dependencies", f"must have {json_text(needed)} beside {json_text(name)}")
