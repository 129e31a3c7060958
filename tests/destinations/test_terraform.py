"""The Terraform text: read by an HCL parser, held against what the provider documents and against the JSON beside it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import hcl2
import jsonschema
import pytest
from trackwright.destinations.rules import rules
from trackwright.languages import hcl
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.schema import Call, Notes, Plan, Property, Shape
from trackwright.targets import load
from trackwright.values import thaw

from destinations.routing import HERE, example_plan

PROVIDER = json.loads((HERE / "provider.json").read_text())
HAZARDS = [
    "plain",
    'quotes " and \\ backslashes \\n \\',
    "${var.token} and %{ if true }x%{ endif } and $${ and %%{",
    "lines\nbreak\r\nhere\tand\x00there\x7f\b\f",
    "# no comment // nor this /* nor that */ EOT <<EOT",
    "ünïcödé \u202e 😀 \u2028",
    "\\b\\\\f",
]


def tree(plan: Plan, folder: Path) -> Path:
    for file in files_of(load("destinations"), build_models(plan)[0]):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tree(example_plan(), tmp_path_factory.mktemp("out"))


@cache
def parsed(path: Path) -> dict[str, Any]:
    with path.open(encoding="utf-8") as file:
        found = hcl2.load(file)
    assert isinstance(found, dict)
    return found


def text(value: Any) -> str:
    """A quoted string of the parser's as what it stands for."""
    assert isinstance(value, str) and value.startswith('"'), value
    unescaped = json.loads(value.replace("$${", "${").replace("%%{", "%{"))
    assert isinstance(unescaped, str)
    return unescaped


def encoded(expression: Any) -> Any:
    """What `jsonencode(...)` is given, without references to variables."""
    match = re.fullmatch(r"\$\{jsonencode\((.*)\)\}", expression, re.DOTALL)
    assert match, expression
    return plain(hcl2.loads(f"x = {match[1]}\n")["x"])


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            (text(key) if key.startswith('"') else key): plain(member)
            for key, member in value.items()
            if key not in ("__is_block__", "__comments__")
        }
    if isinstance(value, list):
        return [plain(item) for item in value]
    return text(value) if isinstance(value, str) and value.startswith('"') else value


def resources(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in sorted((folder / "terraform").glob("*.tf")):
        for block in parsed(path).get("resource", []):
            ((kind, named),) = block.items()
            ((name, body),) = named.items()
            yield text(kind), text(name), body


def test_resources_have_documented_arguments_and_all_that_are_required(out: Path) -> None:
    seen = set()
    for kind, name, body in resources(out):
        seen.add(kind)
        told = PROVIDER[kind]
        keys = set(body) - {"__is_block__", "__comments__"}
        assert keys <= {*told["required"], *told["optional"]}, (kind, name)
        assert set(told["required"]) <= keys, (kind, name)
        for path, inner in told["nested"].items():
            for value in values_at(body, path.split(".")):
                own = set(value) - {"__is_block__", "__comments__"}
                assert own <= {*inner["required"], *inner["optional"]}, (kind, name, path)
                assert set(inner["required"]) <= own, (kind, name, path)
    assert seen == {kind for kind in PROVIDER if kind.startswith("segment_")}


def test_ids_of_actions_are_read_as_the_provider_documents(out: Path) -> None:
    told = PROVIDER["data.segment_destination_metadata"]
    for name in ("ga4", "meta", "klaviyo"):
        path = out / "terraform" / f"destination_{name}.tf"
        (block,) = parsed(path)["data"]
        ((kind, named),) = block.items()
        ((label, body),) = named.items()
        assert (text(kind), text(label)) == ("segment_destination_metadata", name)
        assert {key for key in body if not key.startswith("__")} == set(told["required"])
        (read,) = set(re.findall(r"data\.segment_destination_metadata\.(\w+\.\w+) :", path.read_text()))
        assert read == f"{name}.{told['read'][0]}"
        assert set(re.findall(r"\baction\.(\w+)", path.read_text())) <= set(told["actions"])
        used = {
            text(slug.removesuffix("]"))
            for kind, _, one in resources(out)
            if kind == "segment_destination_subscription" and f"local.{name}_action_ids" in one["action_id"]
            for slug in [one["action_id"].removesuffix("}").partition("[")[2]]
        }
        document = json.loads((out / name / "subscriptions.json").read_text())
        assert used == {each["actionSlug"] for each in document["subscriptions"]}


def values_at(body: Any, path: list[str]) -> Iterator[dict[str, Any]]:
    values = [body]
    for step in path:
        values = [
            item
            for value in values
            for found in [value.get(step)]
            for item in (found if isinstance(found, list) else [found])
            if item is not None
        ]
    yield from values


def test_every_reference_leads_to_a_resource_or_a_variable(out: Path) -> None:
    variables = {
        text(name) for block in parsed(out / "terraform" / "variables.tf")["variable"] for name in block
    }
    made = list(resources(out))
    names = [(kind, name) for kind, name, _ in made]
    assert len(set(names)) == len(names)
    used = set()
    for path in (out / "terraform").glob("*.tf"):
        content = path.read_text()
        used |= set(re.findall(r"\bvar\.(\w+)", content))
        for kind, name in re.findall(r"= (segment_\w+)\.(\w+)\.id$", content, re.MULTILINE):
            assert (kind, name) in names
    assert used == variables


def test_terraform_and_json_say_the_same(out: Path) -> None:
    bodies = {name: body for kind, name, body in resources(out) if kind == "segment_destination_subscription"}
    told = 0
    for path in sorted(out.glob("*/subscriptions.json")):
        document = json.loads(path.read_text())
        for each in document["subscriptions"]:
            for source in each["sources"]:
                body = next(
                    body
                    for name, body in bodies.items()
                    if name.startswith(f"{source}_{document['name']}_") and text(body["name"]) == each["name"]
                )
                told += 1
                assert text(body["trigger"]) == each["trigger"]
                assert encoded(body["settings"]) == each["settings"]
                assert f'["{each["actionSlug"]}"]' in body["action_id"].replace('\\"', '"')
        filters = [
            body
            for kind, name, body in resources(out)
            if kind == "segment_destination_filter" and f"_{document['name']}_filter_" in name
        ]
        assert {text(body["if"]) for body in filters} == {each["if"] for each in document["filters"]}
    assert told == len(bodies)


def test_the_tracking_plan_has_a_rule_for_each_version_of_an_event(out: Path) -> None:
    ((_, _, body),) = [found for found in resources(out) if found[0] == "segment_tracking_plan"]
    rules = {
        (text(rule["key"]) if "key" in rule else None, text(rule["type"]), rule["version"])
        for rule in body["rules"]
    }
    plan = example_plan()
    wanted = {
        (call.name, "TRACK", number)
        for call in plan.calls
        if call.type == "track"
        for number in (call.version, *(old.number for old in call.previous))
    }
    assert {rule for rule in rules if rule[1] == "TRACK"} == wanted
    assert len(body["rules"]) == len(rules) <= 200
    schema = encoded(
        next(rule["json_schema"] for rule in body["rules"] if rule.get("key") == '"Order Completed"')
    )
    assert set(schema["properties"]["properties"]["required"]) == {
        "order_id",
        "order_uid",
        "total",
        "revenue",
        "currency",
        "products",
    }
    assert "$ref" not in json.dumps(schema)


def test_no_rule_refuses_what_the_plan_allows(out: Path) -> None:
    """The examples of all calls, pages included, which share one rule."""
    found = json.loads((out / "tracking_plan" / "rules-1.json").read_text())["rules"]
    by_key = {(rule["type"], rule.get("key"), rule["version"]): rule["jsonSchema"] for rule in found}
    told = 0
    for call in example_plan().calls:
        if call.type == "alias":
            continue
        schema = by_key.get((call.type.upper(), call.name if call.type == "track" else None, call.version))
        schema = schema or by_key[call.type.upper(), None, 1]
        jsonschema.Draft7Validator.check_schema(schema)
        holder = "traits" if call.type in ("identify", "group") else "properties"
        for example in call.notes.examples:
            told += 1
            jsonschema.validate({"type": call.type, holder: thaw(example)}, schema)
    assert told > 30
    pages = by_key["PAGE", None, 1]["properties"]["properties"]
    every = [set(call.payload.required) for call in example_plan().calls if call.type == "page"]
    assert len(every) > 1 and set(pages.get("required", ())) == set.intersection(*every)


def test_pages_share_one_rule() -> None:
    """Only what no page would break: a property of one page alone, of two types, or open to anything."""
    closed, text, number = Shape(never=True), Shape(types=("string",)), Shape(types=("integer",))
    page = next(call for call in example_plan().calls if call.type == "page")

    def kind(name: str, additional: Shape | None, required: tuple[str, ...], **shapes: Shape) -> Call:
        properties = tuple(Property(key, shape, key in required) for key, shape in shapes.items())
        payload = Shape(types=("object",), properties=properties, required=required, additional=additional)
        return replace(page, name=name, payload=payload)

    one = kind("One", closed, ("both", "mixed"), both=text, mixed=text, alone=text)
    two = kind("Two", closed, ("both",), both=text, mixed=number)
    (rule,) = rules(replace(example_plan(), calls=(one, two)))
    assert rule["schema"]["properties"]["properties"] == {
        "type": "object",
        "properties": {
            "both": {"type": "string"},
            "mixed": {"type": ["string", "integer"]},
            "alone": {"type": "string"},
        },
        "required": ["both"],
    }
    (rule,) = rules(
        replace(example_plan(), calls=(one, replace(two, payload=replace(two.payload, additional=None))))
    )
    assert rule["schema"]["properties"]["properties"]["properties"]["alone"] == {}


def test_more_rules_than_terraform_takes_are_written_by_the_api(tmp_path: Path) -> None:
    plan = example_plan()
    event = next(call for call in plan.calls if call.name == "Signed Out")
    calls = tuple(replace(event, name=f"Thing {number}") for number in range(450))
    folder = tree(replace(plan, calls=(*plan.calls, *calls)), tmp_path)
    ((_, _, body),) = [found for found in resources(folder) if found[0] == "segment_tracking_plan"]
    assert body["rules"] == [] and body["lifecycle"] == [{"ignore_changes": "all", "__is_block__": True}]
    files = sorted((folder / "tracking_plan").iterdir())
    assert [path.name for path in files] == ["rules-1.json", "rules-2.json", "rules-3.json"]
    written = [json.loads(path.read_text())["rules"] for path in files]
    assert [len(part) for part in written[:2]] == [200, 200] and 0 < len(written[2]) <= 200
    keys = [rule["key"] for part in written for rule in part if rule["type"] == "TRACK"]
    assert {f"Thing {number}" for number in range(450)} <= set(keys)


@pytest.mark.parametrize("hazard", HAZARDS)
def test_a_string_is_read_back(hazard: str) -> None:
    assert text(hcl2.loads(f"x = {hcl.string(hazard)}\n")["x"]) == hazard


def test_plan_text_stays_text(tmp_path: Path) -> None:
    """Every hazard as the description of an event, and all of them in the plan's own."""
    plan = example_plan()
    events = [call for call in plan.calls if call.type == "track" and not call.previous][: len(HAZARDS)]
    calls = tuple(
        replace(call, notes=Notes(description=hazard)) for call, hazard in zip(events, HAZARDS, strict=True)
    )
    every = " ".join(HAZARDS)
    folder = tree(replace(plan, description=every, name=every, calls=calls), tmp_path)
    ((_, _, body),) = [found for found in resources(folder) if found[0] == "segment_tracking_plan"]
    assert text(body["description"]) == text(body["name"]) == every
    described = {text(rule["key"]): encoded(rule["json_schema"])["description"] for rule in body["rules"]}
    assert described == {call.name: call.notes.description for call in calls}


def test_a_plan_without_a_description_has_none(tmp_path: Path) -> None:
    """An empty one is null to Segment, which Terraform takes for a change that it didn't plan."""
    plan = example_plan()
    folder = tree(replace(plan, description="", calls=plan.calls[-1:]), tmp_path)
    ((_, _, body),) = [found for found in resources(folder) if found[0] == "segment_tracking_plan"]
    assert "description" not in body


@pytest.mark.skipif(shutil.which("terraform") is None, reason="terraform isn't installed")
def test_terraform_would_lay_it_out_so(out: Path) -> None:
    done = subprocess.run(
        ["terraform", "fmt", "-check", "-diff", "."], cwd=out / "terraform", capture_output=True, text=True
    )
    assert done.stdout == "" and done.returncode == 0, done.stderr
