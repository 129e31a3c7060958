"""Order Completed with five products: the generated PHP checks beside json_encode of the same payload. opcache on, JIT off.

python bench/php/validators.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PLAN = HERE.parents[1] / "plans/acme-store/plan.yaml"
SETTINGS = ("opcache.enable_cli=1", "opcache.jit=off", "opcache.file_update_protection=0")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="trackwright-bench-") as folder:
        generate = (
            sys.executable,
            "-m",
            "trackwright",
            "generate",
            str(PLAN),
            "--only",
            "php",
            "--out",
            folder,
        )
        subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)
        for precision in (-1, 14, 17):
            settings = (*SETTINGS, f"serialize_precision={precision}")
            options = [part for setting in settings for part in ("-d", setting)]
            subprocess.run(["php", *options, str(HERE / "validators.php"), f"{folder}/php"], check=True)


main()
