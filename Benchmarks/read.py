"""Measures how fast `dyad read` reads: documents and megabytes a second, with a plain scan of the same text as yardstick."""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import time

SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "Samples" / "documents"


def documents(count: int) -> list[str]:
    """The sample texts over and over, each time with other digits, so that nothing can be remembered from the last."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    return [
        re.sub(r"\d(?= (?:billion|percent))", lambda digit: str((int(digit[0]) + number) % 9 + 1), texts[number % len(texts)])
        for number in range(count)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    count = parser.parse_args().documents
    dyad = os.environ.get("DYAD", ".build/release/dyad")
    if not pathlib.Path(dyad).exists():
        print(f"{dyad} is not there: run 'make bench', which builds it", file=sys.stderr)
        return 2

    texts = documents(count)
    size = sum(len(text.encode()) for text in texts) / 1e6
    lines = "".join(
        json.dumps({"id": str(number), "media": "text/plain", "content": text}) + "\n" for number, text in enumerate(texts)
    )

    began = time.perf_counter()
    answer = subprocess.run([dyad, "read", "--jsonl-input"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    taken = time.perf_counter() - began
    answers = [json.loads(line) for line in answer.splitlines()]
    failed = sum("error" in line for line in answers)
    claims = sum(record["type"] == "claim" for line in answers for record in line.get("records", []))
    if len(answers) != count or failed:
        print(f"{count} documents given, {len(answers)} answered, {failed} failed", file=sys.stderr)
        return 1

    began = time.perf_counter()
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    scan = time.perf_counter() - began

    print(f"{count} documents, {size:.1f} MB, {words} words, {claims} claims")
    print(f"dyad read   {count / taken:9.0f} documents/s {size / taken:8.2f} MB/s")
    print(f"word count  {count / scan:9.0f} documents/s {size / scan:8.2f} MB/s   (yardstick: Python's re)")
    print(f"reading takes {taken / scan:.0f} times as long as counting the words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
