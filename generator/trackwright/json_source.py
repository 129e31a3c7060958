"""JSON text -> nodes with places: as strict as the standard, duplicate keys refused."""

from __future__ import annotations

import json
import json.decoder
import re
from bisect import bisect_right
from collections.abc import Callable

from trackwright.diagnostics import Diagnostics, PlanError, Span
from trackwright.source import Mapping, Node, Scalar, Sequence
from trackwright.values import pointer

MAX_DEPTH = 100
_SCAN_STRING: Callable[[str, int, bool], tuple[str, int]] = vars(json.decoder)["scanstring"]  # in no stub
_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.ASCII)
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"true|false|null")


def parse_json(text: str, file: str) -> Node:
    """The root node. Raises PlanError with one finding where the text is no JSON."""
    return _Parser(text.removeprefix("\ufeff"), file).whole()


def pointers(root: Node) -> dict[Span, str]:
    """The JSON Pointer of every value, by its place and that of its key."""
    found: dict[Span, str] = {}
    todo = [(root, "")]
    while todo:
        node, above = todo.pop()
        found[node.span] = above
        if isinstance(node, Sequence):
            todo.extend((item, f"{above}/{index}") for index, item in enumerate(node.items))
        elif isinstance(node, Mapping):
            for key, value in node.pairs:
                inner = above + pointer(key.text)
                found[key.span] = inner
                todo.append((value, inner))
    return found


class _Parser:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def whole(self) -> Node:
        node, at = self.value(self.space(0), 1)
        at = self.space(at)
        if at < len(self.text):
            raise self.error(at, "there is text after the end of the JSON value")
        return node

    def value(self, at: int, depth: int) -> tuple[Node, int]:
        char = self.text[at : at + 1]
        if depth > MAX_DEPTH:
            raise self.error(at, f"nested deeper than {MAX_DEPTH} levels", "too-deep")
        if char == "{":
            return self.mapping(at, depth)
        if char == "[":
            return self.sequence(at, depth)
        line, column = self.place(at)
        if char == '"':
            text, end = self.string(at)
            return Scalar(text, text, self.file, line, column), end
        word = _WORD.match(self.text, at)
        if word is not None:
            return Scalar(_WORDS[word.group()], word.group(), self.file, line, column), word.end()
        match = _NUMBER.match(self.text, at)
        if match is None:
            raise self.error(
                at,
                "a JSON value is expected here" if char else "the text ends where a JSON value is expected",
            )
        return Scalar(self.number(match), match.group(), self.file, line, column), match.end()

    def number(self, match: re.Match[str]) -> int | float:
        written = match.group()
        if match.group(1) is None and match.group(2) is None and len(written) < 400:
            return int(written)
        number = float(written)
        if abs(number) == float("inf"):
            raise self.error(match.start(), "no double holds this number", "number-too-large")
        return number

    def string(self, at: int) -> tuple[str, int]:
        try:
            text, end = _SCAN_STRING(self.text, at + 1, True)
            return text, end
        except json.JSONDecodeError as error:
            raise self.error(error.pos, error.msg[:1].lower() + error.msg[1:].removesuffix(" at")) from None

    def sequence(self, at: int, depth: int) -> tuple[Node, int]:
        line, column = self.place(at)
        items: list[Node] = []
        at = self.space(at + 1)
        if self.text[at : at + 1] == "]":
            return Sequence((), self.file, line, column), at + 1
        while True:
            item, at = self.value(at, depth + 1)
            items.append(item)
            at = self.space(at)
            char = self.text[at : at + 1]
            if char == "]":
                return Sequence(tuple(items), self.file, line, column), at + 1
            if char != ",":
                raise self.error(at, "a `,` or `]` is expected here")
            at = self.space(at + 1)

    def mapping(self, at: int, depth: int) -> tuple[Node, int]:
        line, column = self.place(at)
        pairs: dict[str, tuple[Scalar, Node]] = {}
        at = self.space(at + 1)
        if self.text[at : at + 1] == "}":
            return Mapping((), self.file, line, column), at + 1
        while True:
            if self.text[at : at + 1] != '"':
                raise self.error(at, "a key in double quotes is expected here")
            key = Scalar("", "", self.file, *self.place(at))
            name, end = self.string(at)
            if name in pairs:
                raise self.error(at, f"`{name}` stands here a second time", "duplicate-key")
            at = self.space(end)
            if self.text[at : at + 1] != ":":
                raise self.error(at, "a `:` is expected here")
            value, at = self.value(self.space(at + 1), depth + 1)
            pairs[name] = (Scalar(name, name, key.file, key.line, key.column), value)
            at = self.space(at)
            char = self.text[at : at + 1]
            if char == "}":
                return Mapping(tuple(pairs.values()), self.file, line, column), at + 1
            if char != ",":
                raise self.error(at, "a `,` or `}` is expected here")
            at = self.space(at + 1)

    def space(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        assert match is not None
        return match.end()

    def place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def error(self, at: int, message: str, code: str = "json-syntax") -> PlanError:
        found = Diagnostics()
        found.error(Span(self.file, *self.place(at)), code, message)
        return PlanError(found)
