"""XML: the one place where plan text may stand is an attribute."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from trackwright.code import Code


def attribute(text: str) -> Code:
    """An attribute's value with its quotes. Characters that XML 1.0 has no place for are left out."""
    legal = "".join(char for char in text if char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff"))
    return Code(quoteattr(legal))
