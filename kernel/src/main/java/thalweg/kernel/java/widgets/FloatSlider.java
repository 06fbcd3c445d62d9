package thalweg.kernel.java.widgets;

/** A slider over the numbers between two ends. */
public final class FloatSlider extends Slider<Double> {

  FloatSlider(String label, double from, double to) {
    super("FloatSlider", "slider", label, from, to, (from + to) / 2);
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
  public FloatSlider value(double value) {
    move(value);
    return this;
  }

  @Override
  Double of(double number) {
    return number;
  }
}
