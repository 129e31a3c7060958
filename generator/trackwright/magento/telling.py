"""The catalogue told to people and programs: the same facts as text, as JSON and for the page in the docs."""

from __future__ import annotations

from trackwright.magento.bound import Collected, Constant, Listed, Members, Read, Resolved, Supply
from trackwright.magento.functions import Call
from trackwright.magento.getters import written
from trackwright.magento.records import Catalogue, Hook, Money, Root, Trigger, Value
from trackwright.values import json_text

_WHERE = {"event": "event", "plugin": "plugin", "page": "page", "script": "page's script"}


def type_text(value: Value) -> str:
    """`string`, `number?`, `order_line[]`, or the closed set of texts."""
    name = " ".join(f'"{text}"' for text in value.type.enum) if value.type.enum else str(value.type)
    return f"{name}?" if value.nullable else name


def path_text(value: Value) -> str:
    """The path as a plan writes it, with the name of its argument."""
    return f"{value.path}({value.argument})" if value.argument else value.path


def money_text(money: Money) -> str:
    """`order, total, without tax, before discounts`"""
    tax = {
        "incl": "with tax",
        "excl": "without tax",
        "setting": "with or without tax by setting",
        "only": "a tax",
    }
    discount = {"before": "before discounts", "after": "after discounts", "only": "a discount"}
    return ", ".join(
        (f"{money.currency} currency", f"a {money.scope}", tax[money.tax], discount[money.discount])
    )


def where_text(value: Value) -> str:
    """Which side can tell it, and when."""
    sides = []
    if value.on_server:
        sides.append("server, in the worker" if value.when == "worker" else "server")
    if value.on_page:
        sides.append("page")
    return "; ".join(sides)


def read_text(value: Value) -> str:
    """How it is read."""
    if value.reader is not None:
        return f"{value.reader.name}::{value.reader.method}"
    return written(value.getters) if value.getters else "the page's script" if value.script else ""


def hook_text(hook: Hook) -> str:
    """`event sales_order_save_commit_after`, `after plugin Some\\Api::method`"""
    kind = f"{hook.type} {_WHERE[hook.kind]}" if hook.type else _WHERE[hook.kind]
    when = f" ({hook.when})" if hook.when else ""
    return f"{kind} {hook.name}{when}"


def trigger_facts(catalogue: Catalogue, trigger: Trigger) -> dict[str, object]:
    """A trigger as JSON."""
    return {
        "id": trigger.id,
        "description": trigger.description,
        "side": trigger.side,
        "roots": [{"id": root.id, "name": root.name} for root in catalogue.roots_of(trigger)],
        "hooks": [
            {
                key: value
                for key, value in (
                    ("kind", hook.kind),
                    ("name", hook.name),
                    ("type", hook.type),
                    ("payload", list(hook.payload)),
                    ("when", hook.when),
                    ("entity", hook.entity),
                )
                if value
            }
            for hook in trigger.hooks
        ],
        "once": trigger.once,
        "source": trigger.source,
    }


def value_facts(root: Root, value: Value) -> dict[str, object]:
    """A value as JSON."""
    money = value.money
    return {
        "path": path_text(value),
        "type": str(value.type),
        "nullable": value.nullable,
        "enum": list(value.type.enum),
        "server": value.on_server,
        "page": value.on_page,
        "when": value.when,
        "money": money
        and {
            "currency": money.currency,
            "scope": money.scope,
            "tax": money.tax,
            "discount": money.discount,
        },
        "pii": value.pii,
        "names": sorted(name for name, own in root.names if own == value.name),
        "read": read_text(value),
        "description": value.description,
        "source": value.source or root.source,
    }


def supply_text(supply: Supply) -> str:
    """What supplies a property, on one line: `order.email, trim, lower`."""
    match supply:
        case Read(value, _, functions, argument):
            path = f"{value.path}({argument})" if argument else value.path
            return ", ".join((path, *map(_call_text, functions)))
        case Collected(value, _, _, inner, functions):
            return ", ".join((f"{value.path}[].{inner.value.name}", *map(_call_text, functions)))
        case Constant(value):
            return f"always {json_text(value)}"
        case Resolved(class_name, functions):
            return ", ".join((class_name, *map(_call_text, functions)))
        case Listed(value):
            return f"{value.path}, each with"
        case Members():
            return ""


def _call_text(call: Call) -> str:
    if not call.arguments:
        return call.name
    return f"{call.name}({', '.join(map(json_text, call.arguments))})"
