"""The demo: one article walked through step by step, each step with the command that does it.

A step picks what it shows from the record and the verdict, so it stays true when the reader improves. A new
command adds a step to STEPS.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from provenance.record import Attribution, Flag, Matter, Paragraph, Sourcing
from provenance.reports import journey
from provenance.reports.counting import PARAGRAPH
from provenance.reports.credit import parts_of
from provenance.reports.labels import label
from provenance.reports.lines import BLANK, Line, Tone, excerpt, line, shifted
from provenance.reports.scene import INDENT, Scene, Step, command_line
from provenance.reports.view import closing_lines, flag_line, outlets_of, paragraph_lines, place_of

NEWS = (Matter.ACCUSATION, Matter.QUOTATION, Matter.NEWS)


def walkthrough_lines(scene: Scene) -> Iterator[Line]:
    """All steps, numbered. A step that finds nothing to show in this article is left out."""
    yield line(label("demo.article", scene.lang, file=scene.files["article"]))
    yield BLANK
    number = 0
    for step in STEPS:
        lines = list(step.shows(scene))
        if not lines:
            continue
        number += 1
        yield line((f"{number}. {_said(step.title, scene.lang)}", Tone.HEADING))
        yield from lines
        yield BLANK


def _said(words: tuple[str, str], lang: str) -> str:
    return words[0] if lang == "ar" else words[1]


def kinds(scene: Scene) -> Iterator[Line]:
    """How many paragraphs there are, of which kinds."""
    paragraphs = scene.checked.record.paragraphs
    counted = Counter(paragraph.kind for paragraph in paragraphs)
    comma = label("comma", scene.lang)
    listed = comma.join(f"{label(f'kind.{kind}', scene.lang)} {n}" for kind, n in counted.items())
    yield line(f"{PARAGRAPH.counted(len(paragraphs), scene.lang)}: {listed}", indent=INDENT)


def named_credit(scene: Scene) -> Iterator[Line]:
    """The first outlet that is credited by name for something."""
    yield from _first_credit(scene, lambda credit: credit.content is not None and not credit.anaphoric)


def credit_by_reference(scene: Scene) -> Iterator[Line]:
    """The first outlet that is credited by reference, and where it was named."""
    yield from _first_credit(scene, lambda credit: credit.outlet_text is not None and credit.anaphoric)


def _first_credit(scene: Scene, wanted: Callable[[Attribution], bool]) -> Iterator[Line]:
    for paragraph in scene.checked.record.paragraphs:
        for credit in paragraph.attributions:
            if credit.outlets and wanted(credit):
                yield from _explained(scene, paragraph, credit)
                return


def _explained(scene: Scene, paragraph: Paragraph, credit: Attribution) -> Iterator[Line]:
    outlets = ", ".join(credit.outlets)
    yield line((place_of(paragraph), Tone.HEADING), "  ", outlets, indent=INDENT)
    if credit.anaphoric and (named := _named_before(scene, paragraph.number, credit.outlets)):
        yield _part(scene, label("demo.named-in", scene.lang), place_of(named))
    for what, words in parts_of(credit, scene.lang):
        yield _part(scene, what, words)


def _named_before(scene: Scene, number: int, outlets: tuple[str, ...]) -> Paragraph | None:
    for paragraph in reversed(scene.checked.record.paragraphs[: number - 1]):
        for credit in paragraph.attributions:
            if not credit.anaphoric and set(credit.outlets) & set(outlets):
                return paragraph
    return None


def _part(scene: Scene, what: str, text: str) -> Line:
    words = excerpt(text, scene.width - INDENT - len(what) - 4)
    return line((f"{what}: ", Tone.QUIET), words, indent=INDENT + 2)


def unnamed_sources(scene: Scene) -> Iterator[Line]:
    """The first paragraph that rests on unnamed persons only, and the first on nobody in particular."""
    yield from _first_of(scene, lambda paragraph: paragraph.sourcing is Sourcing.ANONYMOUS)
    yield from _first_of(scene, lambda paragraph: paragraph.sourcing is Sourcing.VAGUE)


def nobody_credited(scene: Scene) -> Iterator[Line]:
    """The first uncredited news, which is an error, and the first uncredited background, which is not."""
    yield from _first_of(scene, lambda paragraph: paragraph.matter in NEWS)
    yield from _first_of(scene, lambda paragraph: paragraph.matter is Matter.BACKGROUND)


def _first_of(scene: Scene, wanted: Callable[[Paragraph], bool]) -> Iterator[Line]:
    for paragraph in scene.checked.record.paragraphs:
        if wanted(paragraph):
            flags = scene.checked.flags_at(paragraph.number)
            yield from shifted(paragraph_lines(paragraph, flags, scene.lang, scene.width - INDENT), INDENT)
            return


def words_against_words(scene: Scene) -> Iterator[Line]:
    """The first display sentence that differs from the body sentence which it repeats."""
    for flag in _first_of_each_code(scene):
        if flag.code == "Q02" and flag.at:
            yield flag_line(flag, scene.lang)
            for place in (flag.at, *flag.related):
                paragraph = scene.checked.record.paragraph(place.paragraph)
                yield line((place_of(paragraph), Tone.HEADING), indent=INDENT + 2)
                words = paragraph.text[place.start : place.end]
                yield line(excerpt(words, scene.width - INDENT - 4), indent=INDENT + 4)


def first_flags(scene: Scene) -> Iterator[Line]:
    """The first flag of each rule that found anything."""
    yield from (flag_line(flag, scene.lang) for flag in _first_of_each_code(scene))


def _first_of_each_code(scene: Scene) -> list[Flag]:
    first: dict[str, Flag] = {}
    for flag in scene.checked.verdict.flags:
        first.setdefault(flag.code, flag)
    return [first[code] for code in sorted(first)]


def coverage(scene: Scene) -> Iterator[Line]:
    """What could not look, and the coverage line."""
    outlets = dict.fromkeys(name for p in scene.checked.record.paragraphs for name in outlets_of(p))
    yield line(", ".join(outlets), indent=INDENT)
    yield from shifted(closing_lines(scene.checked, scene.lang), INDENT)


def next_commands(scene: Scene) -> Iterator[Line]:
    """What to try on an article of one's own."""
    for command in NEXT:
        yield command_line(scene, command)


def by(command: str, shows: Callable[[Scene], Iterator[Line]]) -> Callable[[Scene], Iterator[Line]]:
    """What a step shows, under the command that shows it."""

    def with_command(scene: Scene) -> Iterator[Line]:
        lines = list(shows(scene))
        if lines:
            yield command_line(scene, command)
            yield from lines

    return with_command


CHECK = "provenance check {article}"

CHECK_STEPS = (
    Step(("الملف يصير فقرات، لكل منها نوع", "A file becomes paragraphs, each of a kind"), by(CHECK, kinds)),
    Step(("من يُنسب إليه الكلام، وبأي ألفاظ", "Who is credited, and by which words"), by(CHECK, named_credit)),
    Step(
        ("إحالة إلى وسيلة سبق ذكرها", "A reference leads back to the outlet that was named before"),
        by(CHECK, credit_by_reference),
    ),
    Step(
        ("مصادر بلا أسماء، ومصادر بلا ملامح", "Sources without a name, and sources without a face"),
        by(f"{CHECK} --select S02,S03", unnamed_sources),
    ),
    Step(
        ("ما لا يُنسب إلى أحد: الخبر غير الخلفية", "What nobody is credited for: news is not background"),
        by(f"{CHECK} --select S01", nobody_credited),
    ),
    Step(
        ("جملة مبرزة لم تعد تقول ما يقوله المتن", "A pull quote that no longer says what the body says"),
        by(f"{CHECK} --select Q02", words_against_words),
    ),
    Step(("أول ملاحظة من كل قاعدة", "The first flag of each rule"), by(f"{CHECK} --format md", first_flags)),
    Step(("الخلاصة", "What it comes to"), by(CHECK, coverage)),
)

STEPS = (*CHECK_STEPS, *journey.STEPS, Step(("جرّب بعد ذلك", "Try next"), by("provenance --help", next_commands)))

NEXT = (
    "provenance check ARTICLE.txt",
    "provenance check ARTICLE.txt --lang ar",
    "provenance check ARTICLE.txt --format json",
    "provenance check ARTICLE.txt --write-baseline accepted.json",
    "provenance rule S01",
    "provenance ingest ARTICLE.txt",
)
