"""Sets of code points as sorted, disjoint ranges."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

Ranges = tuple[tuple[int, int], ...]

LAST = 0x10FFFF
DIGITS: Ranges = ((0x30, 0x39),)
WORD: Ranges = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
# ECMA-262: WhiteSpace and LineTerminator.
SPACE: Ranges = (
    (0x09, 0x0D),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
)
LINE_ENDS: Ranges = ((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029))

# Property value aliases of general categories (PropertyValueAliases.txt).
_ALIASES = {
    "Cased_Letter": "LC",
    "Close_Punctuation": "Pe",
    "Connector_Punctuation": "Pc",
    "Control": "Cc",
    "cntrl": "Cc",
    "Currency_Symbol": "Sc",
    "Dash_Punctuation": "Pd",
    "Decimal_Number": "Nd",
    "digit": "Nd",
    "Enclosing_Mark": "Me",
    "Final_Punctuation": "Pf",
    "Format": "Cf",
    "Initial_Punctuation": "Pi",
    "Letter": "L",
    "Letter_Number": "Nl",
    "Line_Separator": "Zl",
    "Lowercase_Letter": "Ll",
    "Mark": "M",
    "Combining_Mark": "M",
    "Math_Symbol": "Sm",
    "Modifier_Letter": "Lm",
    "Modifier_Symbol": "Sk",
    "Nonspacing_Mark": "Mn",
    "Number": "N",
    "Open_Punctuation": "Ps",
    "Other": "C",
    "Other_Letter": "Lo",
    "Other_Number": "No",
    "Other_Punctuation": "Po",
    "Other_Symbol": "So",
    "Paragraph_Separator": "Zp",
    "Private_Use": "Co",
    "Punctuation": "P",
    "punct": "P",
    "Separator": "Z",
    "Space_Separator": "Zs",
    "Spacing_Mark": "Mc",
    "Surrogate": "Cs",
    "Symbol": "S",
    "Titlecase_Letter": "Lt",
    "Unassigned": "Cn",
    "Uppercase_Letter": "Lu",
}


def union(parts: Iterable[tuple[int, int]]) -> Ranges:
    """The ranges put in order and joined."""
    found: list[tuple[int, int]] = []
    for low, high in sorted(parts):
        if found and low <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return tuple(found)


def complement(ranges: Ranges) -> Ranges:
    """Every other code point."""
    found: list[tuple[int, int]] = []
    start = 0
    for low, high in ranges:
        if low > start:
            found.append((start, low - 1))
        start = high + 1
    if start <= LAST:
        found.append((start, LAST))
    return tuple(found)


def disjoint(one: Ranges, other: Ranges) -> bool:
    """Whether no code point is in both."""
    return all(high < low2 or high2 < low for low, high in one for low2, high2 in other)


def category(name: str) -> str | None:
    """The short name of a general category named as in ECMA-262 (`L`, `Letter`, `gc=Lu`, ...); None where there is none."""
    for prefix in ("General_Category=", "gc="):
        name = name.removeprefix(prefix)
    short = _ALIASES.get(name, name)
    known = _categories()
    return short if short in known or short in ("LC", "Cn") or any(key[0] == short for key in known) else None


@cache
def members(short: str) -> Ranges:
    """The code points of a general category or group of them, by Unicode 14."""
    known = _categories()
    if short == "Cn":
        return complement(union(part for ranges in known.values() for part in ranges))
    keys = ("Lu", "Ll", "Lt") if short == "LC" else tuple(key for key in known if key.startswith(short))
    found = [part for key in keys for part in known[key]]
    return union([*found, *members("Cn")] if short == "C" else found)


@cache
def _categories() -> dict[str, Ranges]:
    found: dict[str, Ranges] = {}
    for line in files("trackwright").joinpath("categories.txt").read_text(encoding="ascii").splitlines()[1:]:
        name, *parts = line.split()
        bounds = (part.partition("-")[::2] for part in parts)
        found[name] = tuple((int(low, 16), int(high or low, 16)) for low, high in bounds)
    return found
