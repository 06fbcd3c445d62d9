package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.constraints.NuclearBall;
import thalweg.math.Products;
import thalweg.math.Svd;

/**
 * The normal cone on the surface of the nuclear norm's ball at \(P=U\Sigma V^\top\) of rank k,
 * \(\{\mu(UV^\top+M):\ U^\top M=0,\ MV=0,\ \lVert M\rVert_2\le1\}\) with μ ≥ 0.
 *
 * @param ball the ball
 * @param u U, n×k
 * @param v V, m×k
 * @see <a href="https://doi.org/10.1016/0024-3795(92)90407-2">Watson, Characterization of the subdifferential of some matrix norms (1992)</a>
 */
record NuclearBallCone(NuclearBall ball, DMatrixRMaj u, DMatrixRMaj v) implements NormalCone {

  static NormalCone at(NuclearBall ball, double[] p, double tolerance) {
    Svd svd = Svd.of(new DMatrixRMaj(ball.rows(), ball.columns(), true, p));
    if (Arrays.stream(svd.values()).sum() < ball.radius() - tolerance) {
      return new EmptyCone();
    }
    int k = (int) Arrays.stream(svd.values()).filter(value -> value > tolerance).count();
    return new NuclearBallCone(ball, columns(svd.u(), k), columns(svd.v(), k));
  }

  private static DMatrixRMaj columns(DMatrixRMaj a, int k) {
    DMatrixRMaj first = new DMatrixRMaj(a.numRows, k);
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j < k; j++) {
        first.set(i, j, a.get(i, j));
      }
    }
    return first;
  }

  @Override
  public double[] nearest(double[] w) {
    Svd beside = Svd.of(beside(w));
    double mu = Math.max(0, Level.of(along(w), beside.values()));
    double[] n = corner(mu);
    for (int k = 0; k < beside.values().length; k++) {
      add(Math.min(mu, beside.values()[k]), beside.u(), beside.v(), k, n);
    }
    return n;
  }

  @Override
  public double[] nearestOfSpan(double[] w) {
    double[] n = corner(price(w));
    DMatrixRMaj beside = beside(w);
    Arrays.setAll(n, i -> n[i] + beside.data[i]);
    return n;
  }

  /** \(\mu UV^\top\). */
  private double[] corner(double mu) {
    double[] n = new double[ball.dimension()];
    for (int k = 0; k < u.numCols; k++) {
      add(mu, u, v, k, n);
    }
    return n;
  }

  private static void add(double value, DMatrixRMaj left, DMatrixRMaj right, int k, double[] n) {
    for (int i = 0; i < left.numRows; i++) {
      for (int j = 0; j < right.numRows; j++) {
        n[i * right.numRows + j] += value * (left.get(i, k) * right.get(j, k));
      }
    }
  }

  /** The diagonal of \(U^\top WV\). */
  private double[] along(double[] w) {
    double[] diagonal = new double[u.numCols];
    for (int k = 0; k < diagonal.length; k++) {
      for (int i = 0; i < u.numRows; i++) {
        for (int j = 0; j < v.numRows; j++) {
          diagonal[k] += u.get(i, k) * w[i * v.numRows + j] * v.get(j, k);
        }
      }
    }
    return diagonal;
  }

  private double price(double[] w) {
    return Arrays.stream(along(w)).average().orElse(0);
  }

  /** \((I-UU^\top)W(I-VV^\top)\). */
  private DMatrixRMaj beside(double[] w) {
    int n = ball.rows();
    int m = ball.columns();
    int k = u.numCols;
    double[] rest = w.clone();
    double[] left = new double[k * m];
    Products.addTransposedTimes(u.data, rest, left, n, k, m);
    Arrays.setAll(left, i -> -left[i]);
    Products.addTimes(u.data, left, rest, n, k, m);
    double[] right = new double[n * k];
    Products.addTimes(rest, v.data, right, n, m, k);
    Arrays.setAll(right, i -> -right[i]);
    Products.addTimesTransposed(right, v.data, rest, n, k, m);
    return DMatrixRMaj.wrap(n, m, rest);
  }

  /** The radius, and the singular values that it keeps at 0. */
  @Override
  public List<Multiplier> multipliers(double[] n) {
    double mu = price(n);
    double[] kept = Svd.of(beside(n)).values();
    List<Multiplier> prices = new ArrayList<>();
    String name = "the nuclear norm of W at its limit " + Wording.number(ball.radius());
    prices.add(Multiplier.atMost(name, mu, "raising the limit"));
    for (int k = 0; k < kept.length - u.numCols; k++) {
      prices.add(Multiplier.atKink("singular value " + (u.numCols + k), kept[k], mu));
    }
    return prices;
  }
}
