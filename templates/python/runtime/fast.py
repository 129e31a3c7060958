# SPDX-License-Identifier: 0BSD
"""Short cuts. Questions that those through checks ask: True is certain; False only says that the checks have to look.
And the JSON text of values for which the answer was True.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from json.encoder import encode_basestring as text
from typing import Any, Final

from .formats import is_date, is_date_time, is_email, is_uri, is_uuid
from .jsontext import standard
from .values import is_encodable, is_multiple, is_plain

__all__ = [
    "anything",
    "constant",
    "is_date",
    "is_date_time",
    "is_email",
    "is_encodable",
    "is_multiple",
    "is_plain",
    "is_uri",
    "is_uuid",
    "listed",
    "number",
    "text",
]

constant: Final = {True: "true", False: "false"}


class _Numbers(dict[float, str]):
    """The texts of numbers, kept while they are few: finding the shortest one costs most of writing a float, and prices repeat."""

    def __missing__(self, value: float) -> str:
        if len(self) >= 10_000:
            self.clear()
        found = self[value] = repr(value)
        return found


number: Final = _Numbers()


def anything(value: Any) -> str:
    return standard(value).decode()


def listed(write: Callable[[Any], str], values: Iterable[Any]) -> str:
    return "[" + ",".join(map(write, values)) + "]"
