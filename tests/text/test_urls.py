from __future__ import annotations

import pytest

from provenance.errors import Conflict
from provenance.text.urls import canonical_url


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://Example.ORG/a", "HTTPS://example.org:443/a/#top"),
        ("https://example.org/a?id=3", "https://example.org/a?utm_source=x&id=3&fbclid=9&gclid=1"),
        ("https://example.org", "https://example.org/?utm_campaign=a"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("https://example.org/قصة", "https://example.org/%d9%82%D8%B5%D8%A9"),
        ("https://مثال.إختبار/a", "https://xn--mgbh0fb.xn--kgbechtv/a"),
    ],
)
def test_one_page_has_one_form(one: str, other: str):
    assert canonical_url(one) == canonical_url(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a?id=3", "https://example.org/a?id=4"),
        ("https://example.org/a?b=1&c=2", "https://example.org/a?c=2&b=1"),
        ("https://example.org:8443/a", "https://example.org/a"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
    ],
)
def test_two_pages_have_two(one: str, other: str):
    assert canonical_url(one) != canonical_url(other)


def test_address_of_an_archive_keeps_the_one_inside():
    url = "https://web.archive.org/web/20210827000000/https://example.org/a?id=3"
    assert canonical_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "example.org/a", "https://", "https:///a",
        "",         "https://me:secret@example.org/a", "https://me@example.org/a", "https://example.org/a b", "https://exa\nmple.org",
        "https://example.org/\u202ea", "https://example.org:port/", "https://example.org:99999/", "https://[::1/a",
        "https://example.org/" + "a" * 2000, "https://example.org/" + "ق" * 500, "https://example.org/\ud800",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(url: str):
    with pytest.raises(Conflict):
        canonical_url(url)
