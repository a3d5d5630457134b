"""A code says where the board is, and is read however it is typed."""

from ipaddress import IPv4Address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.feedback import codes

PRIVATE = st.sampled_from(codes.NETWORKS).flatmap(
    lambda network: st.integers(0, network.num_addresses - 1).map(lambda n: str(network[n]))
)
SECRETS = st.text(codes.DIGITS, min_size=7, max_size=7)


@settings(deadline=None)
@given(PRIVATE, SECRETS)
def test_a_code_leads_back(host, secret):
    code = codes.spell(host, secret)
    assert [len(part) for part in code.split("-")] == [4, 4, 4]
    for typed in (code, code.lower(), code.replace("-", ""), f" {code} ".replace("0", "o")):
        assert codes.read(typed) == (f"http://{host}:{codes.PORT}/", secret)


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1).map(lambda number: str(IPv4Address(number))))
def test_only_a_private_address_has_a_code(host):
    private = any(IPv4Address(host) in network for network in codes.NETWORKS)
    assert (codes.spell(host, "0000000") is not None) == private


@pytest.mark.parametrize("host", ["board.example", "::1", "", "1.2.3"])
def test_what_is_no_address_has_no_code(host):
    assert codes.spell(host, "0000000") is None


@pytest.mark.parametrize(
    "link, address",
    [
        ("http://192.168.1.5:8765/ABC1234", "http://192.168.1.5:8765/"),
        (" https://hub.example/services/board/abc-i234 ", "https://hub.example/services/board/"),
    ],
)
def test_a_link_holds_address_and_secret(link, address):
    assert codes.read(link) == (address, "ABC1234")


def test_where_the_address_is_known_the_secret_is_enough(monkeypatch):
    monkeypatch.setenv(codes.WHERE, "https://hub.example/services/board")
    assert codes.read("abc1234") == ("https://hub.example/services/board/", "ABC1234")


WRONG = [
    "",
    "ABC1234",
    "ZZZZ-ZZZZ-ZZZZ",
    "ÄBCD-EFGH-JKMN",
    "K7QD-M2XW-9FT",
    "file:///etc/passwd",
    "http:///ABC1234",
    "http://host/ABC123",
    "http://host:99999999/ABC1234",
    "http://[::1/ABC1234",
    "javascript://x/ABC1234",
    7,
    None,
]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_code_gets_a_sentence(text, monkeypatch):
    monkeypatch.delenv(codes.WHERE, raising=False)
    with pytest.raises(ValueError, match=r"code|link"):
        codes.read(text)


def test_secrets_differ():
    assert len({codes.new_secret() for _ in range(100)}) == 100
