"""What a shop has to do before a changed module takes effect, from the files that changed."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from trackwright.diagnostics import Diagnostics, PlanError, Span
from trackwright.output import Changes

# Files by their path in the module -> the cache types that hold what they say.
_CACHES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("etc/webapi.xml", ("config", "config_webservice")),
    ("etc/schema.graphqls", ("config",)),
    ("etc/*.xml", ("config",)),
    ("view/*/layout/*", ("layout", "block_html", "full_page")),
    ("view/*/ui_component/*", ("config", "layout")),
    ("view/*/templates/*", ("block_html", "full_page")),
    ("view/*/web/*", ("full_page",)),
    ("view/*/requirejs-config.js", ("full_page",)),
    ("ViewModel/*", ("block_html", "full_page")),
    ("i18n/*", ("translate", "block_html", "full_page")),
)
_MODULE = "etc/module.xml"
_SET_UP = (
    _MODULE,
    "etc/db_schema.xml",
    "etc/db_schema_whitelist.json",
    "etc/queue_*.xml",
    "etc/communication.xml",
)
_COMPILED = ("*.php", "etc/di.xml", "etc/*/di.xml", "etc/extension_attributes.xml", "etc/queue_*.xml")
_DEPLOYED = ("view/*/web/*", "view/*/requirejs-config.js", "view/*/templates/*.html", "i18n/*")
_RUNNING = ("*.php", "*.phtml")
_ORDER = (
    "config",
    "layout",
    "block_html",
    "collections",
    "full_page",
    "translate",
    "config_webservice",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `because` are files, below the out folder, that ask for it."""

    command: str
    because: tuple[str, ...]
    magento: bool = True  # a command of bin/magento; else something to do

    @property
    def text(self) -> str:
        return f"bin/magento {self.command}" if self.magento else self.command


@dataclass(frozen=True, slots=True)
class Deployment:
    """What one module's changes need, in the order in which it is done. `folder` is below the out folder."""

    module: str
    folder: str
    steps: tuple[Step, ...]


def deployments(changes: Changes, modules: Iterable[tuple[str, str]]) -> tuple[Deployment, ...]:
    """What to do for each module, given as (folder, Magento's name of it), whose files changed."""
    found = []
    for folder, module in modules:
        steps = tuple(_steps(changes, f"{folder}/", module))
        if steps:
            found.append(Deployment(module, folder, steps))
    return tuple(found)


def refuse_renaming(out: Path, modules: Iterable[tuple[str, str]]) -> None:
    """PlanError where a folder holds a module of another name: Magento would take the new one for a second module, with empty tables."""
    diagnostics = Diagnostics()
    for folder, module in modules:
        place = out / folder / "etc" / "module.xml"
        former = _module_at(place)
        if former is not None and former != module:
            diagnostics.error(
                Span(str(place)),
                "renamed-module",
                f"{former} would become {module}: another module to Magento, with its own tables, settings and permissions",
                "give the source its `vendor` and `module` back; or run with --rename, once waiting events are sent and "
                f"{former} is taken out of the shop",
            )
    if diagnostics.failed:
        raise PlanError(diagnostics)


def _module_at(path: Path) -> str | None:
    try:
        module = ElementTree.parse(path).find("module")
    except (OSError, ElementTree.ParseError):
        return None
    return None if module is None else module.get("name")


def _steps(changes: Changes, folder: str, module: str) -> Iterator[Step]:
    touched = [
        path
        for path in (*changes.created, *changes.changed, *changes.removed)
        if path.startswith(folder) and not path.endswith((".md", "/LICENSE"))
    ]
    yield from _if_any(f"module:enable {module}", touched, folder, (_MODULE,))
    yield from _if_any("setup:upgrade", touched, folder, _SET_UP)
    yield from _if_any("setup:di:compile", touched, folder, _COMPILED)
    yield from _if_any("setup:static-content:deploy", touched, folder, _DEPLOYED)
    yield from _flush(touched, folder)
    for step in _if_any("reload PHP-FPM", touched, folder, _RUNNING):
        yield Step(step.command, step.because, magento=False)


def _if_any(command: str, touched: Iterable[str], folder: str, patterns: tuple[str, ...]) -> Iterator[Step]:
    because = tuple(
        path
        for path in touched
        if any(fnmatchcase(path.removeprefix(folder), pattern) for pattern in patterns)
    )
    if because:
        yield Step(command, because)


def _flush(touched: Iterable[str], folder: str) -> Iterator[Step]:
    caches: set[str] = set()
    because = []
    for path in touched:
        held = next(
            (types for pattern, types in _CACHES if fnmatchcase(path.removeprefix(folder), pattern)), ()
        )
        if held:
            caches.update(held)
            because.append(path)
    if caches:
        yield Step(f"cache:clean {' '.join(sorted(caches, key=_ORDER.index))}", tuple(because))
