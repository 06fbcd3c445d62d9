package thalweg.kernel.jshell;

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

/** Whatever a cell does, the stop button stops it. */
@Timeout(60)
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
    Outcome outcome = cell.get(10, TimeUnit.SECONDS);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).name()).isEqualTo("InterruptedException");
    assertThat(run("kept", new Screen()).get()).isEqualTo(new Outcome.Done(Bundle.text("11")));
  }

  @Test
  void anInterruptBetweenCellsDoesNotStopTheNext() throws Exception {
    JAVA.interrupt();
    assertThat(run("Thread.sleep(1); kept", new Screen()).get()).isInstanceOf(Outcome.Done.class);
  }
}
