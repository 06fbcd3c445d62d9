package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.interpreter.Completeness;

/** Commands of the shell, scripts, and what they are given. */
@Timeout(120)
class ShellMagicsTest {
  private static Notebooks notebook;
  private static Path folder;

  @BeforeAll
  static void start(@TempDir Path temporary) throws Exception {
    folder = temporary.toRealPath();
    notebook = new Notebooks();
    notebook.run("boolean done = true;\nint n = 7;\nString[] words = {};");
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  private static String printed(String code) {
    assertThat(notebook.value(code)).isEmpty();
    return notebook.screen.out.toString();
  }

  @Test
  void aCommandShowsWhatItPrints() {
    assertThat(printed("!echo hello; echo 'a  \"b\"' | tr a c")).isEqualTo("hello\nc  \"b\"\n");
    assertThat(printed("int a = 1;\n!echo ü € \\\n   more\nint b = a;")).isEqualTo("ü € more\n");
    assertThat(printed("!echo out; echo problem >&2")).isEqualTo("out\n");
    assertThat(notebook.screen.err).hasToString("problem\n");
    assertThat(printed("%sh echo \"a  b\"")).isEqualTo("a  b\n");
  }

  @Test
  void aCellThatDoesNotCompileRunsNone() {
    assertThat(notebook.error("!echo too early\nint bad = \"x\";\n!echo too late"))
        .contains("line 2: error");
    assertThat(notebook.screen.out).isEmpty();
  }

  @Test
  void itsInputIsAtItsEnd() {
    assertThat(printed("!cat; read x || echo nothing to read")).isEqualTo("nothing to read\n");
  }

  @Test
  void aStatusIsSaidAndTheCellGoesOn() {
    assertThat(notebook.value("!exit 3\nn + 1")).isEqualTo("8");
    assertThat(notebook.screen.err).hasToString("exit status 3\n");
    assertThat(printed("!no-such-program")).isEmpty();
    assertThat(notebook.screen.err.toString()).contains("not found", "exit status 127");
  }

  @Test
  void negationsAreJava() {
    assertThat(notebook.value("!done")).isEqualTo("false");
    assertThat(notebook.value("!List.of().isEmpty() // none")).isEqualTo("false");
    assertThat(notebook.value("boolean fresh = n > 8;\n!fresh")).isEqualTo("true");
    assertThat(notebook.value("var guessed = n > 8;\n!guessed && done")).isEqualTo("true");
    assertThat(notebook.value("import static java.lang.Boolean.TRUE;\n!TRUE")).isEqualTo("false");
    assertThat(notebook.value("!TRUE")).isEqualTo("false");
    assertThat(notebook.value("done = !done;\ndone")).isEqualTo("false");
    assertThat(notebook.value("done = !done;\ndone && n > 3 ||\n!done")).isEqualTo("true");
    assertThat(
            notebook.value(
                """
                class Lamp {
                  boolean on;
                  void press() { on = !on; }
                }
                Lamp lamp = new Lamp();
                lamp.press();
                !lamp.on"""))
        .isEqualTo("false");
    assertThat(notebook.error("boolean b = !misspelt;")).contains("variable misspelt");
  }

  @Test
  void variablesTakeTheLines() {
    assertThat(notebook.value("String[] lines = !printf 'a\\nb\\n\\n'\nlines.length"))
        .isEqualTo("3");
    assertThat(notebook.value("List<String> list = !echo x; echo y >&2\nlist")).isEqualTo("[x]");
    assertThat(notebook.screen.err).hasToString("y\n");
    assertThat(notebook.value("words = !echo 1 2\nwords[0].length()")).isEqualTo("3");
    assertThat(notebook.value("var v = !cat /dev/null\nv.isEmpty()")).isEqualTo("true");
    assertThat(notebook.value("%system echo a; echo b")).isEqualTo("[a, b]");
    assertThat(notebook.value("%sx seq 100 | wc -l")).contains("100");
    assertThat(notebook.value("var many = !seq 100000\nmany.size()")).isEqualTo("100000");
  }

  @Test
  void expressionsInBracesStandForTheirValues() {
    assertThat(printed("!echo \\{n + 1} {a,b} ${HOME:+home}")).isEqualTo("8 a b home\n");
    assertThat(printed("for (int i = 0; i < 3; i++) {\n  !echo -n \\{i * n}\n}")).isEqualTo("0714");
    assertThat(printed("%%bash\necho \\{n}")).isEqualTo("{n}\n");
    assertThat(notebook.error("int k;\n\n!echo \\{absent}"))
        .contains("line 3: error: cannot find symbol: variable absent");
    assertThat(notebook.error("!echo \\{n / 0}")).contains("by zero", "line 1");
  }

  @Test
  void aScriptThatFailsFailsItsCell() {
    assertThat(printed("%%bash\nx=2\necho $((x + n))one")).isEqualTo("2one\n");
    assertThat(notebook.error("%%bash\necho before\nexit 4"))
        .isEqualTo("%%bash: the script ended with exit status 4");
    assertThat(notebook.screen.out).hasToString("before\n");
    notebook.failure("%%bash\ntrue\nno-such-program");
    assertThat(notebook.screen.err.toString()).contains("line 3: no-such-program");
    assertThat(printed("%%sh --no-raise-error\nexit 4")).isEmpty();
    assertThat(notebook.error("%%bash -e\nfalse\necho not reached")).contains("exit status 1");
    assertThat(notebook.screen.out).isEmpty();
  }

  @Test
  void aProgramReadsTheLines() {
    assertThat(printed("%%script tr a b\nabc\n  da")).isEqualTo("bbc\n  db\n");
    assertThat(printed("%%script true\n" + "x\n".repeat(100_000))).isEmpty();
    assertThat(notebook.error("%%script no-such-program\nx"))
        .isEqualTo("%%script: there is no program no-such-program");
    assertThat(notebook.error("%%script false\nx")).contains("exit status 1");
  }

  @Test
  void aProgramInTheBackgroundDoesNotHoldTheCell() {
    assertThat(printed("!echo begun; sleep 5 &")).isEqualTo("begun\n");
  }

  @Test
  void variablesOfTheEnvironmentReachCommands() {
    assertThat(printed("%env GREETING=good \"day\""))
        .startsWith("GREETING=good \"day\" (for commands");
    assertThat(printed("!echo $GREETING")).isEqualTo("good \"day\"\n");
    assertThat(notebook.value("%env GREETING")).isEqualTo("good \"day\"");
    assertThat(notebook.value("String home = %env HOME\nhome.equals(System.getenv(\"HOME\"))"))
        .isEqualTo("true");
    printed("%env NUMBER '\\{n} x'");
    assertThat(printed("%%sh\necho $NUMBER")).isEqualTo("7 x\n");
    printed("%env MY_TOKEN=abc");
    assertThat(printed("%env"))
        .contains("GREETING=good", "MY_TOKEN=<hidden>")
        .doesNotContain("abc");
    assertThat(printed("!echo $MY_TOKEN")).isEqualTo("abc\n");
    assertThat(notebook.value("System.getenv(\"GREETING\")")).isEqualTo("null");
  }

  @Test
  void commandsAndMagicsWorkInTheFolderOneGoesTo() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(inner.resolve("code.jshell"), "int fromFolder = 12;");
    String start = notebook.value("%pwd");
    assertThat(printed("%cd " + inner))
        .startsWith(
            inner
                + " (for commands and magics; relative paths in Java code still start at "
                + start);
    assertThat(printed("!pwd")).isEqualTo(inner + "\n");
    assertThat(notebook.value("%load code\nfromFolder")).isEqualTo("12");
    assertThat(printed("%ls -a | grep code")).isEqualTo("code.jshell\n");
    assertThat(printed("%%writefile notes.txt\na\nb"))
        .isEqualTo("Wrote " + inner.resolve("notes.txt") + "\n");
    assertThat(printed("%%writefile -a notes.txt\nc")).startsWith("Appended to ");
    assertThat(inner.resolve("notes.txt")).hasContent("a\nb\nc\n");
    assertThat(printed("%%writefile \\{\"no\" + \"tes\"}.txt\nd")).startsWith("Overwrote ");
    assertThat(inner.resolve("notes.txt")).hasContent("d\n");
    assertThat(notebook.value("new File(\"notes.txt\").exists()")).isEqualTo("false");
    assertThat(notebook.error("%jars none.jar")).contains("no file matches none.jar in " + inner);
    printed("%cd ..");
    assertThat(notebook.value("%pwd")).isEqualTo(folder.toString());
    assertThat(notebook.error("%cd nowhere"))
        .isEqualTo("%cd: no such folder: " + folder.resolve("nowhere"));
    assertThat(printed("%cd " + start)).isEqualTo(start + "\n");
    printed("%cd");
    assertThat(notebook.value("%pwd")).isEqualTo(System.getProperty("user.home"));
    printed("%cd " + start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%env NO_SUCH_VARIABLE | no environment variable is named NO_SUCH_VARIABLE",
        "%env A-B=1 | must be letters, digits and _ but was A-B",
        "%sh | write %sh COMMAND",
        "%system | write %system COMMAND",
        "%bash ls | write %%bash on its first line",
        "%pwd x | takes no arguments",
        "%%writefile | this magic needs code on the lines below it",
        "%%script | this magic needs code on the lines below it",
      })
  void wrongUseGetsOneSentence(String code, String sentence) {
    assertThat(notebook.error(code)).contains(sentence).hasLineCount(1);
  }

  @Test
  void soDoesACellMagicWithoutItsArgument() {
    assertThat(notebook.error("%%writefile\nx"))
        .isEqualTo("%%writefile: this magic needs an argument: write %%writefile [-a] FILE");
    assertThat(notebook.error("%%writefile -a\nx")).contains("write %%writefile [-a] FILE");
    assertThat(notebook.error("%%html x\n<b>")).contains("put the code there, not after %%html");
    assertThat(notebook.error("int a = 1;\n%%bash\nls")).contains("must be on its first line");
  }

  @Test
  void codeWithCommandsIsComplete() {
    assertThat(notebook.java.isComplete("!git log --oneline | head ("))
        .isEqualTo(Completeness.COMPLETE);
    assertThat(notebook.java.isComplete("%%bash\nif true; then")).isEqualTo(Completeness.COMPLETE);
    assertThat(notebook.java.isComplete("/vars")).isEqualTo(Completeness.COMPLETE);
    assertThat(notebook.java.isComplete("check(b &&\n!c")).isEqualTo(Completeness.INCOMPLETE);
    assertThat(notebook.java.isComplete("!list.isEmpty(")).isEqualTo(Completeness.INCOMPLETE);
  }
}
