"""The example plan's JavaScript package, classic script and schemas with 25 events: those of the storefront, and some that servers send.

    python bench/js/package.py FOLDER

Identify and alias come with them; pages stay out, since Typewriter knows none. `FOLDER/many` gets the package of bench/generate.py's plan of 1,000
events, for the size of one out of many.
"""

from __future__ import annotations

import runpy
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from trackwright import targets
from trackwright.models import build_models
from trackwright.rendering import jobs, rendered
from trackwright.resolve import read_plan
from trackwright.schema import Plan, SourceUse

ROOT = Path(__file__).parents[2]
EVENTS = 25


def with_events(plan: Plan) -> Plan:
    """The plan with 25 events that the storefront may send, too."""
    storefront = next(source.name for source in plan.sources if source.language == "js")

    def sent_there(call_sources: tuple[SourceUse, ...]) -> bool:
        return any(use.source == storefront for use in call_sources)

    tracks = [call for call in plan.calls if call.type == "track"]
    chosen = sorted(tracks, key=lambda call: not sent_there(call.sources))[:EVENTS]
    people = [call for call in plan.calls if call.type in ("identify", "alias")]
    calls = tuple(
        call if sent_there(call.sources) else replace(call, sources=(*call.sources, SourceUse(storefront)))
        for call in chosen
    )
    return replace(plan, calls=(*people, *calls))


def emit(plan: Plan, names: tuple[str, ...], folder: Path) -> None:
    """What targets make of a plan's JavaScript source."""
    models = tuple(model for model in build_models(plan) if model.source.language == "js")
    for file in rendered(jobs(models, [targets.load(name) for name in names])):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def main() -> None:
    folder = Path(sys.argv[1])
    read = read_plan(ROOT / "plans/acme-store/plan.yaml").plan
    assert read is not None
    emit(with_events(read), ("js", "classic", "schema"), folder)
    with tempfile.TemporaryDirectory() as made:
        written = Path(made) / "plan.yaml"
        written.write_text(runpy.run_path(str(ROOT / "bench/generate.py"))["plan"](1000))
        many = read_plan(written).plan
    assert many is not None
    emit(many, ("js",), folder / "many")


if __name__ == "__main__":
    main()
