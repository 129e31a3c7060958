"""HCL as Terraform reads it: identifiers, expressions of plain values, comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import groupby

from trackwright.code import Code
from trackwright.naming import join, words

_PLAIN = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_INVISIBLE = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_SIMPLE = re.compile(
    r"[ !#&-\[\]-~]*"
)  # printable ASCII but for quotes, backslashes and the signs of templates
_MARK = re.compile(r"(\$+|%+)\{")
_WORDS = frozenset(["true", "false", "null", "for", "in", "if"])


def name(*texts: str) -> Code:
    """An identifier made of names; plain ones stay as they are, of others the words count."""
    text = "_".join(each if _PLAIN.fullmatch(each) else join(words(each), "snake") for each in texts)
    return Code(f"_{text}" if text[:1].isdigit() or text in _WORDS else text)


def string(text: str) -> Code:
    """A quoted string. `${` and `%{` begin nothing in it."""
    if _SIMPLE.fullmatch(text):
        return Code(f'"{text}"')
    escaped = json.dumps(text, ensure_ascii=False)
    escaped = _INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped)
    # JSON's \\b, \\f and \\/ are none of HCL's escapes.
    escaped = re.sub(
        r"\\[bf]", lambda match: {"\\b": "\\u0008", "\\f": "\\u000c"}[match[0]], _paired(escaped)
    )
    return Code(_MARK.sub(_unmarked, escaped))


def _unmarked(match: re.Match[str]) -> str:
    """`$${` is a plain `${`. Not everybody reads `$$${` alike, so that several signs are written as code points."""
    signs = match[1]
    return (signs * 2 if len(signs) == 1 else f"\\u{ord(signs[0]):04x}" * len(signs)) + "{"


def _paired(text: str) -> str:
    """Escaped backslashes are written as code points, so that none of them meets the letter after it."""
    return text.replace("\\\\", "\\u005c")


def literal(value: object, indent: str = "") -> Code:
    """Plain JSON as an expression, its members one a line, none of them at `indent`."""
    return Code(_literal(value, indent))


def _literal(value: object, indent: str) -> str:
    inner = indent + "  "
    if isinstance(value, dict) and value:
        pairs = [(_key(key), _literal(member, inner)) for key, member in value.items()]
        return f"{{\n{_members(pairs, inner)}{indent}}}"
    if isinstance(value, (list, tuple)) and value:
        if all(isinstance(item, (str, int, float, bool)) or item is None for item in value):
            return f"[{', '.join(_literal(item, indent) for item in value)}]"
        return "[\n" + "".join(f"{inner}{_literal(item, inner)},\n" for item in value) + f"{indent}]"
    if isinstance(value, str):
        return string(value)
    return json.dumps(value, allow_nan=False) if not isinstance(value, tuple) else "[]"


def _members(pairs: Iterable[tuple[str, str]], indent: str) -> str:
    """One a line; the signs of neighbours on single lines stand below each other, as `terraform fmt` has them."""
    text = ""
    for broken, run in groupby(pairs, lambda pair: "\n" in pair[1]):
        members = list(run)
        width = 0 if broken else max(len(key) for key, _ in members)
        text += "".join(f"{indent}{key.ljust(width)} = {value}\n" for key, value in members)
    return text


def _key(text: str) -> str:
    return text if _KEY.fullmatch(text) and text not in _WORDS else str(string(text))


def variables(pairs: Iterable[tuple[str, Code]], indent: str) -> Code:
    """An object of input variables, by key."""
    members = [(_key(key), f"var.{variable}") for key, variable in pairs]
    return Code(f"{{\n{_members(members, indent + '  ')}{indent}}}")
