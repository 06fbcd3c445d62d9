package thalweg.solvers.semidefinite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Objective;
import thalweg.math.Check;

/**
 * A semidefinite program in standard form, and with it its dual:
 *
 * <p>\[\min_X\ \langle C,X\rangle\quad\text{where}\quad\langle A_i,X\rangle=b_i,\ X\succeq0;\qquad\max_y\ b^\top y\quad\text{where}\quad
 * Z=C-\sum_iy_iA_i\succeq0.\]
 *
 * <p>X consists of diagonal blocks, each symmetric without negative eigenvalues; a block of size 1 is a nonnegative number, so blocks
 * of size 1 alone make a linear program. Whoever has free variables and matrices that are linear in them reads his program as the dual.
 * To maximize, minimize −C.
 *
 * @param sizes the size of each block. Not to be modified.
 * @param c C
 * @param a A₁, …, one an equation
 * @param b the right-hand sides. Not to be modified.
 * @see <a href="https://doi.org/10.1137/1038003">Vandenberghe and Boyd, Semidefinite Programming (1996)</a>
 */
public record SemidefiniteProgram(
    int[] sizes, SparseSymmetric c, List<SparseSymmetric> a, double[] b) implements Objective {

  /** Checks that all is finite and every entry lies in a block. */
  public SemidefiniteProgram {
    Check.atLeast("the number of blocks", sizes.length, 1);
    for (int size : sizes) {
      Check.atLeast("the size of a block", size, 1);
    }
    a = List.copyOf(a);
    Check.finite("b", Check.length("b", b, a.size()));
    check("C", c, sizes);
    for (int i = 0; i < a.size(); i++) {
      check("A[" + i + "]", a.get(i), sizes);
    }
  }

  private static void check(String name, SparseSymmetric matrix, int[] sizes) {
    for (SparseSymmetric.Entry e : matrix.entries()) {
      if (e.block() >= sizes.length || e.column() >= sizes[e.block()]) {
        throw new IllegalArgumentException(
            "%s has an entry at (%d, %d) of block %d, but the blocks have the sizes %s"
                .formatted(name, e.row(), e.column(), e.block(), Arrays.toString(sizes)));
      }
    }
  }

  /** Any positive semidefinite X of these blocks, with the objective 0; {@link #minimizing} and {@link #equal} add the rest. */
  public static SemidefiniteProgram over(int... sizes) {
    return new SemidefiniteProgram(sizes.clone(), SparseSymmetric.zero(), List.of(), new double[0]);
  }

  /** The same with another objective. */
  public SemidefiniteProgram minimizing(SparseSymmetric newC) {
    return new SemidefiniteProgram(sizes, newC, a, b);
  }

  /** With an equation more, \(\langle A_i,X\rangle=b_i\). */
  public SemidefiniteProgram equal(SparseSymmetric ai, double bi) {
    List<SparseSymmetric> more = new ArrayList<>(a);
    more.add(ai);
    double[] longer = Arrays.copyOf(b, b.length + 1);
    longer[b.length] = bi;
    return new SemidefiniteProgram(sizes, c, more, longer);
  }

  /** The number of entries of all blocks. */
  @Override
  public int dimension() {
    return Arrays.stream(sizes).map(n -> n * n).sum();
  }

  /**
   * \(\langle C,X\rangle\).
   *
   * @param x the entries of X, block after block and row after row. Not modified.
   */
  @Override
  public double value(double[] x) {
    Check.length("x", x, dimension());
    List<DMatrixRMaj> blocks = new ArrayList<>();
    int at = 0;
    for (int n : sizes) {
      blocks.add(new DMatrixRMaj(n, n, true, Arrays.copyOfRange(x, at, at + n * n)));
      at += n * n;
    }
    return c.dot(new Blocks(blocks));
  }
}
