"""The wheel, installed in a clean environment away from the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = folder.glob("*.whl")
    return found


def test_it_carries_every_template(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"trackwright/_templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted <= names
    assert not [name for name in names if name.startswith(("tests/", "out/", "plans/"))]


def test_it_works_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    subprocess.run([tmp_path / "venv/bin/pip", "install", "-q", str(wheel)], check=True)
    command = tmp_path / "venv/bin/trackwright"
    for arguments in (
        ["init", "shop"],
        ["check", "shop/plan.yaml"],
        ["generate", "shop/plan.yaml", "--out", "out"],
    ):
        done = subprocess.run([command, *arguments], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    assert {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()} >= {
        "js",
        "php",
        "python",
        "schema",
    }
    told = subprocess.run([command, "listen", "shop/plan.yaml"], cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode == 2
    assert "pip install 'trackwright[listen]'" in told.stderr
