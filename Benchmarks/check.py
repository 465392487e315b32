"""Measures how fast `dyad check` judges claims: as they grow, and on one core beside all of them."""

import argparse
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

import read

STATISTICS = read.HERE.parent / "Samples" / "statistics" / "china-russia-customs.csv"


def texts(count: int) -> list[str]:
    """The sample texts over and over, their figures up to a tenth beside the printed ones, some of them exact."""
    samples = [path.read_text(encoding="utf-8") for path in sorted(read.SAMPLES.glob("*.txt"))]
    chance = random.Random(2026)

    def beside(figure: re.Match) -> str:
        decimals = len(figure[0].partition(".")[2])
        return f"{float(figure[0]) * chance.choice([1, chance.uniform(0.9, 1.1)]):.{decimals}f}"

    figures = re.compile(r"\d+(?:\.\d+)?(?= (?:billion|percent))")
    return [figures.sub(beside, samples[number % len(samples)]) for number in range(count)]


def run(*words: str, alone: bool = False) -> float:
    """Runs a command to its end; gives seconds."""
    began = time.perf_counter()
    process = subprocess.run(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=read.one_core if alone else None)
    if process.returncode != 0:
        sys.exit(f"{' '.join(words)}: {process.stderr.strip()}")
    run.output = process.stdout
    return time.perf_counter() - began


def measure(dyad: str, count: int, alone: bool) -> tuple[int, int, float]:
    """Takes in so many texts with the samples' customs figures; gives claims, verdicts and the seconds of checking them."""
    with tempfile.TemporaryDirectory() as folder:
        documents = pathlib.Path(folder, "documents")
        documents.mkdir()
        for number, text in enumerate(texts(count)):
            (documents / f"{number}.txt").write_text(text, encoding="utf-8")
        ledger = f"{folder}/benchmark.ledger"
        run(dyad, "take-in", "--no-progress", "--ledger", ledger, str(documents), str(STATISTICS))
        run(dyad, "list", "claims", "--ledger", ledger, "--format", "jsonl")
        claims = run.output.count("\n")
        seconds = run(dyad, "check", "--ledger", ledger, "--format", "jsonl", alone=alone)
        return claims, run.output.count("\n"), seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, nargs="+", default=[50, 100, 200], help="how many texts (default: 50 100 200)")
    options = parser.parse_args()
    dyad = os.environ.get("DYAD", str(read.HERE.parent / ".build" / "release" / "dyad"))

    print(f"`dyad check`, {len(os.sched_getaffinity(0))} cores\n")
    print(f"{'texts':>6} {'claims':>7} {'verdicts':>9} {'seconds':>8} {'ms a claim':>11} {'growth':>7}")
    before = None
    for count in options.texts:
        claims, verdicts, seconds = measure(dyad, count, alone=False)
        growth = f"{seconds / before[1] / (claims / before[0]):.2f}" if before else ""
        print(f"{count:6} {claims:7} {verdicts:9} {seconds:8.2f} {seconds / claims * 1000:11.1f} {growth:>7}", flush=True)
        before = (claims, seconds)
    _, _, alone = measure(dyad, options.texts[-1], alone=True)
    print(f"\non one core {alone:.2f} seconds, {alone / before[1]:.2f} times as long")


if __name__ == "__main__":
    main()
