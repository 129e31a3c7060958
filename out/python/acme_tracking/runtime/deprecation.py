# SPDX-License-Identifier: 0BSD
"""PEP 702's `deprecated` for type checkers and editors; at run time a mark without a warning."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated  # noqa: PLC0414 - handed on
else:
    Marked = TypeVar("Marked")

    def deprecated(reason: str) -> Callable[[Marked], Marked]:
        def mark(function: Marked) -> Marked:
            function.__deprecated__ = reason
            return function

        return mark
