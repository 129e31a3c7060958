"""The parts of a message that a rule's JSON Schema speaks of: payload, context, and what no client checks."""

from __future__ import annotations

from trackwright.annotations import is_annotation, report_annotation
from trackwright.diagnostics import Diagnostics
from trackwright.formats.segment_rules import Rule
from trackwright.source import Mapping, Node, Scalar, Sequence, mapping, scalar

_NOTES = frozenset(
    ("$schema", "$id", "id", "title", "description", "labels", "examples", "default", "$comment")
)
_ENVELOPE = _NOTES | {"type", "properties", "required", "definitions", "eventMetadata"}
# Members that every message has, whatever the caller does.
_ALWAYS = frozenset(("type", "event", "context", "messageId", "timestamp", "properties", "traits"))


def part_of(type_: str) -> str:
    """Where a call's payload stands in its message."""
    return "traits" if type_ in ("IDENTIFY", "GROUP") else "properties"


def payload_schema(rule: Rule, part: str) -> Node | None:
    """The JSON Schema of the payload, or None where the rule says nothing of it."""
    if rule.unwrapped:
        pairs = tuple([pair for pair in rule.schema.pairs if not _is_own(*pair)])
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


def report_malformed(rule: Rule, diagnostics: Diagnostics) -> None:
    """An error for every keyword on the message as a whole whose value is none that draft-07 lets it have."""
    if rule.unwrapped:
        return
    for key, node in rule.schema.pairs:
        if key.text in ("properties", "definitions"):
            fits, expected = _is_schemas(node), "a mapping of names and schemas"
        elif key.text == "required":
            fits, expected = _is_names(node), "a list of names"
        elif key.text == "type":
            fits, expected = _speaks_of_objects(node), "`object`, as a message is one"
        else:
            if key.text in _ENVELOPE:
                report_annotation(key, node, diagnostics)
            continue
        if not fits:
            message = f"`{key.text}` takes {expected}, not {_shown(node)}"
            diagnostics.error(node.span, "wrong-value", message)


def _is_own(key: Scalar, node: Node) -> bool:
    """Whether a member of an unwrapped rule is none of its schema."""
    return key.text == "eventMetadata" or (key.text == "$schema" and is_annotation(key.text, node))


def _is_schemas(node: Node) -> bool:
    return isinstance(node, Mapping) and all(
        isinstance(value, Mapping) or (isinstance(value, Scalar) and isinstance(value.value, bool))
        for _, value in node.pairs
    )


def _is_text(node: Node) -> bool:
    return isinstance(node, Scalar) and isinstance(node.value, str)


def _is_names(node: Node) -> bool:
    return isinstance(node, Sequence) and all(map(_is_text, node.items))


def _speaks_of_objects(node: Node) -> bool:
    types = node.items if isinstance(node, Sequence) else (node,)
    return any(isinstance(type_, Scalar) and type_.value == "object" for type_ in types)


def _shown(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"`{node.text}`"
    return "a list" if isinstance(node, Sequence) else "this mapping"


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
            not _is_plain(key.text, value) for key, value in schema.pairs
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


def _is_plain(keyword: str, node: Node) -> bool:
    """Whether a keyword says no more of an object than which members it has."""
    match keyword:
        case "type":
            return isinstance(node, Scalar) and node.value == "object"
        case "properties" | "definitions":
            return isinstance(node, Mapping)
        case "required":
            return _is_names(node)
        case _:
            return keyword in _NOTES and is_annotation(keyword, node)


def _member(rule: Rule, name: str) -> Node | None:
    members = rule.schema.get("properties")
    found = members.get(name) if isinstance(members, Mapping) else None
    return None if found is None or _says_nothing(found) else found


def _says_nothing(node: Node) -> bool:
    """An empty schema, or one that only says "object"."""
    if not isinstance(node, Mapping):
        return isinstance(node, Scalar) and node.value is True
    return all(
        _is_plain(key.text, value)
        and key.text != "definitions"
        and not (isinstance(value, Mapping) and key.text == "properties" and value.pairs)
        and not (isinstance(value, Sequence) and key.text == "required" and value.items)
        for key, value in node.pairs
    )


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
