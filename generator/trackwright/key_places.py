"""Where keywords stand in a plan's files: shapes know where they begin alone, so files are read once more where something is found."""

from __future__ import annotations

from pathlib import Path

from trackwright.diagnostics import Diagnostics, PlanError, Span
from trackwright.json_source import parse_json
from trackwright.loader import load_text
from trackwright.source import Mapping, Node, Sequence

Keys = tuple[str | int, ...]


class KeyPlaces:
    """Looks keywords up. Spans are relative to `folder`; what can't be found stays where it was."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: dict[str, _File] = {}

    def inside(self, span: Span, *keys: str | int) -> Span:
        """The place of a keyword of the type that begins at `span`, or of what the keyword holds: ("enum", 1)."""
        file = self._file(span.file)
        mapping = file.mappings.get(span)
        return (
            _place(mapping, keys)
            # What an event's `rules` say of its properties stands beside these.
            or _place(_member(file.around.get(span), "rules"), keys)
            or _place(_member(mapping, "rules"), keys)
            or span
        )

    def under(self, span: Span, *keys: str | int) -> Span:
        """The same for a type that stands under the key at `span`."""
        return _place(self._file(span.file).values.get(span), keys) or span

    def _file(self, name: str) -> _File:
        if name not in self._files:
            self._files[name] = _File(self._root(name))
        return self._files[name]

    def _root(self, name: str) -> Node | None:
        try:
            text = (self.folder / name).read_text(encoding="utf-8-sig")
            return parse_json(text, name) if name.lower().endswith(".json") else _yaml(text, name)
        except (OSError, UnicodeError, PlanError):
            return None


class _File:
    """The mappings of one file: by their place, by the place of their key, and what stands around the members of an object."""

    def __init__(self, root: Node | None) -> None:
        self.mappings: dict[Span, Mapping] = {}
        self.around: dict[Span, Mapping] = {}
        self.values: dict[Span, Mapping] = {}
        todo = [] if root is None else [root]
        while todo:
            node = todo.pop()
            if isinstance(node, Sequence):
                todo.extend(node.items)
            elif isinstance(node, Mapping):
                self.mappings.setdefault(node.span, node)
                for key, value in node.pairs:
                    todo.append(value)
                    if isinstance(value, Mapping):
                        self.values[key.span] = value
                        if key.text in ("properties", "traits"):
                            self.around[value.span] = node


def _yaml(text: str, name: str) -> Node | None:
    return load_text(text, name, Diagnostics())


def _member(mapping: Mapping | None, key: str) -> Mapping | None:
    found = None if mapping is None else mapping.get(key)
    return found if isinstance(found, Mapping) else None


def _place(mapping: Mapping | None, keys: Keys) -> Span | None:
    """The key's place; that of an item where a number follows."""
    node: Node | None = mapping
    found: Span | None = None
    for key in keys:
        if isinstance(node, Mapping) and isinstance(key, str):
            at = node.key(key)
            if at is None:
                return found
            found, node = at.span, node.get(key)
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            found, node = node.items[key].span, node.items[key]
        else:
            return found
    return found
