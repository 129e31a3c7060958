"""`generate --watch`: look at the files that the last run read, and run again when one has changed."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

import click

from trackwright.cli.shown import show, show_failure
from trackwright.config import TOML_FILE, YAML_FILE, load_config
from trackwright.diagnostics import PlanError
from trackwright.pipeline import Generated
from trackwright.source import expand

INTERVAL = 0.3  # seconds
SLACK_NS = 20_000_000  # a file written while a run goes on may bear a time as much before the run's start

_Seen = dict[Path, int]


def watch(once: Callable[[], Generated], form: str) -> int:
    """Run `once`, and again after each change, until interrupted."""
    result: Generated | None = None
    seen: _Seen = {}
    try:
        while True:
            started = time.time_ns() - SLACK_NS
            try:
                result = once()
                if form == "text":
                    click.echo("watching; stop with Ctrl-C")
            except PlanError as error:
                show(error.diagnostics.sorted(), form)
            except OSError as error:  # an editor may have been about to put the file back
                show_failure(error)
            gc.collect()
            before, seen = seen, _times(result)
            settled = all(moment < started or before.get(path) == moment for path, moment in seen.items())
            while settled and _times(result) == seen:
                time.sleep(INTERVAL)
    except KeyboardInterrupt:
        return 0


def _times(result: Generated | None) -> _Seen:
    """When each file that matters was last changed; 0 where it is missing."""
    paths = [Path(YAML_FILE), Path(TOML_FILE), *Path().glob("plans/*/plan.yaml")]
    try:
        overlay = load_config().overlay
    except PlanError:
        overlay = None
    if overlay:
        paths += [path for path in overlay.rglob("*") if path.is_file()]
    if result is not None:
        paths += result.examined.inputs
        paths += [
            path for listing in result.examined.listings for path in expand(listing.folder, listing.pattern)
        ]
    return {path: path.stat().st_mtime_ns if path.exists() else 0 for path in paths}
