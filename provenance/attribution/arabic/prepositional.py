"""Read a credit from a preposition: بحسب, وفقا ل, نقلا عن, على حد قول, حسبما ذكرت, وفقا لما نقلته."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.draft import Draft, Range
from provenance.attribution.arabic.lexicon import BIT, MEDIA, Lexicon
from provenance.attribution.arabic.mentions import How, Mention
from provenance.attribution.arabic.phrase import phrase_end
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import is_vague_media
from provenance.record import SpeakerKind
from provenance.text.word_sets import word_set

_WHAT = frozenset(("ما", "لما"))
_IN_CUSTODY = word_set("التحقيق التحقيقات القضية المحاكمة الحياة")  # على ذمة التحقيق: held, and nobody credited
_OPENING = 4  # words before a credit that still stands at the opening of its sentence


class PrepositionalReader:
    """Reads prepositional credits with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._after = lexicon.after
        self._vague_phrases = lexicon.phrases.get("vague_media", [])

    def read(self, prose: Prose, mentions: Sequence[Mention], i: int, sentence: Range, number: int) -> Draft | None:
        """The credit whose preposition is token `i`, or None where it introduces no source (وفق القانون)."""
        first, last = sentence
        cue_end = self._cue_end(prose, i, last)
        if cue_end is None:
            return None
        verb = cue_end - 1 if prose.lex[cue_end - 1].finite else None
        draft = Draft((i, cue_end), number, prose.lex[verb].lemma if verb else None)
        draft.cue_clitics = prose.lex[i].lead
        if verb is not None:
            draft.gender, draft.plural = prose.lex[verb].gender, prose.lex[verb].form[2:3] == "p"
        end = self._source(prose, [m for m in mentions if first <= m.outer_first < last], draft, cue_end, last)
        if end is None:
            return None
        self._content(prose, draft, i, end, sentence)
        return draft

    def _cue_end(self, prose: Prose, i: int, last: int) -> int | None:
        """The token after the cue, with its ما and verb, and with تصريح, قول and the like."""
        word = prose.lex[i]
        j = i + 1
        if prose.folded[i].lstrip("و") == "علي" and (prose.folded[j : j + 1] != ["ما"] or not prose.reports(j + 1)):
            return None
        if word.kinds & BIT["upon"] and not word.clitic:
            if i == 0 or prose.folded[i - 1] != "علي" or any(prose.reports(j) for j in range(max(0, i - 3), i)):
                return None
            if word.bare == "حد" and not prose.is_(j, "said"):
                return None
            if word.bare == "ذمه" and j < last and prose.folded[j] in _IN_CUSTODY:
                return None
        if word.kinds & BIT["prep_cue"]:
            needed = self._after.get(word.bare, "")
            if needed == "عن" or needed == "الي":
                if j >= last or prose.folded[j] != needed:
                    return None
                j += 1
        verbal = bool(word.kinds & BIT["verb_cue"])
        if j < last and prose.folded[j] in _WHAT:
            verbal, j = True, j + 1
        if verbal:
            if j < last and prose.folded[j] in ("قد", "سبق", "كانت", "كان"):
                j += 1
            if j + 1 < last and prose.folded[j] in ("جاء", "ورد") and prose.folded[j + 1] == "في":
                return j + 2
            if j >= last or not prose.lex[j].finite:
                return None
            if word.bare == "كما" and not _bare_as(prose, i, j, last):
                return None
            return j + 1
        while j < last and prose.is_(j, "said") and j - i < 4:
            j += 1
            if j < last and prose.folded[j] in (
                "متكرره",
                "سابقه",
                "سابق",
                "متلفزه",
                "صحفيه",
                "صحفي",
                "خاصه",
                "رسميه",
            ):
                j += 1
        return j

    def _source(self, prose: Prose, mentions: Sequence[Mention], draft: Draft, i: int, last: int) -> int | None:
        """Enter who is credited; the token after it, None where nobody is."""
        while i < last and (
            prose.lex[i].kinds & (BIT["adverb"] | BIT["day"]) or prose.folded[i] in ("عنه", "عنها", "به", "له", "لها")
        ):
            i += 1
        limit = _clause_end(prose, i, last)
        mention = next((m for m in mentions if i <= m.outer_first < limit), None)
        own_words = bool(draft.cue and draft.cue[1] - draft.cue[0] > 1 and prose.is_(draft.cue[1] - 1, "said"))
        if mention is not None and mention.outer_first <= i + (2 if prose.is_(i, "report", "document") else 0):
            draft.mention = mention
            return max(_past_tail(prose, mention.outer_last, limit), mention.outer_last)
        if i >= limit or (not prose.words.is_word(i) and prose.opening(i) is None and prose.folded[i] != "#"):
            if draft.lemma is None and not (
                own_words and draft.cue and prose.folded[draft.cue[1] - 1].endswith(("ه", "ها", "هم"))
            ):
                return None
            draft.dropped = True
            draft.mention = mention
            return limit if mention is not None else i
        if prose.is_(i, "preposition") and draft.lemma is not None:
            draft.dropped, draft.mention = True, mention
            return mention.outer_last if mention is not None else limit
        if prose.is_(i, "no_credit") and draft.lemma is None:
            return None
        end = phrase_end(prose, i, limit, mentions)
        if end <= i:
            return None
        if draft.lemma is None and (body := _behind_its_figures(prose, i, end)):
            i, own_words = body, True  # وفق معطيات الشرطة, بحسب بيان لوزارة النقل
        if is_vague_media(prose, i, self._vague_phrases) or (
            prose.folded[i] in ("عده", "بعض", "لعده", "لبعض") and is_vague_media(prose, i + 1, self._vague_phrases)
        ):
            draft.outlet_words, draft.vague = (i, end), True
        else:
            draft.speaks(prose, i, end)
            if draft.lemma is None and not own_words and not self._can_be_credited(prose, i, draft.speaker_kind):
                return None
        draft.mention = mention if mention is not None and mention.how is not How.UNNAMED else None
        if mention is None and draft.speaker is not None and (told := _told_by(prose, end, limit)):
            draft.speaks(prose, *told)  # وفق حصيلة أعلنها الوزير
            return limit
        return limit if mention is not None else end

    def _can_be_credited(self, prose: Prose, i: int, kind: SpeakerKind) -> bool:
        word = prose.lex[i]
        known = (
            BIT["anonymous"] | BIT["office"] | BIT["title"] | BIT["organisation"] | BIT["document"]
            | BIT["vague_people"] | BIT["spokesperson"] | BIT["report"] | MEDIA
        )  # fmt: skip
        if word.kinds & known or word.country:
            return True
        bare_name = (
            not word.definite or word.clitic == "ك" or word.lead > 0
        )  # nothing is joined here: كالدويل, والستروم
        return kind is SpeakerKind.NAMED and bare_name and not word.kinds and prose.folded[i][:1].isalpha()

    def _content(self, prose: Prose, draft: Draft, cue: int, end: int, sentence: Range) -> None:
        """What is credited: after the credit where it opens the sentence, else what stands before it."""
        first, last = sentence
        before = prose.word_count(first, cue)
        clause_follows = (
            end < last
            and prose.folded[end] in "،,"
            and end + 1 < last
            and (prose.folded[end + 1] in ("فان", "فانه", "فانها", "فقد", "فانهم"))
        )
        opens = before <= _OPENING
        if clause_follows or (opens and prose.word_count(end, last) > 2):
            start = end
            while start < last and (
                prose.folded[start] in "،,:" or prose.folded[start] in ("فان", "ان", "فانه", "فانها", "انه", "انها")
            ):
                start += 1
            draft.content = (start, last) if start < last else None
            return
        stop = cue - 1 if prose.lex[cue].kinds & BIT["upon"] else cue
        while (
            stop > first
            and (not prose.words.is_word(stop - 1) or prose.folded[stop - 1] in ("وذلك", "ذلك"))
            and prose.folded[stop - 1] not in '"»”)'
        ):
            stop -= 1
        draft.content = (first, stop) if stop > first else None
        more_follows = prose.word_count(_clause_end(prose, end, last), last) > 3
        draft.side = more_follows and before > _OPENING and _hangs_on_relative(prose, first, stop)


def _told_by(prose: Prose, verb: int, limit: int) -> Range | None:
    """Who told what the credit goes by, where a verb of saying with a pronoun for it follows."""
    if verb >= limit or not prose.lex[verb].lemma or prose.lex[verb].form[-1:] != "o" or not _speaks(prose, verb + 1):
        return None
    end = phrase_end(prose, verb + 1, limit)
    return (verb + 1, end) if end > verb + 1 else None


_FIGURES = word_set(
    "بيان بيانات تقديرات لتقديرات معطيات أرقام إحصاءات إحصائيات لبيان لبيانات لأرقام لإحصاءات لإحصائيات"
)
_SPEAKING = BIT["organisation"] | BIT["title"] | BIT["office"]


def _behind_its_figures(prose: Prose, i: int, end: int) -> int | None:
    """The body whose statement or figures are gone by: the words of its own, and not their paper, are credited."""
    if prose.folded[i] not in _FIGURES:
        return None
    j = i + 1
    while j < end and (prose.lex[j].definite or prose.lex[j].folded.endswith(("يه", "ي"))) and not _speaks(prose, j):
        j += 1  # أرقام رسمية ل…
    return j if j < end and _speaks(prose, j) else None


def _speaks(prose: Prose, j: int) -> bool:
    word = prose.lex[j]
    return bool(word.kinds & _SPEAKING or (word.country and not word.country.startswith("~")))


def _bare_as(prose: Prose, i: int, verb: int, last: int) -> bool:
    """… كما قالت رويترز.: a credit only behind its statement, with a verb of saying and nothing after its source."""
    lemma = prose.lex[verb].lemma
    if lemma is None or lemma.shade not in ("neutral", "assertive") or "that" not in lemma.takes:
        return False
    end = _clause_end(prose, verb, last)
    plain = not any(prose.is_(j, "that") or prose.folded[j] in ("الي", "عن") for j in range(verb + 1, end))
    opens = i == 0 or prose.folded[i - 1] in ".!؟" or any(i == first for first, _ in prose.sentences)
    return plain and not opens and end - verb < 9 and end + 1 >= last


def _hangs_on_relative(prose: Prose, first: int, stop: int) -> bool:
    """…، التي ترى في كذا خطرا، بحسب فلان، …: the last clause before the credit is a relative one."""
    begins = max((j + 1 for j in range(first, stop - 1) if prose.folded[j] in "،,"), default=first)
    return any(prose.is_(j, "relative") for j in range(begins, stop))


def _clause_end(prose: Prose, i: int, last: int) -> int:
    """Where the credit's own phrase can reach: the next comma outside quotation marks, or the sentence's end."""
    for j in range(i, last):
        if prose.folded[j] in "،,:؛.؟!" and prose.within[j] is None:
            return j
    return last


def _past_tail(prose: Prose, i: int, limit: int) -> int:
    """Past a day or an adverb after the source: وفقا لصحيفة X، السبت."""
    while i < limit and prose.lex[i].kinds & (BIT["adverb"] | BIT["day"]):
        i += 1
    return i
