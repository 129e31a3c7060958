"""Code names: words out of wire names, and wire names' words in each casing. Wire names themselves are never touched."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal

LONGEST = 100  # letters of a code name: files are named after it

Style = Literal["camel", "pascal", "snake", "kebab", "upper"]

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a name, ASCII and lower case: "Order Completed" -> ("order", "completed"), "userID2" -> ("user", "id", "2").

    Letters with accents lose them; any other letter or symbol is spelt by its code point ("u1f600"), so that two names differ when their
    text does. Spaces, punctuation and control characters separate. A name without a single letter or digit is spelt whole.
    """
    found = _WORD.findall(_ascii(text, spell_all=False))
    if not found:
        found = _WORD.findall(_ascii(text, spell_all=True)) or ["empty"]
    return tuple(word.lower() for word in found)


def _ascii(text: str, *, spell_all: bool) -> str:
    if text.isascii() and not spell_all:
        return text
    out: list[str] = []
    for char in unicodedata.normalize("NFKD", text):
        if char.isascii() and not spell_all:
            out.append(char)
        elif spell_all or (unicodedata.category(char)[0] in "LNS"):
            out.append(f" u{ord(char):x} ")
        elif unicodedata.category(char)[0] != "M":
            out.append(" ")
    return "".join(out)


def join(parts: tuple[str, ...], style: Style) -> str:
    """Words in a casing. The result may start with a digit or be reserved: a language's `name` door settles that."""
    if style == "snake":
        return "_".join(parts)
    if style == "kebab":
        return "-".join(parts)
    if style == "upper":
        return "_".join(parts).upper()
    capital = [part[:1].upper() + part[1:] for part in parts]
    if style == "camel":
        capital[0] = parts[0]
    return "".join(capital)
