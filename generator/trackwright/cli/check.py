"""`trackwright check`"""

from __future__ import annotations

import click

from trackwright.cli.shown import examined_plan, failing, format_option, guarded, plan_argument, show
from trackwright.formats.names import NAMES_FILE
from trackwright.formats.proposal import propose


@click.command("check")
@plan_argument
@click.option(
    "--write-names",
    is_flag=True,
    help=f"Write a {NAMES_FILE} under which no names collide, where there is none.",
)
@format_option
@guarded
def command(plan: str | None, write_names: bool, form: str) -> int:
    """Say everything that is wrong with PLAN."""
    examined = examined_plan(plan)
    if write_names and examined.plan is not None:
        place = examined.path.parent / NAMES_FILE
        text = propose(examined.plan)
        if place.exists():
            click.echo(text, nl=False)
            click.echo(f"{place} is there already and stays as it is; above is what it could be", err=True)
        else:
            place.write_text(text, encoding="utf-8", newline="\n")
            click.echo(f"wrote {place}", err=True)
            examined = examined_plan(plan)
    show(examined.found, form)
    if form == "text" and not examined.found and examined.plan is not None:
        click.echo(f"{examined.path}: {len(examined.plan.calls)} calls, nothing found")
    return failing(examined.found)
