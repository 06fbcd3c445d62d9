"""Prints SciPy's evaluation counts beside Thalweg's. One command, from anywhere, compiles and runs both sides:

    python src/bench/evaluations/evaluations.py

It needs SciPy 1.11 or newer (`pip install scipy`), Maven and a JDK.

Same start, same rule on both sides: the run ends at the first iterate whose gradient has a Euclidean norm of at most
1e-5 (SciPy's own tolerances are switched off, a callback ends the run). Counted are points: values and gradients at
the same point are one. Nelder-Mead sees no gradient; it ends, by SciPy's defaults, once the simplex is at most 1e-4
wide (SciPy asks for values that close as well), and after 20,000 iterations where it gets nowhere.
"""

import pathlib
import subprocess
import tempfile

import numpy as np
import scipy
from scipy.optimize import minimize, rosen, rosen_der, rosen_hess_prod


def beale(w):
    x, y = w
    return sum((c - x * (1 - y**k)) ** 2 for k, c in ((1, 1.5), (2, 2.25), (3, 2.625)))


def beale_der(w):
    x, y = w
    r = [(c - x * (1 - y**k), k) for k, c in ((1, 1.5), (2, 2.25), (3, 2.625))]
    return np.array([sum(2 * e * (y**k - 1) for e, k in r), sum(2 * e * x * k * y ** (k - 1) for e, k in r)])


def beale_hess_prod(w, v):
    x, y = w
    h = np.zeros((2, 2))
    for k, c in ((1, 1.5), (2, 2.25), (3, 2.625)):
        e = c - x * (1 - y**k)
        j = np.array([y**k - 1, x * k * y ** (k - 1)])
        cross = k * y ** (k - 1)
        curve = x * k * (k - 1) * y ** (k - 2) if k > 1 else 0
        h += 2 * np.outer(j, j) + 2 * e * np.array([[0, cross], [cross, curve]])
    return h @ v


A = np.array([[1, 10, 0, 0], [0, 0, 5**0.5, -(5**0.5)]])
B = np.array([[0, 1, -2, 0], [1, 0, 0, -1]])
C = np.array([1, 10**0.5])


def powell(w):
    return np.sum((A @ w) ** 2) + np.sum((C * (B @ w) ** 2) ** 2)


def powell_der(w):
    return 2 * A.T @ (A @ w) + 4 * B.T @ (C**2 * (B @ w) ** 3)


def powell_hess_prod(w, v):
    return 2 * A.T @ (A @ v) + 12 * B.T @ (C**2 * (B @ w) ** 2 * (B @ v))


def chained(d):
    return np.tile([-1.2, 1.0], (d + 1) // 2)[:d]


PROBLEMS = {
    "Rosenbrock 2": (rosen, rosen_der, rosen_hess_prod, chained(2)),
    "Rosenbrock 100": (rosen, rosen_der, rosen_hess_prod, chained(100)),
    "Beale": (beale, beale_der, beale_hess_prod, np.array([1.0, 1.0])),
    "Powell singular": (powell, powell_der, powell_hess_prod, np.array([3.0, -1.0, 0.0, 1.0])),
}
OFF = {
    "L-BFGS-B": dict(ftol=0, gtol=0, maxiter=10**5, maxfun=10**6),
    "BFGS": dict(gtol=0, maxiter=10**5),
    "CG": dict(gtol=0, maxiter=10**5),
    "Newton-CG": dict(xtol=0, maxiter=10**5),
    "Nelder-Mead": dict(maxiter=20_000, maxfev=10**6),
}
HERE = pathlib.Path(__file__).resolve().parent
LIBRARY = HERE.parents[1]


def thalweg_counts():
    """Compiles the library and runs Evaluations.java on it: one line a problem and solver."""
    with tempfile.TemporaryDirectory() as folder:
        classpath = pathlib.Path(folder, "classpath")
        maven = ["mvn", "-q", "-B", "-Dstyle.color=never", "-f", LIBRARY / "pom.xml", "compile", "dependency:build-classpath"]
        subprocess.run([*maven, "-Dmdep.includeScope=runtime", f"-Dmdep.outputFile={classpath}"], check=True)
        path = f"{LIBRARY / 'target' / 'classes'}:{classpath.read_text().strip()}"
        java = ["java", "-cp", path, HERE / "Evaluations.java"]
        return subprocess.run(java, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()


def scipy_counts(problem, method):
    f, der, product, start = PROBLEMS[problem]
    points, products = set(), [0]

    def ended(intermediate_result):
        if method != "Nelder-Mead" and np.linalg.norm(der(intermediate_result.x)) <= 1e-5:
            raise StopIteration

    def value(w):
        points.add(w.tobytes())
        return f(w)

    def slope(w):
        points.add(w.tobytes())
        return der(w)

    def hessp(w, v):
        products[0] += 1
        return product(w, v)

    extra = {} if method == "Nelder-Mead" else {"jac": slope}
    if method == "Newton-CG":
        extra["hessp"] = hessp
    run = minimize(value, start, method=method, options=OFF[method], callback=ended, **extra)
    ended_well = run.success if method == "Nelder-Mead" else np.linalg.norm(der(run.x)) <= 1e-5
    return len(points), products[0], ended_well, f(run.x)


def main():
    print(f"SciPy {scipy.__version__}; points (Hessian-vector products) until the gradient norm is at most 1e-5")
    print(f"{'problem':16}{'solver':24}{'Thalweg':>14}{'SciPy':>14}{'ratio':>8}")
    for line in thalweg_counts():
        problem, solver, points, products, value, converged = line.split(";")
        ours = f"{points} ({products})" if products != "0" else points
        theirs, ratio, note = "", "", ""
        if solver in OFF:
            p, h, ended, low = scipy_counts(problem, solver)
            theirs = f"{p} ({h})" if h else str(p)
            ratio = f"{int(points) / p:.2f}"
            if converged != "true" or not ended:
                note = f"  does not converge: values {value} and {low:.6g}"
        elif converged != "true":
            note = f"  does not converge: value {value}"
        print(f"{problem:16}{solver:24}{ours:>14}{theirs:>14}{ratio:>8}{note}")


main()
