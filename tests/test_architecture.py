"""The house rules that a compiler doesn't hold: who may import whom, who may print, where code of other languages comes from."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "trackwright"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
# From the ground up. A module imports only from its own layer's folder or from layers before its own.
LAYERS = (
    ("version", "code", "codepoints", "diagnostics", "naming", "suggest", "casing"),
    ("schema",),
    ("values", "source", "scalars", "keywords", "annotations", "asserted"),
    ("expressions", "vocabulary", "property_keys"),
    ("program", "typed", "language", "patterns", "messages"),
    ("yaml_errors", "loader", "json_source", "includes"),
    ("key_places",),
    ("document",),
    (
        "narrowing",
        "merge",
        "unions",
        "variants",
        "extending",
        "refining",
        "shapes",
        "type_forms",
        "categories",
        "plan_parts",
        "payloads",
        "calls",
    ),
    ("resolve",),
    ("sharing",),
    ("lower", "gates", "records", "json_schema", "warehouse"),
    ("warehouse_tables",),
    ("formats",),
    ("evaluate",),
    ("magento",),
    ("languages",),
    ("module_names",),
    ("destinations",),
    ("checks",),
    ("target", "render"),
    ("catalogue_page",),
    ("models",),
    ("targets",),
    ("output", "stamp", "config", "reporting", "rendering"),
    ("deployment",),
    ("pipeline",),
    ("collector", "captured", "flattening", "loading", "loading_sql"),
    ("cli",),
    ("entry", "__main__", "__init__"),
)
LEVEL = {name: level for level, layer in enumerate(LAYERS) for name in layer}


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> list[tuple[int, str]]:
    """Line and dotted name of every import, those inside functions included."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    return found


def test_every_module_has_its_layer() -> None:
    unknown = {name_of(path) for path in MODULES} - set(LEVEL)
    assert not unknown, "say in LAYERS where these stand"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    own = name_of(path)
    wrong = []
    for line, name in imports(path):
        parts = name.split(".")
        if parts[0] != "trackwright" or len(parts) < 2 or parts[1] not in LEVEL:
            continue
        if parts[1] != own and LEVEL[parts[1]] > LEVEL[own] and own not in ("entry", "__main__"):
            wrong.append(f"{path.name}:{line}: {own} imports {parts[1]}")
    assert not wrong


def test_only_render_knows_jinja() -> None:
    users = {
        name_of(path) for path in MODULES if any(name.split(".")[0] == "jinja2" for _, name in imports(path))
    }
    assert users == {"render"}


def test_only_the_command_line_prints_and_exits() -> None:
    wrong = []
    for path in MODULES:
        if name_of(path) in (
            "cli",
            "entry",
            "__main__",
            "rendering",
        ):  # rendering ends its own child processes
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and (
                (isinstance(node.func, ast.Name) and node.func.id in ("print", "exit", "quit", "breakpoint"))
                or (
                    isinstance(node.func, ast.Attribute)
                    and ast.unparse(node.func) in ("sys.exit", "os._exit", "click.echo")
                )
            ):
                wrong.append(f"{path.name}:{node.lineno}")
    assert not wrong


def test_targets_build_no_code_from_formatted_text() -> None:
    """`Code` is made by a language's doors; a target that formats its own would pass the guard by."""
    wrong = []
    for path in (PACKAGE / "targets").rglob("*.py"):
        for node in ast.walk(tree(path)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "Code"
                and node.args
            ):
                argument = node.args[0]
                if isinstance(argument, ast.JoinedStr) and any(
                    isinstance(part, ast.Constant) and re.search(r"[(){};=]", str(part.value))
                    for part in argument.values
                ):
                    wrong.append(f"{path.name}:{node.lineno}")
    assert not wrong


def test_templates_are_short() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "templates").rglob("*.j2")
        if (lines := path.read_text(encoding="utf-8").count("\n")) > 170
    }
    assert not long


def test_the_idle_path_imports_no_library() -> None:
    """`stamp` and `entry` are what an idle run loads."""
    for name in ("entry", "stamp", "__main__"):
        heavy = {
            "click",
            "pydantic",
            "jinja2",
            "yaml",
            "markupsafe",
            "json",
            "re",
            "pathlib",
            "dataclasses",
            "typing",
        }
        top = [
            node
            for node in tree(PACKAGE / f"{name}.py").body
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        loaded = {
            alias.name.split(".")[0] for node in top if isinstance(node, ast.Import) for alias in node.names
        }
        loaded |= {str(node.module).split(".")[0] for node in top if isinstance(node, ast.ImportFrom)}
        assert not loaded & heavy, name


def tracked() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_marker_of_unfinished_work_and_no_absolute_path_of_a_machine() -> None:
    marks = re.compile(r"\b(?:TO" + "DO|FIX" + r"ME|XX" + r"X)\b|(?<![\w./])/(?:home|root|work)/\w")
    wrong = []
    for path in tracked():
        if (
            path.suffix
            not in {".py", ".j2", ".js", ".mjs", ".ts", ".php", ".md", ".yaml", ".toml", ".sh", ""}
            or path.name == "LICENSE"
        ):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if marks.search(line):
                wrong.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert not wrong
