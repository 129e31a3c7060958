"""HTML: plan text stands in elements and in quoted attributes."""

from __future__ import annotations

import re

from markupsafe import escape

from trackwright.code import Code
from trackwright.naming import join, words


def text(value: str) -> Code:
    """Text of an element or of an attribute in double quotes; what can't be seen becomes a blank."""
    return Code(escape(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]", " ", value)))


def identifier(*parts: str) -> Code:
    """An element's id."""
    return Code(join(tuple(word for part in parts for word in words(part)), "kebab"))
