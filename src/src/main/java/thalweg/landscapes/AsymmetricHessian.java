package thalweg.landscapes;

/** Tells a Hessian that is wrong everywhere from a function that throws at one start. */
final class AsymmetricHessian extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  AsymmetricHessian(int i, int j, double upper, double lower) {
    super(
        ("the Hessian must be symmetric but entry (%d, %d) is %s and entry (%d, %d) is %s; look for a wrong or missing mixed"
                + " derivative with GradientCheck")
            .formatted(i, j, upper, j, i, lower));
  }
}
