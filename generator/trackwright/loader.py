"""YAML text -> nodes with places, without YAML's traps.

libyaml does the parsing; its events are read directly, so that every key and value keeps its place and anchors, aliases, tags and merge
keys are refused by name. Findings are collected: only broken syntax ends the reading of a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from trackwright.diagnostics import Diagnostics, PlanError, Span
from trackwright.scalars import NumberTooLarge, meaning
from trackwright.source import Mapping, Node, Scalar, Sequence
from trackwright.yaml_errors import cure, cure_of, opened, place, problem

MAX_DEPTH = 100  # collections in collections

_REFUSED = {
    "anchor": (
        "anchors are not part of the plan language",
        "name the thing once, under `types:`, and use its name",
    ),
    "alias": (
        "aliases are not part of the plan language",
        "name the thing once, under `types:`, and use its name",
    ),
    "tag": ("tags are not part of the plan language", "remove it; a value that begins with `!` needs quotes"),
    "merge": (
        "merge keys are not part of the plan language",
        "`extends: <type>` takes over a type's properties",
    ),
}

_TOO_DEEP = (f"nested deeper than {MAX_DEPTH} levels", "name inner objects under `types:`")
# libyaml 0.2.6 gives up at 1,000 levels of its own accord, earlier versions never do
_TOO_DEEP_FOR_LIBYAML = "exceeded maximum nesting depth"


def load(content: bytes, file: str, diagnostics: Diagnostics) -> Node | None:
    """The root node of a YAML file, or None where its text is no YAML. `file` is what spans say.

    Duplicate keys, empty values and refused features are errors; reading goes on without what they stand for.
    """
    text = _decoded(content, file, diagnostics)
    return None if text is None else load_text(text, file, diagnostics)


def load_text(text: str, file: str, diagnostics: Diagnostics) -> Node | None:
    """As `load`, from text."""
    parser = _parser(text)
    composer = _Composer(file, diagnostics)
    try:
        return composer.document(iter(parser.get_event, None))
    except yaml.MarkedYAMLError as error:
        if error.problem == _TOO_DEEP_FOR_LIBYAML:
            diagnostics.error(place(file, error), "too-deep", *_TOO_DEEP)
        else:
            related = opened(file, error, composer.flows[-1] if composer.flows else None)
            diagnostics.error(place(file, error), "yaml-syntax", problem(error), cure(error), related)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        span = Span(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        diagnostics.error(span, "yaml-syntax", str(error.reason), cure_of(str(error.reason)))
    finally:
        parser.dispose()
    return None


def _parser(text: str) -> Any:
    try:
        from yaml._yaml import CParser
    except ImportError as error:
        found = Diagnostics()
        found.error(
            Span(""),
            "libyaml-missing",
            f"PyYAML was installed without libyaml, which reads large plans in bearable time ({error})",
            "install a PyYAML wheel (pip install --force-reinstall --only-binary :all: pyyaml), or libyaml and PyYAML from source",
        )
        raise PlanError(found) from error
    return CParser(text)


def _decoded(content: bytes, file: str, diagnostics: Diagnostics) -> str | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        span = Span(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        diagnostics.error(span, "not-text", "this is not UTF-8 text", "save the file as UTF-8")
        return None
    if "\0" in text:
        before = text[: text.index("\0")]
        span = Span(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        diagnostics.error(
            span, "not-text", "the file holds a NUL character", "a plan is UTF-8 text; is this a binary file?"
        )
        return None
    return text


class _Composer:
    """Builds the nodes of one file."""

    def __init__(self, file: str, diagnostics: Diagnostics) -> None:
        self.file = file
        self.diagnostics = diagnostics
        self.flows: list[Any] = []  # where the brackets and braces open that the reading is inside of

    def document(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self.error(
                        event,
                        "several-documents",
                        "a plan file is one YAML document",
                        "`include` joins several files",
                    )
            elif isinstance(event, MappingStartEvent | SequenceStartEvent | ScalarEvent | AliasEvent):
                node = self.node(event, events, 1)
                if documents == 1:
                    root = node
        if documents == 0 or (isinstance(root, Scalar) and root.text == ""):
            self.diagnostics.error(Span(self.file, 1, 1), "empty-file", "the file is empty")
            return None
        return root

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node | None:
        """The node that `event` begins; None for what has been refused."""
        kind = event.__class__
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            self.refuse(event, "alias")
            return None
        if event.anchor is not None:
            self.refuse(event, "anchor")
        if event.tag is not None:
            self.refuse(event, "tag")
        if depth > MAX_DEPTH:
            self.error(event, "too-deep", *_TOO_DEEP)
            _skip(events)
            return None
        read = self.mapping if kind is MappingStartEvent else self.sequence
        if not event.flow_style:
            return read(event, events, depth)
        self.flows.append(event.start_mark)
        found = read(event, events, depth)
        self.flows.pop()
        return found

    def scalar(self, event: Any) -> Scalar | None:
        mark: Any = event.start_mark
        text: str = event.value
        value: Any = text
        if event.anchor is not None:
            self.refuse(event, "anchor")
        if event.tag is not None:
            self.refuse(event, "tag")
        if event.implicit[0] and text:
            try:
                value = meaning(text)
            except NumberTooLarge:
                self.error(event, "number-too-large", "no double holds this number", "quote it if it is text")
                value = 0
        return Scalar(value, text, self.file, mark.line + 1, mark.column + 1)

    def sequence(self, start: Any, events: Iterator[Any], depth: int) -> Sequence:
        items: list[Node] = []
        for event in events:
            if event.__class__ is SequenceEndEvent:
                break
            item = self.node(event, events, depth + 1)
            if _is_empty(event):
                self.error(
                    event, "empty-value", "this list item is empty", 'write "" for empty text, or null'
                )
            elif item is not None:
                items.append(item)
        mark = start.start_mark
        return Sequence(tuple(items), self.file, mark.line + 1, mark.column + 1)

    def mapping(self, start: Any, events: Iterator[Any], depth: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        places: dict[str, Scalar] = {}
        for event in events:
            if event.__class__ is MappingEndEvent:
                break
            key = self.key(event, events, depth)
            value_event = next(events)
            value = self.node(value_event, events, depth + 1)
            if key is None:
                continue
            first = places.setdefault(key.text, key)
            if first is not key:
                self.diagnostics.error(
                    key.span,
                    "duplicate-key",
                    f"`{key.text}` stands here a second time",
                    related=((first.span, "the first"),),
                )
            elif _is_empty(value_event):
                self.diagnostics.error(
                    key.span,
                    "empty-value",
                    f"`{key.text}` has no value",
                    'remove the key, or write "" for empty text, [] or {} for nothing, null for null',
                )
            elif value is not None:
                pairs.append((key, value))
        mark = start.start_mark
        return Mapping(tuple(pairs), self.file, mark.line + 1, mark.column + 1)

    def key(self, event: Any, events: Iterator[Any], depth: int) -> Scalar | None:
        if event.__class__ is not ScalarEvent:
            if event.__class__ is AliasEvent:
                self.refuse(event, "alias")
            else:
                self.error(event, "key-not-text", "a key is text, not a list or a mapping", 'quote it: "{…}"')
                _skip(events)
            return None
        mark: Any = event.start_mark
        if event.anchor is not None:
            self.refuse(event, "anchor")
        if event.tag is not None:
            self.refuse(event, "tag")
        if event.value == "<<" and event.implicit[0]:
            self.refuse(event, "merge")
            return None
        if _is_empty(event):
            self.error(event, "key-not-text", "this key is empty")
            return None
        return Scalar(event.value, event.value, self.file, mark.line + 1, mark.column + 1)

    def refuse(self, event: Any, feature: str) -> None:
        message, hint = _REFUSED[feature]
        self.error(event, f"yaml-{feature}", message, hint)

    def error(self, event: Any, code: str, message: str, hint: str | None = None) -> None:
        mark: Any = event.start_mark
        self.diagnostics.error(Span(self.file, mark.line + 1, mark.column + 1), code, message, hint)


def _is_empty(event: Any) -> bool:
    return event.__class__ is ScalarEvent and event.value == "" and bool(event.implicit[0])


def _skip(events: Iterator[Any]) -> None:
    """Pass over the rest of the collection that has just begun."""
    open_ = 1
    while open_:
        event = next(events)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            open_ += 1
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            open_ -= 1
