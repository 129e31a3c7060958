"""Segment's plans in each of their forms: what is read, what is told, and that the clients come to life."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conformance.clients import errors, together
from conformance.payloads import Payloads
from conformance.plans import Clients, clients_in, write
from trackwright import checks
from trackwright.formats.proposal import propose
from trackwright.formats.segment import read_segment_plan
from trackwright.schema import Call, Plan

FIXTURES = Path(__file__).parent / "fixtures"
COMPANY = FIXTURES / "company/plan.json"


def read(path: Path) -> Plan:
    reading = read_segment_plan(path)
    assert reading.plan is not None, list(map(str, reading.diagnostics.sorted()))
    assert not reading.diagnostics.failed, list(map(str, reading.diagnostics.sorted()))
    return reading.plan


def told(path: Path) -> list[str]:
    return [str(item) for item in read_segment_plan(path).diagnostics.sorted()]


def call_of(plan: Plan, type_: str, name: str = "") -> Call:
    return next(call for call in plan.calls if (call.type, call.name) == (type_, name))


def rule(name: str, schema: Any = None, **more: Any) -> dict[str, Any]:
    payload = {"type": "object"} if schema is None else schema
    return {
        "type": "TRACK",
        "key": name,
        "version": 1,
        "jsonSchema": {"properties": {"properties": payload}},
    } | more


def plan_file(folder: Path, *rules: Any, **more: Any) -> Path:
    path = folder / "plan.json"
    path.write_text(json.dumps({"id": "tp_1", "name": "Shop", "rules": list(rules), **more}, indent=1))
    return path


# -- the forms ----------------------------------------------------------------------------------------------------------------------


def test_answer_of_the_public_api() -> None:
    plan = read(FIXTURES / "public-api.json")
    order = call_of(plan, "track", "Order Completed")
    assert (order.version, [version.number for version in order.previous]) == (2, [1])
    assert order.notes.description == "An order was placed — 😀"
    assert (order.owner, order.tags) == ("checkout", ("priority: high",))
    assert [prop.name for prop in order.payload.properties] == [
        "order_id",
        "total",
        "coupon",
        "products",
        "platform",
    ]
    assert order.payload.required == ("order_id", "total", "platform")
    assert order.payload.additional is None, "an imported schema keeps its own openness"
    assert order.context is not None and [prop.name for prop in order.context.properties] == ["locale"]
    assert call_of(plan, "track", "Old Thing").status == "deprecated"
    assert [prop.name for prop in call_of(plan, "identify").payload.properties] == ["email"]
    assert call_of(plan, "group", "Group").payload.required == ("name",)
    assert [prop.name for prop in call_of(plan, "page", "Home").payload.properties] == ["variant", "platform"]
    assert {call.consent for call in plan.calls} == {("necessary",)}
    assert [source.language for source in plan.sources] == ["js", "php", "python"]


def test_what_has_no_effect_is_told_at_its_line() -> None:
    assert told(FIXTURES / "public-api.json") == [
        "public-api.json:1:1: namespace-derived: a Segment plan has no namespace for messageIds: one was derived from its id",
        "public-api.json:14:13: rule-not-checked: what the rule demands of `userId` has no effect: clients check properties and "
        "traits and context",
        "public-api.json:16:24: rule-not-checked: that `userId` is required has no effect: clients check properties and traits "
        "and context",
        "public-api.json:105:7: screen-rule: screen calls come from apps, for which no client is made: this rule has no effect",
    ]


def test_legacy_form_with_global_and_traits() -> None:
    plan = read(FIXTURES / "legacy.json")
    viewed = call_of(plan, "track", "Product Viewed")
    assert viewed.notes.description == "A product's page was opened."
    assert [prop.name for prop in viewed.payload.properties] == ["product_id", "site"]
    assert [prop.name for prop in call_of(plan, "identify").payload.properties] == ["plan"]


def test_typewriters_cached_plan() -> None:
    plan = read(FIXTURES / "typewriter.json")
    order = call_of(plan, "track", "Order Completed")
    assert (order.version, order.payload.required) == (2, ("order_id",))
    assert [prop.name for prop in order.payload.properties] == ["order_id", "total"]


def test_answers_one_after_another() -> None:
    plan = read(FIXTURES / "array.json")
    assert [call.name for call in plan.calls] == ["One", "Two"]
    assert plan.id == "in-pieces"


def test_bare_list_of_rules(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_text(json.dumps([rule("A"), rule("B")]))
    plan = read(path)
    assert ([call.name for call in plan.calls], plan.id) == (["A", "B"], "rules")


def test_rules_for_pages_of_any_name_are_for_segments_page() -> None:
    plan = read(FIXTURES / "plan-with-rules.json")
    assert call_of(plan, "page", "Page Viewed").payload.required == ("path",)
    assert any("nameless-page" in text for text in told(FIXTURES / "plan-with-rules.json"))


def test_long_names_get_short_code_names() -> None:
    plan = read(FIXTURES / "plan-with-rules.json")
    [long] = [call for call in plan.calls if len(call.name) > 200]
    assert long.code_name == "an_event_whose_name_somebody_wrote_as_a_whole_dc533d70"


def test_namespace_comes_from_the_plans_id_alone(tmp_path: Path) -> None:
    one = read(plan_file(tmp_path, rule("A")))
    other = read(plan_file(tmp_path, rule("B"), name="Renamed"))
    legacy = read(plan_file(tmp_path, rule("A"), id=None, name="workspaces/w/tracking-plans/tp_1"))
    assert one.namespace == other.namespace == legacy.namespace
    assert read(plan_file(tmp_path, rule("A"), id="tp_2")).namespace != one.namespace


def test_schemas_of_the_whole_rule_reach_their_definitions(tmp_path: Path) -> None:
    body = {
        "properties": {"properties": {"properties": {"a": {"$ref": "#/definitions/d"}}}},
        "definitions": {"d": {"minimum": 3}},
    }
    plan = read(plan_file(tmp_path, {"type": "TRACK", "key": "A", "version": 1, "jsonSchema": body}))
    shape = call_of(plan, "track", "A").payload.properties[0].shape
    assert shape.ref is not None and plan.shape_of(shape.ref).minimum == 3


# -- what is wrong ------------------------------------------------------------------------------------------------------------------

BROKEN = {
    "no text": ('{"rules": [', "json-syntax"),
    "duplicate key": ('{"rules": [],\n "rules": []}', "duplicate-key"),
    "no rules": ('{"name": 1}', "not-a-plan"),
    "a number": ("3", "not-a-plan"),
    "half a pair": (json.dumps([rule("A")]).replace('"A"', '"\\ud83d"'), "unusable-text"),
    "NUL": (json.dumps([rule("A")]).replace('"A"', '"a\\u0000"'), "unusable-text"),
    "unknown type": (json.dumps([rule("A", type="TRICK")]), "rule-type"),
    "no key": (json.dumps([rule("A", key=None)]), "rule-key"),
    "no schema": (json.dumps({"rules": [rule("A", jsonSchema=[])]}), "wrong-value"),
    "version 0": (json.dumps([rule("A", version=0)]), "rule-version"),
    "version 1.5": (json.dumps([rule("A", version=1.5)]), "rule-version"),
    "the same version twice": (json.dumps([rule("A"), rule("A")]), "rule-twice"),
    "an answer that is missing": (
        json.dumps({"rules": [rule("A")], "pagination": {"current": "a", "next": "b"}}),
        "incomplete-plan",
    ),
    "a bad keyword": (json.dumps([rule("A", {"properties": {"a": {"minLength": "x"}}})]), "wrong-value"),
    "reference elsewhere": (
        json.dumps([rule("A", {"properties": {"a": {"$ref": "http://x/y"}}})]),
        "unknown-reference",
    ),
}


@pytest.mark.parametrize("title", BROKEN)
def test_what_is_wrong_is_told_at_its_place(title: str, tmp_path: Path) -> None:
    text, code = BROKEN[title]
    path = tmp_path / "plan.json"
    path.write_text(text)
    found = [item for item in read_segment_plan(path).diagnostics.sorted() if item.severity == "error"]
    assert [item.code for item in found] == [code]
    assert found[0].span.file == "plan.json" and found[0].span.line > 0


def test_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b'{\n "name": "\xff"}')
    assert told(path) == ["plan.json:2:11: json-syntax: this is no UTF-8 text"]


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    path = plan_file(tmp_path, rule("A"))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read(path).id == "shop"


# -- names --------------------------------------------------------------------------------------------------------------------------

MEMBERS = {
    "properties": {
        "SKU": {},
        "sku": {},
        "lines": {"type": "array", "items": {"type": "object", "properties": {"ID": {}, "id": {}}}},
    }
}


def collisions(plan: Plan) -> list[str]:
    return [str(item) for item in checks.run(plan).sorted() if item.severity == "error"]


def test_a_proposal_ends_all_collisions(tmp_path: Path) -> None:
    path = plan_file(
        tmp_path,
        rule("Order Completed", MEMBERS),
        rule("order/completed"),
        rule("ORDER COMPLETED"),
        rule("orderCompleted"),
    )
    plan = read(path)
    assert len(collisions(plan)) == 5
    (tmp_path / "names.yaml").write_text(propose(plan))
    settled = read(path)
    assert collisions(settled) == []
    assert [call.code_name for call in settled.calls] == [
        None,
        "order_completed_slash",
        "order_completed_upper",
        "order_completed_camel",
    ]
    assert propose(settled) == propose(plan), "a second proposal keeps the first"


def test_names_apply_to_all_versions_of_an_event(tmp_path: Path) -> None:
    older = {"properties": {"SKU": {}, "sku": {}}}
    path = plan_file(tmp_path, rule("A", MEMBERS, version=2), rule("A", older))
    (tmp_path / "names.yaml").write_text(propose(read(path)))
    assert collisions(read(path)) == []


def test_names_that_fit_nothing_are_told(tmp_path: Path) -> None:
    path = plan_file(tmp_path, rule("Viewed", MEMBERS))
    (tmp_path / "names.yaml").write_text(
        "events:\n  Veiwed: {code_name: x}\n  Viewed:\n    properties:\n      lines: {properties: {Id: {code_name: y}}}\n"
        "      SKU: {code_name: 3}\npage: {}\n"
    )
    found = [(str(item.span), item.code, item.hint) for item in read_segment_plan(path).diagnostics.sorted()]
    assert found[:4] == [
        ("names.yaml:2:3", "unknown-name", "did you mean `Viewed`?"),
        ("names.yaml:5:28", "unknown-name", "did you mean `ID`?"),
        ("names.yaml:6:24", "wrong-value", None),
        ("names.yaml:7:1", "unknown-name", "did you mean `pages`?"),
    ]


# -- a company's plan, all the way --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def company() -> Plan:
    return read(COMPANY)


@pytest.fixture(scope="module")
def folder(company: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("company")
    write(company, out, ("js", "php", "python", "schema"))
    return out


@pytest.fixture(scope="module")
def clients(folder: Path) -> Clients:
    return clients_in(folder, "CompanyWebServer\\Tracking\\Schema", "company_web_server_tracking")


def test_the_companys_plan_is_large_and_clean(company: Plan) -> None:
    assert len(company.calls) > 300
    assert collisions(company) == []


def test_its_clients_compile(folder: Path) -> None:
    modules = sorted(str(path) for path in (folder / "js").rglob("*.js"))
    check = "for (const file of process.argv.slice(1)) await import(file).catch((error) => { throw Error(`${file}: ${error}`) })"
    subprocess.run(["node", "--input-type=module", "-e", check, *modules], check=True, capture_output=True)
    classes = [str(path) for path in (folder / "php").rglob("*.php")]
    lint = (
        "foreach (array_slice($argv, 1) as $file) { token_get_all(file_get_contents($file), TOKEN_PARSE); }"
    )
    subprocess.run(["php", "-r", lint, *classes], check=True, capture_output=True)
    for path in (folder / "python").rglob("*.py"):
        compile(path.read_text(encoding="utf-8"), str(path), "exec")
    for path in (folder / "schema").rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))


def test_its_clients_validate_alike(company: Plan, clients: Clients) -> None:
    payloads = Payloads(dict(company.types))
    asks: list[tuple[Any, bool]] = []
    for call in company.calls:
        good = payloads.valid(call.payload)
        broken = [bad for bad in payloads.broken(call.payload, good) if isinstance(bad, dict)]
        for payload, sound in [(good, True), *((bad, False) for bad in broken[:: max(1, len(broken) // 8)])]:
            asks.append(({"op": "validate", "call": call.type, "name": call.name, "payload": payload}, sound))
    assert len(asks) > 1_500
    answers = dict(
        together((clients.javascript, clients.python, clients.php[0]), [request for request, _ in asks])
    )
    expected = answers[clients.javascript]
    for index, (request, sound) in enumerate(asks):
        assert not sound or errors(expected[index]) == [], (request, expected[index])
        assert answers[clients.python][index] == expected[index], request
        if "[]" not in json.dumps(request):  # which PHP takes for an object as well
            assert answers[clients.php[0]][index] == expected[index], request
