"""What the catalogue holds: triggers, their hooks, and the values that can be read when one fires. Frozen; data, not code."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from trackwright.diagnostics import Span
from trackwright.schema import NOWHERE

Side = Literal["server", "browser", "either"]
Kind = Literal["string", "number", "integer", "boolean", "datetime", "any", "list"]
Argument = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Getter:
    """One call of a chain: `->getPrice('final_price')`. `nullsafe` where what it is called on may be null."""

    name: str
    arguments: tuple[Argument, ...] = ()
    nullsafe: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """A method of a hand-written class under `Model/Value/`, such as `Order::weee`. Its first argument is the root."""

    name: str  # class, without its namespace where that is ours
    method: str


@dataclass(frozen=True, slots=True)
class Money:
    """What an amount is an amount of."""

    currency: Literal["display", "quote", "order", "base"]
    scope: Literal["unit", "row", "total"]
    tax: Literal[
        "incl", "excl", "setting", "only"
    ]  # setting: as the shop is set up; only: it is a tax itself
    discount: Literal["before", "after", "only"]  # only: it is a discount itself


@dataclass(frozen=True, slots=True)
class ValueType:
    """`item` is the kind of a plain list's members; `each` is the root whose values a list's members have."""

    kind: Kind
    item: Kind | None = None
    each: str | None = None
    enum: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.each or self.item}[]" if self.kind == "list" else self.kind


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a root.

    How it is read: on the server `deferred` and `getters` (the entity's id), by the worker; or `reader`, which answers with a Deferred where
    it has to; or `getters`. For a page: by the page's own script (`script`), else by `reader` or `getters` in PHP.
    """

    path: str  # as a plan names it: order.total, line.price
    name: str  # within its root: total, billing.city
    root: str  # id of the root it was declared in
    type: ValueType
    nullable: bool
    description: str = ""
    getters: tuple[Getter, ...] = ()
    reader: Reader | None = None
    deferred: str | None = None  # what the worker calls it: product.category.path
    script: bool = False
    argument: str | None = None  # what stands in its parentheses: `attribute(code)`
    side: Side = "either"
    money: Money | None = None
    pii: str | None = None
    source: str = ""
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def when(self) -> Literal["request", "worker"]:
        """When the server knows it: as it happens, or before it is sent."""
        return "request" if self.deferred is None else "worker"

    @property
    def on_server(self) -> bool:
        return self.side != "browser" and bool(self.deferred or self.reader or self.getters)

    @property
    def on_page(self) -> bool:
        readable = bool(self.reader or (self.getters and self.deferred is None))
        return self.side != "server" and (self.script or readable)


@dataclass(frozen=True)
class Root:
    """Something that values are read from: an order, one of its lines. `name` is how paths call it, where that isn't its id."""

    id: str
    name: str
    description: str
    type: str | None  # PHP class or interface of the object, None where the page's script makes it
    values: tuple[Value, ...]
    names: tuple[
        tuple[str, str], ...
    ]  # a property's path as `spelt` -> name of the value that it finds by itself
    everywhere: bool = False
    source: str = ""
    span: Span = field(default=NOWHERE, compare=False)

    def value(self, name: str) -> Value | None:
        return self._values.get(name)

    def found_by(self, name: str) -> Value | None:
        """The value that a property of this name (`spelt`) finds by the catalogue's list."""
        return self._values.get(self._names.get(name, ""))

    @cached_property
    def _values(self) -> dict[str, Value]:
        return {value.name: value for value in self.values}

    @cached_property
    def _names(self) -> dict[str, str]:
        return dict(self.names)


@dataclass(frozen=True, slots=True)
class Hook:
    """Where Magento or the page says that something may have happened."""

    kind: Literal["event", "plugin", "page", "script"]
    name: str  # event; class::method; layout handle; what the script waits for
    payload: tuple[str, ...] = ()  # keys of an event's data
    type: Literal["after", "around", "before"] | None = None  # of a plugin
    when: str | None = None  # of an entity's event without a detector: new, always, deleted, changed(field)
    entity: str | None = None  # key of the entity in the event's data


@dataclass(frozen=True, slots=True)
class Trigger:
    """Something that happens in a shop."""

    id: str
    description: str
    side: Side
    roots: tuple[str, ...]  # ids of what comes with it, the most particular first
    hooks: tuple[Hook, ...] = ()
    detector: str | None = (
        None  # PHP class: below Model/Trigger/ where it has no namespace; None: told by the hook's `when`
    )
    once: str | None = None  # path of the value that tells one occurrence from the next
    certain: tuple[str, ...] = ()  # paths of nullable values that are never null here
    store: tuple[Getter, ...] = ()  # of an entity without a detector: its store view,
    customer: tuple[Getter, ...] = ()  # the customer it belongs to,
    email: tuple[Getter, ...] = ()  # the person's address
    source: str = ""
    own: bool = False  # declared in a user's file
    optional: tuple[
        str, ...
    ] = ()  # of the roots those that need not be there; what reads one isn't told then
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All there is. Roots by id; those of `everywhere` come with every trigger."""

    triggers: tuple[Trigger, ...]
    roots: tuple[Root, ...]

    def trigger(self, id: str) -> Trigger | None:
        return next((trigger for trigger in self.triggers if trigger.id == id), None)

    def root(self, id: str) -> Root:
        return next(root for root in self.roots if root.id == id)

    def roots_of(self, trigger: Trigger) -> tuple[Root, ...]:
        """What comes with a trigger, its own first. The page comes with what happens in one."""
        own = [self.root(id) for id in trigger.roots]
        if trigger.side != "server" and "page" not in trigger.roots:
            own += [root for root in self.roots if root.id == "page"]
        return (*own, *[root for root in self.roots if root.everywhere and root.id not in trigger.roots])


EMPTY = Catalogue((), ())
