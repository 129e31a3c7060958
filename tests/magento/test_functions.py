"""Functions over values: the closed list, and PHP's implementation against vectors that the browser's share."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from trackwright.magento.functions import FUNCTIONS

HERE = Path(__file__).parent
VECTORS = HERE / "functions.json"


def test_every_function_has_vectors() -> None:
    assert {vector["name"] for vector in json.loads(VECTORS.read_text())} == set(FUNCTIONS)


def test_php_gives_what_the_vectors_say(schema: Path) -> None:
    """Directly, and as the worker applies them to what it has loaded."""
    done = subprocess.run(
        ["php", HERE / "scripts" / "functions.php", json.dumps({"vectors": str(VECTORS)})],
        env={**os.environ, "TRACKWRIGHT_SCHEMA": str(schema)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for vector, (direct, later) in zip(json.loads(VECTORS.read_text()), json.loads(done.stdout), strict=True):
        assert (direct, later) == (vector["gives"], vector["gives"]), vector
        assert isinstance(direct, bool) == isinstance(vector["gives"], bool), vector
