"""The declarations of the data layer in the shop's pages: one file, for whoever writes a theme in TypeScript or has an editor that reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.js import JS, quoted
from trackwright.module_names import ModuleNames
from trackwright.naming import words
from trackwright.records import call_words
from trackwright.schema import Call
from trackwright.target import Model, Rendered
from trackwright.targets import js
from trackwright.targets.js_types import DocView, Fields, RecordView

PATH = "data-layer.d.ts"


class EntryView(NamedTuple):
    """What is pushed for one call; of the five kinds one is true."""

    code_name: Code
    name: Code
    category: Code | None
    payload: Code
    context: Code | None
    doc: DocView | None
    is_track: bool
    is_page: bool
    is_identify: bool
    is_group: bool
    is_alias: bool


class LayerView(NamedTuple):
    layer: Code
    key: Code
    records: tuple[RecordView, ...]
    entries: tuple[EntryView, ...]
    categories: tuple[Code, ...]


def layer_name(model: Model) -> Code:
    """The array on `window`, where the shop's settings give it no other name."""
    return JS.name("call", (*words(model.plan.id), "data", "layer"))


def layer_file(script: Model, names: ModuleNames) -> Rendered:
    """`script` is the model of the source whose calls the pages send."""
    return Rendered(PATH, "js/storefront/data-layer.d.ts.j2", layer_view(script, names))


def layer_view(script: Model, names: ModuleNames) -> LayerView:
    type_names = {shared.key: JS.name("type", words(shared.key)) for shared in script.types}
    fields: Fields = {}
    shared = (js.type_types_view(one, type_names).records for one in script.types)
    own = tuple(js.event_types_view(unit, type_names, fields) for unit in script.units)
    return LayerView(
        layer=layer_name(script),
        key=Code(names.key),
        records=tuple(_records(*shared, *(view.records for view in own))),
        entries=tuple(_entry(unit.call, view) for unit, view in zip(script.units, own, strict=True)),
        categories=tuple(quoted(category.name) for category in script.plan.consent.categories),
    )


def _records(*groups: tuple[RecordView, ...]) -> Iterator[RecordView]:
    """Each once."""
    seen: set[str] = set()
    for record in (record for group in groups for record in group):
        if record.name not in seen:
            seen.add(record.name)
            yield record


def _entry(call: Call, view: js.EventTypesView) -> EntryView:
    return EntryView(
        code_name=JS.name("type", (*call_words(call), "entry")),
        name=quoted(call.name),
        category=None if call.category is None else quoted(call.category),
        payload=view.payload,
        context=view.context,
        doc=view.doc,
        is_track=call.type == "track",
        is_page=call.type == "page",
        is_identify=call.type == "identify",
        is_group=call.type == "group",
        is_alias=call.type == "alias",
    )
