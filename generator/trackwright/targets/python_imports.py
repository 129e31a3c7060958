"""The imports of a generated module, in the order that ruff keeps."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.python import PYTHON, aliased

_DIGITS = re.compile(r"(\d+)")


class ImportView(NamedTuple):
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
        """Take out the classes of named types: a module that leaves them to type checkers can be part of a circle."""
        taken = {
            module: self.names.pop(module) for module in list(self.names) if module.startswith("..types.")
        }
        if taken:
            self.add("typing", "TYPE_CHECKING")
        return Imports(taken)

    def lines(self, *, own: bool) -> tuple[ImportView, ...]:
        """The lines of the standard library's modules, or of the package's own."""
        found: list[tuple[_Order, ImportView]] = []
        for module, name, alias in self.aliases:
            if module.startswith(".") is own:
                view = ImportView(PYTHON.name("runtime", (module,)), (aliased(name, alias),))
                found.append((_order(module, name), view))
        for module, names in self.names.items():
            if names and module.startswith(".") is own:
                found.append((_order(module, "~"), _view(module, frozenset(names))))
        return tuple(view for _, view in sorted(found, key=lambda item: item[0]))


_Order = tuple[tuple[tuple[int, int | str], ...], ...]


@cache
def _view(module: str, names: frozenset[str]) -> ImportView:
    listed = sorted(names, key=lambda name: (not name.isupper(), _order(name)))
    return ImportView(
        PYTHON.name("runtime", (module,)), tuple(PYTHON.name("runtime", (name,)) for name in listed)
    )


@cache
def _order(*texts: str) -> _Order:
    """Digits compare as numbers, as ruff's isort has it."""
    return tuple(
        tuple((0, int(part)) if part.isdigit() else (1, part) for part in _DIGITS.split(text) if part)
        for text in texts
    )
