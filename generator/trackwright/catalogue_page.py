"""The catalogue as a page of the docs."""

from __future__ import annotations

from dataclasses import dataclass

from trackwright.code import Code
from trackwright.languages.markdown import cell, span
from trackwright.magento.records import Catalogue, Root, Trigger, Value
from trackwright.magento.telling import hook_text, money_text, path_text, type_text, where_text
from trackwright.render import render


@dataclass(frozen=True, slots=True)
class TriggerRow:
    id: Code
    side: Code
    description: Code
    roots: tuple[Code, ...]
    hooks: tuple[Code, ...]
    source: Code


@dataclass(frozen=True, slots=True)
class ValueRow:
    path: Code
    type: Code
    where: Code
    about: Code


@dataclass(frozen=True, slots=True)
class NameRow:
    name: Code
    value: Code


@dataclass(frozen=True, slots=True)
class RootRow:
    id: Code
    description: Code
    type: Code | None
    values: tuple[ValueRow, ...]
    names: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    triggers: tuple[TriggerRow, ...]
    everywhere: tuple[Code, ...]
    roots: tuple[RootRow, ...]


def catalogue_page(catalogue: Catalogue) -> str:
    """Markdown: all triggers, then all values root by root."""
    view = PageView(
        tuple(_trigger(trigger) for trigger in catalogue.triggers),
        tuple(span(root.id) for root in catalogue.roots if root.everywhere),
        tuple(_root(root) for root in catalogue.roots),
    )
    return render("magento/catalogue.md.j2", view)


def _trigger(trigger: Trigger) -> TriggerRow:
    return TriggerRow(
        span(trigger.id),
        cell(trigger.side),
        cell(trigger.description),
        tuple(map(span, trigger.roots)),
        tuple(cell(hook_text(hook)) for hook in trigger.hooks),
        cell(trigger.source),
    )


def _root(root: Root) -> RootRow:
    return RootRow(
        cell(root.id if root.id == root.name else f"{root.id}, called {root.name}"),
        cell(root.description),
        span(root.type) if root.type else None,
        tuple(_value(value) for value in root.values),
        tuple(NameRow(span(name), span(value)) for name, value in root.names if name != value),
    )


def _value(value: Value) -> ValueRow:
    notes = [value.description]
    if value.money:
        notes.append(f"({money_text(value.money)})")
    if value.pii:
        notes.append(f"personal: {value.pii}")
    about = cell(" ".join(filter(None, notes)))
    return ValueRow(span(path_text(value)), cell(type_text(value)), cell(where_text(value)), about)
