"""The module's files that no plan changes: copied from `templates/php/module/`, each where the plan has a use for it.

A file that no feature names is always there. A file that features name is there when one of them is needed, and a reader of values, with what
it takes, when a mapper or page asks it. Files in a folder `etc/di.d` are parts of `etc/di.xml`, and so on: `magento_xml` makes one file of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import translate
from functools import cache

from trackwright.magento.binding import Bindings
from trackwright.module_names import ModuleNames
from trackwright.render import templates_folder
from trackwright.schema import Plan, Source
from trackwright.target import Copied
from trackwright.targets.magento_features import FEATURES, Feature, Use

FOLDER = "php/module"
_OTHERS = frozenset({".DS_Store"})


def use_of(plan: Plan, source: Source, bindings: Bindings) -> Use:
    """What the calls of a plan have the module of `source` do."""
    scripts = {other.name for other in plan.sources if other.language == "js"}
    server = {bound.trigger.id for bound in bindings.of(source.name)}
    browser = {bound.trigger.id for bound in bindings.bounds if bound.sender == "browser"}
    for call in plan.calls:  # what the server sends, a page may repeat
        if any(call.use(name) for name in scripts):
            browser |= {binding.trigger for binding in call.magento}
    return Use(frozenset(server), frozenset(browser), frozenset(source.option("parts", "").split()))


def copied_files(plan: Plan, source: Source, names: ModuleNames, bindings: Bindings) -> Iterator[Copied]:
    """The files that this plan has a use for, with the module's own names in path and text."""
    use = use_of(plan, source, bindings)
    needless = tuple(feature for feature in FEATURES if not feature.needed(use))
    needed = tuple(feature for feature in FEATURES if feature.needed(use))
    paths = module_files()
    claimed, unwanted = _claimed(needed, paths), _claimed(needless, paths)
    called = _reachable(frozenset(_readers(source, bindings)))
    for path in paths:
        if path in called or path in claimed or path not in unwanted:
            yield Copied(names.replaced(_whole(path)), f"{FOLDER}/{path}", names.tokens)


def _readers(source: Source, bindings: Bindings) -> Iterator[str]:
    """Classes under Model/Value/ that mappers and pages ask, whichever trigger has them do so."""
    for bound in bindings.bounds:
        if bound.source == source.name or bound.sender == "browser":
            for read in bound.reads():
                if read.value.reader is not None:
                    yield f"Model/Value/{read.value.reader.name}.php"


@cache
def _reachable(paths: frozenset[str]) -> frozenset[str]:
    """Files and all the files of the module whose classes they name."""
    known = frozenset(module_files())
    found: set[str] = set()
    todo = sorted(paths & known)
    while todo:
        path = todo.pop()
        if path not in found:
            found.add(path)
            todo.extend(_named_in(path) & known)
    return frozenset(found)


@cache
def _named_in(path: str) -> frozenset[str]:
    """Where the classes would lie that a file imports, or names as neighbours in its constructor."""
    text = (templates_folder() / FOLDER / path).read_text(encoding="utf-8")
    folder = path.rpartition("/")[0]
    imported = re.findall(r"^use Trackwright\\Module\\([\w\\]+)", text, re.MULTILINE)
    neighbours = re.findall(r"^\s+private readonly (\w+) \$", text, re.MULTILINE)
    return frozenset(
        (
            *(f"{name.replace(chr(92), '/')}.php" for name in imported),
            *(f"{folder}/{name}.php" for name in neighbours),
        )
    )


@cache
def module_files() -> tuple[str, ...]:
    """Every file there is to copy, sorted."""
    folder = templates_folder() / FOLDER
    found = (path for path in folder.rglob("*") if path.is_file() and path.name not in _OTHERS)
    return tuple(sorted((path.relative_to(folder).as_posix() for path in found), key=_parts_last))


def _parts_last(path: str) -> tuple[str, str]:
    return _whole(path), path if _whole(path) != path else ""


def _whole(path: str) -> str:
    """The file that a part belongs to: etc/di.d/admin.xml -> etc/di.xml."""
    folder, _, _ = path.rpartition("/")
    return f"{folder.removesuffix('.d')}.xml" if folder.endswith(".d") else path


@cache
def _claimed(features: tuple[Feature, ...], paths: tuple[str, ...]) -> frozenset[str]:
    """The paths that one of the features names."""
    patterns = [pattern for feature in features for pattern in feature.paths]
    if not patterns:
        return frozenset()
    named = re.compile("|".join(map(translate, patterns)))
    return frozenset(filter(named.match, paths))
