"""The commands as a person or a build meets them: what they print, write and exit with."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from trackwright.stamp import STAMP
from trackwright.version import __version__

ROOT = Path(__file__).parents[2]
Result = subprocess.CompletedProcess[str]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder in which `init` has been run."""
    done = run(tmp_path, "init")
    assert done.returncode == 0, done.stderr
    return tmp_path


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONUNBUFFERED": "1"}


def run(folder: Path, *arguments: str) -> Result:
    command = [sys.executable, "-m", "trackwright", *arguments]
    return subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=60)


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "plan.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_init_overwrites_nothing(shop: Path) -> None:
    before = (shop / "plan.yaml").read_text()
    assert run(shop, "init").returncode != 0
    assert (shop / "plan.yaml").read_text() == before


def test_init_makes_a_namespace_of_its_own(shop: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    run(other, "init")
    found = [re.findall(r"namespace: (\S+)", (folder / "plan.yaml").read_text()) for folder in (shop, other)]
    assert found[0] != found[1]


def test_a_starter_plan_has_no_findings(shop: Path) -> None:
    done = run(shop, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert run(shop, "check", "--format", "json").stdout == '{\n  "findings": []\n}\n'


def test_generate_then_nothing_then_check(shop: Path) -> None:
    assert run(shop, "generate").returncode == 0
    assert (shop / "out" / STAMP).is_file()
    for arguments in (["generate"], ["generate", "--check"]):
        done = run(shop, *arguments)
        assert done.returncode == 0
        assert done.stdout.endswith("files, up to date\n")


def test_check_lists_what_differs_and_writes_nothing(shop: Path) -> None:
    run(shop, "generate", "--only", "schema")
    schema = shop / "out" / "schema" / "events"
    (schema / "product-added.json").unlink()
    (schema / "order-completed.json").write_text("{}")
    done = run(shop, "generate", "--check", "--only", "schema")
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [
        "missing  out/schema/events/product-added.json",
        "changed  out/schema/events/order-completed.json",
    ]
    assert (schema / "order-completed.json").read_text() == "{}"


def test_check_says_that_another_version_was_here(shop: Path) -> None:
    run(shop, "generate", "--only", "schema")
    (shop / "out" / STAMP).unlink()
    manifest = shop / "out" / ".trackwright-manifest"
    manifest.write_text(manifest.read_text().replace(__version__, "0.1.0"))
    done = run(shop, "generate", "--check", "--only", "schema")
    assert done.returncode == 1
    assert (
        done.stdout == f"out: made by trackwright 0.1.0, this is {__version__}: run `trackwright generate`\n"
    )


def test_an_edited_file_is_refused(shop: Path) -> None:
    run(shop, "generate", "--only", "schema")
    path = shop / "out" / "schema" / "plan.json"
    path.write_text("mine")
    done = run(shop, "generate", "--only", "schema")
    assert done.returncode == 1
    assert done.stdout.startswith("out/schema/plan.json: edited-output: ")
    assert path.read_text() == "mine"
    assert run(shop, "generate", "--only", "schema", "--force").returncode == 0
    assert path.read_text() != "mine"


def test_findings_in_each_format(shop: Path) -> None:
    change(shop, "product_id: string", "product_id: strin")
    text = run(shop, "check")
    place = re.match(r"plan\.yaml:(\d+):(\d+): ", text.stdout)
    assert text.returncode == 1 and place
    document = json.loads(run(shop, "check", "--format", "json").stdout)
    first = document["findings"][0]
    assert [str(first["line"]), str(first["column"])] == list(place.groups())
    assert run(shop, "check", "--format", "github").stdout.startswith(
        f"::error file=plan.yaml,line={place[1]},"
    )
    assert run(shop, "generate").returncode == 1
    assert not (shop / "out").exists()


def test_json_of_generate_tells_the_changes(shop: Path) -> None:
    document = json.loads(run(shop, "generate", "--only", "schema", "--format", "json").stdout)
    assert "schema/plan.json" in document["changes"]["created"]
    assert document["findings"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["generat"],
        ["generate", "--nope"],
        ["generate", "--check", "--watch"],
        ["check", "--format", "xml"],
        ["explain"],
    ],
)
def test_wrong_use_exits_with_2(shop: Path, arguments: list[str]) -> None:
    done = run(shop, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [["generate", "--only", "kotlin"], ["check", "missing.yaml"], ["explain", "Order Complete"]]
)
def test_what_is_not_there_is_a_finding(shop: Path, arguments: list[str]) -> None:
    done = run(shop, *arguments)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_folder_without_a_plan_says_what_to_do(tmp_path: Path) -> None:
    done = run(tmp_path, "generate")
    assert done.returncode == 1
    assert "trackwright init" in done.stdout


def test_a_file_that_is_no_plan_gives_findings(tmp_path: Path) -> None:
    for name, content in {
        "a.yaml": b"\x00\xff",
        "b.json": b"[1",
        "c.yaml": b"- 1\n",
        "d.json": b"{}",
        "e.yaml": b"",
    }.items():
        (tmp_path / name).write_bytes(content)
        done = run(tmp_path, "generate", name)
        assert (done.returncode, done.stderr) == (1, ""), name
        assert done.stdout.startswith(name), name


def test_schema_prints_json(shop: Path) -> None:
    assert json.loads(run(shop, "schema").stdout)["version"] == "1.0.0"
    format_ = json.loads(run(shop, "schema", "plan").stdout)
    assert format_["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_explain_tells_the_event(shop: Path) -> None:
    done = run(shop, "explain", "order completed")
    assert done.returncode == 0
    rows = [line.split(maxsplit=1) for line in done.stdout.splitlines() if line.strip()]
    facts = {row[0]: row[1] for row in rows if len(row) == 2}
    assert facts["consent"] == "analytics"
    assert facts["products"].startswith("Product[]")
    assert facts["defined"].startswith("plan.yaml:")


def test_watch_generates_after_each_change_and_ends_quietly(shop: Path) -> None:
    command = [sys.executable, "-m", "trackwright", "generate", "--watch", "--only", "schema"]
    process = subprocess.Popen(
        command,
        cwd=shop,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # a shell starts what it puts into the background with SIGINT ignored, and that is inherited
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout and process.stderr

    def wait_for(text: str) -> None:
        assert process.stdout
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if text in process.stdout.readline():
                return
        raise AssertionError(text)

    try:
        wait_for("watching")
        change(shop, "An order was placed.", "An order was made.")
        wait_for("changed")
        wait_for("watching")
        change(shop, "product_id: string", "product_id: strin")
        wait_for("1 error")
        change(shop, "product_id: strin", "product_id: string")
        wait_for("up to date")
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
        assert process.stderr.read() == ""
    finally:
        process.kill()
        process.stdout.close()
        process.stderr.close()
