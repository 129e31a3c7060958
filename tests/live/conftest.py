"""Tests on a running Magento that the environment names; without one, each is skipped and says so.

TRACKWRIGHT_MAGENTO_ROOT, _URL, _ADMIN_USER and _ADMIN_PASSWORD name the shop; _PHP its interpreter. The shop is changed: a module is put
into app/code/Acme/Tracking, orders are placed, stores and products are added. _INSTALL=0 takes the module that is there as it is,
_COMPILE=1 runs setup:di:compile too, _PHPSTAN names a phpstan.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from faults import Faults
from http_session import Visitor
from report import PLACE, Result, remember, table
from shop import Shop, missing, setting, sweep
from shopping import Desk
from storefront import SCRIPTS
from tracking import Tracking

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plans" / "acme-store" / "plan.yaml"
sys.path.insert(0, str(ROOT / "tests" / "collector"))
from listening import Listening, listening_in  # noqa: E402

KEPT = ROOT / "tests" / ".cache" / "live" / "results.json"
WRITE_KEY = "live-write-key"
ANALYTICS_JS = ROOT / "tests" / "js" / "node_modules" / "@segment" / "analytics-next" / "dist" / "umd"
_RESULTS: dict[str, list[Result]] = {}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "live(*checks): numbers of the checks that a test looks at")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    absent = missing()
    for item in items:
        if absent and Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.skip(reason=f"no Magento: {', '.join(absent)} not set"))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    outcome = yield
    marker = item.get_closest_marker("live")
    report = outcome.get_result()  # type: ignore[attr-defined]
    if not marker or missing() or (report.when != "call" and report.outcome == "passed"):
        return
    notes = [str(value) for name, value in item.user_properties if name == "note"]
    if report.outcome == "failed" and call.excinfo:
        notes.insert(0, call.excinfo.exconly().partition("\n")[0][:240])
    elif report.outcome == "skipped" and call.excinfo:
        notes.insert(0, str(call.excinfo.value).partition("\n")[0])
    if report.when == "call" or report.outcome != "passed":
        _RESULTS[item.nodeid.rpartition("/")[2]] = [
            Result(number, report.outcome, "; ".join(notes)) for number in marker.args
        ]


def pytest_sessionfinish(session: pytest.Session) -> None:
    if _RESULTS:
        run = f"{time.strftime('%Y-%m-%d', time.gmtime())}, {_versions()}"
        stamped = {test: [replace(result, run=run) for result in found] for test, found in _RESULTS.items()}
        everything = remember(stamped, KEPT)
        if session.config.getoption("--live-report"):
            PLACE.write_text(table(everything), encoding="utf-8")


def _versions() -> str:
    shop = Shop()
    version = shop.magento("--version").output.strip()
    php = subprocess.run([shop.interpreter, "-r", "echo PHP_VERSION;"], capture_output=True, text=True).stdout
    return f"{version}, PHP {php}, {shop.one('select version()')}"


@pytest.fixture
def note(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Adds a remark to the report's line of this test's checks."""
    return lambda text: request.node.user_properties.append(("note", text))


@pytest.fixture(scope="session")
def listen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Listening, Path]]:
    """A listen for the whole session, and the file it records in."""
    folder = tmp_path_factory.mktemp("listen")
    record = folder / "received.jsonl"
    with listening_in(folder) as start:
        arguments = (
            "--record",
            str(record),
            "--write-key",
            f"{WRITE_KEY}=magento",
            "--analytics-js",
            str(ANALYTICS_JS),
        )
        yield start(*arguments, plan=PLAN), record


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example plan's module, as `trackwright generate` makes it."""
    out = tmp_path_factory.mktemp("generated")
    command = [sys.executable, "-m", "trackwright", "generate", str(PLAN), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=out)
    assert done.returncode == 0, done.stdout + done.stderr
    return out / "php"


@pytest.fixture(scope="session")
def shop(generated: Path, listen: tuple[Listening, Path]) -> Iterator[Shop]:
    """The shop with the module installed, enabled and pointed at listen."""
    one = Shop()
    if setting("INSTALL", "1") != "0":
        one.install(generated, ("enable", "upgrade", *(["compile"] if setting("COMPILE") else []), "flush"))
    one.php("seed")
    one.configure(settings(listen[0].url))
    one.magento("cache:flush")
    sweep(one)  # sets the moment from which on orders are told of, as cron does within minutes
    yield one
    one.configure({"acme_tracking/general/enabled": 0})


def settings(listen_url: str) -> dict[str, object]:
    """The module's settings under which the checks run."""
    return {
        "acme_tracking/general/enabled": 1,
        "acme_tracking/general/environment": "live-tests",
        "acme_tracking/segment/write_key": WRITE_KEY,
        "acme_tracking/segment/endpoint": listen_url.rstrip("/"),
    }


@pytest.fixture(scope="module")
def storefront(generated: Path, listen: tuple[Listening, Path]) -> Iterator[Shop]:
    """The shop with the module, its pages pointed at listen, and the catalogue that the ways expect."""
    shop = Shop()
    if setting("INSTALL", "1") != "0":
        shop.install(generated, ("enable", "upgrade", "flush"))
    url = listen[0].url.rstrip("/")
    shop.configure(
        {
            **settings(url),
            "acme_tracking/segment/browser_write_key": "storefront",
            "acme_tracking/storefront/proxy_host": re.sub(r"^https?://", "", url),
            "acme_tracking/consent/adapter": "magento",
            "acme_tracking/consent/market": "de",
        }
    )
    shop.php("storefront")
    shop.magento("indexer:reindex")
    yield shop
    shop.configure(
        {
            "acme_tracking/general/enabled": 0,
            "web/cookie/cookie_restriction": 0,
            "csp/mode/storefront/report_only": None,
            **{f"dev/js/{name}": 0 for name in SCRIPTS},
        }
    )


@pytest.fixture(scope="session")
def tracking(shop: Shop, listen: tuple[Listening, Path]) -> Tracking:
    return Tracking(shop, listen[1])


@pytest.fixture(scope="session")
def admin(shop: Shop) -> Visitor:
    """REST with an administrator's token."""
    one = Visitor(shop.url, store="all")
    one.token = one.rest(
        "POST", "integration/admin/token", {"username": shop.admin[0], "password": shop.admin[1]}
    )
    return one


@pytest.fixture(scope="session")
def desk(admin: Visitor) -> Desk:
    return Desk(admin)


@pytest.fixture(scope="module")
def faults(shop: Shop) -> Iterator[Faults]:
    """A second module in the shop, there for one file's tests."""
    one = Faults(shop)
    one.install()
    yield one
    one.remove()


@pytest.fixture
def visitor(shop: Shop) -> Visitor:
    """A new visitor without cookies and without a context."""
    return Visitor(shop.url)
