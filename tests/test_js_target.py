"""What the JavaScript target emits is laid out, typed, bundled and run."""

from __future__ import annotations

import gzip
import json
import re
import runpy
import shutil
import subprocess
from pathlib import Path

import pytest
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.target import Target
from trackwright.targets import classic
from trackwright.targets.js import TARGET

ROOT = Path(__file__).parents[1]
JS = Path(__file__).parent / "js"
PLANS = {"acme": ROOT / "plans/acme-store/plan.yaml", "hazards": JS / "plans/hazards.yaml"}
# Bytes, minified and gzipped, of one event out of many with all that checks it, and with the client beside.
CHECKED = 4_000
SENT = 5_500
# The same of the benchmark's 25 events with the client: the classic script as it lies, and a build without checks.
SCRIPT = 7_000
BUNDLE = 3_900

IMPORT = re.compile(r"import \{ \w+( as \w+)?(, \w+( as \w+)?)* \} from '(\.\.?/[\w./-]+\.js|#validate)';")


def emit(plan: Path, folder: Path, target: Target = TARGET) -> Path:
    """What a target makes of a plan's JavaScript source, in `folder`."""
    reading = read_plan(plan)
    assert reading.plan is not None, list(map(str, reading.diagnostics.sorted()))
    model = next(model for model in build_models(reading.plan) if model.source.language == "js")
    for file in files_of(target, model):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="module", params=sorted(PLANS))
def emitted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return emit(PLANS[request.param], tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return emit(PLANS["acme"], tmp_path_factory.mktemp("acme"))


@pytest.fixture(scope="module")
def hazards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return emit(PLANS["hazards"], tmp_path_factory.mktemp("hazards"))


def run(*command: str | Path, cwd: Path, code: int = 0) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout[-6000:] + done.stderr[-6000:]
    return done.stdout


def tool(name: str) -> Path:
    path = JS / "node_modules/.bin" / name
    assert path.exists(), "run `npm ci` in tests/js first"
    return path


def node(script: str, cwd: Path) -> str:
    return run("node", "--input-type=module", "--eval", script, cwd=cwd)


def test_prettier_has_nothing_to_do(emitted: Path) -> None:
    run(tool("prettier"), "--check", ".", cwd=emitted)


def tsconfig(folder: Path, *files: str) -> Path:
    options = {
        "strict": True,
        "noEmit": True,
        "module": "nodenext",
        "target": "es2022",
        "exactOptionalPropertyTypes": True,
        "noUncheckedIndexedAccess": True,
        "types": [],
        "lib": ["es2022", "dom"],
    }
    path = folder / "tsconfig.json"
    path.write_text(json.dumps({"compilerOptions": options, "include": list(files)}))
    return path


def test_declarations_are_strict_typescript(emitted: Path) -> None:
    run(tool("tsc"), "--project", tsconfig(emitted, "**/*.d.ts"), cwd=emitted)


def test_every_declared_name_is_there(emitted: Path) -> None:
    declared = """
      import { readdirSync, readFileSync } from 'node:fs';
      for (const folder of ['events', 'types', 'runtime', '.']) {
        for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts') && name !== 'types.d.ts')) {
          const text = readFileSync(`${folder}/${file}`, 'utf8');
          const module = await import(`${process.cwd()}/${folder}/${file.replace('.d.ts', '.js')}`);
          for (const [, name] of text.matchAll(/^export declare (?:const|function) (\\w+)/gm)) {
            if (!(name in module)) throw new Error(`${folder}/${file}: ${name}`);
          }
        }
      }
    """
    node(declared, emitted)


@pytest.fixture(scope="module")
def typed(acme: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package installed and the fixtures beside it."""
    folder = tmp_path_factory.mktemp("typed")
    shutil.copytree(acme, folder / "node_modules/@acme/tracking")
    (folder / "node_modules/@segment").symlink_to(JS / "node_modules/@segment")
    shutil.copytree(JS / "types", folder / "src")
    (folder / "package.json").write_text('{"type": "module"}')
    return folder


def test_what_must_compile_does(typed: Path) -> None:
    run(tool("tsc"), "--project", tsconfig(typed, "src/compiles.ts"), cwd=typed)


def test_what_must_not_compile_does_not(typed: Path) -> None:
    """Every statement of the fixture is marked with @ts-expect-error: one that compiles is an error itself."""
    run(tool("tsc"), "--project", tsconfig(typed, "src/refused.ts"), cwd=typed)


def bundle(acme: Path, folder: Path, source: str, *flags: str) -> bytes:
    entry = folder / "entry.js"
    entry.write_text(source)
    out = folder / "bundle.js"
    run(
        tool("esbuild"),
        entry,
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2020",
        *flags,
        f"--outfile={out}",
        cwd=acme,
    )
    return out.read_bytes()


def test_one_event_brings_no_other(acme: Path, tmp_path: Path) -> None:
    text = bundle(acme, tmp_path, f"export {{ productAdded, createTracking }} from '{acme}/index.js';")
    assert b"Product Added" in text
    assert b"Product Removed" not in text
    assert len(gzip.compress(text, 9)) < SENT
    check = f"export {{ productAdded }} from '{acme}/index.js'; export {{ violations }} from '{acme}/runtime/validate.js';"
    assert len(gzip.compress(bundle(acme, tmp_path, check), 9)) < CHECKED


def test_25_events_are_small(tmp_path: Path) -> None:
    bench = runpy.run_path(str(ROOT / "bench/js/package.py"))
    plan = read_plan(PLANS["acme"]).plan
    assert plan is not None
    bench["emit"](bench["with_events"](plan), ("js", "classic"), tmp_path)
    assert len(gzip.compress((tmp_path / "classic/tracking.js").read_bytes(), 9)) < SCRIPT
    package = tmp_path / "js"
    names = re.findall(r"export \{ (\w+) \} from './events/", (package / "index.js").read_text())
    calls = ", ".join(name for name in names if name not in ("identify", "alias"))
    assert calls.count(",") == bench["EVENTS"] - 1
    source = f"import {{ createTracking, {calls} }} from '{package}/index.js'; globalThis.shop = (options) => createTracking(options).with({{ {calls} }});"
    assert len(gzip.compress(bundle(package, tmp_path, source, "--conditions=no-validators"), 9)) < BUNDLE


def test_nothing_is_left_of_an_unused_package(acme: Path, tmp_path: Path) -> None:
    text = bundle(acme, tmp_path, f"import '{acme}/index.js'; import '{acme}/all.js';")
    assert text.strip() == b""


def test_validators_stay_out_of_a_build_that_says_so(acme: Path, tmp_path: Path) -> None:
    source = f"export {{ productAdded, createTracking }} from '{acme}/index.js';"
    assert b"is required" in bundle(acme, tmp_path, source)
    assert b"is required" not in bundle(acme, tmp_path, source, "--conditions=no-validators")


def test_syntax_is_es2020(acme: Path, tmp_path: Path) -> None:
    """esbuild changes nothing when it is told to print ES2020."""
    for path in sorted(acme.rglob("*.js")):
        plain = run(tool("esbuild"), path, "--target=esnext", cwd=acme)
        assert run(tool("esbuild"), path, "--target=es2020", cwd=acme) == plain, path


def test_the_runtime_keeps_to_its_grammar() -> None:
    """One way to import, one way to export: what a program of a few lines can join into one file."""
    for path in sorted((ROOT / "templates/js/runtime").glob("**/*.js")):
        for line in path.read_text().splitlines():
            if line.startswith("import"):
                assert IMPORT.fullmatch(line), (path, line)
            if line.startswith("export"):
                assert line.startswith(("export function ", "export const ")), (path, line)


def test_hostile_text_stays_text(hazards: Path) -> None:
    script = """
      import assert from 'node:assert/strict';
      import { validate, build, names } from './all.js';
      const consent = { model: 'opt-in', preferences: { analytics: 'granted' } };
      for (const [call, name] of names) {
        assert.ok(Array.isArray(validate(call, name, {})));
        assert.equal(build({ call, name, payload: {}, consent, channel: 'browser', now: 0 }).decision, 'send');
      }
      const payload = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": "c", "toString": "t", "hasOwnProperty": "h"}');
      assert.deepEqual(validate('track', 'Object prototype', payload).map((v) => v.path + ' ' + v.rule), []);
      assert.deepEqual(validate('track', 'Object prototype', {}).map((v) => v.path + ' ' + v.rule), [
        '/properties/__proto__ required',
        '/properties/constructor required',
      ]);
      const { message } = build({ call: 'track', name: 'Object prototype', payload, consent, channel: 'browser', now: 0 });
      assert.equal(JSON.stringify(message.properties), JSON.stringify(payload));
      assert.equal({}.polluted, undefined);
      assert.equal(message.properties.polluted, undefined);
      assert.ok(names.some(([, name]) => name === "*/ ${process.exit(3)} `</script>\\u2028'\\""));
    """
    node(script, hazards)


@pytest.mark.parametrize("plan", sorted(PLANS))
def test_the_classic_script_says_what_the_package_says(plan: str, tmp_path: Path) -> None:
    """Its names are shortened and its modules are one scope: the calls, the violations and the messages stay the same."""
    package = emit(PLANS[plan], tmp_path / "js")
    script = emit(PLANS[plan], tmp_path / "classic", classic.TARGET)
    both = f"""
      import assert from 'node:assert/strict';
      import {{ readFileSync }} from 'node:fs';
      import vm from 'node:vm';
      import * as whole from '{package}/index.js';
      const page = vm.createContext({{ TextEncoder, setTimeout, clearTimeout }});
      vm.runInContext(readFileSync('{script}/tracking.js', 'utf8'), page);
      const [global] = Object.keys(page).filter((name) => name.endsWith('racking'));
      const ours = {{ ...page[global], ...page[global].calls }};
      const payload = {{ products: [{{}}, {{ price: -1, url: 'x y', sku: 1 }}], order_id: 5, currency: 'x', email: 'q', total: '1', market: 'fr' }};
      const told = (from, given) => {{
        const found = [];
        const none = () => undefined;
        const analytics = {{ track: none, page: none, identify: none, group: none, alias: none }};
        const preferences = Object.fromEntries(whole.plan.categories.map(({{ name }}) => [name, 'granted']));
        const tracking = from.createTracking({{ analytics, preferences, now: () => 0 }});
        for (const kind of ['violation', 'sent', 'drop']) tracking.on(kind, (event) => found.push([kind, event]));
        for (const name of names) tracking.send(from[name], given);
        return JSON.parse(JSON.stringify(found));
      }};
      const names = Object.keys(whole).filter((name) => whole[name].type);
      const theirs = told(ours, vm.runInContext('(' + JSON.stringify(payload) + ')', page));
      assert.ok(names.length > 3 && theirs.length > names.length);
      assert.deepEqual(theirs, told(whole, payload));
    """
    node(both, tmp_path)
