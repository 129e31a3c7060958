"""`trackwright verify`"""

from __future__ import annotations

from pathlib import Path

import click

from trackwright.cli.shown import failing, format_option, guarded, show
from trackwright.collector.inspection import KINDS
from trackwright.collector.verify import (
    Journey,
    Unreadable,
    junit,
    read_events,
    read_journey,
    verify,
)


def _kinds(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    kinds = tuple(kind.strip() for kind in value.split(",") if kind.strip())
    for kind in kinds:
        if kind not in KINDS:
            raise click.BadParameter(f"{kind!r}: choose from {', '.join(KINDS)}")
    return kinds


@click.command("verify")
@click.argument("events", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--expect",
    type=click.Path(path_type=Path, dir_okay=False),
    help="What the journey should have caused, as YAML.",
)
@click.option(
    "--fail-on",
    callback=_kinds,
    default="violation,unplanned,consent,source",
    show_default=True,
    help="Kinds of findings that fail the run.",
)
@click.option(
    "--junit", "report", type=click.Path(path_type=Path, dir_okay=False), help="Write JUnit XML to this file."
)
@format_option
@guarded
def command(
    events: Path, expect: Path | None, fail_on: tuple[str, ...], report: Path | None, form: str
) -> int:
    """Hold EVENTS, a recording of `listen --record`, against what should have been sent."""
    try:
        lines = read_events(events)
        journey = read_journey(expect) if expect else Journey()
    except Unreadable as error:
        show(error.found, form)
        return 1
    cases = verify(lines, journey, fail_on, str(events))
    if report:
        report.write_text(junit(cases), encoding="utf-8")
    found = [fault for case in cases for fault in case.faults]
    show(found, form)
    if form == "text" and not found:
        click.echo(f"{events}: {len(lines)} messages, {len(cases)} checks, nothing found")
    return failing(found)
