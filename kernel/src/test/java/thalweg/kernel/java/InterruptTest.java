package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.running.CellThread;

/** Whatever a cell does, the stop button stops it. */
@Timeout(300)
class InterruptTest {
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;
  private static final InputStream IN = System.in;
  private static final JavaInterpreter JAVA = new JavaInterpreter();
  private static final ExecutorService CELLS = Executors.newSingleThreadExecutor();

  @BeforeAll
  static void start() throws Exception {
    CELLS.submit(JAVA::start).get();
    run("int kept = 11;", new Screen()).get();
  }

  @AfterAll
  static void end() {
    CELLS.shutdownNow();
    JAVA.close();
    System.setOut(OUT);
    System.setErr(ERR);
    System.setIn(IN);
  }

  private static Future<Outcome> run(String code, Screen screen) {
    return CELLS.submit(() -> JAVA.execute(new Cell(1, code), screen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "for (int i = 0; ; i++) { i--; }",
        "do {} while (true);",
        "long n = 0; for (;;) try { n++; } catch (Exception e) { }",
        "Thread.sleep(1_000_000);",
        "while (true) try { Thread.sleep(10); } catch (InterruptedException e) { }",
        "while (true) try { Object o = new Object(); synchronized (o) { o.wait(); } } catch (Throwable t) { }",
        "int spin(int n) { return n > 1000 ? spin(0) : spin(n + 1); }\nwhile (true) try { spin(0); } catch (StackOverflowError e) { }",
        "Stream.iterate(1, i -> i).forEach(i -> { });",
        "Runnable r = () -> { while (true) { } };\nr.run();",
        "new CountDownLatch(1).await();",
        "try { Thread.sleep(1_000_000); } finally { Thread.sleep(1_000_000); }",
        "try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }\nnew CountDownLatch(1).await();",
        "%timeit Thread.sleep(1_000_000)",
        "!sleep 1000",
        "String[] lines = !sleep 1000",
        "class Slow { public String toString() { while (true) { } } }\nnew Slow()",
        "class Sleepy { public String toString() { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } return \"\"; } }\nnew Sleepy()",
        "class Endless { static int n; static { while (n == 0) { } } }\nEndless.n",
        "IntStream.iterate(0, i -> i).parallel().forEach(i -> { });",
        "var pool = Executors.newFixedThreadPool(2);\nFuture<?> burning = pool.submit(() -> { while (true) { } });\nburning.get();",
        // No interrupt wakes these: the cell goes on without them.
        "new CompletableFuture<String>().join();",
        "new Semaphore(0).acquireUninterruptibly();",
        "new Phaser(2).arriveAndAwaitAdvance();",
        "new java.net.ServerSocket(0).accept();",
        "BigInteger.valueOf(7).pow(3_000_000).toString();",
      })
  void stops(String code) throws Exception {
    Screen screen = new Screen();
    CountDownLatch begun = new CountDownLatch(1);
    Screen announcing = screen;
    Future<Outcome> cell =
        CELLS.submit(
            () -> {
              begun.countDown();
              return JAVA.execute(new Cell(1, "System.out.print(\"on\");\n" + code), announcing);
            });
    begun.await();
    while (!screen.out.toString().equals("on")) Thread.onSpinWait();
    JAVA.interrupt();
    Outcome outcome = cell.get(120, TimeUnit.SECONDS);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).name()).isEqualTo("InterruptedException");
    assertThat(run("kept", new Screen()).get()).isEqualTo(new Outcome.Done(Bundle.text("11")));
  }

  private static Outcome.Failed stopped(String code, int interrupts) throws Exception {
    return stopped(code, interrupts, new Screen());
  }

  private static Outcome.Failed stopped(String code, int interrupts, Screen screen)
      throws Exception {
    Future<Outcome> cell = run(code, screen);
    while (screen.out.indexOf("on") < 0) Thread.onSpinWait();
    for (int i = 0; i < interrupts; i++) JAVA.interrupt();
    Outcome outcome = cell.get(120, TimeUnit.SECONDS);
    assertThat(screen.out.toString()).isEqualTo("on");
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).name()).isEqualTo("InterruptedException");
    return (Outcome.Failed) outcome;
  }

  /** A solver whose objective is written in a cell ends its step; its result is not lost. */
  @Test
  void aLibraryThatSeesTheInterruptHandsOverWhatItHas() throws Exception {
    Outcome.Failed failed =
        stopped(
            """
            int rest = 0;
            double half = library.Iteration.untilInterrupted(x -> {
              if (x == 0) System.out.print("on");
              double y = x;
              for (int i = 0; i < 1000; i++) y += 0.001;
              return y;
            });
            rest = 1;
            System.out.print("off");
            """,
            1);
    assertThat(failed.value())
        .isEqualTo(
            "the cell was stopped; the call that ran ended early and handed over what it had");
    assertThat(failed.traceback().toString()).contains("line 2", "untilInterrupted");
    assertThat(run("half > 0", new Screen()).get())
        .isEqualTo(new Outcome.Done(Bundle.text("true")));
    assertThat(run("rest", new Screen()).get()).isEqualTo(new Outcome.Done(Bundle.text("0")));
  }

  /** A run as the last expression of its cell: what it came to is shown, above the word that the cell was stopped. */
  @Test
  void theLastExpressionOfAStoppedCellIsShown() throws Exception {
    Screen screen = new Screen();
    stopped(
        """
        int before = 1;
        List.of(
            library.Iteration.untilInterrupted(x -> {
              if (x == 0) System.out.print("on");
              return x + 1;
            }) > 0)
        """,
        1,
        screen);
    assertThat(screen.displays).containsExactly(Bundle.text("[true]"));
    assertThat(run("before", new Screen()).get()).isEqualTo(new Outcome.Done(Bundle.text("1")));
  }

  /** Or a cell that was stopped would go on for ever. */
  @Test
  void aValueThatDoesNotEndShowingIsLeft() throws Exception {
    Screen screen = new Screen();
    stopped(
        """
        library.Iteration.untilInterrupted(x -> { if (x == 0) System.out.print("on"); return x + 1; }) > 0
            ? List.of(new Object() { public String toString() { while (true) { } } })
            : List.of()
        """,
        1,
        screen);
    assertThat(screen.displays).isEmpty();
  }

  @Test
  void anExpressionBeforeTheLastIsNotShown() throws Exception {
    Screen screen = new Screen();
    stopped(
        """
        library.Iteration.untilInterrupted(x -> {
          if (x == 0) System.out.print("on");
          return x + 1;
        });
        "the end"
        """,
        1,
        screen);
    assertThat(screen.displays).isEmpty();
  }

  @Test
  void aLibraryThatDoesNotSeeTheInterruptIsStoppedAfterAMoment() throws Exception {
    stopped(
        "library.Iteration.forever(x -> { if (x == 0) System.out.print(\"on\"); return x + 1; });",
        1);
  }

  @Test
  void theSecondInterruptStopsAtOnce() throws Exception {
    Outcome.Failed failed =
        stopped(
            "double lost = library.Iteration.forever(x -> { if (x == 0) System.out.print(\"on\"); return x + 1; });",
            2);
    assertThat(failed.value()).contains("variables keep the values they had");
  }

  @Test
  void programsEndWithAllTheyStarted() throws Exception {
    Screen screen = new Screen();
    Future<Outcome> cell = run("%%bash\nsleep 1000 & echo $! $$.\nwait", screen);
    while (screen.out.indexOf(".") < 0) Thread.onSpinWait();
    JAVA.interrupt();
    assertThat(((Outcome.Failed) cell.get()).name()).isEqualTo("InterruptedException");
    for (String id : screen.out.toString().split("[ .\n]+"))
      ProcessHandle.of(Long.parseLong(id)).ifPresent(program -> program.onExit().join());
  }

  @Test
  void codeThatWasLeftBehindGoesNoFurtherThanItsNextStatement() throws Exception {
    long before = cellThreads();
    run("int after = 0;\nvar gate = new CompletableFuture<String>();", new Screen()).get();
    Screen screen = new Screen();
    Future<Outcome> cell =
        run(
            "System.out.print(\"on\");\ngate.join();\nafter = 1;\nSystem.out.print(\"off\");",
            screen);
    while (!screen.out.toString().equals("on")) Thread.onSpinWait();
    JAVA.interrupt();
    assertThat(((Outcome.Failed) cell.get()).traceback().toString())
        .contains("gate.join();", "the kernel goes on without it");
    run("gate.complete(\"\");", new Screen()).get();
    while (cellThreads() > before) Thread.onSpinWait();
    assertThat(run("after", new Screen()).get()).isEqualTo(new Outcome.Done(Bundle.text("0")));
    assertThat(screen.out.toString()).isEqualTo("on");
  }

  private static long cellThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(CellThread.class::isInstance)
        .count();
  }

  @Test
  void anInterruptBetweenCellsDoesNotStopTheNext() throws Exception {
    JAVA.interrupt();
    assertThat(run("Thread.sleep(1); kept", new Screen()).get()).isInstanceOf(Outcome.Done.class);
  }
}
