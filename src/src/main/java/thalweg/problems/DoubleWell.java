package thalweg.problems;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.problems.StationaryPoint.Kind;

/**
 * \(f(x,y)=\tfrac14(x^2-1)^2+\tfrac12y^2\) with the minimizers (±1, 0), minimum 0 and a saddle at the origin.
 *
 * <p>The smallest function with a strict saddle: the Hessian there is diag(−1, 1). Gradient descent from the usual start
 * (0, 1) runs straight into the saddle; any change of x, however small, leads away from it in the end.
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, example 1.2.2</a>
 */
public record DoubleWell() implements Problem, ExplicitHessian {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, 2).length);
    double bump = w[0] * w[0] - 1;
    g[0] = w[0] * bump;
    g[1] = w[1];
    return 0.25 * bump * bump + 0.5 * w[1] * w[1];
  }

  @Override
  public DMatrixRMaj hessian(double[] w) {
    return ExplicitHessian.of(3 * Check.length("w", w, 2)[0] * w[0] - 1, 0, 1);
  }

  @Override
  public List<double[]> starts() {
    return List.of(start(), new double[] {1e-3, 1}, new double[] {-1e-3, 1});
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(minimizer(), new double[] {-1, 0});
  }

  @Override
  public List<StationaryPoint> stationaryPoints() {
    return List.of(
        StationaryPoint.at(1, 0, Kind.MINIMIZER),
        StationaryPoint.at(-1, 0, Kind.MINIMIZER),
        StationaryPoint.at(0, 0, Kind.SADDLE));
  }

  @Override
  public double[] start() {
    return new double[] {0, 1};
  }

  @Override
  public double[] minimizer() {
    return new double[] {1, 0};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
