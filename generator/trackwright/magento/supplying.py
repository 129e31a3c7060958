"""What supplies each property of one call at one trigger: what the plan names, or what a property finds by its own name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from trackwright.diagnostics import Span
from trackwright.magento.bound import Collected, Constant, Field, Listed, Members, Read, Resolved, Supply
from trackwright.magento.catalogue import spelt
from trackwright.magento.expressions import BadExpression, Expression, Path, parse_expression
from trackwright.magento.fitting import Fitting
from trackwright.magento.functions import BadFunction, Flow, flow_through
from trackwright.magento.functions import Call as FunctionCall
from trackwright.magento.records import Catalogue, Root, Trigger, Value, ValueType
from trackwright.naming import words
from trackwright.schema import Call, Json, Property, Shape
from trackwright.suggest import did_you_mean, one_of

_DEEPEST = 8
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


class Supplier:
    """Finds the supplies of one call at one trigger."""

    def __init__(self, catalogue: Catalogue, fitting: Fitting, scope: Scope, problems: list[Problem]) -> None:
        self.catalogue = catalogue
        self.fitting = fitting
        self.scope = scope
        self.problems = problems

    # -- properties ----------------------------------------------------------------------------------------------------------------

    def fields(
        self, shape: Shape, prefix: str, within: str = "", element: Root | None = None, depth: int = 0
    ) -> tuple[Field, ...]:
        """The fields of an object. Paths in the plan start with `prefix`; names are looked up without `within`."""
        if depth > _DEEPEST:
            return ()
        return tuple(
            found
            for prop in self.fitting.inside(shape).properties
            for found in self.member(prop, prefix, within, element, depth)
        )

    def member(
        self, prop: Property, prefix: str, within: str = "", element: Root | None = None, depth: int = 0
    ) -> Iterator[Field]:
        """One property, if anything supplies it."""
        path = prefix + prop.name
        explicit = path in self.scope.values
        before = len(self.problems)
        if explicit:
            supply = self.said(prop, path, within, element, depth)
        else:
            supply = self.found(prop, path, within, element, depth)
        if supply is not None:
            nullable = self.fitting.takes_null(prop.shape)
            span = self.scope.spans.get(path, prop.span)
            pii = prop.notes.pii or self.fitting.inside(prop.shape).notes.pii
            yield Field(prop.name, path, prop.required, nullable, supply, explicit, prop.common, pii, span)
        elif prop.required and not prop.common and len(self.problems) == before:
            self.unsupplied(prop, path, within, element)

    def said(self, prop: Property, path: str, within: str, element: Root | None, depth: int) -> Supply | None:
        """What the plan names for a property."""
        try:
            expression = parse_expression(self.scope.values[path])
        except BadExpression as error:
            self.problem("value-expression", path, f'"{path}" of {self.scope.title}: {error}', error.hint)
            return None
        if expression.constant:
            return Constant(expression.constant[0])
        if expression.resolver is not None:
            return Resolved(expression.resolver, expression.functions)
        if expression.path is None:
            return None
        found = self.resolve(expression.path, path, element)
        if found is None:
            return None
        return self.fitted(prop, path, found, expression, element, depth)

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

    def found(
        self, prop: Property, path: str, within: str, element: Root | None, depth: int
    ) -> Supply | None:
        """What a property that the plan says nothing of finds by its name."""
        for value, root, named in self.candidates(spelt(path.removeprefix(within)), element, prop.common):
            fits = self.fitting.misfit(Flow(value.type, value.nullable), prop.shape) is None
            if named or fits:
                return self.fitted(prop, path, (value, root), None, element, depth)
        shape = self.fitting.inside(prop.shape)
        if prop.required and (shape.const or (shape.enum and len(shape.enum) == 1)):
            return Constant((shape.const or shape.enum or (None,))[0])
        if shape.properties and shape.items is None and not prop.common:
            return self.members(prop, shape, path, within, element, depth)
        return None

    def members(
        self, prop: Property, shape: Shape, path: str, within: str, element: Root | None, depth: int
    ) -> Members | None:
        """An object's own fields, where at least one finds a value."""
        before = len(self.problems)
        named = any(key.startswith(f"{path}.") for key in self.scope.values)
        fields = self.fields(shape, f"{path}.", within, element, depth + 1)
        if not fields or (len(self.problems) > before and not named and not prop.required):
            del self.problems[before:]  # nobody asked for it
            return None
        return Members(fields)

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

    # -- values --------------------------------------------------------------------------------------------------------------------

    def fitted(
        self,
        prop: Property,
        path: str,
        found: tuple[Value, Root],
        said: Expression | None,
        element: Root | None,
        depth: int,
    ) -> Supply | None:
        """The supply that a value makes for a property, held against the property's shape."""
        value, root = found
        functions = said.functions if said else ()
        inner = said.path.inner if said and said.path else None
        if value.type.each is not None and inner is None and not functions:
            return self.listed(prop, path, value, root, depth)
        certain = not value.nullable or value.path in self.scope.trigger.certain
        supply: Supply = Read(value, root, functions, said.path.argument if said and said.path else None)
        flow = Flow(value.type, not certain)
        if value.type.each is not None and inner is not None and said and said.path:
            each = self.catalogue.root(value.type.each)
            item = self.resolve(Path(each.name, inner, said.path.code), path, each)
            if item is None:
                return None
            supply = Collected(value, root, each, Read(item[0], each, (), said.path.code), functions)
            flow = Flow(ValueType("list", item[0].type.kind), False)
        elif inner is not None:
            self.problem(
                "value-expression", path, f"`{value.path}` is no list of things with values of their own"
            )
            return None
        after = self.through(functions, flow, path)
        return supply if after is not None and self.fits(after, prop, path, value, functions) else None

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

    def listed(self, prop: Property, path: str, value: Value, root: Root, depth: int) -> Supply | None:
        """A list of objects."""
        assert value.type.each is not None
        shape = self.fitting.inside(prop.shape)
        element = self.catalogue.root(value.type.each)
        related = ((prop.span, f'"{prop.name}" is here'),)
        if self.fitting.misfit(Flow(value.type, False), prop.shape) is not None:
            message = f'`{value.path}` is a list, which "{path}" of {self.scope.title} refuses'
            hint = f"name one value of each: [{value.path}[].{element.values[0].name}, \"join(',')\"]"
            self.problem("value-mismatch", path, message, hint, related)
            return None
        items = shape.items and self.fitting.inside(shape.items)
        if items is None or not items.properties:
            message = f'`{value.path}` is a list of things, and "{path}" of {self.scope.title} plans no properties of theirs'
            hint = f"plan them, or name one value of each: {value.path}[].{element.values[0].name}"
            self.problem("value-mismatch", path, message, hint, related)
            return None
        return Listed(
            value, root, element, self.fields(items, f"{path}[].", f"{path}[].", element, depth + 1)
        )

    def group(self) -> Supply | None:
        """What the groupId of a group call is: what the plan says under `groupId`, or the company's id."""
        prop = Property("groupId", Shape(types=("string",)), required=False, span=self.scope.call.span)
        if "groupId" in self.scope.values:
            return self.said(prop, "groupId", "", None, 0)
        for root in self.scope.roots:
            value = root.value("company.id")
            if value is not None and self.available(value):
                return Read(value, root)
        self.problem(
            "property-unsupplied",
            "groupId",
            f"nothing supplies the groupId of {self.scope.title}",
            "say it under `values`: {groupId: ...}",
        )
        return None

    # -- problems ------------------------------------------------------------------------------------------------------------------

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
