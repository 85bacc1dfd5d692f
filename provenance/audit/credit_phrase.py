"""A ready Arabic credit phrase: «وبحسب وول ستريت جورنال،», «وذكرت صحيفة لوموند أن»."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import ArticleRecord, Kind, Paragraph

_NOUNS = {
    "newspaper": ("صحيفة", "f"),
    "agency": ("وكالة", "f"),
    "broadcaster": ("قناة", "f"),
    "site": ("موقع", "m"),
    "magazine": ("مجلة", "f"),
}
_TEXTS = (Kind.BODY, Kind.TITLE, Kind.CAPTION)
_MARKS = str.maketrans("", "", '"«»“”')


def credit_phrase(arabic: str, kind: str = "", *, first: bool) -> str:
    """An opening that credits the outlet called `arabic`; at its first mention with the noun that says what it is.

    `kind` is newspaper, agency, broadcaster, site or magazine, "" where it is not known.
    """
    return f"وبحسب {_named(arabic, kind, first=first)}،"


def reporting_phrase(arabic: str, kind: str = "", gender: str = "", *, first: bool) -> str:
    """The same with a verb, in the gender of the noun, or of the outlet ("m" or "f") where no noun stands."""
    of_noun = _NOUNS[kind][1] if kind in _NOUNS else ""
    agrees = (of_noun or gender) if first else (gender or of_noun)
    return f"{'وذكر' if agrees == 'm' else 'وذكرت'} {_named(arabic, kind, first=first)} أن"


def _named(arabic: str, kind: str, *, first: bool) -> str:
    name = plain_name(arabic)
    noun = _NOUNS[kind][0] if kind in _NOUNS else ""
    if not first or not noun or name.split()[:1] in ([noun], ["ال" + noun]):
        return name
    return f"{noun} {name}"


def plain_name(words: str) -> str:
    """The outlet's name out of the words that stand for it: للواشنطن بوست is الواشنطن بوست, marks fall away."""
    name = " ".join(words.translate(_MARKS).split())
    return "ا" + name[1:] if name.startswith("لل") else name


def phrases_after(record: ArticleRecord) -> Iterator[tuple[Paragraph, str]]:
    """Each body paragraph with the credit that would open it if the outlet of the one before is its source.

    "" where the one before credits no outlet, or several.
    """
    called: dict[str, str] = {}
    before: set[str] = set()
    for paragraph in record.of_kind(*_TEXTS):
        if paragraph.kind is Kind.BODY:
            arabic = called.get(next(iter(before)), "") if len(before) == 1 else ""
            yield paragraph, credit_phrase(arabic, first=False) if arabic else ""
            before = {outlet for credit in paragraph.attributions if not credit.side for outlet in credit.outlets}
        for credit in paragraph.attributions:
            if len(credit.outlets) == 1 and credit.outlet_text is not None and not credit.anaphoric:
                called[credit.outlets[0]] = credit.outlet_text.text
