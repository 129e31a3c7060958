"""The catalogue that ships: complete, consistent, and what its page in the docs says."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trackwright.catalogue_page import catalogue_page
from trackwright.magento.catalogue import shipped

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "magento-catalogue.md"


def test_the_page_in_the_docs_is_made_of_the_catalogue(request) -> None:  # type: ignore[no-untyped-def]
    made = catalogue_page(shipped())
    if request.config.getoption("--regen", default=False):
        PAGE.write_text(made)
    assert PAGE.read_text() == made


# What Magento's plugins hand over, whatever they are on.
_OF_PLUGINS = {"subject", "result", "arguments"}
_DETECTORS = HERE.parents[1] / "templates" / "php" / "module" / "Model" / "Trigger"


def test_what_a_detector_reads_is_what_its_hooks_say() -> None:
    """A key that no hook of its trigger has stands for a hook that was forgotten."""
    forgotten = []
    for trigger in shipped().triggers:
        detector = _DETECTORS / f"{trigger.detector}.php"
        if trigger.detector and detector.exists():
            said = {key for hook in trigger.hooks for key in hook.payload}
            said |= _OF_PLUGINS if any(hook.kind == "plugin" for hook in trigger.hooks) else set()
            read = set(re.findall(r"\$payload\['(\w+)'\]", detector.read_text(encoding="utf-8")))
            forgotten += [(trigger.id, key) for key in sorted(read - said)]
    assert forgotten == []


# What a reader may return for a value's type. A Deferred may stand for what the worker loads.
_RETURNS = {
    "string": {"string"},
    "datetime": {"string"},
    "number": {"float"},
    "integer": {"int"},
    "boolean": {"bool"},
    "any": {"mixed", "array", "string", "int", "float", "bool", "null"},
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


# Types, as Magento's code has or documents them, of which a value of a kind can be made.
_SCALARS = {"int", "float", "string", "bool", "mixed", "null"}
_FROM = {
    "string": _SCALARS,
    "datetime": {"string", "null", "mixed"},
    "number": {"float", "int", "string", "mixed", "null"},
    "integer": {"int", "float", "string", "mixed", "null"},
    "boolean": {"bool", "int", "mixed", "null"},
    "any": _SCALARS | {"array"},
    "list": {"array"},
}
# What these return is documented as something else than what they return.
_MISTOLD = {"getProductOptionByCode": "mixed", "getTypeId": "string"}


class Classes:
    """Magento's classes, as the file of their signatures has them."""

    def __init__(self) -> None:
        with gzip.open(HERE / "api" / "classes.json.gz", "rt") as file:
            self.known = json.load(file)["classes"]

    def returns(self, name: str, method: str) -> list[str] | None:
        """The types that a method returns, as the first that says them has them; None where there is no such method."""
        found = None
        for one in self.line(name):
            declared = (one.get("methods") or {}).get(method)
            if declared is not None:
                told = _MISTOLD.get(method) or declared.get("return") or declared.get("doc_return")
            else:
                told = (one.get("doc_methods") or {}).get(method, "").partition("(")[0]
            if told:
                return [part.strip().lstrip("?\\") for part in told.split("|")]
            if declared is not None:
                found = ["mixed"]
        return found

    def line(self, name: str) -> Iterator[dict[str, Any]]:
        """A class and what it inherits from."""
        one = self.known.get(name)
        if one is not None:
            yield one
            for parent in (one.get("extends"), *one.get("implements", ()), *one.get("traits", ())):
                if parent:
                    yield from self.line(parent)


def test_every_getter_is_there_and_gives_what_its_value_can_be_made_of() -> None:
    classes = Classes()
    wrong = []
    for root in shipped().roots:
        if root.type is None or root.type.startswith("Trackwright"):
            continue
        for value in root.values:
            types = [root.type]
            for getter in value.getters:
                owner = next((name for name in types if "\\" in name and name in classes.known), None)
                found = None if owner is None else classes.returns(owner, getter.name)
                if found is None:
                    wrong.append(f"{value.path}: {' or '.join(types)} has no {getter.name}()")
                    break
                types = found
            else:
                kind = "string" if value.deferred else value.type.kind  # those are ids
                given = {
                    "array" if name.endswith("[]") else name
                    for name in types
                    if "\\" not in name or name.endswith("[]")
                }
                if value.getters and not given & _FROM[kind]:
                    wrong.append(f"{value.path}: {kind} from {' or '.join(types)}")
    assert not wrong, "\n".join(wrong)
