"""Which words can be the subject of a reporting verb, and where a subject before its verb begins."""

from __future__ import annotations

from provenance.attribution.arabic.asides import ASIDES, SKIPPED, aside_end
from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.phrase import QUANTITIES, clause_begins, past_quantity
from provenance.attribution.arabic.prose import Prose
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


def can_be_subject(prose: Prose, i: int) -> bool:
    """Whether token i can open the subject of a verb before it."""
    word = prose.lex[i]
    if not prose.words.is_word(i):
        return prose.folded[i] in ("#", '"', "«", "“")
    if clause_begins(prose, i) or prose.folded[i] in ("ل", "ب"):
        return False  # في خطاب أدلى به, الذي قال لـ"X"
    barred = BIT["preposition"] | BIT["relative"] | BIT["that"] | BIT["negation"] | BIT["prep_cue"] | BIT["conjunction"]
    return not (word.kinds & barred and not word.kinds & (BIT["anonymous"] | BIT["organisation"])) and not word.clitic


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
    if draft.lemma is not None and draft.lemma.shade == "assertive" and prose.folded[i] == "نتاءج":
        return True  # أعلنت نتائج الفرز: what is announced; results themselves show
    speaks = BIT["document"] | BIT["organisation"] | BIT["anonymous"] | BIT["vague_media"] | BIT["vague_people"]
    takes_noun = draft.lemma is not None and "np" in draft.lemma.takes
    return takes_noun and bool(word.kinds & BIT["content"]) and not word.definite and not word.kinds & speaks


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
    return not word.kinds and (word.folded[0] not in "وف" or word.folded == "وساءل")


_NO_VERBS = word_set("اخت بنت بيت وقت زيت موت صوت يخت سبت بنات مدت")


def _verb_opens(prose: Prose, i: int) -> bool:
    """أصدرت النيابة …, ألغى رئيس …: a form in ت or ى, with its subject behind it, is a verb that nobody listed."""
    word, raw = prose.lex[i], prose.raw(i).rstrip("ًٌٍَُِّْ")
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
