"""Cells as a student writes them: values, output, errors."""

import pytest

from session import Session


def plain(error):
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(error["traceback"]))


def test_the_first_cell_needs_no_import(fresh):
    assert fresh.run("List.of(1, 2).stream().map(i -> i + 1).collect(Collectors.toList())").value == "[2, 3]"
    assert fresh.written_by_process() == ""


def test_state_lasts_from_cell_to_cell(java):
    java.run("int a = 3;\nint twice(int n) {\n  return 2 * n;\n}")
    assert java.run("twice(a)").value == "6"


def test_errors_show_the_line_of_the_cell_and_no_frames_of_ours(java):
    java.run("int fraction(int n) {\n  return 1 / n;\n}")
    error = java.run("int zero = 0;\nfraction(zero)").error
    assert error["ename"] == "java.lang.ArithmeticException"
    assert "line 2" in plain(error) and "--> 2    return 1 / n;" in plain(error)
    assert "jshell" not in plain(error) and "REPL" not in plain(error)


def test_reply_and_published_error_agree(java):
    result = java.run("int broken = ;")
    assert result.reply["status"] == "error"
    assert result.reply["ename"] == result.error["ename"] == "CompilationException"
    assert result.reply["traceback"] == result.error["traceback"]


def test_jars_can_be_added(java, tmp_path):
    (tmp_path / "note.txt").write_text("found")
    java.run(f"%classpath {tmp_path}")
    code = 'new Scanner(Thread.currentThread().getContextClassLoader().getResourceAsStream("note.txt")).nextLine()'
    assert java.run(code).value == "found"


@pytest.mark.parametrize(
    ("greedy", "advice"),
    [
        ("while (true) hoard.add(new long[100_000]);", "drop the large ones"),
        ("hoard.add(new long[Integer.MAX_VALUE - 8]);", "The cell needs more memory than the kernel has"),
        ("int[] all = new int[Integer.MAX_VALUE];", "An array has at most about two billion elements"),
        ("var text = new StringBuilder();\nwhile (true) text.append(text).append(1);", "make arrays smaller"),
    ],
)
def test_memory_runs_out_and_the_kernel_lives(greedy, advice):
    with Session(JDK_JAVA_OPTIONS="-Xmx256m") as java:
        java.run("int survivor = 5;\nList<long[]> hoard = new ArrayList<>();")
        error = java.run(greedy).error
        assert error["ename"] == "java.lang.OutOfMemoryError"
        assert advice in "\n".join(error["traceback"])
        assert java.run("hoard = null;\nsurvivor").value == "5"


@pytest.mark.parametrize(
    "code",
    [
        "System.exit(0);",
        "Runtime.getRuntime().exit(1);",
        "Runtime.getRuntime().halt(2);",
        "Optional.of(3).ifPresent(System::exit);",
        "void leave() {\n  System.exit(4);\n}\nleave();",
    ],
)
def test_an_exit_is_explained_and_the_state_kept(java, code):
    java.run("int before = 1;")
    error = java.run(code).error
    assert error["ename"] == "SystemExit" and "would end the kernel" in error["evalue"]
    assert java.run("before").value == "1"


def test_an_exit_from_another_thread_is_explained(java):
    result = java.run("var leaving = new Thread(() -> System.exit(0));\nleaving.start();\nleaving.join();")
    assert "would end the kernel" in result.text("stderr")
    assert java.run("1 + 1").value == "2"


def test_a_name_that_is_unknown_in_a_method_is_said_at_once_and_at_the_call(java):
    assert "notYetThere" in java.run("int ahead() {\n  return notYetThere + 1;\n}").text("stderr")
    error = java.run("ahead()").error
    assert error["ename"] == "UnresolvedReferenceException" and "variable notYetThere" in error["evalue"]
    java.run("int notYetThere = 41;")
    assert java.run("ahead()").value == "42"


def test_a_class_declared_anew_says_which_variables_it_empties(java):
    java.run("class Box {\n  int size = 1;\n}\nBox mine = new Box();\nint apart = 2;")
    said = java.run("class Box {\n  double size = 2;\n}").text("stderr")
    assert "mine" in said and "apart" not in said
    assert java.run("mine").value == "null"


def test_what_a_failing_cell_had_assigned_is_kept(java):
    java.run("int reached = 0;")
    assert java.run("reached = 1;\nint[] none = {};\nreached = none[0];").error["ename"].endswith("IndexOutOfBoundsException")
    assert java.run("reached").value == "1"


def test_threads_of_the_common_pool_see_what_cells_see(java):
    loaders = java.run(
        "var mine = Thread.currentThread().getContextClassLoader();\n"
        "boolean all = IntStream.range(0, 256).parallel()\n"
        "    .allMatch(i -> Thread.currentThread().getContextClassLoader() == mine);\n"
        "boolean async = CompletableFuture.supplyAsync(\n"
        "    () -> Thread.currentThread().getContextClassLoader() == mine).get();\n"
        "List.of(all, async)"
    )
    assert loaders.value == "[true, true]"


def test_cells_see_the_library_and_not_the_kernels_own_jars(java):
    seen = java.run(
        "Stream.of(\"thalweg.optimizers.Adam\", \"org.ejml.data.DMatrixRMaj\", \"tech.tablesaw.api.Table\",\n"
        "        \"org.knowm.xchart.XYChart\", \"org.dflib.jjava.jupyter.Extension\", \"org.zeromq.ZMQ\",\n"
        "        \"org.objectweb.asm.ClassReader\", \"org.slf4j.nop.NOPServiceProvider\", \"thalweg.kernel.Main\")\n"
        "    .filter(name -> { try { Class.forName(name); return true; } catch (ClassNotFoundException e) { return false; } })\n"
        "    .map(name -> name.replaceAll(\".*[.]\", \"\")).toList()"
    )
    assert seen.value == "[Adam, DMatrixRMaj, Table, XYChart, Extension]"


def test_an_exception_keeps_its_message_however_often_it_is_thrown(java):
    often = "for (int i = 0; i < 300_000; i++) {{ try {{ {} }} catch (RuntimeException e) {{ if (e.getMessage() == null) throw e; }} }}"
    for wrong in ("Object o = i; String s = (String) o;", "int[] a = {}; a[i]++;", "String s = null; s.length();"):
        assert java.run(often.format(wrong)).error is None
