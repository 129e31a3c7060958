"""Broken plans, and what their authors are told: every finding, at its place, with its hint."""

from __future__ import annotations

from pathlib import Path

import pytest
from trackwright.resolve import read_plan

FOLDER = Path(__file__).parent / "plans" / "invalid"
CASES = sorted(path.name for path in FOLDER.iterdir())


def told(path: Path) -> list[str]:
    """The findings about a plan, one a line, their hints and related places below them."""
    lines = []
    for item in read_plan(path).diagnostics.sorted():
        lines.append(f"{item.severity}: {item}")
        lines.extend(f"  hint: {hint}" for hint in [item.hint] if hint)
        lines.extend(f"  {span}: {text}" for span, text in item.related)
    return lines


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 30


@pytest.mark.parametrize("case", CASES)
def test_findings(case: str) -> None:
    expected = (FOLDER / case / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert told(FOLDER / case / "plan.yaml") == expected
    assert any(line.startswith("error: ") for line in expected)
