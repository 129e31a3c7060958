"""How long `generate` and `generate --check` take when nothing has changed, beside an interpreter that does nothing.

    python bench/noop.py            uses the `trackwright` and the Python of this environment

The promise: within twice `python -c pass` plus 60 microseconds a tracked file, with the contents of every file hashed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import plan

ROOT = Path(__file__).parents[1]
COMMAND = str(Path(sys.executable).with_name("trackwright"))
PER_FILE = 60e-6  # seconds


def measured(commands: list[list[str]], folder: Path, rounds: int = 60) -> list[float]:
    """The best of many runs of each command, in seconds, in turns: what else the machine does meets all of them alike."""
    best = [float("inf")] * len(commands)
    for _ in range(rounds):
        for index, command in enumerate(commands):
            start = time.perf_counter()
            subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
            best[index] = min(best[index], time.perf_counter() - start)
    return best


def report(title: str, folder: Path) -> None:
    subprocess.run([COMMAND, "generate"], cwd=folder, check=True, capture_output=True)
    files = sum(path.is_file() for path in (folder / "out").rglob("*"))
    commands = [[COMMAND, "generate"], [COMMAND, "generate", "--check"]]
    idle, *taken = measured([[sys.executable, "-c", "pass"], *commands], folder)
    allowed = 2 * idle + files * PER_FILE
    for command, seconds in zip(commands, taken, strict=True):
        print(
            f"| {title} | {files:,} | {' '.join(command[1:])} | {1000 * seconds:.1f} | {1000 * idle:.1f} | {1000 * allowed:.1f} |"
        )


def main() -> None:
    print("| plan | files | command | ms | `python -c pass`, ms | allowed, ms |")
    print("| --- | ---: | --- | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(ROOT / "plans", Path(name) / "plans")
        report("example", Path(name))
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "plan.yaml").write_text(plan(1000))
        report("1,000 events", Path(name))


if __name__ == "__main__":
    main()
