"""Fetching, from a real server on this machine; and the addresses that are never asked."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from provenance.documents.fetch import fetched, is_public
from provenance.documents.files import LARGEST
from provenance.errors import CannotRead, Conflict

PAGE = b"<p>The council voted on Sunday."


class Site(BaseHTTPRequestHandler):
    """A small site with everything that goes wrong on large ones."""

    def do_GET(self) -> None:
        answers = {
            "/story?id=1": lambda: self.say(PAGE),
            "/packed": lambda: self.say(gzip.compress(PAGE), encoding="gzip"),
            "/bomb": lambda: self.say(gzip.compress(bytes(8 * LARGEST)), encoding="gzip"),
            "/broken": lambda: self.say(b"not gzip", encoding="gzip"),
            "/moved": lambda: self.say(b"", status=302, location="/story?id=1"),
            "/circle": lambda: self.say(b"", status=301, location="/circle"),
            "/outside": lambda: self.say(b"", status=302, location="file:///etc/passwd"),
            "/slow": self.trickle,
        }
        answers.get(self.path, lambda: self.say(b"", status=404))()

    def say(self, body: bytes, *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header({"encoding": "Content-Encoding", "location": "Location"}[name], value)
        self.end_headers()
        self.wfile.write(body)

    def trickle(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"a")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass  # the reader had enough

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def anywhere(address: str) -> bool:
    return True


@pytest.mark.parametrize("path", ["/story?id=1", "/packed", "/moved"])
def test_page_is_fetched_unpacked_and_followed(site: str, path: str):
    page = fetched(site + path, vetted=anywhere)
    assert (page.content, page.media_type) == (PAGE, "text/html")


@pytest.mark.parametrize("path", ["/missing", "/circle", "/bomb", "/broken"])
def test_what_cannot_be_fetched_is_said(site: str, path: str):
    with pytest.raises(CannotRead, match="cannot be fetched"):
        fetched(site + path, vetted=anywhere)


def test_redirection_out_of_the_web_is_refused(site: str):
    with pytest.raises(Conflict):
        fetched(f"{site}/outside", vetted=anywhere)


def test_slow_page_is_given_up(site: str):
    with pytest.raises(CannotRead, match="no whole answer"):
        fetched(f"{site}/slow", vetted=anywhere, seconds=0.4)


def test_address_inside_a_network_is_not_asked(site: str):
    with pytest.raises(CannotRead, match="inside a network"):
        fetched(f"{site}/story?id=1")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "::1", "fe80::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "ff02::1",
    ],
)  # fmt: skip
def test_private_addresses_are_known(address: str):
    assert not is_public(address)


def test_public_addresses_are_known():
    assert is_public("8.8.8.8")
    assert is_public("2606:4700:4700::1111")


def test_nobody_there_is_said():
    with pytest.raises(CannotRead, match="cannot be fetched"):
        fetched("http://127.0.0.1:9/", vetted=anywhere, seconds=2)
