"""Functions over values: the closed list, and PHP's implementation against vectors that the browser's share."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from trackwright.magento.functions import FUNCTIONS
from trackwright.render import render
from trackwright.targets.js_join import joined
from trackwright.targets.magento_storefront import ScriptView

HERE = Path(__file__).parent
VECTORS = HERE / "functions.json"
BROWSER = HERE.parents[1] / "templates" / "js" / "storefront" / "functions"


def test_every_function_has_vectors() -> None:
    assert {vector["name"] for vector in json.loads(VECTORS.read_text())} == set(FUNCTIONS)


def test_php_gives_what_the_vectors_say(schema: Path) -> None:
    """Directly, and as the worker applies them to what it has loaded."""
    done = subprocess.run(
        ["php", HERE / "scripts" / "functions.php", json.dumps({"vectors": str(VECTORS)})],
        env={**os.environ, "TRACKWRIGHT_SCHEMA": str(schema)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for vector, (direct, later) in zip(json.loads(VECTORS.read_text()), json.loads(done.stdout), strict=True):
        assert (direct, later) == (vector["gives"], vector["gives"]), vector
        assert isinstance(direct, bool) == isinstance(vector["gives"], bool), vector


def test_the_browser_gives_the_same() -> None:
    """Null never reaches a function there, and `default` is the binding's own."""
    vectors = [
        vector
        for vector in json.loads(VECTORS.read_text())
        if vector["value"] is not None and vector["name"] != "default"
    ]
    assert {path.stem for path in BROWSER.glob("*.js")} == set(FUNCTIONS) - {"default"}
    done = subprocess.run(
        ["node", HERE / "scripts" / "functions.mjs", BROWSER],
        input=json.dumps(vectors),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    for vector, given in zip(vectors, json.loads(done.stdout), strict=True):
        assert given == vector["gives"] and isinstance(given, bool) == isinstance(
            vector["gives"], bool
        ), vector


def test_joined_into_one_script_they_give_it_still(tmp_path: Path) -> None:
    """As a shop's script has them: put together, their names shortened."""
    names = sorted(path.stem for path in BROWSER.glob("*.js"))
    files = {f"functions/{name}.js": (BROWSER / f"{name}.js").read_text() for name in names}
    entry = "".join(f"import {{ {name} }} from './functions/{name}.js';\n" for name in names)
    entry += f"const functions = {{ {', '.join(names)} }};\nexport function run() {{ globalThis.told = functions; }}\n"
    script = joined({"entry.js": entry, **files}, {"entry.js": ("run",)}, {})
    view = ScriptView(script, script.values["entry.js", "run"])
    (tmp_path / "script.cjs").write_text(render("js/storefront/script.js.j2", view))
    vectors = [
        one
        for one in json.loads(VECTORS.read_text())
        if one["value"] is not None and one["name"] != "default"
    ]
    code = """
        require(process.argv[1]);
        const vectors = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        const results = vectors.map((one) => globalThis.told[one.name](one.value, ...(one.arguments ?? [])));
        console.log(JSON.stringify(results));
    """
    done = subprocess.run(
        ["node", "-e", code, tmp_path / "script.cjs"],
        input=json.dumps(vectors),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [vector["gives"] for vector in vectors]
