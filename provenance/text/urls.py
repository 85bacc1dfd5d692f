"""The address of a web page in the one form under which the same page is known again.

Only what never changes the page is taken away: letter case of scheme and host, default ports, the fragment, tracking
parameters, a slash at the end. Everything else stays as it is, an archive's address with another inside it as well.
"""

from __future__ import annotations

import re
from typing import NoReturn
from urllib.parse import SplitResult, quote, urlsplit

from provenance.errors import Conflict

LONGEST = 2000  # code points; PostgreSQL indexes no more than 2,700 bytes, and browsers send little more
_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(
    r"(?:utm_\w*|at_(?:medium|campaign|link_\w+|ptr_name|bbc_team|format)|mc_[ce]id|_hs(?:enc|mi)|_g[al]|hss_channel"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|igsh|ncid|ocid|cmpid|smid|smtyp|ref_src"
    r"|ref_url|ftag|ito|xtor|spm|__twitter_impression|amp;utm_\w*)(?:=.*)?",
    re.IGNORECASE | re.DOTALL,
)
_FORBIDDEN = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_KEPT = "%/:?#[]@!$&'()*+,;=~|"


def canonical_url(url: str) -> str:
    """The form of `url` that is compared. Raises Conflict where it is no address of a web page."""
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
    place = f"[{host}]" if ":" in host else _ascii(host)
    place += "" if port in (None, _PORTS[scheme]) else f":{port}"
    found = f"{scheme}://{place}{_encoded(parts.path).rstrip('/')}{_query(parts)}"
    if len(found) > LONGEST:
        _refuse("the URL is too long", "الرابط طويل جدًا")
    return found


def _query(parts: SplitResult) -> str:
    kept = [part for part in parts.query.split("&") if part and not _TRACKING.fullmatch(part)]
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
