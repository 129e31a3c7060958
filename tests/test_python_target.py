"""What the Python target emits is laid out, linted, typed, built, installed and run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from trackwright.models import build_models
from trackwright.rendering import Job, rendered
from trackwright.resolve import read_plan
from trackwright.targets.python import TARGET

sys.path.append(str(Path(__file__).parent / "python"))
from stand_in import stand_in

ROOT = Path(__file__).parents[1]
PLANS = {
    "acme": ROOT / "plans/acme-store/plan.yaml",
    "hazards": Path(__file__).parent / "python/plans/hazards.yaml",
}
PACKAGES = {"acme": "acme_tracking", "hazards": "hazard_calls"}


def emit(plan: Path, folder: Path) -> Path:
    """The package of a plan's Python source, in `folder`."""
    reading = read_plan(plan)
    assert reading.plan is not None, list(map(str, reading.diagnostics.sorted()))
    model = next(model for model in build_models(reading.plan) if model.source.language == "python")
    for file in rendered([Job(TARGET, model, ".")]):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="module", params=sorted(PLANS))
def emitted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return emit(PLANS[request.param], tmp_path_factory.mktemp(request.param)), PACKAGES[request.param]


def run(*command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": "", **environment},
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-6000:]
    return done.stdout


def test_black_has_nothing_to_do(emitted: tuple[Path, str]) -> None:
    run(sys.executable, "-m", "black", "--check", "--diff", "-q", ".", cwd=emitted[0])


def test_ruff_has_nothing_to_say(emitted: tuple[Path, str]) -> None:
    run(sys.executable, "-m", "ruff", "check", "--no-cache", ".", cwd=emitted[0])


def test_mypy_strict(emitted: tuple[Path, str], tmp_path: Path) -> None:
    run(sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), emitted[1], cwd=emitted[0])


def test_pyright(emitted: tuple[Path, str]) -> None:
    run(sys.executable, "-m", "pyright", emitted[1], cwd=emitted[0])


def test_every_module_imports_and_every_name_is_there(emitted: tuple[Path, str]) -> None:
    script = f"""
import importlib, pkgutil, sys, threading
import {emitted[1]} as package
assert not [name for name in sys.modules if name.startswith("{emitted[1]}.")], "importing the package imports its modules"
assert threading.active_count() == 1
for module in pkgutil.walk_packages(package.__path__, "{emitted[1]}."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for name in dir(package):
    assert getattr(package, name) is not None
from {emitted[1]} import schema
for call, name in schema.names():
    assert schema.find(call, name) is not None
    schema.validate(call, name, {{}})
"""
    run(sys.executable, "-W", "error", "-c", script, cwd=emitted[0])


def test_a_wheel_is_built_installed_typed_and_used(tmp_path: Path) -> None:
    source = emit(PLANS["acme"], tmp_path / "source")
    dist = tmp_path / "dist"
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(dist), cwd=source)
    wheel = next(dist.glob("*.whl"))
    assert wheel.name == "acme_tracking-3.2.0-py3-none-any.whl"
    home = tmp_path / "env"
    venv.create(home, with_pip=False, symlinks=True)
    python = str(home / "bin/python")
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "-q",
        "--no-index",
        str(wheel),
        cwd=tmp_path,
    )
    service = tmp_path / "service.py"
    service.write_text(SERVICE)
    with stand_in() as segment:
        answer = json.loads(run(python, str(service), segment.endpoint, "outbox.db", cwd=tmp_path))
    assert answer == {"accepted": True, "violations": [], "left": 0}
    (message,) = segment.messages
    assert message["properties"]["total"] == 14.9 and message["userId"] == "42"
    listed = run(sys.executable, "-m", "pip", "--python", python, "list", "--format=freeze", cwd=tmp_path)
    assert listed.split() == ["acme-tracking==3.2.0"], "the core needs nothing else"
    status = json.loads(run(python, "-m", "acme_tracking", "status", "--outbox", "outbox.db", cwd=tmp_path))
    assert (status["waiting"], status["dead"]) == (0, 0)
    checks = ("--strict", "--cache-dir", str(tmp_path / "cache"), "--python-executable", python)
    run(sys.executable, "-m", "mypy", *checks, str(service), cwd=tmp_path)
    run(sys.executable, "-m", "pyright", "--pythonpath", python, str(service), cwd=tmp_path)


SERVICE = """
import json
import sys
from decimal import Decimal

from acme_tracking import Client, Consent, order_refunded
from acme_tracking.types.refund_line import RefundLine


def refund(client: Client, number: str, total: Decimal, lines: list[RefundLine]) -> bool:
    event = order_refunded(order_id=number, refund_id=f"1-{number}", total=total, currency="EUR", products=lines)
    found = [violation.as_dict() for violation in event.violations()]
    outcome = client.send(event, user_id="42", consent=Consent({"analytics": "granted"}))
    client.flush(10)
    print(json.dumps({"accepted": outcome.accepted, "violations": found, "left": client.counters()["waiting"]}))
    return bool(outcome)


with Client(write_key="WK", endpoint=sys.argv[1], outbox=sys.argv[2]) as client:
    mug: RefundLine = {"product_id": "1842", "sku": "ACM-MUG", "name": "Enamel mug", "price": 12.52, "quantity": 1}
    refund(client, "000000123", Decimal("14.90"), [mug])
"""


def test_plan_text_reaches_the_wire_as_it_is(tmp_path: Path) -> None:
    folder = emit(PLANS["hazards"], tmp_path)
    script = """
import json
from hazard_calls import schema
name = next(name for _, name in schema.names() if name.startswith("It"))
tree = {"label": "a", "secret": "s", "next": {"label": "b", "secret": "s"}, "children": [{"label": "c", "secret": "s"}]}
payload = {"a\\"b'c": "x", "class": "c", "1st": 1, "nested": {"def": {"a b": "x", "__x": 1}}, "tree": tree, "with-dash": 'both \\' and "'}
found = [v.as_dict() for v in schema.validate("track", name, payload)]
result = schema.build({"call": "track", "name": name, "payload": payload, "now": 0, "consent": {"preferences": {"analytics": "granted"}}})
print(json.dumps([name, found, result]))
"""
    name, found, result = json.loads(run(sys.executable, "-c", script, cwd=folder))
    assert name == 'It\'s """quoted""" \\ {braces} ${x} <b>'
    assert found == []
    assert result["message"]["event"] == name
    assert result["message"]["context"]["consent"]["categoryPreferences"] == {"A\"'''\\N{DASH}": True}


def test_one_more_event_leaves_the_others_alone(tmp_path: Path) -> None:
    plan = (Path(__file__).parent / "python/plans/hazards.yaml").read_text()
    (tmp_path / "before").mkdir()
    (tmp_path / "after").mkdir()
    (tmp_path / "before/plan.yaml").write_text(plan)
    head, tail = plan.split("events:\n")
    (tmp_path / "after/plan.yaml").write_text(
        f"{head}events:\n  One More:\n    properties: {{a: string}}\n{tail}"
    )
    before = emit(tmp_path / "before/plan.yaml", tmp_path / "1")
    after = emit(tmp_path / "after/plan.yaml", tmp_path / "2")
    changed = sorted(
        str(path.relative_to(after))
        for path in after.rglob("*")
        if (path.is_file() and not (before / path.relative_to(after)).is_file())
        or (path.is_file() and (before / path.relative_to(after)).read_bytes() != path.read_bytes())
    )
    package = "hazard_calls"
    assert changed == [f"{package}/__init__.py", f"{package}/events/one_more.py", f"{package}/schema.py"]
