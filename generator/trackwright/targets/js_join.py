"""ES modules joined to one classic script, by the grammar that all of ours keep to.

A module imports by `import { a, b as c } from './x.js';`, each on a line of its own, and exports by `export function`, `export const` or one
`export { a as b, ... };` on a line. Comments stand on lines of their own, and no string or template goes over the end of a line.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from trackwright.code import Code

_IMPORT = re.compile(r"import \{ (.+) \} from '(.+)';")
_DECLARED = re.compile(r"export (?:function|const|let) (\w+)")
_LISTED = re.compile(r"export \{ (.+) \};")


def joined(
    files: Mapping[str, str], entries: Iterable[str], private: Mapping[str, str]
) -> Iterator[tuple[str, Code]]:
    """Each module that the entries need as (path, code), dependencies first: `const mN = (() => { ... })();`.

    `private` maps what a package's own `imports` say ("#checks/", a prefix, or a whole name) to paths.
    """
    order: list[str] = []
    for entry in entries:
        _visit(entry, files, private, order)
    names = {path: f"m{number}" for number, path in enumerate(order)}
    for path in order:
        yield path, Code(_module(path, files[path], names, private))


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


def _module(path: str, text: str, names: Mapping[str, str], private: Mapping[str, str]) -> str:
    body: list[str] = []
    exported: list[str] = []
    for line in _code_lines(text):
        if found := _IMPORT.fullmatch(line):
            taken = found[1].replace(" as ", ": ")
            body.append(f"const {{ {taken} }} = {names[_resolved(path, found[2], private)]};")
        elif found := _LISTED.fullmatch(line):
            for one in found[1].split(", "):
                own, _, public = one.partition(" as ")
                exported.append(f"{public}: {own}" if public else own)
        else:
            if found := _DECLARED.match(line):
                exported.append(found[1])
                line = line.removeprefix("export ")
            body.append(line)
    lines = "\n".join((*body, f"return {{ {', '.join(exported)} }};"))
    return f"const {names[path]} = (() => {{\n{lines}\n}})();"


def _code_lines(text: str) -> Iterator[str]:
    """Lines without comments and indentation."""
    inside = False
    for raw in text.splitlines():
        line = raw.strip()
        if inside or line.startswith("/*"):
            inside = not line.endswith("*/")
        elif line and not line.startswith("//"):
            yield line
