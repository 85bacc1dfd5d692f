"""Read an Arabic article: every paragraph's credits, resolved through the article, and its class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from provenance.attribution.arabic.credits import CreditReader
from provenance.attribution.arabic.discourse import REMEMBERED, Discourse, Heard
from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.lexicon import BIT, lexicon
from provenance.attribution.arabic.mentions import How, Mention, MentionFinder
from provenance.attribution.arabic.newsworth import Story
from provenance.attribution.arabic.prose import NAME_WORDS, Prose
from provenance.attribution.arabic.recording import attribution, outlet_span
from provenance.attribution.arabic.sourcing import credit_class, matter, paragraph_class
from provenance.attribution.arabic.speaker_kinds import proper
from provenance.attribution.outlet_list import Outlet, OutletList, listed_outlets
from provenance.record import (
    Kind,
    MentionProblem,
    Paragraph,
    Sourcing,
    Span,
    SpeakerKind,
)
from provenance.record import Mention as RecordedMention
from provenance.text.word_sets import word_set
from provenance.text.words import folded_word

_READ = (Kind.BODY, Kind.TITLE, Kind.CAPTION, Kind.RELATED_LINK, Kind.PULL_QUOTE)


class ArabicReader:
    """Reads Arabic articles with the package's lexicon and outlet list, and a newsroom's own outlets."""

    language = "ar"

    def __init__(self, *, extra_outlets: Sequence[Outlet] = ()) -> None:
        outlets = listed_outlets()
        if extra_outlets:
            outlets = outlets.with_outlets(extra_outlets)
        self.outlets = outlets
        self._lexicon = lexicon()
        self._mentions = MentionFinder(outlets)
        self._credits = CreditReader(self._lexicon)

    def paragraphs(self, blocks: Iterable[tuple[Kind, str]]) -> tuple[Paragraph, ...]:
        """The paragraphs of one article, in order."""
        laid = [(kind, Prose(text, self._lexicon)) for kind, text in blocks]
        mentions = [self._mentions.find(prose) for _, prose in laid]
        for (_, prose), found in zip(laid, mentions, strict=True):
            prose.named = frozenset(i for m in found if m.candidates for i in range(m.first, m.last))
        for kind, prose in laid:
            if kind in (Kind.TITLE, Kind.HEADING) and ":" in prose.folded[1:_NAME_AND_COLON]:
                prose.people = _introduced([p for k, p in laid if k is Kind.BODY])
        discourse, story = self._discourse(laid, mentions), Story.of(laid)
        return tuple(
            self._paragraph(number, kind, prose, found, discourse, story)
            for number, ((kind, prose), found) in enumerate(zip(laid, mentions, strict=True), 1)
        )

    def _discourse(self, laid: list[tuple[Kind, Prose]], mentions: list[list[Mention]]) -> Discourse:
        discourse = Discourse(self.outlets)
        discourse.bodies_until = [0, *accumulate(kind is Kind.BODY for kind, _ in laid)]
        for number, ((_, prose), found) in enumerate(zip(laid, mentions, strict=True), 1):
            discourse.countries.update(w.country.lstrip("~") for w in prose.lex if w.country)
            covered = {j for m in found for j in range(m.outer_first, m.outer_last)}
            discourse.bodies = discourse.bodies or any(
                w.kinds & BIT["agency"] and i not in covered for i, w in enumerate(prose.lex)
            )
            discourse.ahead.extend((number, m.candidates[0]) for m in found if m.how is How.NAME and not m.short)
        return discourse

    def _paragraph(
        self, number: int, kind: Kind, prose: Prose, mentions: list[Mention], discourse: Discourse, story: Story
    ) -> Paragraph:
        drafts = self._credits.read(prose, mentions, kind) if kind in _READ else []
        problems: list[RecordedMention] = []
        starting = {mention.outer_first: mention for mention in mentions}
        credited = number if kind is Kind.BODY else -1
        for draft in drafts:
            _resolve(draft, prose, number, discourse, problems, remember=credited > 0 or kind is Kind.TITLE)
            draft.outlets += _beside(draft, prose, starting, self.outlets)
            draft.outlets += _behind(draft, discourse)
            _work(draft, prose, number, discourse)
            _its_own_work(draft, prose)
        _drop_repeated(drafts)
        sourcing, what = Sourcing.NOT_APPLICABLE, None
        if kind is Kind.BODY:
            sourcing = paragraph_class(prose, drafts)
            what = matter(prose, story, number) if sourcing is Sourcing.UNSOURCED else None
        return Paragraph(
            number=number,
            text=prose.text,
            kind=kind,
            sourcing=sourcing,
            attributions=tuple(attribution(draft, prose) for draft in drafts),
            mentions=tuple(problems),
            quotations=tuple(prose.span(q.first, q.last) for q in prose.quoted if q.last - q.first > NAME_WORDS),
            matter=what,
        )


_NAME_AND_COLON = 5  # tokens of a headline that opens with a name


def _introduced(proses: Sequence[Prose]) -> frozenset[str]:
    """The names that stand behind a title, an office or a body: الرئيس دونالد ترامب, بنك فلان."""
    return frozenset(
        prose.folded[i]
        for prose in proses
        for i in range(1, len(prose))
        if proper(prose.lex[i])
        and any(prose.is_(j, "title", "office", "organisation") for j in range(max(0, i - 4), i))
    )


def _resolve(
    draft: Draft,
    prose: Prose,
    number: int,
    discourse: Discourse,
    problems: list[RecordedMention],
    *,
    remember: bool,
) -> None:
    """Find the outlet and the person behind the draft's words, and let the discourse remember them."""
    outlet: int | None = None
    if draft.mention is not None:
        outlet = _outlet(draft, draft.mention, prose, number, discourse, problems)
    if draft.dropped and not draft.impersonal and draft.outlet_words is None and draft.speaker is None:
        outlet = _dropped(draft, number, discourse, outlet)
    elif outlet is None and (draft.of_outlet or _relayed(draft)):
        outlet = discourse.latest_outlet(number, "" if draft.of_outlet else draft.gender)
        draft.anaphoric = outlet is not None
    elif draft.speaker is not None and outlet is None and _points_back(prose, draft):
        outlet = _same_source(draft, number, discourse)
    elif draft.speaker is not None and outlet is None and draft.speaker_kind is SpeakerKind.NAMED:
        outlet = _same_person(draft, prose, number, discourse)
    if outlet is not None:
        draft.outlets = (discourse.outlets.outlets[outlet].name,)
    draft.credit = credit_class(draft)
    if remember:
        if outlet is not None:
            discourse.name(number, outlet)
        said_to = outlet if draft.carried is None or _writes(draft, prose, discourse) else None
        discourse.remember(draft, prose, number, said_to)
        discourse.speaks_on(draft, number, said_to)


_WRITERS = word_set("كاتب كاتبة الكاتب الكاتبة محرر محررة المحرر معلق المعلق مراسل مراسلة المراسل المراسلة صحفي الصحفي")


def _writes(draft: Draft, prose: Prose, discourse: Discourse) -> bool:
    """Whether the speaker writes for the outlet and so goes on through it; who only spoke to it once does not."""
    name = draft.resolved or (discourse.full_name(prose.span(*draft.speaker).text) if draft.speaker else "")
    return any(folded_word(word) in _WRITERS for word in name.split())


def _relayed(draft: Draft) -> bool:
    """ونقلت عن مسؤولين: without a subject, what relays somebody's words is the outlet named before."""
    relays = draft.lemma is not None and "relays" in draft.lemma.marks and draft.mention is None
    return relays and draft.outlet_words is None and draft.speaker is not None and draft.inner


def _outlet(
    draft: Draft,
    mention: Mention,
    prose: Prose,
    number: int,
    discourse: Discourse,
    problems: list[RecordedMention],
) -> int | None:
    words = outlet_span(prose, mention)
    if mention.how is How.NAME:
        outlet = discourse.choose(mention)
        if outlet is not None and mention.kind:
            discourse.called.setdefault(outlet, set()).add(mention.kind)
        if outlet is None:
            problems.append(RecordedMention(words, MentionProblem.UNRESOLVED))
        return outlet
    if mention.how is How.UNKNOWN:
        problems.append(RecordedMention(words, MentionProblem.UNKNOWN, (), mention.kind or None))
        return None
    draft.anaphoric = True
    if mention.how is How.UNNAMED:
        return discourse.unnamed(mention, number)
    outlet, rivals, permille = discourse.refer(mention, number)
    draft.permille = permille or 500
    if outlet is None:
        _unresolved(draft, mention, words, discourse, problems)
    elif rivals:
        names = tuple(discourse.outlets.outlets[o].name for o in (outlet, *rivals))
        problems.append(RecordedMention(words, MentionProblem.AMBIGUOUS, names))
    return outlet


def _unresolved(
    draft: Draft, mention: Mention, words: Span, discourse: Discourse, problems: list[RecordedMention]
) -> None:
    """A reference with no outlet before it: a document, a body, a state's broadcaster, or a fault of the text."""
    body = mention.kind == "agency" and discourse.bodies
    if not mention.kind or body:
        draft.speaker = (mention.first, mention.last)
        draft.speaker_kind = SpeakerKind.ORGANISATION if body else SpeakerKind.DOCUMENT
        draft.mention, draft.anaphoric = None, False
    elif _wants_a_name(mention) and not any(heard.unlisted for heard in discourse.heard[-REMEMBERED:]):
        problems.append(RecordedMention(words, MentionProblem.UNRESOLVED))


def _wants_a_name(mention: Mention) -> bool:
    """Whether a reader is lost without an outlet before; with التلفزيون الرسمي nobody is, and الموقع may be a place."""
    if mention.kind == "broadcaster":
        bare = mention.last - mention.first == 1
        return bare and mention.gender == "f" and not mention.country
    return mention.kind in ("newspaper", "magazine", "agency")


def _dropped(draft: Draft, number: int, discourse: Discourse, outlet: int | None) -> int | None:
    """وأضافت: the subject is whoever was credited last and agrees with the verb."""
    heard = discourse.person(draft.gender, number, plural=draft.plural)
    draft.anaphoric = True
    if heard is None:
        return outlet
    if heard.name is None:
        draft.speaker_kind = heard.kind
        draft.permille = 850
        if heard.kind is SpeakerKind.NONE:
            draft.vague = True
        return heard.outlet if outlet is None else outlet
    draft.resolved, draft.speaker_kind, draft.permille = heard.name, heard.kind, 850
    return outlet if outlet is not None else _carried(draft, heard, number, discourse)


def _carried(draft: Draft, heard: Heard, number: int, discourse: Discourse) -> int | None:
    """The outlet to which the same speaker spoke in this paragraph or the one before."""
    if discourse.apart(heard.paragraph, number) > 1:
        return None
    draft.carried = heard.paragraph
    return heard.with_outlet


def _work(draft: Draft, prose: Prose, number: int, discourse: Discourse) -> None:
    """تحقيق مشترك أجرته X وY … ويكشف التحقيق: the work of one outlet or of several, named again with the article."""
    if draft.speaker is None or draft.speaker_kind is not SpeakerKind.DOCUMENT:
        return
    head = prose.lex[draft.speaker[0]]
    if draft.outlets:
        discourse.works[head.bare.removeprefix("ال")] = (number, draft.outlets)
    elif head.definite and draft.speaker[1] - draft.speaker[0] == 1:
        where, draft.outlets = discourse.works.get(head.bare.removeprefix("ال"), (None, ()))
        draft.anaphoric, draft.carried = bool(draft.outlets), where


_OWN_WORKS = word_set("تقرير التقرير تحقيق التحقيق استطلاع الاستطلاع مقال المقال مقالة المقالة افتتاحية الافتتاحية")


def _its_own_work(draft: Draft, prose: Prose) -> None:
    """أظهر استطلاع لرويترز, يضيف تقرير الصحيفة: what an outlet made speaks as the outlet, and as nobody besides."""
    if draft.speaker is None or not draft.outlets or draft.speaker_kind is not SpeakerKind.DOCUMENT:
        return
    if prose.folded[draft.speaker[0]] in _OWN_WORKS:
        if draft.mention is None:
            draft.outlet_words = draft.outlet_words or draft.speaker
        draft.speaker, draft.speaker_kind = None, SpeakerKind.NONE


def _drop_repeated(drafts: list[Draft]) -> None:
    """أشار المصدر إلى كذا، وفق ما نقلته الوكالة: the sentence credits the outlet itself, so nothing is carried over."""
    aloud = {(draft.sentence, outlet) for draft in drafts if draft.mention is not None for outlet in draft.outlets}
    for draft in drafts:
        if draft.carried is not None and any((draft.sentence, outlet) in aloud for outlet in draft.outlets):
            draft.outlets = ()


def _points_back(prose: Prose, draft: Draft) -> bool:
    """المصدر, هذه المصادر: a definite unnamed source is the one from before."""
    assert draft.speaker is not None  # noqa: S101
    first = draft.speaker[0]
    pointed = prose.folded[first] in ("هذه", "هذا", "نفس", "ذات")
    return draft.speaker_kind is SpeakerKind.ANONYMOUS and (prose.lex[first].definite or pointed)


def _same_source(draft: Draft, number: int, discourse: Discourse) -> int | None:
    draft.anaphoric = True
    for heard in reversed(discourse.heard[-REMEMBERED:]):
        if heard.kind is SpeakerKind.ANONYMOUS and heard.name is not None:
            return _carried(draft, heard, number, discourse)
    return None


_WRITER = word_set("الكاتب الكاتبة كاتب المقال مقاله مقالها مقالته تقريره تقريرها افتتاحيتها الباحث المراسل المراسلة")


def _same_person(draft: Draft, prose: Prose, number: int, discourse: Discourse) -> int | None:
    """يقول هوبز, ويختم مقاله: who was just heard through an outlet goes on speaking through it."""
    assert draft.speaker is not None  # noqa: S101
    first, last = draft.speaker
    name, pointed = prose.lex[last - 1], last - first == 1 and prose.folded[first] in _WRITER
    if draft.cue is not None and prose.folded[draft.cue[0] - 1] == "قد":
        return None  # وكان فلان قد صرح: on another occasion
    for heard in reversed(discourse.heard[-REMEMBERED:]):
        if heard.name is None or heard.kind is not SpeakerKind.NAMED:
            continue
        known = heard.name.split()
        shorter = last - first < len(known) and not name.definite and not name.kinds
        if pointed or (shorter and folded_word(known[-1]) == name.folded):
            outlet = _carried(draft, heard, number, discourse)
            draft.anaphoric = outlet is not None
            return outlet
    return None


def _beside(draft: Draft, prose: Prose, starting: Mapping[int, Mention], known: OutletList) -> tuple[str, ...]:
    """صحيفة X ومجلة Y: the outlets that و joins to the one credited, with nothing between, and no verb of their own."""
    found: list[str] = []
    if draft.mention is None or not draft.outlets or draft.anaphoric:
        return ()
    end = draft.mention.outer_last
    while (mention := starting.get(end) or starting.get(end + 1)) is not None:
        if len(mention.candidates) != 1 or prose.folded[end][:1] != "و":
            break
        name, end = known.outlets[mention.candidates[0]].name, mention.outer_last
        if name not in draft.outlets and name not in found:
            found.append(name)
    return tuple(found)


def _behind(draft: Draft, discourse: Discourse) -> tuple[str, ...]:
    """نقلت رويترز عن صحيفة X: the outlet that the one credited took it from."""
    outlet = discourse.choose(draft.behind) if draft.behind is not None and draft.outlets else None
    name = discourse.outlets.outlets[outlet].name if outlet is not None else None
    return (name,) if name is not None and name not in draft.outlets else ()
