"""`trackwright listen`"""

from __future__ import annotations

import asyncio
import secrets
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trackwright.cli.shown import examined_plan, guarded, plan_argument, show
from trackwright.diagnostics import Severity

if TYPE_CHECKING:
    from trackwright.collector.faults import Faults

HOME = Path(".trackwright/listen.db")


def _key(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for value in values:
        key, equals, source = value.partition("=")
        if not key or (equals and not source):
            raise click.BadParameter(f"{value!r}: expected KEY=SOURCE or KEY")
        found[key] = source
    return found


@click.command("listen")
@plan_argument
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to bind; another than loopback needs the token.",
)
@click.option(
    "--port", default=8787, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one."
)
@click.option(
    "--database",
    type=click.Path(path_type=Path, dir_okay=False),
    default=HOME,
    show_default=True,
    help="SQLite file to keep messages in.",
)
@click.option(
    "--keep",
    default=1_000_000,
    show_default=True,
    type=click.IntRange(1000),
    help="How many messages are kept.",
)
@click.option(
    "--token", default="", help="Guards the page; made and printed where --host is no loopback address."
)
@click.option(
    "--write-key",
    "keys",
    multiple=True,
    callback=_key,
    metavar="KEY[=SOURCE]",
    help="A write key and the plan's source it belongs to.",
)
@click.option(
    "--record",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Append each message as a JSON line to this file.",
)
@click.option(
    "--forward", default="", metavar="URL", help="Pass accepted requests on, e.g. to https://api.segment.io."
)
@click.option(
    "--analytics-js",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of analytics-next's dist/umd, served as Segment's CDN does.",
)
@click.option(
    "--fail",
    "fails",
    multiple=True,
    metavar="SHARE%:STATUS",
    help="Answer a share of requests with a status, e.g. 5%:500.",
)
@click.option(
    "--rate-limit",
    default=0,
    type=click.IntRange(0),
    help="Requests a second before 429 with Retry-After; 0: none.",
)
@click.option("--delay", default=0, type=click.IntRange(0), help="Milliseconds before each answer.")
@click.option(
    "--drop-connections",
    default="0%",
    metavar="SHARE%",
    help="Drop a share of connections without an answer.",
)
@click.option("--seed", type=int, help="Makes faults the same in each run.")
@guarded
def command(
    plan: str | None,
    host: str,
    port: int,
    database: Path,
    keep: int,
    token: str,
    keys: dict[str, str],
    record: Path | None,
    forward: str,
    analytics_js: Path | None,
    fails: tuple[str, ...],
    rate_limit: int,
    delay: int,
    drop_connections: str,
    seed: int | None,
) -> int:
    """A local Segment that holds every message against PLAN, with a page to watch."""
    run = _collector()
    from trackwright.collector.server import Settings
    from trackwright.collector.store import StoreError

    faults = _faults(fails, rate_limit, delay, drop_connections, seed)
    if analytics_js and not (analytics_js / "standalone.js").is_file():
        raise click.BadParameter(f"{analytics_js} has no standalone.js", param_hint="--analytics-js")
    if forward and not forward.startswith(("http://", "https://")):
        raise click.BadParameter(
            "expected an address that starts with http:// or https://", param_hint="--forward"
        )
    examined = examined_plan(plan)
    errors = [item for item in examined.found if item.severity is Severity.ERROR]
    if examined.plan is None or examined.failed:
        show(errors, "text")
        return 1
    sources = {source.name for source in examined.plan.sources}
    keys = {key: source or (key if key in sources else "") for key, source in keys.items()}
    for key, source in keys.items():
        if source and source not in sources:
            raise click.BadParameter(
                f"{key}={source}: the plan has no source {source!r}", param_hint="--write-key"
            )
    with ExitStack() as stack:
        file = stack.enter_context(record.open("a", encoding="utf-8")) if record else None
        settings = Settings(
            host, port, token, faults, forward.rstrip("/"), file, analytics_js, frozenset(keys)
        )
        if settings.exposed and not token:
            settings.token = secrets.token_urlsafe(24)
        database.parent.mkdir(parents=True, exist_ok=True)
        try:
            listening = run.listener(examined.plan, settings, database, keep, keys)
        except StoreError as error:
            click.echo(str(error), err=True)
            return 1

        def started(url: str) -> None:
            at = f"{url}?token={settings.token}" if settings.token else url
            click.echo(f"{examined.plan.id if examined.plan else ''}: listening, page at {at}")
            sys.stdout.flush()

        try:
            asyncio.run(run.serve(listening, started))
        except OSError as error:
            click.echo(f"{host}:{port}: {error.strerror or error}", err=True)
            return 1
        return 1 if listening.not_recorded else 0


def _warn(text: str) -> None:
    click.echo(text, err=True)


def _collector() -> Any:
    try:
        from trackwright.collector import run
    except ModuleNotFoundError as error:
        raise click.ClickException(f"{error.name} is missing: pip install 'trackwright[listen]'") from None
    return run


def _faults(fails: tuple[str, ...], rate: int, delay: int, drop: str, seed: int | None) -> Faults:
    from trackwright.collector.faults import Faults, parse_fail, parse_share

    try:
        return Faults(tuple(map(parse_fail, fails)), rate, delay / 1000, parse_share(drop), seed)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
