"""Magento's XML in parts: what every module has, what a feature adds and what the plan adds become one file.

Magento takes a type, an event or an argument once in a file; of several it keeps the last. So elements of the same name become one, and what is
inside them is put together likewise. The parts are the tool's own: an element stands on one line, or its tags on lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from trackwright.target import Copied, Joined, OutputRule, Rendered

_ROOT = re.compile(r"(?s)\A(?P<head>.*?<(?P<name>[a-z]+)(?: [^<>]*)?>\n)(?P<body>.*)</(?P=name)>\s*\Z")
_OPENING = re.compile(r"\s*<(?P<tag>\w+)(?P<attributes>(?: [^<>]*?)?)(?P<empty>/?)>\s*\Z")
_CLOSING = re.compile(r"\s*</\w+>\s*\Z")
_NAMED = re.compile(r' (?:name|id|for)="([^"]*)"')
# Elements that are one where their names are; `arguments` has none.
_ONCE = frozenset(
    {"type", "virtualType", "event", "arguments", "argument", "group", "route", "router", "policy", "values"}
)


@dataclass(slots=True)
class _Element:
    """Lines between two tags, or one line that stands for itself (then `inside` is None)."""

    first: str
    last: str = ""
    inside: list[_Element] | None = None
    before: list[str] = field(default_factory=list)  # comments and empty lines
    after: list[str] = field(default_factory=list)  # those before the closing tag

    @property
    def key(self) -> str | None:
        """What the element is known by among its neighbours; None for one that may stand there several times."""
        found = _OPENING.match(self.first)
        if found is None or found["tag"] not in _ONCE or (self.inside is None and not found["empty"]):
            return None
        named = _NAMED.search(found["attributes"])
        return f"{found['tag']} {named[1] if named else ''}"

    def lines(self) -> Iterator[str]:
        yield from self.before
        yield self.first
        for element in self.inside or ():
            yield from element.lines()
        yield from self.after
        if self.inside is not None:
            yield self.last


def merged(rules: Iterable[OutputRule]) -> Iterator[OutputRule]:
    """The rules, with those of one XML file's parts made one. Parts keep their order, the file takes the place of its first."""
    groups: dict[str, list[OutputRule]] = {}
    for rule in rules:
        groups.setdefault(rule.path, []).append(rule)
    for path, group in groups.items():
        parts = tuple(rule for rule in group if isinstance(rule, Rendered | Copied))
        if len(group) == 1:
            yield group[0]
        elif len(parts) < len(group) or not path.endswith(".xml"):
            raise ValueError(f"{path} is made twice")
        else:
            yield Joined(path, parts, joined)


def joined(parts: tuple[tuple[str, str], ...]) -> str:
    """One document of several with the same root: the first one's head, then what is inside each, every element once."""
    documents = [_document(path, text) for path, text in parts]
    names = {document["name"] for document in documents}
    if len(names) > 1:
        raise ValueError(f"{parts[0][0]}: roots {', '.join(sorted(names))} don't go together")
    whole = _Element("", inside=[])
    for document in documents:
        part = _Element("", inside=[])
        if not _read(part, iter(document["body"].splitlines())):
            raise ValueError(f"{parts[0][0]}: an element isn't closed on a line of its own")
        _join(whole, part)
    lines = [line for element in _once(whole.inside or []) for line in element.lines()]
    body = "".join(f"{line}\n" for line in [*lines, *whole.after])
    return f"{documents[0]['head']}{body}</{documents[0]['name']}>\n"


def _document(path: str, text: str) -> re.Match[str]:
    found = _ROOT.match(text)
    if found is None:
        raise ValueError(f"{path}: no XML document with its root's tags on lines of their own")
    return found


def _read(into: _Element, lines: Iterator[str], inner: bool = False) -> bool:
    """Puts what the lines hold into an element, up to its closing tag; whether that was there. The outermost one ends where the lines do."""
    inside = into.inside = []
    before: list[str] = []
    for line in lines:
        if inner and _CLOSING.match(line):
            into.after, into.last = before, line
            return True
        if not line.strip() or line.lstrip().startswith("<!--"):
            before.append(line)
            while line.strip() and "-->" not in line:
                line = next(lines)
                before.append(line)
            continue
        element = _Element(line, before=before)
        before = []
        inside.append(element)
        opening = _OPENING.match(line)
        if opening and not opening["empty"] and not _read(element, lines, inner=True):
            return False
    into.after = before
    return not inner


def _join(first: _Element, second: _Element) -> None:
    """Adds what is inside the second to the first, with what is said before it."""
    if first.inside is None:
        first.first, first.last, first.inside = second.first, second.last, []
    if second.inside:
        second.inside[0].before[:0] = first.after
        first.after = second.after
        first.inside += second.inside


def _once(elements: Iterable[_Element]) -> list[_Element]:
    """The elements, with those of the same name made one: where it stood first."""
    kept: list[_Element] = []
    known: dict[str, _Element] = {}
    for element in elements:
        key = element.key
        first = known.get(key) if key else None
        if first is None:
            kept.append(element)
            if key:
                known[key] = element
        elif element.inside is not None:
            _join(first, element)
    for element in kept:
        if element.inside is not None:
            element.inside = _once(element.inside)
    return kept
