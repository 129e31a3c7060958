"""RFC 8785 (JCS): the text under which two messages are equal."""

from __future__ import annotations

import json
from decimal import Decimal


def canonical(value: object) -> str:
    """JSON with sorted keys (by UTF-16 code units), no spaces and numbers as ECMAScript prints them."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float)):
        return number(float(value))
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda pair: pair[0].encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(member)}" for key, member in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    raise TypeError(type(value).__name__)


def number(value: float) -> str:
    """ECMAScript's Number::toString."""
    if value == 0:
        return "0"
    _, digits, exponent = Decimal(repr(abs(value))).normalize().as_tuple()
    text = "".join(map(str, digits))
    assert isinstance(exponent, int)
    point = len(text) + exponent
    if len(text) <= point <= 21:
        body = text + "0" * (point - len(text))
    elif 0 < point <= 21:
        body = f"{text[:point]}.{text[point:]}"
    elif -6 < point <= 0:
        body = f"0.{'0' * -point}{text}"
    else:
        power = f"e{point - 1:+d}"
        body = text[0] + (f".{text[1:]}" if len(text) > 1 else "") + power
    return ("-" if value < 0 else "") + body
