"""Makes types.parquet, whose values DuckDbTest repeats.

    python -m venv venv && venv/bin/pip install pyarrow==26.0.1
    venv/bin/python make_parquet.py types.parquet
"""

import datetime
import decimal
import sys

import pyarrow
import pyarrow.parquet

day = datetime.date
moment = datetime.datetime
utc = datetime.timezone.utc
columns = {
    "tiny": pyarrow.array([1, None, -128], pyarrow.int8()),
    "short": pyarrow.array([1, None, -32768], pyarrow.int16()),
    "int": pyarrow.array([1, None, -2147483648], pyarrow.int32()),
    "long": pyarrow.array([1, None, 9007199254740992], pyarrow.int64()),
    "unsigned": pyarrow.array([1, None, 2**63], pyarrow.uint64()),
    "float": pyarrow.array([0.1, None, -1.5], pyarrow.float32()),
    "double": pyarrow.array([0.1, float("nan"), 1e300], pyarrow.float64()),
    "decimal": pyarrow.array(
        [decimal.Decimal("99999999.99"), None, decimal.Decimal("-0.01")], pyarrow.decimal128(10, 2)
    ),
    "flag": pyarrow.array([True, None, False], pyarrow.bool_()),
    "text": pyarrow.array(["Bern", None, "Zürich"], pyarrow.string()),
    "kind": pyarrow.array(["a", None, "b"]).dictionary_encode(),
    "day": pyarrow.array([day(2023, 5, 1), None, day(1969, 12, 31)], pyarrow.date32()),
    "time": pyarrow.array(
        [moment(2023, 3, 26, 2, 30, 15), None, moment(1969, 12, 31, 23, 59)], pyarrow.timestamp("us")
    ),
    "moment": pyarrow.array(
        [moment(2023, 5, 1, 12, 30, tzinfo=utc), None, moment(1969, 12, 31, 23, 59, tzinfo=utc)],
        pyarrow.timestamp("us", tz="UTC"),
    ),
    "clock": pyarrow.array([datetime.time(1, 2, 3), None, datetime.time(23, 59, 59)], pyarrow.time64("us")),
    "odd": pyarrow.array([1, None, 9007199254740993], pyarrow.int64()),
    "list": pyarrow.array([[1, 2], None, []], pyarrow.list_(pyarrow.int32())),
    "price": pyarrow.array([10.5, 20.5, 30.5], pyarrow.float64()),
}
pyarrow.parquet.write_table(pyarrow.table(columns), sys.argv[1])
