"""A call's payload as Segment's tracking plans take it: draft-07 without references, in the keywords that Segment documents.

What those keywords can't say is left out, never made stricter: Segment would block what the plan allows.
"""

from __future__ import annotations

from typing import Any

from trackwright.schema import Call, Notes, Plan, Shape
from trackwright.values import thaw

_TYPES = {"track": "TRACK", "identify": "IDENTIFY", "group": "GROUP", "page": "PAGE"}
_DEPTH = 12
_MOST = 200  # rules in one resource


def rules(plan: Plan) -> list[dict[str, Any]]:
    """Rules of a tracking plan: {key, type, version, schema}, older versions before newer ones."""
    found: list[dict[str, Any]] = []
    seen: set[tuple[str, str | None]] = set()
    for call in plan.calls:
        kind = _TYPES.get(call.type)
        key = call.name if call.type == "track" else None
        if kind is None or (kind, key) in seen:
            continue
        seen.add((kind, key))
        # Segment has one rule for all pages and one for all groups: several kinds of them are more than it can say.
        if call.type in ("page", "group") and sum(other.type == call.type for other in plan.calls) > 1:
            continue
        versions = [(old.number, old.payload) for old in sorted(call.previous, key=lambda old: old.number)]
        for number, payload in (*versions, (call.version, call.payload)):
            found.append({"key": key, "type": kind, "version": number, "schema": _rule(plan, call, payload)})
    return found[:_MOST]


def _rule(plan: Plan, call: Call, payload: Shape) -> dict[str, Any]:
    holder = "traits" if call.type in ("identify", "group") else "properties"
    rule: dict[str, Any] = {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object"}
    if call.notes.description:
        rule["description"] = call.notes.description
    rule["properties"] = {holder: portable(plan, payload, 0)}
    if payload.required:
        rule["required"] = [holder]
    return rule


def portable(plan: Plan, shape: Shape, depth: int, notes: Notes | None = None) -> dict[str, Any]:
    """A shape in Segment's keywords, named types written out."""
    named = dict(plan.types)
    seen: set[str] = set()
    while shape.ref is not None and shape.ref in named and shape.ref not in seen:
        seen.add(shape.ref)
        shape = named[shape.ref]
    made: dict[str, Any] = {}
    description = (notes.description if notes is not None else "") or shape.notes.description
    if description:
        made["description"] = description
    if shape.types:
        made["type"] = shape.types[0] if len(shape.types) == 1 else list(shape.types)
    if shape.enum is not None:
        made["enum"] = thaw(shape.enum)
    elif shape.const:
        made["enum"] = [thaw(shape.const[0])]
    if shape.pattern is not None and "(?" not in shape.pattern:
        made["pattern"] = shape.pattern
    if shape.format == "date-time":
        made["format"] = shape.format
    if depth >= _DEPTH:
        return made
    if shape.items is not None:
        made["items"] = portable(plan, shape.items, depth + 1)
    if shape.properties:
        made["properties"] = {
            prop.name: portable(plan, prop.shape, depth + 1, prop.notes) for prop in shape.properties
        }
    if shape.required:
        made["required"] = list(shape.required)
    return made
