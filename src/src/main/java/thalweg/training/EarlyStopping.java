package thalweg.training;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.runs.Iterate;

/**
 * Ends a run once the error on validation examples has not improved for a while, and remembers the best point:
 * \(\hat w=\arg\min_{k\le K}f_{\mathrm{val}}(w_k)\), where K is the first iteration with \(K-\hat k\ge\) patience.
 *
 * <p>An error that is NaN or infinite never improves on another, but counts as an iteration without improvement. The
 * first iterate is kept in any case, so there is always a point; where no error was finite, {@link #bestValue} is that
 * first one, and {@link #toString} says so.
 *
 * <p>Use one instance for one run at a time; it starts afresh at a run's iteration 0. On least squares from zero with
 * step size α, stopping after k steps acts like a ridge penalty of about λ = 1/(αk).
 *
 * <pre>{@code
 * EarlyStopping early = new EarlyStopping(f.on(validation), 10);
 * new GradientDescent(0.1).minimize(f, f.zeros(), Stop.after(10_000).orWhen(early));
 * double[] w = early.bestPoint();  // and not the run's last point
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-35289-8_5">Prechelt, Early Stopping — But When? (2012)</a>
 */
public final class EarlyStopping implements Predicate<Iterate> {
  private final Objective validation;
  private final int patience;
  private double bestValue;
  private int bestIteration;
  private double @Nullable [] bestPoint;
  private int notFinite;

  /**
   * Starts watching.
   *
   * @param validation the error on examples the run does not see
   * @param patience how many iterations without improvement end the run; at least 1
   */
  public EarlyStopping(Objective validation, int patience) {
    this.validation = validation;
    this.patience = Check.atLeast("patience", patience, 1);
  }

  @Override
  public boolean test(Iterate iterate) {
    double error = validation.value(iterate.point());
    boolean first = bestPoint == null || iterate.k() == 0;
    notFinite = (first ? 0 : notFinite) + (Double.isFinite(error) ? 0 : 1);
    if (first || improves(error)) {
      bestValue = error;
      bestIteration = iterate.k();
      bestPoint = iterate.point().clone();
    }
    return iterate.k() - bestIteration >= patience;
  }

  private boolean improves(double error) {
    return Double.isFinite(error) && !(error >= bestValue && Double.isFinite(bestValue));
  }

  /** The smallest validation error so far; NaN or infinite only if all were. */
  public double bestValue() {
    requireIterate();
    return bestValue;
  }

  /** The iteration it was reached at. */
  public int bestIteration() {
    requireIterate();
    return bestIteration;
  }

  /**
   * The parameters it was reached with, as a copy.
   *
   * @throws IllegalStateException before the first iterate
   */
  public double[] bestPoint() {
    return requireIterate().clone();
  }

  private double[] requireIterate() {
    if (bestPoint == null) {
      throw new IllegalStateException(
          "early stopping has seen no iterate: give it to the run by Stop.orWhen; a run also asks nobody if its first"
              + " value is not finite");
    }
    return bestPoint;
  }

  /** The best error and where, and how many errors were no finite numbers. */
  @Override
  public String toString() {
    return bestPoint == null
        ? "early stopping that has seen no iterate"
        : String.format(
            Locale.ROOT,
            "best validation error %.6g at iteration %d%s",
            bestValue,
            bestIteration,
            notFinite == 0 ? "" : " (" + notFinite + " errors were not finite)");
  }
}
