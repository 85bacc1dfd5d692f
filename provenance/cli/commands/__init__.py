"""One command a file; each is loaded when it is called."""
