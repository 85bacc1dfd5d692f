"""Bytes in, typed paragraphs out."""

from provenance.documents.block import Block, Document
from provenance.documents.read import READERS, read, read_bytes

__all__ = ["READERS", "Block", "Document", "read", "read_bytes"]
