from __future__ import annotations

import pytest

from provenance.attribution import Outlet
from provenance.attribution.outlet_names import known_outlets, outlet_called
from provenance.errors import Conflict, NotFound

LISTED = known_outlets()


@pytest.mark.parametrize(
    "name", ["Washington Post", "the washington post", "واشنطن بوست", "الواشنطن بوست", " Washington Post "]
)
def test_outlet_is_known_by_any_of_its_names(name: str):
    assert outlet_called(LISTED, name) == "Washington Post"


@pytest.mark.parametrize(("name", "near"), [("Washingtan Post", "Washington Post"), ("بوليتيكوو", "Politico")])
def test_unknown_outlet_is_refused_with_the_nearest(name: str, near: str):
    with pytest.raises(NotFound) as caught:
        outlet_called(LISTED, name)
    assert near in caught.value.hint


@pytest.mark.parametrize("name", ["", "…", "\u0000", "zzzzqqqq", "x" * 100_000])
def test_what_is_no_name_is_refused_in_one_short_line(name: str):
    with pytest.raises(NotFound) as caught:
        outlet_called(LISTED, name)
    assert len(caught.value.said("en")) < 300


def test_name_of_several_outlets_is_refused_with_all_of_them():
    listed = known_outlets([
        Outlet("Harbour Times", "newspaper", "f", "GB", short=("تلغراف الميناء",)),
        Outlet("Port Times", "newspaper", "f", "GB", short=("تلغراف الميناء",)),
    ])  # fmt: skip
    with pytest.raises(Conflict, match="several") as caught:
        outlet_called(listed, "تلغراف الميناء")
    assert caught.value.hint == "give one of: Harbour Times, Port Times"
