"""Pages as caches keep them, with Magento's own and with Varnish; hashes of scripts; what pages cost; what other front ends are told."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from http_session import Visitor
from shop import Shop, setting
from storefront import SETUPS, faultless, prepare, run, walk

PAGES = {
    "/": ("cms_page", "content", "identifier = 'home'"),
    "/gear.html": ("catalog_category_entity_varchar", "value", "entity_id = 3 and value = 'Gear'"),
    "/joust-duffle-bag.html": (
        "catalog_product_entity_varchar",
        "value",
        "entity_id = 1 and value = 'Joust Duffle Bag'",
    ),
}


CMS = "/privacy-policy-cookie-restriction-mode/"


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
                assert len(json.dumps(rows, separators=(",", ":"))) / len(rows) < 220
    storefront.configure({"acme_tracking/general/enabled": 0})
    storefront.magento("cache:flush")
    try:
        for path in PAGES:
            assert "acme_tracking-" not in is_kept(storefront, path)
    finally:
        storefront.configure({"acme_tracking/general/enabled": 1})
        storefront.magento("cache:flush")
    note("built-in cache, production mode; ours beside lists: " + ", ".join(sizes))


@pytest.mark.live(31)
def test_magento_s_own_cache_says_that_it_hits(storefront: Shop, note: Callable[[str], None]) -> None:
    """Its header is there in developer mode alone."""
    prepare(storefront, SETUPS["developer"])

    def second(path: str) -> str:
        Visitor(storefront.url).page(path)
        return Visitor(storefront.url).page(path).headers["X-Magento-Cache-Debug"]

    hits = dict.fromkeys((*PAGES, CMS), "HIT")
    assert {path: second(path) for path in hits} == hits
    storefront.configure({"acme_tracking/general/enabled": 0})
    storefront.magento("cache:flush")
    try:
        assert {path: second(path) for path in hits} == hits
    finally:
        storefront.configure({"acme_tracking/general/enabled": 1})
        storefront.magento("cache:flush")
    note("built-in cache, developer mode: X-Magento-Cache-Debug is HIT on " + ", ".join(hits))


@pytest.fixture
def varnish(storefront: Shop, tmp_path: Path) -> Iterator[Shop]:
    """The shop behind Varnish with the configuration that Magento exports."""
    if not shutil.which("varnishd"):
        pytest.skip("no varnishd")
    prepare(storefront, SETUPS["production"])
    host, port = storefront.url.removeprefix("http://").split(":")
    exported = storefront.magento(
        "varnish:vcl:generate", f"--backend-host={host}", f"--backend-port={port}", "--access-list=localhost"
    )
    vcl = tmp_path / "magento.vcl"
    # A slow machine is no ill one.
    patient = exported.output.replace(".timeout = 2s", ".timeout = 60s")
    vcl.write_text(patient[patient.index("vcl 4.0") :])
    before, front = storefront.url, f"127.0.0.1:{free_port()}"
    # Magento's headers are longer than Varnish expects; these are the sizes that Magento's documentation names.
    sizes = ("http_resp_hdr_len=65536", "http_resp_size=98304", "workspace_backend=256k")
    parameters = [part for size in sizes for part in ("-p", size)]
    daemon = subprocess.Popen(
        [
            *("varnishd", "-j", "none", "-F", "-n", str(tmp_path / "varnish"), "-a", front, "-f", str(vcl)),
            *("-s", "malloc,256m", *parameters),
        ],
        stdout=(tmp_path / "varnish.log").open("w"),
        stderr=subprocess.STDOUT,
    )
    environment = storefront.root / "app" / "etc" / "env.php"
    known = environment.read_bytes()
    storefront.magento("setup:config:set", "-n", f"--http-cache-hosts={front}")
    try:
        reach(storefront, f"http://{front}", 2)
        assert daemon.poll() is None, (tmp_path / "varnish.log").read_text()
        yield storefront
    finally:
        environment.write_bytes(known)
        reach(storefront, before, 1)
        daemon.terminate()
        daemon.wait()


def reach(shop: Shop, url: str, cache: int) -> None:
    """The shop's address from here on, and the application that keeps its pages: 1 Magento's own, 2 Varnish."""
    shop.url = url
    shop.configure(
        {
            "web/unsecure/base_url": f"{url}/",
            "web/secure/base_url": f"{url}/",
            "system/full_page_cache/caching_application": cache,
        }
    )
    shop.magento("cache:flush")


@pytest.mark.live(31, 32)
def test_varnish_keeps_pages_and_mixes_nobody_up(varnish: Shop, note: Callable[[str], None]) -> None:
    def asked(visitor: Visitor, path: str) -> tuple[str, str]:
        answer = visitor.page(path)
        return answer.headers["X-Magento-Cache-Debug"], answer.text

    buyer, other = Visitor(varnish.url), Visitor(varnish.url)
    first = {path: asked(buyer, path)[1] for path in (*PAGES, CMS)}
    buyer.page("/joust-duffle-bag.html")
    buyer.form("/checkout/cart/add/", {"product": 1, "qty": 1})
    for path, text in first.items():
        assert asked(buyer, path) == asked(other, path) == ("HIT", text)

    def section(visitor: Visitor) -> dict[str, Any]:
        answer = visitor.call("GET", "/customer/section/load/?sections=acme_tracking")
        assert answer.headers["X-Magento-Cache-Debug"] == "UNCACHEABLE"
        found: dict[str, Any] = answer.json["acme_tracking"]
        return found

    assert [one["product_id"] for one in section(buyer)["quote"]["items"]] == ["1"]
    assert "quote" not in section(other)

    varnish.configure({"acme_tracking/general/enabled": 0})
    varnish.magento("cache:flush")
    try:
        for path in first:
            assert "acme_tracking-" not in asked(buyer, path)[1]
            assert asked(other, path)[0] == "HIT"
    finally:
        varnish.configure({"acme_tracking/general/enabled": 1})
        varnish.magento("cache:flush")
    note("Varnish " + version() + ": home, category, product and CMS page hit, with the module as without")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def version() -> str:
    told = subprocess.run(["varnishd", "-V"], capture_output=True, text=True).stderr
    return re.findall(r"varnish-([\d.]+)", told)[0]


@pytest.mark.live(31, 33, 36, 43, 46, 50)
def test_a_shopper_s_way_behind_varnish(
    varnish: Shop, listen: tuple[Any, Path], tmp_path: Path, note: Callable[[str], None]
) -> None:
    run("warm", varnish)
    told = walk(varnish, listen[1], "journey", tmp_path, "varnish")
    faultless(told)
    note(
        f"behind Varnish: {len(told['steps'])} steps, {sum(len(step['sent']) for step in told['steps'])} calls"
    )


@pytest.mark.live(34)
def test_the_script_has_magento_s_hash_and_another_one_is_not_run(
    storefront: Shop, tmp_path: Path, note: Callable[[str], None]
) -> None:
    prepare(storefront, SETUPS["production"])
    deployed = storefront.root / "pub/static/frontend/Magento/luma/en_US/Acme_Tracking/js/tracking.min.js"
    content = deployed.read_bytes()
    told = run("integrity", storefront)
    wanted = "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()
    assert told == {
        "integrity": wanted,
        "hashes": [wanted],
        "crossorigin": "anonymous",
        "runs": True,
        "problems": [],
    }
    deployed.write_bytes(content + b"// changed\n")
    try:
        told = run("integrity", storefront)
    finally:
        deployed.write_bytes(content)
    assert not told["runs"] and len(told["problems"]) == 1 and "integrity" in told["problems"][0]
    note(
        "on the checkout after deploying: the hash that Magento has is on the tag, the script runs; changed without deploying: blocked"
    )


def test_a_category_that_no_cache_has_takes_no_query_more(
    storefront: Shop, note: Callable[[str], None]
) -> None:
    if not setting("ROOT"):
        pytest.skip("no Magento")
    storefront.forget_generated()  # of what is compiled, nothing can be replaced by what measures
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
