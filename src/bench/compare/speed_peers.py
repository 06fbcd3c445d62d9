"""The other side of speed.py: reads a request a line, does the work with another library, and answers in a line.

    run NAME PEER TOLERANCE REPEATS    the milliseconds of one, and what it came to: the value and its measure

A work is a function of the tolerance, and a function that says what its result is worth. Each is written as the library's own
documentation would have it.
"""

import os
import pathlib
import sys
import time
import warnings

import numpy as np

FOLDER = pathlib.Path(sys.argv[1])
THREADS = int(os.environ["OMP_NUM_THREADS"])
LAMBDA = 1e-3


def numbers(name):
    return np.fromfile(FOLDER / name, dtype="<f8")


def data(name):
    y = numbers(name + ".y")
    x = numbers(name + ".x")
    return x.reshape(len(y), -1), y


# ---- models whose scores are linear ----


def with_ones(x):
    return np.hstack([x, np.ones((len(x), 1))])


def logistic_loss(x, y, w):
    """The value, and the norm of the gradient."""
    ones = with_ones(x)
    m = y * (ones @ w)
    g = ones.T @ (-y / (1 + np.exp(m))) / len(y)
    g[:-1] += LAMBDA * w[:-1]
    return np.mean(np.logaddexp(0, -m)) + LAMBDA / 2 * w[:-1] @ w[:-1], np.linalg.norm(g)


def descent_step(x):
    """1/L of the logistic risk with its penalty, which leaves the intercept out."""
    ones = with_ones(x)
    penalty = LAMBDA * np.diag([1.0] * x.shape[1] + [0.0])
    return 1 / np.linalg.eigvalsh(ones.T @ ones / (4 * len(x)) + penalty)[-1]


def logistic_steps_numpy():
    x, y = data("cancer")
    step, n = descent_step(x), len(y)
    ones = with_ones(x)

    def run(_):
        w = np.zeros(ones.shape[1])
        for _ in range(1000):
            t = -y / (1 + np.exp(y * (ones @ w)))
            g = ones.T @ t / n
            g[:-1] += LAMBDA * w[:-1]
            w -= step * g
        return w

    return run, lambda w: logistic_loss(x, y, w)[:1]


def logistic_steps_torch():
    x, y = data("cancer")
    step = descent_step(x)
    xt, yt = torch.from_numpy(x), torch.from_numpy(y)

    def run(_):
        w = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
        b = torch.zeros(1, dtype=torch.float64, requires_grad=True)
        optimizer = torch.optim.SGD([w, b], lr=step)
        for _ in range(1000):
            optimizer.zero_grad()
            loss = torch.nn.functional.softplus(-yt * (xt @ w + b)).mean() + LAMBDA / 2 * w @ w
            loss.backward()
            optimizer.step()
        return np.append(w.detach().numpy(), b.detach().numpy())

    return run, lambda w: logistic_loss(x, y, w)[:1]


def logistic_fit(name, solver):
    x, y = data(name)

    def run(tolerance):
        fit = LogisticRegression(C=1 / (LAMBDA * len(y)), solver=solver, tol=tolerance, max_iter=10**5).fit(x, y)
        return np.append(fit.coef_[0], fit.intercept_)

    return run, lambda w: logistic_loss(x, y, w)[: 2 if name == "cancer" else 1]


def softmax_fit(solver):
    x, y = data("digits")
    rows = np.arange(len(y))

    def run(tolerance):
        fit = LogisticRegression(C=1 / (LAMBDA * len(y)), solver=solver, tol=tolerance, max_iter=10**5).fit(x, y)
        return fit.coef_, fit.intercept_

    def value(fit):
        w, b = fit
        s = x @ w.T + b
        return (np.mean(logsumexp(s, axis=1) - s[rows, y.astype(int)]) + LAMBDA / 2 * np.sum(w * w),)

    return run, value


def lasso_value(x, y, strength, w):
    r = y - x @ w
    return r @ r / (2 * len(y)) + strength * np.abs(w).sum()


def lasso(name, gram):
    x, y = data(name)
    strength = 0.1 * np.abs(x.T @ y).max() / len(y)

    def run(tolerance):
        model = Lasso(alpha=strength, fit_intercept=False, tol=tolerance, max_iter=10**6, precompute=gram)
        return model.fit(x, y).coef_

    return run, lambda w: (lasso_value(x, y, strength, w),)


def lasso_fits(name):
    x, y = data(name)

    def run(tolerance):
        return lasso_path(x, y, n_alphas=100, eps=1e-3, tol=tolerance, max_iter=10**6)

    return run, lambda fit: (sum(lasso_value(x, y, a, w) for a, w in zip(fit[0], fit[1].T)),)


def k_means():
    x = numbers("points-50000-20.x").reshape(50000, 20)

    def run(_):
        return KMeans(10, init=x[:10], n_init=1, tol=0, max_iter=1000, algorithm="lloyd").fit(x).cluster_centers_

    def value(centres):
        squares = ((x[:, None, :] - centres[None]) ** 2).sum(axis=2)
        return (squares.min(axis=1).mean() / 2,)

    return run, value


def svm():
    x, y = data("cancer")

    def run(tolerance):
        model = LinearSVC(
            loss="hinge", C=1 / (LAMBDA * len(y)), fit_intercept=False, dual=True, tol=tolerance, max_iter=10**6, random_state=1
        )
        return model.fit(x, y).coef_[0]

    return run, lambda w: (np.maximum(0, 1 - y * (x @ w)).mean() + LAMBDA / 2 * w @ w,)


# ---- solvers and optimizers on functions that cost little ----


def rosenbrock(n):
    start = np.tile([-1.2, 1.0], n // 2)

    class Enough(Exception):
        pass

    def run(tolerance):
        def watched(w):
            g = rosen_der(w)
            if np.linalg.norm(g) <= tolerance:
                raise Enough(w)
            return rosen(w), g

        try:
            options = dict(gtol=0, ftol=0, maxiter=10**5, maxfun=10**5)
            return minimize(watched, start, jac=True, method="L-BFGS-B", options=options).x
        except Enough as enough:
            return enough.args[0]

    return run, lambda w: (rosen(w), np.linalg.norm(rosen_der(w)))


def adam_in_two_dimensions():
    def run(_):
        w = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
        optimizer = torch.optim.Adam([w], lr=0.01)
        for _ in range(1000):
            optimizer.zero_grad()
            loss = 100 * (w[1] - w[0] ** 2) ** 2 + (1 - w[0]) ** 2
            loss.backward()
            optimizer.step()
        return w.detach().numpy()

    return run, lambda w: (rosen(w),)


def adam_steps():
    w = torch.zeros(1_000_000, dtype=torch.float64, requires_grad=True)
    w.grad = torch.randn(1_000_000, dtype=torch.float64)
    optimizer = torch.optim.Adam([w], lr=1e-3, fused=True)

    def run(_):
        for _ in range(10):
            optimizer.step()

    return run, lambda _: (0.0,)


# ---- networks ----


def network(name, images, batch, dtype, shape=(784,)):
    x, y = data(images)
    xt = torch.from_numpy(x).to(dtype).reshape(len(x), *shape)
    yt = torch.from_numpy(y.astype(np.int64))
    order = torch.from_numpy(numbers(f"{len(y)}.order").astype(np.int64))
    start = torch.from_numpy(numbers(name + ".w"))
    layers = torch.nn
    if len(shape) == 1:
        net = layers.Sequential(layers.Linear(784, 128), layers.ReLU(), layers.Linear(128, 10)).to(dtype)
    else:
        net = layers.Sequential(
            layers.Conv2d(1, 8, 3),
            layers.ReLU(),
            layers.MaxPool2d(2),
            layers.Conv2d(8, 16, 3),
            layers.ReLU(),
            layers.MaxPool2d(2),
            layers.Flatten(),
            layers.Linear(400, 10),
        ).to(dtype)

    def run(_):
        torch.nn.utils.vector_to_parameters(start.to(dtype, copy=True), net.parameters())
        optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, fused=True)
        for at in range(0, len(y), batch):
            rows = order[at : at + batch]
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(net(xt[rows]), yt[rows]).backward()
            optimizer.step()

    def value(_):
        with torch.no_grad():
            return (float(torch.nn.functional.cross_entropy(net(xt), yt)),)

    return run, value


def mlp_digits():
    x, y = data("digits")

    def run(_):
        settings = dict(hidden_layer_sizes=(64,), alpha=0, batch_size=64, max_iter=20, tol=0, n_iter_no_change=100)
        return MLPClassifier(**settings, learning_rate_init=1e-3, random_state=1).fit(x, y)

    def value(model):
        p = model.predict_proba(x)
        return (-np.mean(np.log(p[np.arange(len(y)), y.astype(int)])),)

    return run, value


def works(torch_here):
    if torch_here:
        double, single = torch.float64, torch.float32
        return {
            ("logistic-steps", "PyTorch"): logistic_steps_torch,
            ("adam-2", "PyTorch"): adam_in_two_dimensions,
            ("adam-million", "PyTorch fused"): adam_steps,
            ("mlp-64", "PyTorch float64"): lambda: network("mlp-64", "images-60000", 64, double),
            ("mlp-64", "PyTorch float32"): lambda: network("mlp-64", "images-60000", 64, single),
            ("mlp-256", "PyTorch float64"): lambda: network("mlp-256", "images-60000", 256, double),
            ("mlp-256", "PyTorch float32"): lambda: network("mlp-256", "images-60000", 256, single),
            ("convolutional", "PyTorch float64"): lambda: network("convolutional", "images-6400", 64, double, (1, 28, 28)),
        }
    return {
        ("logistic-steps", "NumPy"): logistic_steps_numpy,
        **{
            (work, f"scikit-learn {solver}"): lambda name=name, solver=solver: logistic_fit(name, solver)
            for work, name in (("logistic-fit", "cancer"), ("logistic-rows", "rows-581012-54"))
            for solver in ("lbfgs", "newton-cholesky", "newton-cg")
        },
        ("softmax-fit", "scikit-learn lbfgs"): lambda: softmax_fit("lbfgs"),
        ("softmax-fit", "scikit-learn newton-cholesky"): lambda: softmax_fit("newton-cholesky"),
        **{
            (work, "scikit-learn" + (" Gram" if gram else "")): lambda name=name, gram=gram: lasso(name, gram)
            for work, name in (("lasso", "diabetes"), ("lasso-wide", "sparse-2000-500"))
            for gram in (False, True)
        },
        ("lasso-path", "scikit-learn"): lambda: lasso_fits("diabetes"),
        ("lasso-path-wide", "scikit-learn"): lambda: lasso_fits("sparse-2000-500"),
        ("k-means", "scikit-learn"): k_means,
        ("svm", "scikit-learn LinearSVC"): svm,
        ("rosenbrock-2", "SciPy L-BFGS-B"): lambda: rosenbrock(2),
        ("rosenbrock-100", "SciPy L-BFGS-B"): lambda: rosenbrock(100),
        ("rosenbrock-1000", "SciPy L-BFGS-B"): lambda: rosenbrock(1000),
        ("mlp-digits", "scikit-learn"): mlp_digits,
    }


def answer(words, known, prepared):
    if words[0] == "about":
        return about()
    _, name, peer, tolerance, repeats = words
    key = name, peer.replace("_", " ")
    if key not in prepared:
        prepared.clear()
        prepared[key] = known[key]()
    run, value = prepared[key]
    begun = time.perf_counter()
    for _ in range(int(repeats)):
        result = run(float(tolerance))
    milliseconds = 1e3 * (time.perf_counter() - begun) / int(repeats)
    values = value(result)
    return f"{milliseconds} {values[0]} {values[-1]}"


def about():
    if torch:
        return f"PyTorch {torch.__version__} with {torch.get_num_threads()} threads"
    pools = ", ".join(f"{p['internal_api']} {p.get('architecture', '')} {p['num_threads']}".strip() for p in threadpool_info())
    return f"NumPy {np.__version__}, SciPy {scipy.__version__}, scikit-learn {sklearn.__version__}; threads: {pools}"


torch = None
if sys.argv[2] == "torch":
    import torch

    torch.set_num_threads(THREADS)
    from scipy.optimize import rosen
else:
    import scipy
    import sklearn
    from scipy.optimize import minimize, rosen, rosen_der
    from scipy.special import logsumexp
    from sklearn.cluster import KMeans
    from sklearn.linear_model import Lasso, LogisticRegression, lasso_path
    from sklearn.neural_network import MLPClassifier
    from sklearn.svm import LinearSVC
    from threadpoolctl import threadpool_info

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    known, prepared = works(torch is not None), {}
    for line in sys.stdin:
        print(answer(line.split(), known, prepared), flush=True)
