"""`trackwright init`"""

from __future__ import annotations

import re
import uuid
from pathlib import Path

import click

from trackwright.cli.shown import guarded
from trackwright.config import YAML_FILE
from trackwright.render import templates_folder
from trackwright.stamp import STAMP

STARTER = ("starter/plan.yaml", "starter/trackwright.yaml")


@click.command("init")
@click.argument("folder", required=False, default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option("--id", "plan_id", help="The plan's id; default: the folder's name.")
@guarded
def command(folder: Path, plan_id: str | None) -> int:
    """Write a first plan and a configuration into FOLDER. Files that are there stay as they are."""
    name = plan_id or re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-") or "my-shop"
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        name = f"shop-{name}"
    targets = [(folder / "plan.yaml", STARTER[0]), (folder / YAML_FILE, STARTER[1])]
    there = [path for path, _ in targets if path.exists()]
    if there:
        raise click.ClickException(f"{there[0]} is there already; init overwrites nothing")
    folder.mkdir(parents=True, exist_ok=True)
    for path, source in targets:
        text = (templates_folder() / source).read_text(encoding="utf-8")
        text = text.replace("my-shop", name).replace(
            "00000000-0000-0000-0000-000000000000", str(uuid.uuid4())
        )
        path.write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"wrote {path}")
    click.echo(
        f"next: `trackwright generate`; commit what it writes, but not {STAMP} (a line for .gitignore)"
    )
    return 0
