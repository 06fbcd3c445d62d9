package thalweg.experiments;

import java.util.Locale;

/**
 * What one trial measured.
 *
 * @param train the error on the examples the model learned from
 * @param validation the error on examples it did not see
 */
public record Errors(double train, double validation) {

  /** The generalization gap, validation minus training error. */
  public double gap() {
    return validation - train;
  }

  /** One line with both errors and the gap. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "training error %.4g, validation error %.4g, gap %.4g",
        train,
        validation,
        gap());
  }
}
