"""JavaScript in fewer bytes: names that a program keeps to itself are shortened, space that means nothing is left out.

It reads the small grammar that our own modules keep to (templates/js/README.md), not all of JavaScript: no class, no label, no `get` or `set`
in an object, template literals that only put in names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count

_TOKEN = re.compile(
    r"""(?P<space>\s+|//.*|/\*.*?\*/)
    |(?P<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
    |(?P<template>`(?:\\.|[^`\\])*`)
    |(?P<number>\d[\w.]*)
    |(?P<name>[A-Za-z_$][\w$]*)
    |(?P<mark>\.\.\.|=>|\?\.|\?\?|\+\+|--|.)""",
    re.VERBOSE,
)
_REGEX = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[])+/[a-z]*")
_INSERTED = re.compile(r"(?<=\$\{)([\w$]+)(?=\})")
_KEYWORD_NAMES = """
arguments await break case catch const continue default delete do else false finally for function if in instanceof let new null of return
switch this throw true try typeof undefined var void while with yield
"""
KEYWORDS = frozenset(_KEYWORD_NAMES.split())
# What our modules use of the language's library and of the page.
_GLOBAL_NAMES = """
Array ArrayBuffer Blob Boolean CustomEvent DataView Date Error Infinity Int32Array JSON Map Math NaN Number Object Promise Proxy RegExp Set String TextEncoder URL Uint8Array
clearTimeout decodeURIComponent document encodeURIComponent globalThis parseInt setTimeout window
"""
_GLOBALS = frozenset(_GLOBAL_NAMES.split())
# Values that are written in fewer bytes. Nobody gives `undefined` another meaning.
_SHORTER = {"true": "!0", "false": "!1", "undefined": "void 0"}
_BEFORE_BLOCK = frozenset((")", "=>", "else", "try", "catch", "finally", "do", ";", "}", ""))
# After these a slash divides.
_VALUE_ENDS = frozenset((")", "]", "}"))
_FIRST = "etnoiarscldupmhgfyvwkbxqzjABCDEFGHIJKLMNOPQRSTUVWXYZ_$"
_REST = _FIRST + "0123456789"

Token = tuple[
    str, str
]  # kind, text; kinds are the groups of _TOKEN, and "key" for a name that isn't a variable, "member" for a shorthand


def tokens(code: str) -> list[Token]:
    """The tokens of some code. Names that are no variables have the kind "key"."""
    found = list(_read(code))
    out: list[Token] = []
    around: list[bool] = []  # for each open bracket: whether it is an object's
    previous = ""
    for index, (kind, text) in enumerate(found):
        if text == "{" and kind == "mark":
            inside_block = previous == "{" and not (around and around[-1])
            around.append(previous not in _BEFORE_BLOCK and not inside_block)
        elif kind == "mark" and text in "([":
            around.append(False)
        elif kind == "mark" and text in ")]}":
            around.pop()
        elif kind == "name":
            following = found[index + 1][1] if index + 1 < len(found) else ""
            kind = _role(text, previous, following, bool(around and around[-1]))
        out.append((kind, text))
        previous = text
    return out


def _read(code: str) -> Iterator[Token]:
    at = 0
    previous: Token = ("mark", "")
    while at < len(code):
        if code[at] == "/" and not code.startswith(("//", "/*"), at) and not _ends_value(previous):
            regex = _REGEX.match(code, at)
            assert regex is not None, code[at : at + 40]
            previous = ("regex", regex[0])
            at = regex.end()
            yield previous
            continue
        found = _TOKEN.match(code, at)
        assert found is not None and found.lastgroup is not None
        at = found.end()
        if found.lastgroup != "space":
            previous = (found.lastgroup, found[0])
            yield previous


def _ends_value(token: Token) -> bool:
    kind, text = token
    if kind == "name":
        return text not in KEYWORDS or text == "this"
    return kind in ("text", "template", "number", "regex") or text in _VALUE_ENDS


def _role(text: str, previous: str, following: str, in_object: bool) -> str:
    if previous in (".", "?."):
        return "key"
    if in_object and previous in ("{", ","):
        return "key" if following in (":", "(") else "member"
    return "key" if text in KEYWORDS or text in _GLOBALS else "name"


def names_in(token: Token) -> Iterator[str]:
    """The variables that a token speaks of."""
    kind, text = token
    if kind == "name" or (kind == "member" and text not in _GLOBALS):
        yield text
    elif kind == "template":
        yield from _INSERTED.findall(text)


def printed(read: list[Token], rename: Callable[[int, str], str]) -> str:
    """Tokens as code, with each variable renamed: `rename` takes a token's place and a name, and may answer a whole expression."""
    out: list[str] = []
    last = " "
    for index, kind, text in _fewer(read):
        if kind == "name":
            text = rename(index, text)
        elif kind == "member" and text not in _GLOBALS:
            text = f"{text}:{rename(index, text)}"
        elif kind == "template":
            # Every other part is a name that is put in.
            parts = _INSERTED.split(text)
            text = "".join(rename(index, part) if place % 2 else part for place, part in enumerate(parts))
        else:
            text = _SHORTER.get(text, text) if kind == "key" and last not in (".", "?.") else text
        if (_is_word(last[-1]) and _is_word(text[0])) or (last[-1] in "+-/" and text[0] == last[-1]):
            out.append(" ")
        out.append(text)
        last = text
    return "".join(out)


def _fewer(read: list[Token]) -> Iterator[tuple[int, str, str]]:
    """Tokens, each behind its place, without those that mean nothing.

    These are `const` after `const` (which is `let` in a program that is right), `undefined` where it is returned, brackets around a function's
    only parameter, around all that it answers or all that is spread, and what stands before a closing mark.
    """
    declares = [""]  # for each open bracket: the word of the declaration that is going on
    fresh = True  # a statement begins
    skipped: set[int] = set()
    for index, (kind, text) in enumerate(read):
        if index in skipped:
            continue
        text = _declaring(kind, text)
        after = read[index + 1 : index + 4]
        following = _declaring(*after[0]) if after else ""
        if text == "return" and following == "undefined" and after[1][1] in (";", "}"):
            skipped.add(index + 1)
        if kind == "mark":
            if text == "(" and [*map(_mark, after)][1:] == [")", "=>"] and after[0][0] == "name":
                skipped.add(index + 2)
                continue
            if text in ("=>", "...") and following == "(" and (end := _around_all(read, index + 1)):
                skipped |= {index + 1, end}
            if text in "([{":
                declares.append("")
            elif text in ")]}":
                declares.pop()
            elif text == ";":
                if following == "}":
                    continue
                if declares[-1] == following and following:
                    yield index, kind, ","
                    skipped.add(index + 1)
                    continue
                declares[-1] = ""
            elif text == "," and following in ("}", "]", ")") and read[index - 1][1] not in ("[", ","):
                continue
        elif fresh:
            declares[-1] = text if text in ("const", "let") else ""
        fresh = kind == "mark" and text in (";", "{", "}")
        yield index, kind, text


def _declaring(kind: str, text: str) -> str:
    return "let" if text == "const" and kind == "key" else text


def _around_all(read: list[Token], start: int) -> int:
    """The end of the bracket that starts there, where what is in it ends with it and is no object; 0 otherwise."""
    depth = 0
    for index in range(start, len(read)):
        mark = _mark(read[index])
        depth += (mark in ("(", "[", "{")) - (mark in (")", "]", "}"))
        if not depth:
            following = _mark(read[index + 1]) if index + 1 < len(read) else ";"
            return index if following in (",", ";", ")", "]", "}") and read[start + 1][1] != "{" else 0
    return 0


def _mark(token: Token) -> str:
    return token[1] if token[0] == "mark" else ""


def _is_word(char: str) -> bool:
    return char.isalnum() or char in "_$"


def short_names() -> Iterator[str]:
    """Names that are neither keywords nor globals, the shortest first."""
    for number in count():
        name = _FIRST[number % len(_FIRST)]
        rest = number // len(_FIRST)
        while rest:
            rest -= 1
            name += _REST[rest % len(_REST)]
            rest //= len(_REST)
        if name not in KEYWORDS and name not in _GLOBALS:
            yield name
