"""Does with Polars or DuckDB what `store-bench` does with the trade store; prints the same JSON.

Arguments: `polars` or `duckdb`, and the folder with the tables. Countries are numbered 4, 8, 12, … as the generator does.
"""

import json
import math
import pathlib
import resource
import sys
import time

UNION = [4 * number + 4 for number in range(5, 32)]
PARTNERS = [4 * number + 4 for number in (45, 60, 80)]
FIRST, SECOND, TARGET = 4, 8, 44
DUCKDB_TYPES = "{'t':'SMALLINT','i':'SMALLINT','j':'SMALLINT','k':'INTEGER','v':'DOUBLE','q':'DOUBLE'}"


def measured(work, times: int = 1) -> dict:
    """Does something a few times; the quickest counts, as it is disturbed least."""
    best = {"wall": math.inf}
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        seconds, spent = time.perf_counter() - wall, time.process_time() - cpu
        if seconds < best["wall"]:
            best = {"wall": seconds, "cpu": spent, "result": [float(value) for value in result]}
    return best


def polars_steps(folder: pathlib.Path) -> dict:
    import polars as pl

    kinds = {"t": pl.Int16, "i": pl.Int16, "j": pl.Int16, "k": pl.Int32, "v": pl.Float64, "q": pl.Float64}
    held = {}

    def load():
        for side in ("export", "import"):
            held[side] = pl.read_csv(sorted(folder.glob(f"{side}-*.csv")), schema=kinds, null_values="NA")
        return [sum(len(table) for table in held.values())]

    def aligned(exports, imports, keys):
        """Both sides' sums, and the gap as a share of the larger; what only one side has counts whole."""
        joined = exports.join(imports, on=keys, how="full", coalesce=True, suffix="_m")
        x, m = pl.col("v"), pl.col("v_m")
        gap = pl.when(x.is_null() | m.is_null()).then(1.0).otherwise((x - m).abs() / pl.max_horizontal(x, m))
        return joined.with_columns(gap=gap)

    def series():
        exports, imports = (
            pl.concat(
                held[side].lazy().filter((pl.col("i") == a) & (pl.col("j") == b)).group_by("i", "j", "t").agg(pl.col("v").sum())
                for a, b in ((FIRST, SECOND), (SECOND, FIRST))
            ).collect()
            for side in ("export", "import")
        )
        return [exports["v"].sum(), imports["v"].sum()]

    def mirror():
        within = pl.col("i").is_in(UNION) & pl.col("j").is_in(PARTNERS)
        sides = [held[side].lazy().filter(within).group_by("j", "k", "t").agg(pl.col("v").sum()) for side in held]
        found = aligned(*sides, ["j", "k", "t"]).collect()
        return [len(found), found["v"].sum(), found["gap"].fill_nan(0).mean()]

    def dyads():
        sides = [held[side].lazy().select("i", "j", "k", "t", "v") for side in held]
        totals = (
            aligned(*sides, ["i", "j", "k", "t"]).group_by("i", "j")
            .agg(pl.col("v").sum(), pl.col("v_m").sum(), pl.col("gap").mean()).collect()
        )
        return [len(totals), totals["v_m"].sum(), totals["gap"].mean(), totals["gap"].is_nan().sum()]

    def detours():
        outside = ~pl.col("third").is_in([*UNION, TARGET])
        come = (
            held["import"].lazy().filter(pl.col("i").is_in(UNION)).rename({"j": "third"}).filter(outside)
            .group_by("third", "k", "t").agg(pl.col("v").sum())
        )
        gone = (
            held["export"].lazy().filter(pl.col("j") == TARGET).rename({"i": "third"}).filter(outside)
            .select("third", "k", "t", out="v")
        )
        both = come.join(gone, on=["third", "k", "t"], how="full", coalesce=True)
        found = (
            both.with_columns(through=pl.min_horizontal(pl.col("v").fill_null(0), pl.col("out").fill_null(0)))
            .group_by("third", "t").agg(pl.col("v").count().alias("a"), pl.col("out").count().alias("b"), pl.col("through").sum())
            .filter((pl.col("a") > 0) & (pl.col("b") > 0)).collect()
        )
        return [len(found), found["through"].sum()]

    return {"load": measured(load), "series": measured(series, 5), "mirror": measured(mirror, 5), "dyads": measured(dyads, 2),
            "detours": measured(detours, 3)}


def duckdb_steps(folder: pathlib.Path) -> dict:
    import duckdb

    base = duckdb.connect()
    gap = "CASE WHEN x IS NULL OR m IS NULL THEN 1.0 ELSE abs(x - m) / nullif(greatest(x, m), 0) END"
    places = ",".join(map(str, UNION))

    def load():
        for side in ("export", "import"):
            base.execute(
                f"CREATE OR REPLACE TABLE {side}s AS SELECT * FROM read_csv('{folder}/{side}-*.csv', header=true, nullstr='NA', "
                f"columns={DUCKDB_TYPES})")
        return base.execute("SELECT (SELECT count(*) FROM exports) + (SELECT count(*) FROM imports)").fetchone()

    def series():
        sums = []
        for side in ("exports", "imports"):
            rows = base.execute(
                f"SELECT i, j, t, sum(v) FROM {side} WHERE (i={FIRST} AND j={SECOND}) OR (i={SECOND} AND j={FIRST}) "
                "GROUP BY i, j, t").fetchall()
            sums.append(sum(row[3] for row in rows))
        return sums

    def mirror():
        where = f"WHERE i IN ({places}) AND j IN ({','.join(map(str, PARTNERS))}) GROUP BY j, k, t"
        return base.execute(
            f"SELECT count(*), sum(x), avg(coalesce({gap}, 0)) FROM (SELECT j, k, t, sum(v) x FROM exports {where}) "
            f"FULL JOIN (SELECT j, k, t, sum(v) m FROM imports {where}) USING (j, k, t)").fetchone()

    def dyads():
        bare = "CASE WHEN e.v IS NULL OR m.v IS NULL THEN 1.0 ELSE abs(e.v - m.v) / greatest(e.v, m.v) END"
        return base.execute(
            "SELECT count(*), sum(m), avg(g), count(*) FILTER (WHERE isnan(g)) FROM (SELECT i, j, sum(e.v) x, sum(m.v) m, "
            f"avg({bare}) g FROM exports e FULL JOIN imports m USING (i, j, k, t) GROUP BY i, j)").fetchone()

    def detours():
        return base.execute(
            f"""WITH come AS (SELECT j third, k, t, sum(v) v FROM imports WHERE i IN ({places})
                  AND j NOT IN ({places}, {TARGET}) GROUP BY ALL),
                gone AS (SELECT i third, k, t, v o FROM exports WHERE j = {TARGET} AND i NOT IN ({places}, {TARGET})),
                found AS (SELECT third, t, count(v) a, count(o) b, sum(least(coalesce(v, 0), coalesce(o, 0))) g
                  FROM come FULL JOIN gone USING (third, k, t) GROUP BY third, t)
                SELECT count(*), sum(g) FROM found WHERE a > 0 AND b > 0""").fetchone()

    return {"load": measured(load), "series": measured(series, 5), "mirror": measured(mirror, 5), "dyads": measured(dyads, 2),
            "detours": measured(detours, 3)}


def main() -> None:
    steps = {"polars": polars_steps, "duckdb": duckdb_steps}[sys.argv[1]](pathlib.Path(sys.argv[2]))
    steps["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(steps))


if __name__ == "__main__":
    main()
