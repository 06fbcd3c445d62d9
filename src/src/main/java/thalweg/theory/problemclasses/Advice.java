package thalweg.theory.problemclasses;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.theory.guarantees.Guarantee;

/**
 * A solver that suits a problem, set for it: the line to run, the theorem behind it, and after how many iterations that theorem promises the
 * tolerance.
 *
 * @param solver its class
 * @param line the line to copy; {@code f} is the objective, {@code r} the penalty, {@code set} the set, {@code start} the start
 * @param guarantee the theorem; empty where the library has none for this solver on this class
 * @param stepSize α; NaN where the solver finds its own
 * @param tolerance how small what the guarantee bounds becomes
 * @param iterations the smallest number after which the guarantee promises that; empty where it cannot be computed
 * @param remark why there is no number, or what the number relies on, as a sentence; empty if there is nothing to say
 * @param run the solver with these settings
 */
public record Advice(
    Class<?> solver,
    String line,
    Optional<Guarantee> guarantee,
    double stepSize,
    double tolerance,
    OptionalInt iterations,
    String remark,
    Run run) {

  /** A solver bound to a problem. */
  @FunctionalInterface
  public interface Run {

    /**
     * Minimizes.
     *
     * @param start the first iterate. Not modified.
     * @param stop when to end
     */
    Solution minimize(double[] start, Stop stop);
  }

  /** What the guarantee bounds by the tolerance, such as {@code f(w) − f* ≤ 1e-06}; empty without one. */
  public String promise() {
    return guarantee
        .map(g -> String.format(Locale.ROOT, "%s ≤ %.3g", g.measure().words(), tolerance))
        .orElse("");
  }

  /** One line: the solver, the promise and the work. */
  @Override
  public String toString() {
    String work =
        iterations.isPresent()
            ? "%s after %d iterations".formatted(promise(), iterations.getAsInt())
            : remark;
    String more = iterations.isPresent() && !remark.isEmpty() ? " (" + remark + ")" : "";
    return solver.getSimpleName() + ": " + work + more + "; " + line;
  }
}
