"""Chains of getters: `getPayment()?->getMethod()`, `getData('sku')`. A small grammar, so that a catalogue's text can't become code."""

from __future__ import annotations

import re

from trackwright.magento.records import Argument, Getter

_CALL = re.compile(r"(?P<arrow>\?->|->)?(?P<name>[A-Za-z_][A-Za-z0-9_]*)\(")
_ARGUMENT = re.compile(
    r"\s*(?:'(?P<text>[^'\\]*)'|\"(?P<quoted>[^\"\\]*)\"|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>true|false|null))\s*"
)
_WORDS: dict[str, Argument] = {"true": True, "false": False, "null": None}


class BadGetters(ValueError):
    """The text is no chain of getters; the message says where it stops being one."""


def parse_getters(text: str) -> tuple[Getter, ...]:
    """The calls of a chain that begins at a root. BadGetters where it is none."""
    found: list[Getter] = []
    at = 0
    while at < len(text) or not found:
        match = _CALL.match(text, at)
        if match is None or bool(match["arrow"]) != bool(found):
            raise BadGetters(
                f"a chain is calls such as `getPayment()?->getMethod()`, which `{text[at:]}` is not"
            )
        arguments, at = parse_arguments(text, match.end())
        found.append(Getter(match["name"], arguments, match["arrow"] == "?->"))
    return tuple(found)


def parse_arguments(text: str, at: int) -> tuple[tuple[Argument, ...], int]:
    """Literals up to the closing parenthesis, and where it ends. BadGetters where something else stands there."""
    found: list[Argument] = []
    if text.startswith(")", at):
        return (), at + 1
    while True:
        match = _ARGUMENT.match(text, at)
        if match is None:
            raise BadGetters(
                f"`{text[at:]}` is no argument: it takes text in quotes, numbers, true, false, null"
            )
        found.append(_argument(match))
        at = match.end()
        if text.startswith(")", at):
            return tuple(found), at + 1
        if not text.startswith(",", at):
            raise BadGetters(f"`{text}` lacks `)` or `,` before `{text[at:]}`")
        at += 1


def written(getters: tuple[Getter, ...]) -> str:
    """A chain as an author writes it."""
    parts = []
    for index, getter in enumerate(getters):
        arrow = "" if index == 0 else "?->" if getter.nullsafe else "->"
        parts.append(f"{arrow}{getter.name}({', '.join(map(_literal, getter.arguments))})")
    return "".join(parts)


def _argument(match: re.Match[str]) -> Argument:
    if match["number"] is not None:
        return float(match["number"]) if "." in match["number"] else int(match["number"])
    if match["word"] is not None:
        return _WORDS[match["word"]]
    return match["text"] if match["text"] is not None else match["quoted"]


def _literal(value: Argument) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return f"'{value}'" if isinstance(value, str) else str(value)
