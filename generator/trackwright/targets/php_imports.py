"""The `use` lines of a PHP file: each class under its own short name, or a longer one where two would share it."""

from __future__ import annotations

from trackwright.code import Code
from trackwright.languages.php import PHP


class Imports:
    """Classes that one file uses. `own` is the file's class, whose name none of them may take."""

    def __init__(self, own: str, namespace: str) -> None:
        self.namespace = namespace
        self.taken = {own.lower(): f"{namespace}\\{own}"}
        self.names: dict[str, str] = {}

    def add(self, name: str, alias: str | None = None) -> Code:
        """The name by which the file calls a class. `alias` is what it is to be called where that is free."""
        name = name.lstrip("\\")
        if name not in self.names:
            parts = name.split("\\")
            wanted = [alias] if alias else []
            wanted += ["".join(parts[at:]) for at in range(len(parts) - 1, -1, -1)]
            self.names[name] = next(text for text in wanted if self._free(text, name))
            self.taken[self.names[name].lower()] = name
        return Code(self.names[name])

    def lines(self) -> tuple[Code, ...]:
        """What stands after `use`, sorted as PSR-12 readers expect."""
        found = []
        for name, short in sorted(self.names.items(), key=lambda pair: pair[0].lower()):
            parent, _, last = name.rpartition("\\")
            if parent == self.namespace and last == short:
                continue
            found.append(Code(name if last == short else f"{name} as {short}"))
        return tuple(found)

    def _free(self, text: str, name: str) -> bool:
        return self.taken.get(text.lower(), name) == name and text.lower() not in PHP.reserved
