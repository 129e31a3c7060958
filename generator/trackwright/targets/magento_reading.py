"""How PHP reads values off Magento's objects: the parts of an expression, finished for printing by `php/magento/reading.j2`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.php import PHP, literal, sequence, string, table
from trackwright.magento.bound import Collected, Constant, Listed, Read, Resolved, Supply
from trackwright.magento.functions import Call
from trackwright.magento.records import Getter, Kind, Reader, Root, Value
from trackwright.module_names import ModuleNames
from trackwright.naming import words
from trackwright.schema import Json, JsonObject
from trackwright.targets.php_imports import Imports

_CASTS: dict[Kind, tuple[str, str]] = {
    "string": ("text", "text"),
    "datetime": ("time", "time"),
    "number": ("number", "numberOrNull"),
    "integer": ("integer", "integerOrNull"),
    "boolean": ("boolean", "booleanOrNull"),
    "any": ("value", "value"),
}
_VISITOR = "visitor."


class GetterView(NamedTuple):
    arrow: Code
    name: Code
    arguments: tuple[Code, ...]


class CallView(NamedTuple):
    """`$this->service->method(before, …, after)` around an expression."""

    service: Code
    method: Code
    before: tuple[Code, ...] = ()
    after: tuple[Code, ...] = ()


class EachView(NamedTuple):
    """What is made of each thing of a list: the second argument of the innermost call."""

    type: Code
    variable: Code
    inner: ReadView


class ReadView(NamedTuple):
    """One value: a constant, a member of the visitor, what a resolver or reader answers, or a chain of getters; and calls around it."""

    constant: Code | None = None
    visitor: Code | None = None
    resolver: Code | None = None
    reader: Code | None = None
    method: Code | None = None
    argument: Code | None = None
    variable: Code | None = None
    getters: tuple[GetterView, ...] = ()
    each: EachView | None = None
    inner: tuple[CallView, ...] = ()  # the innermost call first
    applied: CallView | None = None  # around all of it, on lines of its own

    @property
    def lone_each(self) -> CallView | None:
        """The call that reads each thing of a list, where nothing is around it: it has room for lines of its own."""
        return self.inner[0] if self.each is not None and len(self.inner) == 1 else None

    @property
    def outer(self) -> tuple[CallView, ...]:
        return self.inner[::-1]


class ServiceView(NamedTuple):
    type: Code
    name: Code


class Services:
    """What a class has injected: in the order of first use."""

    def __init__(self, names: ModuleNames, imports: Imports) -> None:
        self.names = names
        self.imports = imports
        self.found: dict[str, ServiceView] = {}

    def cast(self) -> Code:
        return self._named("Cast", "cast")

    def functions(self) -> Code:
        return self._named("Functions", "functions")

    def stores(self) -> Code:
        return self._service("Magento\\Store\\Model\\StoreManagerInterface", "stores")

    def reader(self, reader: Reader) -> Code:
        if "\\" in reader.name:
            return self._own(reader.name)
        name = f"{self.names.namespace}\\Model\\Value\\{reader.name}"
        return self._service(
            name, PHP.name_of("property", (*words(reader.name), "values")), f"{reader.name}Values"
        )

    def resolver(self, class_name: str) -> Code:
        return self._own(class_name)

    def deferred(self) -> None:
        """Deferred is no service; the file names it."""
        self.imports.add(f"{self.names.namespace}\\Model\\Deferred")

    def type(self, root: Root) -> Code:
        assert root.type is not None
        return self.imports.add(self.names.replaced(root.type))

    def views(self) -> tuple[ServiceView, ...]:
        return tuple(self.found.values())

    def _own(self, class_name: str) -> Code:
        return self._service(
            class_name.lstrip("\\"), PHP.name_of("property", words(class_name.rpartition("\\")[2]))
        )

    def _named(self, name: str, variable: str) -> Code:
        return self._service(f"{self.names.namespace}\\Model\\Value\\{name}", variable)

    def _service(self, class_name: str, variable: str, alias: str | None = None) -> Code:
        if class_name not in self.found:
            taken = {str(view.name) for view in self.found.values()}
            free = variable
            count = 2
            while free in taken:
                free, count = f"{variable}{count}", count + 1
            self.found[class_name] = ServiceView(self.imports.add(class_name, alias), Code(free))
        return self.found[class_name].name


@dataclass
class Expressions:
    """Makes views of supplies, and keeps what they need: roots by id, the occurrence itself."""

    services: Services
    used: dict[str, Root] = field(default_factory=dict)
    occurrence: bool = False

    def value(self, supply: Supply, element: Root | None) -> ReadView:
        """A property's value, in its type and through its functions."""
        if isinstance(supply, Constant):
            return ReadView(constant=literal(supply.value))
        if isinstance(supply, Resolved):
            self.occurrence = True
            variable = None if element is None else self.variable(element)
            resolver = self.services.resolver(supply.class_name)
            return self._through(ReadView(resolver=resolver, variable=variable), (), supply.functions)
        if isinstance(supply, Collected):
            return self._collected(supply)
        assert isinstance(supply, Read)
        return self._read(supply)

    def whole(self, supply: Listed | Collected) -> ReadView:
        """The things of a list, as the list's own getters give them."""
        return self._raw(supply.value, supply.root, None)

    def shown(self, read: Read) -> ReadView:
        """A value as a page shows it: what the worker would load is read at once."""
        raw = self._raw(read.value, read.root, read.argument)
        return raw._replace(inner=() if read.value.reader else self._cast(read.value))

    def things(self, read: Read) -> ReadView:
        """The things of a list, whatever is made of them."""
        return self._raw(read.value, read.root, None)

    def variable(self, root: Root) -> Code:
        self.used[root.id] = root
        return variable_of(root)

    def _read(self, read: Read) -> ReadView:
        value = read.value
        if value.deferred is not None:
            return self._later(read)
        raw = self._raw(value, read.root, read.argument)
        return self._through(raw, () if value.reader else self._cast(value), read.functions)

    def _later(self, read: Read) -> ReadView:
        """A value that the worker loads: what it is called, and the id of what it is a value of."""
        value = read.value
        path = f"{value.deferred}({read.argument})" if read.argument else str(value.deferred)
        applied = self._applied(read.functions) if read.functions else None
        if path.startswith(_VISITOR):
            self.services.deferred()
            return ReadView(visitor=string(path), applied=applied)
        if not value.getters:
            return self._raw(value, read.root, read.argument)._replace(applied=applied)
        raw = self._raw(value, read.root, None, id_of=True)
        call = CallView(self.services.cast(), Code("deferred"), (string(path),))
        return raw._replace(inner=(call,), applied=applied)

    def _collected(self, supply: Collected) -> ReadView:
        inner = Expressions(self.services)
        view = inner.value(supply.inner, supply.element)
        raw = self._raw(supply.value, supply.root, None)
        each = EachView(self.services.type(supply.element), variable_of(supply.element), view)
        call = CallView(self.services.cast(), Code("each"))
        return self._through(raw._replace(each=each), (call,), supply.functions)

    def _raw(self, value: Value, root: Root, argument: str | None, id_of: bool = False) -> ReadView:
        variable = self.variable(root)
        if value.reader is not None and not id_of:
            return ReadView(
                reader=self.services.reader(value.reader),
                method=Code(value.reader.method),
                argument=string(argument) if argument else None,
                variable=variable,
            )
        return ReadView(variable=variable, getters=tuple(map(_getter, value.getters)))

    def _cast(self, value: Value) -> tuple[CallView, ...]:
        if value.type.kind == "list":
            return (
                CallView(self.services.cast(), Code("texts" if value.type.item == "string" else "value")),
            )
        never_null, nullable = _CASTS[value.type.kind]
        return (CallView(self.services.cast(), Code(nullable if value.nullable else never_null)),)

    def _through(self, view: ReadView, calls: tuple[CallView, ...], functions: tuple[Call, ...]) -> ReadView:
        """A value with calls around it: a single function is called by its name, several are applied in the plan's order."""
        if len(functions) == 1:
            (call,) = functions
            arguments = tuple(map(_argument, call.arguments))
            calls = (*calls, CallView(self.services.functions(), Code(call.name), (), arguments))
        return view._replace(inner=calls, applied=self._applied(functions) if len(functions) > 1 else None)

    def _applied(self, functions: tuple[Call, ...]) -> CallView:
        calls = sequence(sequence((string(call.name), *map(_argument, call.arguments))) for call in functions)
        return CallView(self.services.functions(), Code("apply"), (), (calls,))


def variable_of(root: Root) -> Code:
    """The local variable of a root."""
    return Code(f"${PHP.name_of('property', words(root.name))}")


def _getter(getter: Getter) -> GetterView:
    arrow = Code("?->" if getter.nullsafe else "->")
    return GetterView(arrow, Code(getter.name), tuple(map(literal, getter.arguments)))


def _argument(value: Json) -> Code:
    """A table is an array: `literal` makes objects of it."""
    if isinstance(value, JsonObject):
        return table((string(key), literal(each)) for key, each in value.members)
    return literal(value)
