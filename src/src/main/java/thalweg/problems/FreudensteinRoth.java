package thalweg.problems;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.problems.StationaryPoint.Kind;

/**
 * The Freudenstein–Roth function, \(f(x,y)=(-13+x+((5-y)y-2)y)^2+(-29+x+((y+1)y-14)y)^2\), with minimizer (5, 4) and
 * minimum 0.
 *
 * <p>Not convex: from the usual start most methods end in the local minimizer (11.41…, −0.8968…) of value 48.984…, which is
 * no failure of theirs. A saddle of value 819.0 lies between. The two bracketed terms are the residuals.
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software (1981), problem 2</a>
 */
public record FreudensteinRoth() implements LeastSquaresProblem {

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
    double y = w[1];
    r[0] = -13 + w[0] + ((5 - y) * y - 2) * y;
    r[1] = -29 + w[0] + ((y + 1) * y - 14) * y;
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    double y = w[1];
    j.set(2, 2, true, 1, (10 - 3 * y) * y - 2, 1, (3 * y + 2) * y - 14);
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    h.add(1, 1, (10 - 6 * w[1]) * r[0] + (6 * w[1] + 2) * r[1]);
  }

  @Override
  public List<StationaryPoint> stationaryPoints() {
    return List.of(
        StationaryPoint.at(5, 4, Kind.MINIMIZER),
        StationaryPoint.at(11.412778986902094, -0.8968052532744765, Kind.LOCAL_MINIMIZER),
        StationaryPoint.at(23.92055434643124, 2.23013858660781, Kind.SADDLE));
  }

  @Override
  public double[] start() {
    return new double[] {0.5, -2};
  }

  @Override
  public double[] minimizer() {
    return new double[] {5, 4};
  }

  @Override
  public double minimum() {
    return 0;
  }
}
