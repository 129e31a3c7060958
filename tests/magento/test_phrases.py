"""What the module says to people can be translated: every phrase is in i18n/en_US.csv, and nothing else is."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from trackwright.targets.magento_files import FOLDER

ROOT = Path(__file__).parents[2]
MODULE = ROOT / "templates" / FOLDER
DICTIONARY = MODULE / "i18n" / "en_US.csv"


def phrases() -> set[str]:
    """All phrases of the files that are copied; those that are generated have none."""
    command = ["php", str(Path(__file__).parent / "api" / "phrases.php"), str(MODULE)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return {phrase for said in json.loads(done.stdout).values() for phrase in said}


def test_every_phrase_is_in_the_dictionary(request: pytest.FixtureRequest) -> None:
    wanted = phrases()
    if request.config.getoption("--regen"):
        text = io.StringIO()
        csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(
            (phrase, phrase) for phrase in sorted(wanted)
        )
        DICTIONARY.write_text(text.getvalue(), encoding="utf-8")
    rows = list(csv.reader(io.StringIO(DICTIONARY.read_text(encoding="utf-8"))))
    assert [row for row in rows if len(row) != 2 or row[0] != row[1]] == []
    assert sorted(row[0] for row in rows) == sorted(wanted)
    assert "no literal" not in wanted


def test_the_documented_settings_are_those_there_are() -> None:
    """Path, scope and default of each setting, in docs/magento-deploying.md as in system.xml and config.xml."""
    page = (ROOT / "docs" / "magento-deploying.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+/\w+)` \| (store view|installation) \| (\w*) ?\|", page, re.MULTILINE)
    system = ElementTree.parse(MODULE / "etc" / "adminhtml" / "system.xml").getroot()
    defaults = ElementTree.parse(MODULE / "etc" / "config.xml").getroot().find("default/trackwright_module")
    assert defaults is not None
    there = []
    for group in system.iter("group"):
        for field in group.findall("field"):
            path = f"{group.get('id')}/{field.get('id')}"
            scope = "store view" if field.get("showInStore") == "1" else "installation"
            there.append((path, scope, defaults.findtext(path) or ""))
    assert told == there
    assert {f"{group.tag}/{field.tag}" for group in defaults for field in group} <= {
        path for path, _, _ in there
    }
