package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.interpreter.Outcome;

/** Java cells without a protocol in front of them; one session, as in a notebook. */
@Timeout(300)
class JavaInterpreterTest {
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;
  private static final InputStream IN = System.in;
  private static final JavaInterpreter JAVA = new JavaInterpreter();
  private static int count;

  private Screen screen = new Screen();

  @BeforeAll
  static void start() {
    JAVA.start();
  }

  @AfterAll
  static void giveBackTheStreams() {
    JAVA.close();
    System.setOut(OUT);
    System.setErr(ERR);
    System.setIn(IN);
  }

  @BeforeEach
  void clear() {
    screen = new Screen();
  }

  private Outcome run(String code) {
    return JAVA.execute(new Cell(++count, code), screen);
  }

  private String value(String code) {
    Outcome outcome = run(code);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    Bundle result = ((Outcome.Done) outcome).result();
    return result == null ? "" : result.data().get("text/plain").getAsString();
  }

  private Outcome.Failed failure(String code) {
    Outcome outcome = run(code);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return (Outcome.Failed) outcome;
  }

  private static String plain(Outcome.Failed failed) {
    return String.join("\n", failed.traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
  }

  @Test
  void whatIsNoCallHasItsLineToo() {
    for (String code : List.of("new java.util.ArrayList<String>(-1)", "new int[2][-1]")) {
      assertThat(plain(failure("int before = 1;\n" + code)))
          .contains("Cell [" + count + "], line 2")
          .contains("--> 2  " + code);
    }
  }

  @Test
  void printfShowsWhatItPrintedAndNoStream() {
    assertThat(value("System.out.printf(\"%d rows%n\", 3)")).isEmpty();
  }

  @Test
  void theLastExpressionIsTheValue() {
    assertThat(value("int a = 3;\nint b = 4;\na * b")).isEqualTo("12");
    assertThat(value("a")).isEqualTo("3");
    assertThat(value("\"text\".length();")).isEqualTo("4");
  }

  @Test
  void declarationsStatementsAndAssignmentsHaveNoValue() {
    for (String code :
        List.of(
            "int none = 1;",
            "void nothing() {}\nnothing()",
            "none = 2",
            "import java.net.*;",
            "// c",
            "if (none > 0) { none = 3; }",
            "class Empty {}")) {
      assertThat(value(code)).as(code).isEmpty();
    }
  }

  @Test
  void arraysShowTheirNumbersAndShape() {
    assertThat(value("new double[] {1, 2.5}")).isEqualTo("double[2] [1.0, 2.5]");
    assertThat(value("new int[2][3]")).isEqualTo("int[2][3] [[0, 0, 0],\n [0, 0, 0]]");
    assertThat(value("new int[1000]")).endsWith("… 980 more]");
  }

  @Test
  void printedTextKeepsEveryCharacter() {
    run("System.out.print(\"é∂𝒟\"); System.err.print(\"warn\");");
    assertThat(screen.out.toString()).isEqualTo("é∂𝒟");
    assertThat(screen.err.toString()).isEqualTo("warn");
  }

  @Test
  void aThreadPrintsUnderTheCellThatStartedIt() {
    run(
        "var gate = new CountDownLatch(1);\nvar late = new Thread(() -> { try { gate.await(); } catch (InterruptedException e) { } System.out.print(\"late\"); });\nlate.start();");
    Screen first = screen;
    screen = new Screen();
    run("gate.countDown();\nlate.join();");
    assertThat(first.out.toString()).isEqualTo("late");
    assertThat(screen.out.toString()).isEmpty();
  }

  @Test
  void anExceptionThatEndsAThreadIsShownUnderTheCellThatStartedIt() throws Exception {
    run("int divide(int n) { return 1 / n; }");
    run(
        "var open = new CountDownLatch(1);\nvar fails = new Thread(() -> {\n  try { open.await(); } catch (InterruptedException e) { }\n  divide(0);\n});\nfails.start();");
    Screen first = screen;
    screen = new Screen();
    run("open.countDown();\nfails.join();");
    String said = first.err.toString().replaceAll("\u001b\\[[0-9;]*m", "");
    assertThat(said)
        .startsWith("The thread Thread-")
        .contains("java.lang.ArithmeticException: / by zero", "at divide (Cell [", "], line 4)")
        .doesNotContain("java.base", "Thread.run", "REPL");
    assertThat(screen.err.toString()).isEmpty();
  }

  @Test
  void aWorkerOfTheCommonPoolPrintsAlsoAfterItsCell() {
    run(
        "ForkJoinPool.commonPool().execute(() -> { while (System.getProperty(\"gate\") == null) Thread.onSpinWait(); System.out.print(\"late\"); });");
    System.setProperty("gate", "open");
    while (screen.out.isEmpty()) Thread.onSpinWait();
    System.clearProperty("gate");
    assertThat(screen.out.toString()).isEqualTo("late");
  }

  @Test
  void anExceptionNamesItsClassAndTheLinesOfTheCells() {
    run("int divide(int n) {\n\n  return 10 / n;\n}");
    int inner = count;
    Outcome.Failed failed = failure("int zero = 0;\n\ndivide(zero)");
    assertThat(failed.name()).isEqualTo("java.lang.ArithmeticException");
    assertThat(plain(failed))
        .contains("--> 3    return 10 / n;")
        .contains("at divide (Cell [" + inner + "], line 3)")
        .contains("at (Cell [" + count + "], line 3)")
        .doesNotContain("jshell")
        .doesNotContain("REPL");
  }

  @Test
  void linesAreRightInClassesAndAfterMethods() {
    Outcome.Failed failed =
        failure(
            "int one() { return 1; }\nclass Box {\n  int value;\n  void open() {\n    throw new IllegalStateException(\"stuck\");\n  }\n}\none();\nnew Box().open();");
    assertThat(plain(failed))
        .contains("at Box.open (Cell [" + count + "], line 5)")
        .contains("line 9");
  }

  @Test
  void nothingRunsIfTheCellDoesNotParse() {
    run("int untouched = 1;");
    Outcome.Failed failed = failure("untouched = 2;\nint x = ;\nint y = 1;\nint z = 3 +;");
    assertThat(failed.name()).isEqualTo("CompilationException");
    assertThat(plain(failed)).contains("line 2: error").contains("line 4: error").contains("^");
    assertThat(value("untouched")).isEqualTo("1");
  }

  @Test
  void aTypeErrorHasItsLineAndCaret() {
    Outcome.Failed failed = failure("int fine = 1;\nString s = 5;");
    assertThat(plain(failed))
        .contains("Cell [" + count + "], line 2: error: incompatible types")
        .contains("    String s = 5;\n               ^");
  }

  @Test
  void anUndeclaredNameInAMethodIsSaidAtOnceAndAtTheCall() {
    run("int hopeful() { return notYet + 1; }");
    assertThat(screen.err.toString())
        .contains("hopeful cannot be used until variable notYet is declared");
    assertThat(failure("hopeful()").value()).contains("notYet");
    run("int notYet = 41;");
    assertThat(value("hopeful()")).isEqualTo("42");
  }

  @Test
  void redefiningAClassSaysWhichVariablesItResets() {
    run("class Shape { int sides = 3; }\nShape shape = new Shape();");
    run("class Shape { int sides = 4; }");
    assertThat(screen.err.toString()).contains("shape is null again");
  }

  @Test
  void assertionsAreOn() {
    assertThat(failure("assert 1 > 2 : \"no\";").name()).isEqualTo("java.lang.AssertionError");
  }

  @Test
  void exitIsExplainedAndTheSessionLives() {
    run("int kept = 7;");
    for (String exit :
        List.of(
            "System.exit(0);",
            "Runtime.getRuntime().halt(1);",
            "IntConsumer exit = System::exit;\nexit.accept(2);",
            "IntConsumer halt = Runtime.getRuntime()::halt;\nhalt.accept(3);",
            "BiConsumer<Runtime, Integer> exit = Runtime::exit;\nexit.accept(Runtime.getRuntime(), 4);")) {
      assertThat(failure(exit).value()).contains("would end the kernel");
    }
    assertThat(value("kept")).isEqualTo("7");
  }

  @Test
  void endlessRecursionIsAShortError() {
    Outcome.Failed failed = failure("int deeper(int n) { return deeper(n + 1); }\ndeeper(0)");
    assertThat(failed.name()).isEqualTo("java.lang.StackOverflowError");
    assertThat(failed.traceback().size()).isLessThanOrEqualTo(20);
  }

  @Test
  void anExceptionClassOfACellGoesByItsOwnName() {
    assertThat(failure("class Oops extends RuntimeException {}\nthrow new Oops();").name())
        .isEqualTo("Oops");
  }

  @Test
  void inputIsReadFromThePerson() {
    screen.typed = "41";
    assertThat(value("new Scanner(System.in).nextInt() + 1")).isEqualTo("42");
  }

  @Test
  void displayShowsAndReturns() {
    run("display(\"shown\");");
    assertThat(screen.displays).hasSize(1);
    JsonObject data = screen.displays.get(0).data();
    assertThat(data.get("text/plain").getAsString()).isEqualTo("shown");
  }

  @Test
  void anyMimeTypePassesAndJsonIsATree() {
    run(
        "var data = new org.dflib.jjava.jupyter.kernel.display.DisplayData(\"chart\");\ndata.putData(\"application/vnd.vegalite.v5+json\", \"{\\\"mark\\\": \\\"bar\\\"}\");\ndisplay(data);");
    JsonObject shown = screen.displays.get(0).data();
    assertThat(shown.getAsJsonObject("application/vnd.vegalite.v5+json").get("mark").getAsString())
        .isEqualTo("bar");
    assertThat(shown.has("text/plain")).isTrue();
  }

  @Test
  void magicsRunAndTimeIsSaid() {
    assertThat(value("%time 6 * 7")).isEqualTo("42");
    assertThat(screen.out.toString()).startsWith("took ");
    assertThat(value("%%time\nint timed = 5;\ntimed * 2")).isEqualTo("10");
    run("%lsmagic");
    assertThat(screen.out.toString()).contains("%classpath").contains("%%time");
    run("%help");
    assertThat(screen.pages).hasSize(1);
  }

  @Test
  void anErrorUnderACellMagicKeepsItsLine() {
    assertThat(plain(failure("%%time\nint fine = 1;\nthrow new Exception(\"here\");")))
        .contains("Cell [" + count + "], line 3");
  }

  @Test
  void anUnknownMagicIsAnError() {
    assertThat(failure("%nonsense").value()).contains("nonsense");
    assertThat(failure("%%nonsense\nbody").value()).contains("nonsense");
  }

  @Test
  void completesMembersAndVariables() {
    run("String greeting = \"hi\";");
    Completion members = JAVA.complete("greeting.subs", 13);
    assertThat(members.items()).extracting(Completion.Item::text).contains("substring(");
    assertThat(members.start()).isEqualTo(9);
    assertThat(JAVA.complete("int q = 1;\ngreet", 16).items())
        .extracting(Completion.Item::text)
        .contains("greeting");
  }

  @Test
  void inspectsVariablesAndMethodsAtTheEndOfTheirNames() {
    run("double ratio = 0.5;");
    assertThat(inspected("ratio")).contains("ratio").contains("double");
    assertThat(inspected("Math.max")).contains("max(int");
    assertThat(JAVA.inspect("noSuchThing", 11, 0)).isEmpty();
  }

  private static String inspected(String code) {
    return JAVA.inspect(code, code.length(), 0)
        .orElseThrow()
        .data()
        .get("text/plain")
        .getAsString();
  }

  @Test
  void knowsWhetherCodeIsWhole() {
    assertThat(JAVA.isComplete("int i = 0;\ni")).isEqualTo(Completeness.COMPLETE);
    assertThat(JAVA.isComplete("for (int i = 0; i < 3; i++) {")).isEqualTo(Completeness.INCOMPLETE);
    assertThat(JAVA.isComplete("int i = 3 )")).isEqualTo(Completeness.INVALID);
  }
}
