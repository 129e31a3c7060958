"""`trackwright init`"""

from __future__ import annotations

import uuid
from pathlib import Path

import click

from trackwright.cli.shown import guarded
from trackwright.render import templates_folder

NO_NAMESPACE = "00000000-0000-0000-0000-000000000000"
FILES = ("plan.yaml", "trackwright.yaml")


@click.command("init")
@guarded
def command() -> int:
    """Write a first plan.yaml and trackwright.yaml into this folder. What is there already stays as it is."""
    present = [name for name in FILES if Path(name).exists()]
    if present:
        click.echo(f"{present[0]} is here already; nothing was written", err=True)
        return 1
    for name in FILES:
        text = (templates_folder() / "starter" / name).read_text(encoding="utf-8")
        with Path(name).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text.replace(NO_NAMESPACE, str(uuid.uuid4())))
        click.echo(f"wrote {name}")
    click.echo(
        "next: `trackwright generate`; commit out/, but not out/.trackwright-stamp (a line for .gitignore)"
    )
    return 0
