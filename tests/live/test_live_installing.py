"""Putting the generated module into a running Magento: schema, compilation, coding standard, taking it out again."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from shop import MODULE, TABLES, Shop, setting
from shopping import order, shopper
from tracking import Tracking

HERE = Path(__file__).parent
Note = Callable[[str], None]


@pytest.mark.live(54)
def test_upgrading_twice_changes_nothing(shop: Shop) -> None:
    shop.magento("setup:upgrade", "--keep-generated", "--no-interaction")
    assert shop.pending_schema() == []


@pytest.mark.live(54)
def test_the_whitelist_is_magentos_own(shop: Shop, generated: Path) -> None:
    place = shop.module / "etc" / "db_schema_whitelist.json"
    ours = json.loads((generated / "etc" / "db_schema_whitelist.json").read_text())
    shop.magento("setup:db-declaration:generate-whitelist", f"--module-name={MODULE}")
    assert json.loads(place.read_text()) == ours


@pytest.mark.live(54)
def test_compiling(shop: Shop) -> None:
    if not setting("COMPILE"):
        pytest.skip("TRACKWRIGHT_MAGENTO_COMPILE not set")
    assert (
        "Generated code and dependency injection configuration successfully"
        in shop.magento("setup:di:compile").output
    )
    if "developer" in shop.magento("deploy:mode:show").output:
        shop.forget_generated()


@pytest.mark.live(63)
def test_magentos_coding_standard(shop: Shop, note: Note) -> None:
    tool = shop.root / "vendor" / "bin" / "phpcs"
    if not tool.exists():
        pytest.skip("this Magento has no vendor/bin/phpcs")
    command = [
        shop.interpreter,
        str(tool),
        "--standard=Magento2",
        "--severity=5",
        "--extensions=php,phtml",
        "-q",
        "--report=json",
    ]
    done = subprocess.run([*command, str(shop.module)], cwd=shop.root, capture_output=True, text=True)
    files = json.loads(done.stdout)["files"]
    found = [
        f"{Path(name).name}:{one['line']} {one['source']}"
        for name, file in files.items()
        for one in file["messages"]
    ]
    note("phpcs with the Magento2 standard, severity 5 up")
    assert found == [], f"{len(found)} findings"


@pytest.mark.live(63)
def test_phpstan(shop: Shop, note: Note) -> None:
    """Of whatever PHPStan is named; Magento's own comes without its phar in some copies."""
    tool = setting("PHPSTAN")
    if not tool:
        pytest.skip("TRACKWRIGHT_MAGENTO_PHPSTAN names no phpstan")
    command = [
        shop.interpreter,
        "-d",
        "memory_limit=-1",
        tool,
        "analyse",
        "--no-progress",
        "--error-format=raw",
    ]
    config = ["-c", str(HERE / "phpstan.neon"), f"--autoload-file={shop.root / 'vendor/autoload.php'}"]
    done = subprocess.run([*command, *config, str(shop.module)], cwd=HERE, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    note("phpstan level 6; PHP 8.1 to 8.5 compile every file in the ordinary tests (test_php_versions.py)")


@pytest.mark.live(54)
def test_xml_is_of_magentos_schemas(shop: Shop) -> None:
    assert shop.php("validate-xml", area="none", folder=str(shop.module)) == []


@pytest.mark.live(55)
def test_disabling_and_enabling(shop: Shop, tracking: Tracking, note: Note) -> None:
    def upgrade() -> None:
        shop.magento("setup:upgrade", "--keep-generated", "--no-interaction")
        shop.magento("cache:flush")

    tables = (
        "select count(*) from information_schema.tables where table_schema = database() and table_name like ?"
    )
    before = shop.one(tables, f"{TABLES}\\_%")
    shop.magento("module:disable", MODULE)
    try:
        upgrade()
        left = shop.one(tables, f"{TABLES}\\_%")
    finally:
        shop.magento("module:enable", MODULE)
        upgrade()
    assert shop.one(tables, f"{TABLES}\\_%") == before
    with tracking.watch() as seen:
        order(shopper(shop))
    seen.only("Order Completed")
    note(f"{before} tables before, {left} while disabled")
