package thalweg.kernel.java.magics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.session.CellFailure;
import thalweg.kernel.java.session.Session;

/** How long code takes: once, or many times with the spread. */
final class TimeMagics {
  private static final int RUNS = 7;
  private static final double SECONDS_PER_RUN = 0.1;

  // Results are stored, so that the JVM cannot skip computing them.
  @SuppressWarnings("UnusedVariable")
  private static volatile @Nullable Object sink;

  private final Session session;

  TimeMagics(Session session) {
    this.session = session;
  }

  void register(MagicBook book) {
    book.line("time CODE", "run the code and say how long it took", (k, w) -> time(k, code(w)));
    book.cell("time", "run the cell and say how long it took", (k, w, body) -> time(k, body));
    book.line(
        "timeit CODE",
        "run the code many times and say how long it takes",
        (k, w) -> timeit(k, code(w)));
    book.cell(
        "timeit",
        "run the cell many times and say how long it takes",
        (k, w, body) -> timeit(k, body));
  }

  private static String code(java.util.List<String> words) {
    return String.join(" ", words);
  }

  private static @Nullable Object time(BaseKernel kernel, String code) {
    long start = System.nanoTime();
    try {
      return kernel.evalRaw(code);
    } finally {
      System.out.println("took " + format((System.nanoTime() - start) / 1e9));
    }
  }

  private @Nullable Object timeit(BaseKernel kernel, String code) {
    Callable<?> run = compiled(kernel, code.strip());
    long loops = 1;
    double seconds = seconds(run, loops);
    while (seconds < SECONDS_PER_RUN) { // this also warms it up
      loops *= seconds > SECONDS_PER_RUN / 10 ? 2 : 10;
      seconds = seconds(run, loops);
    }
    double[] each = new double[RUNS];
    for (int i = 0; i < RUNS; i++) each[i] = seconds(run, loops) / loops;
    double mean = Arrays.stream(each).average().orElse(0);
    double spread =
        Math.sqrt(Arrays.stream(each).map(s -> (s - mean) * (s - mean)).sum() / (RUNS - 1));
    System.out.printf(
        Locale.ROOT,
        "%s ± %s each (mean ± standard deviation of %d runs, %,d loops each; fastest %s)%n",
        format(mean),
        format(spread),
        RUNS,
        loops,
        format(Arrays.stream(each).min().orElse(0)));
    return null;
  }

  /** Compiled once: an expression whose value counts, or statements. */
  private static Callable<?> compiled(BaseKernel kernel, String code) {
    String head = "(java.util.concurrent.Callable<Object>) () -> ";
    String bare = code.endsWith(";") ? code.substring(0, code.length() - 1) : code;
    for (String[] form : new String[][] {{"(", "\n)"}, {"{ ", ";\nreturn null; }"}}) {
      try {
        Object callable = ((ExtensionKernel) kernel).evalWithin(head + form[0], bare, form[1]);
        return (Callable<?>) Objects.requireNonNull(callable);
      } catch (DoesNotCompile notOfThisForm) {
        // the other, or what is wrong with the code itself
      }
    }
    kernel.evalRaw(code);
    throw new IllegalArgumentException(
        "expressions and statements can be timed; declare methods and classes in a cell of their own");
  }

  private double seconds(Callable<?> code, long loops) {
    long start = System.nanoTime();
    try {
      for (long i = 0; i < loops; i++) {
        Guard.check();
        sink = code.call();
      }
    } catch (Exception e) { // the timed code's own
      throw new CellFailure(session.errors().thrown(e), e);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static String format(double seconds) {
    if (seconds >= 1) return String.format(Locale.ROOT, "%.3f s", seconds);
    if (seconds >= 1e-3) return String.format(Locale.ROOT, "%.1f ms", seconds * 1e3);
    if (seconds >= 1e-6) return String.format(Locale.ROOT, "%.1f µs", seconds * 1e6);
    return String.format(Locale.ROOT, "%.1f ns", seconds * 1e9);
  }
}
