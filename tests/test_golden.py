"""Whole trees: what a plan yields is compared file by file, and a change of the plan changes what it should.

Runtime files are copies of those in `templates/`: of them, only the names are kept.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from trackwright import pipeline
from trackwright.config import Config
from trackwright.module_names import ModuleNames
from trackwright.targets.magento_files import module_files

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
NEW_EVENT = """
  Brand New:
    description: Was not there before.
    consent: analytics
    sources: [storefront, magento, returns]
    properties:
      product_id: string
      quantity?: {type: integer, minimum: 1}
"""


COPIED = re.compile(r"/runtime/|/Runtime/|/LICENSE$")
OF_THE_MODULE = {f"php/{ModuleNames('Minimal', 'Tracking', '').replaced(path)}" for path in module_files()}


def generated(plan: Path, out: Path) -> dict[str, bytes]:
    """Every file that a plan yields, as `generate` writes them."""
    result = pipeline.generate(Config(out=out), plan)
    assert result.changes is not None, list(map(str, result.found))
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.iterdir() if path.is_dir()))
def test_the_tree_is_the_one_committed(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    tree = GOLDEN / name / "out"
    files = generated(GOLDEN / name / "plan.yaml", tmp_path / "out")
    files = {path: content for path, content in files.items() if not Path(path).name.startswith(".")}
    kept = {
        path: content
        for path, content in files.items()
        if not COPIED.search(f"/{path}") and path not in OF_THE_MODULE
    }
    listed = "".join(f"{path}\n" for path in files)
    if request.config.getoption("--regen"):
        shutil.rmtree(tree, ignore_errors=True)
        for path, content in kept.items():
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
            (tree / path).write_bytes(content)
        (tree.parent / "files.txt").write_text(listed)
    assert sorted(files) == sorted((tree.parent / "files.txt").read_text().splitlines())
    committed = {
        path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("*") if path.is_file()
    }
    assert sorted(kept) == sorted(committed)
    changed = [path for path, content in kept.items() if committed[path] != content]
    assert not changed, f"pytest tests/test_golden.py --regen writes anew: {changed}"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "plans/acme-store", tmp_path / "plan")) / "plan.yaml"


def test_one_event_more_leaves_the_files_of_others_alone(plan: Path, tmp_path: Path) -> None:
    before = generated(plan, tmp_path / "before")
    (plan.parent / "events/new.yaml").write_text("events:" + NEW_EVENT)
    after = generated(plan, tmp_path / "after")
    assert not set(before) - set(after)
    added = {path for path in after if path not in before}
    assert not [path for path in added if "brand" not in Path(path).name.lower()]
    assert {path.partition("/")[0] for path in added} >= {"js", "php", "python", "schema"}
    changed = {path for path in before if before[path] != after[path]}
    of_events = [
        path
        for path in changed
        if Path(path).parent.name.lower() in ("events", "event", "checks", "check", "types", "type")
    ]
    assert not of_events, "files of events or types that the new one has nothing to do with"
    # Hashes of all files, and scripts whose short names are given by how often a name is used.
    scripts = {path for path in changed if path.endswith(("classic/tracking.js", ".min.js"))}
    for path in changed - {".trackwright-manifest"} - scripts:
        told = before[path].decode().splitlines()
        gone = [line for line in told if line not in set(after[path].decode().splitlines())]
        assert len(gone) <= 4, (path, gone)


def test_one_property_more_changes_the_files_of_its_event(plan: Path, tmp_path: Path) -> None:
    before = generated(plan, tmp_path / "before")
    orders = plan.parent / "events/orders.yaml"
    text = orders.read_text()
    anchor = "      affiliation?: {type: string, description: The website that sold"
    assert text.count(anchor) == 1
    orders.write_text(text.replace(anchor, "      brand_new?: boolean\n" + anchor))
    after = generated(plan, tmp_path / "after")
    assert sorted(before) == sorted(after)
    changed = {path for path in before if before[path] != after[path]}
    own = {
        path
        for path in changed
        if "ordercompleted" in Path(path).name.lower().replace("-", "").replace("_", "")
    }
    assert {path.partition("/")[0] for path in own} >= {"js", "php", "schema"}
    others = [
        path
        for path in changed - own
        if Path(path).parent.name.lower() in ("events", "event", "checks", "check", "types", "type")
    ]
    assert not others
