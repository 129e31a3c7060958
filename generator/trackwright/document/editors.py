"""The JSON Schema of the plan format, for editors."""

from __future__ import annotations

from typing import Any, cast

from trackwright.document.fields import MEMBERS, REF, TEXTS_SCHEMA, JsonSchema
from trackwright.document.models import (
    Alias,
    Binding,
    Category,
    Common,
    Consent,
    Destination,
    Document,
    Event,
    Group,
    Identify,
    Identity,
    Market,
    Naming,
    Page,
    Part,
    Previous,
    Source,
    SourceUse,
)
from trackwright.keywords import ASSERTED_FORMATS, PII_KINDS
from trackwright.vocabulary import DECIDING, SCHEMA_KEYS

_READERS: tuple[type[Part], ...] = (
    Alias,
    Binding,
    Category,
    Common,
    Consent,
    Destination,
    Event,
    Group,
    Identify,
    Identity,
    Market,
    Naming,
    Page,
    Previous,
    Source,
    SourceUse,
)


def editors_schema() -> dict[str, Any]:
    """The JSON Schema (draft-07) of a plan file, for editors.

    Every file of a plan may hold any of its keys, so nothing is required. It is laxer than the tool: an editor completes keys and finds
    slips in them; what needs more than one file is found by `trackwright check`.
    """
    definitions: dict[str, Any] = {model.__name__: _model_schema(model) for model in _READERS}
    definitions |= _types()
    schema = _model_schema(Document)
    schema.pop("required", None)
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Trackwright tracking plan",
        **schema,
        "definitions": dict(sorted(definitions.items())),
    }
    return cast(dict[str, Any], _linked(whole))


def _linked(schema: Any) -> Any:
    """The schema with `$ref` where it said `REF`."""
    if isinstance(schema, dict):
        return {"$ref" if key == REF else key: _linked(value) for key, value in schema.items()}
    return [_linked(item) for item in schema] if isinstance(schema, list) else schema


def _model_schema(model: type[Part]) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    schema.pop("title", None)
    schema.pop("$defs", None)
    for member in schema.get("properties", {}).values():
        member.pop("title", None)
        if member.get("default", 0) is None:
            del member["default"]
    return schema


_COUNT: JsonSchema = {"type": "integer", "minimum": 0}
_NUMBER: JsonSchema = {"type": "number"}
_TEXT: JsonSchema = {"type": ["string", "number"]}
_VALUES: JsonSchema = {"type": "array"}
_NAMES: JsonSchema = {"type": "array", "items": {"type": "string"}}
_PLAIN: dict[str, JsonSchema] = {
    "type": {"type": ["string", "array", "null"]},
    "const": {},
    "enum": {"type": "array", "minItems": 1},
    "multipleOf": {"type": "number", "exclusiveMinimum": 0},
    "minimum": _NUMBER,
    "exclusiveMinimum": _NUMBER,
    "maximum": _NUMBER,
    "exclusiveMaximum": _NUMBER,
    "minLength": _COUNT,
    "maxLength": _COUNT,
    "pattern": _TEXT,
    "format": {"type": "string", "examples": list(ASSERTED_FORMATS)},
    "minItems": _COUNT,
    "maxItems": _COUNT,
    "uniqueItems": {"type": "boolean"},
    "required": {"anyOf": [{"type": "boolean"}, _NAMES]},
    "minProperties": _COUNT,
    "maxProperties": _COUNT,
    "description": _TEXT,
    "examples": _VALUES,
    "default": {},
    "deprecated": {"type": ["boolean", "string"]},
    "pii": {"enum": list(PII_KINDS)},
    "consent": TEXTS_SCHEMA,
    "code_name": _TEXT,
    "$ref": {"type": "string"},
    "extends": TEXTS_SCHEMA,
    "discriminator": {"type": "string"},
    "of": _NAMES,
    "definitions": MEMBERS,
}


def _types() -> dict[str, Any]:
    """`Type`, for a part of a value, and `Rule`, where keywords mean exactly what draft-07 says."""
    forms = [{"type": ["string", "null", "boolean"]}, {"type": "array"}]
    members: JsonSchema = {
        "properties": {"extends": TEXTS_SCHEMA},
        "additionalProperties": _reference("Type"),
    }
    deciding = [{"required": [key]} for key in sorted(DECIDING)]
    return {
        "Type": {
            "description": "An expression, a list of allowed values, a mapping of keywords, or one of members.",
            "anyOf": [
                *forms,
                {"type": "object", "if": {"anyOf": deciding}, "then": _keywords("Type"), "else": members},
            ],
        },
        "Rule": {
            "description": "Keywords of JSON Schema, draft-07, or a type expression.",
            "anyOf": [*forms, {"type": "object", **_keywords("Rule")}],
        },
    }


def _keywords(parts: str) -> JsonSchema:
    """A mapping of keywords; `parts` is what types of parts of the value are."""
    part, rule = _reference(parts), _reference("Rule")
    several: JsonSchema = {"type": "array", "minItems": 1, "items": rule}
    by_name: JsonSchema = {"type": "object", "additionalProperties": part}
    needs: JsonSchema = {"anyOf": [_NAMES, rule]}
    holding: dict[str, JsonSchema] = {
        "items": {"anyOf": [part, {"type": "array", "items": part}]},
        "additionalItems": part,
        "contains": rule,
        "properties": by_name,
        "patternProperties": by_name,
        "propertyNames": rule,
        "dependencies": {"type": "object", "additionalProperties": needs},
        "additionalProperties": part,
        **dict.fromkeys(("allOf", "anyOf", "oneOf"), several),
        **dict.fromkeys(("not", "if", "then", "else"), rule),
    }
    known = {key: {**_PLAIN, **holding}[key] for key in sorted(SCHEMA_KEYS)}
    return {"properties": known, "additionalProperties": False}


def _reference(name: str) -> JsonSchema:
    return {"$ref": f"#/definitions/{name}"}
