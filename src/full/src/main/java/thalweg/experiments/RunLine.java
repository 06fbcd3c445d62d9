package thalweg.experiments;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line that says how an experiment goes, written over itself: runs done, failures, the last value, time left.
 *
 * <pre>{@code
 * experiment.listening(new RunLine(System.out)).compare(…);
 * // 12 of 30 runs, 1 failed | η = 0.1, seed 3: 0.482137 | 14 s left
 * }</pre>
 */
public final class RunLine implements RunListener {
  private static final long PERIOD = 200_000_000; // ns

  private final PrintStream out;
  private final LongSupplier clock;
  private long beganAt;
  private long writtenAt;
  private int failed;
  private int width;

  /** A line in this stream. */
  public RunLine(PrintStream out) {
    this(out, System::nanoTime);
  }

  /** With a clock in nanoseconds, for tests. */
  RunLine(PrintStream out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
    beganAt = clock.getAsLong();
    writtenAt = beganAt;
  }

  @Override
  public void run(RunRecord run, int finished, int planned) {
    failed += run.failed() ? 1 : 0;
    long now = clock.getAsLong();
    boolean last = finished == planned;
    if (!last && now - writtenAt < PERIOD) {
      return;
    }
    writtenAt = now;
    double left = (now - beganAt) / 1e9 * (planned - finished) / finished;
    String line =
        String.format(
            Locale.ROOT,
            "%d of %d runs%s | %s%s",
            finished,
            planned,
            failed == 0 ? "" : ", " + failed + " failed",
            run,
            last ? "" : String.format(Locale.ROOT, " | %.0f s left", left));
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    width = line.length();
    if (last) {
      out.println();
      width = 0;
      failed = 0;
      beganAt = now;
    }
    out.flush();
  }
}
