"""Modules that are joined and shortened do what they did: the runtime passes its own tests, and names keep their meaning."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.targets import js
from trackwright.targets.js_join import joined

ROOT = Path(__file__).parents[1]
RUNTIME = ROOT / "templates/js/runtime"
UNIT = ROOT / "tests/js/unit"
CONSENT = ROOT / "tests/js/plans/consent.yaml"
# What the tests import of the runtime: as it lies, or in the package of a plan.
IMPORT = re.compile(
    r"""(?:import|const) \{ (.+) \} (?:from |= await import\()['`](?:[./]+/templates/js|\$\{CONSENT\})/(runtime/[\w/]+\.js)['`]\)?;"""
)
PRIVATE = {"#validate": "runtime/validate.js"}


def module(script: tuple[str, ...], values: dict[str, str]) -> str:
    """A module that exports some of a script's values."""
    exports = "\n".join(f"export const exported_{name} = {value};" for name, value in values.items())
    renamed = ", ".join(f"exported_{name} as {name}" for name in values)
    return "\n".join((*script, exports.replace("export const", "const"), f"export {{ {renamed} }};"))


def join(files: dict[str, str], offered: dict[str, tuple[str, ...]]) -> str:
    script = joined(files, offered, PRIVATE)
    parts = [f"function {one.name}{one.text}" for one in script.functions]
    parts += [f"let {one.name}{'=' if one.text else ''}{one.text};" for one in script.variables]
    parts += [f"const {one.name}={one.text};" for one in script.constants]
    return module(tuple(parts), {name: str(value) for (_, name), value in script.values.items()})


def node(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["node", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


def test_the_joined_runtime_passes_the_tests_of_the_runtime(tmp_path: Path) -> None:
    files = {f"runtime/{path.relative_to(RUNTIME)}": path.read_text() for path in RUNTIME.glob("**/*.js")}
    plan = read_plan(CONSENT).plan
    assert plan is not None
    files |= {
        file.path: file.content.decode()
        for model in build_models(plan)
        for file in files_of(js.TARGET, model)
        if file.path == "runtime/plan.js"
    }
    for test, modules in (("runtime", 6), ("consent", 3)):
        text = (UNIT / f"{test}.test.js").read_text()
        imports = {path: tuple(listed.split(", ")) for listed, path in IMPORT.findall(text)}
        assert len(imports) >= modules
        (tmp_path / f"{test}.mjs").write_text(join(files, imports))
        joined_test = IMPORT.sub(rf"import {{ \1 }} from './{test}.mjs';", text)
        (tmp_path / f"{test}.test.mjs").write_text(joined_test)
        node(tmp_path, "--test", f"{test}.test.mjs")


# Names that mean something else further in, and what stands around them.
SHADOWS = """
const list = [1, 2, 3];
const twice = (list) => list.map((one) => one * 2);
export const sums = (...lists) => lists.map((list) => { let sum = 0; for (const one of list) sum += one; return sum; });
export function shadows(name, { name: other = name, list: inner = list, ...rest } = {}) {
  const found = [];
  for (const name of inner) if (name > 1) { const inner = name + 1; found.push(inner); } else found.push(name);
  for (let name = 0; name < 2; name++) found.push(name);
  try {
    if (other === 'throw') throw new Error(other);
  } catch (name) {
    found.push(name.message);
  }
  const test = other ? (name) => name ?? 'none' : (inner) => inner;
  const methods = { name() { return name; }, other(name) { return [name, other]; }, list };
  { const list = twice([9]); found.push(...list); }
  return [name, other, found, rest, test(undefined), methods.name(), methods.other(5), methods.list, list.length, `${name}-${other}`];
}
export function keyed(list, key = 'a', { [key]: name, [`${key}2`]: { [list[0]]: inner = key } = {}, ...rest } = {}) {
  const { [name]: found = key, ...others } = rest;
  const pick = ({ [name]: key }) => [key, name];
  for (const { [key]: one = name } of [rest]) list.push(one);
  return [name, inner, found, others, pick(rest), list];
}
export const lazily = (find = () => list) => find();
const once = /[/'"]{1,2}/u;
export const regex = (text) => once.test(text) / 1;
"""


def test_names_keep_their_meaning(tmp_path: Path) -> None:
    run = """
      import assert from 'node:assert/strict';
      import * as whole from './whole.mjs';
      import * as short from './short.mjs';
      const said = ({ keyed, shadows, sums, lazily, regex }) => [
        shadows('n'), shadows('n', { name: 'throw', list: [5], more: 1 }), shadows(undefined, {}), sums([1, 2], [3]), lazily(), regex('"'), regex('a'),
        keyed([1]), keyed(['x'], 'name', { name: 'b', name2: { x: 5 }, b: 7, c: 8 }), keyed(['x'], 'd', { d: 'e', d2: {}, e: 9 }),
      ];
      assert.deepEqual(said(short), said(whole));
    """
    names = ("keyed", "sums", "shadows", "lazily", "regex")
    (tmp_path / "whole.mjs").write_text(SHADOWS)
    (tmp_path / "short.mjs").write_text(join({"a.js": SHADOWS}, {"a.js": names}))
    (tmp_path / "run.mjs").write_text(run)
    node(tmp_path, "run.mjs")


def test_a_name_that_nobody_declares_stops_the_generator() -> None:
    with pytest.raises(AssertionError, match="mystery is neither declared nor a global"):
        joined({"a.js": "export const a = () => mystery;\n"}, {"a.js": ("a",)}, {})


def test_modules_that_import_each_other() -> None:
    files = {
        "a.js": "import { b } from './b.js';\nexport const a = [() => b];\n",
        "b.js": "import { a } from './a.js';\nexport const b = [() => a];\nexport const unused = 1;\n",
    }
    script = joined(files, {"a.js": ("a",)}, {})
    assert len(script.constants) == 2
