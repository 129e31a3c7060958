"""What the module takes down in requests: amounts, states, carts, consent; as far as Magento isn't needed for it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .conftest import Php

HERE = Path(__file__).parent


def test_in_php(php: Php) -> None:
    done = subprocess.run(
        ["phpunit", "-c", str(HERE / "capture/phpunit.xml")],
        env=php.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
