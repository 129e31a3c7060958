"""Patterns: to be filled."""

from __future__ import annotations

from functools import cache

from trackwright.program import Regex


@cache
def translate(source: str) -> Regex:
    return Regex(source, source, source, source)
