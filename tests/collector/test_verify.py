"""Recordings held against expectations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from trackwright.collector.verify import (
    Journey,
    Unreadable,
    junit,
    read_events,
    read_journey,
    values_at,
    verify,
)


def line(number: int, event: str, properties: dict[str, Any], **other: Any) -> dict[str, Any]:
    message = {"type": "track", "event": event, "properties": properties}
    return {"line": number, "source": "storefront", "message": message, "findings": [], **other}


LINES = [
    line(1, "Product Viewed", {"product_id": "1"}),
    line(2, "Product Added", {"product_id": "1", "quantity": 2}),
    line(3, "Product Added", {"product_id": "1", "quantity": 2}, duplicate=True),
    line(
        4,
        "Order Completed",
        {"total": 27.5, "products": [{"price": 10, "quantity": 2}, {"price": 7.5, "quantity": 1}]},
        source="magento",
    ),
    {
        "line": 5,
        "source": "storefront",
        "message": {"type": "page", "name": "Success"},
        "findings": [
            {"kind": "pii", "rule": "email", "path": "/properties/a", "message": "m", "place": "plan.yaml:3"}
        ],
    },
]


def faults(text: str, fail_on: tuple[str, ...] = ()) -> list[str]:
    journey = Journey.model_validate(yaml.safe_load(text))
    return [
        f"{fault.span} {fault.code}" for case in verify(LINES, journey, fail_on, "f") for fault in case.faults
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("steps: [{event: Product Viewed}, {event: Order Completed, source: magento}, {page: Success}]", []),
        ("steps: [{event: Product Added, where: {properties.quantity: 2}, count: 1}]", []),
        ("steps: [{event: Product Added, count: 2}]", ["f count"]),
        ("steps: [{event: Order Completed}, {event: Product Viewed}]", ["f missing"]),
        ("steps: [{event: Product Added, where: {properties.quantity: true}}]", ["f missing"]),
        (
            "steps: [{event: Order Completed, where: {'properties.products[1].price': 7.5, properties.coupon: null}}]",
            [],
        ),
        ("never: [{event: Order Completed, where: {properties.total: 27.5}}]", ["f:4:1 unexpected"]),
        ("{only: true, steps: [{event: Product Viewed}, {event: Order Completed}]}", ["f:2:1 unexpected"]),
        ("sums: [{of: Order Completed, sum: properties.total, equals: 27.5}]", []),
        ("sums: [{of: Order Completed, sum: properties.total, equals: 27.6}]", ["f sum"]),
        (
            "sums: [{of: Order Completed, sum: properties.total, equals: {of: Order Completed, sum: 'properties.products[].price', times: 'properties.products[].quantity'}}]",
            [],
        ),
    ],
)
def test_expectations(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


def test_a_fault_points_at_the_line_that_asks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "journey.yaml"
    path.write_text(
        "steps:\n"
        '  - {event: Product Viewed, where: {properties.product_id: "1"}}\n'
        "  - {event: Order Completed, where: {properties.day: 2026-05-06}}\n"
        "  - {event: Product Added, count: 3}\n"
        "sums:\n"
        "  - {of: Order Completed, sum: properties.total, equals: 1}\n"
    )
    journey = read_journey(path)
    assert journey.steps[1].where == {"properties.day": "2026-05-06"}, "YAML of plans: a date is text"
    found = [str(fault.span) for case in verify(LINES, journey, (), "f") for fault in case.faults]
    assert found == [f"{path}:3:5", f"{path}:4:5", f"{path}:6:5"]


def test_findings_fail_only_where_asked_for() -> None:
    assert faults("{}") == []
    assert faults("{}", ("pii", "violation")) == ["f:5:1 pii-email"]


def test_junit_is_xml_with_one_case_a_check() -> None:
    journey = Journey.model_validate(
        {
            "never": [{"event": "Order Completed", "where": {"properties.note": "<\x00>"}}],
            "steps": [{"event": "None"}],
        }
    )
    suite = ElementTree.fromstring(junit(verify(LINES, journey, (), "f")).encode())
    assert suite.attrib["tests"] == "2"
    assert suite.attrib["failures"] == "1"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("steps: [{event: A, page: B}]", "exactly one"),
        ("step: []", "step"),
        ("steps: [", ":2:1: yaml-syntax"),
        ("steps:\n  - event: A\n    count: 0", ":3:5: bad-expectation: steps.0.count"),
        ("steps:\n  - event: A\n    wher: {}", ":3:5: bad-expectation: steps.0.wher"),
        ("sums: [{of: A, sum: x}]", "equals"),
    ],
)
def test_a_bad_expectation_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "j.yaml").write_text(text)
    with pytest.raises(Unreadable, match=told):
        read_journey(tmp_path / "j.yaml")


def test_a_bad_recording_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(json.dumps({"message": {}}) + "\n{oops\n")
    with pytest.raises(Unreadable, match=":2:1: bad-json"):
        read_events(path)
    with pytest.raises(Unreadable, match="can't be read"):
        read_events(tmp_path / "none")


def test_paths() -> None:
    value = {"a": [{"b": 1}, {"b": 2}, {"c": 3}]}
    assert list(values_at(value, "a[].b")) == [1, 2]
    assert list(values_at(value, "a[1].b")) == [2]
    assert list(values_at(value, "a.b")) == []
