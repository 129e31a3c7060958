"""The destinations that are known: one YAML file each, read when a plan names one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from trackwright.schema import Destination

Template = Any  # what YAML gives: directives, constants, lists and mappings of them
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Names:
    """What a destination takes as a name. `count`: how many parameters of that kind one event may have.

    `field`: where an action has them, and `single`: whether each is one value.
    """

    pattern: str
    max: int
    reserved: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    count: int | None = None
    field: str = "params"
    single: bool = True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a destination can do with a message.

    `required`: fields without which it refuses the message. `wanted`: fields without which the message is hardly worth anything.
    `needed_with`: a field -> fields without which it counts for nothing.
    `identified`: a field with items, each of which needs an id or a name.
    """

    slug: str
    fields: Mapping[str, Template]
    required: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    needed_with: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    identified: str | None = None
    name: str | None = None  # calls only: what the destination calls it


@dataclass(frozen=True, slots=True)
class Definition:
    """A destination of Segment's catalogue. `actions` by the event's name there; "*" takes all other names."""

    id: str
    segment_name: str
    slug: str
    settings: Mapping[str, str]  # name -> text, secret
    options: Mapping[str, str]  # what a plan may say under `options:`, and what for
    names: Names
    parameters: Names | None
    events: Mapping[str, str]  # standard event -> its usual name there
    shared: Mapping[str, Template]  # fields of every action
    actions: Mapping[str, Action]
    calls: Mapping[str, Action]  # page, identify
    numbers: frozenset[str]  # fields that take numbers only; `items.price` is one of each item
    open: frozenset[str]  # fields that take anything, where all others take single values
    currencies: frozenset[str]  # fields that take codes of ISO 4217 only

    def action(self, name: str, slug: str | None = None) -> Action | None:
        """The action for an event's name there; with `slug`, the one that is called so. None where there is none."""
        if slug is None:
            return self.actions.get(name) or self.actions.get("*")
        if name in self.actions and self.actions[name].slug == slug:
            return self.actions[name]
        return next((action for action in self.actions.values() if action.slug == slug), None)


@cache
def known() -> Mapping[str, Path]:
    """The definitions by their ids."""
    return {path.stem: path for path in sorted(_FOLDER.glob("*.yaml"))}


@cache
def load(id_: str) -> Definition:
    """A definition. KeyError for an id that isn't known."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load(known()[id_].read_text(encoding="utf-8"), loader)
    return Definition(
        id=raw["id"],
        segment_name=raw["segment_name"],
        slug=raw["slug"],
        settings=raw["settings"],
        options=raw["options"],
        names=_names(raw["name"]),
        parameters=_names(raw["parameters"]) if "parameters" in raw else None,
        events=raw["events"],
        shared=raw["shared"],
        actions={name: _action(found) for name, found in raw["actions"].items()},
        calls={name: _action(found) for name, found in raw["calls"].items()},
        numbers=frozenset(raw["numbers"]),
        open=frozenset(raw["open"]),
        currencies=frozenset(raw["currencies"]),
    )


def definition_of(destination: Destination) -> Definition | None:
    """What is known of a plan's destination, by its name in Segment. None for a destination that nobody has described."""
    for id_ in known():
        if destination.segment_name is not None and destination.segment_name == _segment_name(id_):
            return load(id_)
    return None


@cache
def _segment_name(id_: str) -> str:
    """Read without reading all of the file: a plan mostly names few of those that are known."""
    with known()[id_].open(encoding="utf-8") as file:
        return next(line for line in file if line.startswith("segment_name: "))[
            len("segment_name: ") :
        ].strip()


def _names(raw: Mapping[str, Any]) -> Names:
    reserved = frozenset(str(raw.get("reserved", "")).split())
    return Names(
        raw["pattern"],
        raw["max"],
        reserved,
        tuple(raw.get("prefixes", ())),
        raw.get("count"),
        raw.get("field", "params"),
        raw.get("single", True),
    )


def _action(raw: Mapping[str, Any]) -> Action:
    needed = {name: tuple(others) for name, others in raw.get("needed_with", {}).items()}
    return Action(
        raw["action"],
        raw["fields"],
        tuple(raw.get("required", ())),
        tuple(raw.get("wanted", ())),
        needed,
        raw.get("identified"),
        raw.get("name"),
    )
