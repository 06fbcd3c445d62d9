package thalweg.problems;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.problems.StationaryPoint.Kind;

/**
 * Beale's function, \(f(x,y)=\sum_{i=1}^3\bigl(c_i-x(1-y^i)\bigr)^2\) with c = (1.5, 2.25, 2.625), minimizer (3, ½) and
 * minimum 0.
 *
 * <p>Not convex: narrow curved valleys, flat plateaus towards the origin, and a saddle at (0, 1). The residuals are
 * \(c_i-x(1-y^i)\).
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software (1981), problem 5</a>
 */
public record Beale() implements LeastSquaresProblem {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int size() {
    return 3;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    double y = w[1];
    r[0] = 1.5 - w[0] * (1 - y);
    r[1] = 2.25 - w[0] * (1 - y * y);
    r[2] = 2.625 - w[0] * (1 - y * y * y);
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    double x = w[0];
    double y = w[1];
    j.set(3, 2, true, y - 1, x, y * y - 1, 2 * x * y, y * y * y - 1, 3 * x * y * y);
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    double x = w[0];
    double y = w[1];
    double xy = r[0] + 2 * y * r[1] + 3 * y * y * r[2];
    h.add(0, 1, xy);
    h.add(1, 0, xy);
    h.add(1, 1, 2 * x * r[1] + 6 * x * y * r[2]);
  }

  @Override
  public List<StationaryPoint> stationaryPoints() {
    return List.of(
        StationaryPoint.at(3, 0.5, Kind.MINIMIZER), StationaryPoint.at(0, 1, Kind.SADDLE));
  }

  @Override
  public double[] start() {
    return new double[] {1, 1};
  }

  @Override
  public double[] minimizer() {
    return new double[] {3, 0.5};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
