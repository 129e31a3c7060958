"""A plan's models -> finished files in memory, on several processors where there is much to do."""

from __future__ import annotations

import marshal
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trackwright.render import forget, render, templates_folder
from trackwright.target import Copied, Joined, Model, OutputFile, OutputRule, Rendered, Target

MUCH = 200  # texts of calls; below it, a second process costs more than it spares


@dataclass(frozen=True, slots=True)
class Job:
    """One folder of the output: a target applied to one source."""

    target: Target
    model: Model
    folder: str

    @property
    def work(self) -> int:
        """How many calls have a text that has to be made."""
        units = self.model.units
        return len({id(unit.call.payload) for unit in units}) if self.target.once_a_shape else len(units)


def jobs(models: tuple[Model, ...], chosen: list[Target]) -> list[Job]:
    """What there is to render. A target without a language is made once, whatever the sources."""
    languages = Counter(model.source.language for model in models)
    found: list[Job] = []
    for target in chosen:
        for model in models:
            if target.language is None:
                found.append(Job(target, model, target.name))
                break
            if target.language == model.source.language:
                several = languages[target.language] > 1
                found.append(
                    Job(target, model, f"{target.name}-{model.source.name}" if several else target.name)
                )
    return found


def rendered(wanted: list[Job], overlay: Path | None = None) -> list[OutputFile]:
    """The files of all jobs, in their order. What a template refuses raises as the template engine has it."""
    forget()
    overlays = (overlay,) if overlay else ()
    processes = min(len(wanted), _processors())
    if processes > 1 and hasattr(os, "fork") and sum(job.work for job in wanted) >= MUCH:
        parts = _shared_out(wanted, overlays, processes)
    else:
        parts = {}
    return [file for index, job in enumerate(wanted) for file in parts.get(index) or _files(job, overlays)]


def files_of(target: Target, model: Model, overlays: tuple[Path, ...] = ()) -> Iterator[OutputFile]:
    """What one target makes of one source; paths are below the target's own folder."""
    for rule in target.files(model):
        yield OutputFile(rule.path, _content(rule, overlays))


def _files(job: Job, overlays: tuple[Path, ...]) -> Iterator[OutputFile]:
    for file in files_of(job.target, job.model, overlays):
        yield OutputFile(f"{job.folder}/{file.path}", file.content)


def _content(rule: OutputRule, overlays: tuple[Path, ...]) -> bytes:
    if isinstance(rule, Rendered):
        return render(rule.template, rule.view, overlays, repeated=rule.repeated).encode()
    if isinstance(rule, Copied):
        folders = (*overlays, templates_folder())
        content = next(place for folder in folders if (place := folder / rule.source).is_file()).read_bytes()
        for old, new in rule.replace:
            content = content.replace(old.encode(), new.encode())
        return content
    if isinstance(rule, Joined):
        return rule.join(
            tuple((part.path, _content(part, overlays).decode()) for part in rule.parts)
        ).encode()
    return rule.text.encode()


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shared_out(wanted: list[Job], overlays: tuple[Path, ...], processes: int) -> dict[int, list[OutputFile]]:
    """The files of each job, by its index. Every process takes the next job from a pipe that holds their numbers.

    A job that failed elsewhere is missing: the caller does it again, and meets the reason itself.
    """
    queue, filler = os.pipe()
    os.write(filler, bytes(range(len(wanted))))
    os.close(filler)
    children = [_child(wanted, overlays, queue) for _ in range(processes - 1)]
    done: dict[int, list[OutputFile]] = {}
    try:
        while number := os.read(queue, 1):
            done[number[0]] = list(_files(wanted[number[0]], overlays))
    finally:
        os.close(queue)
        for process, answers in children:
            with os.fdopen(answers, "rb") as file:
                content = file.read()
            os.waitpid(process, 0)
            if content:
                for index, files in marshal.loads(content):
                    done[index] = [OutputFile(path, text) for path, text in files]
    return done


def _child(wanted: list[Job], overlays: tuple[Path, ...], queue: int) -> tuple[int, int]:
    """A copy of this process that works on the queue: its id, and where its answer will be read. No answer means that it failed."""
    answers, answer = os.pipe()
    process = os.fork()
    if process:
        os.close(answer)
        return process, answers
    status = 1
    try:
        os.close(answers)
        made = []
        while number := os.read(queue, 1):
            index = number[0]
            made.append((index, [(file.path, file.content) for file in _files(wanted[index], overlays)]))
        with os.fdopen(answer, "wb") as file:
            marshal.dump(made, file)
        status = 0
    finally:
        os._exit(status)
