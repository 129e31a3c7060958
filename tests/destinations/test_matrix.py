"""The matrix: everything is in it, it stands on its own, and plan text is text."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from trackwright.schema import Notes, Plan

from destinations.routing import example_plan
from destinations.test_terraform import tree

VOID = {"meta"}
HAZARD = "</td><script>alert(1)</script> | `x` \n\n# & <!-- ${x}"


class Reader(HTMLParser):
    """A strict look at the page: tags in balance, rows as lists of texts."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: dict[str, int] = {}
        self.rows: list[list[str]] = []
        self.headers: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1
        found = dict(attrs)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "srcset")]
        if tag == "th":
            assert found["scope"] in ("row", "col")
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.rows and {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


def read(plan: Plan, folder: Path) -> tuple[Reader, str]:
    tree(plan, folder)
    reader = Reader()
    reader.feed((folder / "matrix.html").read_text())
    reader.close()
    assert reader.open == []
    return reader, (folder / "matrix.md").read_text()


def test_every_event_and_destination(tmp_path: Path) -> None:
    plan = example_plan()
    reader, markdown = read(plan, tmp_path)
    assert reader.links == [], "the page loads nothing"
    header, *rows = reader.rows
    assert [cell.strip() for cell in header] == ["Event", "Needs consent to", "ga4", "meta", "klaviyo"]
    assert all(len(row) == 5 for row in rows)
    by_event = {row[0].strip(): row for row in rows}
    for call in plan.calls:
        if call.type != "track":
            continue
        row = next(row for title, row in by_event.items() if title == f"{call.name}{call.notes.description}")
        assert row[1].split() == list(call.consent)
        for cell, destination in zip(row[2:], plan.destinations, strict=False):
            name = dict(destination.events).get(call.name)
            assert cell.startswith(str(name)) if name else "not sent" in cell
        assert f"| `{call.name}` |" in markdown
    order = next(row for title, row in by_event.items() if title.startswith("Order Completed"))
    assert "valueproperties.total" in order[2] and "items[].priceproperties.products[].price" in order[2]
    assert "event_idmessageId" in order[3] and "context.userAgent" in order[3]


@pytest.mark.parametrize("hazard", [HAZARD, "a|b", "```"])
def test_plan_text_is_text(hazard: str, tmp_path: Path) -> None:
    plan = example_plan()
    usual, _ = read(plan, tmp_path / "usual")
    calls = tuple(replace(call, notes=Notes(description=hazard)) for call in plan.calls)
    reader, markdown = read(replace(plan, name=hazard, calls=calls), tmp_path / "odd")
    described = sum(bool(call.notes.description) for call in plan.calls if call.type == "track")
    assert {**reader.tags, "p": 0} == {**usual.tags, "p": 0} and described
    assert "\n# &" not in markdown
