"""Document -> schema: the only builder of `schema.Plan`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trackwright.diagnostics import Diagnostics
from trackwright.schema import Plan
from trackwright.source import Listing, Node


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a plan gave.

    `plan` is None when an error leaves nothing to go on with. `folder` is the plan's folder as the caller named it: spans are relative to
    it. `inputs` are all files that were read, sorted; `listings` are the globs that chose them, so that a new file is noticed.
    """

    plan: Plan | None
    diagnostics: Diagnostics
    folder: Path
    inputs: tuple[Path, ...]
    listings: tuple[Listing, ...]


def read_plan(path: Path) -> Reading:
    """Read the plan at `path` (YAML, with what it includes). Never raises for what a file holds."""
    raise NotImplementedError


def resolve(root: Node, diagnostics: Diagnostics, *, imported: str | None = None) -> Plan | None:
    """The schema of an author-shaped tree, or None when `diagnostics` got an error that leaves no plan.

    `imported` names the format of another tool's plan. Importers say a payload as `schema: <JSON Schema of the properties or traits>` in
    place of `properties:` or `traits:`, and a typed context as `context_schema:`; both keep their own openness.
    """
    raise NotImplementedError
