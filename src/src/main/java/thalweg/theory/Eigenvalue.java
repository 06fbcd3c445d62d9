package thalweg.theory;

import java.util.Locale;

/**
 * An estimate of an eigenvalue of a symmetric matrix, and how far one can be from it.
 *
 * @param value λ; NaN if the iteration was interrupted or met a product that is not finite
 * @param residual \(\lVert Hv-\lambda v\rVert\): some eigenvalue is within this of λ
 * @param products how many products Hv were taken
 * @param converged whether the residual is as small as asked for
 */
public record Eigenvalue(double value, double residual, int products, boolean converged) {

  /** One clause: the estimate, its error bound and the work. */
  @Override
  public String toString() {
    return Double.isNaN(value)
        ? "no eigenvalue: interrupted, or a product that is not finite, after "
            + products
            + " products"
        : String.format(
            Locale.ROOT,
            "eigenvalue %.8g within %.1e after %d products%s",
            value,
            residual,
            products,
            converged ? "" : ", not converged");
  }
}
