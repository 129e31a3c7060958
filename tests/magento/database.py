"""A MariaDB or MySQL of the tests' own, on a socket in a folder of its own, with the module's tables as `etc/db_schema.xml` declares them."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "templates/php/module/etc/db_schema.xml"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_WIDTHS = {"bigint": "(20)", "smallint": "(5)"}

MYSQLD = os.environ.get("TRACKWRIGHT_MYSQLD", "")
"""MySQL's server program, 8.0 or later; empty where there is none. A script that starts one will do."""


@dataclass(frozen=True)
class Database:
    """A running server. The user needs no password."""

    socket: Path
    folder: Path
    process: subprocess.Popen[bytes]
    user: str

    def dsn(self, database: str = "shop") -> str:
        return f"mysql:unix_socket={self.socket};dbname={database};charset=utf8mb4"

    def sql(self, statements: str, database: str = "") -> str:
        """Runs statements; what they print, with tabs between columns."""
        command = [
            _program("mariadb", "mysql"),
            "--no-defaults",
            f"--socket={self.socket}",
            "-u",
            self.user,
            "-NB",
            database,
        ]
        done = subprocess.run(
            list(filter(None, command)), input=statements, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def cpu(self) -> float:
        """Seconds of processors that the server has taken."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def create(self, database: str = "shop") -> None:
        """An empty database with the module's tables."""
        self.sql(f"DROP DATABASE IF EXISTS {database}; CREATE DATABASE {database} CHARACTER SET utf8mb4;")
        self.sql("\n".join(tables()), database)


def tables(path: Path = SCHEMA) -> Iterator[str]:
    """The DDL of declared tables."""
    for table in ElementTree.parse(path).getroot():
        parts = [_column(each) for each in table.findall("column")]
        for each in [*table.findall("constraint"), *table.findall("index")]:
            columns = ", ".join(f"`{column.get('name')}`" for column in each)
            kind = {"primary": "PRIMARY KEY", "unique": f"UNIQUE KEY `{each.get('referenceId')}`"}.get(
                each.get(_TYPE, ""), f"KEY `{each.get('referenceId')}`"
            )
            parts.append(f"{kind} ({columns})")
        yield f"CREATE TABLE `{table.get('name')}` ({', '.join(parts)}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;"


def _column(column: ElementTree.Element) -> str:
    kind = column.get(_TYPE, "")
    length = f"({column.get('length')})" if column.get("length") else _WIDTHS.get(kind, "")
    words = [f"`{column.get('name')}`", kind + length]
    if column.get("unsigned") == "true":
        words.append("UNSIGNED")
    words.append("NULL" if column.get("nullable") == "true" else "NOT NULL")
    if column.get("default") is not None:
        words.append(f"DEFAULT {column.get('default')}")
    if column.get("identity") == "true":
        words.append("AUTO_INCREMENT")
    return " ".join(words)


def _program(*names: str) -> str:
    for name in names:
        found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
        if found:
            return found
    raise AssertionError(f"{names[0]} is needed for the tests of the outbox")


@contextmanager
def running(*options: str, mysqld: str = "") -> Iterator[Database]:
    """Starts a server on an empty folder, and ends it: a MariaDB, or the MySQL that is named. Its socket's path is short, as sockets want it."""
    folder = Path(tempfile.mkdtemp(prefix="tw-db-"))
    user = getpass.getuser()
    (folder / "tmp").mkdir()
    place = [f"--datadir={folder / 'data'}", f"--tmpdir={folder / 'tmp'}", f"--user={user}"]
    if mysqld:
        program, found = mysqld, "root"
        install = [mysqld, "--no-defaults", *place, "--initialize-insecure"]
        place += ["--mysqlx=OFF", "--skip-log-bin", "--secure-file-priv="]
    else:
        program, found = _program("mariadbd", "mysqld"), "root" if user == "root" else user
        install = [_program("mariadb-install-db", "mysql_install_db"), "--no-defaults", *place]
        install += ["--skip-test-db", f"--auth-root-socket-user={user}"]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    socket = folder / "s"
    server = [program, "--no-defaults", *place, f"--socket={socket}", "--skip-networking"]
    log = (folder / "log").open("wb")
    process = subprocess.Popen([*server, f"--pid-file={folder / 'pid'}", *options], stdout=log, stderr=log)
    database = Database(socket, folder, process, found)
    try:
        _await(database)
        yield database
    finally:
        process.terminate()
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.close()
        shutil.rmtree(folder, ignore_errors=True)


def _await(server: Database) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if server.process.poll() is not None:
            break
        try:
            server.sql("SELECT 1")
        except AssertionError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError((server.folder / "log").read_text(errors="replace")[-4000:])
