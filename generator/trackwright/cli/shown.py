"""What commands have in common: the `--format` option, findings on the screen, and the plan that is meant."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import click

from trackwright.config import Config, load_config
from trackwright.diagnostics import Diagnostic, PlanError, Severity
from trackwright.pipeline import Examined, examine, plan_path
from trackwright.reporting import as_github, as_text, json_text, summary

FORMATS = ("text", "json", "github")
_P = ParamSpec("_P")

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
plan_argument = click.argument("plan", required=False)


def guarded(function: Callable[_P, int]) -> Callable[_P, int]:
    """A command whose PlanError and operating system's errors are told like findings."""

    @wraps(function)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> int:
        try:
            return function(*args, **kwargs)
        except PlanError as error:
            show(error.diagnostics.sorted(), str(kwargs.get("form", "text")))
            return 1
        except BrokenPipeError:
            raise
        except OSError as error:
            show_failure(error)
            return 1

    return run


def show(found: Sequence[Diagnostic], form: str, **more: object) -> None:
    """Print findings. `more` are further members of the JSON document."""
    if form == "json":
        click.echo(json_text(found, **more), nl=False)
    elif form == "github":
        click.echo(as_github(found), nl=False)
    elif found:
        click.echo(as_text(found, colour=coloured()), nl=False)
        click.echo(summary(found))


def show_failure(error: OSError) -> None:
    """Say what the operating system wouldn't do."""
    click.echo(f"{error.filename or 'trackwright'}: {error.strerror or error}", err=True)


def coloured() -> bool:
    """Whether the terminal wants colour: it is one, and NO_COLOR isn't set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def named_plan(plan: str | None) -> tuple[Config, Path]:
    """The configuration here, and the plan that a command means."""
    config = load_config()
    return config, plan_path(config, plan)


def examined_plan(plan: str | None) -> Examined:
    """The plan that a command means, read and checked."""
    return examine(named_plan(plan)[1])


def failing(found: Sequence[Diagnostic]) -> int:
    """The exit code that findings ask for."""
    return 1 if any(item.severity is Severity.ERROR for item in found) else 0
