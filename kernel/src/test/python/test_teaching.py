"""Errors that teach, values that show, magics, completion and inspection: as a student's front end gets them."""

import re

import pytest

from session import PATIENCE, Session


def plain(error):
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(error["traceback"]))


def test_all_errors_of_a_cell_come_at_once_and_nothing_ran(java):
    java.run("int untouched = 1;")
    result = java.run('System.out.println("ran");\nuntouched = 2;\nString s = 5;\nint n = untuched + 1;')
    error = plain(result.error)
    assert "line 3: error: incompatible types: int cannot be converted to String" in error
    assert "    String s = 5;\n               ^\n" in error
    assert "line 4: error: cannot find symbol: variable untuched" in error
    assert "Hint: Did you mean untouched?" in error
    assert result.text() == "" and java.run("untouched").value == "1"


def test_a_variable_whose_cell_failed_keeps_its_value(java):
    java.run("String held = \"before\";")
    assert java.run("var unset = 1 / 0;\nint held = 3;").reply["status"] == "error"
    assert java.run("held").value == "before"


@pytest.mark.parametrize(
    "code, advice",
    [
        ("int n = 3.5;", "write (int) 3.5"),
        ("int first = 1\nint second = 2;", "A statement ends with a semicolon"),
        ("Color c = null;", "import java.awt.Color;"),
        ("int half(int n) { if (n > 0) return 1; }", "must end in a return statement"),
        ('Math.max("a", 1)', "the choices are int Math.max(int a, int b)"),
        ("for (int i = 0; i < 3; i++) {", "is never closed"),
        ("boolean b = true; if (b = 1) { }", "= assigns; == compares"),
        ('if (1 > 0 and 2 > 1) { }', "In Java, write && for and"),
        ('List.of("a").stream().map(s -> s.lenght())', "Did you mean length?"),
        ("new SGD(0.1)", "Did you mean Sgd?"),
        ("new Adam(0.1, 0.9)", "Adam(Schedule learningRate, double beta1, double beta2, double epsilon)"),
    ],
)
def test_usual_mistakes_get_a_sentence(java, code, advice):
    assert advice in plain(java.run(code).error)


def test_a_stopped_loop_is_named(java):
    request = java.send('System.out.println("on");\nint n = 0;\nwhile (true) {\n  n++;\n}')
    java.await_message(request, "stream")
    java.manager.interrupt_kernel()
    assert "a way out of the loop in line 3" in plain(java.collect(request).error)


def test_an_exception_three_calls_deep_shows_the_lines_of_the_cells_alone(java):
    methods = java.run("int one(int n) {\n  return 1 / n;\n}\nint two(int n) {\n  return one(n) + 1;\n}")
    first = methods.reply["execution_count"]
    java.run("class Model {\n  int fit(int n) {\n    return two(n);\n  }\n}")
    error = java.run("var model = new Model();\n\nmodel.fit(0)").error
    assert error["ename"] == "java.lang.ArithmeticException"
    lines = plain(error).splitlines()
    assert f"  Cell [{first}], line 2" in lines and "  --> 2    return 1 / n;" in lines
    assert [line.strip() for line in lines if line.startswith("  at ")] == [
        f"at one (Cell [{first}], line 2)",
        f"at two (Cell [{first}], line 5)",
        f"at Model.fit (Cell [{first + 1}], line 3)",
        f"at (Cell [{first + 2}], line 3)",
    ]


def test_endless_recursion_is_twenty_lines_at_most(java):
    error = java.run("int deeper(int n) {\n  return deeper(n + 1);\n}\ndeeper(0)").error
    assert error["ename"] == "java.lang.StackOverflowError" and len(error["traceback"]) <= 20


def test_an_error_is_on_its_line_and_alone(java):
    error = plain(java.run("List.of(1)\n    .stream()\n    .cuont();\nSystem.out.println('hi');").error)
    assert "line 3: error: cannot find symbol: method cuont()\n        .cuont();\n         ^^^^^\n" in error
    assert "line 4: error: unclosed character literal" in error and error.count("error: ") == 2


def test_a_printed_stack_trace_reads_like_an_error(java):
    written = java.run("try {\n  System.out.println(1 / 0);\n} catch (Exception e) {\n  e.printStackTrace();\n}").text("stderr")
    assert "java.lang.ArithmeticException" in written and "line 2" in written
    assert "REPL" not in written and "thalweg" not in written


def test_what_the_optimizer_met_says_its_step(java):
    code = "new GradientDescent(10).minimize(new Rosenbrock(), new double[] {-1, 1}, Stop.after(100))"
    assert "at iteration 4 the value was Infinity" in java.run(code).value


def test_matrices_and_charts_show_as_such(java):
    matrix = java.run("new org.ejml.data.DMatrixSparseCSC(2, 2)").data
    assert "bmatrix" in matrix["text/latex"] and "sparse matrix" in matrix["text/plain"]
    chart = "new org.knowm.xchart.PieChartBuilder().title(\"halves\").width(200).height(100).build()"
    data = java.run(f'var pie = {chart};\npie.addSeries("a", 1);\npie').data
    assert data["image/png"] and data["text/plain"] == "Pie chart: halves"


def test_a_text_that_never_ends_is_stopped(java):
    java.run('class Slow { public String toString() { System.out.println("on"); while (true) {} } }')
    request = java.send("new Slow()")
    java.await_message(request, "stream")
    java.manager.interrupt_kernel()
    assert java.collect(request).error["ename"] == "InterruptedException"


def test_compared_strings_are_warned_of(java):
    result = java.run('String one = new String("x");\none == "x"')
    assert result.value == "false" and "equals" in result.text("stderr")


def test_a_failed_assertion_is_an_error(java):
    assert java.run("assert 1 > 2;").error["ename"] == "java.lang.AssertionError"


@pytest.mark.parametrize(
    "code, mime",
    [
        ('html("<b>x</b>")', "text/html"),
        ('markdown("*x*")', "text/markdown"),
        ('latex("x^2")', "text/latex"),
        ('svg("<svg/>")', "image/svg+xml"),
        ('json(Map.of("a", 1))', "application/json"),
        ('vegaLite("{\\"mark\\": \\"bar\\"}")', "application/vnd.vegalite.v5+json"),
        ("new java.awt.image.BufferedImage(4, 4, 1)", "image/png"),
    ],
)
def test_rich_results_have_text_beside(java, code, mime):
    data = java.run(code).data
    assert mime in data and data["text/plain"].strip()


def test_a_stream_is_shown_and_not_consumed(java):
    assert "not consumed" in java.run("var ints = IntStream.range(0, 3);\nints").value
    assert java.run("ints.sum()").value == "3"


def test_displays_are_updated_in_place(java):
    result = java.run('String id = display("one");\nupdateDisplay(id, "two");')
    (shown,) = result.of("display_data")
    (update,) = result.of("update_display_data")
    assert update["transient"]["display_id"] == shown["transient"]["display_id"]
    assert update["data"]["text/plain"] == "two"


def test_a_progress_bar_is_throttled_and_ends_in_its_final_state(java):
    result = java.run('var bar = progress("epochs", 200_000);\nfor (int i = 0; i < 200_000; i++) bar.step();')
    updates = result.of("update_display_data")
    assert 1 <= len(updates) < 200
    assert "200000/200000 (100%)" in updates[-1]["data"]["text/plain"]


def test_a_live_output_ends_in_its_final_state_when_interrupted(java):
    request = java.send("var chart = live();\nint frame = 0;\nwhile (true) chart.show(\"frame \" + frame++);")
    java.await_message(request, "update_display_data")
    java.manager.interrupt_kernel()
    result = java.collect(request)
    last = int(java.run("frame").value)
    shown = int(result.of("update_display_data")[-1]["data"]["text/plain"].split()[1])
    assert last - 2 <= shown <= last


def test_maven_without_network_is_explained(tmp_path):
    offline = f"-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9 -Dmaven.repo.local={tmp_path}"
    with Session(JDK_JAVA_OPTIONS=offline) as java:
        error = java.run("%maven org.example:absent:1").error
        assert "cannot be reached" in error["evalue"] and "Connect to the network once" in error["evalue"]
        assert len(error["traceback"]) == 1


@pytest.mark.parametrize(
    "code, sentence",
    [("%tiem 1", "did you mean %time?"), ("%load", "write %load FILE"), ("%%who", "write %who")],
)
def test_wrong_magics_get_one_sentence(java, code, sentence):
    error = java.run(code).error
    assert sentence in error["evalue"] and len(error["traceback"]) == 1


def test_text_in_a_text_block_is_no_magic(java):
    assert java.run('String text = """\n%time 1\n""";\ntext').value == "%time 1\n"


def test_timeit_says_the_spread(java):
    assert re.search(r"± .* each \(mean ± standard deviation of 7 runs", java.run("%timeit Math.sqrt(2)").text())


def shell(java, kind, **content):
    request = getattr(java.client, kind)(**content)
    while True:
        reply = java.client.get_shell_msg(timeout=PATIENCE)
        if reply["parent_header"]["msg_id"] == request:
            return reply["content"]


def test_completions_tell_kinds_and_parameter_types(java):
    reply = shell(java, "complete", code="Math.hyp", cursor_pos=8)
    (item,) = reply["metadata"]["_jupyter_types_experimental"]
    assert (item["text"], item["type"], item["signature"]) == ("hypot(", "function", "(double x, double y) → double")
    assert "%timeit" in shell(java, "complete", code="%tim", cursor_pos=4)["matches"]


def test_inspection_is_html_and_text(java):
    java.run("double rate = 0.25;")
    reply = shell(java, "inspect", code="rate", cursor_pos=4)
    assert reply["data"]["text/plain"] == "double rate\n\nvalue: 0.25"
    assert "<b>double rate</b>" in reply["data"]["text/html"]


def test_the_javadoc_of_the_library_is_shown(java):
    reply = shell(java, "inspect", code="thalweg.runs.Stop.after", cursor_pos=23)
    assert "after(int" in reply["data"]["text/plain"] and len(reply["data"]["text/plain"].splitlines()) > 1
