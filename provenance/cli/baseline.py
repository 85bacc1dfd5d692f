"""Flags that were accepted before: what a git hook needs to speak only of what is new.

A flag is known by the article's file name, its code, and a hash of the folded words of the paragraphs that it
points at: it stays accepted when paragraphs move or spelling marks change, and returns when words change.
Equal ones are counted, so that a second one is new. The file is sorted, for git.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path, PurePath

from provenance.cli.files import write_whole
from provenance.errors import BadConfiguration, CannotRead
from provenance.record import ArticleRecord, Flag, Verdict
from provenance.reports.checked import Checked
from provenance.text.folding import fold

SCHEMA = "provenance-baseline/1"

Key = tuple[str, str, str]
"""An article's file name, a code, a hash of words."""

Accepted = Counter[Key]


def without_accepted(articles: Sequence[Checked], path: Path) -> list[Checked]:
    """The articles without the flags that the file at `path` accepts. Raises CannotRead, BadConfiguration."""
    accepted = read_baseline(path)
    return [_without(checked, accepted) for checked in articles]


def _without(checked: Checked, accepted: Accepted) -> Checked:
    """The article without its accepted flags, each of which is used up."""
    kept: list[Flag] = []
    for flag in checked.verdict.flags:
        key = key_of(checked.record, flag)
        if accepted[key]:
            accepted[key] -= 1
        else:
            kept.append(flag)
    taken = len(checked.verdict.flags) - len(kept)
    return checked._replace(verdict=Verdict(tuple(kept), checked.verdict.not_run), accepted=taken)


def key_of(record: ArticleRecord, flag: Flag) -> Key:
    """What a flag is known by from one run to the next."""
    places = [flag.at, *flag.related] if flag.at else flag.related
    numbers = dict.fromkeys(place.paragraph for place in places if place)
    words = " ".join(word for n in numbers for word in fold(record.paragraph(n).text).split())
    return PurePath(record.path).name, flag.code, f"sha256:{sha256(words.encode()).hexdigest()}"


def read_baseline(path: Path) -> Accepted:
    """The flags accepted in the file at `path`. Raises CannotRead, BadConfiguration."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["schema"] != SCHEMA:
            raise ValueError(content["schema"])
        return Counter({_key(entry): int(entry["count"]) for entry in content["accepted"]})
    except OSError as error:
        raise CannotRead(
            f"{path} cannot be read: {error.strerror}",
            hint="--write-baseline makes it",
            ar=f"تعذّرت قراءة {path}: {error.strerror}",
            hint_ar="يكتبه --write-baseline",
        ) from error
    except (ValueError, LookupError, TypeError) as error:
        raise BadConfiguration(
            f"{path} is not a baseline ({SCHEMA})",
            hint="--write-baseline makes one",
            ar=f"الملف {path} ليس خط أساس ({SCHEMA})",
            hint_ar="يكتبه --write-baseline",
        ) from error


def _key(entry: dict[str, object]) -> Key:
    return str(entry["article"]), str(entry["code"]), str(entry["words"])


def write_baseline(path: Path, articles: Sequence[Checked]) -> int:
    """Accept every flag of `articles` in the file at `path`, and return how many.

    What the file says of articles that are not among these stays. It is replaced whole or not at all.
    """
    found = Counter(key_of(checked.record, flag) for checked in articles for flag in checked.verdict.flags)
    names = {PurePath(checked.record.path).name for checked in articles}
    before = read_baseline(path) if path.exists() else Counter()
    others = {key: count for key, count in before.items() if key[0] not in names}
    write_whole(path, _written({**others, **found}.items()))
    return found.total()


def _written(entries: Iterable[tuple[Key, int]]) -> str:
    accepted = [
        {"article": article, "code": code, "words": words, "count": count}
        for (article, code, words), count in sorted(entries)
    ]
    return json.dumps({"schema": SCHEMA, "accepted": accepted}, ensure_ascii=False, indent=1) + "\n"
