"""Every class, method, argument, constant and event of Magento that the module names is there, in the shape in which it is used; and what of
Magento's coding standard a syntax tree shows is kept.

`api/classes.json.gz` holds signatures of Magento Open Source 2.4.7-p3 and the libraries it comes with, read by reflection; `api/events.json` the
events that it dispatches. `api/check.php` compares.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from trackwright import pipeline
from trackwright.config import Config

from .test_files import ACME, MINIMAL

API = Path(__file__).parent / "api"


def findings(module: Path) -> list[str]:
    command = ["php", "-d", "zend.assertions=-1", str(API / "check.php")]
    data = [str(API / "classes.json.gz"), str(API / "events.json"), str(module)]
    done = subprocess.run([*command, *data], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return [f"{found['file']}:{found['line']}: {found['message']}" for found in json.loads(done.stdout)]


def generated(plan: Path, out: Path) -> Path:
    result = pipeline.generate(Config(out=out), plan, only=("php",))
    assert result.changes is not None, result.found
    return out / "php"


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(ACME, tmp_path_factory.mktemp("acme"))


def test_the_example_s_module_names_nothing_that_is_not_there(module: Path) -> None:
    assert [finding for finding in findings(module) if "Model\\Trigger\\" not in finding] == []


def test_nor_does_a_minimal_one(tmp_path: Path) -> None:
    assert findings(generated(MINIMAL, tmp_path)) == []


# file, what is written there, what it becomes, what has to be said of it
MUTATIONS = (
    ("Model/Config.php", "scopeConfig->getValue(", "scopeConfig->getValues(", "has no method getValues()"),
    ("Model/Config.php", "encryptor->decrypt($encrypted)", "encryptor->decrypt()", "needs $data"),
    (
        "Model/Config.php",
        "encryptor->decrypt($encrypted)",
        "encryptor->decrypt($encrypted, true)",
        "takes 1 argument(s) at most",
    ),
    ("Model/Config.php", "encryptor->decrypt(", "encryptor->Decrypt(", "Decrypt() is written decrypt()"),
    (
        "Model/Config.php",
        "use Magento\\Store\\Model\\ScopeInterface",
        "use Magento\\Store\\Api\\ScopeInterface",
        "there is no class Magento\\Store\\Api\\ScopeInterface",
    ),
    (
        "Model/Config.php",
        "ScopeInterface::SCOPE_STORE",
        "ScopeInterface::SCOPE_VIEW",
        "has no constant SCOPE_VIEW",
    ),
    (
        "Model/Installation.php",
        "$this->flags->saveFlag(",
        "$this->flags->setFlag(",
        "has no method setFlag()",
    ),
    (
        "Model/System/Message/CopiedDatabase.php",
        "public function getSeverity()",
        "public function severity()",
        "lacks Magento\\Framework\\Notification\\MessageInterface::getSeverity()",
    ),
    (
        "Model/Csp/ConfiguredHosts.php",
        "collect(array $defaultPolicies = []): array",
        "collect(array $defaultPolicies, int $more): array",
        "doesn't take what Magento\\Csp\\Api\\PolicyCollectorInterface::collect() takes",
    ),
    (
        "Model/Csp/ConfiguredHosts.php",
        "new FetchPolicy($directive, false, [$host])",
        "new FetchPolicy(directive: $directive, noneAllowed: false)",
        "takes no argument $directive",
    ),
    (
        "Model/Csp/ConfiguredHosts.php",
        "$this->storefront->cdnHost()",
        "$this->storefront->address()",
        "Storefront has no method address()",
    ),
    ("etc/di.xml", 'argument name="fileName"', 'argument name="filename"', "has no argument $filename"),
    (
        "etc/di.xml",
        "Magento\\Framework\\Logger\\Monolog",
        "Magento\\Framework\\Logger\\Monologue",
        "no class Magento\\Framework\\Logger\\Monologue",
    ),
    (
        "etc/di.xml",
        'name="collectors" xsi:type="array"',
        'name="collectors" xsi:type="string"',
        "is no string: array",
    ),
    (
        "etc/adminhtml/system.xml",
        "Config\\Source\\Yesno",
        "Config\\Source\\YesNo",
        "no class Magento\\Config\\Model\\Config\\Source\\YesNo",
    ),
    (
        "etc/adminhtml/system.xml",
        "Acme_Tracking::config",
        "Acme_Tracking::settings",
        "acl.xml has no resource",
    ),
    (
        "etc/events.xml",
        'event name="sales_order_save_commit_after"',
        'event name="sales_order_saved"',
        "dispatches no event sales_order_saved",
    ),
    ("Model/Config.php", "\nclass Config", "\nfinal class Config", "final keeps plugins out"),
    ("Model/Config.php", "declare(strict_types=1);", "", "no strict_types"),
    (
        "Model/Config.php",
        "return $this->flag('general/dry_run', $storeId);",
        "return (bool) $_GET['dry'];",
        "$_GET",
    ),
    (
        "Model/Config.php",
        "private readonly EncryptorInterface $encryptor",
        "private readonly EncryptorInterface\\Proxy $encryptor",
        "generated classes are named in di.xml",
    ),
    (
        "view/adminhtml/templates/delivery.phtml",
        "$escaper->escapeHtml($row['name'])",
        "$row['name']",
        "printed without being escaped",
    ),
    (
        "view/adminhtml/templates/delivery.phtml",
        '<tr class="data-row">',
        '<tr class="data-row" onclick="go()">',
        "inline script or style",
    ),
    (
        "etc/di.xml",
        '<argument name="logger" xsi:type="object">Acme\\Tracking\\Model\\Logger</argument>',
        "",
        "logs into the shop's log",
    ),
    (
        "etc/config.xml",
        "<region>us</region>",
        '<region id="a"/><region id="a"/>',
        "<region> a stands here twice",
    ),
    (
        "etc/cron_groups.xml",
        "<schedule_lifetime>2</schedule_lifetime>",
        "<schedule_lifetime>2</schedule_lifetime><schedule_lifetime>2</schedule_lifetime>",
        "<schedule_lifetime> stands here twice",
    ),
    ("etc/crontab.xml", 'method="execute"', 'method="run"', "has no method run()"),
)


# Much to read, and none of the mutations is there.
UNTOUCHED = shutil.ignore_patterns("Schema", "Mapper", "Enrichment", "Context", "Console")


def test_wrong_names_are_noticed(module: Path, tmp_path: Path) -> None:
    """One in each file at a time: reading the signatures is what takes long."""
    left = list(MUTATIONS)
    while left:
        folder = shutil.copytree(module, tmp_path / str(len(left)), ignore=UNTOUCHED)
        now = {mutation[0]: mutation for mutation in reversed(left)}
        for file, old, new, _ in now.values():
            text = (folder / file).read_text()
            assert old in text, f"{file} has no {old}"
            (folder / file).write_text(text.replace(old, new))
        found = findings(folder)
        missed = [
            mutation for mutation in now.values() if not any(mutation[3] in finding for finding in found)
        ]
        assert missed == []
        left = [mutation for mutation in left if mutation not in now.values()]
