"""The object of a reporting verb: by its preposition, farther off, or a bare noun phrase."""

from __future__ import annotations

from provenance.attribution.arabic.complement import Complement, bare_object, prepositional_object
from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.lexicon import Lemma
from provenance.attribution.arabic.prose import Prose


def object_of(prose: Prose, i: int, last: int, lemma: Lemma, draft: Draft) -> Complement | None:
    """What the verb says something of, starting at token `i`, or None where nothing is said."""
    found = prepositional_object(prose, i, last, lemma.takes)
    if found is None:
        found = _farther_object(prose, i, last, lemma)
    if "publishes" in lemma.marks and not prose.is_(i, "content", "document", "said", "occasion", "vague_media"):
        return found  # نشر قوات is no publishing
    direct = draft.mention is not None and draft.speaker is None and "quote" in lemma.takes
    if found is None and ("np" in lemma.takes or direct):
        found = bare_object(prose, i, last)
    return found


def _farther_object(prose: Prose, i: int, last: int, lemma: Lemma) -> Complement | None:
    """دعا المرشد السلطات إلى …, أفادت قناة كذا في ناشفيل ب…: the governed preposition, past what may stand before it.

    What is asked for stands behind those who are asked; of another verb only a place or an occasion may intervene.
    """
    asks = lemma.shade == "asking"
    if not asks and (i >= last or prose.folded[i] != "في"):
        return None
    for j in range(i, min(last, i + (25 if asks else 7))):
        if prose.is_(j, "that", "relative") or prose.folded[j] == ":" or (not asks and prose.folded[j] in "،,"):
            return None
        found = prepositional_object(prose, j, last, lemma.takes)
        if found is not None:
            return found
    return None


def governed_by(lemma: Lemma) -> frozenset[str]:
    """The prepositions that the verb governs."""
    return lemma.takes | {"ب"} if lemma.shade == "accusing" else lemma.takes
