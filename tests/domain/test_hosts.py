"""One rule tells which addresses phones and browsers open, wherever a person writes one."""

import pytest

from variants import in_one_test
from zal.domain.hosts import (
    ADDRESS_LIMIT,
    EXAMPLE,
    is_address,
    is_found,
    is_to_itself,
    nearest_address,
)

OPENED = (
    *("http://192.168.1.5:8080", "https://mfc.ru", "http://hall", "HTTP://Hall.Local/queue/"),
    *("http://[::1]:80", "https://a-b.mfc.ru:8443/t/x?y=1&z=%20", "http://xn--l1aqg.xn--p1ai"),
)
NOT_OPENED = (
    *("", "192.168.1.5:8080", "ftp://mfc.ru", "http://", "http:///t", "https://мфц.рф"),
    *("http://user:word@mfc.ru", "http://@mfc.ru", "http://mfc.ru:0", "http://mfc.ru:65536"),
    *("http://300.1.1.1", "http://1.2.3", "http://[zz]", "http://-a.ru", "http://a..ru"),
    *("http://a.ru.", "http://a b", " http://mfc.ru", "http://mfc.ru\n", "http://mfc.ru/a b"),
    *('<b>"x', 'http://<b>"x', "http://mfc.ru/{token}", "http://mfc.ru/#top", "http://mfc.ru/зал"),
    *(f"http://{'a' * 64}.ru", f"http://mfc.ru/{'a' * ADDRESS_LIMIT}", "javascript:alert(1)"),
)


@pytest.mark.parametrize("text", OPENED)
def test_an_address_that_phones_open_is_one(text: str) -> None:
    assert is_address(text)


@in_one_test("text", NOT_OPENED)
def test_what_phones_do_not_open_is_none_and_what_is_told_instead_is_one(text: str) -> None:
    assert not is_address(text)
    assert is_address(nearest_address(text))


@in_one_test(
    ("text", "meant"),
    [
        ("192.168.1.5:8080", "http://192.168.1.5:8080"),
        ("mfc.ru/queue", "http://mfc.ru/queue"),
        ("https://user:word@mfc.ru:8443", "https://mfc.ru:8443"),
        ("https://мфц.рф", "https://xn--l1aqg.xn--p1ai"),
        ("hello", EXAMPLE),
        ("0.0.0.0", EXAMPLE),
        ("0.0.0.0:8080", EXAMPLE),
        ("127.0.0.1:8080", EXAMPLE),
        ("localhost.localdomain", EXAMPLE),
        ("ftp://mfc.ru", EXAMPLE),
        ("http://a b.ru", EXAMPLE),
    ],
)
def test_the_address_that_was_meant_is_told(text: str, meant: str) -> None:
    assert nearest_address(text) == meant


FOUND = (
    *("http://192.168.1.5:8080", "http://10.0.0.1", "https://mfc.ru", "http://hall"),
    *("http://Hall.Local/queue", "http://[fd00::5]:8080", "http://8.8.8.8", "http://mfc.0xy"),
)
TO_ITSELF = (
    *("http://127.0.0.1:8080", "http://127.9.9.9", "http://[::1]:80", "http://localhost:8080"),
    *("http://0.0.0.0:8080", "http://[::]:80", "http://localhost.localdomain:8080"),
    *("http://hall.localhost", "http://LOCALHOST"),
)
NOWHERE = (
    *("http://255.255.255.255", "http://224.0.0.1", "http://240.0.0.1", "http://169.254.7.7"),
    *("http://[fe80::1]:8080", "http://[ff02::1]", "http://0x7f000001", "http://mfc.0X7f"),
    *("http://2130706433", "http://1.2.3", "http://hall.example", "http://mfc.example.org", ""),
)


@in_one_test("address", FOUND)
def test_an_address_of_one_computer_is_found(address: str) -> None:
    assert (is_found(address), is_to_itself(address)) == (True, False)


@in_one_test("address", TO_ITSELF)
def test_an_address_that_leads_each_device_to_itself_is_not_found(address: str) -> None:
    assert (is_found(address), is_to_itself(address)) == (False, True)


@in_one_test("address", NOWHERE)
def test_an_address_of_no_one_computer_is_not_found(address: str) -> None:
    assert (is_found(address), is_to_itself(address)) == (False, False)
