"""A plan that has the server say all it can: for each of its triggers an event with every value that comes with it."""

from __future__ import annotations

import json

from trackwright.magento.catalogue import shipped
from trackwright.magento.records import Catalogue, Root, Value

HEAD = {
    "plan": "everything",
    "version": "1.0.0",
    "namespace": "5b0b3f0e-0d0c-4f5c-9a57-0d8b8f0f9a11",
    "sources": {"magento": {"language": "php", "vendor": "Acme", "module": "Everything"}},
}
_TYPES = {
    "string": "string",
    "datetime": "datetime",
    "number": "number",
    "integer": "integer",
    "boolean": "boolean",
}


def everything(*triggers: str) -> str:
    """The plan as YAML (JSON is some), of all triggers or of some."""
    catalogue = shipped()
    events = {}
    for trigger in catalogue.triggers:
        if trigger.side == "browser" or (triggers and trigger.id not in triggers):
            continue
        properties: dict[str, object] = {}
        values: dict[str, object] = {}
        for root in catalogue.roots_of(trigger):
            if root.id == "page":
                continue
            _describe(catalogue, root, f"{root.name}_", "", properties, values)
        properties["resolved?"] = "any"
        values["resolved"] = {"resolver": "Acme\\Custom\\Resolved"}
        events[f"All Of {trigger.id.replace('.', ' ').replace('_', ' ').title()}"] = {
            "sources": ["magento"],
            "properties": properties,
            "magento": [{"trigger": trigger.id, "values": values}],
        }
    return json.dumps({**HEAD, "events": events})


def _describe(
    catalogue: Catalogue,
    root: Root,
    prefix: str,
    within: str,
    properties: dict[str, object],
    values: dict[str, object],
) -> None:
    for value in root.values:
        if not value.on_server:
            continue
        name = prefix + value.name.replace(".", "_")
        path = f"{value.path}(color)" if value.argument else value.path
        values[within + name] = path
        if value.type.each is None:
            properties[f"{name}?"] = _shape(value)
            continue
        element = catalogue.root(value.type.each)
        inner: dict[str, object] = {}
        _describe(catalogue, element, "", f"{within}{name}[].", inner, values)
        properties[f"{name}?"] = {"type": "array", "items": {"properties": inner}}


def _shape(value: Value) -> dict[str, object]:
    kind = _TYPES.get(value.type.kind)
    shape: dict[str, object] = {"type": kind or "any"}
    if value.type.kind == "list":
        shape = {"type": "array"}
    if value.pii:
        shape["pii"] = value.pii
    return shape
