"""What the back end shows on a running Magento: the delivery's figures, failed messages that are sent again, settings, a copy's notice."""

from __future__ import annotations

import json
import urllib.parse
from collections.abc import Iterator

import pytest
from backend import Backend
from http_session import Visitor
from shop import TABLES, Shop
from shopping import order, shopper
from tracking import SENT, Tracking

LISTING = f"{TABLES}_outbox_listing"
DEAD = 3
WRITE_KEY = "live-write-key"


@pytest.fixture(scope="module")
def backend(shop: Shop) -> Backend:
    return Backend(shop)


@pytest.fixture
def failed(shop: Shop, tracking: Tracking) -> Iterator[int]:
    """The id of a message that Segment is said to have refused."""
    with tracking.watch() as seen:
        order(shopper(shop))
    (row,) = seen.rows_of("Order Completed")
    assert (int(row["status"]), row["reason"]) == (SENT, None)
    refused = f"update {TABLES}_outbox set status = {DEAD}, reason = 'http_4xx: 400 <b>no' where id = ?"
    shop.sql(refused, row["id"])
    yield int(row["id"])
    shop.sql(f"update {TABLES}_outbox set status = {SENT}, reason = null where id = ?", row["id"])


def listed(backend: Backend, **filters: str) -> list[dict[str, object]]:
    """Rows of the grid of failed messages, as the page's script asks for them."""
    asked = {"namespace": LISTING, "isAjax": "true", "paging[pageSize]": "200", "paging[current]": "1"}
    asked |= {f"filters[{name}]": value for name, value in filters.items()}
    path = f"{backend.base}/mui/index/render/?{urllib.parse.urlencode(asked)}"
    answer = backend.visitor.call("GET", path, headers={"Accept": "application/json"})
    items = answer.json["items"]
    assert isinstance(items, list)
    return items


@pytest.mark.live(29)
def test_failed_messages_are_listed_and_sent_again(
    shop: Shop, tracking: Tracking, backend: Backend, failed: int
) -> None:
    (row,) = [item for item in listed(backend) if int(str(item["id"])) == failed]
    assert row["name"] == "Order Completed" and str(row["reason"]).startswith("http_4xx")
    assert not {"payload", "body", "context", "subject_key"} & set(row)
    assert listed(backend, name="Nothing Like It") == []
    before = shop.rows("id = ?", failed)[0]["message_id"]
    start = len(tracking.received())
    backend.post(f"{TABLES}/outbox/replay", {"namespace": LISTING, "selected[0]": failed})
    assert failed not in [int(str(item["id"])) for item in listed(backend)]
    tracking.send()
    (after,) = shop.rows("id = ?", failed)
    assert (int(after["status"]), after["message_id"]) == (SENT, before)
    assert before in [one["message"]["messageId"] for one in tracking.received(start)]


@pytest.mark.live(29)
def test_the_page_has_the_figures_by_store_view_and_event(shop: Shop, backend: Backend, failed: int) -> None:
    page = backend.get(f"{TABLES}/outbox/index")
    assert page.status == 200 and "Order Completed" in page.text and "data-grid" in page.text
    stored = json.loads(shop.command("status", "--format=json", check=False).output or "{}")
    assert isinstance(stored, dict)
    for days in (1, 30):
        assert backend.get(f"{TABLES}/outbox/index/days/{days}").status == 200


@pytest.mark.live(53)
def test_the_write_key_is_stored_encrypted_and_never_shown(shop: Shop, backend: Backend) -> None:
    stored = shop.one("select value from core_config_data where path = 'acme_tracking/segment/write_key'")
    assert WRITE_KEY not in stored and stored
    page = backend.get("admin/system_config/edit/section/acme_tracking")
    assert page.status == 200 and "acme_tracking_segment_write_key" in page.text
    assert WRITE_KEY not in page.text
    assert WRITE_KEY not in Visitor(shop.url).page("/").text
    log = shop.root / "var" / "log" / "acme_tracking.log"
    assert WRITE_KEY not in (log.read_text(errors="replace") if log.exists() else "")


@pytest.mark.live(11)
def test_a_copy_says_so_in_the_back_end(shop: Shop, backend: Backend) -> None:
    path = "acme_tracking/general/installation"
    try:
        shop.configure({path: "0123456789abcdef"})
        shop.magento("cache:flush")
        assert "copy of another installation" in backend.get(f"{TABLES}/outbox/index").text
        listed_messages = backend.get("mui/index/render/?namespace=notification_area&isAjax=true").text
        assert "copy of another installation" in listed_messages
    finally:
        shop.configure({path: None})
        shop.magento("cache:flush")
    assert "copy of another installation" not in backend.get(f"{TABLES}/outbox/index").text


@pytest.mark.live(53)
def test_wrong_settings_are_refused(shop: Shop) -> None:
    for path, value in (
        ("segment/endpoint", "ftp://example.test"),
        ("storefront/proxy_host", "https://cdn.example.test/x"),
        ("storefront/data_layer", "a-b"),
    ):
        with pytest.raises(AssertionError):
            shop.configure({f"acme_tracking/{path}": value})
