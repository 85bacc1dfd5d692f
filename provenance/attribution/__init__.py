"""Who is credited, by what words. A language's knowledge is data behind `Reader`; Arabic is the first."""

from provenance.attribution.language import Reader, reader_for

__all__ = ["Reader", "reader_for"]
