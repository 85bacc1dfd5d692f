"""Who is credited, by what words. A language's knowledge is data behind `Reader`; Arabic is the first."""

from provenance.attribution.language import Reader, reader_for, traced
from provenance.attribution.outlet_list import Outlet, outlets_in

__all__ = ["Outlet", "Reader", "outlets_in", "reader_for", "traced"]
