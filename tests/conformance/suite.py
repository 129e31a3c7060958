"""The public JSON-Schema-Test-Suite, draft-07, as the source distribution of `jsonschema` carries it.

The file is fetched once with pip, checked by its hash, and kept in `tests/.cache`.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PINNED = "jsonschema==4.26.0"
ARCHIVE = "jsonschema-4.26.0.tar.gz"
SHA256 = "0c26707e2efad8aa1bfc5b7ce170f3fccc2e4918ff85989ba9ffa9facb2be326"
CACHE = Path(__file__).parents[1] / ".cache"
FOLDER = "jsonschema-4.26.0/json/tests/draft7"
OPTIONAL = ("optional/ecmascript-regex.json", "optional/non-bmp-regex.json")

# Groups that are not run, by file and description (None: all of the file's), with the reason.
EXCLUDED: dict[tuple[str, str | None], str] = {
    ("refRemote", None): "references to other documents: a plan is complete in itself, so they are findings",
}
# Cases that PHP alone answers otherwise, with the reason.
PHP_OTHERWISE = {
    (
        "type: object type matches objects",
        "an array is not an object",
    ): "PHP's [] is an empty list and an empty object",
}


@dataclass(frozen=True, slots=True)
class Group:
    """A schema of the suite with its cases: (description, value, valid)."""

    file: str
    description: str
    schema: Any
    tests: tuple[tuple[str, Any, bool], ...]

    @property
    def title(self) -> str:
        return f"{self.file}: {self.description}"


def groups() -> Iterator[Group]:
    """Every mandatory group, and those of the optional files about regular expressions."""
    with tarfile.open(archive()) as tar:
        names = {
            member.name.removeprefix(f"{FOLDER}/"): member for member in tar if member.name.startswith(FOLDER)
        }
        for name in sorted(names):
            if not name.endswith(".json") or ("/" in name and name not in OPTIONAL):
                continue
            content = tar.extractfile(names[name])
            assert content is not None
            for group in json.load(content):
                tests = tuple((test["description"], test["data"], test["valid"]) for test in group["tests"])
                yield Group(name.removesuffix(".json"), group["description"], group["schema"], tests)


def excluded(group: Group) -> str | None:
    """Why a group is not run, or None."""
    return EXCLUDED.get((group.file, None)) or EXCLUDED.get((group.file, group.description))


def archive() -> Path:
    """The source distribution, fetched where it is not at hand yet."""
    path = CACHE / ARCHIVE
    if not path.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        command = ["download", "-q", "--no-deps", "--no-binary", ":all:", "-d", str(CACHE), PINNED]
        subprocess.run([sys.executable, "-m", "pip", *command], check=True)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise AssertionError(f"{path} has the hash {found}, expected {SHA256}: remove it")
    return path
