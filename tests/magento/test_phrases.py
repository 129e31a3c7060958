"""What the module says to people can be translated: every phrase is in i18n/en_US.csv, and nothing else is."""

from __future__ import annotations

import csv
import io
import json
import subprocess
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
