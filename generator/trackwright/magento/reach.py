"""What can be read at one call and trigger, and saying what can't."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from trackwright.diagnostics import Span
from trackwright.magento.expressions import Path
from trackwright.magento.fitting import Fitting
from trackwright.magento.functions import BadFunction, Flow, flow_through
from trackwright.magento.functions import Call as FunctionCall
from trackwright.magento.records import Catalogue, Root, Trigger, Value
from trackwright.naming import words
from trackwright.schema import Call, Json, Property
from trackwright.suggest import did_you_mean, one_of

_MOST_CANDIDATES = 4


@dataclass(frozen=True, slots=True)
class Problem:
    """Something of a binding that doesn't fit. `check` is the id of the check that tells it."""

    check: str
    span: Span
    message: str
    hint: str | None = None
    related: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """One call at one trigger: what it says, and what it can read."""

    call: Call
    trigger: Trigger
    roots: tuple[Root, ...]
    sender: Literal["server", "browser"]
    values: Mapping[str, Json]  # path of the property -> what the plan says of it
    spans: Mapping[str, Span]
    span: Span

    @property
    def title(self) -> str:
        return f'"{self.call.name}"' if self.call.name else self.call.type


class Reach:
    """What one call can read at one trigger. Whatever can't be had, or doesn't fit, is added to `problems`."""

    def __init__(self, catalogue: Catalogue, fitting: Fitting, scope: Scope, problems: list[Problem]) -> None:
        self.catalogue = catalogue
        self.fitting = fitting
        self.scope = scope
        self.problems = problems

    def resolve(self, wanted: Path, path: str, element: Root | None) -> tuple[Value, Root] | None:
        """The value of a path, and the root it is read from."""
        reachable = (*([element] if element else ()), *self.scope.roots)
        root = next((root for root in reachable if wanted.root in (root.name, root.id)), None)
        if root is None:
            self.unreachable(wanted, path, reachable)
            return None
        value = root.value(wanted.name)
        if value is None:
            names = [other.path for other in root.values]
            hint = did_you_mean(
                f"{root.name}.{wanted.name}", names, f"`trackwright magento values {root.id}` lists them"
            )
            self.problem("unknown-value", path, f"`{root.name}` has no value `{wanted.name}`", hint)
            return None
        if (value.argument is None) != (wanted.argument is None):
            takes = (
                f"takes one in parentheses: {value.path}({value.argument})"
                if value.argument
                else "takes nothing in parentheses"
            )
            self.problem("value-expression", path, f"`{value.path}` {takes}")
            return None
        if not self.available(value):
            self.unavailable(value, path)
            return None
        return value, root

    def candidates(self, name: str, element: Root | None, common: bool) -> Iterator[tuple[Value, Root, bool]]:
        """Values that a name stands for, with whether the catalogue lists the name. In a list, those of its elements alone."""
        for root in (element,) if element else self.scope.roots:
            own = (
                element is not None
                or root.id in self.scope.trigger.roots
                or (root.id == "page" and self.scope.call.type == "page")
            )
            if common and not root.everywhere:
                continue
            listed = root.found_by(name)
            value = listed or (root.value(name) if own else None)
            if value is not None and value.argument is None and self.available(value):
                yield value, root, listed is not None

    def through(self, functions: tuple[FunctionCall, ...], flow: Flow, path: str) -> Flow | None:
        for function in functions:
            try:
                flow = flow_through(function, flow)
            except BadFunction as error:
                self.problem("value-expression", path, f'"{path}" of {self.scope.title}: {error}')
                return None
        return flow

    def fits(
        self, flow: Flow, prop: Property, path: str, value: Value, functions: tuple[FunctionCall, ...]
    ) -> bool:
        problem = self.fitting.misfit(flow, prop.shape)
        name = f"`{value.path}`" + (f" after {functions[-1].name}" if functions else "")
        related = ((prop.span, f'"{prop.name}" is here'),)
        if problem is not None:
            hint = _cure(flow, value, prop, self.fitting)
            self.problem(
                "value-mismatch",
                path,
                f'{name} {problem}, which "{path}" of {self.scope.title} refuses',
                hint,
                related,
            )
            return False
        if flow.nullable and prop.required and not self.fitting.takes_null(prop.shape):
            hint = (
                f'make "{prop.name}" optional, or say what to send instead: [{value.path}, {{default: ...}}]'
            )
            self.problem(
                "value-nullable",
                path,
                f'{name} can be missing, and "{path}" of {self.scope.title} is required',
                hint,
                related,
            )
            return False
        return True

    def available(self, value: Value) -> bool:
        return value.on_server if self.scope.sender == "server" else value.on_page

    def unavailable(self, value: Value, path: str) -> None:
        if value.side == "server" and self.scope.sender == "browser":
            self.problem(
                "server-only-value",
                path,
                f"`{value.path}` is for the server alone, and {self.scope.title} is sent by the browser",
            )
            return
        there = "the server" if self.scope.sender == "server" else "the browser"
        self.problem(
            "value-unavailable", path, f"{there} can't tell `{value.path}`, and sends {self.scope.title}"
        )

    def unreachable(self, wanted: Path, path: str, reachable: tuple[Root, ...]) -> None:
        known = [root for root in self.catalogue.roots if wanted.root in (root.name, root.id)]
        names = list(dict.fromkeys(root.name for root in reachable))
        if not known:
            hint = did_you_mean(wanted.root, names, f"here is {one_of(names)}")
            self.problem(
                "unknown-value", path, f"there is no `{wanted.root}` that `{wanted}` could be of", hint
            )
            return
        self.problem(
            "value-unavailable",
            path,
            f"`{wanted}` doesn't come with `{self.scope.trigger.id}`; {self.whereabouts({root.id for root in known})}",
            f"here is {one_of(names)}",
        )

    def whereabouts(self, ids: set[str]) -> str:
        """Where roots are to be had."""
        triggers = [trigger.id for trigger in self.catalogue.triggers if ids & set(trigger.roots)]
        lists = [
            value.path for root in self.catalogue.roots for value in root.values if value.type.each in ids
        ]
        if lists and not triggers:
            return f"it is what {one_of(dict.fromkeys(lists))} lists"
        return (
            f"it comes with {one_of(triggers[:3])}"
            if triggers
            else "it comes with what happens in the browser"
        )

    def unsupplied(self, prop: Property, path: str, within: str, element: Root | None) -> None:
        where = f"`{self.scope.trigger.id}`"
        wanted = set(words(prop.name))
        near: dict[str, int] = {}
        own = [root for root in self.scope.roots if root.id in self.scope.trigger.roots]
        for root in (element,) if element else own:
            for value in root.values:
                closeness = 2 * len(wanted & set(words(value.name))) + len(
                    wanted & set(words(value.description))
                )
                fits = self.fitting.misfit(Flow(value.type, False), prop.shape) is None
                if closeness and fits and value.argument is None and self.available(value):
                    near[value.path] = closeness
        candidates = sorted(near, key=lambda name: -near[name])[:_MOST_CANDIDATES]
        hint = (
            f"say under `values` what it is: {one_of(candidates)}?"
            if candidates
            else "say under `values` what it is, or make it optional"
        )
        self.problem(
            "property-unsupplied",
            path,
            f'nothing at {where} supplies "{path}" of {self.scope.title}, which is required',
            hint,
            ((prop.span, f'"{prop.name}" is here'),),
        )

    def problem(
        self,
        check: str,
        path: str,
        message: str,
        hint: str | None = None,
        related: tuple[tuple[Span, str], ...] = (),
    ) -> None:
        self.problems.append(
            Problem(check, self.scope.spans.get(path, self.scope.span), message, hint, related)
        )


def _cure(flow: Flow, value: Value, prop: Property, fitting: Fitting) -> str | None:
    """The function that would make a value fit."""
    for name, kind in (
        ("date", "string"),
        ("integer", "integer"),
        ("string", "string"),
        ("number", "number"),
    ):
        call = FunctionCall(name)
        try:
            after = flow_through(call, replace(flow, type=replace(flow.type, enum=())))
        except BadFunction:
            continue
        if after.type.kind == kind and fitting.misfit(after, prop.shape) is None and flow.type.kind != kind:
            return f"write [{value.path}, {name}]"
    if flow.type.enum:
        return f"write [{value.path}, {{map: {{{flow.type.enum[0]}: ...}}}}]"
    return None
