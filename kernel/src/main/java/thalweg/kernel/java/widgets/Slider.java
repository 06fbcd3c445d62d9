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

  private final T from;
  private final T to;
  private T value;

  Slider(String name, String maker, String label, T from, T to, T value) {
    super(name, label);
    checkEnds(maker, label, from, to);
    this.from = from;
    this.to = to;
    this.value = value;
    put("min", from);
    put("max", to);
    put("value", value);
    put("continuous_update", true);
    put("readout", true);
  }

  static void checkEnds(String maker, String label, Number from, Number to) {
    double width = to.doubleValue() - from.doubleValue();
    if (!(width > 0 && width < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(
          "%s(\"%s\", from, to): from must be less than to but they were %s and %s"
              .formatted(maker, label, from, to));
  }

  static void checkStep(String label, double step) {
    if (!(step > 0 && step < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(
          "the step of '%s' must be positive but was %s".formatted(label, step));
  }

  /** With as many decimals as steps of this size need. */
  static String format(double step) {
    return ".%df".formatted((int) Math.max(0, Math.min(10, Math.ceil(-Math.log10(step) - 1e-9))));
  }

  /** Moves to a value between the ends. */
  final void move(T to) {
    double at = to.doubleValue();
    if (!(at >= from.doubleValue() && at <= this.to.doubleValue()))
      throw new IllegalArgumentException(
          "the value of '%s' must lie between %s and %s but was %s"
              .formatted(label(), from, this.to, to));
    value = to;
    put("value", to);
  }

  @Override
  public final T value() {
    return value;
  }

  @Override
  final boolean parse(JsonElement json) {
    if (!Messages.isNumber(json)) return false;
    T before = value;
    value = of(rounded(json.getAsDouble()));
    return !value.equals(before);
  }

  /** 0.18 where a browser came to 0.18000000000000002 by adding steps. */
  static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }

  /** The value that a number of the front end means. */
  abstract T of(double number);
}
