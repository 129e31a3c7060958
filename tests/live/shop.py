"""The Magento that the environment names: its files, its commands, its database, PHP inside it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PREFIX = "TRACKWRIGHT_MAGENTO_"
REQUIRED = ("ROOT", "URL", "ADMIN_USER", "ADMIN_PASSWORD")
MODULE = "Acme_Tracking"
TABLES = "acme_tracking"


def missing() -> list[str]:
    """Names of the environment's variables that are needed and not set."""
    return [PREFIX + name for name in REQUIRED if not os.environ.get(PREFIX + name)]


def setting(name: str, default: str = "") -> str:
    return os.environ.get(PREFIX + name, default)


def sweep(shop: Shop) -> None:
    """Every job of the cron group that looks after the outbox, once."""
    shop.php("cron-group", area="crontab", group=f"{TABLES}_maintenance")


@dataclass(frozen=True)
class Finished:
    """A command that ended: its exit code and all it printed."""

    code: int
    output: str


class Shop:
    """One running Magento. `url` has no slash at its end."""

    def __init__(self) -> None:
        self.root = Path(setting("ROOT")).resolve()
        self.url = setting("URL").rstrip("/")
        self.admin = (setting("ADMIN_USER"), setting("ADMIN_PASSWORD"))
        self.interpreter = setting("PHP", "php")
        self.module = self.root / "app" / "code" / "Acme" / "Tracking"

    def magento(self, *arguments: str, check: bool = True, wait: float = 900) -> Finished:
        """`bin/magento` with arguments; where it fails and `check` holds, its output is the error."""
        done = subprocess.run(
            [self.interpreter, "-d", "memory_limit=-1", "bin/magento", "--no-ansi", *arguments],
            cwd=self.root,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=wait,
        )
        output = done.stdout + done.stderr
        if check and done.returncode:
            raise AssertionError(f"bin/magento {' '.join(arguments)}: exit code {done.returncode}\n{output}")
        return Finished(done.returncode, output)

    def command(self, name: str, *arguments: str, check: bool = True, wait: float = 300) -> Finished:
        """A command of the module, as `status`."""
        return self.magento(f"acme:tracking:{name}", *arguments, check=check, wait=wait)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """`bin/magento` in the background."""
        return subprocess.Popen(
            [self.interpreter, "-d", "memory_limit=-1", "bin/magento", "--no-ansi", *arguments],
            cwd=self.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def php(self, snippet: str, area: str = "adminhtml", **given: Any) -> Any:
        """What `php/<snippet>.php` returns for `given`, run inside Magento in one of its areas."""
        done = subprocess.run(
            [
                self.interpreter,
                "-d",
                "memory_limit=-1",
                str(HERE / "php" / "run.php"),
                str(self.root),
                area,
                str(HERE / "php" / f"{snippet}.php"),
            ],
            cwd=self.root,
            input=json.dumps(given),
            capture_output=True,
            text=True,
            timeout=300,
        )
        line = done.stdout.rpartition("\x1e")[2]
        if done.returncode or not line:
            raise AssertionError(
                f"{snippet}.php: exit code {done.returncode}\n{(done.stdout + done.stderr)[:3000]}"
            )
        return json.loads(line)

    def sql(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        """Rows of a query, or the count of changed rows as `[{"changed": n}]`; without Magento's bootstrap."""
        done = subprocess.run(
            [self.interpreter, str(HERE / "php" / "sql.php"), str(self.root)],
            input=json.dumps({"statement": statement, "values": values}),
            capture_output=True,
            text=True,
            timeout=300,
        )
        if done.returncode:
            raise AssertionError(f"{statement}\n{done.stdout}{done.stderr}")
        rows: list[dict[str, Any]] = json.loads(done.stdout)
        return rows

    def one(self, statement: str, *values: Any) -> Any:
        """The first column of the first row."""
        return next(iter(self.sql(statement, *values)[0].values()))

    def configure(self, values: Mapping[str, Any], scope: str = "default", code: str | None = None) -> None:
        """Settings as the admin saves them, through their backend models. None takes a setting away."""
        self.php("configure", values=dict(values), scope=scope, code=code)

    def install(self, generated: Path, steps: Sequence[str] = ()) -> None:
        """Puts a generated module in place of the one there and runs the deployment's steps."""
        shutil.rmtree(self.module, ignore_errors=True)
        self.forget_generated()
        shutil.copytree(generated, self.module)
        for step in steps or ("enable", "upgrade", "flush"):
            if step == "enable":
                self.magento("module:enable", MODULE)
            elif step == "upgrade":
                self.magento("setup:upgrade", "--keep-generated", "--no-interaction")
            elif step == "compile":
                self.magento("setup:di:compile")
            elif step == "flush":
                self.magento("cache:flush")

    def pending_schema(self) -> list[str]:
        """Statements that another setup:upgrade would run on the module's tables. Those on character sets are left out:
        newer MariaDB names utf8 otherwise than Magento 2.4.7 does, which then wants to alter every table it has.
        """
        log = self.root / "var" / "log" / "dry-run-installation.log"
        log.unlink(missing_ok=True)
        self.magento("setup:upgrade", "--keep-generated", "--no-interaction", "--dry-run=1")
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return [line for line in lines if f"{TABLES}_" in line and "DEFAULT CHARSET" not in line]

    def forget_generated(self) -> None:
        """Takes away what Magento made of classes and DI, so that it makes them anew of what is there now."""
        for folder in ("code", "metadata"):
            shutil.rmtree(self.root / "generated" / folder, ignore_errors=True)

    def classes(self, *options: str) -> None:
        """Has Composer write down where classes are, if there is a Composer."""
        if composer := shutil.which("composer"):
            command = [composer, "dump-autoload", "--no-plugins", "--no-scripts", "--quiet", *options]
            subprocess.run(command, cwd=self.root, check=True, capture_output=True)

    def rows(self, where: str = "1", *values: Any) -> list[dict[str, Any]]:
        """Rows of the outbox."""
        return self.sql(f"select * from {TABLES}_outbox where {where} order by id", *values)

    def last_row(self) -> int:
        """The outbox's highest id; 0 when it is empty."""
        return int(self.one(f"select coalesce(max(id), 0) from {TABLES}_outbox"))
