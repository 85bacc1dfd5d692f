"""Reading files of each format: words a second, and how many times its own size a file takes in memory.

python benchmarks/reading.py [paragraphs]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

import docx

PARAGRAPH = (
    "وقالت صحيفة «وول ستريت جورنال» إن كلفة الميناء الجديد ارتفعت إلى {n} مليون دولار بعد تعديل العقود، وإن الشركة "
    "المنفذة لم ترد على طلب للتعليق حتى مساء الثلاثاء، بحسب مسؤول في البلدية طلب عدم ذكر اسمه."
)
LARGE = 5_000_000  # bytes: what memory is measured on
TARGET = 12  # times the file's size


def texts(paragraphs: int) -> list[str]:
    return [PARAGRAPH.format(n=n) for n in range(paragraphs)]


def plain(paragraphs: int) -> str:
    return "\n\n".join(texts(paragraphs))


def page(paragraphs: int) -> bytes:
    body = "".join(f"<p>{text}</p>\n" for text in texts(paragraphs))
    return f"<!DOCTYPE html><html><body><nav><a>x</a></nav><article><h1>x</h1>{body}</article></body></html>".encode()


def word(paragraphs: int) -> bytes:
    document, out = docx.Document(), BytesIO()
    for text in texts(paragraphs):
        document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


FORMATS = {
    "a.txt": lambda n: plain(n).encode(),
    "utf16.txt": lambda n: plain(n).encode("utf-16"),
    "cp1256.txt": lambda n: plain(n).encode("cp1256"),
    "a.md": lambda n: plain(n).encode(),
    "a.html": page,
    "a.docx": word,
}

PEAK = """
import re, sys
from pathlib import Path
import provenance.documents.html, provenance.documents.docx, markdown_it
from provenance.documents import read

def most():  # of this process alone: what getrusage tells begins at what the parent took
    return int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024

path = Path(sys.argv[1])
before = most()
read(path)
print(most() - before)
"""


def seconds(path: Path) -> float:
    from provenance.documents import read

    read(path)
    start = time.perf_counter()
    read(path)
    return time.perf_counter() - start


def peak(path: Path) -> int:
    """Bytes that reading takes beyond what the program takes, in a process of its own."""
    ran = subprocess.run([sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True)
    return int(ran.stdout)


def main(paragraphs: int) -> None:
    words = len(plain(paragraphs).split())
    many = LARGE // len(PARAGRAPH.encode())
    with tempfile.TemporaryDirectory() as folder:
        for name, made in FORMATS.items():
            path, large = Path(folder) / name, Path(folder) / f"large-{name}"
            path.write_bytes(made(paragraphs))
            large.write_bytes(made(many))
            unpacked = large.stat().st_size if not name.endswith("docx") else len(plain(many).encode())
            took = peak(large) / unpacked
            print(f"{name:12} {words / seconds(path):12,.0f} words/s   {took:6.1f} x its size   (target {TARGET})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 500)
