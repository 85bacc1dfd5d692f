"""Bytes in, typed paragraphs out."""

from provenance.documents.block import Block, Document
from provenance.documents.read import READERS, read

__all__ = ["READERS", "Block", "Document", "read"]
