"""The generated Python validators, one package a source of the plan, made and imported for this process."""

from __future__ import annotations

import importlib
import re
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from trackwright.collector.inspection import Validate
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.schema import Plan, Source
from trackwright.targets import python


def load(plan: Plan) -> dict[str, Validate]:
    """source name -> its validator. Every source validates as Python, whatever language it is written in."""
    folder = tempfile.TemporaryDirectory(prefix="trackwright-listen-")
    found: dict[str, Validate] = {}
    for model in build_models(plan):
        package = "listen_" + re.sub(r"\W", "_", model.source.name)
        source = Source(model.source.name, "python", (("package", package),))
        for file in files_of(python.TARGET, replace(model, source=source)):
            path = Path(folder.name, file.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        sys.path.insert(0, folder.name)
        try:
            schema = importlib.import_module(f"{package}.schema")
        finally:
            sys.path.remove(folder.name)
        found[model.source.name] = _validator(schema)
        for unit in model.units:  # now, while nobody waits: a call's module is imported at its first use
            schema.validate(unit.call.type, unit.call.name, {})
    _folders.append(folder)
    return found


# Kept until the process ends: a package may import one of its modules late.
_folders: list[tempfile.TemporaryDirectory[str]] = []


def _validator(schema: Any) -> Validate:
    def validate(
        call: str, name: str, payload: Any, context: Any, version: int | None
    ) -> list[Mapping[str, str]]:
        record = schema.find(call, name) if version is not None else None
        if record is not None and version in record.versions:
            found = record.validate_version(version, payload, context)
        else:
            found = schema.validate(call, name, payload, context)
        return [violation.as_dict() for violation in found]

    return validate
