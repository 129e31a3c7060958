"""What `output` does to a folder, and what it refuses to do."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from trackwright.diagnostics import PlanError
from trackwright.output import MANIFEST, PENDING, SCRATCH, Manifest, compare, read_manifest, write
from trackwright.target import OutputFile


def files(**contents: str) -> list[OutputFile]:
    """`js__a="x"` is the file js/a holding x."""
    return [OutputFile(name.replace("__", "/"), text.encode()) for name, text in contents.items()]


def tree(out: Path) -> dict[str, str]:
    return {
        path.relative_to(out).as_posix(): path.read_text()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.relative_to(out).parts[0].startswith(".trackwright")
    }


def codes(error: pytest.ExceptionInfo[PlanError]) -> list[str]:
    return [item.code for item in error.value.diagnostics.sorted()]


def test_writes_only_what_changed(tmp_path: Path) -> None:
    write(tmp_path, files(js__a="1", js__b="1"), version="1")
    before = (tmp_path / "js/a").stat().st_mtime_ns, (tmp_path / "js/a").stat().st_ino
    changes = write(tmp_path, files(js__a="1", js__b="2"), version="1")
    assert (changes.created, changes.changed, changes.removed, changes.unchanged) == ((), ("js/b",), (), 1)
    assert ((tmp_path / "js/a").stat().st_mtime_ns, (tmp_path / "js/a").stat().st_ino) == before
    assert tree(tmp_path) == {"js/a": "1", "js/b": "2"}
    assert not (tmp_path / SCRATCH).exists() and not (tmp_path / PENDING).exists()


def test_nothing_changed_touches_nothing(tmp_path: Path) -> None:
    write(tmp_path, files(js__a="1"), version="1")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert not write(tmp_path, files(js__a="1"), version="1").any
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_manifest_is_understood_by_sha256sum(tmp_path: Path) -> None:
    write(tmp_path, files(js__a="1", php__b="é"), version="1.2", overlay={"js/x.jinja": "0" * 64})
    subprocess.run(
        ["sha256sum", "--check", "--strict", MANIFEST], cwd=tmp_path, check=True, capture_output=True
    )
    manifest = read_manifest(tmp_path / MANIFEST)
    assert manifest is not None
    assert (manifest.version, list(manifest.files), manifest.overlay) == (
        "1.2",
        ["js/a", "php/b"],
        {"js/x.jinja": "0" * 64},
    )


def test_stale_files_and_empty_folders_go(tmp_path: Path) -> None:
    write(tmp_path, files(js__deep__a="1", js__b="1"), version="1")
    (tmp_path / "js/own.txt").write_text("mine")
    changes = write(tmp_path, files(php__c="1"), version="1")
    assert changes.removed == ("js/b", "js/deep/a")
    assert tree(tmp_path) == {"js/own.txt": "mine", "php/c": "1"}
    assert not (tmp_path / "js/deep").exists()


@pytest.mark.parametrize("stale", [False, True])
def test_edited_file_is_refused_unless_forced(tmp_path: Path, stale: bool) -> None:
    write(tmp_path, files(js__a="1", js__b="1"), version="1")
    (tmp_path / "js/a").write_text("edited")
    wanted = files(js__b="2") if stale else files(js__a="2", js__b="2")
    with pytest.raises(PlanError) as error:
        write(tmp_path, wanted, version="1")
    assert codes(error) == ["edited-output"]
    assert tree(tmp_path) == {"js/a": "edited", "js/b": "1"}
    write(tmp_path, wanted, version="1", force=True)
    assert tree(tmp_path) == ({"js/b": "2"} if stale else {"js/a": "2", "js/b": "2"})


def test_foreign_file_is_refused_unless_equal_or_forced(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / "js/a").write_text("mine")
    (tmp_path / "js/b").write_text("same")
    wanted = files(js__a="1", js__b="same")
    with pytest.raises(PlanError) as error:
        write(tmp_path, wanted, version="1")
    assert codes(error) == ["foreign-file"]
    assert (tmp_path / "js/a").read_text() == "mine"
    write(tmp_path, wanted, version="1", force=True)
    assert tree(tmp_path) == {"js/a": "1", "js/b": "same"}


@pytest.mark.parametrize(
    "path",
    [
        "/etc/x",
        "../x",
        "js/../../x",
        "js//x",
        "js/./x",
        "C:/x",
        "js\\x",
        "js/a\nb",
        "",
        ".trackwright-manifest",
        ".trackwright-scratch/x",
    ],
)
def test_path_that_could_leave_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(PlanError) as error:
        write(tmp_path / "out", [OutputFile(path, b"x")], version="1")
    assert codes(error) == ["unsafe-path"]
    assert not list(tmp_path.rglob("x"))


@pytest.mark.parametrize(
    "paths",
    [
        ("js/A", "js/a"),
        ("js/é", "js/e\u0301"),
        ("js/A/x", "js/a/y"),
        ("js/a", "js/a/b"),
        ("js/straße", "js/STRASSE"),
    ],
)
def test_paths_that_meet_on_some_file_system_are_refused(tmp_path: Path, paths: tuple[str, str]) -> None:
    with pytest.raises(PlanError) as error:
        compare(tmp_path, [OutputFile(path, b"x") for path in paths], version="1")
    assert set(codes(error)) == {"path-collision"}


def test_linked_folder_and_linked_file_are_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    out = tmp_path / "out"
    out.mkdir()
    (out / "js").symlink_to(outside)
    with pytest.raises(PlanError) as error:
        write(out, files(js__a="1"), version="1", force=True)
    assert codes(error) == ["linked-folder"]
    assert not list(outside.iterdir())
    (out / "js").unlink()
    (out / "js").mkdir()
    (out / "js/a").symlink_to(outside / "target")
    (outside / "target").write_text("precious")
    with pytest.raises(PlanError) as error:
        write(out, files(js__a="1"), version="1", force=True)
    assert codes(error) == ["foreign-file"]
    assert (outside / "target").read_text() == "precious"


def test_folder_where_a_file_goes_and_the_reverse(tmp_path: Path) -> None:
    (tmp_path / "js/a").mkdir(parents=True)
    with pytest.raises(PlanError):
        write(tmp_path, files(js__a="1"), version="1")
    (tmp_path / "php").write_text("a file")
    with pytest.raises(PlanError) as error:
        write(tmp_path, files(php__a="1"), version="1")
    assert codes(error) == ["foreign-file"]


def test_crash_at_any_step_leaves_whole_files_and_a_way_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = files(js__a="1", js__b="1", js__c="1")
    second = files(js__a="2", js__b="2", js__d="2")
    third = files(js__a="3", js__b="3")
    replace = os.replace
    for limit in range(6):
        out = tmp_path / str(limit)
        write(out, first, version="1")
        done = 0

        def failing(source: str, target: str, limit: int = limit) -> None:
            nonlocal done
            if done == limit:
                raise OSError(28, "no space left")
            done += 1
            replace(source, target)

        with monkeypatch.context() as patch:
            patch.setattr("trackwright.output.os.replace", failing)
            if limit < 5:
                with pytest.raises(OSError, match="no space"):
                    write(out, second, version="1")
            else:
                write(out, second, version="1")
        assert set("".join(tree(out).values())) <= {"1", "2"}
        write(out, third, version="1")
        assert tree(out) == {"js/a": "3", "js/b": "3"}
        assert sorted(path.name for path in out.iterdir()) == [MANIFEST, "js"]


def test_only_the_rendered_folders_are_cleaned(tmp_path: Path) -> None:
    write(tmp_path, files(js__a="1", js__b="1", php__a="1"), version="1")
    write(tmp_path, files(js__a="2"), version="1", folders=frozenset({"js"}))
    assert tree(tmp_path) == {"js/a": "2", "php/a": "1"}
    write(tmp_path, files(php__a="2", js__a="2"), version="1")
    assert tree(tmp_path) == {"js/a": "2", "php/a": "2"}


def test_compare_reports_and_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, files(js__a="1", js__b="1"), version="1")
    before = tree(tmp_path)
    changes = compare(tmp_path, files(js__a="2", js__c="1"), version="2")
    assert (changes.created, changes.changed, changes.removed, changes.made_by) == (
        ("js/c",),
        ("js/a",),
        ("js/b",),
        "1",
    )
    assert tree(tmp_path) == before


def test_damaged_manifest_is_refused(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("<<<<<<< ours\n")
    with pytest.raises(PlanError) as error:
        write(tmp_path, files(js__a="1"), version="1")
    assert codes(error) == ["unreadable-manifest"]


def test_manifest_that_names_a_place_outside_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "precious").write_text("x")
    (out / MANIFEST).write_text(Manifest("1", {"../precious": "0" * 64}).text())
    with pytest.raises(PlanError):
        write(out, files(js__a="1"), version="1", force=True)
    assert (tmp_path / "precious").exists()
