from __future__ import annotations

import pytest

from provenance.errors import Conflict
from provenance.text.urls import canonical_url, host_of


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


@pytest.mark.parametrize(
    "wrapped",
    [
        "http://example.org/a?id=3", "https://www.example.org/a?id=3", "https://m.example.org/a/?id=3",
        "https://amp.example.org/a?id=3", "https://example.org/a/amp?id=3", "https://example.org/a/amp/?id=3",
        "https://example.org/amp/a?id=3", "https://example.org/a?id=3&amp=1", "https://example.org/a?amp&id=3",
        "https://web.archive.org/web/20210827000000/https://example.org/a?id=3",
        "https://web.archive.org/web/2021/http://www.example.org:80/a?id=3",
        "https://web.archive.org/web/20210827000000if_/https:/example.org/a?id=3",
        "https://archive.ph/20210827000000/https://example.org/a?id=3",
        "https://archive.today/newest/https://example.org/a?id=3",
        "https://www.google.com/amp/s/www.example.org/a?id=3",
        "https://example-org.cdn.ampproject.org/c/s/example.org/a?id=3",
        "https://webcache.googleusercontent.com/search?q=cache:https://example.org/a?id=3",
        "https://12ft.io/proxy?q=https%3A%2F%2Fexample.org%2Fa%3Fid%3D3",
        "https://web.archive.org/web/2021/https://www.google.com/amp/s/example.org/a?id=3",
    ],
)  # fmt: skip
def test_copies_and_wrappers_lead_to_the_story(wrapped: str):
    assert canonical_url(wrapped) == "https://example.org/a?id=3"
    assert host_of(wrapped) == "example.org"


@pytest.mark.parametrize(
    "url",
    [
        "https://archive.ph/Ab3dE", "https://web.archive.org/save", "https://m.org/a", "https://example.org/amplifier",
        "https://example.org/camp/a", "https://amp.com/a", "https://example.org/a?camp=1",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_wrapper_stays(url: str):
    assert canonical_url(url) == url


@pytest.mark.parametrize("inside", ["https://me:secret@example.org/a", "https://example.org:port/", "https://"])
def test_what_a_wrapper_holds_is_checked_as_well(inside: str):
    with pytest.raises(Conflict):
        canonical_url(f"https://web.archive.org/web/2021/{inside}")


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
