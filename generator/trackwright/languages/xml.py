"""XML: plan text may stand in an attribute or between tags."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from trackwright.code import Code


def attribute(text: str) -> Code:
    """An attribute's value with its quotes. Characters that XML 1.0 has no place for are left out."""
    return Code(quoteattr(_legal(text)))


def content(text: str) -> Code:
    """Text between two tags, likewise."""
    return Code(escape(_legal(text)))


def _legal(text: str) -> str:
    return "".join(char for char in text if char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff"))
