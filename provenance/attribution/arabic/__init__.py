"""Arabic: the lexicon, the outlet list, and how news prose credits its sources."""
