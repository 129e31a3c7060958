"""ES modules joined to one classic script, by the grammar that all of ours keep to (templates/js/README.md).

A module imports by `import { a, b as c } from './x.js';`, each on a line of its own, and exports by `export function`, `export const` or one
`export { a as b, ... };` on a line. Comments stand on lines of their own, and no string or template goes over the end of a line. At its top a
module declares things and does nothing: what nobody speaks of is left out, and a constant that is spoken of once stands where it is.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from trackwright.code import Code
from trackwright.targets.js_regexes import regex_literal
from trackwright.targets.js_scopes import Scopes, free, scopes, shortened
from trackwright.targets.js_shorten import Token, printed, short_names, tokens

_IMPORT = re.compile(r"import \{ (.+) \} from '(.+)';")
_DECLARED = re.compile(r"(export )?(?:function|const|let) ([\w$]+)")
_LISTED = re.compile(r"export \{ (.+) \};")

Name = tuple[str, str]  # a module's path, and a name at its top


class Definition(NamedTuple):
    name: Code
    text: Code  # a function's from its parameters on, otherwise a value, empty where a variable starts without one


class Script(NamedTuple):
    """Modules as one run of code in one scope; `values` has the expression behind each (path, exported name)."""

    functions: tuple[Definition, ...]
    variables: tuple[Definition, ...]
    constants: tuple[Definition, ...]
    values: Mapping[Name, Code]


class _Declaration(NamedTuple):
    name: str
    kind: str  # function, const, let
    tokens: list[Token]  # a function's from its parameters on, otherwise those of the value
    scopes: Scopes


class _Module(NamedTuple):
    declarations: Mapping[str, _Declaration]
    imports: Mapping[str, Name]  # a name here: the path and exported name it stands for
    exports: Mapping[str, str]  # an exported name: the name here
    plain: bool  # no name in it is a parameter's or a function's own


def joined(
    files: Mapping[str, str], offered: Mapping[str, Iterable[str]], private: Mapping[str, str]
) -> Script:
    """What the offered names, by module, need, dependencies first.

    `private` maps what a package's own `imports` say to paths: a whole name to a file, a prefix ("#checks/") to a folder, or to the one
    file that stands in for all that begin so.
    """
    modules: dict[str, _Module] = {}
    for entry in offered:
        _visit(entry, files, private, modules)
    program = _Program(modules)
    wanted = [
        program.meant((path, modules[path].exports[name])) for path in offered for name in offered[path]
    ]
    return program.script(wanted, offered)


class _Program:
    """The declarations of all modules, who speaks of whom, and how they are written."""

    def __init__(self, modules: Mapping[str, _Module]) -> None:
        self.modules = modules
        self.declared: dict[Name, _Declaration] = {
            (path, name): declaration
            for path, module in modules.items()
            for name, declaration in module.declarations.items()
        }
        self.declared.update([*self.regexes()])
        self.uses = {
            own: [self.meant((own[0], name)) for name in free(declaration.tokens, declaration.scopes)]
            for own, declaration in self.declared.items()
        }

    def meant(self, name: Name) -> Name:
        """The declaration that a name of a module stands for."""
        path, own = name
        module = self.modules[path]
        if own in module.declarations:
            return name
        assert own in module.imports, f"{path}: {own} is neither declared nor a global that js_shorten knows"
        source, exported = module.imports[own]
        return self.meant((source, self.modules[source].exports[exported]))

    def regexes(self) -> Iterator[tuple[Name, _Declaration]]:
        """The constants that are regexes put together of texts, as literals."""
        for (path, name), declaration in self.declared.items():

            def constant(part: str, path: str = path) -> list[Token]:
                return self.declared[self.meant((path, part))].tokens

            if literal := regex_literal(declaration.tokens, constant):
                yield (path, name), _Declaration(name, "const", [literal], scopes([literal], function=False))

    def script(self, wanted: list[Name], offered: Mapping[str, Iterable[str]]) -> Script:
        needed = self.reached(wanted)
        counts = Counter(use for own in needed for use in self.uses[own])
        counts.update(wanted)
        user = {use: own for own in needed for use in self.uses[own]}
        put_in = {
            own
            for own in needed
            if self.is_flag(own)
            or (counts[own] == 1 and (self.is_literal(own) or self.may_move(own, user.get(own))))
        }
        ranked = sorted((own for own in needed if own not in put_in), key=lambda own: (-counts[own], own))
        short = dict(zip(ranked, short_names(), strict=False))

        def value(own: Name) -> str:
            """The name of a declaration, or what it stands for."""
            return text(own) if own in put_in else short[own]

        def text(own: Name) -> str:
            path, declaration = own[0], self.declared[own]
            found = declaration.scopes
            outer = {name: value(self.meant((path, name))) for name in free(declaration.tokens, found)}
            inner = shortened(declaration.tokens, found, outer)

            def rename(index: int, name: str) -> str:
                scope = found.owner(index, name)
                return inner[scope, name] if scope else outer[name]

            return printed(declaration.tokens, rename)

        functions: list[Definition] = []
        variables: list[Definition] = []
        constants: list[Definition] = []
        for own, declaration in self.declared.items():
            if own not in needed or own in put_in:
                continue
            definition = Definition(Code(short[own]), Code(text(own)))
            match declaration.kind:
                case "function":
                    functions.append(definition)
                case "const":
                    constants.append(definition)
                case _:
                    variables.append(definition)
        values = {
            (path, name): Code(value(self.meant((path, self.modules[path].exports[name]))))
            for path in offered
            for name in offered[path]
        }
        return Script(tuple(functions), tuple(variables), tuple(constants), values)

    def reached(self, wanted: Iterable[Name]) -> dict[Name, None]:
        """All that is spoken of, in the order of declarations."""
        found: set[Name] = set()
        todo = list(wanted)
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                todo.extend(self.uses[name])
        return dict.fromkeys(own for own in self.declared if own in found)

    def is_flag(self, own: Name) -> bool:
        """Yes or no, which is as short as a name."""
        declaration = self.declared[own]
        return declaration.kind == "const" and [text for _, text in declaration.tokens] in (
            ["true"],
            ["false"],
        )

    def is_literal(self, own: Name) -> bool:
        """A number or a text, which means the same wherever it stands."""
        declaration = self.declared[own]
        kinds = [kind for kind, _ in declaration.tokens]
        return declaration.kind == "const" and kinds in (["number"], ["text"])

    def may_move(self, own: Name, user: Name | None) -> bool:
        """A constant may stand where its only user speaks of it: no function makes it anew with each call, and no other name is taken for it."""
        if self.declared[own].kind != "const" or not self.modules[own[0]].plain:
            return False
        return user is None or (
            self.modules[user[0]].plain and all(text != "=>" for _, text in self.declared[user].tokens)
        )


def _visit(
    path: str, files: Mapping[str, str], private: Mapping[str, str], found: dict[str, _Module]
) -> None:
    """Adds a module after those that it imports; where they import each other, one of them comes first."""
    seen: set[str] = set(found)
    done: list[tuple[str, _Module]] = []

    def enter(one: str) -> None:
        if one in seen:
            return
        seen.add(one)
        module = _module(one, files[one], private)
        for source, _ in dict.fromkeys(module.imports.values()):
            enter(source)
        done.append((one, module))

    enter(path)
    found.update(done)


def _resolved(importer: str, written: str, private: Mapping[str, str]) -> str:
    for prefix, target in private.items():
        if written == prefix:
            return target
        if prefix.endswith("/") and written.startswith(prefix):
            return f"{target}{written[len(prefix) :]}.js" if target.endswith("/") else target
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), written))


def _module(path: str, text: str, private: Mapping[str, str]) -> _Module:
    body: list[str] = []
    imports: dict[str, Name] = {}
    exports: dict[str, str] = {}
    for raw, line in _code_lines(text):
        if found := _IMPORT.fullmatch(line):
            source = _resolved(path, found[2], private)
            for exported, name in _pairs(found[1]):
                imports[name] = (source, exported)
        elif found := _LISTED.fullmatch(line):
            exports.update((public, name) for name, public in _pairs(found[1]))
        else:
            if (found := _DECLARED.match(raw)) and found[1]:
                exports[found[2]] = found[2]
                line = line.removeprefix("export ")
            body.append(line)
    read = tokens("\n".join(body))
    return _Module(dict(_declarations(read)), imports, exports, _is_plain(read))


def _declarations(read: list[Token]) -> Iterator[tuple[str, _Declaration]]:
    """What a module declares at its top, by name."""
    at = 0
    while at < len(read):
        kind, name = read[at][1], read[at + 1][1]
        end = _end(read, at, kind)
        body = read[at + 2 : end] if kind == "function" else read[at + 3 : end - 1]
        yield name, _Declaration(name, kind, body, scopes(body, function=kind == "function"))
        at = end


def _end(read: list[Token], start: int, kind: str) -> int:
    """Behind the declaration that starts there."""
    depth = 0
    for index in range(start, len(read)):
        mark, text = read[index]
        if mark == "mark" and text in "([{":
            depth += 1
        elif mark == "mark" and text in ")]}":
            depth -= 1
            if not depth and text == "}" and kind == "function":
                return index + 1
        elif mark == "mark" and text == ";" and not depth and kind != "function":
            return index + 1
    raise AssertionError(f"a module does something at its top: {read[start : start + 5]}")


def _is_plain(read: list[Token]) -> bool:
    """All names in a module are declared at its top, or imported."""
    for index, (_, text) in enumerate(read):
        if text == "function" or (text == "=>" and [one[1] for one in read[index - 2 : index]] != ["(", ")"]):
            return False
    return True


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
