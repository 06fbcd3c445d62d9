package thalweg.solvers.constrained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.constraints.Box;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * A convex quadratic program, or with Q = 0 a linear one:
 *
 * <p>\[\min_w\ \tfrac12w^\top Qw+c^\top w\quad\text{where}\quad Aw=b,\ Gw\le h.\]
 *
 * @param q Q, d×d, symmetric and positive semidefinite but for rounding. Not to be modified.
 * @param c d numbers. Not to be modified.
 * @param a A, p×d; p may be 0. Not to be modified.
 * @param b p numbers. Not to be modified.
 * @param g G, m×d; m may be 0. Not to be modified.
 * @param h m numbers. Not to be modified.
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, chapter 16</a>
 */
public record QuadraticProgram(
    DMatrixRMaj q, double[] c, DMatrixRMaj a, double[] b, DMatrixRMaj g, double[] h)
    implements TwiceDifferentiable {

  /** Checks shapes, that all is finite, and that Q is symmetric and has no negative eigenvalue. */
  public QuadraticProgram {
    Check.atLeast("the length of c", c.length, 1);
    check("q", q, c.length, c.length, "c", c);
    check("a", a, b.length, c.length, "b", b);
    check("g", g, h.length, c.length, "h", h);
    Convexity.check(q);
  }

  private static void check(
      String name, DMatrixRMaj matrix, int rows, int columns, String other, double[] vector) {
    if (matrix.numRows != rows || matrix.numCols != columns) {
      throw new IllegalArgumentException(
          "%s must be %d×%d but is %d×%d"
              .formatted(name, rows, columns, matrix.numRows, matrix.numCols));
    }
    Check.finite(name, Arrays.copyOf(matrix.data, rows * columns));
    Check.finite(other, vector);
  }

  /** The quadratic alone; constraints are added by {@link #equal}, {@link #atMost} and {@link #within}. */
  public static QuadraticProgram of(DMatrixRMaj q, double... c) {
    DMatrixRMaj none = new DMatrixRMaj(0, c.length);
    return new QuadraticProgram(q, c, none, new double[0], none, new double[0]);
  }

  /** The linear objective alone, Q = 0. */
  public static QuadraticProgram linear(double... c) {
    return of(new DMatrixRMaj(c.length, c.length), c);
  }

  /** The same with \(Aw=b\) instead of the present equations. */
  public QuadraticProgram equal(DMatrixRMaj newA, double... newB) {
    return new QuadraticProgram(q, c, newA, newB, g, h);
  }

  /** The same with \(Gw\le h\) instead of the present inequalities. */
  public QuadraticProgram atMost(DMatrixRMaj newG, double... newH) {
    return new QuadraticProgram(q, c, a, b, newG, newH);
  }

  /** The same with a row more in G for each finite bound, the lower bound of a coordinate before its upper one. */
  public QuadraticProgram within(Box bounds) {
    Check.length("lower", bounds.lower(), c.length);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < c.length; i++) {
      if (bounds.lower()[i] > Double.NEGATIVE_INFINITY) {
        rows.add(new double[] {i, -1, -bounds.lower()[i]});
      }
      if (bounds.upper()[i] < Double.POSITIVE_INFINITY) {
        rows.add(new double[] {i, 1, bounds.upper()[i]});
      }
    }
    int m = h.length + rows.size();
    DMatrixRMaj newG = new DMatrixRMaj(m, c.length);
    System.arraycopy(g.data, 0, newG.data, 0, h.length * c.length);
    double[] newH = Arrays.copyOf(h, m);
    for (int k = 0; k < rows.size(); k++) {
      newG.set(h.length + k, (int) rows.get(k)[0], rows.get(k)[1]);
      newH[h.length + k] = rows.get(k)[2];
    }
    return atMost(newG, newH);
  }

  /** The same constraints with the objective 0: any point that satisfies them solves it. */
  QuadraticProgram withoutObjective() {
    return new QuadraticProgram(
        new DMatrixRMaj(c.length, c.length), new double[c.length], a, b, g, h);
  }

  @Override
  public int dimension() {
    return c.length;
  }

  @Override
  public double valueAndGradient(double[] w, double[] slope) {
    Matrices.multiply(q, w, slope);
    double value = 0.5 * Vectors.dot(w, slope) + Vectors.dot(c, w);
    Vectors.axpy(1, c, slope);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Matrices.multiply(q, v, hv);
  }

  /** The same problem with one function for each row, for {@link KktReport} and general solvers. */
  public ConstrainedProblem constrained() {
    return new ConstrainedProblem(this, LinearRow.all(a, b), LinearRow.all(g, h));
  }
}
