"""Equal shapes of a plan become one object; what only looks equal to Python doesn't."""

from __future__ import annotations

from pathlib import Path

from trackwright import checks
from trackwright.resolve import read_plan
from trackwright.schema import Plan
from trackwright.sharing import shared

ACME = Path(__file__).parents[2] / "plans/acme-store/plan.yaml"
HEAD = """plan: p
version: "1.0.0"
namespace: 4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a36
sources: {web: {language: js, package: p}}
consent: {default: a, categories: {a: {segment_id: A}}}
events:
"""


def plan_of(folder: Path, *properties: str) -> Plan:
    """A plan with an event for each of the properties."""
    events = "".join(
        f"  Thing {number}: {{sources: [web], properties: {text}}}\n"
        for number, text in enumerate(properties)
    )
    (folder / "plan.yaml").write_text(HEAD + events)
    plan = read_plan(folder / "plan.yaml").plan
    assert plan is not None
    return plan


def test_equal_payloads_are_one_object(tmp_path: Path) -> None:
    text = "{a: string, b?: {type: integer, minimum: 1}, c: {type: array, items: {type: object, properties: {d: [x, y]}}}}"
    first, second = shared(plan_of(tmp_path, text, text)).calls
    assert first.payload is second.payload


def test_equal_members_of_payloads_that_differ_are_one_object(tmp_path: Path) -> None:
    first, second = shared(plan_of(tmp_path, "{a: [x, y], b: string}", "{c: string, a: [x, y]}")).calls
    assert first.payload.properties[0] is second.payload.properties[1]
    assert first.payload is not second.payload


def test_what_is_not_the_same_stays_apart(tmp_path: Path) -> None:
    """1, 1.0 and true are equal in Python; so are objects that say other things of a value than what it may be."""
    one = [
        "{a: {const: 1}}",
        "{a: {const: 1.0}}",
        "{a: {const: true}}",
        "{a: {type: number, minimum: 1}}",
        "{a: {type: number, minimum: 1.0}}",
        "{a: {type: any, examples: [1]}}",
        "{a: {type: any, examples: [true]}}",
        "{a: {type: any, default: 1}}",
        "{a?: {const: 1}}",
        "{a: {const: 1, description: One}}",
    ]
    plan = shared(plan_of(tmp_path, *one))
    assert len({id(call.payload.properties[0]) for call in plan.calls}) == len(one)


def test_nothing_else_of_a_plan_changes() -> None:
    plan = read_plan(ACME).plan
    assert plan is not None
    assert shared(plan) == plan and repr(shared(plan).consent) == repr(plan.consent)
    assert shared(shared(plan)) == plan


def test_findings_of_equal_shapes_have_each_its_place(tmp_path: Path) -> None:
    wrong = "{n: {type: integer, minimum: 5, maximum: 3}}"
    found = checks.run(plan_of(tmp_path, wrong, wrong)).sorted()
    assert [(item.code, item.span.line) for item in found] == [("unsatisfiable", 7), ("unsatisfiable", 8)]
