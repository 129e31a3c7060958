"""What a plan says of an event at a destination: nothing but a name, or a mapping of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from trackwright.destinations.definitions import Definition
from trackwright.destinations.reach import Reach
from trackwright.schema import Json, JsonObject
from trackwright.values import thaw

_KEYS = ("name", "action", "mapping")


@dataclass(frozen=True, slots=True)
class Override:
    """`mapping`: field -> a constant or a directive of Segment's mapping language; None takes the field out."""

    name: str
    action: str | None = None
    mapping: dict[str, Any] = field(default_factory=dict)


def read(event: str, value: Json, definition: Definition) -> Override | str:
    """The override, or what is wrong with it. `true` takes the destination's usual name of the event."""
    if isinstance(value, str):
        return Override(value)
    usual = definition.events.get(event)
    if value is True or (isinstance(value, JsonObject) and "name" not in dict(value.members)):
        if usual is None:
            return f'"{event}" has no usual name at {definition.segment_name}: give it one'
        name: Json = usual
    else:
        name = dict(value.members)["name"] if isinstance(value, JsonObject) else None
    if value is True:
        return Override(usual or event)
    if not isinstance(value, JsonObject) or not isinstance(name, str):
        return f'what "{event}" becomes is a name, or a mapping of {", ".join(_KEYS)}'
    members = dict(value.members)
    unknown = [key for key in members if key not in _KEYS]
    if unknown:
        return f'"{unknown[0]}" says nothing about an event at a destination; {", ".join(_KEYS)} do'
    action = members.get("action")
    if action is not None and not isinstance(action, str):
        return "`action` is the name of an action"
    mapping = thaw(members.get("mapping", JsonObject(())))
    if not isinstance(mapping, dict):
        return "`mapping` is a mapping of fields"
    return Override(name, action, mapping)


def paths(value: Any) -> Iterator[str]:
    """Every path that a directive reads from the message; those inside a list's items are relative and left out."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "@path" and isinstance(member, str):
                yield member
            elif key == "@arrayPath" and isinstance(member, list) and member:
                yield from paths({"@path": member[0]} if isinstance(member[0], str) else member[0])
            else:
                yield from paths(member)
    elif isinstance(value, list):
        for member in value:
            yield from paths(member)


def leaks(mapping: dict[str, Any], reach: Reach) -> list[str]:
    """Paths to what the destination must not see, and to wholes that hold such things."""
    found = []
    for path in paths(mapping):
        text = path if path.startswith("$") else f"$.{path}"
        if text in ("$", "$.", f"$.{reach.holder}"):
            if not reach.clean(reach.call.payload):
                found.append(path)
            continue
        value = reach.find(text)
        if value is not None and (
            value.forbidden or (value.shape is not None and not reach.clean(value.shape))
        ):
            found.append(path)
    return found
