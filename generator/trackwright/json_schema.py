"""A resolved plan as JSON: one draft-07 JSON Schema per call, the whole plan as one document, and its digest.

Verdicts of a reference validator over these schemas equal those of the check programs: whatever `lower` reads is printed here, the range
of safe integers included. What JSON Schema has no word for (consent, pii, code names) stands under `x-` keywords, which validators ignore.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from hashlib import sha256
from operator import attrgetter
from typing import Any
from urllib.parse import quote

from trackwright.lower import Named
from trackwright.schema import Call, Notes, Plan, Property, Shape, Version
from trackwright.values import pointer, thaw

SAFE = 2**53 - 1
FORMAT_VERSION = 1
_PAYLOAD = {
    "track": "properties",
    "page": "properties",
    "identify": "traits",
    "group": "traits",
    "alias": "traits",
}

_DIRECT = {
    "multiple_of": "multipleOf",
    "minimum": "minimum",
    "exclusive_minimum": "exclusiveMinimum",
    "maximum": "maximum",
    "exclusive_maximum": "exclusiveMaximum",
    "min_length": "minLength",
    "max_length": "maxLength",
    "pattern": "pattern",
    "format": "format",
    "min_items": "minItems",
    "max_items": "maxItems",
    "min_properties": "minProperties",
    "max_properties": "maxProperties",
}
_SINGLE = {
    "items": "items",
    "additional_items": "additionalItems",
    "contains": "contains",
    "property_names": "propertyNames",
    "additional": "additionalProperties",
    "not_": "not",
    "if_": "if",
    "then": "then",
    "else_": "else",
}
_LISTS = {"all_of": "allOf", "any_of": "anyOf", "one_of": "oneOf"}
_OTHERS = (
    "const",
    "enum",
    "tuple_items",
    "unique_items",
    "pattern_properties",
    "dependencies",
    "discriminator",
)
_ORDER = (*_DIRECT, *_SINGLE, *_LISTS, *_OTHERS)
_READ = attrgetter(*_ORDER)
_DEFAULTS = _READ(Shape())
_PAIRS = frozenset({"options", "ids", "unknown", "events", "values"})
_NO_NOTES = Notes()

Schema = dict[str, Any] | bool


def digest(plan: Plan, schemas: Schemas | None = None) -> str:
    """SHA-256, hexadecimal, of the plan's document as compact JSON in the plan's own order."""
    text = json.dumps(plan_document(plan, schemas), ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def call_schema(plan: Plan, call: Call, schemas: Schemas | None = None) -> dict[str, Any]:
    """The JSON Schema of a call as Segment wraps it: the payload under `properties` or `traits`, typed context under `context`."""
    schemas = schemas or Schemas(Named.of(plan))
    used: dict[str, None] = {}
    wrapped = {_PAYLOAD[call.type]: schemas.of(call.payload, used)}
    if call.context is not None:
        wrapped["context"] = schemas.of(call.context, used)
    document: dict[str, Any] = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": call.name or call.type,
        **_annotations(call.notes, _NO_NOTES),
        "type": "object",
        "properties": wrapped,
        "required": [_PAYLOAD[call.type]],
    }
    definitions = schemas.definitions(used)
    if definitions:
        document["definitions"] = definitions
    return document


def shape_schema(shape: Shape, types: Mapping[str, Shape] | None = None) -> Schema:
    """A shape that stands alone as a JSON Schema with its definitions."""
    schemas = Schemas(Named.from_types(types or {}))
    used: dict[str, None] = {}
    found = schemas.of(shape, used)
    definitions = schemas.definitions(used)
    if not definitions or isinstance(found, bool):
        return found
    return (
        {"allOf": [found], "definitions": definitions}
        if "$ref" in found
        else {**found, "definitions": definitions}
    )


def plan_document(plan: Plan, schemas: Schemas | None = None) -> dict[str, Any]:
    """The whole resolved plan as plain JSON; shapes are JSON Schemas over the document's own `definitions`. No places of files."""
    schemas = schemas or Schemas(Named.of(plan))
    document: dict[str, Any] = {"trackwright": FORMAT_VERSION}
    for item in fields(plan):
        if item.name in ("span", "types", "calls"):
            continue
        document[item.name] = _plain(getattr(plan, item.name))
    document["definitions"] = schemas.definitions(dict.fromkeys(key for key, _ in plan.types))
    document["calls"] = [_call(call, schemas) for call in plan.calls]
    return document


def _call(call: Call | Version, schemas: Schemas) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in fields(call):
        value = getattr(call, item.name)
        if item.name in ("span", "places") or value is None or value == ():
            continue
        if item.name in ("payload", "context"):
            found[item.name] = schemas.of(value, {})
        elif item.name == "previous":
            found[item.name] = [_call(version, schemas) for version in value]
        elif item.name == "notes":
            found.update(_annotations(value, _NO_NOTES))
        else:
            found[item.name] = _plain(value)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__") and not hasattr(value, "members"):
        found: dict[str, Any] = {}
        for item in fields(value):
            inner = getattr(value, item.name)
            if item.name != "span" and inner is not None and inner != ():
                pairs = item.name in _PAIRS and isinstance(inner, tuple) and isinstance(inner[0], tuple)
                found[item.name] = {key: _plain(one) for key, one in inner} if pairs else _plain(inner)
        return found
    return thaw(value)


@dataclass(slots=True)
class Schemas:
    """JSON Schemas of a plan's shapes; a shape that is a named type becomes a reference to it.

    Each shape and each property is written once, and told apart by its identity. What stands in a schema is never changed afterwards.
    """

    named: Named
    known: dict[str, tuple[Schema, dict[str, None]]] = field(default_factory=dict)
    shapes: dict[int, tuple[Shape, Schema, dict[str, None]]] = field(default_factory=dict)
    properties: dict[int, tuple[Property, Schema]] = field(default_factory=dict)

    def definitions(self, used: dict[str, None]) -> dict[str, Schema]:
        """The schemas of named types and of all that they use, in the plan's order."""
        seen: set[str] = set()
        todo = list(used)
        while todo:
            key = todo.pop()
            if key not in seen:
                seen.add(key)
                todo.extend(self.type(key)[1])
        return {key: self.type(key)[0] for key in self.named.shapes if key in seen}

    def type(self, key: str) -> tuple[Schema, dict[str, None]]:
        """The schema of a named type, and the named types that it refers to."""
        found = self.known.get(key)
        if found is None:
            used: dict[str, None] = {}
            found = self.known[key] = (self.own(self.named.shapes[key], used), used)
        return found

    def of(self, shape: Shape, used: dict[str, None]) -> Schema:
        key = self.named.key_of(shape)
        if key is not None:
            used[key] = None
            return {"$ref": f"#/definitions{quote(pointer(key), safe='/~')}"}
        known = self.shapes.get(id(shape))
        if known is None:
            inside: dict[str, None] = {}
            known = self.shapes[id(shape)] = (shape, self.own(shape, inside), inside)
        used.update(known[2])
        return known[1]

    def own(self, shape: Shape, used: dict[str, None]) -> Schema:
        """The schema of a shape itself; `used` takes the named types that it refers to."""
        if shape.never:
            return False
        if shape.ref is not None:
            return self.of(shape, used)
        found: dict[str, Any] = {}
        if shape.notes is not _NO_NOTES:
            found.update(_annotations(shape.notes, _NO_NOTES))
        types = shape.types
        if types:
            found["type"] = types[0] if len(types) == 1 else list(types)
        values = _READ(shape)
        if values != _DEFAULTS:
            self.keywords(found, values, used)
        if "integer" in types and "number" not in types:
            found["minimum"] = max(found.get("minimum", -SAFE), -SAFE)
            found["maximum"] = min(found.get("maximum", SAFE), SAFE)
        if shape.properties:
            found["properties"] = {prop.name: self.property(prop, used) for prop in shape.properties}
        if shape.required:
            found["required"] = list(shape.required)
        return found

    def keywords(self, found: dict[str, Any], values: tuple[Any, ...], used: dict[str, None]) -> None:
        for name, value, default in zip(_ORDER, values, _DEFAULTS, strict=True):
            if value is default:
                continue
            if name in _DIRECT:
                found[_DIRECT[name]] = value
            elif name in _SINGLE:
                found[_SINGLE[name]] = self.of(value, used)
            elif name in _LISTS:
                if value:
                    found[_LISTS[name]] = [self.of(inner, used) for inner in value]
            else:
                self.other(found, name, value, used)

    def other(self, found: dict[str, Any], name: str, value: Any, used: dict[str, None]) -> None:
        if name == "const" and value:
            found["const"] = thaw(value[0])
        elif name == "enum":
            found["enum"] = thaw(value)
        elif name == "tuple_items":
            found["items"] = [self.of(inner, used) for inner in value]
        elif name == "unique_items" and value:
            found["uniqueItems"] = True
        elif name == "pattern_properties" and value:
            found["patternProperties"] = {source: self.of(inner, used) for source, inner in value}
        elif name == "dependencies" and value:
            found["dependencies"] = {
                key: self.of(needs, used) if isinstance(needs, Shape) else list(needs) for key, needs in value
            }
        elif name == "discriminator":
            found["x-discriminator"] = value

    def property(self, prop: Property, used: dict[str, None]) -> Schema:
        inner = self.of(prop.shape, used)
        known = self.properties.get(id(prop))
        if known is None:
            known = self.properties[id(prop)] = (prop, self.annotated(prop, inner))
        return known[1]

    def annotated(self, prop: Property, inner: Schema) -> Schema:
        """A property's schema, with what is said of the property beside."""
        extra = _annotations(prop.notes, prop.shape.notes)
        if prop.consent:
            extra["x-consent"] = list(prop.consent)
        if prop.code_name:
            extra["x-code-name"] = prop.code_name
        if prop.common:
            extra["x-common"] = True
        if not extra or isinstance(inner, bool):
            return inner
        if "$ref" in inner:
            return {**extra, "allOf": [inner]}  # beside $ref every other keyword is ignored
        return {**inner, **extra}


def _annotations(notes: Notes, known: Notes) -> dict[str, Any]:
    """The notes as keywords, without those that `known` says already."""
    if notes is known or notes is _NO_NOTES or notes == known:
        return {}
    found: dict[str, Any] = {}
    if notes.description:
        found["description"] = notes.description
    if notes.examples:
        found["examples"] = thaw(notes.examples)
    if notes.default:
        found["default"] = thaw(notes.default[0])
    if notes.deprecated is not None:
        found["deprecated"] = True
        if notes.deprecated:
            found["x-deprecated-reason"] = notes.deprecated
    if notes.pii:
        found["x-pii"] = notes.pii
    return found
