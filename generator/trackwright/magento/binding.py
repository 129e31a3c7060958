"""Binding a plan to the catalogue: which source sends which call at which trigger, and what supplies each property.

Whatever doesn't fit is a `Problem`; `checks.magento` tells it. A property for which the plan names nothing finds its value by itself, by
its name: first by the names that the catalogue gives for each root, then by a value's own, in the order of the trigger's roots.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from trackwright.diagnostics import Span
from trackwright.magento.bound import Bound, Field
from trackwright.magento.catalogue import shipped
from trackwright.magento.fitting import Fitting
from trackwright.magento.reach import Problem, Reach, Scope
from trackwright.magento.records import EMPTY, Catalogue, Trigger
from trackwright.magento.supplying import Supplier
from trackwright.schema import Binding, Call, Plan
from trackwright.suggest import did_you_mean

Sender = Literal["server", "browser"]
_LANGUAGES: dict[str, Sender] = {"php": "server", "js": "browser"}
_SIDES = {"server": "Magento's server", "browser": "the shopper's browser"}
_CONTEXT = "context."
_TRAITS = "traits"


@dataclass(frozen=True, slots=True)
class Bindings:
    """All of a plan's calls that Magento makes happen, in the plan's order, and what doesn't fit."""

    bounds: tuple[Bound, ...] = ()
    problems: tuple[Problem, ...] = ()
    catalogue: Catalogue = EMPTY

    def of(self, source: str) -> tuple[Bound, ...]:
        """What one source sends."""
        return tuple(bound for bound in self.bounds if bound.source == source)


NONE = Bindings()


def bind(plan: Plan, catalogue: Catalogue | None = None) -> Bindings:
    """The bindings of a plan. Without one the catalogue isn't even read."""
    if not any(call.magento for call in plan.calls):
        return NONE
    offered = catalogue or shipped()
    binder = _Binder(plan, offered)
    for call in plan.calls:
        binder.call(call)
    return Bindings(tuple(binder.bounds), tuple(dict.fromkeys(binder.problems)), offered)


@dataclass
class _Binder:
    plan: Plan
    catalogue: Catalogue
    bounds: list[Bound] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.fitting = Fitting(dict(self.plan.types))
        self.sides = {
            source.name: _LANGUAGES[source.language]
            for source in self.plan.sources
            if source.language in _LANGUAGES
        }
        self.bound_sides = {
            self.sides[use.source]
            for call in self.plan.calls
            if call.magento
            for use in call.sources
            if use.source in self.sides
        }

    def call(self, call: Call) -> None:
        """One call at each of its triggers. A trigger that stands there twice is another check's finding."""
        seen: set[str] = set()
        for binding in call.magento:
            if binding.trigger in seen:
                continue
            seen.add(binding.trigger)
            trigger = self.catalogue.trigger(binding.trigger)
            if trigger is None:
                known = [other.id for other in self.catalogue.triggers]
                hint = did_you_mean(binding.trigger, known, "`trackwright magento triggers` lists them")
                self.problem(
                    "unknown-trigger", binding.span, f"there is no trigger `{binding.trigger}`", hint
                )
                continue
            for source in self.senders(call, trigger, binding.span):
                self.bind(call, trigger, binding, source)
        for id, source in self.implied(call):
            trigger = self.catalogue.trigger(id)
            if trigger is not None and id not in seen:
                self.bind(call, trigger, Binding(id, span=call.span), source)

    def implied(self, call: Call) -> Iterator[tuple[str, str]]:
        """The triggers of identify that follow from `identity`: the browser's live session, the server's orders and profiles."""
        if call.type != "identify":
            return
        identity = self.plan.identity
        for use in call.sources:
            side = self.sides.get(use.source)
            if side not in self.bound_sides:
                continue
            if side == "server":
                if "identify" in identity.on_order:
                    yield "order.placed", use.source
                if "identify" in identity.on_sign_up:
                    yield "customer.registered", use.source
                yield "customer.updated", use.source
            else:
                if "identify" in identity.on_sign_up:
                    yield "session.signed_up", use.source
                if "identify" in identity.on_sign_in:
                    yield "session.signed_in", use.source

    def senders(self, call: Call, trigger: Trigger, span: Span) -> list[str]:
        """The sources that send a call at this trigger: of the trigger's side, and those that `primary` leaves."""
        able = [use.source for use in call.sources if use.source in self.sides]
        if call.primary is not None and call.use(call.primary) is not None:
            if call.primary not in self.sides:
                return []  # another source tells
            able = [call.primary]
        fitting = [source for source in able if trigger.side in ("either", self.sides[source])]
        if able and not fitting:
            there = self.sides[able[0]]
            self.problem(
                "trigger-side",
                span,
                f"`{trigger.id}` is known to {_SIDES[trigger.side]}, and {'primary ' if call.primary else ''}`{able[0]}` is {_SIDES[there]}",
                f"name a source of {_SIDES[trigger.side]} under `sources`"
                + (" and `primary`" if call.primary else ""),
            )
        elif not able:
            self.problem(
                "trigger-side",
                span,
                f"no source of this call is Magento or its storefront, so `{trigger.id}` makes nobody send it",
                "name one under `sources`",
            )
        servers = [source for source in fitting if self.sides[source] == "server"]
        return servers or fitting

    def bind(self, call: Call, trigger: Trigger, binding: Binding, source: str) -> None:
        use = call.use(source)
        assert use is not None
        sender = self.sides[source]
        roots = self.catalogue.roots_of(trigger)
        values = dict(binding.values)
        spans = dict(zip((path for path, _ in binding.values), binding.value_spans, strict=False))
        scope = Scope(call, trigger, roots, sender, values, spans, binding.span)
        supplier = Supplier(Reach(self.catalogue, self.fitting, scope, self.problems))
        fields = supplier.fields(use.narrowed(call.payload), "")
        context = tuple(self.context(call, supplier))
        group = supplier.group() if call.type == "group" else None
        bound = Bound(call, trigger, roots, source, sender, fields, context, group, binding.span)
        self.bounds.append(bound)

    def context(self, call: Call, supplier: Supplier) -> Iterable[Field]:
        """Fields of a typed context: its traits, which find their values as an event's properties do, and what the plan binds."""
        if call.context is None:
            return
        for prop in self.fitting.inside(call.context).properties:
            path = f"{_CONTEXT}{prop.name}"
            named = any(
                key == path or key.startswith((f"{path}.", f"{path}[]")) for key in supplier.scope.values
            )
            if prop.name == _TRAITS or named:
                yield from supplier.member(prop, _CONTEXT, f"{path}." if prop.name == _TRAITS else _CONTEXT)

    def problem(self, check: str, span: Span, message: str, hint: str | None = None) -> None:
        self.problems.append(Problem(check, span, message, hint))
