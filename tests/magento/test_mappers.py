"""Generated mappers: every value that the server can tell, read by PHP that compiles."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from trackwright import checks
from trackwright.magento.catalogue import shipped
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.targets.php import TARGET

from .everything import everything
from .test_names import findings

COMPILE = """
foreach (json_decode(stream_get_contents(STDIN), true) as $file) {
    try {
        token_get_all(file_get_contents($file), TOKEN_PARSE);
    } catch (ParseError $error) {
        echo $file, ':', $error->getLine(), ': ', $error->getMessage(), PHP_EOL;
    }
}
"""


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("everything")
    (folder / "plan.yaml").write_text(everything())
    reading = read_plan(folder / "plan.yaml")
    assert reading.plan is not None, [*map(str, reading.diagnostics.sorted())]
    (model,) = build_models(reading.plan)
    assert [*map(str, checks.run(reading.plan, bindings=model.bindings).sorted())] == []
    for file in files_of(TARGET, model):
        path = folder / "module" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder / "module"


def test_mappers_of_every_value_compile(module: Path) -> None:
    files = [str(path) for path in sorted(module.glob("Model/Mapper/*/*.php"))]
    server = [trigger for trigger in shipped().triggers if trigger.side != "browser"]
    assert len(files) == len(server)
    done = subprocess.run(["php", "-r", COMPILE], input=json.dumps(files), capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_they_name_nothing_that_magento_does_not_have(module: Path) -> None:
    assert [finding for finding in findings(module) if finding.startswith("Model/Mapper/")] == []


SERVER = [trigger.id for trigger in shipped().triggers if trigger.side != "browser"]
NAMESPACE = "Acme\\\\Everything\\\\"
MADE_BY_MAGENTO = re.compile(r"(\\(Proxy|Interceptor)|Factory)$")


@pytest.mark.parametrize("trigger", SERVER)
def test_a_module_of_one_trigger_has_every_class_it_names(trigger: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(everything(trigger))
    plan = read_plan(tmp_path / "plan.yaml").plan
    assert plan is not None
    (model,) = build_models(plan)
    files = {file.path: file.content.decode() for file in files_of(TARGET, model)}
    virtual = {
        name
        for text in files.values()
        for name in re.findall(rf'<virtualType name="({NAMESPACE}[^"]+)"', text)
    }
    missing = []
    for path, text in files.items():
        pattern = rf"^use ({NAMESPACE}[\w\\]+)" if path.endswith(".php") else rf"\b({NAMESPACE}[\w\\]+)"
        for name in re.findall(pattern, text, re.MULTILINE) if path.endswith((".php", ".xml")) else ():
            place = name.removeprefix("Acme\\Everything\\").replace("\\", "/") + ".php"
            folder = place.removesuffix(".php") + "/"
            there = place in files or name in virtual or MADE_BY_MAGENTO.search(name)
            if not there and not any(other.startswith(folder) for other in files):
                missing.append(f"{path}: {name}")
    assert missing == []


WITHOUT_AN_INVOICE = """
foreach (['Api/MapperInterface', 'Model/Subject', 'Model/Occurrence'] as $file) {
    require $argv[1] . "/$file.php";
}
[$file] = glob($argv[1] . '/Model/Mapper/OrderPaid/*.php');
require $file;
$class = 'Acme\\\\Everything\\\\Model\\\\Mapper\\\\OrderPaid\\\\' . basename($file, '.php');
$mapper = (new ReflectionClass($class))->newInstanceWithoutConstructor();
$subject = new Acme\\Everything\\Model\\Subject('order', '1');
echo json_encode($mapper->map(new Acme\\Everything\\Model\\Occurrence(['order' => new stdClass()], 1, $subject, 0)));
"""


def test_an_order_without_an_invoice_is_not_told_by_what_reads_one(module: Path) -> None:
    done = subprocess.run(["php", "-r", WITHOUT_AN_INVOICE, str(module)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "[]"), done.stdout + done.stderr
