"""The PHP client and the Magento module on the PHPs that they are for: compiled for Node, they compile every file, run the PHPUnit tests that need no
database, and answer the vectors as the PHP of the tests does. What a PHP calls deprecated in our files fails.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conformance.clients import Client, php
from magento.conftest import write_schema
from magento.everything import everything
from magento.test_names import generated
from test_conformance import keyword_cases, plan_of, text_cases, validate, write
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.targets.php import TARGET

HERE = Path(__file__).parent
ROOT = HERE.parent
VERSIONS = ("8.1", "8.3", "8.4", "8.5")
RUN = HERE / "js" / "php" / "run.mjs"
COMPILED = ("-d", "opcache.enable=1", "-d", "opcache.enable_cli=1", "-d", "error_reporting=-1")
LEAST = 600
"""Files of the example's module and of one that says all there is, together"""


def command(version: str, *arguments: str) -> list[str]:
    return ["node", str(RUN), version, *arguments]


def compiled(version: str, files: list[Path]) -> Any:
    script = str(HERE / "php" / "compile.php")
    given = json.dumps([str(path) for path in files])
    done = subprocess.run(
        command(version, *COMPILED, script), input=given, capture_output=True, text=True, timeout=300
    )
    answer = [line for line in done.stdout.splitlines() if line.startswith("{")]
    assert len(answer) == 1, done.stdout + done.stderr
    return json.loads(answer[0])


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every PHP file of the example's module, of a module with all triggers and values, and of the one that a shop begins its own with."""
    folder = tmp_path_factory.mktemp("versions")
    (folder / "plan.yaml").write_text(everything())
    modules = [
        generated(ROOT / "plans/acme-store/plan.yaml", folder / "acme"),
        generated(folder / "plan.yaml", folder / "everything"),
        ROOT / "templates/php/custom",
    ]
    found = [path for module in modules for path in sorted(module.rglob("*"))]
    return [path for path in found if path.suffix in (".php", ".phtml")]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_file_compiles_without_a_word(version: str, files: list[Path]) -> None:
    assert len(files) > LEAST
    answer = compiled(version, files)
    assert answer["version"].startswith(version)
    assert answer["said"] == []


@pytest.mark.parametrize("version", VERSIONS)
def test_what_is_wrong_is_said(version: str, tmp_path: Path) -> None:
    (tmp_path / "a.php").write_text("<?php function a($b = 1, $c) {}\n")
    (tmp_path / "b.php").write_text("<?php abstract class B { abstract function c() {} }\n")
    said = "\n".join(compiled(version, [tmp_path / "a.php", tmp_path / "b.php"])["said"])
    assert "Optional parameter $b declared before required parameter $c" in said
    assert "Abstract function B::c() cannot contain body" in said


@pytest.mark.parametrize("suite", ["php", "magento/capture"])
@pytest.mark.parametrize("version", VERSIONS)
def test_in_php(version: str, suite: str, tmp_path: Path) -> None:
    settings = ("-d", "include_path=/usr/share/php", "-d", "error_reporting=8191", "-d", "memory_limit=1G")
    phpunit = ("/usr/bin/phpunit", "--exclude-group", "database", "-c", str(HERE / suite / "phpunit.xml"))
    env = {**os.environ, "TRACKWRIGHT_SCHEMA": str(write_schema(tmp_path))}
    words = command(version, *settings, *phpunit)
    done = subprocess.run(
        words, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=ROOT, timeout=300
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    assert "OK (" in done.stdout, done.stdout[-4000:]


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PHP of the plan of the vectors."""
    reading = read_plan(HERE / "conformance/hand/plan.yaml")
    assert reading.plan is not None
    out = tmp_path_factory.mktemp("vectors")
    model = next(model for model in build_models(reading.plan) if model.source.language == "php")
    for file in files_of(TARGET, model):
        if file.path.startswith("Schema/"):
            path = out / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
    return out


def namespace_of(folder: Path) -> str:
    (line,) = [
        each
        for each in (folder / "Schema/Schema.php").read_text().splitlines()
        if each.startswith("namespace ")
    ]
    return line.removeprefix("namespace ").removesuffix(";")


def compared(version: str, folder: Path, requests: list[dict[str, Any]]) -> None:
    """Another PHP answers as this one does."""
    client = php(folder, namespace_of(folder))
    here = client.answers(requests)
    there = Client(f"PHP {version}", tuple(command(version, *client.command[1:]))).answers(requests)
    wrong = [
        f"{request}: {expected} here, {found} there"
        for request, expected, found in zip(requests, here, there, strict=True)
        if expected != found
    ]
    assert not wrong, "\n".join(wrong[:10])


@pytest.mark.parametrize("version", VERSIONS)
def test_vectors(version: str, schema: Path) -> None:
    rows: list[dict[str, Any]] = [{"op": "load"}]
    for table in ("validate", "build", "values"):
        for row in json.loads((HERE / f"conformance/hand/{table}.json").read_text()):
            if "PHP" in row.get("only", ["PHP"]):
                rows.append(row)
    assert len(rows) > 150
    compared(version, schema, rows)


@pytest.mark.parametrize("version", VERSIONS)
def test_keywords_patterns_and_formats(version: str, tmp_path: Path) -> None:
    cases = [*keyword_cases(), *text_cases("pattern"), *text_cases("format")]
    write(plan_of({case.event: case.schema for case in cases}), tmp_path, ("php",))
    compared(version, tmp_path / "php", [validate(case.event, {"value": case.value}) for case in cases])
