"""A05, A06: one claim, credited in one place to somebody and in another to somebody else or to nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from provenance.audit.laid import Laid, Sentence, laid
from provenance.audit.places import whole
from provenance.audit.rule import Rule
from provenance.audit.sourcing import needs_body
from provenance.record import ArticleRecord, Attribution, Flag, Kind, Paragraph, Param, Place, Severity, Sourcing
from provenance.text.stems import consonants, is_content

CAPTIONS = 30  # that are held against the body
TELLS = 5  # words with content that make a caption a claim, and not a name
SAME = 0.5  # share of a caption's words that the body must hold in order to tell the same
PICTURE_DESKS = frozenset(
    ("Reuters", "Agence France-Presse", "AFP", "Associated Press", "AP", "Getty Images", "EPA",
     "European Pressphoto Agency", "Anadolu Agency", "Anadolu", "Xinhua", "TASS", "dpa", "SANA", "IRNA", "WAFA")
)  # fmt: skip


def caption_conflicts(record: ArticleRecord) -> Iterator[Flag]:
    """A caption's claim is credited to one outlet, and the body credits it to another."""
    for caption in record.of_kind(Kind.CAPTION)[:CAPTIONS]:
        named = {outlet for a in caption.attributions for outlet in a.outlets}
        claim = _claim(caption)
        if not named or named & PICTURE_DESKS or len(claim) < TELLS:
            continue
        nearest = _nearest(record, claim)
        if nearest is None or named & {o for a in nearest.attributions for o in a.outlets}:
            continue
        yield _conflict(caption, nearest)


def _claim(caption: Paragraph) -> list[str]:
    """The caption's words with content, its bracket left out."""
    text = laid(caption)
    return [text.folded[i] for i in text.content if not _in_credit(caption, text.words.start[i])]


def _in_credit(caption: Paragraph, offset: int) -> bool:
    spans = [a.outlet_text for a in caption.attributions if a.outlet_text is not None]
    return any(span.start <= offset < span.end for span in spans)


def _nearest(record: ArticleRecord, claim: list[str]) -> Paragraph | None:
    """The body paragraph that tells the claim and credits an outlet with it; None where one without tells it better."""
    best, most = None, SAME * len(claim)
    for paragraph in record.of_kind(Kind.BODY):
        text = laid(paragraph)
        shared = sum(text.has(word) for word in claim)
        if shared >= most and any(a.outlets and not a.side for a in paragraph.attributions):
            best, most = paragraph, shared + 0.5
    return best


def _conflict(caption: Paragraph, body: Paragraph) -> Flag:
    credit = next(a for a in body.attributions if a.outlets and not a.side)
    named = next(a for a in caption.attributions if a.outlets)
    at = named.outlet_text or named.cue
    place = Place(caption.number, at.start, at.end) if at else whole(caption)
    span = credit.outlet_text or credit.cue
    related = Place(body.number, span.start, span.end, "credited") if span else whole(body, "credited")
    bracketed = at is not None and caption.text[: at.start].rstrip().endswith(("(", "[", "/", "-", "–", "©"))
    params: dict[str, Param] = {
        "case": "possible" if bracketed else "",
        "words": named.outlets[0],
        "other": credit.outlets[0],
        "paragraph": body.number,
    }
    return Flag("A05", "caption-credit-conflict", Severity.WARNING, place, (related,), params)


# --- A06 ---

CLAIM = 5  # words with content that make what is credited a claim
LONG = 14  # of its words that are held against later sentences
RETOLD = 0.8  # share of the claim's words in the sentence that tells it again
COMMON = 12  # sentences in which a word is too common to lead to a claim


_Claim = tuple[Paragraph, Attribution, frozenset[str]]
"""Where it is credited, by which words, and what it says."""


def facts_once_credited(record: ArticleRecord) -> Iterator[Flag]:
    """A claim that was credited when it first stood, and stands later in an uncredited sentence."""
    body = record.of_kind(Kind.BODY)
    last = max((n for n, p in enumerate(body) if p.sourcing is Sourcing.UNSOURCED), default=0)
    claims: list[_Claim] = []
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for paragraph in body[: last + 1]:
        if paragraph.sourcing is Sourcing.UNSOURCED and claims:
            yield from _retold(paragraph, claims, by_word)
        for claim in _claims(paragraph):
            for word in claim[2]:
                by_word[word].append(len(claims))
            claims.append(claim)


def _claims(paragraph: Paragraph) -> Iterator[_Claim]:
    text = laid(paragraph)
    for attribution in paragraph.attributions:
        content = attribution.content
        if content is None or attribution.side:
            continue
        first = bisect_left(text.content, text.token_at(content.start))
        inside = [i for i in text.content[first : first + LONG] if text.words.start[i] < content.end]
        words = frozenset(consonants(text.folded[i]) for i in inside)
        if len(words) >= CLAIM:
            yield paragraph, attribution, words


def _retold(paragraph: Paragraph, claims: list[_Claim], by_word: dict[str, list[int]]) -> Iterator[Flag]:
    text = laid(paragraph)
    for sentence in text.sentences:
        words = _words(text, sentence)
        shared: defaultdict[int, int] = defaultdict(int)
        for word in words:
            for number in by_word.get(word, ())[-COMMON:]:
                shared[number] += 1
        for number, count in shared.items():
            told, credit, claim = claims[number]
            if count >= RETOLD * len(claim) and count >= HALF * len(words):
                place = Place(paragraph.number, sentence.start, sentence.end)
                at = credit.cue or credit.speaker
                related = Place(told.number, at.start, at.end, "credited") if at else whole(told)
                params: dict[str, Param] = {"paragraph": told.number}
                yield Flag("A06", "credited-then-fact", Severity.INFO, place, (related,), params)
                return


HALF = 0.5


def _words(text: Laid, sentence: Sentence) -> frozenset[str]:
    inside = range(sentence.first, sentence.last)
    return frozenset(consonants(text.folded[i]) for i in inside if is_content(text.folded[i]))


CAPTION = Rule("A05", "caption-credit-conflict", Severity.WARNING, caption_conflicts, cannot_run=needs_body)
FACT = Rule("A06", "credited-then-fact", Severity.INFO, facts_once_credited, cannot_run=needs_body)
