"""`trackwright generate`"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from trackwright.cli.shown import failing, format_option, guarded, named_plan, plan_argument, show
from trackwright.cli.watching import watch as watch_plan
from trackwright.config import Config
from trackwright.deployment import Deployment, Step
from trackwright.pipeline import Generated, generate, told
from trackwright.version import __version__


@click.command("generate")
@plan_argument
@click.option("--out", help="The folder to write to.")
@click.option(
    "--only", multiple=True, metavar="TARGET", help="Make this target alone; may be given several times."
)
@click.option(
    "--check", is_flag=True, help="Write nothing; exit with 1 when the out folder isn't up to date."
)
@click.option("--watch", is_flag=True, help="Go on, and generate again whenever the plan changes.")
@click.option("--force", is_flag=True, help="Overwrite generated files that were edited by hand.")
@click.option(
    "--rename", is_flag=True, help="Let a Magento module get another name: it starts with empty tables."
)
@format_option
@guarded
def command(
    plan: str | None,
    out: str | None,
    only: tuple[str, ...],
    check: bool,
    watch: bool,
    force: bool,
    rename: bool,
    form: str,
) -> int:
    """Write the clients that PLAN describes.

    PLAN is a tracking plan in YAML, or a Segment tracking plan as JSON. Without it: the plan that the configuration names, or the only
    plans/<name>/plan.yaml.
    """
    if check and (watch or force):
        raise click.UsageError("--check writes nothing: it can't be combined with --watch or --force")

    def once() -> Generated:
        config, path = named_plan(plan)
        config = replace(config, out=Path(out)) if out else config
        result = generate(
            config,
            path,
            only=only,
            check=check,
            force=force,
            rename=rename,
            arguments=_arguments(plan, out, only, form),
        )
        _tell(result, config, form, check)
        return result

    if watch:
        return watch_plan(once, form)
    result = once()
    return 1 if check and result.changes and result.changes.any else failing(result.found)


def _arguments(plan: str | None, out: str | None, only: tuple[str, ...], form: str) -> list[str] | None:
    """The command line in the one spelling under which it is remembered, which is also what people type."""
    if form != "text":
        return None
    named = [word for name in only for word in ("--only", name)]
    return [*([plan] if plan else []), *(["--out", out] if out else []), *named]


def _tell(result: Generated, config: Config, form: str, check: bool) -> None:
    changes = result.changes
    if form == "json" and changes is not None:
        lists = {"created": changes.created, "changed": changes.changed, "removed": changes.removed}
        show(
            result.found,
            form,
            changes={**lists, "unchanged": changes.unchanged, "made_by": changes.made_by},
            deployment=[_as_json(deployment) for deployment in result.deployments],
        )
        return
    show(result.found, form)
    if form == "json" or changes is None:
        return
    if not check or not changes.any:
        click.echo(told(result, config.out))
    elif changes.made_by not in (None, __version__):
        click.echo(
            f"{config.out}: made by trackwright {changes.made_by}, this is {__version__}: run `trackwright generate`"
        )
    else:
        for word, paths in (
            ("missing", changes.created),
            ("changed", changes.changed),
            ("stale", changes.removed),
        ):
            for path in paths:
                click.echo(f"{word:8} {config.out / path}")
        click.echo(f"{config.out}: not up to date: run `trackwright generate`")
    for deployment in result.deployments:
        click.echo(f"to deploy {deployment.module} ({config.out / deployment.folder}):")
        for step in deployment.steps:
            click.echo(f"  {step.text:44} # {_reason(step, deployment.folder)}")


def _reason(step: Step, folder: str) -> str:
    first = step.because[0].removeprefix(f"{folder}/")
    more = len(step.because) - 1
    return f"{first} and {more} more" if more else first


def _as_json(deployment: Deployment) -> dict[str, object]:
    steps = [{"command": step.text, "because": list(step.because)} for step in deployment.steps]
    return {"module": deployment.module, "folder": deployment.folder, "steps": steps}
