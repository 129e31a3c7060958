"""Types as Python prints them: annotations, TypedDicts and the parameters of typed calls."""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.python import PYTHON
from trackwright.naming import words
from trackwright.schema import Json, Notes
from trackwright.targets.python_imports import Imports
from trackwright.typed import ArrayOf, Field, Literals, MapOf, OneOfTypes, Primitive, Record, RecordOf, Type
from trackwright.values import json_text

_FORMATS = {"date-time": "DateTimeText", "date": "DateText", "uuid": "UuidText"}
_KINDS = {
    "any": "object",
    "null": "None",
    "boolean": "bool",
    "integer": "int",
    "number": "Number",
    "string": "str",
}
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
EMPTY = Code()
_LONGEST_LITERAL = 100
_LONGEST_INLINE = 60  # characters of literals that are named in place
_IN_KINDS = ("DateText", "DateTimeText", "Number", "UuidText")


@cache
def _atom(name: str) -> Code:
    return Code(name) if name in ("object", "None", "bool", "int", "str") else PYTHON.name("runtime", (name,))


class TypeView(NamedTuple):
    """kind: atom, record and alias (`code`), sequence and mapping (`members` of one), union (`members`), literal (`values`)."""

    kind: str
    code: Code = EMPTY
    members: tuple[TypeView, ...] = ()
    values: tuple[Code, ...] = ()


class FieldView(NamedTuple):
    """A member of a TypedDict, or a parameter. `doc` is empty where the plan says nothing of it.

    `own`: the type has a name that the module gives it; any other is the same wherever it stands.
    """

    name: Code
    wire: Code
    type: TypeView
    required: bool
    nullable: bool
    common: bool
    doc: Code
    own: bool


class RecordView(NamedTuple):
    """`functional`: some wire name can't be an attribute, or a type isn't defined yet where it is named."""

    name: Code
    title: Code
    functional: bool
    doc: Code
    fields: tuple[FieldView, ...]


class AliasView(NamedTuple):
    """A name for a type that is too long to be written in place."""

    name: Code
    type: TypeView


Fields = dict[tuple[int, str, Code | None], tuple[Field, FieldView]]


class Types:
    """Turns the types of one module to views.

    `shared` gives the class name of a named type, `own` that of a record of the module. `seen` are all views, `aliases` those with a name.
    `known` has views of fields that need no name of the module's, by the field's identity and its indentation.
    """

    def __init__(self, shared: Callable[[str], Code], own: dict[str, Code], known: Fields) -> None:
        self.shared = shared
        self.own = own
        self.known = known
        self.seen: dict[Type, TypeView] = {}
        self.aliases: list[AliasView] = []

    def view(self, type_: Type) -> TypeView:
        found = self.seen.get(type_)
        if found is None:
            found = self._view(type_)
            long = found.kind == "literal" and sum(map(len, found.values)) > _LONGEST_INLINE
            if long or (found.kind == "union" and len(found.members) > 3):
                alias = AliasView(PYTHON.name("runtime", (f"_T{len(self.aliases) + 1}",)), found)
                self.aliases.append(alias)
                found = TypeView("alias", alias.name)
            self.seen[type_] = found
        return found

    def _view(self, type_: Type) -> TypeView:
        match type_:
            case Primitive(kind, format_):
                name = _FORMATS.get(format_ or "", _KINDS[kind])
                return TypeView("atom", _atom(name))
            case Literals(values):
                return _literals(values)
            case ArrayOf(item):
                return TypeView("sequence", members=(self.view(item),))
            case MapOf(value):
                return TypeView("mapping", members=(self.view(value),))
            case RecordOf(key, shared):
                return TypeView("record", self.shared(key) if shared else self.own[key])
            case OneOfTypes(members):
                views = tuple(dict.fromkeys(self.view(member) for member in members))
                return views[0] if len(views) == 1 else TypeView("union", members=views)

    def fields(self, record: Record, indent: str) -> tuple[FieldView, ...]:
        return tuple(self.field(field, indent) for field in record.fields)

    def field(self, field: Field, indent: str, name: Code | None = None) -> FieldView:
        """A parameter, or with a `name` a member."""
        key = (id(field), indent, name)
        known = self.known.get(key)
        if known is not None:
            self.seen[field.type] = known[1].type
            return known[1]
        type_ = self.view(field.type)
        view = FieldView(
            argument(field) if name is None else name,
            PYTHON.literal(field.wire),
            type_,
            field.required,
            field.nullable,
            field.common,
            described(field.notes, indent),
            any(view.kind in ("record", "alias") for view in _with_members(type_)),
        )
        if not view.own:
            self.known[key] = (field, view)
        return view

    def record(self, record: Record) -> RecordView:
        name = PYTHON.name("class", record.words)
        functional = not all(_attribute(field.wire) for field in record.fields)
        fields = tuple(
            self.field(field, "    ", PYTHON.literal(field.wire) if functional else Code(field.wire))
            for field in record.fields
        )
        return RecordView(
            name, PYTHON.literal(str(name)), functional, described(record.notes, "    "), fields
        )


def argument(field: Field) -> Code:
    """A parameter's name: the wire name where that is in Python's casing already (`email_sha256`), or made of its words."""
    if _SNAKE.fullmatch(field.wire) and words(field.wire) == field.words:
        return PYTHON.name("argument", (field.wire,))
    return PYTHON.name("argument", field.words)


def described(notes: Notes, indent: str) -> Code:
    """Description, deprecation and examples, as lines of a docstring."""
    examples = ", ".join(map(json_text, notes.examples))
    return _described(notes.description, notes.deprecated, examples, indent)


@cache
def _described(description: str, deprecated: str | None, examples: str, indent: str) -> Code:
    parts = [description.strip()] if description.strip() else []
    if deprecated is not None:
        parts.append(f"Deprecated: {deprecated}" if deprecated else "Deprecated.")
    if examples:
        parts.append(f"Examples: {examples}")
    return PYTHON.doc("\n".join(parts), indent)


def _literals(values: tuple[Json, ...]) -> TypeView:
    """Literal types; where a value has none (fractions, very long text), the type of all values like it."""
    fitting = [
        value
        for value in values
        if not isinstance(value, float) and len(json.dumps(value)) < _LONGEST_LITERAL
    ]
    members: list[TypeView] = []
    if fitting:
        members.append(TypeView("literal", values=tuple(map(PYTHON.literal, fitting))))
    if any(isinstance(value, float) for value in values):
        members.append(TypeView("atom", _atom("Number")))
    if any(isinstance(value, str) and value not in fitting for value in values):
        members.append(TypeView("atom", _atom("str")))
    return members[0] if len(members) == 1 else TypeView("union", members=tuple(members))


def _attribute(wire: str) -> bool:
    """Whether a name can be declared in a class body and stay what it is."""
    return (
        wire.isascii() and wire.isidentifier() and not keyword.iskeyword(wire) and not wire.startswith("__")
    )


def type_imports(imports: Imports, types: Types, records: tuple[RecordView, ...]) -> None:
    """Adds what the types of a module are made of."""
    tops = (*types.seen.values(), *(alias.type for alias in types.aliases))
    views = list(dict.fromkeys(view for top in tops for view in _with_members(top)))
    kinds = {view.kind for view in views}
    deferred = [field.type for record in records if record.functional for field in record.fields]
    deferred.extend(alias.type for alias in types.aliases)
    for module, name, used in (
        ("collections.abc", "Mapping", "mapping" in kinds),
        ("collections.abc", "Sequence", "sequence" in kinds),
        ("typing", "Literal", "literal" in kinds),
        ("typing", "NotRequired", not all(field.required for record in records for field in record.fields)),
        ("typing", "TypedDict", bool(records)),
        ("typing", "Union", any(map(_has_union, deferred))),
    ):
        if used:
            imports.add(module, name)
    for view in views:
        if view.kind == "atom" and view.code in _IN_KINDS:
            imports.add("..runtime.kinds", str(view.code))


def _with_members(view: TypeView) -> Iterator[TypeView]:
    yield view
    for member in view.members:
        yield from _with_members(member)


def _has_union(type_: TypeView) -> bool:
    return type_.kind == "union" or any(map(_has_union, type_.members))
