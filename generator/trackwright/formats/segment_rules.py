"""The rules in a Segment tracking plan's JSON, whichever form it has.

Public API: `{type, key, version, jsonSchema, deprecatedAt}`, bare, in `{rules, pagination}`, in `{data: …}`, in several such answers one
after another, or inline in the plan object (Typewriter's cached `plan.json`). Config API and RudderStack v1: `rules.events` with
`{name, version, description, rules}`, beside `global`, `identify_traits` and `group_traits`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from trackwright.diagnostics import Diagnostics, Span
from trackwright.source import Mapping, Node, Scalar, Sequence, kind_of

RULE_TYPES = ("TRACK", "IDENTIFY", "GROUP", "PAGE", "SCREEN", "COMMON")
NEVER = "0001-01-01"  # how the API writes a date that isn't set
_LEGACY = (("global", "COMMON"), ("identify_traits", "IDENTIFY"), ("group_traits", "GROUP"))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `key` is the event's name, or None; `schema` is that of the whole message, or of its payload where `unwrapped`."""

    type: str
    key: Scalar | None
    version: int
    schema: Mapping
    unwrapped: bool
    description: Node | None
    deprecated: bool
    span: Span

    @property
    def name(self) -> str:
        return self.key.text if self.key is not None else ""

    @property
    def name_span(self) -> Span:
        return self.key.span if self.key is not None else self.span


@dataclass(slots=True)
class Collection:
    """What a file holds: its rules in their order, and what it says of the plan."""

    diagnostics: Diagnostics
    rules: list[Rule] = field(default_factory=list)
    heads: dict[str, Scalar] = field(default_factory=dict)  # id, name, description
    pages: list[tuple[Scalar | None, Scalar | None]] = field(default_factory=list)  # current, next

    def read(self, node: Node) -> None:
        """Take in the root, or a part that may be a plan, an answer of the API, or a rule."""
        if isinstance(node, Sequence):
            for item in node.items:
                self.read(item)
            return
        if not isinstance(node, Mapping):
            message = f"a Segment tracking plan is an object or a list, not {kind_of(node)}"
            self.diagnostics.error(node.span, "not-a-plan", message)
            return
        if node.key("jsonSchema") is not None:
            self.rule(node)
            return
        inside = [inner for key, inner in node.pairs if key.text in ("data", "trackingPlan")]
        for inner in inside:
            self.read(inner)
        rules = _present(node.get("rules"))
        self.head(node)
        self.pagination(node)
        if isinstance(rules, Sequence):
            for item in rules.items:
                self.rule(item)
        elif isinstance(rules, Mapping):
            self.legacy(rules)
        elif rules is not None:
            self.wrong(rules, "`rules` are a list, or in the legacy form an object")
        elif not inside and not self.heads:
            message = "this is no Segment tracking plan: there are no `rules` in it"
            self.diagnostics.error(
                node.span, "not-a-plan", message, "save the answer of GET /tracking-plans/{id}/rules"
            )

    def wrong(self, node: Node, expected: str) -> None:
        self.diagnostics.error(node.span, "wrong-value", f"{expected}, not {kind_of(node)}")

    def head(self, node: Mapping) -> None:
        for name, keys in (
            ("id", ("id", "name")),
            ("name", ("display_name", "name")),
            ("description", ("description",)),
        ):
            for key in keys:
                found = _present(node.get(key))
                if isinstance(found, Scalar) and (isinstance(found.value, str) or key == "id"):
                    if found.value:
                        self.heads.setdefault(name, found)
                        break
                elif found is not None and node.key("rules") is not None:
                    self.wrong(found, f"a plan's `{key}` is text")

    def pagination(self, node: Mapping) -> None:
        pagination = _present(node.get("pagination"))
        if isinstance(pagination, Mapping):
            current, following = pagination.get("current"), pagination.get("next")
            self.pages.append(
                (
                    current if isinstance(current, Scalar) else None,
                    following if isinstance(following, Scalar) and following.value else None,
                )
            )
        elif pagination is not None:
            self.wrong(pagination, "`pagination` is an object")

    def missing_pages(self) -> Iterator[Scalar]:
        """Cursors of answers that the file doesn't hold."""
        held = {current.text for current, _ in self.pages if current is not None}
        yield from (following for _, following in self.pages if following and following.text not in held)

    def rule(self, node: Node) -> None:
        if not isinstance(node, Mapping):
            self.diagnostics.error(node.span, "wrong-value", f"a rule is an object, not {kind_of(node)}")
            return
        type_ = node.get("type")
        if not isinstance(type_, Scalar) or type_.text not in RULE_TYPES:
            span = type_.span if type_ is not None else node.span
            self.diagnostics.error(span, "rule-type", f"a rule's `type` is one of {', '.join(RULE_TYPES)}")
            return
        schema = node.get("jsonSchema")
        if not isinstance(schema, Mapping):
            span = schema.span if schema is not None else node.span
            self.diagnostics.error(span, "wrong-value", "a rule has a `jsonSchema`, which is an object")
            return
        self.add(node, type_.text, node.get("key"), schema, node.get("deprecatedAt"))

    def legacy(self, node: Mapping) -> None:
        events = node.get("events")
        if events is not None and not isinstance(events, Sequence):
            self.diagnostics.error(events.span, "wrong-value", f"`events` is a list, not {kind_of(events)}")
            events = None
        for event in events.items if isinstance(events, Sequence) else ():
            if isinstance(event, Mapping):
                type_ = _present(event.get("eventType"))
                spoken = type_.text.upper() if isinstance(type_, Scalar) else "TRACK"
                if type_ is None or (isinstance(type_, Scalar) and spoken in RULE_TYPES):
                    self.legacy_rule(event, spoken, event.get("name"))
                else:
                    message = f"an event's `eventType` is one of {', '.join(RULE_TYPES).lower()}"
                    self.diagnostics.error(type_.span, "rule-type", message)
            else:
                self.diagnostics.error(
                    event.span, "wrong-value", f"an event is an object, not {kind_of(event)}"
                )
        for key, type_name in _LEGACY:
            held = _present(node.get(key))
            for part in held.items if isinstance(held, Sequence) else (held,):
                if isinstance(part, Mapping):
                    if part.pairs:
                        self.legacy_rule(part, type_name, None)
                elif part is not None:
                    self.wrong(part, f"`{key}` holds objects")

    def legacy_rule(self, node: Mapping, type_: str, key: Node | None) -> None:
        """A rule with its schema under `rules`, or one that is the schema itself."""
        schema = node.get("rules")
        if schema is None and key is None:
            schema = node
        if not isinstance(schema, Mapping):
            span = schema.span if schema is not None else node.span
            self.diagnostics.error(span, "wrong-value", "an event's `rules` are a JSON Schema, an object")
            return
        self.add(node, type_, key, schema, None)

    def add(
        self, node: Mapping, type_: str, key: Node | None, schema: Mapping, deprecated: Node | None
    ) -> None:
        key, deprecated = _present(key), _present(deprecated)
        for what, text in (("the name of what a rule is for", key), ("`deprecatedAt`", deprecated)):
            if text is not None and not (isinstance(text, Scalar) and isinstance(text.value, str)):
                self.wrong(text, f"{what} is text")
                return
        named = key if isinstance(key, Scalar) and key.value else None
        if type_ == "TRACK" and named is None:
            span = key.span if key is not None else node.span
            self.diagnostics.error(span, "rule-key", "a TRACK rule needs the event's name as its `key`")
            return
        written = _present(node.get("version"))
        number = 1 if written is None else written.value if isinstance(written, Scalar) else None
        if (
            isinstance(number, bool)
            or not isinstance(number, (int, float))
            or number != int(number)
            or number < 1
        ):
            span = written.span if written is not None else node.span
            self.diagnostics.error(span, "rule-version", "a rule's `version` is an integer from 1 on")
            return
        description = schema.get("description")
        if not _says(description):
            description = _present(node.get("description"))
            if isinstance(description, Mapping | Sequence):
                self.wrong(description, "a rule's `description` is text")
        self.rules.append(
            Rule(
                type_,
                named,
                int(number),
                schema,
                schema.key("eventMetadata") is not None,
                description if _says(description) else None,
                isinstance(deprecated, Scalar)
                and deprecated.text != ""
                and not deprecated.text.startswith(NEVER),
                node.span,
            )
        )


def _present(node: Node | None) -> Node | None:
    """The node; null is as good as nothing."""
    return None if isinstance(node, Scalar) and node.value is None else node


def _says(node: Node | None) -> bool:
    return isinstance(node, Scalar) and isinstance(node.value, str) and node.value.strip() != ""
