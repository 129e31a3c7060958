"""Frozen JSON values: to and from plain Python, their one canonical text, and the way to a member."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache

from trackwright.schema import Json, JsonObject


def freeze(value: object) -> Json:
    """Plain Python (dict, list, scalars) as a frozen value. Raises TypeError for anything that JSON doesn't have."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise TypeError(f"{value} is no JSON number")
        return value
    if isinstance(value, Mapping):
        return JsonObject(tuple((str(key), freeze(member)) for key, member in value.items()))
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return tuple(freeze(item) for item in value)
    raise TypeError(f"{type(value).__name__} is no JSON type")


def thaw(value: Json) -> object:
    """A frozen value as dict, list and scalars, fresh each time."""
    if isinstance(value, JsonObject):
        return {key: thaw(member) for key, member in value.members}
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    return value


def is_scalar(value: Json) -> bool:
    return not isinstance(value, (tuple, JsonObject))


def number_text(value: int | float) -> str:
    """A number as ECMAScript prints it (1, 0.01, 1e-7, 1e+21). An integer beyond 2^53 is the nearest double."""
    if isinstance(value, int):
        if abs(value) <= 2**53:
            return str(value)
        value = float(value)
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    if fraction == "0":
        fraction = ""
    point = len(whole) + int(exponent or 0)
    digits = (whole + fraction).lstrip("0")
    point -= len(whole + fraction) - len(digits)
    digits = digits.rstrip("0")
    return sign + _placed(digits, point)


def _placed(digits: str, point: int) -> str:
    """`digits` with the decimal point after the first `point` of them, by ECMAScript's Number::toString."""
    count = len(digits)
    if count <= point <= 21:
        return digits + "0" * (point - count)
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    exponent = f"e{'+' if point > 0 else '-'}{abs(point - 1)}"
    return digits + exponent if count == 1 else f"{digits[0]}.{digits[1:]}{exponent}"


def json_text(value: Json) -> str:
    """Compact JSON in the value's own key order, numbers as ECMAScript prints them, non-ASCII as it is."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, JsonObject):
        return "{" + ",".join(f"{json_text(key)}:{json_text(member)}" for key, member in value.members) + "}"
    return "[" + ",".join(map(json_text, value)) + "]"


def canonical(value: object) -> str:
    """Plain Python as JSON with sorted keys and no spaces: the text that is hashed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


_LONG = 4000  # characters: a whole plan, which stands in one place, isn't kept
_one_line = json.JSONEncoder(ensure_ascii=False).encode


def pretty(value: object, width: int = 110) -> str:
    """Plain Python as JSON for readers: whatever fits stands on one line, the rest is opened member by member. Ends with a newline."""
    return Pretty(width).text(value)


class Pretty:
    """Prints many values as `pretty` does. A dict that stands in several of them, or often in one, is printed once for each depth.

    Nothing that was printed may be changed afterwards.
    """

    def __init__(self, width: int = 110) -> None:
        self.width = width
        self.lines: dict[int, tuple[object, str]] = {}  # by identity: on one line, whatever its length
        self.blocks: dict[tuple[int, int, int], str] = {}

    def text(self, value: object) -> str:
        return self.block(value, "", 0) + "\n"

    def line(self, value: object) -> str:
        known = self.lines.get(id(value))
        if known is not None:
            return known[1]
        text = _one_line(value)
        if isinstance(value, dict) and len(text) < _LONG:
            self.lines[id(value)] = (value, text)
        return text

    def block(self, value: object, indent: str, taken: int) -> str:
        """`taken` columns of the line are in use beside the indentation."""
        if not isinstance(value, (dict, list)) or not value:
            return _one_line(value)
        key = (id(value), len(indent), taken)
        known = self.blocks.get(key)
        if known is not None:
            return known
        text = self.line(value)
        if len(text) + len(indent) + taken > self.width:
            text = self.opened(value, indent)
        if id(value) in self.lines:  # which keeps it, so that no other gets its identity
            self.blocks[key] = text
        return text

    def opened(self, value: dict[str, object] | list[object], indent: str) -> str:
        inner = indent + "  "
        if isinstance(value, dict):
            lines = []
            for key, member in value.items():
                name = _name(key)
                lines.append(name + self.block(member, inner, len(name) + 1))
            return "{\n" + inner + f",\n{inner}".join(lines) + f"\n{indent}}}"
        lines = [self.block(item, inner, 1) for item in value]
        return "[\n" + inner + f",\n{inner}".join(lines) + f"\n{indent}]"


@cache
def _name(key: str) -> str:
    return _one_line(key) + ": "


@cache
def pointer(name: str) -> str:
    """A member's name as one segment of a JSON Pointer."""
    return "/" + name.replace("~", "~0").replace("/", "~1")
