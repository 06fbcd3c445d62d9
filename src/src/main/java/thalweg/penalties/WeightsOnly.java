package thalweg.penalties;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * A penalty on the first {@code weights} parameters only, \(r(w,b)=r(w)\), so that the intercept behind them stays free.
 *
 * <pre>{@code
 * double[] w = {3, -4, 100}; // two weights and an intercept
 * new WeightsOnly(new L2(1), 2).value(w); // 12.5
 * }</pre>
 *
 * @param penalty the penalty of the weights
 * @param weights how many leading parameters it sees; at least 1
 */
public record WeightsOnly(Penalty penalty, int weights) implements Penalty {

  /** Checks the count. */
  public WeightsOnly {
    Check.atLeast("weights", weights, 1);
  }

  @Override
  public double value(double[] w) {
    return penalty.value(head("w", w));
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    double[] gHead = head("g", g);
    penalty.addGradient(head("w", w), gHead);
    System.arraycopy(gHead, 0, g, 0, weights);
  }

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {
    double[] hvHead = head("hv", hv);
    penalty.addHessianVector(head("w", w), head("v", v), hvHead);
    System.arraycopy(hvHead, 0, hv, 0, weights);
  }

  @Override
  public void prox(double[] w, double stepSize) {
    double[] wHead = head("w", w);
    penalty.prox(wHead, stepSize);
    System.arraycopy(wHead, 0, w, 0, weights);
  }

  @Override
  public double smoothness() {
    return penalty.smoothness();
  }

  /** Zero: along the free parameters the penalty is flat. */
  @Override
  public double strongConvexity() {
    return 0;
  }

  private double[] head(String name, double[] vector) {
    if (vector.length < weights) {
      throw new IllegalArgumentException(
          name + " must have at least " + weights + " entries but has " + vector.length);
    }
    return Arrays.copyOf(vector, weights);
  }
}
