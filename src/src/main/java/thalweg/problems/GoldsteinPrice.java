package thalweg.problems;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.problems.StationaryPoint.Kind;

/**
 * The Goldstein–Price function with minimizer (0, −1) and minimum 3.
 *
 * <p>Its polynomial of degree eight in x and y is a product of two of degree four, each in one variable:
 * \[f(x,y)=a(u)\,b(v),\quad a(u)=3u^4-8u^3-6u^2+24u+20,\quad b(v)=3v^4-16v^3+18v^2+30\]
 * with u = x + y and v = 2x − 3y; that is \(1+(u+1)^2(19-14u+3u^2)\) times \(30+v^2(18-16v+3v^2)\). Since
 * \(a'=12(u-2)(u-1)(u+1)\) and \(b'=12v(v-1)(v-3)\), and both are positive, it has nine stationary points: four local
 * minimizers of values 3, 30, 84 and 840, four saddles and a local maximizer. Values span six orders of magnitude.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1971-0312365-X">Goldstein and Price, On Descent from Local Minima (1971)</a>
 */
public record GoldsteinPrice() implements Problem, ExplicitHessian {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, 2).length);
    double u = w[0] + w[1];
    double v = 2 * w[0] - 3 * w[1];
    double du = aSlope(u) * b(v);
    double dv = a(u) * bSlope(v);
    g[0] = du + 2 * dv;
    g[1] = du - 3 * dv;
    return a(u) * b(v);
  }

  @Override
  public DMatrixRMaj hessian(double[] w) {
    double u = Check.length("w", w, 2)[0] + w[1];
    double v = 2 * w[0] - 3 * w[1];
    double uu = 12 * ((3 * u - 4) * u - 1) * b(v);
    double uv = aSlope(u) * bSlope(v);
    double vv = 12 * ((3 * v - 8) * v + 3) * a(u);
    return ExplicitHessian.of(uu + 4 * uv + 4 * vv, uu - uv - 6 * vv, uu - 6 * uv + 9 * vv);
  }

  private static double a(double u) {
    return (((3 * u - 8) * u - 6) * u + 24) * u + 20;
  }

  private static double aSlope(double u) {
    return 12 * (u - 2) * (u - 1) * (u + 1);
  }

  private static double b(double v) {
    return ((3 * v - 16) * v + 18) * v * v + 30;
  }

  private static double bSlope(double v) {
    return 12 * v * (v - 1) * (v - 3);
  }

  @Override
  public List<StationaryPoint> stationaryPoints() {
    return List.of(
        StationaryPoint.at(0, -1, Kind.MINIMIZER),
        StationaryPoint.at(-0.6, -0.4, Kind.LOCAL_MINIMIZER),
        StationaryPoint.at(1.8, 0.2, Kind.LOCAL_MINIMIZER),
        StationaryPoint.at(1.2, 0.8, Kind.LOCAL_MINIMIZER),
        StationaryPoint.at(-0.4, -0.6, Kind.SADDLE),
        StationaryPoint.at(1.4, 0.6, Kind.SADDLE),
        StationaryPoint.at(0.6, 0.4, Kind.SADDLE),
        StationaryPoint.at(1.2, -0.2, Kind.SADDLE),
        StationaryPoint.at(0.8, 0.2, Kind.LOCAL_MAXIMIZER));
  }

  @Override
  public double[] start() {
    return new double[] {-0.5, 0.5};
  }

  @Override
  public double[] minimizer() {
    return new double[] {0, -1};
  }

  @Override
  public double minimum() {
    return 3;
  }
}
