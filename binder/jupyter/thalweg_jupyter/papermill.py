"""Parameters for notebooks in Java: what papermill writes into the cell after the one tagged `parameters`."""

import math
import re

try:
    from papermill.engines import NBClientEngine as ENGINE  # unchanged: named so that papermill loads this module
    from papermill.models import Parameter
    from papermill.translators import Translator, papermill_translators
except ImportError:  # another version of papermill, which shall work for other languages
    ENGINE = None
    Translator = object

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
DECLARATION = re.compile(
    r"^\s*(?:final\s+)?(?P<type>\w[\w.<>?, \[\]]*?)\s+(?P<name>\w+)\s*=\s*(?P<default>.+?)\s*;\s*(?://\s*(?P<help>.*))?$"
)


class JavaTranslator(Translator):
    """Assigns to the variables that the cell of the defaults declares.

    So each keeps its type: with `double rate = 0.5`, a rate of 1 is 1.0, and a text does not compile.
    """

    @classmethod
    def translate_none(cls, val):
        return "null"

    @classmethod
    def translate_int(cls, val):
        if -(2**31) <= val < 2**31:
            return str(val)
        return f"{val}L" if -(2**63) <= val < 2**63 else f'new java.math.BigInteger("{val}")'

    @classmethod
    def translate_float(cls, val):
        if math.isfinite(val):
            return repr(val)
        return "Double.NaN" if math.isnan(val) else f"Double.{'POSITIVE' if val > 0 else 'NEGATIVE'}_INFINITY"

    @classmethod
    def translate_escaped_str(cls, str_val):
        return '"' + "".join(cls.character(c) for c in str(str_val)) + '"'

    @classmethod
    def character(cls, c):
        # In octal digits: Java reads \u000a as the end of the line before it reads the text.
        return ESCAPES.get(c) or (f"\\{ord(c):03o}" if ord(c) < 32 else c)

    @classmethod
    def translate_list(cls, val):
        items = ", ".join(map(cls.translate, val))
        if None not in val:
            return f"java.util.List.of({items})"
        return f"java.util.Arrays.asList({items})" if len(val) > 1 else "java.util.Collections.singletonList(null)"

    @classmethod
    def translate_dict(cls, val):
        entries = (f"java.util.Map.entry({cls.translate(str(k))}, {cls.translate(v)})" for k, v in val.items())
        return f"java.util.Map.ofEntries({', '.join(entries)})"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}"

    @classmethod
    def assign(cls, name, str_val):
        return f"{name} = {str_val};"

    @classmethod
    def inspect(cls, parameters_cell):
        declared = filter(None, map(DECLARATION.match, parameters_cell["source"].splitlines()))
        return [Parameter(d["name"], d["type"], d["default"], d["help"] or "") for d in declared]


if ENGINE:
    papermill_translators.register("java", JavaTranslator)
