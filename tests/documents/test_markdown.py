from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from provenance.documents import Document, read
from tests.documents.page import LEAD, SECOND, THIRD, TITLE


def document_of(folder: Path, text: str, name: str = "article.md") -> Document:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return read(file)


def told(document: Document) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in document.blocks]


def test_headings_are_title_and_headings(tmp_path: Path):
    document = document_of(tmp_path, f"# {TITLE}\n\n{LEAD}\n\n## أصوات الميناء\n\n{SECOND}")
    assert told(document) == [
        ("title", TITLE),
        ("body", LEAD),
        ("heading", "أصوات الميناء"),
        ("body", SECOND),
    ]
    assert document.title == TITLE


def test_front_matter_gives_title_date_and_author(tmp_path: Path):
    document = document_of(tmp_path, f'---\ntitle: "{TITLE}"\ndate: 2021-05-12\nauthor: ليلى\ntags: x\n---\n\n{LEAD}')
    assert [kind for kind, _ in told(document)] == ["title", "date", "byline", "body"]
    assert (document.title, document.published) == (TITLE, date(2021, 5, 12))


def test_rule_at_the_top_is_no_front_matter(tmp_path: Path):
    assert ("body", LEAD) in told(document_of(tmp_path, f"---\n\n{LEAD}\n\n---\n\n{SECOND}"))


def test_image_and_the_emphasised_line_under_it_are_captions(tmp_path: Path):
    document = document_of(tmp_path, f"# {TITLE}\n\n{LEAD}\n\n![الجسر ليلا](a.jpg)\n*سيارات على الجسر*\n\n{SECOND}")
    assert told(document)[2:4] == [("caption", "الجسر ليلا"), ("caption", "سيارات على الجسر")]


def test_block_quotation_that_repeats_the_body_is_a_pull_quote(tmp_path: Path):
    quote = "الجسر سيخفف الازدحام عن وسط المدينة، والعبور سيكون مجانيا في الشهر الأول."
    document = document_of(tmp_path, f"# {TITLE}\n\n{LEAD}\n\n> {quote}\n\n{SECOND}\n\n{THIRD}")
    assert told(document)[2] == ("pull_quote", quote)


def test_block_quotation_with_new_words_is_body(tmp_path: Path):
    quote = "لا أحد سأل الصيادين عن رأيهم في هذا المشروع."
    assert ("body", quote) in told(document_of(tmp_path, f"# {TITLE}\n\n{LEAD}\n\n> {quote}\n\n{SECOND}"))


def test_list_items_are_paragraphs_and_marks_are_not_text(tmp_path: Path):
    document = document_of(
        tmp_path, f"# {TITLE}\n\n{LEAD}\n\n- افتتح **الجسر** أولا.\n- ثم [الميناء](http://x.y) بعده.\n"
    )
    assert told(document)[2:] == [("body", "افتتح الجسر أولا."), ("body", "ثم الميناء بعده.")]


def test_text_in_marks_alone_is_still_read(tmp_path: Path):
    assert document_of(tmp_path, "[الجسر]: http://x.y\n").blocks


def test_heavy_libraries_are_imported_only_when_needed():
    code = "import sys, provenance.documents; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"markdown_it", "rapidfuzz", "numpy"} & set(done.stdout.split())
