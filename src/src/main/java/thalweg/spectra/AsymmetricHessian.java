package thalweg.spectra;

/** A Hessian that is wrong, and not just the point: entry (i, j) is not entry (j, i). */
public final class AsymmetricHessian extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  AsymmetricHessian(int i, int j, double upper, double lower) {
    super(
        ("the Hessian must be symmetric but entry (%d, %d) is %s and entry (%d, %d) is %s; look for a wrong or missing mixed"
                + " derivative with GradientCheck")
            .formatted(i, j, upper, j, i, lower));
  }
}
