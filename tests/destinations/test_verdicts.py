"""What `check` says of an event at a destination is what the destination's own code does with it.

Every property of every event that the example plan sends somewhere is taken away, made optional and left out, or given another type, and so is
every property of a product in a list. Where `check` has no finding, the message must be accepted; where it has one, refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from trackwright.destinations.refusals import Gravity
from trackwright.destinations.subscriptions import Mapped, mapped
from trackwright.schema import Call, Destination, Plan, Property, Shape

from destinations.routing import Shop, example_plan, routed_each
from destinations.test_bodies import FOLDERS, TIKTOK

# Liquid, which works out rounded quantities and products of price and quantity, takes other text for 0: a finding though nothing is refused.
WORKED_OUT = ("price", "quantity")
ABSENT = object()
OTHERS: dict[str, tuple[Shape, Any]] = {
    "string": (Shape(types=("number",)), 7),
    "number": (Shape(types=("string",)), "some"),
    "integer": (Shape(types=("string",)), "some"),
    "boolean": (Shape(types=("string",)), "some"),
    "array": (Shape(types=("string",)), "some"),
}


@dataclass(frozen=True)
class Variant:
    """A change to one event. `path` is the property; of a list's items it has two parts."""

    how: str
    path: tuple[str, ...]
    call: Call
    payload: dict[str, Any]


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = example_plan()
    return replace(found, destinations=(*found.destinations, TIKTOK))


@pytest.fixture(scope="module")
def shop(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop.of(plan, tmp_path_factory.mktemp("client"))


def variants(plan: Plan, call: Call, payload: dict[str, Any]) -> Iterator[Variant]:
    named = dict(plan.types)
    for prop in call.payload.properties:
        for how, changed, value in _changed(prop, named):
            given = _set(payload, prop.name, value)
            yield Variant(
                how,
                (prop.name,),
                replace(call, payload=_with(call.payload, prop.name, changed), once=()),
                given,
            )
        items = _inside(prop.shape, named).items
        if items is None or not payload.get(prop.name):
            continue
        line = _inside(items, named)
        for member in line.properties:
            for how, changed, value in _changed(member, named):
                lines = [_set(item, member.name, value) for item in payload[prop.name]]
                shape = replace(_inside(prop.shape, named), items=_with(line, member.name, changed), ref=None)
                yield Variant(
                    how,
                    (prop.name, member.name),
                    replace(
                        call,
                        payload=_with(call.payload, prop.name, replace(prop, shape=shape)),
                        once=(),
                    ),
                    {**payload, prop.name: lines},
                )


def _changed(prop: Property, named: dict[str, Shape]) -> Iterator[tuple[str, Property | None, Any]]:
    """How, the property as it is then planned, and its value then; ABSENT: none."""
    yield "gone", None, ABSENT
    yield "optional and left out", replace(prop, required=False), ABSENT
    kinds = [kind for kind in _inside(prop.shape, named).types if kind != "null"]
    if len(kinds) == 1 and kinds[0] in OTHERS:
        shape, value = OTHERS[kinds[0]]
        yield "of another type", replace(prop, shape=shape), value
        yield "a list", replace(prop, shape=Shape(types=("array",), items=shape)), [value, value]


def _set(payload: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    others = {key: other for key, other in payload.items() if key != name}
    return others if value is ABSENT else {**others, name: value}


def _inside(shape: Shape, named: dict[str, Shape]) -> Shape:
    while shape.ref is not None:
        shape = named[shape.ref]
    return shape


def _with(shape: Shape, name: str, changed: Property | None) -> Shape:
    """The shape with another property of that name, or without it."""
    properties = tuple(
        kept for prop in shape.properties if (kept := changed if prop.name == name else prop) is not None
    )
    return replace(
        shape, properties=properties, required=tuple(prop.name for prop in properties if prop.required)
    )


def at(plan: Plan, destination: Destination, call: Call) -> Mapped:
    """What a destination makes of one call of a plan."""
    events = tuple((name, value) for name, value in destination.events if name == call.name)
    own = replace(
        destination,
        events=events,
        event_spans=(),
        options=tuple((key, value) for key, value in destination.options if key != "also"),
    )
    (found,) = (
        each
        for each in mapped(replace(plan, calls=(call,), destinations=(own,)))
        if each.destination.name == destination.name
    )
    return found


@pytest.mark.parametrize("name", FOLDERS)
def test_what_check_says_is_what_the_destination_does(name: str, plan: Plan, shop: Shop) -> None:
    destination = next(each for each in plan.destinations if each.name == name)
    calls = {call.name: call for call in plan.calls if call.type == "track"}
    events = [event for event, _ in destination.events]
    originals = dict(zip(events, shop.build([shop.request(event) for event in events]), strict=True))
    routes, messages, expected = [], [], []
    for event, original in originals.items():
        assert original is not None
        # Without traits, an address is read from the properties.
        bare = {**original, "context": {k: v for k, v in original["context"].items() if k != "traits"}}
        for variant in variants(plan, calls[event], original["properties"]):
            found = at(plan, destination, variant.call)
            (made,) = found.subscriptions
            gravities: set[Gravity] = {problem.gravity for problem in found.problems}
            assert "unclear" not in gravities
            subscription = {"name": event, "enabled": True, "actionSlug": made.action}
            routes.append(
                {
                    "subscriptions": [{**subscription, "trigger": made.trigger, "settings": made.mapping}],
                    "filters": [],
                }
            )
            messages.append({"route": len(messages), "message": {**bare, "properties": variant.payload}})
            expected.append((event, variant, gravities))
    definition = at(plan, destination, calls[events[0]]).definition
    assert definition is not None and len(messages) > 200
    wrong = []
    refused = 0
    results = routed_each(definition.segment_name, FOLDERS[name], routes, messages)
    for (event, variant, gravities), result in zip(expected, results, strict=True):
        accepted = result["error"] is None and len(result["sent"]) == 1
        told = "at risk" in gravities if variant.how == "optional and left out" else "refused" in gravities
        refused += not accepted
        zero = accepted and variant.how in ("of another type", "a list") and variant.path[-1] in WORKED_OUT
        if accepted == told and not zero:
            wrong.append((event, variant.how, ".".join(variant.path), sorted(gravities), result["error"]))
    assert wrong == []
    assert refused > 0
