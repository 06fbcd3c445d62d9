"""Cells as a student writes them: values, output, errors."""

import pytest

from session import PATIENCE, Session


def plain(error):
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(error["traceback"]))


def test_the_first_cell_needs_no_import(fresh):
    assert fresh.run("List.of(1, 2).stream().map(i -> i + 1).collect(Collectors.toList())").value == "[2, 3]"
    assert fresh.written_by_process() == ""


def test_state_lasts_from_cell_to_cell(java):
    java.run("int a = 3;\nint twice(int n) {\n  return 2 * n;\n}")
    assert java.run("twice(a)").value == "6"


def test_a_hundred_thousand_lines_arrive_whole_and_in_order(java):
    result = java.run('for (int i = 0; i < 100_000; i++) System.out.println("line " + i);')
    assert result.text() == "".join(f"line {i}\n" for i in range(100_000))
    assert result.messages[-1]["content"] == {"execution_state": "idle"}


def test_text_comes_while_the_cell_still_runs(java):
    request = java.send('System.out.println("first");\nnew Scanner(System.in).nextLine();', allow_stdin=True)
    assert java.await_message(request, "stream")["content"]["text"] == "first\n"
    java.client.get_stdin_msg(timeout=PATIENCE)
    java.client.input("go on")
    java.collect(request)


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


@pytest.mark.parametrize(
    "greedy", ["while (true) hoard.add(new long[100_000]);", "hoard.add(new long[Integer.MAX_VALUE - 8]);"]
)
def test_memory_runs_out_and_the_kernel_lives(greedy):
    with Session(JDK_JAVA_OPTIONS="-Xmx256m") as java:
        java.run("int survivor = 5;\nList<long[]> hoard = new ArrayList<>();")
        error = java.run(greedy).error
        assert error["ename"] == "java.lang.OutOfMemoryError"
        assert "restart" in error["evalue"]
        assert java.run("hoard = null;\nsurvivor").value == "5"


def test_exit_is_explained(java):
    java.run("int before = 1;")
    assert "would end the kernel" in java.run("System.exit(0);").error["evalue"]
    assert java.run("before").value == "1"


def test_cells_behind_a_failed_one_are_not_run(java):
    first = java.send('new Scanner(System.in).nextLine();\nthrow new Exception("stop");', allow_stdin=True)
    java.client.get_stdin_msg(timeout=PATIENCE)
    second = java.send("int never = 1;")
    java.arrived()
    java.client.input("go on")
    assert [java.collect(r).reply["status"] for r in (first, second)] == ["error", "aborted"]


def test_silent_cells_leave_the_count(java):
    before = java.run("1").reply["execution_count"]
    silent = java.run("2", silent=True)
    assert silent.of("execute_result") == [] and silent.of("execute_input") == []
    assert java.run("3").reply["execution_count"] == before + 1


def test_user_expressions(java):
    reply = java.run("int u = 20;", user_expressions={"next": "u + 1", "bad": "nothingLikeThis"}).reply
    assert reply["user_expressions"]["next"]["data"]["text/plain"] == "21"
    assert reply["user_expressions"]["bad"]["status"] == "error"


def test_jars_can_be_added(java, tmp_path):
    (tmp_path / "note.txt").write_text("found")
    java.run(f"%classpath {tmp_path}")
    code = 'new Scanner(Thread.currentThread().getContextClassLoader().getResourceAsStream("note.txt")).nextLine()'
    assert java.run(code).value == "found"
