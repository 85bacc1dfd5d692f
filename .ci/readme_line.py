"""Print the README's one command line of a name: `python3 .ci/readme_line.py demo`.

The line stands alone in a fence whose info string is `sh NAME`. Anything else is an error, loudly: a README
that CI cannot read is one that a newcomer may not be able to paste either. Standard library only.
"""

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def command_line(readme: str, name: str) -> str:
    """The single line inside the single ```sh NAME fence of `readme`. Raises ValueError."""
    fences = re.findall(rf"^```sh {re.escape(name)}[ \t]*\n(.*?)^```[ \t]*$", readme, re.M | re.S)
    if len(fences) != 1:
        raise ValueError(f"README.md has {len(fences)} fences marked `sh {name}`; it must have exactly one")
    lines = fences[0].splitlines()
    if len(lines) != 1 or not lines[0].strip():
        raise ValueError(f"the fence marked `sh {name}` has {len(lines)} lines; it must have exactly one")
    return str(lines[0])


if __name__ == "__main__":
    try:
        sys.stdout.write(command_line(README.read_text(encoding="utf-8"), *sys.argv[1:]) + "\n")
    except ValueError as error:
        sys.exit(f"{sys.argv[0]}: {error}")
