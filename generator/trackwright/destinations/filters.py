"""Destination filters: what Segment holds back from a destination, whatever a message carries.

A subscription maps only what its destination may see; a filter holds for whatever else is subscribed there by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackwright.destinations.reach import Reach
from trackwright.destinations.subscriptions import Mapped, consent_paths
from trackwright.schema import Call, Plan, Shape

_EVERYTHING = " or ".join(f'type = "{name}"' for name in ("track", "page", "identify", "group"))


@dataclass(frozen=True, slots=True)
class Filter:
    """As Segment's Public API takes it but for ids. `fields`: where -> the names that are dropped there; None drops the message.

    `calls`: the names of those it is about, where it isn't about all.
    """

    title: str
    description: str
    condition: str
    fields: tuple[tuple[str, tuple[str, ...]], ...] | None
    calls: tuple[str, ...] = ()


def filters(plan: Plan, found: Mapped) -> tuple[Filter, ...]:
    """The filters of a destination: messages of shoppers who deny it, and properties that need another consent."""
    made: list[Filter] = []
    paths = consent_paths(plan, found.destination.consent)
    if paths:
        made.append(
            Filter(
                "Consent",
                f"Nothing of shoppers who haven't agreed to {' and '.join(found.destination.consent)}",
                # `!= true` would do, but Segment's own reader takes it for "isn't the text true", which always holds.
                " or ".join(f"{path} = false or {path} = null" for path in paths),
                None,
            )
        )
    for (condition, calls), dropped in _dropped(plan, found).items():
        fields = tuple((where, tuple(names)) for where, names in dropped.items())
        about = f"What leaves with a consent that {found.destination.name} doesn't stand under"
        title = "Properties under another consent"
        made.append(
            Filter(f"{title} ({len(made)})" if _has(made, title) else title, about, condition, fields, calls)
        )
    return tuple(made)


def _has(made: list[Filter], title: str) -> bool:
    return any(each.title.startswith(title) for each in made)


def _dropped(plan: Plan, found: Mapped) -> dict[tuple[str, tuple[str, ...]], dict[str, list[str]]]:
    """Condition and whom it is about -> where -> names. A name that some calls send openly is dropped from the others alone."""
    gated: dict[tuple[str, str], list[Call]] = {}
    open_: set[tuple[str, str]] = set()
    for call in plan.calls:
        reach = Reach(plan, call, found.destination)
        for where, shape in _roots(call, reach):
            for prop in reach.members(shape):
                if reach.forbidden(prop):
                    gated.setdefault((where, prop.name), []).append(call)
                else:
                    open_.add((where, prop.name))
    dropped: dict[tuple[str, tuple[str, ...]], dict[str, list[str]]] = {}
    for (where, name), calls in gated.items():
        named = tuple(dict.fromkeys(call.name or call.type for call in calls))
        about = (_of(calls), named) if (where, name) in open_ else (_EVERYTHING, ())
        dropped.setdefault(about, {}).setdefault(where, []).append(name)
    return dropped


def _of(calls: list[Call]) -> str:
    """The calls as a condition; quotes in a name have no place in it, and such events are a finding."""
    parts = []
    for call in calls:
        name = "event" if call.type == "track" else "name"
        parts.append(
            f'{name} = "{call.name}"' if call.name and call.type != "group" else f'type = "{call.type}"'
        )
    return " or ".join(dict.fromkeys(parts))


def _roots(call: Call, reach: Reach) -> Iterator[tuple[str, Shape]]:
    """Every object of a message that members can be dropped from. Those in lists can't be: a filter knows no way to them."""
    yield from _objects(reach, reach.holder, call.payload, 0)
    if call.context is not None:
        yield from _objects(reach, "context", call.context, 0)


def _objects(reach: Reach, where: str, shape: Shape, depth: int) -> Iterator[tuple[str, Shape]]:
    members = reach.members(shape)
    if not members or depth > 8:
        return
    yield where, shape
    for prop in members:
        if not reach.forbidden(prop):
            yield from _objects(reach, f"{where}.{prop.name}", prop.shape, depth + 1)
