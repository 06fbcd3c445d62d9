package thalweg.spectra;

import java.util.Locale;

/**
 * Some eigenvalues of a Hessian with their eigenvectors, and how far each can be off.
 *
 * @param values λ, those asked for first: descending for the largest, ascending for the smallest
 * @param residuals \(\lVert Hv-\lambda v\rVert\): some eigenvalue is within this of λ
 * @param vectors v, of length 1, one a row
 * @param products how many products Hv were taken
 * @param converged whether each residual is as small as asked for
 * @param remark what ended the iteration early, in a sentence; empty if nothing did
 */
public record Eigenpairs(
    double[] values,
    double[] residuals,
    double[][] vectors,
    int products,
    boolean converged,
    String remark) {

  /** The first value; NaN if there is none, after an interrupt or a product that is not finite. */
  public double first() {
    return values.length == 0 ? Double.NaN : values[0];
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    for (int k = 0; k < values.length; k++) {
      words.append(String.format(Locale.ROOT, "%.8g within %.1e, ", values[k], residuals[k]));
    }
    return "eigenvalues %safter %d products%s%s"
        .formatted(
            words.isEmpty() ? "none " : words,
            products,
            converged ? "" : ", not converged",
            remark.isEmpty() ? "" : " (" + remark + ")");
  }
}
