"""The module that `init --magento-custom` writes once, for what a shop adds itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from trackwright import output
from trackwright.cli.init import command

from .test_files import MINIMAL
from .test_names import findings, generated


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plan, where commands run."""
    (tmp_path / "plan.yaml").write_text(MINIMAL.read_text())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_is_a_module_that_fits_the_generated_one(shop: Path) -> None:
    done = CliRunner().invoke(command, ["--magento-custom"])
    assert done.exit_code == 0, done.output
    module = generated(shop / "plan.yaml", shop / "out")
    shutil.copytree(shop / "TrackingCustom", module / "Custom")
    # judged together, as the shop loads them; what is said of registering twice is no name of Magento's
    assert findings(module) == []
    assert "Acme_TrackingCustom" in (shop / "TrackingCustom/etc/module.xml").read_text()
    assert not [
        path
        for path in (shop / "TrackingCustom").rglob("*")
        if path.is_file() and "rackwright" in path.read_text()
    ]


def test_it_is_never_written_twice_nor_owned(shop: Path) -> None:
    assert CliRunner().invoke(command, ["--magento-custom", "out/custom"]).exit_code == 0
    mine = shop / "out/custom/Model/Enricher/Shop.php"
    mine.write_text("<?php // mine\n")
    done = CliRunner().invoke(command, ["--magento-custom", "out/custom"])
    assert done.exit_code == 1 and "overwrites nothing" in done.output
    generated(shop / "plan.yaml", shop / "out")
    assert mine.read_text() == "<?php // mine\n"
    manifest = output.read_manifest(shop / "out" / output.MANIFEST)
    assert manifest is not None and not [path for path in manifest.files if path.startswith("custom/")]


def test_a_plan_without_a_shop_has_none(shop: Path) -> None:
    (shop / "plan.yaml").write_text(
        "plan: desk\nversion: '1.0.0'\nsources:\n  desk: {language: python}\n"
        "consent:\n  default: necessary\n"
        "events:\n  Ticket Opened:\n    description: Somebody asked.\n    properties: {ticket_id: string}\n"
    )
    done = CliRunner().invoke(command, ["--magento-custom"])
    assert done.exit_code == 1 and "no source in PHP" in done.output, done.output
    assert [path.name for path in shop.iterdir()] == ["plan.yaml"]
