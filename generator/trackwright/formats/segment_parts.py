"""The parts of a message that a rule's JSON Schema speaks of: payload, context, and what no client checks."""

from __future__ import annotations

from trackwright.diagnostics import Diagnostics
from trackwright.formats.segment_rules import Rule
from trackwright.source import Mapping, Node, Scalar, Sequence, mapping, scalar

_NOTES = frozenset(
    ("$schema", "$id", "id", "title", "description", "labels", "examples", "default", "$comment")
)
_ENVELOPE = _NOTES | {"type", "properties", "required", "definitions", "eventMetadata"}
# Members that every message has, whatever the caller does.
_ALWAYS = frozenset(("type", "event", "context", "messageId", "timestamp", "properties", "traits"))
_OWN = frozenset(("eventMetadata", "$schema"))


def part_of(type_: str) -> str:
    """Where a call's payload stands in its message."""
    return "traits" if type_ in ("IDENTIFY", "GROUP") else "properties"


def payload_schema(rule: Rule, part: str) -> Node | None:
    """The JSON Schema of the payload, or None where the rule says nothing of it."""
    if rule.unwrapped:
        pairs = tuple([pair for pair in rule.schema.pairs if pair[0].text not in _OWN])
        return Mapping(pairs, rule.schema.file, rule.schema.line, rule.schema.column)
    return _with_definitions(rule, _member(rule, part))


def context_schema(rule: Rule) -> Node | None:
    """The JSON Schema of the context, or None where the rule says nothing of it."""
    return None if rule.unwrapped else _with_definitions(rule, _member(rule, "context"))


def empty_schema(rule: Rule) -> Node:
    """Any object."""
    return mapping({"type": scalar("object", rule.schema.span)}, rule.schema.span)


def labels(rule: Rule) -> dict[str, str]:
    """Segment's own `labels`, texts by name."""
    found = rule.schema.get("labels")
    pairs = found.pairs if isinstance(found, Mapping) else ()
    return {
        key.text: value.text for key, value in pairs if isinstance(value, Scalar) and value.value is not None
    }


def report_unchecked(rule: Rule, parts: tuple[str, ...], diagnostics: Diagnostics) -> None:
    """A warning for everything that a rule demands outside of `parts`, which no client checks."""
    if rule.unwrapped:
        return
    for key, _ in rule.schema.pairs:
        if key.text not in _ENVELOPE:
            message = (
                f"`{key.text}` on the message as a whole has no effect: clients check {' and '.join(parts)}"
            )
            diagnostics.warning(key.span, "rule-not-checked", message)
    members = rule.schema.get("properties")
    for key, schema in members.pairs if isinstance(members, Mapping) else ():
        if key.text not in parts and not _says_nothing(schema):
            message = (
                f"what the rule demands of `{key.text}` has no effect: clients check {' and '.join(parts)}"
            )
            diagnostics.warning(key.span, "rule-not-checked", message)
    required = rule.schema.get("required")
    for name in required.items if isinstance(required, Sequence) else ():
        if isinstance(name, Scalar) and name.text not in _ALWAYS:
            message = f"that `{name.text}` is required has no effect: clients check {' and '.join(parts)}"
            diagnostics.warning(name.span, "rule-not-checked", message)


def all_of(schemas: tuple[Node, ...]) -> Node:
    """One schema that demands what all of them do. Plain object schemas become one object, so that they give one type."""
    if len(schemas) == 1:
        return schemas[0]
    merged = _one_object(schemas)
    if merged is not None:
        return merged
    first = schemas[0]
    rest = Sequence(schemas, first.file, first.line, first.column)
    return mapping({"type": scalar("object", first.span), "allOf": rest}, first.span)


def _one_object(schemas: tuple[Node, ...]) -> Node | None:
    """The schemas as one, where they declare different members and say nothing else that could differ; else None."""
    pairs: dict[str, tuple[Scalar, Node]] = {}
    required: dict[str, Node] = {}
    for schema in schemas:
        if not isinstance(schema, Mapping) or any(
            key.text not in _NOTES | {"type", "properties", "required", "definitions"}
            for key, _ in schema.pairs
        ):
            return None
        members = schema.get("properties")
        for key, value in members.pairs if isinstance(members, Mapping) else ():
            if key.text in pairs:
                return None
            pairs[key.text] = (key, value)
        names = schema.get("required")
        for name in names.items if isinstance(names, Sequence) else ():
            if isinstance(name, Scalar):
                required.setdefault(name.text, name)
    first = schemas[0]
    definitions = [
        inner for schema in schemas if isinstance(schema, Mapping) and (inner := schema.get("definitions"))
    ]
    if len(definitions) > 1:
        return None
    place = (first.file, first.line, first.column)
    members_of_all: dict[str, Node] = {
        "type": scalar("object", first.span),
        "properties": Mapping(tuple(pairs.values()), *place),
        "required": Sequence(tuple(required.values()), *place),
    }
    if definitions:
        members_of_all["definitions"] = definitions[0]
    return mapping(members_of_all, first.span)


def _member(rule: Rule, name: str) -> Node | None:
    members = rule.schema.get("properties")
    found = members.get(name) if isinstance(members, Mapping) else None
    return None if found is None or _says_nothing(found) else found


def _says_nothing(node: Node) -> bool:
    """An empty schema, or one that only says "object"."""
    if not isinstance(node, Mapping):
        return isinstance(node, Scalar) and node.value is not False
    for key, value in node.pairs:
        if key.text == "type" and isinstance(value, Scalar) and value.text == "object":
            continue
        empty = (isinstance(value, Mapping) and not value.pairs) or (
            isinstance(value, Sequence) and not value.items
        )
        if key.text in _NOTES or (key.text in ("properties", "required") and empty):
            continue
        return False
    return True


def _with_definitions(rule: Rule, node: Node | None) -> Node | None:
    """`#/definitions/…` means the rule's whole schema; its definitions come along with the part."""
    definitions = rule.schema.key("definitions")
    held = rule.schema.get("definitions")
    if (
        definitions is None
        or held is None
        or not isinstance(node, Mapping)
        or node.key("definitions") is not None
    ):
        return node
    return Mapping((*node.pairs, (definitions, held)), node.file, node.line, node.column)
