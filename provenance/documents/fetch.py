"""Fetch one page, because somebody asked for it: bounded in size and time, and never from a private address.

The host's addresses are looked up once and checked, and the connection goes to an address that was checked: a name
that leads elsewhere the second time (DNS rebinding) leads nowhere. Every redirection is checked in the same way.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from provenance import __version__
from provenance.documents.files import LARGEST
from provenance.errors import CannotRead
from provenance.text.urls import canonical_url

SECONDS = 30.0  # for all of it; a slow site answers in five
_REDIRECTIONS = 5
_CHUNK = 64 * 1024
_MOVED = (301, 302, 303, 307, 308)
_AGENT = f"translation-provenance/{__version__}"


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered: the bytes, unpacked, and what it says they are."""

    content: bytes
    media_type: str


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet: no loopback, private, link-local or reserved one."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not (mapped or found).is_multicast


def fetched(url: str, *, vetted: Callable[[str], bool] = is_public, seconds: float = SECONDS) -> Page:
    """The page at `url`. Raises CannotRead where there is none, and Conflict where `url` is no address of a page."""
    deadline = time.monotonic() + seconds
    for _ in range(_REDIRECTIONS + 1):
        canonical_url(url)  # refuses other schemes, logins and characters that cannot be seen
        try:
            page, moved = _answer(url, vetted, deadline)
        except TimeoutError as error:
            raise _cannot(url, f"no whole answer in {seconds:.0f} seconds", "لم يكتمل الرد في المهلة") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _cannot(url, str(error) or type(error).__name__, "تعذر الاتصال") from error
        if page is not None:
            return page
        url = urljoin(url, moved)
    raise _cannot(url, "it leads from one address to the next", "يحيل من رابط إلى آخر بلا نهاية")


def _answer(url: str, vetted: Callable[[str], bool], deadline: float) -> tuple[Page | None, str]:
    """The page, or where it moved to."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme.lower() == "https" else 80)
    connection = http.client.HTTPConnection(host, port)
    connection.sock = _socket(url, host, port, vetted, deadline, secure=parts.scheme.lower() == "https")
    try:
        path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        headers = {"User-Agent": _AGENT, "Accept": "text/html,text/plain,application/pdf", "Accept-Encoding": "gzip"}
        connection.request("GET", _ascii_path(path), headers=headers)
        response = connection.getresponse()
        if response.status in _MOVED:
            return None, response.headers.get("location", "")
        if response.status != 200:
            raise _cannot(
                url, f"the server answers {response.status} {response.reason}", f"رد الخادم {response.status}"
            )
        return Page(_body(url, response, connection, deadline), _media_type(response)), ""
    finally:
        connection.close()


def _socket(
    url: str, host: str, port: int, vetted: Callable[[str], bool], deadline: float, *, secure: bool
) -> socket.socket:
    """A connection to an address of the host that was looked at first."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
    if not all(vetted(address) for address in addresses):
        raise CannotRead(
            f"{url} is an address inside a network, and is not fetched", hint="save the page, and give --file",
            ar=f"{url} عنوان داخل شبكة ولا يُجلب", hint_ar="احفظ الصفحة وأعط --file",
        )  # fmt: skip
    plain = socket.create_connection((addresses[0], port), timeout=_left(deadline))
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host) if secure else plain


def _body(
    url: str, response: http.client.HTTPResponse, connection: http.client.HTTPConnection, deadline: float
) -> bytes:
    """The bytes, unpacked where they come packed, and never more of them than a story has."""
    packed = response.headers.get("content-encoding", "").lower() in ("gzip", "x-gzip", "deflate")
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
    pieces: list[bytes] = []
    size = 0
    while True:
        if connection.sock is not None:
            connection.sock.settimeout(_left(deadline))
        elif _left(deadline) <= 0:
            raise TimeoutError
        piece = response.read1(_CHUNK)
        if not piece:
            return b"".join(pieces)
        try:
            piece = unpacking.decompress(piece, LARGEST + 1) if unpacking else piece
        except zlib.error as error:
            raise ValueError("the answer does not unpack") from error
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise _cannot(url, f"it is larger than {LARGEST // 1024 // 1024} MB", "أكبر مما يُحفظ")


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _ascii_path(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="%/:?#[]@!$&'()*+,;=~|")


def _media_type(response: http.client.HTTPResponse) -> str:
    return response.headers.get_content_type()


def _cannot(url: str, why: str, why_ar: str) -> CannotRead:
    return CannotRead(
        f"{url} cannot be fetched: {why}", hint="are you online? else save the page, and give --file",
        ar=f"تعذر جلب {url}: {why_ar}", hint_ar="هل أنت متصل بالشبكة؟ وإلا فاحفظ الصفحة وأعط --file",
    )  # fmt: skip
