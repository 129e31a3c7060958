"""What a language is to the generator: casing by role, reserved words, and three doors through which text becomes `Code`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from trackwright.code import Code
from trackwright.naming import Style, join
from trackwright.schema import Json


@dataclass(frozen=True, slots=True)
class Language:
    """One target language. `styles` says how names of a role are cased; a role that is missing is a mistake in the target.

    `literal` prints any frozen JSON value as an expression, `doc` prints text as lines that are safe inside a doc comment (its caller's
    template sets the comment's frame), joined by newline + `indent` + the frame's line prefix.
    """

    id: str
    styles: Mapping[str, Style]
    reserved: frozenset[str]  # compared in the language's own case rule
    fold_case: bool  # reserved words and names differ by more than case (PHP classes and functions)
    literal: Callable[[Json], Code]
    doc: Callable[[str, str], Code]
    reserved_as: Mapping[str, frozenset[str]] = field(
        default_factory=dict
    )  # roles with reserved words of their own

    def name_of(self, role: str, parts: tuple[str, ...]) -> str:
        """The code name as text; collisions are found by comparing these."""
        text = join(parts, self.styles[role])
        if text[:1].isdigit():
            text = f"_{text}"
        if (text.lower() if self.fold_case else text) in self.reserved_as.get(role, self.reserved):
            text = f"{text}_"
        return text

    def name(self, role: str, parts: tuple[str, ...]) -> Code:
        """Door one: a name."""
        return Code(self.name_of(role, parts))
