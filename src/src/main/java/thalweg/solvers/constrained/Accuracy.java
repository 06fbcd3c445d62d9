package thalweg.solvers.constrained;

import thalweg.math.Vectors;

/**
 * How far a point with its multipliers is from optimal, in no unit: the largest of
 *
 * <p>\[\frac{|a_i^\top w-b_i|}{|b_i|+\varepsilon t_i},\quad\frac{(g_j^\top w-h_j)_+}{|h_j|+\varepsilon t_j},\quad
 * \frac{|Qw+c+A^\top y+G^\top z|_k}{|c_k|+\varepsilon t_k},\quad\frac{|w^\top Qw+c^\top w+b^\top y+h^\top z|}{|f|+\varepsilon t}\]
 *
 * <p>where ε = 1e-4 and t is the sum of the terms' magnitudes, so that a right-hand side that is 0, or small by cancellation, asks for no
 * more digits than there are.
 */
final class Accuracy {
  private static final double EPSILON = 1e-4;

  private final StandardForm form;
  private final StandardForm sizes;

  Accuracy(StandardForm form) {
    this.form = form;
    sizes = form.magnitudes();
  }

  double of(PrimalDual x) {
    PrimalDual terms =
        sizes.apply(
            new PrimalDual(
                StandardForm.magnitudes(x.w()),
                StandardForm.magnitudes(x.y()),
                StandardForm.magnitudes(x.z())));
    PrimalDual left = form.apply(x);
    left.add(-1, form.right());
    double point = Math.max(Vectors.normInf(x.w()), EPSILON);
    double price = Math.max(x.largestPrice(), EPSILON);
    double worst = gap(x, point * price);
    for (int i = 0; i < left.y().length; i++) {
      double size = sizes.b()[i] + EPSILON * (terms.y()[i] + point);
      worst = Math.max(worst, ratio(Math.abs(left.y()[i]), size));
    }
    for (int j = 0; j < left.z().length; j++) {
      double size = sizes.h()[j] + EPSILON * (terms.z()[j] + point);
      worst = Math.max(worst, ratio(left.z()[j], size));
    }
    for (int k = 0; k < left.w().length; k++) {
      double size = sizes.c()[k] + EPSILON * (terms.w()[k] + price);
      worst = Math.max(worst, ratio(Math.abs(left.w()[k]), size));
    }
    return worst;
  }

  private double gap(PrimalDual x, double product) {
    PrimalDual magnitudes =
        new PrimalDual(
            StandardForm.magnitudes(x.w()),
            StandardForm.magnitudes(x.y()),
            StandardForm.magnitudes(x.z()));
    double quadratic = Vectors.dot(form.curvature(x.w()), x.w());
    double linear = Vectors.dot(form.c(), x.w());
    double terms =
        sizes.along(magnitudes) + Vectors.dot(sizes.curvature(magnitudes.w()), magnitudes.w());
    return ratio(
        Math.abs(quadratic + form.along(x)),
        Math.abs(0.5 * quadratic + linear) + EPSILON * (terms + EPSILON * product));
  }

  private static double ratio(double left, double size) {
    return left <= 0 ? 0 : left / size;
  }
}
