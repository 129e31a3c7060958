"""Names: two that become one in code or in a warehouse, and those that belong to others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from trackwright.checks.check import Check, Finding, Subject, listed, payloads, title
from trackwright.checks.dialects import DIALECTS, Dialect, Kind
from trackwright.diagnostics import Severity, Span
from trackwright.module_names import LONGEST_KEY, module_names
from trackwright.naming import LONGEST, words
from trackwright.records import call_words
from trackwright.schema import Property, Shape
from trackwright.warehouse import RESERVED, snake

SEGMENT_OWN = ("Segment Consent Preference Updated", "Violation Generated")
LONGEST_EVENT = 127  # bytes of a table name, in the strictest of the warehouses
MOST_PROPERTIES = 10_000
_words = cache(words)
_SEGMENT_ID = re.compile(r"[^0-9].{0,33}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Named:
    """Something that gets a code name."""

    words: tuple[str, ...]
    span: Span
    text: str


def _collisions(subject: Subject) -> Iterator[Finding]:
    languages = {source.language for source in subject.plan.sources} or set(DIALECTS)
    dialects = [dialect for id_, dialect in DIALECTS.items() if id_ in languages]
    hint = "give one of them a `code_name`; the name on the wire stays"
    if subject.plan.imported:
        hint = "`trackwright check --write-names` settles all of them in a names.yaml; the names on the wire stay"
    calls = [_Named(call_words(call), call.span, title(call)) for call in subject.plan.calls]
    yield from _clashing(calls, "call", dialects, hint)
    types = [_Named(words(key), shape.span, f'type "{key}"') for key, shape in subject.plan.types]
    yield from _clashing(types, "type", dialects, "rename one of them")
    yield from _exported(calls, types, dialects)
    for shape in subject.shapes:
        if len(shape.properties) > 1:
            yield from _clashing([_member(prop) for prop in shape.properties], "member", dialects, hint)


def _member(prop: Property) -> _Named:
    return _Named(_words(prop.code_name or prop.name), prop.span, f'property "{prop.name}"')


def _exported(calls: list[_Named], types: list[_Named], dialects: Iterable[Dialect]) -> Iterator[Finding]:
    """Named types called like the type of a call's payload, where a package exports both."""
    for dialect in dialects:
        taken = {key: call for call in calls for _, key in dialect.names("export", call.words)}
        for named in types:
            for code, key in dialect.names("export", named.words):
                if key in taken:
                    yield Finding(
                        named.span,
                        f"{named.text} and {taken[key].text} both become `{code}` in {dialect.title}",
                        "rename the type, or give the call a `code_name`; its name on the wire stays",
                        ((taken[key].span, f"{taken[key].text} is here"),),
                    )


def _clashing(group: list[_Named], kind: Kind, dialects: Iterable[Dialect], hint: str) -> Iterator[Finding]:
    """Everything in a group that has an earlier one's code name, in any language; the languages are told together."""
    if len({"".join(named.words) for named in group}) == len(group):
        return  # no casing makes different letters equal
    clashes: dict[tuple[int, int], dict[str, list[str]]] = {}
    for dialect in dialects:
        taken: dict[str, int] = {}
        told: set[tuple[int, int]] = set()
        for index, named in enumerate(group):
            for code, key in dialect.names(kind, named.words):
                pair = (taken.setdefault(key, index), index)
                if pair[0] != index and pair not in told:
                    told.add(pair)
                    clashes.setdefault(pair, {}).setdefault(code, []).append(dialect.title)
    for (first, second), codes in clashes.items():
        names = ", ".join(f"`{code}` in {listed(titles)}" for code, titles in codes.items())
        yield Finding(
            group[second].span,
            f"{group[second].text} and {group[first].text} both become {names}",
            hint,
            ((group[first].span, f"{group[first].text} is here"),),
        )


def _long(subject: Subject) -> Iterator[Finding]:
    calls = ((call_words(call), call.span, title(call)) for call in subject.plan.calls)
    types = ((words(key), shape.span, f'type "{key}"') for key, shape in subject.plan.types)
    for kind, named in (("call", calls), ("type", types)):
        for parts, span, text in named:
            if len("-".join(parts)) > LONGEST:
                yield Finding(
                    span,
                    f"the name of {text} is too long for code, whose files are named after it: {LONGEST} letters are the most",
                    "give it a `code_name`; the name on the wire stays" if kind == "call" else "rename it",
                )


def _segments_own(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        if call.type == "track" and call.name in SEGMENT_OWN:
            yield Finding(
                call.span,
                f'"{call.name}" is a name of Segment\'s own',
                "clients send the consent event by themselves; give yours another name",
            )


def _event_names(subject: Subject) -> Iterator[Finding]:
    tables: dict[str, tuple[str, Span]] = {}
    for call in subject.plan.calls:
        if call.type != "track":
            continue
        if len(call.name.encode()) > LONGEST_EVENT:
            yield Finding(
                call.span,
                f"the name of {title(call)} has more than {LONGEST_EVENT} bytes, the most a warehouse's table can have",
            )
        table = snake(call.name)
        if not table:
            yield Finding(
                call.span, f"{title(call)} has no ASCII letter or digit to name a warehouse's table by"
            )
            continue
        earlier = tables.setdefault(table, (call.name, call.span))
        if earlier[0] != call.name:
            yield Finding(
                call.span,
                f'{title(call)} and event "{earlier[0]}" share the table {table} in a warehouse',
                "keep one of the two names",
                ((earlier[1], f'event "{earlier[0]}" is here'),),
            )


def _columns(subject: Subject) -> Iterator[Finding]:
    for call in subject.plan.calls:
        if call.type == "alias":
            continue
        for prop in call.payload.properties:
            column = snake(prop.name)
            if column in RESERVED or column.startswith("context_"):
                yield Finding(
                    prop.span,
                    f'"{prop.name}" is discarded in a warehouse, where every row has a column {column} of Segment\'s own',
                    "choose a longer name, such as that of the thing and its id",
                )


def _segment_ids(subject: Subject) -> Iterator[Finding]:
    for category in subject.plan.consent.categories:
        if not _SEGMENT_ID.fullmatch(category.segment_id):
            yield Finding(
                category.span,
                f'"{category.segment_id}" can\'t be the id of a category in Segment',
                "1 to 34 characters, the first no digit",
            )


def _sizes(subject: Subject) -> Iterator[Finding]:
    counted: dict[int, int] = {}
    for call in subject.plan.calls:
        count = sum(_count(payload, subject, counted) for payload in payloads(call))
        if count > MOST_PROPERTIES:
            yield Finding(
                call.span,
                f"{title(call)} has {count} properties, more than the {MOST_PROPERTIES} that a call can have",
            )


def _count(shape: Shape, subject: Subject, counted: dict[int, int]) -> int:
    """Properties of a payload and of the objects in it; a type within itself counts once. `counted` is by the shape's id."""
    shape = subject.inside(shape)
    known = counted.get(id(shape))
    if known is not None:
        return known
    counted[id(shape)] = 0
    count = len(shape.properties)
    for prop in shape.properties:
        if prop.shape.ref is not None or prop.shape.properties or prop.shape.items is not None:
            count += _count(prop.shape, subject, counted)
    if shape.items is not None:
        count += _count(shape.items, subject, counted)
    counted[id(shape)] = count
    return count


def _module_names(subject: Subject) -> Iterator[Finding]:
    for source in subject.plan.sources:
        if source.language != "php":
            continue
        names = module_names(subject.plan, source)
        if names.key != names.long_key:
            yield Finding(
                source.span,
                f"tables, settings and cookies of {names.name} start with {names.key}: {names.long_key} has more than "
                f"{LONGEST_KEY} characters",
                "a shorter `vendor` or `module` reads better, as long as the module isn't in a shop yet",
            )


CHECKS = (
    Check(
        "name-collision",
        "Two names on the wire that become one name in a language, or one file.",
        Severity.ERROR,
        _collisions,
    ),
    Check(
        "long-code-name",
        "A call or a type whose name is too long to name a file by.",
        Severity.ERROR,
        _long,
    ),
    Check(
        "segments-own-name",
        "An event called like one of Segment's own.",
        Severity.ERROR,
        _segments_own,
        tolerated=True,
    ),
    Check(
        "event-name",
        "An event's name that a warehouse makes no table of, or the same table as of another.",
        Severity.WARNING,
        _event_names,
    ),
    Check(
        "reserved-column",
        "A property or trait that a warehouse discards, because the column is Segment's own.",
        Severity.WARNING,
        _columns,
    ),
    Check(
        "segment-id",
        "A consent category's id that Segment refuses.",
        Severity.ERROR,
        _segment_ids,
    ),
    Check(
        "too-many-properties",
        "A call with more than 10,000 properties.",
        Severity.ERROR,
        _sizes,
    ),
    Check(
        "long-module-name",
        "A Magento module whose tables and settings can't be called after it in full.",
        Severity.WARNING,
        _module_names,
    ),
)
