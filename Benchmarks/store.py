"""Measures the trade store beside Polars and DuckDB: the same made-up tables, the same questions, the same answers.

    python3 Benchmarks/store.py               11 million rows
    python3 Benchmarks/store.py --growth      and what becomes of twice and of four times as many, as far as the disk has room

Each program runs several times in turn, in a process of its own; each step's least time counts. Exits with 1 if a target is
missed or an answer differs.
"""

import argparse
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import venv

HERE = pathlib.Path(__file__).resolve().parent
PEERS = {"polars": "2.1.0", "duckdb": "2.0.0"}
YEARS, SEED = 8, 7
STEPS = ["load", "series", "mirror", "dyads", "detours"]
# The share of the best peer's time that is allowed, and which time counts.
TARGETS = {"load": ("cpu", 0.8, ["polars"]), "mirror": ("wall", 0.6, PEERS), "dyads": ("wall", 0.5, PEERS), "detours": ("wall", 0.6, PEERS)}
SERIES_SECONDS, RESIDENT_MIB = 0.005, 350
# For 11 million rows: the tables, the sorted pieces and the store, with some to spare.
DISK = 2 << 30


def run(*words: object) -> dict:
    """Runs a program that prints JSON."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def least(runs: list[dict]) -> dict:
    """The least wall and processor seconds of each step, its result, and the highest peak of memory."""
    steps = {
        step: {"result": runs[0][step]["result"], **{time: min(one[step][time] for one in runs) for time in ("wall", "cpu")}}
        for step in STEPS
    }
    return {**steps, "peak": max(one["peak"] for one in runs)}


def ours(bench: pathlib.Path, tables: pathlib.Path, store: pathlib.Path) -> dict:
    """Loads into an empty store and asks, in two processes."""
    shutil.rmtree(store, ignore_errors=True)
    loaded = run(bench, "load", tables, store)
    asked = run(bench, "ask", store)
    return {**loaded, **asked, "peak": max(loaded["peak"], asked["peak"])}


def peers() -> pathlib.Path:
    """The Python that has Polars and DuckDB, installed on the first run."""
    place = HERE / ".build" / "store-peers"
    python = place / "bin" / "python"
    if not python.exists():
        venv.create(place, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *(f"{name}=={version}" for name, version in PEERS.items())], check=True)
    return python


def same(ours: list[float], theirs: list[float]) -> bool:
    """Whether answers agree, but for a peer's result that isn't a number."""
    return all(math.isnan(b) or math.isclose(a, b, rel_tol=1e-9) for a, b in zip(ours, theirs))


def side_by_side(bench: pathlib.Path, python: pathlib.Path, work: pathlib.Path, tables: pathlib.Path, repeats: int) -> bool:
    """Prints all programs' figures and the ratios; says whether every target is met."""
    found: dict[str, list[dict]] = {"dyad": [], **{name: [] for name in PEERS}}
    for _ in range(repeats):
        found["dyad"].append(ours(bench, tables, work / "store"))
        for name in PEERS:
            found[name].append(run(python, HERE / "store_peers.py", name, tables))
    best = {name: least(runs) for name, runs in found.items()}
    print(f"{'seconds (processor)':20}" + "".join(f"{name:>20}" for name in best) + "     ratio to the best  target")
    met = True
    for step in STEPS:
        cells = "".join(f"{one[step]['wall']:>11.4f} ({one[step]['cpu']:.3f})".rjust(20) for one in best.values())
        if step in TARGETS:
            time, share, rivals = TARGETS[step]
            ratio = best["dyad"][step][time] / min(best[name][step][time] for name in rivals)
            good, note = ratio <= share, f"{ratio:12.2f} ({time:4})       ≤ {share}"
        else:
            good, note = best["dyad"][step]["wall"] <= SERIES_SECONDS, f"{'':19}       ≤ {SERIES_SECONDS} s"
        agree = all(same(best["dyad"][step]["result"], best[name][step]["result"]) for name in PEERS)
        print(f"{step:20}{cells}  {note}{'' if good else '  MISSED'}{'' if agree else '  ANSWERS DIFFER'}")
        met = met and good and agree
    print(f"{'peak MiB':20}" + "".join(f"{one['peak']:>20.0f}" for one in best.values()) + f"{'':28}≤ {RESIDENT_MIB}")
    print("dyads without a number:", {name: int(one["dyads"]["result"][3]) if name in PEERS else 0 for name, one in best.items()})
    return met and best["dyad"]["peak"] <= RESIDENT_MIB and all(map(math.isfinite, best["dyad"]["dyads"]["result"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--growth", action="store_true", help="also load and ask twice and four times as many rows")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--python", help="a Python that has Polars and DuckDB already")
    options = parser.parse_args()
    package = HERE / "Store"
    subprocess.run(["swift", "build", "-c", "release", "--package-path", package], check=True, stdout=subprocess.DEVNULL)
    bench = package / ".build" / "release" / "store-bench"
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        work = pathlib.Path(folder)
        tables = work / "tables"
        tables.mkdir()
        rows = run(bench, "generate", tables, YEARS, SEED)["rows"]
        print(f"{rows / 1e6:.2f} million rows, seed {SEED}, {options.repeats} runs each", flush=True)
        met = side_by_side(bench, options.python or peers(), work, tables, options.repeats)
        before = None
        for times in [1, 2, 4] if options.growth else []:
            shutil.rmtree(tables)
            shutil.rmtree(work / "store")
            if shutil.disk_usage(work).free < times * DISK:
                print(f"{times} times the rows: left out, since the disk has no {times * DISK >> 30} GiB free")
                break
            tables.mkdir()
            rows = run(bench, "generate", tables, YEARS * times, SEED)["rows"]
            one = ours(bench, tables, work / "store")
            size = sum(file.stat().st_size for file in (work / "store").iterdir())
            seconds = ", ".join(f"{step} {one[step]['wall']:.4f} ({one[step]['cpu']:.3f})" for step in STEPS)
            each = one["load"]["cpu"] / rows
            more = f", load {each / before:.2f} of the processor's time for a row before" if before else ""
            before = each
            print(f"{rows / 1e6:.1f} million rows, {size / rows:.1f} bytes each: {seconds}, {one['peak']:.0f} MiB{more}", flush=True)
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
