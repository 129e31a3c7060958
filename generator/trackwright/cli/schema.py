"""`trackwright schema`"""

from __future__ import annotations

import json

import click

from trackwright.cli.shown import examined_plan, failing, guarded, plan_argument, show
from trackwright.document import plan_json_schema
from trackwright.json_schema import plan_document


@click.command("schema")
@plan_argument
@guarded
def command(plan: str | None) -> int:
    """Print PLAN resolved, as JSON. `trackwright schema plan` prints the JSON Schema of the plan format, for editors."""
    if plan == "plan":
        click.echo(json.dumps(plan_json_schema(), ensure_ascii=False, indent=2))
        return 0
    examined = examined_plan(plan)
    if examined.plan is None or examined.failed:
        show(examined.found, "text")
        return 1
    click.echo(json.dumps(plan_document(examined.plan), ensure_ascii=False, indent=2))
    return failing(examined.found)
