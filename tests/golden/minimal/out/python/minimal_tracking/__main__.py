# SPDX-License-Identifier: 0BSD
"""Looks after an outbox: `python -m minimal_tracking status|send|replay|purge`."""

import sys

from .runtime.command import main

if __name__ == "__main__":
    sys.exit(main("minimal_tracking"))
