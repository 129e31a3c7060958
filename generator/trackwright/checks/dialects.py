"""How each language names calls, named types and members, for finding collisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from trackwright.language import Language
from trackwright.languages.js import JS
from trackwright.languages.php import PHP
from trackwright.languages.python import PYTHON

Kind = Literal["call", "type", "member", "export"]


@dataclass(frozen=True, slots=True)
class Dialect:
    """A language, and the roles in which it names a call, a named type and a member."""

    title: str
    language: Language
    roles: Mapping[Kind, tuple[str, ...]]
    files: frozenset[str]  # roles that become files, which some disks don't tell apart by case

    def names(self, kind: Kind, parts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Each code name with its key: two of one kind clash where a key is equal."""
        for role in self.roles[kind]:
            name = self.language.name_of(role, parts)
            exact = role not in self.files and not (self.language.fold_case and role == "class")
            yield name, f"{role} {name if exact else name.lower()}"


# JavaScript has no names for members but those on the wire; the types of payloads and the named types are exported side by side.
DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {
        "js": Dialect(
            "JavaScript",
            JS,
            {"call": ("call", "file"), "type": ("type", "file"), "member": (), "export": ("type",)},
            frozenset({"file"}),
        ),
        "php": Dialect(
            "PHP",
            PHP,
            {"call": ("class",), "type": ("class",), "member": ("property",), "export": ()},
            frozenset({"class"}),
        ),
        "python": Dialect(
            "Python",
            PYTHON,
            {"call": ("function",), "type": ("class", "module"), "member": ("argument",), "export": ()},
            frozenset({"function", "module"}),
        ),
    }
)
