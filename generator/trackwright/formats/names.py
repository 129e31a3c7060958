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
types:
  Order Completed line: {properties: {...}}
```

`pages` and `groups` stand beside `events`, `context` beside `properties`. Lists and alternatives between an object and its members are
passed over, and a name holds for all versions of an event. `types` are what `$ref`s point at.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from trackwright.diagnostics import Diagnostics
from trackwright.loader import load
from trackwright.naming import LONGEST
from trackwright.records import call_words
from trackwright.schema import Call, Plan, Property, Shape
from trackwright.source import Mapping, Node, Scalar, kind_of
from trackwright.suggest import did_you_mean

NAMES_FILE = "names.yaml"
SECTIONS = {"track": "events", "page": "pages", "group": "groups"}


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


@dataclass(slots=True)
class Names:
    """Code names of an object's members, by wire name."""

    codes: dict[str, str] = field(default_factory=dict)
    below: dict[str, Names] = field(default_factory=dict)


def named(plan: Plan, content: bytes, diagnostics: Diagnostics) -> Plan:
    """The plan with the code names that a `names.yaml` holds. What fits nothing in the plan is an error."""
    root = load(content, NAMES_FILE, diagnostics)
    if root is None:
        return plan
    reader = _Reader(diagnostics)
    calls = {id(call): call for call in plan.calls}
    types = dict(plan.types)
    for key, node in reader.members(root, (*SECTIONS.values(), "identify", "types")):
        if key.text == "identify":
            calls.update(
                (id(call), reader.call(call, node)) for call in plan.calls if call.type == "identify"
            )
        elif key.text == "types":
            for name, inner in reader.members(node, types):
                types[name.text] = with_names(types[name.text], reader.part((types[name.text],), inner))
        else:
            known = {call.name: call for call in plan.calls if SECTIONS.get(call.type) == key.text}
            for name, inner in reader.members(node, known):
                call = known[name.text]
                calls[id(call)] = reader.call(call, inner)
    return replace(plan, calls=tuple(calls.values()), types=tuple(types.items()))


def payload_key(call: Call) -> str:
    """What the payload is called in `names.yaml`."""
    return "traits" if call.type in ("identify", "group") else "properties"


def payloads(call: Call) -> tuple[Shape, ...]:
    """The payloads of all versions."""
    return (call.payload, *(version.payload for version in call.previous))


def contexts(call: Call) -> tuple[Shape, ...]:
    """The typed contexts of all versions."""
    found = (call.context, *(version.context for version in call.previous))
    return tuple(shape for shape in found if shape is not None)


def members_of(shapes: Iterable[Shape]) -> Iterator[Property]:
    """The members of a value's objects, through lists and alternatives."""
    for shape in shapes:
        yield from shape.properties
        singles = (shape.items,) if shape.items is not None else ()
        yield from members_of(
            (*singles, *(shape.tuple_items or ()), *shape.all_of, *shape.any_of, *shape.one_of)
        )


def with_names(shape: Shape, names: Names) -> Shape:
    """The shape with code names for the members of its objects."""

    def member(prop: Property) -> Property:
        below = names.below.get(prop.name)
        inside = prop.shape if below is None else with_names(prop.shape, below)
        return replace(prop, code_name=names.codes.get(prop.name, prop.code_name), shape=inside)

    def each(shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
        return tuple(with_names(inner, names) for inner in shapes)

    return replace(
        shape,
        properties=tuple(map(member, shape.properties)),
        items=None if shape.items is None else with_names(shape.items, names),
        tuple_items=None if shape.tuple_items is None else each(shape.tuple_items),
        all_of=each(shape.all_of),
        any_of=each(shape.any_of),
        one_of=each(shape.one_of),
    )


def _with_payload_names(call: Call, names: Names) -> Call:
    previous = tuple(replace(older, payload=with_names(older.payload, names)) for older in call.previous)
    return replace(call, payload=with_names(call.payload, names), previous=previous)


def _with_context_names(call: Call, names: Names) -> Call:
    def of(context: Shape | None) -> Shape | None:
        return None if context is None else with_names(context, names)

    previous = tuple(replace(older, context=of(older.context)) for older in call.previous)
    return replace(call, context=of(call.context), previous=previous)


@dataclass(slots=True)
class _Reader:
    diagnostics: Diagnostics

    def call(self, call: Call, node: Node) -> Call:
        payload = payload_key(call)
        for key, inner in self.members(node, ("code_name", payload, "context")):
            if key.text == "code_name":
                call = replace(call, code_name=self.text(inner) or call.code_name)
            elif key.text == payload:
                call = _with_payload_names(call, self.names(payloads(call), inner))
            else:
                call = _with_context_names(call, self.names(contexts(call), inner))
        return call

    def part(self, shapes: tuple[Shape, ...], node: Node) -> Names:
        """The names below `properties` of a mapping that may hold nothing else."""
        found = [self.names(shapes, inner) for _, inner in self.members(node, ("properties",))]
        return found[0] if found else Names()

    def names(self, shapes: tuple[Shape, ...], node: Node) -> Names:
        """What a mapping of members says; `shapes` are what it speaks of."""
        found = Names()
        known: dict[str, list[Shape]] = {}
        for prop in members_of(shapes):
            known.setdefault(prop.name, []).append(prop.shape)
        for name, inner in self.members(node, known):
            for key, value in self.members(inner, ("code_name", "properties")):
                if key.text == "properties":
                    found.below[name.text] = self.names(tuple(known[name.text]), value)
                elif (code := self.text(value)) is not None:
                    found.codes[name.text] = code
        return found

    def text(self, node: Node) -> str | None:
        if isinstance(node, Scalar) and isinstance(node.value, str) and any(map(str.isalnum, node.value)):
            return node.value
        message = f"a code name is text with letters in it, not {kind_of(node)}"
        self.diagnostics.error(node.span, "wrong-value", message)
        return None

    def members(self, node: Node, known: Iterable[str]) -> Iterator[tuple[Scalar, Node]]:
        """The pairs of a mapping whose keys are known; all others are reported."""
        names = tuple(known)
        if not isinstance(node, Mapping):
            self.diagnostics.error(node.span, "wrong-value", f"a mapping stands here, not {kind_of(node)}")
            return
        for key, inner in node.pairs:
            if key.text in names:
                yield key, inner
            else:
                message = f"nothing in the plan is called `{key.text}` here"
                self.diagnostics.error(key.span, "unknown-name", message, did_you_mean(key.text, names))
