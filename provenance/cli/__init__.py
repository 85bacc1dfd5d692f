"""The command line: it parses, calls one room, and shows. Nothing else happens here."""
