"""The dbt project's README."""

from __future__ import annotations

from typing import NamedTuple

from trackwright.code import Code
from trackwright.languages.markdown import span
from trackwright.schema import Plan
from trackwright.targets.warehouse_notes import Mart


class ModelLine(NamedTuple):
    name: Code
    description: Code


class ReadmeView(NamedTuple):
    plan: Code
    database: Code
    marts: tuple[ModelLine, ...]


def readme(plan: Plan, name: str, marts: list[Mart]) -> ReadmeView:
    """`name` is the dbt project's."""
    lines = tuple(ModelLine(span(mart.name), Code(mart.description)) for mart in marts)
    return ReadmeView(span(plan.name), Code(name), lines)
