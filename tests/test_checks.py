"""Every check finds what it is for, and nothing in a plan that is fine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from trackwright import checks
from trackwright.diagnostics import Severity
from trackwright.key_places import KeyPlaces
from trackwright.resolve import read_plan
from trackwright.schema import Destination, Plan, Property, Shape

FOLDER = Path(__file__).parent / "checks"
GENERATED = {"too-many-properties", "too-many-rules"}  # plans of that size are made by the tests below


def _plan(path: Path) -> Plan:
    reading = read_plan(path)
    assert reading.plan is not None and not reading.diagnostics.failed, [
        *map(str, reading.diagnostics.sorted())
    ]
    return reading.plan


def _told(path: Path) -> list[str]:
    lines = []
    for item in checks.run(_plan(path), places=KeyPlaces(path.parent)).sorted():
        lines.append(f"{item.severity}: {item}")
        lines.extend(f"  hint: {hint}" for hint in [item.hint] if hint)
        lines.extend(f"  {span}: {text}" for span, text in item.related)
    return lines


def test_every_check_has_a_case() -> None:
    ids = [check.id for check in checks.CHECKS]
    assert len(set(ids)) == len(ids)
    assert {path.name for path in FOLDER.iterdir()} == set(ids) - GENERATED


@pytest.mark.parametrize("check", sorted(path.name for path in FOLDER.iterdir()))
def test_good(check: str) -> None:
    assert _told(FOLDER / check / "good.yaml") == []


@pytest.mark.parametrize("check", sorted(path.name for path in FOLDER.iterdir()))
def test_bad(check: str) -> None:
    expected = (FOLDER / check / "expected.txt").read_text().splitlines()
    assert _told(FOLDER / check / "bad.yaml") == expected
    assert any(f": {check}: " in line for line in expected)


def test_too_many_properties() -> None:
    plan = _plan(FOLDER / "once-unusable" / "good.yaml")
    wide = tuple(Property(f"p{number}", Shape(types=("string",)), required=False) for number in range(10_001))
    call = replace(
        plan.calls[-1], payload=replace(plan.calls[-1].payload, properties=wide, required=()), once=()
    )
    found = checks.run(replace(plan, calls=(call,)))
    assert [item.code for item in found.found] == ["too-many-properties"]
    at_most = replace(call, payload=replace(call.payload, properties=wide[1:]))
    assert checks.run(replace(plan, calls=(at_most,))).found == []


def test_too_many_rules() -> None:
    """As many events as one write takes are fine; one more is told at the plan's line, if Segment is told of the plan at all."""
    plan = _plan(FOLDER / "unknown-event" / "good.yaml")
    event = next(call for call in plan.calls if call.type == "track")
    mapped = replace(plan.destinations[0], segment_name="Klaviyo (Actions)", events=(), event_spans=())

    def codes(count: int, *destinations: Destination) -> list[str]:
        calls = tuple(
            replace(event, name=f"Thing {number} Done", code_name=None, once=()) for number in range(count)
        )
        found = checks.run(replace(plan, calls=calls, types=(), destinations=destinations), destinations_only)
        assert all(item.span == plan.span for item in found.found)
        return [item.code for item in found.found]

    destinations_only = tuple(check for check in checks.CHECKS if check.id == "too-many-rules")
    assert codes(200, mapped) == []
    assert codes(201, mapped) == ["too-many-rules"]
    assert codes(201, replace(mapped, segment_name=None)) == []


def test_an_imported_plan_is_taken_as_it_comes() -> None:
    plan = replace(_plan(FOLDER / "unsatisfiable" / "bad.yaml"), imported="segment")
    found = checks.run(plan)
    assert found.found and {item.severity for item in found.found} == {Severity.WARNING}


def test_the_example_plan_has_no_findings() -> None:
    reading = read_plan(Path(__file__).parents[1] / "plans" / "acme-store" / "plan.yaml")
    assert reading.plan is not None
    assert [*map(str, reading.diagnostics.sorted()), *map(str, checks.run(reading.plan).sorted())] == []
