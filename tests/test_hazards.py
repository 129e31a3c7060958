"""Text of a plan never becomes code: hazard plans are generated, compiled, loaded and called in all three languages."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from conformance.canonical import canonical
from conformance.clients import errors, together
from conformance.payloads import Payloads
from conformance.plans import Clients, clients_in, write
from hazards.plans import PLANS, written
from hazards.texts import ATTACKS, NAMES
from trackwright import checks
from trackwright.resolve import read_plan
from trackwright.schema import Plan

TSC = Path(__file__).parent / "js/node_modules/.bin/tsc"


@pytest.fixture(scope="module", params=PLANS)
def generated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, Path]:
    folder = tmp_path_factory.mktemp(request.param)
    reading = read_plan(written(request.param, folder))
    assert reading.plan is not None and not reading.diagnostics.failed, reading.diagnostics.sorted()
    assert not checks.run(reading.plan).failed, checks.run(reading.plan).sorted()
    write(reading.plan, folder, ("js", "php", "python", "schema"))
    return reading.plan, folder


@pytest.fixture(scope="module")
def clients(generated: tuple[Plan, Path]) -> Clients:
    return clients_in(generated[1], "Acme\\Hazards\\Schema", "hazards")


def test_the_plans_say_what_is_meant(generated: tuple[Plan, Path]) -> None:
    """Nothing is lost on the way into the schema, so that it is these texts that are tried."""
    plan, _ = generated
    if plan.id == "hazard-texts":
        calls = {call.name: call for call in plan.calls if call.type == "track"}
        assert [calls[f"Text {index}"].notes.description for index in range(len(ATTACKS))] == list(ATTACKS)
        assert set(NAMES) <= set(calls)


def test_all_files_compile(generated: tuple[Plan, Path]) -> None:
    _, folder = generated
    lint = (
        "foreach (array_slice($argv, 1) as $file) { token_get_all(file_get_contents($file), TOKEN_PARSE); }"
    )
    classes = [str(path) for path in (folder / "php").rglob("*.php")]
    subprocess.run(["php", "-r", lint, *classes], check=True, capture_output=True)
    for path in (folder / "python").rglob("*.py"):
        compile(path.read_text(encoding="utf-8"), str(path), "exec")


def test_the_types_are_sound(generated: tuple[Plan, Path]) -> None:
    assert TSC.exists(), "npm ci in tests/js installs the TypeScript compiler"
    types = [str(path) for path in (generated[1] / "js").rglob("*.d.ts")]
    options = [
        "--strict",
        "--noEmit",
        "--target",
        "es2022",
        "--module",
        "nodenext",
        "--skipLibCheck",
        "false",
        "--types",
        "",
    ]
    done = subprocess.run([str(TSC), *options, *types], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]


def test_loading_everything_runs_nothing_of_the_plan(clients: Clients) -> None:
    for client, [answer] in together((clients.javascript, clients.python, clients.php[0]), [{"op": "load"}]):
        assert "canary" in answer, (client.name, answer)
        assert answer["modules"] > 5 and not answer["canary"], (client.name, answer)


def test_calls_go_through_unharmed(generated: tuple[Plan, Path], clients: Clients) -> None:
    plan, _ = generated
    payloads = Payloads(dict(plan.types))
    requests: list[dict[str, Any]] = []
    for call in plan.calls:
        good = payloads.valid(call.payload)
        broken = [bad for bad in payloads.broken(call.payload, good) if isinstance(bad, dict)]
        for payload in [good, *broken[:: max(1, len(broken) // 5)]]:
            requests.append({"op": "validate", "call": call.type, "name": call.name, "payload": payload})
        ask = {
            "call": call.type,
            "name": call.name,
            "payload": good,
            "identity": {},
            "channel": "server",
            "now": 0,
            "newId": "n",
        }
        ask["consent"] = {"model": "opt-in", "preferences": {}}
        requests.append({"op": "build", "request": ask})
    answers = dict(together((clients.javascript, clients.python, clients.php[0]), requests))
    for client, said in answers.items():
        for request, answer in zip(requests, said, strict=True):
            assert "thrown" not in answer, (client.name, request, answer)
            if request["op"] == "build" and request["request"]["call"] == "track":
                ask = request["request"]
                assert answer["message"]["event"] == ask["name"]
                assert canonical(answer["message"]["properties"]) == canonical(ask["payload"])
    valid = [index for index, request in enumerate(requests) if request["op"] == "validate"]
    first, *others = answers.values()
    for index in valid:
        for other in others:
            assert errors(other[index]) == errors(first[index]), requests[index]
