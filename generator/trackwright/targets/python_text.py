"""The JSON text of a payload that a short cut has found valid: its keys are known, and of each value what it may be.

A function of this kind is there for closed objects of plain members only; whatever else stands in one is left to the json module.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from trackwright.code import Code
from trackwright.languages.python import PYTHON

_NUMBERS = frozenset({"int", "float"})


@dataclass(frozen=True, slots=True)
class PieceView:
    """One member. `kind`: text, number, integer, constant, object and list (by `function`), any. `key` is `,"name":`."""

    key: Code
    wire: Code
    kind: str
    function: Code | None = None


@dataclass(frozen=True, slots=True)
class TextView:
    """A function from an object to its JSON."""

    name: Code
    required: tuple[PieceView, ...]
    optional: tuple[PieceView, ...]

    @property
    def asks(self) -> bool:
        """Whether it takes something from the runtime."""
        return any(piece.kind not in ("integer", "object") for piece in (*self.required, *self.optional))


def text_view(
    name: Code,
    members: Mapping[str, Mapping[str, Any]],
    required: Collection[str],
    texts: Mapping[Code, Code],
) -> TextView:
    """`members` are the facts of each member (exact type -> tests); `texts` the text functions by the short cuts they belong to."""
    pieces = {wire: _piece(wire, facts, texts) for wire, facts in members.items()}
    return TextView(
        name,
        tuple(piece for wire, piece in pieces.items() if wire in required),
        tuple(piece for wire, piece in pieces.items() if wire not in required),
    )


def _piece(wire: str, facts: Mapping[str, Any], texts: Mapping[Code, Code]) -> PieceView:
    key = PYTHON.literal(f",{json.dumps(wire, ensure_ascii=False)}:")
    literal, kinds = PYTHON.literal(wire), set(facts)
    if kinds == {"string"}:
        return PieceView(key, literal, "text")
    if kinds == {"int"}:
        return PieceView(key, literal, "integer")
    if kinds and kinds <= _NUMBERS:
        return PieceView(key, literal, "number")
    if kinds == {"boolean"}:
        return PieceView(key, literal, "constant")
    for kind, test, shape in (("object", "call", "object"), ("array", "each", "list")):
        if kinds == {kind}:
            for one in facts[kind]:
                if one.kind == test and one.args[0] in texts:
                    return PieceView(key, literal, shape, texts[one.args[0]])
    return PieceView(key, literal, "any")
