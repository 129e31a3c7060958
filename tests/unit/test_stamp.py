"""When a run may be answered from memory, and when it must not be."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from trackwright import stamp

TOLD = "out: 2 files, up to date"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plan of two files and an out folder of two, made by a run that has just ended."""
    monkeypatch.chdir(tmp_path)
    for name in ("plan/plan.yaml", "plan/events/a.yaml", "out/js/a.js", "out/js/b.js"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    remember([])
    return tmp_path


def remember(arguments: list[str], started: int | None = None, out: str = "out") -> None:
    stamp.remember(
        arguments,
        out,
        TOLD,
        ["plan/plan.yaml", "plan/events/a.yaml"],
        ["plan/events"],
        {"js/a.js": None, "js/b.js": None},
        time.time_ns() + 10**9 if started is None else started,
    )


def test_same_again_is_answered_from_memory(project: Path) -> None:
    assert stamp.recall([]) == TOLD
    assert stamp.recall(["--check"]) == TOLD


CHANGES: dict[str, Callable[[Path], object]] = {
    "an input": lambda top: (top / "plan/events/a.yaml").write_text("plan/events/b.yaml"),
    "an input is gone": lambda top: (top / "plan/events/a.yaml").unlink(),
    "a new file where a glob looks": lambda top: (top / "plan/events/c.yaml").write_text(""),
    "an output": lambda top: (top / "out/js/a.js").write_text("out/js/c.js"),
    "an output is gone": lambda top: (top / "out/js/b.js").unlink(),
    "a configuration appears": lambda top: (top / "trackwright.yaml").write_text("out: out\n"),
    "another configuration appears": lambda top: (top / "pyproject.toml").write_text(""),
    "a damaged stamp": lambda top: (top / "out" / stamp.STAMP).write_bytes(b"\xff\x00"),
    "a stamp cut short": lambda top: (top / "out" / stamp.STAMP).write_text("trackwright stamp 1\n"),
    "a linked folder among the inputs": lambda top: (top / "plan/events/more").symlink_to(top / "out"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_means_a_full_run(project: Path, change: str) -> None:
    CHANGES[change](project)
    assert stamp.recall([]) is None


def test_another_version_means_a_full_run(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "__version__", "0.0.1")
    assert stamp.recall([]) is None


def test_contents_count_and_times_do_not(project: Path) -> None:
    path = project / "out/js/a.js"
    path.write_text(path.read_text())
    assert stamp.recall([]) == TOLD


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (["--out", "x", "p.yaml"], ["p.yaml", "--out=x", "--check"], True),
        (["--only", "js", "--only", "php"], ["--only=php", "--only=js"], True),
        (["--only", "js"], [], False),
        (["p.yaml"], ["q.yaml"], False),
    ],
)
def test_one_request_however_it_is_spelt(first: list[str], second: list[str], same: bool) -> None:
    assert (stamp.request_key(first) == stamp.request_key(second)) is same


@pytest.mark.parametrize(
    "arguments", [["--watch"], ["--force"], ["--format", "json"], ["--help"], ["--out"], ["a", "b"]]
)
def test_what_memory_never_answers(project: Path, arguments: list[str]) -> None:
    assert stamp.request_key(arguments) is None
    assert stamp.recall(arguments) is None


def test_an_input_written_while_the_run_went_on_is_not_remembered(project: Path) -> None:
    remember([], started=(project / "plan/plan.yaml").stat().st_mtime_ns - 1)
    assert stamp.recall([]) is None


def test_the_out_folder_of_a_configuration_is_found(project: Path) -> None:
    (project / "out").rename(project / "made")
    (project / "pyproject.toml").write_text('[tool.trackwright]\nout = "made"  # here\n')
    remember([], out="made")
    assert stamp.recall([]) == TOLD


def test_stamp_of_another_out_folder_says_nothing(project: Path) -> None:
    (project / "out").rename(project / "other")
    assert stamp.recall(["--out", "other"]) is None
