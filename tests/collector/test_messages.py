"""Request bodies to messages: Segment's endpoints, limits and refusals."""

from __future__ import annotations

import base64
import gzip
import json

import pytest
from trackwright.collector.messages import BATCH_LIMIT, EVENT_LIMIT, Refused, inflate, read

KEY = "Basic " + base64.b64encode(b"WK:").decode()


def body(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize(
    ("endpoint", "kind"),
    [
        ("track", "track"),
        ("t", "track"),
        ("i", "identify"),
        ("p", "page"),
        ("g", "group"),
        ("alias", "alias"),
    ],
)
def test_a_single_takes_its_type_from_the_endpoint(endpoint: str, kind: str) -> None:
    (one,) = read(endpoint, body({"event": "A", "writeKey": "WK"}), "")
    assert (one.message["type"], one.write_key) == (kind, "WK")


@pytest.mark.parametrize("endpoint", ["batch", "b"])
def test_a_batch_merges_its_context_and_integrations_under_each_item(endpoint: str) -> None:
    sent = {
        "batch": [{"type": "track", "context": {"ip": "1"}}, {"type": "page"}],
        "context": {"ip": "0", "locale": "de"},
        "sentAt": "S",
    }
    first, second = read(endpoint, body(sent | {"integrations": {"GA": False}}), KEY)
    assert first.message["context"] == {"ip": "1", "locale": "de"}
    assert second.message["context"] == {"ip": "0", "locale": "de"}
    assert first.message["integrations"] == {"GA": False}
    assert second.message["sentAt"] == "S"


def refusal(endpoint: str, sent: bytes, authorization: str = KEY) -> tuple[int, str]:
    with pytest.raises(Refused) as caught:
        read(endpoint, sent, authorization)
    return caught.value.status, caught.value.code


@pytest.mark.parametrize(
    ("endpoint", "sent", "expected"),
    [
        ("nothing", b"{}", (404, "unknown_endpoint")),
        ("track", b"not json", (400, "bad_json")),
        ("track", b'{"a": NaN}', (400, "bad_json")),
        ("track", b"\xff\xfe", (400, "bad_json")),
        ("track", b"[1]", (400, "bad_json")),
        ("track", b'{"a":' * 5000 + b"1" + b"}" * 5000, (400, "bad_json")),
        ("batch", b'{"a":' * 50000 + b"1" + b"}" * 50000, (400, "bad_json")),
        ("track", b'{"a":' * 500 + b"1" + b"}" * 500, (400, "too_deep")),
        ("track", body({"a": "x" * EVENT_LIMIT}), (400, "too_large")),
        ("batch", body({"batch": ["x" * BATCH_LIMIT]}), (400, "too_large")),
        ("batch", body({"batch": {}}), (400, "bad_batch")),
        ("batch", body({"batch": [1]}), (400, "bad_batch")),
    ],
)
def test_what_segment_refuses_is_refused(endpoint: str, sent: bytes, expected: tuple[int, str]) -> None:
    assert refusal(endpoint, sent) == expected


@pytest.mark.parametrize("header", ["Basic ???", "Basic " + base64.b64encode(b"WK").decode()])
def test_a_basic_header_must_be_base64_of_key_and_colon(header: str) -> None:
    assert refusal("track", b"{}", header) == (401, "bad_authorization")


def test_a_write_key_is_demanded() -> None:
    assert refusal("track", b"{}", "") == (401, "no_write_key")


def test_faults_that_segment_answers_with_200_are_named() -> None:
    long = read("batch", body({"batch": [{}] * 2501}), KEY)
    assert {one.fault for one in long} == {"batch_too_long"}
    fat, thin = read("batch", body({"batch": [{"a": "x" * EVENT_LIMIT}, {}]}), KEY)
    assert (fat.fault, thin.fault) == ("too_large", None)


def test_gzip_is_inflated_within_the_limit() -> None:
    assert inflate(gzip.compress(b"{}"), "gzip", 10) == b"{}"
    for sent, encoding, code in [
        (gzip.compress(b"x" * 10_000_000), "gzip", "too_large"),
        (b"plain", "gzip", "bad_encoding"),
        (gzip.compress(b"abc")[:-4], "gzip", "bad_encoding"),
        (b"{}", "br", "unsupported_encoding"),
    ]:
        with pytest.raises(Refused) as caught:
            inflate(sent, encoding, 1000)
        assert caught.value.code == code
