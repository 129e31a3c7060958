# SPDX-License-Identifier: 0BSD
"""Taking out of an object what consent doesn't permit. Objects here are ours to change."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container
from typing import Any

from .checks import matches

Off = Container[str]
Strip = Callable[[Any, Off], None]


def remove(value: Any, off: Off, name: str, consent: Collection[str]) -> None:
    """Removes a member unless every category that it needs is on."""
    if type(value) is dict and name in value and any(category in off for category in consent):
        del value[name]


def within(value: Any, off: Off, name: str, strip: Strip) -> None:
    """Strips a member's value, where the member is there."""
    if type(value) is dict and name in value:
        strip(value[name], off)


def every(value: Any, off: Off, strip: Strip) -> None:
    """Strips every item, or every member."""
    if type(value) is list:
        for item in value:
            strip(item, off)
    elif type(value) is dict:
        for member in value.values():
            strip(member, off)


def matching(value: Any, off: Off, regex: re.Pattern[str], strip: Strip) -> None:
    """Strips members whose names match."""
    if type(value) is dict:
        for name, member in value.items():
            if matches(regex, name):
                strip(member, off)


def others(value: Any, off: Off, known: Container[str], strip: Strip, *patterns: re.Pattern[str]) -> None:
    """Strips members that aren't called so and match none of the patterns."""
    if type(value) is dict:
        for name, member in value.items():
            if name not in known and not any(matches(regex, name) for regex in patterns):
                strip(member, off)


def item(value: Any, off: Off, index: int, strip: Strip) -> None:
    """Strips the item at an index, where it is there."""
    if type(value) is list and index < len(value):
        strip(value[index], off)


def items(value: Any, off: Off, start: int, strip: Strip) -> None:
    """Strips the items from an index on."""
    if type(value) is list:
        for each in value[start:]:
            strip(each, off)
