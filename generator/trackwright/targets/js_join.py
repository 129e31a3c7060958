"""ES modules joined to one classic script, by the grammar that all of ours keep to.

A module imports by `import { a, b as c } from './x.js';`, each on a line of its own, and exports by `export function`, `export const` or one
`export { a as b, ... };` on a line. Comments stand on lines of their own, and no string or template goes over the end of a line.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from trackwright.code import Code
from trackwright.targets.js_shorten import Token, printed, short_names, tokens, variables

_IMPORT = re.compile(r"import \{ (.+) \} from '(.+)';")
_DECLARED = re.compile(r"(export )?(?:function|const|let) ([\w$]+)")
_LISTED = re.compile(r"export \{ (.+) \};")


@dataclass(frozen=True, slots=True)
class Script:
    """Modules as one run of code in one scope; `names` has the variable behind each (path, exported name)."""

    modules: tuple[Code, ...]
    names: Mapping[tuple[str, str], Code]


@dataclass(frozen=True, slots=True)
class _Module:
    tokens: list[Token]
    own: tuple[str, ...]  # names that it declares at its top
    imports: Mapping[str, tuple[str, str]]  # a name here: the path and exported name it stands for
    exports: Mapping[str, str]  # an exported name: the name here


def joined(files: Mapping[str, str], entries: Iterable[str], private: Mapping[str, str]) -> Script:
    """The modules that the entries need, dependencies first.

    `private` maps what a package's own `imports` say ("#checks/", a prefix, or a whole name) to paths.
    """
    order: list[str] = []
    for entry in entries:
        _visit(entry, files, private, order)
    modules = {path: _module(path, files[path], private) for path in order}
    meant = {path: _meanings(path, modules) for path in order}
    # Variables of a function share a name where they had one: no more names than needed, the most frequent ones the shortest.
    used = Counter(
        meant[path].get(name, ("", name)) for path in order for name in variables(modules[path].tokens)
    )
    ranked = sorted(used, key=lambda variable: (-used[variable], variable))
    short = dict(zip(ranked, short_names(), strict=False))

    def renamed(path: str) -> Callable[[str], str]:
        return lambda name: short[meant[path].get(name, ("", name))]

    code = tuple(Code(printed(modules[path].tokens, renamed(path))) for path in order)
    names = {
        (path, exported): Code(short[path, own])
        for path, module in modules.items()
        for exported, own in module.exports.items()
    }
    return Script(code, names)


def _meanings(path: str, modules: Mapping[str, _Module]) -> dict[str, tuple[str, str]]:
    """What names at the top of a module stand for: (path, name there)."""
    module = modules[path]
    own = {name: (path, name) for name in module.own}
    return own | {
        name: (source, modules[source].exports[exported])
        for name, (source, exported) in module.imports.items()
    }


def _visit(path: str, files: Mapping[str, str], private: Mapping[str, str], order: list[str]) -> None:
    if path in order:
        return
    for line in files[path].splitlines():
        if found := _IMPORT.fullmatch(line):
            _visit(_resolved(path, found[2], private), files, private, order)
    order.append(path)


def _resolved(importer: str, written: str, private: Mapping[str, str]) -> str:
    for prefix, target in private.items():
        if written == prefix:
            return target
        if prefix.endswith("/") and written.startswith(prefix):
            return f"{target}{written[len(prefix) :]}.js"
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), written))


def _module(path: str, text: str, private: Mapping[str, str]) -> _Module:
    body: list[str] = []
    own: list[str] = []
    imports: dict[str, tuple[str, str]] = {}
    exports: dict[str, str] = {}
    for raw, line in _code_lines(text):
        if found := _IMPORT.fullmatch(line):
            source = _resolved(path, found[2], private)
            for exported, name in _pairs(found[1]):
                imports[name] = (source, exported)
        elif found := _LISTED.fullmatch(line):
            exports.update((public, name) for name, public in _pairs(found[1]))
        else:
            if found := _DECLARED.match(raw):
                own.append(found[2])
                if found[1]:
                    exports[found[2]] = found[2]
                    line = line.removeprefix("export ")
            body.append(line)
    return _Module(tokens("\n".join(body)), tuple(own), imports, exports)


def _pairs(listed: str) -> Iterator[tuple[str, str]]:
    """`a, b as c` as (a, a), (b, c)."""
    for one in listed.split(", "):
        name, _, other = one.partition(" as ")
        yield name, other or name


def _code_lines(text: str) -> Iterator[tuple[str, str]]:
    """Lines without comments, as they are and without indentation."""
    inside = False
    for raw in text.splitlines():
        line = raw.strip()
        if inside or line.startswith("/*"):
            inside = not line.endswith("*/")
        elif line and not line.startswith("//"):
            yield raw, line
