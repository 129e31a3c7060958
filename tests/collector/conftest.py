"""Fixtures of the tests of listen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from listening import Listening, Start, listening_in


@pytest.fixture
def listen(tmp_path: Path) -> Iterator[Start]:
    """Starts a listen of the test's own."""
    with listening_in(tmp_path) as start:
        yield start


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listening]:
    """One listen for tests that only add to it."""
    with listening_in(tmp_path_factory.mktemp("shared")) as start:
        yield start()
