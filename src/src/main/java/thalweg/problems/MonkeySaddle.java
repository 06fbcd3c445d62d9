package thalweg.problems;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.problems.StationaryPoint.Kind;

/**
 * The monkey saddle \(f(x,y)=x^3-3xy^2\), with room for two legs and a tail: stationary at 0 only, and unbounded below.
 *
 * <p>Three valleys and three ridges meet at the origin, where the Hessian is zero: second derivatives do not tell that
 * there is a way down.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Monkey_saddle">Hilbert and Cohn-Vossen, Geometry and the Imagination (1952), §29</a>
 */
public record MonkeySaddle() implements TestFunction, ExplicitHessian {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, 2).length);
    g[0] = 3 * (w[0] * w[0] - w[1] * w[1]);
    g[1] = -6 * w[0] * w[1];
    return w[0] * (w[0] * w[0] - 3 * w[1] * w[1]);
  }

  @Override
  public DMatrixRMaj hessian(double[] w) {
    Check.length("w", w, 2);
    return ExplicitHessian.of(6 * w[0], -6 * w[1], -6 * w[0]);
  }

  @Override
  public List<StationaryPoint> stationaryPoints() {
    return List.of(StationaryPoint.at(0, 0, Kind.SADDLE));
  }

  @Override
  public double infimum() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double[] start() {
    return new double[] {1, 0.1};
  }
}
