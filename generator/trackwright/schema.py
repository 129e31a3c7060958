"""The intermediate schema: what a tracking plan says, complete and resolved.

Frozen records only. No I/O, no pydantic, no word of any target. `resolve` is the only builder; every output is a pure function of it.
Sequences are in the author's order, which is the order in which everything is checked and printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, Union

from trackwright.diagnostics import Span

JsonType = Literal["null", "boolean", "integer", "number", "string", "array", "object"]
CallType = Literal["track", "identify", "page", "group", "alias"]
NOWHERE = Span("")


@dataclass(frozen=True, slots=True)
class JsonObject:
    """A JSON object among frozen values (arrays are tuples)."""

    members: tuple[tuple[str, Json], ...]


Json = Union[None, bool, int, float, str, tuple["Json", ...], JsonObject]  # noqa: UP007 (recursive)


@dataclass(frozen=True, slots=True)
class Notes:
    """What is said about a shape or property without restricting it."""

    description: str = ""
    examples: tuple[Json, ...] = ()
    default: tuple[Json, ...] = ()  # empty or one value
    deprecated: str | None = None  # the reason; "" when none was given
    pii: str | None = None  # kind of personal data: email, phone, name, address, ip, id, other


@dataclass(frozen=True, slots=True)
class Shape:
    """Everything draft-07 can demand of one value. An absent keyword is None or ()."""

    types: tuple[JsonType, ...] = ()  # () accepts every type
    never: bool = False  # the schema `false`
    const: tuple[Json, ...] = ()  # empty or one value
    enum: tuple[Json, ...] | None = None
    multiple_of: int | float | None = None
    minimum: int | float | None = None
    exclusive_minimum: int | float | None = None
    maximum: int | float | None = None
    exclusive_maximum: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    format: str | None = None
    items: Shape | None = None
    tuple_items: tuple[Shape, ...] | None = None  # `items` as a list
    additional_items: Shape | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    contains: Shape | None = None
    properties: tuple[Property, ...] = ()
    required: tuple[str, ...] = ()  # every required name in declared order, declared as a property or not
    pattern_properties: tuple[tuple[str, Shape], ...] = ()
    property_names: Shape | None = None
    dependencies: tuple[tuple[str, tuple[str, ...] | Shape], ...] = ()
    min_properties: int | None = None
    max_properties: int | None = None
    additional: Shape | None = None  # None: open, unplanned names are warnings; never=True: closed
    all_of: tuple[Shape, ...] = ()
    any_of: tuple[Shape, ...] = ()
    one_of: tuple[Shape, ...] = ()
    not_: Shape | None = None
    if_: Shape | None = None
    then: Shape | None = None
    else_: Shape | None = None
    ref: str | None = None  # key in Plan.types; with it no other keyword counts
    name: str | None = None  # the named type that this is (key in Plan.types)
    discriminator: str | None = (
        None  # annotation: any_of/all_of was written as a discriminated union of these
    )
    variants: tuple[str, ...] = ()  # with discriminator: keys in Plan.types
    notes: Notes = Notes()
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def closed(self) -> bool:
        return self.additional is not None and self.additional.never


@dataclass(frozen=True, slots=True)
class Property:
    """A declared member of an object."""

    name: str  # wire name, never re-cased
    shape: Shape
    required: bool
    consent: tuple[str, ...] = ()  # categories that must all be on beside the call's own
    code_name: str | None = None
    common: bool = False  # comes from the plan's `common` block
    notes: Notes = Notes()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source that may send a call, and what differs there."""

    source: str
    require: tuple[str, ...] = ()
    omit: tuple[str, ...] = ()

    def narrowed(self, payload: Shape) -> Shape:
        """A payload as this source sends it: `require` makes properties required, `omit` takes them out."""
        if not self.require and not self.omit:
            return payload
        required = dict.fromkeys(name for name in payload.required if name not in self.omit)
        required.update(dict.fromkeys(self.require))
        properties = tuple(
            replace(prop, required=True) if prop.name in self.require else prop
            for prop in payload.properties
            if prop.name not in self.omit
        )
        declared = [prop.name for prop in properties if prop.name in required]
        others = [name for name in required if name not in declared]
        return replace(payload, properties=properties, required=(*declared, *others), name=None)


@dataclass(frozen=True, slots=True)
class Binding:
    """How the Magento source makes an event happen; `values` maps a property path to an expression as frozen JSON."""

    trigger: str
    values: tuple[tuple[str, Json], ...] = ()
    span: Span = field(default=NOWHERE, compare=False)
    value_spans: tuple[Span, ...] = field(default=(), compare=False)  # where each of `values` stands


@dataclass(frozen=True, slots=True)
class Version:
    """An older version of an event that is still accepted."""

    number: int
    payload: Shape
    context: Shape | None
    until: str | None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """One planned call: a track event, the identify traits, a page, a group, or alias."""

    type: CallType
    name: str  # wire name; "" for identify and alias; a group's plan name (not on the wire)
    payload: Shape  # properties (track, page) or traits (identify, group), `common` merged in; always types == ("object",)
    context: Shape | None  # typed context where the plan has one
    sources: tuple[SourceUse, ...]
    consent: tuple[str, ...]  # every category that must be on; ("necessary",) is always on
    version: int = 1
    previous: tuple[Version, ...] = ()
    primary: str | None = None  # the source that sends when several could
    once: tuple[str, ...] = ()
    code_name: str | None = None
    category: str | None = None  # page only
    magento: tuple[Binding, ...] = ()
    owner: str | None = None
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    status: str = "live"  # planned, live, deprecated
    since: str | None = None
    replaced_by: str | None = None
    notes: Notes = Notes()
    span: Span = field(default=NOWHERE, compare=False)
    places: tuple[tuple[str, Span], ...] = field(
        default=(), compare=False
    )  # what its keys say, as "once" or "once/order_id"

    def place(self, *keys: str) -> Span:
        """Where the first of these keys says what it says; the call itself where none is written."""
        places = dict(self.places)
        return next((places[key] for key in keys if key in places), self.span)

    def use(self, source: str) -> SourceUse | None:
        return next((use for use in self.sources if use.source == source), None)


@dataclass(frozen=True, slots=True)
class Source:
    """A place that sends events; `options` are the language's own keys (package, vendor, module, ...)."""

    name: str
    language: str  # js, php, python
    options: tuple[tuple[str, str], ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    def option(self, key: str, default: str) -> str:
        return dict(self.options).get(key, default)


@dataclass(frozen=True, slots=True)
class Market:
    name: str
    consent_model: str | None = None  # opt-in, opt-out
    region: str | None = None
    currency: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Category:
    """A consent category. `necessary` is implied and never in this list."""

    name: str
    segment_id: str
    description: str = ""
    gpc: str | None = None  # deny, default
    ids: tuple[tuple[str, Json], ...] = ()  # CMP name -> that CMP's id(s)
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Consent:
    model: str = "opt-in"
    default: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    load: str = "granted"  # granted, always
    hold: str = "memory"  # memory, none
    reset_on_withdrawal: bool = False
    unknown: tuple[tuple[str, str], ...] = ()  # channel -> deny | granted | opt-out ...


@dataclass(frozen=True, slots=True)
class Identity:
    user_id: str | None = None
    on_sign_up: tuple[str, ...] = ("identify",)
    on_sign_in: tuple[str, ...] = ("identify",)
    on_sign_out: tuple[str, ...] = ("reset",)
    on_order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Destination:
    name: str
    segment_name: str | None  # None: not addressed through `integrations` (the warehouse)
    consent: tuple[str, ...]
    events: tuple[tuple[str, Json], ...] = ()
    options: tuple[tuple[str, Json], ...] = ()
    span: Span = field(default=NOWHERE, compare=False)
    event_spans: tuple[Span, ...] = field(default=(), compare=False)  # where each of `events` stands


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole tracking plan."""

    id: str
    version: str
    namespace: str  # UUID; messageIds of `once` events are derived under it
    name: str
    description: str
    sources: tuple[Source, ...]
    markets: tuple[Market, ...]
    types: tuple[tuple[str, Shape], ...]  # named types and definitions; a Shape.ref or .name points here
    calls: tuple[Call, ...]  # in plan order: identify, pages, groups, alias where used, events
    consent: Consent
    identity: Identity
    destinations: tuple[Destination, ...]
    stamp: bool = False  # plan version and digest in context.protocols
    imported: str | None = None  # format a plan was read from, None for our own
    span: Span = field(default=NOWHERE, compare=False)

    def shape_of(self, key: str) -> Shape:
        return dict(self.types)[key]
