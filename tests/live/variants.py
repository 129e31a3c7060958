"""Modules of plans that are not quite the example's."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from conftest import PLAN


def changed(folder: Path, change: Callable[[Path], None]) -> Path:
    """The module of the example plan after a change of its files."""
    plan = shutil.copytree(PLAN.parent, folder / "plan")
    change(plan)
    command = [
        sys.executable,
        "-m",
        "trackwright",
        "generate",
        str(plan / PLAN.name),
        "--out",
        str(folder / "out"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "out" / "php"
