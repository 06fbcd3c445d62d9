package thalweg.solvers.constrained;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * A proof that the value falls without end from every feasible point: a direction with
 *
 * <p>\[Qd=0,\quad Ad=0,\quad Gd\le0,\quad c^\top d\lt0.\]
 *
 * <p>If w is feasible, so is \(w+\lambda d\) for all λ ≥ 0, and its value is lower by \(\lambda|c^\top d|\). That a feasible point
 * exists is another matter.
 *
 * @param direction d. Not to be modified.
 */
public record RecessionRay(double[] direction) implements Certificate {
  private static final double STRAIGHT = 1e-12;

  /** Checks that all is finite. */
  public RecessionRay {
    Check.finite("direction", direction);
  }

  /** \(c^\top d\), by how much the value changes with λ. */
  public double slope(QuadraticProgram program) {
    return Vectors.dot(program.c(), Check.length("direction", direction, program.dimension()));
  }

  /** How much d leaves the constraints: the largest of \(|Ad|\), \((Gd)_+\) and \(|Qd|\), 0 but for rounding. */
  public double violation(QuadraticProgram program) {
    Check.length("direction", direction, program.dimension());
    return violation(StandardForm.of(program), direction);
  }

  private static double violation(StandardForm form, double[] d) {
    PrimalDual product =
        form.apply(new PrimalDual(d, new double[form.b().length], new double[form.h().length]));
    double worst = Math.max(Vectors.normInf(product.w()), Vectors.normInf(product.y()));
    return Math.max(worst, Arrays.stream(product.z()).max().orElse(0));
  }

  @Override
  public boolean proves(QuadraticProgram program) {
    Check.length("direction", direction, program.dimension());
    Equilibration units = new Equilibration(StandardForm.of(program));
    double[] none = new double[program.b().length];
    return holds(
        units.scaled(),
        units.scaled(new PrimalDual(direction, none, new double[program.h().length])));
  }

  static boolean holds(StandardForm form, PrimalDual ray) {
    double bend = Vectors.normInf(form.curvature(ray.w()));
    if (bend > STRAIGHT * form.q().largest() * Vectors.normInf(ray.w())) {
      return false; // however small Q is beside c: the parabola turns, far out
    }
    double sum = 0;
    double terms = 0;
    for (int i = 0; i < ray.w().length; i++) {
      sum += form.c()[i] * ray.w()[i];
      terms += Math.abs(form.c()[i] * ray.w()[i]);
    }
    return Proof.holds(sum, terms, violation(form, ray.w()), Vectors.normInf(ray.w()));
  }

  @Override
  public String toString() {
    return "the value falls without end along " + Arrays.toString(direction);
  }
}
