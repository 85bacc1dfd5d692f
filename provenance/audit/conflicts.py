"""D02, D06: one thing told with two numbers, and a guarded telling that loses its guard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from provenance.audit.laid import Laid, laid
from provenance.audit.rule import Rule
from provenance.audit.sourcing import needs_body
from provenance.audit.stems import is_content
from provenance.audit.tellings import Telling, idea, tellings
from provenance.record import ArticleRecord, Flag, Kind, Paragraph, Param, Place, Severity
from provenance.text.folding import fold
from provenance.text.values import Hedge
from provenance.text.word_sets import word_set

MENTIONS = 60  # mentions of one noun that are compared; a live blog has more
SHARED = 4  # words around two numbers that make them numbers of one thing
SHARED_OF_ANOTHER = 3  # the same with another article's headline, which only an info flag rests on
HALF = 0.5
SHOWN = 30  # lines of display that are held against the body's guards; the title is the first
_SPOKEN = (Kind.BODY, Kind.TITLE, Kind.CAPTION, Kind.PULL_QUOTE, Kind.HEADING, Kind.RELATED_LINK)
_OTHERS = word_set("آخر آخرون آخرين أخرى أخريات إضافي إضافية باقي بقية منهم بينهم بينها منها ثان ثالث سابق سابقة")
_MEASURES = frozenset(
    map(fold, ("سنة", "شهر", "أسبوع", "يوم", "ساعة", "دقيقة", "ثانية", "كيلومتر", "متر", "مرة", "%", "ميل"))
)
_BOUNDS_BELOW = (Hedge.AT_LEAST, Hedge.MORE)


def number_conflicts(record: ArticleRecord) -> Iterator[Flag]:
    """Two values for one thing: an error within the body, a note against another article's headline."""
    found = _by_thing(record, _SPOKEN)
    for mentions in found.values():
        body = [m for m in mentions if m.paragraph.kind is Kind.BODY]
        yield from _within(body)
        yield from _against_headlines(mentions, body)


def _by_thing(record: ArticleRecord, kinds: tuple[Kind, ...]) -> dict[str, list[Telling]]:
    found: defaultdict[str, list[Telling]] = defaultdict(list)
    for paragraph in record.of_kind(*kinds):
        for telling in tellings(paragraph):
            if len(found[telling.thing]) < MENTIONS:
                found[telling.thing].append(telling)
    return found


def _within(body: list[Telling]) -> Iterator[Flag]:
    for later, telling in enumerate(body):
        for before in body[:later]:
            if before.thing in _MEASURES or not _one_thing(before, telling):
                continue
            severity = _how_bad(before, telling)
            if severity is not None:
                yield _conflict([before, telling], severity, "body")
                return


def _how_bad(one: Telling, other: Telling) -> Severity | None:
    """An error for what cannot both be; "at least 12" and "at least 13" can, and are noted."""
    first, second = one.number, other.number
    if not first.compatible(second):
        return Severity.ERROR
    both = first.hedge in _BOUNDS_BELOW and second.hedge in _BOUNDS_BELOW
    return Severity.INFO if both and first.value != second.value else None


def _one_thing(one: Telling, other: Telling) -> bool:
    """Whether so much around both numbers is the same that they must count the same."""
    if one.paragraph.number == other.paragraph.number or _is_part(one) or _is_part(other):
        return False
    shared = one.around & other.around
    if len(shared) < SHARED or len(shared) < HALF * min(len(one.around), len(other.around)):
        return False
    return _times(one) == _times(other) and _same_kind(_behind(one), _behind(other))


def _behind(telling: Telling) -> list[str]:
    """The words that say of what kind what is counted is: 128 حالة ادعاء بالتعذيب."""
    text, at = laid(telling.paragraph), max(telling.number.last, telling.number.counted_at + 1)
    near = range(at, min(at + 6, len(text.folded)))
    return [idea(text.folded[i]) for i in near if is_content(text.folded[i])][:KIND]


def _same_kind(one: list[str], other: list[str]) -> bool:
    return len(set(one) & set(other)) >= min(len(one), len(other), KIND) - 1 and one[:1] == other[:1]


KIND = 3  # words behind a counted noun that tell its kind


def _is_part(telling: Telling) -> bool:
    """5 آخرين, 3 منهم: part of a number, or one more."""
    text, at = laid(telling.paragraph), telling.number
    near = text.folded[max(0, at.first - 2) : max(at.last, at.counted_at + 1) + 2]
    return any(word in _OTHERS or word[1:] in _OTHERS for word in near)


def _times(telling: Telling) -> frozenset[object]:
    text = laid(telling.paragraph)
    sentence = text.sentence_at(telling.number.start)
    inside = [m for m in text.moments if sentence.first <= m.first < sentence.last]
    years = [w for w in text.folded[sentence.first : sentence.last] if len(w) == 4 and w.isdigit()]
    return frozenset([(m.day, m.month, m.weekday) for m in inside] + [(year,) for year in years])


def _against_headlines(mentions: list[Telling], body: list[Telling]) -> Iterator[Flag]:
    """Another article's headline in a related link tells another number: one note for all places."""
    linked = [m for m in mentions if m.paragraph.kind is Kind.RELATED_LINK]
    against = [
        (link, telling)
        for link in linked
        for telling in body
        if link.number.value != telling.number.value and len(link.around & telling.around) >= SHARED_OF_ANOTHER
    ]
    if against:
        ids = {id(m) for pair in against for m in pair}
        value = against[0][0].number.value
        same = [m for m in mentions if id(m) in ids or (m in linked and m.number.value == value)]
        told = {m.number.value for _, m in against}
        same += [m for m in body if m.number.value in told and m not in same]
        first = against[0][0]
        yield _conflict([first, *(m for m in same if m is not first)], Severity.INFO, "related", against[0][1])


def _conflict(places: list[Telling], severity: Severity, case: str, other: Telling | None = None) -> Flag:
    other = other or places[0]
    at = places[0] if case == "related" else places[-1]
    related = tuple(t.place("number") for t in places if t is not at)
    params: dict[str, Param] = {
        "case": case,
        "words": at.words(),
        "other": other.words(),
        "paragraph": other.paragraph.number,
    }
    return Flag("D02", "number-conflict", severity, at.place(), related, params)


# --- D06 ---


def lost_hedges(record: ArticleRecord) -> Iterator[Flag]:
    """A guard that stands at one mention and is missing at another: on numbers, and on words."""
    for mentions in _by_thing(record, (Kind.BODY, Kind.TITLE, Kind.CAPTION, Kind.PULL_QUOTE, Kind.HEADING)).values():
        yield from _unguarded_numbers(mentions)
    yield from _unguarded_words(record)


def _unguarded_numbers(mentions: list[Telling]) -> Iterator[Flag]:
    seen: set[float] = set()
    for bare in mentions:
        value = bare.number.value
        if bare.number.hedge is not None or bare.number.upto or value in seen or value < 2 or bare.thing in _MEASURES:
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
    return bool(one.around & other.around) and not (_is_part(one) or _is_part(other))


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


NUMBERS = Rule("D02", "number-conflict", Severity.ERROR, number_conflicts, cannot_run=needs_body)
HEDGES = Rule("D06", "hedge-lost-within-article", Severity.WARNING, lost_hedges, cannot_run=needs_body)
