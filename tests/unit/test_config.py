"""What a configuration may say, and how it is told when it says something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from trackwright.config import Config, default_plan, load_config
from trackwright.diagnostics import PlanError
from trackwright.targets import TARGETS


def told(folder: Path) -> list[str]:
    with pytest.raises(PlanError) as error:
        load_config(folder)
    return [f"{item} ({item.hint})" if item.hint else str(item) for item in error.value.diagnostics.sorted()]


def test_without_a_configuration_the_defaults_hold(tmp_path: Path) -> None:
    assert load_config(tmp_path) == Config()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("trackwright.yaml", "plan: p/plan.yaml\nout: made\ntargets: [js, mine]\nplugins: [mine]\n"),
        (
            "pyproject.toml",
            '[project]\nname = "x"\n[tool.trackwright]\nplan = "p/plan.yaml"\nout = "made"\ntargets = ["js", "mine"]\nplugins = ["mine"]\n',
        ),
    ],
)
def test_both_files_say_the_same(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    wanted = Config(plan=Path("p/plan.yaml"), out=Path("made"), targets=("js", "mine"), plugins=("mine",))
    assert load_config(tmp_path) == wanted


def test_a_pyproject_without_our_table_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nout = 'x'\n")
    (tmp_path / "trackwright.yaml").write_text("out: made\n")
    assert load_config(tmp_path).out == Path("made")


def test_every_mistake_is_told_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "trackwright.yaml").write_text("plam: x\nout: [a]\ntargets: [js, kotlin]\noverlay: missing\n")
    assert told(tmp_path) == [
        "trackwright.yaml:1:7: unknown-setting: there is no setting `plam` (did you mean `plan`?)",
        "trackwright.yaml:2:6: bad-setting: `out` is a path, written as text",
        "trackwright.yaml:3:10: unknown-target: there is no target `kotlin` "
        f"(known are {', '.join(TARGETS)}; a target of another distribution is named under `plugins` too)",
        "trackwright.yaml:4:10: bad-setting: there is no folder missing",
    ]


def test_toml_has_places_too(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nplan = "no"\n[tool.trackwright]\nout = "o"\n  plan = 3\n'
    )
    assert told(tmp_path) == ["pyproject.toml:5:3: bad-setting: `plan` is a path, written as text"]


def test_broken_toml_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.trackwright\n")
    assert [line.split(": ")[:2] for line in told(tmp_path)] == [["pyproject.toml:1:18", "toml-syntax"]]


def test_two_configurations_are_one_too_many(tmp_path: Path) -> None:
    (tmp_path / "trackwright.yaml").write_text("out: a\n")
    (tmp_path / "pyproject.toml").write_text("[tool.trackwright]\nout = 'b'\n")
    assert [line.split(": ")[1] for line in told(tmp_path)] == ["two-configurations"]


def test_a_list_at_the_top_is_told(tmp_path: Path) -> None:
    (tmp_path / "trackwright.yaml").write_text("- out\n")
    assert [line.split(": ")[:2] for line in told(tmp_path)] == [["trackwright.yaml:1:1", "bad-setting"]]


def test_the_only_plan_is_the_default(tmp_path: Path) -> None:
    assert default_plan(tmp_path) is None
    (tmp_path / "plan.yaml").write_text("")
    assert default_plan(tmp_path) == tmp_path / "plan.yaml"
    for name in ("one", "two"):
        (tmp_path / "plans" / name).mkdir(parents=True)
    (tmp_path / "plans/one/plan.yaml").write_text("")
    assert default_plan(tmp_path) == tmp_path / "plans/one/plan.yaml"
    (tmp_path / "plans/two/plan.yaml").write_text("")
    assert default_plan(tmp_path) == tmp_path / "plan.yaml"
