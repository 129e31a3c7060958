"""Markdown: plan text stands in code spans only."""

from __future__ import annotations

import re

from trackwright.code import Code


def span(text: str) -> Code:
    """Text on one line inside backticks, more of them than the text holds in a row."""
    line = re.sub(r"[\x00-\x1f\x7f\u2028\u2029]+", " ", text)
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    room = " " if line.startswith("`") or line.endswith("`") or not line.strip() else ""
    return Code(f"{fence}{room}{line}{room}{fence}")
