"""The plan's own naming rules (`naming:`): whether wire names are written in the style that it asks for."""

from __future__ import annotations

import re
from collections.abc import Callable

from trackwright.naming import join, words

_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with"]
)
_PATTERNS = {
    "snake_case": re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z"),
    "camelCase": re.compile(r"[a-z][a-zA-Z0-9]*\Z"),
    "PascalCase": re.compile(r"[A-Z][a-zA-Z0-9]*\Z"),
    "kebab-case": re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z"),
}


def follows(name: str, style: str) -> bool:
    """Whether a wire name is in a style; one of "Title Case", "Sentence case", "lower case" or a key of `_PATTERNS`."""
    pattern = _PATTERNS.get(style)
    if pattern is not None:
        return pattern.match(name) is not None
    return bool(name) and " ".join(name.split()) == name and "_" not in name and _CASED[style](name.split())


def restyled(name: str, style: str) -> str:
    """The name as the style would have it."""
    parts = words(name)
    match style:
        case "snake_case":
            return join(parts, "snake")
        case "camelCase":
            return join(parts, "camel")
        case "PascalCase":
            return join(parts, "pascal")
        case "kebab-case":
            return join(parts, "kebab")
        case "Title Case":
            kept = [part if at and part in _SMALL else part.capitalize() for at, part in enumerate(parts)]
            return " ".join(kept)
        case "Sentence case":
            return " ".join(parts).capitalize()
        case _:
            return " ".join(parts)


def _title(parts: list[str]) -> bool:
    return all(not part[0].islower() or (at > 0 and part in _SMALL) for at, part in enumerate(parts))


def _sentence(parts: list[str]) -> bool:
    return not parts[0][0].islower() and all(
        part.islower() or part.isupper() or part.isdigit() for part in parts[1:]
    )


def _lower(parts: list[str]) -> bool:
    return all(not any(map(str.isupper, part)) for part in parts)


_CASED: dict[str, Callable[[list[str]], bool]] = {
    "Title Case": _title,
    "Sentence case": _sentence,
    "lower case": _lower,
}
