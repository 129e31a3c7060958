"""What supplies each property of one call at one trigger: what the plan names, or what a property finds by its own name."""

from __future__ import annotations

from collections.abc import Iterator

from trackwright.magento.bound import Collected, Constant, Field, Listed, Members, Read, Resolved, Supply
from trackwright.magento.expressions import BadExpression, Expression, Path, parse_expression
from trackwright.magento.functions import Flow
from trackwright.magento.reach import Reach
from trackwright.magento.reading import spelt
from trackwright.magento.records import Root, Value, ValueType
from trackwright.schema import Property, Shape

_DEEPEST = 8


class Supplier:
    """Finds the supplies of one call at one trigger."""

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        self.catalogue = reach.catalogue
        self.fitting = reach.fitting
        self.scope = reach.scope
        self.problems = reach.problems

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
            self.reach.unsupplied(prop, path, within, element)

    def said(self, prop: Property, path: str, within: str, element: Root | None, depth: int) -> Supply | None:
        """What the plan names for a property."""
        try:
            expression = parse_expression(self.scope.values[path])
        except BadExpression as error:
            self.reach.problem(
                "value-expression", path, f'"{path}" of {self.scope.title}: {error}', error.hint
            )
            return None
        if expression.constant:
            return Constant(expression.constant[0])
        if expression.resolver is not None:
            return Resolved(expression.resolver, expression.functions)
        if expression.path is None:
            return None
        found = self.reach.resolve(expression.path, path, element)
        if found is None:
            return None
        return self.fitted(prop, path, found, expression, element, depth)

    def found(
        self, prop: Property, path: str, within: str, element: Root | None, depth: int
    ) -> Supply | None:
        """What a property that the plan says nothing of finds by its name."""
        for value, root, named in self.reach.candidates(
            spelt(path.removeprefix(within)), element, prop.common
        ):
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
            item = self.reach.resolve(Path(each.name, inner, said.path.code), path, each)
            if item is None:
                return None
            supply = Collected(value, root, each, Read(item[0], each, (), said.path.code), functions)
            flow = Flow(ValueType("list", item[0].type.kind), False)
        elif inner is not None:
            self.reach.problem(
                "value-expression", path, f"`{value.path}` is no list of things with values of their own"
            )
            return None
        after = self.reach.through(functions, flow, path)
        return supply if after is not None and self.reach.fits(after, prop, path, value, functions) else None

    def listed(self, prop: Property, path: str, value: Value, root: Root, depth: int) -> Supply | None:
        """A list of objects."""
        assert value.type.each is not None
        shape = self.fitting.inside(prop.shape)
        element = self.catalogue.root(value.type.each)
        related = ((prop.span, f'"{prop.name}" is here'),)
        if self.fitting.misfit(Flow(value.type, False), prop.shape) is not None:
            message = f'`{value.path}` is a list, which "{path}" of {self.scope.title} refuses'
            hint = f"name one value of each: [{value.path}[].{element.values[0].name}, \"join(',')\"]"
            self.reach.problem("value-mismatch", path, message, hint, related)
            return None
        items = shape.items and self.fitting.inside(shape.items)
        if items is None or not items.properties:
            message = f'`{value.path}` is a list of things, and "{path}" of {self.scope.title} plans no properties of theirs'
            hint = f"plan them, or name one value of each: {value.path}[].{element.values[0].name}"
            self.reach.problem("value-mismatch", path, message, hint, related)
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
            if value is not None and self.reach.available(value):
                return Read(value, root)
        self.reach.problem(
            "property-unsupplied",
            "groupId",
            f"nothing supplies the groupId of {self.scope.title}",
            "say it under `values`: {groupId: ...}",
        )
        return None
