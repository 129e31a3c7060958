"""A shopper's way through the shop's pages in Chromium, with each mode and setting of scripts that a shop may have: what pages send is compared
with what they are to send, in order and whole. And ways through pages without Luma's scripts.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shop import Shop
from storefront import SCRIPTS, SETUPS, faultless, lines, prepare, walk


@pytest.mark.live(33, 35, 36, 37, 38, 39, 40, 42, 43, 46, 50)
@pytest.mark.parametrize("name", SETUPS)
def test_a_shopper_s_way(
    name: str, storefront: Shop, listen: tuple[Any, Path], tmp_path: Path, note: Callable[[str], None]
) -> None:
    prepare(storefront, SETUPS[name])
    storefront.command("send")  # what waited before
    start = len(lines(listen[1]))
    told = walk(storefront, listen[1], "journey", tmp_path, name)
    faultless(told)
    sent = sum(len(step["sent"]) for step in told["steps"])
    note(f"{name}: {len(told['steps'])} steps, {sent} calls")
    storefront.command("send")
    by_server = [one["message"] for one in lines(listen[1])[start:] if one["source"] == "magento"]
    orders = {one["messageId"]: one for one in by_server if one.get("event") == "Order Completed"}
    repeated = {
        one["message"]["messageId"]: one["message"]
        for one in lines(listen[1])[start:]
        if one["source"] == "storefront" and one["message"].get("event") == "Order Completed"
    }
    assert set(orders) == set(repeated) and len(orders) == 2
    assert all(orders[one]["anonymousId"] == repeated[one]["anonymousId"] for one in orders)


@pytest.mark.live(60)
def test_pages_without_luma_s_scripts(
    storefront: Shop, listen: tuple[Any, Path], tmp_path: Path, note: Callable[[str], None]
) -> None:
    storefront.configure(
        {f"dev/js/{name}": 0 for name in SCRIPTS}
    )  # merged files bring RequireJS under another name
    storefront.magento("cache:flush")
    told = walk(storefront, listen[1], "bare", tmp_path, "bare")
    faultless(told)
    note(
        "Magento's pages with RequireJS kept from loading, and the events that Hyvä's pages have; not Hyvä itself"
    )


@pytest.mark.live(60)
def test_a_shopper_s_way_in_hyva_s_theme(
    storefront: Shop, listen: tuple[Any, Path], tmp_path: Path, note: Callable[[str], None]
) -> None:
    themes = storefront.sql("select theme_id from theme where theme_path = 'Hyva/default'")
    if not themes:
        pytest.skip("the shop has no Hyvä")
    before = storefront.sql(
        "select value from core_config_data where path = 'design/theme/theme_id' and scope_id = 0"
    )
    # Hyvä's own scripts are inline, and this theme of its two hasn't their hashes.
    storefront.configure(
        {"design/theme/theme_id": themes[0]["theme_id"], "csp/mode/storefront/report_only": 1}
    )
    storefront.magento("cache:flush")
    try:
        told = walk(storefront, listen[1], "hyva", tmp_path, "hyva")
    finally:
        storefront.configure(
            {
                "design/theme/theme_id": before[0]["value"] if before else None,
                "csp/mode/storefront/report_only": 0,
            }
        )
        storefront.magento("cache:flush")
    faultless(told)
    note(
        f"Hyvä's default theme, {len(told['steps'])} steps; its checkout is another product: the order by REST"
    )
