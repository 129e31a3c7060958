"""What an unquoted YAML scalar means: YAML 1.2's core without its rarities, so that nothing surprises."""

from __future__ import annotations

import re

from trackwright.source import ScalarValue

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z", re.ASCII)
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\Z", re.ASCII)
_WORDS: dict[str, ScalarValue] = {"true": True, "false": False, "null": None}
_LONGEST_NUMBER = 400
_FIRST = frozenset("-0123456789")


class NumberTooLarge(ValueError):
    """A number that no double holds."""


def meaning(text: str) -> ScalarValue:
    """The value of an unquoted scalar: true, false, null, a decimal number as JSON writes it, or the text itself.

    `no`, `on`, `TRUE`, `~`, `010`, `0x1f`, `12:30`, `.5` and dates are text. Raises NumberTooLarge.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[:1] not in _FIRST:
        return text
    if _INTEGER.match(text):
        if len(text) > _LONGEST_NUMBER:
            raise NumberTooLarge(text[:20])
        return int(text)
    if _FLOAT.match(text):
        number = float(text)
        if number in (float("inf"), float("-inf")):
            raise NumberTooLarge(text[:20])
        return number
    return text
