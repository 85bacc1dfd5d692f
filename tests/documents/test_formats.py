from __future__ import annotations

from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from provenance.documents import read
from provenance.documents.read import ENDINGS, read_bytes
from provenance.errors import CannotRead
from provenance.record import Kind
from tests.documents.bad_files import ARTICLE, BAD, W, paragraph, word
from tests.documents.page import DATE, LEAD, SECOND, TITLE

Run = Callable[..., tuple[int, str, str]]
TEXTS = [TITLE, DATE, LEAD, SECOND]


def blocks(data: bytes, name: str, encoding: str | None = None) -> list[tuple[Kind, str]]:
    return [(b.kind, b.text) for b in read_bytes(data, Path(name), encoding=encoding).blocks]


def texts(data: bytes, name: str = "article.txt", encoding: str | None = None) -> list[str]:
    return [text for _, text in blocks(data, name, encoding)]


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_refused_in_one_sentence_of_each_language(name: str):
    data, sentence = BAD[name]
    with pytest.raises(CannotRead) as caught:
        read_bytes(data, Path(name)) if len(data) < 10**7 else _read_from(data)
    said = caught.value.said("en")
    assert sentence in said
    assert "\n" not in said
    assert caught.value.said("ar") != said


def _read_from(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.txt"
        path.write_bytes(data)
        read(path)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "cp1256", "iso8859-6", "mac-arabic", "cp720"])
def test_encoding_is_found_out_and_said(codec: str):
    document = read_bytes(ARTICLE.replace("–", "-").encode(codec, "replace"), Path("a.txt"))
    assert document.blocks[2].text[:30] == LEAD[:30]
    assert "read as" in document.remarks[0][1]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_a_mark_needs_no_remark(codec: str):
    assert read_bytes(ARTICLE.encode(codec), Path("a.txt")).remarks == ()


def test_encoding_that_is_given_overrides_what_is_found_out():
    assert texts(ARTICLE.encode("cp1256"), encoding="windows-1256") == TEXTS
    assert read_bytes(ARTICLE.encode("cp1256"), Path("a.txt"), encoding="cp1256").remarks == ()


@pytest.mark.parametrize(("encoding", "sentence"), [("klingon", "no encoding is called"), ("utf-8", "is not utf-8")])
def test_encoding_that_cannot_be_is_refused(encoding: str, sentence: str):
    with pytest.raises(CannotRead, match=sentence):
        texts(ARTICLE.encode("cp1256"), encoding=encoding)


def test_page_that_lies_about_its_encoding_is_read_in_the_one_it_has():
    page = f'<html><head><meta charset="iso-8859-1"></head><body><h1>{TITLE}</h1><p>{LEAD}</p><p>{SECOND}</p></body>'
    assert texts(page.encode("cp1256", "replace"), "a.html")[1] == LEAD


def test_controls_and_direction_overrides_are_remarked_upon_and_kept():
    document = read_bytes(ARTICLE.replace(LEAD, "\u202e\x07" + LEAD).encode(), Path("a.txt"))
    assert "U+0007 U+202E" in document.remarks[0][1]


def test_french_in_a_western_encoding_is_no_arabic():
    document = read_bytes("Le conseil a adopté le budget. Le maire espérait mieux.".encode("latin-1"), Path("a.txt"))
    assert (document.language, document.blocks[0].text) == (
        "en", "Le conseil a adopté le budget. Le maire espérait mieux.",
    )  # fmt: skip


WRAPPED = [
    "ذكرت صحيفة الغارديان أن مجلس المدينة أقر الميزانية",
    "بعد نقاش استمر سبع ساعات شارك فيه عشرون عضوًا من",
    "الأحزاب كلها.",
    "وقالت رئيسة البلدية إن الأعمال ستبدأ في الربيع ولن",
    "تتوقف في موسم الأمطار كما حدث في العام الماضي وفي",
    "العام الذي قبله.",
]


def test_lines_cut_at_a_width_are_joined():
    assert texts("\n".join(WRAPPED).encode()) == ["\n".join(WRAPPED[:3]), "\n".join(WRAPPED[3:])]


def test_long_lines_between_blank_ones_are_paragraphs():
    long = f"{LEAD} {SECOND} {LEAD}"
    assert texts(f"{TITLE}\n\n{long}\n{SECOND}\n".encode()) == [TITLE, long, SECOND]


PAGE = f"""<!DOCTYPE html><html><head><title>{TITLE} | صحيفة المرفأ</title>
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "{TITLE}",
"datePublished": "2024-03-05T10:11:12+04:00"}}]}}</script></head><body>
<header><h1 class="logo"><a href="/">صحيفة المرفأ</a></h1><nav><a href="/">الرئيسية</a></nav></header>
<main><article><h1>{TITLE}</h1><div class="meta"><span class="author">سلمى حداد</span> <time>5 مارس 2024</time></div>
<figure><img src="a.jpg"><figcaption>رافعات في الميناء (رويترز)</figcaption></figure>
<div class="entry-content"><p>{LEAD}</p><div class="share-bar"><a>تويتر</a></div>
<blockquote class="pull-quote">لن نغلق الجسر قبل الصيف</blockquote><h2>تمويل متأخر</h2>
<ul><li>المرحلة الأولى رصيفان وثلاث رافعات.</li></ul>
<div class="related-posts"><a href="/x">سكان الحي القديم يعترضون على توسعة الميناء</a></div><p>{SECOND}</p></div>
</article></main><aside class="sidebar"><p>{LEAD} هذا في الشريط الجانبي ولا شأن له بالمقال.</p></aside>
<section id="comments"><p>تعليق طويل من قارئ غاضب يقول فيه رأيه في الميناء وفي التأخير.</p></section>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


def test_article_is_found_in_a_page():
    document = read_bytes(PAGE.encode(), Path("a.html"))
    assert (document.title, document.published, document.remarks) == (TITLE, date(2024, 3, 5), ())
    assert [(b.kind, b.text) for b in document.blocks] == [
        (Kind.TITLE, TITLE),
        (Kind.BYLINE, "سلمى حداد"),
        (Kind.DATE, "5 مارس 2024"),
        (Kind.CAPTION, "رافعات في الميناء (رويترز)"),
        (Kind.BODY, LEAD),
        (Kind.PULL_QUOTE, "لن نغلق الجسر قبل الصيف"),
        (Kind.HEADING, "تمويل متأخر"),
        (Kind.BODY, "المرحلة الأولى رصيفان وثلاث رافعات."),
        (Kind.RELATED_LINK, "سكان الحي القديم يعترضون على توسعة الميناء"),
        (Kind.BODY, SECOND),
    ]


def test_page_without_an_ending_that_says_so_is_a_page_still():
    assert texts(PAGE.encode(), "saved")[0] == TITLE
    assert texts(PAGE.encode(), "saved.txt")[0] == TITLE


def test_old_page_of_line_breaks_is_cut_at_them():
    title = f"<center><font>{TITLE}</font></center>"
    page = f"<html><body><table><tr><td>{title}<br><br>{LEAD}<br><br>{SECOND}</td></tr></table>"
    assert texts(page.encode("cp1256", "replace"), "a.htm")[-2:] == [LEAD, SECOND]


def test_words_are_neither_glued_across_blocks_nor_split_by_inline_tags():
    page = (
        f"<h1>{TITLE}</h1><div>{LEAD}</div><p>قالت صحيفة «وول<b>&nbsp;ست</b>ريت جورنال» إن الكلفة ارتفعت مرة أخرى.</p>"
    )
    assert texts(page.encode(), "a.html")[-1] == "قالت صحيفة «وول\xa0ستريت جورنال» إن الكلفة ارتفعت مرة أخرى."


def test_page_nested_a_hundred_thousand_deep_is_read():
    page = "<div>" * 100_000 + f"<p>{LEAD}</p>" + "</div>" * 100_000
    assert texts(page.encode(), "a.html") == [LEAD]


@pytest.mark.parametrize("noise", ["<!--", "<p", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&lol;", '<a href="'])
def test_page_of_broken_markup_takes_no_harm(noise: str):
    page = f"<html><body><p>{LEAD}</p><p>{SECOND}</p>{noise * 20_000}"
    assert texts(page.encode(), "a.html")[0] == LEAD


def test_external_entities_are_not_opened(tmp_path: Path):
    secret = tmp_path / "secret"
    secret.write_text("مخبوء", encoding="utf-8")
    head = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    page = f"{head}<html><body><p>{LEAD} &x;</p></body></html>"
    assert "مخبوء" not in " ".join(texts(page.encode(), "a.xhtml"))


def mail(subtype: str, content: str) -> bytes:
    message = EmailMessage()
    message["Subject"], message["Date"] = TITLE, "Tue, 05 Mar 2024 10:11:12 +0400"
    message.set_content(f"{LEAD}\n\n{SECOND}")
    message.add_alternative(content, subtype=subtype)
    return message.as_bytes()


def test_page_in_a_message_is_read_before_its_text():
    document = read_bytes(mail("html", PAGE), Path("a.eml"))
    assert document.blocks[0].text == TITLE
    assert document.published == date(2024, 3, 5)


def test_message_of_text_has_its_subject_as_title():
    message = EmailMessage()
    message["Subject"], message["Date"] = TITLE, "Tue, 05 Mar 2024 10:11:12 +0400"
    message.set_content(f"{LEAD}\n\n{SECOND}")
    document = read_bytes(message.as_bytes(), Path("a.eml"))
    assert (document.title, document.published) == (TITLE, date(2024, 3, 5))
    assert [b.text for b in document.blocks] == [LEAD, SECOND]


def saved(document: docx.document.Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_file_is_read_with_its_styles():
    document = docx.Document()
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(LEAD)
    document.add_heading("تمويل متأخر", 2)
    document.add_paragraph("رافعات في الميناء", style="Caption")
    document.add_table(1, 1).cell(0, 0).text = SECOND
    assert blocks(saved(document), "a.docx") == [
        (Kind.TITLE, TITLE),
        (Kind.BODY, LEAD),
        (Kind.HEADING, "تمويل متأخر"),
        (Kind.CAPTION, "رافعات في الميناء"),
        (Kind.BODY, SECOND),
    ]


def test_tracked_changes_are_read_as_accepted_and_remarked_upon():
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    changed = (
        f"<w:p>{run.format('أُغلق ')}<w:del><w:r><w:delText>الجسر</w:delText></w:r></w:del>"
        f"<w:ins>{run.format('الميناء')}</w:ins>{run.format(' مساء أمس.')}</w:p>"
    )
    joined = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run.format('وقالت ')}</w:p>{paragraph('الوزارة ذلك.')}"
    document = read_bytes(word(changed + joined), Path("a.docx"))
    assert [b.text for b in document.blocks] == ["أُغلق الميناء مساء أمس.", "وقالت الوزارة ذلك."]
    assert "tracked" in document.remarks[0][1]


def test_text_box_is_read_once_and_hidden_text_not_at_all():
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{paragraph(SECOND)}</w:txbxContent>"
    host = (
        f"<w:p {mc}><w:r><w:t>{LEAD}</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>سر</w:t></w:r></w:p>"
    )
    document = read_bytes(word(host), Path("a.docx"))
    assert [b.text for b in document.blocks] == [LEAD, SECOND]
    assert "hidden" in document.remarks[0][1]
    assert W


SOUP = ["<p>", "</p>", "<div class='share'>", "<h1>", "<br>", "<li>", "<!--", "-->", "<a>", "نص ", LEAD]
ANY = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(str.encode),
    st.lists(st.sampled_from(SOUP)).map("".join).map(str.encode),
    st.sampled_from(list(BAD.values())).map(lambda bad: bad[0][:2000]),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(ANY, st.sampled_from(sorted(ENDINGS)))
@example(b"<p>", ".html")
@example(b"Content-Type: text/html; charset=x\n\n<p>a", ".eml")
def test_any_bytes_are_read_or_refused(data: bytes, ending: str):
    try:
        document = read_bytes(data, Path(f"a{ending}"))
    except CannotRead:
        return
    assert document.blocks
    assert all(block.text == block.text.strip() and block.text for block in document.blocks)


def test_mail_nested_deeper_than_a_reader_goes_is_refused(tmp_path: Path):
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(5_000))
    path = tmp_path / "deep.eml"
    path.write_text(parts + "Content-Type: text/plain\n\nنص", encoding="utf-8")
    with pytest.raises(CannotRead, match="holds no text"):
        read(path)


def test_what_a_mail_brings_along_is_named(tmp_path: Path):
    mail = EmailMessage()
    mail.set_content("السلام عليكم، تجدون المقال مرفقًا للنشر صباح الغد.")
    mail.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="article.docx")
    mail.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    path = tmp_path / "cover.eml"
    path.write_bytes(mail.as_bytes())
    assert [english for _, english in read(path).remarks] == ["its attachments were not read: article.docx"]


def test_page_of_xml_with_declarations_of_its_own_shows_none_of_them(tmp_path: Path):
    path = tmp_path / "a.xhtml"
    doctype = '<!DOCTYPE html [\n<!ENTITY nbsp "&#160;">\n<!ATTLIST p class CDATA #IMPLIED>\n]>'
    path.write_text(f'<?xml version="1.0"?>\n{doctype}<html><body>{LEAD}</body></html>', "utf-8")
    assert [block.text for block in read(path).blocks] == [LEAD]
