"""The package of a small plan, made once, and a Segment to send to."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from stand_in import StandIn, stand_in
from trackwright.models import build_models
from trackwright.rendering import Job, rendered
from trackwright.resolve import read_plan
from trackwright.targets.python import TARGET

PLAN = Path(__file__).parent / "plans/service.yaml"


def pytest_configure(config: pytest.Config) -> None:
    """Makes the package before the tests import it."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="trackwright-python-"))
    reading = read_plan(PLAN)
    assert reading.plan is not None, list(map(str, reading.diagnostics.sorted()))
    (model,) = build_models(reading.plan)
    for file in rendered([Job(TARGET, model, ".")]):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    sys.path.insert(0, str(folder))
    config.stash[FOLDER] = folder


FOLDER = pytest.StashKey[Path]()


@pytest.fixture
def folder(request: pytest.FixtureRequest) -> Path:
    """Where the package lies, for processes of their own."""
    return request.config.stash[FOLDER]


@pytest.fixture
def segment() -> Iterator[StandIn]:
    with stand_in() as server:
        yield server
