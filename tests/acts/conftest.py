"""A real database for acts, on SQLite and on PostgreSQL."""

from tests.storage.databases import postgresql_store, reader, sqlite_store, store

__all__ = ["postgresql_store", "reader", "sqlite_store", "store"]
