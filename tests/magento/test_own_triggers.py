"""Triggers of a shop's own, without PHP of its own: from the catalogue's file to what the module is configured with."""

from __future__ import annotations

import json
import os
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from trackwright import pipeline
from trackwright.config import Config

HERE = Path(__file__).parent
PLAN = """plan: shop
version: "1.0.0"
namespace: 5b0b3f0e-0d0c-4f5c-9a57-0d8b8f0f9a11
sources:
  magento: {language: php, vendor: Shop, module: Tracking, catalogue: warranty.yaml}
events:
  Warranty Registered:
    properties: {serial: string}
    magento: [{trigger: warranty.registered}]
"""
OWN = """roots:
  warranty:
    class: Acme\\Warranty\\Model\\Registration
    values: {serial: {type: string, from: getData('serial')}}
triggers:
  warranty.registered:
    roots: [warranty]
    hooks: [{event: acme_warranty_save_commit_after, entity: data_object, when: new}]
    store: getData('store_id')
    customer: getData('buyer')
    email: getOwner()?->getEmail()
"""


def test_the_module_is_told_how_to_find_it(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN)
    (tmp_path / "warranty.yaml").write_text(OWN)
    made = pipeline.generate(Config(out=tmp_path / "out"), tmp_path / "plan.yaml", only=("php",))
    assert made.found == []
    root = ElementTree.parse(tmp_path / "out" / "php" / "etc" / "di.xml").getroot()
    (found,) = [one for one in root.iter("virtualType") if "Entity\\Warranty" in one.attrib["name"]]
    arguments = {
        one.attrib["name"]: one.text if not len(one) else [item.text for item in one]
        for one in found.iter("argument")
    }
    assert arguments == {
        "entity": "data_object",
        "when": "new",
        "root": "warranty",
        "store": ["getData:store_id"],
        "customer": ["getData:buyer"],
        "email": ["getOwner", "getEmail"],
    }


def test_and_finds_it_once(schema: Path) -> None:
    done = subprocess.run(
        ["php", HERE / "scripts" / "entity.php"],
        env={**os.environ, "TRACKWRIGHT_SCHEMA": str(schema)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout) == [
        {
            "roots": ["warranty"],
            "store": 3,
            "customer": "42",
            "email": "ada@shop.example",
            "subject": ["customer", "42"],
        }
    ]
