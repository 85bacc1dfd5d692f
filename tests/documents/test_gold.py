"""Kinds against articles annotated by hand, which belong to their publishers and lie outside the project."""

from __future__ import annotations

import json
from pathlib import Path

from provenance.documents import read

TARGET = 0.97


def articles(shared: Path) -> list[tuple[Path, list[str]]]:
    pairs = []
    for gold in sorted((shared / "eval" / "gold").glob("*.json")):
        held = json.loads(gold.read_text(encoding="utf-8"))
        file = shared / "eval" / "articles" / f"{gold.stem}.txt"
        file = file if file.exists() else shared / held["file"]
        pairs.append((file, [paragraph["kind"] for paragraph in held["paragraphs"]]))
    return pairs


def test_kinds_agree_with_the_annotated_articles(shared: Path):
    told, expected = [], []
    for file, kinds in articles(shared):
        told += [str(block.kind) for block in read(file).blocks]
        expected += kinds
    assert len(told) == len(expected)
    assert sum(a == b for a, b in zip(told, expected, strict=True)) >= TARGET * len(expected)
