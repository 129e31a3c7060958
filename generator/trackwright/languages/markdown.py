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


def cell(text: str) -> Code:
    """Prose on one line of a table. Names in backticks stay code; nothing else is markup."""
    line = re.sub(r"[\x00-\x1f\x7f\u2028\u2029]+", " ", text)
    return Code(re.sub(r"([\\|<>*_\[\]])", r"\\\1", line) if "`" not in line else _around_code(line))


def _around_code(line: str) -> str:
    parts = re.split(r"(`[^`]+`)", line)
    return "".join(
        part.replace("|", "\\|") if index % 2 else re.sub(r"([\\|<>*_\[\]`])", r"\\\1", part)
        for index, part in enumerate(parts)
    )
