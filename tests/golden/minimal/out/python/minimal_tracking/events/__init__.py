# SPDX-License-Identifier: 0BSD
"""One module for each call of the plan. The package's own module gives their functions by name."""
