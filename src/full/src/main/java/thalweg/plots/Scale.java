package thalweg.plots;

/** How numbers lie along an axis. */
public enum Scale {
  /** Equal distances for equal differences. */
  LINEAR("linear"),
  /** Equal distances for equal ratios; shows only numbers above zero. */
  LOGARITHMIC("logarithmic");

  private final String word;

  Scale(String word) {
    this.word = word;
  }

  /** The scale as an adjective. */
  String word() {
    return word;
  }

  /** Where a number lies, up to a linear map; NaN if it cannot be shown. */
  double position(double value) {
    return this == LINEAR ? value : value > 0 ? Math.log10(value) : Double.NaN;
  }

  /** The number at a position. */
  double value(double position) {
    return this == LINEAR ? position : Math.pow(10, position);
  }
}
