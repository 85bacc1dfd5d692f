"""Which words can be the subject of a reporting verb, and where a subject before its verb begins."""

from __future__ import annotations

from provenance.attribution.arabic.asides import ASIDES, SKIPPED, aside_end
from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.lexicon import BIT, like_masdar
from provenance.attribution.arabic.phrase import clause_begins, phrase_end
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import QUANTITIES, past_quantity, proper
from provenance.text.word_sets import word_set


def known_to_speak(prose: Prose, i: int) -> bool:
    """Whether the word is of a kind that speaks: a person, an office, a body, a document, a country."""
    if prose.folded[i] in QUANTITIES:
        i = past_quantity(prose, i, min(len(prose), i + 4))
    word = prose.lex[i]
    people = (
        BIT["anonymous"] | BIT["office"] | BIT["title"] | BIT["organisation"] | BIT["document"] | BIT["vague_people"]
    )
    return bool(word.kinds & people) or word.definite or bool(word.country) or prose.opening(i) is not None


def creditable(prose: Prose, i: int) -> bool:
    """Whether a phrase after عن can be a speaker rather than a topic."""
    word = prose.lex[i]
    people = (
        BIT["anonymous"]
        | BIT["office"]
        | BIT["title"]
        | BIT["organisation"]
        | BIT["document"]
        | BIT["vague_people"]
        | BIT["spokesperson"]
    )
    return (
        bool(word.kinds & people)
        or bool(word.country)
        or prose.opening(i) is not None
        or not (word.kinds or word.definite)
    )


_NOBODY = word_set(
    "هل لماذا كيف متى أين ربما بما عما مما وإنما إنما مرة يأتي تأتي موضحا مضيفا مستنكرا معتبرا مؤكدا مشيرا "
    "لافتا أدلى أدلت بمناسبة نقلا"
)


def can_be_subject(prose: Prose, i: int) -> bool:
    """Whether token i can open the subject of a verb before it."""
    word = prose.lex[i]
    if not prose.words.is_word(i):
        return prose.folded[i] in ("#", '"', "«", "“")
    if clause_begins(prose, i) or prose.folded[i] in ("ل", "ب"):
        return False  # في خطاب أدلى به, الذي قال لـ"X"
    if word.folded in _NOBODY or (word.finite and word.form.endswith("o") and not word.kinds):
        return False  # قالت ربما, تصريحات نقلتها
    barred = BIT["preposition"] | BIT["relative"] | BIT["that"] | BIT["negation"] | BIT["prep_cue"] | BIT["conjunction"]
    return not (word.kinds & barred and not word.kinds & (BIT["anonymous"] | BIT["organisation"])) and not word.clitic


_RESULTS = word_set("نتائج")


def is_content(prose: Prose, i: int, draft: Draft) -> bool:
    """وأكد ضرورة أن …, وتصف هذا القرار: what stands behind the verb is said by somebody named before."""
    if draft.gender == "f" and prose.folded[i] in ("هذا", "ذلك"):
        return True
    word = prose.lex[i]
    if (
        draft.lemma is not None
        and draft.lemma.shade == "judging"
        and word.kinds & BIT["document"]
        and draft.cue_clitics
    ):
        return True  # واعتبر التحقيقات بأنها …
    if draft.lemma is not None and draft.lemma.shade == "assertive" and prose.folded[i] in _RESULTS:
        return True  # أعلنت نتائج الفرز: what is announced; results themselves show
    speaks = BIT["document"] | BIT["organisation"] | BIT["anonymous"] | BIT["vague_media"] | BIT["vague_people"]
    takes_noun = draft.lemma is not None and "np" in draft.lemma.takes
    if takes_noun and not word.kinds and _owned_masdar(prose, i):
        return True  # أكد إدانته, أعلن استعداده
    return takes_noun and bool(word.kinds & BIT["content"]) and not word.definite and not word.kinds & speaks


_OWN_WAW = word_set("وسائل وكالات وزراء وثائق وفد وفود")  # their و is no conjunction


def _owned_masdar(prose: Prose, i: int) -> bool:
    """التزامه, إدانتها: a verbal noun with the pronoun of whoever speaks, with no أن behind it to be its own verb's."""
    raw, bare = prose.raw(i), prose.lex[i].bare
    stem = bare.removesuffix("ها").removesuffix("هم").removesuffix("ه")
    if stem == bare or not raw.endswith(("ه", "ها", "هم")) or any(prose.is_(j, "that") for j in (i + 1, i + 2)):
        return False
    return (like_masdar(stem) and stem[0] in "ات") or (len(stem) > 4 and stem.endswith("ت") and stem[0] == "ا")


def nominal(prose: Prose, i: int) -> bool:
    """Whether a sentence that opens with token i opens with a noun phrase that could speak."""
    word = prose.lex[i]
    known = (
        BIT["anonymous"] | BIT["office"] | BIT["title"] | BIT["organisation"] | BIT["document"] | BIT["vague_media"]
        | BIT["vague_people"] | BIT["newspaper"] | BIT["agency"] | BIT["broadcaster"] | BIT["site"] | BIT["magazine"]
    )  # fmt: skip
    if (word.finite and not word.kinds & known) or _verb_opens(prose, i):
        return False
    if word.kinds & known or word.definite or word.country or prose.opening(i) is not None:
        return True
    return not word.kinds and (word.folded[0] not in "وف" or word.folded in _OWN_WAW)


_LIKE_DEFINITE = word_set("التقى التقت التقيا التحق التحقت التزم التزمت التف التفت")  # verbs whose ال is no article
_NO_VERBS = word_set("اخت بنت بيت وقت زيت موت صوت يخت سبت بنات مدت")


def _verb_opens(prose: Prose, i: int) -> bool:
    """أصدرت النيابة …, ألغى رئيس …: a form in ت or ى, with its subject behind it, is a verb that nobody listed."""
    word, raw = prose.lex[i], prose.raw(i).rstrip("ًٌٍَُِّْ")
    if word.folded in _LIKE_DEFINITE:
        return True
    if word.kinds or word.definite or word.country or i + 1 >= len(prose) or word.folded in _NO_VERBS:
        return False
    after = prose.lex[i + 1]
    owned = after.folded.endswith(("ته", "تها", "تهم")) and len(after.folded) > 4  # حافظت حكومته
    known = bool(after.country) or bool(after.kinds & (BIT["title"] | BIT["organisation"]))
    subject = after.definite or known or owned
    if raw.endswith("ت") and not raw.endswith("ات"):
        return subject and len(word.folded) > 3
    return raw.endswith("ى") and bool(after.kinds & (BIT["title"] | BIT["organisation"] | BIT["office"]))


def clause_start(prose: Prose, verb: int, first: int, floor: int) -> int:
    """Where the clause of the verb begins: past أن, لكن, أما, وكانت, من جهته and the like."""
    opened = (j + 1 for j in range(floor, verb) if prose.is_(j, "that") or (j > floor and _parts_clauses(prose, j)))
    i = max(opened, default=first if floor == first else verb)
    while i < verb:
        word, sign = prose.lex[i], prose.folded[i]
        if word.kinds & (BIT["conjunction"] | SKIPPED) or sign in "،,:-–•*" or (prose.is_(i, "that") and i < first + 3):
            i += 1
        elif sign in ("من", "في") and i + 1 < verb:
            step = aside_end(prose, i, verb, ())
            if step == i:
                return i
            i = step
        else:
            return i
    return i


_BUT = word_set("فيما لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم")


def _parts_clauses(prose: Prose, j: int) -> bool:
    if prose.folded[j] in ("بينما", "وبينما", "فان"):
        return True
    return prose.folded[j] in _BUT and prose.folded[j - 1] in "،,"


def joins(prose: Prose, end: int, verb: int) -> bool:
    """Whether what lies between a phrase and the verb is only قد, a comma, an aside or a relative clause."""
    gap = range(end, verb)
    if len(gap) <= 2:
        return all(
            not prose.words.is_word(j)
            or prose.lex[j].kinds & (BIT["conjunction"] | SKIPPED)
            or prose.folded[j] in ASIDES
            for j in gap
        )
    opens = prose.folded[end] in "،(" or prose.is_(end, "relative") or prose.is_(end, "adverb", "day")
    return opens and (prose.folded[verb - 1] in "،)" or len(gap) < 14)


def first_of_all(prose: Prose, end: int, verb: int) -> bool:
    """صحيفة X كانت | أول من كشف: between the outlet and the verb only stands that it was the first."""
    between = [f for f in prose.folded[end:verb] if f not in ("كانت", "كان", "هي", "هو")]
    return between == ["اول", "من"]


_BACK = 10  # tokens from a relative pronoun back to the title of whom it means


def antecedent(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """لاغارد، التي قالت, محافظ البنك، فلان، الذي قال: the person before the relative pronoun of the verb."""
    at = verb - 1
    if at > first and prose.folded[at] in ("قد", "كان", "كانت"):
        at -= 1
    if at <= first or prose.folded[at] not in ("الذي", "التي"):
        return None
    end = at - 1 if prose.folded[at - 1] == "،" else at
    start = end
    while start > first and end - start < 4 and proper(prose.lex[start - 1]) and prose.words.is_word(start - 1):
        start -= 1
    if start == end or (start == end - 1 and end == at):
        return None
    titles = (j for j in range(start - 1, max(first, start - _BACK) - 1, -1) if prose.is_(j, "title", "office"))
    title = next(titles, None)
    whole = title is not None and phrase_end(prose, title, end, bounded=True) == end
    return (title, end) if whole and title is not None else (start, end)
