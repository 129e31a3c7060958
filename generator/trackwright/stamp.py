"""The memory of the last `generate`: when nothing it read or wrote has changed, the next one is over at once.

`<out>/.trackwright-stamp` is not committed. It lists what the run read and wrote, and holds one digest over the tool, the arguments, that
list and the contents of every file on it. Contents are hashed, times are not trusted. A stamp that doesn't match, is missing or is
damaged means a full run, never an error.

Kept free of imports beyond what the interpreter has already loaded: this module decides how long "nothing changed" takes.
"""

import os

from trackwright.version import __version__

STAMP = ".trackwright-stamp"
CONFIG_FILES = ("trackwright.yaml", "pyproject.toml")
_HEADER = "trackwright stamp 1"
_SLACK_NS = 20_000_000  # clocks of file systems tick this coarsely


def request_key(arguments: list[str]) -> str | None:
    """What identifies a `generate` run, the same with and without --check and however it is spelt; None where memory must not answer."""
    named: list[str] = []
    values: dict[str, list[str]] = {"--out": [], "--only": []}
    rest = iter(arguments)
    for argument in rest:
        if argument == "--check":
            continue
        if not argument.startswith("-"):
            named.append(argument)
            continue
        name, equals, value = argument.partition("=")
        if not equals:
            value = next(rest, "")
        if name not in values or not value:
            return None
        values[name].append(value)
    key = "\t".join((*named, "--out", *values["--out"][-1:], "--only", *sorted(values["--only"])))
    return None if len(named) > 1 or "\n" in key else key


def recall(arguments: list[str]) -> str | None:
    """What the last run said, if this one would do the same; else None."""
    key = request_key(arguments)
    if key is None:
        return None
    try:
        for out in _out_folders(arguments):
            text = _read(f"{out}/{STAMP}")
            if text is None:
                continue
            header, digest, told, body = text.decode().split("\n", 3)
            if (
                header == _HEADER
                and body.startswith(f"key {key}\nout {out}\n")
                and _digest(told, body) == digest
            ):
                return told
    except (OSError, ValueError):
        return None
    return None


def remember(
    arguments: list[str],
    out: str,
    told: str,
    inputs: list[str],
    folders: list[str],
    outputs: dict[str, str | None],
    started_ns: int,
) -> None:
    """Write the stamp of a run that has just succeeded.

    `inputs` are files read (configuration files count whether they exist or not), `folders` those whose listing mattered, `outputs` paths
    below `out` with the hex SHA-256 of what was written there, or None where that is to be read. Nothing is written when an input changed while the run went on, or where `arguments` can't be answered from memory.
    """
    key = request_key(arguments)
    lines = [f"key {key}", f"out {out}"]
    lines += [f"in {path}" for path in (*CONFIG_FILES, *sorted(set(inputs)))]
    lines += [f"dir {path}" for path in sorted(set(folders))]
    lines += [f"file {path}" for path in outputs]
    if key is None or any("\n" in line for line in lines) or _changed_since(inputs, started_ns - _SLACK_NS):
        forget(out)
        return
    body = "\n".join(lines) + "\n"
    told = " ".join(told.split())
    try:
        text = f"{_HEADER}\n{_digest(told, body, outputs)}\n{told}\n{body}"
        scratch = f"{out}/{STAMP}.{os.getpid()}"
        with open(scratch, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(scratch, f"{out}/{STAMP}")
    except OSError:
        forget(out)


def forget(out: str) -> None:
    """Remove the stamp: the next run is a full one."""
    try:
        os.unlink(f"{out}/{STAMP}")
    except OSError:
        return


def _out_folders(arguments: list[str]) -> list[str]:
    """Where the stamp may lie. A wrong guess is harmless: the digest covers the configuration that really decides."""
    guesses = [
        following for option, following in zip(arguments, arguments[1:], strict=False) if option == "--out"
    ]
    guesses += [argument[6:] for argument in arguments if argument.startswith("--out=")]
    if guesses:
        return guesses[-1:]
    for path in CONFIG_FILES:
        for line in (_read(path) or b"").decode(errors="replace").splitlines():
            name, separator, value = line.partition(":" if path.endswith("yaml") else "=")
            if separator and name.strip() == "out":
                guesses.append(value.split("#")[0].strip().strip("\"'"))
    return [*guesses, "out"]


def _digest(told: str, body: str, written: dict[str, str | None] | None = None) -> str:
    """`written` are digests of contents that needn't be read again."""
    # hashlib would cost as much as reading a hundred files
    from _blake2 import blake2b

    try:
        from _hashlib import openssl_sha256 as sha256
    except ImportError:  # a Python without OpenSSL
        from hashlib import sha256

    state = blake2b(digest_size=20)
    state.update(f"{__version__}\n{told}\n{body}".encode())
    for path in _tool_files():
        state.update(path.encode())
        _feed(state.update, path)
    out, written = "", written or {}
    for line in body.split("\n"):
        kind, _, path = line.partition(" ")
        if kind == "out":
            out = path
        elif kind == "in":
            _feed(state.update, path)
        elif kind == "file":
            known = written.get(path)
            if known is None:
                content = _read(f"{out}/{path}")
                known = "absent" if content is None else sha256(content).hexdigest()
            state.update(known.encode())
        elif kind == "dir":
            state.update("\n".join(_listing(path)).encode() + b"\n\n")
    return str(state.hexdigest())


def _feed(update, path: str) -> None:  # type: ignore[no-untyped-def]  # typing is a heavy import
    content = _read(path)
    if content is None:
        update(b"absent\n")
    else:
        update(b"%d\n" % len(content))
        update(content)


def _read(path: str) -> bytes | None:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return None
    try:
        content = os.read(handle, 65536)
        if len(content) < 65536:
            return content
        parts = [content]
        while content:
            content = os.read(handle, 1 << 20)
            parts.append(content)
        return b"".join(parts)
    finally:
        os.close(handle)


def _listing(folder: str) -> list[str]:
    """Paths of all files below a folder, sorted; hidden folders, caches and installed packages are passed over.

    A link to a folder is an OSError: what lies behind it can't be listed without following it in circles.
    """
    found: list[str] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(os.scandir(here))
        except OSError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and entry.name not in ("__pycache__", "node_modules"):
                    waiting.append(entry.path)
            elif entry.is_symlink() and entry.is_dir():
                raise OSError(f"{entry.path} is a link to a folder")
            elif not entry.name.startswith(".trackwright-"):
                found.append(entry.path)
    found.sort()
    return found


def _tool_files() -> list[str]:
    """In a source checkout the generator's own files: its version doesn't change with every edit. Installed, the version says it all."""
    package = os.path.dirname(__file__)
    if os.path.isdir(f"{package}/_templates"):
        return []
    top = os.path.dirname(os.path.dirname(package))
    return _listing(package) + _listing(f"{top}/templates")


def _changed_since(paths: list[str], moment_ns: int) -> bool:
    for path in (*CONFIG_FILES, *paths):
        try:
            if os.stat(path).st_mtime_ns >= moment_ns:
                return True
        except OSError:
            continue
    return False
