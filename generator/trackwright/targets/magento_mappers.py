"""Mappers: for each call and trigger that the server sends, a class that reads the values off Magento's objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.php import PHP, doc, number, string
from trackwright.magento.bound import Bound, Field, Listed, Members
from trackwright.magento.records import Root
from trackwright.module_names import ModuleNames
from trackwright.naming import words
from trackwright.target import OutputRule, Rendered
from trackwright.targets.magento_reading import Expressions, ReadView, Services, ServiceView, variable_of
from trackwright.targets.magento_wiring import mapper_class
from trackwright.targets.php_imports import Imports

_INSET = Code(" " * 12)
_PAD = Code(" " * 16)


class VariableView(NamedTuple):
    type: Code
    variable: Code
    key: Code  # of the occurrence's roots
    optional: bool = False


class ListCallView(NamedTuple):
    name: Code
    arguments: tuple[Code, ...]


class EntryView(NamedTuple):
    """A property: a value, a list that a method makes, or an object."""

    key: Code
    value: ReadView | None
    list: ListCallView | None
    members: ObjectView | None


class ObjectView(NamedTuple):
    entries: tuple[EntryView, ...]
    nullable: tuple[Code, ...]  # properties that are sent as null


class ListView(NamedTuple):
    """A method that makes a list of objects."""

    name: Code
    doc: Code
    occurrence: bool
    roots: tuple[VariableView, ...]
    read: ReadView
    element: VariableView
    object: ObjectView


class MapperView(NamedTuple):
    """A mapper's file."""

    namespace: Code
    imports: tuple[Code, ...]
    doc: Code
    name: Code
    services: tuple[ServiceView, ...]
    call: Code
    wire: Code
    version: Code
    roots: tuple[VariableView, ...]
    store: Code | None
    payload: ObjectView
    context: ObjectView
    group: ReadView | None
    lists: tuple[ListView, ...]
    pad: Code = _PAD
    inset: Code = _INSET


def mappers(bounds: Iterable[Bound], names: ModuleNames) -> Iterator[OutputRule]:
    """`Model/Mapper/<Trigger>/<Call>.php` of what a source sends from the server."""
    for bound in bounds:
        if bound.sender == "server":
            folder, name = mapper_class(bound)
            view = _Mapper(bound, names).view()
            yield Rendered(f"Model/Mapper/{folder}/{name}.php", "php/magento/mapper.j2", view)


class _Mapper:
    """One class in the making."""

    def __init__(self, bound: Bound, names: ModuleNames) -> None:
        self.bound = bound
        folder, self.name = mapper_class(bound)
        self.namespace = f"{names.namespace}\\Model\\Mapper\\{folder}"
        self.imports = Imports(self.name, self.namespace)
        for name in ("Api\\MapperInterface", "Model\\Occurrence"):
            self.imports.add(f"{names.namespace}\\{name}")
        self.services = Services(names, self.imports)
        self.expressions = Expressions(self.services)
        self.lists: list[ListView] = []

    def view(self) -> MapperView:
        bound = self.bound
        payload = self.object(bound.fields, ())
        context = self.object(bound.context, ())
        group = None if bound.group is None else self.expressions.value(bound.group, None)
        used = [root for root in bound.roots if root.id in self.expressions.used]
        roots = tuple(self.variable(root) for root in used if root.id != "store")
        store = next((self.services.type(root) for root in used if root.id == "store"), None)
        if store is not None:
            self.services.stores()
        title = f"`{bound.call.name}`" if bound.call.name else bound.call.type
        return MapperView(
            Code(self.namespace),
            self.imports.lines(),
            doc(f"What {title} says at {bound.trigger.id}.", ""),
            Code(self.name),
            self.services.views(),
            string(bound.call.type),
            string(bound.call.name),
            number(bound.call.version),
            roots,
            store,
            payload,
            context,
            group,
            tuple(self.lists),
        )

    def object(self, fields: tuple[Field, ...], around: tuple[Root, ...]) -> ObjectView:
        """Properties; `around` are the things of the lists that they stand in."""
        if fields:
            self.services.cast()
        nullable = tuple(string(field.name) for field in fields if field.required and field.nullable)
        return ObjectView(tuple(self.entry(field, around) for field in fields), nullable)

    def entry(self, field: Field, around: tuple[Root, ...]) -> EntryView:
        key, supply = string(field.name), field.supply
        if isinstance(supply, Listed):
            return EntryView(key, None, self.list(field, supply, around), None)
        if isinstance(supply, Members):
            return EntryView(key, None, None, self.object(supply.fields, around))
        return EntryView(key, self.expressions.value(supply, around[-1] if around else None), None, None)

    def list(self, field: Field, supply: Listed, around: tuple[Root, ...]) -> ListCallView:
        """A method that makes the list, and the call of it."""
        outside = self.expressions
        self.expressions = inside = Expressions(self.services)
        read = inside.whole(supply)
        content = self.object(supply.fields, (*around, supply.element))
        self.expressions = outside
        reachable = (*self.bound.roots, *around)
        roots = tuple(root for root in reachable if root.id in inside.used and root.id != supply.element.id)
        outside.used |= {root.id: root for root in roots}
        outside.occurrence |= inside.occurrence
        name = PHP.name("method", ("list", *words(field.path)))
        self.lists.append(
            ListView(
                name,
                doc(f"The items of `{field.path}`.", "    "),
                inside.occurrence,
                tuple(self.variable(root) for root in roots),
                read,
                self.variable(supply.element),
                content,
            )
        )
        variables = tuple(variable_of(root) for root in roots)
        return ListCallView(name, (Code("$occurrence"), *variables) if inside.occurrence else variables)

    def variable(self, root: Root) -> VariableView:
        optional = root.id in self.bound.trigger.optional
        return VariableView(self.services.type(root), variable_of(root), string(root.name), optional)
