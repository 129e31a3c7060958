"""Every keyword of draft-07 with every kind of value that it can't have, in every place of a Segment rule: each is told, at its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, SchemaError
from trackwright.diagnostics import Diagnostic
from trackwright.pipeline import examine

VALUES: tuple[Any, ...] = (
    *(None, True, 5, 1.5, -1, "x", "", [], [1], [None], {}, {"a": 1}, {"a": [1]}, ["string", 5]),
    [{"type": 5}],
)
OBJECT = {"type": "object"}


def refused(schema: dict[str, Any]) -> bool:
    try:
        Draft7Validator.check_schema(schema)
    except SchemaError:
        return True
    return False


MALFORMED = [
    {keyword: value}
    for keyword in Draft7Validator.META_SCHEMA["properties"]
    for value in VALUES
    if refused({keyword: value})
    and (keyword, value) != ("items", [])  # it demands nothing, and so loses nothing
]


def in_message(schema: dict[str, Any]) -> dict[str, Any]:
    return {**OBJECT, **schema}


def in_payload(schema: dict[str, Any]) -> dict[str, Any]:
    return {**OBJECT, "properties": {"properties": {**OBJECT, **schema}}}


def in_context(schema: dict[str, Any]) -> dict[str, Any]:
    return {**OBJECT, "properties": {"context": {**OBJECT, **schema}}}


def in_member(schema: dict[str, Any]) -> dict[str, Any]:
    return in_payload({"properties": {"a": schema}})


def in_definition(schema: dict[str, Any]) -> dict[str, Any]:
    return {**in_payload({"properties": {"z": {"type": "string"}}}), "definitions": {"unused": schema}}


def unwrapped(schema: dict[str, Any]) -> dict[str, Any]:
    return {**OBJECT, **schema, "eventMetadata": {}}


def track(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "TRACK", "key": name, "version": 1, "jsonSchema": schema}


def found(folder: Path, rules: list[dict[str, Any]]) -> list[Diagnostic]:
    path = folder / "plan.json"
    path.write_text(json.dumps({"id": "tp_1", "name": "Shop", "rules": rules}, indent=1))
    return examine(path).found


def is_told(schema: dict[str, Any], index: int, told: list[Diagnostic]) -> bool:
    """Whether some finding points at the rule's keyword or into it."""
    [keyword] = schema
    pointers = (item.pointer or "" for item in told)
    return any(
        pointer.startswith(f"/rules/{index}/") and keyword in pointer.split("/") for pointer in pointers
    )


def test_there_are_enough_of_them() -> None:
    assert len(MALFORMED) > 400


@pytest.mark.parametrize("place", [in_message, in_payload, in_context, in_member, in_definition, unwrapped])
def test_malformed_keywords_are_told(tmp_path: Path, place: Any) -> None:
    told = found(tmp_path, [track(f"Event {index}", place(schema)) for index, schema in enumerate(MALFORMED)])
    assert [schema for index, schema in enumerate(MALFORMED) if not is_told(schema, index, told)] == []


def test_malformed_keywords_of_the_common_rule_are_told(tmp_path: Path) -> None:
    other = track("A", in_payload({"properties": {"q": {"type": "string"}}}))
    silent = [
        schema
        for schema in MALFORMED
        if not is_told(
            schema,
            0,
            found(tmp_path, [{"type": "COMMON", "version": 1, "jsonSchema": in_payload(schema)}, other]),
        )
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("schema", "code", "severity"),
    [
        ({"pattern": 5}, "wrong-value", "error"),
        ({"type": []}, "wrong-value", "error"),
        ({"type": None}, "unknown-type", "error"),
        ({"$ref": 5}, "wrong-value", "error"),
        ({"properties": []}, "wrong-value", "error"),
        ({"definitions": 5}, "wrong-value", "error"),
        ({"title": 5}, "wrong-annotation", "warning"),
        ({"$ref": "#/definitions/x", "maxLength": 5}, "beside-reference", "warning"),
        ({"maxLenght": 5}, "unknown-keyword", "warning"),
    ],
    ids=json.dumps,
)
def test_each_is_told_once(tmp_path: Path, schema: dict[str, Any], code: str, severity: str) -> None:
    rule = in_member(schema)
    rule["definitions"] = {"x": {"type": "string"}}
    told = [item for item in found(tmp_path, [track("A", rule)]) if item.code != "namespace-derived"]
    keyword = list(schema)[-1]
    pointer = f"/rules/0/jsonSchema/properties/properties/properties/a/{keyword}"
    assert [(item.code, item.severity, item.pointer) for item in told] == [(code, severity, pointer)]
    written = (tmp_path / "plan.json").read_text().split("\n")[told[0].span.line - 1]
    assert f'"{keyword}"' in written


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"key": 5}, "wrong-value"),
        ({"key": ["A"]}, "wrong-value"),
        ({"deprecatedAt": 5}, "wrong-value"),
        ({"version": {}}, "rule-version"),
        ({"version": "2"}, "rule-version"),
        ({"description": []}, "wrong-value"),
    ],
    ids=json.dumps,
)
def test_malformed_rules_are_told(tmp_path: Path, more: dict[str, Any], code: str) -> None:
    told = [item for item in found(tmp_path, [track("A", in_member({})) | more]) if item.severity == "error"]
    [member] = more
    assert [(item.code, item.pointer) for item in told] == [(code, f"/rules/0/{member}")]


@pytest.mark.parametrize(
    ("plan", "pointer"),
    [
        ({"rules": 5}, "/rules"),
        ({"rules": [], "name": ["Shop"]}, "/name"),
        ({"rules": [], "pagination": []}, "/pagination"),
        ({"rules": {"events": {}}}, "/rules/events"),
        ({"rules": {"events": [], "global": 5}}, "/rules/global"),
        ({"rules": {"events": [], "identify_traits": [5]}}, "/rules/identify_traits/0"),
        (
            {"rules": {"events": [{"name": "A", "eventType": "trick", "rules": {}}]}},
            "/rules/events/0/eventType",
        ),
    ],
    ids=json.dumps,
)
def test_malformed_plans_are_told(tmp_path: Path, plan: dict[str, Any], pointer: str) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"id": "tp_1"} | plan))
    told = [item for item in examine(path).found if item.severity == "error"]
    assert [item.pointer for item in told] == [pointer]
