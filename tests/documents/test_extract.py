from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.documents.extract import WORD, extract
from provenance.documents.files import LARGEST
from provenance.documents.page_text import text_of_page
from provenance.errors import CannotRead
from tests.work import grows_with_its_input

PAGE = """<!doctype html><html><head><title>A budget &amp; a fall</title><style>p {color: red}</style>
<script>if (a < b) document.write("<p>no</p>")</script></head>
<body><!-- <p>no</p> --><h1>A budget<br>falls</h1>
<p>The   mayor <b>said</b>
so.<p title="a > b">5 &lt; 6 &nbsp;and 3 < 4.</p><noscript>no</noscript>
<ul><li>one<li>two</ul><table><tr><td>a</td><td>b</td></tr></table><pre>x
y</pre></body></html>"""


def test_page_is_its_visible_text_a_line_for_each_block():
    assert text_of_page(PAGE).splitlines() == [
        "A budget & a fall", "A budget", "falls", "The mayor said so.", "5 < 6 \u00a0and 3 < 4.", "one", "two",
        "a", "b", "x", "y",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "subset",
    [
        '[ <!ENTITY nbsp "&#160;"> <!ENTITY arrow "]>"> ]',
        "[\n<!-- don't --><!ATTLIST p class CDATA #IMPLIED>\n] ",
        "[]",
    ],
)
def test_declarations_in_a_document_type_are_no_text(subset: str):
    head = f'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd" {subset}>'
    assert text_of_page(f"{head}<html><p>a [b]> c</p></html>") == "a [b]> c"
    assert text_of_page("<p>a</p>\n<!DOCTYPE html [ <b>") == "a"


@pytest.mark.parametrize("page", ["<p>a<!-- b", "<p>a<script>b", '<p>a<a href="b'])
def test_what_is_never_closed_runs_to_the_end(page: str):
    assert text_of_page(page) == "a"


def test_unclosed_drawing_does_not_swallow_the_page():
    assert text_of_page("<p>a<svg><p>b") == "a\nb"


@given(st.text("<>!-/\"'&;= \nabpscript", max_size=200))
def test_any_page_is_read(page: str):
    text_of_page(page)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<!--",
        "<!",
        "<a ",
        "</",
        "<script>",
        "<svg>",
        "<a b='",
        "&#",
        "<pre>",
        "\u00a0",
        "<!doctype a[",
        "<!doctype a['",
    ],
)
def test_work_grows_with_the_page(piece: str):
    """html.parser took 98 s for 400 KB of `<!--`."""
    quarter, whole = piece * 500, piece * 2000
    assert grows_with_its_input(lambda: text_of_page(quarter), lambda: text_of_page(whole))


def test_page_is_decoded_as_it_says():
    page = '<meta charset="windows-1252"><p>caf\u00e9 \u201cx\u201d'
    assert extract(page.encode("cp1252"), "text/html", "a.html").text == "caf\u00e9 \u201cx\u201d"
    assert extract(page.encode(), "text/html", "a.html").text  # it lies, and is read all the same
    assert extract("<meta charset=nonsense><p>\u0642".encode(), "text/html", "a.html").text == "\u0642"


def test_text_keeps_its_words_and_names_its_extractor():
    read = extract(b"a\r\nb", "text/plain", "a.txt")
    assert (read.text, read.extractor, read.version) == ("a\nb", "plain", "1")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7", "application/pdf"),
        (b"%PDF-1.7", "text/plain"),
        (b"", "text/plain"),
        (b"<script>a</script>", "text/html"),
        (b"a\x00b", "text/plain"),
        (b"a" * (LARGEST + 1), "text/plain"),
    ],
)
def test_bytes_without_text_are_refused(content: bytes, media_type: str):
    with pytest.raises(CannotRead):
        extract(content, media_type, "story")


def small_pdf(text: str) -> bytes:
    """A PDF of one page, written out by hand."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + b"xref\n0 5\n0000000000 65535 f \n" + table + trailer


def test_pdf_is_read_and_a_scan_or_a_damaged_one_refused():
    read = extract(small_pdf("The council voted on Sunday."), "application/pdf", "a.pdf")
    assert (read.text, read.extractor) == ("The council voted on Sunday.", "pypdf")
    for content, said in ((small_pdf(""), "scan"), (b"%PDF-1.4 nothing", "damaged"), (b"text", "damaged")):
        with pytest.raises(CannotRead, match=said):
            extract(content, "application/pdf", "a.pdf")


def test_protected_pdf_says_so():
    from io import BytesIO

    import pypdf

    writer = pypdf.PdfWriter()
    writer.add_blank_page(72, 72)
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(CannotRead, match="password"):
        extract(out.getvalue(), "application/pdf", "a.pdf")


def test_word_file_is_read_as_accepted():
    from io import BytesIO

    import docx

    document, out = docx.Document(), BytesIO()
    document.add_paragraph("The council voted.")
    document.add_paragraph("Two were against it.")
    document.save(out)
    read = extract(out.getvalue(), WORD, "a.docx")
    assert (read.text, read.extractor) == ("The council voted.\n\nTwo were against it.", "docx")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_web_archive_is_the_page_in_it(charset: str):
    page = "<html><body><p>The caf\u00e9 closed.</p></body></html>".encode(charset)
    head = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
        f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    read = extract(head.encode() + page + b"\r\n--x--\r\n", "multipart/related", "a.mhtml")
    assert (read.text, read.extractor) == ("The caf\u00e9 closed.", "mhtml")
