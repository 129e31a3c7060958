"""`trackwright explain`"""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from trackwright.cli.shown import examined_plan, guarded, plan_argument, show
from trackwright.diagnostics import Span
from trackwright.json_schema import shape_schema
from trackwright.magento.bound import Field, Listed, Members
from trackwright.magento.telling import supply_text
from trackwright.pipeline import Examined
from trackwright.reporting import visible
from trackwright.schema import Call, Destination, Plan, Property, Shape
from trackwright.suggest import did_you_mean
from trackwright.values import thaw

_UNNAMED = ("identify", "alias")
_KEYWORDS = (
    ("minimum", "at least {}"),
    ("exclusive_minimum", "more than {}"),
    ("maximum", "at most {}"),
    ("exclusive_maximum", "less than {}"),
    ("multiple_of", "a multiple of {}"),
    ("min_length", "at least {} characters"),
    ("max_length", "at most {} characters"),
    ("pattern", "matches {}"),
    ("min_items", "at least {} items"),
    ("max_items", "at most {} items"),
)


@click.command("explain")
@click.argument("event")
@plan_argument
@guarded
def command(event: str, plan: str | None) -> int:
    """Tell everything about EVENT: who sends it, under which consent, and each of its properties.

    EVENT is the name of an event, page or group as the plan has it, or `identify`; `page:NAME` where an event has that name too.
    """
    examined = examined_plan(plan)
    if examined.plan is None:
        show(examined.found, "text")
        return 1
    calls = examined.plan.calls
    names = {f"{call.type}:{call.name}": call for call in calls} | {_title(call): call for call in calls}
    folded = {name.lower(): name for name in names}
    title = event if event in names else folded.get(event.lower())
    if title is None:
        click.echo(f"the plan has no event {event!r}", err=True)
        hint = did_you_mean(event, names)
        if hint:
            click.echo(f"  hint: {hint}", err=True)
        return 1
    for line in _explained(examined, names[title]):
        click.echo(visible(line))
    return 0


def _title(call: Call) -> str:
    return call.type if call.type in _UNNAMED else call.name


def _explained(examined: Examined, call: Call) -> Iterator[str]:
    assert examined.plan is not None
    plan = examined.plan
    yield f"{_title(call)} ({call.type})"
    yield from _prose(call.notes.description, "  ")
    rows = list(_facts(examined, plan, call))
    width = max(len(name) for name, _ in rows)
    yield ""
    yield from (f"  {name:{width}}  {value}" for name, value in rows)
    yield ""
    yield f"  {'traits' if call.type in ('identify', 'group') else 'properties'}"
    yield from _members(plan, call.payload, "    ", ())
    if call.context is not None:
        yield "  context"
        yield from _members(plan, call.context, "    ", ())
    for bound in examined.bindings.bounds:
        if (bound.call.type, bound.call.name) == (call.type, call.name):
            yield f"  from Magento at {bound.trigger.id}, sent by {bound.source}"
            yield from _supplies((*bound.fields, *bound.context), "    ")


def _facts(examined: Examined, plan: Plan, call: Call) -> Iterator[tuple[str, str]]:
    yield "defined", _where(examined, call.span)
    for use in call.sources:
        notes = [f"requires {', '.join(use.require)}"] if use.require else []
        notes += [f"leaves out {', '.join(use.omit)}"] if use.omit else []
        language = next(source.language for source in plan.sources if source.name == use.source)
        yield "source", f"{use.source} ({language})" + (f": {'; '.join(notes)}" if notes else "")
    if call.primary:
        yield "sent by", f"{call.primary}, though several could"
    elif len(call.sources) > 1:
        yield "sent by", "whichever of them calls"
    yield "consent", " and ".join(call.consent)
    yield "once", (
        f"repeats with equal {', '.join(call.once)} collapse" if call.once else "no: each call is a message"
    )
    older = ", ".join(
        f"{version.number}" + (f" until {version.until}" if version.until else "")
        for version in call.previous
    )
    yield "version", f"{call.version}" + (f"; still accepted: {older}" if older else "")
    yield "status", call.status + (f", replaced by {call.replaced_by}" if call.replaced_by else "")
    for name, value in (
        ("since", call.since),
        ("owner", call.owner),
        ("tags", ", ".join(call.tags)),
        ("links", ", ".join(call.links)),
    ):
        if value:
            yield name, value
    for binding in call.magento:
        yield "trigger", f"Magento's {binding.trigger} ({_where(examined, binding.span)})"
    for destination in plan.destinations:
        yield "reaches", _reach(destination, call)


def _reach(destination: Destination, call: Call) -> str:
    mapped = dict(destination.events).get(call.name)
    name = (
        destination.name
        if destination.segment_name is None
        else f"{destination.name} ({destination.segment_name})"
    )
    renamed = f" as {mapped}" if isinstance(mapped, str) else ""
    return f"{name}{renamed}, given {' and '.join(destination.consent)}"


def _members(plan: Plan, shape: Shape, indent: str, above: tuple[str, ...]) -> Iterator[str]:
    shape = plan.shape_of(shape.ref) if shape.ref else shape
    width = max((len(prop.name) + 1 for prop in shape.properties), default=0)
    for prop in shape.properties:
        name = prop.name if prop.required else f"{prop.name}?"
        yield f"{indent}{name:{width}}  {'; '.join(_about(plan, prop))}"
        notes = prop.notes if prop.notes.description else prop.shape.notes
        yield from _prose(notes.description, indent + " " * (width + 2))
        inner, key = _inner(plan, prop.shape)
        if inner is not None and (key is None or key not in above):
            yield from _members(plan, inner, indent + "  ", (*above, key) if key else above)
    if shape.properties and not shape.closed:
        yield f"{indent}… and properties that the plan doesn't name"


def _about(plan: Plan, prop: Property) -> Iterator[str]:
    yield type_text(plan, prop.shape)
    shape = plan.shape_of(prop.shape.ref) if prop.shape.ref else prop.shape
    for keyword, phrase in _KEYWORDS:
        value = getattr(shape, keyword)
        if value is not None:
            yield phrase.format(value)
    if prop.consent:
        yield f"only with consent to {' and '.join(prop.consent)}"
    pii = prop.notes.pii or shape.notes.pii
    if pii:
        yield f"personal: {pii}"
    reason = prop.notes.deprecated
    if reason is not None:
        yield f"deprecated: {reason}" if reason else "deprecated"
    if prop.common:
        yield "common to all calls"
    examples = prop.notes.examples or shape.notes.examples
    if examples:
        yield f"e.g. {', '.join(_json(thaw(value)) for value in examples[:3])}"


def type_text(plan: Plan, shape: Shape) -> str:
    """A shape in the words of the plan language: "Product[]", "string | null", "in stock" | "sold out"; JSON Schema where it has none."""
    if shape.ref or shape.name:
        return shape.ref or shape.name or ""
    if shape.const:
        return _json(thaw(shape.const[0]))
    if shape.enum is not None:
        return " | ".join(_json(thaw(value)) for value in shape.enum)
    if shape.never:
        return "never"
    alternatives = shape.any_of or shape.one_of
    if alternatives and not shape.properties:
        return " | ".join(type_text(plan, part) for part in alternatives)
    if shape.all_of and not shape.types:
        return " & ".join(type_text(plan, part) for part in shape.all_of)
    if not shape.types:
        return "any" if shape == Shape() else _json(shape_schema(shape))
    names = [_simple(plan, shape, name) for name in shape.types]
    return " | ".join(names)


def _simple(plan: Plan, shape: Shape, name: str) -> str:
    if name == "string" and shape.format:
        return shape.format
    if name == "array" and shape.items is not None:
        item = type_text(plan, shape.items)
        return f"({item})[]" if " " in item else f"{item}[]"
    return name


def _inner(plan: Plan, shape: Shape) -> tuple[Shape | None, str | None]:
    """The object inside a property, and the named type that it is; items of a list count."""
    seen = shape
    key = seen.ref or seen.name
    while True:
        if seen.ref:
            key = seen.ref
            seen = plan.shape_of(seen.ref)
        elif seen.items is not None:
            seen = seen.items
            key = seen.ref or seen.name
        else:
            return (seen if seen.properties else None), key


def _supplies(fields: tuple[Field, ...], indent: str) -> Iterator[str]:
    width = max((len(field.name) for field in fields), default=0)
    for field in fields:
        inner = field.supply.fields if isinstance(field.supply, Listed | Members) else ()
        yield f"{indent}{field.name:{width}}  {supply_text(field.supply)}".rstrip()
        yield from _supplies(inner, indent + "  ")


def _where(examined: Examined, span: Span) -> str:
    return str(Span((examined.path.parent / span.file).as_posix(), span.line, span.column))


def _prose(text: str, indent: str) -> Iterator[str]:
    return (f"{indent}{line.strip()}" for line in text.splitlines() if line.strip())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
