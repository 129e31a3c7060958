"""Where generated files meet the disk.

`<out>/.trackwright-manifest` is committed and says what the tool owns there, in lines that `sha256sum -c` understands. With it a later run
removes what the plan no longer yields and refuses to overwrite what a person has edited. Whatever isn't in it is never touched.

A write goes: the new manifest under its pending name, the files (each finished aside and renamed into place), the removals, the manifest's
own name. A run that dies on the way leaves files that are whole, and a pending manifest by which the next run knows them as the tool's own.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from trackwright.diagnostics import Diagnostics, PlanError, Span
from trackwright.target import OutputFile

MANIFEST = ".trackwright-manifest"
PENDING = ".trackwright-manifest.pending"
SCRATCH = ".trackwright-scratch"
_LONGEST = 255  # bytes of a file's name, in all common file systems
_TITLE = "# made by trackwright "


@dataclass(frozen=True, slots=True)
class Manifest:
    """`files` maps a path below out to the hex SHA-256 of its content; `overlay` likewise for templates that replace the tool's own."""

    version: str
    files: Mapping[str, str]
    overlay: Mapping[str, str] = field(default_factory=dict)

    def text(self) -> str:
        lines = [f"{_TITLE}{self.version}"]
        lines += [f"# overlay {digest}  {path}" for path, digest in sorted(self.overlay.items())]
        lines += [f"{digest}  {path}" for path, digest in sorted(self.files.items())]
        return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Changes:
    """How a folder differs from what was rendered. Paths below out, sorted; `made_by` is the version that wrote its manifest, if any.

    `digests` has the hex SHA-256 of every file that belongs there.
    """

    created: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    manifest_differs: bool
    made_by: str | None
    digests: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def any(self) -> bool:
        return bool(self.created or self.changed or self.removed or self.manifest_differs)


@dataclass(frozen=True, slots=True)
class _Comparison:
    changes: Changes
    manifest: Manifest
    edited: tuple[str, ...]  # the tool's own, changed by somebody else
    foreign: tuple[str, ...]  # in the way, never the tool's


def read_manifest(path: Path) -> Manifest | None:
    """The manifest at `path`; None where there is none. PlanError for one that can't be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise _refusal(
            Span(str(path)), "unreadable-manifest", f"the manifest can't be read: {error}"
        ) from error
    version = ""
    files: dict[str, str] = {}
    overlay: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(_TITLE):
            version = line.removeprefix(_TITLE)
            continue
        kept = overlay if line.startswith("# overlay ") else files
        digest, separator, name = line.removeprefix("# overlay ").partition("  ")
        if not separator or len(digest) != 64 or _unsafe(name):
            raise _refusal(
                Span(str(path), number, 1),
                "unreadable-manifest",
                "this line of the manifest is not the tool's",
                "take the file from version control again, or delete it and run with --force",
            )
        kept[name] = digest
    return Manifest(version, files, overlay)


def compare(
    out: Path,
    files: Iterable[OutputFile],
    *,
    version: str,
    overlay: Mapping[str, str] | None = None,
    folders: frozenset[str] | None = None,
) -> Changes:
    """How `out` differs from `files`; reads only. `folders` as in `write`."""
    return _compare(out, _guarded(files), version, overlay or {}, folders).changes


def write(
    out: Path,
    files: Iterable[OutputFile],
    *,
    version: str,
    overlay: Mapping[str, str] | None = None,
    folders: frozenset[str] | None = None,
    force: bool = False,
) -> Changes:
    """Make `out` hold `files`; returns what that changed.

    `folders` are the top folders that were rendered: what the manifest lists elsewhere stays. None: everything was rendered.
    Raises PlanError, having changed nothing, where a path leaves `out`, two paths collide, a file was edited by hand or isn't the tool's;
    the last two are overruled by `force`.
    """
    wanted = _guarded(files)
    with _only_one(out):
        found = _compare(out, wanted, version, overlay or {}, folders)
        if not force:
            _refuse(out, found)
        if found.changes.any or (out / PENDING).exists():
            _replace(out, wanted, found)
    return found.changes


def _compare(
    out: Path,
    wanted: dict[str, bytes],
    version: str,
    overlay: Mapping[str, str],
    folders: frozenset[str] | None,
) -> _Comparison:
    manifest = read_manifest(out / MANIFEST)
    pending = read_manifest(out / PENDING)
    owned = [known.files for known in (manifest, pending) if known]
    _check_folders(
        out, {path.rpartition("/")[0] for path in [*wanted, *(name for files in owned for name in files)]}
    )

    created: list[str] = []
    changed: list[str] = []
    removed: list[str] = []
    edited: list[str] = []
    foreign: list[str] = []
    digests: dict[str, str] = {}
    root = str(out)
    nowhere = _missing(root, wanted)
    for path, content in wanted.items():
        digests[path] = sha256(content).hexdigest()
        present = None if path in nowhere else _content(f"{root}/{path}")
        if present is None:
            created.append(path)
        elif present != content:
            changed.append(path)
            if not any(path in files for files in owned):
                foreign.append(path)
            elif not _is_known(path, present, owned):
                edited.append(path)
    for path in dict.fromkeys(name for files in owned for name in files):
        if path in wanted:
            continue
        present = _content(f"{root}/{path}")
        if folders is not None and path.partition("/")[0] not in folders:
            candidates = [known[path] for known in owned if path in known]
            actual = sha256(present).hexdigest() if present is not None else ""
            digests[path] = actual if actual in candidates else candidates[0]
        elif present is not None:
            removed.append(path)
            if not _is_known(path, present, owned):
                edited.append(path)
    new = Manifest(version, digests, overlay)
    changes = Changes(
        created=tuple(sorted(created)),
        changed=tuple(sorted(changed)),
        removed=tuple(sorted(removed)),
        unchanged=len(wanted) - len(created) - len(changed),
        manifest_differs=manifest != new,
        made_by=manifest.version if manifest else None,
        digests=digests,
    )
    return _Comparison(changes, new, tuple(sorted(edited)), tuple(sorted(foreign)))


def _is_known(path: str, present: bytes, owned: list[Mapping[str, str]]) -> bool:
    digest = sha256(present).hexdigest()
    return any(files.get(path) == digest for files in owned)


def _replace(out: Path, wanted: dict[str, bytes], found: _Comparison) -> None:
    scratch = out / SCRATCH
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    root, aside = str(out), f"{scratch}/file"

    def put(path: str, content: bytes) -> None:
        _write(aside, content)
        os.replace(aside, f"{root}/{path}")

    put(PENDING, found.manifest.text().encode())
    fresh = _missing(root, found.changes.created)
    for folder in sorted({path.rpartition("/")[0] for path in fresh}):
        (scratch / folder).mkdir(parents=True, exist_ok=True)
    for path in fresh:
        _write(f"{scratch}/{path}", wanted[path])
    for top in sorted(set(fresh.values())):
        os.replace(f"{scratch}/{top}", f"{root}/{top}")
    for path in (*found.changes.created, *found.changes.changed):
        if path not in fresh:
            put(path, wanted[path])
    for path in found.changes.removed:
        (out / path).unlink(missing_ok=True)
    _remove_empty(out, {path.rpartition("/")[0] for path in found.changes.removed})
    if found.changes.manifest_differs:
        os.replace(out / PENDING, out / MANIFEST)
    else:
        (out / PENDING).unlink()
    shutil.rmtree(scratch, ignore_errors=True)


def _missing(root: str, paths: Iterable[str]) -> dict[str, str]:
    """Paths in folders that aren't there, with the topmost of these: such a folder is made aside, and gets its place when it is whole."""
    tops: dict[str, str] = {"": ""}

    def top(folder: str) -> str:
        known = tops.get(folder)
        if known is None:
            above = top(folder.rpartition("/")[0])
            known = tops[folder] = above or ("" if os.path.isdir(f"{root}/{folder}") else folder)
        return known

    return {path: found for path in paths if (found := top(path.rpartition("/")[0]))}


def _write(path: str, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def _remove_empty(out: Path, folders: set[str]) -> None:
    for folder in sorted(folders, key=len, reverse=True):
        while folder:
            try:
                (out / folder).rmdir()
            except OSError:
                break
            folder = folder.rpartition("/")[0]


def _refuse(out: Path, found: _Comparison) -> None:
    diagnostics = Diagnostics()
    for path in found.edited:
        diagnostics.error(
            Span(str(out / path)),
            "edited-output",
            "this generated file was edited by hand since it was written",
            "move the change into the plan or into a template of your own; --force throws it away",
        )
    for path in found.foreign:
        diagnostics.error(
            Span(str(out / path)),
            "foreign-file",
            "this file stands where one would be generated, and is not the tool's",
            "move it away or choose another out folder; --force overwrites it",
        )
    if diagnostics.failed:
        raise PlanError(diagnostics)


def _guarded(files: Iterable[OutputFile]) -> dict[str, bytes]:
    """Contents by path, or PlanError for a path that could leave the out folder or meets another on some file system."""
    diagnostics = Diagnostics()
    wanted: dict[str, bytes] = {}
    taken: dict[str, str] = {}
    parents: dict[str, str] = {}
    known: set[str] = set()
    for file in files:
        reason = _unsafe(file.path)
        if reason:
            diagnostics.error(Span(file.path), "unsafe-path", f"an output path {reason}: {file.path!r}")
            continue
        folded = _folded(file.path)
        if folded in taken:
            diagnostics.error(
                Span(file.path),
                "path-collision",
                f"{taken[folded]!r} and {file.path!r} are one file where case or accents don't count",
                "give one of the two a `code_name`",
            )
            continue
        taken[folded] = file.path
        wanted[file.path] = file.content
        folder = file.path.rpartition("/")[0]
        while folder and folder not in known:
            known.add(folder)
            other = parents.setdefault(_folded(folder), folder)
            if other != folder:
                diagnostics.error(
                    Span(file.path),
                    "path-collision",
                    f"folders {other!r} and {folder!r} are one where case or accents don't count",
                )
                break
            folder = folder.rpartition("/")[0]
    for folded in parents.keys() & taken.keys():
        diagnostics.error(
            Span(taken[folded]), "path-collision", f"{taken[folded]!r} is to be a file and a folder at once"
        )
    if diagnostics.failed:
        raise PlanError(diagnostics)
    return wanted


def _folded(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path.casefold())


def _unsafe(path: str) -> str | None:
    """Why a path may not be written below out; None where it may."""
    if not path or path.startswith("/") or (len(path) > 1 and path[1] == ":"):
        return "must be relative"
    if "\\" in path or not path.isprintable():
        return "holds a backslash or a character that isn't printable"
    parts = path.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return "holds an empty part, '.' or '..'"
    if len(path) > _LONGEST and any(len(part.encode()) > _LONGEST for part in parts):
        return f"holds a name of more than {_LONGEST} bytes"
    if parts[0].startswith(".trackwright-"):
        return "takes a name that the tool keeps for itself"
    return None


def _check_folders(out: Path, folders: set[str]) -> None:
    """PlanError where a folder below out is a link or a file: what is written there would land elsewhere, or nowhere."""
    diagnostics = Diagnostics()
    seen: set[str] = set()
    for folder in folders:
        while folder and folder not in seen:
            seen.add(folder)
            place = out / folder
            if place.is_symlink():
                diagnostics.error(
                    Span(str(place)),
                    "linked-folder",
                    "this folder in the out folder is a link to another place",
                )
            elif place.exists() and not place.is_dir():
                diagnostics.error(
                    Span(str(place)), "foreign-file", "this file stands where a folder is needed"
                )
            folder = folder.rpartition("/")[0]
    if diagnostics.failed:
        raise PlanError(diagnostics)


def _content(path: str) -> bytes | None:
    """A file's bytes; None where there is none. PlanError for a link or a folder in its place."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        handle = os.open(path, flags)
        try:
            parts = [os.read(handle, 1 << 16)]
            while len(parts[-1]) == 1 << 16:
                parts.append(os.read(handle, 1 << 16))
            return b"".join(parts)
        finally:
            os.close(handle)
    except FileNotFoundError:
        return None
    except OSError as error:
        what = "a link" if Path(path).is_symlink() else error.strerror
        raise _refusal(Span(path), "foreign-file", f"no generated file can stand here: {what}") from error


def _refusal(span: Span, code: str, message: str, hint: str | None = None) -> PlanError:
    diagnostics = Diagnostics()
    diagnostics.error(span, code, message, hint)
    return PlanError(diagnostics)


@contextlib.contextmanager
def _only_one(out: Path) -> Iterator[None]:
    """Two runs at once into one folder take turns, where the system knows locks."""
    out.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(out, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
