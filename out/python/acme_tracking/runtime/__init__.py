# SPDX-License-Identifier: 0BSD
"""What every generated client shares. Nothing here depends on the plan."""
