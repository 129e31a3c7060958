"""The catalogue: the YAML files that ship with the generator, and those of a shop's own, in one format."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from trackwright.diagnostics import Diagnostics, PlanError
from trackwright.loader import load
from trackwright.magento.reading import Reading
from trackwright.magento.records import Catalogue
from trackwright.source import Node

_FOLDER = Path(__file__).parent / "catalogue"


@cache
def shipped() -> Catalogue:
    """The catalogue that ships with the generator."""
    diagnostics = Diagnostics()
    nodes = [load(path.read_bytes(), path.name, diagnostics) for path in sorted(_FOLDER.glob("*.yaml"))]
    found = Reading(diagnostics).catalogue([node for node in nodes if node is not None])
    if diagnostics.failed:
        raise PlanError(diagnostics)
    return found


def load_catalogue(files: Iterable[Node], diagnostics: Diagnostics) -> Catalogue:
    """The shipped catalogue and what a shop's own files (their root nodes) add to it.

    A file may add values to a root that ships; it can't change what is there.
    """
    nodes = tuple(files)
    return Reading(diagnostics, shipped()).catalogue(nodes) if nodes else shipped()
