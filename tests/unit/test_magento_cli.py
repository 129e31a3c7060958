"""`trackwright magento`, and what `explain` says of bindings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from trackwright.cli import run
from trackwright.magento.catalogue import shipped

PLAN = """plan: shop
version: "1.0.0"
namespace: 5b0b3f0e-0d0c-4f5c-9a57-0d8b8f0f9a11
sources:
  magento: {language: php, vendor: Shop, module: Tracking, catalogue: own.yaml}
events:
  Warranty Registered:
    sources: [magento]
    properties:
      serial: string
      kind: string
      parts?: {type: array, items: {properties: {code: string}}}
    magento:
      - trigger: warranty.registered
        values: {serial: [warranty.serial, trim, "truncate(8)", {default: none}], kind: {const: paid}, parts: warranty.parts}
"""
OWN = """roots:
  warranty:
    class: Acme\\Warranty
    values:
      serial: {type: string, from: getData('serial'), description: Stamped on it}
      parts: {type: "part[]", from: getParts()}
  part:
    class: Acme\\Part
    values: {code: {type: string, from: getCode()}}
triggers:
  warranty.registered:
    description: A warranty was registered.
    roots: [warranty]
    hooks: [{event: acme_warranty_save_commit_after, entity: data_object, when: new}]
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN)
    (tmp_path / "own.yaml").write_text(OWN)
    (tmp_path / "trackwright.yaml").write_text("plan: plan.yaml\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(list(arguments)) == 0
    return capsys.readouterr().out


def test_triggers_and_values_as_json(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    triggers = json.loads(printed(capsys, "magento", "triggers", "--format", "json"))["triggers"]
    assert [one["id"] for one in triggers] == [*(one.id for one in shipped().triggers), "warranty.registered"]
    values = json.loads(printed(capsys, "magento", "values", "warranty.registered", "--format", "json"))
    own = [one for one in values["values"] if not one["path"].startswith(("store.", "visitor."))]
    assert [(one["path"], one["type"], one["read"]) for one in own] == [
        ("warranty.serial", "string", "getData('serial')"),
        ("warranty.parts", "part[]", "getParts()"),
        ("part.code", "string", "getCode()"),
    ]


def test_as_text(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "\n".join(printed(capsys, "magento", "values", "warranty").splitlines()) == (
        "\nwarranty: \n"
        "  warranty.serial  string  server; page  Stamped on it; from getData('serial')\n"
        "  warranty.parts   part[]  server; page  from getParts()"
    )


def test_what_there_is_not(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["magento", "values", "waranty"]) == 1
    assert (
        capsys.readouterr().err == "there is no root or trigger `waranty`\n  hint: did you mean `warranty`?\n"
    )
    assert run(["magento", "levers"]) == 2


def test_a_mistake_in_the_shops_own_file(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "own.yaml").write_text(OWN.replace("getParts()", "getParts"))
    assert run(["magento", "triggers"]) == 1
    assert capsys.readouterr().out.startswith("own.yaml:6:37: bad-getters: ")


def test_explain_tells_what_supplies_each_property(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = printed(capsys, "explain", "Warranty Registered").splitlines()
    at = told.index("  from Magento at warranty.registered, sent by magento")
    assert told[at + 1 :] == [
        '    serial  warranty.serial, trim, truncate(8), default("none")',
        '    kind    always "paid"',
        "    parts   warranty.parts, each with",
        "      code  part.code",
    ]
