# SPDX-License-Identifier: 0BSD
"""Which generator made this package. This file alone says so, for an upgrade to touch nothing else."""

GENERATOR = "1.0.0"
