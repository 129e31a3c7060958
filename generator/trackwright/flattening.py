"""Columns that Segment's warehouse destination makes of what it receives: objects flattened, arrays as JSON text, types of first values.

`leaves` reads the structure that DuckDB's `json_group_structure` reports; everything else is decided here and done there, set-wise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from trackwright.languages.sql import DUCKDB
from trackwright.warehouse import SegmentType, discarded, snake

_DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
_INTEGER = re.compile(r"-?\d+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value below a document. `kind` is DuckDB's type of it over all rows, "JSON" where rows differ or it is an array."""

    column: str
    path: tuple[str, ...]
    kind: str
    aside: bool = False  # its path differs from another one by case alone, so no struct holds both


@dataclass(frozen=True, slots=True)
class Flat:
    """One document's leaves. `structure` is what `from_json` reads at once; its leaves are text."""

    leaves: tuple[Leaf, ...]
    structure: str
    discarded: tuple[str, ...]  # paths whose column is Segment's own, or has no name


def flatten(structure: str | None, prefix: str) -> Flat:
    """The leaves of a document. `structure` is a result of `json_group_structure`; `prefix` "context" or ""."""
    shape: Any = json.loads(structure) if structure else {}
    found: list[Leaf] = []
    lost: list[str] = []
    wanted: dict[str, Any] = {}
    if isinstance(shape, dict):
        for leaf in _leaves(shape, prefix, (), False):
            name = leaf.column
            if not name or name == prefix or (not prefix and discarded(name)):
                lost.append(".".join(leaf.path))
                continue
            found.append(leaf)
            if not leaf.aside:
                place = wanted
                for part in leaf.path[:-1]:
                    place = place.setdefault(part, {})
                place[leaf.path[-1]] = "VARCHAR"
    return Flat(tuple(found), json.dumps(wanted, ensure_ascii=False), tuple(lost))


def _leaves(shape: Mapping[str, Any], prefix: str, path: tuple[str, ...], aside: bool) -> Iterator[Leaf]:
    folded: set[str] = set()
    for key, inner in shape.items():
        twin = aside or key.casefold() in folded
        folded.add(key.casefold())
        part = snake(key)
        name = f"{prefix}_{part}" if prefix and part else prefix or part
        below = (*path, key)
        if isinstance(inner, dict):
            yield from _leaves(inner, name, below, twin)
        elif inner != "NULL":
            kind = inner if isinstance(inner, str) else "ARRAY"
            yield Leaf(f"_{name}" if name[:1].isdigit() else name, below, kind, twin)


def expression(leaf: Leaf, document: str, struct: str) -> str:
    """The text of a leaf in DuckDB: `struct` is a column read by `Flat.structure`, `document` the JSON itself."""
    if leaf.aside:
        steps = "".join("." + json.dumps(part, ensure_ascii=False) for part in leaf.path)
        return f"{document}->>{DUCKDB.text('$' + steps)}"
    text = struct
    for part in leaf.path:
        text = f"struct_extract({text}, {DUCKDB.text(part)})"
    return f"nullif({text}, '{{}}')" if leaf.kind == "JSON" else text


def first_type(kind: str, first: str) -> SegmentType:
    """The type that the first value received gives a column. `kind` is DuckDB's type of it, `first` its text."""
    if kind == "BOOLEAN":
        return "boolean"
    if kind in ("UBIGINT", "BIGINT", "HUGEINT", "UHUGEINT"):
        return "integer"
    if kind == "DOUBLE":
        return "integer" if _INTEGER.fullmatch(first) else "float"
    return "timestamp" if kind == "VARCHAR" and _DATE_TIME.fullmatch(first) else "varchar"


def moment(text: str) -> str:
    """Text as a TIMESTAMP in UTC, or NULL. The session's time zone, which text without an offset is in, has to be UTC."""
    return f"timezone('UTC', try_cast({text} AS TIMESTAMPTZ))"


def cast(text: str, kind: SegmentType) -> str:
    """A leaf's text as a column's value in DuckDB; NULL where it is none. A fraction in an integer column is lost, as Segment loses it."""
    if kind == "varchar":
        return text
    if kind == "integer":
        whole = f"try_cast(trunc(try_cast({text} AS DOUBLE)) AS BIGINT)"
        return f"CASE WHEN contains({text}, '.') THEN {whole} ELSE try_cast({text} AS BIGINT) END"
    return moment(text) if kind == "timestamp" else f"try_cast({text} AS {DUCKDB.type(kind)})"


def loses(text: str, kind: SegmentType) -> str:
    """The condition under which `cast` keeps a value but not the whole of it."""
    if kind != "integer":
        return "false"
    number = f"try_cast({text} AS DOUBLE)"
    return f"contains({text}, '.') AND {number} <> trunc({number})"
