"""Models for people who ask questions, each where the plan has its events."""

from __future__ import annotations

from collections.abc import Mapping

from trackwright.schema import Plan
from trackwright.targets.warehouse_notes import Mart
from trackwright.targets.warehouse_orders import orders, revenue
from trackwright.targets.warehouse_people import people
from trackwright.targets.warehouse_staging import Staged


def mart_files(plan: Plan, tables: Mapping[str, Staged]) -> list[Mart]:
    """The models that this plan's events can fill."""
    marts: list[Mart] = []
    if "tracks" in tables:
        marts += people(plan, tables)
        if "order_completed" in tables:
            marts += orders(plan, tables)
    tracked = any(mart.name == "orders" for mart in marts)
    marts += revenue(tables, tracked)
    return marts
