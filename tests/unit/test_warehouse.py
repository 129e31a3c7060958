"""Names, columns and types as Segment's warehouse destination makes them."""

from __future__ import annotations

import pytest
from trackwright.warehouse import identifier, snake

# The published test vectors of segmentio/go-snakecase, all of them, and some of ours after them.
VECTORS = [
    ("@49L0S145_¬fwHƒ0TSLNVp", "49l0s145_fw_h_0tslnvp"),
    ("lk0B@bFmjrLQ_Z6YL", "lk0_b_b_fmjr_lq_z6yl"),
    ("samPLE text", "sam_ple_text"),
    ("sample text", "sample_text"),
    ("sample-text", "sample_text"),
    ("sample_text", "sample_text"),
    ("sample___text", "sample_text"),
    ("sampleText", "sample_text"),
    ("inviteYourCustomersAddInvites", "invite_your_customers_add_invites"),
    ("sample 2 Text", "sample_2_text"),
    ("   sample   2    Text   ", "sample_2_text"),
    ("   $#$sample   2    Text   ", "sample_2_text"),
    ("SAMPLE 2 TEXT", "sample_2_text"),
    ("___$$Base64Encode", "base64_encode"),
    ("FOO:BAR$BAZ", "foo_bar_baz"),
    ("FOO#BAR#BAZ", "foo_bar_baz"),
    ("something.com", "something_com"),
    ("$something%", "something"),
    ("•¶§ƒ˚foo˙∆˚¬", "foo"),
    ("CStringRef", "cstring_ref"),
    ("5test", "5test"),
    ("test5", "test5"),
    ("THE5r", "the5r"),
    ("5TEst", "5test"),
    ("_5TEst", "5test"),
    ("@%#&5TEst", "5test"),
    ("edf_6N", "edf_6n"),
    ("f_pX9", "f_p_x9"),
    ("p_z9Rg", "p_z9_rg"),
    ("2FA Enabled", "2fa_enabled"),
    ("Enabled 2FA", "enabled_2fa"),
    ("HTTPServer", "httpserver"),
    ("GA4 Client ID", "ga4_client_id"),
    ("Café Ordered", "caf_ordered"),
    ("Größe", "gr_e"),
    ("価格", ""),
]


@pytest.mark.parametrize(("name", "expected"), VECTORS)
def test_names_are_those_of_go_snakecase(name: str, expected: str) -> None:
    assert snake(name) == expected


def test_a_leading_digit_gets_an_underscore() -> None:
    assert identifier("2FA Enabled") == "_2fa_enabled"
