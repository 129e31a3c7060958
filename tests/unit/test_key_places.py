"""What is found about a keyword stands at the keyword, in whatever style and file it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from trackwright.pipeline import examine

HEAD = """plan: places
version: "1.0.0"
namespace: 5b0b3f0e-0d0c-4f5c-9a57-0d8b8f0f9a11
consent: {default: necessary}
"""


def places(folder: Path, plan: str, **files: str) -> list[str]:
    path = folder / "plan.yaml"
    path.write_text(HEAD + plan)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text)
    return [
        f"{Path(item.span.file).name}:{item.span.line}:{item.span.column} {item.code}"
        for item in examine(path).found
    ]


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        ("type: string\n        minLength: 5\n        maxLength: 3", "10:9 unsatisfiable"),
        ("type: string\n        maxLength: 3\n        minLength: 5", "11:9 unsatisfiable"),
        ("type: string\n        minimum: 5", "10:9 no-effect"),
        ("type: string\n        description: x\n        pattern: (?<=a)b", "11:9 pattern-unsupported"),
        ("type: string\n        enum:\n          - a\n          - b\n          - a", "13:13 dead-value"),
        ("type: string\n        const: 5", "10:9 dead-value"),
        ("type: string\n        examples:\n          - a\n          - 5", "12:13 example-invalid"),
        ("type: integer\n        default: a", "10:9 default-invalid"),
        ("type: object\n        patternProperties:\n          (?<=a)b: string", "11:11 pattern-unsupported"),
        ("type: email\n        pattern: (?<=a)b", "10:9 pattern-unsupported"),
        ("type: string[]\n        items:\n          type: string\n          minimum: 5", "12:11 no-effect"),
    ],
)
def test_in_block_style(tmp_path: Path, type_: str, expected: str) -> None:
    found = places(tmp_path, f"events:\n  A:\n    properties:\n      p:\n        {type_}\n")
    assert found == [f"plan.yaml:{expected}"]


def test_rules_beside_the_properties(tmp_path: Path) -> None:
    plan = """events:
  A:
    properties:
      p?: string
    rules:
      minProperties: 3
      maxProperties: 1
"""
    assert places(tmp_path, plan) == ["plan.yaml:10:7 unsatisfiable", "plan.yaml:10:7 unsatisfiable"]


def test_in_an_included_file(tmp_path: Path) -> None:
    shapes = "types:\n  T:\n    p?:\n      type: integer\n      maxLength: 5\n"
    plan = "include: shapes.yaml\nevents:\n  A: {properties: {t: T}}\n"
    assert places(tmp_path, plan, shapes=shapes) == ["shapes.yaml:5:7 no-effect"]
