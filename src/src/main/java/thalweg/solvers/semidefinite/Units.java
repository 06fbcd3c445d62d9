package thalweg.solvers.semidefinite;

import java.util.ArrayList;
import java.util.List;
import thalweg.math.PowerOfTwo;
import thalweg.math.Vectors;

/**
 * A program in units in which each \(A_i\), b and C are near 1, and only its independent equations.
 *
 * @param program the program in these units
 * @param kept which equations of the original are left, in order
 * @param rows what each equation was multiplied by
 * @param x what X was multiplied by
 * @param z what Z, and with it C, was multiplied by
 * @param equations how many equations the original has
 */
record Units(
    SemidefiniteProgram program,
    List<Integer> kept,
    double[] rows,
    double x,
    double z,
    int equations) {

  static Units of(SemidefiniteProgram original, List<Integer> kept) {
    List<SparseSymmetric> a = new ArrayList<>();
    double[] b = new double[kept.size()];
    double[] rows = new double[kept.size()];
    for (int i = 0; i < rows.length; i++) {
      SparseSymmetric row = original.a().get(kept.get(i));
      rows[i] = PowerOfTwo.toOne(row.norm());
      a.add(row.times(rows[i]));
      b[i] = rows[i] * original.b()[kept.get(i)];
    }
    double x = PowerOfTwo.toOne(Vectors.norm2(b));
    double z = PowerOfTwo.toOne(original.c().norm());
    Vectors.scale(x, b);
    SemidefiniteProgram scaled =
        new SemidefiniteProgram(original.sizes(), original.c().times(z), a, b);
    return new Units(scaled, kept, rows, x, z, original.b().length);
  }

  /** Multipliers of all equations in the units of the original; 0 for those left out. */
  double[] multipliers(double[] y, double scale) {
    double[] all = new double[equations];
    for (int i = 0; i < y.length; i++) {
      all[kept.get(i)] = scale * rows[i] * y[i];
    }
    return all;
  }
}
