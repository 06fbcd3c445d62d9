package thalweg.experiments;

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
}
