"""Schemas as written -> `schema.Shape`."""

from __future__ import annotations

from trackwright.diagnostics import Diagnostics
from trackwright.schema import Shape
from trackwright.source import Node

Definitions = tuple[tuple[str, Shape], ...]


def from_json_schema(node: Node, diagnostics: Diagnostics, key_prefix: str) -> tuple[Shape, Definitions]:
    """A JSON Schema (draft-07) with its own openness, and what its `$ref`s point at, keyed `key_prefix` + a name.

    `additional` stays None where the schema says nothing about members that it doesn't declare.
    """
    raise NotImplementedError
