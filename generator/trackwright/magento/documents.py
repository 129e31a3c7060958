"""What a catalogue's file may say: one model for each of its mappings."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from trackwright.document import Part
from trackwright.document.fields import Kept, NonEmpty, Text, Texts, kept, matching

_Class = Annotated[
    str,
    matching(
        r"\\?([A-Za-z_][A-Za-z0-9_]*\\)*[A-Za-z_][A-Za-z0-9_]*",
        "a PHP class, such as Acme\\Warranty\\Model\\Registration",
    ),
]
_Word = Annotated[str, matching(r"[a-z][a-z0-9_]*", "a word in lower case, such as order_line")]


class CatalogueFile(Part):
    """A file of the catalogue."""

    triggers: Kept = kept({"type": "object"})
    roots: Kept = kept({"type": "object"})


class HookPart(Part):
    """Where a trigger comes from: one of event, plugin, page, script."""

    event: NonEmpty | None = None
    plugin: NonEmpty | None = None
    page: NonEmpty | None = None
    script: NonEmpty | None = None
    payload: Texts = ()
    type: Literal["after", "around", "before"] | None = None
    when: (
        Annotated[
            str,
            matching(
                r"new|always|deleted|changed\([a-z_][a-z0-9_]*\)",
                "`new`, `always`, `deleted` or `changed(field)`",
            ),
        ]
        | None
    ) = None
    entity: NonEmpty | None = None


class TriggerPart(Part):
    """A trigger."""

    description: Text = ""
    side: Literal["server", "browser", "either"] = "server"
    roots: Texts = ()
    optional: Texts = ()
    hooks: Kept = kept({"type": "array"})
    detector: _Class | None = None
    once: NonEmpty | None = None
    certain: Texts = ()
    store: NonEmpty | None = None
    customer: NonEmpty | None = None
    email: NonEmpty | None = None
    source: Text = ""


class RootPart(Part):
    """A root."""

    extends: NonEmpty | None = None
    name: _Word | None = None
    description: Text = ""
    class_: _Class | None = Field(default=None, alias="class")
    side: Literal["server", "browser", "either"] = "either"
    everywhere: bool = False
    source: Text = ""
    names: Kept = kept({"type": "object"})
    values: Kept = kept({"type": "object"})


class MoneyPart(Part):
    """What an amount is an amount of."""

    currency: Literal["display", "quote", "order", "base"]
    scope: Literal["unit", "row", "total"]
    tax: Literal["incl", "excl", "setting", "only"]
    discount: Literal["before", "after", "only"]


class ValuePart(Part):
    """A value."""

    type: Annotated[
        str,
        matching(
            r"(string|number|integer|boolean|datetime|any)(\[\])?\??|[a-z][a-z0-9_]*\[\]",
            "`string`, `number`, `integer`, `boolean`, `datetime` or `any`, with `?` where it can be null, or a list: `string[]`, `order_line[]`",
        ),
    ]
    description: Text = ""
    enum: Texts = ()
    from_: NonEmpty | None = Field(default=None, alias="from")
    reader: (
        Annotated[
            str,
            matching(
                r"\\?([A-Za-z_][A-Za-z0-9_]*\\)*[A-Za-z_][A-Za-z0-9_]*::[A-Za-z_][A-Za-z0-9_]*",
                "a class and its method, such as Order::weee",
            ),
        ]
        | None
    ) = None
    defer: NonEmpty | None = None
    script: bool = False
    argument: _Word | None = None
    side: Literal["server", "browser", "either"] | None = None
    money: Kept = kept({"type": "object"})
    pii: Literal["email", "phone", "name", "address", "ip", "id", "other"] | None = None
    source: Text = ""
