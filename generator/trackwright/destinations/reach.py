"""Which values of a message a destination may see: what the plan declares, and whose consent the destination stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trackwright.schema import Call, Destination, Plan, Property, Shape

_PART = re.compile(r"\.?([A-Za-z_$][\w$-]*)|\['((?:[^'\\]|\\.)*)'\]")
# What every message has, and what it mostly has without the plan saying so.
_SURE = frozenset([("messageId",), ("timestamp",), ("event",), ("type",)])
_USUAL = frozenset(["userId", "anonymousId", "groupId"])
_CONTEXT = frozenset(
    ["page", "ip", "userAgent", "locale", "campaign", "timezone", "device", "os", "app", "screen", "network"]
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a message can carry. `sure`: every valid message has it, whatever the shopper agreed to beside the call's own."""

    path: tuple[str, ...]
    shape: Shape | None  # None where the plan doesn't say what it is
    sure: bool
    prop: Property | None = None
    forbidden: bool = False  # needs a category that the destination doesn't stand under


@dataclass(frozen=True)
class Reach:
    """What one destination may see of one call's messages."""

    plan: Plan
    call: Call
    destination: Destination
    named: Mapping[str, Shape] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "named", dict(self.plan.types))

    @property
    def granted(self) -> frozenset[str]:
        """The categories that the destination stands under. Those of the call don't count: it goes to others as well."""
        return frozenset(self.destination.consent) | {"necessary"}

    def find(self, path: str, inside: Shape | None = None) -> Value | None:
        """The value at a path such as `$.properties.total`, or `$.price` of an item of the shape `inside`. None where no message has it."""
        parts = path_parts(path)
        if inside is not None:
            return self._member(inside, parts, parts, True)
        first, rest = parts[0], parts[1:]
        if parts in _SURE:
            return Value(parts, None, True)
        if first in _USUAL and not rest:
            return Value(parts, None, False)
        if first == self.holder and rest:
            return self._member(self.call.payload, parts, rest, True)
        if first == "context" and rest:
            declared = None
            if self.call.context is not None:
                declared = self._member(self.call.context, parts, rest, True)
            if declared is not None:
                return declared
            return Value(parts, None, False) if rest[0] in _CONTEXT else None
        return None

    @property
    def holder(self) -> str:
        """Where a message of the call has its payload."""
        return "traits" if self.call.type in ("identify", "group") else "properties"

    def inside(self, shape: Shape) -> Shape:
        """The shape that a reference leads to."""
        seen: set[str] = set()
        while shape.ref is not None and shape.ref in self.named and shape.ref not in seen:
            seen.add(shape.ref)
            shape = self.named[shape.ref]
        return shape

    def item_of(self, shape: Shape) -> Shape | None:
        """The shape of an array's items, where they are objects."""
        shape = self.inside(shape)
        items = None if shape.items is None else self.inside(shape.items)
        return items if items is not None and self.members(items) else None

    def members(self, shape: Shape) -> tuple[Property, ...]:
        """Every member that an object declares, those of its branches included, each once."""
        return tuple({prop.name: prop for prop in self._members(shape, 0)}.values())

    def _members(self, shape: Shape, depth: int) -> Iterator[Property]:
        shape = self.inside(shape)
        yield from shape.properties
        if depth < 8:
            for branch in (*shape.all_of, *shape.any_of, *shape.one_of):
                yield from self._members(branch, depth + 1)

    def forbidden(self, prop: Property) -> bool:
        return not frozenset(prop.consent) <= self.granted

    def clean(self, shape: Shape, depth: int = 0) -> bool:
        """Nothing inside the value is forbidden to the destination."""
        if depth > 8:
            return False
        shape = self.inside(shape)
        if any(self.forbidden(prop) or not self.clean(prop.shape, depth + 1) for prop in self.members(shape)):
            return False
        return shape.items is None or self.clean(shape.items, depth + 1)

    def _member(self, shape: Shape, path: tuple[str, ...], rest: tuple[str, ...], sure: bool) -> Value | None:
        shape = self.inside(shape)
        prop = next((prop for prop in self.members(shape) if prop.name == rest[0]), None)
        if prop is None:
            return None
        own = {declared.name for declared in shape.properties}
        sure = sure and prop.required and prop.name in own and not prop.consent
        if self.forbidden(prop):
            return Value(path, self.inside(prop.shape), False, prop, True)
        if len(rest) == 1:
            return Value(path, self.inside(prop.shape), sure, prop)
        return self._member(prop.shape, path, rest[1:], sure)


def path_parts(path: str) -> tuple[str, ...]:
    """`$.properties['odd name']` -> ("properties", "odd name")."""
    found = [
        match[1] if match[1] is not None else re.sub(r"\\(.)", r"\1", match[2])
        for match in _PART.finditer(path.removeprefix("$"))
    ]
    return tuple(found)


def path_text(parts: tuple[str, ...]) -> str:
    """A path in the mapping language: plain names after dots, others in brackets."""
    text = "$"
    for part in parts:
        if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", part):
            text += f".{part}"
        else:
            text += "['" + part.replace("\\", "\\\\").replace("'", "\\'") + "']"
    return text


def is_null(shape: Shape | None) -> bool:
    """The value can be null."""
    if shape is None:
        return True
    return "null" in shape.types or (not shape.types and not shape.enum and not shape.const)
