package thalweg.problems;

import java.util.Arrays;
import java.util.List;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.problems.StationaryPoint.Kind;

/**
 * The quadratic saddle \(f(w)=\tfrac12\sum_i\lambda_iw_i^2\) with eigenvalues of both signs: stationary at 0 only, and
 * unbounded below.
 *
 * <p>Gradient descent leaves it by the factor \(1+\gamma|\lambda_i|\) a step along each direction of negative curvature;
 * Newton's method without a safeguard jumps right into it. Smooth with L = max |λᵢ|.
 *
 * @param eigenvalues λ, finite, at least one positive and one negative. Not to be modified.
 */
public record Saddle(double... eigenvalues) implements TestFunction {

  /** Checks that it is a saddle. */
  public Saddle {
    Check.finite("eigenvalues", eigenvalues);
    if (Arrays.stream(eigenvalues).noneMatch(x -> x > 0)
        || Arrays.stream(eigenvalues).noneMatch(x -> x < 0)) {
      throw new IllegalArgumentException(
          "eigenvalues must have both signs but were " + Arrays.toString(eigenvalues));
    }
  }

  /** \(f(x,y)=x^2-y^2\). */
  public Saddle() {
    this(2, -2);
  }

  @Override
  public int dimension() {
    return eigenvalues.length;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    hessianVector(w, w, g);
    return 0.5 * Vectors.dot(w, g);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension());
    Check.length("hv", hv, Check.length("v", v, dimension()).length);
    for (int i = 0; i < eigenvalues.length; i++) {
      hv[i] = eigenvalues[i] * v[i];
    }
  }

  /** On the ridge, up to 10⁻³: one along directions of positive curvature, 10⁻³ along the others. */
  @Override
  public double[] start() {
    return Arrays.stream(eigenvalues).map(x -> x > 0 ? 1 : 1e-3).toArray();
  }

  @Override
  public List<StationaryPoint> stationaryPoints() {
    return List.of(new StationaryPoint(new double[dimension()], Kind.SADDLE));
  }

  @Override
  public Traits traits() {
    return Traits.smooth(Vectors.normInf(eigenvalues));
  }

  @Override
  public double infimum() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public String toString() {
    return "Saddle" + Arrays.toString(eigenvalues);
  }
}
