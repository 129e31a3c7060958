"""A PostgreSQL server of the tests' own."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from pathlib import Path

import pytest

POSTGRES_FOLDERS = "/usr/lib/postgresql/*/bin"


class Cluster:
    """A PostgreSQL server that listens on a socket in its own folder; PostgreSQL refuses to run as root, so it runs as `postgres` then."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = self._binaries()
        self.user = "postgres" if os.getuid() == 0 else None

    @staticmethod
    def _binaries() -> Path:
        folders = sorted(Path("/").glob(POSTGRES_FOLDERS.lstrip("/")))
        on_path = shutil.which("initdb")
        if not folders and not on_path:
            pytest.fail("PostgreSQL is missing: install the package postgresql (initdb, pg_ctl, psql)")
        return folders[-1] if folders else Path(str(on_path)).parent

    def run(self, program: str, *arguments: str, stdin: str | None = None) -> str:
        done = subprocess.run(
            [str(self.bin / program), *arguments],
            user=self.user,
            group=self.user,
            extra_groups=[] if self.user else None,
            cwd=self.folder,
            input=stdin,
            capture_output=program != "pg_ctl",
            text=True,
            check=False,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.folder)},
        )
        assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}"
        return str(done.stdout)

    def start(self) -> None:
        if self.user:
            account = pwd.getpwnam(self.user)
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        data = str(self.folder / "data")
        self.run("initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        self.run("pg_ctl", "-D", data, "-w", "-s", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-s", "stop")

    def psql(self, script: str) -> str:
        arguments = (
            "-h",
            str(self.folder),
            "-U",
            "tester",
            "-d",
            "postgres",
            "-v",
            "ON_ERROR_STOP=1",
            "-qAt",
        )
        return self.run("psql", *arguments, stdin=script)
