package thalweg.problems;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.problems.StationaryPoint.Kind;

/**
 * McCormick's function, \(f(x,y)=\sin(x+y)+(x-y)^2-1.5x+2.5y+1\) on −1.5 ≤ x ≤ 4, −3 ≤ y ≤ 4, with minimizer
 * (½ − π/3, −½ − π/3) and minimum −√3/2 − π/3.
 *
 * <p>The minimum is that of the box: f falls by π from each valley to the next one, down to −∞ along the diagonal. The
 * usual box holds one more local minimizer, (½ + 2π/3, −½ + 2π/3), and a saddle. The gradient is Lipschitz with L = 4.
 *
 * @see <a href="https://arxiv.org/abs/1308.4008">Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimization Problems (2013)</a>
 */
public record McCormick() implements Problem, ExplicitHessian {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, 2).length);
    double sum = w[0] + w[1];
    double difference = w[0] - w[1];
    g[0] = Math.cos(sum) + 2 * difference - 1.5;
    g[1] = Math.cos(sum) - 2 * difference + 2.5;
    return Math.sin(sum) + difference * difference - 1.5 * w[0] + 2.5 * w[1] + 1;
  }

  @Override
  public DMatrixRMaj hessian(double[] w) {
    double wave = Math.sin(Check.length("w", w, 2)[0] + w[1]);
    return ExplicitHessian.of(2 - wave, -2 - wave, 2 - wave);
  }

  @Override
  public List<StationaryPoint> stationaryPoints() {
    double third = Math.PI / 3;
    return List.of(
        StationaryPoint.at(0.5 - third, -0.5 - third, Kind.MINIMIZER),
        StationaryPoint.at(0.5 + third, -0.5 + third, Kind.SADDLE),
        StationaryPoint.at(0.5 + 2 * third, -0.5 + 2 * third, Kind.LOCAL_MINIMIZER));
  }

  @Override
  public Traits traits() {
    return Traits.smooth(4);
  }

  @Override
  public double[] lower() {
    return new double[] {-1.5, -3};
  }

  @Override
  public double[] upper() {
    return new double[] {4, 4};
  }

  @Override
  public double[] start() {
    return new double[] {0, 0};
  }

  @Override
  public double[] minimizer() {
    return new double[] {0.5 - Math.PI / 3, -0.5 - Math.PI / 3};
  }

  @Override
  public double minimum() {
    return -Math.sqrt(3) / 2 - Math.PI / 3;
  }
}
