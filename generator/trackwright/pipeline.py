"""From plan to files: read, check, lower, render, write."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from trackwright import checks, output, stamp, targets
from trackwright.config import Config, default_plan
from trackwright.deployment import Deployment, deployments, refuse_renaming
from trackwright.diagnostics import Diagnostic, Diagnostics, PlanError, Span
from trackwright.json_source import pointers as pointers_of
from trackwright.key_places import KeyPlaces
from trackwright.magento.binding import NONE, Bindings, bind
from trackwright.magento.catalogue import load_catalogue
from trackwright.models import build_models
from trackwright.module_names import module_names
from trackwright.rendering import Job, jobs, rendered
from trackwright.resolve import Reading, read_plan
from trackwright.schema import Plan
from trackwright.sharing import shared
from trackwright.source import Listing
from trackwright.suggest import did_you_mean
from trackwright.target import Target
from trackwright.version import __version__


@dataclass(frozen=True, slots=True)
class Examined:
    """A plan that was read and checked. `found` speaks of files as seen from the current folder; with `failed`, `plan` may be None.

    `condensed` is the plan with equal shapes as one, which has lost their places.
    """

    plan: Plan | None
    condensed: Plan | None
    path: Path
    found: list[Diagnostic]
    failed: bool
    inputs: tuple[Path, ...]
    listings: tuple[Listing, ...]
    bindings: Bindings


@dataclass(frozen=True, slots=True)
class Generated:
    """What a run found and did; `changes` is None when nothing could be rendered. `deployments`: what shops have to do then."""

    examined: Examined
    found: list[Diagnostic]
    changes: output.Changes | None
    deployments: tuple[Deployment, ...] = ()


def plan_path(config: Config, named: str | None) -> Path:
    """The plan that a command means: the one it names, the configuration's, or the only one there is. PlanError where there is none."""
    path = Path(named) if named else config.plan or default_plan()
    diagnostics = Diagnostics()
    if path is None:
        diagnostics.error(
            Span("plan.yaml"),
            "no-plan",
            "there is no plan.yaml here, nor exactly one plans/<name>/plan.yaml",
            "name the plan's file, or write a first one with `trackwright init`",
        )
    elif path.is_dir() and (path / "plan.yaml").is_file():
        return path / "plan.yaml"
    elif not path.is_file():
        span = Span(str(path)) if named else config.spans.get("plan", Span(str(path)))
        diagnostics.error(span, "no-plan", f"there is no plan file {path}")
    if path is None or diagnostics.failed:
        raise PlanError(diagnostics)
    return path


def examine(path: Path) -> Examined:
    """Read the plan at `path` and run all checks on it."""
    reading = _read(path)
    found = Diagnostics(list(reading.diagnostics.found))
    bindings, condensed = NONE, None
    if reading.plan is not None:
        condensed = shared(reading.plan)
        bindings = bind(reading.plan, load_catalogue(reading.catalogue, found) if reading.catalogue else None)
        places = KeyPlaces(reading.folder)
        told = checks.run(reading.plan, bindings=bindings, condensed=condensed, places=places)
        found.found.extend(told.found)
    pointers = {} if reading.document is None else pointers_of(reading.document)
    placed = [
        _placed(replace(item, pointer=pointers.get(item.span)), reading.folder) for item in found.sorted()
    ]
    return Examined(
        reading.plan, condensed, path, placed, found.failed, reading.inputs, reading.listings, bindings
    )


def generate(
    config: Config,
    plan: Path,
    *,
    only: tuple[str, ...] = (),
    check: bool = False,
    force: bool = False,
    rename: bool = False,
    arguments: list[str] | None = None,
) -> Generated:
    """Make `config.out` hold what the plan yields; with `check`, say only how it differs.

    `only` are names of targets. `arguments` are the command line's, by which a next run knows that it would do the same again.
    PlanError for what stands in the way outside the plan: an edited file, an unknown target; a Magento module that would get another name,
    unless `rename` says that it may.
    """
    started = time.time_ns()
    with _without_collector():
        examined = examine(plan)
        if examined.condensed is None or examined.failed:
            return Generated(examined, examined.found, None)
        chosen = _targets(config, only)
        work = jobs(build_models(examined.condensed, examined.bindings), chosen)
        modules = _modules(work)
        if not rename:
            refuse_renaming(config.out, modules)
        files = rendered(work, config.overlay)
        overlay = _overlay_digests(config.overlay)
        complete = not only and config.targets is None
        folders = None if complete else frozenset(file.path.partition("/")[0] for file in files)
        if check:
            changes = output.compare(config.out, files, version=__version__, overlay=overlay, folders=folders)
        else:
            changes = output.write(
                config.out, files, version=__version__, overlay=overlay, folders=folders, force=force
            )
        result = Generated(examined, examined.found, changes, deployments(changes, modules))
        if arguments is not None and not config.plugins and not (check and changes.any):
            _remember(
                result, config, arguments, {file.path: changes.digests[file.path] for file in files}, started
            )
    return result


def told(generated: Generated, out: Path) -> str:
    """One line on what a run did."""
    changes = generated.changes
    if changes is None:
        return "nothing was generated"
    total = changes.unchanged + len(changes.created) + len(changes.changed)
    done = [
        f"{len(paths)} {word}"
        for word, paths in (
            ("created", changes.created),
            ("changed", changes.changed),
            ("removed", changes.removed),
        )
        if paths
    ]
    return f"{out}: {total} files, {', '.join(done)}" if done else f"{out}: {total} files, up to date"


def _read(path: Path) -> Reading:
    if path.suffix.lower() == ".json":
        from trackwright.formats.segment import read_segment_plan

        return read_segment_plan(path)
    return read_plan(path)


def _targets(config: Config, only: tuple[str, ...]) -> list[Target]:
    wanted = config.targets if config.targets is not None else (*targets.TARGETS, *config.plugins)
    diagnostics = Diagnostics()
    chosen: list[Target] = []
    for name in dict.fromkeys(only or wanted):
        try:
            chosen.append(targets.load_plugin(name) if name in config.plugins else targets.load(name))
        except (KeyError, TypeError) as error:
            known = (*targets.TARGETS, *config.plugins)
            reason = str(error) if isinstance(error, TypeError) else f"there is no target `{name}`"
            diagnostics.error(
                Span("--only" if only else "plugins"), "unknown-target", reason, did_you_mean(name, known)
            )
    if diagnostics.failed:
        raise PlanError(diagnostics)
    return chosen


def _modules(work: list[Job]) -> list[tuple[str, str]]:
    """The folder and the name of each Magento module."""
    return [
        (job.folder, module_names(job.model.plan, job.model.source).name)
        for job in work
        if job.target.language == "php"
    ]


def _overlay_digests(overlay: Path | None) -> dict[str, str]:
    if overlay is None:
        return {}
    files = sorted(path for path in overlay.rglob("*") if path.is_file())
    return {path.relative_to(overlay).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def _placed(item: Diagnostic, folder: Path) -> Diagnostic:
    """The finding with places as seen from the current folder instead of from the plan's."""

    def seen(span: Span) -> Span:
        return replace(span, file=(folder / span.file).as_posix())

    related = tuple((seen(span), message) for span, message in item.related)
    return replace(item, span=seen(item.span), related=related)


def _remember(
    result: Generated, config: Config, arguments: list[str], files: dict[str, str | None], started: int
) -> None:
    examined = result.examined
    inputs = [path.as_posix() for path in examined.inputs]
    folders = [_listed(listing) for listing in examined.listings]
    if config.overlay:
        folders.append(config.overlay.as_posix())
        inputs += [path.as_posix() for path in config.overlay.rglob("*") if path.is_file()]
    if examined.path == default_plan():
        inputs.append("plan.yaml")
        folders.append("plans")
    unseen = len(examined.found)
    note = f" ({unseen} finding{'s' if unseen > 1 else ''}: see `trackwright check`)" if unseen else ""
    changes = output.Changes((), (), (), len(files), False, None)
    text = told(Generated(examined, examined.found, changes), config.out) + note
    stamp.remember(
        arguments, str(config.out), text, inputs, folders, {output.MANIFEST: None, **files}, started
    )


def _listed(listing: Listing) -> str:
    """The folder below which everything lies that a glob could match."""
    fixed: list[str] = []
    for part in Path(listing.pattern).parts[:-1]:
        if any(char in part for char in "*?["):
            break
        fixed.append(part)
    return listing.folder.joinpath(*fixed).as_posix()


@contextmanager
def _without_collector() -> Iterator[None]:
    """A run makes hundreds of thousands of records and keeps them all: looking for garbage among them finds none."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
