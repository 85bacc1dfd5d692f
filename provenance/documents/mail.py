"""E-mail and web archives (MHTML): the part that is the article, a page where there is one, else its text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from itertools import islice
from pathlib import Path

from provenance.documents.draft import Manuscript, Remark
from provenance.documents.files import text_in
from provenance.documents.html import read_html
from provenance.documents.plain import read_plain
from provenance.errors import CannotRead

MOST_PARTS = 500
_FORWARDED = "message/rfc822"


def read_mail(data: bytes, path: Path, encoding: str | None) -> Manuscript:
    """The paragraphs of a message; its subject and date where the page gives none. Raises CannotRead."""
    message = _parsed(data, path)
    part, content = _article_part(message, path)
    if part.get_content_type() == "text/html":
        manuscript = read_html(content, path, encoding or part.get_content_charset())
    else:
        text, remarks = text_in(content, path, encoding=encoding, declared=part.get_content_charset())
        manuscript = replace(read_plain(text), remarks=remarks)
    return replace(
        manuscript,
        remarks=manuscript.remarks + _on_attachments(message, path),
        title=manuscript.title or str(message.get("subject", "")).strip() or None,
        published=manuscript.published or _day(message),
    )


def main_part(data: bytes, path: Path) -> tuple[str, bytes, str | None]:
    """The media type, the bytes and the named encoding of the part that is the page or text. Raises CannotRead."""
    part, content = _article_part(_parsed(data, path), path)
    return part.get_content_type(), content, part.get_content_charset()


def _parsed(data: bytes, path: Path) -> EmailMessage:
    try:
        message = message_from_bytes(data, policy=policy.default)
    except (ValueError, LookupError, AttributeError, IndexError, TypeError, RecursionError) as error:
        raise _no_message(path) from error
    assert isinstance(message, EmailMessage)  # noqa: S101  policy.default makes no other
    return message


def _article_part(message: EmailMessage, path: Path) -> tuple[EmailMessage, bytes]:
    """The first HTML part, else the first text part, and its bytes."""
    texts = []
    for part in _parts(message, path):
        if part.get_content_type() in ("text/html", "text/plain") and not part.get_filename():
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                texts.append((part, content))
    page = next((found for found in texts if found[0].get_content_type() == "text/html"), None)
    if page is None and not texts:
        raise _no_message(path)
    return page or texts[0]


def _parts(message: EmailMessage, path: Path) -> list[EmailMessage]:
    """The message and what it holds, as deep as a reader can go."""
    try:
        return [part for part in islice(message.walk(), MOST_PARTS) if isinstance(part, EmailMessage)]
    except RecursionError as error:
        raise _no_message(path) from error


def _on_attachments(message: EmailMessage, path: Path) -> tuple[Remark, ...]:
    """A remark where the message brings files of text, one of which may be the article."""
    files = [part for part in _parts(message, path) if part.get_filename() or part.get_content_type() == _FORWARDED]
    named = ", ".join(part.get_filename() or str(part.get_content_type()) for part in files if _may_hold_text(part))
    return ((f"لم تُقرأ مرفقاته: {named}", f"its attachments were not read: {named}"),) if named else ()


def _may_hold_text(part: EmailMessage) -> bool:
    return part.get_content_maintype() not in ("image", "audio", "video", "font")


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message["date"])).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _no_message(path: Path) -> CannotRead:
    return CannotRead(
        f"{path} holds no text that could be an article", hint="save the message as .eml, or its text as .txt",
        ar=f"لا نص في {path} يصلح أن يكون مقالًا", hint_ar="احفظ الرسالة بصيغة ‎.eml أو نصها بصيغة ‎.txt",
    )  # fmt: skip
