"""Target `destinations`: what each destination receives, as Segment's Public API and its Terraform provider take it, and to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from trackwright.destinations.filters import Filter, filters
from trackwright.destinations.rules import MOST, rules
from trackwright.destinations.subscriptions import Mapped, mapped
from trackwright.target import Model, OutputRule, Target, Text
from trackwright.targets.destinations_matrix import matrix_files
from trackwright.targets.destinations_terraform import terraform_files
from trackwright.values import pretty


def files(model: Model) -> Iterator[OutputRule]:
    """The files of the target. A plan without destinations has none."""
    plan = model.plan
    every = mapped(plan)
    found = [each for each in every if each.definition is not None]
    if not found:
        return
    held = {each.destination.name: filters(plan, each) for each in found}
    for each in found:
        folder = each.destination.name
        yield Text(f"{folder}/subscriptions.json", pretty(_document(each, held[each.destination.name])))
    written = rules(plan)
    for number, start in enumerate(range(0, len(written), MOST), 1):
        part = {"rules": [_rule_document(rule) for rule in written[start : start + MOST]]}
        yield Text(f"tracking_plan/rules-{number}.json", pretty(part))
    yield from terraform_files(plan, found, held, written)
    yield from matrix_files(plan, every)


def _document(found: Mapped, held: Sequence[Filter]) -> dict[str, Any]:
    assert found.definition is not None
    return {
        "name": found.destination.name,
        "metadata": {"name": found.definition.segment_name, "slug": found.definition.slug},
        "subscriptions": [
            {
                "name": each.title,
                "enabled": True,
                "actionSlug": each.action,
                "trigger": each.trigger,
                "settings": each.mapping,
                "sources": list(each.sources),
            }
            for each in found.subscriptions
        ],
        "filters": [
            {
                "title": each.title,
                "description": each.description,
                "enabled": True,
                "if": each.condition,
                "actions": [_filter_action(each)],
            }
            for each in held
        ],
    }


def _rule_document(rule: dict[str, Any]) -> dict[str, Any]:
    """A rule as the Public API takes it."""
    key = {} if rule["key"] is None else {"key": rule["key"]}
    return {"type": rule["type"], **key, "version": rule["version"], "jsonSchema": rule["schema"]}


def _filter_action(held: Filter) -> dict[str, Any]:
    if held.fields is None:
        return {"type": "DROP"}
    return {"type": "DROP_PROPERTIES", "fields": {where: list(names) for where, names in held.fields}}


TARGET = Target("destinations", None, files)
