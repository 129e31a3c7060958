"""What an author may write: one model for each mapping of the plan language, `extra="forbid"`.

Types and whatever else needs its places later stay nodes (`Kept`); the rest becomes plain values here. `read` holds a node to a model and
tells every finding at its line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from typing import Annotated, Any, Literal, TypeVar, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SkipValidation,
    ValidationError,
    WithJsonSchema,
)

from trackwright.diagnostics import Diagnostics, Span
from trackwright.source import Mapping, Node, Scalar, Sequence, kind_of, thawed
from trackwright.suggest import did_you_mean, one_of

LANGUAGES = ("js", "php", "python")
JsonSchema = dict[str, Any]


class _Marker:
    """How a field's node becomes the model's input."""

    def __init__(self, kind: Literal["kept", "text", "texts"]) -> None:
        self.kind = kind


def _matching(pattern: str, what: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError(f"is {what}")
        return text

    return AfterValidator(check)


def _kept(schema: JsonSchema) -> Any:
    """A field that stays a node; `schema` is what editors are told of it."""
    return Field(default=None, json_schema_extra=cast(Any, schema))


def _mapping_of(model: str) -> Any:
    return _kept({"type": "object", "additionalProperties": {"$ref": f"#/definitions/{model}"}})


def _one(model: str) -> Any:
    return _kept({"$ref": f"#/definitions/{model}"})


_TEXTS_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
Text = Annotated[str, _Marker("text"), WithJsonSchema({"type": ["string", "number"]})]
NonEmpty = Annotated[
    str, _Marker("text"), Field(min_length=1), WithJsonSchema({"type": "string", "minLength": 1})
]
Texts = Annotated[tuple[str, ...], _Marker("texts"), WithJsonSchema(_TEXTS_SCHEMA)]
Release = Annotated[
    str,
    _Marker("text"),
    _matching(
        r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(alpha|beta|rc)\.(0|[1-9]\d*))?",
        'MAJOR.MINOR.PATCH, such as "1.4.0"',
    ),
    WithJsonSchema({"type": "string"}),
]
Date = Annotated[
    str,
    _Marker("text"),
    _matching(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "a date, such as 2027-03-31"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Currency = Annotated[
    str,
    _Marker("text"),
    _matching(r"[A-Z]{3}", "an ISO 4217 code, such as EUR"),
    WithJsonSchema({"type": "string"}),
]
PlanId = Annotated[
    str,
    _Marker("text"),
    _matching(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", "lower-case letters and digits, with `-` between words"),
    Field(max_length=64),
    WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}),
]
Uuid = Annotated[
    str,
    _Marker("text"),
    _matching(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "a UUID; `trackwright init` makes one"),
    WithJsonSchema({"type": "string", "format": "uuid"}),
]
ConsentModel = Literal["opt-in", "opt-out"]
UnknownState = Literal["deny", "granted", "opt-in", "opt-out"]
IdentityCall = Literal["identify", "alias", "reset", "group"]
Style = Literal[
    "Title Case", "Sentence case", "lower case", "snake_case", "camelCase", "PascalCase", "kebab-case"
]

Kept = Annotated[SkipValidation[Any], _Marker("kept")]
_MEMBERS: JsonSchema = {"type": "object", "additionalProperties": {"$ref": "#/definitions/Type"}}
_DRAFT_07: Any = {"$ref": "http://json-schema.org/draft-07/schema#"}


class Part(BaseModel):
    """A mapping of the plan language."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Document(Part):
    """A whole plan."""

    plan: PlanId
    version: Release
    name: NonEmpty | None = None
    description: Text = ""
    namespace: Uuid | None = None
    generator: Text | None = None
    stamp: bool = False
    include: Texts = ()
    sources: Kept = _mapping_of("Source")
    markets: Kept = _mapping_of("Market")
    types: Kept = _kept(_MEMBERS)
    definitions: Kept = _kept(_MEMBERS)
    common: Kept = _one("Common")
    identify: Kept = _one("Identify")
    pages: Kept = _mapping_of("Page")
    groups: Kept = _mapping_of("Group")
    alias: Kept = _one("Alias")
    events: Kept = _mapping_of("Event")
    consent: Kept = _one("Consent")
    identity: Kept = _one("Identity")
    destinations: Kept = _mapping_of("Destination")
    naming: Kept = _one("Naming")


class Source(Part):
    """A place that sends events."""

    language: Literal["js", "php", "python"]
    description: Text = ""
    package: NonEmpty | None = None
    vendor: (
        Annotated[str, _Marker("text"), _matching(r"[A-Z][A-Za-z0-9]*", "a PHP name part, such as Acme")]
        | None
    ) = None
    module: (
        Annotated[str, _Marker("text"), _matching(r"[A-Z][A-Za-z0-9]*", "a PHP name part, such as Tracking")]
        | None
    ) = None


class Market(Part):
    """What differs by country or store view."""

    consent: ConsentModel | None = None
    region: NonEmpty | None = None
    currency: Currency | None = None


class _Call(Part):
    description: Text = ""
    sources: Kept = _kept({"anyOf": [_TEXTS_SCHEMA, {"type": "object"}]})
    consent: Texts | None = None
    primary: NonEmpty | None = None
    code_name: NonEmpty | None = None
    owner: NonEmpty | None = None
    tags: Texts = ()
    links: Texts = ()
    status: Literal["planned", "live", "deprecated"] | None = None
    deprecated: bool | str | None = None
    since: Text | None = None
    common: bool = True


class Payload(Part):
    """What a call carries, in one of its versions."""

    extends: Texts = ()
    properties: Kept = _kept(_MEMBERS)
    traits: Kept = _kept(_MEMBERS)
    rules: Kept = _one("Type")
    schema_: Kept = Field(default=None, alias="schema", json_schema_extra=_DRAFT_07)
    context: Kept = _kept(_MEMBERS)
    context_schema: Kept = _kept(_DRAFT_07)


class Previous(Payload):
    """An older version that is still accepted."""

    until: Date | None = None
    description: Text = ""


class Carrying(_Call, Payload):
    """A call that carries properties or traits."""

    version: Annotated[int, Field(ge=1)] | None = None
    previous: Kept = _mapping_of("Previous")
    examples: Kept = _kept({"type": "array"})
    magento: Kept = _kept({"type": "array", "items": {"$ref": "#/definitions/Binding"}})


class Event(Carrying):
    """A track call."""

    once: Texts = ()
    replaced_by: NonEmpty | None = None


class Page(Carrying):
    """A page call."""

    category: NonEmpty | None = None


class Identify(Carrying):
    """The identify call."""


class Group(Carrying):
    """A group call."""


class Alias(_Call):
    """The alias call."""


class Common(Part):
    """What every call carries."""

    properties: Kept = _kept(_MEMBERS)
    traits: Kept = _kept(_MEMBERS)
    context: Kept = _kept(_MEMBERS)


class SourceUse(Part):
    """What differs where one source sends a call."""

    require: Texts = ()
    omit: Texts = ()


class Binding(Part):
    """How Magento makes an event happen."""

    trigger: NonEmpty
    values: Kept = _kept({"type": "object"})


class Category(Part):
    """A consent category."""

    description: Text = ""
    segment_id: NonEmpty | None = None
    gpc: Literal["deny", "default"] | None = None
    ids: Kept = _kept({"type": "object"})


class Consent(Part):
    """What needs which consent, and how consent is known."""

    model: ConsentModel = "opt-in"
    default: Texts = ()
    categories: Kept = _mapping_of("Category")
    load: Literal["granted", "always"] = "granted"
    hold: Literal["memory", "none"] = "memory"
    reset_on_withdrawal: bool = False
    unknown: dict[Literal["storefront", "admin", "api", "import", "backfill"], UnknownState] = Field(
        default_factory=dict
    )


class Identity(Part):
    """Who somebody is, and which calls tell so."""

    user_id: NonEmpty | None = None
    on_sign_up: Annotated[tuple[IdentityCall, ...], _Marker("texts")] = ("identify",)
    on_sign_in: Annotated[tuple[IdentityCall, ...], _Marker("texts")] = ("identify",)
    on_sign_out: Annotated[tuple[IdentityCall, ...], _Marker("texts")] = ("reset",)
    on_order: Annotated[tuple[IdentityCall, ...], _Marker("texts")] = ()


class Destination(Part):
    """Where Segment passes events on."""

    segment_name: NonEmpty | None = None
    description: Text = ""
    consent: Texts
    events: Kept = _kept({"type": "object"})
    options: Kept = _kept({"type": "object"})


class Naming(Part):
    """How wire names are to be written."""

    events: Style | None = None
    pages: Style | None = None
    groups: Style | None = None
    properties: Style | None = None
    traits: Style | None = None
    types: Style | None = None


_M = TypeVar("_M", bound=Part)
_FORMS: dict[type[Part], dict[str, tuple[str, str | None]]] = {}


def _fields_of(model: type[Part]) -> dict[str, tuple[str, str | None]]:
    """Key -> the field's name and how its node is turned into input."""
    found = _FORMS.get(model)
    if found is None:
        found = {}
        for name, field in model.model_fields.items():
            markers = [item.kind for item in field.metadata if isinstance(item, _Marker)]
            found[field.alias or name] = (name, markers[0] if markers else _nested_marker(field.annotation))
        _FORMS[model] = found
    return found


def _nested_marker(annotation: Any) -> str | None:
    """The marker inside `X | None`."""
    for item in getattr(annotation, "__args__", ()):
        for marker in getattr(item, "__metadata__", ()):
            if isinstance(marker, _Marker):
                return marker.kind
    return None


def read(
    model: type[_M],
    node: Node,
    diagnostics: Diagnostics,
    what: str,
    *,
    elsewhere: Table[str, str] | None = None,
    otherwise: Table[str, Any] | None = None,
) -> _M | None:
    """The node as a model; every finding is told at its line.

    A value that is refused counts as not given. Where something required is missing or refused, reading goes on with its value in
    `otherwise`; without one there, the result is None. `what` names the mapping in messages ("an event", "the plan"); `elsewhere` are keys
    of the model that make no sense here, with a hint for each.
    """
    if not isinstance(node, Mapping):
        diagnostics.error(node.span, "wrong-value", f"{what} is a mapping, not {kind_of(node)}")
        return None
    forms = _fields_of(model)
    misplaced = elsewhere or {}
    values: dict[str, Any] = {}
    for key, value in node.pairs:
        if key.text in forms and key.text not in misplaced:
            values[key.text] = _input(value, forms[key.text][1])
            continue
        hint = misplaced.get(key.text) or _unknown_hint(
            key.text, [name for name in forms if name not in misplaced]
        )
        diagnostics.error(key.span, "unknown-key", f"`{key.text}` is no key of {what}", hint)
    try:
        return model.model_validate(values)
    except ValidationError as error:
        problems = error.errors(include_url=False)
    told: set[Span] = set()
    for problem in problems:
        _tell(problem, node, diagnostics, what, told)
    refused = {problem["loc"][0] for problem in problems if problem["loc"]}
    kept = {key: value for key, value in values.items() if key not in refused}
    try:
        return model.model_validate({**(otherwise or {}), **kept})
    except ValidationError:
        return None


def _unknown_hint(key: str, known: list[str]) -> str | None:
    return did_you_mean(key, known, f"here stands {one_of(known)}" if len(known) <= 9 else None)


def _input(node: Node, kind: str | None) -> Any:
    if kind == "kept":
        return node
    if kind == "text":
        return _text(node)
    if kind == "texts":
        items = node.items if isinstance(node, Sequence) else (node,)
        return tuple([_text(item) for item in items])
    return thawed(node)


def _text(node: Node) -> Any:
    """An unquoted number is the text that was written."""
    if isinstance(node, Scalar) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return node.text
    return thawed(node)


def _tell(problem: Any, node: Mapping, diagnostics: Diagnostics, what: str, told: set[Span]) -> None:
    """One finding of pydantic's, in the plan's words and at its place; a place is told once."""
    if problem["type"] == "missing":
        key = str(problem["loc"][0])
        diagnostics.error(node.span, "missing-key", f"{what} needs `{key}`", _MISSING.get(key))
        return
    name, value = _place(node, problem["loc"])
    if value.span in told:
        return
    told.add(value.span)
    context = problem.get("ctx") or {}
    kind: str = problem["type"]
    hint = None
    if kind == "literal_error":
        expected = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        text = value.text if isinstance(value, Scalar) else kind_of(value)
        if problem["loc"][-1] == "[key]":
            name, text = f"a key of `{problem['loc'][0]}`", str(problem["loc"][-2])
            value = _key_of(node, problem["loc"])
        hint = did_you_mean(text, expected)
        message = f"{name if '`' in name else f'`{name}`'} is {one_of(expected)}, not `{text}`"
    elif kind == "value_error":
        message = f"`{name}` {context.get('error')}"
    elif kind == "string_too_short":
        message = f"`{name}` is empty text"
    elif kind == "string_too_long":
        message = f"`{name}` is longer than {context.get('max_length')} characters"
    elif kind == "greater_than_equal":
        message = f"`{name}` is a whole number from {context.get('ge')} up"
    else:
        expected_kind = _EXPECTED.get(kind, str(problem["msg"]))
        hint = "write true or false, in lower case and without quotes" if kind.startswith("bool") else None
        message = f"`{name}` is {expected_kind}, not {kind_of(value)}"
    diagnostics.error(value.span, "wrong-value", message, hint)


_EXPECTED = {
    "string_type": "text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "dict_type": "a mapping",
    "tuple_type": "a list",
}
_MISSING = {
    "plan": "the plan's id, such as `plan: acme-store`; storage keys and globals carry it",
    "version": 'the plan\'s own version, such as `version: "1.0.0"`',
    "language": f"one of {', '.join(LANGUAGES)}",
    "consent": "the categories that must be on; `necessary` always is",
    "trigger": "what makes the event happen, such as `trigger: order.placed`",
}


def _key_of(node: Mapping, loc: tuple[Any, ...]) -> Node:
    """The key that a mapping of fixed keys refuses."""
    inner = node.get(str(loc[0]))
    found = inner.key(str(loc[-2])) if isinstance(inner, Mapping) else None
    return found or node


def _place(node: Node, loc: tuple[Any, ...]) -> tuple[str, Node]:
    """The node that a path of the model names, as near as the nodes go, and its name."""
    at: Node = node
    names: list[str] = []
    for part in loc:
        inner: Node | None = None
        if isinstance(at, Mapping) and isinstance(part, str):
            inner = at.get(part)
        elif isinstance(at, Sequence) and isinstance(part, int) and part < len(at.items):
            inner = at.items[part]
        if inner is None:
            break
        at = inner
        if isinstance(part, str):
            names.append(part)
    return ".".join(names), at


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


def plan_json_schema() -> dict[str, Any]:
    """The JSON Schema (draft-07) of a plan file, for editors.

    Every file of a plan may hold any of its keys, so nothing is required. It is laxer than the tool: an editor completes keys and finds
    slips in them; what needs more than one file is found by `trackwright check`.
    """
    definitions: dict[str, Any] = {model.__name__: _model_schema(model) for model in _READERS}
    definitions["Type"] = _type_schema()
    schema = _model_schema(Document)
    schema.pop("required", None)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Trackwright tracking plan",
        **schema,
        "definitions": dict(sorted(definitions.items())),
    }


def _model_schema(model: type[Part]) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    schema.pop("title", None)
    schema.pop("$defs", None)
    for member in schema.get("properties", {}).values():
        member.pop("title", None)
        if member.get("default", 0) is None:
            del member["default"]
    return schema


def _type_schema() -> dict[str, Any]:
    """A type in any of its forms. What a mapping of members may hold is open, so that keywords are only completed."""
    from trackwright.keywords import PII_KINDS
    from trackwright.type_forms import SCHEMA_KEYS

    own: dict[str, Any] = {key: {} for key in sorted(SCHEMA_KEYS)}
    own |= {
        "type": {"type": ["string", "array"]},
        "properties": _MEMBERS,
        "items": {},
        "pii": {"enum": list(PII_KINDS)},
        "description": {"type": ["string", "number"]},
        "consent": _TEXTS_SCHEMA,
        "of": {"type": "array", "items": {"type": "string"}},
    }
    return {
        "description": "An expression, a list of allowed values, a mapping of keywords or one of members.",
        "anyOf": [
            {"type": ["string", "null", "boolean"]},
            {"type": "array"},
            {"type": "object", "properties": {key: value for key, value in own.items() if value}},
        ],
    }
