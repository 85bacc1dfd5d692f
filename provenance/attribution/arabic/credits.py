"""Gather the credits of one paragraph: every cue, one credit a source and sentence, contents kept apart."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic import learning, minor
from provenance.attribution.arabic.contents import PREPOSITIONAL, after_connective, part_contents
from provenance.attribution.arabic.draft import Draft, Range
from provenance.attribution.arabic.lexicon import BIT, Lexicon
from provenance.attribution.arabic.mentions import How, Mention
from provenance.attribution.arabic.prepositional import PrepositionalReader
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.subjects import clause_start, known_to_speak
from provenance.attribution.arabic.verbal import VerbalReader
from provenance.record import Kind
from provenance.text.word_sets import word_set


class CreditReader:
    """Finds the credits of a paragraph with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._verbal = VerbalReader(lexicon)
        self._prepositional = PrepositionalReader(lexicon)
        self._fillers = lexicon.phrases["filler"]
        self._filler_openings = {form for first, *_ in self._fillers for form in (first, "و" + first)}

    def read(self, prose: Prose, mentions: Sequence[Mention], kind: Kind) -> list[Draft]:
        """The drafts of the paragraph in the order of their cues."""
        if kind is Kind.CAPTION:
            credit = minor.bracketed(prose, mentions)
            return [credit] if credit else []
        drafts: list[Draft] = []
        begin = 0
        mentions = _without_places(prose, mentions)
        for number, sentence in enumerate(prose.sentences):
            end = begin
            while end < len(mentions) and mentions[end].outer_first < sentence[1]:
                end += 1
            drafts.extend(self._sentence(prose, mentions[begin:end], sentence, number, kind))
            begin = end
        return drafts

    def _sentence(
        self, prose: Prose, mentions: Sequence[Mention], sentence: Range, number: int, kind: Kind
    ) -> list[Draft]:
        first, last = sentence
        found: list[Draft] = []
        skip_to = self._past_filler(prose, first, last)
        for i in range(skip_to, last):
            if i < skip_to or not prose.lex[i].cue or prose.spoken(i):
                continue
            draft = self._at(prose, mentions, i, sentence, number, found)
            if draft is not None:
                found.append(draft)
                skip_to = draft.cue[1] if draft.cue is not None else i
        if all(d.impersonal or d.mention is None for d in found):
            found = self._on_occasion(prose, mentions, sentence, number, found)
        if not any(d.cue and not d.impersonal for d in found):
            found.extend(self._secondary(prose, mentions, sentence, number, kind, found))
        self._early_outlet(prose, mentions, sentence, found)
        self._late_outlet(prose, mentions, sentence, found)
        part_contents(prose, found)
        return [d for d in found if d.content is not None or d.mention is not None or d.speaker or d.outlet_words]

    def _past_filler(self, prose: Prose, first: int, last: int) -> int:
        """Past يذكر أن, يشار إلى أن at the opening of a sentence, which credit nobody."""
        i = first
        while i < last and not prose.words.is_word(i):
            i += 1
        if i < last and prose.lex[i].bare in self._filler_openings:
            for phrase in self._fillers:
                if i + len(phrase) <= last and prose.starts_with(i, phrase):
                    return i + len(phrase)
        return first

    def _at(
        self,
        prose: Prose,
        mentions: Sequence[Mention],
        i: int,
        sentence: Range,
        number: int,
        found: list[Draft],
    ) -> Draft | None:
        word = prose.lex[i]
        if (word.kinds & PREPOSITIONAL or word.bare == "علي") and not word.clitic:
            draft = self._prepositional.read(prose, mentions, i, sentence, number)
            if draft is not None or not word.finite:
                return _unless_taken(draft, found)
        if word.kinds & BIT["impersonal"]:
            return minor.impersonal(prose, i, sentence, number)
        if not prose.reports(i):
            return minor.impersonal(prose, i, sentence, number) if _said_by_nobody(prose, i, sentence[0]) else None
        floor = found[-1].cue[1] if found and found[-1].cue else sentence[0]
        draft = self._verbal.read(prose, mentions, i, sentence, number, floor)
        if draft is None or _within_source(draft, found) or (draft.side and draft.weak):
            return None
        if draft.dropped and prose.folded[i - 1] == "من" and prose.folded[i - 2] in _THERE_ARE:
            draft.vague = draft.impersonal = True  # ثمة من يجزم بأن
            return draft
        nobodys = word.kinds & BIT["impersonal_verb"] or _passive(prose, i)
        if draft.dropped and nobodys and draft.mention is None:
            return minor.impersonal(prose, i, sentence, number)
        return self._admitted(prose, mentions, draft, i, sentence, found)

    def _admitted(
        self,
        prose: Prose,
        mentions: Sequence[Mention],
        draft: Draft,
        i: int,
        sentence: Range,
        found: list[Draft],
    ) -> Draft | None:
        """The draft, unless its sentence has credited this source already or it only sits inside what is credited."""
        earlier = [d for d in found if not d.impersonal]
        opens = all(
            not prose.words.is_word(j) or prose.is_(j, "conjunction", "adverb", "day") for j in range(sentence[0], i)
        )
        opens = opens or (not draft.dropped and _behind_its_opening(prose, sentence[0], i))
        if not draft.dropped:
            if (
                draft.weak
                and draft.mention is None
                and not opens
                and draft.speaker
                and draft.speaker[0] > i
                and not known_to_speak(prose, draft.speaker[0])
            ):
                return None
            return draft if not earlier or _stands_alone(prose, draft, earlier[-1]) else None
        if earlier:
            draft.mention = draft.mention or _report_between(prose, mentions, earlier[-1], i)
            if draft.mention is not None:
                draft.dropped = False
                return draft
            return draft if _new_agent(draft, earlier) else None
        if opens or draft.mention is not None:
            return draft
        if draft.weak or draft.side:
            return None
        outlet = _doer_before(prose, mentions, sentence[0], i, draft)
        if outlet is not None:
            draft.mention, draft.dropped = outlet, False
            return draft
        subject = minor.sentence_subject(prose, mentions, sentence[0], i)
        if subject is not None and _could_speak(prose, subject[0]):
            draft.speaks(prose, *subject)
        return draft

    def _secondary(
        self,
        prose: Prose,
        mentions: Sequence[Mention],
        sentence: Range,
        number: int,
        kind: Kind,
        found: list[Draft],
    ) -> list[Draft]:
        """The lesser forms, where the sentence has no cue proper."""
        if kind is not Kind.BODY or number == 0:
            rubric = minor.before_colon(prose, mentions, sentence, number, self._lexicon)
            if rubric is not None and (kind is not Kind.BODY or rubric.mention is not None):
                return [rubric]
        for i in range(*sentence):
            came_to_know = self._came_to_know(prose, mentions, i, sentence, number)
            if came_to_know is not None:
                return [came_to_know]
            form = prose.lex[i].form[:1]
            if form not in ("a", "m") or prose.spoken(i):
                continue
            read = minor.participle if form == "a" else minor.masdar
            draft = read(prose, mentions, i, sentence, number)
            if draft is not None and not any(d.cue == draft.cue for d in found):
                return [draft]
        return []

    def _came_to_know(
        self, prose: Prose, mentions: Sequence[Mention], i: int, sentence: Range, number: int
    ) -> Draft | None:
        """What an outlet learned, or the desk read in it; never inside somebody's words."""
        if not mentions or prose.spoken(i):
            return None
        return learning.learned(prose, mentions, i, sentence, number) or learning.read_in(
            prose, mentions, i, sentence, number
        )

    def _on_occasion(
        self, prose: Prose, mentions: Sequence[Mention], sentence: Range, number: int, found: list[Draft]
    ) -> list[Draft]:
        """The credit by occasion takes the place of subjectless verbs after it in the sentence."""
        occasion = _occasion(prose, mentions, sentence, number)
        if occasion is None or occasion.cue is None or any(d.cue and d.cue[0] < occasion.cue[0] for d in found):
            return found
        teller = next((d for d in found if not d.impersonal), None)
        if teller is not None and teller.speaker is not None and occasion.speaker is None:
            teller.mention = occasion.mention  # وفي تقرير لصحيفة X، قال مسؤولون
            return found
        return [occasion, *(d for d in found if d.impersonal)]

    def _early_outlet(self, prose: Prose, mentions: Sequence[Mention], sentence: Range, found: list[Draft]) -> None:
        """وفي صحيفة X، كتب فلان …: an outlet named before the verb as the place of its words."""
        draft = next((d for d in found if not d.impersonal), None)
        if draft is None or draft.cue is None or draft.mention is not None or draft.outlet_words is not None:
            return
        for mention in mentions:
            if sentence[0] < mention.outer_first < draft.cue[0] and mention.how is not How.UNNAMED:
                opens = mention.outer_first == sentence[0] + 1 and prose.lex[sentence[0]].bare == "في"
                turned_to = prose.folded[draft.cue[0] - 1] == "حيث" and mention.outer_last == draft.cue[0] - 2
                if opens or turned_to or _on_occasion(prose, mention):
                    draft.mention = mention
                    return

    def _late_outlet(self, prose: Prose, mentions: Sequence[Mention], sentence: Range, found: list[Draft]) -> None:
        """… "، في مقابلة مع صحيفة X.": an outlet named after what was said."""
        if not found or found[-1].mention is not None:
            return
        taken = {id(d.mention) for d in found}
        draft = next((d for d in reversed(found) if not d.impersonal), None)
        if draft is None or draft.cue is None or draft.outlet_words is not None:
            return
        for mention in mentions:
            inside = draft.cue[1] <= mention.outer_first < sentence[1]
            if inside and id(mention) not in taken and _on_occasion(prose, mention):
                draft.mention = mention
                return


def _without_places(prose: Prose, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """مدير المحطة لرويترز: the common noun right before an outlet that is spoken to is a place, no outlet again."""
    spoken_to = {
        m.outer_first
        for m in mentions
        if m.how is How.NAME and (prose.lex[m.outer_first].clitic == "ل" or m.start_inside)
    }
    return [m for m in mentions if m.how is not How.REFERENCE or m.outer_last not in spoken_to]


def _behind_its_opening(prose: Prose, first: int, verb: int) -> bool:
    """وفي وقت سابق، | أنكر …: the verb stands behind the comma that closes what the sentence opens with."""
    return prose.lex[first].bare in ("في", "خلال", "بعد", "قبل") and prose.folded[verb - 1] in "،,"


def _doer_before(prose: Prose, mentions: Sequence[Mention], first: int, verb: int, draft: Draft) -> Mention | None:
    """دافعت X عن المشروع، وقالت …, فصحيفة X خصصت …، وعنونت …: the subject of the sentence's first verb speaks on."""
    start = _past_opening(prose, clause_start(prose, verb, first, first), verb)
    opener = prose.lex[start]
    plain = not opener.definite and not opener.country and not opener.kinds and not opener.clitic
    goes_on = prose.lex[verb].lead or prose.folded[verb - 1] in ("اذ", "حيث")
    if not goes_on or draft.gender != "f":
        return None
    places = (start, start + 1) if plain else (start,)
    return next((m for m in mentions if m.outer_first in places and m.gender == "f" and m.candidates), None)


def _past_opening(prose: Prose, i: int, verb: int) -> int:
    """Past في المقابل، and the like: a preposition with a word or two, closed by a comma."""
    if not prose.is_(i, "preposition"):
        return i
    return next((j + 1 for j in range(i, min(i + 5, verb)) if prose.folded[j] == "،"), i)


def _passive(prose: Prose, i: int) -> bool:
    """وزُعم أن: the first letter of a past verb is written with damma."""
    raw, word = prose.raw(i), prose.lex[i]
    return word.form[:1] == "p" and raw[word.lead + 1 : word.lead + 2] == "\u064f"


def _said_by_nobody(prose: Prose, i: int, first: int) -> bool:
    """ويتردد أن, وقيل إن: a clause opens with a verb that no lemma of ours has, and that names nobody."""
    word = prose.lex[i]
    opens = i == first or not prose.words.is_word(i - 1) or word.lead > 0
    return opens and bool(word.kinds & BIT["impersonal_verb"]) and not word.clitic and not word.form


_THERE_ARE = word_set("ثمة هناك وثمة وهناك هنالك")
_WITH_HIM = word_set("معه معها معهم معهما")  # في مقابلة أجرتها معه X


def _on_occasion(prose: Prose, mention: Mention) -> bool:
    """في مقابلة مع X, في تصريح لـX, في حديث إلى X."""
    i = mention.outer_first
    near = range(max(0, i - 7), i)
    speaks = any(prose.is_(j, "occasion") and prose.is_(j - 1, "preposition") for j in near)
    joined = (
        prose.folded[i - 1] in ("مع", "الي", "ل", "علي", "عبر", "في")
        or prose.lex[i].clitic == "ل"
        or mention.start_inside > 0
        or prose.folded[i - 1] in _WITH_HIM
    )
    return speaks and joined


def _occasion(prose: Prose, mentions: Sequence[Mention], sentence: Range, number: int) -> Draft | None:
    """كان متفائلا، في حديث له مع صحيفة X، بأن …: the occasion itself is the cue."""
    first, last = sentence
    for mention in mentions:
        if not first < mention.outer_first < last or not _on_occasion(prose, mention):
            continue
        cue = next((j for j in range(mention.outer_first - 1, first - 1, -1) if prose.is_(j, "occasion")), None)
        if cue is None:  # it stands in the sentence before
            continue
        draft = Draft((cue, cue + 1), number, mention=mention)
        subject = minor.sentence_subject(prose, mentions, first, cue)
        if subject is not None:
            draft.speaks(prose, *subject)
        that = next((j for j in range(mention.outer_last, last) if prose.is_(j, "that")), None)
        draft.content = (that + 1, last) if that is not None and that + 1 < last else None
        return draft
    return None


def _unless_taken(draft: Draft | None, found: list[Draft]) -> Draft | None:
    """نقلا عن behind ذكرت الوكالة، is that credit's inner speaker, not one of its own."""
    if draft is None or draft.cue is None:
        return draft
    if draft.dropped and found and draft.mention is None:
        return None
    for other in found:
        same_person = draft.speaker is not None and other.speaker == draft.speaker
        same_outlet = draft.mention is not None and other.mention is draft.mention
        if same_person or same_outlet:
            return None
    return draft


def _could_speak(prose: Prose, i: int) -> bool:
    """Whether the sentence's subject is of a kind that speaks, or a name; not الأمتار الأخيرة."""
    word = prose.lex[i]
    speaks = any(prose.is_(i, kind) for kind in (*_SPEAKS, "document", "vague_people"))
    return speaks or bool(word.country) or not (word.kinds or word.definite)


def _within_source(draft: Draft, found: list[Draft]) -> bool:
    """بحسب مسؤولين تحدثوا إلى …: the verb only describes the source that is being credited."""
    if not found or draft.cue is None:
        return False
    latest = found[-1]
    return latest.cue is not None and latest.content is not None and latest.cue[0] < draft.cue[0] < latest.content[0]


def _stands_alone(prose: Prose, draft: Draft, earlier: Draft) -> bool:
    """Whether a credit with a subject of its own, after another in the sentence, is told for itself.

    Inside what is credited, a bare noun phrase after a verb is the source's own telling; so is what somebody
    thinks.
    """
    assert draft.cue is not None  # noqa: S101
    inside = earlier.content is not None and earlier.content[0] <= draft.cue[0] < earlier.content[1]
    if not inside or draft.mention is not None or draft.outlet_words is not None:
        return True
    coordinated = after_connective(prose, draft)
    if draft.weak:
        speaker = draft.speaker
        return (
            coordinated
            and speaker is not None
            and (prose.is_(speaker[0], *_SPEAKS) or bool(prose.lex[speaker[0]].country))
        )
    return draft.lemma is None or draft.lemma.shade not in ("thinking", "judging", "hoping") or coordinated


_SPEAKS = ("title", "office", "organisation", "anonymous")


def _report_between(prose: Prose, mentions: Sequence[Mention], earlier: Draft, verb: int) -> Mention | None:
    """من بينها تقرير للواشنطن بوست …، تحدث عن: the report named since the last credit is the verb's subject."""
    assert earlier.cue is not None  # noqa: S101
    for mention in reversed(mentions):
        if earlier.cue[1] <= mention.outer_first and mention.outer_last <= verb and verb - mention.outer_first < 14:
            i = mention.outer_first
            return mention if prose.is_(i - 1, "report", "document") or prose.is_(i, "report") else None
    return None


def _new_agent(draft: Draft, found: list[Draft]) -> bool:
    """Whether a verb without subject speaks of somebody else than the sentence's last credit."""
    latest = found[-1]
    if latest.impersonal:
        return True
    return bool(
        latest.gender
        and draft.gender
        and latest.gender != draft.gender
        and latest.mention is None
        and not latest.dropped
    )
