package thalweg.training;

import java.util.function.Predicate;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.runs.Iterate;

/**
 * Ends a run once the error on validation examples has not improved for a while, and remembers the best point.
 *
 * <p>Use one instance a run: {@code Stop.after(10_000).orWhen(early)}; afterwards {@link #bestPoint} is the model
 * to keep. On least squares from zero with step size α, stopping after k steps acts like a ridge penalty of about
 * λ = 1/(αk).
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-35289-8_5">Prechelt, Early Stopping — But When? (2012)</a>
 */
public final class EarlyStopping implements Predicate<Iterate> {
  private final Objective validation;
  private final int patience;
  private double bestValue = Double.POSITIVE_INFINITY;
  private int bestIteration;
  private double[] bestPoint = {};

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
    if (error < bestValue) {
      bestValue = error;
      bestIteration = iterate.k();
      bestPoint = iterate.point().clone();
    }
    return iterate.k() - bestIteration >= patience;
  }

  /** The smallest validation error so far. */
  public double bestValue() {
    return bestValue;
  }

  /** The iteration it was reached at. */
  public int bestIteration() {
    return bestIteration;
  }

  /** The parameters it was reached with, as a copy; empty before the first iterate. */
  public double[] bestPoint() {
    return bestPoint.clone();
  }
}
