package thalweg.solvers.newton;

import thalweg.math.Vectors;
import thalweg.searches.Line;

/** The last direction and the last change of the gradient, which {@link NonlinearConjugateGradient} keeps. */
final class ConjugateDirections implements Directions {
  private final Beta beta;
  private final double[] last;
  private final double[] y;
  private int sinceRestart;
  private double lastAlpha = Double.NaN;
  private double lastSlope = Double.NaN;

  ConjugateDirections(Beta beta, int d) {
    this.beta = beta;
    last = new double[d];
    y = new double[d];
  }

  @Override
  public void direction(double[] g, double[] d) {
    double b = sinceRestart == 0 ? 0 : beta.of(g, y, last);
    Vectors.combine(-1, g, Double.isFinite(b) ? b : 0, last, d);
    if (Vectors.dot(g, d) >= 0) {
      Vectors.combine(-1, g, 0, g, d);
    }
    System.arraycopy(d, 0, last, 0, d.length);
  }

  /** The step that changes f, to first order, as much as the last one did. */
  @Override
  public double firstTrial(Line line) {
    double alpha =
        sinceRestart == 0 && Double.isNaN(lastAlpha)
            ? Directions.unitLength(line)
            : lastAlpha * lastSlope / line.slope0();
    lastSlope = line.slope0();
    return alpha > 0 && Double.isFinite(alpha) ? alpha : Directions.unitLength(line);
  }

  @Override
  public void learn(double alpha, double[] s, double[] change) {
    lastAlpha = alpha;
    System.arraycopy(change, 0, y, 0, y.length);
    sinceRestart++;
  }

  @Override
  public boolean forget() {
    boolean known = sinceRestart > 0;
    sinceRestart = 0;
    lastAlpha = Double.NaN;
    return known;
  }
}
