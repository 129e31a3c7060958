"""`names.yaml`: the code names of an imported plan, whose own file can't hold them.

```yaml
events:
  order/completed:
    code_name: order_slash_completed
    properties:
      SKU: {code_name: sku_upper}
      products: {properties: {ID: {code_name: id_upper}}}
identify:
  traits: {...}
```

`pages` and `groups` stand beside `events`; lists and alternatives between an object and its members are passed over.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from trackwright.diagnostics import Diagnostics
from trackwright.loader import load
from trackwright.naming import words
from trackwright.records import call_words
from trackwright.schema import Call, Plan, Property, Shape
from trackwright.source import Mapping as Written
from trackwright.source import Node, Scalar, kind_of
from trackwright.suggest import did_you_mean

NAMES_FILE = "names.yaml"
LONGEST = 100  # letters of a call's code name; files are named after it
_GROUPS = {"track": "events", "page": "pages", "group": "groups"}


def shortened(plan: Plan, diagnostics: Diagnostics) -> Plan:
    """The plan with short code names for calls whose own would be too long for a file's name."""
    return replace(plan, calls=tuple(_short(call, diagnostics) for call in plan.calls))


def _short(call: Call, diagnostics: Diagnostics) -> Call:
    parts = call_words(call)
    if len("-".join(parts)) <= LONGEST:
        return call
    kept: list[str] = []
    for part in parts:
        if len("_".join((*kept, part))) > LONGEST // 2:
            break
        kept.append(part)
    code_name = "_".join((*kept, hashlib.sha256(call.name.encode()).hexdigest()[:8]))
    message = f"the name of this call is too long for code: it is called `{code_name}` there"
    diagnostics.warning(call.span, "long-name", message, f"a `code_name` in {NAMES_FILE} says otherwise")
    return replace(call, code_name=code_name)


# -- applying -----------------------------------------------------------------------------------------------------------------------


def named(plan: Plan, content: bytes, diagnostics: Diagnostics) -> Plan:
    """The plan with the code names that a `names.yaml` holds. What fits nothing in the plan is an error."""
    root = load(content, NAMES_FILE, diagnostics)
    if root is None:
        return plan
    return _Naming(diagnostics).plan(plan, root)


@dataclass(slots=True)
class _Naming:
    diagnostics: Diagnostics

    def plan(self, plan: Plan, root: Node) -> Plan:
        calls: dict[int, Call] = {}
        for key, node in self.members(root, (*_GROUPS.values(), "identify")):
            if key.text == "identify":
                calls.update(
                    (id(call), self.call(call, node)) for call in plan.calls if call.type == "identify"
                )
                continue
            known = {call.name: call for call in plan.calls if _GROUPS.get(call.type) == key.text}
            for name, inner in self.members(node, known):
                calls[id(known[name.text])] = self.call(known[name.text], inner)
        return replace(plan, calls=tuple(calls.get(id(call), call) for call in plan.calls))

    def call(self, call: Call, node: Node) -> Call:
        part = "traits" if call.type in ("identify", "group") else "properties"
        for key, inner in self.members(node, ("code_name", part)):
            if key.text == "code_name":
                call = replace(call, code_name=self.text(inner) or call.code_name)
            else:
                call = replace(call, payload=self.below(call.payload, inner))
        return call

    def below(self, shape: Shape, node: Node) -> Shape:
        """The shape with names for the members of its objects."""
        known = dict.fromkeys(prop.name for prop in members_of(shape))
        wanted = {key.text: inner for key, inner in self.members(node, known)}
        return _replaced(shape, {name: self.code(inner) for name, inner in wanted.items()}, self, wanted)

    def code(self, node: Node) -> str | None:
        found = [
            inner for key, inner in self.members(node, ("code_name", "properties")) if key.text == "code_name"
        ]
        return self.text(found[0]) if found else None

    def text(self, node: Node) -> str | None:
        if isinstance(node, Scalar) and isinstance(node.value, str) and any(map(str.isalnum, node.value)):
            return node.value
        self.diagnostics.error(
            node.span, "wrong-value", f"a code name is text with letters in it, not {kind_of(node)}"
        )
        return None

    def members(self, node: Node, known: Iterable[str]) -> Iterator[tuple[Scalar, Node]]:
        """The pairs of a mapping whose keys are known; all others are reported."""
        names = tuple(known)
        if not isinstance(node, Written):
            self.diagnostics.error(node.span, "wrong-value", f"a mapping stands here, not {kind_of(node)}")
            return
        for key, inner in node.pairs:
            if key.text in names:
                yield key, inner
            else:
                message = f"nothing in the plan is called `{key.text}` here"
                self.diagnostics.error(key.span, "unknown-name", message, did_you_mean(key.text, names))


def _replaced(
    shape: Shape, codes: Mapping[str, str | None], naming: _Naming, wanted: Mapping[str, Node]
) -> Shape:
    def member(prop: Property) -> Property:
        if prop.name not in wanted:
            return prop
        node = wanted[prop.name]
        inner = node.get("properties") if isinstance(node, Written) else None
        inside = prop.shape if inner is None else naming.below(prop.shape, inner)
        return replace(prop, code_name=codes[prop.name] or prop.code_name, shape=inside)

    def again(inner: Shape | None) -> Shape | None:
        return None if inner is None else _replaced(inner, codes, naming, wanted)

    def each(shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
        return tuple(_replaced(inner, codes, naming, wanted) for inner in shapes)

    return replace(
        shape,
        properties=tuple(map(member, shape.properties)),
        items=again(shape.items),
        tuple_items=None if shape.tuple_items is None else each(shape.tuple_items),
        all_of=each(shape.all_of),
        any_of=each(shape.any_of),
        one_of=each(shape.one_of),
    )


def members_of(shape: Shape) -> Iterator[Property]:
    """The members of a value's objects, through lists and alternatives."""
    yield from shape.properties
    singles = (shape.items,) if shape.items is not None else ()
    for inner in (*singles, *(shape.tuple_items or ()), *shape.all_of, *shape.any_of, *shape.one_of):
        yield from members_of(inner)


# -- proposing ----------------------------------------------------------------------------------------------------------------------


def propose(plan: Plan) -> str:
    """The text of a `names.yaml` under which no two names of the plan collide; those that it has already are kept.

    Two names collide here where they have the same letters, which is the strictest that any language is (file names, PHP's classes).
    """
    groups: dict[str, dict[str, object]] = {}
    calls = _Taken()
    for call in sorted(plan.calls, key=lambda call: call.code_name is None):
        calls.take(call_words(call), None if call.code_name else call.name)
    for call in plan.calls:
        entry: dict[str, object] = {}
        code_name = call.code_name or calls.chosen.get(call.name)
        if code_name:
            entry["code_name"] = code_name
        below = _members(call.payload)
        if below:
            entry["traits" if call.type in ("identify", "group") else "properties"] = below
        if entry and call.type == "identify":
            groups["identify"] = entry
        elif entry and call.type in _GROUPS:
            groups.setdefault(_GROUPS[call.type], {})[call.name] = entry
    return "".join(_yaml(groups, 0)) or "{}\n"


def _members(shape: Shape) -> dict[str, object]:
    taken = _Taken(exact=True)
    found = {prop.name: prop for prop in members_of(shape)}
    for prop in sorted(found.values(), key=lambda prop: prop.code_name is None):
        taken.take(words(prop.code_name or prop.name), None if prop.code_name else prop.name)
    entries: dict[str, object] = {}
    for prop in found.values():
        entry: dict[str, object] = {}
        code_name = prop.code_name or taken.chosen.get(prop.name)
        if code_name:
            entry["code_name"] = code_name
        below = _members(prop.shape)
        if below:
            entry["properties"] = below
        if entry:
            entries[prop.name] = entry
    return entries


@dataclass(slots=True)
class _Taken:
    """Code names given so far, and `chosen` ones for wire names whose own was taken."""

    exact: bool = False  # members: `ab` and `a_b` are two names in every language
    keys: set[str] = field(default_factory=set)
    chosen: dict[str, str] = field(default_factory=dict)

    def key(self, parts: tuple[str, ...]) -> str:
        return ("_" if self.exact else "").join(parts)

    def take(self, parts: tuple[str, ...], name: str | None) -> None:
        """Take a name; one that is taken is replaced, unless the plan itself has given it (`name` is None)."""
        key = self.key(parts)
        if name is not None and key in self.keys:
            for candidate in _candidates(parts, name):
                key = self.key(candidate)
                if key not in self.keys:
                    self.chosen[name] = "_".join(candidate)
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
    """The name of a punctuation mark: "/" is "solidus" to Unicode and "slash" to everybody else."""
    known = {"/": "slash", "_": "underscore", "-": "dash", ".": "dot", ":": "colon", "$": "dollar"}
    return known.get(char) or unicodedata.name(char, "sign").lower()


def _yaml(value: Mapping[str, object], depth: int) -> Iterator[str]:
    for key, inner in value.items():
        yield f"{'  ' * depth}{_quoted(key)}:"
        if isinstance(inner, Mapping):
            yield "\n"
            yield from _yaml(inner, depth + 1)
        else:
            yield f" {_quoted(str(inner))}\n"


def _quoted(text: str) -> str:
    """Text as YAML writes it in double quotes; what can't be seen is escaped."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in quoted)
