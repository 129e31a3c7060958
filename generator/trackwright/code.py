"""Text that is already legal in some target language."""

from __future__ import annotations

from typing import Self

from markupsafe import Markup


class Code(Markup):
    """Legal text of the language it is printed in. Only a language's doors make it; the template engine prints nothing else.

    As a Markup it passes autoescape untouched, and a plain string that meets it is escaped or refused, never trusted.
    """

    __slots__ = ()

    def __new__(cls, text: object = "") -> Self:  # a Markup's looks for ways to turn an object into markup
        return str.__new__(cls, text)
