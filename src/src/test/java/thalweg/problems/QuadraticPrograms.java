package thalweg.problems;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.solvers.constrained.QuadraticProgram;

/** Linear and quadratic programs whose solutions are known. */
public final class QuadraticPrograms {
  private QuadraticPrograms() {}

  /** All of them, linear ones first. */
  public static List<KnownProgram> all() {
    return List.of(
        kleeMinty(),
        beale(),
        transport(),
        // HS 21, 35 and 76 without the constant term.
        of(
            "HS 21",
            new double[][] {{0.02, 0}, {0, 2}},
            new double[2],
            new double[0][],
            new double[0],
            new double[][] {{-10, 1}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}},
            new double[] {-10, -2, 50, 50, 50},
            0.04,
            2,
            0),
        of(
            "HS 35",
            new double[][] {{4, 2, 2}, {2, 4, 0}, {2, 0, 2}},
            new double[] {-8, -6, -4},
            new double[0][],
            new double[0],
            withSigns(new double[][] {{1, 1, 2}}, 3),
            new double[] {3, 0, 0, 0},
            1 / 9.0 - 9,
            4 / 3.0,
            7 / 9.0,
            4 / 9.0),
        of(
            "HS 76",
            new double[][] {{2, 0, -1, 0}, {0, 1, 0, 0}, {-1, 0, 2, 1}, {0, 0, 1, 1}},
            new double[] {-1, -3, 1, -1},
            new double[0][],
            new double[0],
            withSigns(new double[][] {{1, 2, 1, 1}, {3, 1, 2, -1}, {0, -1, -4, 0}}, 4),
            new double[] {5, 4, -1.5, 0, 0, 0, 0},
            -103 / 22.0,
            3 / 11.0,
            23 / 11.0,
            0,
            6 / 11.0),
        constructed(1, 12, 3, 8),
        constructed(2, 30, 10, 25));
  }

  /** The cube on which the simplex method visits all eight vertices. */
  private static KnownProgram kleeMinty() {
    return of(
        "Klee and Minty, d = 3",
        new double[3][3],
        new double[] {-100, -10, -1},
        new double[0][],
        new double[0],
        withSigns(new double[][] {{1, 0, 0}, {20, 1, 0}, {200, 20, 1}}, 3),
        new double[] {1, 100, 10_000, 0, 0, 0},
        -10_000,
        0,
        0,
        10_000);
  }

  /** Degenerate: two constraints are tight at the origin, where the simplex method can cycle. */
  private static KnownProgram beale() {
    return of(
        "Beale's cycling example",
        new double[4][4],
        new double[] {-0.75, 150, -0.02, 6},
        new double[0][],
        new double[0],
        withSigns(new double[][] {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}}, 4),
        new double[] {0, 0, 1, 0, 0, 0, 0},
        -0.05,
        0.04,
        0,
        1,
        0);
  }

  /** Dantzig's transport of cases from two canneries to three markets; 153.675 thousand dollars. */
  private static KnownProgram transport() {
    return of(
        "Dantzig's transport",
        new double[6][6],
        new double[] {0.225, 0.153, 0.162, 0.225, 0.162, 0.126},
        new double[][] {{1, 0, 0, 1, 0, 0}, {0, 1, 0, 0, 1, 0}, {0, 0, 1, 0, 0, 1}},
        new double[] {325, 300, 275},
        withSigns(new double[][] {{1, 1, 1, 0, 0, 0}, {0, 0, 0, 1, 1, 1}}, 6),
        new double[] {350, 600, 0, 0, 0, 0, 0, 0},
        153.675,
        50,
        300,
        0,
        275,
        0,
        275);
  }

  /** A strictly convex one made from its solution: half of the inequalities are tight, with multipliers above 0. */
  private static KnownProgram constructed(long seed, int d, int equations, int inequalities) {
    Random random = new Random(seed);
    double[] spectrum = random.doubles(d, 0.1, 10).toArray();
    DMatrixRMaj q = Quadratic.rotated(seed, spectrum).matrix();
    double[] solution = random.doubles(d, -1, 1).toArray();
    double[] c = new double[d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        c[i] -= q.get(i, j) * solution[j];
      }
    }
    double[][] rows = new double[equations + inequalities][];
    double[] right = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = random.doubles(d, -1, 1).toArray();
      boolean tight = k < equations + inequalities / 2;
      double multiplier = tight ? random.nextDouble() + 0.1 : 0;
      right[k] = tight ? 0 : 1;
      for (int i = 0; i < d; i++) {
        right[k] += rows[k][i] * solution[i];
        c[i] -= multiplier * rows[k][i];
      }
    }
    double minimum = 0;
    for (int i = 0; i < d; i++) {
      minimum += c[i] * solution[i];
      for (int j = 0; j < d; j++) {
        minimum += 0.5 * solution[i] * q.get(i, j) * solution[j];
      }
    }
    return new KnownProgram(
        "constructed, d = " + d,
        new QuadraticProgram(
            q,
            c,
            new DMatrixRMaj(Arrays.copyOf(rows, equations)),
            Arrays.copyOf(right, equations),
            new DMatrixRMaj(Arrays.copyOfRange(rows, equations, rows.length)),
            Arrays.copyOfRange(right, equations, right.length)),
        minimum,
        solution);
  }

  /** The rows, and below them −I for w ≥ 0. */
  private static double[][] withSigns(double[][] rows, int d) {
    double[][] all = Arrays.copyOf(rows, rows.length + d);
    for (int i = 0; i < d; i++) {
      all[rows.length + i] = new double[d];
      all[rows.length + i][i] = -1;
    }
    return all;
  }

  private static KnownProgram of(
      String name,
      double[][] q,
      double[] c,
      double[][] a,
      double[] b,
      double[][] g,
      double[] h,
      double minimum,
      double... solution) {
    DMatrixRMaj equations = a.length == 0 ? new DMatrixRMaj(0, c.length) : new DMatrixRMaj(a);
    return new KnownProgram(
        name,
        new QuadraticProgram(new DMatrixRMaj(q), c, equations, b, new DMatrixRMaj(g), h),
        minimum,
        solution);
  }
}
