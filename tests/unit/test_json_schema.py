"""The JSON Schemas that are written, the check programs and a reference validator: three readings, one verdict."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from matrix import SCHEMAS, VALUES, shape_of
from run_program import run
from trackwright.asserted import has_format
from trackwright.json_schema import call_schema, digest, plan_document, shape_schema
from trackwright.lower import lower_call, lower_shape, lower_types
from trackwright.models import build_models
from trackwright.resolve import read_plan
from trackwright.schema import Call, Plan
from trackwright.targets.schema import TARGET
from trackwright.values import thaw

EXAMPLE = Path(__file__).parents[2] / "plans" / "acme-store" / "plan.yaml"
FORMATS = jsonschema.FormatChecker(())
for _name in ("date-time", "date", "email", "uri", "uuid"):
    FORMATS.checks(_name)(lambda text, name=_name: not isinstance(text, str) or has_format(name, text))


def valid(schema: Any, value: Any) -> bool:
    return bool(jsonschema.Draft7Validator(schema, format_checker=FORMATS).is_valid(value))


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = read_plan(EXAMPLE).plan
    assert found is not None
    return found


@pytest.mark.parametrize("schema", SCHEMAS, ids=json.dumps)
def test_programs_and_written_schemas_agree_with_the_reference(schema: Any) -> None:
    shape, types = shape_of(schema)
    written = shape_schema(shape, types)
    jsonschema.Draft7Validator.check_schema(written)
    program, shared = lower_shape(shape, types), lower_types(types)
    for value in VALUES:
        errors = [found for found in run(program, value, shared) if found[2] == "error"]
        assert valid(written, value) is not bool(errors), (value, errors)
        if isinstance(value, int | float) and abs(value) >= 2**53:
            continue  # what was read doesn't limit integers, what is written does
        assert valid(schema, value) is not bool(errors), (value, errors)


def test_calls_are_wrapped_as_segment_wraps_them(plan: Plan) -> None:
    shared = lower_types(dict(plan.types))
    for call in plan.calls:
        schema = call_schema(plan, call)
        jsonschema.Draft7Validator.check_schema(schema)
        for payload in _payloads(call):
            errors = run(lower_call(plan, call), payload, shared)
            where = "properties" if call.type in ("track", "page") else "traits"
            assert valid(schema, {where: payload}) is not any(found[2] == "error" for found in errors)


def _payloads(call: Call) -> list[dict[str, Any]]:
    """A payload of the properties' examples, and some that lack or break one of them."""
    whole = {
        prop.name: thaw((prop.notes.examples or prop.shape.notes.examples)[0])
        for prop in call.payload.properties
        if prop.notes.examples or prop.shape.notes.examples
    }
    broken = [{**whole, name: wrong} for name in whole for wrong in (None, "", -1, [], {})]
    return [whole, {}, {**whole, "unknown": 1}, *broken]


def test_the_digest_is_that_of_the_compact_document(plan: Plan) -> None:
    text = json.dumps(plan_document(plan), ensure_ascii=False, separators=(",", ":"))
    assert digest(plan) == hashlib.sha256(text.encode()).hexdigest()


def test_files_hold_the_same_as_the_functions_give(plan: Plan) -> None:
    files = {rule.path: rule.text for rule in TARGET.files(build_models(plan)[0])}
    assert files["digest.txt"] == digest(plan) + "\n"
    assert json.loads(files["plan.json"]) == plan_document(plan)
    assert len(files) == len(plan.calls) + 2
    call = next(call for call in plan.calls if call.name == "Order Completed")
    assert json.loads(files["events/order-completed.json"]) == call_schema(plan, call)
