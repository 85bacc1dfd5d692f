"""Read a credit from a reporting verb: its subject before or after it, the outlet it speaks to, what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.attribution.arabic.addressed import addressed, of_the_work, somebody_elses, told_to, told_whom
from provenance.attribution.arabic.asides import past_asides
from provenance.attribution.arabic.complement import (
    Complement,
    clause_or_quote,
)
from provenance.attribution.arabic.draft import Draft, Range
from provenance.attribution.arabic.earlier import (
    blames,
    of_what_it_told,
    points_at_what_was_said,
    stands_for_the_clause,
    what_is_denied,
)
from provenance.attribution.arabic.holders import describes, holder, made_by, obtained, published, work_before
from provenance.attribution.arabic.lexicon import Lexicon, like_masdar
from provenance.attribution.arabic.mentions import How, Mention
from provenance.attribution.arabic.objects import asked_from, asks_before, governed_by, named_until, object_of
from provenance.attribution.arabic.phrase import phrase_end
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import is_vague_media, proper
from provenance.attribution.arabic.subjects import (
    antecedent,
    can_be_subject,
    clause_start,
    creditable,
    first_of_all,
    is_content,
    joins,
    known_to_speak,
    nominal,
)
from provenance.attribution.arabic.verb_clause import (
    after_its_quotation,
    as_for,
    in_relative,
    named_behind,
    negated,
    of_speech,
    within_quotation,
)
from provenance.record import SpeakerKind
from provenance.text.word_sets import word_set

_ITS_PEOPLE = word_set(
    "مراسلها مراسله مراسلتها مراسلوها موفدها موفدتها محررها محررتها معلقها كاتبها كاتبتها معدا معدو معد معدة معدي"
)
_CORRESPONDENTS = word_set("مراسل مراسله مراسلو مراسلي مراسلا محرر محرره موفد موفده مندوب مندوبه مصور")
_FAR = 10  # tokens from a verb to an أن that an object may stand before
_IDENTITY = word_set("هويته هويتها هويتهم اسمه اسمها أسمائهم")
_THUS = word_set("هكذا بهذا بذلك")


class VerbalReader:
    """Reads verbal credits with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._vague_phrases = lexicon.phrases.get("vague_media", [])

    def read(
        self, prose: Prose, mentions: Sequence[Mention], verb: int, sentence: Range, number: int, floor: int
    ) -> Draft | None:
        """The credit of the reporting verb at token `verb`, or None where the verb credits nobody.

        `floor` is the token after the sentence's last cue, before which no subject of this verb stands.
        """
        first, last = sentence
        word = prose.lex[verb]
        lemma = word.lemma
        if lemma is None or negated(prose, verb, first) or (published(prose, verb) and describes(prose, verb)):
            return None
        draft = Draft((verb, verb + 1), number, lemma, gender=word.gender, plural=word.form[2:3] == "p")
        draft.cue_clitics = word.lead + (1 if word.clitic else 0)
        draft.side = in_relative(prose, verb, first)
        nearby = [m for m in mentions if first <= m.outer_first < last]
        complement = clause_or_quote(prose, verb, last, lemma)
        if "stands_in" in lemma.marks:
            return self._stands_in(prose, nearby, draft, verb, complement)
        if points_at_what_was_said(prose, verb, complement):
            return self._about_what_went_before(prose, nearby, draft, verb, last)
        if complement is not None and asks_before(prose, verb, lemma, complement.marker):
            complement = None
        room = complement.marker if complement else last
        fronted = self._subject_before(prose, nearby, draft, verb, first, floor)
        if fronted:
            after = self._inner_speaker(prose, nearby, draft, verb + 1, room, bounded=complement is not None)
            after = past_asides(prose, after, room, nearby)
        else:
            after = self._subject_after(prose, nearby, draft, verb, room, bounded=complement is not None)
        nearer = None if fronted else self._nearer(prose, nearby, draft, verb, complement)
        if nearer is not None:
            draft, complement = nearer
        if complement is None:
            after = self._past_recipient(prose, nearby, draft, after, last)
            complement = object_of(prose, after, last, lemma, draft)
        if complement is None and draft.inner and after + 1 < last and prose.is_(after, "preposition"):
            complement = Complement("prep", after, after + 1)  # نقلت X تصريح مصدر | بشأن …
        if complement is None:
            return self._closing(prose, draft, verb, after, sentence)
        if draft.dropped and draft.mention is None:
            self._described(prose, nearby, draft, verb, complement)
        if "renews" in lemma.marks and complement.kind == "np" and not of_speech(prose, complement.content):
            return None  # جدد الأثاث: only words are renewed so that they are credited
        if draft.dropped and draft.mention is None and "evidence" in lemma.marks:
            return None  # وجد أن: to find is to credit only where something that finds is named
        draft.content = (complement.content, within_quotation(prose, complement, last))
        draft.quote = complement.kind == "quote"
        draft.weak = complement.kind in ("np", "prep") and nearer is None
        draft.content_clitic = complement.kind == "prep" and complement.marker == complement.content
        self._recipient(prose, nearby, draft, verb, complement.marker)
        return draft

    def _nearer(
        self, prose: Prose, mentions: Sequence[Mention], draft: Draft, verb: int, complement: Complement | None
    ) -> tuple[Draft, Complement] | None:
        """أعلن الوزير | إنهاء الجلسة …، مضيفا أن: the object where one stands before a far أن; else None."""
        assert draft.lemma is not None  # noqa: S101
        if complement is None or "np" not in draft.lemma.takes or complement.marker - verb < _FAR:
            return None
        trial = replace(draft, speaker=None, mention=None, outlet_words=None, dropped=False)
        after = self._subject_after(prose, mentions, trial, verb, complement.marker, bounded=False)
        if trial.dropped or after > complement.marker - 3:
            return None
        word, before = prose.lex[after], prose.lex[after - 1]
        closed = prose.words.is_word(after - 1) and (before.definite or bool(before.country) or proper(before))
        said = like_masdar(word.bare) or (prose.is_(after, "content") and not word.definite)
        return (trial, Complement("np", after, after)) if said and closed and not word.clitic else None

    def _stands_in(
        self, prose: Prose, mentions: Sequence[Mention], draft: Draft, verb: int, complement: Complement | None
    ) -> Draft | None:
        """جاء في البيان أن, ورد في تقرير لصحيفة X أن: the source is what it stands in."""
        start = verb + 2
        if complement is None:
            return None
        if prose.folded[verb + 1 : start] in (["فيه"], ["فيها"]):
            return self._within_it(prose, nearby=mentions, draft=draft, verb=verb, complement=complement)
        if prose.folded[verb + 1 : start] != ["في"] or start >= complement.marker:
            return None
        draft.mention = next((m for m in mentions if start <= m.outer_first < complement.marker), None)
        if draft.mention is None or draft.mention.outer_first > start:
            end = phrase_end(prose, start, complement.marker, mentions)
            if end <= start or (not known_to_speak(prose, start) and not prose.is_(start, "occasion")):
                return None
            self._name(prose, draft, start, end)
        end = within_quotation(prose, complement, prose.sentences[draft.sentence][1])
        draft.content = (complement.content, end)
        draft.quote = complement.kind == "quote"
        return draft

    def _within_it(
        self, prose: Prose, *, nearby: Sequence[Mention], draft: Draft, verb: int, complement: Complement
    ) -> Draft | None:
        """بيان للوزارة جاء فيه: the source is the statement named before."""
        for i in range(verb - 1, max(-1, verb - 30), -1):
            if prose.is_(i, "occasion", "document") and prose.spoken(i) is None:
                end = phrase_end(prose, i, verb, nearby, bounded=False)
                draft.speaks(prose, i, max(end, i + 1))
                draft.content = (complement.content, prose.sentences[draft.sentence][1])
                draft.quote = complement.kind == "quote"
                return draft
        return None

    def _closing(self, prose: Prose, draft: Draft, verb: int, after: int, sentence: Range) -> Draft | None:
        """…, تضيف الصحيفة.: a verb of saying and its subject close the sentence that they credit."""
        first, last = sentence
        says = (
            draft.lemma is not None
            and bool(draft.lemma.takes & {"that", "quote"})
            and draft.lemma.shade in ("neutral", "assertive")
        )
        named = draft.mention is not None or draft.speaker is not None
        if (
            not (says and named)
            or prose.lex[verb].lead
            or (prose.word_count(after, last) and not after_its_quotation(prose, verb, after, first))
            or verb - first < 4
            or (prose.folded[verb - 1] not in '،,"»”' and prose.folded[verb - 1] not in _THUS)
        ):
            return None
        draft.content = (first, verb)
        return draft

    def _past_recipient(self, prose: Prose, mentions: Sequence[Mention], draft: Draft, i: int, last: int) -> int:
        """Past لـCNN between the subject and a bare object."""
        j = i
        while j < last and (prose.folded[j] in "،," or prose.folded[j] in ("ل", "الي")):
            j += 1
        mention = next((m for m in mentions if m.outer_first == j), None)
        if mention is None or draft.mention is not None or not addressed(prose, mention, draft):
            return i
        draft.mention = mention
        return past_asides(prose, mention.outer_last, last, mentions)

    def _subject_after(
        self, prose: Prose, mentions: Sequence[Mention], draft: Draft, verb: int, room: int, *, bounded: bool
    ) -> int:
        """Read the subject between verb and complement into the draft; the token after it."""
        i = past_asides(prose, verb + 1, room, mentions)
        mention = next((m for m in mentions if m.outer_first == i), None)
        if mention is not None and mention.outer_first < room and not prose.lex[i].clitic:
            draft.mention = mention
            if mention.how is How.REFERENCE and not mention.kind:
                draft.mention = made_by(prose, mentions, mention.outer_last, room) or mention
            after = past_asides(prose, mention.outer_last, room, mentions)
            return self._inner_speaker(prose, mentions, draft, after, room, bounded=bounded)
        if i >= room or draft.plural or not can_be_subject(prose, i) or is_content(prose, i, draft):
            draft.dropped = True  # a verb in the plural has its subject before it or none
            return (
                self._inner_speaker(prose, mentions, draft, i, room, bounded=bounded)
                if draft.lemma and "relays" in draft.lemma.marks
                else i
            )
        asked = None if bounded or draft.lemma is None else asked_from(prose, i, room, draft.lemma, mentions)
        if asked is not None:
            self._name(prose, draft, i, asked)
            draft.asks = True
            return asked
        if told_to(prose, i):
            draft.dropped = True
            return phrase_end(prose, i, room, mentions, bounded=bounded)
        of_another = draft.lemma is not None and "describes" in draft.lemma.marks
        governed = frozenset() if bounded or draft.lemma is None else governed_by(draft.lemma)
        if draft.lemma is not None and draft.lemma.name == "رأى":
            governed |= {"في"}  # رأى آخرون | في مشاركتها "فرصة"
        end = phrase_end(prose, i, room, mentions, bounded=bounded, apposition=not of_another, governed=governed)
        if of_another:
            end = named_until(prose, i, end)
        if end <= i:
            draft.dropped = True
            return i
        reported = next((m for m in mentions if m.outer_first == end and m.how is How.NAME), None)
        if reported is not None and prose.lex[i].bare in _CORRESPONDENTS and end == i + 1:
            draft.mention = reported  # an unnamed correspondent is the outlet
            return self._inner_speaker(
                prose, mentions, draft, past_asides(prose, reported.outer_last, room, mentions), room, bounded=bounded
            )
        draft.of_outlet = prose.lex[i].bare in _ITS_PEOPLE
        self._name(prose, draft, i, end)
        if draft.speaker_kind is SpeakerKind.ANONYMOUS and (told := told_whom(prose, mentions, end, room)):
            draft.mention = told  # مصادر تحدثت لـX، المصدر الذي أطلع X
            return past_asides(prose, told.outer_last, room, mentions)
        held = holder(prose, mentions, end) if end < room and draft.mention is None else None
        if held is not None and draft.speaker_kind is SpeakerKind.DOCUMENT:
            draft.mention, end = held, held.outer_last
        after = past_asides(prose, end, room, mentions)
        if draft.lemma is not None and "relays" in draft.lemma.marks and (draft.outlet_words or draft.of_outlet):
            return self._inner_speaker(prose, mentions, draft, after, room, bounded=bounded)
        return after

    def _inner_speaker(
        self, prose: Prose, mentions: Sequence[Mention], draft: Draft, i: int, room: int, *, bounded: bool
    ) -> int:
        """نقلت رويترز عن مسؤول …: the person behind عن, also behind نقلا عن."""
        j, behind = i, "الي" if draft.lemma is not None and draft.lemma.name == "نسب" else "عن"
        if (
            draft.mention is not None
            and j + 1 < room
            and prose.is_(j, "said")
            and prose.is_(j + 1, "anonymous", "title")
        ):
            draft.inner = True  # نقلت X تصريح مصدر مسؤول
            end = phrase_end(prose, j + 1, room, mentions, bounded=bounded)
            self._name(prose, draft, j + 1, end, inner=True)
            return end
        while j < room and j < i + 14:
            if prose.folded[j] == behind and j + 1 < room and _hands_on(prose, draft, j, i, bounded=bounded):
                break
            if j <= i + 1 and prose.folded[j : j + 2] == ["علي", "لسان"] and j + 2 < room and not draft.dropped:
                break
            if prose.is_(j, "that", "relative") or prose.folded[j] == ":":
                return i
            j += 1
        else:
            return i
        if j >= room or prose.folded[j] not in (behind, "علي"):
            return i
        if any(m.outer_first == j + 1 for m in mentions):
            draft.behind = next(m for m in mentions if m.outer_first == j + 1)
            return i
        start = j + 1
        if prose.folded[start] in ("لسان",):
            start += 1
        if prose.folded[start] in _IDENTITY:
            return i  # لم تفصح عن هويته
        end = phrase_end(prose, start, room, mentions, bounded=bounded)
        if end <= start or not creditable(prose, start):
            return i
        draft.inner = draft.speaker is None
        self._name(prose, draft, start, end, inner=True)
        return past_asides(prose, end, room, mentions)

    def _name(self, prose: Prose, draft: Draft, first: int, last: int, *, inner: bool = False) -> None:
        """Enter the phrase as outlet words (media that nobody can look up) or as the speaker."""
        if is_vague_media(prose, first, self._vague_phrases) or _vague_after_number(prose, first, self._vague_phrases):
            if not inner:
                draft.outlet_words = (first, last)
                draft.vague = True
            return
        draft.speaks(prose, first, last)

    def _recipient(self, prose: Prose, mentions: Sequence[Mention], draft: Draft, verb: int, room: int) -> None:
        """The outlet to which the speaker spoke: لـCNN, في مقابلة مع صحيفة X, لوكالة Y."""
        draft.mention = draft.mention or of_the_work(prose, mentions, verb)
        if draft.mention is not None:
            return
        for mention in mentions:
            if (
                not verb < mention.outer_first < room
                or mention.how is How.UNNAMED
                or not (mention.kind or mention.candidates)
            ):
                continue
            if draft.speaker and draft.speaker[0] <= mention.outer_first < draft.speaker[1]:
                continue
            if somebody_elses(prose, mention, draft):
                continue
            if addressed(prose, mention, draft):
                draft.mention = mention
                return

    def _subject_before(
        self, prose: Prose, mentions: Sequence[Mention], draft: Draft, verb: int, first: int, floor: int
    ) -> bool:
        """صحيفة X تقول …, لكن محامي ترامب … أكد: read the subject that opens the clause; whether there is one."""
        if prose.lex[verb].lead and not (prose.folded[verb].startswith("ف") and prose.folded[first] in ("اما", "واما")):
            return False
        if self._antecedent(prose, mentions, draft, verb, first):
            return True
        start = clause_start(prose, verb, first, floor)
        if prose.folded[verb].startswith("ف") and prose.lex[verb].lead and named_behind(prose, verb):
            return False  # أما الحالات الأخرى، فقال إبراهيم إن …
        mention = next((m for m in mentions if m.outer_first == start), None)
        if mention is not None and first_of_all(prose, mention.outer_last, verb):
            draft.mention = mention
            return True
        if (
            mention is not None
            and mention.outer_last <= verb
            and (joins(prose, mention.outer_last, verb) or as_for(prose, first, mention.outer_last, verb))
        ):
            draft.mention = mention
            return True
        if start >= verb or not can_be_subject(prose, start) or not nominal(prose, start) or prose.opening(start):
            return False
        end = phrase_end(prose, start, verb, mentions, bounded=True)
        bare_comma = prose.folded[end:verb] == ["،"] and "،" not in prose.folded[start:end]
        if end <= start or bare_comma or not joins(prose, end, verb):
            return False
        self._name(prose, draft, start, end)
        for mention in mentions:
            if end <= mention.outer_first < verb and addressed(prose, mention, draft):
                draft.mention = mention
        return True

    def _antecedent(self, prose: Prose, mentions: Sequence[Mention], draft: Draft, verb: int, first: int) -> bool:
        """لاغارد، التي قالت إن …: read who the relative clause of the verb is about; whether somebody is named."""
        who = antecedent(prose, verb, first)
        if who is None or draft.lemma is None or not draft.lemma.takes & {"that"}:
            return False
        self._name(prose, draft, *who)
        return draft.speaker is not None

    def _described(
        self, prose: Prose, mentions: Sequence[Mention], draft: Draft, verb: int, complement: Complement
    ) -> None:
        """وثائق تثبت أن …: the verb without a subject describes the document before it, which so speaks."""
        work = work_before(prose, verb)
        told = complement.kind in ("that", "quote")
        if work is None or not told or prose.lex[verb].lead or draft.plural or not prose.is_(work, "document"):
            return
        self._name(prose, draft, work, verb)
        draft.mention = obtained(prose, mentions, work)

    def _about_what_went_before(
        self, prose: Prose, mentions: Sequence[Mention], draft: Draft, verb: int, last: int
    ) -> Draft | None:
        """وهو ما أكدته صحيفة X: the verb's pronoun stands for what the sentence said before."""
        first = prose.sentences[draft.sentence][0]
        with_pronoun = prose.lex[verb].form.endswith("o")
        if prose.folded[verb - 1] in ("عما", "مما", "بما", "فيما") or (with_pronoun and prose.folded[verb - 1] == "من"):
            return None
        after = self._subject_after(prose, mentions, draft, verb, last, bounded=False)
        if what_is_denied(prose, verb, first):
            return of_what_it_told(prose, draft, after, last)
        if with_pronoun and blames(prose, draft, after, last):
            return draft
        if with_pronoun and not stands_for_the_clause(prose, verb, first):
            return None
        speaker = draft.speaker
        unlikely = speaker is not None and not known_to_speak(prose, speaker[0])
        if draft.dropped or unlikely or not draft.lemma or not draft.lemma.takes & {"that", "quote", "np"}:
            return None
        end = verb
        while end > first and (
            not prose.words.is_word(end - 1)
            or prose.folded[end - 1] in ("ما", "وهو", "هو", "التي", "الذي", "والتي", "والذي")
        ):
            end -= 1
        if end <= first:
            return None
        draft.content = (first, end)
        draft.side = in_relative(prose, verb, first) and prose.folded[verb - 1] != "ما"
        return draft


def _hands_on(prose: Prose, draft: Draft, about: int, i: int, *, bounded: bool) -> bool:
    """Whether عن at `about` gives the person behind an outlet's words, not their topic."""
    assert draft.lemma is not None  # noqa: S101
    if "relays" in draft.lemma.marks or prose.folded[about - 1] == "نقلا":
        return True
    if "عن" in draft.lemma.takes or about != i:
        return False
    person = about + 2 if prose.opening(about + 1) is not None else about + 1
    return bounded or (draft.mention is not None and prose.is_(person, "anonymous", "title", "office"))


def _vague_after_number(prose: Prose, first: int, phrases: list[list[str]]) -> bool:
    """عدة تقارير, بعض الصحف."""
    quantity = prose.folded[first] in ("عده", "بعض", "عدد", "تلك", "هذه", "احدث")
    return quantity and first + 1 < len(prose) and is_vague_media(prose, first + 1, phrases)
