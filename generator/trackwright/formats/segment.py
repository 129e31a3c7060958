"""A Segment tracking plan as JSON -> the schema, by way of what an author would have written.

What such a plan doesn't hold is decided here and told: one source for each language, no consent categories (every call is `necessary`), a
namespace derived from the plan's id. A `names.yaml` beside the file settles code names.
"""

from __future__ import annotations

import re
import uuid
from itertools import groupby
from pathlib import Path

from trackwright.diagnostics import Diagnostics, PlanError, Span
from trackwright.formats.names import NAMES_FILE, named, shortened
from trackwright.formats.segment_parts import (
    all_of,
    context_schema,
    empty_schema,
    labels,
    part_of,
    payload_schema,
    report_malformed,
    report_unchecked,
)
from trackwright.formats.segment_rules import Collection, Rule
from trackwright.json_source import parse_json
from trackwright.naming import join, words
from trackwright.resolve import Reading, resolve
from trackwright.schema import Plan
from trackwright.source import Listing, Mapping, Node, Scalar, Sequence, expand, mapping, scalar, sequence

FORMAT = "segment"
_PLANS = uuid.uuid5(uuid.NAMESPACE_URL, "https://api.segmentapis.com/tracking-plans")
_GROUPS = {"TRACK": "events", "PAGE": "pages", "GROUP": "groups", "IDENTIFY": "identify"}
_UNUSABLE = re.compile("[\ud800-\udfff\0]")


def read_segment_plan(path: Path) -> Reading:
    """Read a Segment tracking plan. Never raises for what the file holds; spans are relative to its folder."""
    diagnostics = Diagnostics()
    folder = path.parent
    names = folder / NAMES_FILE
    inputs = (path, names) if names.is_file() else (path,)
    listings = (Listing(folder, NAMES_FILE, expand(folder, NAMES_FILE)),)
    root = _parsed(path, diagnostics)
    plan = None if root is None else _plan(root, path.stem, diagnostics)
    if plan is not None:
        plan = shortened(plan, diagnostics)
        if names.is_file():
            plan = named(plan, names.read_bytes(), diagnostics)
    return Reading(plan, diagnostics, folder, tuple(sorted(inputs)), listings, document=root)


def _plan(root: Node, stem: str, diagnostics: Diagnostics) -> Plan | None:
    _refuse_unusable(root, diagnostics)
    collection = Collection(diagnostics)
    collection.read(root)
    for cursor in collection.missing_pages():
        message = "the rules go on in a further answer of the API that this file doesn't hold"
        diagnostics.error(
            cursor.span, "incomplete-plan", message, f"fetch it with pagination.cursor={cursor.text}"
        )
    if diagnostics.failed:
        return None
    return resolve(_authored(collection, root, stem), diagnostics, imported=FORMAT)


def _parsed(path: Path, diagnostics: Diagnostics) -> Node | None:
    content = path.read_bytes()
    try:
        return parse_json(content.decode("utf-8"), path.name)
    except UnicodeDecodeError as error:
        before = content[: error.start]
        span = Span(path.name, before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        diagnostics.error(span, "json-syntax", "this is no UTF-8 text", "save the file as UTF-8")
    except PlanError as error:
        diagnostics.found.extend(error.diagnostics.found)
    return None


def _refuse_unusable(root: Node, diagnostics: Diagnostics) -> None:
    """Report half surrogate pairs and NUL, which JSON's escapes can write and no client can hold."""
    todo = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, Sequence):
            todo.extend(node.items)
        elif isinstance(node, Mapping):
            todo.extend(part for pair in node.pairs for part in pair)
        elif isinstance(node.value, str) and _UNUSABLE.search(node.value):
            message = "text with half a surrogate pair or a NUL character can't be used in every language"
            diagnostics.error(node.span, "unusable-text", message)


def _authored(collection: Collection, root: Node, stem: str) -> Mapping:
    """The plan as its author would have written it in the plan language."""
    head = collection.heads
    name = head.get("name") or scalar(stem, root.span)
    id_ = "-".join(words(name.text))
    id_ = id_ if id_[0].isalpha() else f"plan-{id_}"
    origin = head.get("id") or name
    members: dict[str, Node] = {
        "plan": scalar(id_, name.span),
        "name": name,
        "version": scalar("1.0.0", root.span),
        "namespace": scalar(str(_namespace(origin.text)), origin.span),
        "sources": _sources(id_, root.span),
        "consent": mapping({"default": scalar("necessary", root.span)}, root.span),
    }
    if "description" in head:
        members["description"] = head["description"]
    collection.diagnostics.warning(
        origin.span,
        "namespace-derived",
        "a Segment plan has no namespace for messageIds: one was derived from its id",
        "harmless until an event says `once`; keep the plan's id as it is then",
    )
    members.update(_calls(collection))
    return mapping(members, root.span)


def _namespace(origin: str) -> uuid.UUID:
    """`workspaces/ws/tracking-plans/rs_1` and `rs_1` are one plan."""
    return uuid.uuid5(_PLANS, origin.rsplit("/", 1)[-1])


def _sources(id_: str, span: Span) -> Mapping:
    parts = words(id_)
    sources = {
        "web": {"language": "js", "package": f"{id_}-tracking"},
        "server": {"language": "php", "vendor": join(parts, "pascal"), "module": "Tracking"},
        "python": {"language": "python", "package": f"{join(parts, 'snake')}_tracking"},
    }
    return mapping(
        {
            name: mapping({key: scalar(value, span) for key, value in options.items()}, span)
            for name, options in sources.items()
        },
        span,
    )


def _calls(collection: Collection) -> dict[str, Node]:
    """`events`, `pages`, `groups` and `identify`."""
    common = _latest([rule for rule in collection.rules if rule.type == "COMMON"], collection.diagnostics)
    if common is not None:
        report_malformed(common, collection.diagnostics)
        report_unchecked(common, ("properties", "traits", "context"), collection.diagnostics)
    found: dict[str, list[tuple[Scalar, Node]]] = {key: [] for key in _GROUPS.values()}
    by_call: dict[tuple[str, str], list[Rule]] = {}
    for rule in collection.rules:
        if rule.type == "SCREEN":
            message = "screen calls come from apps, for which no client is made: this rule has no effect"
            collection.diagnostics.warning(rule.span, "screen-rule", message)
        elif rule.type != "COMMON":
            by_call.setdefault((rule.type, rule.name), []).append(rule)
    for (type_, name), rules in by_call.items():
        latest = _latest(rules, collection.diagnostics)
        if latest is None:
            continue
        call = _call(
            latest, [rule for rule in rules if rule.version != latest.version], common, collection.diagnostics
        )
        found[_GROUPS[type_]].append((_key(latest, name, collection.diagnostics), call))
    members: dict[str, Node] = {}
    for group, pairs in found.items():
        if group == "identify" and pairs:
            members[group] = pairs[0][1]
        elif pairs:
            first = pairs[0][0]
            members[group] = Mapping(tuple(pairs), first.file, first.line, first.column)
    return members


def _key(rule: Rule, name: str, diagnostics: Diagnostics) -> Scalar:
    """The key of the call in its group. Rules for pages and groups in general have no name of their own."""
    if name or rule.type == "IDENTIFY":
        return rule.key or scalar("identify", rule.span)
    if rule.type == "GROUP":
        return scalar("Group", rule.span)
    message = 'this rule is for pages of any name; it is planned for the page named "Page Viewed", as Segment calls them'
    diagnostics.warning(rule.span, "nameless-page", message, "give a PAGE rule the page's name as its `key`")
    return scalar("Page Viewed", rule.span)


def _latest(rules: list[Rule], diagnostics: Diagnostics) -> Rule | None:
    """The rule with the highest version; the same version twice is an error."""
    ordered = sorted(rules, key=lambda rule: rule.version)
    for version, same in groupby(ordered, key=lambda rule: rule.version):
        first, *others = same
        for other in others:
            title = f'"{first.name}"' if first.name else first.type
            message = f"{title} has two rules of version {version}"
            diagnostics.error(
                other.name_span, "rule-twice", message, None, ((first.name_span, "the other one is here"),)
            )
    return ordered[-1] if ordered else None


def _call(rule: Rule, older: list[Rule], common: Rule | None, diagnostics: Diagnostics) -> Mapping:
    span = rule.span
    members = dict(_schemas(rule, common, diagnostics))
    if rule.description is not None:
        members["description"] = rule.description
    said = labels(rule)
    if "owner" in said:
        members["owner"] = scalar(said["owner"], span)
    tags = [scalar(f"{key}: {text}" if text else key, span) for key, text in said.items() if key != "owner"]
    if tags:
        members["tags"] = sequence(list(tags), span)
    if rule.deprecated:
        members["status"] = scalar("deprecated", span)
    if rule.version != 1 or older:
        members["version"] = scalar(rule.version, span)
    if older:
        members["previous"] = mapping(
            {
                str(version.version): mapping(dict(_schemas(version, common, diagnostics)), version.span)
                for version in sorted(older, key=lambda item: -item.version)
            },
            span,
        )
    return mapping(members, span)


def _schemas(rule: Rule, common: Rule | None, diagnostics: Diagnostics) -> dict[str, Node]:
    """`schema` and `context_schema`, with what the COMMON rule demands of every call."""
    part = part_of(rule.type)
    report_malformed(rule, diagnostics)
    report_unchecked(rule, (part, "context"), diagnostics)
    payloads = [payload_schema(rule, part)]
    contexts = [context_schema(rule)]
    if common is not None:
        payloads.append(payload_schema(common, part))
        contexts.append(context_schema(common))
    demanded = tuple(schema for schema in payloads if schema is not None)
    members = {"schema": all_of(demanded) if demanded else empty_schema(rule)}
    context = tuple(schema for schema in contexts if schema is not None)
    if context:
        members["context_schema"] = all_of(context)
    return members
