package thalweg.experiments;

import java.util.Arrays;
import java.util.Locale;
import thalweg.math.Check;

/**
 * What one trial measured.
 *
 * @param train the error on the examples the model learned from
 * @param validation the error on examples it did not see
 */
public record Errors(double train, double validation) {

  /**
   * Errors in pairs, such as those after each epoch of a run.
   *
   * @param train training errors. Not modified.
   * @param validation as many validation errors. Not modified.
   */
  public static Errors[] of(double[] train, double[] validation) {
    Check.length("validation", validation, train.length);
    Errors[] pairs = new Errors[train.length];
    Arrays.setAll(pairs, k -> new Errors(train[k], validation[k]));
    return pairs;
  }

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
