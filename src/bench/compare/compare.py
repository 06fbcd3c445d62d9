"""Puts Thalweg's solvers beside SciPy's and HiGHS on published and random problems, in one run:

    python src/bench/compare/compare.py [--json FILE] [--pictures DIR] [--only SUITE]

It makes an environment of its own (under target/), and needs Maven and a JDK. Both sides minimize the very same functions:
SciPy's solvers ask a JVM for values over a pipe. So time is what a solver takes outside the functions, medians over
interleaved runs, and evaluations are points: values and derivatives at the same point are one.

A problem counts as solved if the point returned is good enough, whatever the solver says of it: for a sum of squares, all
but 1e-6 of the fall from the start to a published minimum; for Hock and Schittkowski's, value and feasibility within 1e-5;
for linear and quadratic programs, value and feasibility within 1e-8 of HiGHS's in the first of six units. Evaluations are
counted up to the first point that is good enough.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time
import warnings

from environment import HERE, WORK, class_path, own

PACKAGES = ["numpy==2.3.5", "scipy==1.17.1", "highspy==1.12.0"]

SUITES = {
    "smooth": ("MGH", 1e-6, ["L-BFGS", "BFGS", "L-BFGS-B", "CG", "CG(HZ)"], ["BFGS", "L-BFGS-B", "CG", "TNC"]),
    "least squares": ("MGH", 1e-6, ["LM"], ["lm", "trf", "dogbox"]),
    "regression": ("NIST", 1e-6, ["LM"], ["lm", "trf", "dogbox"]),
    "derivative-free": ("MGH", 1e-6, ["Nelder-Mead", "CMA-ES"], ["Nelder-Mead", "Powell", "COBYQA"]),
    "constrained": ("HS", 1e-5, ["SQP", "AugmentedLagrangian"], ["SLSQP", "trust-constr"]),
}


class Functions:
    """The JVM with the problems and Thalweg's solvers."""

    def __init__(self, path):
        self.seconds = 0.0
        command = ["java", "-Djava.awt.headless=true", "-cp", path, HERE / "Solvers.java"]
        self.java = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def ask(self, *words):
        begun = time.perf_counter()
        request = " ".join(map(str, words)).replace("nan", "NaN").replace("inf", "Infinity")
        self.java.stdin.write(request + "\n")
        self.java.stdin.flush()
        answer = self.java.stdout.readline().strip()
        self.seconds += time.perf_counter() - begun
        if not answer and not self.java.poll() is None:
            raise RuntimeError("the JVM has ended")
        if answer.startswith("error"):
            raise RuntimeError(answer)
        return answer

    def numbers(self, what, case, w):
        return np.array(self.ask(what, case, *map(float, w)).split(), dtype=float)

    def close(self):
        self.java.stdin.close()
        self.java.wait(60)


class Case:
    def __init__(self, functions, number):
        suite, name, start, equalities, inequalities, lower, upper, size = functions.ask("about", number).split("|")
        self.functions, self.number, self.suite, self.name = functions, number, suite, name
        self.start = np.array(start.split(), dtype=float)
        self.equalities, self.inequalities, self.size = int(equalities), int(inequalities), int(size)
        self.lower, self.upper = (np.array(b.split(), dtype=float) for b in (lower, upper))

    def begin(self, good_enough):
        self.good_enough, self.calls, self.until_good, self.last, self.kept = good_enough, 0, -1, None, {}

    def at(self, what, w):
        """What is known at w, asked once a point; the first time counts as an evaluation."""
        if self.last is None or not np.array_equal(self.last, w):
            self.last, self.kept = np.array(w, dtype=float), {}
            self.calls += 1
            if self.until_good < 0 and float(self.functions.ask("error", self.number, *self.last)) <= self.good_enough:
                self.until_good = self.calls
        if what not in self.kept:
            self.kept[what] = self.functions.numbers(what, self.number, w)
        return self.kept[what]

    def value(self, w):
        return self.at("f", w)[0]

    def slope(self, w):
        return self.at("f", w)[1:]

    def residuals(self, w):
        return self.at("r", w)

    def jacobian(self, w):
        return self.at("j", w).reshape(self.size, len(w))

    def constraint(self, w, kind, what):
        rows = self.at("c", w).reshape(self.equalities + self.inequalities, 1 + len(w))
        rows = rows[: self.equalities] if kind == "eq" else -rows[self.equalities :]
        return rows[:, 0] if what == "value" else rows[:, 1:]

    def bounds(self):
        return list(zip(self.lower, self.upper)) if np.isfinite([self.lower, self.upper]).any() else None


def scipy_solve(case, method, good_enough):
    """(calls, calls until good, milliseconds outside the functions, error)"""
    case.begin(good_enough)
    case.functions.seconds = 0.0
    begun = time.perf_counter()
    try:
        point = SCIPY[method](case)
    except (ValueError, FloatingPointError, np.linalg.LinAlgError, OverflowError):
        point = case.start
    elapsed = time.perf_counter() - begun - case.functions.seconds
    error = float(case.functions.ask("error", case.number, *map(float, point)))
    return case.calls, case.until_good, 1e3 * elapsed, error


def smooth(method, **options):
    return lambda case: minimize(case.value, case.start, jac=case.slope, method=method, options=options).x


def derivative_free(method, **options):
    return lambda case: minimize(case.value, case.start, method=method, options=options).x


def squares(method):
    def solve(case):
        if method == "lm" and case.size < len(case.start):
            return case.start
        return least_squares(
            case.residuals, case.start, case.jacobian, method=method, xtol=1e-15, ftol=1e-15, gtol=1e-15, max_nfev=5000
        ).x

    return solve


def constrained(method, **options):
    def solve(case):
        constraints = []
        for kind, count in (("eq", case.equalities), ("ineq", case.inequalities)):
            if count:
                constraints.append(
                    dict(
                        type=kind,
                        fun=lambda w, kind=kind: case.constraint(w, kind, "value"),
                        jac=lambda w, kind=kind: case.constraint(w, kind, "slope"),
                    )
                )
        return minimize(
            case.value, case.start, jac=case.slope, method=method, bounds=case.bounds(), constraints=constraints, options=options
        ).x

    return solve


def compare(functions, only, rounds):
    cases = [Case(functions, i) for i in range(int(functions.ask("count")))]
    results = []
    for kind, (suite, good_enough, ours, theirs) in SUITES.items():
        if only and only != kind:
            continue
        print(f"{kind} …", file=sys.stderr)
        for case in (c for c in cases if c.suite == suite):
            runs = {}
            for _ in range(rounds):
                for method in ours:
                    answer = functions.ask("solve", case.number, method, good_enough).split()
                    runs.setdefault(("Thalweg", method), []).append([float(x) for x in answer[:4]])
                for method in theirs:
                    runs.setdefault(("SciPy", method), []).append(scipy_solve(case, method, good_enough))
            for (side, method), rows in runs.items():
                calls, until_good, _, error = rows[0]
                results.append(
                    dict(
                        kind=kind,
                        problem=case.name,
                        side=side,
                        method=method,
                        solved=bool(error <= good_enough and until_good > 0),
                        evaluations=int(until_good),
                        calls=int(calls),
                        milliseconds=statistics.median(row[2] for row in rows),
                        error=error,
                    )
                )
    return results


# ---- linear and quadratic programs ----


def programs(count, seed):
    """Random programs (Q, c, A, b, G, h, lower, upper) of several kinds, all with an optimum."""
    rng = np.random.default_rng(seed)
    for k in range(count):
        kind = ("dense", "quadratic", "transport", "assignment", "degenerate", "portfolio")[k % 6]
        d = int(rng.integers(4, 40))
        none, no_rhs = np.zeros((0, d)), np.zeros(0)
        lower, upper, q = np.zeros(d), np.full(d, np.inf), np.zeros((d, d))
        a, b, g, h = none, no_rhs, none, no_rhs
        if kind in ("dense", "quadratic", "degenerate"):
            p, m = int(rng.integers(0, d // 2)), int(rng.integers(1, 2 * d))
            a, g = rng.normal(size=(p, d)), rng.normal(size=(m, d))
            w = np.maximum(0, rng.normal(size=d))
            y, z = rng.normal(size=p), np.maximum(0, rng.normal(size=m))
            slack = np.where(z > 0, 0, 1.0 if kind == "degenerate" else rng.uniform(0, 1, m))
            if kind == "degenerate":
                slack[rng.random(m) < 0.7] = 0
            b, h = a @ w, g @ w + slack
            if kind == "quadratic":
                root = rng.normal(size=(d, int(rng.integers(1, d + 1))))
                q = root @ root.T
            reduced = np.where(w > 0, 0, rng.uniform(0, 1, d))
            c = -q @ w - a.T @ y - g.T @ z + reduced
        elif kind in ("transport", "assignment"):
            n = int(rng.integers(3, 9))
            d = n * n
            a = np.zeros((2 * n, d))
            for i in range(n):
                a[i, i * n : (i + 1) * n] = 1
                a[n + i, i::n] = 1
            supply = np.ones(n) if kind == "assignment" else rng.integers(1, 20, n).astype(float)
            demand = np.ones(n) if kind == "assignment" else rng.permutation(supply)
            b, c = np.concatenate([supply, demand]), rng.integers(1, 30, d).astype(float)
            lower, upper, q, g, h = np.zeros(d), np.full(d, np.inf), np.zeros((d, d)), np.zeros((0, d)), no_rhs
        else:
            factors = rng.normal(size=(d, 5))
            q = factors @ factors.T + np.diag(rng.uniform(0.1, 1, d))
            c, a, b = -rng.uniform(0, 1, d), np.ones((1, d)), np.ones(1)
            upper = np.full(d, max(0.3, 1.5 / d))
        yield kind, (q, c, a, b, g, h, lower, upper)


UNITS = [(1, 1, 1), (1e8, 1, 1), (1e-8, 1, 1), (1, 1e9, 1), (1, 1e-9, 1), (1e4, 1e-4, 1e6)]


def in_units(program, cost, variable, row):
    """The same program with the objective, the variables and the rows in other units."""
    q, c, a, b, g, h, lower, upper = program
    return (
        cost * q / variable**2,
        cost * c / variable,
        row * a / variable,
        row * b,
        row * g / variable,
        row * h,
        variable * lower,
        variable * upper,
    )


def error_of(program, value, w, optimum, optimal_w):
    """The worst of value and feasibility, each beside the size of what it is made of."""
    q, c, a, b, g, h, lower, upper = program
    magnitude = abs(optimum) + 1e-3 * (np.abs(c) @ np.abs(optimal_w)) + 1e-300
    worst = abs(value - optimum) / magnitude
    for rows, rhs, sign in ((a, b, 0), (g, h, 1)):
        if len(rhs):
            size = np.abs(rhs) + np.abs(rows) @ np.abs(w) + 1e-300
            off = rows @ w - rhs
            worst = max(worst, float(np.max((np.maximum(0, off) if sign else np.abs(off)) / size)))
    reach = np.max(np.abs(w)) + 1e-300
    return max(worst, float(np.max(np.maximum(0, lower - w))) / reach, float(np.max(np.maximum(0, w - upper))) / reach)


def highs(program):
    q, c, a, b, g, h, lower, upper = program
    d, rows = len(c), np.vstack([a, g])
    model = highspy.HighsModel()
    lp = model.lp_
    lp.num_col_, lp.num_row_, lp.col_cost_, lp.col_lower_, lp.col_upper_ = d, len(rows), c, lower, upper
    lp.row_lower_ = np.concatenate([b, np.full(len(h), -highspy.kHighsInf)])
    lp.row_upper_ = np.concatenate([b, h])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    nonzero = [np.nonzero(r)[0] for r in rows]
    lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum([len(n) for n in nonzero])]).astype(np.int32)
    lp.a_matrix_.index_ = np.concatenate([*nonzero, []]).astype(np.int32)
    lp.a_matrix_.value_ = np.concatenate([*(r[n] for r, n in zip(rows, nonzero)), []]).astype(float)
    if q.any():
        model.hessian_.dim_ = d
        model.hessian_.format_ = highspy.HessianFormat.kTriangular
        columns = [np.nonzero(q[j:, j])[0] + j for j in range(d)]
        model.hessian_.start_ = np.concatenate([[0], np.cumsum([len(n) for n in columns])]).astype(np.int32)
        model.hessian_.index_ = np.concatenate(columns).astype(np.int32)
        model.hessian_.value_ = np.concatenate([q[n, j] for j, n in enumerate(columns)])
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", 1.0)  # A hundred times what it takes; in some units its quadratic solver does not end.
    begun = time.perf_counter()
    solver.passModel(model)
    solver.run()
    elapsed = time.perf_counter() - begun
    optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return optimal, solver.getInfo().objective_function_value, np.array(solver.getSolution().col_value), 1e3 * elapsed


def thalweg(functions, program):
    q, c, a, b, g, h, lower, upper = program
    parts = [q, c, a, b, g, h, lower, upper]
    words = [float(x) for part in parts for x in np.ravel(part)]
    termination, converged, ms, value, *w = functions.ask("program", len(c), len(b), len(h), *words).split()
    return converged == "true", float(value), np.array(w, dtype=float), float(ms), termination


def compare_programs(functions, count):
    # HiGHS writes notes of its own, a hundred thousand lines of them, where it has been told to be quiet.
    sys.stdout.flush()
    stdout, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        return list(program_rows(functions, count))
    finally:
        os.dup2(stdout, 1)


def program_rows(functions, count):
    for number, (kind, program) in enumerate(programs(count, 20261126)):
        print(f"\rprograms {number + 1} of {count}", end="", file=sys.stderr)
        optimal, optimum, best, _ = highs(program)
        if not optimal:
            continue
        for unit, (cost, variable, row) in enumerate(UNITS):
            scaled = in_units(program, cost, variable, row)
            sides = {"HiGHS": highs(scaled) + ("",), "Thalweg": thalweg(functions, scaled)}
            for side, (claimed, value, w, ms, note) in sides.items():
                error = error_of(scaled, value, w, cost * optimum, variable * best) if claimed else float("inf")
                yield dict(
                    kind="programs",
                    problem=f"{kind} {number} in unit {unit}",
                    side="SciPy" if side == "HiGHS" else side,
                    method="HiGHS" if side == "HiGHS" else "InteriorPoint",
                    solved=bool(error <= 1e-8),
                    evaluations=-1,
                    calls=-1,
                    milliseconds=ms,
                    error=error,
                    note=note,
                )


# ---- time ----


def compare_speed(functions, rounds, n=1000, tolerance=1e-8):
    """Milliseconds from the start to ‖g‖ ≤ 1e-8 on the chained Rosenbrock function, each side with a function in its own language."""
    from scipy.optimize import rosen, rosen_der

    start = np.tile([-1.2, 1.0], n // 2)

    class Enough(Exception):
        pass

    def watched(w):
        g = rosen_der(w)
        if np.linalg.norm(g) <= tolerance:
            raise Enough
        return rosen(w), g

    def scipy_once(bounds):
        begun = time.perf_counter()
        try:
            minimize(
                watched, start, jac=True, method="L-BFGS-B", bounds=bounds, options=dict(gtol=0, ftol=0, maxiter=10**5, maxfun=10**5)
            )
        except Enough:
            return 1e3 * (time.perf_counter() - begun)
        return float("nan")

    runs = {}
    for _ in range(rounds):
        runs.setdefault(("SciPy", "L-BFGS-B"), []).append(scipy_once(None))
        runs.setdefault(("SciPy", "L-BFGS-B in a box"), []).append(scipy_once([(-10, 10)] * n))
        for method in ("L-BFGS", "L-BFGS-B", "L-BFGS-B in a box"):
            runs.setdefault(("Thalweg", method), []).append(float(functions.ask("speed", method.replace(" ", "_"), n, tolerance)))
    return {key: statistics.median(times[len(times) // 3 :]) for key, times in runs.items()}


# ---- what came of it ----


def row(*cells):
    print("| " + " | ".join(map(str, cells)) + " |")


def table(results):
    row("kind", "method", "solved", "evaluations", "beside best", "ms outside f")
    row("---", "---", "---:", "---:", "---:", "---:")
    for kind in dict.fromkeys(r["kind"] for r in results):
        here = [r for r in results if r["kind"] == kind]
        problems = list(dict.fromkeys(r["problem"] for r in here))
        methods = list(dict.fromkeys((r["side"], r["method"]) for r in here))
        by = {(r["side"], r["method"], r["problem"]): r for r in here}
        peers = [m for m in methods if m[0] == "SciPy"]
        best = max(peers, key=lambda m: sum(by[*m, p]["solved"] for p in problems))
        for method in methods:
            rows = [by[*method, p] for p in problems]
            solved = [r for r in rows if r["solved"]]
            both = [(by[*method, p], by[*best, p]) for p in problems if by[*method, p]["solved"] and by[*best, p]["solved"]]
            counted = kind != "programs"
            count = f"{statistics.median(r['evaluations'] for r in solved):.0f}" if counted and solved else "–"
            ratio = f"{statistics.median(x['evaluations'] / y['evaluations'] for x, y in both):.2f}" if counted and both else "–"
            ms = f"{statistics.median(r['milliseconds'] for r in solved):.2f}" if solved else "–"
            name = method[1] if method[1] == "HiGHS" else f"{method[0]} {method[1]}"
            row(kind, name + (" *" if method == best else ""), f"{len(solved)}/{len(rows)}", count, ratio, ms)
    print("\n\\* the peer's method that solves most; 'beside best' is the median ratio of evaluations to its, over what both solve.\n")


def speed_table(times):
    print("Chained Rosenbrock, n = 1000, to ‖g‖ ≤ 1e-8: milliseconds, each side with a function in its own language\n")
    row("method", "ms", "of SciPy's")
    row("---", "---:", "---:")
    for (side, method), ms in times.items():
        peer = times["SciPy", "L-BFGS-B in a box" if "box" in method else "L-BFGS-B"]
        row(f"{side} {method}", f"{ms:.1f}", f"{ms / peer:.2f}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--json", type=pathlib.Path, help="also write every row to this file")
    options.add_argument("--pictures", type=pathlib.Path, help="draw performance profiles into this folder")
    options.add_argument("--only", help="one kind: " + ", ".join([*SUITES, "programs", "speed"]))
    options.add_argument("--rounds", type=int, default=3, help="interleaved runs whose median time counts (3)")
    options.add_argument("--programs", type=int, default=300, help="how many linear and quadratic programs (300)")
    chosen = options.parse_args()
    path = class_path()
    functions = Functions(path)
    results = compare(functions, chosen.only, chosen.rounds)
    if chosen.only in (None, "programs"):
        results += compare_programs(functions, chosen.programs)
    times = compare_speed(functions, 30) if chosen.only in (None, "speed") else {}
    functions.close()
    print(f"SciPy {scipy.__version__}, HiGHS {highspy.Highs().version()}, {chosen.rounds} interleaved rounds\n")
    table(results)
    if times:
        speed_table(times)
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1))
    if chosen.pictures:
        rows = WORK / "rows.txt"
        rows.write_text(
            "".join(
                f"{r['kind']}|{r['problem']}|{r['side']}|{r['method']}|{r['evaluations'] if r['solved'] else -1}\n"
                for r in results
                if r["evaluations"] != 0 and r["kind"] != "programs"
            )
        )
        java = ["java", "-Djava.awt.headless=true", "-cp", path, HERE / "Profiles.java", rows, chosen.pictures]
        subprocess.run(java, check=True)


own("venv", PACKAGES)
import highspy  # noqa: E402
import numpy as np  # noqa: E402
import scipy  # noqa: E402
from scipy.optimize import least_squares, minimize  # noqa: E402

np.seterr(all="ignore")
warnings.simplefilter("ignore")
SCIPY = {
    "BFGS": smooth("BFGS", gtol=1e-12, maxiter=20_000),
    "L-BFGS-B": smooth("L-BFGS-B", gtol=1e-14, ftol=0, maxiter=20_000, maxfun=50_000, maxcor=10),
    "CG": smooth("CG", gtol=1e-12, maxiter=20_000),
    "TNC": smooth("TNC", gtol=1e-12, ftol=0, xtol=0, maxfun=20_000),
    "lm": squares("lm"),
    "trf": squares("trf"),
    "dogbox": squares("dogbox"),
    "Nelder-Mead": derivative_free("Nelder-Mead", xatol=1e-9, fatol=1e-15, maxiter=10**6, maxfev=20_000),
    "Powell": derivative_free("Powell", xtol=1e-9, ftol=1e-15, maxfev=20_000),
    "COBYQA": derivative_free("COBYQA", maxfev=500),
    "SLSQP": constrained("SLSQP", ftol=1e-12, maxiter=1000),
    "trust-constr": constrained("trust-constr", gtol=1e-10, xtol=1e-12, maxiter=2000),
}
main()
