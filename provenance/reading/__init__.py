"""From a file to an ArticleRecord: all that `check` and `ingest` share."""

from provenance.reading.read import read_article

__all__ = ["read_article"]
