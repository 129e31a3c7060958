"""What a shape is to a typed language: the one lowering of JSON Schema to types.

Records are objects with declared members; everything else is an expression. Three languages print the same records.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from trackwright.schema import Json, Notes


@dataclass(frozen=True, slots=True)
class Primitive:
    """format is set for strings of date-time, date, email, uri, uuid."""

    kind: Literal["any", "null", "boolean", "integer", "number", "string"]
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Literals:
    """A closed set of scalars (strings, numbers, booleans, null)."""

    values: tuple[Json, ...]
    kinds: tuple[type, ...] = field(init=False)  # by which 1, 1.0 and true differ, as they don't for Python

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", tuple(map(type, self.values)))


@dataclass(frozen=True, slots=True)
class ArrayOf:
    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object without declared members."""

    value: Type


@dataclass(frozen=True, slots=True)
class RecordOf:
    """`key` names a Record: a shared one (named type of the plan) or one of the call's own."""

    key: str
    shared: bool


@dataclass(frozen=True, slots=True)
class OneOfTypes:
    """At least two members, no duplicates, null last."""

    members: tuple[Type, ...]


Type = Primitive | Literals | ArrayOf | MapOf | RecordOf | OneOfTypes


@dataclass(frozen=True, slots=True)
class Field:
    """`words` make the code name (already from code_name where given)."""

    wire: str
    words: tuple[str, ...]
    type: Type  # with null as a member where nullable
    required: bool
    nullable: bool
    common: bool
    consent: tuple[str, ...]
    notes: Notes


@dataclass(frozen=True, slots=True)
class Record:
    """`words` make the type's name: of the named type, or of the call followed by the path of the member."""

    key: str
    words: tuple[str, ...]
    fields: tuple[Field, ...]  # author's order
    open: bool  # accepts members that are not declared
    rest: Type | None  # type of undeclared members where open with a schema
    notes: Notes


@dataclass(frozen=True, slots=True)
class TypedCall:
    """The records of one call. `payload` is the key of the record of its properties or traits."""

    payload: str
    context: str | None
    records: tuple[Record, ...]  # dependencies first where recursion allows
    uses: tuple[str, ...]  # keys of shared records used, sorted
