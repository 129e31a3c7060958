"""The kinds of value that the mappings of the plan language hold, each with what editors are told of it."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, cast

from pydantic import AfterValidator, Field, SkipValidation, WithJsonSchema

JsonSchema = dict[str, Any]
REF = "x-ref"
"""Stands for `$ref` until the models' own schemas are made: pydantic would look for what it points at."""


class Marker:
    """How a field's node becomes the model's input."""

    def __init__(self, kind: Literal["kept", "text", "texts"]) -> None:
        self.kind = kind


def matching(pattern: str, what: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError(f"is {what}")
        return text

    return AfterValidator(check)


def kept(schema: JsonSchema) -> Any:
    """A field that stays a node; `schema` is what editors are told of it."""
    return Field(default=None, json_schema_extra=cast(Any, schema))


def mapping_of(model: str) -> Any:
    return kept({"type": "object", "additionalProperties": {REF: f"#/definitions/{model}"}})


def one(model: str) -> Any:
    return kept({REF: f"#/definitions/{model}"})


TEXTS_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
Text = Annotated[str, Marker("text"), WithJsonSchema({"type": ["string", "number"]})]
NonEmpty = Annotated[
    str, Marker("text"), Field(min_length=1), WithJsonSchema({"type": "string", "minLength": 1})
]
Texts = Annotated[tuple[str, ...], Marker("texts"), WithJsonSchema(TEXTS_SCHEMA)]
Release = Annotated[
    str,
    Marker("text"),
    matching(
        r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(alpha|beta|rc)\.(0|[1-9]\d*))?",
        'MAJOR.MINOR.PATCH, such as "1.4.0"',
    ),
    WithJsonSchema({"type": "string"}),
]
Date = Annotated[
    str,
    Marker("text"),
    matching(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "a date, such as 2027-03-31"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Currency = Annotated[
    str,
    Marker("text"),
    matching(r"[A-Z]{3}", "an ISO 4217 code, such as EUR"),
    WithJsonSchema({"type": "string"}),
]
PlanId = Annotated[
    str,
    Marker("text"),
    matching(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", "lower-case letters and digits, with `-` between words"),
    Field(max_length=64),
    WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}),
]
Uuid = Annotated[
    str,
    Marker("text"),
    matching(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "a UUID; `trackwright init` makes one"),
    WithJsonSchema({"type": "string", "format": "uuid"}),
]
ConsentModel = Literal["opt-in", "opt-out"]
UnknownState = Literal["deny", "granted", "opt-in", "opt-out"]
IdentityCall = Literal["identify", "alias", "reset", "group"]
Style = Literal[
    "Title Case", "Sentence case", "lower case", "snake_case", "camelCase", "PascalCase", "kebab-case"
]

Kept = Annotated[SkipValidation[Any], Marker("kept")]
MEMBERS: JsonSchema = {"type": "object", "additionalProperties": {REF: "#/definitions/Type"}}
DRAFT_07: Any = {REF: "http://json-schema.org/draft-07/schema#"}
