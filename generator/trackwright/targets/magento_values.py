"""What PHP prints into the shop's pages: of each root only the values that a call in the browser reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.php import string
from trackwright.magento.bound import Bound, Read
from trackwright.magento.records import Catalogue, Value
from trackwright.module_names import ModuleNames
from trackwright.targets.magento_reading import Expressions, ReadView, Services, ServiceView, variable_of
from trackwright.targets.php_imports import Imports


class _Printed(NamedTuple):
    """A method of a class: the roots whose values it tells, and what it tells in any case."""

    class_name: str
    name: str
    roots: tuple[str, ...]
    always: tuple[str, ...] = ()
    lists: tuple[
        tuple[str, str], ...
    ] = ()  # a value that is a list, and the method that tells one of its members
    needed_by: tuple[str, ...] = ()  # other roots whose values come with these


_PRINTED = (
    _Printed("ProductValues", "product", ("product",)),
    _Printed("ProductValues", "listed", ("listed_product",), always=("id", "url")),
    _Printed("StoreValues", "store", ("store",), always=("currency",)),
    _Printed(
        "CartValues",
        "quote",
        ("quote",),
        always=("id", "currency", "coupon", "discount"),
        lists=(("items", "item"),),
        needed_by=("quote_item", "cart_item", "coupon", "checkout"),
    ),
    _Printed(
        "CartValues",
        "item",
        ("quote_item", "cart_item"),
        always=("id", "quantity"),
        needed_by=("quote", "coupon", "checkout"),
    ),
    _Printed("CustomerValues", "customer", ("customer",), always=("id",)),
)
# What changed of a line is told by the script, from the line's own price.
_TOLD_BY: dict[str, tuple[str, ...]] = {
    "quantity_delta": (),
    "total_delta": ("price",),
    "total_delta_incl_tax": ("price_incl_tax",),
}
_Wanted = dict[tuple[str, str | None], Value]


class ValueView(NamedTuple):
    """`'name' => …`. With `each`, a list of what that method makes of its members."""

    key: Code
    value: ReadView
    each: Code | None


class MethodView(NamedTuple):
    name: Code
    type: Code
    variable: Code
    values: tuple[ValueView, ...]


class ValuesView(NamedTuple):
    """A class, with the file that it has below the module."""

    path: str
    namespace: Code
    name: Code
    imports: tuple[Code, ...]
    services: tuple[ServiceView, ...]
    methods: tuple[MethodView, ...]


def values_views(names: ModuleNames, catalogue: Catalogue, bounds: Iterable[Bound]) -> Iterator[ValuesView]:
    """The classes: of roots that something reads, and of the store, which every page tells."""
    read: dict[str, _Wanted] = {}
    for bound in bounds:
        for found in bound.reads():
            read.setdefault(found.root.id, {})[found.value.name, found.argument] = found.value
    namespace = f"{names.namespace}\\Model\\Storefront"
    for name in dict.fromkeys(printed.class_name for printed in _PRINTED):
        imports = Imports(name, namespace)
        expressions = Expressions(Services(names, imports))
        methods = tuple(
            _method(printed, catalogue, read, expressions)
            for printed in _PRINTED
            if printed.class_name == name
            and (
                printed.name == "store" or any(root in read for root in (*printed.roots, *printed.needed_by))
            )
        )
        if methods:
            services = expressions.services.views()
            path = f"Model/Storefront/{name}.php"
            yield ValuesView(path, Code(namespace), Code(name), imports.lines(), services, methods)


def _method(
    printed: _Printed, catalogue: Catalogue, read: dict[str, _Wanted], expressions: Expressions
) -> MethodView:
    root = catalogue.root(printed.roots[0])
    wanted: _Wanted = {}
    for id in printed.roots:
        wanted |= read.get(id, {})
    lists = dict(printed.lists)
    names = [*printed.always, *lists, *(price for name, _ in wanted for price in _TOLD_BY.get(name, ()))]
    for name in names:
        value = root.value(name)
        assert value is not None, f"{root.id}.{name}"
        wanted.setdefault((name, None), value)
    values = []
    for (name, argument), value in sorted(wanted.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        if value.script or name in _TOLD_BY:
            continue
        each = lists.get(name)
        supply = Read(value, root, argument=argument)
        view = expressions.things(supply) if each else expressions.shown(supply)
        key = string(name if argument is None else f"{name}({argument})")
        values.append(ValueView(key, view, Code(each) if each else None))
    return MethodView(Code(printed.name), expressions.services.type(root), variable_of(root), tuple(values))
