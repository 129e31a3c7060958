"""The calls of a plan: events, pages, groups, identify and alias, complete, with `common` merged into them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from trackwright import document
from trackwright.diagnostics import Diagnostics, Span
from trackwright.document import read
from trackwright.payloads import MEMBERS, Payloads
from trackwright.plan_parts import categories_of, entries, pairs_of
from trackwright.schema import (
    Binding,
    Call,
    CallType,
    Consent,
    Notes,
    Shape,
    Source,
    SourceUse,
    Version,
)
from trackwright.source import Mapping, Node, Scalar, Sequence, frozen, kind_of
from trackwright.suggest import did_you_mean, one_of
from trackwright.type_forms import TypeForms
from trackwright.vocabulary import NOTHING

_MODELS: dict[CallType, tuple[type[document.Part], str]] = {
    "track": (document.Event, "an event"),
    "identify": (document.Identify, "`identify`"),
    "page": (document.Page, "a page"),
    "group": (document.Group, "a group"),
    "alias": (document.Alias, "`alias`"),
}
_ELSEWHERE = {
    "properties": {"traits": "events and pages carry `properties`"},
    "traits": {"properties": "identify and group calls carry `traits`"},
}
EMPTY = Shape(types=("object",), additional=NOTHING)


class Calls:
    """Reads the calls of one plan."""

    def __init__(
        self, forms: TypeForms, sources: tuple[Source, ...], consent: Consent, diagnostics: Diagnostics
    ) -> None:
        self.payloads = Payloads(forms, diagnostics)
        self.sources = sources
        self.consent = consent
        self.diagnostics = diagnostics

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
            call,
            payload=self.payloads.with_common(type_, EMPTY, True),
            context=self.payloads.context(None, None, "", True),
        )

    def call(self, type_: CallType, key: Scalar, node: Node) -> Call | None:
        model, what = _MODELS[type_]
        self.check_name(key)
        part: Any = read(model, node, self.diagnostics, what, elsewhere=_ELSEWHERE[MEMBERS[type_]])
        if part is None or not isinstance(node, Mapping):
            return None
        payload = EMPTY
        context: Shape | None
        fields: dict[str, Any] = {}
        if isinstance(part, document.Carrying):
            payload = self.payloads.payload(type_, key.text, node, part, part.common)
            context = self.payloads.context(part.context, part.context_schema, key.text, part.common)
            previous = self.previous(type_, key, part)
            fields["version"] = part.version or max((older.number for older in previous), default=0) + 1
            fields["previous"] = previous
            fields["magento"] = self.bindings(part.magento)
            fields["notes"] = self.notes(part)
        else:
            payload = EMPTY
            context = self.payloads.context(None, None, key.text, part.common)
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
            places=_places(node),
            **fields,
        )

    def check_name(self, key: Scalar) -> None:
        if not key.text.strip():
            self.diagnostics.error(key.span, "bad-name", "a call needs a name")
        elif key.text != key.text.strip():
            message = f'"{key.text}" begins or ends with a space'
            self.diagnostics.warning(key.span, "odd-name", message, "Segment takes names letter by letter")
        if any(ord(char) < 32 or ord(char) == 127 for char in key.text):
            self.diagnostics.error(key.span, "bad-name", "this name holds a control character")

    def previous(self, type_: CallType, key: Scalar, part: document.Carrying) -> tuple[Version, ...]:
        """Older versions, the newest first."""
        found: list[Version] = []
        elsewhere = _ELSEWHERE[MEMBERS[type_]]
        for number, node in entries(part.previous, self.diagnostics, "previous"):
            if not number.text.isdecimal() or not number.text.isascii() or int(number.text) < 1:
                message = f"`{number.text}` is no version: versions are whole numbers from 1 up"
                self.diagnostics.error(number.span, "wrong-value", message)
                continue
            older = read(document.Previous, node, self.diagnostics, "an older version", elsewhere=elsewhere)
            if older is None or not isinstance(node, Mapping):
                continue
            title = f"{key.text} {number.text}"
            payload = self.payloads.payload(type_, title, node, older, part.common)
            context = self.payloads.context(older.context, older.context_schema, title, part.common)
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
                values = pairs_of(part.values, self.diagnostics, "values")
                spans = tuple([key.span for key, _ in entries(part.values, Diagnostics(), "values")])
                found.append(Binding(part.trigger, values, item.span, spans))
        return tuple(found)

    def notes(self, part: document.Carrying) -> Notes:
        examples: tuple[Any, ...] = ()
        if isinstance(part.examples, Sequence):
            examples = tuple([frozen(item) for item in part.examples.items])
        elif part.examples is not None:
            message = f"`examples` is a list of payloads, not {kind_of(part.examples)}"
            self.diagnostics.error(part.examples.span, "wrong-value", message)
        return Notes(part.description, examples, deprecated=_reason(part))


_PLACED = frozenset({"once", "primary", "replaced_by", "status", "deprecated", "consent", "examples"})


def _places(node: Mapping) -> tuple[tuple[str, Span], ...]:
    """Where a call's keys say what checks may find fault with; items of a list under their text, those that are no text under their number."""
    found: list[tuple[str, Span]] = []
    for key, value in node.pairs:
        if key.text in _PLACED:
            found.append((key.text, value.span))
            for number, item in enumerate(value.items if isinstance(value, Sequence) else ()):
                found.append((f"{key.text}/{item.text if isinstance(item, Scalar) else number}", item.span))
    return tuple(found)


def _reason(part: Any) -> str | None:
    """Why a call is deprecated; "" where nothing is said, None where it isn't."""
    if isinstance(part.deprecated, str):
        return part.deprecated
    return "" if part.deprecated or part.status == "deprecated" else None
