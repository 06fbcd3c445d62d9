package thalweg.solvers.constrained;

import java.util.Locale;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * Farkas' proof that no point satisfies all constraints: multipliers with
 *
 * <p>\[A^\top y+G^\top z=0,\quad z\ge0,\quad b^\top y+h^\top z\lt0.\]
 *
 * <p>The rows, added up with these multipliers, say \(0\cdot w\le b^\top y+h^\top z\), which no w satisfies. The rows whose multiplier is
 * not 0 are those that contradict each other.
 *
 * @param y a multiplier for each equation. Not to be modified.
 * @param z a multiplier for each inequality, none below 0. Not to be modified.
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, lemma 12.4</a>
 */
public record FarkasRay(double[] y, double[] z) implements Certificate {

  /** Checks that all is finite and the signs of z. */
  public FarkasRay {
    Check.finite("y", y);
    Check.finite("z", z);
    for (int j = 0; j < z.length; j++) {
      Check.nonNegative("z[" + j + "]", z[j]);
    }
  }

  /** \(b^\top y+h^\top z\), what the sum of the rows has on its right side. */
  public double sum(QuadraticProgram program) {
    check(program);
    return Vectors.dot(program.b(), y) + Vectors.dot(program.h(), z);
  }

  /** \(A^\top y+G^\top z\), what it has on its left: 0 but for rounding. */
  public double[] slope(QuadraticProgram program) {
    check(program);
    StandardForm form = StandardForm.of(program);
    double[] slope = new double[program.dimension()];
    form.a().addTransposed(1, y, slope);
    form.g().addTransposed(1, z, slope);
    return slope;
  }

  /**
   * R: no point with \(\lVert w\rVert_\infty\lt R\) satisfies all constraints, \(R=-(b^\top y+h^\top z)/\lVert A^\top
   * y+G^\top z\rVert_1\); infinite where there is no rounding at all, 0 where nothing is proven.
   */
  public double radius(QuadraticProgram program) {
    double left = 0;
    for (double s : slope(program)) {
      left += Math.abs(s);
    }
    double sum = sum(program);
    return sum < 0 ? -sum / left : 0;
  }

  @Override
  public boolean proves(QuadraticProgram program) {
    check(program);
    Equilibration units = new Equilibration(StandardForm.of(program));
    return holds(
        units.scaled(), units.scaled(new PrimalDual(new double[program.dimension()], y, z)));
  }

  static boolean holds(StandardForm form, PrimalDual ray) {
    double[] slope = new double[form.c().length];
    form.a().addTransposed(1, ray.y(), slope);
    form.g().addTransposed(1, ray.z(), slope);
    double sum = Vectors.dot(form.b(), ray.y()) + Vectors.dot(form.h(), ray.z());
    double terms = 0;
    for (int i = 0; i < form.b().length; i++) {
      terms += Math.abs(form.b()[i] * ray.y()[i]);
    }
    for (int j = 0; j < form.h().length; j++) {
      terms += Math.abs(form.h()[j] * ray.z()[j]);
    }
    return Proof.holds(sum, terms, Vectors.normInf(slope), ray.largestPrice());
  }

  private void check(QuadraticProgram program) {
    Check.length("y", y, program.b().length);
    Check.length("z", z, program.h().length);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("these rows contradict each other:");
    append(text, "equality", y);
    append(text, "inequality", z);
    return text.toString();
  }

  private static void append(StringBuilder text, String kind, double[] multipliers) {
    for (int i = 0; i < multipliers.length; i++) {
      if (multipliers[i] != 0) {
        text.append(
            String.format(Locale.ROOT, "%n  %s %d, multiplied by %.6g", kind, i, multipliers[i]));
      }
    }
  }
}
