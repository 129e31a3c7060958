"""What the PHP target emits is parsed, held against PSR-12, loaded, installed with Composer and run."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from trackwright.models import build_models
from trackwright.rendering import files_of
from trackwright.resolve import read_plan
from trackwright.targets.php import TARGET

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent / "php"
PLANS = {"acme": ROOT / "plans/acme-store/plan.yaml", "hazards": HERE / "plans/hazards.yaml"}
SPACES = {"acme": "Acme\\Tracking", "hazards": "Hazard\\Calls"}


def emit(plan: Path, folder: Path) -> Path:
    """The package of a plan's PHP source, in `folder`."""
    reading = read_plan(plan)
    assert reading.plan is not None, list(map(str, reading.diagnostics.sorted()))
    model = next(model for model in build_models(reading.plan) if model.source.language == "php")
    for file in files_of(TARGET, model):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="module", params=sorted(PLANS))
def emitted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return emit(PLANS[request.param], tmp_path_factory.mktemp(request.param)), SPACES[request.param]


@pytest.fixture(scope="module")
def hazards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return emit(PLANS["hazards"], tmp_path_factory.mktemp("hazards"))


def run(*command: str, cwd: Path) -> str:
    assert shutil.which(command[0]), f"{command[0]} is needed for the tests of the PHP target"
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-6000:]
    return done.stdout


def php(folder: Path, space: str, script: str, *options: str) -> Any:
    """What a script prints as JSON; it runs with the package's classes at hand, and every notice is an error."""
    prelude = f"""
        declare(strict_types=1);
        error_reporting(-1);
        set_error_handler(static function (int $level, string $text, string $file, int $line): never {{
            throw new ErrorException($text, 0, $level, $file, $line);
        }});
        spl_autoload_register(static function (string $class): void {{
            $prefix = {json.dumps(space + chr(92))};
            if (str_starts_with($class, $prefix)) {{
                require {json.dumps(str(folder))} . '/' . strtr(substr($class, strlen($prefix)), '\\\\', '/') . '.php';
            }}
        }});
    """
    return json.loads(run("php", *options, "-r", prelude + script, cwd=folder))


def test_runtime() -> None:
    run("phpunit", "-c", str(HERE / "phpunit.xml"), cwd=ROOT)


def test_runtime_follows_psr12() -> None:
    run("phpcs", "-q", "--standard=PSR12", str(ROOT / "templates/php/runtime"), cwd=ROOT)


def test_every_file_parses(emitted: tuple[Path, str]) -> None:
    for path in sorted(emitted[0].rglob("*.php")):
        run("php", "-d", "error_reporting=-1", "-d", "display_errors=1", "-l", str(path), cwd=emitted[0])


def test_every_file_follows_psr12(emitted: tuple[Path, str]) -> None:
    # A class called as a reserved word gets a trailing underscore; long lines are warnings, as literals can't be broken.
    exclude = "--exclude=Squiz.Classes.ValidClassName" if emitted[1] == SPACES["hazards"] else "-s"
    run("phpcs", "-q", "-n", "--extensions=php", "--standard=PSR12", exclude, ".", cwd=emitted[0])


def test_every_class_loads_without_a_word(emitted: tuple[Path, str]) -> None:
    folder, space = emitted
    classes = [
        space + "\\" + str(path.relative_to(folder).with_suffix("")).replace("/", "\\")
        for path in sorted((folder / "Schema").rglob("*.php"))
    ]
    script = f"""
        ob_start();
        foreach (json_decode({json.dumps(json.dumps(classes)).replace("$", chr(92) + "$")}) as $class) {{
            if (!class_exists($class) && !interface_exists($class) && !enum_exists($class)) {{
                throw new LogicException($class);
            }}
            if ((new ReflectionClass($class))->isFinal() && !enum_exists($class)) {{
                throw new LogicException("$class is final, which Magento's standard forbids");
            }}
        }}
        echo json_encode(['printed' => ob_get_clean()]);
    """
    assert php(folder, space, script) == {"printed": ""}


def test_no_message_depends_on_an_optional_class(emitted: tuple[Path, str]) -> None:
    """Every call can be validated and built, whatever it is given."""
    folder, space = emitted
    script = f"""
        use {space}\\Schema\\Schema;
        $thrown = [];
        foreach (['track', 'page', 'group', 'identify', 'alias', 'nonsense'] as $call) {{
            foreach ([...Schema::names($call), 'Nobody Planned This'] as $name) {{
                foreach ([[], new stdClass(), null, 1, [1], ['a' => NAN]] as $payload) {{
                    Schema::validate($call, $name, $payload, $payload);
                    $request = ['call' => $call, 'name' => $name, 'payload' => $payload, 'context' => $payload, 'now' => 0];
                    $result = Schema::build($request + ['consent' => ['model' => 'opt-out', 'preferences' => (object) []]]);
                    if (isset($result['message'])) {{
                        json_decode(Schema::encode($result['message']), false, 512, JSON_THROW_ON_ERROR);
                    }}
                }}
            }}
        }}
        echo json_encode(count(Schema::names()));
    """
    assert php(folder, space, script) > 5


def test_the_package_is_a_module_that_composer_installs(tmp_path: Path) -> None:
    package = emit(PLANS["acme"], tmp_path / "package")
    run("composer", "validate", "--strict", "--no-check-version", "--no-interaction", cwd=package)
    project = tmp_path / "project"
    project.mkdir()
    manifest = {
        "repositories": [
            {"type": "path", "url": str(package), "options": {"symlink": False}},
            {"packagist.org": False},
        ],
        "require": {"acme/module-tracking": "3.2.0"},
    }
    (project / "composer.json").write_text(json.dumps(manifest))
    run("composer", "install", "--no-interaction", "--quiet", cwd=project)
    script = """
        namespace Magento\\Framework\\Component {
            class ComponentRegistrar
            {
                public const MODULE = 'module';
                public static array $known = [];
                public static function register(string $type, string $name, string $path): void
                {
                    self::$known[] = [$type, $name, is_file($path . '/etc/module.xml')];
                }
            }
        }
        namespace {
            require 'vendor/autoload.php';
            $module = simplexml_load_file('vendor/acme/module-tracking/etc/module.xml')->module;
            echo json_encode([
                Magento\\Framework\\Component\\ComponentRegistrar::$known,
                (string) $module['name'],
                isset($module['setup_version']),
                class_exists(Acme\\Tracking\\Schema\\Event\\OrderCompleted::class),
            ]);
        }
    """
    found = json.loads(run("php", "-r", script, cwd=project))
    assert found == [[["module", "Acme_Tracking", True]], "Acme_Tracking", False, True]


def test_typed_calls_become_valid_payloads(tmp_path: Path) -> None:
    folder = emit(PLANS["acme"], tmp_path)
    script = """
        use Acme\\Tracking\\Schema\\Event\\OrderCompleted;
        use Acme\\Tracking\\Schema\\Schema;
        use Acme\\Tracking\\Schema\\Type\\OrderLine;
        $order = new OrderCompleted(
            orderId: '000000123',
            orderUid: '1-000000123',
            currency: 'EUR',
            total: 23.9,
            revenue: 20,
            products: [
                new OrderLine(productId: '1', sku: 'A', name: 'Ä', price: 10.0, quantity: 1),
                ['product_id' => '2', 'sku' => 'B', 'name' => 'B', 'price' => 10, 'quantity' => 1, 'url' => 'https://a.example/'],
            ],
            emailSha256: str_repeat('0', 64)
        );
        $payload = $order->toPayload();
        $wrong = ['currency' => "EUR\\n", 'products' => [['sku' => '', 'price' => -1, 'url' => 'a b', 'extra' => 1], 5]] + $payload;
        $result = Schema::build([
            'call' => $order::CALL,
            'name' => $order::NAME,
            'payload' => $payload,
            'identity' => ['anonymousId' => 'a'],
            'consent' => ['model' => 'opt-in', 'preferences' => ['analytics' => 'granted', 'marketing' => 'denied']],
            'channel' => 'server',
            'now' => 1795428000007,
        ]);
        echo json_encode([
            'violations' => Schema::validate($order::CALL, $order::NAME, $payload),
            'wrong' => array_map(
                static fn ($one): string => "$one->path $one->rule",
                Schema::validate($order::CALL, $order::NAME, $wrong)
            ),
            'foreign' => Schema::validate('track', 'Product Clicked', []),
            'message' => Schema::encode($result['message']),
        ]);
    """
    found = php(folder, SPACES["acme"], script, "-d", "serialize_precision=14")
    assert found["violations"] == []
    assert found["wrong"] == [
        "/properties/currency pattern",
        "/properties/products/0/product_id required",
        "/properties/products/0/name required",
        "/properties/products/0/quantity required",
        "/properties/products/0/sku minLength",
        "/properties/products/0/price minimum",
        "/properties/products/0/url format",
        "/properties/products/0/extra unplanned_property",
        "/properties/products/1 type",
    ]
    assert [(one["path"], one["rule"]) for one in found["foreign"]] == [("/event", "wrong_source")]
    message = json.loads(found["message"])
    assert message["properties"] == {
        "order_id": "000000123",
        "order_uid": "1-000000123",
        "currency": "EUR",
        "total": 23.9,
        "revenue": 20,
        "products": [
            {"product_id": "1", "sku": "A", "name": "Ä", "price": 10, "quantity": 1},
            {
                "product_id": "2",
                "sku": "B",
                "name": "B",
                "price": 10,
                "quantity": 1,
                "url": "https://a.example/",
            },
        ],
    }
    assert message["integrations"] == {
        "Facebook Conversions API (Actions)": False,
        "Klaviyo (Actions)": False,
    }


def test_names_that_attack(hazards: Path) -> None:
    """Hostile wire names arrive as they are; null and nothing are told apart; a name like "0" makes no list."""
    script = r"""
        use Hazard\Calls\Schema\Event\HomePage;
        use Hazard\Calls\Schema\Event\ItSXYZ1NBraces;
        use Hazard\Calls\Schema\Event\Open;
        use Hazard\Calls\Schema\Runtime\Absent;
        use Hazard\Calls\Schema\Runtime\Json;
        use Hazard\Calls\Schema\Schema;
        use Hazard\Calls\Schema\Type\Bag;
        use Hazard\Calls\Schema\Type\Node;
        $event = new ItSXYZ1NBraces(
            aBC: 'x',
            class: 'c',
            _1St: 1,
            nested: ['def' => ['a b' => '', '__x' => 1], "it's \\" => ''],
            this_: 't',
            proto: 'p',
            tree: new Node(label: 'a', next: new Node(label: 'b', next: null), children: [new Node(label: 'c')]),
            withDash: null,
            when: Absent::Value,
            match: 'a/b\'\\$/',
            map: [],
            _12: 'twelve'
        );
        $home = new HomePage('zero', 'one');
        $bag = new Bag('e', 'declared', ['more' => [], 'extra' => 'ignored', 7 => new Node(label: 'n')]);
        $open = new Open($bag);
        echo Json::encode([
            'name' => $event::NAME,
            'payload' => $event->toPayload(),
            'violations' => Schema::validate($event::CALL, $event::NAME, $event->toPayload()) === [],
            'names' => Schema::names(),
            'home' => [$home->toPayload(), Schema::validate('page', 'Home', $home->toPayload()) === []],
            'open' => [$open->toPayload(), Schema::validate('track', 'Open', $open->toPayload()) === []],
            'versions' => array_map(
                static fn (?int $version): string => Schema::validate('track', 'Versioned', ['old' => ''], null, $version)[0]->path ?? 'valid',
                [null, 1, 2, 3, 4]
            ),
        ]);
    """
    found = php(hazards, SPACES["hazards"], script)
    assert found["name"] == 'It\'s */ ?> $x {$y} ${z} <?= 1 ?> "\\n" \\ {braces}'
    assert found["violations"] is True
    payload = found["payload"]
    assert payload["with-dash"] is None and "when" not in payload and payload["12"] == "twelve"
    assert payload["tree"] == {
        "label": "a",
        "next": {"label": "b", "next": None},
        "children": [{"label": "c"}],
    }
    assert found["home"] == [{"0": "zero", "1": "one"}, True]
    bag = {"extra": "e", "additionalProperties": "declared", "more": [], "7": {"label": "n"}}
    assert found["open"] == [{"bag": bag}, True]
    assert "Elsewhere" not in found["names"] and "Ünïcode 😀" in found["names"]
    assert found["versions"] == ["/properties/new", "valid", "/properties/old", "/properties/new", "/event"]


def test_consent_reaches_into_types_that_hold_themselves(hazards: Path) -> None:
    script = r"""
        use Hazard\Calls\Schema\Schema;
        $node = ['label' => 'a', 'secret' => 's', 'children' => [['label' => 'b', 'secret' => 's', 'next' => ['label' => 'c', 'secret' => 's']]]];
        $names = Schema::names();
        $result = Schema::build([
            'call' => 'track',
            'name' => $names[0],
            'payload' => ['a"b\'c' => 'x', 'tree' => $node, 'map' => []],
            'consent' => ['preferences' => ['analytics' => 'granted', 'nothing' => 'granted']],
            'now' => 0,
        ]);
        echo Schema::encode($result['message']);
    """
    message = php(hazards, SPACES["hazards"], script)
    assert message["properties"] == {
        "a\"b'c": "x",
        "tree": {"label": "a", "children": [{"label": "b", "next": {"label": "c"}}]},
        "map": {},
    }
    assert message["context"]["consent"]["categoryPreferences"] == {
        "A\"'$x\\": True,
        "Ads": False,
        "x0": True,
    }
    assert message["integrations"] == {"It's $x \\ ?>": False}
    assert message["context"]["protocols"]["plan_version"] == "1.0.0-beta.2"
