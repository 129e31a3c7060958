"""The gate for CI as a pipeline would use it: listen --record, a journey, verify."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import duckdb
from listening import PLAN, Start, track

JOURNEY = """
steps:
  - {event: Product Added, source: storefront, where: {properties.sku: ACM-MUG}, count: 1}
never:
  - {event: Order Completed}
sums:
  - {of: Product Added, sum: properties.price, times: properties.quantity, equals: 14.9}
"""


def verify(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "trackwright",
        "verify",
        "events.jsonl",
        "--expect",
        "journey.yaml",
        *arguments,
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def test_a_recording_passes_and_fails(listen: Start, tmp_path: Path) -> None:
    (tmp_path / "journey.yaml").write_text(JOURNEY)
    at = listen("--record", str(tmp_path / "events.jsonl"))
    at.post("v1/track", track(messageId="1"))
    at.post("v1/track", track(messageId="1"))
    good = verify(tmp_path, "--junit", "verify.xml")
    assert (good.returncode, good.stderr) == (0, ""), good.stdout
    assert ElementTree.parse(tmp_path / "verify.xml").getroot().attrib["failures"] == "0"
    at.post("v1/track", track("Order Completed", writeKey="magento", properties={}, messageId="2"))
    at.process.send_signal(signal.SIGTERM)
    assert at.process.wait(10) == 0
    bad = verify(tmp_path, "--format", "github", "--fail-on", "violation,duplicate")
    assert bad.returncode == 1
    assert all(
        line.startswith("::error file=events.jsonl")
        for line in bad.stdout.splitlines()
        if line.startswith("::")
    )
    told = json.loads(verify(tmp_path, "--format", "json", "--fail-on", "violation,duplicate").stdout)
    codes = {finding["code"] for finding in told["findings"]}
    assert codes == {"unexpected", "violation-required", "duplicate-message-id"}
    assert verify(tmp_path, "--fail-on", "nonsense").returncode == 2


def test_a_recording_is_loaded_as_a_warehouse(listen: Start, tmp_path: Path) -> None:
    """What `load` reads is what `listen --record` writes; a message that came twice is one row."""
    at = listen("--record", str(tmp_path / "events.jsonl"))
    for number in ("1", "1", "2"):
        at.post("v1/track", track(messageId=number))
    at.post(
        "v1/identify", track(type="identify", messageId="3", userId="7", traits={"customerGroup": "General"})
    )
    at.process.send_signal(signal.SIGTERM)
    assert at.process.wait(60) == 0
    command = [
        sys.executable,
        "-m",
        "trackwright",
        "load",
        "events.jsonl",
        "--duckdb",
        "shop.duckdb",
        "--plan",
        str(PLAN),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    with duckdb.connect(str(tmp_path / "shop.duckdb"), read_only=True) as connection:
        rows = connection.execute(
            "SELECT id, sku, price, quantity FROM storefront.product_added ORDER BY id"
        ).fetchall()
        users = connection.execute("SELECT id, customer_group FROM storefront.users").fetchall()
    assert rows == [("1", "ACM-MUG", 14.9, 1), ("2", "ACM-MUG", 14.9, 1)]
    assert users == [("7", "General")]
