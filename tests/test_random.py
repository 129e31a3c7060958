"""Random schemas and values: the three clients agree with one another, with our reference and with `jsonschema`.

    pytest tests/test_random.py --random 2000 --seed 7

A seed that has shown a fault is named in `SEEN`, and tried in every run.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conformance.clients import errors, plain, together
from conformance.fuzz import Fuzz
from conformance.plans import clients_of, plan_of, schema_shape
from jsonschema import Draft7Validator
from trackwright.evaluate import failures
from trackwright.values import freeze

SEEN = (1, 19, 23, 50, 73, 123, 150, 617)
ALWAYS = 60  # schemas of every run
VALUES = 8  # for each schema
AT_ONCE = 250  # schemas in one plan
# Where the contract goes further than draft-07, or reads it more kindly, `jsonschema` is no judge.
BEYOND = ('"format"', '"multipleOf"', '"integer"', "$")


def seeds(config: pytest.Config) -> list[int]:
    first, count = config.getoption("--seed"), config.getoption("--random")
    return [*SEEN, *range(first, first + max(count, ALWAYS))]


def test_random_schemas(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    wrong: list[str] = []
    wanted = seeds(request.config)
    for place in range(0, len(wanted), AT_ONCE):
        wrong += trial(wanted[place : place + AT_ONCE], tmp_path / str(place))
    assert not wrong, f"{len(wrong)} disagreements:\n" + "\n".join(wrong[:10])


def trial(chosen: list[int], folder: Path) -> list[str]:
    schemas: dict[str, Any] = {}
    asked: list[tuple[str, Any]] = []
    for seed in chosen:
        fuzz = Fuzz(seed)
        name = f"seed {seed}"
        schemas[name] = fuzz.schema()
        asked += [(name, fuzz.fitting(schemas[name])) for _ in range(VALUES)]
    clients = clients_of(plan_of(schemas), folder)
    requests = [
        {"op": "validate", "call": "track", "name": name, "payload": {"value": value}}
        for name, value in asked
    ]
    said = dict(together((clients.javascript, clients.python, clients.php[0]), requests))
    shapes = {name: schema_shape(schema, f"{name} ") for name, schema in schemas.items()}
    wrong: list[str] = []
    for index, (name, value) in enumerate(asked):
        shape, named = shapes[name]
        expected = errors(said[clients.javascript][index])
        found = dict.fromkeys(
            (f"/properties/value{item.path}", item.rule)
            for item in failures(shape, freeze(value), dict(named))
        )
        title = f"{name}: {json.dumps(schemas[name])} {json.dumps(value)}"
        if expected != [list(pair) for pair in found]:
            wrong.append(f"{title}\n  JavaScript: {expected}\n  reference: {list(found)}")
        for client, answers in said.items():
            if "[]" in title and client.name.startswith("PHP"):
                continue  # PHP's `[]` is an object as well
            if plain(answers[index]) != plain(said[clients.javascript][index]):
                wrong.append(f"{title}\n  JavaScript: {expected}\n  {client.name}: {plain(answers[index])}")
        if not any(mark in title for mark in BEYOND) and Draft7Validator(schemas[name]).is_valid(
            value
        ) is bool(expected):
            wrong.append(f"{title}\n  JavaScript: {expected}\n  jsonschema thinks otherwise")
    return wrong
