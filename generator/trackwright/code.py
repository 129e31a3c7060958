"""Text that is already legal in some target language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn, Self

from markupsafe import Markup


class Code(Markup):
    """Legal text of the language it is printed in. Only a language's doors make it; the template engine prints nothing else.

    As a Markup it passes autoescape untouched, and a plain string that meets it is escaped or refused, never trusted.
    """

    __slots__ = ()

    def __new__(cls, text: object = "") -> Self:  # a Markup's looks for ways to turn an object into markup
        return str.__new__(cls, text)

    def __add__(self, other: object) -> Self:
        return type(self)(str.__add__(self, _legal(other)))

    def __radd__(self, other: object) -> Self:
        return type(self)(str.__add__(_legal(other), self))

    def join(self, seq: Iterable[object], /) -> Self:
        return type(self)(str.join(self, map(_legal, seq)))

    def __mod__(self, value: object, /) -> NoReturn:
        raise TypeError("code isn't made by formatting")

    def format(self, *args: object, **kwargs: object) -> NoReturn:
        raise TypeError("code isn't made by formatting")


def _legal(part: object) -> str:
    """Code, or the spaces by which a template indents. A Markup would escape other text for HTML, which makes it legal in no language of ours."""
    if isinstance(part, Code) or (isinstance(part, str) and not part.strip(" ")):
        return part
    raise TypeError(f"{type(part).__name__} {part!r:.80} has passed no language's door")
