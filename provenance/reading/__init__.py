"""From a file to an ArticleRecord: all that `check` and `ingest` share."""

from provenance.reading.read import article_in, read_article

__all__ = ["article_in", "read_article"]
