"""The command line. One file for each command; nothing outside this package prints or exits."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from trackwright.version import __version__

COMMANDS = ("init", "generate", "check", "schema", "explain", "magento", "listen", "verify", "load")


class _Commands(click.Group):
    """Imports a command's module when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="trackwright")
def group() -> None:
    """One tracking plan in; JavaScript, Magento 2 and Python clients for Segment out."""


def run(arguments: list[str]) -> int:
    """Run a command. 0: fine, 1: findings, 2: wrong use."""
    try:
        result = group.main(arguments, prog_name="trackwright", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        return 2
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("aborted", err=True)
        return 2
    except BrokenPipeError:  # whoever read has had enough; nothing may be flushed into the pipe any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return result if isinstance(result, int) else 0
