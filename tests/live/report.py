"""Results of the checks as the table in `docs/magento-live.md`."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

CHECKS = Path(__file__).with_name("checks.yaml")
PLACE = Path(__file__).parents[2] / "docs" / "magento-live.md"
ORDER = ("failed", "passed", "skipped")


@dataclass(frozen=True)
class Result:
    """One test's outcome (`passed`, `failed`, `skipped`) for a check, and what it noted."""

    check: int
    outcome: str
    note: str
    run: str = ""
    """When, and on which shop: a line of the page's head"""


def checks() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load(CHECKS.read_text(encoding="utf-8"))
    return loaded


def verdict(results: list[Result]) -> str:
    """Failed if any failed, passed if any passed and none failed, else skipped."""
    return next((one for one in ORDER if any(result.outcome == one for result in results)), "not run")


def header(results: dict[str, list[Result]]) -> str:
    """What was run, when and on what, by the results themselves: the page is written of those of several runs."""
    files: dict[str, set[str]] = defaultdict(set)
    for test, found in results.items():
        for result in found:
            files[result.run or "a run that kept no date"].add(test.partition("::")[0])
    runs = [
        f"- {run}: {', '.join(f'`{name}`' for name in sorted(names))}" for run, names in sorted(files.items())
    ]
    how = "Written by `pytest tests/live --live-report`. Each check has the result of the last run of its tests; these were run:"
    return "\n".join([how, "", *runs])


def table(tests: dict[str, list[Result]]) -> str:
    """The whole page. A check that several tests look at has all their notes."""
    by_check: dict[int, list[Result]] = defaultdict(list)
    for found in tests.values():
        for result in found:
            by_check[result.check].append(result)
    counts: dict[str, int] = defaultdict(int)
    lines = []
    for one in checks():
        found = by_check[one["number"]]
        result = verdict(found)
        counts[result] += 1
        notes = list(dict.fromkeys(result.note for result in found if result.note))
        if not found and one.get("note"):
            notes = [one["note"]]
        note = "; ".join(notes).replace("|", "\\|").replace("\n", " ")
        lines.append(
            f"| {one['number']} | {one['check']} | {one['expected']} | {one['by']} | {result} | {note} |"
        )
    totals = ", ".join(f"{counts[name]} {name}" for name in (*ORDER[::-1], "not run") if counts[name])
    return "\n".join(
        [
            "# Checks on a running Magento",
            "",
            header(tests),
            "",
            f"{len(lines)} checks: {totals}. `by`: which tests look; a check that several look at fails when one does.",
            "",
            "| # | check | expected | by | result | note |",
            "| --- | --- | --- | --- | --- | --- |",
            *lines,
            "",
        ]
    )


def remember(results: dict[str, list[Result]], kept: Path) -> dict[str, list[Result]]:
    """Adds this run's results, by test, to those of earlier runs in a file, and gives all of them."""
    known: dict[str, list[dict[str, Any]]] = json.loads(kept.read_text()) if kept.exists() else {}
    known |= {test: [asdict(result) for result in found] for test, found in results.items()}
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(known, indent=1, ensure_ascii=False), encoding="utf-8")
    return {test: [Result(**one) for one in found] for test, found in known.items()}
