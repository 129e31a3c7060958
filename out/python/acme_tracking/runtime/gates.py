# SPDX-License-Identifier: 0BSD
"""Taking out of an object what consent doesn't permit. Objects here are ours to change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container
from typing import Any

Off = Container[str]
Strip = Callable[[Any, Off], None]


def remove(value: Any, off: Container[str], name: str, consent: Collection[str]) -> None:
    """Removes a member unless every category that it needs is on."""
    if type(value) is dict and name in value and any(category in off for category in consent):
        del value[name]


def within(value: Any, off: Container[str], name: str, strip: Strip) -> None:
    """Strips a member's value, where the member is there."""
    if type(value) is dict and name in value:
        strip(value[name], off)


def others(value: Any, off: Container[str], known: Container[str], strip: Strip) -> None:
    """Strips every item, or every member that isn't declared."""
    if type(value) is list:
        for item in value:
            strip(item, off)
    elif type(value) is dict:
        for name, member in value.items():
            if name not in known:
                strip(member, off)
