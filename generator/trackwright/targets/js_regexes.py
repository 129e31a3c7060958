"""Regexes that a module puts together of texts, as the literals that a joined script has in their place: parts that repeat are cheap there."""

from __future__ import annotations

import re
from collections.abc import Callable

from trackwright.targets.js_shorten import Token

# A text's escapes; no other stands in a text that makes a regex.
_ESCAPE = re.compile(r"\\([\\'\"`])")
_INSERTED = re.compile(r"\$\{([\w$]+)\}")
# A slash outside of a class, or what may have one in it.
_SLASH = re.compile(r"(\\.|\[(?:\\.|[^\]\\])*\])|/")


def regex_literal(read: list[Token], constant: Callable[[str], list[Token]]) -> Token | None:
    """`new RegExp(text, flags)` as a literal; `constant` has the tokens of what a name stands for. None where it is anything else."""
    if [text for _, text in read[:3]] != ["new", "RegExp", "("]:
        return None
    parts, flags = read[3:-1], ""
    if parts[-1] == ("mark", ","):
        parts = parts[:-1]
    if ("mark", ",") in parts:
        parts, flags = parts[:-2], _text(parts[-1:], constant)
    source = _SLASH.sub(lambda found: found[1] or r"\/", _text(parts, constant))
    return ("regex", f"/{source}/{flags}")


def _text(read: list[Token], constant: Callable[[str], list[Token]]) -> str:
    """The text of literals and templates with "+" between them."""
    found: list[str] = []
    for kind, text in read:
        if kind == "template":
            # Every other part is a name that is put in.
            parts = _INSERTED.split(text[1:-1])
            found.extend(
                _text(constant(part), constant) if place % 2 else _ESCAPE.sub(r"\1", part)
                for place, part in enumerate(parts)
            )
        elif kind == "text":
            found.append(_ESCAPE.sub(r"\1", text[1:-1]))
        else:
            assert (kind, text) == ("mark", "+"), f"a regex is made of {text}"
    return "".join(found)
