package thalweg.plots;

import java.util.Arrays;
import thalweg.theory.guarantees.BoundCheck;

/**
 * What a run did beside what a theorem promises of it, on a logarithmic axis: where the theorem covers the run, the bound lies above
 * the run, and below it for a lower bound.
 */
public final class BoundPicture {
  private BoundPicture() {}

  /** The run and the bound; a vertical line marks the first step where the inequality does not hold. */
  public static Plot of(BoundCheck check) {
    double[] k = Arrays.stream(check.iterations()).asDoubleStream().toArray();
    Plot plot =
        Plot.of(title(check), "iteration", check.guarantee().measure().words())
            .line("the run", k, check.measured())
            .line("the bound", k, check.bounds());
    boolean logarithmic = Arrays.stream(check.measured()).anyMatch(value -> value > 0);
    plot = logarithmic ? Diverging.clipped(plot.logY(), LossCurve.HEADROOM) : plot;
    return check.holds() ? plot : plot.vertical("first violation", check.firstViolation());
  }

  private static String title(BoundCheck check) {
    String name = check.guarantee().name();
    return Character.toUpperCase(name.charAt(0))
        + name.substring(1)
        + (check.holds() ? ": holds" : ": does not hold from k = " + check.firstViolation());
  }
}
