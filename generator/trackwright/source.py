"""What a plan file holds, as written: scalars, sequences and mappings that know their place.

Nodes are made by `loader` from YAML, by `formats` from other people's JSON, and read by `resolve`. They are never changed: the attributes
are `Final`, which a type checker holds; a frozen dataclass would cost several times as much for the hundred thousand nodes of a large plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trackwright.diagnostics import Span
from trackwright.schema import Json, JsonObject

ScalarValue = None | bool | int | float | str


class _Placed:
    __slots__ = ("column", "file", "line")

    def __init__(self, file: str, line: int, column: int) -> None:
        self.file: Final = file
        self.line: Final = line
        self.column: Final = column

    @property
    def span(self) -> Span:
        """Where it begins. `file` is relative to the plan's folder, with "/"."""
        return Span(self.file, self.line, self.column)


class Scalar(_Placed):
    """A value without parts. `text` is what was written (`1.10`), `value` what it means (1.1)."""

    __slots__ = ("text", "value")

    def __init__(self, value: ScalarValue, text: str, file: str, line: int, column: int) -> None:
        self.value: Final = value
        self.text: Final = text
        self.file = file  # type: ignore[misc]  # not by super(): a call for each of very many
        self.line = line  # type: ignore[misc]
        self.column = column  # type: ignore[misc]


class Sequence(_Placed):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Node, ...], file: str, line: int, column: int) -> None:
        super().__init__(file, line, column)
        self.items: Final = items


class Mapping(_Placed):
    """Keys and values in the author's order. Keys are scalars whose `text` is the key; no two are equal."""

    __slots__ = ("pairs",)

    def __init__(self, pairs: tuple[tuple[Scalar, Node], ...], file: str, line: int, column: int) -> None:
        super().__init__(file, line, column)
        self.pairs: Final = pairs

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        for name, value in self.pairs:
            if name.text == key:
                return value
        return None

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its place."""
        return next((name for name, _ in self.pairs if name.text == key), None)

    def __iter__(self) -> Iterator[tuple[Scalar, Node]]:
        return iter(self.pairs)


Node = Scalar | Sequence | Mapping


def kind_of(node: Node) -> str:
    """A noun for messages: "text", "a number", "a list", ..."""
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "a mapping"
    if node.value is None:
        return "null"
    if isinstance(node.value, bool):
        return "true" if node.value else "false"
    return "text" if isinstance(node.value, str) else "a number"


def frozen(node: Node) -> Json:
    """The node as a frozen JSON value."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return tuple([frozen(item) for item in node.items])
    return JsonObject(tuple([(key.text, frozen(value)) for key, value in node.pairs]))


def thawed(node: Node) -> object:
    """The node as plain dicts, lists and scalars."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [thawed(item) for item in node.items]
    return {key.text: thawed(value) for key, value in node.pairs}


def scalar(value: ScalarValue, span: Span) -> Scalar:
    """For importers: a scalar that nobody wrote as such, at the place it was made from."""
    return Scalar(value, _written(value), span.file, span.line, span.column)


def sequence(items: list[Node] | tuple[Node, ...], span: Span) -> Sequence:
    """For importers: a list."""
    return Sequence(tuple(items), span.file, span.line, span.column)


def mapping(members: dict[str, Node], span: Span) -> Mapping:
    """For importers: a mapping whose keys stand where their values do."""
    pairs = [
        (Scalar(key, key, value.file, value.line, value.column), value) for key, value in members.items()
    ]
    return Mapping(tuple(pairs), span.file, span.line, span.column)


def _written(value: ScalarValue) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


@dataclass(frozen=True, slots=True)
class Listing:
    """A glob of an `include` and what it matched: `expand(folder, pattern)` must still give `matched`, or the plan has changed."""

    folder: Path
    pattern: str
    matched: tuple[Path, ...]


def expand(folder: Path, pattern: str) -> tuple[Path, ...]:
    """The files that a glob matches, sorted."""
    return tuple(sorted(path for path in folder.glob(pattern) if path.is_file()))
