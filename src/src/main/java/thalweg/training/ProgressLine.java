package thalweg.training;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line that says how training goes, written over itself: epoch, loss, validation, step size, examples a second, time left.
 *
 * <pre>{@code
 * training.listening(new ProgressLine(System.out)).run(f, start);
 * // epoch 3/20, batch 12/40 | loss 0.4312 | validation 0.4517, best 0.4498 after 2 | step size 0.01 | 21,300 examples/s | 0:14 left
 * }</pre>
 *
 * <p>It is written five times a second at the most, and once more at the end, with the reason. One instance serves one run at a time.
 */
public final class ProgressLine implements TrainingListener {
  private static final long PERIOD = 200_000_000; // ns

  private final PrintStream out;
  private final LongSupplier clock;
  private @Nullable Training settings;
  private long beganAt;
  private long writtenAt;
  private long examples;
  private int firstStep;
  private double losses;
  private String validation = "";
  private int width;

  /** A line in this stream. */
  public ProgressLine(PrintStream out) {
    this(out, System::nanoTime);
  }

  /** With a clock in nanoseconds, for tests. */
  ProgressLine(PrintStream out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void begin(Training training) {
    settings = training;
    beganAt = clock.getAsLong();
    writtenAt = beganAt;
    examples = 0;
    firstStep = -1;
    validation = "";
  }

  @Override
  public void step(TrainingStep step) {
    if (settings == null) {
      return;
    }
    firstStep = firstStep < 0 ? step.t() - 1 : firstStep;
    losses = step.batch() == 0 ? step.loss() : losses + step.loss();
    examples += step.to() - step.from();
    long now = clock.getAsLong();
    if (now - writtenAt < PERIOD) {
      return;
    }
    writtenAt = now;
    double seconds = (now - beganAt) / 1e9;
    long stepsLeft = (long) settings.epochs() * step.batches() - step.t();
    write(
        String.format(
            Locale.ROOT,
            "epoch %d/%d, batch %d/%d | loss %.4g%s | step size %.3g | %,.0f examples/s | %s left",
            step.epoch(),
            settings.epochs(),
            step.batch() + 1,
            step.batches(),
            losses / (step.batch() + 1),
            validation,
            settings.optimizer().learningRate().at(step.t() - 1),
            examples / seconds,
            minutes(seconds * stepsLeft / (step.t() - firstStep))));
  }

  @Override
  public void epoch(TrainingRun soFar) {
    Epoch newest = soFar.epochs().get(soFar.epochs().size() - 1);
    if (!Double.isNaN(newest.validationLoss())) {
      validation =
          String.format(
              Locale.ROOT,
              " | validation %.4g, best %.4g after %d",
              newest.validationLoss(),
              soFar.epochs().get(soFar.bestEpoch() - 1).validationLoss(),
              soFar.bestEpoch());
    }
  }

  @Override
  public void end(TrainingRun run) {
    write(run.toString());
    out.println();
    out.flush();
    width = 0;
  }

  /** A shorter line wipes out the rest of a longer one. */
  private void write(String line) {
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    out.flush();
    width = line.length();
  }

  private static String minutes(double seconds) {
    Duration left = Duration.ofSeconds(Math.round(seconds));
    return left.toHours() > 0
        ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
        : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
  }
}
