"""`trackwright magento triggers` and `trackwright magento values`"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

import click

from trackwright.cli.shown import guarded, named_plan
from trackwright.config import load_config
from trackwright.diagnostics import Diagnostics, PlanError
from trackwright.magento.catalogue import load_catalogue, shipped
from trackwright.magento.records import Catalogue, Root, Trigger, Value
from trackwright.magento.telling import (
    hook_text,
    money_text,
    path_text,
    read_text,
    trigger_facts,
    type_text,
    value_facts,
    where_text,
)
from trackwright.resolve import read_plan
from trackwright.suggest import did_you_mean

_form = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is printed.",
)
_plan = click.option("--plan", help="The plan whose own files are listed, too; the configuration's.")


@click.group("magento")
def command() -> None:
    """What a Magento shop offers a plan: triggers, and the values they carry."""


@command.command("triggers")
@_plan
@_form
@guarded
def triggers(plan: str | None, form: str) -> int:
    """List what can make the shop send something."""
    catalogue = _catalogue(plan)
    if form == "json":
        _json({"triggers": [trigger_facts(catalogue, trigger) for trigger in catalogue.triggers]})
        return 0
    rows = [(trigger.id, trigger.side, trigger.description) for trigger in catalogue.triggers]
    _print(_table(rows))
    return 0


@command.command("values")
@click.argument("of", metavar="[ROOT|TRIGGER]", required=False)
@_plan
@_form
@guarded
def values(of: str | None, plan: str | None, form: str) -> int:
    """List the values of a ROOT such as `order`, of all that comes with a TRIGGER such as `order.placed`, or all there are."""
    catalogue = _catalogue(plan)
    trigger = catalogue.trigger(of) if of else None
    roots = _roots(catalogue, of, trigger)
    if not roots:
        click.echo(f"there is no root or trigger `{of}`", err=True)
        hint = did_you_mean(
            of or "", [*(root.id for root in catalogue.roots), *(each.id for each in catalogue.triggers)]
        )
        if hint:
            click.echo(f"  hint: {hint}", err=True)
        return 1
    if form == "json":
        _json({"values": [value_facts(root, value) for root in roots for value in root.values]})
        return 0
    if trigger is not None:
        _print(
            [
                f"{trigger.id} ({trigger.side})",
                f"  {trigger.description}",
                *(f"  {hook_text(hook)}" for hook in trigger.hooks),
            ]
        )
    for root in roots:
        name = root.id if root.name == root.id else f"{root.id}, called {root.name}"
        _print(["", f"{name}: {root.description}"])
        _print(
            _table(
                [
                    (
                        "  " + path_text(value),
                        type_text(value),
                        where_text(value),
                        "; ".join(_about(root, value)),
                    )
                    for value in root.values
                ]
            )
        )
    return 0


def _catalogue(plan: str | None) -> Catalogue:
    """What ships, and what the plan's sources add; PlanError where that can't be read."""
    if plan is None and load_config().plan is None:
        return shipped()
    reading = read_plan(named_plan(plan)[1])
    diagnostics = Diagnostics()
    catalogue = load_catalogue(reading.catalogue, diagnostics)
    if diagnostics.failed:
        raise PlanError(diagnostics)
    return catalogue


def _roots(catalogue: Catalogue, of: str | None, trigger: Trigger | None) -> Sequence[Root]:
    """The roots that are meant, with what their lists hold."""
    if of is None:
        return catalogue.roots
    if trigger is None:
        return [root for root in catalogue.roots if of in (root.id, root.name)]
    found = {root.id: root for root in catalogue.roots_of(trigger)}
    for root in tuple(found.values()):
        for value in root.values:
            if value.type.each:
                found.setdefault(value.type.each, catalogue.root(value.type.each))
    return tuple(found.values())


def _about(root: Root, value: Value) -> Iterator[str]:
    if value.description:
        yield value.description
    if value.money:
        yield money_text(value.money)
    if value.pii:
        yield f"personal: {value.pii}"
    names = sorted(name for name, own in root.names if own == value.name and name != value.name)
    if names:
        yield f"found by {', '.join(names)}"
    if value.reader or value.getters:
        yield f"from {read_text(value)}"


def _table(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Columns as wide as what stands in them, the last one as it is."""
    lines = list(rows)
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)][:-1]
    return [
        "  ".join(
            (*(text.ljust(width) for text, width in zip(row[:-1], widths, strict=True)), row[-1])
        ).rstrip()
        for row in lines
    ]


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _json(facts: object) -> None:
    click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
