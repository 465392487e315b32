"""Measures the network of figures: how it grows, what one claim more costs, and the same figures as whole linear programs.

    python3 Benchmarks/network.py               a quarter, half and one million claims
    python3 Benchmarks/network.py --growth      two million as well

Each measurement runs in a process of its own. Exits with 1 if a target is missed.
"""

import argparse
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE / "Network"
# Twice the claims may take twice the time, and a little more for memory that is farther away.
MOST_GROWTH, MOST_ADDING, MOST_BYTES = 2.3, 5.0, 400


def run(*words: object) -> dict[str, float]:
    """Runs the program, which prints a name and a number a line."""
    bench = PACKAGE / ".build" / "release" / "network-bench"
    done = subprocess.run([str(bench), *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr or f"network-bench {words} ended with {done.returncode}")
    return {name: float(value) for name, value in (line.split() for line in done.stdout.splitlines())}


def adding(name: str, result: dict[str, float]) -> None:
    """Prints what one claim more costs."""
    print(
        f"{name:>22}  median {result['add_median_ms']:6.2f} ms   p99 {result['add_p99_ms']:6.2f} ms   "
        f"most {result['add_most_ms']:7.2f} ms   p99 of processor time {result['add_cpu_p99_ms']:6.2f} ms"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--growth", action="store_true")
    sizes = [250_000, 500_000, 1_000_000] + ([2_000_000] if options.parse_args().growth else [])
    subprocess.run(["swift", "build", "-c", "release", "--package-path", PACKAGE, "--quiet"], check=True)
    missed = []

    print("Claims on ten times fewer cells, 25 cells a component")
    print(f"{'claims':>10} {'load s':>8} {'settle s':>9} {'cpu s':>7} {'growth':>7} {'peak MB':>8} {'bytes a claim':>14}")
    before, last = None, {}
    for size in sizes:
        last = run("load", size)
        # On a busy machine the clock counts what others do.
        total = last["cpu_s"]
        growth = total / before if before else None
        print(
            f"{size:>10} {last['load_s']:8.2f} {last['settle_s']:9.2f} {total:7.2f} {f'{growth:.2f}' if growth else '':>7} "
            f"{last['peak_mb']:8.0f} {last['bytes_per_claim']:14.0f}"
        )
        if growth and growth > MOST_GROWTH:
            missed.append(f"{size} claims took {growth:.2f} times as long as half of them")
        before = total
    if last["bytes_per_claim"] > MOST_BYTES:
        missed.append(f"a claim takes {last['bytes_per_claim']:.0f} bytes")

    print("\nOne claim more, until its cell and its conflicts are known")
    tree = run("tree", 1_000_000)
    adding("many components", last)
    adding("one of 100,000 cells", tree)
    print(f"{'a claim less':>22}  median {last['remove_median_ms']:6.2f} ms   p99 {last['remove_p99_ms']:6.2f} ms")
    print(f"{'a cell asked':>22}  median {last['ask_median_ms']:6.3f} ms   p99 {last['ask_p99_ms']:6.2f} ms")
    for name, result in (("many components", last), ("one component", tree)):
        if result["add_cpu_p99_ms"] > MOST_ADDING:
            missed.append(f"one claim more in {name} takes {result['add_cpu_p99_ms']:.2f} ms")

    whole = run("whole", 400)
    print("\nThe bounds of 10,000 cells of 400 components, beside GLPK alone with all inequalities in one program each")
    print(
        f"  ours {whole['ours_s']:.2f} s (loaded and settled), GLPK {whole['whole_s']:.2f} s: {whole['ratio']:.1f} times as long; "
        f"the same to a millionth {whole['equal']:.0f} of {whole['compared']:.0f}, ours too narrow {whole['unsound']:.0f}"
    )
    if whole["unsound"]:
        missed.append("bounds exclude what a linear program allows")
    for miss in missed:
        print("MISSED:", miss)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
