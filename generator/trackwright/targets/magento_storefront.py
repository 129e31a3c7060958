"""The storefront of a Magento module: one script of the generated client, the triggers that the plan has and the table that binds them,
and the PHP that prints what those read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.js import JS
from trackwright.magento.bound import Bound, Collected, Constant, Field, Listed, Members, Read, Supply
from trackwright.magento.functions import Call as FunctionCall
from trackwright.models import model_of
from trackwright.module_names import ModuleNames
from trackwright.records import call_words
from trackwright.render import render, templates_folder
from trackwright.schema import Json, JsonObject
from trackwright.target import Copied, Joined, Model, OutputRule, Rendered
from trackwright.targets import classic
from trackwright.targets.js_join import Script, joined
from trackwright.targets.magento_layer import layer_file, layer_name
from trackwright.targets.magento_values import values_views

_FOLDER = "js/storefront"
_SETUP = "storefront/setup.js"
# What stands for the checks in pages that do without them.
_UNCHECKED = {"#checks/": "runtime/none.js", "#validate": "runtime/none.js"}
_ORDER = "order.placed"
_JS = "view/frontend/web/js"
# The module of a trigger and the function in it that watches the shop, in the order in which they look.
_WATCHERS = (
    ("page.*", "page", "page"),
    ("product.viewed", "product-viewed", "productViewed"),
    ("product.clicked", "product-clicked", "productClicked"),
    ("product.shared", "product-shared", "productShared"),
    ("search.performed", "search-performed", "searchPerformed"),
    ("list.viewed", "list-viewed", "listViewed"),
    ("list.filtered", "list-filtered", "listFiltered"),
    ("promotion.viewed", "promotions", "promotionViewed"),
    ("promotion.clicked", "promotions", "promotionClicked"),
    ("cart.added", "cart-changed", "cartChanged"),
    ("cart.removed", "cart-changed", "cartChanged"),
    ("coupon.*", "coupons", "coupons"),
    ("cart.viewed", "cart-viewed", "cartViewed"),
    ("checkout.started", "checkout-started", "checkoutStarted"),
    ("checkout.step_*", "checkout-steps", "checkoutSteps"),
    ("checkout.payment_entered", "checkout-payment", "checkoutPayment"),
    ("order.placed", "order-placed", "orderPlaced"),
)


class WatcherView(NamedTuple):
    name: Code
    path: Code


class CallView(NamedTuple):
    name: Code
    path: Code


class SetupView(NamedTuple):
    """The module that starts the script."""

    watchers: tuple[WatcherView, ...]
    calls: tuple[CallView, ...]
    functions: tuple[Code, ...]
    key: Code
    name: Code
    header: Code
    attribute: Code
    layer: Code
    common: Code
    identify: Code  # whether the source sends such a call
    alias: Code
    bindings: Code


class ScriptView(NamedTuple):
    """The script: modules in one scope, and what starts them."""

    script: Script
    run: Code


def storefront_files(model: Model, names: ModuleNames) -> Iterator[OutputRule]:
    """The script and what PHP prints for it; nothing where the plan has no call that the shop's pages send."""
    shown = tuple(bound for bound in model.bindings.bounds if bound.sender == "browser")
    source = next((s for s in model.plan.sources if s.name in {bound.source for bound in shown}), None)
    if source is None:
        return
    script = model_of(model, source)
    rules = classic.modules(script)
    view = setup_view(script, names, shown)
    parts = (
        *rules,
        *(Copied(f"storefront/{path}", f"{_FOLDER}/{path}") for path in _modules()),
        Rendered(_SETUP, f"{_FOLDER}/setup.js.j2", view),
    )
    yield Joined(f"{_JS}/tracking.min.js", parts, lambda found: _script(found, _UNCHECKED))
    yield Joined(f"{_JS}/tracking-checked.min.js", parts, lambda found: _script(found, classic.PRIVATE))
    yield layer_file(script, names)
    for values in values_views(names, model.bindings.catalogue, shown):
        yield Rendered(values.path, "php/magento/values.j2", values)
    for adapter, members in classic.ADAPTERS.items():
        yield Joined(
            f"{_JS}/consent/{adapter}.min.js",
            classic.needed(rules, adapter),
            classic.adapter(classic.global_name(script), adapter, members),
        )


def setup_view(script: Model, names: ModuleNames, bounds: tuple[Bound, ...]) -> SetupView:
    calls = [unit.call for unit in script.units]
    order = [(call.type, call.name) for call in calls]
    common: dict[str, Field] = {}
    table: dict[str, list[Json]] = {}
    for bound in bounds:
        own = []
        for field in bound.fields:
            if field.common:
                common.setdefault(field.name, field)
            else:
                own.append(field)
        row: list[Json] = [order.index((bound.call.type, bound.call.name)), _fields(own)]
        table.setdefault(bound.trigger.id, []).append(tuple(row))
    return SetupView(
        watchers=tuple(_watchers({*table, *_repeated(script)})),
        calls=tuple(_call_view(call_words(call)) for call in calls),
        functions=tuple(Code(name) for name in sorted(_functions(bounds))),
        key=JS.literal(names.key),
        name=JS.literal(str(classic.global_name(script))),
        header=JS.literal(f"X-{names.header}-Context"),
        attribute=JS.literal(f"data-{names.key.replace('_', '-')}-"),
        layer=JS.literal(str(layer_name(script))),
        common=JS.literal(_fields(common.values())),
        identify=JS.literal(any(call.type == "identify" for call in calls)),
        alias=JS.literal(any(call.type == "alias" for call in calls)),
        bindings=JS.literal(JsonObject(tuple((trigger, tuple(rows)) for trigger, rows in table.items()))),
    )


def _call_view(parts: tuple[str, ...]) -> CallView:
    return CallView(JS.name("call", parts), Code(f"../events/{JS.name('file', parts)}.js"))


def _repeated(script: Model) -> set[str]:
    """Triggers whose calls the server sends, and a page may send again under the server's id."""
    return {
        binding.trigger
        for unit in script.units
        if unit.call.once and unit.call.primary not in (None, script.source.name)
        for binding in unit.call.magento
        if binding.trigger == _ORDER
    }


def _watchers(triggers: Iterable[str]) -> Iterator[WatcherView]:
    """In the order of the list: a page's own call goes before what is on it."""
    there = set(triggers)
    rows = [row for row in _WATCHERS if any(fnmatchcase(trigger, row[0]) for trigger in there)]
    for module, function in dict.fromkeys((module, function) for _, module, function in rows):
        yield WatcherView(Code(function), Code(f"./triggers/{module}.js"))


def _fields(fields: Iterable[Field]) -> JsonObject:
    """What `binding.js` reads."""
    found = []
    for field in fields:
        supply = _supply(field.supply)
        if supply is not None:
            null = JsonObject((("or", None), ("of", supply)))
            found.append((field.name, null if field.required and field.nullable else supply))
    return JsonObject(tuple(found))


def _supply(supply: Supply) -> Json:
    match supply:
        case Read(value, root, functions, argument):
            written = (
                f"{root.name}.{value.name}" if argument is None else f"{root.name}.{value.name}({argument})"
            )
            return _applied(written, functions)
        case Constant(value):
            return JsonObject((("is", value),))
        case Listed(value, root, element, fields):
            return JsonObject(
                (("each", f"{root.name}.{value.name}"), ("as", element.name), ("fields", _fields(fields)))
            )
        case Members(fields):
            return JsonObject((("fields", _fields(fields)),))
        case Collected(value, root, element, inner, functions):
            listed = JsonObject(
                (("each", f"{root.name}.{value.name}"), ("as", element.name), ("item", _supply(inner)))
            )
            return _applied(listed, functions)
        case _:
            return None  # a class of the shop's own runs on the server alone


def _applied(field: Json, functions: tuple[FunctionCall, ...]) -> Json:
    """A field and functions over it; what stands in for null ends a chain, and a new one begins."""
    chain: list[Json] = []
    for function in functions:
        if function.name == "default":
            field = JsonObject((("or", function.arguments[0]), ("of", (field, *chain) if chain else field)))
            chain = []
        else:
            chain.append((function.name, *function.arguments) if function.arguments else function.name)
    return (field, *chain) if chain else field


def _functions(bounds: Iterable[Bound]) -> set[str]:
    found: set[str] = set()
    for bound in bounds:
        todo: list[Supply] = [field.supply for field in bound.fields]
        while todo:
            supply = todo.pop()
            if isinstance(supply, Read | Collected):
                found.update(function.name for function in supply.functions)
            elif isinstance(supply, Listed | Members):
                todo += [field.supply for field in supply.fields]
    return found - {"default"}


def _modules() -> tuple[str, ...]:
    folder = templates_folder() / _FOLDER
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.js")))


def _script(parts: tuple[tuple[str, str], ...], private: Mapping[str, str]) -> str:
    script = joined(dict(parts), {_SETUP: ("run",)}, private)
    return render(f"{_FOLDER}/script.js.j2", ScriptView(script, script.values[_SETUP, "run"]))
