package thalweg.spectra;

import java.util.Locale;

/**
 * Where the eigenvalues of a Hessian lie, \(\lambda_{\min}\in[\theta_{\min}-e,\theta_{\min}]\) and
 * \(\lambda_{\max}\in[\theta_{\max},\theta_{\max}+e]\), as found by {@link Lanczos#interval}.
 *
 * @param smallest θ_min, which λ_min is at most; NaN if no product could be taken
 * @param largest θ_max, which λ_max is at least; NaN likewise
 * @param error e, how far beyond these ends an eigenvalue may lie
 * @param risk the probability, over the random start, that one lies farther out; 0 where all eigenvalues were found
 * @param products how many products Hv were taken
 * @param remark what ended the iteration early, in a sentence; empty if nothing did
 */
public record SpectralInterval(
    double smallest, double largest, double error, double risk, int products, String remark) {

  /** Whether all eigenvalues were found, so that the ends are exact to rounding. */
  public boolean isExact() {
    return risk == 0;
  }

  /** One sentence: the ends, how sure they are, and the work. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "eigenvalues from %.6g to %.6g, none more than %.1e beyond%s, after %d products%s",
        smallest,
        largest,
        error,
        isExact() ? "" : String.format(Locale.ROOT, " (but for a chance of %.0e)", risk),
        products,
        remark.isEmpty() ? "" : " (" + remark + ")");
  }
}
