package thalweg.kernel.java.widgets;

import java.math.BigDecimal;
import java.math.MathContext;

/** A slider over the powers of ten between two ends, for what varies by orders of magnitude: a step size, a penalty. */
public final class LogSlider extends Slider<Double> {
  private static final MathContext DIGITS = new MathContext(3);
  private static final double STEP = 0.05; // of the exponent

  LogSlider(String label, double from, double to) {
    super("FloatLogSlider", "logSlider", label, from, to, from);
    if (from <= 0)
      throw new IllegalArgumentException(
          "logSlider(\"%s\", from, to): both ends must be positive but one was %s"
              .formatted(label, from));
    put("base", 10.0);
    put("min", Math.log10(from));
    put("max", Math.log10(to));
    put("step", STEP);
    put("readout_format", ".3g");
  }

  /** Begins with this value, or moves there. */
  public LogSlider value(double value) {
    move(value);
    return this;
  }

  /** In words it has as many digits as it shows. */
  @Override
  String text() {
    return label() + " = " + new BigDecimal(value()).round(DIGITS).doubleValue();
  }

  @Override
  Double of(double number) {
    return number;
  }
}
