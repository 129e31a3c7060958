"""The way in. A run that would change nothing ends here, before any library is imported."""

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

    return run(arguments)
