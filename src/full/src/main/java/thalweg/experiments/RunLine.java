package thalweg.experiments;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line that says how an experiment goes, written over itself: runs done, failures, the last value, time left.
 *
 * <pre>{@code
 * experiment.listening(new RunLine(System.out)).compare(…);
 * // 12 runs, 1 failed, 40% | η = 0.1, seed 3: 0.482137 | 14 s left
 * }</pre>
 *
 * <p>It is written five times a second at the most, and once more at the end. One instance serves one experiment at a time.
 */
public final class RunLine implements RunListener {
  private static final long PERIOD = 200_000_000; // ns

  private final PrintStream out;
  private final LongSupplier clock;
  private long beganAt;
  private long writtenAt;
  private int done;
  private int failed;
  private int width;
  private String newest = "";

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
  public void run(RunRecord run, double share) {
    done++;
    failed += run.failed() ? 1 : 0;
    newest =
        String.format(
            Locale.ROOT,
            "%d run%s%s, %.0f%% | %s",
            done,
            done == 1 ? "" : "s",
            failed == 0 ? "" : ", " + failed + " failed",
            100 * share,
            run);
    long now = clock.getAsLong();
    if (now - writtenAt >= PERIOD) {
      writtenAt = now;
      double left = (now - beganAt) / 1e9 * (1 - share) / share;
      write(newest + String.format(Locale.ROOT, " | %.0f s left", left));
    }
  }

  @Override
  public void end() {
    write(newest);
    out.println();
    out.flush();
    done = 0;
    failed = 0;
    width = 0;
    newest = "";
    beganAt = clock.getAsLong();
  }

  /** A shorter line wipes out the rest of a longer one. */
  private void write(String line) {
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    out.flush();
    width = line.length();
  }
}
