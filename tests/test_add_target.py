"""The contributing page's way to a target of one's own, and to other templates, taken step by step."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The page's last fenced block in a language."""
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return found[-1]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    run(tmp_path, "init", ".")
    return tmp_path


def run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "trackwright", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT / "generator")])},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_target_from_another_distribution(shop: Path) -> None:
    (shop / "my_catalogue").mkdir()
    (shop / "my_catalogue" / "__init__.py").write_text(block("python"))
    metadata = shop / "my_catalogue-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: my-catalogue\nVersion: 1.0\n")
    group, line = re.findall(r'\[project\.entry-points\."(.+?)"\]\n(.+)', block("toml"))[0]
    (metadata / "entry_points.txt").write_text(f"[{group}]\n{line.replace(chr(34), '')}\n")
    (shop / "trackwright.yaml").write_text(block("yaml"))
    run(shop, "generate")
    names = json.loads((shop / "out" / "catalogue" / "events.json").read_text())
    assert names == ["Product Added", "Order Completed"]
    assert (shop / "out" / "js" / "package.json").is_file()


def test_an_overlay_hides_one_template(shop: Path) -> None:
    (shop / "ours" / "js").mkdir(parents=True)
    (shop / "trackwright.yaml").write_text("plan: plan.yaml\nout: out\noverlay: ours\n")
    shutil.copy(ROOT / "templates" / "js" / "README.md.j2", shop / "ours" / "js")
    with (shop / "ours" / "js" / "README.md.j2").open("a") as file:
        file.write("\nOurs.\n")
    run(shop, "generate")
    assert (shop / "out" / "js" / "README.md").read_text().endswith("\nOurs.\n")
    assert "up to date" in run(shop, "generate", "--check")
    with (shop / "ours" / "js" / "README.md.j2").open("a") as file:
        file.write("\nChanged.\n")
    assert "1 changed" in run(shop, "generate")
