"""The way in. A run that would change nothing ends here, before any library is imported."""

import os
import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line; returns the exit code: 0 fine, 1 findings, 2 wrong use."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] == ["generate"]:
        from trackwright.stamp import recall

        told = recall(arguments[1:])
        if told is not None:
            print(told)
            return 0
    from trackwright.cli import run

    code = run(arguments)
    if argv is None:
        _leave(code)
    return code


def _leave(code: int) -> None:
    """End the process at once: taking apart the records of a large plan one by one would take longer than writing a file for each."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = 1
    os._exit(code)
