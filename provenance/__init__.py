"""Provenance for translated journalism: who is credited, by which words, and what rests on nobody."""

__version__ = "0.1.0"
