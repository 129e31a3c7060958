"""Each point at which a theme or a module of the shop's own changes what pages tell, taken once on a running Magento."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from http_session import Visitor
from shop import HERE, Shop


@pytest.fixture(scope="module")
def extended(storefront: Shop) -> Iterator[Shop]:
    """The shop with a module that takes them all."""
    place = storefront.root / "app" / "code" / "Live" / "Extensions"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(HERE / "extensions", place)
    storefront.magento("module:enable", "Live_Extensions")
    renew(storefront)
    storefront.sql(
        "insert into catalog_product_entity_text (attribute_id, store_id, entity_id, value) "
        "select attribute_id, 0, 1, 'Acme' from eav_attribute where attribute_code = 'meta_keyword' and entity_type_id = 4 "
        "on duplicate key update value = 'Acme'"
    )
    yield storefront
    storefront.magento("module:disable", "Live_Extensions")
    shutil.rmtree(place)
    renew(storefront)


def renew(shop: Shop) -> None:
    shop.forget_generated()
    shop.magento("setup:upgrade", "--keep-generated", "--no-interaction")
    shop.magento("cache:flush")


def tags(shop: Shop, path: str) -> dict[str, Any]:
    page = Visitor(shop.url).page(path).text
    found = re.findall(
        r'<script type="application/json" id="(?:acme_tracking|live)-(\w+)">(.*?)</script>', page
    )
    return {name: json.loads(text) for name, text in found}


def test_kinds_of_pages_by_layout_handle_and_element(extended: Shop) -> None:
    kinds = {
        path: tags(extended, path)["page"]["page"]["type"]
        for path in ("/privacy-policy-cookie-restriction-mode/", "/contact/", "/search/term/popular/", "/")
    }
    assert list(kinds.values()) == ["category", "account", "category", "home"]


def test_tags_of_one_s_own(extended: Shop) -> None:
    assert tags(extended, "/contact/")["own"] == {"own": True}


def test_a_product_s_brand_image_variants_and_values(extended: Shop) -> None:
    bag = tags(extended, "/joust-duffle-bag.html")["product"]
    assert (bag["brand"], bag["name"]) == ("Acme", "Extended Joust Duffle Bag")
    large = tags_without(extended, "/joust-duffle-bag.html")
    assert bag["image_url"] != large["image_url"] and bag["image_url"].endswith("/b/a/bag-1_1.jpg")
    assert "variants" not in tags(extended, "/pulse-tee.html")["product"]


def tags_without(shop: Shop, path: str) -> Any:
    """The product's tag without the module."""
    shop.magento("module:disable", "Live_Extensions")
    renew(shop)
    try:
        found = tags(shop, path)["product"]
        assert "brand" not in found and len(tags(shop, "/pulse-tee.html")["product"]["variants"]) == 2
        return found
    finally:
        shop.magento("module:enable", "Live_Extensions")
        renew(shop)


def test_lists_under_another_toolbar_and_of_another_type(extended: Shop) -> None:
    gear = tags(extended, "/gear.html?p=2")["list"]
    assert (gear["id"], gear["type"], gear["offset"], len(gear["rows"])) == ("3", "category", 3, 1)
    apparel = tags(extended, "/apparel.html")["list"]
    assert (apparel["id"], apparel["type"]) == ("search", "search")
