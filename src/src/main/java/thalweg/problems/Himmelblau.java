package thalweg.problems;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.problems.StationaryPoint.Kind;

/**
 * Himmelblau's function, \(f(x,y)=(x^2+y-11)^2+(x+y^2-7)^2\): four minimizers of value 0, one local maximizer, four
 * saddles.
 *
 * <p>Which minimizer a run ends in depends on its start; {@link #starts} has one start for each. The residuals are
 * \(x^2+y-11\) and \(x+y^2-7\).
 *
 * @see <a href="https://en.wikipedia.org/wiki/Himmelblau%27s_function">Himmelblau, Applied Nonlinear Programming (1972)</a>
 */
public record Himmelblau() implements LeastSquaresProblem {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    r[0] = w[0] * w[0] + w[1] - 11;
    r[1] = w[0] + w[1] * w[1] - 7;
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    j.set(2, 2, true, 2 * w[0], 1, 1, 2 * w[1]);
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    h.add(0, 0, 2 * r[0]);
    h.add(1, 1, 2 * r[1]);
  }

  @Override
  public List<double[]> starts() {
    return List.of(start(), new double[] {-4, 4}, new double[] {-4, -4}, new double[] {4, -4});
  }

  @Override
  public List<double[]> minimizers() {
    return List.of(
        minimizer(),
        new double[] {-2.805118086952745, 3.131312518250573},
        new double[] {-3.779310253377747, -3.2831859912861696},
        new double[] {3.5844283403304917, -1.8481265269644036});
  }

  @Override
  public List<StationaryPoint> stationaryPoints() {
    return List.of(
        StationaryPoint.at(3, 2, Kind.MINIMIZER),
        StationaryPoint.at(-2.805118086952745, 3.131312518250573, Kind.MINIMIZER),
        StationaryPoint.at(-3.779310253377747, -3.2831859912861696, Kind.MINIMIZER),
        StationaryPoint.at(3.5844283403304917, -1.8481265269644036, Kind.MINIMIZER),
        StationaryPoint.at(0.08667750455539636, 2.884254701174776, Kind.SADDLE),
        StationaryPoint.at(-3.0730257507643897, -0.08135304428796751, Kind.SADDLE),
        StationaryPoint.at(3.385154183607021, 0.07385187983774928, Kind.SADDLE),
        StationaryPoint.at(-0.12796134673068008, -1.9537149802445763, Kind.SADDLE),
        StationaryPoint.at(-0.2708445906673476, -0.9230385564799815, Kind.LOCAL_MAXIMIZER));
  }

  @Override
  public double[] start() {
    return new double[] {0, 0};
  }

  @Override
  public double[] minimizer() {
    return new double[] {3, 2};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
