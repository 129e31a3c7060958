"""A plan's destinations for Segment's Terraform provider: tracking plan, destinations, subscriptions, filters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from trackwright.code import Code
from trackwright.destinations.filters import Filter
from trackwright.destinations.rules import MOST
from trackwright.destinations.subscriptions import Mapped
from trackwright.languages import hcl
from trackwright.schema import Plan
from trackwright.target import Rendered


def terraform_files(
    plan: Plan,
    found: Sequence[Mapped],
    held: dict[str, tuple[Filter, ...]],
    written: Sequence[dict[str, Any]],
) -> Iterator[Rendered]:
    """Provider, variables, tracking plan, and a file for each destination. `written`: the tracking plan's rules."""
    instances = tuple(_instances(plan, found, held))
    yield Rendered("terraform/versions.tf", "destinations/versions.tf.j2", None)
    yield Rendered("terraform/variables.tf", "destinations/variables.tf.j2", _variables(plan, found))
    yield Rendered(
        "terraform/tracking_plan.tf", "destinations/tracking_plan.tf.j2", _tracking_plan(plan, written)
    )
    for each in found:
        name = each.destination.name
        own = tuple(instance for instance in instances if instance.of == name)
        view = DestinationView(
            hcl.name(name), hcl.name(name, "metadata_id"), hcl.name(name, "action_ids"), own
        )
        yield Rendered(f"terraform/destination_{name}.tf", "destinations/destination.tf.j2", view)


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
                        hcl.string(made.title),
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
