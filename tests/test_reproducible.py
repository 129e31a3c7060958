"""The output depends on plan, options and tool version alone, and a small change of the plan is a small change of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLAN = ROOT / "plans" / "acme-store"
EVENT = """
  Aardvark Petted:
    description: Sorts before all others.
    sources: [storefront, magento, returns]
    primary: storefront
    owner: zoo-team
    properties:
      aardvark_id: string
    examples: [{aardvark_id: a1}]
"""


def generate(folder: Path, *arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "trackwright", "generate", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".trackwright-stamp"
    }


def made(folder: Path, *, seed: str = "0") -> dict[str, bytes]:
    done = generate(folder, "acme-store/plan.yaml", "--out", "out", seed=seed)
    assert done.returncode == 0, done.stdout + done.stderr
    return tree(folder / "out")


def test_the_committed_output_is_what_the_example_plan_yields() -> None:
    done = generate(ROOT, "--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_hash_seed_and_folder_change_nothing(tmp_path: Path) -> None:
    trees = []
    for seed in ("1", "2"):
        folder = tmp_path / seed / ("deep/er" * int(seed))
        shutil.copytree(PLAN, folder / "acme-store")
        trees.append(made(folder, seed=seed))
    assert trees[0] == trees[1]


def changes(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def test_a_new_event_leaves_the_files_of_others_alone(tmp_path: Path) -> None:
    shutil.copytree(PLAN, tmp_path / "acme-store")
    before = made(tmp_path)
    with (tmp_path / "acme-store" / "events" / "wishlist.yaml").open("a") as file:
        file.write(EVENT)
    changed = changes(before, made(tmp_path))
    own = {path for path in changed if "aardvark" in path.lower() and not path.startswith("warehouse/")}
    assert len(own) == 7  # JS code, check and types, PHP event and check, Python module, JSON Schema
    files_of_others = {
        path
        for path in changed - own
        if any(
            part in path
            for part in ("/events/", "/types/", "/Event/", "/Check/", "/Type/", "/runtime/", "/Runtime/")
        )
    }
    assert files_of_others <= {"js/runtime/plan.js", "js/runtime/places.js"}  # the tables of all calls


def test_a_new_property_changes_the_files_of_its_event(tmp_path: Path) -> None:
    shutil.copytree(PLAN, tmp_path / "acme-store")
    before = made(tmp_path)
    path = tmp_path / "acme-store" / "events" / "returns.yaml"
    text = path.read_text()
    assert text.count("    properties:\n") >= 1
    path.write_text(text.replace("    properties:\n", "    properties:\n      shelf?: string\n", 1))
    changed = changes(before, made(tmp_path))
    named = {
        path
        for path in changed
        if "return" in path.lower() and "return-received" not in path and "return_received" not in path
    }
    assert {Path(path).suffix for path in named} >= {".py", ".json"}
    # Tables of all calls, and what destinations and warehouse make of this one.
    tables = {
        ".trackwright-manifest",
        "plan.js",
        "places.js",
        "plan.json",
        "digest.txt",
        "schema.py",
        "Schema.php",
        "release.py",
    }
    tables |= {"tracking.js", "tracking.min.js"}
    others = {
        path
        for path in changed - named
        if path.rpartition("/")[2] not in tables and not path.startswith(("destinations/", "warehouse/"))
    }
    assert not others
