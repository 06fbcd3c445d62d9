package thalweg.solvers.constrained;

import java.util.Arrays;

/**
 * The units in which a program's numbers are near 1, all of them powers of two, so that no digit is lost on the way.
 *
 * <p>\(w=\beta D\hat w\), the equations are multiplied by E/β, the inequalities by F/β and the objective by φ. {@link LogScales}
 * finds D, E and F. Right-hand sides, costs and bounds have a hundredth of the weight of the other entries: they decide where the
 * matrix leaves the choice. A bound is given the unit of its variable; the largest right-hand side becomes 1, as does the largest of
 * costs and curvatures.
 *
 * @see <a href="https://cerfacs.fr/wp-content/uploads/2017/06/14_DanielRuiz.pdf">Ruiz, A Scaling Algorithm to Equilibrate Both Rows and Columns Norms in Matrices (2001)</a>
 */
final class Equilibration {
  private static final double WEAK = 0.01;

  private final StandardForm form;
  private final int[] d;
  private final int[] e;
  private final int[] f;
  private final int beta;
  private final int phi;

  /** In the unit of the right-hand sides, which is that of the point wherever constraints decide. */
  Equilibration(StandardForm form) {
    this(form, false);
  }

  /** @param bowl whether the unit of the point is that of the objective's own minimum, c over Q, where there is one */
  Equilibration(StandardForm form, boolean bowl) {
    this.form = form;
    int n = form.c().length;
    int p = form.b().length;
    int m = form.h().length;
    // Columns: w and the right-hand side. Rows: A, G, the costs, the roots of Q's diagonal.
    int costs = n + 1 + p + m;
    LogScales logs = new LogScales(costs + 2);
    enter(form.a(), form.b(), n + 1, logs);
    enter(form.g(), form.h(), n + 1 + p, logs);
    double[] roots = new double[n];
    for (int i = 0; i < n; i++) {
      int at = Arrays.binarySearch(form.q().index(i), i);
      roots[i] = at < 0 ? 0 : Math.sqrt(Math.max(0, form.q().entries(i)[at]));
      logs.add(costs, i, form.c()[i], WEAK);
      logs.add(costs + 1, i, roots[i], 1);
    }
    double[] scales = logs.fit();
    d = rounded(scales, 0, n);
    e = rounded(scales, n + 1, p);
    f = rounded(scales, n + 1 + p, m);
    for (int j = 0; j < m; j++) {
      if (form.g().isBound(j)) {
        f[j] = -Math.getExponent(form.g().entries(j)[0]) - d[form.g().index(j)[0]];
      }
    }
    double root = largest(roots, d);
    beta =
        exponent(
            bowl && root > 0
                ? largest(form.c(), d) / (root * root)
                : Math.max(largest(form.b(), e), largest(form.h(), f)));
    phi =
        -exponent(
            Math.max(Math.scalb(largest(form.c(), d), beta), Math.scalb(root * root, 2 * beta)));
  }

  private static void enter(Rows rows, double[] right, int first, LogScales logs) {
    for (int i = 0; i < right.length; i++) {
      for (int k = 0; k < rows.index(i).length; k++) {
        logs.add(first + i, rows.index(i)[k], rows.entries(i)[k], rows.isBound(i) ? WEAK : 1);
      }
      logs.add(first + i, rows.columns(), right[i], WEAK);
    }
  }

  private static int[] rounded(double[] scales, int from, int count) {
    int[] exponents = new int[count];
    Arrays.setAll(exponents, i -> (int) Math.rint(scales[from + i]));
    return exponents;
  }

  private static double largest(double[] x, int[] exponents) {
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      largest = Math.max(largest, Math.scalb(Math.abs(x[i]), exponents[i]));
    }
    return largest;
  }

  private static int exponent(double x) {
    return x > 0 ? Math.getExponent(x) : 0;
  }

  private static double[] scaled(double[] x, int[] exponents, int plus) {
    double[] scaled = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      scaled[i] = Math.scalb(x[i], exponents[i] + plus);
    }
    return scaled;
  }

  /** The program in these units. */
  StandardForm scaled() {
    return new StandardForm(
        form.q().scaled(d, d, 2 * beta + phi),
        scaled(form.c(), d, beta + phi),
        form.a().scaled(e, d, 0),
        scaled(form.b(), e, -beta),
        form.g().scaled(f, d, 0),
        scaled(form.h(), f, -beta));
  }

  /** A point or ray of the scaled program in the units of the original one. */
  PrimalDual original(PrimalDual x) {
    return new PrimalDual(
        scaled(x.w(), d, beta), scaled(x.y(), e, -phi - beta), scaled(x.z(), f, -phi - beta));
  }

  /** The other way. */
  PrimalDual scaled(PrimalDual x) {
    return new PrimalDual(
        scaled(x.w(), negative(d), -beta),
        scaled(x.y(), negative(e), phi + beta),
        scaled(x.z(), negative(f), phi + beta));
  }

  private static int[] negative(int[] exponents) {
    int[] negative = new int[exponents.length];
    Arrays.setAll(negative, i -> -exponents[i]);
    return negative;
  }
}
