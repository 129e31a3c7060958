"""`trackwright explain`"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from trackwright.cli.shown import examined_plan, guarded, show
from trackwright.diagnostics import Severity
from trackwright.schema import Call, Plan, Property, Shape
from trackwright.suggest import did_you_mean
from trackwright.values import json_text

DEPTH = 6


@click.command("explain")
@click.argument("name")
@click.option("--plan", help="The plan's file; default: the one of the configuration.")
@guarded
def command(name: str, plan: str | None) -> int:
    """Tell everything about the event NAME; also page:NAME, group:NAME, identify, alias."""
    examined = examined_plan(plan)
    if examined.plan is None:
        show([item for item in examined.found if item.severity is Severity.ERROR], "text")
        return 1
    found = examined.plan
    call = _named(found, name)
    if call is None:
        hint = did_you_mean(name, [one.name for one in found.calls if one.type == "track"])
        click.echo(f"the plan has no {name!r}" + (f"; {hint}" if hint else ""), err=True)
        return 1
    for line in _lines(found, call, f"{examined.path.parent.as_posix()}/"):
        click.echo(line)
    return 0


def _named(plan: Plan, name: str) -> Call | None:
    kind, colon, rest = name.partition(":")
    wanted = (kind, rest) if colon and kind in ("page", "group", "track") else ("track", name)
    calls: dict[tuple[str, str], Call] = {(call.type, call.name): call for call in plan.calls}
    return calls.get(wanted) or (calls.get((name, "")) if name in ("identify", "alias") else None)


def _lines(plan: Plan, call: Call, folder: str) -> Iterator[str]:
    yield f"{call.type} {call.name}".rstrip()
    if call.notes.description:
        yield f"  {call.notes.description}"
    yield from _fact("defined", f"{folder}{call.span}")
    senders = [use.source for use in call.sources]
    first = f" ({call.primary} first)" if call.primary and len(senders) > 1 else ""
    yield from _fact("sent by", ", ".join(senders) + first)
    for use in call.sources:
        if use.require or use.omit:
            yield from _fact(
                f"  {use.source}",
                f"requires {', '.join(use.require) or '-'}, omits {', '.join(use.omit) or '-'}",
            )
    yield from _fact("consent", ", ".join(call.consent))
    yield from _fact("once", ", ".join(call.once))
    yield from _fact("version", str(call.version) if call.previous else "")
    for old in call.previous:
        yield from _fact("  also", f"version {old.number}" + (f" until {old.until}" if old.until else ""))
    if call.notes.deprecated is not None or call.status != "live":
        yield from _fact("status", "deprecated" if call.notes.deprecated is not None else call.status)
    yield from _fact("replaced by", call.replaced_by or "")
    yield from _fact("owner", call.owner or "")
    yield from _fact("since", call.since or "")
    yield from _fact("Magento", ", ".join(binding.trigger for binding in call.magento))
    for destination in plan.destinations:
        mapped = dict(destination.events).get(call.name) if call.type == "track" else None
        if mapped is not None:
            what = mapped if isinstance(mapped, str) else json_text(mapped)
            yield from _fact(destination.name, f"{what} (consent: {', '.join(destination.consent)})")
    types = dict(plan.types)
    yield "  traits:" if call.type in ("identify", "group") else "  properties:"
    yield from _members(types, call.payload, "    ", 0)
    if call.context is not None:
        yield "  context:"
        yield from _members(types, call.context, "    ", 0)


def _fact(label: str, text: str) -> Iterator[str]:
    if text:
        yield f"  {label + ':':<13} {text}"


def _resolved(types: Mapping[str, Shape], shape: Shape) -> Shape:
    for _ in range(DEPTH):
        if shape.ref is None:
            break
        shape = types[shape.ref]
    return shape


def _members(types: Mapping[str, Shape], shape: Shape, indent: str, depth: int) -> Iterator[str]:
    shape = _resolved(types, shape)
    for member in shape.properties:
        yield indent + _member(types, member)
        inner = _resolved(types, member.shape)
        inner = _resolved(types, inner.items) if inner.items is not None else inner
        if inner.properties and depth < DEPTH:
            yield from _members(types, inner, indent + "  ", depth + 1)


def _member(types: Mapping[str, Shape], member: Property) -> str:
    shape = _resolved(types, member.shape)
    parts = [f"{member.name}{'' if member.required else '?'}: {_type(types, shape)}"]
    if member.consent:
        parts.append(f"consent {', '.join(member.consent)}")
    pii = member.notes.pii or shape.notes.pii
    if pii:
        parts.append(f"personal ({pii})")
    if member.common:
        parts.append("common")
    description = member.notes.description or shape.notes.description
    return "  ".join(parts) + (f"  # {description}" if description else "")


def _type(types: Mapping[str, Shape], shape: Shape) -> str:
    shape = _resolved(types, shape)
    if shape.enum is not None:
        return " | ".join(json_text(value) for value in shape.enum)
    if shape.name:
        return shape.name
    kinds = [
        (
            f"{_type(types, shape.items)}[]"
            if kind == "array" and shape.items is not None
            else shape.format or kind if kind == "string" else kind
        )
        for kind in shape.types
    ]
    return " | ".join(kinds) or "any"
