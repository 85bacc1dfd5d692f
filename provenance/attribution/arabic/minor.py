"""Credits without a finite reporting verb or a preposition: "X: …", bracketed photo credits, impersonal
formulas (من المتوقع أن), masdars (اعترافها بأن) and participles (قائلا إن)."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.complement import clause_or_quote, prepositional_object
from provenance.attribution.arabic.draft import Draft, Range
from provenance.attribution.arabic.lexicon import BIT, Lexicon
from provenance.attribution.arabic.mentions import How, Mention
from provenance.attribution.arabic.objects import asked_from, governed_by
from provenance.attribution.arabic.phrase import phrase_end
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import is_vague_media

_BEFORE_COLON = 9


def bracketed(prose: Prose, mentions: Sequence[Mention]) -> Draft | None:
    """The outlet in the bracket that closes a caption: … (بوليتيكو)."""
    if not prose.folded:
        return None
    close = len(prose) - 1
    while close > 0 and prose.folded[close] in ".":
        close -= 1
    for mention in reversed(mentions):
        bracket = mention.outer_first > 0 and prose.folded[mention.outer_first - 1] in "([-/:"
        if bracket and mention.outer_last >= close - 1 and mention.how in (How.NAME, How.UNKNOWN):
            return Draft(None, 0, mention=mention, permille=900)
    return None


def before_colon(
    prose: Prose, mentions: Sequence[Mention], sentence: Range, number: int, lexicon: Lexicon
) -> Draft | None:
    """A headline's or a rubric's source: نيويورك تايمز: …"""
    first, last = sentence
    colon = next((j for j in range(first, min(last, first + _BEFORE_COLON)) if prose.folded[j] == ":"), None)
    if colon is None or colon == first or colon + 1 >= last:
        return None
    while first < colon and not prose.words.is_word(first) and prose.opening(first) is None:
        first += 1
    if any(prose.lex[j].finite and not prose.lex[j].kinds for j in range(first, colon)):
        return None
    draft = Draft((colon, colon + 1), number, content=(colon + 1, last), permille=850)
    mention = next((m for m in mentions if first <= m.outer_first < colon and m.outer_last >= colon - 1), None)
    if mention is not None and mention.outer_first - first <= 1:
        draft.mention = mention
        return draft
    if is_vague_media(prose, first, lexicon.phrases["vague_media"]) or prose.is_(first, "report"):
        draft.outlet_words, draft.vague = (first, colon), True
        return draft
    if first >= colon:
        return None
    if prose.people.issuperset(prose.folded[first:colon]):
        draft.speaks(prose, first, colon)
        return draft
    if (
        not prose.is_(first, "title", "office", "anonymous", "organisation", "vague_people", "document")
        and not prose.lex[first].country
    ) or prose.lex[first].clitic == "ب":  # بالصور: …
        return None
    if prose.lex[first].country and not prose.lex[first].kinds and colon == first + 1:
        return None  # a dateline or a rubric: فرنسا: …
    end = phrase_end(prose, first, colon, mentions)
    if end < colon and prose.folded[end] not in ("حول", "عن", "في", "بشان", "ل"):
        return None
    draft.speaks(prose, first, end)
    return draft


def impersonal(prose: Prose, i: int, sentence: Range, number: int) -> Draft | None:
    """Credit to nobody: يُعتقد أن, من المتوقع أن, قيل إن."""
    last = sentence[1]
    word = prose.lex[i]
    if word.kinds & BIT["impersonal"]:
        if i == 0 or prose.lex[i - 1].bare != "من" or not prose.is_(i + 1, "that"):
            return None
        return Draft((i - 1, i + 1), number, content=(i + 2, last), vague=True, impersonal=True,
                     cue_clitics=prose.lex[i - 1].lead)  # fmt: skip
    reach = 4 if prose.is_(i + 1, "preposition") else 3  # يتردد في المرفأ أن
    that = next((j for j in range(i + 1, min(i + reach, last)) if prose.is_(j, "that")), None)
    if that is None:
        return None
    draft = Draft((i, i + 1), number, word.lemma, content=(that + 1, last), vague=True, impersonal=True)
    draft.cue_clitics = word.lead
    draft.side = i > 0 and (prose.is_(i - 1, "relative") or prose.folded[i - 1] in ("ما", "مما", "فيما"))
    return draft


def participle(prose: Prose, mentions: Sequence[Mention], i: int, sentence: Range, number: int) -> Draft | None:
    """… قائلا إن: a participle as the only cue of its sentence; the sentence's subject speaks."""
    first, last = sentence
    word = prose.lex[i]
    if word.lemma is None or not prose.folded[i].endswith(("ا", "ه", "ين")):
        return None
    complement = clause_or_quote(prose, i, min(last, i + 8), word.lemma) or prepositional_object(
        prose, i + 1, last, word.lemma.takes
    )
    if complement is None:
        return None
    draft = Draft((i, i + 1), number, word.lemma, content=(complement.content, last), gender=word.form[1:2])
    draft.quote = complement.kind == "quote"
    subject = sentence_subject(prose, mentions, first, i)
    if subject is None:
        draft.dropped = True
    else:
        draft.speaks(prose, *subject)
    return draft


def masdar(prose: Prose, mentions: Sequence[Mention], i: int, sentence: Range, number: int) -> Draft | None:
    """اعترافها بأنها …, إلى التأكيد على أن …: a noun of speaking that governs a clause."""
    first, last = sentence
    word = prose.lex[i]
    if word.lemma is None or "that" not in word.lemma.takes:
        return None
    owned = word.form.endswith("o") and not prose.raw(i).endswith("ة")
    pushed = i > first and prose.folded[i - 1] in ("الي", "علي") and word.bare.startswith("ال")
    complement = clause_or_quote(prose, i, min(last, i + 12), word.lemma)
    if complement is None or complement.kind != "that" or not (owned or pushed):
        return None
    draft = Draft((i, i + 1), number, word.lemma, content=(complement.content, last), side=True)
    draft.cue_clitics = word.lead + (1 if word.clitic else 0)
    subject = sentence_subject(prose, mentions, first, i)
    if subject is None:
        return None
    draft.speaks(prose, *subject)
    return draft


def sentence_subject(prose: Prose, mentions: Sequence[Mention], first: int, cue: int) -> Range | None:
    """The noun phrase after the sentence's opening verb, or the one that opens the sentence."""
    start = first
    while start < cue and (
        not prose.words.is_word(start) or prose.is_(start, "conjunction", "adverb", "day", "negation")
    ):
        start += 1
    opener = prose.lex[start] if start < cue else None
    if opener is None or opener.kinds & BIT["preposition"]:
        return None
    speaks = BIT["title"] | BIT["office"] | BIT["anonymous"] | BIT["organisation"]
    if not (opener.kinds & speaks or opener.definite or opener.country):
        start += 1
        while start < cue and (prose.is_(start, "adverb", "day") or prose.folded[start] in "،,"):
            start += 1
    if start >= cue or prose.is_(start, "preposition", "that", "relative", "conjunction") or prose.lex[start].clitic:
        return None
    lemma = prose.lex[start - 1].lemma if start > first else None
    governed = governed_by(lemma) if lemma is not None else frozenset[str]()
    asked = asked_from(prose, start, cue, lemma, mentions) if lemma is not None else None
    end = asked or phrase_end(prose, start, cue, mentions, bounded=False, governed=governed)
    return (start, end) if end > start and prose.words.is_word(start) else None
