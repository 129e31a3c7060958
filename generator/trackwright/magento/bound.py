"""A call of the plan as a trigger feeds it: each property with what supplies it. Frozen; what targets print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from trackwright.diagnostics import Span
from trackwright.magento.functions import Call as FunctionCall
from trackwright.magento.records import Root, Trigger, Value
from trackwright.schema import NOWHERE, Call, Json


@dataclass(frozen=True, slots=True)
class Read:
    """A value, and functions over it in their order. `argument` is what stands in its parentheses: `product.attribute(brand)`."""

    value: Value
    root: Root  # what it is read from: one of the trigger's, or the element of the list around it
    functions: tuple[FunctionCall, ...] = ()
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    value: Json


@dataclass(frozen=True, slots=True)
class Resolved:
    """A class of the shop's own behind ValueResolverInterface."""

    class_name: str  # without a leading backslash
    functions: tuple[FunctionCall, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of objects: for each element of `value`, an object of `fields`, which read from the element's root or the trigger's."""

    value: Value
    root: Root  # that the list is read from
    element: Root
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Collected:
    """A plain list: one value of each element of `value`."""

    value: Value
    root: Root  # that the list is read from
    element: Root
    inner: Read  # without functions
    functions: tuple[FunctionCall, ...] = ()


@dataclass(frozen=True, slots=True)
class Members:
    """An object made here, of fields of its own."""

    fields: tuple[Field, ...]


Supply = Read | Collected | Constant | Resolved | Listed | Members


@dataclass(frozen=True, slots=True)
class Field:
    """A property and what supplies it."""

    name: str  # wire name
    path: str  # from the payload: products[].price
    required: bool
    nullable: bool  # the property takes null: a required one is then sent as null, an optional one left out
    supply: Supply
    explicit: bool  # the plan says what supplies it
    common: bool = False
    pii: str | None = None  # kind of personal data that the plan marks it as, or what it is part of
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Bound:
    """One call of the plan at one trigger, by the source that sends it."""

    call: Call
    trigger: Trigger
    roots: tuple[Root, ...]  # what comes with the trigger, the most particular first
    source: str  # the plan's source that sends
    sender: Literal["server", "browser"]
    fields: tuple[Field, ...]  # properties or traits, in the plan's order
    context: tuple[Field, ...] = ()  # of a typed context
    group: Supply | None = None  # what the groupId of a group call is
    span: Span = field(default=NOWHERE, compare=False)

    def reads(self) -> Iterator[Read]:
        """Every value that is read, in lists and objects too."""
        supplies = [field.supply for field in (*self.fields, *self.context)]
        yield from reads_of([*supplies, self.group] if self.group else supplies)


def reads_of(supplies: list[Supply]) -> Iterator[Read]:
    """Every value that some supplies read, in lists and objects too."""
    todo = list(supplies)
    while todo:
        supply = todo.pop(0)
        if isinstance(supply, Read):
            yield supply
        elif isinstance(supply, Collected):
            yield Read(supply.value, supply.root)
            yield supply.inner
        elif isinstance(supply, Listed):
            yield Read(supply.value, supply.root)
            todo[:0] = [field.supply for field in supply.fields]
        elif isinstance(supply, Members):
            todo[:0] = [field.supply for field in supply.fields]
