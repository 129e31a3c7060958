"""The JavaScript client, by its own tests: the runtime in Node, the whole in Chromium against a listening Segment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.target import Target
from trackwright.targets import classic, js

ROOT = Path(__file__).parents[1]
JS = Path(__file__).parent / "js"


def emit(plan_file: Path, targets: tuple[Target, ...], out: Path) -> None:
    """What targets make of a plan's JavaScript source, each in a folder of its name."""
    plan = read_plan(plan_file).plan
    assert plan is not None
    model = next(model for model in build_models(plan) if model.source.language == "js")
    for target in targets:
        for file in files_of(target, model):
            path = out / target.name / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `js` and `classic` of the example plan, and below `strict`, `bare` and `consent` those of others."""
    out = tmp_path_factory.mktemp("acme")
    emit(ROOT / "plans/acme-store/plan.yaml", (js.TARGET, classic.TARGET), out)
    emit(JS / "plans/strict.yaml", (js.TARGET, classic.TARGET), out / "strict")
    for name in ("bare", "consent"):
        emit(JS / f"plans/{name}.yaml", (js.TARGET,), out / name)
    return out


@pytest.mark.parametrize(
    "file",
    sorted(
        str(path.relative_to(JS))
        for name in ("unit", "e2e", "bundlers")
        for path in JS.glob(f"{name}/*.test.js")
    ),
)
def test_node(file: str, emitted: Path) -> None:
    environment = {
        **os.environ,
        "PACKAGE": str(emitted / "js"),
        "CLASSIC": str(emitted / "classic"),
        "BARE": str(emitted / "bare/js"),
        "CONSENT": str(emitted / "consent/js"),
        "STRICT": str(emitted / "strict/js"),
        "STRICT_CLASSIC": str(emitted / "strict/classic"),
        "PYTHON": sys.executable,
    }
    done = subprocess.run(
        ["node", "--test", file],
        cwd=JS,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-4000:]
