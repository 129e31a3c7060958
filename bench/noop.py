"""How long `generate` and `generate --check` take when nothing has changed, beside an interpreter that does nothing.

    python bench/noop.py            needs hyperfine; uses the `trackwright` and the Python of this environment

The promise: within twice `python -c pass` plus 60 microseconds a tracked file, with the contents of every file hashed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import plan

ROOT = Path(__file__).parents[1]
COMMAND = str(Path(sys.executable).with_name("trackwright"))
PER_FILE = 60e-6  # seconds


def measured(command: list[str], folder: Path) -> float:
    """Mean seconds of a command."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run(
            ["hyperfine", "-N", "-w5", "-r40", "--export-json", report.name, " ".join(command)],
            cwd=folder,
            check=True,
            capture_output=True,
        )
        return float(json.loads(Path(report.name).read_text())["results"][0]["mean"])


def report(title: str, folder: Path) -> None:
    subprocess.run([COMMAND, "generate"], cwd=folder, check=True, capture_output=True)
    files = sum(path.is_file() for path in (folder / "out").rglob("*"))
    idle = measured([sys.executable, "-c", "pass"], folder)
    allowed = 2 * idle + files * PER_FILE
    for command in (["generate"], ["generate", "--check"]):
        seconds = measured([COMMAND, *command], folder)
        print(
            f"| {title} | {files:,} | {' '.join(command)} | {1000 * seconds:.1f} | {1000 * idle:.1f} | {1000 * allowed:.1f} |"
        )


def main() -> None:
    print("| plan | files | command | ms | `python -c pass`, ms | allowed, ms |")
    print("| --- | ---: | --- | ---: | ---: | ---: |")
    report("example", ROOT)
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "plan.yaml").write_text(plan(1000))
        report("1,000 events", Path(name))


if __name__ == "__main__":
    main()
