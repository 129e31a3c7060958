"""What the tests in a browser share: a shop's modes and settings of scripts, ways through it, and pages that caches keep."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shop import Shop

JS = Path(__file__).parents[1] / "js"
SHOTS = Path(__file__).parents[1] / ".cache" / "live" / "shots"
# What Magento's own scripts say in these steps: of a coupon that there isn't, of totals that are asked for when the order is placed already, and
# of an answer that the test takes away from them.
USUAL = re.compile(
    r"console: .* 404 .*/guest-carts/\w+/(coupons/NOPE|totals\?)"
    r"|^an answer of the server lost: (console: .*net::ERR_FAILED .*/section/load/|script: Error: \[object Object\]$)"
)
SCRIPTS = ("merge_files", "enable_js_bundling", "minify_files", "move_script_to_bottom")


@dataclass(frozen=True)
class Setup:
    """A shop's mode, and those of SCRIPTS that are on."""

    mode: str
    scripts: tuple[str, ...] = ()


SETUPS = {
    "default": Setup("default"),
    "production": Setup("production"),
    "production, merged": Setup("production", ("merge_files",)),
    "production, bundled": Setup("production", ("enable_js_bundling",)),
    "production, minified": Setup("production", ("minify_files",)),
    "production, moved": Setup("production", ("move_script_to_bottom",)),
    "production, all four": Setup("production", SCRIPTS),
    # In developer mode Magento neither bundles nor minifies.
    "developer": Setup("developer"),
    "developer, merged": Setup("developer", ("merge_files",)),
    "developer, moved": Setup("developer", ("move_script_to_bottom",)),
    "developer, all four": Setup("developer", SCRIPTS),
}


def prepare(shop: Shop, setup: Setup) -> None:
    """Brings the shop into a state. Static files are made anew where settings are built into them."""
    shop.php("storefront")  # carts, wishlists and stock, too, are as they were
    shop.configure({f"dev/js/{name}": int(name in setup.scripts) for name in SCRIPTS})
    other = f"mode: {setup.mode}." not in shop.magento("deploy:mode:show").output
    if other:
        shop.magento(
            "deploy:mode:set", setup.mode, *(["-s"] if setup.mode == "production" else []), wait=1800
        )
    if setup.mode == "production" and not (shop.root / "generated" / "metadata" / "global.php").exists():
        shop.magento("setup:di:compile", wait=1800)
    if other or setup.mode == "production":
        for made in ("pub/static/frontend", "pub/static/_cache", "var/view_preprocessed"):
            shutil.rmtree(shop.root / made, ignore_errors=True)
    shop.magento("cache:flush")
    if setup.mode == "production":
        # After the flush, which takes the hashes of scripts away.
        shop.magento(
            *("setup:static-content:deploy", "-f", "--area", "frontend", "--theme", "Magento/luma", "en_US"),
            wait=1800,
        )
    shop.magento("indexer:reindex")
    shop.magento("cache:clean")
    run("warm", shop)


def run(script: str, shop: Shop) -> Any:
    """Runs a script of tests/js/live against the shop: what it prints, of JSON."""
    done = subprocess.run(
        ["node", f"live/{script}.js"],
        cwd=JS,
        env=os.environ | {"SHOP": shop.url},
        capture_output=True,
        text=True,
        timeout=1800,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def walk(shop: Shop, record: Path, script: str, folder: Path, name: str) -> dict[str, Any]:
    """Runs a script of tests/js/live against the shop and gives what it told."""
    told = folder / "told.json"
    environment = {
        "SHOP": shop.url,
        "RECORD": str(record),
        "OUT": str(told),
        "SHOTS": str(SHOTS / name),
    }
    done = subprocess.run(
        ["node", f"live/{script}.js"],
        cwd=JS,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=2400,
    )
    assert told.exists(), done.stdout + done.stderr
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    found["problems"] = [problem for problem in found["problems"] if not USUAL.search(problem)]
    return found


def faultless(told: dict[str, Any]) -> None:
    assert {step["name"]: step["faults"] for step in told["steps"] if step["faults"]} == {}
    wrong = [
        f"{kind}: {one}" for kind in ("problems", "violations", "shifts", "findings") for one in told[kind]
    ]
    assert not wrong, "\n".join(wrong)


def lines(record: Path) -> list[dict[str, Any]]:
    """What listen has received."""
    if not record.exists():
        return []
    return [json.loads(line) for line in record.read_text(encoding="utf-8").split("\n")[:-1]]
