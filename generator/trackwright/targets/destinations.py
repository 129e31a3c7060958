"""Target `destinations`: what each destination receives, as Segment's Public API and its Terraform provider take it, and to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from trackwright.code import Code
from trackwright.destinations.filters import Filter, filters
from trackwright.destinations.rules import MOST, rules
from trackwright.destinations.subscriptions import Mapped, Subscription, mapped
from trackwright.languages import hcl, html, markdown
from trackwright.schema import Call, Plan
from trackwright.target import Model, OutputRule, Rendered, Target, Text
from trackwright.values import pretty

_HAND = frozenset(
    ["user_id", "timestamp_micros", "engagement_time_msec"]
)  # on every event: no column for them


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
    instances = tuple(_instances(plan, found, held))
    yield Rendered("terraform/versions.tf", "destinations/versions.tf.j2", None)
    yield Rendered("terraform/variables.tf", "destinations/variables.tf.j2", _variables(plan, found))
    yield Rendered(
        "terraform/tracking_plan.tf", "destinations/tracking_plan.tf.j2", _tracking_plan(plan, written)
    )
    for each in found:
        own = tuple(instance for instance in instances if instance.of == each.destination.name)
        name = each.destination.name
        view = DestinationView(
            hcl.name(name), hcl.name(name, "metadata_id"), hcl.name(name, "action_ids"), own
        )
        yield Rendered(
            f"terraform/destination_{each.destination.name}.tf", "destinations/destination.tf.j2", view
        )
    yield Rendered("matrix.md", "destinations/matrix.md.j2", _matrix(plan, every, markdown.span))
    yield Rendered("matrix.html", "destinations/matrix.html.j2", _matrix(plan, every, html.text))


def _document(found: Mapped, held: Sequence[Filter]) -> dict[str, Any]:
    assert found.definition is not None
    return {
        "name": found.destination.name,
        "metadata": {"name": found.definition.segment_name, "slug": found.definition.slug},
        "subscriptions": [
            {
                "name": _title(each),
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


def _title(each: Subscription) -> str:
    return f"{each.name}: {each.event_name}"


# ---- Terraform


class VariableView(NamedTuple):
    name: Code
    description: Code
    type: Code
    sensitive: bool = False
    optional: bool = False


class VariablesView(NamedTuple):
    variables: tuple[VariableView, ...]


def _variables(plan: Plan, found: Sequence[Mapped]) -> VariablesView:
    made = [
        VariableView(
            hcl.name(source.name, "source_id"),
            hcl.string(f"Segment's id of the source {source.name}"),
            Code("string"),
        )
        for source in plan.sources
    ]
    for each in found:
        assert each.definition is not None
        name = each.destination.name
        made.append(
            VariableView(
                hcl.name(name, "metadata_id"),
                hcl.string(f"Segment's id of {each.definition.segment_name} in its catalogue"),
                Code("string"),
            )
        )
        made.append(
            VariableView(
                hcl.name(name, "action_ids"),
                hcl.string(
                    f"Segment's ids of actions of {each.definition.segment_name}, by slugs, where not the catalogue's"
                ),
                Code("map(string)"),
                optional=True,
            )
        )
        for setting, kind in each.definition.settings.items():
            made.append(
                VariableView(
                    hcl.name(name, setting),
                    hcl.string(f"{setting} of {each.definition.segment_name}"),
                    Code("string"),
                    kind == "secret",
                )
            )
    return VariablesView(tuple(made))


class RuleView(NamedTuple):
    key: Code | None
    type: Code
    version: Code
    schema: Code


class ConnectionView(NamedTuple):
    name: Code
    variable: Code


class TrackingPlanView(NamedTuple):
    """`rules` is None where there are more than the resource takes."""

    name: Code
    title: Code
    description: Code | None
    rules: tuple[RuleView, ...] | None
    connections: tuple[ConnectionView, ...]


def _tracking_plan(plan: Plan, written: Sequence[dict[str, Any]]) -> TrackingPlanView:
    return TrackingPlanView(
        hcl.name(plan.id),
        hcl.string(plan.name or plan.id),
        hcl.string(plan.description) if plan.description else None,
        None if len(written) > MOST else tuple(map(_rule_view, written)),
        tuple(
            ConnectionView(hcl.name(source.name), hcl.name(source.name, "source_id"))
            for source in plan.sources
        ),
    )


def _rule_view(rule: dict[str, Any]) -> RuleView:
    return RuleView(
        None if rule["key"] is None else hcl.string(rule["key"]),
        hcl.string(rule["type"]),
        hcl.literal(rule["version"]),
        hcl.literal(rule["schema"], "      "),
    )


class SubscriptionView(NamedTuple):
    resource: Code
    name: Code
    slug: Code
    trigger: Code
    mapping: Code


class FilterView(NamedTuple):
    resource: Code
    title: Code
    description: Code
    condition: Code
    type: Code
    fields: Code | None


class InstanceView(NamedTuple):
    """A destination at one source: Segment has one of its own for each."""

    of: str
    resource: Code
    title: Code
    source: Code
    settings: Code
    subscriptions: tuple[SubscriptionView, ...]
    filters: tuple[FilterView, ...]


class DestinationView(NamedTuple):
    name: Code
    metadata: Code
    action_ids: Code
    instances: tuple[InstanceView, ...]


def _instances(
    plan: Plan, found: Sequence[Mapped], held: dict[str, tuple[Filter, ...]]
) -> Iterator[InstanceView]:
    for each in found:
        assert each.definition is not None
        name = each.destination.name
        mappings = {id(made): hcl.literal(made.mapping, "  ") for made in each.subscriptions}
        for source in plan.sources:
            own = [made for made in each.subscriptions if source.name in made.sources]
            if not own:
                continue
            yield InstanceView(
                name,
                hcl.name(source.name, name),
                hcl.string(f"{each.definition.segment_name} ({plan.id}, {source.name})"),
                hcl.name(source.name, "source_id"),
                hcl.variables(
                    [(setting, hcl.name(name, setting)) for setting in each.definition.settings], "  "
                ),
                tuple(
                    SubscriptionView(
                        hcl.name(source.name, name, made.call.type, made.call.name or "all"),
                        hcl.string(_title(made)),
                        hcl.string(made.action),
                        hcl.string(made.trigger),
                        mappings[id(made)],
                    )
                    for made in own
                ),
                tuple(
                    _filter_view(source.name, name, number, one) for number, one in enumerate(held[name], 1)
                ),
            )


def _filter_view(source: str, name: str, number: int, held: Filter) -> FilterView:
    fields = None if held.fields is None else {where: list(names) for where, names in held.fields}
    return FilterView(
        hcl.name(source, name, f"filter {number}"),
        hcl.string(held.title),
        hcl.string(held.description),
        hcl.string(held.condition),
        hcl.string("DROP" if fields is None else "DROP_PROPERTIES"),
        None if fields is None else hcl.literal(fields, "      "),
    )


# ---- To read


class ColumnView(NamedTuple):
    title: Code
    segment: Code
    consent: tuple[Code, ...]
    held: tuple[Code, ...]


class ParameterView(NamedTuple):
    """`filled`: what of the message it takes, or what it always is."""

    name: Code
    filled: tuple[Code, ...]


class CellView(NamedTuple):
    """What an event is at a destination; `name` is None where it doesn't go there."""

    name: Code | None
    action: Code | None = None
    parameters: tuple[ParameterView, ...] = ()


class RowView(NamedTuple):
    kind: Code
    title: Code
    anchor: Code
    description: Code
    consent: tuple[Code, ...]
    cells: tuple[CellView, ...]
    nowhere: bool


class MatrixView(NamedTuple):
    plan: Code
    version: Code
    columns: tuple[ColumnView, ...]
    rows: tuple[RowView, ...]
    unmapped: tuple[Code, ...]  # destinations that nobody has described


def _matrix(plan: Plan, every: Sequence[Mapped], text: Any) -> MatrixView:
    found = [each for each in every if each.definition is not None]
    cells = {
        (each.destination.name, made.call.type, made.call.name): made
        for each in found
        for made in each.subscriptions
    }
    rows = []
    for call in _rows(plan, found):
        row = tuple(_cell(cells.get((each.destination.name, call.type, call.name)), text) for each in found)
        rows.append(
            RowView(
                text(call.type),
                text(call.name or f"every {call.type}"),
                html.identifier(call.type, call.name or "all"),
                text(call.notes.description),
                tuple(text(name) for name in call.consent),
                row,
                all(cell.name is None for cell in row),
            )
        )
    return MatrixView(
        text(plan.name or plan.id),
        text(plan.version),
        tuple(
            ColumnView(
                text(each.destination.name),
                text(each.destination.segment_name or ""),
                tuple(text(name) for name in each.destination.consent),
                tuple(text(name) for name in dict.fromkeys(_withheld(plan, each))),
            )
            for each in found
        ),
        tuple(rows),
        tuple(
            text(each.destination.name)
            for each in every
            if each.definition is None and each.destination.segment_name is not None
        ),
    )


def _rows(plan: Plan, found: Sequence[Mapped]) -> Iterator[Call]:
    others = {
        made.call.type: made.call for each in found for made in each.subscriptions if not made.call.name
    }
    yield from others.values()
    yield from (call for call in plan.calls if call.type == "track")


def _withheld(plan: Plan, found: Mapped) -> Iterable[str]:
    for held in filters(plan, found):
        for where, names in held.fields or ():
            below = where.partition(".")[2]
            about = f" of {', '.join(held.calls)}" if held.calls else ""
            for name in names:
                yield f"{f'{below}.' if below else ''}{name}{about}"


def _cell(made: Subscription | None, text: Any) -> CellView:
    if made is None:
        return CellView(None)
    parameters = [
        ParameterView(text(name), tuple(map(text, filled)))
        for name, filled in _parameters(made.mapping)
        if name not in _HAND
    ]
    return CellView(text(made.event_name), text(made.action), tuple(parameters))


def _parameters(
    mapping: dict[str, Any], prefix: str = "", inside: str = ""
) -> Iterator[tuple[str, list[str]]]:
    """Fields by name, and what each is filled with; those of a whole and of a list's items one by one."""
    for field, value in mapping.items():
        name = f"{prefix}{field}"
        plain = isinstance(value, dict) and not any(key.startswith("@") for key in value)
        items = value.get("@arrayPath") if isinstance(value, dict) else None
        if plain and value:
            yield from _parameters(value, f"{name}.", inside)
        elif items and len(items) == 2 and isinstance(items[0], str) and isinstance(items[1], dict):
            yield from _parameters(items[1], f"{name}[].", f"{items[0].removeprefix('$.')}[].")
        else:
            yield name, list(dict.fromkeys(_filled(value, inside)))


def _filled(value: Any, inside: str) -> Iterator[str]:
    if isinstance(value, str):
        yield f'"{value}"'
    elif isinstance(value, (bool, int, float)):
        yield str(value)
    elif isinstance(value, list):
        for item in value:
            yield from _filled(item, inside)
    elif isinstance(value, dict):
        for key, member in value.items():
            if key == "@path" and isinstance(member, str):
                yield inside + member.removeprefix("$.")
            elif key == "@liquid" and isinstance(member, str):
                yield member.removeprefix("{{ ").removesuffix(" }}")
            elif key == "@if" and isinstance(member, dict):
                yield from (text for part in ("then", "else") for text in _filled(member.get(part), inside))
            elif key == "@replace" and isinstance(member, dict):
                yield from _filled(member.get("value"), inside)
            else:
                yield from _filled(member, inside)


TARGET = Target("destinations", None, files)
