"""Reading the files of a plan, and joining them into one document.

Sections of named entries (`events`, `types`, ...) may be spread over files; every other key stands in one file. The including file's own
entries come first, then those of its includes in the order written; a glob's files are sorted by path.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from trackwright.diagnostics import Diagnostics, Span
from trackwright.loader import load
from trackwright.source import Listing, Mapping, Node, Scalar, Sequence, expand, kind_of

MAX_DEPTH = 8
MAX_FILES = 20_000
MAX_FILE_BYTES = 32_000_000
MAX_TOTAL_BYTES = 128_000_000
_SPREAD = "sources markets types definitions events pages groups destinations include"
SPREAD = frozenset(_SPREAD.split())
"""Sections whose entries may come from several files."""


@dataclass(slots=True)
class Files:
    """The files of one plan: `folder` as the caller named it, and what has been read so far."""

    folder: Path
    diagnostics: Diagnostics
    listings: list[Listing] = field(default_factory=list)
    read: dict[Path, str] = field(default_factory=dict)  # resolved path -> name in spans
    opened: list[Path] = field(default_factory=list)  # as named
    bytes_read: int = 0

    def document(self, path: Path) -> Mapping | None:
        """The joined document that begins at `path`; None where nothing could be read."""
        name = path.name
        content = self.content(path, Span(name), name)
        if content is None:
            return None
        self.read[path.resolve()] = name
        parts: list[Mapping] = []
        self.gather(content, name, path.parent, (path.resolve(),), parts)
        return self.joined(parts) if parts else None

    def gather(
        self, content: bytes, name: str, folder: Path, chain: tuple[Path, ...], parts: list[Mapping]
    ) -> None:
        """Add the mapping of one file, then those of the files it includes."""
        root = load(content, name, self.diagnostics)
        if root is None:
            return
        if not isinstance(root, Mapping):
            self.diagnostics.error(root.span, "wrong-value", f"a plan file is a mapping, not {kind_of(root)}")
            return
        parts.append(root)
        includes = root.get("include")
        if includes is None:
            return
        for item in includes.items if isinstance(includes, Sequence) else (includes,):
            if not isinstance(item, Scalar) or not isinstance(item.value, str) or not item.text:
                self.diagnostics.error(
                    item.span, "wrong-value", f"`include` takes paths, not {kind_of(item)}"
                )
                continue
            for path in self.matches(item, folder, chain):
                self.include(item, path, chain, parts)

    def matches(self, item: Scalar, folder: Path, chain: tuple[Path, ...]) -> tuple[Path, ...]:
        """The files that one line of `include` names."""
        text = item.text
        climbing = ".." in text.split("/") and any(char in text for char in "*?[")
        if "://" in text or text.startswith(("/", "~")) or "\\" in text or climbing:
            message = f"`{text}` is no path below the plan's folder"
            self.error(
                item,
                "bad-include",
                message,
                "paths are relative to the file that includes, with `/`; nothing is downloaded",
            )
            return ()
        if not any(char in text for char in "*?["):
            path = folder / text
            if ".." in path.parts and not self.inside(path):
                self.outside(item)
                return ()
            if path.is_dir():
                self.error(
                    item,
                    "bad-include",
                    f"`{text}` is a folder",
                    f"`{text.rstrip('/')}/*.yaml` includes the files in it",
                )
                return ()
            if not path.exists():
                self.error(item, "missing-file", f"there is no file `{text}`", self.similar(path))
                return ()
            return (path,)
        try:
            found = expand(folder, text)
        except (ValueError, NotImplementedError, IndexError) as error:
            self.error(item, "bad-include", f"`{text}` is no pattern of paths: {error}")
            return ()
        self.listings.append(Listing(folder, text, found))
        found = tuple(path for path in found if path.resolve() != chain[-1])
        if not found:
            self.error(item, "no-match", f"no file matches `{text}`")
        return found

    def include(self, item: Scalar, path: Path, chain: tuple[Path, ...], parts: list[Mapping]) -> None:
        try:
            resolved = path.resolve(strict=True)
        except (OSError, RuntimeError):
            self.error(item, "missing-file", f"`{item.text}` can't be read")
            return
        if not self.inside(resolved):
            self.outside(item)
            return
        if resolved in chain:
            message = f"`{item.text}` includes `{self.read[resolved]}`, by which this file is included itself"
            self.error(item, "include-cycle", message)
            return
        if resolved in self.read:
            return
        if len(chain) >= MAX_DEPTH or len(self.read) >= MAX_FILES:
            self.error(
                item,
                "too-many-files",
                f"includes go deeper than {MAX_DEPTH} files, or there are more than {MAX_FILES}",
            )
            return
        name = _relative(path, self.folder) or _relative(resolved, self.folder.resolve()) or path.name
        content = self.content(path, item.span, item.text)
        self.read[resolved] = name
        if content is not None:
            self.gather(content, name, path.parent, (*chain, resolved), parts)

    def others(self, node: Node) -> tuple[Node, ...]:
        """The roots of further files that a key names, one path or a list, as `include` would. They are no part of the plan's document."""
        found: list[Node] = []
        for item in node.items if isinstance(node, Sequence) else (node,):
            if not isinstance(item, Scalar) or not isinstance(item.value, str) or not item.text:
                continue
            folder = self.folder / Path(item.file).parent
            for path in self.matches(item, folder, (folder / item.file,)):
                if not self.inside(path):
                    self.outside(item)
                    continue
                content = self.content(path, item.span, item.text)
                name = _relative(path, self.folder) or path.name
                root = None if content is None else load(content, name, self.diagnostics)
                if root is not None:
                    found.append(root)
        return tuple(found)

    def inside(self, path: Path) -> bool:
        """Whether a path, its symbolic links followed, lies in the plan's folder."""
        try:
            return path.resolve().is_relative_to(self.folder.resolve())
        except (OSError, RuntimeError):
            return False

    def outside(self, item: Scalar) -> None:
        hint = "move it into the folder of the plan"
        self.error(item, "outside-folder", f"`{item.text}` lies outside the plan's folder", hint)

    def content(self, path: Path, at: Span, text: str) -> bytes | None:
        """The bytes of a file, or None after saying why there are none."""
        why, hint = "", None
        try:
            if path.is_dir():
                why, hint = f"`{text}` is a folder, not a file", "name the plan's file"
            elif not path.exists():
                why, hint = f"there is no file `{text}`", self.similar(path)
            elif not path.is_file():
                why = f"`{text}` is no regular file"
            elif path.stat().st_size > MAX_FILE_BYTES:
                why = f"`{text}` is larger than {MAX_FILE_BYTES // 1_000_000} MB"
            else:
                content = path.read_bytes()
                self.opened.append(path)
                self.bytes_read += len(content)
                if self.bytes_read <= MAX_TOTAL_BYTES:
                    return content
                why = f"the plan is larger than {MAX_TOTAL_BYTES // 1_000_000} MB"
        except (OSError, ValueError) as error:
            why = f"`{text}` can't be read: {getattr(error, 'strerror', None) or error}"
        code = "missing-file" if why.startswith("there is no") else "unreadable-file"
        self.diagnostics.error(at, code, why, hint)
        return None

    def similar(self, path: Path) -> str | None:
        from trackwright.suggest import did_you_mean

        if not path.parent.is_dir():
            return None
        return did_you_mean(path.name, sorted({other.name for other in path.parent.iterdir()} - {path.name}))

    def joined(self, parts: list[Mapping]) -> Mapping:
        """One mapping of all files' keys."""
        first = parts[0]
        if len(parts) == 1:
            return first
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        for part in parts:
            for key, value in part.pairs:
                before = values.get(key.text)
                if before is None:
                    keys[key.text], values[key.text] = key, value
                elif key.text == "include":
                    continue
                elif key.text in SPREAD and isinstance(before, Mapping) and isinstance(value, Mapping):
                    values[key.text] = self.merged(before, value)
                else:
                    self.diagnostics.error(
                        key.span,
                        "duplicate-key",
                        f"`{key.text}` stands in two files",
                        (
                            "one file holds the whole of it"
                            if key.text not in SPREAD
                            else "in each file it is a mapping"
                        ),
                        related=((keys[key.text].span, "the first"),),
                    )
        pairs = tuple([(keys[name], value) for name, value in values.items()])
        return Mapping(pairs, first.file, first.line, first.column)

    def merged(self, left: Mapping, right: Mapping) -> Mapping:
        """The entries of one section from two files."""
        seen = {key.text: key for key, _ in left.pairs}
        pairs = list(left.pairs)
        for key, value in right.pairs:
            if key.text in seen:
                self.diagnostics.error(
                    key.span,
                    "duplicate-key",
                    f"`{key.text}` stands here a second time",
                    related=((seen[key.text].span, "the first"),),
                )
            else:
                pairs.append((key, value))
        return Mapping(tuple(pairs), left.file, left.line, left.column)

    def error(self, item: Scalar, code: str, message: str, hint: str | None = None) -> None:
        self.diagnostics.error(item.span, code, message, hint)


def _relative(path: Path, folder: Path) -> str | None:
    """`path` from `folder`, with "/"; None where it isn't below, or goes up and down again."""
    try:
        found = path.relative_to(folder)
    except ValueError:
        return None
    return None if ".." in found.parts else found.as_posix()
