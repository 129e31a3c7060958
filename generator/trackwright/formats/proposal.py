"""A proposal for `names.yaml`: code names under which no two names of an imported plan collide."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trackwright.formats.names import SECTIONS, contexts, members_of, payload_key, payloads
from trackwright.naming import words
from trackwright.records import call_words
from trackwright.schema import Call, Plan, Shape

_SIGNS = {"/": "slash", "_": "underscore", "-": "dash", ".": "dot", ":": "colon", "$": "dollar"}
_PLAIN = re.compile(r"[A-Za-z_]+(?: [A-Za-z_]+)*")
_NOT_TEXT = frozenset(("true", "false", "null"))


def propose(plan: Plan) -> str:
    """The text of a `names.yaml`; names that the plan has already are kept, and nothing is proposed where nothing collides.

    Calls and types collide where they have the same letters, which is the strictest that any language is (file names, PHP's classes);
    members where they have the same words.
    """
    groups: dict[str, dict[str, object]] = {}
    calls = _Taken()
    for call in sorted(plan.calls, key=lambda call: call.code_name is None):
        calls.take(call_words(call), call.name, call.code_name is not None, (call.type, call.name))
    for call in plan.calls:
        entry = _entry(call, calls.chosen.get((call.type, call.name)))
        if entry and call.type == "identify":
            groups["identify"] = entry
        elif entry and call.type in SECTIONS:
            groups.setdefault(SECTIONS[call.type], {})[call.name] = entry
    types = {key: {"properties": below} for key, shape in plan.types if (below := _members((shape,)))}
    if types:
        groups["types"] = dict(types)
    return "".join(_yaml(groups, 0)) or "{}\n"


def _entry(call: Call, chosen: str | None) -> dict[str, object]:
    entry: dict[str, object] = {}
    if call.code_name or chosen:
        entry["code_name"] = call.code_name or chosen
    for key, shapes in ((payload_key(call), payloads(call)), ("context", contexts(call))):
        below = _members(shapes)
        if below:
            entry[key] = below
    return entry


def _members(shapes: tuple[Shape, ...]) -> dict[str, object]:
    taken = _Taken(exact=True)
    given: dict[str, str | None] = {}
    inside: dict[str, list[Shape]] = {}
    for prop in members_of(shapes):
        given[prop.name] = given.get(prop.name) or prop.code_name
        inside.setdefault(prop.name, []).append(prop.shape)
    for name in sorted(given, key=lambda name: given[name] is None):
        taken.take(words(given[name] or name), name, given[name] is not None, name)
    entries: dict[str, object] = {}
    for name, code_name in given.items():
        entry: dict[str, object] = {}
        if code_name or name in taken.chosen:
            entry["code_name"] = code_name or taken.chosen[name]
        below = _members(tuple(inside[name]))
        if below:
            entry["properties"] = below
        if entry:
            entries[name] = entry
    return entries


@dataclass(slots=True)
class _Taken:
    """Code names given so far, and those `chosen` where a name was taken, by label."""

    exact: bool = False  # members: `ab` and `a_b` are two names in every language
    keys: set[str] = field(default_factory=set)
    chosen: dict[object, str] = field(default_factory=dict)

    def key(self, parts: tuple[str, ...]) -> str:
        return ("_" if self.exact else "").join(parts)

    def take(self, parts: tuple[str, ...], name: str, given: bool, label: object) -> None:
        """Take a code name; one that is taken is replaced, unless the plan itself has `given` it."""
        key = self.key(parts)
        if not given and key in self.keys:
            for candidate in _candidates(parts, name):
                key = self.key(candidate)
                if key not in self.keys:
                    self.chosen[label] = "_".join(candidate)
                    break
        self.keys.add(key)


def _candidates(parts: tuple[str, ...], name: str) -> Iterator[tuple[str, ...]]:
    """Longer code names, those that tell what is special about the name first."""
    marks = [word for char in name if _is_sign(char) for word in words(_sign(char))]
    if marks:
        yield (*parts, *dict.fromkeys(marks))
    letters = [char for char in name if char.isalpha()]
    if letters and all(map(str.isupper, letters)):
        yield (*parts, "upper")
    elif letters and all(map(str.islower, letters)):
        yield (*parts, "lower")
    elif name[:1].islower():
        yield (*parts, "camel")
    number = 2
    while True:
        yield (*parts, str(number))
        number += 1


def _is_sign(char: str) -> bool:
    return not char.isalnum() and not char.isspace()


def _sign(char: str) -> str:
    """What a punctuation mark is called."""
    return _SIGNS.get(char) or unicodedata.name(char, "sign").lower()


def _yaml(value: Mapping[str, object], depth: int) -> Iterator[str]:
    for key, inner in value.items():
        yield f"{'  ' * depth}{_scalar(key)}:"
        if isinstance(inner, Mapping):
            yield "\n"
            yield from _yaml(inner, depth + 1)
        else:
            yield f" {_scalar(str(inner))}\n"


def _scalar(text: str) -> str:
    """Text as YAML writes it, quoted where it needs to be; what can't be seen is escaped."""
    if _PLAIN.fullmatch(text) and text not in _NOT_TEXT:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in quoted)
