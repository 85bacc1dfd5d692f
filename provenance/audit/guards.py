"""D06: a guarded telling that loses its guard, on numbers and on words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from provenance.audit.laid import Laid, laid
from provenance.audit.rule import Rule
from provenance.audit.sourcing import needs_body
from provenance.audit.tellings import MEASURES, Telling, by_thing, idea, is_part
from provenance.record import ArticleRecord, Flag, Kind, Paragraph, Param, Place, Severity
from provenance.text.stems import is_content
from provenance.text.word_sets import word_set

SHOWN = 30  # lines of display that are held against the body's guards; the title is the first
READ = (Kind.BODY, Kind.TITLE, Kind.CAPTION, Kind.PULL_QUOTE, Kind.HEADING)


def lost_hedges(record: ArticleRecord) -> Iterator[Flag]:
    """A guard that stands at one mention and is missing at another: on numbers, and on words."""
    for mentions in by_thing(record, READ).values():
        yield from _unguarded_numbers(mentions)
    yield from _unguarded_words(record)


def _unguarded_numbers(mentions: list[Telling]) -> Iterator[Flag]:
    seen: set[float] = set()
    for bare in mentions:
        value = bare.number.value
        if bare.number.hedge is not None or bare.number.upto or value in seen or value < 2 or bare.thing in MEASURES:
            continue
        guarded = [m for m in mentions if m.number.value == value and m.number.hedge and _comparable(m, bare)]
        if guarded:
            seen.add(value)
            params: dict[str, Param] = {
                "case": "number",
                "words": bare.words(),
                "hedged": _with_hedge(guarded[0]),
                "paragraph": guarded[0].paragraph.number,
            }
            related = tuple(m.place("hedged") for m in guarded)
            yield Flag("D06", "hedge-lost-within-article", Severity.WARNING, bare.place(), related, params)


def _comparable(one: Telling, other: Telling) -> bool:
    return bool(one.around & other.around) and not (is_part(one) or is_part(other))


def _with_hedge(telling: Telling) -> str:
    """The number with its guard: "ما لا يقل عن 12 جنديا", "13 عسكريا على الأقل"."""
    text, number = laid(telling.paragraph), telling.number
    first = max(text.sentence_at(number.start).first, number.first - 3)
    last = min(len(text.folded), max(number.last, number.counted_at + 1))
    for j in range(last, min(last + 4, len(text.folded))):
        if text.folded[j] in ("الاقل", "الاكثر"):
            return telling.paragraph.text[number.start : text.words.end[j]]
    return telling.paragraph.text[text.words.start[first] : text.words.end[last - 1]]


_GUARD_ADJECTIVES = word_set(
    "محتمل محتملة المحتمل المحتملة محتملا مزعوم مزعومة المزعوم المزعومة مزعوما مفترض مفترضة المفترض المفترضة مشتبه"
)
_GUARD_VERBS = word_set("يشتبه اشتبه يعتقد يزعم يفترض يرجح يبدو زعم قيل")
_LINKS = word_set("بأنه بأنها أنه أنها في بأن أن أنهم بأنهم ما كان كانت إن وقوع")
_UNTIL = 4  # content words that a guard covers
_PLAIN_KINDS = (Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.PULL_QUOTE)


def _unguarded_words(record: ArticleRecord) -> Iterator[Flag]:
    """ "A suspected Israeli strike" once, "the Israeli strike" in the headline."""
    shown = record.of_kind(*_PLAIN_KINDS)[:SHOWN]
    if not shown:
        return
    seen: set[int] = set()
    for paragraph in record.of_kind(Kind.BODY):
        text = laid(paragraph)
        for start, covered in _guarded(text):
            ideas = {idea(text.folded[i]) for i in covered}
            bare = [(p, place) for p in shown if p.number not in seen for place in _bare_mention(p, ideas)]
            if len(ideas) < 2 or not bare:
                continue
            seen.update(p.number for p, _ in bare)
            end = text.words.end[covered[-1]]
            place = Place(paragraph.number, start, max(end, text.words.end[text.token_at(start)]))
            params: dict[str, Param] = {
                "case": "words",
                "words": _cut(bare[0][1], bare[0][0]),
                "hedged": paragraph.text[place.start : place.end],
                "paragraph": paragraph.number,
            }
            related = (place._replace(role="hedged"), *(p for _, p in bare[1:]))
            yield Flag("D06", "hedge-lost-within-article", Severity.WARNING, bare[0][1], related, params)


def _cut(place: Place, paragraph: Paragraph) -> str:
    return paragraph.text[place.start : place.end]


def _guarded(text: Laid) -> Iterator[tuple[int, list[int]]]:
    """Where a guard stands, and the content words that it covers: after a verb, before an adjective."""
    guards = [i for i, word in enumerate(text.folded) if _guards(word)]
    for i in guards:
        word = text.folded[i]
        if i in text.inside:
            continue
        if word in _GUARD_ADJECTIVES:
            covered = _before(text, i)
            if len(covered) > 1:
                yield text.words.start[covered[0]], covered
        elif word in _GUARD_VERBS or (word[:1] in "وفل" and word[1:] in _GUARD_VERBS):
            covered = _after(text, i)
            if len(covered) > 1:
                yield text.words.start[i], covered


def _before(text: Laid, i: int) -> list[int]:
    """The noun and its adjectives right before the guard."""
    covered: list[int] = []
    j = i - 1
    while j >= 0 and len(covered) < 2 and text.words.is_word(j) and is_content(text.folded[j]):
        covered.insert(0, j)
        j -= 1
    return covered


def _after(text: Laid, i: int) -> list[int]:
    """The noun phrase behind يشتبه بأنه, على ما يبدو; a verb or a comma ends it."""
    covered: list[int] = []
    if not _covers_a_noun(text, i):
        return []
    for j in range(i + 1, min(i + 12, len(text.folded))):
        word = text.folded[j]
        if not text.words.is_word(j) or len(covered) == _UNTIL:
            break
        if word in _LINKS:
            continue
        if is_content(word):
            covered.append(j)
        elif covered and word not in ("في", "من"):
            break
    return covered


def _covers_a_noun(text: Laid, i: int) -> bool:
    """يشتبه بأنه هجوم, على ما يبدو هجوم: a noun is guarded; يعتقد أن guards a whole claim."""
    if text.folded[i].endswith("يبدو"):
        return i > 0 and text.folded[i - 1] == "ما"
    return i + 1 < len(text.folded) and text.folded[i + 1] in _PRONOUNS


_PRONOUNS = word_set("بأنه بأنها بأنهم أنه أنها أنهم")


def _bare_mention(shown: Paragraph, ideas: set[str]) -> Iterable[Place]:
    """Where the shown line tells the same two ideas side by side with no guard of its own."""
    text = laid(shown)
    if any(_guards(word) for word in text.folded):
        return
    content = text.content
    for at, i in enumerate(content[:-1]):
        near = [j for j in content[at : at + 3] if j - i <= 3 and idea(text.folded[j]) in ideas]
        if i in near and len({idea(text.folded[j]) for j in near}) > 1:
            yield Place(shown.number, text.words.start[i], text.words.end[near[-1]])
            return


@lru_cache(maxsize=100_000)
def _guards(word: str) -> bool:
    return word in _GUARD_ADJECTIVES or word in _GUARD_VERBS or word[1:] in _GUARD_VERBS or word in ("قد", "ربما")


HEDGES = Rule("D06", "hedge-lost-within-article", Severity.WARNING, lost_hedges, cannot_run=needs_body)
