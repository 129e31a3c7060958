"""What shops build upon doesn't change under them: `Api/` and the tables, against the last state that was committed.

`--regen` takes the present state as the new one. While the changelog's first version is unreleased it may differ as it likes; of a released one
it may only have more, and a break needs a new major version at the head of templates/php/module/CHANGELOG.md.
"""

from __future__ import annotations

import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
from trackwright.targets.magento_files import FOLDER

HERE = Path(__file__).parent
MODULE = HERE.parents[1] / "templates" / FOLDER
BASELINE = HERE / "baseline"


def version() -> tuple[str, bool]:
    """The changelog's first version, and whether it is released."""
    heading = re.search(
        r"^## (\d+\.\d+)(, unreleased)?$", (MODULE / "CHANGELOG.md").read_text(), re.MULTILINE
    )
    assert heading
    return heading[1], heading[2] is None


def signatures() -> dict[str, Any]:
    command = ["php", str(HERE / "api" / "signatures.php"), str(MODULE)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def breaks(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """What somebody who relies on `before` would stumble over. A method more breaks those who implement an interface."""
    found = []
    for name, old in before.items():
        new = now.get(name)
        if new is None:
            found.append(f"{name} is gone")
            continue
        found += [f"{name}: {part} changed" for part in ("kind", "extends") if old[part] != new[part]]
        found += [
            f"{name}::{constant} is gone" for constant in old["constants"] if constant not in new["constants"]
        ]
        for key, was in old["properties"].items():
            if new["properties"].get(key) != was:
                found.append(f"{name}::${key}: {was} -> {new['properties'].get(key)}")
        for method in sorted({*old["methods"], *new["methods"]}):
            was, now_is = old["methods"].get(method), new["methods"].get(method)
            if was != now_is and not (was is None and new["kind"] == "class"):
                found.append(f"{name}::{method}: {was} -> {now_is}")
    return found


def dropped(before: Any, now: Any, path: str = "") -> list[str]:
    """Keys of a whitelist that are no longer there."""
    if not isinstance(before, dict):
        return []
    found = []
    for key, value in before.items():
        if not isinstance(now, dict) or key not in now:
            found.append(f"{path}/{key}")
        else:
            found += dropped(value, now[key], f"{path}/{key}")
    return found


def kept(name: str, present: dict[str, Any], request: pytest.FixtureRequest) -> dict[str, Any]:
    """The committed state; with --regen, it becomes the present one, unless that breaks a released version."""
    place = BASELINE / name
    number, released = version()
    if request.config.getoption("--regen"):
        former = (
            json.loads(place.read_text())
            if place.is_file()
            else {"version": number, "released": False, "state": {}}
        )
        same_major = former["version"].partition(".")[0] == number.partition(".")[0]
        if former["released"] and same_major:
            assert (
                breaks_or_drops(name, former["state"], present) == []
            ), "a break of a released version needs a new major"
        text = json.dumps(
            {"version": number, "released": released, "state": present}, indent=1, sort_keys=True
        )
        place.write_text(text + "\n")
    state = json.loads(place.read_text())["state"]
    assert isinstance(state, dict)
    return state


def breaks_or_drops(name: str, before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    return breaks(before, now) if name == "api.json" else dropped(before, now)


def test_the_contract_is_the_one_committed(request: pytest.FixtureRequest) -> None:
    now = signatures()
    before = kept("api.json", now, request)
    assert breaks(before, now) == []
    assert now == before, "there is more now: --regen"


def test_the_whitelist_only_grows(request: pytest.FixtureRequest) -> None:
    now = json.loads((MODULE / "etc" / "db_schema_whitelist.json").read_text())
    before = kept("db_schema_whitelist.json", now, request)
    assert dropped(before, now) == []
    assert now == before, "there is more now: --regen"


def test_the_whitelist_lists_what_the_schema_declares() -> None:
    """Under the names that Magento gives indexes and constraints: table and columns in capitals, whatever their referenceId."""
    declared: dict[str, Any] = {}
    for table in ElementTree.parse(MODULE / "etc" / "db_schema.xml").getroot():
        name = str(table.get("name"))
        entry: dict[str, dict[str, bool]] = {"column": {}}
        for part in table:
            if part.tag == "column":
                entry["column"][str(part.get("name"))] = True
                continue
            columns = [str(column.get("name")) for column in part]
            primary = part.get("{http://www.w3.org/2001/XMLSchema-instance}type") == "primary"
            full = "PRIMARY" if primary else "_".join([name, *columns]).upper()
            assert len(full.replace("TRACKWRIGHT_MODULE", "x" * 32)) <= 64, "Magento would hash it"
            assert primary or part.get("referenceId") == full
            entry.setdefault(part.tag, {})[full] = True
        declared[name] = entry
    assert json.loads((MODULE / "etc" / "db_schema_whitelist.json").read_text()) == declared


def test_a_break_is_noticed() -> None:
    now = signatures()
    name = next(iter(now))
    method = next(iter(now[name]["methods"]))
    for change in (
        {k: v for k, v in now.items() if k != name},
        now | {name: now[name] | {"methods": {}}},
        now | {name: now[name] | {"methods": now[name]["methods"] | {method: "(): never"}}},
        now | {name: now[name] | {"methods": now[name]["methods"] | {"another": "(): void"}}},
    ):
        assert breaks(now, change)
    assert breaks(now, now | {"Another": now[name]}) == []
    assert dropped({"a": {"b": True}}, {"a": {}}) == ["/a/b"]
    assert dropped({"a": {"b": True}}, {"a": {"b": True, "c": True}}) == []
