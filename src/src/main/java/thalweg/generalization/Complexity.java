package thalweg.generalization;

/**
 * A number of a trained network that is said to go with its generalization gap.
 *
 * @see <a href="https://arxiv.org/abs/1912.02178">Jiang et al., Fantastic Generalization Measures and Where to Find Them (2020), appendix C</a>
 */
public enum Complexity {
  /** \(\bigl(\sum_l\lVert W_l\rVert_F^2\bigr)^{1/2}\) over the weights of all layers, biases left out. */
  FROBENIUS_NORM("Frobenius norm"),
  /** \(\prod_l\sigma_{\max}(W_l)\); a filter of a convolution is a row. */
  SPECTRAL_NORM("product of spectral norms"),
  /**
   * \(\bigl(\sum_{\text{paths}}\prod_lw_l^2\bigr)^{1/2}\), over all paths from an input to an output: unlike the others the same for
   * two networks with relu that are one function by scaling layers. NaN for layers other than dense, convolution, relu, flatten and dropout.
   */
  PATH_NORM("path norm"),
  /** \(\lVert w-w_0\rVert_2\), how far training went. */
  DISTANCE("distance from the start"),
  /** \(\prod_l\sigma_{\max}(W_l)/\gamma\) with γ the tenth percentile of the margins on the training examples; NaN unless γ is positive. */
  SPECTRAL_OVER_MARGIN("spectral norms over margin"),
  /** The largest eigenvalue of the Hessian of the training loss. */
  SHARPNESS("λ_max of the Hessian"),
  /** The trace of the Hessian of the training loss, estimated. */
  TRACE("trace of the Hessian"),
  /** By how much the training loss rises, on average, as each filter moves by a tenth of its length in a random direction. */
  PERTURBATION("rise of the loss under perturbation");

  private final String words;

  Complexity(String words) {
    this.words = words;
  }

  /** For a label. */
  public String words() {
    return words;
  }
}
