package thalweg.theory.constants;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.spectra.Lanczos;
import thalweg.spectra.SpectralInterval;
import thalweg.spectra.SymmetricHessian;

/**
 * The extreme eigenvalues of the Hessian at one point: of few parameters all of them by EJML, of many by Lanczos' method.
 *
 * @param smallest λ_min
 * @param smallestPositive the smallest eigenvalue above rounding; NaN where that is not known, 0 where there is none
 * @param largest λ_max
 * @param error how far beyond these ends an eigenvalue may lie
 * @param certainty of them at this point
 * @param how they were found, as a clause
 */
record HessianRange(
    double smallest,
    double smallestPositive,
    double largest,
    double error,
    Certainty certainty,
    String how) {

  /** Up to so many parameters the whole Hessian is formed. */
  static final int DENSE = 400;

  /** Products of Lanczos' method, which leave about 0.6 % of the spectrum's width unseen. */
  private static final int PRODUCTS = 120;

  static HessianRange at(TwiceDifferentiable f, double[] w) {
    try {
      return w.length <= DENSE ? dense(f, w) : products(f, w);
    } catch (IllegalArgumentException said) {
      throw said;
    } catch (RuntimeException thrown) {
      throw Probe.threw("the Hessian", thrown);
    }
  }

  private static HessianRange dense(TwiceDifferentiable f, double[] w) {
    DMatrixRMaj h = SymmetricHessian.of(f, w);
    Check.finite("the Hessian", h.data);
    double[] ascending = Matrices.symmetricEigenvalues(h);
    int d = ascending.length;
    double error = d * Math.ulp(Math.max(Math.abs(ascending[0]), Math.abs(ascending[d - 1])));
    double positive = 0;
    for (int i = d - 1; i >= 0 && ascending[i] > error; i--) {
      positive = ascending[i];
    }
    return new HessianRange(
        ascending[0],
        positive,
        ascending[d - 1],
        error,
        Certainty.EXACT,
        "eigenvalues of the whole Hessian");
  }

  private static HessianRange products(TwiceDifferentiable f, double[] w) {
    SpectralInterval found = new Lanczos(1e-8, PRODUCTS, 1).interval(f, w);
    if (!found.remark().isEmpty() && !Thread.currentThread().isInterrupted()) {
      throw new IllegalArgumentException(
          "the Hessian must be finite but " + found.remark() + "; look at another point");
    }
    double positive = found.smallest() > found.error() ? found.smallest() : Double.NaN;
    String how =
        "Lanczos' method, %d Hessian–vector products%s"
            .formatted(found.products(), found.remark().isEmpty() ? "" : ", interrupted");
    return new HessianRange(
        found.smallest(), positive, found.largest(), found.error(), Certainty.ESTIMATE, how);
  }

  /** Whether some eigenvalue is below zero by more than rounding. Lanczos' ends lie inside the spectrum, so theirs is one, too. */
  boolean hasNegative() {
    return smallest < -1e-8 * steepest();
  }

  /** Whether no eigenvalue is below zero by more than rounding: of Lanczos' ends, none that was not found either. */
  boolean hasNoNegative() {
    return certainty == Certainty.EXACT ? smallest >= -error : smallest >= error;
  }

  /** The smallest eigenvalue, or 0 where it is rounding or negative. */
  double strongConvexity() {
    return smallest > rounding() ? smallest : 0;
  }

  private double rounding() {
    return certainty == Certainty.EXACT ? error : 0;
  }

  /** The largest magnitude, which bounds how fast the gradient turns. */
  double steepest() {
    return Math.max(largest, -smallest);
  }
}
