"""The address of a web page in the one form under which the same story is known again.

Taken away is what never changes the story: letter case of scheme and host, default ports, the fragment, tracking
parameters, a slash at the end, http for https, the www., m. or amp. before a host, the marks of an AMP copy, and the
wrappers of web archives, caches and search engines, which carry the address inside their own.
"""

from __future__ import annotations

import re
from typing import NoReturn
from urllib.parse import SplitResult, quote, unquote, urlsplit

from provenance.errors import Conflict

LONGEST = 2000  # code points; PostgreSQL indexes no more than 2,700 bytes, and browsers send little more
_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(
    r"(?:utm_\w*|at_(?:medium|campaign|link_\w+|ptr_name|bbc_team|format)|mc_[ce]id|_hs(?:enc|mi)|_g[al]|hss_channel"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|igsh|ncid|ocid|cmpid|smid|smtyp|ref_src"
    r"|ref_url|ftag|ito|xtor|spm|__twitter_impression|amp;utm_\w*)(?:=.*)?",
    re.IGNORECASE | re.DOTALL,
)
_WRAPPERS = re.compile(
    r"https?://(?:"
    r"web\.archive\.org/(?:web/)?\d{4,14}(?:[a-z]{2}_)?/"
    r"|archive\.(?:org/web/\d{4,14}|(?:ph|is|today|li|md|vn|fo)/(?:o/\w+|newest|\d{4,14}))/"
    r"|(?:www\.)?google\.[a-z.]{2,6}/amp/(?:s/)?"
    r"|[\w-]+\.cdn\.ampproject\.org/[cvi]/(?:s/)?"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]{12}:)?"
    r"|12ft\.io/(?:proxy\?q=)?|removepaywalls?\.com/"
    r")(?=[\w%])",
    re.IGNORECASE,
)
_VARIANTS = re.compile(r"(?:www\d?|m|mobile|amp|edition\.amp)\.(?=[^.]+\.)")
_AMP_PATH = re.compile(r"/amp(?:\.html?)?$|^/amp(?=/)|(?<=\w)\.amp(?=$|\.html$)")
_AMP_QUERY = re.compile(r"(?:amp(?:=.*)?|outputtype=amp)", re.IGNORECASE)
_DEPTH = 4  # wrappers inside one another that are taken off: an archived copy of a cached copy has two
_FORBIDDEN = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_KEPT = "%/:?#[]@!$&'()*+,;=~|"


def canonical_url(url: str) -> str:
    """The form of `url` that is compared. Raises Conflict where it is no address of a web page."""
    _checked(url)
    parts, place = _checked(_unwrapped(url))
    path = _AMP_PATH.sub("", _encoded(parts.path).rstrip("/"))
    found = f"https://{place}{path.rstrip('/')}{_query(parts)}"
    if len(found) > LONGEST:
        _refuse("the URL is too long", "الرابط طويل جدًا")
    return found


def host_of(url: str) -> str:
    """The host that published the page, as `canonical_url` writes it. Raises Conflict."""
    return urlsplit(canonical_url(url)).hostname or ""


def _checked(url: str) -> tuple[SplitResult, str]:
    """The parts of `url`, and its host and port without what is only a variant of the site. Raises Conflict."""
    if _FORBIDDEN.search(url) or len(url) > LONGEST:
        _refuse("the URL holds a space or a character that cannot be seen, or is too long", "الرابط غير صالح")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        _refuse("the URL's host or port is not valid", "اسم الموقع أو المنفذ في الرابط غير صالح")
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host:
        _refuse("a URL begins with https:// or http:// and a host", "يبدأ الرابط بـ https:// أو http:// ثم اسم الموقع")
    if "@" in parts.netloc:
        _refuse("the URL holds a user name or password", "في الرابط اسم مستخدم أو كلمة مرور")
    place = f"[{host}]" if ":" in host else _VARIANTS.sub("", _ascii(host), count=1)
    return parts, place + ("" if port in (None, _PORTS[scheme]) else f":{port}")


def _unwrapped(url: str) -> str:
    """The address inside those of archives, caches and search engines; the wrapper's own where there is none."""
    for _ in range(_DEPTH):
        wrapper = _WRAPPERS.match(url)
        if wrapper is None:
            break
        inside = url[wrapper.end() :]
        if re.match("https?%3a", inside, re.IGNORECASE):
            inside = unquote(inside)
        url = re.sub("^(https?):/(?=[^/])", r"\1://", inside)
        if not re.match("https?://", url, re.IGNORECASE):
            url = f"https://{url}"
    return url


def _query(parts: SplitResult) -> str:
    given = [part for part in parts.query.split("&") if part]
    kept = [part for part in given if not _TRACKING.fullmatch(part) and not _AMP_QUERY.fullmatch(part)]
    return f"?{_encoded('&'.join(kept))}" if kept else ""


def _encoded(part: str) -> str:
    """Letters outside ASCII as browsers send them, %d9 as %D9: both are copied from address bars."""
    return re.sub("%[0-9A-Fa-f]{2}", lambda m: m[0].upper(), quote(part, safe=_KEPT))


def _ascii(host: str) -> str:
    try:
        return host.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host.lower()


def _refuse(message: str, ar: str) -> NoReturn:
    hint, hint_ar = "copy it from the address bar, without a login", "انسخه من شريط العنوان بلا بيانات دخول"
    raise Conflict(message, hint=hint, ar=ar, hint_ar=hint_ar)
