"""R04 to R06: what a revision did to words that somebody had checked: a quote, a credit, a statement of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.audit.laid import Laid, Sentence, laid, laid_text
from provenance.audit.linking import needs_log
from provenance.audit.places import at as place_at
from provenance.audit.places import echo, whole
from provenance.audit.rule import Need, Rule
from provenance.audit.voice import credited_sentences, states
from provenance.record import (
    ArticleRecord,
    Attribution,
    Flag,
    History,
    Kind,
    Link,
    LinkState,
    Log,
    Matter,
    Paragraph,
    Param,
    Place,
    Reviewed,
    Severity,
    Sourcing,
    Span,
)
from provenance.text.stems import stem

_STILL = 0.6  # of its words with content that make a statement still the same one; rewordings keep two thirds
_ENOUGH = 3  # words with content that a statement must have to be known again
_ALIKE = 0.4  # of their words that a quote and what it was altered to share


def altered_quotes(record: ArticleRecord) -> Iterator[Flag]:
    """A translated quote that reads otherwise than when it was last held against its original."""
    history, log = record.history, record.log
    if history is None or log is None:
        return
    for reviewed in history.reviewed:
        link = _standing(log, reviewed.link)
        paragraph = record.by_handle(link.paragraph) if link else None
        if link is None or paragraph is None:
            continue
        for words in _quotes_around(reviewed):
            now = _altered(record, paragraph, reviewed, words)
            if now is not None:
                yield _altered_flag(paragraph, link, words, now)


def _standing(log: Log, handle: str) -> Link | None:
    counts = (LinkState.LINKED, LinkState.CONFIRMED)
    return next((link for link in log.links if link.handle == handle and link.state in counts), None)


def _quotes_around(reviewed: Reviewed) -> list[str]:
    """What stood in quotation marks in the sentence of the link's words."""
    text = laid_text(reviewed.text)
    first, last = text.sentence_at(reviewed.start), text.sentence_at(max(reviewed.end - 1, reviewed.start))
    return [_inside(text, first.first, last.last, q.first, q.last) for q in text.quoted if q.last > q.first and (
        first.first <= q.first < last.last
    )]  # fmt: skip


def _inside(text: Laid, lowest: int, highest: int, first: int, last: int) -> str:
    return text.text[text.words.start[max(first, lowest)] : text.words.end[min(last, highest) - 1]]


def _altered(record: ArticleRecord, paragraph: Paragraph, reviewed: Reviewed, words: str) -> Span | None:
    """The quotation of the paragraph that those words became; None where they stand, or nothing is like them."""
    old = _plain(words)
    if not old or any(_holds(_plain(p.text), old) for p in record.paragraphs):
        return None
    before, text = _plain(reviewed.text), laid(paragraph)
    best: tuple[float, Span] | None = None
    for quotation in text.quoted:
        if quotation.last == quotation.first:
            continue
        span = Span.cut(paragraph.text, text.words.start[quotation.first], text.words.end[quotation.last - 1])
        now = _plain(span.text)
        alike = 0.0 if _holds(before, now) else _share_in_order(old, now)
        if alike >= _ALIKE and (best is None or alike > best[0]):
            best = alike, span
    return best[1] if best else None


def _plain(text: str) -> list[str]:
    found = laid_text(text).words
    return [found.folded[i] for i in range(len(found)) if found.is_word(i)]


def _holds(text: Sequence[str], words: Sequence[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(text)} "


def _share_in_order(a: Sequence[str], b: Sequence[str]) -> float:
    """How many of their words two texts share in order."""
    from provenance.text.alignment import matching_blocks  # few articles have revisions, and every check would wait

    return 2 * sum(size for _, _, size in matching_blocks(a, b)) / (len(a) + len(b) or 1)


def _altered_flag(paragraph: Paragraph, link: Link, words: str, now: Span) -> Flag:
    params: dict[str, Param] = {"link": link.handle, "words": echo(now.text), "before": echo(words)}
    return Flag("R04", "quote-altered", Severity.BLOCK, place_at(paragraph, now), params=params)


def lost_attributions(record: ArticleRecord) -> Iterator[Flag]:
    """A statement that stands as it stood, while the credit that an earlier revision gave it is gone."""
    if record.history is None:
        return
    seen: set[tuple[int, str]] = set()
    for number, paragraph, credit in _earlier_credits(record.history):
        home = _home(record, paragraph, credit)
        if home is None or _named_in(home, credit) or _credited_now(home, credit):
            continue
        key = home.number, _name(credit)
        if key not in seen:
            seen.add(key)
            yield Flag(
                "R05",
                "attribution-lost",
                Severity.ERROR,
                whole(home),
                params={"credit": echo(_name(credit)), "revision": number},
            )


def _earlier_credits(history: History) -> Iterator[tuple[int, Paragraph, Attribution]]:
    """The credits to somebody who can be looked up, of the newest revision first; each text once."""
    known: set[tuple[str | None, str, tuple[Attribution, ...]]] = set()
    for earlier in reversed(history.earlier):
        for paragraph in earlier.paragraphs:
            key = paragraph.handle, paragraph.text, paragraph.attributions
            if paragraph.kind is Kind.BODY and key not in known:
                known.add(key)
                for credit in paragraph.attributions:
                    if not credit.side and credit.credit is Sourcing.SOURCED and credit.content is not None:
                        yield earlier.number, paragraph, credit


def _home(record: ArticleRecord, was: Paragraph, credit: Attribution) -> Paragraph | None:
    """The paragraph in which what was credited still stands: the one with its handle, else the one that has most."""
    assert credit.content is not None  # noqa: S101  those without were left out
    wanted = _content(laid_text(credit.content.text))
    if len(wanted) < _ENOUGH:
        return None
    own = record.by_handle(was.handle or "")
    if own is not None and own.kind is Kind.BODY and _share(wanted, laid(own)) >= _STILL:
        return own
    shares = [(_share(wanted, laid(p)), p) for p in record.of_kind(Kind.BODY) if p.handle != was.handle]
    share, other = max(shares, key=lambda found: found[0], default=(0.0, None))
    return other if share >= _STILL else None


def _named_in(home: Paragraph, credit: Attribution) -> bool:
    """Whether the words that named whoever was credited still stand there, whatever the prose now makes of them."""
    named = credit.outlet_text or credit.speaker
    return named is not None and _holds(_plain(home.text), _plain(named.text))


def _credited_now(home: Paragraph, credit: Attribution) -> bool:
    """Whether the statement is still credited: to the same, or to anybody else who can be looked up."""
    assert credit.content is not None  # noqa: S101  those without were left out
    wanted = _content(laid_text(credit.content.text))
    for now in home.attributions:
        if now.side:
            continue
        if not set(now.outlets).isdisjoint(credit.outlets):
            return True
        named = now.credit is Sourcing.SOURCED and now.content is not None
        if named and now.content is not None and _share(wanted, laid_text(now.content.text)) >= _STILL:
            return True
    return False


def _name(credit: Attribution) -> str:
    """Whom the credit names: its outlets, else its speaker."""
    speaker = credit.speaker.text if credit.speaker else credit.speaker_resolved
    return ", ".join(credit.outlets) or speaker or (credit.cue.text if credit.cue else "")


def unsourced_additions(record: ArticleRecord) -> Iterator[Flag]:
    """A statement that nobody had before them who signed off first, credited to nobody and resting on no link."""
    log = record.log
    if record.history is None or log is None or not log.signoffs:
        return
    signed = record.history.revision(log.signoffs[0].revision)
    if signed is None:
        return
    before = [laid(paragraph) for paragraph in signed.paragraphs]
    for paragraph in record.of_kind(Kind.BODY):
        for sentence in _statements(paragraph):
            words = _content(laid(paragraph), sentence)
            new = max((_share(words, text) for text in before), default=0.0) < _STILL
            if words and new and not _linked(log, paragraph, sentence):
                yield _addition(paragraph, sentence, log)


def _statements(paragraph: Paragraph) -> Iterator[Sentence]:
    """The full sentences of a body paragraph that credit nobody and are no bridge."""
    text = laid(paragraph)
    if paragraph.sourcing is Sourcing.UNSOURCED:
        if paragraph.matter is not Matter.BRIDGE:
            yield from (sentence for sentence in text.sentences if states(text, sentence))
    elif paragraph.sourcing is Sourcing.SOURCED:
        credited = credited_sentences(paragraph, text)
        yield from (s for s in text.sentences if states(text, s) and s not in credited)


def _linked(log: Log, paragraph: Paragraph, sentence: Sentence) -> bool:
    """Whether words of the sentence rest on a link, or the whole article is a translation."""
    linked = [link.words for link in log.links_of(paragraph.handle) if link.stands and link.words]
    covered = any(words.start < sentence.end and sentence.start < words.end for words in linked)
    return covered or log.translation_of is not None


def _addition(paragraph: Paragraph, sentence: Sentence, log: Log) -> Flag:
    background = paragraph.matter is Matter.BACKGROUND
    return Flag(
        "R06",
        "unsourced-addition",
        Severity.WARNING if background else Severity.ERROR,
        Place(paragraph.number, sentence.start, sentence.end),
        params={
            "words": echo(paragraph.text[sentence.start : sentence.end]),
            "by": log.signoffs[0].by,
            "revision": log.signoffs[0].revision,
        },
    )


def _content(text: Laid, sentence: Sentence | None = None) -> list[str]:
    """The stems of the words with content, of one sentence or of all."""
    inside = (i for i in text.content if sentence is None or sentence.first <= i < sentence.last)
    return [stem(text.folded[i]) for i in inside]


def _share(wanted: Sequence[str], text: Laid) -> float:
    """How many of the stems the text holds, of one."""
    return sum(word in text.stems for word in wanted) / len(wanted) if wanted else 0.0


QUOTE = Rule(
    "R04",
    "quote-altered",
    Severity.BLOCK,
    altered_quotes,
    frozenset({Need.LOG, Need.HISTORY}),
    cannot_run=needs_log,
)
ATTRIBUTION = Rule(
    "R05",
    "attribution-lost",
    Severity.ERROR,
    lost_attributions,
    frozenset({Need.TEXT, Need.HISTORY}),
    cannot_run=needs_log,
)
ADDITION = Rule(
    "R06",
    "unsourced-addition",
    Severity.ERROR,
    unsourced_additions,
    frozenset({Need.TEXT, Need.HISTORY}),
    cannot_run=needs_log,
)
