"""Type expressions: `string`, `Product[]`, `(string | integer)[] | null`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(\[\s*\])|([|()])|(\S))")
_MAX_DEPTH = 50


@dataclass(frozen=True, slots=True)
class Word:
    """A built-in type or a named one."""

    name: str


@dataclass(frozen=True, slots=True)
class ArrayType:
    item: Expression


@dataclass(frozen=True, slots=True)
class UnionType:
    """At least two members, none of them a union."""

    members: tuple[Expression, ...]


Expression = Word | ArrayType | UnionType


class ExpressionError(ValueError):
    """The text is no type expression; `hint` says what the author may have meant."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


@lru_cache(maxsize=4096)
def parse(text: str) -> Expression:
    """The expression that `text` writes. Raises ExpressionError.

    union   = postfix { "|" postfix }
    postfix = ( word | "(" union ")" ) { "[]" }
    """
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [_lexeme(match) for match in _TOKEN.finditer(text)]
        self.at = 0

    def whole(self) -> Expression:
        if not self.tokens:
            raise ExpressionError("a type is missing here")
        found = self.union(0)
        if self.at < len(self.tokens):
            token = self.tokens[self.at]
            raise ExpressionError(
                f"`{self.text}` is no type: `{token}` is not expected there", _hint(self.text, token)
            )
        return found

    def union(self, depth: int) -> Expression:
        if depth > _MAX_DEPTH:
            raise ExpressionError(
                "this type expression is nested too deeply", "name a part of it under `types:`"
            )
        members = [self.postfix(depth)]
        while self.peek() == "|":
            self.at += 1
            members.append(self.postfix(depth))
        flat: list[Expression] = []
        for member in members:
            flat.extend(member.members if isinstance(member, UnionType) else (member,))
        return flat[0] if len(flat) == 1 else UnionType(tuple(flat))

    def postfix(self, depth: int) -> Expression:
        token = self.peek()
        self.at += 1
        found: Expression
        if token == "(":
            found = self.union(depth + 1)
            if self.peek() != ")":
                raise ExpressionError(f"`{self.text}` is no type: a `)` is missing")
            self.at += 1
        elif token and (token[0].isalpha() or token[0] == "_"):
            found = Word(token)
        elif not token:
            raise ExpressionError(f"`{self.text}` is no type: it ends where a type is expected")
        else:
            raise ExpressionError(
                f"`{self.text}` is no type: `{token}` is not expected there", _hint(self.text, token)
            )
        arrays = 0
        while self.peek() == "[]":
            self.at += 1
            arrays += 1
            if arrays > _MAX_DEPTH:
                raise ExpressionError("this type expression is nested too deeply")
            found = ArrayType(found)
        return found

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""


def _lexeme(match: re.Match[str]) -> str:
    word, brackets, sign, other = match.groups()
    return word or (brackets and "[]") or sign or other


def _hint(text: str, token: str) -> str | None:
    if token == "?" or text.startswith("?"):
        return "`?` stands after the property's name; a value that may be null is `… | null`"
    if token in "<":
        return "an array of T is written T[]"
    if token in "'\"":
        return "a list of allowed values is written [a, b]; a single one {const: a}"
    if token == "&":
        return "`extends: [A, B]` joins the properties of two types"
    if token == ",":
        return "a union is written A | B"
    if " " in text.strip() and "|" not in text:
        return "text belongs under a keyword such as `description:`"
    return None
