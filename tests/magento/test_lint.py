"""The module's files by PHP's and PHP_CodeSniffer's measure. Magento's own standard is asked on a running Magento (tests/live)."""

from __future__ import annotations

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from .test_files import ACME
from .test_names import generated

RULES = Path(__file__).parent / "phpcs.xml"


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(ACME, tmp_path_factory.mktemp("acme"))


def test_every_file_compiles_without_a_deprecation(module: Path) -> None:
    files = [path for path in sorted(module.rglob("*")) if path.suffix in (".php", ".phtml")]
    assert len(files) > 200

    def wrong(path: Path) -> str:
        command = ["php", "-d", "error_reporting=-1", "-d", "display_errors=stdout", "-l", str(path)]
        said = subprocess.run(command, capture_output=True, text=True).stdout.strip()
        return "" if said == f"No syntax errors detected in {path}" else said

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        assert [said for said in threads.map(wrong, files) if said] == []


def test_the_coding_standard(module: Path) -> None:
    command = ["phpcs", "-q", f"--standard={RULES}", "--report=json", "--parallel=2", "."]
    done = subprocess.run(command, cwd=module, capture_output=True, text=True)
    found = [
        f"{path.removeprefix(f'{module}/')}:{message['line']}: {message['message']}"
        for path, file in json.loads(done.stdout)["files"].items()
        for message in file["messages"]
    ]
    assert found == []


def test_the_standard_bites(module: Path, tmp_path: Path) -> None:
    (tmp_path / "Wrong.php").write_text(
        "<?php\n\ndeclare(strict_types=1);\n\nnamespace A;\n\nclass Wrong\n{\n    private $a = array();\n"
        "    public function b()\n    {\n        if (@file('x')) {\n        }\n        return eval('1');\n    }\n}\n"
    )
    command = ["phpcs", "-q", f"--standard={RULES}", "--report=json", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    ((_, file),) = json.loads(done.stdout)["files"].items()
    assert {message["source"] for message in file["messages"]} >= {
        "Generic.Arrays.DisallowLongArraySyntax.Found",
        "Generic.PHP.NoSilencedErrors.Discouraged",
        "Generic.CodeAnalysis.EmptyStatement.DetectedIf",
        "Squiz.PHP.Eval.Discouraged",
    }
