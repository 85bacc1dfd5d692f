from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provenance.acts.outlets import add_alias, add_outlet
from provenance.attribution import Outlet, reader_for
from provenance.attribution.outlet_list import OutletList, Standing
from provenance.attribution.outlet_names import known_outlets
from provenance.errors import Conflict, NotFound
from provenance.record import Kind
from provenance.storage import Store
from provenance.storage.load_outlets import load_outlets
from provenance.storage.verify import verify

LANTERN = Outlet("Wadi Lantern", "newspaper", "f", "sa", arabic=("نبراس الوادي",), short=("النبراس",))


def known(connection: Connection) -> OutletList:
    return known_outlets(load_outlets(connection))


def credited(store: Store, text: str) -> list[str]:
    with store.reading() as connection:
        reader = reader_for("ar", extra_outlets=load_outlets(connection))
    (paragraph,) = reader.paragraphs([(Kind.BODY, text)])
    return [name for credit in paragraph.attributions for name in credit.outlets]


def test_an_outlet_is_on_record_as_it_was_given(store: Store):
    given = LANTERN._replace(domains=("WWW.Lantern.example",), ordinary=("الوادي", "Wadi"))
    with store.writing() as connection:
        added = add_outlet(connection, given, known=known(connection), by="ليلى")
    with store.reading() as connection:
        assert load_outlets(connection) == [added]
        assert verify(connection).fault is None
    assert added == given._replace(
        country="SA", domains=("lantern.example",), arabic=("نبراس الوادي", "الوادي"), latin=("Wadi",)
    )
    assert credited(store, "وذكرت صحيفة نبراس الوادي أن القطار وصل.") == ["Wadi Lantern"]


def test_an_alias_adds_to_a_listed_outlets_own(store: Store):
    with store.writing() as connection:
        assert add_alias(connection, "Le Monde", "العالم الباريسية", known=known(connection), by="ليلى") == (
            "Le Monde",
            (),
        )
    with store.reading() as connection:
        (found,) = load_outlets(connection)
        assert verify(connection).fault is None
    assert (found.name, found.arabic, found.extends) == ("Le Monde", ("العالم الباريسية",), True)
    assert credited(store, "وقالت صحيفة العالم الباريسية إن القطار وصل.") == ["Le Monde"]
    assert credited(store, "وقالت صحيفة لوموند إن القطار وصل.") == ["Le Monde"]


def test_an_alias_adds_to_an_outlet_of_the_newsrooms_own(store: Store):
    with store.writing() as connection:
        add_outlet(connection, LANTERN, known=known(connection), by="ليلى")
        add_alias(connection, "نبراس الوادي", "Lantern of the Wadi", known=known(connection), by="ليلى")
    with store.reading() as connection:
        (found,) = load_outlets(connection)
    assert (found.arabic, found.latin, found.extends) == (("نبراس الوادي",), ("Lantern of the Wadi",), False)


def test_short_and_ordinary_aliases_count_where_such_names_do(store: Store):
    with store.writing() as connection:
        add_alias(connection, "Le Monde", "الربوة", known=known(connection), by="ل", standing=Standing.ORDINARY)
        add_alias(connection, "Le Monde", "المونديالية", known=known(connection), by="ل", standing=Standing.SHORT)
    assert credited(store, "وقال الوزير إن الربوة تحتاج إلى طريق.") == []
    assert credited(store, "وذكرت صحيفة الربوة أن القطار وصل.") == ["Le Monde"]
    assert credited(store, "وقالت المونديالية إن القطار وصل.") == []
    assert credited(store, "وقالت لوموند إن القطار وصل، وأضافت المونديالية أن السائق نجا.") == ["Le Monde"] * 2


def test_an_alias_is_taken_from_the_outlet_that_it_meant(store: Store):
    with store.writing() as connection:
        add_outlet(connection, LANTERN, known=known(connection), by="ليلى")
        taken = add_alias(connection, "Wadi Lantern", "لوموند", known=known(connection), by="ليلى")
    assert taken == ("Wadi Lantern", ("Le Monde",))
    assert credited(store, "وقالت صحيفة لوموند إن القطار وصل.") == ["Wadi Lantern"]


def test_an_alias_outlives_the_listed_outlet_that_it_was_given_to(store: Store):
    extra = [Outlet("Gone From The List", "site", "m", "", arabic=("زائلة القائمة",), extends=True)]
    reader = reader_for("ar", extra_outlets=extra)
    (paragraph,) = reader.paragraphs([(Kind.BODY, "وقال موقع زائلة القائمة إن القطار وصل.")])
    assert [name for credit in paragraph.attributions for name in credit.outlets] == ["Gone From The List"]


def test_the_same_outlet_from_the_file_and_from_the_record_is_one(store: Store):
    reader = reader_for("ar", extra_outlets=[LANTERN, LANTERN])
    (paragraph,) = reader.paragraphs([(Kind.BODY, "وذكرت صحيفة نبراس الوادي أن القطار وصل.")])
    assert [credit.outlets for credit in paragraph.attributions] == [("Wadi Lantern",)]


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Le Monde"},
        {"name": " "},
        {"name": "x" * 200},
        {"name": "Bell\x07"},
        {"arabic": ("«»",)},
        {"arabic": ()},
        {"country": "Saudi Arabia"},
        {"domains": ("https://lantern.example/",)},
    ],
)
def test_what_no_outlet_can_be_is_refused_and_nothing_is_on_record(store: Store, change: dict[str, object]):
    with pytest.raises(Conflict), store.writing() as connection:
        add_outlet(connection, LANTERN._replace(**change), known=known(connection), by="ليلى")  # type: ignore[arg-type]
    with store.reading() as connection:
        assert load_outlets(connection) == []
        assert verify(connection).events == 0


def test_an_alias_is_of_an_outlet_that_is_known_and_new_to_it(store: Store):
    with pytest.raises(NotFound), store.writing() as connection:
        add_alias(connection, "No Such Paper Anywhere", "كلمة", known=known(connection), by="ليلى")
    with pytest.raises(Conflict), store.writing() as connection:
        add_alias(connection, "Le Monde", "لوموند", known=known(connection), by="ليلى")
