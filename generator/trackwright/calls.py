"""The calls of a plan: events, pages, groups, identify and alias, complete, with `common` merged into them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from trackwright import document
from trackwright.diagnostics import Diagnostics
from trackwright.document import read
from trackwright.keywords import KEYWORDS
from trackwright.plan_parts import categories_of, entries, pairs_of
from trackwright.schema import (
    Binding,
    Call,
    CallType,
    Consent,
    Notes,
    Property,
    Shape,
    Source,
    SourceUse,
    Version,
)
from trackwright.shapes import from_json_schema
from trackwright.source import Mapping, Node, Scalar, Sequence, frozen, kind_of
from trackwright.suggest import did_you_mean, one_of
from trackwright.type_forms import TypeForms
from trackwright.unions import DEFAULTS
from trackwright.vocabulary import ANYTHING, NOTHING

_MODELS: dict[CallType, tuple[type[document.Part], str]] = {
    "track": (document.Event, "an event"),
    "identify": (document.Identify, "`identify`"),
    "page": (document.Page, "a page"),
    "group": (document.Group, "a group"),
    "alias": (document.Alias, "`alias`"),
}
_MEMBERS: dict[CallType, str] = {
    "track": "properties",
    "page": "properties",
    "identify": "traits",
    "group": "traits",
    "alias": "traits",
}
_ELSEWHERE = {
    "properties": {"traits": "events and pages carry `properties`"},
    "traits": {"properties": "identify and group calls carry `traits`"},
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
EMPTY = Shape(types=("object",), additional=NOTHING)


@dataclass(frozen=True, slots=True)
class Common:
    """What every call carries: `properties` track and page calls, `traits` identify and group calls, `context` all."""

    properties: tuple[Property, ...] = ()
    traits: tuple[Property, ...] = ()
    context: tuple[Property, ...] = ()


class Calls:
    """Reads the calls of one plan."""

    def __init__(
        self, forms: TypeForms, sources: tuple[Source, ...], consent: Consent, diagnostics: Diagnostics
    ) -> None:
        self.forms = forms
        self.sources = sources
        self.consent = consent
        self.diagnostics = diagnostics
        self.common = Common()
        self.definitions: dict[str, Shape] = {}
        self.keys: dict[int, Scalar] = {}

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

    def section(self, type_: CallType, node: Node | None, name: str) -> list[Call]:
        """All calls of `events`, `pages` or `groups`."""
        found = [self.call(type_, key, value) for key, value in entries(node, self.diagnostics, name)]
        return [call for call in found if call is not None]

    def single(self, type_: CallType, key: Scalar, node: Node) -> Call | None:
        """`identify` or `alias`, which have no name."""
        found = self.call(type_, key, node)
        return None if found is None else replace(found, name="")

    def implied(self, type_: CallType, at: Scalar) -> Call:
        """identify or alias that nothing is said of, but identity rules ask for."""
        call = Call(type_, "", EMPTY, None, self.all_sources(), self.consent.default, span=at.span)
        return replace(
            call, payload=self.with_common(type_, EMPTY, True), context=self.context(None, None, "", True)
        )

    def call(self, type_: CallType, key: Scalar, node: Node) -> Call | None:
        model, what = _MODELS[type_]
        self.check_name(key)
        part: Any = read(model, node, self.diagnostics, what, elsewhere=_ELSEWHERE[_MEMBERS[type_]])
        if part is None or not isinstance(node, Mapping):
            return None
        payload = EMPTY
        context: Shape | None
        fields: dict[str, Any] = {}
        if isinstance(part, document.Carrying):
            payload = self.payload(type_, key.text, node, part, part.common)
            context = self.context(part.context, part.context_schema, key.text, part.common)
            previous = self.previous(type_, key, part)
            fields["version"] = part.version or max((older.number for older in previous), default=0) + 1
            fields["previous"] = previous
            fields["magento"] = self.bindings(part.magento)
            fields["notes"] = self.notes(part)
        else:
            payload = EMPTY
            context = self.context(None, None, key.text, part.common)
            fields["notes"] = Notes(part.description, deprecated=_reason(part))
        if isinstance(part, document.Event):
            fields |= {"once": part.once, "replaced_by": part.replaced_by}
        if isinstance(part, document.Page):
            fields["category"] = part.category
        return Call(
            type_,
            key.text,
            payload,
            context,
            self.uses(part.sources, payload),
            self.needed(node, part),
            primary=part.primary,
            code_name=part.code_name,
            owner=part.owner,
            tags=part.tags,
            links=part.links,
            status=part.status or ("deprecated" if part.deprecated else "live"),
            since=part.since,
            span=key.span,
            **fields,
        )

    def check_name(self, key: Scalar) -> None:
        if key.text != key.text.strip():
            message = f'"{key.text}" begins or ends with a space'
            self.diagnostics.warning(key.span, "odd-name", message, "Segment takes names letter by letter")
        if any(ord(char) < 32 or ord(char) == 127 for char in key.text):
            self.diagnostics.error(key.span, "bad-name", "this name holds a control character")

    # -- what a call carries -------------------------------------------------------------------------------------------------------

    def payload(
        self, type_: CallType, name: str, node: Mapping, part: document.Payload, common: bool
    ) -> Shape:
        section = _MEMBERS[type_]
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
            shape, self.common.properties if _MEMBERS[type_] == "properties" else self.common.traits
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

    def previous(self, type_: CallType, key: Scalar, part: document.Carrying) -> tuple[Version, ...]:
        """Older versions, the newest first."""
        found: list[Version] = []
        elsewhere = _ELSEWHERE[_MEMBERS[type_]]
        for number, node in entries(part.previous, self.diagnostics, "previous"):
            if not number.text.isdecimal() or not number.text.isascii() or int(number.text) < 1:
                message = f"`{number.text}` is no version: versions are whole numbers from 1 up"
                self.diagnostics.error(number.span, "wrong-value", message)
                continue
            older = read(document.Previous, node, self.diagnostics, "an older version", elsewhere=elsewhere)
            if older is None or not isinstance(node, Mapping):
                continue
            title = f"{key.text} {number.text}"
            payload = self.payload(type_, title, node, older, part.common)
            context = self.context(older.context, older.context_schema, title, part.common)
            found.append(Version(int(number.text), payload, context, older.until, number.span))
        return tuple(sorted(found, key=lambda version: -version.number))

    # -- what is said of a call ----------------------------------------------------------------------------------------------------

    def all_sources(self) -> tuple[SourceUse, ...]:
        return tuple([SourceUse(source.name) for source in self.sources])

    def uses(self, node: Node | None, payload: Shape) -> tuple[SourceUse, ...]:
        """Who may send a call: all sources, a list, or a mapping that says what differs."""
        if node is None:
            return self.all_sources()
        found: dict[str, SourceUse] = {}
        if isinstance(node, Mapping):
            for key, value in node.pairs:
                part = read(document.SourceUse, value, self.diagnostics, "what differs for a source")
                if part is not None and self.known_source(key):
                    self.check_properties(value, (*part.require, *part.omit), payload)
                    found[key.text] = SourceUse(key.text, part.require, part.omit)
            return tuple(found.values())
        for item in node.items if isinstance(node, Sequence) else (node,):
            if not isinstance(item, Scalar) or not isinstance(item.value, str):
                message = f"`sources` names sources, not {kind_of(item)}"
                self.diagnostics.error(item.span, "wrong-value", message)
            elif self.known_source(item):
                found[item.text] = SourceUse(item.text)
        if isinstance(node, Sequence) and not node.items:
            self.diagnostics.error(node.span, "wrong-value", "`sources` is empty, so nobody sends this")
        return tuple(found.values())

    def known_source(self, item: Scalar) -> bool:
        names = [source.name for source in self.sources]
        if item.text in names:
            return True
        hint = did_you_mean(item.text, names, f"the plan's sources are {one_of(names)}" if names else None)
        self.diagnostics.error(item.span, "unknown-source", f"there is no source `{item.text}`", hint)
        return False

    def check_properties(self, node: Node, names: Iterable[str], payload: Shape) -> None:
        """`require` and `omit` name properties of the call."""
        declared = [prop.name for prop in payload.properties]
        places = {
            item.text: item
            for _, value in (node.pairs if isinstance(node, Mapping) else ())
            for item in (value.items if isinstance(value, Sequence) else (value,))
            if isinstance(item, Scalar)
        }
        for name in names:
            if name not in declared and (payload.closed or not payload.all_of):
                at = places.get(name, node)
                hint = did_you_mean(name, declared)
                self.diagnostics.error(
                    at.span, "unknown-property", f"this call has no property `{name}`", hint
                )

    def needed(self, node: Mapping, part: Any) -> tuple[str, ...]:
        """The consent categories of a call."""
        if part.consent is None:
            return self.consent.default
        known = [category.name for category in self.consent.categories]
        at = node.get("consent")
        if not part.consent and at is not None:
            message = "`consent` names no category"
            self.diagnostics.error(at.span, "wrong-value", message, "`consent: necessary` is always on")
        return categories_of(at, known, self.diagnostics, part.consent) or self.consent.default

    def bindings(self, node: Node | None) -> tuple[Binding, ...]:
        found: list[Binding] = []
        for item in () if node is None else node.items if isinstance(node, Sequence) else (node,):
            part = read(document.Binding, item, self.diagnostics, "a Magento binding")
            if part is not None:
                found.append(
                    Binding(part.trigger, pairs_of(part.values, self.diagnostics, "values"), item.span)
                )
        return tuple(found)

    def notes(self, part: document.Carrying) -> Notes:
        examples: tuple[Any, ...] = ()
        if isinstance(part.examples, Sequence):
            examples = tuple([frozen(item) for item in part.examples.items])
        elif part.examples is not None:
            message = f"`examples` is a list of payloads, not {kind_of(part.examples)}"
            self.diagnostics.error(part.examples.span, "wrong-value", message)
        return Notes(part.description, examples, deprecated=_reason(part))


def _reason(part: Any) -> str | None:
    """Why a call is deprecated; "" where nothing is said, None where it isn't."""
    if isinstance(part.deprecated, str):
        return part.deprecated
    return "" if part.deprecated or part.status == "deprecated" else None


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
