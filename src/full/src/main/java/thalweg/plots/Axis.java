package thalweg.plots;

import thalweg.math.Check;

/**
 * One axis of a plot.
 *
 * @param label the quantity and its unit, such as {@code time (ms)}
 * @param scale linear or logarithmic
 * @param from the number at its start; NaN to take it from the data
 * @param to the number at its end; NaN to take it from the data
 */
public record Axis(String label, Scale scale, double from, double to) {

  /** A linear axis as long as the data. */
  public static Axis of(String label) {
    return new Axis(label, Scale.LINEAR, Double.NaN, Double.NaN);
  }

  /** The same axis with another label. */
  Axis labelled(String other) {
    return new Axis(other, scale, from, to);
  }

  /** The same axis, logarithmic. */
  Axis logarithmic() {
    return new Axis(label, Scale.LOGARITHMIC, from, to);
  }

  /** The same axis over a given range. */
  Axis between(double low, double high) {
    Check.finite("low", low);
    Check.finite("high", high);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "an axis must run from a smaller to a larger number but was " + low + " to " + high);
    }
    if (scale == Scale.LOGARITHMIC && low <= 0) {
      throw new IllegalArgumentException("a logarithmic axis must start above 0 but was " + low);
    }
    return new Axis(label, scale, low, high);
  }

  /** Whether the caller gave the range. */
  boolean fixed() {
    return !Double.isNaN(from);
  }

  /** The quantity without its unit. */
  String quantity() {
    int unit = label.endsWith(")") ? label.lastIndexOf(" (") : -1;
    return unit > 0 ? label.substring(0, unit) : label;
  }

  /** A place on this axis in words: "iteration 12", "time 3 ms", "λ = 0.1". */
  String place(double value) {
    String quantity = quantity();
    String number = Numbers.brief(value);
    String unit =
        quantity.length() < label.length()
            ? " " + label.substring(quantity.length() + 2, label.length() - 1)
            : "";
    return quantity + (quantity.matches("[a-z]{3,}( [a-z]+)*") ? " " : " = ") + number + unit;
  }
}
