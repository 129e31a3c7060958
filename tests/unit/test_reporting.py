"""How findings look to people, to programs and to CI."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from trackwright.diagnostics import Diagnostic, Severity, Span
from trackwright.reporting import as_github, as_text, json_text, summary, visible


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Diagnostic]:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text("events:\n\t日本: {typ: string}\n", encoding="utf-8")
    return [
        Diagnostic(
            Span("plan.yaml", 2, 7),
            "unknown-key",
            "there is no key `typ`",
            hint="did you mean `type`?",
            related=((Span("plan.yaml", 1, 1), "in this block"),),
        ),
        Diagnostic(Span("gone.yaml", 3, 1), "odd", "100%, odd: yes\nno", Severity.WARNING),
    ]


def test_text_shows_the_place(found: list[Diagnostic]) -> None:
    assert as_text(found) == (
        "plan.yaml:2:7: unknown-key: there is no key `typ`\n"
        "     2 |  日本: {typ: string}\n"
        "       |         ^\n"
        "  plan.yaml:1:1: in this block\n"
        "  hint: did you mean `type`?\n"
        "gone.yaml:3:1: warning: odd: 100%, odd: yes\\u000ano\n"
    )


def test_colour_is_all_that_colour_adds(found: list[Diagnostic]) -> None:
    import re

    coloured = as_text(found, colour=True)
    assert "\033[" in coloured
    assert re.sub(r"\033\[\d*m", "", coloured) == as_text(found)


def test_summary_counts(found: list[Diagnostic]) -> None:
    assert summary([*found, found[0]]) == "2 errors, 1 warning"
    assert summary([]) == ""


def test_json_holds_everything(found: list[Diagnostic]) -> None:
    document = json.loads(json_text(found, more=1))
    assert document["more"] == 1
    assert document["findings"][0] == {
        "file": "plan.yaml",
        "line": 2,
        "column": 7,
        "severity": "error",
        "code": "unknown-key",
        "message": "there is no key `typ`",
        "hint": "did you mean `type`?",
        "related": [{"file": "plan.yaml", "line": 1, "column": 1, "message": "in this block"}],
    }


def test_annotations_are_escaped(found: list[Diagnostic]) -> None:
    assert as_github(found).splitlines() == [
        "::error file=plan.yaml,line=2,col=7,title=unknown-key::there is no key `typ` (did you mean `type`?)",
        "::warning file=gone.yaml,line=3,col=1,title=odd::100%25, odd: yes%0Ano",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("é日", "é日"),
        ("\033[2J", "\\u001b[2J"),
        ("\u202eabc", "\\u202eabc"),
        ("a\x07", "a\\u0007"),
    ],
)
def test_nothing_steers_the_terminal(text: str, shown: str) -> None:
    assert visible(text) == shown
