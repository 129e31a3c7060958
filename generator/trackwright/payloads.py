"""What a call carries: its properties or traits, and its typed context, with `common` under them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from trackwright import document
from trackwright.diagnostics import Diagnostics
from trackwright.document import read
from trackwright.keywords import KEYWORDS
from trackwright.schema import CallType, Property, Shape
from trackwright.shapes import from_json_schema
from trackwright.source import Mapping, Node, kind_of
from trackwright.type_forms import TypeForms
from trackwright.unions import DEFAULTS
from trackwright.vocabulary import ANYTHING

MEMBERS: dict[CallType, str] = {
    "track": "properties",
    "page": "properties",
    "identify": "traits",
    "group": "traits",
    "alias": "traits",
}
_RULES = frozenset(
    [
        "additional",
        "all_of",
        "any_of",
        "one_of",
        "not_",
        "if_",
        "then",
        "else_",
        "dependencies",
        "min_properties",
        "max_properties",
    ]
) | {"pattern_properties", "property_names"}


@dataclass(frozen=True, slots=True)
class Common:
    """What every call carries: `properties` track and page calls, `traits` identify and group calls, `context` all."""

    properties: tuple[Property, ...] = ()
    traits: tuple[Property, ...] = ()
    context: tuple[Property, ...] = ()


class Payloads:
    """Reads what the calls of one plan carry. `definitions` are those of the JSON Schemas among them."""

    def __init__(self, forms: TypeForms, diagnostics: Diagnostics) -> None:
        self.forms = forms
        self.diagnostics = diagnostics
        self.common = Common()
        self.definitions: dict[str, Shape] = {}

    def read_common(self, node: Node | None) -> None:
        """What is merged into every call read from now on."""
        part = None if node is None else read(document.Common, node, self.diagnostics, "`common`")
        if part is not None:
            self.common = Common(
                self.shared(part.properties, "properties"),
                self.shared(part.traits, "traits"),
                self.shared(part.context, "context"),
            )

    def shared(self, node: Node | None, section: str) -> tuple[Property, ...]:
        return tuple([replace(prop, common=True) for prop in self.members(node, section)])

    def members(self, node: Node | None, section: str) -> tuple[Property, ...]:
        if node is None:
            return ()
        if not isinstance(node, Mapping):
            message = f"`{section}` is a mapping of names and types, not {kind_of(node)}"
            self.diagnostics.error(node.span, "wrong-value", message)
            return ()
        return self.forms.members(node)

    def payload(
        self, type_: CallType, name: str, node: Mapping, part: document.Payload, common: bool
    ) -> Shape:
        section = MEMBERS[type_]
        declared = part.properties if section == "properties" else part.traits
        if part.schema_ is not None:
            for other, value in (
                (section, declared),
                ("extends", part.extends or None),
                ("rules", part.rules),
            ):
                if value is not None:
                    at = node.key(other) or node
                    message = f"`{other}` can't stand beside `schema`, which says all of the payload"
                    self.diagnostics.error(at.span, "bad-payload", message)
            return self.with_common(type_, self.imported(part.schema_, name), common)
        fields: dict[str, Any] = {"types": ("object",), "span": (declared or node).span}
        if part.rules is not None:
            self.read_rules(part.rules, section, fields)
        shape = self.forms.object(fields, self.members(declared, section), node.get("extends"))
        return self.with_common(type_, shape, common)

    def read_rules(self, node: Node, section: str, fields: dict[str, Any]) -> None:
        """`rules:` keywords of draft-07 on the payload as a whole."""
        if not isinstance(node, Mapping):
            message = f"`rules` is a mapping of keywords, not {kind_of(node)}"
            self.diagnostics.error(node.span, "wrong-value", message)
            return
        for key, _ in node.pairs:
            if key.text in KEYWORDS and KEYWORDS[key.text][0] not in _RULES:
                message = f"`{key.text}` says nothing of the payload as a whole"
                self.diagnostics.error(
                    key.span, "bad-payload", message, f"properties are declared under `{section}`"
                )
        shape = self.forms.in_place(node)
        for name in sorted(_RULES):
            if getattr(shape, name) != DEFAULTS[name]:
                fields[name] = getattr(shape, name)

    def imported(self, node: Node, name: str) -> Shape:
        """A payload or context written as a JSON Schema."""
        shape, definitions = from_json_schema(node, self.diagnostics, f"{name} " if name else "")
        for key, inner in definitions:
            self.definitions.setdefault(key, inner)
        if shape.never or (shape.types and "object" not in shape.types):
            message = "this schema accepts no object, and properties and traits are one"
            self.diagnostics.error(node.span, "bad-payload", message)
        if shape.ref is not None:
            return Shape(types=("object",), all_of=(shape,), span=shape.span)
        return replace(shape, types=("object",))

    def with_common(self, type_: CallType, shape: Shape, common: bool) -> Shape:
        if not common or type_ == "alias":
            return shape
        return _joined(
            shape, self.common.properties if MEMBERS[type_] == "properties" else self.common.traits
        )

    def context(self, declared: Node | None, schema: Node | None, name: str, common: bool) -> Shape | None:
        """The typed context, which is always open: analytics.js and servers add to it."""
        shared = self.common.context if common else ()
        if schema is not None:
            if declared is not None:
                message = "`context` and `context_schema` say the same thing twice"
                self.diagnostics.error(schema.span, "bad-payload", message)
            return _joined(self.imported(schema, f"{name} context"), shared)
        if declared is None and not shared:
            return None
        members = self.members(declared, "context")
        at = declared.span if declared is not None else shared[0].span
        required = tuple([prop.name for prop in members if prop.required])
        shape = Shape(types=("object",), properties=members, required=required, additional=ANYTHING, span=at)
        return _joined(shape, shared)


def _joined(shape: Shape, shared: tuple[Property, ...]) -> Shape:
    """The shape with members under its own, which win."""
    own = {prop.name for prop in shape.properties}
    more = tuple([prop for prop in shared if prop.name not in own])
    if not more:
        return shape
    required = [prop.name for prop in more if prop.required]
    return replace(
        shape,
        properties=(*shape.properties, *more),
        required=tuple(dict.fromkeys((*shape.required, *required))),
    )
