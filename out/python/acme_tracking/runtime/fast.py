# SPDX-License-Identifier: 0BSD
"""Questions that the short cuts through checks ask. True is certain; False only says that the checks have to look."""

from __future__ import annotations

from .formats import is_date, is_date_time, is_email, is_uri, is_uuid
from .values import is_encodable, is_multiple, is_plain

__all__ = ["is_date", "is_date_time", "is_email", "is_encodable", "is_multiple", "is_plain", "is_uri", "is_uuid"]
