"""What a target is: a folder of templates and runtime files, and the rules that say which files they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from trackwright.json_schema import Schemas
from trackwright.magento.binding import NONE, Bindings
from trackwright.program import Program
from trackwright.schema import Call, Plan, Source
from trackwright.typed import Record, TypedCall


@dataclass(frozen=True, slots=True)
class Unit:
    """One call as one source may send it: the schema's record, its check programs and its types."""

    call: Call  # `payload` already narrowed by the source's require and omit
    program: Program
    previous: tuple[Program, ...]  # programs of older versions, newest first
    typed: TypedCall


@dataclass(frozen=True, slots=True)
class SharedType:
    """A named type of the plan that some unit uses."""

    key: str
    program: Program  # entry checks one value of the type
    record: Record | None  # None where the type is no object
    nested: tuple[
        Record, ...
    ] = ()  # records of objects inside the type, its own (RecordOf.shared is False), dependencies first
    uses: tuple[str, ...] = ()  # other named types that the program or the records use, sorted


@dataclass(frozen=True, slots=True)
class Model:
    """All that a target sees: one source's part of the plan, lowered."""

    plan: Plan
    source: Source
    units: tuple[Unit, ...]  # calls this source may send, plan order
    foreign: tuple[tuple[str, str], ...]  # (call type, name) of the plan's other calls: `wrong_source`
    types: tuple[SharedType, ...]
    digest: str  # hex SHA-256 of the canonical resolved schema
    tool_version: str
    schemas: Schemas  # the plan's shapes as JSON Schemas
    bindings: Bindings = (
        NONE  # what Magento makes happen, of all sources: a module prints the values that pages tell, too
    )


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file made from a template. `view` is a frozen dataclass finished for printing.

    Here and below, `path` is relative to the folder of the target's source ("events/order-completed.js"): the pipeline says which that is.
    """

    path: str
    template: str  # below templates/
    view: object
    repeated: bool = False  # the very same view makes other files, too


@dataclass(frozen=True, slots=True)
class Copied:
    """A runtime file, copied. `replace` swaps fixed words (a PHP namespace) and nothing else."""

    path: str
    source: str  # below templates/
    replace: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A file that a serialiser has finished (JSON)."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A file made of others, which are not written themselves: `join` takes each part's path and text, in the parts' order."""

    path: str
    parts: tuple[Rendered | Copied, ...]
    join: Callable[[tuple[tuple[str, str], ...]], str]


OutputRule = Rendered | Copied | Text | Joined


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file: path below the out folder, with "/", and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Target:
    """An output kind. `language` names the sources it serves; None: made once for the plan, whatever its sources.

    `once_a_shape`: calls that say the same cost it hardly more than one of them.
    """

    name: str
    language: str | None
    files: Callable[[Model], Iterable[OutputRule]]
    once_a_shape: bool = False
