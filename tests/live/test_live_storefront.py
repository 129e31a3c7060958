"""A shopper's way through the shop's pages in Chromium, with each mode and setting of scripts that a shop may have: what pages send is compared
with what they are to send, in order and whole. And what caches keep, what other front ends are told, and pages without Luma's scripts.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from conftest import KEPT, settings
from http_session import Visitor
from shop import Shop, setting

JS = Path(__file__).parents[1] / "js"
SHOTS = KEPT.parent / "shots"
# Magento answers so to a coupon that there isn't; browsers write such answers into their console.
USUAL = ("status of 404",)
SCRIPTS = ("merge_files", "enable_js_bundling", "minify_files", "move_script_to_bottom")


@dataclass(frozen=True)
class Setup:
    """A shop's mode, those of SCRIPTS that are on, and the way that is taken through it."""

    mode: str
    scripts: tuple[str, ...] = ()
    way: str = "short"


SETUPS = {
    "developer": Setup("developer", way="whole"),
    "developer, merged and moved": Setup("developer", ("merge_files", "move_script_to_bottom")),
    "production": Setup("production", way="whole"),
    "production, merged": Setup("production", ("merge_files",)),
    "production, moved": Setup("production", ("move_script_to_bottom",)),
    "production, all four": Setup("production", SCRIPTS, way="whole"),
    "production, bundled": Setup("production", ("enable_js_bundling",)),
    "production, minified": Setup("production", ("minify_files",)),
}


@pytest.fixture(scope="module")
def storefront(generated: Path, listen: tuple[Any, Path]) -> Iterator[Shop]:
    """The shop with the module, its pages pointed at listen, and the catalogue that the ways expect."""
    shop = Shop()
    if setting("INSTALL", "1") != "0":
        shop.install(generated, ("enable", "upgrade", "flush"))
    url = listen[0].url.rstrip("/")
    shop.configure(
        {
            **settings(url),
            "acme_tracking/segment/browser_write_key": "storefront",
            "acme_tracking/storefront/proxy_host": re.sub(r"^https?://", "", url),
            "acme_tracking/consent/adapter": "magento",
            "acme_tracking/consent/market": "de",
        }
    )
    shop.php("storefront")
    shop.magento("indexer:reindex")
    yield shop
    shop.configure(
        {
            "acme_tracking/general/enabled": 0,
            "web/cookie/cookie_restriction": 0,
            "csp/mode/storefront/report_only": None,
            **{f"dev/js/{name}": 0 for name in SCRIPTS},
        }
    )


def prepare(shop: Shop, setup: Setup) -> None:
    """Brings the shop into a state: static files are deployed anew where a setting is built into them."""
    shop.php("storefront")  # carts and wishlists of those who sign in, too, are as they were
    before = shop.magento("config:show", "dev/js", check=False).output
    shop.configure({f"dev/js/{name}": int(name in setup.scripts) for name in SCRIPTS})
    if f"mode: {setup.mode}." not in shop.magento("deploy:mode:show").output:
        shop.magento(
            "deploy:mode:set", setup.mode, *(["-s"] if setup.mode == "production" else []), wait=1800
        )
        before = ""
    if setup.mode == "production" and before != shop.magento("config:show", "dev/js", check=False).output:
        shop.magento(
            *("setup:static-content:deploy", "-f", "--area", "frontend", "--theme", "Magento/luma", "en_US"),
            wait=1800,
        )
    shop.magento("cache:flush")
    # The first of each kind makes files on its way, which takes longer than a browser waits.
    for path in (*PAGES, "/checkout/cart/", "/customer/account/login/"):
        for address in re.findall(
            r'(?:src|href)="([^"]+/static/[^"]+\.(?:js|css))"', Visitor(shop.url).page(path).text
        ):
            Visitor(shop.url).page(address.removeprefix(shop.url), check=False)


def walk(shop: Shop, record: Path, script: str, folder: Path, name: str, way: str) -> dict[str, Any]:
    """Runs a script of tests/js/live against the shop and gives what it told."""
    told = folder / "told.json"
    environment = {
        "SHOP": shop.url,
        "RECORD": str(record),
        "OUT": str(told),
        "SHOTS": str(SHOTS / name),
        "WAY": way,
    }
    done = subprocess.run(
        ["node", f"live/{script}.js"],
        cwd=JS,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=1500,
    )
    assert told.exists(), done.stdout + done.stderr
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    found["problems"] = [
        problem for problem in found["problems"] if not any(usual in problem for usual in USUAL)
    ]
    return found


def faultless(told: dict[str, Any]) -> None:
    assert {step["name"]: step["faults"] for step in told["steps"] if step["faults"]} == {}
    assert [told[kind] for kind in ("problems", "violations", "shifts", "findings")] == [[], [], [], []]


@pytest.mark.live(33, 35, 36, 37, 38, 39, 40, 42, 43, 46, 50)
@pytest.mark.parametrize("name", SETUPS)
def test_a_shopper_s_way(
    name: str, storefront: Shop, listen: tuple[Any, Path], tmp_path: Path, note: Callable[[str], None]
) -> None:
    setup = SETUPS[name]
    prepare(storefront, setup)
    storefront.command("send")  # what waited before
    start = len(lines(listen[1]))
    told = walk(storefront, listen[1], "journey", tmp_path, name, setup.way)
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
    assert set(orders) == set(repeated) and len(orders) == (2 if setup.way == "whole" else 1)
    assert all(orders[one]["anonymousId"] == repeated[one]["anonymousId"] for one in orders)


def lines(record: Path) -> list[dict[str, Any]]:
    """What listen has received."""
    if not record.exists():
        return []
    return [json.loads(line) for line in record.read_text(encoding="utf-8").split("\n")[:-1]]


PAGES = {
    "/": ("cms_page", "content", "identifier = 'home'"),
    "/gear.html": ("catalog_category_entity_varchar", "value", "entity_id = 3 and value = 'Gear'"),
    "/joust-duffle-bag.html": (
        "catalog_product_entity_varchar",
        "value",
        "entity_id = 1 and value = 'Joust Duffle Bag'",
    ),
}


def is_kept(shop: Shop, path: str) -> str:
    """Asks twice, with the database changed behind the cache's back between the two: the page, which is the same."""
    table, column, where = PAGES[path]
    first = Visitor(shop.url).page(path).text
    rows = shop.sql(f"select {column} as text from {table} where {where}")
    shop.sql(f"update {table} set {column} = 'Other' where {where}")
    try:
        second = Visitor(shop.url).page(path).text
    finally:
        shop.sql(
            f"update {table} set {column} = ? where {where.replace(repr(rows[0]['text']), repr('Other'))}",
            rows[0]["text"],
        )
    assert first == second, f"{path} was made anew"
    return second


@pytest.mark.live(31, 32)
def test_cacheable_pages_are_kept_and_are_the_same_for_everybody(
    storefront: Shop, note: Callable[[str], None]
) -> None:
    prepare(storefront, SETUPS["production"])
    sizes = []
    for path in PAGES:
        page = is_kept(storefront, path)
        tags = re.findall(r'<script type="application/json" id="acme_tracking-(\w+)">(.*?)</script>', page)
        assert {"page"} <= {name for name, _ in tags} and not {"private", "orders"} & {
            name for name, _ in tags
        }
        fixed = sum(len(text) + 60 for name, text in tags if name != "list")
        fixed += sum(len(tag) for tag in re.findall(r"<script[^>]*Acme_Tracking[^>]*></script>", page))
        assert fixed < 2048
        sizes.append(f"{path} {fixed} B")
        for name, text in tags:
            if name == "list":
                rows = json.loads(text)["rows"]
                assert len(text) / len(rows) < 220 * 2 and len(gzip.compress(text.encode())) < 1500
    storefront.configure({"acme_tracking/general/enabled": 0})
    storefront.magento("cache:flush")
    try:
        for path in PAGES:
            assert "acme_tracking-" not in is_kept(storefront, path)
    finally:
        storefront.configure({"acme_tracking/general/enabled": 1})
        storefront.magento("cache:flush")
    note("built-in cache, production mode; ours beside lists: " + ", ".join(sizes))


def test_a_category_that_no_cache_has_takes_no_query_more(
    storefront: Shop, note: Callable[[str], None]
) -> None:
    if not setting("ROOT"):
        pytest.skip("no Magento")
    given = {"path": "/gear.html", "host": re.sub(r"^https?://", "", storefront.url)}
    storefront.php("page-cost", area="frontend", **given)  # what is cached beside pages is so from here on
    costs = [storefront.php("page-cost", area="frontend", **given) for _ in range(3)]
    without = storefront.php("page-cost", area="frontend", without=True, **given)
    assert {cost["queries"] for cost in costs} == {without["queries"]}
    assert not any(queries for cost in costs for _, queries in cost["spent"].values())
    rest = ("acme_tracking.page", "acme_tracking.script")
    ours = min(cost["again"] + sum(cost["spent"][name][0] for name in rest) for cost in costs)
    assert ours < 3
    note(f"a category of three products: {ours:.1f} ms")


@pytest.mark.live(60)
def test_pages_without_luma_s_scripts(
    storefront: Shop, listen: tuple[Any, Path], tmp_path: Path, note: Callable[[str], None]
) -> None:
    told = walk(storefront, listen[1], "bare", tmp_path, "bare", "whole")
    faultless(told)
    note(
        "Magento's pages with RequireJS kept from loading, and the events that Hyvä's pages have; not Hyvä itself"
    )


def test_front_ends_of_other_makes_are_told_by_graphql(storefront: Shop) -> None:
    if not setting("ROOT"):
        pytest.skip("no Magento")
    names = "market environment write_key data_layer consent_adapter context_header context_cookie"

    def asked() -> Any:
        return Visitor(storefront.url).graphql(f"{{ acmeTrackingConfig {{ {names} }} }}")[
            "acmeTrackingConfig"
        ]

    assert asked() == {
        "market": "de",
        "environment": "live-tests",
        "write_key": "storefront",
        "data_layer": None,
        "consent_adapter": "magentoCookies",
        "context_header": "X-Acme-Tracking-Context",
        "context_cookie": "acme_tracking_ctx",
    }
    storefront.configure({"acme_tracking/storefront/enabled": 0})
    storefront.magento("cache:clean", "config")
    try:
        assert asked() is None
    finally:
        storefront.configure({"acme_tracking/storefront/enabled": 1})
        storefront.magento("cache:clean", "config")
