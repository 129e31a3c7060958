# SPDX-License-Identifier: 0BSD
"""The client of this plan."""

from __future__ import annotations

from . import schema
from .runtime.client import BaseClient


class Client(BaseClient):
    """Sends the events of this package. See the README."""

    plan = schema.PLAN
    place = staticmethod(schema.place)
