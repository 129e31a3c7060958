"""`trackwright init`"""

from __future__ import annotations

import re
import uuid
from pathlib import Path

import click

from trackwright.cli.shown import guarded, named_plan
from trackwright.config import YAML_FILE
from trackwright.diagnostics import Diagnostics, PlanError
from trackwright.module_names import ModuleNames, module_names
from trackwright.pipeline import examine
from trackwright.render import templates_folder
from trackwright.stamp import STAMP

STARTER = ("starter/plan.yaml", "starter/trackwright.yaml")
CUSTOM = "php/custom"


@click.command("init")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option("--id", "plan_id", help="The plan's id; default: the folder's name.")
@click.option(
    "--magento-custom",
    is_flag=True,
    help="Write a Magento module instead, for what the shop itself adds to the generated one. FOLDER is then by default its name.",
)
@guarded
def command(folder: Path | None, plan_id: str | None, magento_custom: bool) -> int:
    """Write a first plan and a configuration into FOLDER. Files that are there stay as they are."""
    if magento_custom:
        if plan_id:
            raise click.UsageError("--id names a plan: it can't be combined with --magento-custom")
        return _custom(folder)
    return _plan(folder or Path(), plan_id)


def _plan(folder: Path, plan_id: str | None) -> int:
    name = plan_id or re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-") or "my-shop"
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        name = f"shop-{name}"
    texts = {}
    for path, source in zip((folder / "plan.yaml", folder / YAML_FILE), STARTER, strict=True):
        text = (templates_folder() / source).read_text(encoding="utf-8")
        texts[path] = text.replace("my-shop", name).replace(
            "00000000-0000-0000-0000-000000000000", str(uuid.uuid4())
        )
    _write(texts)
    click.echo(
        f"next: `trackwright generate`; commit what it writes, but not {STAMP} (a line for .gitignore)"
    )
    return 0


def _custom(folder: Path | None) -> int:
    names = _module()
    target = folder or Path(f"{names.module}Custom")
    place = templates_folder() / CUSTOM
    texts = {}
    for source in sorted(path for path in place.rglob("*") if path.is_file()):
        text = source.read_text(encoding="utf-8").replace("trackwright/package", names.package)
        texts[target / source.relative_to(place)] = names.replaced(text)
    _write(texts)
    click.echo(
        f"next: put it beside {names.name} in the shop; `bin/magento module:enable {names.name}Custom`, then setup:upgrade"
    )
    return 0


def _module() -> ModuleNames:
    """The Magento module of the plan that the configuration names."""
    _, path = named_plan(None)
    examined = examine(path)
    if examined.plan is None or examined.failed:
        raise PlanError(Diagnostics(list(examined.found)))
    modules = [
        module_names(examined.plan, source) for source in examined.plan.sources if source.language == "php"
    ]
    if len(modules) != 1:
        reason = "has no source in PHP" if not modules else "has several sources in PHP"
        raise click.ClickException(f"{path} {reason}: it takes one to have a module to add to")
    return modules[0]


def _write(texts: dict[Path, str]) -> None:
    there = [path for path in texts if path.exists()]
    if there:
        raise click.ClickException(f"{there[0]} is there already; init overwrites nothing")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"wrote {path}")
