package thalweg.solvers.newton;

import thalweg.math.Vectors;
import thalweg.searches.Line;

/**
 * The last direction and the last change of the gradient, which {@link NonlinearConjugateGradient} keeps.
 *
 * <p>Every direction is divided by the norm of its gradient and made as long as a first move, and β is asked with all vectors divided by the norm of the last
 * gradient, which does not change it: so no product overflows or underflows.
 */
final class ConjugateDirections implements Directions {
  private final Beta beta;
  private final double[] last;
  private final double[] y;
  private final double[] scaled;
  private boolean informed;
  private double length;
  private double norm;
  private double lastAlpha;
  private double lastSlope;

  ConjugateDirections(Beta beta, int d) {
    this.beta = beta;
    last = new double[d];
    y = new double[d];
    scaled = new double[d];
  }

  @Override
  public boolean isInformed() {
    return informed;
  }

  @Override
  public void begin(double[] g, double length, double[] d) {
    this.length = length;
    norm = Vectors.norm2(g);
    Directions.steepest(g, 1, last);
    Vectors.combine(length, last, 0, last, d);
  }

  @Override
  public void direction(double[] g, double[] d) {
    double lastNorm = norm;
    norm = Vectors.norm2(g);
    Vectors.combine(1 / lastNorm, g, 0, g, scaled);
    double share = beta.of(scaled, y, last) * (lastNorm / norm);
    Directions.steepest(g, 1, d);
    if (Double.isFinite(share)) {
      Vectors.axpy(share, last, d);
    }
    if (!(Vectors.dot(g, d) < 0)) {
      Directions.steepest(g, 1, d);
    }
    System.arraycopy(d, 0, last, 0, d.length);
    Vectors.scale(length, d);
  }

  /** The step that changes f, to first order, as much as the last one did. */
  @Override
  public double firstTrial(Line line) {
    double alpha = lastAlpha * (lastSlope / line.slope0());
    return alpha > 0 && Double.isFinite(alpha) ? alpha : lastAlpha;
  }

  @Override
  public void learn(double alpha, double slope, double[] s, double[] change) {
    lastAlpha = alpha;
    lastSlope = slope;
    Vectors.combine(1 / norm, change, 0, change, y);
    informed = true;
  }

  @Override
  public void forget() {
    informed = false;
  }
}
