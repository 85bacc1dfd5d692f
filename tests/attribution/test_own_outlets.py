"""A newsroom's own outlets.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.attribution import reader_for
from provenance.attribution.outlet_list import outlets_in
from provenance.errors import BadConfiguration, NotFound
from provenance.record import Kind, MentionProblem

OWN = """
[[outlet]]
name = "Wadi Lantern"
kind = "newspaper"
country = "SA"
arabic = ["نبراس الوادي"]
short = ["النبراس"]

[[outlet]]
name = "Hilltop"
kind = "site"
arabic = ["الربوة"]
latin = ["Hilltop"]
ordinary = ["الربوة"]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("desk") / "outlets.toml"
    path.write_text(OWN, "utf-8")
    return reader_for("ar", extra_outlets=outlets_in(path))


def outlets(reader, *texts: str) -> list[str]:
    last = reader.paragraphs((Kind.BODY, text) for text in texts)[-1]
    return [outlet for a in last.attributions for outlet in a.outlets]


def refused(tmp_path: Path, toml: str) -> BadConfiguration:
    path = tmp_path / "outlets.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(BadConfiguration) as error:
        outlets_in(path)
    return error.value


def test_own_outlet_is_known(own):
    assert outlets(own, "وذكرت صحيفة «نبراس الوادي» أن القطار وصل") == ["Wadi Lantern"]


def test_own_outlet_is_no_problem_any_more(own):
    assert own.paragraphs([(Kind.BODY, "وذكرت صحيفة نبراس الوادي أن القطار وصل")])[0].mentions == ()


def test_own_outlet_is_found_by_reference(own):
    assert outlets(own, "وذكرت صحيفة نبراس الوادي أن القطار وصل", "وأضافت الصحيفة أن السائق نجا") == ["Wadi Lantern"]


def test_own_short_name_counts_after_the_full_one(own):
    assert outlets(own, "وذكرت نبراس الوادي أن القطار وصل", "وأضافت النبراس أن السائق نجا") == ["Wadi Lantern"]


def test_own_ordinary_name_needs_its_noun(own):
    assert outlets(own, "وقال الوزير إن الربوة تحتاج إلى طريق") == []
    assert outlets(own, "وذكر موقع الربوة أن القطار وصل") == ["Hilltop"]


def test_packages_outlets_stay_known(own):
    assert outlets(own, "وقالت صحيفة لوموند إن القطار وصل") == ["Le Monde"]


def test_own_outlet_takes_the_place_of_the_packages(tmp_path: Path):
    path = tmp_path / "outlets.toml"
    path.write_text('[[outlet]]\nname = "Le Monde"\nkind = "newspaper"\narabic = ["العالم الباريسية"]\n', "utf-8")
    reader = reader_for("ar", extra_outlets=outlets_in(path))
    assert outlets(reader, "وقالت صحيفة العالم الباريسية إن القطار وصل") == ["Le Monde"]
    assert outlets(reader, "وقالت صحيفة لوموند إن القطار وصل") == []


def test_own_outlet_that_extends_the_packages_leaves_it_its_names(tmp_path: Path):
    path = tmp_path / "outlets.toml"
    path.write_text('[[outlet]]\nname = "Le Monde"\nextends = true\narabic = ["العالم الباريسية"]\n', "utf-8")
    reader = reader_for("ar", extra_outlets=outlets_in(path))
    assert outlets(reader, "وقالت صحيفة العالم الباريسية إن القطار وصل") == ["Le Monde"]
    assert outlets(reader, "وقالت صحيفة لوموند إن القطار وصل", "وأضافت الصحيفة أن السائق نجا") == ["Le Monde"]


def test_one_readers_outlets_are_not_anothers(own):
    read = reader_for("ar").paragraphs([(Kind.BODY, "وذكرت صحيفة «نبراس الوادي» أن القطار وصل")])[0]
    assert [m.problem for m in read.mentions] == [MentionProblem.UNKNOWN]


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ('[[outlet]]\nkind = "site"\n', "outlet 1 has no name"),
        ('[[outlet]]\nname = "X"\nkind = "blog"\n', "blog"),
        ('[[outlet]]\nname = "X"\ngender = "x"\n', "gender"),
        ('[[outlet]]\nname = "X"\narabic = "س"\n', "arabic"),
        ('[[outlet]]\nname = "X"\nextends = "yes"\n', "extends"),
        ('[[outlet]]\nname = "X"\narabic = [""]\n', "arabic"),
        ("[outlet]\n", "no [[outlet]]"),
        ("", "no [[outlet]]"),
        ("[[outlet", "not a TOML file"),
    ],
)
def test_unusable_list_is_refused_with_what_is_wrong(tmp_path: Path, toml: str, complaint: str):
    assert complaint in refused(tmp_path, toml).message


def test_missing_list_is_refused(tmp_path: Path):
    with pytest.raises(BadConfiguration):
        outlets_in(tmp_path / "outlets.toml")


def test_language_without_a_reader_is_refused():
    with pytest.raises(NotFound):
        reader_for("fr")
