"""The store: SQLAlchemy Core over SQLite or PostgreSQL. Acts are appended and chained; what is derived is not."""

from provenance.storage.store import Store

__all__ = ["Store"]
