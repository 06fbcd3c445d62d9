package thalweg.kernel.java.widgets;

/** A slider over the powers of ten between two ends, for what varies by orders of magnitude: a step size, a penalty. */
public final class LogSlider extends Slider<Double> {
  private final double from;
  private final double to;
  private double value;

  LogSlider(String label, double from, double to) {
    super("FloatLogSlider", label, exponent(label, from), exponent(label, to), 0.05, from);
    this.from = from;
    this.to = to;
    value = from;
    put("base", 10.0);
    put("readout_format", ".3g");
  }

  private static double exponent(String label, double end) {
    if (!(end > 0 && end < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(
          "logSlider(\"%s\", from, to): both ends must be positive but one was %s"
              .formatted(label, end));
    return Math.log10(end);
  }

  /** Begins with this value, or moves there. */
  public LogSlider value(double newValue) {
    set(newValue, from, to);
    value = newValue;
    return this;
  }

  @Override
  public Double value() {
    return value;
  }

  @Override
  boolean take(double newValue) {
    boolean changed = newValue != value;
    value = newValue;
    return changed;
  }
}
