package thalweg.solvers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thalweg.math.Vectors;
import thalweg.runs.Iterate;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** The rules of a {@link Stop} on iterates, which remember what the first and the last iterate were like. */
final class Rules {
  private final Stop stop;
  private final ErrorEstimate error;
  private double firstGradientNorm = Double.NaN;
  private double lastValue = Double.NaN;

  Rules(Stop stop) {
    this.stop = stop;
    this.error = new ErrorEstimate(stop.error());
  }

  /**
   * How the run ends at a finite iterate, by the first rule that holds; null if none does.
   *
   * @param moved whether a step was taken
   * @param extent what counts in place of the length of the step, unless NaN
   */
  @Nullable Ending after(Iterate now, boolean moved, double extent) {
    if (now.k() == 0) {
      firstGradientNorm = now.gradientNorm();
    }
    double before = lastValue;
    lastValue = now.value();
    // Asked first, so that a condition with memory (patience) sees every iterate.
    boolean conditionHolds = stop.condition().test(now);
    boolean errorIsSmall = error.isSmall(now, extent);
    if (stop.gradient().covers(now.gradientNorm(), firstGradientNorm)) {
      return Ending.of(
          Termination.GRADIENT_SMALL,
          "gradient norm %.2e is at most %s",
          now.gradientNorm(),
          stop.gradient().describe("%.2e", "the first, " + number(firstGradientNorm)));
    }
    if (errorIsSmall) {
      return Ending.of(
          Termination.ERROR_SMALL,
          "an error of about %.2e of ‖w‖ or of the way come is at most %.2e",
          error.error(),
          stop.error());
    }
    if (now.value() <= stop.targetValue()) {
      return Ending.of(
          Termination.VALUE_REACHED, "value %.6g is at most %.6g", now.value(), stop.targetValue());
    }
    if (now.k() > 0 && (moved || !Double.isNaN(extent))) {
      double step = Double.isNaN(extent) ? now.move() : extent;
      double length = Vectors.norm2(now.point());
      if (stop.step().covers(step, length)) {
        return Ending.of(
            Termination.STEP_SMALL,
            "step %.2e is at most %s",
            step,
            stop.step().describe("%.2e", "‖w‖ = " + number(length)));
      }
    }
    if (now.k() > 0 && moved) {
      double change = Math.abs(now.value() - before);
      double scale = Math.max(Math.abs(before), Math.abs(now.value()));
      if (stop.valueChange().covers(change, scale)) {
        return Ending.of(
            Termination.VALUE_CHANGE_SMALL,
            "value change %.2e is at most %s",
            change,
            stop.valueChange().describe("%.2e", "the value, " + number(scale)));
      }
    }
    if (conditionHolds) {
      return Ending.of(Termination.CONDITION_MET, "your condition held at iteration %d", now.k());
    }
    if (now.k() >= stop.limits().iterations()) {
      return Ending.of(
          Termination.ITERATION_LIMIT, "the limit was %d iterations", stop.limits().iterations());
    }
    return null;
  }

  /** Whether the gradient and what the last move alone leaves are as small as asked for. */
  boolean lastMoveWasSmall() {
    return error.ofLastMoveIsSmall();
  }

  private static String number(double x) {
    return String.format(Locale.ROOT, "%.2e", x);
  }
}
