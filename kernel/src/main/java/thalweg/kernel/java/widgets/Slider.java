package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A slider.
 *
 * @param <T> of the value
 */
abstract class Slider<T extends Number> extends Control<T> {
  private static final MathContext DIGITS = new MathContext(12);

  Slider(String name, String label, Number from, Number to, Number step, Number value) {
    super(name, label);
    checkEnds("slider", label, from, to);
    put("min", from);
    put("max", to);
    put("step", step);
    put("value", value);
    put("continuous_update", true);
    put("readout", true);
  }

  static void checkEnds(String what, String label, Number from, Number to) {
    double width = to.doubleValue() - from.doubleValue();
    if (!(width > 0 && width < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(
          "%s(\"%s\", from, to): from must be less than to but they were %s and %s"
              .formatted(what, label, from, to));
  }

  /** With as many decimals as steps of this size need. */
  static String format(double step) {
    return ".%df".formatted((int) Math.max(0, Math.min(10, Math.ceil(-Math.log10(step) - 1e-9))));
  }

  /** Checks and rounds nothing: any value between the ends. */
  final void set(Number value, Number from, Number to) {
    if (!(value.doubleValue() >= from.doubleValue() && value.doubleValue() <= to.doubleValue()))
      throw new IllegalArgumentException(
          "the value of '%s' must lie between %s and %s but was %s"
              .formatted(label(), from, to, value));
    put("value", value);
  }

  static void checkStep(String label, double step) {
    if (!(step > 0 && step < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(
          "the step of '%s' must be positive but was %s".formatted(label, step));
  }

  @Override
  final boolean parse(JsonElement value) {
    if (!Messages.isNumber(value)) return false;
    return take(rounded(value.getAsDouble()));
  }

  /** 0.18 where a browser came to 0.18000000000000002 by adding steps. */
  static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }

  /** Takes a new value; false if it is the old one. */
  abstract boolean take(double value);
}
