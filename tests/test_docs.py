"""What the docs show is what the tool does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from trackwright import document
from trackwright.checks import CHECKS, run
from trackwright.resolve import read_plan

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```yaml (plan|part)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)\s]*)\)")

# What a fragment leaves unsaid.
HEAD = {
    "plan": "plan: shop\n",
    "version": 'version: "1.0.0"\n',
    "namespace": "namespace: 5b0b3f0e-0d0c-4f5c-9a57-0d8b8f0f9a11\n",
    "consent": """consent:
  default: analytics
  categories:
    analytics: {description: Measuring, segment_id: Analytics}
    marketing: {description: Advertising, segment_id: Advertising}
""",
    "events": "events:\n  Signed Out: {}\n",
}


def _blocks() -> Iterator[tuple[str, str]]:
    for page in sorted(DOCS.glob("*.md")):
        text = page.read_text()
        for match in FENCE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            said = (
                ""
                if match[1] == "plan"
                else "".join(
                    default
                    for key, default in HEAD.items()
                    if not re.search(rf"^{key}:", match[2], re.MULTILINE)
                )
            )
            yield f"{page.name}:{line}", said + match[2]


@pytest.mark.parametrize(
    ("place", "text"), list(_blocks()), ids=lambda value: value if "\n" not in value else ""
)
def test_plans_in_the_docs_are_plans(place: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(text)
    reading = read_plan(path)
    assert [*map(str, reading.diagnostics.sorted())] == []
    assert reading.plan is not None
    # A fragment may show a type without a use.
    found = [str(item) for item in run(reading.plan).sorted() if item.code != "unused-type"]
    assert found == []


def test_the_reference_has_every_key() -> None:
    text = (DOCS / "plan-reference.md").read_text()
    told = set(re.findall(r"`([a-z_]+)`", text)) | set(re.findall(r"^\s*([a-z_]+)\??:", text, re.MULTILINE))
    parts = [
        item for item in vars(document).values() if isinstance(item, type) and issubclass(item, document.Part)
    ]
    keys = {field.alias or name for part in parts for name, field in part.model_fields.items()}
    assert keys - told == set()


def test_the_list_of_checks_is_complete() -> None:
    text = (DOCS / "checks.md").read_text()
    rows = re.findall(r"^\| `([a-z-]+)` \| (error|warning) \| (.*) \|$", text, re.MULTILINE)
    assert rows == [(check.id, str(check.severity), check.purpose) for check in CHECKS]
    tolerated = text.partition("taken as it comes: ")[2].partition(".")[0]
    assert re.findall(r"`([a-z-]+)`", tolerated) == [check.id for check in CHECKS if check.tolerated]


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for target in LINK.findall(page.read_text()):
        path, _, anchor = target.partition("#")
        other = (page.parent / path).resolve() if path else page
        if not other.exists() or (anchor and other.suffix == ".md" and anchor not in _anchors(other)):
            broken.append(target)
    assert broken == []


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^a-z0-9_ -]", "", heading.lower()).replace(" ", "-") for heading in headings}
