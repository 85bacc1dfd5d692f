"""A verb whose object is a pronoun or ما for what was said before: وهو ما أكدته X, نفت الشركة ما ذكرته X."""

from __future__ import annotations

from provenance.attribution.arabic.complement import Complement, prepositional_object
from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.prose import Prose
from provenance.text.word_sets import word_set


def blames(prose: Prose, draft: Draft, i: int, last: int) -> bool:
    """تتهمها روسيا ب…: enter what the one of the pronoun is accused of; whether it is there."""
    blamed = prepositional_object(prose, i, last, frozenset("ب"))
    if blamed is None or draft.dropped or draft.lemma is None or draft.lemma.shade != "accusing":
        return False
    draft.content, draft.content_clitic = (blamed.content, last), blamed.marker == blamed.content
    return True


_THAT_IS = word_set("هو وهو هي وهي هذا وهذا ذلك وذلك الأمر")


def what_is_denied(prose: Prose, verb: int, first: int) -> bool:
    """نفت الشركة | ما ذكرته …: ما is the object of a verb before it; in وهو ما ذكرته it is the whole sentence."""
    if verb < first + 3 or prose.folded[verb - 1] != "ما" or prose.folded[verb - 2] in _THAT_IS:
        return False
    return prose.words.is_word(verb - 2)


def of_what_it_told(prose: Prose, draft: Draft, i: int, last: int) -> Draft | None:
    """نفت الشركة ما ذكرته X عن …: another verb's object; what X told is only what stands behind its عن."""
    told = prepositional_object(prose, i, last, frozenset(("عن",)))
    if told is None or draft.dropped:
        return None
    draft.content = (told.content, last)
    return draft


def stands_for_the_clause(prose: Prose, verb: int, first: int) -> bool:
    """Whether the verb's pronoun can mean the whole: وهو ما نفته …, المفاوضات … تصفها X; not عرض اقترحته الشركة."""
    before = prose.folded[verb - 1] if verb > first else ""
    related = before in ("ما", "مما", "التي", "الذي", "والتي", "والذي") or before in "،,"
    return related or (not any(prose.reports(j) for j in range(first, verb)) and prose.lex[first].definite)


def points_at_what_was_said(prose: Prose, verb: int, complement: Complement | None) -> bool:
    """أكدته, كشف عنها: the verb's object is a pronoun for what went before."""
    if complement is not None:
        return False
    return prose.lex[verb].form.endswith("o") or (
        verb + 1 < len(prose) and prose.folded[verb + 1] in ("عنه", "عنها", "بذلك")
    )
