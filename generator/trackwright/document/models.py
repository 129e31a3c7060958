"""What an author may write: one model for each mapping of the plan language.

Types, and whatever else needs its places later, stay nodes (`Kept`); the rest becomes plain values.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from trackwright.document.fields import (
    DRAFT_07,
    MEMBERS,
    REF,
    TEXTS_SCHEMA,
    ConsentModel,
    Currency,
    Date,
    IdentityCall,
    Kept,
    Marker,
    NonEmpty,
    PlanId,
    Release,
    Style,
    Text,
    Texts,
    UnknownState,
    Uuid,
    kept,
    mapping_of,
    matching,
    one,
)


class Part(BaseModel):
    """A mapping of the plan language."""

    # Few plans have every kind of mapping: a validator is built when the first of its kind is read.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


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
    sources: Kept = mapping_of("Source")
    markets: Kept = mapping_of("Market")
    types: Kept = kept(MEMBERS)
    definitions: Kept = kept(MEMBERS)
    common: Kept = one("Common")
    identify: Kept = one("Identify")
    pages: Kept = mapping_of("Page")
    groups: Kept = mapping_of("Group")
    alias: Kept = one("Alias")
    events: Kept = mapping_of("Event")
    consent: Kept = one("Consent")
    identity: Kept = one("Identity")
    destinations: Kept = mapping_of("Destination")
    naming: Kept = one("Naming")


class Source(Part):
    """A place that sends events."""

    language: Literal["js", "php", "python"]
    description: Text = ""
    package: NonEmpty | None = None
    vendor: (
        Annotated[str, Marker("text"), matching(r"[A-Z][A-Za-z0-9]*", "a PHP name part, such as Acme")] | None
    ) = None
    module: (
        Annotated[str, Marker("text"), matching(r"[A-Z][A-Za-z0-9]*", "a PHP name part, such as Tracking")]
        | None
    ) = None
    catalogue: Texts = ()
    parts: Texts = ()


class Market(Part):
    """What differs by country or store view."""

    consent: ConsentModel | None = None
    region: NonEmpty | None = None
    currency: Currency | None = None


class _Call(Part):
    description: Text = ""
    sources: Kept = kept({"anyOf": [TEXTS_SCHEMA, {"type": "object"}]})
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
    properties: Kept = kept(MEMBERS)
    traits: Kept = kept(MEMBERS)
    rules: Kept = one("Rule")
    schema_: Kept = Field(default=None, alias="schema", json_schema_extra=DRAFT_07)
    context: Kept = kept(MEMBERS)
    context_schema: Kept = kept(DRAFT_07)


class Previous(Payload):
    """An older version that is still accepted."""

    until: Date | None = None
    description: Text = ""


class Carrying(_Call, Payload):
    """A call that carries properties or traits."""

    version: Annotated[int, Field(ge=1)] | None = None
    previous: Kept = mapping_of("Previous")
    examples: Kept = kept({"type": "array"})
    magento: Kept = kept({"type": "array", "items": {REF: "#/definitions/Binding"}})


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

    properties: Kept = kept(MEMBERS)
    traits: Kept = kept(MEMBERS)
    context: Kept = kept(MEMBERS)


class SourceUse(Part):
    """What differs where one source sends a call."""

    require: Texts = ()
    omit: Texts = ()


class Binding(Part):
    """How Magento makes an event happen."""

    trigger: NonEmpty
    values: Kept = kept({"type": "object"})


class Category(Part):
    """A consent category."""

    description: Text = ""
    segment_id: NonEmpty | None = None
    gpc: Literal["deny", "default"] | None = None
    ids: Kept = kept({"type": "object"})


class Consent(Part):
    """What needs which consent, and how consent is known."""

    model: ConsentModel = "opt-in"
    default: Texts = ()
    categories: Kept = mapping_of("Category")
    load: Literal["granted", "always"] = "granted"
    hold: Literal["memory", "none"] = "memory"
    reset_on_withdrawal: bool = False
    unknown: dict[Literal["storefront", "admin", "api", "import", "backfill"], UnknownState] = Field(
        default_factory=dict
    )


class Identity(Part):
    """Who somebody is, and which calls tell so."""

    user_id: NonEmpty | None = None
    on_sign_up: Annotated[tuple[IdentityCall, ...], Marker("texts")] = ("identify",)
    on_sign_in: Annotated[tuple[IdentityCall, ...], Marker("texts")] = ("identify",)
    on_sign_out: Annotated[tuple[IdentityCall, ...], Marker("texts")] = ("reset",)
    on_order: Annotated[tuple[IdentityCall, ...], Marker("texts")] = ()


class Destination(Part):
    """Where Segment passes events on."""

    segment_name: NonEmpty | None = None
    description: Text = ""
    consent: Texts
    events: Kept = kept({"type": "object"})
    options: Kept = kept({"type": "object"})


class Naming(Part):
    """How wire names are to be written."""

    events: Style | None = None
    pages: Style | None = None
    groups: Style | None = None
    properties: Style | None = None
    traits: Style | None = None
    types: Style | None = None
