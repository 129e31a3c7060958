"""Did you mean ...?"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known name that `word` is most likely a slip of, or None."""
    names = list(known)
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(_folded(name), name)
    if _folded(word) in folded:
        return folded[_folded(word)]
    found = get_close_matches(_folded(word), folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str | None = None) -> str | None:
    """A hint for an unknown name; `otherwise` where nothing is close."""
    found = closest(word, known)
    return f"did you mean `{found}`?" if found is not None else otherwise


def one_of(names: Iterable[str]) -> str:
    """A list for a message: "`a`, `b` or `c`"."""
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def _folded(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum()) or name
