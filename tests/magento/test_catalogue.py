"""The catalogue that ships: complete, consistent, and what its page in the docs says."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from trackwright.catalogue_page import catalogue_page
from trackwright.magento.catalogue import shipped

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "magento-catalogue.md"


def test_the_page_in_the_docs_is_made_of_the_catalogue(request) -> None:  # type: ignore[no-untyped-def]
    made = catalogue_page(shipped())
    if request.config.getoption("--regen", default=False):
        PAGE.write_text(made)
    assert PAGE.read_text() == made


# What a reader may return for a value's type. A Deferred may stand for what the worker loads.
_RETURNS = {
    "string": {"string"},
    "datetime": {"string"},
    "number": {"float"},
    "integer": {"int"},
    "boolean": {"bool"},
    "any": {"mixed"},
    "list": {"array"},
}


def test_every_reader_is_there_with_the_types_of_its_value(schema: Path) -> None:
    """A method of a class under Model/Value/: it takes what the root is, and gives what the value is said to be."""
    read = [
        (root, value)
        for root in shipped().roots
        for value in root.values
        if value.reader is not None and value.root == root.id
    ]
    classes = sorted({value.reader.name for _, value in read if value.reader})
    done = subprocess.run(
        ["php", HERE / "scripts" / "readers.php", json.dumps({"classes": classes})],
        env={**os.environ, "TRACKWRIGHT_SCHEMA": str(schema)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    methods = json.loads(done.stdout)
    wrong = []
    for root, value in read:
        assert value.reader is not None
        name = f"{value.path}: {value.reader.name}::{value.reader.method}"
        method = methods.get(value.reader.name, {}).get(value.reader.method)
        if method is None:
            wrong.append(f"{name} isn't there")
            continue
        takes = [root.type, *(["string"] if value.argument else [])]
        if method["takes"] != takes or method["static"]:
            wrong.append(f"{name} takes {method['takes']}, not {takes}")
        given = set(method["gives"].replace("?", "null|").split("|"))
        allowed = _RETURNS[value.type.kind] | ({"null"} if value.nullable else set())
        allowed |= {"Trackwright\\Module\\Model\\Deferred"} if value.deferred else set()
        if not given <= allowed or (value.nullable and not given & {"null", "mixed"}):
            wrong.append(f"{name} gives {method['gives']}, not {value.type}{'?' if value.nullable else ''}")
    assert not wrong, "\n".join(wrong)
