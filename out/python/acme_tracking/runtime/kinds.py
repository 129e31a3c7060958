# SPDX-License-Identifier: 0BSD
"""Values that clients convert: what a number, a date, a time and an id may be given as."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

Number: TypeAlias = int | float | Decimal
DateText: TypeAlias = str | date
DateTimeText: TypeAlias = str | datetime
UuidText: TypeAlias = str | UUID
