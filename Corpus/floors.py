#!/usr/bin/env python3
"""Measures reading quality on the founding texts and the public sets, and holds it against Corpus/floors.json; floors may only rise.

usage: floors.py [--raise]      DYAD=path/to/dyad; needs ../shared (the scorers and their gold are not part of the project)
--raise writes today's figures where they are better than the floors.
"""
import json, os, pathlib, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parent.parent
shared = root.parent / "shared"
floors_file = root / "Corpus" / "floors.json"
dyad = os.environ.get("DYAD", str(root / ".build" / "debug" / "dyad"))

if not (shared / "scorers" / "founding.py").exists():
    print("floors: ../shared is not here, so nothing is measured.")
    sys.exit(0)

texts = sorted(str(p) for p in (shared / "founding").glob("*.txt"))
with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as out:
    subprocess.run([dyad, "read", "--format", "jsonl", *texts], stdout=out, check=True)
    scored = subprocess.run(
        [sys.executable, str(shared / "scorers" / "founding.py"), out.name, "--json"], capture_output=True, text=True)
    if scored.returncode:
        sys.exit(f"floors: the scorer ends with {scored.returncode}: {scored.stderr or 'an offset is wrong'}")
    score = json.loads(scored.stdout)
    documents = [json.loads(line) for line in open(out.name, encoding="utf-8") if '"type":"document"' in line]


def dates_right():
    """The five windows of publication: three are in the gold, two are stated in the project's own notes."""
    windows = json.load(open(floors_file))["windows"]
    right = 0
    for number, (first, last) in windows.items():
        published = next(d["published"] for d in documents if pathlib.PurePath(d["source"]).name.startswith(number))
        value = published.get("value") or ""
        inside = bool(value) and first[: len(value)] <= value <= last[: len(value)]
        within = (published.get("earliest") or "") >= first and (published.get("latest") or "9") <= last
        right += inside and within and bool(published["basis"]) and bool(published["evidence"])
    return right


measured = {
    "dates": dates_right(),
    "parts": score["parts"]["character_accuracy"],
    "claims.precision": score["claims"]["precision"],
    "claims.recall": score["claims"]["recall"],
}


def benchmark(scorer, *arguments):
    """What a scorer of ../shared says of one public set."""
    command = [sys.executable, str(shared / "scorers" / f"{scorer}.py")]
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as out:
        lines = subprocess.run([*command, "input", *arguments], capture_output=True, check=True).stdout
        subprocess.run([dyad, "read", "--jsonl-input"], input=lines, stdout=out, check=True)
        scored = subprocess.run([*command, "score", out.name, *arguments, "--json"], capture_output=True, check=True)
        return json.loads(scored.stdout)


def rounded(figure):
    return round(figure, 3)


news = benchmark("newsquant")
for name in ("value", "value_unit", "value_change"):
    measured[f"newsquant.{name}"] = rounded(news[name]["f1"])
wars = benchmark("timex")
measured["wikiwars.relaxed"] = rounded(wars["relaxed"]["f1"])
measured["wikiwars.value"] = rounded(wars["value"]["f1"])
sets = {
    "recognizers.en": ["--lang", "en"], "recognizers.zh": ["--lang", "zh"],
    "duckling.ru": ["--gold", str(shared / "benchmarks" / "duckling_ru.jsonl")],
    "duckling.zh": ["--gold", str(shared / "benchmarks" / "duckling_zh.jsonl")],
}
for set_name, arguments in sets.items():
    scores = benchmark("recognizers", *arguments)
    for kind in ("number", "percent", "currency", "datetime"):
        if scores.get(kind, {}).get("gold"):
            measured[f"{set_name}.{kind}"] = rounded(scores[kind]["value"]["f1"])

record = json.load(open(floors_file))
failed = False
for name, value in measured.items():
    floor = record["floors"].get(name, 0)
    failed |= value < floor
    print(f"{name:24} {value:7} floor {floor:7} {'ok' if value >= floor else 'BELOW'}")
    if "--raise" in sys.argv and value > floor:
        record["floors"][name] = value
if "--raise" in sys.argv:
    floors_file.write_text(json.dumps(record, indent=2) + "\n")
sys.exit(1 if failed else 0)
