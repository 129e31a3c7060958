"""The imports of a generated module, in the order that ruff keeps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from trackwright.code import Code
from trackwright.languages.python import PYTHON, aliased

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class ImportView:
    """`from <module> import <names>`; a name under an alias has a line of its own."""

    module: Code
    names: tuple[Code, ...]


@dataclass(slots=True)
class Imports:
    """What a module takes from others. Modules of the package begin with a dot."""

    names: dict[str, set[str]] = field(default_factory=dict)
    aliases: set[tuple[str, str, str]] = field(default_factory=set)

    def add(self, module: str, *names: str) -> None:
        self.names.setdefault(module, set()).update(names)

    def add_as(self, module: str, name: str, alias: str) -> None:
        self.aliases.add((module, name, alias))

    def defer(self) -> Imports:
        """Take out the classes of named types: a module that needs them in annotations alone can be part of a circle."""
        taken = {module: self.names.pop(module) for module in list(self.names) if module.startswith("..types.")}
        if taken:
            self.add("typing", "TYPE_CHECKING")
        return Imports(taken)

    def lines(self, *, own: bool) -> tuple[ImportView, ...]:
        """The lines of the standard library's modules, or of the package's own."""
        found = [((module, name), (aliased(name, alias),)) for module, name, alias in self.aliases]
        for module, names in self.names.items():
            if names:
                listed = sorted(names, key=lambda name: (not name.isupper(), *_natural((name,))))
                found.append(((module, "~"), tuple(PYTHON.name("runtime", (name,)) for name in listed)))
        return tuple(
            ImportView(PYTHON.name("runtime", (module,)), names)
            for (module, _), names in sorted(found, key=lambda item: _natural(item[0]))
            if module.startswith(".") is own
        )


def _natural(texts: Iterable[str]) -> tuple[tuple[tuple[int, int | str], ...], ...]:
    """Digits compare as numbers, as ruff's isort has it."""
    return tuple(
        tuple((0, int(part)) if part.isdigit() else (1, part) for part in _DIGITS.split(text) if part)
        for text in texts
    )
