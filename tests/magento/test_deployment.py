"""What `generate` says that a shop has to do, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from trackwright import pipeline
from trackwright.cli.generate import command
from trackwright.config import Config
from trackwright.diagnostics import PlanError

from .test_files import ACME, MINIMAL

FIXED = ("etc/db_schema.xml", "etc/db_schema_whitelist.json", "etc/module.xml", "registration.php")


def steps(plan: Path, out: Path) -> dict[str, list[str]]:
    """Commands and the files that ask for them, as the JSON output of the command line has it."""
    done = CliRunner().invoke(command, [str(plan), "--out", str(out), "--only", "php", "--format", "json"])
    assert done.exit_code == 0, done.output
    deployments = json.loads(done.output)["deployment"]
    assert len(deployments) <= 1
    return {step["command"]: step["because"] for found in deployments for step in found["steps"]}


@pytest.fixture
def shop(tmp_path: Path) -> tuple[Path, Path]:
    """A plan, and the folder that holds what it yields."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(MINIMAL.read_text())
    assert steps(plan, tmp_path / "out")
    return plan, tmp_path / "out"


def test_a_first_module_is_enabled_and_set_up(tmp_path: Path) -> None:
    found = steps(MINIMAL, tmp_path / "out")
    assert list(found)[:3] == [
        "bin/magento module:enable Acme_Tracking",
        "bin/magento setup:upgrade",
        "bin/magento setup:di:compile",
    ]
    assert list(found)[-1] == "reload PHP-FPM"


def test_nothing_to_do_where_nothing_changed(shop: tuple[Path, Path]) -> None:
    assert steps(*shop) == {}


def test_a_changed_event_needs_compiling_and_no_set_up(shop: tuple[Path, Path]) -> None:
    plan, out = shop
    plan.write_text(plan.read_text().replace("total: number", "total: number\n      note?: string", 1))
    found = steps(plan, out)
    assert (
        found["bin/magento setup:di:compile"]
        and "php/Schema/Event/OrderCompleted.php" in found["reload PHP-FPM"]
    )
    assert not [name for name in found if "upgrade" in name or "enable" in name]


def test_another_event_needs_no_set_up_either(shop: tuple[Path, Path]) -> None:
    """The tables, the load order and the registration are the same whatever the plan holds."""
    plan, out = shop
    before = {name: (out / "php" / name).read_bytes() for name in FIXED if (out / "php" / name).is_file()}
    assert len(before) >= 2
    plan.write_text(plan.read_text() + """  Order Refunded:
    description: Money was paid back.
    sources: [magento]
    once: [refund_uid]
    properties: {refund_uid: string}
    magento:
      - trigger: order.refunded
        values: {refund_uid: creditmemo.uid}
  Coupon Applied:
    description: A coupon was accepted.
    sources: [magento]
    properties: {coupon: string}
    magento:
      - trigger: coupon.applied
        values: {coupon: coupon.code}
""")
    found = steps(plan, out)
    assert "bin/magento setup:di:compile" in found
    assert not [name for name in found if "upgrade" in name or "enable" in name]
    assert {name: (out / "php" / name).read_bytes() for name in before} == before


def test_the_example_has_the_same_tables_as_a_minimal_plan(tmp_path: Path) -> None:
    for name, plan in (("minimal", MINIMAL), ("acme", ACME)):
        pipeline.generate(Config(out=tmp_path / name), plan, only=("php",))
    for name in FIXED:
        minimal, acme = tmp_path / "minimal" / "php" / name, tmp_path / "acme" / "php" / name
        assert minimal.read_bytes() == acme.read_bytes(), name


def test_a_module_is_not_renamed_by_accident(shop: tuple[Path, Path]) -> None:
    plan, out = shop
    plan.write_text(plan.read_text().replace("module: Tracking", "module: Analytics"))
    before = sorted(path.name for path in out.rglob("*"))
    with pytest.raises(PlanError) as raised:
        pipeline.generate(Config(out=out), plan)
    (finding,) = raised.value.diagnostics.found
    assert finding.code == "renamed-module"
    assert sorted(path.name for path in out.rglob("*")) == before
    result = pipeline.generate(Config(out=out), plan, rename=True)
    (deployment,) = result.deployments
    assert [step.command for step in deployment.steps[:2]] == [
        "module:enable Acme_Analytics",
        "setup:upgrade",
    ]


def test_checking_tells_the_steps_and_writes_nothing(shop: tuple[Path, Path]) -> None:
    plan, out = shop
    plan.write_text(plan.read_text().replace("An order was placed.", "Somebody placed an order."))
    done = CliRunner().invoke(
        command, [str(plan), "--out", str(out), "--only", "php", "--check"], standalone_mode=False
    )
    assert done.return_value == 1
    assert "to deploy Acme_Tracking" in done.output and "bin/magento setup:di:compile" in done.output
    assert "Somebody" not in (out / "php/Schema/Event/OrderCompleted.php").read_text()
