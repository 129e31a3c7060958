"""How long the module holds up a request in which an order is placed, and which statements it runs there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from faults import Faults
from shop import Shop, setting
from shopping import Cart, shopper
from tracking import Tracking

Note = Callable[[str], None]
ORDERS = int(setting("ORDERS", "40"))
WARMING = 3  # whose requests put new classes into OPcache
ALLOWED_MS = 5.0


def at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


@pytest.fixture(scope="module")
def compiled(shop: Shop, faults: Faults) -> Iterator[Faults]:
    """The shop as it runs in production: with its object graph compiled, its classes in Composer's map."""
    shop.magento("setup:di:compile")
    shop.classes("--optimize")
    yield faults
    shop.forget_generated()
    shop.classes()


@pytest.mark.live(30)
@pytest.mark.parametrize("lines", [1, 50])
def test_the_time_that_placing_an_order_takes_longer(
    shop: Shop, tracking: Tracking, compiled: Faults, note: Note, lines: int
) -> None:
    placed: list[list[dict[str, Any]]] = []
    for _ in range(WARMING + ORDERS):
        visitor = shopper(shop)
        masked = shop.php("cart", area="frontend", lines=lines)
        cart = Cart(visitor, f"guest-carts/{masked}", masked, "guest@example.test")
        cart.ship()
        with compiled.happening("measure"):
            cart.place()
        placed.append(compiled.times())
    assert all(placed), "nothing was measured"
    placed = placed[WARMING:]
    wall = [sum(one["us"] for one in times) / 1000 for times in placed]
    cpu = [sum(one["cpu"] for one in times) / 1000 for times in placed]
    statements: dict[str, int] = defaultdict(int)
    for times in placed:
        for name in times[0]["statements"]:
            statements[name] = max(statements[name], sum(one["statements"][name] for one in times))
    note(
        f"{lines} lines, {ORDERS} orders, all observers and their making: p50 {at(wall, 0.5):.1f} ms, p95 {at(wall, 0.95):.1f} ms"
        f" (on a core, which counts here, {at(cpu, 0.5):.1f} and {at(cpu, 0.95):.1f} ms); at most {dict(statements)}"
    )
    assert statements["Com_select"] == 0
    assert statements["Com_insert"] + statements["Com_insert_select"] <= 2
    assert at(cpu, 0.95) <= ALLOWED_MS
