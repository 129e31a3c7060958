"""`trackwright load`"""

from __future__ import annotations

from pathlib import Path

import click

from trackwright.cli.shown import examined_plan, failing, format_option, guarded, show


@click.command("load")
@click.argument("events", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--duckdb",
    "database",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The database file, made where it is missing.",
)
@click.option("--plan", help="The plan, where it isn't the configured one.")
@click.option("--source", help="The source of lines that name none.")
@click.option(
    "--keep-duplicates", is_flag=True, help="A row for each message even if it came before, as in BigQuery."
)
@format_option
@guarded
def command(
    events: Path, database: Path, plan: str | None, source: str | None, keep_duplicates: bool, form: str
) -> int:
    """Put EVENTS, JSON lines of `listen --record` or of an export, into tables as Segment's warehouse has them."""
    try:
        import duckdb  # noqa: F401
    except ImportError:
        raise click.UsageError("`load` needs DuckDB: pip install 'trackwright[warehouse]'") from None
    from trackwright.loading import load, summary

    examined = examined_plan(plan)
    if examined.plan is None or examined.failed:
        show(examined.found, form)
        return failing(examined.found)
    done = load(events, database, examined.plan, source=source, keep_duplicates=keep_duplicates)
    if form == "json":
        show([], form, loaded={"messages": done.messages, "duplicates": done.duplicates, "rows": done.rows})
    else:
        for line in summary(done):
            click.echo(line)
    return 0
