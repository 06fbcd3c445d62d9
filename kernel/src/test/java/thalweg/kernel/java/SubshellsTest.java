package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.running.CellThread;

/** Several shells ask one session, each from a thread of its own. */
@Timeout(300)
class SubshellsTest {
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;
  private static final InputStream IN = System.in;
  private static final JavaInterpreter JAVA = new JavaInterpreter();
  private static final Shell MAIN = new Shell();
  private static final Shell SIDE = new Shell();

  /** One shell: a thread that asks. */
  private static final class Shell {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Screen screen = new Screen();
    private int count;

    Future<Outcome> start(String code) {
      screen = new Screen();
      Screen own = screen;
      Cell cell = new Cell(++count, code);
      return thread.submit(() -> JAVA.execute(cell, own));
    }

    /** Starts a cell that prints something when it has started, and waits for that. */
    Future<Outcome> startAndAwait(String code, String printed) {
      Future<Outcome> cell = start(code);
      while (!screen.out.toString().contains(printed) && !cell.isDone()) Thread.onSpinWait();
      return cell;
    }

    String value(String code) throws Exception {
      Outcome outcome = start(code).get();
      if (outcome instanceof Outcome.Failed) throw new AssertionError(told(outcome));
      Bundle result = ((Outcome.Done) outcome).result();
      return result == null ? "" : result.data().get("text/plain").getAsString();
    }

    String error(String code) throws Exception {
      return told(start(code).get());
    }
  }

  private static String told(Outcome outcome) {
    return String.join("\n", ((Outcome.Failed) outcome).traceback())
        .replaceAll("\u001b\\[[0-9;]*m", "");
  }

  @BeforeAll
  static void start() throws Exception {
    MAIN.thread.submit(JAVA::start).get();
  }

  @AfterAll
  static void end() {
    MAIN.thread.shutdownNow();
    SIDE.thread.shutdownNow();
    JAVA.close();
    System.setOut(OUT);
    System.setErr(ERR);
    System.setIn(IN);
  }

  @BeforeEach
  void gates() throws Exception {
    MAIN.value("%reset");
    MAIN.value(
        """
        var gate = new CountDownLatch(1);
        void pause() throws InterruptedException {
          System.out.print("on");
          gate.await();
        }""");
  }

  @AfterEach
  void stopWhatAFailedTestLeft() {
    JAVA.interrupt();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"while (true) {}", "Thread.sleep(1_000_000);", "new CountDownLatch(1).await();"})
  void whileACellRunsAnotherShellIsAnswered(String loop) throws Exception {
    Future<Outcome> cell = MAIN.startAndAwait("System.out.print(\"on\");\n" + loop, "on");
    SIDE.thread
        .submit(
            () -> {
              assertThat(JAVA.complete("gate.countD", 11).items()).isNotEmpty();
              assertThat(JAVA.inspect("pause", 5, 0)).isPresent();
              assertThat(JAVA.isComplete("for (;;) {")).isEqualTo(Completeness.INCOMPLETE);
            })
        .get();
    assertThat(SIDE.value("int side = 40;\nside + 2")).isEqualTo("42");
    assertThat(cell.isDone()).isFalse();
    JAVA.interrupt();
    assertThat(cell.get()).isInstanceOf(Outcome.Failed.class);
    assertThat(MAIN.value("side")).isEqualTo("40");
  }

  @Test
  void theProgressOfARunningCellIsSeenAndItsCourseCanBeChanged() throws Exception {
    Future<Outcome> cell =
        MAIN.startAndAwait(
            """
            volatile boolean enough = false;
            volatile long turns = 0;
            System.out.print("on");
            while (!enough) turns++;
            turns > 0""",
            "on");
    long before = Long.parseLong(SIDE.value("turns"));
    while (Long.parseLong(SIDE.value("turns")) == before) Thread.onSpinWait();
    SIDE.value("enough = true;");
    assertThat(((Outcome.Done) cell.get()).result()).isEqualTo(Bundle.text("true"));
  }

  @Test
  void aVariableOfARunningCellIsUnknownUntilItHasItsValue() throws Exception {
    Future<Outcome> cell =
        MAIN.startAndAwait(
            """
            int early = 1;
            int twice(int n) { return 2 * n; }
            pause();
            int late = twice(early) + 1;""",
            "on");
    assertThat(SIDE.value("twice(early)")).isEqualTo("2");
    assertThat(SIDE.error("late")).contains("cannot find symbol", "late");
    SIDE.value("gate.countDown();");
    cell.get();
    assertThat(SIDE.value("late")).isEqualTo("3");
  }

  @Test
  void aVariableThatARunningCellDeclaresAgainIsWhatItWasUntilThen() throws Exception {
    MAIN.value("int x = 5;");
    Future<Outcome> cell = MAIN.startAndAwait("pause();\nString x = \"new\";", "on");
    assertThat(SIDE.value("x + 1")).isEqualTo("6");
    SIDE.value("gate.countDown();");
    cell.get();
    assertThat(SIDE.value("x + 1")).isEqualTo("new1");
  }

  @Test
  void aVariableThatAFailedCellDeclaredTwiceIsTheOneItReached() throws Exception {
    MAIN.error("int y = 1;\ny++;\nint z = 1 / 0;\nString y = \"never\";");
    assertThat(MAIN.value("y")).isEqualTo("2");
  }

  @Test
  void whatAnotherShellDeclaresMeanwhileStaysWhenACellFails() throws Exception {
    Future<Outcome> cell = MAIN.startAndAwait("pause();\nint lost = 1 / 0;\nint both = 1;", "on");
    SIDE.value("int both = 2;\nint side = 3;");
    SIDE.value("gate.countDown();");
    assertThat(told(cell.get())).contains("/ by zero");
    assertThat(MAIN.value("both + side")).isEqualTo("5");
    assertThat(MAIN.error("lost")).contains("cannot find symbol");
  }

  @Test
  void classesAndMethodsOfARunningCellCanBeUsedAtOnce() throws Exception {
    Future<Outcome> cell =
        MAIN.startAndAwait(
            """
            int n = 1;
            pause();
            System.out.print(n);
            String n = "again"; // cut here, for the name changes its meaning
            record Point(int x) {}
            int sum(Point a, Point b) { return a.x() + b.x(); }""",
            "on");
    assertThat(SIDE.value("sum(new Point(1), new Point(2))")).isEqualTo("3");
    SIDE.value("gate.countDown();");
    cell.get();
  }

  @Test
  void eachCellPrintsUnderItself() throws Exception {
    Future<Outcome> main =
        MAIN.start("for (int i = 0; i < 2000; i++) System.out.println(\"main\");");
    Future<Outcome> side =
        SIDE.start(
            """
            for (int i = 0; i < 1000; i++) System.out.println("side");
            var thread = new Thread(() -> System.out.println("side"));
            thread.start();
            thread.join();""");
    main.get();
    side.get();
    assertThat(MAIN.screen.out.toString().lines()).hasSize(2000).containsOnly("main");
    assertThat(SIDE.screen.out.toString().lines()).hasSize(1001).containsOnly("side");
  }

  @Test
  void streamsThatARunningCellReplacedStayWhenAnotherEnds() throws Exception {
    Future<Outcome> cell =
        MAIN.startAndAwait(
            """
            var shown = System.out;
            var caught = new ByteArrayOutputStream();
            System.out.print("on");
            System.setOut(new PrintStream(caught));
            gate.await();
            System.out.print("caught");
            System.out.flush();
            caught.toString()""",
            "on");
    SIDE.value("gate.countDown();");
    assertThat(((Outcome.Done) cell.get()).result()).isEqualTo(Bundle.text("caught"));
    assertThat(SIDE.value("System.out.print(\"shown\");")).isEmpty();
    assertThat(SIDE.screen.out.toString()).isEqualTo("shown");
  }

  @Test
  void aLiveOutputStaysLiveWhenTheCellOfAnotherShellEnds() throws Exception {
    Future<Outcome> cell =
        MAIN.startAndAwait(
            """
            var output = live();
            output.show("first");
            pause();
            for (int i = 0; i < 1000; i++) output.show("next");""",
            "on");
    SIDE.value("gate.countDown();");
    cell.get();
    assertThat(MAIN.screen.displays).hasSizeBetween(2, 500);
  }

  @Test
  void errorsBelongToTheirCells() throws Exception {
    Future<Outcome> cell = MAIN.startAndAwait("pause();\nint[] none = {};\nnone[3] = 1;", "on");
    assertThat(SIDE.error("Object o = null;\no.hashCode();"))
        .contains("Cell [" + SIDE.count + "], line 2", "NullPointerException");
    SIDE.value("gate.countDown();");
    assertThat(told(cell.get()))
        .contains("Cell [" + MAIN.count + "], line 3", "Index 3 out of bounds");
  }

  @Test
  void anInterruptStopsTheCellsOfAllShellsAndTheNextOnesRun() throws Exception {
    String loop = "System.out.print(\"on\");\nwhile (true) {}";
    Future<Outcome> main = MAIN.startAndAwait(loop, "on");
    Future<Outcome> side = SIDE.startAndAwait(loop, "on");
    JAVA.interrupt();
    for (Future<Outcome> cell : List.of(main, side))
      assertThat(((Outcome.Failed) cell.get()).name()).isEqualTo("InterruptedException");
    assertThat(MAIN.value("1 + 1")).isEqualTo("2");
    assertThat(SIDE.value("1 + 1")).isEqualTo("2");
  }

  @Test
  void aCellThatComesWhileAnotherIsBeingStoppedRuns() throws Exception {
    String stubborn =
        """
        var stuck = new CompletableFuture<String>();
        System.out.print("on");
        stuck.join();""";
    Future<Outcome> main = MAIN.startAndAwait(stubborn, "on");
    JAVA.interrupt(); // which takes a second here
    assertThat(SIDE.value("6 * 7")).isEqualTo("42");
    assertThat(((Outcome.Failed) main.get()).name()).isEqualTo("InterruptedException");
    SIDE.value("stuck.complete(\"\");");
  }

  @Test
  void magicsRunInTheCellTheyStandIn() throws Exception {
    Future<Outcome> cell = MAIN.startAndAwait("%time pause()", "on");
    SIDE.value("%time 6 * 7");
    assertThat(SIDE.screen.out.toString()).contains("took");
    assertThat(MAIN.screen.out.toString()).isEqualTo("on");
    SIDE.value("gate.countDown();");
    cell.get();
    assertThat(MAIN.screen.out.toString()).contains("took");
  }

  @Test
  void manyCellsOfManyShellsAreCompiledAndRunAtTheSameTime() throws Exception {
    List<Shell> shells = List.of(new Shell(), new Shell(), new Shell());
    List<Future<String>> sums = new ArrayList<>();
    ExecutorService people = Executors.newCachedThreadPool();
    for (int s = 0; s < shells.size(); s++) {
      Shell shell = shells.get(s);
      String own = "own" + s;
      sums.add(
          people.submit(
              () -> {
                shell.value("int %s = 0;\nvolatile int shared = 0;".formatted(own));
                for (int i = 0; i < 40; i++) {
                  shell.value(
                      "record R%s(int n) {}\n%s += new R%1$s(%d).n();\nshared++;"
                          .formatted(own + i % 5, own, i));
                  shell.error("nothing" + own);
                  shell.thread.submit(() -> JAVA.complete(own + ".", own.length() + 1)).get();
                }
                return shell.value(own);
              }));
    }
    for (Future<String> sum : sums) assertThat(sum.get()).isEqualTo("780");
    people.shutdown();
    for (Shell shell : shells) {
      shell.thread.submit(JAVA::shellEnds).get();
      shell.thread.shutdown();
    }
  }

  @Test
  void aShellThatEndsLeavesNoThread() throws Exception {
    SIDE.value("1");
    MAIN.value("1");
    long before = cellThreads();
    Shell shell = new Shell();
    assertThat(shell.value("1 + 1")).isEqualTo("2");
    assertThat(cellThreads()).isEqualTo(before + 1);
    shell.thread.submit(JAVA::shellEnds).get();
    shell.thread.shutdown();
    while (cellThreads() > before) Thread.onSpinWait();
    assertThat(MAIN.value("2 + 2")).isEqualTo("4");
  }

  private static long cellThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(CellThread.class::isInstance)
        .count();
  }
}
