"""Clients that shops really use send to listen: analytics-next in Chromium, segment-analytics-python. And the page, in Chromium."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from listening import ROOT, Listening, Start, track
from test_store import row
from trackwright.collector.store import Store

JS = ROOT / "tests" / "js"
UMD = JS / "node_modules" / "@segment" / "analytics-next" / "dist" / "umd"


def node(script: str, *arguments: str) -> Any:
    done = subprocess.run(
        ["node", str(JS / "collector" / script), *arguments], capture_output=True, text=True, timeout=150
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("how", ["npm", "snippet"])
def test_analytics_next_in_chromium(listen: Start, how: str) -> None:
    at = listen("--analytics-js", str(UMD))
    assert node("analytics-next.mjs", at.url, how) == {"statuses": [200, 200], "errors": []}
    rows = at.get("api/events")
    assert sorted((one["type"], one["source"], one["library"]) for one in rows) == [
        ("identify", "storefront", "analytics.js"),
        ("track", "storefront", "analytics.js"),
    ]
    added = next(one for one in rows if one["type"] == "track")
    assert (added["verdict"], added["anonymous_id"]) == ("ok", "visitor-1")


def test_segments_python_library(listen: Start) -> None:
    from segment.analytics.client import Client

    at = listen("--fail", "30%:500", "--seed", "3")
    client = Client("returns", host=at.url.rstrip("/"), upload_interval=0.05, gzip=True, upload_size=5)
    context = track()["context"]
    for number in range(30):
        client.track(
            "c-1", "Return Requested", {"return_id": f"r-{number}"}, context, message_id=f"m-{number}"
        )
    client.flush()
    client.shutdown()
    rows = at.get("api/events?limit=100")
    assert {one["message_id"] for one in rows} == {f"m-{number}" for number in range(30)}
    assert {(one["source"], one["library"]) for one in rows} == {("returns", "analytics-python")}


def filled(path: Path, count: int) -> None:
    store = Store(path)
    for start in range(0, count, 1000):
        rows = [
            row(
                f"old-{number}",
                name="Product Viewed",
                source="storefront",
                received_at=1.7e9 + number,
                message='{"type":"track"}',
            )
            for number in range(start, start + 1000)
        ]
        store.put(rows)
    store.close()


def send_a_story(at: Listening) -> None:
    at.post("v1/track", track(messageId="1"))
    context = track()["context"]
    at.post(
        "v1/identify",
        {
            "writeKey": "storefront",
            "anonymousId": "visitor-1",
            "userId": "c-1",
            "context": context,
            "messageId": "2",
        },
    )
    at.post(
        "v1/track", track("Order Shipped", writeKey="magento", userId="c-1", anonymousId=None, messageId="3")
    )
    markup = "<img src=x onerror='window.canary=1;alert(1)'><script>window.canary=1</script>"
    at.post("v1/track", track(properties={"price": "needle", markup: markup}, messageId="4"))


def test_the_page_with_a_hundred_thousand_messages(listen: Start, tmp_path: Path) -> None:
    filled(tmp_path / "full.db", 100_000)
    at = listen(database=tmp_path / "full.db")
    send_a_story(at)
    seen = node("page.mjs", at.url, str(tmp_path))
    assert seen["errors"] == []
    assert (seen["dialogs"], seen["canary"], seen["markup"]) == (0, None, 0)
    assert seen["counts"].startswith("100004 messages")
    assert seen["rows"] == 200
    assert seen["found"] == "Product Added track"
    assert "q=needle" in seen["link"]
    assert seen["heading"] == seen["deep"] == "Product Added track"
    assert seen["marked"] >= 3
    assert seen["merges"] == 1
    assert seen["coverage"] > 40
    assert seen["unnamed"] == []
    assert seen["firstRow"] < 5000
    assert seen["overview"] < 8000
    assert seen["live"] < 3000
    assert seen["longest"] < 200
    assert {"sku", "price"} <= set(seen["inPlan"])
    assert seen["added"][3:6] == ["seen: 2, 1 invalid", "–", "–"]
    assert any("consent/categoryPreferences is missing" in note for note in seen["within"]), seen["within"]
    assert seen["accessibility"] == []
    assert seen["theme"] == "rgb(20, 24, 27)"
    assert seen["exports"] == {"jsonl": 1, "csv": 2}
    for name in ("message", "shopper", "coverage", "overview", "live"):
        for theme in ("light", "dark"):
            assert (tmp_path / f"{name}-{theme}.png").stat().st_size > 10_000
