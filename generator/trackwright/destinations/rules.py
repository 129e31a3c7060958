"""A call's payload as Segment's tracking plans take it: draft-07 without references, in the keywords that Segment documents.

What those keywords can't say is left out, never made stricter: Segment would block what the plan allows.
"""

from __future__ import annotations

from typing import Any

from trackwright.schema import Call, Notes, Plan, Shape
from trackwright.values import thaw

_TYPES = {"track": "TRACK", "identify": "IDENTIFY", "group": "GROUP", "page": "PAGE"}
_DEPTH = 12
MOST = 200  # rules in one write, and in Terraform's resource


def rules(plan: Plan) -> list[dict[str, Any]]:
    """Rules of a tracking plan: {key, type, version, schema}, older versions before newer ones.

    Segment has one rule for all pages and one for all groups: several kinds of them share what none of them would break.
    """
    kinds: dict[tuple[str, str | None], list[Call]] = {}
    for call in plan.calls:
        if call.type in _TYPES:
            kinds.setdefault((_TYPES[call.type], call.name if call.type == "track" else None), []).append(
                call
            )
    found: list[dict[str, Any]] = []
    for (kind, key), calls in kinds.items():
        if len(calls) > 1:
            found.append({"key": key, "type": kind, "version": 1, "schema": _shared(plan, calls)})
            continue
        call = calls[0]
        versions = [(old.number, old.payload) for old in sorted(call.previous, key=lambda old: old.number)]
        for number, payload in (*versions, (call.version, call.payload)):
            schema = _rule(call, portable(plan, payload, 0), call.notes.description)
            found.append({"key": key, "type": kind, "version": number, "schema": schema})
    return found


def _rule(call: Call, payload: dict[str, Any], description: str) -> dict[str, Any]:
    holder = "traits" if call.type in ("identify", "group") else "properties"
    rule: dict[str, Any] = {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object"}
    if description:
        rule["description"] = description
    rule["properties"] = {holder: payload}
    if payload.get("required"):
        rule["required"] = [holder]
    return rule


def _shared(plan: Plan, calls: list[Call]) -> dict[str, Any]:
    """One rule for several calls: every property of any, with what all say of it who may send it; required is what all require."""
    each = [portable(plan, call.payload, 0) for call in calls]
    closed = [payload.payload.closed for payload in calls]
    names = dict.fromkeys(name for payload in each for name in payload.get("properties", ()))
    made: dict[str, Any] = {"type": "object"}
    if names:
        made["properties"] = {
            name: _common(
                [
                    payload.get("properties", {}).get(name, {})
                    for payload, shut in zip(each, closed, strict=True)
                    if not shut or name in payload.get("properties", {})
                ]
            )
            for name in names
        }
    required = [name for name in names if all(name in payload.get("required", ()) for payload in each)]
    if required:
        made["required"] = required
    kinds = ", ".join(f'"{call.name}"' for call in calls)
    return _rule(calls[0], made, f"What all have in common of {kinds}")


def _common(schemas: list[dict[str, Any]]) -> dict[str, Any]:
    """What all of these schemas allow, roughly: one that all agree on, else their types."""
    described = [schema.get("description") for schema in schemas]
    bare = [{key: value for key, value in schema.items() if key != "description"} for schema in schemas]
    made: dict[str, Any] = {}
    if described[0] and all(text == described[0] for text in described):
        made["description"] = described[0]
    if all(schema == bare[0] for schema in bare):
        return {**made, **bare[0]}
    types = [schema.get("type", ()) for schema in bare]
    if all(types):
        union = dict.fromkeys(
            name for found in types for name in ([found] if isinstance(found, str) else found)
        )
        made["type"] = list(union) if len(union) > 1 else next(iter(union))
    return made


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
