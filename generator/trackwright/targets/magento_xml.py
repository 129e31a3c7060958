"""Magento's XML in parts: what every module has, what a feature adds and what the plan adds become one file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trackwright.target import Copied, Joined, OutputRule, Rendered

# Magento takes an event once in a file, however many listen to it.
_EVENT = re.compile(r"""(?s)[ \t]*<event name=(?P<name>"[^"]*")>\n(?P<body>.*?)[ \t]*</event>\n""")
_ROOT = re.compile(r"(?s)\A(?P<head>.*?<(?P<name>[a-z]+)(?: [^<>]*)?>\n)(?P<body>.*)</(?P=name)>\s*\Z")


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
    """One document of several with the same root: the first one's head, then what is inside each."""
    documents = [_document(path, text) for path, text in parts]
    names = {document["name"] for document in documents}
    if len(names) > 1:
        raise ValueError(f"{parts[0][0]}: roots {', '.join(sorted(names))} don't go together")
    bodies = _events_once("".join(document["body"] for document in documents))
    return f"{documents[0]['head']}{bodies}</{documents[0]['name']}>\n"


def _document(path: str, text: str) -> re.Match[str]:
    found = _ROOT.match(text)
    if found is None:
        raise ValueError(f"{path}: no XML document with its root's tags on lines of their own")
    return found


def _events_once(body: str) -> str:
    """A body with what listens to one event in one place: where the event stood first."""
    listening: dict[str, str] = {}
    for event in _EVENT.finditer(body):
        listening[event["name"]] = listening.get(event["name"], "") + event["body"]

    def once(event: re.Match[str]) -> str:
        found = listening.pop(event["name"], None)
        return "" if found is None else event[0].replace(event["body"], found, 1)

    return _EVENT.sub(once, body)
