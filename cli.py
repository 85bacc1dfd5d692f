"""The command line from a checkout: `python cli.py check article.txt`. Not part of the wheel."""

import sys

from provenance.cli.door import main

if __name__ == "__main__":
    sys.exit(main())
