"""What a project says once instead of in every command: `trackwright.yaml`, or `[tool.trackwright]` in pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trackwright.diagnostics import Diagnostics, PlanError, Span
from trackwright.loader import load
from trackwright.source import Mapping as MappingNode
from trackwright.source import thawed
from trackwright.suggest import did_you_mean, one_of
from trackwright.targets import TARGETS

YAML_FILE = "trackwright.yaml"
TOML_FILE = "pyproject.toml"
_TEXTS = ("plan", "out", "overlay")
_LISTS = ("targets", "plugins")
_KEYS = (*_TEXTS, *_LISTS)


@dataclass(frozen=True, slots=True)
class Config:
    """Paths are relative to the folder of the configuration file, which is the current folder. `targets` None means all that apply."""

    plan: Path | None = None
    out: Path = Path("out")
    targets: tuple[str, ...] | None = None
    overlay: Path | None = None
    plugins: tuple[str, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False)


_Settings = dict[str, tuple[Span, object]]


def load_config(folder: Path = Path()) -> Config:
    """The configuration of a folder; the defaults where it has none. PlanError with every finding."""
    diagnostics = Diagnostics()
    from_yaml = _read_yaml(folder / YAML_FILE, diagnostics)
    from_toml = _read_toml(folder / TOML_FILE, diagnostics)
    if from_yaml is not None and from_toml is not None:
        diagnostics.error(
            Span(TOML_FILE),
            "two-configurations",
            f"both {YAML_FILE} and [tool.trackwright] say how to run here",
            "keep one of the two",
        )
    settings = from_yaml or from_toml or {}
    config = _checked(settings, diagnostics)
    if diagnostics.failed:
        raise PlanError(diagnostics)
    return config


def default_plan(folder: Path = Path()) -> Path | None:
    """`plans/<name>/plan.yaml` where there is one such folder, else `plan.yaml`; None where neither is there."""
    found = sorted(folder.glob("plans/*/plan.yaml"))
    if len(found) == 1:
        return found[0]
    alone = folder / "plan.yaml"
    return alone if alone.is_file() else None


def _read_yaml(path: Path, diagnostics: Diagnostics) -> _Settings | None:
    if not path.is_file():
        return None
    node = load(path.read_bytes(), path.name, diagnostics)
    if not isinstance(node, MappingNode):
        if not diagnostics.failed:
            diagnostics.error(
                Span(path.name, 1, 1), "bad-setting", f"the file is a mapping of {', '.join(_KEYS)}"
            )
        return None
    return {key.text: (value.span, thawed(value)) for key, value in node}


def _read_toml(path: Path, diagnostics: Diagnostics) -> _Settings | None:
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8", errors="replace")
    try:
        table = tomllib.loads(text).get("tool", {}).get("trackwright")
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        span = Span(path.name, *map(int, place.groups())) if place else Span(path.name)
        diagnostics.error(span, "toml-syntax", str(error))
        return None
    if not isinstance(table, dict):
        return None
    header = re.search(r"^\s*\[\s*tool\s*\.\s*trackwright\s*\]", text, re.MULTILINE)
    start = header.end() if header else 0
    return {key: (_place(text, start, key), value) for key, value in table.items()}


def _place(text: str, start: int, key: str) -> Span:
    """Where TOML sets a key, as well as can be told: its parser keeps no places."""
    found = re.compile(rf"^[ \t]*[\"']?({re.escape(key)})[\"']?[ \t]*=", re.MULTILINE).search(text, start)
    if not found:
        return Span(TOML_FILE)
    at = found.start(1)
    return Span(TOML_FILE, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _checked(settings: _Settings, diagnostics: Diagnostics) -> Config:
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for key, (span, value) in settings.items():
        if key in _TEXTS:
            if isinstance(value, str) and value:
                texts[key] = value
            else:
                diagnostics.error(span, "bad-setting", f"`{key}` is a path, written as text")
        elif key in _LISTS:
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                lists[key] = tuple(value)
            else:
                diagnostics.error(span, "bad-setting", f"`{key}` is a list of names")
        else:
            hint = did_you_mean(key, _KEYS, f"known are {one_of(_KEYS)}")
            diagnostics.error(span, "unknown-setting", f"there is no setting `{key}`", hint)
    plugins = lists.get("plugins", ())
    for name in lists.get("targets", ()):
        if name not in TARGETS and name not in plugins:
            diagnostics.error(
                settings["targets"][0],
                "unknown-target",
                f"there is no target `{name}`",
                f"known are {', '.join((*TARGETS, *plugins))}; a target of another distribution is named under `plugins` too",
            )
    overlay = Path(texts["overlay"]) if "overlay" in texts else None
    if overlay and not overlay.is_dir():
        diagnostics.error(settings["overlay"][0], "bad-setting", f"there is no folder {texts['overlay']}")
    return Config(
        plan=Path(texts["plan"]) if "plan" in texts else None,
        out=Path(texts.get("out", "out")),
        targets=lists.get("targets"),
        overlay=overlay,
        plugins=plugins,
        spans={key: span for key, (span, _) in settings.items()},
    )
