"""YAML: scalars in block style, which any reader of YAML 1.1 or 1.2 takes for the text that was meant."""

from __future__ import annotations

import re

from trackwright.code import Code

# Begins with a letter, so that it is no number, date or sign of YAML's; has neither ": " nor " #".
_PLAIN = re.compile(r"[A-Za-z_](?:[A-Za-z0-9_ .,;/()-]*[A-Za-z0-9_.,;/()-])?")
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
_PRINTABLE = re.compile("[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*")
_ODD = re.compile("[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def scalar(text: str) -> Code:
    """Text as a scalar on one line: bare where nothing could be read into it, else quoted."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return Code(text)
    if _PRINTABLE.fullmatch(text):
        return Code("'" + text.replace("'", "''") + "'")
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return Code('"' + _ODD.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped) + '"')
