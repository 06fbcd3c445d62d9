package thalweg.kernel.java.widgets;

/** A slider over the numbers between two ends. */
public final class FloatSlider extends Slider<Double> {
  private final double from;
  private final double to;
  private double value;

  FloatSlider(String label, double from, double to) {
    super("FloatSlider", label, from, to, (to - from) / 100, (from + to) / 2);
    this.from = from;
    this.to = to;
    value = (from + to) / 2;
    step((to - from) / 100);
  }

  /** Moves in steps of this size; its number has as many decimals as they need. */
  public FloatSlider step(double step) {
    checkStep(label(), step);
    put("step", step);
    put("readout_format", format(step));
    return this;
  }

  /** Begins with this value, or moves there. */
  public FloatSlider value(double newValue) {
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
